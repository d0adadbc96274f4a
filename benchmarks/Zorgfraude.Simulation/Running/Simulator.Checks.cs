using NodaTime;
using Zorgfraude.Simulation.Law;
using Zorgfraude.Storage;

namespace Zorgfraude.Simulation.Running;

internal sealed partial class Simulator
{
    /// <summary>The place of a name that the store itself still gives.</summary>
    internal const string WhatTheStoreGives = "what the store gives";

    private async ValueTask CheckDayAsync()
    {
        foreach (var account in live)
        {
            current = account;
            await CheckLateAsync(account, account.Expected!);
        }

        current = null;
        for (var i = 0; i < parties.Count; i++)
        {
            if ((today.Number + i) % options.CheckEvery == 0)
            {
                await CheckWorklistAsync(parties[i]);
            }
        }

        if (today is { Month: 12, DayOfMonth: 31 })
        {
            await CheckLogAsync();
            await CheckStoredAsync();
        }
    }

    private async ValueTask CheckLateAsync(Account account, ExpectedRegistration expected)
    {
        var late = expected.Late(today);
        var changed = !late.SequenceEqual(account.Late);
        account.Late = late;
        if (!changed && (today.Number + account.Number) % options.CheckEvery != 0)
        {
            return;
        }

        if (Anybody(account.Owner) is not { } reader)
        {
            return;
        }

        var said = (await world.OverdueAsync(account.Owner.Actor(reader), account.Registration)).Select(f => f.Code).ToList();
        if (late.Contains(law.MissedReview))
        {
            Tally.Hold(Invariant.AMissedReviewIsReported, said.Contains(law.MissedReview) && said.Contains("review.late"), () => $"the review of {expected.NextReview} is not reported");
        }

        if (late.Count > 0)
        {
            Tally.Count("days on which something was late");
        }

        Tally.Hold(Invariant.WhatIsLateIsReported, said.Order(StringComparer.Ordinal).SequenceEqual(late.Order(StringComparer.Ordinal)), () =>
            $"late by the library: {string.Join(", ", said)}; expected {string.Join(", ", late)}");
    }

    private async ValueTask CheckWorklistAsync(Party party)
    {
        if (Anybody(party) is not { } reader)
        {
            return;
        }

        var list = await world.WorklistAsync(party.Actor(reader));
        if (list is null)
        {
            Tally.Hold(Invariant.TheWorklistIsWhatTheLawAsks, false, () => $"no worklist for {party.Name}");
            return;
        }

        var said = list.Items.ToDictionary(i => (i.Procedure, i.Id, i.Code));
        var count = 0;
        foreach (var ((kind, id), dues) in party.Owed)
        {
            foreach (var due in dues)
            {
                count++;
                var item = said.GetValueOrDefault((kind, id, due.Code));
                var (lastDay, lateFrom) = Codes.Window(due, law, due.Code == "information.send");
                var listed = item is not null && Day.Of(item.LastDay) == lastDay && item.LateFrom is { } from && Day.Of(from) == lateFrom
                    && item.IsOverdue == (today >= lateFrom);
                if (!listed)
                {
                    current = accounts.Find(a => a.Registration.Value == id || a.Case.Value == id);
                }

                var what = () => $"{party.Name} {kind} {due.Code}: on the list {(item is null ? "nothing" : $"{item.LastDay} late from {item.LateFrom}")}, expected {lastDay} late from {lateFrom}";
                if (due.Code == Codes.Removal && item is not null)
                {
                    var registration = live.Find(a => a.Registration.Value == id)!.Expected!;
                    Tally.Hold(Invariant.RemovalFallsNoLaterThanTheLawAllows, Day.Of(item.LastDay) <= registration.LawEnd, what);
                }

                if (due.Code is Codes.Notice or Codes.NoticeRecheck or Codes.LongerTermNotice)
                {
                    Tally.Hold(Invariant.NoticeIsNeverForgotten, listed, what);
                }

                Tally.Hold(Invariant.TheWorklistIsWhatTheLawAsks, listed, what);
            }
        }

        Tally.Hold(Invariant.TheWorklistIsWhatTheLawAsks, list.Items.Count == count, () =>
            $"{party.Name} has {list.Items.Count} items, expected {count}: {string.Join(", ", list.Items.Where(i => !party.Owed.GetValueOrDefault((i.Procedure, i.Id), []).Exists(d => d.Code == i.Code)).Take(3))}");
    }

    /// <summary>Once the law lets nothing be stored of somebody, his name is nowhere.</summary>
    private async ValueTask CheckGoneAsync(Account account)
    {
        if (!account.About.MayBeStored && await world.IsNameStoredAsync(account.About.Number) is { } stored)
        {
            Tally.Hold(Invariant.DataOfARemovedRegistrationAreGone, !stored, () => $"the name of {account} is still stored");
        }
    }

    /// <summary>The same over everything that is stored; and a count of what the files of a database still hold beside it.</summary>
    private async ValueTask CheckStoredAsync()
    {
        if (await world.NamesStoredAsync() is { } found)
        {
            foreach (var someone in people.Where(p => !p.MayBeStored && p.Accounts.Count > 0))
            {
                current = someone.Accounts[^1];
                var place = found.GetValueOrDefault(someone.Number);
                Tally.Hold(Invariant.DataOfARemovedRegistrationAreGone, place != WhatTheStoreGives, () => $"the name of {current} is in what the store gives");
                if (place is not null)
                {
                    // Bytes that nothing in the database points at any more. They are counted and printed, since only the store can overwrite them.
                    Tally.Count($"yearly look at the files: a name that was removed is left in the unused space of {place}");
                }
            }

            current = null;
        }
    }
}
