#!/usr/bin/env bash
# A feed written twice tells of new jobs each time, and a dated job read from one has no date.
#
# System.ServiceModel.Syndication gives a job without id and date both when it writes the feed: a random id, and the moment of writing.
# Writing the same object again gives others, so each reader shows all jobs anew at every visit, and no two answers have the same bytes.
# CodeHollow.FeedReader fills PublishingDate from Atom's "published", which is optional, and leaves it empty where there is only "updated",
# which every entry must have (RFC 4287, 4.1.2); the date is in AtomFeedItem alone. It hands out relative links without the base that stands
# beside them, and glues the paragraphs of XHTML. Syndication resolves the links, and hands out an XHTML title with its div.
# What follows: set id and time of every item before writing, and read dates from UpdatedDate too.
#
# Packages (NuGet): System.ServiceModel.Syndication@10.0.14 CodeHollow.FeedReader@2.1.1
# Seen: 28 November 2026. Output:
#   id set False, date set False
#   same id twice False, same date twice False
#   Syndication | <div xmlns="http://www.w3.org/1999/xhtml">Cook <em>and</em> baker</div> | https://example.org/jobs/cook | 2026-03-01 10:00:00Z
#   FeedReader | Cook and baker | cook | "", updated 2026-03-01 | By dayWeekends off
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

cat > finding.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="System.ServiceModel.Syndication" Version="10.0.14" />
    <PackageReference Include="CodeHollow.FeedReader" Version="2.1.1" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'SCRIPT'
using System.ServiceModel.Syndication;
using System.Text.RegularExpressions;
using System.Xml;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Feeds;

var job = new SyndicationItem("Guard", "By night", new Uri("https://example.org/guard"));
var feed = new SyndicationFeed([job]) { Title = new TextSyndicationContent("Jobs") };
var first = Write(feed);
await Task.Delay(TimeSpan.FromSeconds(1.1));
var second = Write(feed);
Console.WriteLine($"id set {job.Id is not null}, date set {job.LastUpdatedTime != default}");
Console.WriteLine($"same id twice {Part("id", first) == Part("id", second)}, same date twice {Part("updated", first) == Part("updated", second)}");

const string jobs = """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/jobs/">
      <id>urn:jobs</id><title>Jobs</title><updated>2026-03-01T00:00:00Z</updated>
      <entry>
        <id>urn:cook</id><updated>2026-03-01T10:00:00Z</updated><link href="cook"/>
        <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Cook <em>and</em> baker</div></title>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>By day</p><p>Weekends off</p></div></content>
      </entry>
    </feed>
    """;

var entry = SyndicationFeed.Load(XmlReader.Create(new StringReader(jobs))).Items.Single();
Console.WriteLine($"Syndication | {entry.Title.Text} | {entry.Links.Single().GetAbsoluteUri()} | {entry.LastUpdatedTime:u}");
var item = FeedReader.ReadFromString(jobs).Items.Single();
var updated = ((AtomFeedItem)item.SpecificItem).UpdatedDate;
Console.WriteLine($"FeedReader | {item.Title} | {item.Link} | \"{item.PublishingDate:u}\", updated {updated:yyyy-MM-dd} | {item.Content}");

static string Part(string name, string text) => Regex.Matches(text, $"<{name}>(.*?)</{name}>").Last().Groups[1].Value;

static string Write(SyndicationFeed feed)
{
    var text = new StringWriter();
    using (var writer = XmlWriter.Create(text))
    {
        feed.SaveAsAtom10(writer);
    }

    return text.ToString();
}
SCRIPT

cat > expected.txt <<'EXPECTED'
id set False, date set False
same id twice False, same date twice False
Syndication | <div xmlns="http://www.w3.org/1999/xhtml">Cook <em>and</em> baker</div> | https://example.org/jobs/cook | 2026-03-01 10:00:00Z
FeedReader | Cook and baker | cook | "", updated 2026-03-01 | By dayWeekends off
EXPECTED

dotnet build --verbosity quiet >build.txt || { cat build.txt; exit 1; }
dotnet run --no-build > seen.txt
diff -u expected.txt seen.txt
echo "As described."
