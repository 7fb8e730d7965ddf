using System.Text;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Tests.Support;

namespace CareerGuide.Content.Tests.Conversion;

/// <summary>The documents in <c>Samples/Documents</c>; its README says which program made each.</summary>
internal static class Sample
{
    public static byte[] Bytes(string file) => File.ReadAllBytes(Samples.PathTo(Path.Combine("Documents", file)));

    public static Stream Open(string file) => new MemoryStream(Bytes(file));

    public static string Text(string file) => Encoding.UTF8.GetString(Bytes(file));

    /// <summary>The notes of a conversion on one line.</summary>
    public static string Told(ConvertedDocument document) => Told(document.Notes);

    public static string Told(IEnumerable<ConversionNote> notes) => string.Join(", ", notes.Select(note => $"{note.Kind} {note.Count}"));
}
