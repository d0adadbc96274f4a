using System.Collections.Immutable;
using System.Globalization;
using Zorgfraude.Identity;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Register;

/// <summary>What of a subject is compared, and the keys under which it is found.</summary>
internal sealed class SubjectProfile
{
    private readonly bool isOrganisation;
    private readonly ImmutableHashSet<string> names;
    private readonly string given;
    private readonly int birth;
    private readonly byte sex;
    private readonly string city;
    private readonly ImmutableDictionary<string, string> numbers;

    private SubjectProfile(
        bool isOrganisation, ImmutableHashSet<string> names, string given, int birth, byte sex, string city, ImmutableDictionary<string, string> numbers)
    {
        this.isOrganisation = isOrganisation;
        this.names = names;
        this.given = given;
        this.birth = birth;
        this.sex = sex;
        this.city = city;
        this.numbers = numbers;
        Keys =
        [
            .. numbers.Select(n => n.Key + n.Value),
            .. birth != 0 ? names.Select(n => string.Create(CultureInfo.InvariantCulture, $"n:{n}|{birth}")) : [],
            .. isOrganisation && city.Length > 0 ? names.Select(n => $"o:{n}|{city}") : [],
        ];
    }

    public ImmutableArray<string> Keys { get; }

    public static SubjectProfile Of(Subject subject)
    {
        var form = new RecordForm();
        Normaliser.Read(SubjectRecord.Of(subject), form);
        var isOrganisation = subject is LegalEntity;
        var names = isOrganisation
            ? form.Organisations.AsSpan(0, form.OrganisationCount).ToArray().Select(o => $"{o.Words.Reveal()}|{(int)o.Form}|{o.Serial}")
            : form.Surnames.AsSpan(0, form.SurnameCount).ToArray().Select(s => s.Core.Reveal());
        var numbers = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Add(numbers, "kvk:", form.Kvk);
        Add(numbers, "big:", form.Big);
        foreach (var code in subject.AdministrativeCodes)
        {
            // One key per code: a subject may carry several of one system.
            numbers["code:" + code.Value] = string.Empty;
        }

        return new(
            isOrganisation,
            names.ToImmutableHashSet(StringComparer.Ordinal),
            string.Join(' ', form.Given.AsSpan(0, form.GivenCount).ToArray().Select(g => g.Reveal())),
            form.Birth.IsFull ? form.Birth.Packed : 0,
            form.Sex,
            form.City.Reveal(),
            numbers.ToImmutable());
    }

    /// <summary>As <see cref="ExactAgreement"/> says. Whatever agrees shares a key.</summary>
    public bool Agrees(SubjectProfile other) =>
        isOrganisation == other.isOrganisation && names.Overlaps(other.names) && !Contradicts(other)
        && (SharesNumber(other)
            // Initials alone do not tell twins apart, so without a number the given names themselves must agree.
            || (isOrganisation
                ? city.Length > 0 && city == other.city
                : birth != 0 && birth == other.birth && given.Length > 0 && given == other.given));

    private static void Add(ImmutableDictionary<string, string>.Builder numbers, string key, ulong value)
    {
        if (value != 0)
        {
            numbers[key] = value.ToString(CultureInfo.InvariantCulture);
        }
    }

    private bool SharesNumber(SubjectProfile other) => numbers.Any(n => other.numbers.TryGetValue(n.Key, out var value) && value == n.Value);

    // Two different numbers of one kind, dates or sexes speak against one another, however equal the name.
    private bool Contradicts(SubjectProfile other) =>
        (birth != 0 && other.birth != 0 && birth != other.birth)
        || (sex != 0 && other.sex != 0 && sex != other.sex)
        || numbers.Any(n => n.Value.Length > 0 && other.numbers.TryGetValue(n.Key, out var value) && value != n.Value);
}
