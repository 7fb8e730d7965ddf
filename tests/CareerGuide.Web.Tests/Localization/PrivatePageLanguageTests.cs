using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Content;
using CareerGuide.Content.Model;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Features.Instructor.NewLecture;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Localization;

/// <summary>
/// In the pseudo-language no letter of the interface is a plain Latin one, and neither the lecture here nor its author has one: what has
/// comes from no resource file.
/// </summary>
public sealed partial class PrivatePageLanguageTests
{
    private const string Lecture = "# ΩΩ ΩΩΩ\n\n# ΩΩΩΩ\n\n## Who is a ΩΩΩΩ?\n\nΩΩ ΩΩ.\n\n## Job Responsibilities\n\n- ΩΩ\n\n## Required Skills\n\n- ΩΩΩ\n";

    private static readonly string[] Shown = ["alt", "title", "aria-label", "placeholder", "label"];

    /// <summary>
    /// What the author wrote, what programs read, what the trail has recorded, and diagnostics, whose own tests compare their languages.
    /// </summary>
    private const string Content = "code, script, style, textarea, time, .source-text, .site-header .brand, option[lang], a[lang], [aria-hidden=true], .line-text, "
        + ".audit td:nth-child(2), .audit td:nth-child(5)";

    [Fact]
    public async Task Every_text_of_every_private_page_comes_from_the_resources()
    {
        await using var site = new Site(("1.md", Lecture)).Set("Site:Languages", "en,qps-ploc");
        var person = await SpeakingAsync(site, "qps-ploc");
        var editor = await person.SeeAsync("/instructor");
        var address = editor.QuerySelectorAll(".desk-lectures a").Select(link => link.GetAttribute("href")!).First(link => link.EndsWith("/edit", StringComparison.Ordinal));
        var slug = Uri.UnescapeDataString(address.Split('/')[3]);
        var published = await person.PublishAsync(await person.SeeAsync(address), Lecture.Replace("# ΩΩ ΩΩΩ\n", "# ΩΩ ΩΩΩΩΩ\n", StringComparison.Ordinal));
        var left = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var pages = 0;

        foreach (var path in (string[])[published.Headers.Location!.OriginalString, .. PrivatePages(site, slug)])
        {
            var answer = await person.GetAsync(path);

            if (answer.Content.Headers.ContentType?.MediaType != "text/html" || await Person.PageOfAsync(answer) is not { Body.ClassName: "desk" } page)
                continue;

            pages++;

            foreach (var text in TextsOf(page, slug).Where(text => Latin().IsMatch(text)))
                left.TryAdd(text, path);
        }

        Assert.InRange(pages, 20, 1000);
        Assert.True(left.Count == 0, string.Join('\n', left.Select(text => $"“{text.Key}” of {text.Value}")));
    }

    [Fact]
    public async Task Signing_in_is_refused_in_Spanish()
    {
        using var site = new PeopleSite();
        var person = Person.At(site);
        person.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("es");

        var page = await PersonSigningIn.AssertFaultAsync(
            await person.EnterAsync("nobody@example.org"), "El correo electrónico o la contraseña no son correctos.");

        Assert.Equal("Correo electrónico", page.QuerySelector("label[for=email]")!.TextContent);
    }

    [Fact]
    public async Task Forms_say_in_Spanish_what_is_missing()
    {
        using var site = new PeopleSite();
        var person = Person.At(site);
        person.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("es");

        await PersonSigningIn.AssertFaultAsync(await person.EnterAsync(""), "Escribe tu correo electrónico.");
        await PersonSigningIn.AssertFaultAsync(await person.EnterAsync(new string('a', 300)), "Escribe tu correo electrónico con 256 caracteres como máximo.");
    }

    [Fact]
    public async Task Publishing_is_answered_in_Spanish()
    {
        await using var site = new Site(("data-roles.md", Lectures.DataRoles));
        var person = await SpeakingAsync(site, "es");

        var answer = await person.PublishAsync(Lectures.DataRoles + "\nOne more line.\n");
        var page = await person.SeeAsync(answer.Headers.Location!.OriginalString);

        Assert.Contains("Publicado como versión 2. Los lectores ya lo ven.", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_is_refused_in_Spanish()
    {
        await using var site = new Site(("data-roles.md", Lectures.DataRoles));
        var person = await SpeakingAsync(site, "es");

        var page = await Person.PageOfAsync(await person.SendAsync(await person.SeeAsync("/instructor/files"), "form.upload"));

        Assert.Contains("Elige uno o más archivos", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lecture_begun_in_Spanish_has_a_Spanish_starter_that_is_understood()
    {
        var before = CultureInfo.CurrentUICulture;

        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");
            var lecture = LectureParser.Parse(Starter.For("Roles del mar"), "mar.md", SiteVocabulary.Empty).Lecture;

            Assert.Equal("es", lecture.Language);
            Assert.Equal(["Primer rol", "Segundo rol"], lecture.Roles.Select(role => role.Name));
            Assert.All(lecture.Roles, role => Assert.NotEmpty(role.Skills));
            Assert.Single(lecture.Comparisons);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static async Task<Person> SpeakingAsync(Site site, string language)
    {
        var person = await Person.SignedInAsync(site, AccountRole.Administrator, "ΩΩ", TimeSpan.Zero);
        person.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        return person;
    }

    private static IEnumerable<string> PrivatePages(Site site, string slug) =>
        from endpoint in SiteEndpoint.AllOf(site)
        where endpoint.Method == HttpMethod.Get && Private().IsMatch(endpoint.Pattern) && !endpoint.IsFile
        select endpoint.With(name => name switch
        {
            "slug" => Uri.EscapeDataString(slug),
            "purpose" => "invitation",
            "token" => "0123456789abcdef0123456789abcdef",
            _ => "1",
        });

    /// <summary>What is read or heard, without addresses of people and the name of the lecture in its address.</summary>
    private static IEnumerable<string> TextsOf(IHtmlDocument page, string slug)
    {
        var texts = page.Body!.Descendants<IText>().Where(text => text.ParentElement?.Closest(Content) is null).Select(text => text.Data.Trim());
        var attributes = page.All.SelectMany(element => element.Attributes.Where(attribute => Shown.Contains(attribute.Name)).Select(attribute => attribute.Value));

        return texts.Concat(attributes).Select(text => Values().Replace(text.Replace(slug, "", StringComparison.Ordinal), ""));
    }

    [GeneratedRegex("[A-Za-z]", RegexOptions.NonBacktracking)]
    private static partial Regex Latin();

    [GeneratedRegex("^/(instructor|account|admin)(/|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Private();

    /// <summary>Addresses of people, browsers and systems, which have one name in all languages.</summary>
    [GeneratedRegex(@"[\w.]+@example\.org|Firefox|Linux", RegexOptions.NonBacktracking)]
    private static partial Regex Values();
}
