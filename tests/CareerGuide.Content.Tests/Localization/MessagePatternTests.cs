using System.Globalization;
using CareerGuide.Content.Localization;
using Xunit;

namespace CareerGuide.Content.Tests.Localization;

public sealed class MessagePatternTests
{
    [Theory]
    [InlineData("Plain text.", "Plain text.")]
    [InlineData("“{name}” is 100 % done", "“Data” is 100 % done")]
    [InlineData("the role's {name}, don''t", "the role's Data, don't")]
    [InlineData("'{name}' is {name}; '}' and '''{'", "{name} is Data; } and '{")]
    [InlineData("{ name }", "Data")]
    [InlineData("{count} or {count, number}", "1234 or 1,234")]
    [InlineData("{count, plural, =1234 {exactly} other {about}} {name}", "exactly Data")]
    [InlineData("{count, plural, one {# file} other {# files of {name}}}", "1,234 files of Data")]
    [InlineData("{kind, select, table {a table} other {a {kind}}}", "a table")]
    [InlineData("{known, select, true {yes} other {no}}", "yes")]
    [InlineData("{names, list, item {“{item}”} last { and }}", "“a”, “b” and “c”")]
    [InlineData("{names, list, item {<{item} {name}>} separator {; }}", "<a Data>; <b Data>; <c Data>")]
    [InlineData("{names} {names, list}", "a, b, c a, b, c")]
    [InlineData("# {missing}", "# {missing}")]
    public void A_pattern_takes_its_arguments(string pattern, string expected) =>
        Assert.Equal(expected, MessagePattern.Format(CultureInfo.InvariantCulture, pattern,
            ("name", "Data"), ("count", 1234), ("kind", "table"), ("known", true), ("names", new[] { "a", "b", "c" })));

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{}")]
    [InlineData("{name")]
    [InlineData("{name, date}")]
    [InlineData("{name, plural, one {x}}")]
    [InlineData("{name, plural, other {x} other {y}}")]
    [InlineData("{name, select, other {x}")]
    [InlineData("{name, select, other x}")]
    public void A_malformed_pattern_is_refused(string pattern) =>
        Assert.Throws<FormatException>(() => MessagePattern.Parse(pattern));

    [Fact]
    public void A_deeply_nested_pattern_is_refused() =>
        Assert.Throws<FormatException>(() => MessagePattern.Parse(string.Concat(Enumerable.Repeat("{a, select, other {", 10_000))));

    [Theory]
    [InlineData("ar", "0 zero, 1 one, 2 two, 3 few, 10 few, 11 many, 99 many, 100 other, 102 other, 103 few, 111 many")]
    [InlineData("en", "0 other, 1 one, 2 other, 101 other")]
    [InlineData("de-AT", "0 other, 1 one, 2 other")]
    [InlineData("nl", "0 other, 1 one, 2 other")]
    [InlineData("es-MX", "0 other, 1 one, 2 other, 1000000 many, 1000001 other")]
    [InlineData("it", "0 other, 1 one, 2 other, 1000000 many")]
    [InlineData("fr", "0 one, 1 one, 2 other, 2000000 many")]
    [InlineData("pt-BR", "0 one, 1 one, 2 other, 3000000 many")]
    [InlineData("hi", "0 one, 1 one, 2 other")]
    [InlineData("ja", "0 other, 1 other, 2 other")]
    [InlineData("ko", "0 other, 1 other, 2 other")]
    [InlineData("zh-Hans", "0 other, 1 other, 2 other")]
    [InlineData("pt-PT", "0 other, 1 one")]
    [InlineData("ru", "1 one, 11 many, 21 one, 22 few")]
    [InlineData("pl", "1 one, 22 few, 25 many, 31 many")]
    [InlineData("cs", "1 one, 4 few, 5 other")]
    [InlineData("lv", "0 zero, 1 one, 2 other, 11 zero")]
    [InlineData("lt", "1 one, 2 few, 11 other")]
    [InlineData("ro", "0 few, 1 one, 20 other, 101 few")]
    [InlineData("sl", "1 one, 102 two, 103 few, 5 other")]
    [InlineData("ga", "1 one, 2 two, 3 few, 7 many, 11 other")]
    [InlineData("cy", "0 zero, 3 few, 6 many, 7 other")]
    [InlineData("he", "1 one, 2 two, 3 other")]
    [InlineData("tr", "0 other, 1 one, 2 other")]
    [InlineData("sv", "0 other, 1 one, 2 other")]
    [InlineData("", "0 other, 1 one, 2 other")]
    public void A_number_has_the_plural_form_of_its_language(string culture, string expected) =>
        Assert.Equal(expected, string.Join(", ", expected.Split(", ").Select(example => example.Split(' ')[0])
            .Select(number => $"{number} {PluralRules.CategoryOf(CultureInfo.GetCultureInfo(culture), int.Parse(number, CultureInfo.InvariantCulture))}")));

    [Theory]
    [InlineData("en", 1.5, "other")]
    [InlineData("en", -1, "one")]
    [InlineData("fr", 1.5, "one")]
    [InlineData("hi", 0.5, "one")]
    [InlineData("ar", 3.5, "other")]
    public void A_fraction_has_a_plural_form_too(string culture, double number, string expected) =>
        Assert.Equal(expected, PluralRules.CategoryOf(CultureInfo.GetCultureInfo(culture), (decimal)number));

    [Fact]
    public void Arabic_has_six_plural_forms() =>
        Assert.Equal(["zero", "one", "two", "few", "many", "other"], PluralRules.CategoriesOf(CultureInfo.GetCultureInfo("ar")));

    [Fact]
    public void Every_language_that_lectures_may_be_in_has_plural_rules() =>
        Assert.Superset(
            typeof(PluralRules).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Select(name => name.Split('.')[^2]).ToHashSet(),
            PluralRules.Languages.ToHashSet());

    [Theory]
    [InlineData("plain")]
    [InlineData("{a} and {b, number}")]
    [InlineData("{n, plural, =0 {no {what}} one {# {what}} other {# '{'s'}'}}")]
    [InlineData("{kind, select, table {a table} other {a {kind}}}")]
    [InlineData("{names, list, item {“{item}”} separator {; } last { and }} {names, list}")]
    [InlineData("it''s")]
    public void A_pattern_is_written_as_it_was_read(string pattern) =>
        Assert.Equal(pattern, MessagePattern.Parse(pattern).ToString());

    [Fact]
    public void Other_words_leave_arguments_and_cases() =>
        Assert.Equal(
            "SHOW {n, plural, one {# ROLE} other {# ROLES OF {site}}}",
            MessagePattern.Parse("Show {n, plural, one {# role} other {# roles of {site}}}").WithWords(words => words.ToUpperInvariant()).ToString());

    [Theory]
    [InlineData("en", "1,234 files")]
    [InlineData("de", "1.234 files")]
    public void Numbers_in_a_plural_are_written_as_the_culture_does(string culture, string expected) =>
        Assert.Equal(expected, MessagePattern.Format(CultureInfo.GetCultureInfo(culture), "{count, plural, one {# file} other {# files}}", ("count", 1234)));

    [Fact]
    public void A_pattern_names_its_arguments_and_plural_forms()
    {
        var pattern = MessagePattern.Parse("{b} {a, select, x {{c}} other {{d, plural, =0 {} one {#} other {{b}}}}} {e, list, item {{item}}}");

        Assert.Equal(["a", "b", "c", "d", "e"], pattern.ArgumentNames);
        Assert.Equal(["one", "other"], Assert.Single(pattern.PluralForms));
    }
}
