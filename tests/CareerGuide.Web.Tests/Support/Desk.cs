using AngleSharp.Html.Dom;

namespace CareerGuide.Web.Tests.Support;

/// <summary>What an instructor does at the editor of the lecture, without scripts.</summary>
internal static class Desk
{
    public const string Editor = "/instructor/lectures/data-roles/edit";

    private const string Form = "form.edit";

    public static Task<IHtmlDocument> OpenAsync(this Person person) => person.SeeAsync(Editor);

    public static Task<HttpResponseMessage> PublishAsync(this Person person, IHtmlDocument editor, string text) =>
        person.SendAsync(editor, Form, ("do", "publish"), ("markdown", text));

    public static async Task<HttpResponseMessage> PublishAsync(this Person person, string text) =>
        await person.PublishAsync(await person.OpenAsync(), text);

    /// <summary>Has the text looked over, which keeps it as a draft.</summary>
    public static Task<HttpResponseMessage> KeepAsync(this Person person, IHtmlDocument editor, string text) =>
        person.SendAsync(editor, Form, ("do", "check"), ("markdown", text));

    /// <summary>The text in the page that is answered where it could not be stored.</summary>
    public static async Task<string> TextGivenBackAsync(HttpResponseMessage answer)
    {
        var page = await Person.PageOfAsync(answer);
        Assert.Contains("Nothing is lost", page.Body!.TextContent);

        return Assert.IsType<IHtmlTextAreaElement>(page.QuerySelector("textarea[name=markdown]"), exactMatch: false).Value;
    }
}
