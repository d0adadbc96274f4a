using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using Zorgfraude.Collections;

namespace Zorgfraude.Abstractions.Tests.Collections;

public class ValueListTests
{
    [Fact]
    public void Lists_of_equal_items_are_equal_and_hash_alike() =>
        Prop.ForAll<int[]>(items => items.ToValueList() == items.ToList().ToValueList()
            && items.ToValueList().GetHashCode() == items.ToList().ToValueList().GetHashCode()).QuickCheckThrowOnFailure();

    [Fact]
    public void Lists_are_equal_exactly_when_their_sequences_are() =>
        Prop.ForAll<int[], int[]>((a, b) => (a.ToValueList() == b.ToValueList()) == a.SequenceEqual(b)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_default_list_is_the_empty_list()
    {
        ValueList<string> none = default;

        Assert.Equal([], none);
        Assert.True(none == ValueList.Create<string>([]));
        Assert.True(none.IsEmpty);
        Assert.Equal("[0]", none.ToString());
        Assert.Throws<IndexOutOfRangeException>(() => none[0]);
    }

    [Fact]
    public void Adding_leaves_the_first_list_as_it_was()
    {
        ValueList<int> one = [1];

        Assert.Equal([1, 2], one.Add(2));
        Assert.Equal([1, 2, 3], one.AddRange([2, 3]));
        Assert.Equal([1], one);
        Assert.True(one != one.Add(2));
    }

    [Fact]
    public void A_list_prints_how_many_items_it_has_and_not_which() =>
        Assert.Equal("[2]", ValueList.Create(["Jansen", "De Vries"]).ToString());

    [Fact]
    public void A_list_is_a_JSON_array_and_comes_back_equal()
    {
        ValueList<string> list = ["a", "b"];
        var json = JsonSerializer.Serialize(list, ListContext.Default.ValueListString);

        Assert.Equal("""["a","b"]""", json);
        Assert.Equal(list, JsonSerializer.Deserialize(json, ListContext.Default.ValueListString));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("\"a\"")]
    [InlineData("[null]")]
    [InlineData("[\"a\"")]
    public void JSON_that_is_no_list_of_items_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, ListContext.Default.ValueListString));
}

[JsonSourceGenerationOptions(Converters = [typeof(ValueListJsonConverter<string>)])]
[JsonSerializable(typeof(ValueList<string>))]
[JsonSerializable(typeof(string))]
internal sealed partial class ListContext : JsonSerializerContext;
