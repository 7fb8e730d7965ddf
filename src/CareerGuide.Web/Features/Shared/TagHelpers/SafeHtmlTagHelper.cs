using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareerGuide.Web.Features.Shared.TagHelpers;

/// <summary>
/// HTML that the lecture's reader has made safe. Its tables get a frame to scroll in that the keyboard can reach, the name of the
/// heading above them, and heads that say what they head; an empty corner is no header. Text cannot be mistaken for any of these,
/// since all of it is encoded.
/// </summary>
[HtmlTargetElement("safe-html", TagStructure = TagStructure.WithoutEndTag)]
public sealed partial class SafeHtmlTagHelper : TagHelper
{
    public required string Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of.Contains("<table", StringComparison.Ordinal) ? WithFrames(Of) : Of);
    }

    private static string WithFrames(string html)
    {
        var heading = "";

        return Part().Replace(html, part =>
        {
            if (part.Groups["id"] is not { Success: true, Value: var id })
                return Framed(part.Value, heading);

            heading = id;

            return $"{part.Groups["open"].Value}<span id=\"{id}\">{part.Groups["text"].Value}</span> <a class=\"anchor\"";
        });
    }

    /// <param name="heading">The id of the words above the table; empty if there are none.</param>
    private static string Framed(string part, string heading) => part switch
    {
        "<table" when heading.Length == 0 => "<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table",
        "<table" => $"<div class=\"scroll\" role=\"group\" aria-labelledby=\"{heading}\" tabindex=\"0\"><table aria-labelledby=\"{heading}\"",
        "</table>" => "</table></div>",
        "<th" => "<th scope=\"col\"",
        _ => "<td></td>",
    };

    /// <summary>A heading up to the link to itself, which is no part of its words; an empty corner; the tags of tables.</summary>
    [GeneratedRegex("""(?<open><h[2-6][^>]*>)<span id="(?<id>[^"]+)"></span>(?<text>(?:(?!</h[2-6]).)*?) <a class="anchor"|<th(?: [^>]*)?></th>|<th(?=[ >])|<table(?=[ >])|</table>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Part();
}
