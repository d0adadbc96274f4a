using NodaTime;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;
using static Zorgfraude.Protocol.Dossiers.Shapes.Need;

namespace Zorgfraude.Protocol.Dossiers.Shapes;

/// <summary>
/// The dossier format: every property of every facts record, one line each. A new property of a facts record is one new line here;
/// a test holds the two alike.
/// </summary>
internal static class DossierShapes
{
    private const int MaximumItems = 1_000;
    private const int MaximumParts = 64;
    private const int MaximumFields = 2_000;
    private const int MaximumVersion = 1_000_000;
    private const int MaximumHouseNumber = 99_999;

    private static readonly TextShape Text = new(0, 100_000);
    private static readonly TextShape PartOfName = new(0, 256);
    private static readonly BooleanShape Boolean = new();
    private static readonly DateShape Date = new();
    private static readonly IdentityShape<IdentityText> Line = new();

    private static readonly ParsedShape<EmployeeId> Employee = new(
        "^[A-Za-z0-9._-]{1,64}$", static s => EmployeeId.TryParse(s, null, out var id) ? id : null, Reason.WrongPattern);

    private static readonly ParsedShape<Uri> WebAddress = new(
        "^https?://", static s => (s.StartsWith("https://", StringComparison.Ordinal) || s.StartsWith("http://", StringComparison.Ordinal))
            && Uri.TryCreate(s, UriKind.Absolute, out var uri) ? uri : null, Reason.NotAWebAddress);

    private static readonly ParsedShape<OwnReference> Reference = new(
        "^[A-Za-z0-9._-]{1,64}$", static s => OwnReference.TryParse(s, null, out var reference) ? reference : null, Reason.WrongPattern);

    private static readonly ParsedShape<string> RecordId = new(
        "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", static s => DocumentId.TryParse(s, null, out _) ? s : null, Reason.WrongPattern);

    private static readonly ParsedShape<string> Sha256 = new(
        "^[0-9a-f]{64}$", static s => s.Length == 64 && s.All(char.IsAsciiHexDigitLower) ? s : null, Reason.WrongPattern);

    private static readonly ParsedShape<string> ResidueId = new(
        "^R[1-9][0-9]{0,6}$", static s => s.Length is >= 2 and <= 8 && s[0] == 'R' && s[1] != '0' && s.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? s : null, Reason.WrongPattern);

    private static readonly RecordShape<Judgement<bool>> Judged = JudgementOf("JudgementOfBoolean", Boolean);

    // The seeds of records that need a value; they are seen only while that value is missing, and then nothing is made.
    private static readonly IdentityText NotRead = IdentityText.Parse("x");
    private static readonly PersonName NoName = new() { Surname = NotRead };

    private static readonly RecordShape<InvestigationPlan> Plan = new("InvestigationPlan", new(null, null, null, null, null, null, null))
    {
        { "question", Text, static (p, v) => p with { Question = v } },
        { "goal", Text, static (p, v) => p with { Goal = v } },
        { "approach", Text, static (p, v) => p with { Approach = v } },
        { "applicableRules", Text, static (p, v) => p with { ApplicableRules = v } },
        { "proportionality", Text, static (p, v) => p with { Proportionality = v } },
        { "subsidiarity", Text, static (p, v) => p with { Subsidiarity = v } },
        { "fixedOn", Date, static (p, v) => p with { FixedOn = v } },
    };

    private static readonly UnionShape<RightToBeHeard> Hearing = new("RightToBeHeard")
    {
        {
            "Heard", new RecordShape<RightToBeHeard.Heard>("RightToBeHeard.Heard", new(""))
            {
                { "statement", Text, static (h, v) => h with { Statement = v } },
            }
        },
        {
            "NotHeard", new RecordShape<RightToBeHeard.NotHeard>("RightToBeHeard.NotHeard", new(null, null))
            {
                { "reason", Text, static (h, v) => h with { Reason = v } },
                { "reactionMoment", Date, static (h, v) => h with { ReactionMoment = v } },
            }
        },
    };

    private static readonly UnionShape<OthersHeard> Others = new("OthersHeard")
    {
        {
            "Heard", new RecordShape<OthersHeard.Heard>("OthersHeard.Heard", new(""))
            {
                { "statements", Text, static (h, v) => h with { Statements = v } },
            }
        },
        { "NobodyHeard", new RecordShape<OthersHeard.NobodyHeard>("OthersHeard.NobodyHeard", new()) },
    };

    private static readonly UnionShape<MitigatingCircumstances> Mitigating = new("MitigatingCircumstances")
    {
        {
            "Found", new RecordShape<MitigatingCircumstances.Found>("MitigatingCircumstances.Found", new("", null))
            {
                { "circumstances", Text, static (m, v) => m with { Circumstances = v } },
                { "weighing", Text, static (m, v) => m with { Weighing = v } },
            }
        },
        {
            "NoneFound", new RecordShape<MitigatingCircumstances.NoneFound>("MitigatingCircumstances.NoneFound", new((bool?)null))
            {
                { "investigated", Boolean, static (m, v) => m with { Investigated = v } },
            }
        },
    };

    private static readonly UnionShape<AggravatingCircumstancesInReport> Aggravating = new("AggravatingCircumstancesInReport")
    {
        {
            "Found", new RecordShape<AggravatingCircumstancesInReport.Found>("AggravatingCircumstancesInReport.Found", new("", null))
            {
                { "circumstances", Text, static (a, v) => a with { Circumstances = v } },
                { "basis", Text, static (a, v) => a with { Basis = v } },
            }
        },
        { "NoneFound", new RecordShape<AggravatingCircumstancesInReport.NoneFound>("AggravatingCircumstancesInReport.NoneFound", new()) },
    };

    private static readonly RecordShape<InvestigationReport> Report = new("InvestigationReport", new() { Version = 1 })
    {
        { "version", new WholeNumberShape(1, MaximumVersion), static (r, v) => r with { Version = v }, Required },
        { "occasionGoalAndCourse", Text, static (r, v) => r with { OccasionGoalAndCourse = v } },
        { "governingRules", Text, static (r, v) => r with { GoverningRules = v } },
        { "retentionOfReport", Text, static (r, v) => r with { RetentionOfReport = v } },
        { "powersUsed", Text, static (r, v) => r with { PowersUsed = v } },
        { "conduct", Text, static (r, v) => r with { Conduct = v } },
        { "evidenceOfIntent", Text, static (r, v) => r with { EvidenceOfIntent = v } },
        { "originOfEvidence", Text, static (r, v) => r with { OriginOfEvidence = v } },
        { "reasoning", Text, static (r, v) => r with { Reasoning = v } },
        { "rightToBeHeard", Hearing, static (r, v) => r with { RightToBeHeard = v } },
        { "othersHeard", Others, static (r, v) => r with { OthersHeard = v } },
        { "mitigatingCircumstances", Mitigating, static (r, v) => r with { MitigatingCircumstances = v } },
        { "aggravatingCircumstances", Aggravating, static (r, v) => r with { AggravatingCircumstances = v } },
        { "generalOutcome", Text, static (r, v) => r with { GeneralOutcome = v } },
    };

    private static readonly RecordShape<DatumContent> Content = new("DatumContent", new([]))
    {
        { "kinds", new ListShape<DatumKind>(new EnumShape<DatumKind>(), MaximumParts), static (c, v) => c with { Kinds = v } },
        { "ownBasis", Judged, static (c, v) => c with { OwnBasis = v } },
        { "othersUntraceable", Judged, static (c, v) => c with { OthersUntraceable = v } },
    };

    private static readonly RecordShape<EvidenceItem> Evidence = new("EvidenceItem", new(default, null))
    {
        { "kind", new EnumShape<EvidenceKind>(), static (e, v) => e with { Kind = v }, Required },
        { "lawfullyObtained", Judged, static (e, v) => e with { LawfullyObtained = v } },
        { "verifiable", Judged, static (e, v) => e with { Verifiable = v } },
        { "holds", Content, static (e, v) => e with { Holds = v } },
    };

    private static readonly RecordShape<BeliefFacts> Belief = new("BeliefFacts", new())
    {
        { "evidence", new ListShape<EvidenceItem>(Evidence, MaximumItems), static (b, v) => b with { Evidence = v } },
        { "conductEstablished", Judged, static (b, v) => b with { ConductEstablished = v } },
        { "suspicionHeavierThanReasonable", Judged, static (b, v) => b with { SuspicionHeavierThanReasonable = v } },
        { "stateOfMind", JudgementOf("JudgementOfStateOfMind", new EnumShape<StateOfMind>()), static (b, v) => b with { StateOfMind = v } },
        { "aimedAtGain", Judged, static (b, v) => b with { AimedAtGain = v } },
        { "careDomain", new EnumShape<CareDomain>(), static (b, v) => b with { CareDomain = v } },
        { "punishableByLaw", Judged, static (b, v) => b with { PunishableByLaw = v } },
        { "conductEndedOn", Date, static (b, v) => b with { ConductEndedOn = v } },
        { "oldConductMayBeRegistered", Judged, static (b, v) => b with { OldConductMayBeRegistered = v } },
    };

    private static readonly RecordShape<NecessityAssessment> Necessity = new("NecessityAssessment", new(null, null, null, null, null))
    {
        { "relevantToOthers", Judged, static (n, v) => n with { RelevantToOthers = v } },
        { "proportionate", Judged, static (n, v) => n with { Proportionate = v } },
        { "servesReasonablePurpose", Judged, static (n, v) => n with { ServesReasonablePurpose = v } },
        { "longerTermIndicated", Judged, static (n, v) => n with { LongerTermIndicated = v } },
        { "necessary", Judged, static (n, v) => n with { Necessary = v } },
    };

    private static readonly RecordShape<SupervisorFacts> Supervisor = new("SupervisorFacts", new(default(ParticipantKind)))
    {
        { "participant", new EnumShape<ParticipantKind>(), static (s, v) => s with { Participant = v }, Required },
        { "supervisorTookPart", Boolean, static (s, v) => s with { SupervisorTookPart = v } },
        { "ordinanceSupervisorExists", Boolean, static (s, v) => s with { OrdinanceSupervisorExists = v } },
    };

    private static readonly RecordShape<AdditionalDataRequest> AdditionalData = new RecordShape<AdditionalDataRequest>("AdditionalDataRequest", new(default, null))
    {
        { "askedOn", Date, static (a, v) => a with { AskedOn = v }, Required },
        { "receivedOn", Date, static (a, v) => a with { ReceivedOn = v } },
    }.Demand(
        "receivedOn", static a => !(a.ReceivedOn < a.AskedOn), "received-before-asked",
        "aanvullende gegevens komen niet vóór de dag waarop erom is gevraagd", "additional data do not come before the day on which they were asked for");

    private static readonly RecordShape<SupervisorExtension> Extension = new("SupervisorExtension", new(null, null, null))
    {
        { "announcedOn", Date, static (e, v) => e with { AnnouncedOn = v } },
        { "newEndOn", Date, static (e, v) => e with { NewEndOn = v } },
        { "givesReason", Boolean, static (e, v) => e with { GivesReason = v } },
    };

    private static readonly RecordShape<SupervisorCourse> Course = new("SupervisorCourse", new())
    {
        { "sentOn", Date, static (c, v) => c with { SentOn = v } },
        { "completeReceiptOn", Date, static (c, v) => c with { CompleteReceiptOn = v } },
        { "additionalData", new ListShape<AdditionalDataRequest>(AdditionalData, MaximumItems), static (c, v) => c with { AdditionalData = v } },
        { "extensions", new ListShape<SupervisorExtension>(Extension, MaximumItems), static (c, v) => c with { Extensions = v } },
    };

    private static readonly RecordShape<AggravatingCircumstance> Circumstance = new("AggravatingCircumstance", new(default, null))
    {
        { "kind", new EnumShape<AggravatingCircumstanceKind>(), static (c, v) => c with { Kind = v }, Required },
        { "established", Judged, static (c, v) => c with { Established = v } },
        { "earlierSupply", Date, static (c, v) => c with { EarlierSupply = v } },
        { "otherConduct", Judged, static (c, v) => c with { OtherConduct = v } },
        { "registerFoundEarlier", Boolean, static (c, v) => c with { RegisterFoundEarlier = v } },
        { "laterSupply", Date, static (c, v) => c with { LaterSupply = v } },
    };

    private static readonly RecordShape<LongerTermFacts> LongerTerm = new("LongerTermFacts", new() { RegisteredOn = default, DecidedOn = default })
    {
        { "registeredOn", Date, static (l, v) => l with { RegisteredOn = v }, Required },
        { "decidedOn", Date, static (l, v) => l with { DecidedOn = v }, Required },
        { "circumstances", new ListShape<AggravatingCircumstance>(Circumstance, MaximumItems), static (l, v) => l with { Circumstances = v } },
        { "longerKeepingIndicated", Judged, static (l, v) => l with { LongerKeepingIndicated = v } },
        { "proportionate", Judged, static (l, v) => l with { Proportionate = v } },
        { "namedEnd", Date, static (l, v) => l with { NamedEnd = v } },
    };

    private static readonly RecordShape<RetentionFacts> Retention = new("RetentionFacts", new())
    {
        { "registeredOn", Date, static (r, v) => r with { RegisteredOn = v } },
        { "reviewsHeldOn", new ListShape<LocalDate>(Date, MaximumItems), static (r, v) => r with { ReviewsHeldOn = v } },
    };

    private static readonly RecordShape<Address> Address = new("Address", new())
    {
        { "street", Line, static (a, v) => a with { Street = v } },
        { "houseNumber", new IdentityShape<HouseNumber>(), static (a, v) => a with { HouseNumber = v } },
        { "houseNumberAddition", Line, static (a, v) => a with { HouseNumberAddition = v } },
        { "postalCode", new IdentityShape<PostalCode>(), static (a, v) => a with { PostalCode = v } },
        { "place", Line, static (a, v) => a with { Place = v } },
        { "country", new IdentityShape<CountryCode>(), static (a, v) => a with { Country = v } },
        { "foreignLines", new IdentityShape<ForeignAddressLines>(), static (a, v) => a with { ForeignLines = v } },
    };

    private static readonly RecordShape<PersonName> Name = new("PersonName", NoName)
    {
        { "surname", Line, static (n, v) => n with { Surname = v }, Asked },
        { "prefix", Line, static (n, v) => n with { Prefix = v } },
        { "givenNames", Line, static (n, v) => n with { GivenNames = v } },
        { "initials", Line, static (n, v) => n with { Initials = v } },
        { "partnerPrefix", Line, static (n, v) => n with { PartnerPrefix = v } },
        { "partnerSurname", Line, static (n, v) => n with { PartnerSurname = v } },
    };

    private static readonly IdentityShape<KvkNumber> Kvk = new();

    private static readonly ListShape<AdministrativeCode> Codes = new(
        new IdentityShape<AdministrativeCode>(), Serialization.IdentityListJsonConverter<AdministrativeCode>.MaximumCount);

    private static readonly UnionShape<Subject> Subject = new("Subject")
    {
        {
            "natural-person", new RecordShape<NaturalPerson>("NaturalPerson", new() { Name = NoName })
            {
                { "name", Name, static (p, v) => p with { Name = v }, Asked },
                { "residence", Line, static (p, v) => p with { Residence = v } },
                { "dateOfBirth", new IdentityShape<PartialDate>(), static (p, v) => p with { DateOfBirth = v } },
                { "sex", new IdentityShape<Sex>(), static (p, v) => p with { Sex = v } },
                { "bigNumber", new IdentityShape<BigNumber>(), static (p, v) => p with { BigNumber = v } },
                { "address", Address, static (p, v) => p with { Address = v } },
                { "kvkNumber", Kvk, static (p, v) => p with { KvkNumber = v } },
                { "administrativeCodes", Codes, static (p, v) => p with { AdministrativeCodes = v } },
            }
        },
        {
            "legal-entity", new RecordShape<LegalEntity>("LegalEntity", new() { Name = NotRead })
            {
                { "name", Line, static (e, v) => e with { Name = v }, Asked },
                { "placeOfEstablishment", Line, static (e, v) => e with { PlaceOfEstablishment = v } },
                { "address", Address, static (e, v) => e with { Address = v } },
                { "kvkNumber", Kvk, static (e, v) => e with { KvkNumber = v } },
                { "administrativeCodes", Codes, static (e, v) => e with { AdministrativeCodes = v } },
            }
        },
    };

    private static readonly RecordShape<RegistrationData> Registration = new("RegistrationData", new(null!, null!, null!, false))
    {
        { "subject", Subject, static (r, v) => r with { Subject = v }, Asked },
        { "contactEmail", new IdentityShape<EmailAddress>(), static (r, v) => r with { ContactEmail = v }, Asked },
        { "contactTelephone", new IdentityShape<TelephoneNumber>(), static (r, v) => r with { ContactTelephone = v }, Asked },
        { "subjectInformed", Boolean, static (r, v) => r with { SubjectInformed = v }, Asked },
    };

    private static readonly RecordShape<WrittenRecordReference> WrittenRecord = new("WrittenRecordReference", new(default, ""))
    {
        { "id", RecordId, static (r, v) => r with { Id = DocumentId.Parse(v) }, Required },
        { "sha256", Sha256, static (r, v) => r with { Sha256 = v }, Required },
    };

    private static readonly RecordShape<WithheldOccasions> Withheld = new("WithheldOccasions", new(default, [], null!))
    {
        { "ground", new EnumShape<WithholdingGround>(), static (w, v) => w with { Ground = v }, Required },
        { "occasions", new ListShape<OwnReference>(Reference, MaximumItems), static (w, v) => w with { Occasions = v }, Required },
        { "reasons", WrittenRecord, static (w, v) => w with { Reasons = v }, Required },
    };

    private static readonly RecordShape<AutomationAnnouncement> Announcement = new("AutomationAnnouncement", new(default, null!, null!, []))
    {
        { "publishedOn", Date, static (a, v) => a with { PublishedOn = v }, Required },
        { "page", WebAddress, static (a, v) => a with { Page = v }, Required },
        { "course", Reference, static (a, v) => a with { Course = v }, Required },
        { "occasions", new ListShape<OwnReference>(Reference, MaximumItems), static (a, v) => a with { Occasions = v }, Required },
        { "withheld", Withheld, static (a, v) => a with { Withheld = v } },
    };

    private static readonly RecordShape<ConsultationFacts> Consultation = new("ConsultationFacts", new(default(ConsultationMode)))
    {
        { "mode", new EnumShape<ConsultationMode>(), static (c, v) => c with { Mode = v }, Required },
        { "subject", new OfferedShape<Subject>(Subject), static (c, v) => c with { Subject = v } },
        { "purpose", new EnumShape<ConsultationPurpose>(), static (c, v) => c with { Purpose = v } },
        { "announcement", Announcement, static (c, v) => c with { Announcement = v } },
        { "occasion", Reference, static (c, v) => c with { Occasion = v } },
    };

    private static readonly RecordShape<FileBirthDate> BirthDate = new RecordShape<FileBirthDate>("FileBirthDate", new(0, null, null))
    {
        { "year", new WholeNumberShape(PartialDate.MinimumYear, PartialDate.MaximumYear), static (b, v) => b with { Year = v }, Required },
        { "month", new WholeNumberShape(1, 12), static (b, v) => b with { Month = v } },
        { "day", new WholeNumberShape(1, 31), static (b, v) => b with { Day = v } },
    }.Demand("day", static b => b.Day is null || b.Month is not null, "day-without-month", "een dag staat er alleen met een maand", "a day stands only with a month");

    private static readonly RecordShape<FileAddress> FileAddress = new("FileAddress", new(null, null, null, null, null))
    {
        { "street", PartOfName, static (a, v) => a with { Street = v } },
        { "houseNumber", new WholeNumberShape(0, MaximumHouseNumber), static (a, v) => a with { HouseNumber = v } },
        { "addition", PartOfName, static (a, v) => a with { Addition = v } },
        { "postcode", PartOfName, static (a, v) => a with { Postcode = v } },
        { "city", PartOfName, static (a, v) => a with { City = v } },
    };

    private static readonly RecordShape<FileIdentifier> Identifier = new("FileIdentifier", new(default, ""))
    {
        { "kind", new EnumShape<FileIdentifierKind>(), static (i, v) => i with { Kind = v }, Required },
        { "value", PartOfName, static (i, v) => i with { Value = v }, Required },
    };

    private static readonly RecordShape<FileParty> Party = new("FileParty", new(default(FilePartyRole)))
    {
        { "role", new EnumShape<FilePartyRole>(), static (p, v) => p with { Role = v }, Required },
        { "givenNames", new ListShape<string>(PartOfName, MaximumParts), static (p, v) => p with { GivenNames = v } },
        { "everydayName", PartOfName, static (p, v) => p with { EverydayName = v } },
        { "initials", PartOfName, static (p, v) => p with { Initials = v } },
        { "prefix", PartOfName, static (p, v) => p with { Prefix = v } },
        { "surname", PartOfName, static (p, v) => p with { Surname = v } },
        { "partnerPrefix", PartOfName, static (p, v) => p with { PartnerPrefix = v } },
        { "partnerSurname", PartOfName, static (p, v) => p with { PartnerSurname = v } },
        { "otherNames", new ListShape<string>(PartOfName, MaximumParts), static (p, v) => p with { OtherNames = v } },
        { "birthDate", BirthDate, static (p, v) => p with { BirthDate = v } },
        { "addresses", new ListShape<FileAddress>(FileAddress, MaximumParts), static (p, v) => p with { Addresses = v } },
        { "tradeNames", new ListShape<string>(PartOfName, MaximumParts), static (p, v) => p with { TradeNames = v } },
        { "identifiers", new ListShape<FileIdentifier>(Identifier, MaximumParts), static (p, v) => p with { Identifiers = v } },
    };

    private static readonly RecordShape<DocumentField> Field = new("DocumentField", new("", "", default))
    {
        { "name", new TextShape(1, 128), static (f, v) => f with { Name = v }, Required },
        { "value", Text, static (f, v) => f with { Value = v }, Required },
        { "content", new EnumShape<DocumentFieldContent>(), static (f, v) => f with { Content = v }, Required },
    };

    private static readonly RecordShape<SubmissionDocument> Document = new("SubmissionDocument", new("", default, [], ""))
    {
        { "id", new TextShape(1, 64), static (d, v) => d with { Id = v }, Required },
        { "kind", new EnumShape<SubmissionDocumentKind>(), static (d, v) => d with { Kind = v }, Required },
        { "fields", new ListShape<DocumentField>(Field, MaximumFields), static (d, v) => d with { Fields = v } },
        { "text", new TextShape(0, AnonymisationInput.MaximumCharacters), static (d, v) => d with { Text = v }, Required },
        { "holds", Content, static (d, v) => d with { Holds = v } },
    };

    private static readonly UnionShape<ResidueAnswer> Answer = new("ResidueAnswer")
    {
        {
            "Replace", new RecordShape<AnswerFacts>("ResidueAnswer.Replace", new("", ""))
            {
                { "residueId", ResidueId, static (a, v) => a with { ResidueId = v }, Required },
            },
            static a => new ResidueAnswer.Replace(a.ResidueId)
        },
        {
            "KeepNotIdentifying", new RecordShape<AnswerFacts>("ResidueAnswer.KeepNotIdentifying", new("", ""))
            {
                { "residueId", ResidueId, static (a, v) => a with { ResidueId = v }, Required },
                { "reason", new TextShape(0, ResidueAnswer.KeepNotIdentifying.MaximumReasonLength), static (a, v) => a with { Reason = v } },
            },
            static a => new ResidueAnswer.KeepNotIdentifying(a.ResidueId, a.Reason)
        },
    };

    private static readonly RecordShape<AnonymisationFacts> Anonymisation = new RecordShape<AnonymisationFacts>("AnonymisationFacts", new())
    {
        { "parties", new ListShape<FileParty>(Party, AnonymisationInput.MaximumParties), static (a, v) => a with { Parties = v } },
        { "documents", new ListShape<SubmissionDocument>(Document, AnonymisationInput.MaximumDocuments), static (a, v) => a with { Documents = v } },
        { "answers", new ListShape<ResidueAnswer>(Answer, MaximumItems), static (a, v) => a with { Answers = v } },
        { "signOff", Judged, static (a, v) => a with { SignOff = v } },
    }.Demand(
        "documents", static a => a.Documents.Select(d => d.Id).Distinct(StringComparer.Ordinal).Count() == a.Documents.Count, "same-id",
        "twee documenten hebben hetzelfde id", "two documents have the same id")
    .Demand(
        "documents", static a => a.Documents.Sum(Size) <= AnonymisationInput.MaximumCharacters, "documents-too-large",
        "de documenten zijn samen te groot om in een keer te anonimiseren", "the documents together are too large to anonymise at once");

    /// <summary>The whole dossier.</summary>
    internal static RecordShape<Dossier> Dossier { get; } = new RecordShape<Dossier>("Dossier", new())
    {
        { "on", Date, static (d, v) => d with { On = v } },
        { "plan", Plan, static (d, v) => d with { Plan = v } },
        { "report", Report, static (d, v) => d with { Report = v } },
        { "belief", Belief, static (d, v) => d with { Belief = v } },
        { "necessity", Necessity, static (d, v) => d with { Necessity = v } },
        { "supervisor", Supervisor, static (d, v) => d with { Supervisor = v } },
        { "supervisorCourse", Course, static (d, v) => d with { SupervisorCourse = v } },
        { "longerTerm", LongerTerm, static (d, v) => d with { LongerTerm = v } },
        { "retention", Retention, static (d, v) => d with { Retention = v } },
        { "registration", new OfferedShape<RegistrationData>(Registration), static (d, v) => d with { Registration = v } },
        { "consultation", Consultation, static (d, v) => d with { Consultation = v } },
        { "anonymisation", Anonymisation, static (d, v) => d with { Anonymisation = v } },
    }.Demand(
        "retention", static d => d is not { LongerTerm.RegisteredOn: var one, Retention.RegisteredOn: { } other } || one == other, "other-registration-date",
        "de dag van registratie is een andere dan bij de langere termijn", "the day of registration is another one than with the longer term");

    private static RecordShape<Judgement<T>> JudgementOf<T>(string name, Shape<T> value) => new(name, new(default!, "", null!, default))
    {
        { "value", value, static (j, v) => j with { Value = v }, Required },
        { "motivation", Text, static (j, v) => j with { Motivation = v } },
        { "decidedBy", Employee, static (j, v) => j with { DecidedBy = v }, Required },
        { "decidedOn", Date, static (j, v) => j with { DecidedOn = v }, Required },
    };

    private static long Size(SubmissionDocument document) => document.Text.Length + document.Fields.Sum(f => (long)f.Name.Length + f.Value.Length);

    /// <summary>An answer before it is made, because its own constructor checks it.</summary>
    private sealed record AnswerFacts(string ResidueId, string Reason);
}
