#!/usr/bin/env bash
# Humanizer's titles make C of C, C++ and C#, and R D of R&D.
#
# Humanize and Titleize are meant for names of members, and sites use them for labels too. Where a text has a sign that is neither letter,
# digit nor space, they keep only what they take for words: three programming languages get one label, R&D becomes R D, and ASP.NET and
# Node.js fall into two words. The transformer To.TitleCase keeps the signs, and makes Node.Js of Node.js.
# What follows: show names that people wrote as they wrote them.
#
# Packages (NuGet): Humanizer.Core@3.0.10
# Output seen:
#   C | C | C | C
#   C++ | C | C | C++
#   C# | C | C | C#
#   R&D manager | R d manager | R D Manager | R&D Manager
#   ASP.NET developer | ASP NET developer | ASP NET Developer | ASP.NET Developer
#   Node.js | Node js | Node Js | Node.Js
#   guard (nights) | Guard nights | Guard Nights | Guard (Nights)
#   cook/baker | Cook baker | Cook Baker | Cook/Baker
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
    <PackageReference Include="Humanizer.Core" Version="3.0.10" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'SCRIPT'
using Humanizer;

foreach (var name in new[] { "C", "C++", "C#", "R&D manager", "ASP.NET developer", "Node.js", "guard (nights)", "cook/baker" })
{
    Console.WriteLine($"{name} | {name.Humanize()} | {name.Titleize()} | {name.Transform(To.TitleCase)}");
}
SCRIPT

cat > expected.txt <<'EXPECTED'
C | C | C | C
C++ | C | C | C++
C# | C | C | C#
R&D manager | R d manager | R D Manager | R&D Manager
ASP.NET developer | ASP NET developer | ASP NET Developer | ASP.NET Developer
Node.js | Node js | Node Js | Node.Js
guard (nights) | Guard nights | Guard Nights | Guard (Nights)
cook/baker | Cook baker | Cook Baker | Cook/Baker
EXPECTED

dotnet build --verbosity quiet >build.txt || { cat build.txt; exit 1; }
dotnet run --no-build > seen.txt
diff -u expected.txt seen.txt
echo "As described."
