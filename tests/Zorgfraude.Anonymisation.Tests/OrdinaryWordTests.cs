using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

/// <summary>Names that are words of the language, and words that stand where a name may stand.</summary>
public sealed class OrdinaryWordTests
{
    [Theory]
    [InlineData("Dat zei WIL gisteren.", "Dat zei [betrokkene] gisteren.", "")]
    [InlineData("Dat zei WIL", "Dat zei [betrokkene]", "")]
    [InlineData("Dat zei WIL hij WEL gisteren.", "Dat zei [betrokkene] hij WEL gisteren.", "")]
    [InlineData("In groep A WIL gesproken.", "In groep A [betrokkene] gesproken.", "")]
    [InlineData("Dat zei Wil HIJ gisteren.", "Dat zei [betrokkene] HIJ gisteren.", "")]
    [InlineData("DAT Wil HIJ gisteren.", "DAT [betrokkene] HIJ gisteren.", "")]
    [InlineData("Dat zei WIL HIJ gisteren.", "Dat zei WIL HIJ gisteren.", "CommonWordName WIL")]
    [InlineData("Dat HIJ WIL gisteren.", "Dat HIJ WIL gisteren.", "CommonWordName WIL")]
    [InlineData("Dat WIL", "Dat [betrokkene]", "")]
    [InlineData("Wil hij dat?", "Wil hij dat?", "CommonWordName Wil")]
    [InlineData("Dat wil hij.", "Dat wil hij.", "")]
    public void A_given_name_that_carries_a_sentence_is_told_by_its_capital_unless_all_around_is_in_capitals(string text, string expected, string asked) =>
        Assert.Equal((expected, asked), ScanOutcome.Of(text, new FileParty(FilePartyRole.Subject) { GivenNames = ["Wil"], Surname = "Quaaknaat" }));

    [Theory]
    [InlineData("Om", "Daar kwam Om binnen.", "Daar kwam [betrokkene] binnen.", "")]
    [InlineData("Om", "Om te winnen was dat nodig.", "Om te winnen was dat nodig.", "CommonWordName Om")]
    [InlineData("Om", "DAAR KWAM OM BINNEN.", "DAAR KWAM OM BINNEN.", "CommonWordName OM")]
    [InlineData("Om", "Daar kwam om drie uur iemand.", "Daar kwam om drie uur iemand.", "")]
    [InlineData("Li", "Daar kwam li binnen.", "Daar kwam li binnen.", "CommonWordName li")]
    [InlineData("Li", "Li kwam binnen.", "[betrokkene] kwam binnen.", "")]
    [InlineData("Li", "DAAR KWAM LI BINNEN.", "DAAR KWAM [betrokkene] BINNEN.", "")]
    [InlineData("Men", "Dag heer! Men zweeg.", "Dag heer! Men zweeg.", "CommonWordName Men")]
    [InlineData("Men", "Dag heer Men, zei hij.", "Dag heer [betrokkene], zei hij.", "")]
    [InlineData("Men", "Dat zei heer  : men.", "Dat zei heer  : men.", "")]
    public void A_surname_that_is_a_short_word_is_told_by_its_capital_or_a_title(string surname, string text, string expected, string asked) =>
        Assert.Equal((expected, asked), ScanOutcome.Of(text, ScanOutcome.Named(surname)));

    [Fact]
    public void Two_words_that_are_the_name_of_one_person_are_that_name() => Assert.Equal(
        ("Volgens [betrokkene] klopt dat.", ""), ScanOutcome.Of("Volgens roos bakker klopt dat.", ScanOutcome.Named("Bakker") with { GivenNames = ["Roos"] }));

    [Fact]
    public void A_word_one_letter_from_a_name_is_no_name_where_every_word_has_a_capital()
    {
        Assert.Equal(("Ruiter is een beroep.", ""), ScanOutcome.Of("Ruiter is een beroep.", ScanOutcome.Named("Ruijter")));
        Assert.Equal(("Volgens Ruiter klopt dat.", "PossibleName Ruiter"), ScanOutcome.Of("Volgens Ruiter klopt dat.", ScanOutcome.Named("Ruijter")));
        Assert.Equal(("Volgens een ruiter klopt dat.", ""), ScanOutcome.Of("Volgens een ruiter klopt dat.", ScanOutcome.Named("Ruijter")));
    }

    [Theory]
    [InlineData("ir.")]
    [InlineData("ing.")]
    [InlineData("mr.")]
    [InlineData("dr.")]
    [InlineData("drs.")]
    [InlineData("dhr.")]
    [InlineData("mevr.")]
    public void The_dot_of_a_title_ends_no_sentence(string title) =>
        Assert.Equal(($"Volgens {title} Tielemans klopt dat.", "PossibleName Tielemans"), ScanOutcome.Of($"Volgens {title} Tielemans klopt dat."));

    [Theory]
    [InlineData("Dat is gezegd. Tielemans knikte.", "")]
    [InlineData("Dag mevrouw! Tielemans kwam.", "")]
    [InlineData("Het nummer 123456783Tielemans klopt.", "Number 123456783 | PossibleName Tielemans")]
    [InlineData("Dat zei de heer Groen gisteren.", "PossibleName Groen")]
    [InlineData("Kijk op www.Lobkes.nl daar.", "WebAddress www.Lobkes.nl")]
    public void A_name_nobody_knows_is_asked_about_where_a_capital_says_something(string text, string asked) =>
        Assert.Equal((text, asked), ScanOutcome.Of(text, ScanOutcome.Trading("Lobbkes"), ScanOutcome.Trading("Groen Links")));

    [Theory]
    [InlineData("Volgens getuige bakker klopt dat.", "Volgens getuige [betrokkene] klopt dat.", "")]
    [InlineData("Volgens mevrouw   bakker klopt dat.", "Volgens mevrouw   [betrokkene] klopt dat.", "")]
    [InlineData("Volgens mevrouw    bakker klopt dat.", "Volgens mevrouw    bakker klopt dat.", "CommonWordName bakker")]
    [InlineData("Zie bijlage B Bakker.", "Zie bijlage B [betrokkene].", "")]
    [InlineData("Volgens B Bakker klopt dat.", "Volgens [betrokkene] klopt dat.", "")]
    [InlineData("Fatima knikte.", "Fatima knikte.", "PossibleName Fatima")]
    [InlineData("Volgens Zorgbureau klopt dat.", "Volgens Zorgbureau klopt dat.", "")]
    [InlineData("Volgens Belastingdienst klopt dat.", "Volgens Belastingdienst klopt dat.", "")]
    [InlineData("Volgens de wethouder klopt dat.", "Volgens de wethouder klopt dat.", "UniqueRole wethouder")]
    public void Titles_lists_sectors_and_offices_are_known_words(string text, string expected, string asked) =>
        Assert.Equal((expected, asked), ScanOutcome.Of(text, ScanOutcome.Named("Bakker") with { Initials = "B." }));

    [Theory]
    [InlineData("Er zijn 12 even oude dossiers.", "")]
    [InlineData("Hij is 9 jaar", "Age 9 jaar")]
    [InlineData("Hij is 9", "")]
    [InlineData("Dat was een 9 jarige", "Age 9 jarige")]
    [InlineData("Hij is 9 jaar oud", "Age 9 jaar oud")]
    [InlineData("Een 9 jaar oude jongen.", "Age 9 jaar oude")]
    [InlineData("De man van 47 jaar werkte.", "Age 47 jaar")]
    [InlineData("De cliënt van 47 jaar werkte.", "Age 47 jaar")]
    [InlineData("De patiënte is 47 jaar en werkt.", "Age 47 jaar")]
    [InlineData("De man was 47 jaar en werkte.", "Age 47 jaar")]
    [InlineData("De man werd 47 jaar en werkte.", "Age 47 jaar")]
    [InlineData("De man wacht 47 jaar op werk.", "")]
    [InlineData("Een contract van 47 jaar.", "")]
    [InlineData("van 47 jaar.", "")]
    public void An_age_is_asked_about_when_it_is_somebodys(string text, string asked) => Assert.Equal((text, asked), ScanOutcome.Of(text));

    [Theory]
    [InlineData("Quaaknaat is 47 jaar en werkt.", "[betrokkene] is 47 jaar en werkt.", "Age 47 jaar")]
    [InlineData("Quaaknaat was 47 jaar en werkte.", "[betrokkene] was 47 jaar en werkte.", "Age 47 jaar")]
    [InlineData("Het contract met Quaaknaat van 47 jaar liep.", "Het contract met [betrokkene] van 47 jaar liep.", "")]
    public void An_age_after_a_name_is_asked_about_and_the_years_of_a_contract_are_not(string text, string expected, string asked) =>
        Assert.Equal((expected, asked), ScanOutcome.Of(text, ScanOutcome.Named("Quaaknaat")));

    [Theory]
    [InlineData("betrokkene")]
    [InlineData("cliënt 1")]
    [InlineData("client 1")]
    [InlineData("getuige 2")]
    [InlineData("medewerker 1")]
    [InlineData("persoon 3")]
    [InlineData("andere persoon")]
    [InlineData("handelsnaam 1")]
    [InlineData("geboortedatum 1")]
    [InlineData("datum 1")]
    [InlineData("adres 1")]
    [InlineData("postcode 1")]
    [InlineData("kvk-nummer 1")]
    [InlineData("big-nummer 1")]
    [InlineData("agb-code 1")]
    [InlineData("burgerservicenummer 1")]
    [InlineData("rekeningnummer 1")]
    [InlineData("telefoonnummer 1")]
    [InlineData("e-mailadres 1")]
    [InlineData("website 1")]
    [InlineData("nummer 1")]
    [InlineData("naam 1")]
    [InlineData("weggelaten")]
    public void A_placeholder_of_an_earlier_submission_is_asked_about(string label)
    {
        Assert.Equal(($"Zie [{label}] daar.", $"EarlierPlaceholder [{label}]"), ScanOutcome.Of($"Zie [{label}] daar."));
        Assert.Equal(($"[{label}]", $"EarlierPlaceholder [{label}]"), ScanOutcome.Of($"[{label}]"));
    }

    [Theory]
    [InlineData("Zie [bijlage 1] daar.")]
    [InlineData("Zie [] daar.")]
    [InlineData("Zie [1] daar.")]
    [InlineData("Zie []")]
    [InlineData("Zie ][")]
    [InlineData("Zie [")]
    [InlineData("Zie [adres")]
    [InlineData("[ adres 1]")]
    public void Other_words_between_brackets_are_not_asked_about(string text) => Assert.Equal((text, ""), ScanOutcome.Of(text));
}
