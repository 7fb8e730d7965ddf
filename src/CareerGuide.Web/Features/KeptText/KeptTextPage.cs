namespace CareerGuide.Web.Features.KeptText;

/// <param name="SendTo">Where the text can be gone on with after signing in.</param>
/// <param name="Others">The other fields that go with it.</param>
public sealed record KeptTextPage(string SendTo, string Markdown, IReadOnlyList<(string Name, string Value)> Others) : Page
{
    /// <summary>What is kept beside the text; never a token.</summary>
    public static readonly IReadOnlyList<string> Fields = ["window", "continues", "startedFrom", "note", "title", "slug"];

    public override string Title => "Your text is still here";

    public override string Description => "You are not signed in any more. Nothing is lost.";

    public override string Path => "/account/kept-text";

    public override bool Listed => false;
}
