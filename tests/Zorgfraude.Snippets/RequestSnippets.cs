using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Matching.Register;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Registrations;
using Zorgfraude.Requests;
using Zorgfraude.Sdk;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Organisations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Testing.Builders;
using Zorgfraude.Testing.InMemory;
using Zorgfraude.Testing.Time;

namespace Zorgfraude.Snippets;

public class RequestSnippets
{
    private static readonly LocalDate Today = new(2026, 6, 1);

    [Fact]
    public async Task A_request_for_erasure_goes_from_receipt_to_removal()
    {
        var environment = new ZorgfraudeEnvironment(
            new InMemoryRegisterStore(), FrozenClock.AtDate(Today), new([new(Given.Executive)]), new byte[32], organisations: new TwoEmployees());
        using var register = new WarningRegister(environment, new ExactSubjectMatcher());
        var desk = new RequestDesk(environment, register);
        var (actor, subject) = (Given.Investigator, Given.Person);
        var registration = await RegisterAsync(environment, register);

        // snippet: request-desk
        var request = new RequestId(Guid.CreateVersion7());
        await desk.ActAsync(actor, request, new RequestCommand.Receive(RequestKind.Erasure, SubjectKind.NaturalPerson, Today));
        await desk.EstablishRegistrantsAsync(actor, request, subject);
        await desk.ActAsync(actor, request, new RequestCommand.RecordProof(Today));

        var because = new Decisions.Judgement<bool>(true, "The new record of hours refutes the finding.", actor.Employee, Today);
        ValueList<RemedyRoute> remedies = [RemedyRoute.ObjectionAndAppeal, RemedyRoute.Mediation, RemedyRoute.AuthorityComplaint];
        await desk.ActAsync(actor, request, new RequestCommand.Answer(new RequestOutcome.EraseData(ErasureGround.BeliefEnded), because, Today, remedies));
        var answer = await desk.CarryOutAsync(actor, request, new RequestExecution.RemoveOrRestrict(because)) switch
        {
            ActResult<RequestState>.Done => "removed, and whoever got a hit is told",
            ActResult<RequestState>.Refused refused => Explanation.Of(refused.Findings).ToText(Language.English),
            _ => "somebody else was first: call again",
        };
        // end-snippet

        Assert.Equal("removed, and whoever got a hit is told", answer);
        Assert.IsType<RegistrationState.Removed>(await register.ReadAsync(actor, registration));
    }

    private static async Task<RegistrationId> RegisterAsync(ZorgfraudeEnvironment environment, WarningRegister register)
    {
        var cases = new ParticipantDesk(environment);
        var (@case, id) = (new CaseId(Guid.CreateVersion7()), new RegistrationId(Guid.CreateVersion7()));
        foreach (var act in Scenario.ActsToConcurrence(Given.Investigator, Today))
        {
            await cases.ActAsync(Given.Investigator, @case, act);
        }

        Assert.True((await cases.BasisAsync(Given.Investigator, @case)).TryGetValue(out var basis));
        await register.ActAsync(Given.Investigator, id, new RegistrationCommand.Enter(basis, Given.Data()));
        var entry = await register.ReadEntryAsync(Given.Checker, id);
        await register.ActAsync(Given.Checker, id, new RegistrationCommand.CheckEntry(entry!.Sha256(), true));
        return id;
    }

    private sealed class TwoEmployees : IOrganisations
    {
        public ValueTask<Organisation?> FindAsync(ParticipantId participant, CancellationToken cancellationToken = default) =>
            new(Given.Organisation(Given.Investigator, Given.Checker));
    }
}
