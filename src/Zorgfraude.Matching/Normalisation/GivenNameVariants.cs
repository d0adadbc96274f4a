using System.Collections.Frozen;
using System.Text;

namespace Zorgfraude.Matching.Normalisation;

/// <summary>How two given names are related when they are not spelled alike.</summary>
internal enum GivenNameKinship : byte
{
    None,

    /// <summary>Two everyday names of one official name (Hans and Jan).</summary>
    Cousins,

    /// <summary>An official name and an everyday name of it (Johannes and Jan).</summary>
    Everyday,

    /// <summary>Two spellings of one name (Mohamed and Muhammad).</summary>
    Spelling,
}

/// <summary>
/// Dutch official names with their everyday names, and families of spellings of Arabic, Turkish, Polish, Ukrainian and
/// Hindustani names. General knowledge, written down by hand; it is data and can only make two names more alike.
/// </summary>
internal static class GivenNameVariants
{
    // official: everyday names
    private const string Everyday =
        "johannes: jan hans johan joop hannes johnny john jo joannes han joh jannes janus sjan giovanni jon|" +
        "johan: jan joop hans jo|johanna: joke hanna annie jo jopie anneke hanneke jannie jannetje joanne jansje johanneke joan janneke anna janna hannie annie|" +
        "cornelis: kees cor cees corne nelis krelis neel corneel|cornelia: corrie nel cora cor nelly neeltje lia cornelie conny connie nelleke corry|" +
        "hendrik: henk hein rik henri harry hendrikus henny heintje|hendrikus: henk hein rik henny harry henri|henricus: henk hein rik harry henri ric|" +
        "hendrika: riek henny rika rikie ria hennie henrike|hendrikje: riek henny rika rikie|" +
        "willem: wim pim willy bill wil helmut guillaume|wilhelmus: wim willem wil pim|wilhelm: wim willem|" +
        "wilhelmina: willy mien wil mina minie willemien wilma helma mieneke miep minnie willie elmi willemijn|" +
        "pieter: piet peter pete pierre|petrus: piet peter pieter pierre|petronella: nel nelly petra pietje ella nellie|pietertje: pietje petra|" +
        "gerardus: gerard ger gerrit geert sjra gerardo|gerard: ger gerrit|gerrit: ger gert gerard|gerarda: gerda gerrie ger|gerritje: gerrie gerda|gerharda: gerda gerrie|gerhardus: gerard ger gerrit|" +
        "antonius: ton toon anton tonnie antoon tony anthony teun tom|antonie: ton toon anton teun|anthonius: ton toon anton|antonia: toos tonny toni ans antje|" +
        "maria: marie mieke ria marja mia marieke riet mies rie mary marijke miep maartje ria marian rietje mariet riek mimi|" +
        "elisabeth: els bep liesbeth lies betty lisa lisette elly elise ella betsy bets ilse elsje liesje beppie lijs elsbeth bettie lise|elizabeth: els bep liesbeth lies betty lisa elly elise lizzy liz betsy bets|" +
        "catharina: trijn toos rina cathy karin tineke katrien trijntje toke carin ina tine kaatje kitty nina rini cato to catrien catharine|" +
        "jacobus: jaap sjaak jacob jack jacques ko coos cobus koos sjakie kobus jac jim|jacob: jaap sjaak ko koos jack|jacoba: coba co cobie jacqueline coosje jopie|" +
        "margaretha: greet margriet gre greetje greta marga rita griet grietje margot margo gretha marja|margaretha: griet|" +
        "franciscus: frans frank cis franc francois francis frits|francisca: fransje cisca francien sisca ciska siska frances fran|" +
        "theodorus: theo dirk dorus thei ted doris thee theodoor thijs|theodora: thea dora doortje door|" +
        "adrianus: ad adri arie adriaan janus jos arjan ariaan aad|adriaan: ad adri arie aad|adriana: jaan sjaan adri ariane ada janna jana adrie jaantje|" +
        "arie: adriaan adrianus|leonardus: leo leon lenard leen len|leendert: leen leo len|mattheus: thijs teeuwis mathieu matthijs theo|matthias: thijs mathijs tijs matthijs|mathijs: thijs tijs|matthijs: thijs tijs|" +
        "martinus: martin tinus maarten mart rien marten|maarten: martin|martina: tina tineke martine|marinus: rien rinus rini|marina: rina ina|" +
        "nicolaas: nico klaas nick niek claas nic|nicolaus: klaas nico|klaas: nico|bernardus: ben bernard bertus ber bennie nardus|bernhard: ben bernd|berendina: dina bertha dien|" +
        "lambertus: bert lambert bertus bart lammert|albertus: bert albert ab bertus appie|albert: bert ab|albertha: bertha|hubertus: bert huub hub hubert|norbertus: bert norbert|robertus: rob bert robert|robert: rob bob bert robbie|engelbertus: bert|gijsbertus: gijs bert gijsbert|gijsbert: gijs bert|egbert: bert eg|" +
        "rudolf: ruud rudi rudy dolf|rudolphus: ruud rudy dolf|adolf: dolf|rutger: rut|" +
        "josephus: jos joseph sjef jef joep zef joost|joseph: jos sjef jef joe|josephina: jose fien josefien josje fientje|" +
        "ludovicus: louis lode lou|lodewijk: louis lo|louisa: loes|louise: loes wies|aloysius: louis wies|" +
        "stephanus: stef steven stephan fanus|stephan: stef|steven: stef|christiaan: chris kris|christianus: chris christ christian|christina: tina stien stientje chris ineke christien tineke kristel|christoffel: chris stoffel|christopher: chris|" +
        "alexander: alex sander lex xander|alexandra: alex sandra|sebastiaan: bas sebas|bastiaan: bas|benjamin: ben|frederik: frits fred freek freddy frederick|fredericus: fred frits freek|frederika: frederique rika|" +
        "michael: mike michel chiel maikel|michiel: chiel michel|daniel: daan dan danny|david: dave|thomas: tom tommie|samuel: sam|abraham: bram ab appie|isaac: sjaak izaak|izaak: sjaak|" +
        "geertruida: truus geertje trudy truida trui toos gerda truusje|gertruda: truus trudy|geertruda: truus|hermanus: herman manus harm|herman: harm|hermina: mien mina miny|hermannus: herman harm|" +
        "helena: leny lena leen heleen helen leni ellen lenie|magdalena: leny magda lena lenie leen madeleine|anna: an ans annie anneke anja antje annet anke anita annemie|antje: an|annigje: annie|" +
        "susanna: suus suzan sanne susan|suzanna: suus suzan sanne|aleida: alie leida ali|alida: alie lida|aaltje: alie aal ali|allegonda: gonda|aldegonda: gonda|hillegonda: gonda hilda|" +
        "sophia: fie sofie fietje sophie|clasina: ina sien clazien|klasina: ina sien|jannetje: jannie jans janneke|jantje: jannie jans|neeltje: nel nelly|grietje: greet gre|trijntje: trijn tini|dirkje: dicky|dirk: dick|" +
        "josina: jos|paulus: paul pauw|paulina: lien paula|carolina: lien lina carla ina|karolina: lien|angelina: lien|jozef: jos|everardus: evert ever|evert: ever|eduard: ed eddy|edward: ed eddy ward|" +
        "augustinus: guus stijn|augustus: guus|gustaaf: guus staf|arnoldus: nol arnold noud|arnold: nol|reinier: rein|reinhard: rein|gregorius: gre|laurentius: laurens lau rens|laurens: lau rens|vincentius: vincent cent vin|vincent: cent|" +
        "jurrien: jur|jeroen: jer|wouter: wout walter|walterus: wouter walter|timotheus: tim|timothy: tim|maximiliaan: max|richard: rick|ricardo: rick|patrick: pat|esther: es|jacqueline: jac|barbara: bar babs|veronica: vera|" +
        "aagje: agaath|agatha: agaath|dorothea: dora dorien thea door|gesina: ge sien sina|gezina: zien|lucia: luus|apollonia: ploon|philippus: flip phil philip|philip: flip|bartholomeus: bart mees bartel|bartel: bart|" +
        "wiebe: wieb|sijbrand: siebe|ijsbrand: ijs ijsje|hyacinthus: jacinto|ignatius: naat|quirinus: rien krijn|crijn: krijn|cyprianus: cyp|benedictus: ben|clemens: clem|dominicus: dominic|emanuel: manuel|servatius: servaas vaas|ursula: ulla|victor: vic|" +
        "oleksandr: sasha|volodymyr: vova|katarzyna: kasia|malgorzata: gosia|agnieszka: aga|joanna: asia|krzysztof: krzys|andrzej: jedrek|abdelkader: kader|abdellah: abdel";

    // spellings of one name
    private const string Spellings =
        "mohamed mohammed mohammad muhammed muhammad mohamad muhamed mohamet muhammet mehmet|ahmed ahmet ahmad achmed achmet|youssef yusuf joesoef yousef youssouf jusuf yousuf yussuf josef|fatima fatma fatiha|fatimazahra fatimazohra fatimazahraa fatimazehra|" +
        "hassan hasan|hussein huseyin hossein husein hoessein houssein hussain|khadija hatice chadia khadidja gadija|aicha ayse aisha aysha aiesha|ibrahim ebrahim brahim abrahim|omar omer oemar umar|rachid rasjid rashid rasheed|said saeed saied saiid|khalid halit khaled chalid|" +
        "mustafa mostafa moustafa mustapha mostapha|ayoub eyup ayub ajoeb|ali aly|abdelkader abdulkadir abdelkadir abdoelkader|abdellah abdullah abdoellah abdallah|abdelrahman abdurrahman abderrahman abdoelrahman|abdelaziz abdulaziz|hamid hameed hamit|soumaya sumeyye soemaya sumaya|" +
        "samira semira|naima naeema naime|zeynep zaynab zainab zineb zeinab zejneb|emine amina aminah|leila leyla layla laila|meryem maryam mariam meriem miriam|noor nour nur noer|yasmin jasmijn yasmine jasmin jasmine yasemin|karima kerime|jamal cemal djamal jamaal|jamila cemile djamila|" +
        "bilal belal billal|hamza hamsa|ismail ismael|idris driss idriss|yassin yasin jassin yassine|farid ferit|nadia nadja|malika melike|tarik tarek tariq|" +
        "lukasz lucas lukas|piotr pjotr peter|katarzyna catharina katharina katarina kateryna ekaterina|ewa eva|tomasz thomas|pawel paul pavel pavlo|joanna johanna|krzysztof christoffel krystof|andrzej andreas andrej andrii andriy|aleksandra alexandra oleksandra|" +
        "oleksandr aleksandr alexander oleksander|volodymyr vladimir wolodymyr volodimir|serhii sergei sergey serhiy serhij|yevhen evgeni jevgeni yevgen|olena elena helena jelena|nataliia natalia natalya nataliya natalija|mykola nikolai nikolay mikola|dmytro dmitri dmitry|iryna irina|oksana oxana|yuliia julia yulia yuliya juliia|" +
        "radjesh rajesh radjes|soerin surin|soerinder surinder|dewanand devanand|soenil sunil|soeshila sushila|sharmila sjarmila|shanti sjanti santi|krishna krisjna|djaswant jaswant|radjkoemar rajkumar|indra indera|" +
        "jayden jaden jaydon|jasper yesper|frits fritz|joris joeri juri|dirk durk derk|geert gert|sjoerd siurd|ilse ilze|mark marc marcus markus|erik eric|karel carel karl carl|kristina christina|lisbeth liesbeth|sara sarah|debora deborah|rebecca rebekka|hanna hannah|" +
        "anne ann|anouk anoek|chantal sjantal|jaqueline jacqueline|jeanette jeannette|michelle michele|natasja natascha natasha|sjors george|theresia theresa|wouter walter|ruben reuben|rik rick|nick niek nic|stefan stephan steven|luuk luc luke luk|" +
        "kees cees|corrie corry|henny hennie|willy willie|annie anny|nelly nellie|betty bettie|tonny tonnie|gerrie gerry|conny connie|ronny ronnie|jenny jennie|wijnand wynand|ysbrand isbrand|marijke maryke marike|lia lya";

    private static readonly FrozenDictionary<ulong, ushort[]> EverydayGroups = Build(Everyday, true);
    private static readonly FrozenDictionary<ulong, ushort[]> SpellingGroups = Build(Spellings, false);

    /// <summary>The relation between two different folded names.</summary>
    public static GivenNameKinship Between(ReadOnlySpan<byte> one, ReadOnlySpan<byte> two)
    {
        var a = Hashing.Of(one);
        var b = Hashing.Of(two);
        if (SpellingGroups.TryGetValue(a, out var first) && SpellingGroups.TryGetValue(b, out var second) && first.AsSpan().ContainsAny(second))
        {
            return GivenNameKinship.Spelling;
        }

        if (!EverydayGroups.TryGetValue(a, out first) || !EverydayGroups.TryGetValue(b, out second))
        {
            return GivenNameKinship.None;
        }

        var answer = GivenNameKinship.None;
        foreach (var x in first)
        {
            foreach (var y in second)
            {
                if (x >> 1 == y >> 1)
                {
                    // The low bit marks the official name of a group.
                    if (((x | y) & 1) == 1)
                    {
                        return GivenNameKinship.Everyday;
                    }

                    answer = GivenNameKinship.Cousins;
                }
            }
        }

        return answer;
    }

    /// <summary>Every everyday name with the official name it stands for, both as hashes of the folded name.</summary>
    public static IEnumerable<(ulong EverydayName, ulong OfficialName)> EverydayPairs()
    {
        var official = new Dictionary<int, ulong>();
        foreach (var (name, groups) in EverydayGroups)
        {
            foreach (var group in groups.Where(static g => (g & 1) == 1))
            {
                official[group >> 1] = name;
            }
        }

        return EverydayGroups.SelectMany(static p => p.Value.Where(static g => (g & 1) == 0).Select(g => (p.Key, Group: g >> 1)))
            .Where(p => official.ContainsKey(p.Group)).Select(p => (p.Key, official[p.Group]));
    }

    private static FrozenDictionary<ulong, ushort[]> Build(string table, bool hasOfficial)
    {
        var map = new Dictionary<ulong, List<ushort>>();
        Span<byte> name = stackalloc byte[64];
        ushort group = 0;
        foreach (var line in table.Split('|'))
        {
            var parts = line.Split(':');
            if (hasOfficial)
            {
                Put(parts[0].Trim(), (ushort)((group << 1) | 1), name);
            }

            foreach (var word in parts[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Put(word, (ushort)(group << 1), name);
            }

            group++;
        }

        return map.ToFrozenDictionary(static p => p.Key, static p => p.Value.ToArray());

        void Put(string word, ushort code, Span<byte> buffer)
        {
            var key = Hashing.Of(buffer[..Tokens.CopyName(Encoding.ASCII.GetBytes(word), buffer)]);
            if (!map.TryGetValue(key, out var list))
            {
                map.Add(key, list = []);
            }

            if (!list.Contains(code))
            {
                list.Add(code);
            }
        }
    }
}
