using System.Globalization;
using System.Text.Encodings.Web;
using CareerGuide.Content.Localization;
using Microsoft.AspNetCore.Html;

namespace CareerGuide.Web.Infrastructure.Localization;

/// <summary>A message as HTML: its words and plain values encoded, elements for placeholders as they are.</summary>
internal sealed class MessageHtml(MessagePattern pattern, CultureInfo language, MessageArgument[] arguments) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => pattern.Write(language, arguments, text => encoder.Encode(writer, text), value =>
    {
        if (value is IHtmlContent html)
            html.WriteTo(writer, encoder);
        else
            encoder.Encode(writer, Convert.ToString(value, language) ?? "");
    });
}
