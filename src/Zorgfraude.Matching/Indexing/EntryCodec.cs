using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Indexing;

/// <summary>The value tables of a segment, and how an entry is written as a head and a few bytes behind it that point into them.</summary>
internal sealed class EntryCodec(ValueTable surnames, ValueTable given, ValueTable places, ValueTable others)
{
    /// <summary>The most bytes behind a head.</summary>
    public const int MaximumTail = 512;

    public ValueTable Surnames { get; } = surnames;

    public ValueTable Given { get; } = given;

    public ValueTable Places { get; } = places;

    public ValueTable Others { get; } = others;

    public long Bytes => Surnames.Bytes + Given.Bytes + Places.Bytes + Others.Bytes;

    public static EntryCodec Read(SnapshotReader reader) => new(ValueTable.Read(reader), ValueTable.Read(reader), ValueTable.Read(reader), ValueTable.Read(reader));

    public void Write(SnapshotWriter writer)
    {
        Surnames.Write(writer);
        Given.Write(writer);
        Places.Write(writer);
        Others.Write(writer);
    }

    /// <summary>Fills the form with an entry; its values are slices of the tables.</summary>
    public void Decode(in Head head, ReadOnlySpan<byte> input, RecordForm form)
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
            var core = Surnames[i == 0 ? head.Surname : i == 1 ? head.OtherSurname : (int)Get(input, ref at)];
            var role = input[at++];
            var full = core;
            var prefix = 0u;
            if ((role & 4) != 0)
            {
                full = Surnames[i == 0 ? head.Full : (int)Get(input, ref at)];
                prefix = System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(input[at..]);
                at += 4;
            }

            form.Surnames[i] = new(core, full, prefix, (NameRole)(role & 3));
        }

        for (var i = 0; i < form.GivenCount; i++)
        {
            form.Given[i] = Given[i == 0 ? head.Given : i == 1 ? head.SecondGiven : (int)Get(input, ref at)];
        }

        if (form.GivenCount == 0)
        {
            form.Initials = Others[(int)Get(input, ref at)];
        }
        else
        {
            Join(form);
        }

        form.Birth = head.Birth;
        form.PostalCode = PostalCode(Get(input, ref at), form.Arena);
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
            form.AgbCount = Math.Min(numbers >> 4, RecordForm.MaximumAgb);
            for (var i = 0; i < form.AgbCount; i++)
            {
                form.Agb[i] = GetLong(input, ref at);
            }

            form.Other = Others[(int)Get(input, ref at)];
        }
    }

    /// <summary>
    /// A Dutch postal code as a number of 23 bits, from 1: of its own it takes four bytes, in the table fifteen. 0 for anything else.
    /// </summary>
    private static uint PackedCode(ReadOnlySpan<byte> code)
    {
        if (code.Length != 6 || code[..4].ContainsAnyExceptInRange((byte)'0', (byte)'9') || code[4..].ContainsAnyExceptInRange((byte)'a', (byte)'z'))
        {
            return 0;
        }

        var digits = ((uint)(code[0] - '0') * 1000) + ((uint)(code[1] - '0') * 100) + ((uint)(code[2] - '0') * 10) + (uint)(code[3] - '0');
        return (((digits * 26) + (uint)(code[4] - 'a')) * 26) + (uint)(code[5] - 'a') + 1;
    }

    private Text PostalCode(uint value, TextArena arena)
    {
        if ((value & 1) == 0)
        {
            return Places[(int)(value >> 1)];
        }

        var rest = (value >> 1) - 1;
        var code = arena.Reserve(6);
        code[5] = (byte)('a' + (rest % 26));
        code[4] = (byte)('a' + (rest / 26 % 26));
        rest /= 676;
        for (var i = 3; i >= 0; i--, rest /= 10)
        {
            code[i] = (byte)('0' + (rest % 10));
        }

        return arena.Commit(6);
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

    private static ulong GetLong(ReadOnlySpan<byte> input, ref int at)
    {
        ulong low = Get(input, ref at);
        return low | ((ulong)Get(input, ref at) << 28);
    }

    /// <summary>Writes entries while it collects their values.</summary>
    internal sealed class Builder
    {
        public ValueTable.Builder Surnames { get; } = new();

        public ValueTable.Builder Given { get; } = new();

        private readonly ValueTable.Builder places = new();
        private readonly ValueTable.Builder others = new();

        public EntryCodec Build() => new(Surnames.Build(), Given.Build(), places.Build(), others.Build());

        /// <summary>Writes an entry, adding its values to the tables. The output must have room for <see cref="MaximumTail"/> bytes.</summary>
        public int Encode(RecordForm form, uint start, Span<byte> output, out Head head)
        {
            var at = 0;
            output[at++] = (byte)(form.SurnameCount | (form.GivenCount << 3));
            output[at++] = (byte)(form.Sex | (form.Generation << 2) | (form.OrganisationCount << 4) | (form.PostBox ? 64 : 0));
            Span<int> cores = [0, 0];
            var firstFull = 0;
            for (var i = 0; i < form.SurnameCount; i++)
            {
                var surname = form.Surnames[i];
                var core = Surnames.Add(surname.Core.Span);
                var full = surname.PrefixClass == 0 ? core : Surnames.Add(surname.Full.Span);
                if (i < cores.Length)
                {
                    cores[i] = core;
                }
                else
                {
                    Put(output, ref at, (uint)core);
                }

                firstFull = i == 0 ? full : firstFull;
                output[at++] = (byte)((byte)surname.Role | (surname.PrefixClass != 0 ? 4 : 0));
                if (surname.PrefixClass != 0)
                {
                    if (i > 0)
                    {
                        Put(output, ref at, (uint)full);
                    }

                    System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(output[at..], surname.PrefixClass);
                    at += 4;
                }
            }

            Span<int> names = [0, 0];
            for (var i = 0; i < form.GivenCount; i++)
            {
                var name = Given.Add(form.Given[i].Span);
                if (i < names.Length)
                {
                    names[i] = name;
                }
                else
                {
                    Put(output, ref at, (uint)name);
                }
            }

            if (form.GivenCount == 0)
            {
                Put(output, ref at, (uint)others.Add(form.Initials.Span));
            }

            Put(output, ref at, PackedCode(form.PostalCode.Span) is > 0 and var packed ? (packed << 1) | 1 : (uint)places.Add(form.PostalCode.Span) << 1);
            Put(output, ref at, (uint)form.HouseNumber);
            Put(output, ref at, (uint)others.Add(form.Addition.Span));
            Put(output, ref at, (uint)places.Add(form.Street.Span));
            Put(output, ref at, (uint)places.Add(form.City.Span));
            for (var i = 0; i < form.OrganisationCount; i++)
            {
                Put(output, ref at, (uint)others.Add(form.Organisations[i].Words.Span));
                output[at++] = (byte)form.Organisations[i].Form;
                output[at++] = form.Organisations[i].Serial;
            }

            output[at++] = (byte)((form.HasNumbers ? 1 : 0) | (form.AgbCount << 4));
            if (form.HasNumbers)
            {
                PutLong(output, ref at, form.Kvk);
                PutLong(output, ref at, form.Big);
                for (var i = 0; i < form.AgbCount; i++)
                {
                    PutLong(output, ref at, form.Agb[i]);
                }

                Put(output, ref at, (uint)others.Add(form.Other.Span));
            }

            head = new(cores[0], firstFull, cores[1], names[0], names[1], Head.AddressOf(form), Head.TraitsOf(form), start);
            return at;
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

        private static void PutLong(Span<byte> output, ref int at, ulong value)
        {
            Put(output, ref at, (uint)(value & 0xFFFFFFF));
            Put(output, ref at, (uint)((value >> 28) & 0xFFFFFFF));
        }
    }
}
