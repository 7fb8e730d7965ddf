using System.Globalization;
using System.Security.Cryptography;
using CareerGuide.Content.Pictures;
using CareerGuide.Content.Text;

namespace CareerGuide.Content.Conversion;

/// <summary>The pictures of one document, each kept once and under a name of its own.</summary>
public sealed class ConvertedPictures
{
    private readonly Dictionary<string, ConvertedPicture> byHash = [];
    private readonly HashSet<string> names = [];
    private readonly List<ConvertedPicture> pictures = [];

    public IReadOnlyList<ConvertedPicture> Pictures => pictures;

    /// <summary>Keeps a picture; the same bytes are kept once.</summary>
    /// <param name="suggestedName">The name of its file, or any words.</param>
    /// <returns>The name to refer to it by; null where the bytes are no picture that a page can show.</returns>
    public string? Add(byte[] bytes, string suggestedName, string alternativeText)
    {
        if (PictureSignature.ExtensionOf(bytes) is not { } extension)
            return null;

        var hash = Convert.ToHexString(SHA256.HashData(bytes));

        if (byHash.TryGetValue(hash, out var known))
            return known.Name;

        var picture = new ConvertedPicture(UniqueName(suggestedName, "." + extension), bytes, alternativeText);
        byHash.Add(hash, picture);
        pictures.Add(picture);

        return picture.Name;
    }

    private string UniqueName(string suggested, string extension)
    {
        var stem = Slug.From(Path.GetFileNameWithoutExtension(suggested)) is { Length: > 0 } slug ? slug : "picture";
        var name = stem + extension;

        for (var number = 2; !names.Add(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}{extension}");

        return name;
    }
}
