using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Simulation.Law;
using Zorgfraude.Simulation.Worlds;

namespace Zorgfraude.Simulation.Running;

internal sealed partial class Simulator
{
    // All that a hit and what it carries may ever say: a new member is a violation until the law is read again.
    private static readonly HashSet<string> Allowed = ["Consultation", "Contacts", "Email", "Telephone", "SubjectInformed"];

    private readonly List<LogLine> log = [];

    private async ValueTask ConsultAsync()
    {
        for (var times = Chance(0.5) ? 1 : 0; times >= 0; times--)
        {
            if (accounts.Count > 0 && (!world.Stores || Chance(0.2)))
            {
                await ConsultAsync(Chance(0.85) ? Any(accounts).About : NewStranger());
            }
        }

        // Somebody whose registration just ended, or is about to, is asked for on purpose.
        foreach (var account in live.Where(a => a.Expected!.RemoveOn.Number - today.Number is >= -1 and <= 1 || a.Expected.RestrictedOn == today || a.Expected.EndedOn == today).Take(3).ToList())
        {
            await ConsultAsync(account.About);
        }
    }

    private static Someone NewStranger() => new(-1, Zorgfraude.Testing.Builders.Given.Person with { KvkNumber = KvkNumber.Parse("99999999") });

    private async ValueTask ConsultAsync(Someone someone)
    {
        var party = Any(parties);
        var mode = Chance(0.35) ? ConsultationMode.Automated : ConsultationMode.Manual;
        var purpose = Any(Enum.GetValues<ConsultationPurpose>());
        var request = new ConsultationRequest(someone.Subject, mode, purpose) { Occasion = mode == ConsultationMode.Automated ? Occasion : null };
        var employee = Chance(0.1) ? Any(party.Employees) : Who(party, Power.ConsultByHand) ?? Any(party.Employees);
        var may = mode == ConsultationMode.Manual
            ? party.Table.May(employee, Power.ConsultByHand, today) && party.Table.May(employee, Power.ReceiveHits, today)
            : party.Table.May(employee, null, today) && party.AnnouncedOn is not null;
        var result = await world.ConsultAsync(party.Actor(employee), request);
        Tally.Count($"consultation {mode}: {result.GetType().Name}");
        if (!may)
        {
            Tally.Hold(Invariant.NobodyActsWithoutThePower, result is ConsultationResult.Refused, () => $"{party.Name}/{employee} consulted by {mode}");
            return;
        }

        Tally.Hold(Invariant.ALawfulActIsAccepted, result is not ConsultationResult.Refused, () => $"{party.Name}/{employee} was refused a consultation by {mode}");
        var answering = someone.Accounts.Where(a => a.Expected?.AnswersOn(today) == true).ToList();
        HoldSilence(someone, result, answering);
        switch (result)
        {
            case ConsultationResult.Hit hit:
                HoldHit(hit, answering);
                await LoggedAsync(hit.Consultation, party, employee, request, isHit: true);
                break;
            case ConsultationResult.NoHit no:
                await LoggedAsync(no.Consultation, party, employee, request, isHit: false);
                break;
            case ConsultationResult.UnverifiedHit unverified:
                Tally.Hold(Invariant.AHitGivesNothingButTheAllowedData, OnlyAllowed(unverified), () => "an unverified hit says more than that there is one");
                await LoggedAsync(unverified.Consultation, party, employee, request, isHit: true);
                Between(0, 8, () => VerifyAsync(party, someone, unverified.Consultation, answering.Select(a => a.Registration.Value).ToHashSet()));
                break;
            default:
                break;
        }
    }

    private void HoldSilence(Someone someone, ConsultationResult result, List<Account> answering)
    {
        var isHit = result is ConsultationResult.Hit or ConsultationResult.UnverifiedHit;
        foreach (var account in someone.Accounts.Where(a => a.Expected is not null))
        {
            current = account;
            var expected = account.Expected!;
            if (expected.AnswersOn(today))
            {
                Tally.Hold(Invariant.AnActiveRegistrationAnswers, isHit, () => $"{account} did not answer");
                continue;
            }

            // Another registration of the same subject may answer; that this one did not shows in what the hit says.
            var silent = result switch
            {
                ConsultationResult.Hit hit => hit.Contacts.All(c => c.Email.Reveal() != account.Data!.ContactEmail.Reveal()),
                ConsultationResult.UnverifiedHit => answering.Count > 0,
                _ => true,
            };
            var invariant = expected.RemovedOn is not null || expected.EndedOn is not null ? Invariant.ARemovedRegistrationIsSilent
                : today >= expected.RemoveOn ? Invariant.AnExpiredRegistrationIsSilent
                : Invariant.ARestrictedRegistrationIsSilent;
            Tally.Hold(invariant, silent, () => $"{account} answered, its end is {expected.RemoveOn}");
        }

        current = null;
    }

    private void HoldHit(ConsultationResult.Hit hit, IEnumerable<Account> answering)
    {
        var expected = answering.Select(a => (a.Data!.ContactEmail.Reveal(), a.Data.ContactTelephone.Reveal(), a.Expected!.IsInformed)).Order();
        var given = hit.Contacts.Select(c => (c.Email.Reveal(), c.Telephone.Reveal(), c.SubjectInformed)).Order();
        Tally.Hold(Invariant.AHitGivesNothingButTheAllowedData, OnlyAllowed(hit) && hit.Contacts.All(OnlyAllowed) && expected.SequenceEqual(given), () =>
            $"a hit gives {hit.Contacts.Count} contacts, or other data than these");
    }

    private static bool OnlyAllowed(object answer) => answer.GetType().GetProperties().All(p => Allowed.Contains(p.Name) || p.GetValue(answer) is null);

    private async ValueTask VerifyAsync(Party party, Someone someone, ConsultationId consultation, HashSet<Guid> hits)
    {
        if (Who(party, Power.ReceiveHits) is not { } employee)
        {
            Between(1, 3, () => VerifyAsync(party, someone, consultation, hits));
            return;
        }

        var unable = party.Employees.Where(e => !party.Table.May(e, Power.ReceiveHits, today)).ToList();
        if (unable.Count > 0)
        {
            var without = await world.VerifyAsync(party.Actor(Any(unable)), consultation, true);
            Tally.Hold(Invariant.NobodyActsWithoutThePower, without is ConsultationResult.Refused, () => "a hit was verified without the power");
        }

        var right = Chance(0.9);
        var result = await world.VerifyAsync(party.Actor(employee), consultation, right);
        Tally.Count($"hit verified ({(right ? "right" : "wrong")} input): {result.GetType().Name}");
        var answering = someone.Accounts.Where(a => hits.Contains(a.Registration.Value) && a.Expected!.AnswersOn(today)).ToList();
        Tally.Hold(
            answering.Count > 0 || !right ? Invariant.AHitGivesNothingButTheAllowedData : Invariant.ARemovedRegistrationIsSilent,
            result is ConsultationResult.Hit == (right && answering.Count > 0) && result is not ConsultationResult.Refused,
            () => $"a verified hit gave {result.GetType().Name}, {answering.Count} answer");
        if (result is ConsultationResult.Hit hit)
        {
            HoldHit(hit, answering);
        }
    }

    private async ValueTask LoggedAsync(ConsultationId id, Party party, string employee, ConsultationRequest request, bool isHit)
    {
        var line = new LogLine(id, party, employee, request.Mode, request.Purpose!.Value, today, isHit);
        log.Add(line);
        if (!world.Stores)
        {
            return;
        }

        Tally.Hold(Invariant.NoAnswerWithoutItsLogEntry, line.Says((await world.LineAsync(id))?.Entry), () => $"no line, or another, for a consultation of {party.Name} on {today}");
    }

    // The job drops a line by the library's term; the oracle counts the years itself.
    private void CleanLog()
    {
        if (world.Stores || today.DayOfMonth != 1)
        {
            return;
        }

        log.RemoveAll(line =>
        {
            line.GoesOn ??= Day.Of(ConsultationLogTerms.Entry(line.On.ToLocalDate(), law.Rulebook).DueOn);
            var goes = today >= line.GoesOn;
            var mayGo = today > line.On.PlusYears(law.LogYears);
            Tally.Hold(mayGo ? Invariant.LogEntriesGoAfterTheirTerm : Invariant.LogEntriesAreKept, goes == mayGo, () => $"a line of {line.On} on {today}: goes {goes}");
            return goes;
        });
    }

    private async ValueTask CheckLogAsync()
    {
        foreach (var party in parties)
        {
            if (await world.LogAsync(party.Id) is not { } lines)
            {
                return;
            }

            var kept = lines.ToDictionary(l => l.Entry.Id, l => l.Entry);
            foreach (var line in log.Where(l => l.Party == party && today <= l.On.PlusYears(law.LogYears)))
            {
                Tally.Hold(Invariant.LogEntriesAreKept, line.Says(kept.GetValueOrDefault(line.Id)), () => $"the line of {line.On} is gone or changed on {today}");
            }
        }
    }

    private sealed record LogLine(ConsultationId Id, Party Party, string Employee, ConsultationMode Mode, ConsultationPurpose Purpose, Day On, bool IsHit)
    {
        /// <summary>The day on which it goes, by the library.</summary>
        public Day? GoesOn { get; set; }

        public bool Says(ConsultationLogEntry? entry) => entry is not null
            && entry.Participant == Party.Id && entry.Employee.Value == Employee && entry.Mode == Mode && entry.Purpose == Purpose && entry.IsHit == IsHit
            && Day.Of(MunicipalTime.DateOf(entry.At)) == On;
    }
}
