#!/usr/bin/env bash
# A remark for translators is shown on the page, where a text of a .NET resource file is empty.
#
# Translations of a site pass through JavaScript tools as well. The package resx reads .resx files, with their comments if one asks, and
# writes them again. Then an entry that is empty gets its comment inside its value; the .NET SDK builds it without a word, and the page
# shows the remark. Without comments an empty text comes back as it was. An entry that names a file (ResXFileRef) loses its type, so that
# the program shows the words that name the file in place of what is in it.
# The package's description shows strings alone and names neither empty texts nor types.
# What follows: after such a tool, build and compare every text with what it was, and leave entries out rather than empty.
#
# Packages: resx@2.0.4
# Seen: 28 November 2026. Output:
#   as written by hand
#     Pay = "Pay"
#     Remark = ""
#     Guard = "By night"
#   read and written with comments
#     Pay = "Pay"
#     Remark = "only in German"
#     Guard = "guard.txt;System.String, mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089;utf-8"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts resx@2.0.4

printf 'By night' > guard.txt
cat > Before.resx <<'RESOURCES'
<?xml version="1.0" encoding="utf-8"?>
<root>
  <resheader name="resmimetype"><value>text/microsoft-resx</value></resheader>
  <resheader name="version"><value>2.0</value></resheader>
  <resheader name="reader"><value>System.Resources.ResXResourceReader, System.Windows.Forms</value></resheader>
  <resheader name="writer"><value>System.Resources.ResXResourceWriter, System.Windows.Forms</value></resheader>
  <data name="Pay" xml:space="preserve"><value>Pay</value><comment>a heading</comment></data>
  <data name="Remark" xml:space="preserve"><value></value><comment>only in German</comment></data>
  <data name="Guard" type="System.Resources.ResXFileRef, System.Windows.Forms">
    <value>guard.txt;System.String, mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089;utf-8</value>
  </data>
</root>
RESOURCES

cat > run.mjs <<'SCRIPT'
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const resx2js = require('resx/resx2js');
const js2resx = require('resx/js2resx');

writeFileSync('After.resx', await js2resx(await resx2js(readFileSync('Before.resx', 'utf8'), true)));
SCRIPT

cat > finding.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
PROJECT

cat > Program.cs <<'SCRIPT'
using System.Resources;

foreach (var (kind, file) in new[] { ("as written by hand", "Before"), ("read and written with comments", "After") })
{
    var texts = new ResourceManager($"finding.{file}", typeof(Program).Assembly);
    Console.WriteLine(kind);
    foreach (var name in new[] { "Pay", "Remark", "Guard" })
    {
        Console.WriteLine($"  {name} = \"{texts.GetString(name)!.Trim()}\"");
    }
}
SCRIPT

cat > expected.txt <<'EXPECTED'
as written by hand
  Pay = "Pay"
  Remark = ""
  Guard = "By night"
read and written with comments
  Pay = "Pay"
  Remark = "only in German"
  Guard = "guard.txt;System.String, mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089;utf-8"
EXPECTED

node run.mjs
dotnet build --verbosity quiet >build.txt || { cat build.txt; exit 1; }
dotnet run --no-build > seen.txt
diff -u expected.txt seen.txt
echo "As described."
