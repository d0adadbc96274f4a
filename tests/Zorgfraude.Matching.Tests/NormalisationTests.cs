using System.Globalization;
using System.Text;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Tests;

public class NormalisationTests
{
    private static RecordForm Read(MatchRecord record)
    {
        var form = new RecordForm();
        Normaliser.Read(record, form);
        return form;
    }

    private static string Folded(string text)
    {
        var buffer = new byte[text.Length * Fold.Expansion];
        return Encoding.ASCII.GetString(buffer, 0, Fold.ToAscii(text, buffer));
    }

    private static (string Core, uint Prefix) One(string? prefix, string surname)
    {
        var form = Read(new() { Prefix = prefix, Surname = surname });
        Assert.Equal(1, form.SurnameCount);
        return (form.Surnames[0].Core.Reveal(), form.Surnames[0].PrefixClass);
    }

    [Fact]
    public void Every_Latin_letter_with_marks_folds_to_the_base_letter_that_Unicode_gives_it()
    {
        for (var c = '\u00C0'; c <= '\u1EFF'; c++)
        {
            if (c is > '\u024F' and < '\u1E00' or 'ÿ' or 'Ÿ')
            {
                continue;
            }

            var bare = new string([.. c.ToString().Normalize(NormalizationForm.FormKD)
                .Where(static x => CharUnicodeInfo.GetUnicodeCategory(x) is not UnicodeCategory.NonSpacingMark)]).ToLowerInvariant();
            if (bare.Length == 1 && char.IsAsciiLetter(bare[0]))
            {
                Assert.Equal(bare, Folded(c.ToString()));
            }
        }
    }

    [Theory]
    [InlineData("Müşerref Yılmaz", "muserref yilmaz")]
    [InlineData("İbrahim Şahin", "ibrahim sahin")]
    [InlineData("ŁUKASZ Wójcik", "lukasz wojcik")]
    [InlineData("Đorđe Ødegård Þór Æsir Œuvre Straße ðað", "dorde odegard thor aesir oeuvre strasse dad")]
    [InlineData("Dĳk ĲZERMAN Dÿk", "dijk ijzerman dijk")]
    [InlineData("in ’t Veld in ‘t Veld in ´t Veld in `t Veld", "in 't veld in 't veld in 't veld in 't veld")]
    [InlineData("Smit–Jansen Smit\u2011Jansen", "smit-jansen smit-jansen")]
    [InlineData("Ｊａｎ ﬁets", "jan fiets")]
    [InlineData("Зеленський Шевченко", "zelenskyi shevchenko")]
    [InlineData("Ja\u0000n\u202E de\u00A0V\u200Bries", "jan de vries")]
    [InlineData("e\u0301e\u0308n", "een")]
    public void Letters_fold_without_culture(string text, string expected)
    {
        Assert.Equal(expected, Folded(text));
    }

    [Fact]
    public void The_fold_does_not_change_with_the_culture_of_the_thread()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("tr-TR");
            Assert.Equal("izmir", Folded("IZMIR"));
            Assert.Equal("izmir", Folded("İzmir"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Broken_surrogates_and_emoji_do_no_harm()
    {
        Assert.Equal("jan", Folded("Ja\uD83D\uDE00n"));
        Assert.Equal("jan", Folded("J\uD83Dan\uDE00"));
    }

    [Theory]
    [InlineData("van der", "Berg")]
    [InlineData(null, "van der Berg")]
    [InlineData(null, "VAN DER BERG")]
    [InlineData(null, "Berg, van der")]
    [InlineData(null, "Berg, v.d.")]
    [InlineData(null, "Berg (van der)")]
    [InlineData("v.d.", "Berg")]
    [InlineData("v d", "Berg")]
    [InlineData("vd", "Berg")]
    [InlineData("v/d", "Berg")]
    [InlineData(null, "v.d.Berg")]
    [InlineData(null, "v.d. Berg")]
    [InlineData(null, "vdBerg")]
    [InlineData(null, "Vanderberg")]
    [InlineData(null, "Vandenberg")]
    [InlineData(null, "Vanden Berg")]
    [InlineData("van den", "Berg")]
    public void Van_der_Berg_is_one_name_in_every_spelling(string? prefix, string surname)
    {
        Assert.Equal(One("van der", "Berg"), One(prefix, surname));
        Assert.Equal("berg", One(prefix, surname).Core);
    }

    [Theory]
    [InlineData("in 't", "Veld", null, "in ’t Veld")]
    [InlineData("van 't", "Hoff", "van het", "Hoff")]
    [InlineData("van 't", "Hoff", null, "v/h Hoff")]
    [InlineData("van 't", "Hoff", null, "van’t Hoff")]
    [InlineData("in 't", "Veld", "i.'t", "Veld")]
    [InlineData("ter", "Horst", "t.", "Horst")]
    [InlineData("de", "Vries", "d.", "Vries")]
    [InlineData("van", "Dijk", "v.", "Dijk")]
    [InlineData("op de", "Beek", "o/d", "Beek")]
    [InlineData("aan den", "IJssel", "a.d.", "Ijssel")]
    [InlineData("'s", "Gravesande", null, "'s-Gravesande")]
    public void Prefixes_are_known_in_every_abbreviation(string? prefix, string surname, string? otherPrefix, string otherSurname)
    {
        Assert.Equal(One(prefix, surname), One(otherPrefix, otherSurname));
        Assert.NotEqual(0u, One(prefix, surname).Prefix);
    }

    [Fact]
    public void A_name_without_prefix_is_not_cut()
    {
        foreach (var name in new[] { "Dekker", "Vanhoof", "Denekamp", "Terpstra", "Bijl", "Benali", "Invernizzi", "Vos" })
        {
            Assert.Equal(0u, One(null, name).Prefix);
        }
    }

    [Fact]
    public void A_name_that_is_only_a_prefix_word_stays_a_name()
    {
        Assert.Equal("van", One(null, "Van").Core);
        Assert.Equal("den", One(null, "den").Core);
    }

    [Fact]
    public void The_glued_form_equals_the_separate_form_in_full()
    {
        Assert.Equal(Full("El Idrissi"), Full("Elidrissi"));
        Assert.Equal(Full("de Groot"), Full("Degroot"));
        Assert.Equal(Full("Ben Ali"), Full("Benali"));
        Assert.Equal(Full("Aït Haddou"), Full("Aithaddou"));
        Assert.Equal(Full("van den Broek"), Full("Vandenbroek"));

        static string Full(string name) => Read(new() { Surname = name }).Surnames[0].Full.Reveal();
    }

    [Theory]
    [InlineData("IJzerman", "Yzerman")]
    [InlineData("Ĳzerman", "Yzerman")]
    [InlineData("Meijer", "Meyer")]
    [InlineData("Dÿk", "Dijk")]
    public void IJ_and_Y_are_one_letter(string one, string two) => Assert.Equal(One(null, one), One(null, two));

    [Theory]
    [InlineData("Jansen-de Vries")]
    [InlineData("Jansen - de Vries")]
    [InlineData("de Vries-Jansen")]
    [InlineData("Jansen de Vries")]
    [InlineData("Jansen e/v de Vries")]
    [InlineData("Jansen geb. de Vries")]
    [InlineData("de Vries gehuwd met Jansen")]
    public void Two_surnames_in_one_field_are_two_surnames(string surname)
    {
        var form = Read(new() { Surname = surname });
        Assert.Equal(2, form.SurnameCount);
        Assert.Equal(["jansen", "vries"], form.Surnames.Take(2).Select(static s => s.Core.Reveal()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_prefix_field_belongs_to_the_first_name_of_two()
    {
        var form = Read(new() { Prefix = "de", Surname = "Vries-Jansen" });
        Assert.NotEqual(0u, form.Surnames[0].PrefixClass);
        Assert.Equal(0u, form.Surnames[1].PrefixClass);
    }

    [Fact]
    public void E_v_followed_by_a_prefix_keeps_the_prefix()
    {
        var form = Read(new() { Surname = "Smit e/v van den Berg" });
        Assert.Equal("smit", form.Surnames[0].Core.Reveal());
        Assert.Equal("berg", form.Surnames[1].Core.Reveal());
        Assert.Equal(One("van den", "Berg").Prefix, form.Surnames[1].PrefixClass);
    }

    [Theory]
    [InlineData("J.C.M.", "jcm")]
    [InlineData("JCM", "jcm")]
    [InlineData("J C M", "jcm")]
    [InlineData("j.c.m.", "jcm")]
    [InlineData("jcm", "jcm")]
    [InlineData("Th.", "t")]
    [InlineData("Th.J.", "tj")]
    [InlineData("ThJ", "tj")]
    [InlineData("Chr. Ph.", "cp")]
    [InlineData("IJ.", "y")]
    [InlineData("IJ.M.", "ym")]
    [InlineData("Ĳ.", "y")]
    [InlineData("Ł.Ş.", "ls")]
    public void Initials_are_read_one_by_one(string written, string expected)
    {
        Assert.Equal(expected, Read(new() { Surname = "Peters", Initials = written }).Initials.Reveal());
    }

    [Fact]
    public void Given_names_give_the_initials()
    {
        var form = Read(new() { Surname = "Peters", GivenNames = "IJsbrand Marie-Louise" });
        Assert.Equal("yml", form.Initials.Reveal());
        Assert.Equal("ysbrandmarielouise", form.GivenJoined.Reveal());
    }

    [Theory]
    [InlineData("jan", "johannes", GivenNameKinship.Everyday)]
    [InlineData("lies", "elisabeth", GivenNameKinship.Everyday)]
    [InlineData("willy", "wilhelmina", GivenNameKinship.Everyday)]
    [InlineData("hans", "jan", GivenNameKinship.Cousins)]
    [InlineData("joesoef", "youssef", GivenNameKinship.Spelling)]
    [InlineData("hans", "hanna", GivenNameKinship.None)]
    [InlineData("lars", "sven", GivenNameKinship.None)]
    public void Everyday_names_and_spellings_are_known(string one, string two, object kinship)
    {
        Assert.Equal((GivenNameKinship)kinship, GivenNameVariants.Between(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(two)));
        Assert.Equal((GivenNameKinship)kinship, GivenNameVariants.Between(Encoding.ASCII.GetBytes(two), Encoding.ASCII.GetBytes(one)));
    }

    [Theory]
    [InlineData("1974-03-08", 1974, 3, 8)]
    [InlineData("19740308", 1974, 3, 8)]
    [InlineData("08-03-1974", 1974, 3, 8)]
    [InlineData("8/3/1974", 1974, 3, 8)]
    [InlineData("08031974", 1974, 3, 8)]
    [InlineData("1974-03-08T00:00:00", 1974, 3, 8)]
    [InlineData("1974-00-00", 1974, 0, 0)]
    [InlineData("1974-07-00", 1974, 7, 0)]
    [InlineData("1974-07", 1974, 7, 0)]
    [InlineData("1974", 1974, 0, 0)]
    [InlineData("03-25-1974", 1974, 3, 25)]
    [InlineData("1974-02-31", 1974, 2, 31)]
    [InlineData("", 0, 0, 0)]
    [InlineData("onbekend", 0, 0, 0)]
    [InlineData("999999999999", 0, 0, 0)]
    public void Dates_keep_what_is_known(string text, int year, int month, int day)
    {
        var birth = BirthDateForm.Parse(text);
        Assert.Equal((year, month, day), (birth.Year, birth.Month, birth.Day));
        Assert.Equal(birth, BirthDateForm.FromPacked(birth.Packed));
    }

    [Fact]
    public void The_first_of_January_and_of_July_are_default_dates()
    {
        Assert.True(BirthDateForm.Parse("1970-01-01").IsDefault);
        Assert.True(BirthDateForm.Parse("1970-07-01").IsDefault);
        Assert.False(BirthDateForm.Parse("1970-02-01").IsDefault);
        Assert.False(BirthDateForm.Parse("1970-07-02").IsDefault);
        Assert.False(BirthDateForm.Parse("1970").IsDefault);
    }

    [Theory]
    [InlineData("12", "A")]
    [InlineData("12-A", "")]
    [InlineData("12a", null)]
    [InlineData("12 A", null)]
    public void House_number_and_addition_are_one_in_every_form(string number, string? addition)
    {
        var form = Read(new() { Street = "Kerkstraat", HouseNumber = number, HouseNumberAddition = addition });
        Assert.Equal((12, "a"), (form.HouseNumber, form.Addition.Reveal()));
    }

    [Theory]
    [InlineData("hs", "huis")]
    [InlineData("II", "2hoog")]
    [InlineData("II", "2-hoog")]
    [InlineData("II", "2 hoog")]
    [InlineData("I", "1")]
    [InlineData("bis", "BIS")]
    public void Additions_of_floors_are_one_in_every_form(string one, string two)
    {
        Assert.Equal(Addition(one), Addition(two));
        Assert.NotEmpty(Addition(one));

        static string Addition(string text) => Read(new() { HouseNumber = "12", HouseNumberAddition = text }).Addition.Reveal();
    }

    [Theory]
    [InlineData("Burg. v. Tuyllstr.", "Burgemeester van Tuyllstraat")]
    [InlineData("Kerkstr.", "KERKSTRAAT")]
    [InlineData("IJssellaan", "Yssellaan")]
    [InlineData("Prof. Lorentzln", "Professor Lorentzlaan")]
    [InlineData("Postbus", "P.O. Box")]
    public void Streets_are_one_in_every_abbreviation(string one, string two)
    {
        Assert.Equal(Street(one), Street(two));

        static string Street(string text) => Read(new() { Street = text, HouseNumber = "3" }).Street.Reveal();
    }

    [Fact]
    public void A_number_behind_the_street_is_the_house_number()
    {
        var form = Read(new() { Street = "Kerkstraat 12-II" });
        Assert.Equal(("kerkstraat", 12, "2"), (form.Street.Reveal(), form.HouseNumber, form.Addition.Reveal()));
        var ordinal = Read(new() { Street = "2e Kerkstraat 7" });
        Assert.Equal(("2ekerkstraat", 7), (ordinal.Street.Reveal(), ordinal.HouseNumber));
    }

    [Theory]
    [InlineData("'s-Gravenhage", "Den Haag")]
    [InlineData("’s-Hertogenbosch", "Den Bosch")]
    [InlineData("Capelle a/d IJssel", "Capelle aan den IJssel")]
    [InlineData("Rijswijk (ZH)", "Rijswijk")]
    public void Towns_are_one_under_both_names(string one, string two)
    {
        Assert.Equal(Town(one), Town(two));

        static string Town(string text) => Read(new() { City = text }).City.Reveal();
    }

    [Theory]
    [InlineData("3811 CV")]
    [InlineData("3811cv")]
    [InlineData("NL-3811 CV")]
    public void Postal_codes_are_one_in_every_form(string text) => Assert.Equal("3811cv", Read(new() { PostalCode = text }).PostalCode.Reveal());

    [Theory]
    [InlineData("Voorbeeld Lampen N.V.", "Voorbeeld Lampen NV")]
    [InlineData("Bakkerij De Korenaar B.V.", "Bakkerij de Korenaar besloten vennootschap")]
    [InlineData("V.O.F. Gebroeders Jansen", "Gebr. Jansen vof")]
    [InlineData("Stg. Zorggroep Noord", "Stichting Zorggroep Noord")]
    [InlineData("Jansen Holding B.V. i.o.", "Jansen Holding B.V.")]
    [InlineData("Coöperatie Het Anker U.A.", "Coop. Het Anker Uitgesloten Aansprakelijkheid")]
    [InlineData("Jansen & Zn.", "Jansen en Zoon")]
    public void Organisations_are_one_in_every_spelling_of_form_and_words(string one, string two)
    {
        var a = Read(new() { Organisation = one }).Organisations[0];
        var b = Read(new() { Organisation = two }).Organisations[0];
        Assert.Equal((a.Words.Reveal(), a.Form, a.Serial), (b.Words.Reveal(), b.Form, b.Serial));
    }

    [Fact]
    public void Sister_organisations_keep_what_tells_them_apart()
    {
        Assert.NotEqual(Words("Jansen Beheer B.V."), Words("Jansen Holding B.V."));
        Assert.NotEqual(Name("Jansen Beheer I B.V.").Serial, Name("Jansen Beheer II B.V.").Serial);
        Assert.NotEqual(Name("Stichting De Brug").Form, Name("B.V. De Brug").Form);

        static OrganisationName Name(string text) => Read(new() { Organisation = text }).Organisations[0];

        static string Words(string text) => Name(text).Words.Reveal();
    }

    [Theory]
    [InlineData("Stichting Eerstelijns Zorg h.o.d.n. Zorggroep Voorbeeldstad")]
    [InlineData("Stichting Eerstelijns Zorg, handelend onder de naam Zorggroep Voorbeeldstad")]
    public void A_trade_name_is_a_second_name(string text)
    {
        var form = Read(new() { Organisation = text });
        Assert.Equal(2, form.OrganisationCount);
        Assert.Equal("zorggroep voorbeeldstad", form.Organisations[1].Words.Reveal());
    }

    [Fact]
    public void A_lost_leading_zero_is_given_back()
    {
        Assert.Equal(Read(new() { KvkNumber = "01234567" }).Kvk, Read(new() { KvkNumber = "1234567" }).Kvk);
        Assert.Equal(Read(new() { BigNumber = "09012345601" }).Big, Read(new() { BigNumber = "9012345601" }).Big);
        Assert.Equal(Read(new() { AgbCode = "01000123" }).Agb[0], Read(new() { AgbCode = "1000123" }).Agb[0]);
        Assert.NotEqual(0UL, Read(new() { KvkNumber = "1234567" }).Kvk);
    }

    [Theory]
    [InlineData("01000123", 1)]
    [InlineData("01000123,94001122", 2)]
    [InlineData(" 1000123 ; 01000123 ;; 94.00.11.22", 2)]
    [InlineData("01000123,x,94001122,00000000", 2)]
    [InlineData("01000121,01000122,01000123,01000124,01000125,01000126,01000127,01000128,01000129", 8)]
    [InlineData("01000123 94001122", 0)]
    [InlineData(";", 0)]
    public void Several_codes_are_read_once_each_and_no_more_than_eight(string text, int count) => Assert.Equal(count, Read(new() { AgbCode = text }).AgbCount);

    [Theory]
    [InlineData("123456")]
    [InlineData("123456789")]
    [InlineData("00000000")]
    [InlineData("1234567x")]
    public void What_is_no_KVK_number_is_no_identifier(string text) => Assert.Equal(0UL, Read(new() { KvkNumber = text }).Kvk);

    [Fact]
    public void Senior_and_junior_and_titles_are_no_names()
    {
        var form = Read(new() { GivenNames = "dr. Jan", Surname = "Peters sr." });
        Assert.Equal(("jan", "peters", (byte)1), (form.GivenJoined.Reveal(), form.Surnames[0].Core.Reveal(), form.Generation));
    }

    [Fact]
    public void A_field_that_is_too_long_is_refused_with_a_reason_and_without_content()
    {
        var problem = new MatchRecord { Surname = new('x', 10_000) }.Problem();
        Assert.Contains("Surname", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("xxx", problem, StringComparison.Ordinal);
        Assert.Null(new MatchRecord { Surname = "Jansen" }.Problem());
    }

    [Fact]
    public void Any_input_at_all_is_read_without_error_and_within_bounds()
    {
        var random = new Random(20260101);
        const string alphabet = "abcdeijvdnrt .,'-/()&+0123456789\u0000\u202E\uD83D\uDE00ÿĳßł’´\u0301ﬁ٣中";
        for (var n = 0; n < 3000; n++)
        {
            string Noise() => string.Create(random.Next(0, MatchRecord.MaximumFieldLength + 1), random, static (span, r) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = r.Next(10) == 0 ? (char)r.Next(0x10000) : alphabet[r.Next(alphabet.Length)];
                }
            });

            var form = Read(new()
            {
                GivenNames = Noise(),
                Initials = Noise(),
                Prefix = Noise(),
                Surname = Noise(),
                PartnerPrefix = Noise(),
                PartnerSurname = Noise(),
                BirthDate = Noise(),
                Sex = Noise(),
                Street = Noise(),
                HouseNumber = Noise(),
                HouseNumberAddition = Noise(),
                PostalCode = Noise(),
                City = Noise(),
                Organisation = Noise(),
                KvkNumber = Noise(),
                BigNumber = Noise(),
                AgbCode = Noise(),
                OtherIdentifier = Noise(),
            });
            Assert.InRange(form.SurnameCount, 0, RecordForm.MaximumSurnames);
            for (var i = 0; i < form.SurnameCount; i++)
            {
                Assert.True(form.Surnames[i].Core.Span.IndexOfAnyExceptInRange((byte)'0', (byte)'z') < 0);
            }
        }
    }
}
