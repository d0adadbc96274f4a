using System.Reflection;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;

namespace Zorgfraude.Protocol.Tests.Explanations;

public class CodeNameTests
{
    public static TheoryData<string, string, string> Codes
    {
        get
        {
            var codes = new TheoryData<string, string, string>();
            foreach (var power in Enum.GetNames<Power>())
            {
                codes.Add(CaseFindings.Power.Code, "power", power);
            }

            foreach (var ground in Enum.GetNames<NoticeDeferralGround>())
            {
                codes.Add(RegistrationFindings.DeferralNecessary.Code, "ground", ground);
            }

            foreach (var state in States(typeof(CaseState)))
            {
                codes.Add(CaseFindings.Order.Code, "state", state);
            }

            foreach (var state in States(typeof(RegistrationState)))
            {
                codes.Add(RegistrationFindings.Order.Code, "state", state);
            }

            foreach (var kind in Enum.GetNames<DatumKind>())
            {
                codes.Add(InvestigationFindings.DatumListed.Code, "kind", kind);
            }

            return codes;
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_in_a_finding_has_a_name_in_both_languages(string finding, string argument, string code)
    {
        var made = new Finding(
            finding, FindingStatus.NotMet, FindingCatalogue.Find(finding)!.Citation, [FindingArgument.OfCode(argument, code)]);

        var dutch = Explanation.Sentence(made, Language.Dutch);
        var english = Explanation.Sentence(made, Language.English);

        Assert.DoesNotContain("{", dutch + english, StringComparison.Ordinal);
        Assert.DoesNotContain($"'{code}'", dutch + english, StringComparison.Ordinal);
        Assert.NotEqual(Quoted(dutch), Quoted(english));
    }

    private static string Quoted(string sentence) => sentence.Split('\'')[1];

    private static IEnumerable<string> States(Type union) =>
        union.GetNestedTypes(BindingFlags.Public).Where(t => t.BaseType == union).Select(t => t.Name);
}
