using Zorgfraude.Law;

namespace Zorgfraude.Matching;

/// <summary>A field, or a group of fields that are weighed together.</summary>
[DutchTerm("vergeleken gegeven")]
public enum MatchField
{
    /// <summary>The surname that agrees best: own name, partner's name, or both.</summary>
    [DutchTerm("achternaam")]
    Surname,

    /// <summary>The second surname, when both sides have one.</summary>
    [DutchTerm("tweede achternaam")]
    SecondSurname,

    /// <summary>Given names or initials.</summary>
    [DutchTerm("voornamen of voorletters")]
    GivenNames,

    /// <summary>Sex, weighed after the given names.</summary>
    [DutchTerm("geslacht")]
    Sex,

    /// <summary>Date of birth, by what is known of it.</summary>
    [DutchTerm("geboortedatum")]
    BirthDate,

    /// <summary>Postal code, house number, addition, street and town together.</summary>
    [DutchTerm("adres")]
    Address,

    /// <summary>Name of an organisation.</summary>
    [DutchTerm("naam van de organisatie")]
    Organisation,

    /// <summary>Number in the trade register.</summary>
    [DutchTerm("KVK-nummer")]
    KvkNumber,

    /// <summary>Number in the register of healthcare professions.</summary>
    [DutchTerm("BIG-nummer")]
    BigNumber,

    /// <summary>Code of a care provider.</summary>
    [DutchTerm("AGB-code")]
    AgbCode,

    /// <summary>Another identifying number or address.</summary>
    [DutchTerm("ander kenmerk")]
    OtherIdentifier,
}

/// <summary>How far a field agrees. The name of a level begins with the field it belongs to.</summary>
[DutchTerm("mate van overeenkomst")]
public enum ComparisonLevel
{
    /// <summary>One side or both do not have the field: neither agreement nor disagreement.</summary>
    [DutchTerm("niet vergeleken")]
    NotCompared,

    /// <summary>The same surname, with the same prefix or none.</summary>
    [DutchTerm("achternaam gelijk")]
    SurnameEqual,

    /// <summary>The same surname; only one side has a prefix.</summary>
    [DutchTerm("tussenvoegsel ontbreekt")]
    SurnamePrefixMissing,

    /// <summary>The same surname with another prefix.</summary>
    [DutchTerm("tussenvoegsel verschilt")]
    SurnamePrefixDiffers,

    /// <summary>Another spelling of the same sounds.</summary>
    [DutchTerm("achternaam klinkt gelijk")]
    SurnameSoundsAlike,

    /// <summary>Two neighbouring letters changed places.</summary>
    [DutchTerm("letters verwisseld")]
    SurnameTransposed,

    /// <summary>One letter more or less.</summary>
    [DutchTerm("letter te veel of te weinig")]
    SurnameLetterMissing,

    /// <summary>One letter is another.</summary>
    [DutchTerm("andere letter")]
    SurnameLetterReplaced,

    /// <summary>Two edits apart in a long name.</summary>
    [DutchTerm("twee letters verschil")]
    SurnameTwoEdits,

    /// <summary>Surname and given name changed fields.</summary>
    [DutchTerm("voornaam en achternaam verwisseld")]
    SurnameSwapped,

    /// <summary>No surname agrees.</summary>
    [DutchTerm("achternaam verschilt")]
    SurnameDifferent,

    /// <summary>The first given name is the same.</summary>
    [DutchTerm("voornaam gelijk")]
    GivenEqual,

    /// <summary>Another spelling of the same given name.</summary>
    [DutchTerm("andere schrijfwijze van de voornaam")]
    GivenSpelling,

    /// <summary>An everyday name of the official name.</summary>
    [DutchTerm("roepnaam")]
    GivenEveryday,

    /// <summary>Two everyday names of one official name.</summary>
    [DutchTerm("roepnamen van dezelfde voornaam")]
    GivenCousins,

    /// <summary>Two neighbouring letters changed places.</summary>
    [DutchTerm("letters verwisseld")]
    GivenTransposed,

    /// <summary>One letter more or less.</summary>
    [DutchTerm("letter te veel of te weinig")]
    GivenLetterMissing,

    /// <summary>One letter is another.</summary>
    [DutchTerm("andere letter")]
    GivenLetterReplaced,

    /// <summary>Two edits apart in a long name.</summary>
    [DutchTerm("twee letters verschil")]
    GivenTwoEdits,

    /// <summary>The first given name of one side is a later one of the other.</summary>
    [DutchTerm("voornaam op andere plaats")]
    GivenOtherPosition,

    /// <summary>All initials that both sides have agree.</summary>
    [DutchTerm("voorletters gelijk")]
    InitialsEqual,

    /// <summary>The first initial agrees, a later one does not.</summary>
    [DutchTerm("eerste voorletter gelijk")]
    InitialsFirst,

    /// <summary>The initials disagree.</summary>
    [DutchTerm("voorletters verschillen")]
    InitialsDifferent,

    /// <summary>The first given name agrees and a later one contradicts it.</summary>
    [DutchTerm("volgende voornaam verschilt")]
    GivenRestDiffers,

    /// <summary>Other given names.</summary>
    [DutchTerm("voornamen verschillen")]
    GivenDifferent,

    /// <summary>The same sex.</summary>
    [DutchTerm("geslacht gelijk")]
    SexEqual,

    /// <summary>Another sex.</summary>
    [DutchTerm("geslacht verschilt")]
    SexDifferent,

    /// <summary>The same full date.</summary>
    [DutchTerm("geboortedatum gelijk")]
    DateEqual,

    /// <summary>The same default date: 1 January or 1 July.</summary>
    [DutchTerm("zelfde standaarddatum")]
    DateEqualDefault,

    /// <summary>The same year and month; a day is unknown.</summary>
    [DutchTerm("jaar en maand gelijk, dag onbekend")]
    DateYearMonth,

    /// <summary>The same year; the rest is unknown or a default.</summary>
    [DutchTerm("jaar gelijk, rest onbekend")]
    DateYear,

    /// <summary>Day and month changed places.</summary>
    [DutchTerm("dag en maand verwisseld")]
    DateSwapped,

    /// <summary>One digit, or two neighbouring digits, differ.</summary>
    [DutchTerm("cijfer verschilt")]
    DateOneDigit,

    /// <summary>Only the day, or only the month, differs by more than a digit.</summary>
    [DutchTerm("dag of maand verschilt")]
    DateOnePart,

    /// <summary>Only the year differs, by more than a digit.</summary>
    [DutchTerm("alleen het jaar verschilt")]
    DateYearDiffers,

    /// <summary>Another date.</summary>
    [DutchTerm("geboortedatum verschilt")]
    DateDifferent,

    /// <summary>The same address.</summary>
    [DutchTerm("adres gelijk")]
    AddressEqual,

    /// <summary>The same address; only one side has an addition.</summary>
    [DutchTerm("toevoeging ontbreekt")]
    AddressAdditionMissing,

    /// <summary>The same house number with another addition.</summary>
    [DutchTerm("toevoeging verschilt")]
    AddressAdditionDiffers,

    /// <summary>The same address but for one part of it.</summary>
    [DutchTerm("adres bijna gelijk")]
    AddressNear,

    /// <summary>The same street or postal code, another number.</summary>
    [DutchTerm("zelfde straat")]
    AddressStreet,

    /// <summary>The same town only.</summary>
    [DutchTerm("zelfde woonplaats")]
    AddressTown,

    /// <summary>Another address.</summary>
    [DutchTerm("adres verschilt")]
    AddressDifferent,

    /// <summary>The same number.</summary>
    [DutchTerm("nummer gelijk")]
    IdentifierEqual,

    /// <summary>One digit, or two neighbouring digits, differ.</summary>
    [DutchTerm("nummer bijna gelijk")]
    IdentifierNear,

    /// <summary>Two different numbers.</summary>
    [DutchTerm("nummer verschilt")]
    IdentifierDifferent,

    /// <summary>The same words and legal form.</summary>
    [DutchTerm("organisatienaam gelijk")]
    OrganisationEqual,

    /// <summary>The same words; only one side names its legal form.</summary>
    [DutchTerm("rechtsvorm ontbreekt")]
    OrganisationFormMissing,

    /// <summary>The same words with another legal form.</summary>
    [DutchTerm("rechtsvorm verschilt")]
    OrganisationFormDiffers,

    /// <summary>Words that differ by a typing error.</summary>
    [DutchTerm("organisatienaam bijna gelijk")]
    OrganisationNear,

    /// <summary>One name holds all words of the other and more.</summary>
    [DutchTerm("organisatienaam bevat de andere")]
    OrganisationContained,

    /// <summary>The same words with another serial number.</summary>
    [DutchTerm("volgnummer verschilt")]
    OrganisationSerialDiffers,

    /// <summary>Other words.</summary>
    [DutchTerm("organisatienaam verschilt")]
    OrganisationDifferent,
}
