using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;

namespace Zorgfraude.Storage;

/// <summary>
/// A registration as the register holds it: the data of article 2.1(2) of the Decree as opaque content, with the dates that the
/// rules need beside it (reading F5). Deleting it leaves nothing of the content behind.
/// </summary>
/// <param name="Id">Identifier.</param>
/// <param name="Owner">The registering participant.</param>
/// <param name="RegisteredOn">Day on which the entry was checked and became available; every term runs from it (readings A1, H1).</param>
/// <param name="RemoveOn">Day from which it may no longer answer: that of removal, or earlier when the belief or the need fell away before or the processing is restricted.</param>
/// <param name="Content">The data as UTF-8 JSON, or as the host's protector made them.</param>
[DutchTerm("opgeslagen registratie")]
public sealed record StoredRegistration(
    RegistrationId Id,
    ParticipantId Owner,
    LocalDate RegisteredOn,
    LocalDate RemoveOn,
    ValueList<byte> Content);

/// <summary>One change of the register, for whoever follows it to keep an index.</summary>
/// <param name="Position">Place in the feed: a later change has a higher one.</param>
/// <param name="Id">The registration.</param>
/// <param name="Registration">What it is now, or null when it was removed. A later change may already have overtaken it.</param>
[DutchTerm("wijziging in het register")]
public sealed record RegistrationChange(long Position, RegistrationId Id, StoredRegistration? Registration);
