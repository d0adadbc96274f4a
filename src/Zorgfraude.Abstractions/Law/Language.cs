namespace Zorgfraude.Law;

/// <summary>A language the SDK writes in.</summary>
[DutchTerm("taal")]
public enum Language
{
    /// <summary>Dutch, the language of the law itself.</summary>
    [DutchTerm("Nederlands")]
    Dutch,

    /// <summary>English.</summary>
    [DutchTerm("Engels")]
    English,
}
