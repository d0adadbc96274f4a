using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Investigations;

namespace Zorgfraude.Anonymisation.Tests;

public class AnonymiserTests
{
    internal static readonly FileParty Subject = new(FilePartyRole.Subject)
    {
        GivenNames = ["Pieter"],
        Initials = "P.J.",
        Prefix = "van den",
        Surname = "Grootveld",
        BirthDate = new(1970, 3, 15),
        Addresses = [new("Burgemeester Kwakstraat", 12, "A", "9123 XB", "Lutjeveen")],
        TradeNames = ["Thuiszorg Flierefluiter B.V."],
        Identifiers =
        [
            new(FileIdentifierKind.KvkNumber, "12345670"), new(FileIdentifierKind.AgbCode, "01234560"), new(FileIdentifierKind.BigNumber, "19012345601"),
            new(FileIdentifierKind.CitizenServiceNumber, "123456782"), new(FileIdentifierKind.BankAccount, "NL91ABNA0417164300"), new(FileIdentifierKind.Phone, "0612345678"),
            new(FileIdentifierKind.Website, "www.flierefluiter.nl"),
        ],
    };

    internal static readonly FileParty Client = new(FilePartyRole.Client) { GivenNames = ["Zoë"], Surname = "Müller", PartnerPrefix = "de", PartnerSurname = "Ruijter" };

    internal static readonly FileParty Witness = new(FilePartyRole.Witness) { GivenNames = ["Aaltje"], Surname = "Bakker" };

    internal static AnonymisationDraft Scan(string text, params FileParty[] parties) =>
        Anonymiser.Scan(new((parties.Length == 0 ? [Subject, Client, Witness] : parties).ToValueList(), [new SubmissionDocument("d1", SubmissionDocumentKind.InvestigationReport, [], text) { Holds = DatumContent.Of(DatumKind.OtherData) }]));

    internal static string Text(string text, params FileParty[] parties) => Scan(text, parties).Documents[0].Text;

    [Theory]
    [InlineData("Pieter van den Grootveld")]
    [InlineData("P.J. van den Grootveld")]
    [InlineData("P. J. v.d. Grootveld")]
    [InlineData("PJ v/d Grootveld")]
    [InlineData("P vd Grootveld")]
    [InlineData("Vandengrootveld")]
    [InlineData("vdGrootveld")]
    [InlineData("PIETER VAN DEN GROOTVELD")]
    [InlineData("pieter van den grootveld")]
    [InlineData("Grootveld, P.J. van den")]
    [InlineData("Grootveld, Pieter")]
    [InlineData("Grootvelds")]
    [InlineData("Grootveld’s")]
    [InlineData("Groot\u00ADveld")]
    [InlineData("Groot-\nveld")]
    [InlineData("Grotveld")]
    [InlineData("Grootevld")]
    [InlineData("G r o o t v e l d")]
    [InlineData("Gr\u043E\u043Etveld")]
    public void Every_spelling_of_the_name_of_the_subject_becomes_the_same_placeholder(string name) =>
        Assert.Equal("Gesproken is met [betrokkene] over de zorg.", Text($"Gesproken is met {name} over de zorg."));

    [Theory]
    [InlineData("Müller")]
    [InlineData("Mueller")]
    [InlineData("Muller")]
    [InlineData("Mu\u0308ller")]
    [InlineData("Zoe Müller-de Ruijter")]
    [InlineData("Z. de Ruyter-Müller")]
    [InlineData("Zoë de Ruĳter")]
    [InlineData("ZOË DE RUIJTER")]
    public void A_name_with_diacritics_or_with_the_name_of_the_partner_is_found_in_either_order(string name) =>
        Assert.Equal("Volgens [cliënt 1] klopt dat.", Text($"Volgens {name} klopt dat."));

    [Theory]
    [InlineData("15-3-1970")]
    [InlineData("15/03/70")]
    [InlineData("15 maart 1970")]
    [InlineData("15 mrt. 1970")]
    [InlineData("1970-03-15")]
    [InlineData("19700315")]
    [InlineData("15031970")]
    [InlineData("15.03.1970")]
    [InlineData("15 03 1970")]
    [InlineData("vijftien maart 1970")]
    [InlineData("vijftiende maart negentienhonderdzeventig")]
    [InlineData("15e maart 1970")]
    [InlineData("15-III-1970")]
    [InlineData("15-3-'70")]
    [InlineData("maart 15, 1970")]
    public void The_birth_date_is_found_in_every_notation(string date) =>
        Assert.Equal("Op het formulier staat [geboortedatum 1] als datum.", Text($"Op het formulier staat {date} als datum."));

    [Theory]
    [InlineData("BSN 123456782", "BSN [burgerservicenummer 1]")]
    [InlineData("BSN 1234.56.782", "BSN [burgerservicenummer 1]")]
    [InlineData("nummer 111 222 333 hoort bij iemand", "nummer [burgerservicenummer 1] hoort bij iemand")]
    [InlineData("KvK 12 34 56 70", "KvK [kvk-nummer 1]")]
    [InlineData("AGB 01-234560", "AGB [agb-code 1]")]
    [InlineData("BIG 190 1234 5601", "BIG [big-nummer 1]")]
    [InlineData("op nl91 abna 0417 1643 00 betaald", "op [rekeningnummer 1] betaald")]
    [InlineData("op DE89 3704 0044 0532 0130 00 betaald", "op [rekeningnummer 1] betaald")]
    [InlineData("rekening 41.71.64.300", "rekening [rekeningnummer 1]")]
    [InlineData("bel +31 (0)6 12 34 56 78 even", "bel [telefoonnummer 1] even")]
    [InlineData("bel 0031612345678 even", "bel [telefoonnummer 1] even")]
    [InlineData("bel 06-12345678 even", "bel [telefoonnummer 1] even")]
    [InlineData("bel 020 - 123 45 67 even", "bel [telefoonnummer 1] even")]
    [InlineData("mail p.grootveld@voorbeeld.nl even", "mail [e-mailadres 1] even")]
    [InlineData("mail iemand (at) voorbeeld.nl even", "mail [e-mailadres 1] even")]
    [InlineData("zie https://www.netwerk.nl/in/pgrootveld voor meer", "zie [website 1] voor meer")]
    [InlineData("in 9123xb staat", "in [postcode 1] staat")]
    [InlineData("aan de Burg. Kwakstr. 12a, 9123 XB Lutjeveen gevestigd", "aan de [adres 1] gevestigd")]
    [InlineData("aan de burgemeester kwakstraat 12-A gevestigd", "aan de [adres 1] gevestigd")]
    [InlineData("de firma Thuiszorg Flierefluiter BV declareert", "de firma [handelsnaam 1] declareert")]
    [InlineData("de firma Flierefluiter declareert", "de firma [handelsnaam 1] declareert")]
    [InlineData("THUISZORG FLIEREFLUITER declareert", "[handelsnaam 1] declareert")]
    public void Numbers_addresses_and_trade_names_are_found_in_every_notation(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("Er is € 12.345.678,00 betaald volgens artikel 2.5, eerste lid, in 2019 en 2020.")]
    [InlineData("Op 3 november 2022 is het onderzoek geopend, om 10.30 uur.")]
    [InlineData("Er waren 17 zorgmomenten van 45 minuten tegen 57,20 euro.")]
    public void Amounts_articles_years_and_ordinary_dates_stay_and_ask_nothing(string text)
    {
        var draft = Scan(text);
        Assert.Equal(text, draft.Documents[0].Text);
        Assert.Empty(draft.Residue);
    }

    [Fact]
    public void A_name_that_is_an_ordinary_word_is_replaced_with_a_capital_or_a_title_and_asked_about_in_lower_case()
    {
        Assert.Equal("Volgens [getuige 1] wel.", Text("Volgens Bakker wel."));
        Assert.Equal("Volgens mevrouw [getuige 1] wel.", Text("Volgens mevrouw bakker wel."));
        Assert.Equal("Volgens [getuige 1] wel.", Text("Volgens a. bakker wel."));
        var draft = Scan("Het brood kwam van de bakker en nog eens van de bakker.");
        Assert.Equal("Het brood kwam van de bakker en nog eens van de bakker.", draft.Documents[0].Text);
        Assert.Equal(2, draft.Residue.Count);
        Assert.All(draft.Residue, r => Assert.Equal(ResidueKind.CommonWordName, r.Kind));
        Assert.Equal("bakker", draft.Residue[0].Text);
        Assert.Equal(22, draft.Residue[0].Positions[0].Offset);
    }

    [Theory]
    [InlineData("Bep Quaaknaat")]
    [InlineData("B. Quaaknaat")]
    [InlineData("Bep")]
    [InlineData("BEP")]
    [InlineData("Elisabeth (Bep) Quaaknaat")]
    public void An_everyday_name_is_found_as_a_given_name_is(string name)
    {
        var party = new FileParty(FilePartyRole.Subject) { GivenNames = ["Elisabeth"], EverydayName = "Bep", Surname = "Quaaknaat" };
        var text = Text($"Daarna declareerde {name} de uren.", party);
        Assert.DoesNotContain("bep", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Quaaknaat", text, StringComparison.Ordinal);
        Assert.Contains("[betrokkene]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_its_field_an_everyday_name_that_resembles_no_given_name_is_not_known() =>
        Assert.Contains("Bep", Text("Daarna declareerde Bep de uren.", new FileParty(FilePartyRole.Subject) { GivenNames = ["Elisabeth"], Surname = "Quaaknaat" }), StringComparison.Ordinal);

    [Fact]
    public void A_month_is_no_given_name_and_a_verb_is_asked_about_at_the_start_of_a_sentence_only()
    {
        var jan = new FileParty(FilePartyRole.Subject) { GivenNames = ["Jan"], Surname = "Quaaknaat" };
        var wil = new FileParty(FilePartyRole.Client) { GivenNames = ["Wil"], Surname = "Li" };
        Assert.Equal("Op 3 jan. 2020 kwam [betrokkene] met [cliënt 1] en mevr. [cliënt 1] die niet wil.", Text("Op 3 jan. 2020 kwam Jan met Wil en mevr. li die niet wil.", jan, wil));
        Assert.Equal(["Wil"], Scan("Wil hij dat wel?", jan, wil).Residue.Select(r => r.Text));
    }

    [Fact]
    public void A_typing_error_that_is_an_ordinary_word_is_replaced_next_to_another_part_of_the_name_and_asked_about_elsewhere()
    {
        var party = new FileParty(FilePartyRole.Subject) { GivenNames = ["Joris"], Surname = "Kuijpers" };
        var draft = Scan("Op verzoek van Joris Kuipers kwamen de Kuipers langs bij een kuiper.", party);
        Assert.Equal("Op verzoek van [betrokkene] kwamen de Kuipers langs bij een kuiper.", draft.Documents[0].Text);
        Assert.Equal([(ResidueKind.PossibleName, "Kuipers")], draft.Residue.Select(r => (r.Kind, r.Text)));
    }

    [Fact]
    public void A_name_is_never_cut_out_of_a_longer_word()
    {
        var berg = new FileParty(FilePartyRole.Subject) { Surname = "Berg" };
        var draft = Scan("Hij reed naar Bergen op Zoom in het gebergte.", berg);
        Assert.Equal("Hij reed naar Bergen op Zoom in het gebergte.", draft.Documents[0].Text);
        Assert.Equal(["Zoom"], draft.Residue.Select(r => r.Text));
    }

    [Fact]
    public void What_the_file_does_not_know_is_shown_to_a_human()
    {
        var draft = Scan("Daarna sprak Kees Vermeulen met mevrouw Tielemans. Factuur 20231187. Zij is 83 jaar oud en haar man was wethouder in Lutjeveen. Zie www.onbekend.nl. Zij is in mei 1940 geboren.");
        Assert.Equal(
            [ResidueKind.PossibleName, ResidueKind.PossibleName, ResidueKind.Number, ResidueKind.Age, ResidueKind.UniqueRole, ResidueKind.Place, ResidueKind.WebAddress, ResidueKind.Date],
            draft.Residue.Select(r => r.Kind));
        Assert.Equal(["Kees Vermeulen", "Tielemans", "20231187", "83 jaar oud", "wethouder", "Lutjeveen", "www.onbekend.nl", "mei 1940"], draft.Residue.Select(r => r.Text));
        Assert.Equal(["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8"], draft.Residue.Select(r => r.Id));
    }

    [Fact]
    public void A_surname_two_parties_share_is_not_given_to_one_of_them()
    {
        var husband = new FileParty(FilePartyRole.Client) { GivenNames = ["Joris"], Surname = "Zandschulp" };
        var wife = new FileParty(FilePartyRole.Client) { GivenNames = ["Geertruida"], Surname = "Zandschulp" };
        Assert.Equal("[cliënt 1 of cliënt 2], [cliënt 2] en [andere persoon] waren er.", Text("Zandschulp, G. Zandschulp en K. Zandschulp waren er.", Subject, husband, wife));
    }

    [Fact]
    public void Placeholders_are_numbered_by_appearance_within_the_submission_only()
    {
        var other = new FileParty(FilePartyRole.Client) { Surname = "Quaaknaat" };
        Assert.Equal("[cliënt 1] en [cliënt 2]", Text("Quaaknaat en Müller", Subject, Client, other));
        Assert.Equal("[cliënt 1] en [cliënt 2]", Text("Müller en Quaaknaat", Subject, Client, other));
        Assert.Equal("[cliënt 1]", Text("Quaaknaat", Subject, Client, other));
    }

    [Fact]
    public void Structured_fields_are_replaced_as_a_whole_and_text_fields_are_scanned()
    {
        ValueList<DocumentField> fields =
        [
            new("naam", "P.J. van den Grootveld", DocumentFieldContent.PersonName), new("contactpersoon", "iemand anders", DocumentFieldContent.PersonName), new("toelichting", "Zie Müller", DocumentFieldContent.Text),
            new("bedrag", "1250,00", DocumentFieldContent.Text), new("klantcode", "X9", DocumentFieldContent.Number), new("leeg", "", DocumentFieldContent.PersonName), new("Müller", "nee", DocumentFieldContent.Text),
        ];
        var draft = Anonymiser.Scan(new([Subject, Client], [new SubmissionDocument("d", SubmissionDocumentKind.AssessmentAccount, fields, "") { Holds = DatumContent.Of(DatumKind.OtherData) }]));
        Assert.Equal(["[betrokkene]", "[naam 1]", "Zie [cliënt 1]", "1250,00", "[nummer 1]", "", "nee"], draft.Documents[0].Fields.Select(f => f.Value));
        Assert.Equal("[cliënt 1]", draft.Documents[0].Fields[6].Name);
    }

    [Fact]
    public void The_report_of_replacements_says_what_where_and_how_often_but_never_the_original()
    {
        var draft = Scan("Grootveld belde. Grotveld zweeg.");
        var replacement = Assert.Single(draft.Replacements);
        Assert.Equal((ReplacementKind.PersonName, "[betrokkene]", "d1", 2, true), (replacement.Kind, replacement.Placeholder, replacement.DocumentId, replacement.Count, replacement.IsApproximate));
        Assert.Equal([(0, 9), (17, 8)], replacement.Positions.Select(p => (p.Offset, p.Length)));
        object[] printed = [draft, replacement, Subject, draft.Documents[0], Subject.Addresses[0], Subject.BirthDate!, Subject.Identifiers[0], new ResidueAnswer.KeepNotIdentifying("R1", "Grootveld")];
        Assert.All(printed, p => Assert.DoesNotContain("rootveld", p.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_same_input_gives_the_same_draft()
    {
        const string Text = "Grootveld, Müller, Bakker, Kees Vermeulen en 20231187 aan de Lindenlaan 4.";
        var (one, two) = (Scan(Text), Scan(Text));
        Assert.Equal(one.Documents[0].Text, two.Documents[0].Text);
        Assert.Equal(one.Residue, two.Residue);
        Assert.Equal(one.Replacements, two.Replacements);
    }

    [Fact]
    public void Input_without_a_subject_or_beyond_its_bounds_is_refused()
    {
        var document = new SubmissionDocument("d", SubmissionDocumentKind.InvestigationReport, [], "");
        Assert.Contains("ZF0701", Assert.Throws<ArgumentException>(() => new AnonymisationInput([Client], [document])).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0702", Assert.Throws<ArgumentException>(() => new AnonymisationInput([Subject], [])).Message, StringComparison.Ordinal);
        var large = document with { Text = new string('x', AnonymisationInput.MaximumCharacters + 1) };
        Assert.Contains("ZF0703", Assert.Throws<ArgumentException>(() => new AnonymisationInput([Subject], [large])).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0704", Assert.Throws<ArgumentException>(() => new AnonymisationInput([Subject], [document, document])).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0710", Assert.Throws<ArgumentException>(() => new AnonymisationInput([Subject with { Surname = new string('x', 257) }], [document])).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0711", Assert.Throws<ArgumentException>(() => new AnonymisationInput([Subject with { BirthDate = new(1970, null, 3) }], [document])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_text_and_large_worst_cases_are_scanned_without_harm()
    {
        var odd = "\uD800 Grootveld \uDC00 \u0301 [[[ @ @@ . .. www. http:// +31 (0) €";
        Assert.DoesNotContain("Grootveld", Text(odd), StringComparison.Ordinal);
        string[] units = ["1 ", "1", "a.", "A. ", "[", "@", "van ", "J ", "12-12-", "Grootveld ", "www.a.nl ", "NL12 "];
        foreach (var unit in units)
        {
            var text = string.Concat(Enumerable.Repeat(unit, 200_000 / unit.Length));
            // Quadratic work on one of these would outlast the run; how long it takes is measured in the benchmarks.
            Assert.DoesNotContain("Grootveld", Assert.Single(Scan(text).Documents).Text, StringComparison.Ordinal);
        }
    }
}
