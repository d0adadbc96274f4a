using System.Globalization;
using System.Text.Json;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Documents;

/// <summary>Puts a letter into words: its facts and the texts of a language make a document.</summary>
public static class LetterComposer
{
    private const int DaysPerWeek = 7;

    /// <summary>The letter in words.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="texts">The texts: <see cref="LetterTexts.Dutch"/>, <see cref="LetterTexts.English"/> or your own.</param>
    public static LetterDocument Compose(Letter letter, LetterTexts texts)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(texts);
        var page = new Page(letter.Head, texts, AboutOf(letter));
        var title = letter switch
        {
            Letter.RegistrationNotice notice => Notice(page, notice.Content),
            Letter.Answer answer => Answer(page, answer),
            Letter.Extension extension => Extension(page, extension),
            Letter.Forwarding forwarding => Forwarding(page, forwarding),
            Letter.ProofRequest proof => ProofRequest(page, proof),
            Letter.LongerTerm longer => LongerTerm(page, longer),
            Letter.Lifting lifting => Lifting(page, lifting),
            Letter.ReceiverNotice receiver => ReceiverNotice(page, receiver),
            Letter.SupervisorSubmission submission => Submission(page, submission),
            Letter.AccessOverview overview => Overview(page, overview.Package),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return page.Finish(title, isSigned: letter is not Letter.AccessOverview);
    }

    private static string Notice(Page page, NoticeContent content)
    {
        page.Title("notice.title");
        page.Greeting();
        page.Say("notice.what", ("date", page.Day(content.RegisteredOn)));
        page.Say("register.explained");
        page.Heading("notice.why.heading").Say("notice.why");
        page.Heading("notice.purposes.heading").Say("notice.purposes");
        page.Bullets(content.Purposes.Select(p => page.Text(Key("purpose", p))));
        page.Say("notice.basis").Bullets(content.LegalBasis.Select(page.Provision));
        page.Heading("notice.categories.heading").Say("notice.categories");
        page.Bullets(content.Categories.Select(c => page.Text(Key("category", c)))).Say("notice.facts");
        page.Heading("notice.receivers.heading").Say("notice.receivers");
        page.Bullets(content.Receivers.Select(r => page.Text(Key("receiver", r)))).Say("notice.hit");
        page.Heading("notice.period.heading").Say("notice.period", ("date", page.Day(content.RemoveOn)));
        page.Heading("notice.source.heading").Free(content.Source);
        page.Heading("notice.rights.heading").Say("notice.rights");
        page.Bullets(content.Rights.Select(r => page.Text(Key("right", r)))).Say("notice.rights.how");
        page.Heading("notice.complaint.heading").Say("notice.complaint").Free(content.HowToComplain).Say("notice.authority");
        page.Heading("disagree.heading").Say("notice.remedies");
        var weeks = Number(content.RemedyDays / DaysPerWeek);
        page.Bullets(content.Remedies
            .Where(r => r != RemedyRoute.AuthorityComplaint)
            .Select(r => page.Text(Key("notice.remedy", r), ("weeks", weeks), ("participant", page.Sender.Participant.Name))));
        if (content.Remedies.Contains(RemedyRoute.ObjectionAndAppeal) && content.Remedies.Contains(RemedyRoute.CourtRequest))
        {
            page.Say("remedy.disputed");
        }

        page.Contact("contact.heading", explained: true);
        return "notice.title";
    }

    private static string Answer(Page page, Letter.Answer answer)
    {
        var title = answer.Request.Kind == RequestKind.Complaint ? "answer.title.complaint" : "answer.title";
        page.Title(title);
        page.Greeting();
        page.Received(answer.Request).Say("register.explained");
        page.Heading("answer.heading");
        if (answer.RefusedPart is not null)
        {
            page.Say("answer.part.granted");
        }
        else if (answer.Outcome is RequestOutcome.Rectify or RequestOutcome.EraseData or RequestOutcome.UpholdObjection)
        {
            page.Say("answer.right");
        }

        page.Say(OutcomeKey(answer));
        switch (answer.Outcome)
        {
            case RequestOutcome.EraseData erased:
                page.Say(Key("erasure", erased.Ground));
                break;
            case RequestOutcome.Restrict restricted:
                page.Say(Key("restriction", restricted.Ground));
                break;
        }

        if (answer.Outcome.ChangesRegistration)
        {
            page.Say("answer.receivers");
        }

        Reasons(page, answer);
        if (!answer.Remedies.IsEmpty)
        {
            page.Heading("disagree.heading").Say(answer.Request.Kind == RequestKind.Complaint ? "answer.remedies.complaint" : "disagree.steps");
            page.Bullets(answer.Remedies.Select(r => Remedy(page, answer, r)));
            if (answer.Remedies.Any(r => r.Route == RemedyRoute.ObjectionAndAppeal) && answer.Remedies.Any(r => r.Route == RemedyRoute.CourtRequest))
            {
                page.Say("remedy.disputed");
            }
        }

        page.Contact("contact.heading", explained: true);
        if (answer.Package is { } package)
        {
            page.Sign();
            page.Heading("overview.title");
            Data(page, package, 3);
        }

        return title;
    }

    private static void Reasons(Page page, Letter.Answer answer)
    {
        var otherForm = AnswerLetterRule.GivesOtherForm(answer.Request, answer.Outcome);
        switch (answer)
        {
            case { Outcome: RequestOutcome.Refuse refused }:
                page.Heading("why.heading").Say(Key("refusal", refused.Ground));
                break;
            case { RefusedPart: { } part }:
                page.Heading("answer.part.heading").Say("answer.part").Say(Key("refusal", part));
                break;
            case { Outcome: RequestOutcome.SettleComplaint }:
                page.Heading("why.heading");
                break;
        }

        if (otherForm)
        {
            page.Say("answer.copy-burden");
        }

        if (answer.Reasons is { } reasons)
        {
            // Under a complaint the reasons are all there is to say.
            (answer.Outcome is RequestOutcome.SettleComplaint ? page : page.Say("answer.reasons")).Free(reasons);
        }
    }

    private static string OutcomeKey(Letter.Answer answer) => answer.Outcome switch
    {
        RequestOutcome.Confirm => answer.Package is null ? "answer.confirm" : "answer.confirm.with-data",
        RequestOutcome.GiveCopy copy => Key("answer.give-copy", copy.Form),
        RequestOutcome.SettleComplaint complaint => complaint.IsWellFounded ? "answer.settle-complaint.well-founded" : "answer.settle-complaint.unfounded",
        var other => "answer." + Kebab(other.GetType().Name),
    };

    private static string Remedy(Page page, Letter.Answer answer, OpenRemedy remedy) => page.Text(
        Key("remedy", remedy.Route),
        ("participant", page.Sender.Participant.Name),
        ("address", string.Join(", ", page.Sender.Address)),
        ("weeks", Number(answer.RemedyDays / DaysPerWeek)),
        ("date", remedy.Closes is { } closes ? page.Day(closes.LastDay) : string.Empty));

    private static string Extension(Page page, Letter.Extension letter)
    {
        page.Title("extension.title");
        page.Greeting();
        page.Received(letter.Request).Say("register.explained");
        page.Say("extension.text", ("date", page.Day(letter.AnswerBy.LastDay)));
        page.Heading("extension.why").Free(letter.Reasons);
        page.Heading("disagree.heading").Say("disagree.authority");
        page.Contact("contact.heading", explained: true);
        return "extension.title";
    }

    private static string Forwarding(Page page, Letter.Forwarding letter)
    {
        page.Title("forwarding.title");
        page.Greeting();
        page.Received(letter.Request).Say("register.explained");
        page.Say(letter.Request.IsRegistered ? "forwarding.also-others" : "forwarding.others");
        page.Heading("forwarding.to").Add(new LetterBlock.Definitions(letter.To
            .Select(p => new DefinitionRow(p.Name, [p.Telephone.Reveal(), p.Email.Reveal()])).ToValueList()));
        page.Contact("contact.heading", explained: true);
        return "forwarding.title";
    }

    private static string ProofRequest(Page page, Letter.ProofRequest letter)
    {
        page.Title("proof.title");
        page.Greeting();
        page.Received(letter.Request).Say("register.explained").Say("proof.why");
        if (letter.Doubt is { } doubt)
        {
            page.Heading("proof.doubt").Free(doubt);
        }

        page.Heading("proof.how.heading").Say("proof.how").Bullets([page.Text("proof.visit"), page.Text("proof.copy")]);
        if (letter.Request.ByRepresentative)
        {
            page.Say("proof.representative");
        }

        page.Say("proof.by", ("date", page.Day(letter.SendBy)));
        page.Contact("contact.heading", explained: true);
        return "proof.title";
    }

    private static string LongerTerm(Page page, Letter.LongerTerm letter)
    {
        page.Title("longer-term.title");
        page.Greeting();
        page.Say("longer-term.text", ("former", page.Day(letter.FormerEnd)), ("date", page.Day(letter.RemoveOn))).Say("register.explained");
        page.Heading("longer-term.why").Free(letter.Reasons).Say("longer-term.review");
        page.Heading("disagree.heading").Say("disagree.request").Say("disagree.authority");
        page.Contact("contact.heading", explained: true);
        return "longer-term.title";
    }

    private static string Lifting(Page page, Letter.Lifting letter)
    {
        page.Title("lifting.title");
        page.Greeting();
        page.Say("lifting.text", ("date", page.Day(letter.LiftOn))).Say("register.explained");
        page.Heading("why.heading").Say(Key("lifting", letter.Ground)).Free(letter.Reasons);
        page.Heading("notice.period.heading").Say("lifting.period", ("date", page.Day(letter.RemoveOn)));
        page.Heading("disagree.heading").Say("disagree.request").Say("disagree.authority");
        page.Contact("contact.heading", explained: true);
        return "lifting.title";
    }

    private static string ReceiverNotice(Page page, Letter.ReceiverNotice letter)
    {
        page.Title("receiver-notice.title");
        page.Greeting();
        page.Say("receiver-notice.text", ("consulted", page.Day(letter.ConsultedOn)), ("changed", page.Day(letter.ChangedOn)));
        page.Add(new LetterBlock.Definitions([new(page.Text("receiver-notice.consultation"), [letter.Consultation.ToString()])]));
        page.Say(Key("receiver-notice", letter.Change)).Say("receiver-notice.basis");
        page.Contact("contact.heading", explained: false);
        return "receiver-notice.title";
    }

    private static string Submission(Page page, Letter.SupervisorSubmission letter)
    {
        var report = letter.Report;
        page.Title("submission.title");
        page.Greeting();
        page.Say("submission.text").Say("submission.term", ("days", Number(letter.Term.Value)));
        page.Heading("submission.documents")
            .Bullets(report.Documents.Select(d => page.Text(Key("submission.document", d.Kind), ("number", Number(d.Number)))));
        page.Add(new LetterBlock.Definitions([new(page.Text("submission.hash"), [report.ContentHash])]));
        page.Heading("submission.anonymised").Say(report.Counts.IsEmpty ? "submission.anonymised.nothing" : "submission.anonymised.text");
        if (!report.Counts.IsEmpty)
        {
            page.Add(new LetterBlock.Definitions(
                report.Counts.Select(c => new DefinitionRow(page.Text(Key("replaced", c.Kind)), [Number(c.Count)])).ToValueList()));
        }

        page.Contact("contact.heading", explained: false);
        return "submission.title";
    }

    private static string Overview(Page page, AccessPackage package)
    {
        page.Title("overview.title");
        Data(page, package, 2);
        return "overview.title";
    }

    private static void Data(Page page, AccessPackage package, int level)
    {
        page.Heading("overview.data", level).Add(new LetterBlock.Definitions(
            RegisteredData.Categories(package.Data)
                .Select(c => new DefinitionRow(page.Text(Key("category", c)), Values(page, package.Data, c).ToValueList()))
                .ToValueList()));
        page.Heading("overview.purposes", level).Bullets(package.Purposes.Select(p => page.Text(Key("purpose", p))));
        page.Heading("overview.receivers", level);
        if (package.Receivers.IsEmpty)
        {
            page.Say("overview.receivers.none");
        }
        else
        {
            page.Bullets(package.Receivers);
        }

        page.Heading("overview.period", level)
            .Say("overview.period.text", ("from", page.Day(package.RegisteredOn)), ("until", page.Day(package.RemoveOn)));
        page.Heading("overview.source", level).Free(package.Source);
        page.Heading("overview.rights", level).Bullets(package.Rights.Select(r => page.Text(Key("right", r))));
        page.Heading("overview.remedies", level).Bullets(package.Remedies.Select(r => page.Text(Key("overview.remedy", r))));
        page.Heading("overview.contact", level).Free(package.Contact);
    }

    private static IEnumerable<string> Values(Page page, RegistrationData data, RegisteredDataCategory category)
    {
        var (subject, person) = (data.Subject, data.Subject as NaturalPerson);
        return category switch
        {
            RegisteredDataCategory.Name => subject.Match<IEnumerable<string>>(
                p => [p.Name.Reveal(), .. PartnerName(page, p.Name)], e => [e.Name.Reveal()]),
            RegisteredDataCategory.Address => subject.Address!.Reveal().Split('\n'),
            RegisteredDataCategory.Place => [subject.Place!.Reveal()],
            RegisteredDataCategory.DateOfBirth => [page.Day(person!.DateOfBirth!)],
            RegisteredDataCategory.Sex => [page.Text(person!.Sex == Sex.Male ? "value.male" : person.Sex == Sex.Female ? "value.female" : "value.unknown")],
            RegisteredDataCategory.KvkNumber => [subject.KvkNumber!.Reveal()],
            RegisteredDataCategory.BigNumber => [person!.BigNumber!.Reveal()],
            RegisteredDataCategory.AdministrativeCodes => subject.AdministrativeCodes.Select(c => $"{c.CodeSystem} {c.Code}"),
            RegisteredDataCategory.ParticipantContact => [data.ContactEmail.Reveal(), data.ContactTelephone.Reveal()],
            _ => [page.Text(data.SubjectInformed ? "value.yes" : "value.no")],
        };
    }

    private static IEnumerable<string> PartnerName(Page page, PersonName name) => name.PartnerSurname is { } surname
        ? [page.Text("value.partner", ("name", name.PartnerPrefix is { } prefix ? $"{prefix.Value} {surname.Value}" : surname.Value))]
        : [];

    private static About AboutOf(Letter letter) => letter switch
    {
        Letter.RegistrationNotice notice => AboutOf(notice.Content.Subject),
        Letter.Answer answer => AboutOf(answer.Request),
        Letter.Extension extension => AboutOf(extension.Request),
        Letter.Forwarding forwarding => AboutOf(forwarding.Request),
        Letter.ProofRequest proof => AboutOf(proof.Request),
        Letter.LongerTerm longer => AboutOf(longer.About),
        Letter.Lifting lifting => AboutOf(lifting.About),
        _ => About.Person,
    };

    private static About AboutOf(SubjectKind subject) => subject == SubjectKind.LegalEntity ? About.Company : About.Person;

    private static About AboutOf(RightsRequest request) =>
        request is { ByRepresentative: true, About: SubjectKind.NaturalPerson } ? About.Represented : AboutOf(request.About);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Key<T>(string prefix, T value)
        where T : struct, Enum => $"{prefix}.{Kebab(value.ToString())}";

    // DateOfBirth becomes date-of-birth.
    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private enum About
    {
        Person,
        Company,
        Represented,
    }

    /// <summary>A letter in the making: blocks in the order in which they are said.</summary>
    private sealed class Page
    {
        private readonly LetterHead head;
        private readonly LetterTexts texts;
        private readonly List<LetterBlock> blocks = [];
        private readonly string data;
        private readonly string who;
        private bool signed;

        internal Page(LetterHead head, LetterTexts texts, About about)
        {
            (this.head, this.texts) = (head, texts);
            data = texts.Fill(Key("about", about) + ".data");
            who = texts.Fill(Key("about", about) + ".who");
            Add(new LetterBlock.Paragraph([head.Sender.Participant.Name, head.Sender.Department, .. head.Sender.Address]));
            Add(new LetterBlock.Paragraph([head.To.Name, .. head.To.Address]));
            var rows = new List<DefinitionRow> { new(texts.Fill("head.date"), [Day(head.Date)]) };
            if (head.Reference is { } reference)
            {
                rows.Add(new(texts.Fill("head.reference"), [reference.Value]));
            }

            Add(new LetterBlock.Definitions(rows.ToValueList()));
        }

        internal LetterSender Sender => head.Sender;

        internal string Text(string key, params ReadOnlySpan<(string Name, string Value)> arguments) =>
            texts.Fill(key, [("data", data), ("who", who), .. arguments]);

        internal string Day(LocalDate day) => texts.Fill(
            "date", ("day", Number(day.Day)), ("month", Month(day.Month)), ("year", Number(day.Year)));

        internal string Day(PartialDate date) => date switch
        {
            { IsFull: true } => Day(date.ToLocalDate()!.Value),
            { Year: { } year, Month: { } month } => $"{Month(month)} {Number(year)}",
            { Year: { } year } => Number(year),
            _ => Text("value.unknown"),
        };

        internal string Provision(Citation citation) => texts.Provisions == Language.Dutch
            ? $"{citation.ToString(Language.Dutch)} ({citation.Instrument.DutchName})"
            : citation.ToString(texts.Provisions);

        internal Page Add(LetterBlock block)
        {
            blocks.Add(block);
            return this;
        }

        internal Page Title(string key) => Heading(key, 1);

        internal Page Heading(string key, int level = 2) => Add(new LetterBlock.Heading(level, Text(key)));

        internal Page Greeting() => Say("greeting");

        internal Page Received(RightsRequest request) =>
            Say("request.received", ("date", Day(request.ReceivedOn)), ("request", Text(Key("request", request.Kind))));

        internal Page Say(string key, params ReadOnlySpan<(string Name, string Value)> arguments) =>
            Add(new LetterBlock.Paragraph([Text(key, arguments)]));

        /// <summary>A text that the participant wrote itself.</summary>
        internal Page Free(string text)
        {
            foreach (var paragraph in PlainText.Paragraphs(text))
            {
                Add(new LetterBlock.Paragraph([paragraph]));
            }

            return this;
        }

        internal Page Bullets(IEnumerable<string> items) => Add(new LetterBlock.Bullets(items.ToValueList()));

        internal Page Contact(string heading, bool explained)
        {
            Heading(heading);
            if (explained)
            {
                Say("contact.text");
            }

            var rows = new List<DefinitionRow>
            {
                new(Text("contact.department"), [Sender.Department]),
                new(Text("contact.telephone"), [Sender.Telephone.Reveal()]),
                new(Text("contact.email"), [Sender.Email.Reveal()]),
                new(Text("contact.address"), Sender.Address),
            };
            if (explained)
            {
                rows.Add(new(Text("contact.officer"), PlainText.Paragraphs(Sender.DataProtectionOfficer).ToValueList()));
            }

            return Add(new LetterBlock.Definitions(rows.ToValueList()));
        }

        /// <summary>Ends the letter itself, once; what comes after it is an enclosure.</summary>
        internal void Sign()
        {
            if (signed)
            {
                return;
            }

            signed = true;
            Say("closing").Add(new LetterBlock.Paragraph([Sender.Participant.Name, Sender.Department]));
        }

        internal LetterDocument Finish(string title, bool isSigned)
        {
            if (isSigned)
            {
                Sign();
            }

            return new(texts.LanguageTag, Text(title), blocks.ToValueList());
        }

        private string Month(int month) => texts.Fill("month." + Number(month));
    }
}
