using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Procedures;

/// <summary>The ledger of what was submitted, and its check by somebody else (protocol 3.16, second sentence).</summary>
public sealed class LedgerTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);
    private static readonly ParticipantId Participant = Given.Executive.Id;
    private static readonly Instant Start = Instant.FromUtc(2025, 3, 3, 9, 0);

    [Fact]
    public void Everything_submitted_stands_in_it_with_its_answer_and_what_followed()
    {
        var ledger = Ledger();
        Assert.Equal(
            [LedgerEntryKind.Submitted, LedgerEntryKind.Concurred, LedgerEntryKind.Registered, LedgerEntryKind.Submitted, LedgerEntryKind.Dissented],
            ledger.Lines.Select(l => l.Kind));
        Assert.Equal(2, ledger.Lines.Select(l => l.Reference).Distinct().Count());
        Assert.All(ledger.Lines, l => Assert.Equal(Day, l.On));
        Assert.Equal(Given.AnonymisedReport().ContentHash, ledger.Lines[0].ContentSha256);
        var sound = Assert.IsType<LedgerVerification.Sound>(LedgerVerification.Of(ledger.ToText(), null, [Given.AnonymisedReport().ContentHash]));
        Assert.Equal(ledger, sound.Ledger);
        Assert.Equal(ledger.ToText(), sound.Ledger.ToText());
    }

    [Fact]
    public void Nothing_in_it_tells_the_subject_the_case_the_registration_or_the_employee()
    {
        var text = Ledger().ToText();
        foreach (var secret in new[]
        {
            "Nepperman", "Fictivia", "Verzonnendorp", "medewerker", Identifier(1).ToString(), Identifier(2).ToString(),
            Identifier(1).ToString("N"), "000000000002", Scenario.Registered(Day).CaseEvents.OfType<CaseEvent.ReportRecorded>().Single().Subject.Record.Sha256,
        })
        {
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Every_changed_character_is_noticed()
    {
        var text = Ledger().ToText();
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var other in new[] { '0', '1', 'a', ' ', '\n', '-' })
            {
                // The participant in the title is hashed into every line, so nothing is free to change.
                if (text[at] != other)
                {
                    Assert.IsType<LedgerVerification.Unsound>(LedgerVerification.Of(string.Concat(text.AsSpan(0, at), [other], text.AsSpan(at + 1))));
                }
            }

            Assert.IsType<LedgerVerification.Unsound>(LedgerVerification.Of(text.Remove(at, 1)));
        }
    }

    [Fact]
    public void Every_line_left_out_doubled_or_moved_is_noticed()
    {
        var rows = Ledger().ToText().TrimEnd('\n').Split('\n');
        for (var i = 1; i < rows.Length; i++)
        {
            Unsound(rows.Where((_, at) => at != i));
            Unsound(rows.Take(i).Append(rows[i]).Concat(rows.Skip(i)));
            for (var j = i + 1; j < rows.Length; j++)
            {
                var swapped = rows.ToArray();
                (swapped[i], swapped[j]) = (swapped[j], swapped[i]);
                Unsound(swapped);
            }
        }

        static void Unsound(IEnumerable<string> changed) =>
            Assert.IsType<LedgerVerification.Unsound>(LedgerVerification.Of(string.Join('\n', changed) + "\n"));
    }

    [Fact]
    public void The_first_line_that_is_wrong_is_named()
    {
        var rows = Ledger().ToText().TrimEnd('\n').Split('\n');
        Assert.Equal([new LedgerFlaw(LedgerFlawKind.Unreadable, 3)], Flaws(rows.Select((r, i) => i == 3 ? r + " more" : r)));
        Assert.Equal([new LedgerFlaw(LedgerFlawKind.ChainBroken, 2)], Flaws(rows.Where((_, i) => i != 2)));
        Assert.Equal([new LedgerFlaw(LedgerFlawKind.ChainBroken, null)], Flaws(rows.SkipLast(1)));
        Assert.Equal([new LedgerFlaw(LedgerFlawKind.Unreadable, null)], Flaws(rows.Skip(1)));

        // A title that counts the same otherwise written, and a day that only reads the same.
        Assert.Equal([new LedgerFlaw(LedgerFlawKind.Unreadable, null)], Flaws(rows.Select((r, i) => i == 0 ? r.Replace(" 5 ", " 05 ", StringComparison.Ordinal) : r)));
        Assert.Equal([new LedgerFlaw(LedgerFlawKind.Unreadable, 1)], Flaws(rows.Select((r, i) => i == 1 ? "0" + r : r)));

        static IEnumerable<LedgerFlaw> Flaws(IEnumerable<string> changed) =>
            Assert.IsType<LedgerVerification.Unsound>(LedgerVerification.Of(string.Join('\n', changed) + "\n")).Flaws;
    }

    [Fact]
    public void One_checkpoint_passed_is_enough_and_one_file_missing_is_too_much()
    {
        var ledger = Ledger();
        var early = SubmissionLedger.Of(Participant, [Cases()[0]]).Checkpoint;
        Assert.IsType<LedgerVerification.Sound>(LedgerVerification.Of(ledger.ToText(), early));
        Assert.IsType<LedgerVerification.Sound>(LedgerVerification.Of(ledger.ToText(), ledger.Checkpoint));
        var sent = ledger.Lines.First(l => l.Kind == LedgerEntryKind.Submitted).ContentSha256!;
        Assert.IsType<LedgerVerification.Unsound>(LedgerVerification.Of(ledger.ToText(), null, [sent, new string('0', 64)]));
    }

    [Fact]
    public void A_ledger_that_was_written_anew_without_a_file_is_noticed_by_who_received_it_or_kept_a_checkpoint()
    {
        var whole = Ledger();
        var without = SubmissionLedger.Of(Participant, [Cases()[0]]);
        Assert.IsType<LedgerVerification.Sound>(LedgerVerification.Of(without.ToText()));
        var received = whole.Lines.Last(l => l.Kind == LedgerEntryKind.Submitted).ContentSha256!;
        Assert.Equal(
            [new LedgerFlaw(LedgerFlawKind.ReceivedAbsent, null)],
            Assert.IsType<LedgerVerification.Unsound>(LedgerVerification.Of(without.ToText(), null, [received])).Flaws);
        Assert.Equal(
            [new LedgerFlaw(LedgerFlawKind.NotGrown, null)],
            Assert.IsType<LedgerVerification.Unsound>(LedgerVerification.Of(without.ToText(), whole.Checkpoint)).Flaws);
    }

    [Fact]
    public void A_ledger_only_grows()
    {
        var before = SubmissionLedger.Of(Participant, []);
        foreach (var count in new[] { 1, 2 })
        {
            var after = SubmissionLedger.Of(Participant, Cases().Take(count));
            Assert.Equal(before.Lines, after.Lines.Take(before.Lines.Count));
            Assert.IsType<LedgerVerification.Sound>(LedgerVerification.Of(after.ToText(), before.Checkpoint));
            before = after;
        }
    }

    [Fact]
    public void A_registration_after_a_dissent_is_named_as_impossible()
    {
        // Written by somebody who makes the chain right again and the story not.
        var rows = SubmissionLedger.Of(Participant, [new(Id(2), Refused(2))]).ToText().TrimEnd('\n').Split('\n').ToList();
        var fields = rows[^1].Split(' ');
        var body = $"3 Registered 2025-03-03 {fields[3]} - - -";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{fields[^1]} {body}")));
        rows.Add($"{body} {hash}");
        rows[0] = $"zorgfraude-submission-ledger.v1 {Participant} 3 {hash}";
        var text = string.Join('\n', rows) + "\n";
        Assert.Equal([new LedgerFlaw(LedgerFlawKind.ImpossibleOrder, 3)], Assert.IsType<LedgerVerification.Unsound>(LedgerVerification.Of(text)).Flaws);
    }

    [Theory]
    [InlineData("Added 2025-03-03 REF HASH - -", true)]
    [InlineData("Added 2025-03-03 REF - - -", false)]
    [InlineData("Added 2025-03-03 REF HASH HealthcareAuthority -", false)]
    [InlineData("Added 2025-03-03 REF HASH - REF", false)]
    [InlineData("Concurred 2025-03-03 REF - - -", true)]
    [InlineData("Concurred 2025-03-03 REF HASH - -", false)]
    [InlineData("Concurred 2025-03-03 REF - HealthcareAuthority -", false)]
    [InlineData("Dissented 2025-03-03 REF - - REF", false)]
    [InlineData("Removed 2025-03-03 REF - - -", false)]
    [InlineData("Submitted 2025-03-03 REF HASH HealthcareAuthority -", false)]
    public void What_may_follow_on_a_submission_carries_no_more_than_belongs_to_it(string body, bool possible)
    {
        var first = SubmissionLedger.Of(Participant, [new(Id(2), Refused(2))]).ToText().Split('\n')[1];
        var fields = first.Split(' ');
        var second = "2 " + body.Replace("REF", fields[3], StringComparison.Ordinal).Replace("HASH", fields[4], StringComparison.Ordinal);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{fields[^1]} {second}")));
        var verified = LedgerVerification.Of($"zorgfraude-submission-ledger.v1 {Participant} 2 {hash}\n{first}\n{second} {hash}\n");
        if (possible)
        {
            Assert.IsType<LedgerVerification.Sound>(verified);
        }
        else
        {
            Assert.Equal([new LedgerFlaw(LedgerFlawKind.ImpossibleOrder, 2)], Assert.IsType<LedgerVerification.Unsound>(verified).Flaws);
        }
    }

    [Fact]
    public void A_file_submitted_anew_names_the_reference_of_the_one_before_it()
    {
        var earlier = Id(1);
        ValueList<RecordedCaseEvent> events = [.. Refused(0).Select(e => e with
        {
            Happened = e.Happened is CaseEvent.SubmittedToSupervisor s ? s with { Earlier = earlier } : e.Happened,
        })];
        var line = SubmissionLedger.Of(Participant, [new(Id(2), events)]).Lines[0];
        Assert.Equal(SubmissionLedger.ReferenceOf(earlier), line.Earlier);
        Assert.Contains($" {line.Earlier} ", SubmissionLedger.Of(Participant, [new(Id(2), events)]).ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_of_which_the_history_is_damaged_gives_no_ledger() =>
        Assert.Throws<Protocol.Procedures.CorruptHistoryException>(() => SubmissionLedger.Of(Participant, [new(Id(1), [.. Refused(0).Skip(1)])]));

    [Fact]
    public void A_checkpoint_passed_on_the_way_stays_passed_when_more_lines_follow()
    {
        var ledger = Ledger();
        foreach (var line in ledger.Lines)
        {
            Assert.IsType<LedgerVerification.Sound>(LedgerVerification.Of(ledger.ToText(), new LedgerCheckpoint(line.Number, line.Hash)));
            Assert.IsType<LedgerVerification.Unsound>(LedgerVerification.Of(ledger.ToText(), new LedgerCheckpoint(line.Number + 1, line.Hash)));
        }

        Assert.IsType<LedgerVerification.Sound>(LedgerVerification.Of(ledger.ToText(), SubmissionLedger.Of(Participant, []).Checkpoint));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("iets anders\n")]
    [InlineData("zorgfraude-submission-ledger.v1 a/b 0 00\n")]
    [InlineData("zorgfraude-submission-ledger.v1 gemeente 00 00\n")]
    public void What_is_no_ledger_is_said_to_be_none(string text) =>
        Assert.Equal([new LedgerFlaw(LedgerFlawKind.Unreadable, null)], Assert.IsType<LedgerVerification.Unsound>(LedgerVerification.Of(text)).Flaws);

    private static SubmissionLedger Ledger() => SubmissionLedger.Of(Participant, Cases());

    private static LedgerCase[] Cases() => [new(Id(1), Recorded(Scenario.Registered(Day), 0)), new(Id(2), Refused(100))];

    private static ValueList<RecordedCaseEvent> Refused(int minutes)
    {
        var scenario = new Scenario(Day);
        var other = Given.AnonymisedReport(
            Anonymisation.SubmissionDocumentKind.AssessmentAccount, Anonymisation.SubmissionDocumentKind.InvestigationReport);
        foreach (var act in Scenario.ActsToConcurrence(Given.Investigator, Day).SkipLast(1))
        {
            scenario.Do(act is CaseCommand.Submit s ? s with { Report = other } : act);
        }

        return Recorded(scenario.Do(new CaseCommand.RecordAnswer(false, Day)), minutes);
    }

    private static ValueList<RecordedCaseEvent> Recorded(Scenario scenario, int minutes) =>
        scenario.CaseEvents.Select((e, i) => new RecordedCaseEvent(Start + Duration.FromMinutes(minutes + i), e)).ToValueList();

    private static CaseId Id(int number) => new(Identifier(number));

    private static Guid Identifier(int number) => Guid.Parse($"7f3c52d1-88aa-4e0c-9b1d-00000000000{number}");
}
