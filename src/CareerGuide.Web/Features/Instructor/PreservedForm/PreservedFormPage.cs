using CareerGuide.Web.Features.Shared.Forms;
using CareerGuide.Web.Features.Shared.Layouts;
using CareerGuide.Web.Infrastructure.Localization;

namespace CareerGuide.Web.Features.Instructor.PreservedForm;

/// <param name="SendTo">Where the text can be gone on with after signing in.</param>
/// <param name="Others">The other fields that go with it.</param>
public sealed record PreservedFormPage(string SendTo, TextareaContent Markdown, IReadOnlyList<(string Name, string Value)> Others, PreservedFormReason Reason) : Page
{
    /// <summary>What is kept beside the text; never a token.</summary>
    public static readonly IReadOnlyList<string> Fields = ["window", "continues", "startedFrom", "note", "title", "slug"];

    public override string Title => Texts.Get("PreservedForm.Title");

    public override string Description => Texts.Get($"PreservedForm.{Reason}");

    public string Lead => Texts.Get($"PreservedForm.{Reason}Lead");

    public override string Path => "/account/kept-text";

    public override bool Listed => false;
}

/// <summary>Why nothing was done with a text.</summary>
public enum PreservedFormReason
{
    /// <summary>Its sender is not signed in any more.</summary>
    SignedOut,

    /// <summary>The site requires a second step, and the account of its sender has none.</summary>
    NoSecondStep,

    /// <summary>The site could not store it.</summary>
    NotStored,
}
