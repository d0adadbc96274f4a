using System.Text.Json.Serialization;

namespace Zorgfraude.Protocol.Procedures;

/// <summary>Writes a member of an enumeration by its name and reads nothing but a name: a number would come to mean another member when members are added.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
internal sealed class NamedEnumJsonConverter<TEnum>() : JsonStringEnumConverter<TEnum>(namingPolicy: null, allowIntegerValues: false)
    where TEnum : struct, Enum;
