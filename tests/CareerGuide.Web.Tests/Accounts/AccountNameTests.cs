using System.Net;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

public sealed class AccountNameTests
{
    private const string Forged = "Ada\tinstructor\nroot@evil.org\tRoot\u001b[2K";

    [Theory]
    [InlineData("Root\nroot@evil.org")]
    [InlineData("Ada\tinstructor")]
    [InlineData("Ada\u001b[2K")]
    [InlineData("Ada\u0085Root")]
    [InlineData("Ada\u2028Root")]
    [InlineData("Ada\u2029Root")]
    [InlineData("Ro\u200Bot")]
    [InlineData("\u202Etoor")]
    [InlineData("Root\u3164Two")]
    [InlineData("Ro\u115Fot")]
    [InlineData("Root\uFE0F Two")]
    [InlineData("R\u043Eot Two")]
    [InlineData("\u03A1oot Two")]
    [InlineData("bob@example.org")]
    [InlineData("bob\uFF20example.org")]
    [InlineData("Content files")]
    [InlineData("the content-files")]
    [InlineData("Los archivos de contenido")]
    [InlineData("An Unknown Person")]
    [InlineData("command line")]
    [InlineData("Start of the site")]
    public void Nobody_is_called_what_cannot_be_seen_or_what_looks_like_another_name(string name) => Assert.False(AccountNames.Allow(name));

    [Theory]
    [InlineData("Żaneta O’Brien-Łuć (she/her)")]
    [InlineData("Мария Иванова")]
    [InlineData("Αθηνά Παπαδοπούλου")]
    [InlineData("山田　太郎")]
    [InlineData("فاطمه\u200Cسادات")]
    [InlineData("Dr. Ada Lovelace 3rd")]
    [InlineData("Line Files")]
    public void People_are_called_what_they_are_called(string name) => Assert.True(AccountNames.Allow(name));

    [Fact]
    public async Task No_form_takes_such_a_name()
    {
        using var site = new PeopleSite();
        await site.AccountAsync("ada@example.org", AccountRole.Administrator);
        var (ada, invited) = (await EnteredAsync(site, "ada@example.org"), Person.At(site));
        var invitation = (await site.InviteAsync("grace@example.org"))!.Path;

        await AssertFaultAsync(await ada.SendAsync(await ada.SeeAsync("/account"), "form[action='/account/name']", ("name", Forged)), "in letters of one alphabet");
        await AssertFaultAsync(await ada.SendAsync(await ada.SeeAsync("/admin/users"), "form[action='/admin/users']", ("email", "bob@example.org"), ("name", Forged)), "in letters of one alphabet");
        await AssertFaultAsync(await invited.SendAsync(await invited.SeeAsync(invitation), "form.stacked", ("name", Forged), ("password", "eight purple teapots")), "in letters of one alphabet");
        await AssertFaultAsync(await invited.SendAsync(await invited.SeeAsync(invitation), "form.stacked", ("name", "ada writer"), ("password", "eight purple teapots")), "Somebody else here has that name");
        var answer = await invited.SendAsync(await invited.SeeAsync(invitation), "form.stacked", ("name", "Grace H."), ("password", "eight purple teapots"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("Grace H.", (await site.AccountOfAsync("grace@example.org")).Name);
    }
}
