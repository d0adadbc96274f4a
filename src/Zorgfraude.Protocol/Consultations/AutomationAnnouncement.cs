using NodaTime;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Consultations;

/// <summary>
/// A participant's declaration that its website says that it consults the register by an automated process, and when (protocol 2.10).
/// Without one no automated consultation is made.
/// </summary>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="Page">Address of the page.</param>
[DutchTerm("vermelding van geautomatiseerd raadplegen")]
public sealed record AutomationAnnouncement(LocalDate PublishedOn, Uri Page);
