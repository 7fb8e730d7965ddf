using CareerGuide.Content.Model;
using Xunit;

namespace CareerGuide.Content.Tests.Parsing;

public sealed class LectureParseCacheTests
{
    private static readonly LectureSource Short = new("short.md", "# Roles\n\n## Data Engineer\n\n### Responsibilities\n\n- Build pipelines\n");

    private static readonly LectureSource Long = new("long.md", "# Roles\n\n" + new string('x', 8_100_000));

    [Fact]
    public void A_cache_without_a_limit_parses_long_texts_once()
    {
        var cache = new LectureParseCache().WithoutLimit();

        Assert.Same(Read(cache, Long), Read(cache, Long));
    }

    [Fact]
    public void What_it_parsed_is_shared_where_the_limit_of_the_other_allows()
    {
        var shared = new LectureParseCache();

        Assert.Same(Read(shared.WithoutLimit(), Short), Read(shared, Short));
    }

    [Fact]
    public void What_was_parsed_before_is_not_parsed_again_without_a_limit()
    {
        var shared = new LectureParseCache();

        Assert.Same(Read(shared, Short), Read(shared.WithoutLimit(), Short));
    }

    [Fact]
    public void More_than_the_limit_is_not_kept_in_the_shared_cache()
    {
        var shared = new LectureParseCache();
        Read(shared.WithoutLimit(), Long);

        Assert.NotSame(Read(shared.WithoutLimit(), Long), Read(shared.WithoutLimit(), Long));
    }

    private static Lecture Read(LectureParseCache cache, LectureSource source) =>
        LectureSet.Read(Glossary.Empty, [source], cache)[0].Lecture;
}
