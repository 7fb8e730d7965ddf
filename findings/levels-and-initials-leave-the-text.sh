#!/usr/bin/env bash
# Markdig with its advanced extensions takes the level out of "German {B2}" and the initial from a name.
#
# UseAdvancedExtensions is the usual way to get tables and task lists. With them come attributes in braces and lists with letters: a level in
# braces becomes an attribute of the paragraph or heading and is shown nowhere, and a line that begins with an initial becomes a list, so "A.
# Smith" is Smith, who is point A. Two ranges with tildes sink below the line between them, and an abbreviation that ends in a sign is
# explained nowhere: its definition is gone and C++ stays plain.
# What follows: name each extension that the site needs (UsePipeTables, UseTaskLists) in place of all.
#
# Packages (NuGet): Markdig@1.6.0
# Output seen:
#   German {B2}
#     advanced: <p B2="">German </p>
#     named: <p>German {B2}</p>
#   ## Guard {night}
#     advanced: <h2 id="guard" night="">Guard</h2>
#     named: <h2>Guard {night}</h2>
#   A. Smith drives trains.
#     advanced: <ol type="A"> <li>Smith drives trains.</li> </ol>
#     named: <p>A. Smith drives trains.</p>
#   Guards earn 30k~40k, drivers 50k~70k.
#     advanced: <p>Guards earn 30k<sub>40k, drivers 50k</sub>70k.</p>
#     named: <p>Guards earn 30k~40k, drivers 50k~70k.</p>
#   *[C++]: A language\n*[ATS]: A tracking system\n\nKnows C++ and the ATS.
#     advanced: <p>Knows C++ and the <abbr title="A tracking system">ATS</abbr>.</p>
#     named: <p>*[C++]: A language *[ATS]: A tracking system</p> <p>Knows C++ and the ATS.</p>
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
    <PackageReference Include="Markdig" Version="1.6.0" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'SCRIPT'
using Markdig;

var advanced = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();
var named = new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().Build();

string[] texts =
[
    "German {B2}",
    "## Guard {night}",
    "A. Smith drives trains.",
    "Guards earn 30k~40k, drivers 50k~70k.",
    "*[C++]: A language\n*[ATS]: A tracking system\n\nKnows C++ and the ATS.",
];

foreach (var text in texts)
{
    Console.WriteLine(text.Replace("\n", "\\n"));
    Console.WriteLine("  advanced: " + Shown(text, advanced));
    Console.WriteLine("  named: " + Shown(text, named));
}

static string Shown(string text, MarkdownPipeline pipeline) => Markdown.ToHtml(text, pipeline).Trim().Replace("\n", " ");
SCRIPT

cat > expected.txt <<'EXPECTED'
German {B2}
  advanced: <p B2="">German </p>
  named: <p>German {B2}</p>
## Guard {night}
  advanced: <h2 id="guard" night="">Guard</h2>
  named: <h2>Guard {night}</h2>
A. Smith drives trains.
  advanced: <ol type="A"> <li>Smith drives trains.</li> </ol>
  named: <p>A. Smith drives trains.</p>
Guards earn 30k~40k, drivers 50k~70k.
  advanced: <p>Guards earn 30k<sub>40k, drivers 50k</sub>70k.</p>
  named: <p>Guards earn 30k~40k, drivers 50k~70k.</p>
*[C++]: A language\n*[ATS]: A tracking system\n\nKnows C++ and the ATS.
  advanced: <p>Knows C++ and the <abbr title="A tracking system">ATS</abbr>.</p>
  named: <p>*[C++]: A language *[ATS]: A tracking system</p> <p>Knows C++ and the ATS.</p>
EXPECTED

dotnet build --verbosity quiet >build.txt || { cat build.txt; exit 1; }
dotnet run --no-build > seen.txt
diff -u expected.txt seen.txt
echo "As described."
