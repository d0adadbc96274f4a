using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Zorgfraude.Matching.Linkage;

namespace Zorgfraude.Matching.Tests.Linkage;

public class PairSuppressionsTests
{
    private static readonly Config Quiet = Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true);
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(static i => (byte)i)];
    private static readonly PropertyInfo[] Fields = [.. typeof(MatchRecord).GetProperties().Where(static p => p.PropertyType == typeof(string))];
    private static readonly MatchRecord One = Sample.People(1, 1)[0];
    private static readonly MatchRecord Other = Sample.People(1, 2)[0];

    private static PairSuppressions Decided() => new PairSuppressions(Key, []) is var none ? none.With(none.Decide("a", One, "b", Other, "event 7")) : throw new InvalidOperationException();

    private static MatchRecord Change(MatchRecord record, PropertyInfo field, string? value)
    {
        var copy = record with { };
        field.SetValue(copy, value);
        return copy;
    }

    [Fact]
    public void A_decided_pair_is_suppressed_from_either_side()
    {
        Assert.True(Decided().Suppresses("a", One, "b", Other));
        Assert.True(Decided().Suppresses("b", Other, "a", One));
    }

    [Theory]
    [InlineData("Jans\uFFFEen")]
    [InlineData("Jans\uD800en")]
    [InlineData("Jans\uDC00en")]
    [InlineData("Jansen\uD800")]
    public void A_name_that_cannot_be_normalised_is_kept_apart_as_it_stands(string surname)
    {
        var (one, other) = (One with { Surname = surname }, Other);
        var suppressions = Decided();
        Assert.False(suppressions.Suppresses("a", one, "b", other));
        Assert.Equal(suppressions.Suppresses("a", one, "b", other), suppressions.Suppresses("b", other, "a", one));
    }

    [Fact]
    public void Any_change_of_the_data_of_either_side_lifts_the_suppression()
    {
        var suppressions = Decided();
        var change = from field in Gen.Elements(Fields)
                     from value in ArbMap.Default.GeneratorFor<string?>()
                     from side in Gen.Elements(true, false)
                     select (field, value, side);
        Prop.ForAll(change.ToArbitrary(), c =>
        {
            var before = (string?)c.field.GetValue(c.side ? One : Other);
            var one = c.side ? Change(One, c.field, c.value) : One;
            var other = c.side ? Other : Change(Other, c.field, c.value);
            Assert.Equal(Plain(before) == Plain(c.value), suppressions.Suppresses("a", one, "b", other));
        }).Check(Quiet);

        // What counts as no change: nothing and blanks are alike, and case, spacing and encoding do not matter.
        static string Plain(string? text)
        {
            var words = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            try
            {
                return words.Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant();
            }
            catch (ArgumentException)
            {
                return words;
            }
        }
    }

    [Fact]
    public void Every_field_counts()
    {
        Assert.Equal(18, Fields.Length);
        Assert.All(Fields, f => Assert.False(Decided().Suppresses("a", Change(One, f, "x" + f.GetValue(One)), "b", Other), f.Name));
    }

    [Fact]
    public void A_value_that_moves_to_another_field_is_a_change()
    {
        var none = new PairSuppressions(Key, []);
        MatchRecord one = new() { GivenNames = "Jan", Surname = "Peter" };
        var suppressions = none.With(none.Decide("a", one, "b", Other, "r"));
        Assert.False(suppressions.Suppresses("a", new() { GivenNames = "JanPeter" }, "b", Other));
        Assert.False(suppressions.Suppresses("a", new() { GivenNames = "Peter", Surname = "Jan" }, "b", Other));
        Assert.True(suppressions.Suppresses("a", new() { GivenNames = " jan ", Surname = "PETER" }, "b", Other));
    }

    [Fact]
    public void A_decision_is_about_these_two_references_and_this_key()
    {
        Assert.False(Decided().Suppresses("a", One, "c", Other));
        Assert.False(Decided().Suppresses("b", One, "a", Other));
        Assert.False(Decided().Suppresses("a", One, "a", One));
        Assert.False(new PairSuppressions([.. Key.Reverse()], Decided().Decisions).Suppresses("a", One, "b", Other));
        Assert.True(new PairSuppressions(Key, Decided().Decisions).Suppresses("a", One, "b", Other));
    }

    [Fact]
    public void A_withdrawn_decision_suppresses_nothing()
    {
        var suppressions = Decided();
        Assert.False(suppressions.Without(suppressions.Decisions[0]).Suppresses("a", One, "b", Other));
        Assert.True(suppressions.Suppresses("a", One, "b", Other));
    }

    [Fact]
    public void Nothing_of_either_side_is_kept()
    {
        var decision = Decided().Decisions.Single();
        Assert.Matches("^[0-9a-f]{64}$", decision.Fingerprint);
        Assert.Equal("event 7", decision.Reference);
        Assert.DoesNotContain(One.Surname!, decision + " " + Decided(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_short_key_and_a_fingerprint_of_another_form_are_refused()
    {
        Assert.StartsWith("ZF0958", Assert.Throws<ArgumentException>(() => new PairSuppressions(Key.AsSpan(1), [])).Message, StringComparison.Ordinal);
        Assert.StartsWith("ZF0959", Assert.Throws<ArgumentException>(() => new PairSuppressions(Key, [new("ABC", "r")])).Message, StringComparison.Ordinal);
        Assert.StartsWith("ZF0959", Assert.Throws<ArgumentException>(() => Decided().With(new(new('G', 64), "r"))).Message, StringComparison.Ordinal);
    }
}
