using CareerGuide.Tests;
using CareerGuide.Web.Hosting;
using CareerGuide.Web.Infrastructure.Configuration;
using CareerGuide.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace CareerGuide.Web.Tests.Commands;

public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("Database:Provider", "Oracle", "Oracle")]
    [InlineData("Database:Provider", "7", "must be Sqlite or PostgreSql")]
    [InlineData("Database:Provider", "PostgreSql", "ConnectionStrings:CareerGuide must say where it is")]
    [InlineData("Database:Provder", "Sqlite", "Database:Provder is no setting")]
    [InlineData("Backup:Keep", "-1", "Backup:Keep is -1")]
    [InlineData("Audit:RetentionDays", "89", "Audit:RetentionDays is 89; it must be 0, to keep the whole trail, or a number from 90 to 36500.")]
    [InlineData("Accounts:RequireSecondStep", "maybe", "'maybe'")]
    [InlineData("Backup:Keep", "many", "'many'")]
    [InlineData("Site:Title", " ", "Site:Title is empty")]
    [InlineData("Site:PublicAddress", "careers.example.org", "Site:PublicAddress is \"careers.example.org\"")]
    [InlineData("Site:PublicAddress", "https://example.org/careers", "must be a scheme and a host")]
    [InlineData("Site:PublicAddress", "ftp://example.org", "must be a scheme and a host")]
    [InlineData("Site:Title:Long", "Roles", "Site:Title:Long is no setting. Under Site there are: Title,")]
    [InlineData("SignIn:OpenIdConnect:Secret", "x", "SignIn:OpenIdConnect:Secret is no setting. Under SignIn:OpenIdConnect there are: Authority, ClientId, ClientSecret, Name.")]
    [InlineData("SignIn:OpenIdConnect:Name", "University", "SignIn:OpenIdConnect needs Authority")]
    [InlineData("Proxy:Known", "proxy.example", "Proxy:Known has \"proxy.example\"")]
    [InlineData("Shutdown:Delay", "301", "Shutdown:Delay must be between 0 and 300 seconds.")]
    [InlineData("PageCache:SizeMegabytes", "-1", "PageCache:SizeMegabytes must be between 0 and 16384.")]
    [InlineData("Pages:Megabytes", "64", "Pages:Megabytes is called PageCache:SizeMegabytes now")]
    [InlineData("pages:megabytes", "", "Pages:Megabytes is called PageCache:SizeMegabytes now")]
    public void A_wrong_setting_stops_the_start_with_one_clear_line(string name, string value, string said)
    {
        var builder = WebApplication.CreateBuilder([$"--{name}={value}"]);

        var wrong = Assert.Throws<InvalidConfigurationException>(builder.AddCareerGuide);

        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong.Message);
        Assert.DoesNotContain("DataAnnotation", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_wrong_settings_are_named_together()
    {
        var builder = WebApplication.CreateBuilder(["--Backup:Keep=1001", "--Site:Title= ", "--Shutdown:Delay=-1"]);

        var wrong = Assert.Throws<InvalidConfigurationException>(builder.AddCareerGuide);

        Assert.Contains("Backup:Keep is 1001; it must be a number from 0, for no backups, to 1000.", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("Site:Title is empty", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("Shutdown:Delay must be between 0 and 300 seconds.", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_settings_the_content_folder_is_the_nearest_one_above_the_application() =>
        Assert.Equal(Repository.PathTo("content"), ApplicationPaths.ContentOf(Repository.PathTo("src", "CareerGuide.Web")));
}
