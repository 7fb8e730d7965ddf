using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>A message as HTML: its words and plain values encoded, elements for placeholders as they are.</summary>
internal sealed class MessageHtml(MessagePattern pattern, (string Name, object? Value)[] arguments) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => pattern.Write(arguments, text => encoder.Encode(writer, text), value =>
    {
        if (value is IHtmlContent html)
            html.WriteTo(writer, encoder);
        else
            encoder.Encode(writer, pattern.Shown(value));
    });
}
