using System.Globalization;
using CareerGuide.Content;
using CareerGuide.Content.Authoring;
using CareerGuide.Web.Catalog;
using CareerGuide.Web.Features.Instructor.Shared;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;

namespace CareerGuide.Web.Features.Instructor.Help;

/// <param name="Language">The code of the language whose headings are listed.</param>
public sealed record HelpPage(string Language) : InstructorPage
{
    public override string Title => Texts.Get("Help.Title");

    public override string Path => InstructorAddresses.Help;

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), InstructorAddresses.Desk)];

    public IReadOnlyList<FacetHeadings> Headings => HeadingGuide.Of(Language);

    /// <summary>The blocks that the editor inserts, as they are inserted into a lecture in this language.</summary>
    public IEnumerable<(string Name, string Markdown)> Blocks
    {
        get
        {
            var place = new BlockPlace(Language, Level: 2, []);

            return Enum.GetValues<LectureBlock>().Where(block => block != LectureBlock.Facet).Select(block => (BlockText.NameOf(block), BlockText.Of(block, place)));
        }
    }

    public static string NameOf(string language) => CultureInfo.GetCultureInfo(language).NativeName;

    public static string InWords(FacetHeadings headings) => FacetText.Of(headings.Facet).Title;
}

public sealed record HelpDocumentPage(HelpDocument Document) : InstructorPage
{
    public override string Title => Document.Title;

    public override string Path => InstructorAddresses.HelpOn(Document.Name);

    public override string StyleSheet => "lecture.css";

    public override IReadOnlyList<Crumb> Trail => [new(Texts.Get("Frame.Lectures"), InstructorAddresses.Desk), new(Texts.Get("Help.Title"), InstructorAddresses.Help)];
}
