using System.Globalization;
using CareerGuide.Content.Authoring;
using CareerGuide.Content.MarkdownWriting;
using CareerGuide.Web.Features.Instructor.Shared;

namespace CareerGuide.Web.Features.Instructor.NewLecture;

/// <summary>A lecture to write over, of the blocks that can be inserted: two roles, a comparison and guidance.</summary>
public static class Starter
{
    private const int RoleLevel = 2;

    /// <summary>In the language of the desk where lectures may be in that, otherwise in English.</summary>
    public static string For(string title)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var blocks = new BlockPlace(HeadingGuide.Languages.Contains(language) ? language : "en", RoleLevel, []);
        var second = blocks with { Roles = [BlockText.FirstRole] };

        return $"# {MarkdownText.Escaped(title)}\n\n{BlockText.Introduction}\n\n" + string.Join('\n',
            BlockText.Of(LectureBlock.Role, blocks),
            BlockText.Of(LectureBlock.Role, second),
            BlockText.Of(LectureBlock.Comparison, blocks),
            BlockText.Of(LectureBlock.Guidance, blocks));
    }
}
