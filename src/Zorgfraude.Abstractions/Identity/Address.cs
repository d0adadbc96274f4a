using System.Text.Json.Serialization;
using Zorgfraude.Law;

namespace Zorgfraude.Identity;

/// <summary>
/// An address (article 2.1(2)(a) and (b) of the Decree). A Dutch address fills the separate fields; an address abroad may give its
/// lines as they are written there, with the country. Every field may be unknown.
/// </summary>
[DutchTerm("adres")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Address
{
    /// <summary>Name of the street or other public space.</summary>
    [DutchTerm("straatnaam")]
    [JsonPropertyName("street")]
    public IdentityText? Street { get; init; }

    /// <summary>House number without letter or addition.</summary>
    [DutchTerm("huisnummer")]
    [JsonPropertyName("houseNumber")]
    public HouseNumber? HouseNumber { get; init; }

    /// <summary>House letter and addition, such as <c>A</c> or <c>2-hoog</c>.</summary>
    [DutchTerm("huisletter en huisnummertoevoeging")]
    [JsonPropertyName("houseNumberAddition")]
    public IdentityText? HouseNumberAddition { get; init; }

    /// <summary>Dutch postal code.</summary>
    [DutchTerm("postcode")]
    [JsonPropertyName("postalCode")]
    public PostalCode? PostalCode { get; init; }

    /// <summary>Place name of the address.</summary>
    [DutchTerm("plaatsnaam van het adres")]
    [JsonPropertyName("place")]
    public IdentityText? Place { get; init; }

    /// <summary>Country; null when not known, which is not the same as the Netherlands.</summary>
    [DutchTerm("land")]
    [JsonPropertyName("country")]
    public CountryCode? Country { get; init; }

    /// <summary>The lines of an address abroad.</summary>
    [DutchTerm("adresregels buitenland")]
    [JsonPropertyName("foreignLines")]
    public ForeignAddressLines? ForeignLines { get; init; }

    /// <summary>The address on one or more lines, joined by a line feed; empty when nothing is known. Personal data.</summary>
    public string Reveal()
    {
        var lines = new[]
        {
            Line(Street?.Value, HouseNumber?.Value, HouseNumberAddition?.Value),
            Line(PostalCode?.Reveal(), Place?.Value),
            ForeignLines?.Value,
            Country?.Value,
        };
        return string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));

        static string Line(params ReadOnlySpan<string?> parts)
        {
            var present = new List<string>();
            foreach (var part in parts)
            {
                if (part is not null)
                {
                    present.Add(part);
                }
            }

            return string.Join(' ', present);
        }
    }

    /// <summary>A mask without any of the content.</summary>
    public override string ToString() => "Address(***)";
}
