using Zorgfraude.Cases;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;
using Zorgfraude.Simulation.Law;

namespace Zorgfraude.Simulation.Running;

/// <summary>A participant with the function table as the oracle keeps it.</summary>
internal sealed class Party(Participant participant)
{
    public Participant Participant { get; } = participant;

    public ParticipantId Id => Participant.Id;

    public string Name => Participant.Id.Value;

    public ExpectedTable Table { get; } = new();

    public List<string> Employees { get; } = [];

    public Day? AnnouncedOn { get; set; }

    public Day? EvaluatedOn { get; set; }

    public Day? ListCheckBy { get; set; }

    /// <summary>The clean-up job does not run before this day.</summary>
    public Day CleansFrom { get; set; }

    /// <summary>What the oracle expects on the worklist.</summary>
    public Dictionary<(Zorgfraude.Storage.StreamKind Kind, Guid Id), List<Due>> Owed { get; } = [];

    public Actor Actor(string employee) => new(Id, EmployeeId.Parse(employee));
}

/// <summary>A made-up person or company that cases are about.</summary>
internal sealed record Someone(int Number, Subject Subject)
{
    public List<Account> Accounts { get; } = [];

    /// <summary>Whether the law lets anything be stored of it.</summary>
    public bool MayBeStored => Accounts.Exists(a => a.CaseHolds || a.EntryWaits || a.IsLive);
}

/// <summary>One case with its registration, as the simulation knows it.</summary>
internal sealed class Account(int number, Party owner, Someone about, Guid @case, ChosenLaw law)
{
    private const int LongestTrace = 60;

    public int Number { get; } = number;

    public Party Owner { get; } = owner;

    public Someone About { get; } = about;

    public CaseId Case { get; } = new(@case);

    public RegistrationId Registration { get; set; }

    public ExpectedCase ExpectedCase { get; } = new(law);

    public ExpectedRegistration? Expected { get; set; }

    public RegistrationEntry? Entry { get; set; }

    public RegistrationData? Data { get; set; }

    public string? EnteredBy { get; set; }

    public int Reports { get; set; }

    public int Corrections { get; set; }

    public bool CaseHolds { get; set; }

    public bool EntryWaits { get; set; }

    public RegistrationEntry? Correction { get; set; }

    public string? CorrectedBy { get; set; }

    public Zorgfraude.Protocol.Procedures.Registrations.RemovalReason? EndedFor { get; set; }

    /// <summary>What was reported late the day before, to look again on the day on which it changes.</summary>
    public List<string> Late { get; set; } = [];

    public List<string> Trace { get; } = [];

    public bool IsLive => Expected is { RemovedOn: null };

    public bool IsActive => Expected is { RemovedOn: null, EndedOn: null };

    public void Note(Day today, string what)
    {
        if (Trace.Count == LongestTrace)
        {
            Trace.RemoveAt(1);
        }

        Trace.Add($"{today} {what}");
    }

    public override string ToString() => $"registration {Registration} of {Owner.Name}, case {Case}";
}
