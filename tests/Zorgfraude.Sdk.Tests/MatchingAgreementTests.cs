using FsCheck;
using FsCheck.Fluent;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Matching;
using Zorgfraude.Matching.Register;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;
using Zorgfraude.Testing.InMemory;

namespace Zorgfraude.Sdk.Tests;

/// <summary>Registers over one store that compare differently: what the choice of a matcher may change in an answer, on made-up registers full of near misses.</summary>
public sealed class MatchingAgreementTests
{
    private static readonly Config Quiet = Config.QuickThrowOnFailure.WithMaxTest(120).WithQuietOnSuccess(true);

    private static readonly ReadingChoices Shown = (ReadingChoices.Default with { PossibleMatchDisclosure = PossibleMatchDisclosure.ShownToDesignatedEmployee })
        .WithReason("PossibleMatchDisclosure", "besluit");

    private static readonly ReadingChoices Calibrated = (ReadingChoices.Default with { MatchStandard = MatchStandard.CalibratedMatch })
        .WithReason("MatchStandard", "besluit");

    // Few values that lie close together, so that most pairs share something and many differ by a letter, a day or a number.
    private static readonly Gen<Subject> People =
        from surname in Gen.Elements("Nepperman", "Neperman", "Nepperman", "NEPPERMAN", "Verzonnen")
        from prefix in Gen.Elements("", "", "van der", "v.d.")
        from partner in Gen.Elements("", "", "Nepperman", "Bedacht")
        from given in Gen.Elements("Fictivia", "Fictivia", "fictivia", "Fiktivia", "Bedachtina", "Fictivia Bedachtina", "")
        from initials in Gen.Elements("", "F.", "B.")
        from born in Gen.Elements("1981-02-03", "1981-02-03", "1981-03-02", "1981-02-04", "1981-02", "1981", "")
        from sex in Gen.Elements<Sex?>(null, null, Sex.Female, Sex.Male)
        from numbers in Numbers
        from big in Gen.Elements("", "", "19012345601", "09012345630")
        from place in Gen.Elements("", "Verzonnendorp")
        from post in Gen.Elements("", "1234 AB")
        select (Subject)new NaturalPerson
        {
            Name = new()
            {
                Surname = IdentityText.Parse(surname),
                Prefix = Text(prefix),
                PartnerSurname = Text(partner),
                GivenNames = Text(given),
                Initials = Text(initials),
            },
            DateOfBirth = born.Length == 0 ? null : PartialDate.Parse(born),
            Sex = sex,
            KvkNumber = numbers.Kvk,
            AdministrativeCodes = numbers.Codes,
            BigNumber = big.Length == 0 ? null : BigNumber.Parse(big),
            Residence = Text(place),
            Address = post.Length == 0 ? null : new() { PostalCode = PostalCode.Parse(post), HouseNumber = HouseNumber.Parse("7") },
        };

    private static readonly Gen<Subject> Companies =
        from name in Gen.Elements("Luchtkasteel Zorg B.V.", "luchtkasteel zorg bv", "Luchtkasteel Zorg", "Luchtkastel Zorg B.V.", "Stichting Luchtkasteel Zorg", "Nepperman")
        from place in Gen.Elements("Verzonnendorp", "VERZONNENDORP", "Elders", "")
        from numbers in Numbers
        select (Subject)new LegalEntity
        {
            Name = IdentityText.Parse(name),
            PlaceOfEstablishment = Text(place),
            KvkNumber = numbers.Kvk,
            AdministrativeCodes = numbers.Codes,
        };

    private static readonly Gen<Subject> Subjects = Gen.Frequency((3, People), (1, Companies));

    private static Gen<(KvkNumber? Kvk, ValueList<AdministrativeCode> Codes)> Numbers =>
        from kvk in Gen.Elements("", "", "00000019", "00000027")
        from codes in Gen.Elements<string[]>([], [], ["AGB:01012345"], ["AGB:01012346", "AGB:01012345"], ["XY:12"])
        select (kvk.Length == 0 ? null : KvkNumber.Parse(kvk), codes.Select(AdministrativeCode.Parse).ToValueList());

    private static IdentityText? Text(string text) => text.Length == 0 ? null : IdentityText.Parse(text);

    [Fact]
    public void Under_the_default_readings_the_probabilistic_matcher_answers_what_the_exact_one_answers()
    {
        Compare(ReadingChoices.Default, static () => new ProbabilisticSubjectMatcher(), (exact, other) => Assert.Equal(exact, other), "exact-1");
    }

    [Fact]
    public void Showing_what_is_possible_takes_no_hit_away_and_adds_none()
    {
        var kinds = new HashSet<Type>();
        Compare(
            Shown,
            static () => new ProbabilisticSubjectMatcher(),
            (exact, other) =>
            {
                kinds.Add(other.GetType());
                Assert.Equal(exact, other is ConsultationResult.Possible possible ? new ConsultationResult.NoHit(possible.Consultation, possible.Advice) : other);
            },
            "exact-1+" + new ProbabilisticSubjectMatcher().Version);

        // The property says something only when each kind of answer came up.
        Assert.Superset(new HashSet<Type> { typeof(ConsultationResult.Hit), typeof(ConsultationResult.NoHit), typeof(ConsultationResult.Possible) }, kinds);
    }

    [Fact]
    public void Showing_what_is_possible_with_exact_matching_takes_no_hit_away_and_adds_none() => Compare(
        Shown,
        static () => new ExactSubjectMatcher(),
        (exact, other) => Assert.Equal(exact, other is ConsultationResult.Possible possible ? new ConsultationResult.NoHit(possible.Consultation, possible.Advice) : other),
        "exact-1");

    [Fact]
    public void The_calibrated_standard_loses_no_hit()
    {
        var added = 0;
        Compare(
            Calibrated,
            static () => new ProbabilisticSubjectMatcher(),
            (exact, other) =>
            {
                if (exact is ConsultationResult.Hit hit)
                {
                    var emails = Assert.IsType<ConsultationResult.Hit>(other).Contacts.Select(c => c.Email).ToHashSet();
                    Assert.Subset(emails, hit.Contacts.Select(c => c.Email).ToHashSet());
                    added += emails.Count - hit.Contacts.Count;
                }
                else
                {
                    added += other is ConsultationResult.Hit ? 1 : 0;
                    Assert.True(other is ConsultationResult.Hit || other == exact);
                }
            },
            "exact-1+" + new ProbabilisticSubjectMatcher().Version);
        Assert.True(added > 0);
    }

    [Fact]
    public void The_calibrated_standard_with_exact_matching_is_the_default_one() =>
        Compare(Calibrated, static () => new ExactSubjectMatcher(), (exact, other) => Assert.Equal(exact, other), "exact-1");

    /// <summary>Asks a register with exact matching under the default readings and another one over the same data, and holds the answers together.</summary>
    private static void Compare(ReadingChoices readings, Func<ISubjectMatcher> matcher, Action<ConsultationResult, ConsultationResult> hold, string version)
    {
        var answered = (Hits: 0, NoHits: 0);
        var cases = from registered in Subjects.ListOf(12)
                    from asked in Subjects.ListOf(12)
                    select (Registered: registered.ToList(), Asked: asked.Concat(registered.Take(2)).ToList());
        Prop.ForAll(cases.ToArbitrary(), c => AnswerAsync(c.Registered, c.Asked).GetAwaiter().GetResult()).Check(Quiet);
        Assert.True(answered is { Hits: > 50, NoHits: > 50 }, $"{answered}");

        async Task AnswerAsync(List<Subject> registered, List<Subject> asked)
        {
            await using var house = await House.OpenAsync(false);
            var store = new InMemoryRegisterStore();
            await store.CommitAsync(new()
            {
                Registrations = registered.Select((subject, n) => new StoredRegistration(
                    new(new Guid(n + 1, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 1])),
                    Given.Executive.Id,
                    House.Start,
                    House.Start.PlusDays(365),
                    (Given.Data(subject) with { ContactEmail = EmailAddress.Parse($"meldpunt-{n}@verzonnen.example") }).ToUtf8Json())).ToValueList(),
            });
            using var exact = Register(ReadingChoices.Default, new ExactSubjectMatcher());
            using var other = Register(readings, matcher());
            foreach (var subject in asked)
            {
                var first = Anonymous(await exact.ConsultAsync(Given.InsurerEmployee, House.Query(subject)));
                var second = await other.ConsultAsync(Given.InsurerEmployee, House.Query(subject));
                answered = first switch
                {
                    ConsultationResult.Hit => (answered.Hits + 1, answered.NoHits),
                    ConsultationResult.NoHit => (answered.Hits, answered.NoHits + 1),
                    _ => answered,
                };
                if (second is not ConsultationResult.Refused)
                {
                    var filter = new ConsultationFilter.ByParticipant(Given.Insurer.Id);
                    Assert.Equal(version, (await store.ReadConsultationsAsync(filter, 0, 1000)).Items[^1].Entry.Matcher);
                }

                hold(first, Anonymous(second));
            }

            WarningRegister Register(ReadingChoices chosen, ISubjectMatcher by) =>
                new(new(store, house.Clock, House.Members, new byte[32], chosen, organisations: house.Environment.Organisations), by);
        }
    }

    // Which registration comes first says nothing: the identifiers are made up.
    private static ConsultationResult Anonymous(ConsultationResult result) => result switch
    {
        ConsultationResult.Hit hit => new ConsultationResult.Hit(default, hit.Contacts.OrderBy(c => c.Email.Reveal(), StringComparer.Ordinal).ToValueList()),
        ConsultationResult.NoHit none => none with { Consultation = default },
        ConsultationResult.Possible possible => possible with { Consultation = default },
        ConsultationResult.UnverifiedHit => throw new InvalidOperationException("Nothing is asked by an automated process here."),
        _ => result,
    };
}
