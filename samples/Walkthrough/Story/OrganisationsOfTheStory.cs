using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Sdk.Organisations;

namespace Zorgfraude.Samples.Walkthrough.Story;

/// <summary>An employee and the powers of the function that he holds throughout the story.</summary>
internal sealed record Holder(ParticipantId Participant, EmployeeId Employee, ValueList<Power> Powers);

/// <summary>What a participant announces on its website.</summary>
internal sealed record Announced(ParticipantId Participant, AutomationAnnouncement Announcement);

/// <summary>The function tables of the story, as a host supplies them that keeps its own: looked up at every act, never given with it.</summary>
internal sealed class OrganisationsOfTheStory(Announced announced, params Holder[] holders) : IOrganisations
{
    private static readonly LocalDate Start = new(2025, 1, 1);

    public ValueTask<Organisation?> FindAsync(ParticipantId participant, CancellationToken cancellationToken = default)
    {
        var always = new DayRange(Start);
        var own = holders.Where(h => h.Participant == participant).Select(h => (Holder: h, Function: FunctionId.Parse("functie-" + h.Employee.Value))).ToList();
        return new(new Organisation(Start)
        {
            Announcement = announced.Participant == participant ? announced.Announcement : null,
            Functions = new()
            {
                Functions = own.Select(x => new FunctionPowers(x.Function, x.Holder.Powers, always)).ToValueList(),
                Assignments = own.Select(x => new FunctionAssignment(x.Holder.Employee, x.Function, always)).ToValueList(),
                Declarations = own
                    .SelectMany(x => Enum.GetValues<EmployeeDeclarationKind>(), (x, kind) => new EmployeeDeclaration(x.Holder.Employee, kind, Start))
                    .ToValueList(),
            },
        });
    }
}
