using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CareerGuide.Content.Conversion;
using CareerGuide.Content.Conversion.Html;
using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Conversion;

public sealed class NoWordIsLostTests
{
    private static readonly string[] Around =
    [
        "div", "p", "ul", "ol", "li", "b", "i", "span", "table", "tr", "td", "th", "h1", "h2", "blockquote", "details", "summary", "code", "pre", "sup", "dl", "dt", "dd",
        "figure", "a href='https://example.org'", "a href='x.html'", "p class=MsoListParagraph", "ul class=lst-kix_a-1", "li data-aria-level=2", "s", "center", "label",
    ];

    /// <summary>Whatever is nested in whatever, each word stands in the Markdown once, and in the page that is made of it.</summary>
    [Fact]
    public void Each_word_of_any_HTML_is_in_its_lecture_once()
    {
        foreach (var seed in Enumerable.Range(1, 150))
        {
            var html = new Writer(new Random(seed)).Written();

            var markdown = Converted(html).Markdown;
            var lecture = LectureParser.Parse(markdown, "a.md", SiteVocabulary.Empty).Lecture;
            var page = $"<p>{lecture.Title}</p>{lecture.Html}";

            Assert.True(Words(html).SequenceEqual(Words(page)), $"{seed}\n{html}\n\n{markdown}\n\nlost: {string.Join(' ', Words(html).Except(Words(page)))}");
        }
    }

    [Fact]
    public void Broken_HTML_never_throws()
    {
        var samples = new[] { "google-docs.html", "libreoffice.html", "notion.html", "word.htm" }.Select(Sample.Text).ToList();

        foreach (var seed in Enumerable.Range(1, 40))
        {
            var random = new Random(seed);
            var text = samples[random.Next(samples.Count)];
            var (start, length) = (random.Next(text.Length), random.Next(400));

            Assert.Null(Record.Exception(() => Converted(text.Remove(start, Math.Min(length, text.Length - start)))));
        }
    }

    private static ConvertedDocument Converted(string html) => HtmlConverter.Convert(new MemoryStream(Encoding.UTF8.GetBytes(html)), TestContext.Current.CancellationToken);

    private static IEnumerable<string> Words(string html) => Regex
        .Matches(string.Join(' ', new HtmlParser().ParseDocument(html).Body!.Descendants<IText>().Select(text => text.Data)), @"word\d+x", RegexOptions.None, TimeSpan.FromSeconds(10))
        .Select(match => match.Value).Order(StringComparer.Ordinal);

    private sealed class Writer(Random random)
    {
        private readonly StringBuilder html = new("<!doctype html><meta charset=utf-8><body>");
        private int words;

        public string Written()
        {
            for (var i = 0; i < 4; i++)
                Write(depth: 0);

            return html.ToString();
        }

        private void Write(int depth)
        {
            if (depth > 5 || random.Next(4) == 0)
            {
                html.Append(CultureInfo.InvariantCulture, $"{Space()}word{++words}x{Space()}");
                return;
            }

            var element = Around[random.Next(Around.Length)];
            html.Append(CultureInfo.InvariantCulture, $"<{element}>");

            for (var i = random.Next(1, 4); i > 0; i--)
                Write(depth + 1);

            html.Append(CultureInfo.InvariantCulture, $"</{element.Split(' ')[0]}>");
        }

        private string Space() => random.Next(3) switch
        {
            0 => " ",
            1 => "<br>",
            _ => "",
        };
    }
}
