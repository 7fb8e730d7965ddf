using System.Text;

namespace CareerGuide.Web.Infrastructure.Formats;

/// <summary>A QR code in byte mode at error correction level M (ISO/IEC 18004).</summary>
public sealed class QrCode
{
    /// <summary>For each version from 1 to 40: the error correction codewords per block and the number of blocks.</summary>
    private static readonly int[] CorrectionLength =
        [0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28];

    private static readonly int[] BlockCount =
        [0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49];

    private const int MaxVersion = 40;

    private readonly int version;
    private readonly bool[,] dark, isFixed;

    private QrCode(int version, byte[] codewords)
    {
        this.version = version;
        Size = 17 + 4 * version;
        (dark, isFixed) = (new bool[Size, Size], new bool[Size, Size]);
        DrawPatterns();
        DrawCodewords(codewords);
    }

    /// <summary>The length of a side in modules, without the quiet zone.</summary>
    public int Size { get; }

    public bool this[int x, int y] => dark[x, y];

    /// <exception cref="ArgumentException">The text is longer than any code can hold, 2331 bytes.</exception>
    public static QrCode Of(string text) => Enumerable.Range(0, 8).Select(mask => Of(text, mask)).MinBy(code => code.Penalty())!;

    /// <param name="mask">Any can be read; the best has no large areas of one colour.</param>
    public static QrCode Of(string text, int mask)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var smallest = Enumerable.Range(1, MaxVersion).FirstOrDefault(v => 4 + LengthBits(v) + 8 * bytes.Length <= 8 * DataLength(v));

        if (smallest == 0)
            throw new ArgumentException("The text is too long for a QR code.", nameof(text));

        var code = new QrCode(smallest, Interleaved(DataOf(bytes, smallest), smallest));
        code.Mask(mask);

        return code;
    }

    private static int LengthBits(int version) => version < 10 ? 8 : 16;

    private static int DataLength(int version) => TotalLength(version) - CorrectionLength[version] * BlockCount[version];

    /// <summary>The capacity in bytes: all modules except the function patterns.</summary>
    private static int TotalLength(int version)
    {
        var modules = (16 * version + 128) * version + 64;

        if (version == 1)
            return modules / 8;

        var alignments = version / 7 + 2;

        return (modules - ((25 * alignments - 10) * alignments - 55) - (version >= 7 ? 36 : 0)) / 8;
    }

    private static byte[] DataOf(byte[] text, int version)
    {
        const int ByteMode = 0b0100;
        var bits = new List<bool>();
        Append(ByteMode, 4);
        Append(text.Length, LengthBits(version));

        foreach (var character in text)
            Append(character, 8);

        Append(0, Math.Min(4, 8 * DataLength(version) - bits.Count));
        Append(0, (8 - bits.Count % 8) % 8);

        for (var pad = 0xEC; bits.Count < 8 * DataLength(version); pad ^= 0xEC ^ 0x11)
            Append(pad, 8);

        return [.. bits.Chunk(8).Select(eight => (byte)eight.Aggregate(0, (all, bit) => all << 1 | (bit ? 1 : 0)))];

        void Append(int value, int length)
        {
            for (var bit = length - 1; bit >= 0; bit--)
                bits.Add((value >> bit & 1) == 1);
        }
    }

    /// <summary>The data in blocks, the later ones a byte longer where they do not come out even, then their error correction; of each block a byte in turn.</summary>
    private static byte[] Interleaved(byte[] data, int version)
    {
        var (count, at) = (BlockCount[version], 0);
        var shortBlocks = count - data.Length % count;
        var blocks = Enumerable.Range(0, count).Select(n => data[at..(at += data.Length / count + (n < shortBlocks ? 0 : 1))]).ToList();
        var corrections = blocks.ConvertAll(block => ReedSolomon.Remainder(block, CorrectionLength[version]));

        return [.. InTurn(blocks), .. InTurn(corrections)];
    }

    private static IEnumerable<byte> InTurn(List<byte[]> blocks) =>
        from index in Enumerable.Range(0, blocks.Max(b => b.Length))
        from block in blocks
        where index < block.Length
        select block[index];

    private void DrawPatterns()
    {
        for (var n = 0; n < Size; n++)
        {
            Fix(n, 6, n % 2 == 0);
            Fix(6, n, n % 2 == 0);
        }

        DrawSquares(3, 3, 4);
        DrawSquares(Size - 4, 3, 4);
        DrawSquares(3, Size - 4, 4);
        DrawAlignments();
        DrawFormat(0);
        DrawVersion();
    }

    /// <summary>Squares within each other, as far as they are on the code: a finder with its light edge, or an alignment pattern.</summary>
    private void DrawSquares(int x, int y, int radius)
    {
        for (var dy = -radius; dy <= radius; dy++)
        {
            for (var dx = -radius; dx <= radius; dx++)
            {
                if (x + dx >= 0 && x + dx < Size && y + dy >= 0 && y + dy < Size)
                    Fix(x + dx, y + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) is var ring && (radius == 4 ? ring is not (2 or 4) : ring != 1));
            }
        }
    }

    private void DrawAlignments()
    {
        if (version == 1)
            return;

        var count = version / 7 + 2;
        var step = version == 32 ? 26 : (4 * version + 2 * count + 1) / (2 * count - 2) * 2;
        int[] places = [6, .. Enumerable.Range(0, count - 1).Select(n => Size - 7 - n * step).Reverse()];

        foreach (var (x, y) in places.SelectMany(x => places, (x, y) => (x, y)))
        {
            if (!((x == 6 && (y == 6 || y == Size - 7)) || (x == Size - 7 && y == 6)))
                DrawSquares(x, y, 2);
        }
    }

    /// <summary>Writes both copies of the format information: error correction level and mask.</summary>
    private void DrawFormat(int mask)
    {
        const int Generator = 0x537, Pattern = 0x5412; // level M is 0
        var remainder = mask;

        for (var n = 0; n < 10; n++)
            remainder = remainder << 1 ^ (remainder >> 9) * Generator;

        var bits = (mask << 10 | remainder) ^ Pattern;

        for (var n = 0; n < 15; n++)
        {
            var bit = (bits >> n & 1) == 1;
            var (x, y) = n switch { < 6 => (8, n), 6 => (8, 7), 7 => (8, 8), 8 => (7, 8), _ => (14 - n, 8) };
            Fix(x, y, bit);
            (x, y) = n < 8 ? (Size - 1 - n, 8) : (8, Size - 15 + n);
            Fix(x, y, bit);
        }

        Fix(8, Size - 8, true);
    }

    private void DrawVersion()
    {
        if (version < 7)
            return;

        const int Generator = 0x1F25;
        var remainder = version;

        for (var n = 0; n < 12; n++)
            remainder = remainder << 1 ^ (remainder >> 11) * Generator;

        for (var n = 0; n < 18; n++)
        {
            var bit = ((version << 12 | remainder) >> n & 1) == 1;
            Fix(Size - 11 + n % 3, n / 3, bit);
            Fix(n / 3, Size - 11 + n % 3, bit);
        }
    }

    /// <summary>Up and down in columns of two, from the right, past the vertical timing pattern.</summary>
    private void DrawCodewords(byte[] codewords)
    {
        var bit = 0;

        for (var right = Size - 1; right >= 1; right -= right == 8 ? 3 : 2)
        {
            var isUpward = (right + 1 & 2) == 0;

            for (var n = 0; n < 2 * Size; n++)
            {
                var (x, y) = (right - n % 2, isUpward ? Size - 1 - n / 2 : n / 2);

                if (isFixed[x, y] || bit >= 8 * codewords.Length)
                    continue;

                dark[x, y] = (codewords[bit / 8] >> 7 - bit % 8 & 1) == 1;
                bit++;
            }
        }
    }

    private void Mask(int mask)
    {
        DrawFormat(mask);

        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
                dark[x, y] ^= !isFixed[x, y] && IsMasked(mask, x, y);
        }
    }

    private static bool IsMasked(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2,
        1 => y % 2,
        2 => x % 3,
        3 => (x + y) % 3,
        4 => (x / 3 + y / 2) % 2,
        5 => x * y % 2 + x * y % 3,
        6 => (x * y % 2 + x * y % 3) % 2,
        _ => ((x + y) % 2 + x * y % 3) % 2,
    } == 0;

    /// <summary>Runs and squares of one colour, and more of one colour than of the other, are hard to read.</summary>
    private int Penalty()
    {
        var penalty = 0;

        for (var a = 0; a < Size; a++)
        {
            var line = a;
            penalty += RunPenalty(n => dark[n, line]) + RunPenalty(n => dark[line, n]);

            for (var b = 0; a + 1 < Size && b + 1 < Size; b++)
                penalty += dark[a, b] == dark[a + 1, b] && dark[a, b] == dark[a, b + 1] && dark[a, b] == dark[a + 1, b + 1] ? 3 : 0;
        }

        return penalty + Math.Abs(dark.Cast<bool>().Count(d => d) * 20 / (Size * Size) - 10) * 10;
    }

    private int RunPenalty(Func<int, bool> line)
    {
        var (penalty, run) = (0, 1);

        for (var n = 1; n <= Size; n++)
        {
            if (n < Size && line(n) == line(n - 1))
            {
                run++;
                continue;
            }

            penalty += run >= 5 ? run - 2 : 0;
            run = 1;
        }

        return penalty;
    }

    private void Fix(int x, int y, bool isDark) => (dark[x, y], isFixed[x, y]) = (isDark, true);
}

/// <summary>Error correction over the field of 256 elements with the polynomial x^8 + x^4 + x^3 + x^2 + 1.</summary>
internal static class ReedSolomon
{
    private const int Polynomial = 0x11D;

    /// <summary>The remainder of the data divided by the generator polynomial of this degree.</summary>
    public static byte[] Remainder(byte[] data, int degree)
    {
        var generator = Generator(degree);
        var remainder = new byte[degree];

        foreach (var value in data)
        {
            var factor = (byte)(value ^ remainder[0]);
            remainder = [.. remainder[1..], 0];

            for (var n = 0; n < degree; n++)
                remainder[n] ^= Product(generator[n], factor);
        }

        return remainder;
    }

    /// <summary>The product of x - 2^n for all n below the degree; the leading 1 is left out.</summary>
    private static byte[] Generator(int degree)
    {
        var (generator, root) = (new byte[degree], (byte)1);
        generator[^1] = 1;

        for (var n = 0; n < degree; n++, root = Product(root, 2))
        {
            for (var k = 0; k < degree; k++)
                generator[k] = (byte)(Product(generator[k], root) ^ (k + 1 < degree ? generator[k + 1] : 0));
        }

        return generator;
    }

    private static byte Product(byte a, byte b)
    {
        var product = 0;

        for (var bit = 7; bit >= 0; bit--)
            product = product << 1 ^ (product >> 7) * Polynomial ^ (b >> bit & 1) * a;

        return (byte)product;
    }
}
