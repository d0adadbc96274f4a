using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Law;

namespace Zorgfraude.Storage;

/// <summary>
/// The bounds of what a store is asked to write and read. Every store calls these checks before it does anything else, so that all
/// of them accept and refuse the same. No message holds content.
/// </summary>
[DutchTerm("grenzen van een vastlegging")]
public static class CommitBounds
{
    /// <summary>Most characters in a name, code, kind, type, addressee, version or subject key: 200. All are at least 1 long.</summary>
    public const int MaximumName = 200;

    /// <summary>Most bytes in the content of a registration: 1 MiB.</summary>
    public const int MaximumRegistrationContent = 1024 * 1024;

    /// <summary>Most bytes of payload and content in a commit as a whole: 64 MiB.</summary>
    public const int MaximumTotalContent = 64 * 1024 * 1024;

    /// <summary>Most items in any one list of a commit: 100,000.</summary>
    public const int MaximumItems = 100_000;

    /// <summary>Most registrations that one consultation names: 10,000.</summary>
    public const int MaximumHits = 10_000;

    /// <summary>Most subject keys of one consultation, and most finding codes of one audit line: 1,000.</summary>
    public const int MaximumKeys = 1_000;

    /// <summary>Checks everything in a commit that can be checked without knowing what is stored.</summary>
    /// <param name="commit">The commit.</param>
    /// <exception cref="ArgumentException">Something is absent, too long, too large, out of range, or named twice.</exception>
    public static void Validate(Commit commit)
    {
        ArgumentNullException.ThrowIfNull(commit);
        long bytes = 0;
        Each(commit.Appends, nameof(Commit.Appends), append =>
        {
            Stream(append.Stream, nameof(Commit.Appends));
            Require(append.ExpectedVersion >= 0, nameof(Commit.Appends), "ZF0603: an expected version is zero or more.");
            Each(append.Events, nameof(Commit.Appends), recorded =>
            {
                Name(recorded.Type, nameof(RecordedEvent.Type));
                bytes += Size(recorded.Payload, RecordedEvent.MaximumPayload, nameof(RecordedEvent.Payload));
                Present(recorded.RecordedBy, nameof(RecordedEvent.RecordedBy));
            });
            Once(append.Events, recorded => recorded.Id, nameof(Commit.Appends));
        });
        Once(commit.Appends, append => append.Stream, nameof(Commit.Appends));
        Each(commit.LogGuards, nameof(Commit.LogGuards), guard =>
        {
            Present(guard.Filter, nameof(LogGuard.Filter));
            ValidateFilter(guard.Filter);
            Require(guard.AfterPosition >= 0, nameof(LogGuard.AfterPosition), "ZF0606: a position is zero or more.");
        });
        Each(commit.Registrations, nameof(Commit.Registrations), registration =>
        {
            Present(registration.Owner, nameof(StoredRegistration.Owner));
            Date(registration.RegisteredOn, nameof(StoredRegistration.RegisteredOn));
            Date(registration.RemoveOn, nameof(StoredRegistration.RemoveOn));
            bytes += Size(registration.Content, MaximumRegistrationContent, nameof(StoredRegistration.Content));
        });
        Count(commit.RemovedRegistrations, nameof(Commit.RemovedRegistrations));
        Once([.. commit.Registrations.Select(registration => registration.Id), .. commit.RemovedRegistrations.Distinct()], id => id, nameof(Commit.Registrations));
        Each(commit.Documents, nameof(Commit.Documents), document =>
        {
            Stream(document.Stream, nameof(Commit.Documents));
            Name(document.Kind, nameof(StoredDocument.Kind));
            bytes += Size(document.Content, StoredDocument.MaximumContent, nameof(StoredDocument.Content));
        });
        Count(commit.RemovedDocuments, nameof(Commit.RemovedDocuments));
        Once([.. commit.Documents.Select(document => document.Id), .. commit.RemovedDocuments.Distinct()], id => id, nameof(Commit.Documents));
        Each(commit.Consultations, nameof(Commit.Consultations), Consultation);
        Once(commit.Consultations, entry => entry.Id, nameof(Commit.Consultations));
        Each(commit.Verifications, nameof(Commit.Verifications), verification => Present(verification.Employee, nameof(HitVerification.Employee)));
        Once(commit.Verifications, verification => verification.Consultation, nameof(Commit.Verifications));
        Each(commit.Obligations, nameof(Commit.Obligations), due =>
        {
            Stream(due.Stream, nameof(Commit.Obligations));
            Each(due.Obligations, nameof(Commit.Obligations), obligation =>
            {
                Name(obligation.Code, nameof(Obligation.Code));
                Date(obligation.DueOn, nameof(Obligation.DueOn));
            });
        });
        Once(commit.Obligations, due => due.Stream, nameof(Commit.Obligations));
        Each(commit.Messages, nameof(Commit.Messages), message =>
        {
            Name(message.Kind, nameof(OutgoingMessage.Kind));
            Name(message.Addressee, nameof(OutgoingMessage.Addressee));
            Stream(message.Stream, nameof(Commit.Messages));
        });
        Count(commit.DeliveredMessages, nameof(Commit.DeliveredMessages));
        Once([.. commit.Messages.Select(message => message.Id), .. commit.DeliveredMessages.Distinct()], id => id, nameof(Commit.Messages));
        Each(commit.Audit, nameof(Commit.Audit), Audit);
        Require(bytes <= MaximumTotalContent, nameof(commit), "ZF0605: a commit holds at most 64 MiB of payload and content; split it.");
    }

    /// <summary>Checks where a page starts and how long it may be.</summary>
    /// <param name="afterPosition">Zero or more.</param>
    /// <param name="limit">1 to <see cref="IRegisterStore.MaximumPageSize"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is out of range.</exception>
    public static void ValidatePage(long afterPosition, int limit)
    {
        if (afterPosition < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(afterPosition), "ZF0606: a position is zero or more.");
        }

        if (limit is < 1 or > IRegisterStore.MaximumPageSize)
        {
            throw new ArgumentOutOfRangeException(nameof(limit), "ZF0607: a page has 1 to 10,000 items.");
        }
    }

    /// <summary>Checks which consultations are asked for.</summary>
    /// <param name="filter">The filter.</param>
    /// <exception cref="ArgumentException">It names no participant, or a subject key that no consultation can have.</exception>
    public static void ValidateFilter(ConsultationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        switch (filter)
        {
            case ConsultationFilter.ByParticipant by:
                Present(by.Participant, nameof(filter));
                break;
            case ConsultationFilter.BySubjectKey by:
                Name(by.SubjectKey, nameof(filter));
                break;
        }
    }

    /// <summary>Checks the name of a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <exception cref="ArgumentException">It is absent, has no owner, or an unknown kind.</exception>
    public static void ValidateStream(StreamId stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Stream(stream, nameof(stream));
    }

    private static void Consultation(ConsultationLogEntry entry)
    {
        Present(entry.Participant, nameof(ConsultationLogEntry.Participant));
        Present(entry.Employee, nameof(ConsultationLogEntry.Employee));
        Require(Enum.IsDefined(entry.Mode), nameof(ConsultationLogEntry.Mode), "ZF0604: a code is not in its list.");
        Require(Enum.IsDefined(entry.Purpose), nameof(ConsultationLogEntry.Purpose), "ZF0604: a code is not in its list.");
        Require(Enum.IsDefined(entry.Band), nameof(ConsultationLogEntry.Band), "ZF0604: a code is not in its list.");
        Require(entry.Found.Count <= MaximumHits, nameof(ConsultationLogEntry.Found), "ZF0602: a list has too many items.");
        Require(entry.SubjectKeys.Count <= MaximumKeys, nameof(ConsultationLogEntry.SubjectKeys), "ZF0602: a list has too many items.");
        foreach (var key in entry.SubjectKeys)
        {
            Name(key, nameof(ConsultationLogEntry.SubjectKeys));
        }

        Name(entry.Matcher, nameof(ConsultationLogEntry.Matcher));
    }

    private static void Audit(AuditEntry entry)
    {
        Present(entry.Participant, nameof(AuditEntry.Participant));
        Present(entry.Employee, nameof(AuditEntry.Employee));
        Name(entry.Act, nameof(AuditEntry.Act));
        Require(Enum.IsDefined(entry.Outcome), nameof(AuditEntry.Outcome), "ZF0604: a code is not in its list.");
        Require(entry.FindingCodes.Count <= MaximumKeys, nameof(AuditEntry.FindingCodes), "ZF0602: a list has too many items.");
        foreach (var code in entry.FindingCodes)
        {
            Name(code, nameof(AuditEntry.FindingCodes));
        }

        if (entry.Stream is { } stream)
        {
            Stream(stream, nameof(AuditEntry.Stream));
        }

        Name(entry.RulebookId, nameof(AuditEntry.RulebookId));
        Require(entry.Purpose is not { } purpose || Enum.IsDefined(purpose), nameof(AuditEntry.Purpose), "ZF0604: a code is not in its list.");
    }

    private static void Each<T>(ValueList<T> items, string name, Action<T> check)
        where T : class
    {
        Count(items, name);
        foreach (var item in items)
        {
            Present(item, name);
            check(item);
        }
    }

    private static void Count<T>(ValueList<T> items, string name) =>
        Require(items.Count <= MaximumItems, name, "ZF0602: a list has too many items.");

    private static void Once<T, TKey>(ValueList<T> items, Func<T, TKey> key, string name)
    {
        if (items.Count > 1)
        {
            var seen = new HashSet<TKey>(items.Count);
            foreach (var item in items)
            {
                Require(seen.Add(key(item)), name, "ZF0608: a commit names a stream, or an item by its id, once.");
            }
        }
    }

    private static void Stream(StreamId? stream, string name)
    {
        Present(stream, name);
        Present(stream!.Owner, name);
        Require(Enum.IsDefined(stream.Kind), name, "ZF0604: a code is not in its list.");
    }

    private static void Present(object? value, string name) =>
        Require(value is not null, name, "ZF0600: a required part of the commit is absent.");

    private static int Size(ValueList<byte> content, int maximum, string name)
    {
        Require(content.Count <= maximum, name, "ZF0605: a payload or content is larger than its maximum.");
        return content.Count;
    }

    private static void Date(LocalDate date, string name) =>
        Require(
            date.Calendar == CalendarSystem.Iso && date.Year >= 1,
            name,
            "ZF0609: a date is in the ISO calendar, in the years 1 to 9999.");

    private static void Name(string? text, string name)
    {
        var valid = text is { Length: > 0 and <= MaximumName };
        for (var at = 0; valid && at < text!.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else
            {
                valid = !char.IsSurrogate(text[at]) && !char.IsControl(text[at]);
            }
        }

        Require(valid, name, "ZF0601: a name, code or key has 1 to 200 characters, none of them a control character.");
    }

    private static void Require(bool valid, string name, string message)
    {
        if (!valid)
        {
            throw new ArgumentException(message, name);
        }
    }
}
