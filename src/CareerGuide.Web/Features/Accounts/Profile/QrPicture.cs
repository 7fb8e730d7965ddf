using System.Globalization;
using System.Text;
using QRCoder;

namespace CareerGuide.Web.Features.Accounts.Profile;

/// <summary>A square picture for the camera of a phone, as the path of an SVG: one unit for each module.</summary>
/// <param name="Size">Of a side, in modules, with the quiet edge around.</param>
public sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();

        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix.Count; x++)
            {
                if (code.ModuleMatrix[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return new QrPicture(code.ModuleMatrix.Count, path.ToString());
    }
}
