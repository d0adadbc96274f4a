using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Participants;

namespace Zorgfraude.Protocol.Requests;

/// <summary>
/// Who may ask the register which participants registered a subject, and with which data (article 2.4(5) of the Decree). Only exact
/// agreement on the closed data set counts: somebody else's registration may not be told of, and none may be denied on a guess.
/// </summary>
public static class RegistrantRule
{
    /// <summary>Whether the register may be asked: findings of which none blocks.</summary>
    /// <param name="subject">The data of the subject.</param>
    /// <param name="actor">Who asks, with the powers of that day.</param>
    public static ValueList<Finding> Decide(Subject subject, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(actor);
        return
        [
            RequestFindings.MayAskRegistrants.When(ReadingRule.SeesRegistrants(actor)),
            RequestFindings.SubjectSpecific.Known(IsSpecific(subject)),
        ];
    }

    private static bool IsSpecific(Subject subject) => subject.KvkNumber is not null || !subject.AdministrativeCodes.IsEmpty || subject.Match(
        person => person.BigNumber is not null || person is { DateOfBirth.IsFull: true, Name.GivenNames: not null },
        entity => entity.PlaceOfEstablishment is not null);
}
