using System.Collections.Frozen;

namespace Zorgfraude.Protocol.Anonymisation.Scanning;

/// <summary>Small word lists: what is an ordinary word, a title, a month. Keys are canonical (lower case, no diacritics, y for ij).</summary>
internal static class Lexicon
{
    internal const int Name = 0;
    internal const int Common = 1;
    internal const int Function = 2;

    private static readonly FrozenSet<string> FunctionWords = Set("""
        aan achter af al alle alleen allemaal als alsof altijd ander andere anders behalve ben beide bent bij binnen boven buiten daar daarbij daardoor daarmee
        daarna daarnaast daarom daarop daarvan daarvoor dan dat de den der des deze die dit doch doen doet door dus echter een eens eerder eerst
        eerste elk elke en enige enkele er ergens erop ervan even geen geweest haar had hadden heb hebben hebt heeft hem hen het hier hiermee
        hierna hierop hiervan hij hoe hoewel hun iedere iedereen iemand iets ik in indien is ja je jij jou jouw jullie kan konden kunnen kon laat later
        maar mag me meer meest men met mij mijn moest moeten moet na naar naast nadat nee net niemand niet niets nog nogal nooit nu of om omdat onder
        ons onze ook op over per reeds sinds slechts soms staat te tegen ten ter terug terwijl tijdens toch toe toen tot totdat tussen uit uw van
        vanaf vandaag vanuit veel verder via volgens voor vooral voordat waar waarbij waardoor waarin waarna waarom waarop waarvan waarvoor want waren
        was wat we weer wel welke werd werden weinig wie wij wil wilde willen word worden wordt wordend zal ze zei zelf zich zij zijn zo zoals zodat
        zonder zou zouden zowel zullen lag liep kwam komt ging gaat gaan geeft gaf nam neemt vond vindt bleef bleek blijkt bleken blijft zag ziet
        wist weet twee drie vier vijf zes zeven acht negen tien elf twaalf t s d e
        """);

    private static readonly FrozenSet<string> CommonWords = Set("""
        aanbieder aandacht aangifte aanleiding aantal aanvraag aanvullende aanwezig account accountant administratie advies adres afdeling afgelegd afspraak afspraken
        agenda akkoord akte algemeen anoniem antwoord april arbeid arts artikel augustus auto avond baas bakker bakkers bakken bakte balk bank barend bas basis bed bedrag bedragen
        bedrijf beek beer beers begeleider begeleiding begin behandelaar behandeling bekend bekende belang belangrijk beleid berg bergen berger bericht beroep beschikking
        beslissing besluit bestuur bestuurder betaald betaling betreft betrokken betrokkene bevinding bevindingen bewijs bezoek bezwaar bijlage bijna blad blauw blij blijven
        bloem boek boer boeren bok bol bom bon boom boon boot bord bos bosch bosman bouw bouwman bouwmeester brand breed brief broek broeder broer brood brouwer brouwers brug bruin bruggeman bruins budget budgetten buis
        bureau burger burgers buur buurman club cent cijfers client clienten cliente college contant contract contracten controle controles cooperatie daad daalder dag dagen dagbesteding dame dammer datum deel dekker dekken dekte december
        declaratie declaraties decreet dek dekking deze dienst diensten dijk dik dikker directeur dochter document documenten doel dokter donderdag donker dood dossier dossiers draaier drager draad duif duin
        echtgenoot echtgenote eenheid eigen eigenaar eind einde eis email engels erg euro factuur facturen familie fase februari feit feiten fraude functie gang gans gebied gebleken geboren gebruik
        gebruikt gedaan gedeclareerd gegeven gegevens geheel gehoord geld gemaakt gemeente gemeenten gemeld genoemd genoemde gerechtvaardigde geregistreerd geschreven gesprek gesprekken gesteld gesloten getuige getuigen gevolg geval
        gevonden gevraagd gewerkt gewoon gezien gezin gezond glas goed goede goud graaf graag gracht griek groen groene groep groot groenteman grond groter haag haak haan haas half hand handelaar handtekening hal ham hamer hart
        haven heel heer heide heilig heden hek held helder helft hem herder herfst hert heuvel hoek hof hoge hollander hond hoofd hoog hoogte hoop hopman houder hout houtman huis huisarts huisman huizen hulp huur huurder idee
        indicatie informatie ingediend inkomen inkomsten instelling inwoner iris inzage jaar jacht jager januari jaren jet jong jonge jongen jongens juli juni juist juiste kaart kade kamer kant kantoor kaper kapitein kat katten keizer kelder ken kenmerk
        kerk kers kern ketel keten keuken keur kind kinderen klaar klacht klant klein kleine klerk kleur klok knecht knoop koek koel koen koeman koers kok koker kok koks konijn koning koningen koningin kool koopman koper kop kort kosten kost kraai kraan
        kramer kramers krans kroon krijger kuik kuil kuiper kuipers kunst kwaliteit kwartaal laag laan laatste lam lamp land lang lange leen leeuw leger leider leiding leraar leven levering lid linde lijst linden lijn loon loop lot lood
        lijst maand maandag maanden maart maat maatregel maatschap maker malen man mannen mark markt materiaal max mees meer meester meid mei meisje meijer melding melk mens mensen merel mes meter meters meubel middel middag mis moeder moed moer
        moet mogelijk molen molenaar mooi morgen mol muis mulder munt muur muziek naaste naam nacht namen natuur nest neus nicht nieuw nieuwe noot noord noorden nota november nummer officier ochtend oktober olie oma onderzoek onderzoeker
        onderwerp ontvangen onjuist oog oom oost oosten opa openbaar opdracht oordeel opname organisatie oud oude ouder ouders ouderen overeenkomst overleg paard paap pad pagina palm papier pannekoek paragraaf partij pater patient paus peer
        periode persoon personen peter piet pier pijl pijn plaats plan plas plein pluim poel pol polder poort pop portier post pot pool praktijk prins prinsen prijs prijzen probleem procedure proces product protocol prof punt raad
        raaf ram rand rapport rapportage recht rechter rechtbank reden redelijk regel regeling register registratie reis rekening rekeningen relatie rente rest ridder rijk rijke ring rit ritme rob rode roeper rond rood roos rozen rots ruiter ruim
        ruit salaris samen samenvatting schaap school schade schilder schipper schoen schoenmaker schoonzus schout schrijver schuur schut september situatie slager slot sluis smal smid smits snel snijder snoek som soort spoor spreker staal stad
        staf stam stap start steen stel steenbakker stelling ster sterk stichting stil stoel stof stok stoop storm straat straks streek stuk stukken stroom stuur struik tabel taal taak tak tante team tekst termijn termijnen thuis thuiszorg ties tijd timmer timmerman titel toelichting toestemming toezicht
        toezichthouder totaal traject tuin tuinman tuinder uil uitgaven uitgevoerd uitkomst uren urenstaat urenregistratie uur vader vader val valk valse van vast vastgesteld veen veer veld velden ven verband verdachte vergoeding verhaal verhoor verklaard verklaarde verklaring
        verklaringen verkoop verleden vermoeden verpleegkundige verpleging verschil verslag verstrekt vertrek vervolgens verzekeraar verzekerde verzekering verzoek verzorger verzorging vink visser vissers vis vlak vlees vlinder vloer voet vogel vogels vol volk
        volmacht vondst vorig vorige vorm vos vossen vraag vragen vrede vreemd vriend vriendin vrij vrijdag vrouw vrouwen waard waarde wachter wagen wal water weg wegen week weekend weer weken weide werk werkgever werknemer werkzaamheden west westen wet wever weduwe
        wiel wijk wijs wijze wind winkel winst winter wit witte woensdag wolf wolken wonen woning woonde woont wouter zaak zaken zaal zaterdag zee zegel zeeman zeker ziek ziekte zilver zin zoon zomer zon zondag zorg zorgen zorgaanbieder zorgkantoor zorgverlener
        zorgverzekeraar zuid zuiden zus zuster zwaan zwager zwaar zwart zwarte eveneens opnieuw duidelijk geleverd geleverde medewerker medewerkers melder mevrouw meneer interview inspectie bestand administratief controleur praktijkhouder
        bv nv vof dhr mevr mw mr drs dr ir ing prof pgb zvw wlz wmo jeugdwet kvk bsn agb big iban btw nza igj awb avg fiod ggz ggd vng svb uwv zzp vs nl wtza bbsrz ikz bijv nr tel fax blz pag art jo resp circa ca etc
        """);

    // Begins with a capital in running text without being anybody's name.
    private static readonly FrozenSet<string> CapitalisedWords = Set("""
        nederland nederlandse nederlander nederlanders europese europa belastingdienst zorginstituut openbaar ministerie politie rijksoverheid rechtbank gerechtshof raad staat staatscourant
        burgerlijk wetboek wet besluit regeling jeugdwet zorgverzekeringswet algemene bestuursrecht autoriteit persoonsgegevens nederlandse zorgautoriteit inspectie gezondheidszorg jeugd
        waarschuwingsregister zorgfraude informatieknooppunt protocol sociale verzekeringsbank kamer koophandel vecozo gelderland utrecht groningen friesland drenthe overijssel flevoland zeeland limburg brabant noord zuid holland
        duits duitse engels engelse frans franse turks turkse marokkaans marokkaanse pools poolse belgie duitsland kerst pasen pinksteren excel word outlook windows whatsapp pdf
        """);

    private static readonly FrozenSet<string> SectorWords = Set("""
        zorg thuiszorg zorgbureau bureau praktijk stichting begeleiding hulp hulpverlening verpleging verzorging kraamzorg jeugdzorg jeugdhulp ggz fysiotherapie fysio therapie tandarts tandartspraktijk
        huisarts huisartsenpraktijk apotheek kliniek centrum zorgcentrum woonzorg groep holding beheer nederland diensten dienstverlening advies coaching ondersteuning dagbesteding opvang wonen welzijn gezondheidszorg
        thuisbegeleiding ambulante ambulant bewindvoering administratie administratiekantoor uitzendbureau personeel zorgverlening zorggroep zorginstelling consultancy services care home health group partners
        noord zuid oost west regio personenvervoer vervoer logopedie psychologie psycholoog psychologenpraktijk maatschap cooperatie vereniging international
        """);

    private static readonly FrozenSet<string> LegalForms = Set("bv nv vof cv ua ba bvba gmbh ltd stichting maatschap cooperatie cooperatieve vereniging eenmanszaak hodn io");

    private static readonly FrozenSet<string> TitleWords = Set("""
        heer dhr mevrouw mevr mw mej mejuffrouw meneer mijnheer mr dr drs ir ing prof professor dokter familie fam zuster broeder weduwe client cliente getuige betrokkene verdachte verzekerde patient patiente
        budgethouder zorgverlener medewerker medewerkster echtgenoot echtgenote zoon dochter moeder vader genaamd heet heette
        """);

    private static readonly FrozenSet<string> StrongTitles = Set("heer dhr mevrouw mevr mw mej mejuffrouw meneer mijnheer drs prof professor dokter familie fam genaamd heet heette");

    private static readonly FrozenSet<string> Enumerators = Set("bylage bijlage onderdeel artikel lid productie punt sub deel fase team groep categorie optie locatie letter tabel blok kamer afdeling gebouw vitamine hepatitis");

    private static readonly FrozenSet<string> BirthWords = Set("geboren geb geboortedatum geboortedag geboortejaar geboorte jarig verjaardag verjaart dob born birth gebdat gebdatum");

    private static readonly FrozenSet<string> PersonWords = Set(
        "hij zij ze man vrouw jongen meisje kind persoon dame heer client cliente patient patiente zoon dochter vader moeder broer zus opa oma inwoner inwoonster bewoner bewoonster betrokkene");

    private static readonly FrozenSet<string> RareRoles = Set("""
        burgemeester wethouder oprichter oprichtster penningmeester imam dominee pastoor rabbijn hoogleraar gemeentesecretaris raadslid kamerlid notaris wereldkampioen olympisch
        """);

    private static readonly FrozenSet<string> Given = Set("""
        jan piet pieter kees cornelis johan johannes hendrik henk gerrit willem maria anna johanna elisabeth karin ingrid petra monique sandra marieke annemarie fatima mohamed mohammed ahmed ali hassan aisha
        mustafa yusuf ayse fatma emre daan sanne lotte thomas lucas emma sophie julia noah finn lars jeroen martijn erik ronald marcel patrick dennis richard robert michael peter paul frank marc esther linda
        karel hugo bram daniel simon victor vincent maarten michiel rutger sebastiaan stefan tim tom wilfred willemijn annelies astrid barbara bianca brigitte carla caroline christina claudia conny daphne
        diana dorien ellen elly femke floor gerard gertjan gijs greet hanna hanneke harm harry helma herman ilse irene jacob jacqueline janneke jasper jeannette jolien judith karim laura leonie lianne lies
        louise maaike manon margriet marianne marion marjan marleen martin mathijs mia mieke mirjam nadia natasja nicole omar pauline pim ramon rachid ria rita roel rosa ruth saskia silvia simone sjoerd
        susan tamara teun theodora thijs tineke trudy vera wendy yasmin youssef
        wilma anja yvonne jolanda corrie truus gerda joke els hans ton theo jos ruud wim sjaak dirk klaas geert joop nel riet bep agnes chantal kimberly priscilla kevin ricardo jayden
        """);

    private static readonly FrozenDictionary<string, string> PrefixForms = """
        van:v von:v v:v vn:v de:d den:d der:d d:d dr:d vd:vd vdr:vd vdn:vd vande:vd vanden:vd vander:vd vder:vd vden:vd het:t t:t te:t ten:t ter:t
        vant:vt vt:vt in:i op:o aan:aa by:b onder:on over:ov uit:u voor:vo la:l le:l les:l los:l l:l el:e al:e ben:be bin:be bint:be ibn:be ait:ai
        abu:ab zu:z zum:z zur:z di:di da:d do:d dos:d du:d des:d del:d della:d dela:dl af:af a:a tot:to st:st sint:st y:y
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(':')).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Months = MonthNames();

    private static readonly FrozenDictionary<string, int> DayWords = NumberWords(1, 31, ordinals: true);

    private static readonly FrozenDictionary<string, int> SmallNumbers = NumberWords(0, 99, ordinals: false);

    /// <summary>0 for a word that is a name or unknown, 1 for an ordinary word, 2 for a word that carries a sentence.</summary>
    internal static int Level(string key) => FunctionWords.Contains(key) ? Function : CommonWords.Contains(key) ? Common : Name;

    internal static bool IsCapitalisedWord(string key) => CapitalisedWords.Contains(key) || SectorWords.Contains(key);

    internal static bool IsSectorWord(string key) => SectorWords.Contains(key);

    internal static bool IsLegalForm(string key) => LegalForms.Contains(key);

    internal static bool IsTitle(string key) => TitleWords.Contains(key);

    internal static bool IsStrongTitle(string key) => StrongTitles.Contains(key);

    internal static bool IsEnumerator(string key) => Enumerators.Contains(key);

    internal static bool IsBirthWord(string key) => BirthWords.Contains(key);

    internal static bool IsPersonWord(string key) => PersonWords.Contains(key);

    internal static bool IsRareRole(string key) => RareRoles.Contains(key);

    internal static bool IsGivenName(string key) => Given.Contains(key);

    internal static string? Prefix(string key) => PrefixForms.GetValueOrDefault(key);

    internal static int Month(string key) => Months.GetValueOrDefault(key);

    internal static int Day(string key) => DayWords.GetValueOrDefault(key);

    /// <summary>A year in words from 1900 to 2099, or the last two digits of one plus nothing, or -1.</summary>
    internal static int Year(string key)
    {
        foreach (var (start, century) in Centuries)
        {
            if (key.StartsWith(start, StringComparison.Ordinal))
            {
                var rest = key[start.Length..];
                if (rest.StartsWith("en", StringComparison.Ordinal) && SmallNumbers.ContainsKey(rest[2..]))
                {
                    rest = rest[2..];
                }

                return rest.Length == 0 ? century : SmallNumbers.TryGetValue(rest, out var n) ? century + n : -1;
            }
        }

        return -1;
    }

    internal static int SmallNumber(string key) => SmallNumbers.TryGetValue(key, out var n) ? n : -1;

    private static readonly (string Start, int Century)[] Centuries =
        [("negentienhonderd", 1900), ("negentien", 1900), ("tweeduizend", 2000), ("achttienhonderd", 1800)];

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Words.Canonical).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> MonthNames()
    {
        string[] names =
        [
            "januari jan january januar janv i", "februari feb febr february ii", "maart mrt mar march maa iii", "april apr iv", "mei may v", "juni jun june vi",
            "juli jul july vii", "augustus aug august viii", "september sep sept ix", "oktober okt october oct x", "november nov xi", "december dec december xii",
        ];
        return names.SelectMany((line, i) => line.Split(' ').Distinct(StringComparer.Ordinal).Select(w => (Key: Words.Canonical(w), Month: i + 1)))
            .ToFrozenDictionary(p => p.Key, p => p.Month, StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, int> NumberWords(int from, int to, bool ordinals)
    {
        string[] ones =
        [
            "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
        ];
        string[] tens = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var n = from; n <= to; n++)
        {
            var word = n < 20 ? ones[n] : n % 10 == 0 ? tens[n / 10] : ones[n % 10] + "en" + tens[n / 10];
            words[Words.Canonical(word)] = n;
            if (ordinals)
            {
                var ordinal = n switch { 1 => "eerste", 3 => "derde", 8 => "achtste", < 20 => word + "de", _ => word + "ste" };
                words[Words.Canonical(ordinal)] = n;
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
