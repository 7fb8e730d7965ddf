using System.Text.Json;
using CareerGuide.Tests;
using CareerGuide.Web.Infrastructure.Formats;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Routing;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("-5%+1")]
    [InlineData("-1 2")]
    [InlineData("-")]
    [InlineData("-5%\n=1+1")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("\t=1")]
    [InlineData("\rx")]
    [InlineData("\nx")]
    [InlineData(" =cmd|' /C calc'!A0")]
    [InlineData("\"=1+1")]
    [InlineData(";=1+1")]
    [InlineData(",=1+1")]
    [InlineData("\uFEFF=1+1")]
    [InlineData("＝1+1")]
    public void A_cell_that_a_spreadsheet_would_run_becomes_text(string cell) =>
        Assert.Equal("'" + cell, Csv.Neutral(cell));

    [Theory]
    [InlineData("")]
    [InlineData("A/B Testing Basics")]
    [InlineData("C++")]
    [InlineData("3-way merge")]
    [InlineData("a=b")]
    [InlineData("50%")]
    [InlineData("'=1+1")]
    [InlineData("-5%")]
    [InlineData("-10")]
    [InlineData("+2.5 %")]
    [InlineData("-1,200.50")]
    [InlineData("\"quoted\"")]
    [InlineData("a;b")]
    [InlineData("line\nbreak")]
    public void Any_other_cell_stays_as_it_is(string cell) =>
        Assert.Equal(cell, Csv.Neutral(cell));

    [Fact]
    public void Every_cell_of_the_corpus_is_neutral_or_unchanged_as_it_should_be()
    {
        if (Repository.Corpus("csv-injection", "own-csv-cells.json") is not { } corpus)
            return;

        foreach (var entry in JsonDocument.Parse(File.ReadAllText(corpus)).RootElement.EnumerateArray())
        {
            var cell = entry.GetProperty("cell").GetString()!;
            var expected = entry.GetProperty("must_be_neutral").GetBoolean() ? "'" + cell : cell;
            Assert.Equal(expected, Csv.Neutral(cell));
        }
    }
}
