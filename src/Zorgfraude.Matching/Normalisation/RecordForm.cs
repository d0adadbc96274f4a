namespace Zorgfraude.Matching.Normalisation;

/// <summary>Whose name a surname is.</summary>
internal enum NameRole : byte
{
    Unknown,
    Own,
    Partner,
}

/// <summary>One surname: the core in which IJ is Y, the core with its prefix glued in front, and the class of the prefix.</summary>
internal readonly record struct Surname(Text Core, Text Full, uint PrefixClass, NameRole Role);

/// <summary>One name of an organisation: its words in order, separated by spaces, without legal form, and a serial number.</summary>
internal readonly record struct OrganisationName(Text Words, LegalForm Form, byte Serial);

/// <summary>
/// A record after normalisation. One instance is filled again and again: it owns the arena its values live in. Limits on every
/// list keep the cost of hostile input bounded.
/// </summary>
internal sealed class RecordForm
{
    public const int MaximumSurnames = 4;
    public const int MaximumGiven = 6;
    public const int MaximumOrganisationNames = 3;
    public const int MaximumAgb = 8;

    public TextArena Arena { get; } = new();

    public Surname[] Surnames { get; } = new Surname[MaximumSurnames];

    public int SurnameCount { get; set; }

    public Text[] Given { get; } = new Text[MaximumGiven];

    public int GivenCount { get; set; }

    /// <summary>All given names glued.</summary>
    public Text GivenJoined { get; set; }

    /// <summary>First letters, in order; those of the given names when there are any.</summary>
    public Text Initials { get; set; }

    /// <summary>1 senior, 2 junior, 0 not said.</summary>
    public byte Generation { get; set; }

    public BirthDateForm Birth { get; set; }

    /// <summary>1 male, 2 female, 0 unknown.</summary>
    public byte Sex { get; set; }

    public Text PostalCode { get; set; }

    /// <summary>0 when unknown.</summary>
    public int HouseNumber { get; set; }

    public Text Addition { get; set; }

    public Text Street { get; set; }

    public bool PostBox { get; set; }

    public Text City { get; set; }

    public OrganisationName[] Organisations { get; } = new OrganisationName[MaximumOrganisationNames];

    public int OrganisationCount { get; set; }

    /// <summary>0 when unknown or not of the right form.</summary>
    public ulong Kvk { get; set; }

    public ulong Big { get; set; }

    public ulong[] Agb { get; } = new ulong[MaximumAgb];

    public int AgbCount { get; set; }

    public bool HasNumbers => (Kvk | Big) != 0 || AgbCount > 0 || !Other.IsEmpty;

    public Text Other { get; set; }

    public bool IsOrganisation => OrganisationCount > 0 && SurnameCount == 0;

    public bool IsEmpty => SurnameCount == 0 && GivenCount == 0 && OrganisationCount == 0 && !HasNumbers;

    public void Clear()
    {
        Arena.Clear();
        SurnameCount = 0;
        GivenCount = 0;
        GivenJoined = default;
        Initials = default;
        Generation = 0;
        Birth = default;
        Sex = 0;
        PostalCode = default;
        HouseNumber = 0;
        Addition = default;
        Street = default;
        PostBox = false;
        City = default;
        OrganisationCount = 0;
        Kvk = 0;
        Big = 0;
        AgbCount = 0;
        Other = default;
    }
}
