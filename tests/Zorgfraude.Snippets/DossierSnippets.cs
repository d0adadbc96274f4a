using System.Text;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Dossiers;
using Zorgfraude.Protocol.Explanations;

namespace Zorgfraude.Snippets;

public class DossierSnippets
{
    [Theory]
    [InlineData("""{"on":"2026-03-02","supervisor":{"participant":"StatutoryHealthInsurer"}}""", "Een ziektekostenverzekeraar legt het onderzoek voor aan de NZa.")]
    [InlineData("""{"on":"2026-03-02","supervisor":{"particpant":"StatutoryHealthInsurer"}}""", "1: $.supervisor.particpant: unknown-property")]
    public void A_dossier_is_asked_everything_at_once(string text, string expected)
    {
        var json = Encoding.UTF8.GetBytes(text);

        // snippet: dossier
        var told = DossierReader.Read(json) switch
        {
            DossierReading.Read { Dossier: var dossier } => DossierRule.Decide(dossier, dossier.On)
                .Select(d => $"{d.Question}: {d.Standing}\n{Explanation.Of(d.Findings).ToText(Language.Dutch)}"),
            DossierReading.Refused { Errors: var errors } => errors.Select(e => $"{e.Line}: {e.Path}: {e.Code}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        // end-snippet

        Assert.Contains(told, t => t.Contains(expected, StringComparison.Ordinal));
    }
}
