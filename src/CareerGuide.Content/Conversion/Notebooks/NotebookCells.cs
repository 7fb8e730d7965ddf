using System.Text.Json;
using System.Text.RegularExpressions;
using CareerGuide.Content.MarkdownWriting;

namespace CareerGuide.Content.Conversion.Notebooks;

/// <summary>Writes the cells of a notebook one below the other.</summary>
/// <param name="language">Of code cells that name none.</param>
internal sealed partial class NotebookCells(DocumentSurroundings surroundings, string language, CancellationToken cancellation)
{
    private readonly ConversionNotes notes = new();
    private readonly ConvertedPictures pictures = new();

    public ConvertedDocument Converted(IEnumerable<JsonElement> cells)
    {
        var written = cells.Select(Written).OfType<string>().Where(text => text.Length > 0).ToList();

        return new ConvertedDocument(string.Join("\n\n", written) + "\n", pictures.Pictures, notes.ToList());
    }

    private string? Written(JsonElement cell)
    {
        cancellation.ThrowIfCancellationRequested();

        var type = NotebookConverter.Property(cell, "cell_type", JsonValueKind.String)?.GetString();

        switch (type)
        {
            case "markdown":
                return Markdown(cell);
            case "heading":
                return $"{new string('#', LevelOf(cell))} {Source(cell, "source").ReplaceLineEndings(" ").Trim()}";
            case "code":
                CountOutputs(cell);
                return Code(cell);
            default:
                if (!string.IsNullOrWhiteSpace(Source(cell, "source")))
                    notes.Add(ConversionNoteKind.RawCells);

                return null;
        }
    }

    private string Markdown(JsonElement cell)
    {
        var attachments = NotebookConverter.Property(cell, "attachments", JsonValueKind.Object);
        var links = new MarkdownLinks(surroundings, pictures, notes, cancellation) { Own = address => Attached(attachments, address) ?? DataAddress.BytesOf(address) };

        return links.Rewritten(Source(cell, "source").Trim('\n'));
    }

    /// <summary>A picture that the cell holds itself.</summary>
    private static byte[]? Attached(JsonElement? attachments, string address)
    {
        const string Scheme = "attachment:";

        if (!address.StartsWith(Scheme, StringComparison.Ordinal) || attachments is not { } all
            || NotebookConverter.Property(all, Uri.UnescapeDataString(address[Scheme.Length..]), JsonValueKind.Object) is not { } formats)
            return null;

        return formats.EnumerateObject().Where(format => format.Value.ValueKind == JsonValueKind.String)
            .Select(format => DataAddress.BytesOf($"data:;base64,{format.Value.GetString()!.ReplaceLineEndings("")}"))
            .FirstOrDefault(bytes => bytes is not null);
    }

    private string? Code(JsonElement cell)
    {
        var code = Source(cell, NotebookConverter.Property(cell, "input", JsonValueKind.Array) is not null || NotebookConverter.Property(cell, "input", JsonValueKind.String) is not null ? "input" : "source");
        var own = Magic().Match(code) is { Success: true } magic ? magic.Groups["language"].Value : NotebookConverter.Property(cell, "language", JsonValueKind.String)?.GetString();

        return string.IsNullOrWhiteSpace(code) ? null : HtmlMarkdown.Fence(code.Trim('\n'), own ?? language);
    }

    private void CountOutputs(JsonElement cell)
    {
        if (NotebookConverter.Property(cell, "outputs", JsonValueKind.Array) is { } outputs)
            notes.Add(ConversionNoteKind.CellOutputs, outputs.GetArrayLength());
    }

    private static int LevelOf(JsonElement cell) =>
        NotebookConverter.Property(cell, "level", JsonValueKind.Number) is { } level && level.TryGetInt32(out var number) ? Math.Clamp(number, 1, 6) : 1;

    /// <summary>The text of a cell: one string, or a string for each line.</summary>
    private static string Source(JsonElement cell, string name)
    {
        if (!cell.TryGetProperty(name, out var source))
            return "";

        var text = source.ValueKind switch
        {
            JsonValueKind.String => source.GetString()!,
            JsonValueKind.Array => string.Concat(source.EnumerateArray().Where(line => line.ValueKind == JsonValueKind.String).Select(line => line.GetString())),
            _ => "",
        };

        return text.ReplaceLineEndings("\n");
    }

    /// <summary>A cell for another language begins with its name: <c>%%sql</c>.</summary>
    [GeneratedRegex(@"^%%(?<language>bash|html|javascript|js|latex|perl|python|r|R|ruby|sh|sql)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Magic();
}
