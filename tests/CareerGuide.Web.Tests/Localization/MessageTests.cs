using System.Globalization;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Tests.Localization;

public sealed class MessageTests
{
    private const string Arabic = "{count, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}";

    [Theory]
    [InlineData("en", "{n, plural, one {# skill} other {# skills}}", 1, "1 skill")]
    [InlineData("en", "{n, plural, one {# skill} other {# skills}}", 0, "0 skills")]
    [InlineData("en", "{n, plural, =0 {none} one {# skill} other {# skills}}", 0, "none")]
    [InlineData("de", "{n, plural, one {#} other {#}}", 12345, "12.345")]
    [InlineData("en", "{n, number} of {n}", 12345, "12,345 of 12345")]
    [InlineData("en", "you’d say '{n}' and ''n'', it's {n}", 1, "you’d say {n} and 'n', it's 1")]
    [InlineData("pl", "{n, plural, one {o} few {f} many {m} other {x}}", 22, "f")]
    public void A_message_is_filled_with_its_values(string language, string pattern, int n, string expected) =>
        Assert.Equal(expected, Format(language, pattern, ("n", n)));

    [Theory]
    [InlineData(0, "z")]
    [InlineData(1, "o")]
    [InlineData(2, "t")]
    [InlineData(3, "f")]
    [InlineData(110, "f")]
    [InlineData(11, "m")]
    [InlineData(199, "m")]
    [InlineData(100, "x")]
    [InlineData(202, "x")]
    public void Arabic_has_six_plural_forms(int count, string expected) =>
        Assert.Equal(expected, Format("ar", Arabic, ("count", count)));

    [Theory]
    [InlineData("ja", 1, "other")]
    [InlineData("fr", 0, "one")]
    [InlineData("es", 0, "other")]
    [InlineData("es", 1_000_000, "many")]
    [InlineData("pt-BR", 0, "one")]
    [InlineData("pt-PT", 0, "other")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 11, "many")]
    [InlineData("cs", 4, "few")]
    [InlineData("lv", 0, "zero")]
    [InlineData("ro", 101, "few")]
    [InlineData("sl", 102, "two")]
    [InlineData("cy", 6, "many")]
    [InlineData("ga", 7, "many")]
    [InlineData("lt", 11, "other")]
    public void A_number_has_the_category_that_its_language_gives_it(string language, int number, string category) =>
        Assert.Equal(category, PluralRules.CategoryOf(language, number));

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{n, plural, one {a}}")]
    [InlineData("{n, date}")]
    [InlineData("{n, plural, one {a} other {b}")]
    public void A_malformed_message_is_refused(string pattern) =>
        Assert.Throws<FormatException>(() => Format("en", pattern, ("n", 1)));

    [Theory]
    [InlineData("plain")]
    [InlineData("{a} and {b, number}")]
    [InlineData("{n, plural, =0 {no {what}} one {# {what}} other {# '{'s'}'}}")]
    [InlineData("it''s")]
    public void A_message_is_written_as_it_was_read(string pattern)
    {
        var once = MessagePattern.Parse(pattern, CultureInfo.InvariantCulture).ToString();

        Assert.Equal(once, MessagePattern.Parse(once, CultureInfo.InvariantCulture).ToString());
        Assert.Equal(pattern, once);
    }

    [Fact]
    public void A_value_without_its_placeholder_is_passed_over_and_a_placeholder_without_value_is_an_error()
    {
        Assert.Equal("b", Format("en", "b", ("a", 1)));
        Assert.Throws<ArgumentException>(() => Format("en", "{b}", ("a", 1)));
    }

    [Fact]
    public void The_pseudo_language_is_accented_longer_and_in_brackets()
    {
        var english = MessagePattern.Parse("Show {n, plural, one {# role} other {# roles}}", CultureInfo.InvariantCulture);

        var pseudo = PseudoLanguage.Of(english, CultureInfo.GetCultureInfo(PseudoLanguage.Code)).Format([("n", 2)]);

        Assert.Matches(@"^\[.+2.+\]$", pseudo);
        Assert.DoesNotMatch("[A-Za-z]", pseudo);
        Assert.True(pseudo.Length > "Show 2 roles".Length * 1.25, pseudo);
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("fa")]
    [InlineData("th")]
    [InlineData("es")]
    public void Dates_are_of_the_Gregorian_calendar(string language) =>
        Assert.Contains("2026", new DateTime(2026, 11, 28).ToString("d MMM yyyy", SiteLanguage.Of(language, isOwn: false).Culture), StringComparison.Ordinal);

    private static string Format(string language, string pattern, params ReadOnlySpan<(string, object?)> values) =>
        MessagePattern.Parse(pattern, CultureInfo.GetCultureInfo(language)).Format(values);
}
