using System.Globalization;
using CareerGuide.Content.Localization;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Tests.Localization;

public sealed class LanguageTests
{
    [Fact]
    public void The_pseudo_language_is_accented_longer_and_in_brackets()
    {
        var english = MessagePattern.Parse("Show {n, plural, one {# role} other {# roles}}");

        var pseudo = PseudoLanguage.Of(english).Format(CultureInfo.InvariantCulture, ("n", 2));

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
}
