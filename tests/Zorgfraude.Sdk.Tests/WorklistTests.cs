using NodaTime;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Sdk.Tests;

/// <summary>The worklist that the desk makes of what the store holds.</summary>
public sealed class WorklistTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_desk_lists_what_is_due_late_things_first_and_keeps_it_from_others(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var id = await house.RegisterAsync();
        house.Clock.SetDate(House.Start.PlusDays(10));
        var list = Assert.IsType<Worklist>(await house.Desk.WorklistAsync(Given.Investigator, new(2099, 1, 1)));
        Assert.Equal((Given.Executive.Id, House.Start.PlusDays(10)), (list.Participant, list.Today));
        Assert.Equal(["case.tell-supervisor", "registration.notice"], list.Items.Where(i => i.IsOverdue).Select(i => i.Code).Order(StringComparer.Ordinal));
        var removal = Assert.Single(list.Items, i => i.Code == "registration.removal");
        Assert.Equal((id.Value, new LocalDate(2029, 3, 3), false), (removal.Id, removal.LastDay, removal.IsOverdue));
        Assert.All(list.Items, item => Assert.NotNull(item.Definition));
        Assert.DoesNotContain((await house.Desk.WorklistAsync(Given.Investigator, House.Start.PlusDays(10)))!.Items, i => i.Code == "registration.removal");

        Assert.DoesNotContain((await house.Desk.WorklistAsync(Given.InsurerEmployee, new(2099, 1, 1)))!.Items, i => i.Id == id.Value);
        Assert.Null(await house.Desk.WorklistAsync(new Actor(Given.Executive.Id, EmployeeId.Parse("onbekend")), new(2099, 1, 1)));
    }
}
