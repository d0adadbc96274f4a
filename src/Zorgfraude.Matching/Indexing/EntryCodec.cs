using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Indexing;

/// <summary>The value tables of a segment, and how an entry is written as a few dozen bytes that point into them.</summary>
internal sealed class EntryCodec
{
    public ValueTable Surnames { get; private init; } = new();

    public ValueTable Given { get; private init; } = new();

    public ValueTable Places { get; private init; } = new();

    public ValueTable Others { get; private init; } = new();

    public long Bytes => Surnames.Bytes + Given.Bytes + Places.Bytes + Others.Bytes;

    public static EntryCodec Read(SnapshotReader reader) => new()
    {
        Surnames = ValueTable.Read(reader),
        Given = ValueTable.Read(reader),
        Places = ValueTable.Read(reader),
        Others = ValueTable.Read(reader),
    };

    public void Write(SnapshotWriter writer)
    {
        Surnames.Write(writer);
        Given.Write(writer);
        Places.Write(writer);
        Others.Write(writer);
    }

    public void Freeze()
    {
        Surnames.Freeze();
        Given.Freeze();
        Places.Freeze();
        Others.Freeze();
    }

    /// <summary>Writes an entry, adding its values to the tables. The output must have room for 512 bytes.</summary>
    public int Encode(RecordForm form, Span<byte> output)
    {
        var at = 0;
        output[at++] = (byte)(form.SurnameCount | (form.GivenCount << 3));
        output[at++] = (byte)(form.Sex | (form.Generation << 2) | (form.OrganisationCount << 4) | (form.PostBox ? 64 : 0));
        for (var i = 0; i < form.SurnameCount; i++)
        {
            var surname = form.Surnames[i];
            Put(output, ref at, (uint)Surnames.Add(surname.Core.Span));
            output[at++] = (byte)((byte)surname.Role | (surname.PrefixClass != 0 ? 4 : 0));
            if (surname.PrefixClass != 0)
            {
                Put(output, ref at, (uint)Surnames.Add(surname.Full.Span));
                System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(output[at..], surname.PrefixClass);
                at += 4;
            }
        }

        for (var i = 0; i < form.GivenCount; i++)
        {
            Put(output, ref at, (uint)Given.Add(form.Given[i].Span));
        }

        if (form.GivenCount == 0)
        {
            Put(output, ref at, (uint)Others.Add(form.Initials.Span));
        }

        Put(output, ref at, (uint)form.Birth.Packed);
        Put(output, ref at, (uint)Places.Add(form.PostalCode.Span));
        Put(output, ref at, (uint)form.HouseNumber);
        Put(output, ref at, (uint)Others.Add(form.Addition.Span));
        Put(output, ref at, (uint)Places.Add(form.Street.Span));
        Put(output, ref at, (uint)Places.Add(form.City.Span));
        for (var i = 0; i < form.OrganisationCount; i++)
        {
            Put(output, ref at, (uint)Others.Add(form.Organisations[i].Words.Span));
            output[at++] = (byte)form.Organisations[i].Form;
            output[at++] = form.Organisations[i].Serial;
        }

        var numbers = (form.Kvk != 0 ? 1 : 0) | (form.Big != 0 ? 2 : 0) | (form.Agb != 0 ? 4 : 0) | (form.Other.IsEmpty ? 0 : 8);
        output[at++] = (byte)numbers;
        if (numbers != 0)
        {
            PutLong(output, ref at, form.Kvk);
            PutLong(output, ref at, form.Big);
            PutLong(output, ref at, form.Agb);
            Put(output, ref at, (uint)Others.Add(form.Other.Span));
        }

        return at;
    }

    /// <summary>Fills the form with an entry; its values are slices of the tables.</summary>
    public void Decode(ReadOnlySpan<byte> input, RecordForm form)
    {
        form.Clear();
        var at = 0;
        form.SurnameCount = Math.Min(input[at] & 7, RecordForm.MaximumSurnames);
        form.GivenCount = Math.Min(input[at++] >> 3, RecordForm.MaximumGiven);
        var flags = input[at++];
        form.Sex = (byte)(flags & 3);
        form.Generation = (byte)((flags >> 2) & 3);
        form.OrganisationCount = (flags >> 4) & 3;
        form.PostBox = (flags & 64) != 0;
        for (var i = 0; i < form.SurnameCount; i++)
        {
            var core = Surnames[(int)Get(input, ref at)];
            var role = input[at++];
            var full = core;
            var prefix = 0u;
            if ((role & 4) != 0)
            {
                full = Surnames[(int)Get(input, ref at)];
                prefix = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(input[at..]);
                at += 4;
            }

            form.Surnames[i] = new(core, full, prefix, (NameRole)(role & 3));
        }

        for (var i = 0; i < form.GivenCount; i++)
        {
            form.Given[i] = Given[(int)Get(input, ref at)];
        }

        if (form.GivenCount == 0)
        {
            form.Initials = Others[(int)Get(input, ref at)];
        }
        else
        {
            Join(form);
        }

        form.Birth = BirthDateForm.FromPacked((int)Get(input, ref at));
        form.PostalCode = Places[(int)Get(input, ref at)];
        form.HouseNumber = (int)Get(input, ref at);
        form.Addition = Others[(int)Get(input, ref at)];
        form.Street = Places[(int)Get(input, ref at)];
        form.City = Places[(int)Get(input, ref at)];
        for (var i = 0; i < form.OrganisationCount; i++)
        {
            var words = Others[(int)Get(input, ref at)];
            form.Organisations[i] = new(words, (LegalForm)input[at], input[at + 1]);
            at += 2;
        }

        var numbers = input[at++];
        if (numbers != 0)
        {
            form.Kvk = GetLong(input, ref at);
            form.Big = GetLong(input, ref at);
            form.Agb = GetLong(input, ref at);
            form.Other = Others[(int)Get(input, ref at)];
        }
    }

    // Given names glued, and their first letters: short enough to make again rather than to keep.
    private static void Join(RecordForm form)
    {
        var initials = form.Arena.Reserve(RecordForm.MaximumGiven);
        for (var i = 0; i < form.GivenCount; i++)
        {
            initials[i] = form.Given[i].First;
        }

        form.Initials = form.Arena.Commit(form.GivenCount);
        if (form.GivenCount == 1)
        {
            form.GivenJoined = form.Given[0];
            return;
        }

        var joined = form.Arena.Reserve(64 * RecordForm.MaximumGiven);
        var length = 0;
        for (var i = 0; i < form.GivenCount; i++)
        {
            form.Given[i].Span.CopyTo(joined[length..]);
            length += form.Given[i].Length;
        }

        form.GivenJoined = form.Arena.Commit(length);
    }

    private static void Put(Span<byte> output, ref int at, uint value)
    {
        while (value >= 128)
        {
            output[at++] = (byte)(value | 128);
            value >>= 7;
        }

        output[at++] = (byte)value;
    }

    private static uint Get(ReadOnlySpan<byte> input, ref int at)
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var b = input[at++];
            value |= (uint)(b & 127) << shift;
            if (b < 128)
            {
                break;
            }
        }

        return value;
    }

    private static void PutLong(Span<byte> output, ref int at, ulong value)
    {
        Put(output, ref at, (uint)(value & 0xFFFFFFF));
        Put(output, ref at, (uint)((value >> 28) & 0xFFFFFFF));
    }

    private static ulong GetLong(ReadOnlySpan<byte> input, ref int at)
    {
        ulong low = Get(input, ref at);
        return low | ((ulong)Get(input, ref at) << 28);
    }
}
