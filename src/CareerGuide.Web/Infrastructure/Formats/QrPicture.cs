using System.Globalization;
using System.Text;

namespace CareerGuide.Web.Infrastructure.Formats;

/// <summary>A QR code as the path of an SVG: one unit for each module.</summary>
/// <param name="Size">Of a side, in modules, with the quiet edge around.</param>
public sealed record QrPicture(int Size, string Path)
{
    private const int QuietEdge = 4;

    public static QrPicture Of(string text)
    {
        var code = QrCode.Of(text);
        var path = new StringBuilder();

        for (var y = 0; y < code.Size; y++)
        {
            for (var x = 0; x < code.Size; x++)
            {
                if (code[x, y])
                    path.Append(CultureInfo.InvariantCulture, $"M{x + QuietEdge} {y + QuietEdge}h1v1h-1z");
            }
        }

        return new QrPicture(code.Size + 2 * QuietEdge, path.ToString());
    }
}
