using System.Globalization;

namespace Zorgfraude.Simulation.Worlds;

/// <summary>A made-up surname with a number in it, which can be found again in any bytes.</summary>
internal static class PlantedName
{
    private const int Digits = 7;

    public static string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"Nepper{number:D7}q");

    /// <summary>Adds the numbers of every name in the bytes.</summary>
    public static void AddTo(HashSet<int> found, ReadOnlySpan<byte> bytes)
    {
        for (int at; (at = bytes.IndexOf("Nepper"u8)) >= 0;)
        {
            bytes = bytes[(at + 6)..];
            if (bytes.Length > Digits && bytes[Digits] == (byte)'q' && int.TryParse(bytes[..Digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                found.Add(number);
            }
        }
    }
}
