using CareerGuide.Data.Search;

namespace CareerGuide.Data.Tests.Search;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Design & build data pipelines (ETL/ELT)", "design build data pipelines etl elt")]
    [InlineData("Diseñar GRÁFICOS", "disenar graficos")]
    [InlineData("e\u0301cole", "ecole")]
    [InlineData("İstanbul ILGAZ ılık", "istanbul ilgaz ilik")]
    [InlineData("Straße STRASSE", "strasse strasse")]
    [InlineData("C++, C# and C", "c++ c# and c")]
    [InlineData("5+ years of C++", "5 years of c++")]
    [InlineData("A+B", "a b")]
    [InlineData("the site's words", "the sites words")]
    [InlineData("数据 engineer", "数 据 engineer")]
    [InlineData("🚀🏽 up", "🚀 up")]
    [InlineData("ﬁne ①", "fine 1")]
    [InlineData("इंजीनियर", "इंजीनियर")]
    [InlineData("κόσμος ΚΟΣΜΟΣ", "κοσμοσ κοσμοσ")]
    [InlineData("\"'*-():^\\ \0\u0007", "")]
    public void A_text_is_cut_and_folded(string text, string words) =>
        Assert.Equal(words, Tokenizer.Phrase(text));

    [Theory]
    [InlineData("Go  to École!", "go", "Go")]
    [InlineData("Go  to École!", "ecole", "École")]
    [InlineData("Use C++, please", "c++", "C++")]
    [InlineData("x E\u0301cole y", "ecole", "E\u0301cole")]
    public void A_word_knows_where_it_stands(string text, string word, string shown)
    {
        var (_, start, end) = Tokenizer.Of(text).Single(w => w.Folded == word);

        Assert.Equal(shown, text[start..end]);
    }

    [Fact]
    public void Marks_without_end_and_words_without_end_are_bounded()
    {
        Assert.All(Tokenizer.Of("a" + new string('\u0301', 100_000) + " " + new string('b', 100_000)), w => Assert.InRange(w.Folded.Length, 1, 40));
    }

    [Theory]
    [InlineData("  data\n\tengineer ", "data engineer", false)]
    [InlineData("a\0b", "a b", false)]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen", "one two three four five six seven eight nine ten eleven twelve", true)]
    public void What_is_looked_for_is_one_line_of_a_dozen_words(string typed, string text, bool wasCut)
    {
        var asked = SearchText.Of(typed);

        Assert.Equal(text, asked.Text);
        Assert.Equal(wasCut, asked.WasCut);
    }

    [Fact]
    public void What_is_looked_for_is_cut_without_breaking_a_letter()
    {
        var asked = SearchText.Of(string.Concat(Enumerable.Repeat("💣", 5000)));

        Assert.True(asked.WasCut);
        Assert.InRange(asked.Text.Length, 1, SearchText.MaxLength);
        Assert.False(char.IsHighSurrogate(asked.Text[^1]));
    }
}
