using Zorgfraude.Samples.Walkthrough;

namespace Zorgfraude.Walkthrough.Tests;

public class ScenarioTests
{
    [Theory]
    [InlineData("dissent-and-resubmission", 20, 8, "Stand: toezichthouder deelt de overtuiging: met het nieuwe bewijs", "Er is bewijs dat in het eerdere dossier niet zat")]
    [InlineData("involved-supervisor", 10, 3, "Stand: toezichthouder deelt de overtuiging: de toezichthouder uit de verordening", "Er is een andere toezichthouder op grond van een gemeentelijke verordening")]
    [InlineData("third-party-statements-only", 4, 2, "Stand: geen gerechtvaardigde overtuiging: het bewijs bestaat alleen uit", "De overtuiging steunt niet alleen op verklaringen van derden of anonieme bronnen.")]
    [InlineData("refused-data-set", 12, 6, "Stand: toezichthouder deelt de overtuiging: de invoer wacht op controle", "bezwaar: dit kan een burgerservicenummer of RSIN zijn")]
    [InlineData("mitigating-circumstances", 6, 4, "Stand: niet noodzakelijk: de overtuiging bestaat, maar", "Verstrekking is evenredig, ook gelet op verzachtende omstandigheden.")]
    public async Task A_scenario_tells_its_acts_with_articles_and_ends_with_where_the_case_stands_and_why(
        string name, int accepted, int refused, string state, string finding)
    {
        var (ran, end) = await ToldAsync(name, accepted, refused, "== Waar de zaak staat", finding);
        Assert.StartsWith(state, ran.Lines[end + 1], StringComparison.Ordinal);
        Assert.Contains(ran.Lines[(end + 2)..], l => l.Contains("dezelfde gerechtvaardigde overtuiging", StringComparison.Ordinal));
    }

    // Counted by hand: 13 accepted and 4 refused acts lead to the registration and its notice.
    [Theory]
    [InlineData("rectification", 19, 7, "beantwoord: de gegevens zijn verbeterd", "De vertegenwoordiger heeft aangetoond dat hij namens de betrokkene mag optreden.", "bericht aan: College van Tweestroom")]
    [InlineData("erasure", 18, 6, "beantwoord: de registratie is verwijderd", "De gerechtvaardigde overtuiging bestaat nog.", "bericht aan: College van Tweestroom")]
    [InlineData("objection", 19, 5, "beantwoord: het bezwaar is gegrond", "De verlenging is nodig, gelet op de complexiteit", "bericht aan: College van Tweestroom")]
    [InlineData("wrong-participant", 23, 6, "beantwoord: inzage is gegeven", "Alleen een andere deelnemer registreerde. Die beantwoordt het verzoek.", "het overzicht noemt als raadplegers: College van Tweestroom; bewaard van 18 mei 2026 tot 18 mei 2030")]
    public async Task A_request_is_told_to_its_end_and_whoever_got_a_hit_is_named(
        string name, int accepted, int refused, string end, string finding, string told)
    {
        var (ran, at) = await ToldAsync(name, accepted, refused, "== Waar het verzoek staat", finding, told);
        Assert.Contains(end, ran.Lines[at + 1], StringComparison.Ordinal);
        Assert.DoesNotMatch("Verzonnenhuizen|90000017|00912345|Denkbeeldige", ran.Output);
    }

    [Theory]
    [InlineData("deferred-notice", 15, 5, "Stand: actief, te verwijderen op 18 mei 2030: de grond voor uitstel is vervallen", "Uiterlijk op 17 juli 2026 had opnieuw moeten worden bezien")]
    [InlineData("longer-term-with-reviews", 19, 4, "Stand: verwijderd: de derde afweging", "Er staat een jaarlijkse afweging open; zij moet uiterlijk op 18 mei 2032 zijn gemaakt.")]
    [InlineData("missed-review", 16, 5, "Stand: actief, te verwijderen op 18 mei 2034: niets is vanzelf verwijderd", "De jaarlijkse afweging had uiterlijk op 18 mei 2030 gemaakt moeten zijn")]
    [InlineData("second-registration", 26, 9, "Stand: actief, te verwijderen op 5 oktober 2035: de nieuwe registratie is door de herhaling verzwaard", "haar deelnemer kan haar vóór 18 mei 2030 heroverwegen")]
    [InlineData("evidence", 19, 10, "Stand: verwijderd: het bewijs bleef buiten het register", "geen datum sluit het bewijs vanzelf")]
    public async Task A_scenario_of_a_registration_tells_its_acts_with_articles_and_ends_with_where_it_stands(
        string name, int accepted, int refused, string state, string finding)
    {
        var (ran, end) = await ToldAsync(name, accepted, refused, "== Waar de registratie staat", finding);
        Assert.StartsWith(state, ran.Lines[end + 1], StringComparison.Ordinal);
        Assert.DoesNotContain("verzonnen verantwoording", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_scenario_is_listed_and_tells_the_same_acts_in_both_languages()
    {
        var list = await RunAsync("--scenario", "list");
        Assert.Equal(0, list.ExitCode);
        var names = list.Lines.Select(l => l.Split(": ")[0]).ToList();
        Assert.True(names.Count >= 5);
        foreach (var name in names)
        {
            var dutch = await RunAsync("--scenario", name);
            var english = await RunAsync("--scenario", name, "--lang", "en");
            Assert.Equal((0, 0), (dutch.ExitCode, english.ExitCode));
            Assert.Equal(Outcomes(dutch, ": aanvaard", ": geweigerd"), Outcomes(english, ": accepted", ": refused"));
            Assert.DoesNotContain(english.Lines, l => l.Contains("Vastgesteld", StringComparison.Ordinal) || l.Contains("aanvaard", StringComparison.Ordinal));
            Assert.Equal(dutch, await RunAsync("--scenario", name));
        }
    }

    [Fact]
    public async Task A_refused_data_set_is_told_without_what_stood_in_it()
    {
        var ran = await RunAsync("--scenario", "refused-data-set");
        Assert.DoesNotContain("111222333", ran.Output, StringComparison.Ordinal);
        Assert.Contains(ran.Lines, l => l.StartsWith("    $.registration.subject.citizenServiceNumber: deze eigenschap bestaat niet", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--scenario", "nothing-like-it")]
    [InlineData("--scenario")]
    [InlineData("--scenario", "list", "--output", "somewhere")]
    public async Task A_scenario_that_does_not_exist_or_does_not_stand_alone_is_told_with_the_usage(params string[] args)
    {
        var ran = await RunAsync(args);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("--scenario", ran.Error, StringComparison.Ordinal);
    }

    private static string[] Outcomes(Ran ran, string accepted, string refused) => ran.Lines
        .Where(l => l.Contains(" | ", StringComparison.Ordinal))
        .Select(l => l.EndsWith(accepted, StringComparison.Ordinal) ? "+" : l.EndsWith(refused, StringComparison.Ordinal) ? "-" : ".").ToArray();

    private static async Task<Ran> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await WalkthroughCommand.RunAsync(args, new Screen(output, isTerminal: false), error, CancellationToken.None);
        return new(code, output.ToString(), error.ToString(), "");
    }

    /// <summary>A scenario as it was told: so many acts, each finding with its article, these texts somewhere, and the line of its end.</summary>
    private static async Task<(Ran Ran, int End)> ToldAsync(string name, int accepted, int refused, string heading, params string[] texts)
    {
        var ran = await RunAsync("--scenario", name);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(accepted, ran.Lines.Count(l => l.EndsWith(": aanvaard", StringComparison.Ordinal)));
        Assert.Equal(refused, ran.Lines.Count(l => l.EndsWith(": geweigerd", StringComparison.Ordinal)));
        Assert.All(texts, text => Assert.Contains(ran.Lines, l => l.Contains(text, StringComparison.Ordinal)));
        Assert.All(ran.Lines.Where(l => l.StartsWith("      - ", StringComparison.Ordinal)), l => Assert.Matches(@"\(.*\d.*\)$", l));
        return (ran, Array.FindIndex(ran.Lines, l => l.StartsWith(heading, StringComparison.Ordinal)));
    }
}
