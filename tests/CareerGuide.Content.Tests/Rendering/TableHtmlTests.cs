using AngleSharp.Html.Parser;
using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Rendering;

/// <summary>A table of a lecture looks on a page as its author aligned it, although pages allow no inline style.</summary>
public sealed class TableHtmlTests
{
    private const string Pay = "| Level | A year | Note |\n| :--- | ---: | :-: |\n| Junior | 40,000 | a |\n";

    [Fact]
    public void The_alignment_of_a_column_is_a_class_of_its_cells() => Assert.Equal(
        ["Level align-left", "A year align-right", "Note align-center", "Junior align-left", "40,000 align-right", "a align-center"],
        Cells(Read($"# Pay\n\n{Pay}").Html));

    [Fact]
    public void The_same_table_is_aligned_both_in_its_lecture_and_in_its_facet()
    {
        var lecture = Read($"# Jobs\n\n## Crane Operator\n\n### Responsibilities\n\n- Lift\n\n### Salary\n\n{Pay}");
        var pay = lecture.Roles[0].Facets.Single(part => part.Key == "pay");

        Assert.Equal(6, Cells(lecture.Html).Count(cell => cell.Contains(" align-", StringComparison.Ordinal)));
        Assert.Equal(Cells(lecture.Html), Cells(pay.Items[0].DetailsHtml!));
    }

    [Theory]
    [InlineData("| A | B |\n| - | -: |\n| 1 | 2 |\n")]
    [InlineData("| A | B |\n| - | -: |\n| 1 |\n")]
    [InlineData("A | B\n:-: | :-\n1 | 2 | 3\n")]
    public void No_cell_has_an_inline_style(string table) =>
        Assert.DoesNotContain("style", Read($"# Pay\n\n{table}").Html, StringComparison.Ordinal);

    [Fact]
    public void A_column_without_an_alignment_has_no_class() =>
        Assert.DoesNotContain("class=\"align", Read("# Pay\n\n| A | B |\n| - | - |\n| 1 | 2 |\n").Html, StringComparison.Ordinal);

    private static IEnumerable<string> Cells(string html) => [.. new HtmlParser().ParseDocument(html)
        .QuerySelectorAll("th, td").Select(cell => $"{cell.TextContent.Trim()} {cell.ClassName}")];

    private static Lecture Read(string markdown) => LectureParser.Parse(markdown, "lecture.md", SiteVocabulary.Empty).Lecture;
}
