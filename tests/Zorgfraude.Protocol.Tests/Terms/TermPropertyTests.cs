using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Zorgfraude.Protocol.Terms;
using static Zorgfraude.Protocol.Tests.Terms.Dates;

namespace Zorgfraude.Protocol.Tests.Terms;

/// <summary>Properties on days from the whole range of the calendar, far from the span of the oracle.</summary>
public sealed class TermPropertyTests
{
    private static readonly Arbitrary<LocalDate> AnyDay =
        Gen.Choose(0, Period.DaysBetween(CivilDate.First, D("9980-01-01"))).Select(n => CivilDate.First.PlusDays(n)).ToArbitrary();

    private static readonly Func<LocalDate, Deadline>[] Rolling =
    [
        d => RequestTerms.Answer(new(d), Book, Calendar),
        d => RequestTerms.ExtendedAnswer(new(d), Book, Calendar),
        d => RemedyTerms.Objection(d, Book, Calendar),
        d => RemedyTerms.PostedObjection(d, Book, Calendar),
        d => SupervisorTerms.FourWeeks(d, With(c => c with { ProtocolTermsFollowGeneralTermsAct = true }), Calendar),
    ];

    private static readonly Func<LocalDate, Deadline>[] Fixed =
    [
        d => SupervisorTerms.FourWeeks(d, Book, Calendar),
        d => RetentionTerms.Standard(d, Book).Removal,
        d => RetentionTerms.Longest(d, Book).Removal,
        d => HubTerms.Signal(d, Book),
        d => HubTerms.Trend(d, Book),
        d => ConsultationLogTerms.Entry(d, Book),
    ];

    [Fact]
    public void A_later_start_never_gives_an_earlier_last_day() => Holds(AnyDay, d =>
        Rolling.Concat(Fixed).All(rule => rule(d).LastDay <= rule(d.PlusDays(1)).LastDay));

    [Fact]
    public void No_term_ends_before_its_unmoved_day() => Holds(AnyDay, d =>
        Rolling.Concat(Fixed).All(rule => rule(d) is var deadline && deadline.LastDay >= deadline.UnmovedDay && deadline.UnmovedDay > d));

    [Fact]
    public void No_moved_term_ends_on_a_rest_day_and_only_rest_days_are_passed_over() => Holds(AnyDay, d => Rolling.All(rule =>
    {
        var deadline = rule(d);
        var union = deadline.Rule.StartsWith("gdpr", StringComparison.Ordinal);
        return !IsRest(deadline.LastDay, union) && deadline.Moves.All(m => IsRest(m.From, union) && m.To == m.From.PlusDays(1));
    }));

    [Fact]
    public void A_term_that_is_not_moved_is_left_alone() => Holds(AnyDay, d =>
        Fixed.All(rule => rule(d) is var deadline && deadline.LastDay == deadline.UnmovedDay && deadline.Moves.IsEmpty && deadline.Caveats.IsEmpty));

    private static bool IsRest(LocalDate day, bool union) =>
        day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday
        || Calendar.In(day.Year).Any(h => h.Date == day && (!union || h.Kind == HolidayKind.Recognised));

    private static void Holds(Arbitrary<LocalDate> days, Func<LocalDate, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(days, property));
}
