using System.Buffers;
using System.Text;

namespace CareerGuide.Web.Features.Instructor.PreservedForm;

/// <summary>Decodes <c>application/x-www-form-urlencoded</c> byte by byte, as the URL Standard specifies.</summary>
/// <param name="fieldFor">Where the value of a name goes; null if nobody asks for it.</param>
public sealed class UrlEncodedFields(Func<string, FieldBytes?> fieldFor)
{
    private const int MaxNameLength = 200;

    private readonly List<byte> name = [];
    private FieldBytes? field;
    private bool isInValue;
    private int digitsLeft;
    private byte first;

    public async Task ReadAsync(Stream body, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);

        try
        {
            while (await body.ReadAsync(buffer, cancellation) is var read and > 0)
            {
                foreach (var sent in buffer.AsSpan(0, read))
                    Take(sent);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        Finish();
    }

    private void Take(byte sent)
    {
        if (digitsLeft > 0 && TakeDigit(sent))
            return;

        switch (sent)
        {
            case (byte)'&':
                Finish();
                break;
            case (byte)'=' when !isInValue:
                isInValue = true;
                field = fieldFor(Encoding.UTF8.GetString([.. name]));
                break;
            case (byte)'%':
                digitsLeft = 2;
                break;
            default:
                Put(sent == (byte)'+' ? (byte)' ' : sent);
                break;
        }
    }

    /// <returns>Whether it was one; otherwise what came before it stands for itself.</returns>
    private bool TakeDigit(byte sent)
    {
        if (!char.IsAsciiHexDigit((char)sent))
        {
            Unfinished();
            return false;
        }

        digitsLeft--;

        if (digitsLeft == 1)
            first = sent;
        else
            Put((byte)((ValueOf(first) << 4) | ValueOf(sent)));

        return true;
    }

    private static int ValueOf(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    /// <summary>Writes out a percent sign that two hexadecimal digits do not follow.</summary>
    private void Unfinished()
    {
        if (digitsLeft > 0)
            Put((byte)'%');

        if (digitsLeft == 1)
            Put(first);

        digitsLeft = 0;
    }

    private void Put(byte value)
    {
        if (isInValue)
            field?.Add(value);
        else if (name.Count < MaxNameLength)
            name.Add(value);
    }

    private void Finish()
    {
        Unfinished();
        name.Clear();
        field = null;
        isInValue = false;
    }
}
