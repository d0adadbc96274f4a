using System.Buffers;
using System.Text;
using System.Text.Json;
using NodaTime;
using Zorgfraude.Serialization;

namespace Zorgfraude.Abstractions.Tests.Serialization;

public sealed class LocalDateJsonTests
{
    // 1 January 2025 of the Gregorian calendar is 19 December 2024 of the Julian one.
    [Fact]
    public void A_day_of_another_calendar_is_written_as_the_same_day_and_not_with_the_same_numbers()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            new LocalDateJsonConverter().Write(writer, new LocalDate(2024, 12, 19, CalendarSystem.Julian), JsonSerializerOptions.Default);
        }

        Assert.Equal("\"2025-01-01\"", Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
