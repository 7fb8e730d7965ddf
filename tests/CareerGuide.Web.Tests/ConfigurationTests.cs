using CareerGuide.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;

namespace CareerGuide.Web.Tests;

public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("Database:Provider", "Oracle", "Oracle")]
    [InlineData("Database:Provider", "7", "must be Sqlite or PostgreSql")]
    [InlineData("Database:Provider", "PostgreSql", "ConnectionStrings:CareerGuide must say where it is")]
    [InlineData("Database:Provder", "Sqlite", "Database:Provder is no setting")]
    [InlineData("Backup:Keep", "-1", "Backup:Keep is -1")]
    [InlineData("Backup:Keep", "many", "'many'")]
    [InlineData("Site:Title", " ", "Site:Title is empty")]
    [InlineData("Site:PublicAddress", "careers.example.org", "Site:PublicAddress is \"careers.example.org\"")]
    [InlineData("Site:PublicAddress", "https://example.org/careers", "must be a scheme and a host")]
    [InlineData("Site:PublicAddress", "ftp://example.org", "must be a scheme and a host")]
    public void A_wrong_setting_stops_the_start_with_one_clear_line(string name, string value, string said)
    {
        var builder = WebApplication.CreateBuilder([$"--{name}={value}"]);

        var wrong = Assert.Throws<WrongConfigurationException>(builder.AddCareerGuide);

        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong.Message);
    }

    [Fact]
    public void Without_settings_the_content_folder_is_the_nearest_one_above_the_application() =>
        Assert.Equal(Repository.PathTo("content"), Whereabouts.ContentOf(Repository.PathTo("src", "CareerGuide.Web")));
}
