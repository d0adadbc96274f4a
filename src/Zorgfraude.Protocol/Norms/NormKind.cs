using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Norms;

/// <summary>What a norm asks for: a meaning, a computation, a step, a judgement, or something outside any file.</summary>
[DutchTerm("soort norm")]
public enum NormKind
{
    /// <summary>It fixes what a word means.</summary>
    [DutchTerm("begripsbepaling")]
    Definition,

    /// <summary>Its outcome follows from facts by calculation or comparison.</summary>
    [DutchTerm("berekenbare norm")]
    Computable,

    /// <summary>It puts acts in an order or makes one depend on another.</summary>
    [DutchTerm("procedurevoorschrift")]
    Workflow,

    /// <summary>It is open: a human judges, with reasons.</summary>
    [DutchTerm("open norm")]
    Judgement,

    /// <summary>It asks a measure of the participant's organisation; at most its declaration can be checked.</summary>
    [DutchTerm("organisatorische norm")]
    Organisational,

    /// <summary>It lists data or contents.</summary>
    [DutchTerm("gegevensset")]
    DataSet,

    /// <summary>It leaves rules to a lower instrument.</summary>
    [DutchTerm("delegatiebepaling")]
    Delegation,

    /// <summary>It is about government or Parliament, or about money between participants.</summary>
    [DutchTerm("bestuurlijke bepaling")]
    Governance,

    /// <summary>It changes other legislation.</summary>
    [DutchTerm("wijzigingsbepaling")]
    Amendment,
}
