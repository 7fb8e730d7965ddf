using CareerGuide.Content.Model;
using CareerGuide.Content.Text;
using Xunit;

namespace CareerGuide.Content.Tests.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Data Engineer", "data-engineer")]
    [InlineData("  Data   Engineer  ", "data-engineer")]
    [InlineData("CI/CD & DevOps", "ci-cd-devops")]
    [InlineData("What's new?", "what-s-new")]
    [InlineData("Ingénieur données", "ingenieur-donnees")]
    [InlineData("Inge\u0301nieur", "ingenieur")]
    [InlineData("Größe, Straße", "grosse-strasse")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Søren Ærø", "soren-aero")]
    [InlineData("Þórður", "thordur")]
    [InlineData("IŞIK ılık İstanbul", "isik-ilik-istanbul")]
    [InlineData("Việt Nam", "viet-nam")]
    [InlineData("Ｄａｔａ", "data")]
    [InlineData("Инженер данных", "инженер-данных")]
    [InlineData("Йод", "йод")]
    [InlineData("数据 工程师", "数据-工程师")]
    [InlineData("डेटा इंजीनियर", "डेटा-इंजीनियर")]
    [InlineData("مهندس بيانات", "مهندس-بيانات")]
    [InlineData("1️⃣ Data", "1-data")]
    [InlineData("🎯", "")]
    [InlineData("---", "")]
    [InlineData("", "")]
    [InlineData("a\u200Bb", "ab")]
    [InlineData("C++", "c")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    public void A_slug_keeps_letters_and_digits(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Fact]
    public void A_slug_of_a_slug_is_itself() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, text => Assert.Equal(Slug.From(text), Slug.From(Slug.From(text))));

    [Fact]
    public void A_slug_is_never_too_long_for_its_column()
    {
        Assert.Equal(Slug.MaxLength, Slug.From(new string('a', 500)).Length);
        Assert.Equal("word", Slug.From(string.Concat(Enumerable.Repeat("word ", 100))).Split('-')[^1]);
    }

    [Fact]
    public void Of_one_name_the_second_slug_is_numbered()
    {
        var slugs = new UniqueSlugs();

        Assert.Equal(["a", "a-2", "a-2-2", "a-3", "section"], new[] { "A", "a", "a-2", "A!", "🎯" }.Select(name => slugs.Take(name, "section")));
    }

    [Theory]
    [InlineData("lecture-10-data-roles.md", "data-roles")]
    [InlineData("content/lectures/10-data-roles.md", "data-roles")]
    [InlineData(@"C:\lectures\Lecture_03 Web Team.md", "web-team")]
    [InlineData("lecture.md", "lecture")]
    [InlineData("10.md", "10")]
    [InlineData("🎯.md", "lecture")]
    public void A_lecture_goes_by_the_name_of_its_file_without_its_number(string path, string slug) =>
        Assert.Equal(slug, LectureParser.Parse("# Title", path, SiteVocabulary.Empty).Lecture.Slug);

    [Theory]
    [InlineData("Workﬂow Ofﬁcer", "workflow-officer")]
    [InlineData("Ｄａｔａ　Engineer", "data-engineer")]
    [InlineData("Co\u2011op Manager", "co-op-manager")]
    [InlineData("Co\u2013op Manager", "co-op-manager")]
    public void Look_alikes_are_addressed_as_the_plain_letters(string name, string slug)
    {
        Assert.Equal(slug, Slug.From(name));
        Assert.Equal(NormalizedName.Of(slug.Replace('-', ' ')), NormalizedName.Of(name).Replace('-', ' '));
    }

    [Theory]
    [InlineData("C++ Developer", "c-plus-plus-developer")]
    [InlineData("C# Developer", "c-sharp-developer")]
    [InlineData("C Developer", "c-developer")]
    [InlineData("F# Engineer", "f-sharp-engineer")]
    public void Signs_tell_roles_apart(string name, string slug)
    {
        foreach (var markdown in new[]
        {
            $"## {name}\n\n### Skills\n\n- SQL\n",
            $"## Baker\n\n### Skills\n\n- SQL\n\n## Compare\n\n| Role | Coding |\n| - | - |\n| Baker | Low |\n| {name} | High |\n",
        })
        {
            var parsed = LectureParser.Parse(markdown, "lecture.md", SiteVocabulary.Empty);

            Assert.Contains(parsed.Lecture.Roles, role => role.Slug == slug && role.Name == name);
            Assert.DoesNotContain(parsed.Diagnostics, diagnostic => diagnostic.Code == "CG011");
        }
    }
}
