using Zorgfraude.Testing.Conformance;

namespace Zorgfraude.Storage.Tests;

public abstract class ConformanceTests<TFixture>
    where TFixture : IStoreFixture, new()
{
    public static TheoryData<string> Contracts => [.. StoreConformance.Contracts.Select(contract => contract.Name)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Contracts))]
    public async Task The_store_keeps_the_contract(string contract)
    {
        await using var fixture = new TFixture();
        await StoreConformance.Find(contract).RunAsync(fixture);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_store_answers_a_generated_sequence_as_the_model_does(int seed)
    {
        await using var fixture = new TFixture();
        await StoreConformance.RunGeneratedAsync(fixture, seed, commands: 100);
    }
}

public sealed class InMemoryConformanceTests : ConformanceTests<InMemoryFixture>;

public sealed class SqliteConformanceTests : ConformanceTests<SqliteFixture>;

public sealed class KitTests
{
    [Fact]
    public void Every_contract_has_a_name_of_its_own_and_the_list_is_complete()
    {
        var names = StoreConformance.Contracts.Select(contract => contract.Name).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(63, names.Count);
        Assert.All(names, name => Assert.Same(StoreConformance.Contracts.Single(each => each.Name == name), StoreConformance.Find(name)));
        Assert.Throws<ArgumentException>(() => StoreConformance.Find("no such contract"));
    }

    [Fact]
    public async Task All_contracts_pass_in_one_call() => await StoreConformance.RunAllAsync(new InMemoryFixture());
}
