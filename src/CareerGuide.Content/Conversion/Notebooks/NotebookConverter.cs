using System.Text.Json;

namespace CareerGuide.Content.Conversion.Notebooks;

/// <summary>
/// Makes Markdown of a Jupyter notebook (nbformat 3 and 4): its Markdown cells as they are, its code cells as fenced code. What the code
/// printed is left out.
/// </summary>
public static class NotebookConverter
{
    private const int MaxDepth = 64;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth, AllowTrailingCommas = true };

    /// <exception cref="ConversionException">The bytes are no notebook.</exception>
    public static ConvertedDocument Convert(Stream json, CancellationToken cancellation) => Convert(json, DocumentSurroundings.None, cancellation);

    internal static ConvertedDocument Convert(Stream json, DocumentSurroundings surroundings, CancellationToken cancellation)
    {
        using var document = Parsed(json);

        return Converted(document.RootElement, surroundings, cancellation);
    }

    private static ConvertedDocument Converted(JsonElement root, DocumentSurroundings surroundings, CancellationToken cancellation)
    {
        try
        {
            return IsNotebook(root)
                ? new NotebookCells(surroundings, LanguageOf(root), cancellation).Converted(Cells(root))
                : throw new ConversionException(ConversionProblem.OtherFormat);
        }
        catch (InvalidOperationException exception) // a string that is no text: half of a surrogate pair, or bytes that are no UTF-8
        {
            throw new ConversionException(ConversionProblem.Damaged, exception);
        }
    }

    /// <summary>Whether an object of JSON has what every notebook has.</summary>
    private static bool IsNotebook(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && (Property(root, "cells", JsonValueKind.Array) is not null || Property(root, "worksheets", JsonValueKind.Array) is not null)
        && Property(root, "nbformat", JsonValueKind.Number) is not null;

    private static JsonDocument Parsed(Stream json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException exception)
        {
            throw new ConversionException(ConversionProblem.Damaged, exception);
        }
    }

    /// <summary>Version 3 has its cells in worksheets.</summary>
    private static IEnumerable<JsonElement> Cells(JsonElement root)
    {
        var lists = Property(root, "cells", JsonValueKind.Array) is { } cells
            ? [cells]
            : Property(root, "worksheets", JsonValueKind.Array)!.Value.EnumerateArray().Select(sheet => Property(sheet, "cells", JsonValueKind.Array)).OfType<JsonElement>();

        return lists.SelectMany(list => list.EnumerateArray()).Where(cell => cell.ValueKind == JsonValueKind.Object);
    }

    /// <summary>The language of the kernel, as fenced code names it; empty if the notebook does not say.</summary>
    private static string LanguageOf(JsonElement root)
    {
        var metadata = Property(root, "metadata", JsonValueKind.Object);
        var language = Text(metadata, "language_info", "name") ?? Text(metadata, "kernelspec", "language") ?? "";

        return language.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-') ? language.ToLowerInvariant() : "";
    }

    private static string? Text(JsonElement? element, string name, string inner) =>
        element is { } outer && Property(outer, name, JsonValueKind.Object) is { } found && Property(found, inner, JsonValueKind.String) is { } text ? text.GetString() : null;

    internal static JsonElement? Property(JsonElement element, string name, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;
}
