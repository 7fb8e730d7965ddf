using CareerGuide.Web.Features.Shared.Forms;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.PreservedForm;

/// <param name="SendTo">Where the text can be gone on with after signing in.</param>
/// <param name="Others">The other fields that go with it.</param>
/// <param name="IsInTrouble">Whether the site could not store it; otherwise its sender is not signed in.</param>
public sealed record PreservedFormPage(string SendTo, TextareaContent Markdown, IReadOnlyList<(string Name, string Value)> Others, bool IsInTrouble) : Page
{
    /// <summary>What is kept beside the text; never a token.</summary>
    public static readonly IReadOnlyList<string> Fields = ["window", "continues", "startedFrom", "note", "title", "slug"];

    public override string Title => Texts.Get("PreservedForm.Title");

    public override string Description => Texts.Get(IsInTrouble ? "PreservedForm.NotStored" : "PreservedForm.SignedOut");

    public override string Path => "/account/kept-text";

    public override bool Listed => false;
}
