using Zorgfraude.Collections;
using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

/// <summary>What comes in from outside is bounded, and refused with a number that says which bound was passed, without data from the file.</summary>
public sealed class InputBoundsTests
{
    private static readonly FileParty Party = new(FilePartyRole.Subject) { Surname = "Grootveld" };

    private static readonly SubmissionDocument Document = new("d", SubmissionDocumentKind.InvestigationReport, [], "");

    private static readonly DocumentField Field = new("n", "w", DocumentFieldContent.Text);

    private static AnonymisationInput With(params ReadOnlySpan<FileParty> parties) => new(ValueList.Create(parties), [Document]);

    private static AnonymisationInput With(params ReadOnlySpan<SubmissionDocument> documents) => new([Party], ValueList.Create(documents));

    private static void Refused(string number, Func<AnonymisationInput> make)
    {
        var message = Assert.Throws<ArgumentException>(make).Message;
        Assert.StartsWith(number + ": ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("rootveld", message, StringComparison.Ordinal);
    }

    private static ValueList<T> Times<T>(int count, T item) => Enumerable.Repeat(item, count).ToValueList();

    [Fact]
    public void A_file_has_at_most_500_parties_and_the_subject_is_one_of_them()
    {
        Assert.Equal(500, new AnonymisationInput(Times(500, Party), [Document]).Parties.Count);
        Refused("ZF0701", () => new(Times(501, Party), [Document]));
        Refused("ZF0701", () => new([], [Document]));
        Refused("ZF0701", () => With(Party with { Role = FilePartyRole.Witness }));
        Refused("ZF0708", () => With(Party, null!));
        Refused("ZF0708", () => With(Party, Party with { Role = (FilePartyRole)9 }));
    }

    [Fact]
    public void A_submission_has_1_to_200_documents_of_two_mebi_characters_together_each_with_its_own_id()
    {
        static ValueList<SubmissionDocument> Numbered(int count) => Enumerable.Range(1, count).Select(n => Document with { Id = $"d{n}" }).ToValueList();
        Assert.Equal(200, new AnonymisationInput([Party], Numbered(200)).Documents.Count);
        Refused("ZF0702", () => new([Party], Numbered(201)));
        Refused("ZF0702", () => new([Party], []));

        const int Most = 2_097_152;
        Assert.Equal(Most, AnonymisationInput.MaximumCharacters);
        var half = Document with { Text = new string('x', Most / 2) };
        Assert.Equal(2, With(half, half with { Id = "e" }).Documents.Count);
        Refused("ZF0703", () => With(half, half with { Id = "e" }, Document with { Id = "f", Text = "x" }));

        // The names and values of fields count as well: here two characters each.
        var full = Document with { Text = new string('x', Most - 4), Fields = [Field, Field] };
        Assert.Single(With(full).Documents);
        Refused("ZF0703", () => With(full with { Fields = [Field, Field with { Name = "nn" }] }));
        Refused("ZF0703", () => With(full with { Fields = [Field, Field with { Value = "ww" }] }));

        Refused("ZF0704", () => With(Document, Document));
        Assert.Equal(2, With(Document, Document with { Id = "D" }).Documents.Count);
    }

    [Fact]
    public void A_document_has_an_id_a_known_kind_and_a_text()
    {
        Assert.Single(With(Document with { Id = new string('x', 64) }).Documents);
        SubmissionDocument[] wrong =
        [
            null!, Document with { Id = "" }, Document with { Id = null! }, Document with { Id = new string('x', 65) }, Document with { Text = null! },
            Document with { Kind = (SubmissionDocumentKind)9 },
        ];
        Assert.All(wrong, d => Refused("ZF0705", () => With(d)));
    }

    [Fact]
    public void A_document_has_at_most_2000_fields_each_with_a_name_and_a_value()
    {
        Assert.Single(With(Document with { Fields = Times(2000, Field) }).Documents);
        Refused("ZF0706", () => With(Document with { Fields = Times(2001, Field) }));
        Assert.Single(With(Document with { Fields = [Field with { Name = new string('x', 128), Value = "" }] }).Documents);
        DocumentField[] wrong =
        [
            null!, Field with { Name = "" }, Field with { Name = null! }, Field with { Name = new string('x', 129) }, Field with { Value = null! },
            Field with { Content = (DocumentFieldContent)9 },
        ];
        Assert.All(wrong, f => Refused("ZF0707", () => With(Document with { Fields = [f] })));
    }

    [Fact]
    public void A_party_has_at_most_64_items_of_each_sort()
    {
        var address = new FileAddress("straat", null, null, null, null);
        var identifier = new FileIdentifier(FileIdentifierKind.Other, "x1");
        static FileParty[] Parties(int count, FileAddress address, FileIdentifier identifier) =>
        [
            Party with { GivenNames = Times(count, "x") }, Party with { OtherNames = Times(count, "x") }, Party with { TradeNames = Times(count, "x") },
            Party with { Addresses = Times(count, address) }, Party with { Identifiers = Times(count, identifier) },
        ];
        Assert.All(Parties(64, address, identifier), p => Assert.Single(With(p).Parties));
        Assert.All(Parties(65, address, identifier), p => Refused("ZF0709", () => With(p)));
    }

    [Fact]
    public void A_part_of_a_party_has_at_most_256_characters_and_is_there()
    {
        static FileParty[] Parties(string? text) =>
        [
            Party with { GivenNames = ["Anna", text!] }, Party with { OtherNames = [text!] }, Party with { TradeNames = [text!] },
            Party with { Identifiers = [new(FileIdentifierKind.Other, text!)] },
        ];
        static FileParty[] Optional(string? text) =>
        [
            Party with { Initials = text }, Party with { Prefix = text }, Party with { Surname = text }, Party with { PartnerPrefix = text },
            Party with { PartnerSurname = text }, Party with { Addresses = [new(text, null, null, null, null)] },
            Party with { Addresses = [new(null, null, text, null, null)] }, Party with { Addresses = [new(null, null, null, text, null)] },
            Party with { Addresses = [new(null, null, null, null, text)] },
        ];
        Assert.All([.. Parties(new('x', 256)), .. Optional(new('x', 256)), .. Optional(null)], p => Assert.Single(With(p).Parties));
        FileParty[] wrong =
        [
            .. Parties(new('x', 257)), .. Optional(new('x', 257)), .. Parties(null), Party with { Identifiers = [null!] }, Party with { Addresses = [null!] },
            Party with { Identifiers = [new((FileIdentifierKind)99, "x1")] },
        ];
        Assert.All(wrong, p => Refused("ZF0710", () => With(p)));
    }

    [Fact]
    public void A_birth_date_lies_from_1850_to_2200_with_a_day_only_when_there_is_a_month()
    {
        FileBirthDate[] right = [new(1850, null, null), new(2200, 12, null), new(1970, 1, 1), new(1970, 12, 31)];
        Assert.All(right, b => Assert.Single(With(Party with { BirthDate = b }).Parties));
        FileBirthDate[] wrong = [new(1849, null, null), new(2201, null, null), new(1970, 0, null), new(1970, 13, null), new(1970, 1, 0), new(1970, 1, 32), new(1970, null, 1)];
        Assert.All(wrong, b => Refused("ZF0711", () => With(Party with { BirthDate = b })));
    }

    [Fact]
    public void A_house_number_is_from_0_to_99999()
    {
        static FileParty At(int number) => Party with { Addresses = [new("straat", 1, null, null, null), new("straat", number, null, null, null)] };
        Assert.All([0, 99_999], n => Assert.Single(With(At(n)).Parties));
        Assert.All([-1, 100_000], n => Refused("ZF0712", () => With(At(n))));
    }

    [Fact]
    public void A_reason_has_at_most_2000_characters_and_an_answer_names_its_item()
    {
        var keep = new ResidueAnswer.KeepNotIdentifying("R1", new string('x', 2000));
        Assert.Equal(("R1", 2000), (keep.ResidueId, keep.Reason.Length));
        Assert.StartsWith("ZF0713", Assert.Throws<ArgumentException>(() => new ResidueAnswer.KeepNotIdentifying("R1", new string('x', 2001))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ResidueAnswer.Replace(" "));
        Assert.Equal("R1: KeepNotIdentifying", keep.ToString());
    }

    [Fact]
    public void What_is_printed_says_how_much_and_never_what()
    {
        var draft = AnonymiserTests.Scan("Grootveld belde Kees Vermeulen.");
        Assert.Equal("AnonymisationInput(1 parties, 1 documents)", With(Party).ToString());
        Assert.Equal("AnonymisationDraft(1 replacements, 1 items to look at)", draft.ToString());
        Assert.Equal("R1: PossibleName x1", draft.Residue[0].ToString());
        Assert.Equal("16+14", draft.Residue[0].Positions[0].ToString());
        Assert.Equal("PersonName [betrokkene] x1", draft.Replacements[0].ToString());
        Assert.Equal("1: InvestigationReport", draft.Documents[0].ToString());
        Assert.Equal("FileParty(Subject)", Party.ToString());
        Assert.Equal("SubmissionDocument(InvestigationReport)", Document.ToString());
        Assert.Equal("DocumentField(Text)", Field.ToString());
    }

    [Fact]
    public void A_party_of_which_every_name_is_one_character_of_any_script_is_taken()
    {
        var characters = Enumerable.Range(1, char.MaxValue).Where(c => !char.IsSurrogate((char)c)).Select(c => ((char)c).ToString())
            .Concat(Enumerable.Range(0x10000, 0x4000).Select(char.ConvertFromUtf32)).Where(c => !char.IsControl(c, 0));
        foreach (var some in characters.Chunk(AnonymisationInput.MaximumParties - 1))
        {
            var parties = some.Select(c => new FileParty(FilePartyRole.Client)
            {
                GivenNames = [c],
                Initials = c,
                Prefix = c,
                Surname = c,
                EverydayName = c,
                PartnerPrefix = c,
                PartnerSurname = c,
                OtherNames = [c],
                TradeNames = [c],
                Addresses = [new(c, 1, c, c, c)],
                Identifiers = [new(FileIdentifierKind.Other, c), new(FileIdentifierKind.Email, c), new(FileIdentifierKind.Website, c)],
            });
            var text = string.Join(' ', some.Select(c => $"{c} {c}{c} {c}@{c}.nl www.{c}.nl {c}."));
            var input = new AnonymisationInput([new(FilePartyRole.Subject) { Surname = "Grootveld" }, .. parties], [new("d", SubmissionDocumentKind.AdditionalData, [], text)]);
            Assert.NotNull(Anonymiser.Scan(input));
        }
    }
}
