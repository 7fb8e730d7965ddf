using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Tests.Support;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

/// <summary>What every form of the private half does with errors.</summary>
public sealed class FormTests : IAsyncLifetime
{
    private readonly PeopleSite site = new();
    private IHtmlDocument page = null!;

    public async ValueTask InitializeAsync()
    {
        var (person, link) = (Person.At(site), await site.SetupLinkAsync());
        var form = await person.SeeAsync(link!.Path);
        page = await AssertFaultAsync(
            await person.SendAsync(form, "form.stacked", ("email", " ada at home "), ("name", " "), ("password", "too short")), "at least 15");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public void The_summary_names_the_problems_in_the_order_of_the_fields_and_takes_the_focus()
    {
        var summary = page.QuerySelector(".error-summary")!;

        Assert.Equal("There is a problem", summary.QuerySelector("h2")!.TextContent);
        Assert.Equal(["#email", "#name", "#password"], summary.QuerySelectorAll("li a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Type your e-mail address, such as ada@example.org.", summary.QuerySelector("li")!.TextContent);
        Assert.True(summary.HasAttribute("autofocus"));
        Assert.Equal("-1", summary.GetAttribute("tabindex"));
    }

    [Fact]
    public void A_field_is_tied_to_its_label_its_hint_and_its_error() => Assert.Equal(
        "<div class=\"form-field\"><label for=\"name\">Your name</label>"
        + "<p class=\"hint\" id=\"name-hint\">Your colleagues see it beside what you write.</p>"
        + "<div class=\"field-fault\" id=\"name-error\"><p>Type your name.</p></div>"
        + "<input autocomplete=\"name\" class=\"form-control\" id=\"name\" name=\"name\" type=\"text\" value=\"\" maxlength=\"100\" required=\"\" "
        + "aria-describedby=\"name-hint name-error\" aria-invalid=\"true\"></div>",
        page.QuerySelector("#name")!.ParentElement!.OuterHtml);

    [Fact]
    public void What_was_typed_is_there_again_and_a_password_is_not()
    {
        Assert.Equal("ada at home", page.QuerySelector<IHtmlInputElement>("#email")!.Value);
        Assert.False(page.QuerySelector("#password")!.HasAttribute("value"));
        Assert.DoesNotContain("too short", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void No_field_asks_for_a_script() => Assert.Empty(page.QuerySelectorAll("[data-val], [data-valmsg-for], script[src*=validat]"));

    [Theory]
    [InlineData("role", "Owner")]
    [InlineData("role", "7")]
    [InlineData("form.email", "grace@example.org")]
    public async Task A_form_that_no_page_has_made_is_refused(string field, string value)
    {
        var boss = await Person.SignedInAsync(site, AccountRole.Administrator, "Boss", TimeSpan.Zero);

        var answer = await boss.SendAsync(
            await boss.SeeAsync("/admin/users"), "form[action='/admin/users']", ("email", "grace@example.org"), ("name", "Grace"), (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_field_without_an_error_is_marked_by_nothing()
    {
        var field = (await Person.At(site).SeeAsync("/account/sign-in")).QuerySelector("#email")!;

        Assert.Equal(("E-mail address", "email"), (field.ParentElement!.QuerySelector("label")!.TextContent, field.GetAttribute("type")));
        Assert.False(field.HasAttribute("aria-invalid") || field.HasAttribute("aria-describedby"));
    }
}
