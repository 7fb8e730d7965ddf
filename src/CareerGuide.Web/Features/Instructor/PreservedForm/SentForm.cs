using CareerGuide.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CareerGuide.Web.Features.Instructor.PreservedForm;

/// <summary>
/// Fields of a form as the bytes that were sent, decoded on the way in: a long text is held once, and never as a string. The framework's
/// own reading holds it several times over.
/// </summary>
public sealed class SentForm : IDisposable
{
    private const string Text = "markdown";

    /// <summary>Of any field but the text.</summary>
    private const int MaxOtherLength = 4 * 1024;

    private const int MaxHeadersLength = 4 * 1024;

    private const int MaxBoundaryLength = 128;

    private readonly Dictionary<string, FieldBytes> fields = [];

    private SentForm()
    {
    }

    public TextareaContent Markdown => new(fields.GetValueOrDefault(Text)?.Pieces() ?? []);

    /// <summary>The other fields that were asked for, as far as they were sent.</summary>
    public IReadOnlyList<(string Name, string Value)> Others =>
        [.. from sent in fields where sent.Key != Text select (sent.Key, sent.Value.ToString())];

    /// <param name="names">Of the other fields that are wanted.</param>
    /// <exception cref="BadHttpRequestException">What was sent is more than the address takes.</exception>
    /// <exception cref="InvalidDataException">It is no form, or not a whole one.</exception>
    public static async Task<SentForm> ReadAsync(HttpRequest request, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var form = new SentForm();

        try
        {
            await form.FillAsync(request, names, cancellation);
        }
        catch
        {
            form.Dispose();
            throw;
        }

        return form;
    }

    public void Dispose()
    {
        foreach (var field in fields.Values)
            field.Dispose();

        fields.Clear();
    }

    private Task FillAsync(HttpRequest request, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return new UrlEncodedFields(name => FieldFor(name, names)).ReadAsync(request.Body, cancellation);

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();

        return boundary.Length is > 0 and <= MaxBoundaryLength
            ? FillFromPartsAsync(new MultipartReader(boundary, request.Body) { HeadersLengthLimit = MaxHeadersLength }, names, cancellation)
            : throw new InvalidDataException("The form does not say where its parts end.");
    }

    private async Task FillFromPartsAsync(MultipartReader parts, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        while (await parts.ReadNextSectionAsync(cancellation) is { } part)
        {
            if (part.GetContentDispositionHeader() is { } header && header.IsFormDisposition() && FieldFor(HeaderUtilities.RemoveQuotes(header.Name).ToString(), names) is { } field)
                await field.FillAsync(part.Body, cancellation);
        }
    }

    /// <returns>Null for what is not asked for, or was sent before.</returns>
    private FieldBytes? FieldFor(string name, IReadOnlyList<string> names)
    {
        if ((name != Text && !names.Contains(name)) || fields.ContainsKey(name))
            return null;

        return fields[name] = new FieldBytes(name == Text ? int.MaxValue : MaxOtherLength);
    }
}
