using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

/// <summary>A text is read again once its names are gone: what the placeholders themselves say is no name.</summary>
public sealed class SecondPassTests
{
    private static readonly Judgement<bool> SignedOff = new(true, "Plaats en functie zeggen niets.", EmployeeId.Parse("e-17"), new LocalDate(2026, 2, 3));

    [Theory]
    [InlineData("In 1234 AB belde de Postcode Loterij.", "In [postcode 1] belde de [handelsnaam 1].")]
    [InlineData("In 1234 AB", "In [postcode 1]")]
    [InlineData("1234 AB is van de postcode loterij", "[postcode 1] is van de [handelsnaam 1]")]
    [InlineData("Zie [hier] 1234 AB en [ en 5678 CD.", "Zie [hier] [postcode 1] en [ en [postcode 2].")]
    [InlineData("Zie [postcode loterij] in 1234 AB.", "Zie [[handelsnaam 1]] in [postcode 1].")]
    public void A_company_that_is_called_as_a_placeholder_leaves_the_placeholders_alone(string text, string expected)
    {
        var draft = AnonymiserTests.Scan(text, ScanOutcome.Trading("Postcode Loterij"));
        var outcome = draft.Complete([.. draft.Residue.Select(r => (ResidueAnswer)new ResidueAnswer.KeepNotIdentifying(r.Id, "zegt niets"))], SignedOff);
        Assert.Equal(expected, Assert.IsType<AnonymisationOutcome.Ready>(outcome).Report.Documents[0].Text);
    }
}
