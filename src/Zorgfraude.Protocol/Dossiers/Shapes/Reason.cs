using System.Globalization;

namespace Zorgfraude.Protocol.Dossiers.Shapes;

/// <summary>Why a part of a dossier is refused, in both languages. Only bounds and lists of this library stand in it, never a value.</summary>
internal sealed record Reason(string Code, string Dutch, string English)
{
    internal static Reason TooLarge { get; } = new(
        "too-large", $"het dossier is groter dan {Count(DossierReader.MaximumBytes)} bytes", $"the dossier has more than {Count(DossierReader.MaximumBytes)} bytes");

    internal static Reason TooManyValues { get; } = new(
        "too-many-values", $"het dossier bevat meer dan {Count(JsonTree.MaximumParts)} waarden", $"the dossier has more than {Count(JsonTree.MaximumParts)} values");

    internal static Reason Syntax { get; } = new(
        "syntax", "hier staat geen geldige JSON, of er is te diep genest", "this is no valid JSON, or nested too deeply");

    internal static Reason InvalidText { get; } = new(
        "invalid-text", "de tekst bevat tekens die geen geldige Unicode zijn", "the text has characters that are no valid Unicode");

    internal static Reason DuplicateProperty { get; } = new(
        "duplicate-property", "deze eigenschap staat er meer dan eens", "this property stands here more than once");

    internal static Reason Required { get; } = new("required", "deze eigenschap is verplicht", "this property is required");

    internal static Reason NotText { get; } = new("not-text", "hier hoort een tekst te staan", "a text belongs here");

    internal static Reason Blank { get; } = new("blank", "de tekst is leeg", "the text is blank");

    internal static Reason WrongPattern { get; } = new("wrong-pattern", "de tekst heeft niet de juiste vorm", "the text does not have the right form");

    internal static Reason NotABoolean { get; } = new("not-a-boolean", "hier hoort true of false te staan", "true or false belongs here");

    internal static Reason NotAList { get; } = new("not-a-list", "hier hoort een lijst te staan", "a list belongs here");

    internal static Reason NotAnObject { get; } = new("not-an-object", "hier hoort een object te staan", "an object belongs here");

    internal static Reason NotADate { get; } = new("not-a-date", "hier hoort een bestaande datum te staan, als jjjj-mm-dd", "a date of the calendar belongs here, as yyyy-mm-dd");

    internal static Reason DateOutOfRange { get; } = new(
        "date-out-of-range",
        $"een datum ligt in de jaren {Count(DateShape.FirstYear)} tot en met {Count(DateShape.LastYear)}",
        $"a date lies in the years {Count(DateShape.FirstYear)} to {Count(DateShape.LastYear)}");

    internal static Reason NotAWebAddress { get; } = new("not-a-web-address", "hier hoort een volledig webadres te staan", "a complete web address belongs here");

    internal static Reason UnknownProperty(IEnumerable<string> known) => new(
        "unknown-property", $"deze eigenschap bestaat niet; wel bestaan: {string.Join(", ", known)}", $"there is no such property; there are: {string.Join(", ", known)}");

    internal static Reason UnknownValue(IEnumerable<string> known) => new(
        "unknown-value", $"hier hoort een van deze te staan: {string.Join(", ", known)}", $"one of these belongs here: {string.Join(", ", known)}");

    internal static Reason WrongLength(int minimum, int maximum) => new(
        "wrong-length",
        $"de tekst heeft {Count(minimum)} tot en met {Count(maximum)} tekens",
        $"the text has {Count(minimum)} to {Count(maximum)} characters");

    internal static Reason NotAWholeNumber(int minimum, int maximum) => new(
        "not-a-whole-number",
        $"hier hoort een geheel getal van {Count(minimum)} tot en met {Count(maximum)} te staan",
        $"a whole number from {Count(minimum)} to {Count(maximum)} belongs here");

    internal static Reason TooManyItems(int maximum) => new(
        "too-many-items", $"de lijst heeft ten hoogste {Count(maximum)} onderdelen", $"the list has at most {Count(maximum)} items");

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
