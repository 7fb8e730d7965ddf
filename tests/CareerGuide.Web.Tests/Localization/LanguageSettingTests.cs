using System.ComponentModel.DataAnnotations;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Infrastructure.Localization;
using CareerGuide.Web.Infrastructure.Routing;
using CareerGuide.Web.Tests.Support;

namespace CareerGuide.Web.Tests.Localization;

public sealed class LanguageSettingTests
{
    [Fact]
    public async Task A_Spanish_site_has_its_English_pages_below_a_prefix()
    {
        await using var site = new Site(("data-roles.md", Lectures.DataRoles)).Set("Site:Language", "es");

        Assert.Equal("es", (await site.PageAsync("/roles")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", (await site.PageAsync("/en/roles")).DocumentElement.GetAttribute("lang"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/es/roles")).StatusCode);
    }

    [Fact]
    public async Task A_site_of_one_language_offers_no_other()
    {
        await using var site = new Site(("data-roles.md", Lectures.DataRoles)).Set("Site:Languages", "en");
        var page = await site.PageAsync("/roles");

        Assert.Empty(page.QuerySelectorAll("[hreflang]"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/es/roles")).StatusCode);
    }

    [Theory]
    [InlineData("xx", "")]
    [InlineData("en", "en, xx")]
    public void A_language_that_is_not_translated_is_refused(string language, string languages)
    {
        var options = new SiteOptions { Language = language, Languages = languages };

        var fault = Assert.Single(options.Validate(new ValidationContext(options)));

        Assert.EndsWith("the site is translated into en, es.", fault.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/roles", true)]
    [InlineData("/es/roles", true)]
    [InlineData("/es", true)]
    [InlineData("/es/nothing", false)]
    [InlineData("/fr/roles", false)]
    [InlineData("/es/roles/a.json", false)]
    public void A_link_to_a_page_in_a_language_of_the_site_leads_somewhere(string path, bool answers) => Assert.Equal(
        answers, new PublishedPaths(new HashSet<string> { "/", "/roles", "/roles/a.json" }, new SiteLanguages("en", ["en", "es"])).Answers(path));

    [Fact]
    public async Task Private_pages_are_in_the_language_that_the_account_chose_and_else_in_that_of_the_browser()
    {
        await using var site = new PeopleSite();
        var ada = await Person.SignedInAsync(site);
        ada.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("es-MX, en;q=0.5");
        var before = await ada.SeeAsync("/account");

        var answer = await ada.SendAsync(before, "form[action='/account/language']", ("language", "en"));
        var after = await ada.SeeAsync("/account");

        Assert.Equal("es", before.DocumentElement.GetAttribute("lang"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("en", after.DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", after.QuerySelector<IHtmlSelectElement>("#language")!.Value);
    }
}
