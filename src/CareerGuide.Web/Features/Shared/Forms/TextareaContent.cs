using System.Buffers;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CareerGuide.Web.Features.Shared.Forms;

/// <summary>
/// A text in a field so that the browser has every character of it. Browsers drop a line break that comes first, so one that may
/// be dropped stands before it; and they read a control character that is written as a number as another one, so only
/// <c>&amp;</c> and <c>&lt;</c> are. It is written piece by piece: the answer is never in memory as a whole.
/// </summary>
/// <param name="pieces">Each may lie in the same memory as the one before it.</param>
public sealed class TextareaContent(IEnumerable<ReadOnlyMemory<char>> pieces) : IHtmlAsyncContent
{
    private const int MaxPieceLength = 16 * 1024;

    public static TextareaContent Of(string text) => new(Pieces(text));

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var part in Escaped())
            writer.Write(part.Span);
    }

    public async ValueTask WriteToAsync(TextWriter writer)
    {
        foreach (var part in Escaped())
        {
            await writer.WriteAsync(part);
            await writer.FlushAsync();
        }
    }

    private static IEnumerable<ReadOnlyMemory<char>> Pieces(string text)
    {
        for (var at = 0; at < text.Length; at += MaxPieceLength)
            yield return text.AsMemory(at, Math.Min(MaxPieceLength, text.Length - at));
    }

    /// <summary>The pieces as HTML, all in the same memory.</summary>
    private IEnumerable<ReadOnlyMemory<char>> Escaped()
    {
        yield return "\n".AsMemory();

        var html = new ArrayBufferWriter<char>(MaxPieceLength);

        foreach (var piece in pieces)
        {
            html.ResetWrittenCount();
            Escape(piece.Span, html);
            yield return html.WrittenMemory;
        }
    }

    private static void Escape(ReadOnlySpan<char> text, ArrayBufferWriter<char> html)
    {
        while (text.IndexOfAny('&', '<') is var at and >= 0)
        {
            html.Write(text[..at]);
            html.Write(text[at] == '&' ? "&amp;" : "&lt;");
            text = text[(at + 1)..];
        }

        html.Write(text);
    }
}
