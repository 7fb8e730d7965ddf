using CareerGuide.Data.Entities;
using CareerGuide.Data.Occupations;
using CareerGuide.Tests;

namespace CareerGuide.Data.Tests.Occupations;

public sealed class OnetFolderTests
{
    [Fact]
    public void A_release_of_today_is_read_with_its_renamed_files()
    {
        using var sample = OnetSample.Now();
        var release = OnetFolder.Read(sample.Folder, release: null);
        var scientists = release.Occupations.Single(o => o.Code == "15-2051.00");

        Assert.Equal("31.0", release.Number);
        Assert.Equal(("Data Scientists", 5, "31.0"), (scientists.Title, scientists.JobZone, scientists.Release));
        Assert.Equal(["Data Analyst"], scientists.OtherTitles);
        Assert.Equal([new("Python", InDemand: true, Hot: true), new("SAS", InDemand: false, Hot: true), new("Minitab", InDemand: false, Hot: false)], scientists.Technologies);
        Assert.Equal([new RelatedOccupation("15-1243.00", "Database Architects"), new("15-2041.00", "Statisticians")], scientists.Related);
        Assert.Null(release.Occupations.Single(o => o.Code == "15-2099.00").JobZone);
    }

    [Fact]
    public void A_release_before_the_renaming_is_read_too()
    {
        using var sample = OnetSample.Before();
        var release = OnetFolder.Read(sample.Folder, release: null);
        var scientists = release.Occupations.Single(o => o.Code == "15-2051.00");

        Assert.Equal("29.3", release.Number);
        Assert.Equal(["Data Analyst"], scientists.OtherTitles);
        Assert.Equal(["Python"], scientists.Technologies.Select(t => t.Name));
    }

    [Fact]
    public void A_folder_without_a_number_in_its_name_is_asked_for_its_read_me()
    {
        using var sample = OnetSample.Now();
        var renamed = Path.Combine(Path.GetDirectoryName(sample.Folder)!, "onet");
        Directory.Move(sample.Folder, renamed);

        Assert.Contains("--release", Assert.Throws<OnetException>(() => OnetFolder.Read(renamed, release: null)).Message, StringComparison.Ordinal);
        Assert.Equal("30.3", OnetFolder.Read(renamed, "30.3").Number);

        File.WriteAllText(Path.Combine(renamed, "Read Me.txt"), "O*NET® 31.0 Database\nAugust 2026 Release\n");
        Assert.Equal("31.0", OnetFolder.Read(renamed, release: null).Number);
    }

    [Theory]
    [InlineData("Occupation Data.txt", "Code\tTitle\n15-2051.00\tData Scientists\n", "has no column “O*NET-SOC Code”. It has: Code, Title.")]
    [InlineData("Occupation Data.txt", "O*NET-SOC Code\tTitle\tDescription\n15-2051.00\n", "line 2, has 1 cells instead of 3")]
    [InlineData("Occupation Data.txt", "O*NET-SOC Code\tTitle\tDescription\n<b>\tData\tx\n", "“<b>” in “Occupation Data.txt” is no code")]
    [InlineData("Job Zones.txt", "O*NET-SOC Code\tZone\n15-2051.00\t5\n", "has no column “Job Zone”")]
    [InlineData("Occupation Data.txt", "O*NET-SOC Code\tTitle\tDescription\n15-2051.00\t{5000 letters}\tx\n", "line 2, has 5013 characters; no line of O*NET has more than 5000.")]
    public void What_is_not_as_O_NET_writes_it_is_refused_with_what_to_do(string file, string text, string message)
    {
        using var sample = OnetSample.Now();
        sample.Write(file, text.Replace("{5000 letters}", new string('a', 5000), StringComparison.Ordinal));

        Assert.Contains(message, Assert.Throws<OnetException>(() => OnetFolder.Read(sample.Folder, release: null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_are_found_by_title_then_by_other_titles_then_by_skills()
    {
        using var sample = OnetSample.Now();
        var matcher = new OccupationMatcher(OnetFolder.Read(sample.Folder, release: null).Occupations);

        Assert.Equal(["Title 15-2051.00 Data Scientists"], Found(["Data Scientist"], ["Python"]));
        Assert.Equal(["OtherTitle 15-2051.00 Data Analyst"], Found(["Data Analyst"], []));
        Assert.Equal(["OtherTitle 15-1243.00 Data Engineer"], Found(["Pipeline Builder", "data engineer"], ["SQL"]));
        Assert.Equal(["Skills 15-1243.00 Database Architects"], Found(["Keeper of Queries"], ["SQL", "Spark", "Airflow", "Tea"]));
        Assert.Empty(Found(["Florist"], ["SQL", "Spark"]));

        IEnumerable<string> Found(string[] names, string[] skills) => matcher.Find(new RoleProfile("role", names, skills))
            .Select(match => $"{match.Reason} {match.Occupation.Code} {match.Named}");
    }
}
