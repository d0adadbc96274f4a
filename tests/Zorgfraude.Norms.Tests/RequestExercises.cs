using NodaTime;
using NodaTime.Text;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Registrations;
using Zorgfraude.Requests;
using Zorgfraude.Sdk;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;
using Zorgfraude.Testing.Coverage;
using Zorgfraude.Testing.Time;

namespace Zorgfraude.Norms.Tests;

/// <summary>Findings on requests that only the desk and the register make, and those that stand on the worklist until they are done.</summary>
public sealed class RequestExercises
{
    private static readonly LocalDate Day = new(2025, 3, 3);

    public static IReadOnlyList<(string Name, Func<LawCoverage, string, Task> Run)> All { get; } =
    [
        (nameof(ARequestIsAboutOneKindOfSubject), ARequestIsAboutOneKindOfSubject),
        (nameof(WhatAgreesInPartDecidesNothing), WhatAgreesInPartDecidesNothing),
        (nameof(OnlyTheParticipantToWhomItWasSentOnReceivesARequest), OnlyTheParticipantToWhomItWasSentOnReceivesARequest),
        (nameof(AnAnswerAndWhatFollowsOnItStandOnTheWorklistUntilDone), AnAnswerAndWhatFollowsOnItStandOnTheWorklistUntilDone),
    ];

    public static TheoryData<string> Names => [.. All.Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_exercise_comes_out(string name) => All.Single(e => e.Name == name).Run(new LawCoverage(), name);

    private static async Task ARequestIsAboutOneKindOfSubject(LawCoverage coverage, string name)
    {
        using var house = new House(Day);
        var (desk, request) = (Desk(house), new RequestId(Guid.NewGuid()));
        await DoneAsync(desk, Given.Investigator, request, new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day));
        var refused = Assert.IsType<ActResult<RequestState>.Refused>(await desk.EstablishRegistrantsAsync(Given.Investigator, request, Given.Company));
        Assert.Equal(("request.same-kind-of-subject", FindingStatus.NotMet), Only(coverage.Observe(refused.Findings, name)));
        Assert.Null(Assert.IsType<RequestState.Open>(await desk.ReadAsync(Given.Investigator, request)).Request.RegistrantsKnownOn);
    }

    private static async Task WhatAgreesInPartDecidesNothing(LawCoverage coverage, string name)
    {
        using var house = new House(Day);
        await house.RegisterAsync();

        // The number of the registered person with the name of somebody else.
        var somebodyElse = Given.Person with { Name = Given.Person.Name with { Surname = IdentityText.Parse("Anders") }, DateOfBirth = null };
        var decision = coverage.Observe(await house.Register.RegistrantsAsync(Given.InsurerEmployee, somebodyElse), name);
        Assert.True(decision.TryGetValue(out var found));
        Assert.Equal((0, 0), (found.Own.Count, found.Others.Count));
        Assert.Contains(decision.Findings, f => f is { Code: "request.look-closer", Status: FindingStatus.Warning });

        // Whoever agrees in full is found, and nobody needs to look closer.
        var exact = await house.Register.RegistrantsAsync(Given.InsurerEmployee, Given.Person);
        Assert.True(exact.TryGetValue(out found));
        Assert.Equal([Given.Executive.Id], found.Others);
        Assert.DoesNotContain(exact.Findings, f => f.Code == "request.look-closer");
    }

    private static async Task OnlyTheParticipantToWhomItWasSentOnReceivesARequest(LawCoverage coverage, string name)
    {
        using var house = new House(Day);
        await house.RegisterAsync();
        var (desk, request) = (Desk(house), new RequestId(Guid.NewGuid()));
        await DoneAsync(desk, Given.InsurerEmployee, request, new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day));
        Assert.IsType<ActResult<RequestState>.Done>(await desk.EstablishRegistrantsAsync(Given.InsurerEmployee, request, Given.Person));
        await DoneAsync(desk, Given.InsurerEmployee, request, new RequestCommand.Forward(Given.Executive.Id, Day));
        var message = Assert.Single((await house.Store.ReadMessagesAsync(0, 100)).Items, m => m.Kind == RequestDesk.ForwardedMessage);

        var refused = Assert.IsType<ActResult<RequestState>.Refused>(await desk.ReceiveForwardedAsync(Given.InsurerEmployee, message, Day));
        Assert.Equal(("request.sent-on-here", FindingStatus.NotMet), Only(coverage.Observe(refused.Findings, name)));

        var done = Assert.IsType<ActResult<RequestState>.Done>(await desk.ReceiveForwardedAsync(Given.Investigator, message, Day));
        Assert.Contains(coverage.Observe(done.Findings, name), f => f is { Code: "request.sent-on-here", Status: FindingStatus.Met });
        Assert.Equal(new FirstReceipt(Given.Insurer.Id, Day), Assert.IsType<RequestState.Open>(done.State).Request.SentOnBy);
    }

    private static async Task AnAnswerAndWhatFollowsOnItStandOnTheWorklistUntilDone(LawCoverage coverage, string name)
    {
        using var house = new House(Day);
        var registration = await house.RegisterAsync();
        Assert.IsType<ConsultationResult.Hit>(await house.Register.ConsultAsync(
            Given.InsurerEmployee, new(Given.Person, ConsultationMode.Manual, ConsultationPurpose.FraudInvestigation)));
        var (desk, request) = (Desk(house), new RequestId(Guid.NewGuid()));
        await DoneAsync(desk, Given.Investigator, request, new RequestCommand.Receive(RequestKind.Erasure, SubjectKind.NaturalPerson, Day));

        // One month after Monday 3 March 2025 is Thursday 3 April; what is granted is done on the day of the answer.
        await DueAsync("request.answer: 2025-04-03");
        Assert.IsType<ActResult<RequestState>.Done>(await desk.EstablishRegistrantsAsync(Given.Investigator, request, Given.Person));
        await DoneAsync(desk, Given.Investigator, request, new RequestCommand.RecordProof(Day));
        var erase = new RequestOutcome.EraseData(ErasureGround.UnlawfulProcessing);
        await DoneAsync(desk, Given.Investigator, request, new RequestCommand.Answer(
            erase, Given.Judged(true, Given.Investigator, Day), Day, Enum.GetValues<RemedyRoute>().ToValueList()));
        await DueAsync("request.carry-out: 2025-03-03", "request.tell-receiver: 2025-03-03");
        Assert.IsType<ActResult<RequestState>.Done>(await desk.CarryOutAsync(
            Given.Investigator, request, new RequestExecution.RemoveOrRestrict(Given.Judged(true, Given.Investigator, Day))));
        await DueAsync();
        Assert.Null(await house.Store.FindRegistrationAsync(registration));

        // An obligation carries the code of the finding that says it in words.
        async Task DueAsync(params string[] expected)
        {
            var due = (await house.Store.ReadObligationsAsync(Given.Executive.Id, new(2026, 1, 1), 0, 100)).Items
                .Where(o => o.Stream.Kind == StreamKind.Request).Select(o => o.Obligation).ToList();
            Assert.Equal(expected, due.Select(o => $"{o.Code}: {LocalDatePattern.Iso.Format(o.DueOn)}").Order(StringComparer.Ordinal));
            foreach (var obligation in due)
            {
                var definition = FindingCatalogue.Find(obligation.Code)!;
                coverage.Observe([new(definition.Code, FindingStatus.Warning, definition.Citation)], name);
            }
        }
    }

    private static RequestDesk Desk(House house) => new(
        new ZorgfraudeEnvironment(
            house.Store,
            FrozenClock.AtDate(Day),
            new RegisterMembers([new(Given.Executive), new(Given.Insurer)]),
            new byte[ZorgfraudeEnvironment.MinimumKeyLength],
            organisations: new MadeUpOrganisations()),
        house.Register);

    private static async Task DoneAsync(RequestDesk desk, Actor actor, RequestId request, RequestCommand command) =>
        Assert.IsType<ActResult<RequestState>.Done>(await desk.ActAsync(actor, request, command));

    private static (string Code, FindingStatus Status) Only(ValueList<Finding> findings)
    {
        var finding = Assert.Single(findings, f => f.Blocks);
        return (finding.Code, finding.Status);
    }
}
