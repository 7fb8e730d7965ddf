using System.Net;
using CareerGuide.Data.Entities;
using CareerGuide.Web.Infrastructure.Identity;
using CareerGuide.Web.Tests.Support;
using static CareerGuide.Web.Tests.Support.PersonSigningIn;

namespace CareerGuide.Web.Tests.Accounts;

public sealed class AccountNameTests
{
    private const string Title = "The Careers Guide";

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
    [InlineData("Ro\u200Dot")]
    [InlineData("ᎪᎠᎪ")]
    [InlineData("𝐀𝐝𝐚 Lovelace")]
    [InlineData("𝒜𝒹𝒶")]
    [InlineData("Ⓐⓓⓐ")]
    [InlineData("🄰🄳🄰")]
    [InlineData("ᴀᴅᴀ")]
    [InlineData("A\u0336d\u0336a\u0336")]
    [InlineData("A\u20DDda")]
    [InlineData("Z\u0324\u031B\u0327algo")]
    [InlineData("Ada \u0301")]
    [InlineData("\u0301Ada")]
    [InlineData("Ada ✓")]
    [InlineData("Ada 😀")]
    [InlineData("Иван Petrov")]
    [InlineData("Ada محمد")]
    [InlineData("Ada１２٣")]
    [InlineData("123")]
    [InlineData("- . -")]
    [InlineData("The Careers Guide")]
    [InlineData("careers-guide")]
    [InlineData("Careers Guıde")]
    [InlineData("System")]
    [InlineData("the system")]
    [InlineData("Administrator")]
    [InlineData("Adm1n1strator")]
    [InlineData("Аdministrаtor")]
    [InlineData("Administradora")]
    [InlineData("El Sistema")]
    public void Nobody_is_called_what_cannot_be_seen_or_what_looks_like_another_name(string name) => Assert.False(AccountNames.Allow(name, Title));

    [Theory]
    [InlineData("Żaneta O’Brien-Łuć (she/her)")]
    [InlineData("Мария Иванова")]
    [InlineData("Αθηνά Παπαδοπούλου")]
    [InlineData("山田　太郎")]
    [InlineData("فاطمه\u200Cسادات")]
    [InlineData("Dr. Ada Lovelace 3rd")]
    [InlineData("Line Files")]
    [InlineData("Nguyễn Thị Minh Khai")]
    [InlineData("Nguye\u0302\u0303n")]
    [InlineData("Ọlámídé Adé\u0323yẹmí")]
    [InlineData("Ⅰgor Stravinsky", false)]
    [InlineData("Ｒｏｏｔ")]
    [InlineData("山田 Taro")]
    [InlineData("김민준")]
    [InlineData("さとう・ハナコ")]
    [InlineData("שָׁלוֹם כֹּהֵן")]
    [InlineData("مُحَمَّد عَلِيّ")]
    [InlineData("प्रिया शर्मा")]
    [InlineData("क्\u200Dष")]
    [InlineData("ประยุทธ์ จันทร์โอชา")]
    [InlineData("မြို့")]
    [InlineData("გიორგი ბერიძე")]
    [InlineData("Արամ Խաչատրյան")]
    [InlineData("አበበ ቢቂላ")]
    [InlineData("D’Arcy, Jean-Luc (Prof.) 2")]
    [InlineData("Marta Gal·la")]
    [InlineData("Systema Petrov")]
    public void People_are_called_what_they_are_called(string name, bool allowed = true) => Assert.Equal(allowed, AccountNames.Allow(name, Title));

    [Theory]
    [InlineData("Ian Hall", "lan Ha11")]
    [InlineData("Bernard", "Bemard")]
    [InlineData("Oscar", "0scar")]
    [InlineData("COBA", "СОВА")]
    [InlineData("Pax", "Рах")]
    [InlineData("Tomo", "Τοmο")]
    [InlineData("Ivo", "ІѴО")]
    [InlineData("Guide", "Guıde")]
    public void Names_of_letters_that_look_alike_are_alike(string one, string other) => Assert.True(AccountNames.AreAlike(one, other));

    [Theory]
    [InlineData("José", "Jose")]
    [InlineData("Ada", "Eda")]
    [InlineData("Анна", "Anna")]
    [InlineData("Mark", "Marc")]
    public void Names_that_only_sound_alike_are_not(string one, string other) => Assert.False(AccountNames.AreAlike(one, other));

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
