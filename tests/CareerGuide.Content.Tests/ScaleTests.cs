using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests;

public sealed class ScaleTests
{
    [Theory]
    [InlineData("None", 0)]
    [InlineData("Very Low", 1)]
    [InlineData("very low", 1)]
    [InlineData("Low", 2)]
    [InlineData("Basic", 3)]
    [InlineData("Medium", 4)]
    [InlineData("Moderate", 4)]
    [InlineData("High", 5)]
    [InlineData("Very High", 6)]
    [InlineData("**High**", 5)]
    [InlineData("High (Systems)", 5)]
    [InlineData("Low-Medium", 3)]
    [InlineData("Low - Medium", 3)]
    [InlineData("Medium–High", 4.5)]
    [InlineData("Low to moderate", 3)]
    [InlineData("High to Very High", 5.5)]
    [InlineData("Medium—High (it varies)", 4.5)]
    public void A_value_has_its_rank(string value, double rank)
    {
        var (criterion, rating) = Read("en", value);

        Assert.True(criterion.Ordinal);
        Assert.Equal(rank, rating.Rank);
    }

    [Theory]
    [InlineData("Enormous")]
    [InlineData("Highly")]
    [InlineData("5")]
    [InlineData("High, or Low")]
    [InlineData("Low to the ground")]
    public void Anything_else_is_text(string value)
    {
        var (criterion, rating) = Read("en", value);

        Assert.False(criterion.Ordinal);
        Assert.Equal((value, null), (rating.Text, rating.Rank));
    }

    [Theory]
    [InlineData("")]
    [InlineData("–")]
    public void An_empty_cell_is_no_value_and_spoils_nothing(string value)
    {
        var (criterion, rating) = Read("en", value);

        Assert.True(criterion.Ordinal);
        Assert.Null(rating.Rank);
    }

    [Theory]
    [InlineData("Alto", 5)]
    [InlineData("Muy bajo", 1)]
    public void Other_languages_have_words_of_their_own(string value, double rank) => Assert.Equal(rank, Read("es", value).Rating.Rank);

    private static (Criterion Criterion, Rating Rating) Read(string language, string value)
    {
        var markdown = $"---\nlanguage: {language}\n---\n| | Coding |\n| - | - |\n| Data Engineer | {value} |\n| Data Analyst | Low |\n";
        var vocabulary = new SiteVocabulary(Glossary.Empty, [new("data-engineer", "Data Engineer", []), new("data-analyst", "Data Analyst", [])]);
        var comparison = Assert.Single(LectureParser.Parse(markdown, "lecture.md", vocabulary).Lecture.Comparisons);

        return (comparison.Criteria[0], comparison.Rows[0].Ratings[0]);
    }
}
