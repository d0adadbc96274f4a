using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Tests.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Requests;

/// <summary>What an answer on access holds (protocol 7.2).</summary>
public class AccessTests
{
    private static readonly RightsRequest Proved = new(RequestKind.Access, SubjectKind.NaturalPerson, false, CopyForm.Electronic, Dates.D("2025-03-03"), null)
    {
        ProvedOn = Dates.D("2025-03-04"),
    };

    private static readonly AccessFacts Complete = new(
        Given.Data(), Dates.D("2025-02-03"), Dates.D("2029-02-03"), [new(Given.Insurer.Name, true), new(Given.Executive.Name, false), new(Given.Insurer.Name, false)], "eigen onderzoek", "fg@verzonnen.example");

    [Fact]
    public void Access_holds_the_data_and_every_item_of_the_protocol()
    {
        Assert.True(AccessRule.Assemble(Proved, ParticipantKind.MunicipalExecutive, Complete, Dates.Book).TryGetValue(out var package));
        Assert.Equal(Given.Data(), package.Data);
        Assert.Equal(6, package.Purposes.Count);
        Assert.Equal(SubjectKind.NaturalPerson, package.Subject);
        Assert.Equal(["Gemeente Verzonnen", "Zorgverzekeraar Bedacht"], package.Receivers);
        Assert.Equal((Dates.D("2025-02-03"), Dates.D("2029-02-03"), "eigen onderzoek", "fg@verzonnen.example"), (package.RegisteredOn, package.RemoveOn, package.Source, package.Contact));
        Assert.Contains(RequestKind.Complaint, package.Rights);
        Assert.Equal([RemedyRoute.ObjectionAndAppeal, RemedyRoute.Mediation, RemedyRoute.AuthorityComplaint], package.Remedies);
        Assert.Equal("AccessPackage (2 receivers)", package.ToString());
        Assert.Equal("AccessFacts (data: True)", Complete.ToString());
    }

    [Fact]
    public void That_nobody_consulted_is_known_and_not_missing()
    {
        Assert.True(AccessRule.Assemble(Proved, ParticipantKind.StatutoryHealthInsurer, Complete with { Consulted = ValueList.Create<NamedConsultation>([]) }, Dates.Book).TryGetValue(out var package));
        Assert.Empty(package.Receivers);
        Assert.Equal(RemedyRoute.CourtRequest, package.Remedies[0]);
    }

    [Fact]
    public void Without_proof_of_identity_or_with_an_item_missing_there_is_no_package()
    {
        Assert.Equal(["request.identity-proved"], Blocking(Proved with { ProvedOn = null }, Complete));
        Assert.Equal(["request.access-data"], Blocking(Proved, Complete with { Data = null }));
        Assert.Equal(["request.access-receivers"], Blocking(Proved, Complete with { Consulted = null }));
        Assert.Equal(["request.access-period"], Blocking(Proved, Complete with { RemoveOn = null }));
        Assert.Equal(["request.access-source"], Blocking(Proved, Complete with { Source = " " }));
        Assert.Equal(["request.access-contact"], Blocking(Proved, Complete with { Contact = null }));
    }

    [Fact]
    public void Only_confirmation_access_and_a_copy_give_the_data_and_texts_have_an_end()
    {
        foreach (var kind in Enum.GetValues<RequestKind>())
        {
            Assert.Equal(
                kind is RequestKind.Confirmation or RequestKind.Access or RequestKind.Copy ? [] : ["request.about-data"],
                Assemble(Proved with { Kind = kind }, Complete).Findings.Where(f => f.Blocks).Select(f => f.Code));
        }

        Assert.True(Assemble(Proved, Complete with { Source = new('a', AccessRule.MaximumSourceLength) }).TryGetValue(out _));
        Assert.Contains("ZF0236", Assert.Throws<ArgumentException>(() => Assemble(Proved, Complete with { Source = new('a', AccessRule.MaximumSourceLength + 1) })).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0236", Assert.Throws<ArgumentException>(() => Assemble(Proved, Complete with { Contact = new('a', AccessRule.MaximumContactLength + 1) })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_consulted_without_a_hit_is_left_out_only_under_the_other_reading()
    {
        var hits = Dates.With(r => r with { SubjectConsultationDisclosure = SubjectConsultationDisclosure.HitRecipients });
        var decision = AccessRule.Assemble(Proved, ParticipantKind.MunicipalExecutive, Complete, hits);
        Assert.True(decision.TryGetValue(out var package));
        Assert.Equal(["Zorgverzekeraar Bedacht"], package.Receivers);
        Assert.Contains(decision.Findings, f => f.Code == "request.access-hit-receivers");
        Assert.DoesNotContain(decision.Findings, f => f.Code == "request.access-receivers");
    }

    private static Decision<AccessPackage> Assemble(RightsRequest request, AccessFacts facts) =>
        AccessRule.Assemble(request, ParticipantKind.MunicipalExecutive, facts, Dates.Book);

    private static IEnumerable<string> Blocking(RightsRequest request, AccessFacts facts)
    {
        var decision = Assemble(request, facts);
        Assert.False(decision.TryGetValue(out _));
        return decision.Findings.Where(f => f.Blocks).Select(f => f.Code);
    }
}
