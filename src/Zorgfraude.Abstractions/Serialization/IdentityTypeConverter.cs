using System.ComponentModel;
using System.Globalization;
using Zorgfraude.Identity;

namespace Zorgfraude.Serialization;

/// <summary>Lets configuration bind a text to an identity value, with the value's own parser. The culture is not used.</summary>
/// <typeparam name="T">The identity value.</typeparam>
public sealed class IdentityTypeConverter<T> : TypeConverter
    where T : IdentityValue<T>, IIdentityValue<T>
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <summary>Reads the text.</summary>
    /// <param name="context">Not used.</param>
    /// <param name="culture">Not used.</param>
    /// <param name="value">A text.</param>
    /// <exception cref="FormatException">The text is refused; the message does not repeat it.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? IdentityValue<T>.Parse(text) : base.ConvertFrom(context, culture, value);

    /// <summary>Gives the normalised text: a conversion is asked for on purpose, unlike <c>ToString</c>.</summary>
    /// <param name="context">Not used.</param>
    /// <param name="culture">Not used.</param>
    /// <param name="value">The identity value.</param>
    /// <param name="destinationType">The type of a text.</param>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        destinationType == typeof(string) && value is T identity ? identity.Value : base.ConvertTo(context, culture, value, destinationType);
}
