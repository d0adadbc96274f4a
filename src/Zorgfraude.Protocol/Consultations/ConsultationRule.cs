using System.Collections.Immutable;
using System.Text;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Matching;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Readings;

namespace Zorgfraude.Protocol.Consultations;

/// <summary>Who may consult the register, with what, and what would make the answer more decisive (protocol 5.1, 5.2, 2.7 and 2.10).</summary>
public static class ConsultationRule
{
    /// <summary>
    /// Whether the register may be consulted with these data (readings F2 and F3): a strong number, or the name with a date of birth
    /// (a natural person) or with the place of establishment (a legal person); no wildcards in any text. A date of birth of which only the year or
    /// the month is known needs the postal code and house number beside it.
    /// </summary>
    /// <param name="subject">The data of one subject.</param>
    /// <param name="mode">By hand or automated.</param>
    /// <param name="purpose">What for; null when not stated.</param>
    /// <param name="announcement">For automated use: the announcement on the participant's website (protocol 2.10), or null.</param>
    /// <param name="context">Who acts, when, under which law.</param>
    /// <param name="occasion">For automated use: the occasion, by the participant's own code; null when not stated.</param>
    public static Decision<ConsultationQuery> Decide(
        Subject subject, ConsultationMode mode, ConsultationPurpose? purpose, AutomationAnnouncement? announcement, ActContext context,
        OwnReference? occasion = null)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(context);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        findings.Add(purpose is not { } stated ? ConsultationFindings.Purpose.Missing() : ConsultationFindings.Purpose.When(Enum.IsDefined(stated)));
        if (mode == ConsultationMode.Manual)
        {
            // Whoever consults by hand sees the answer, so that both powers are needed.
            foreach (var power in (Power[])[Power.ConsultByHand, Power.ReceiveHits])
            {
                findings.Add(CaseFindings.Power.When(context.Actor.May(power), CodeNames.Argument(power)));
            }
        }
        else
        {
            findings.Add(announcement is null ? ConsultationFindings.Announced.Missing()
                : ConsultationFindings.Announced.When(announcement.PublishedOn <= context.Today));
            findings.Add(Occasion(announcement, occasion));
        }

        findings.Add(ConsultationFindings.NoWildcard.When(!HasWildcard(subject)));
        findings.Add(context.Rulebook.Readings.MinimumSearchInput == MinimumSearchInput.StrongNumber
            ? ConsultationFindings.StrongNumber.When(HasStrongNumber(subject))
            : ConsultationFindings.Specific.When(IsSpecific(subject)));
        var all = findings.ToValueList();
        return all.Any(f => f.Blocks)
            ? new Decision<ConsultationQuery>.Undetermined(all)
            : new Decision<ConsultationQuery>.Reached(new(subject, mode, purpose!.Value), all);
    }

    /// <summary>
    /// What is reported of a registration that was found (reading F2). Unless chosen otherwise exact agreement is a hit, and nothing else is
    /// reported, whatever a matcher estimates. The stricter standard asks for an equal KVK number, BIG number or administrative code in that
    /// agreement; the looser one takes the matcher at its word. What is found and is no hit is shown as possible only where that was chosen.
    /// </summary>
    /// <param name="entered">The data that were entered.</param>
    /// <param name="registered">The data of the registration that was found.</param>
    /// <param name="agreesExactly">Whether the two agree exactly after normalisation.</param>
    /// <param name="found">How sure the matcher is of it.</param>
    /// <param name="readings">The readings chosen.</param>
    /// <returns>That it is a hit, that it is possible, or null for nothing.</returns>
    public static MatchBand? Reported(Subject entered, Subject registered, bool agreesExactly, MatchBand found, ReadingChoices readings)
    {
        ArgumentNullException.ThrowIfNull(entered);
        ArgumentNullException.ThrowIfNull(registered);
        ArgumentNullException.ThrowIfNull(readings);
        var isHit = readings.MatchStandard switch
        {
            MatchStandard.StrongIdentifierOnly => agreesExactly && SharesStrongNumber(entered, registered),
            MatchStandard.CalibratedMatch => agreesExactly || found == MatchBand.Match,
            _ => agreesExactly,
        };
        return isHit ? MatchBand.Match
            : readings.PossibleMatchDisclosure == PossibleMatchDisclosure.ShownToDesignatedEmployee ? MatchBand.Possible
            : null;
    }

    /// <summary>
    /// Which further data would make a consultation more decisive. It depends on the entered data alone and never on what the register
    /// holds, so it reveals nothing.
    /// </summary>
    /// <param name="subject">The entered data.</param>
    public static ValueList<DecisiveDatum> Advice(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (HasStrongNumber(subject))
        {
            return [];
        }

        var advice = ImmutableArray.CreateBuilder<DecisiveDatum>();
        subject.Match(
            person =>
            {
                if (person.DateOfBirth is not { IsFull: true })
                {
                    advice.Add(DecisiveDatum.FullDateOfBirth);
                }

                if (person.Name.GivenNames is null)
                {
                    advice.Add(DecisiveDatum.GivenNames);
                }

                advice.Add(DecisiveDatum.BigNumber);
                return true;
            },
            entity =>
            {
                if (entity.PlaceOfEstablishment is null)
                {
                    advice.Add(DecisiveDatum.PlaceOfEstablishment);
                }

                return true;
            });
        advice.Add(DecisiveDatum.KvkNumber);
        advice.Add(DecisiveDatum.AgbCode);
        return advice.ToValueList();
    }

    private static Finding Occasion(AutomationAnnouncement? announcement, OwnReference? occasion) =>
        occasion is null ? ParticipantFindings.OccasionAnnounced.Missing()
        : announcement?.Withheld is { } withheld && withheld.Occasions.Contains(occasion) ? ParticipantFindings.OccasionWithheld.Met()
        : ParticipantFindings.OccasionAnnounced.When(announcement is not null && announcement.Occasions.Contains(occasion));

    private static bool SharesStrongNumber(Subject entered, Subject registered) =>
        (entered.KvkNumber is { } kvk && kvk == registered.KvkNumber)
        || (entered is NaturalPerson { BigNumber: { } big } && registered is NaturalPerson other && big == other.BigNumber)
        || entered.AdministrativeCodes.Any(code => registered.AdministrativeCodes.Contains(code));

    private static bool HasStrongNumber(Subject subject) =>
        subject.KvkNumber is not null || !subject.AdministrativeCodes.IsEmpty || subject is NaturalPerson { BigNumber: not null };

    private static bool IsSpecific(Subject subject) => HasStrongNumber(subject) || subject.Match(
        person => person.DateOfBirth is { IsFull: true }
            || (person is { DateOfBirth.Year: not null, Address: { PostalCode: not null, HouseNumber: not null } }),
        entity => entity.PlaceOfEstablishment is not null);

    private static bool HasWildcard(Subject subject) => Texts(subject).Any(IsWildcard);

    private static IEnumerable<IdentityText?> Texts(Subject subject) =>
    [
        .. subject switch
        {
            NaturalPerson { Name: var name } => (IEnumerable<IdentityText?>)[name.Surname, name.Prefix, name.GivenNames, name.Initials, name.PartnerPrefix, name.PartnerSurname],
            LegalEntity { Name: var name } => [name],
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        subject.Place,
        subject.Address?.Street,
        subject.Address?.HouseNumberAddition,
        subject.Address?.Place,
        .. subject.Address?.ForeignLines?.Lines ?? [],
    ];

    // A name has a letter, and none of the characters by which search languages mean "anything".
    private static bool IsWildcard(IdentityText? text) =>
        text is not null && (text.Value.AsSpan().IndexOfAny("*%?_") >= 0 || !text.Value.EnumerateRunes().Any(static r => Rune.IsLetter(r) || Rune.IsDigit(r)));
}
