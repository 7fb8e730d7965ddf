#!/usr/bin/env bash
# Of four programs that merge two edits of a lecture, three lose, move or bring back a skill and report success.
#
# Two instructors edit one lecture. Where one deletes the section of a role and the other adds a skill in the middle of it, DiffPlex leaves
# the skill out and reports success, in either order; three-way-merge brings the deleted section back, and so a line that one deletes and
# the other changes. diff-match-patch, which tells success part by part, reports a failure in one order and in the other success with "t
# aid" left of the skill; it puts ", well" behind the line above the deleted one. Only node-diff3 reports a conflict each time, and it does
# so too where two neighbouring lines are changed, as git does; the other three merge these.
# diff-match-patch calls its patches best effort. The example of three-way-merge passes what both began with first; the code takes it
# second, and in the documented order words come out twice.
# What follows: after each merge without a conflict, check that every line that one side added is in the result, and that no line that one
# side deleted is.
#
# Packages: node-diff3@3.2.1 three-way-merge@0.1.0 diff-match-patch@1.0.5
# Packages (NuGet): DiffPlex@1.9.0
# Seen: 28 November 2026. Output:
#   deletes the section, adds within
#     node-diff3 conflict
#     three-way-merge # Jobs / ## Guard / - radio / - first aid / - maps / # End
#     the same, base first # Jobs / ##  / ## Guard / ## Guard / -  / ## Guard / - radio / ## Guard / - radio / -  / ## Guard / - radio / - firstfirst aid / - maps / # End
#     diff-match-patch conflict
#   adds within, deletes the section
#     node-diff3 conflict
#     three-way-merge # Jobs / ## Guard / - radio / - first aid / - maps / # End
#     the same, base first # Jobs / ## Guard / - radio / - maps / # End
#     diff-match-patch # Jobs / t aid / - maps / # End
#   deletes a line, changes it
#     node-diff3 conflict
#     three-way-merge - radio / - knots, well / - maps
#     the same, base first - radio / - knotsknots, , well / - maps
#     diff-match-patch - radio, well / - maps
#   changes neighbouring lines
#     node-diff3 conflict
#     three-way-merge Pay: 35 / Hours: 38 / Nights: 2
#     the same, base first conflict
#     diff-match-patch Pay: 35 / Hours: 38 / Nights: 2
#   deletes the section, adds within
#     DiffPlex # Jobs / # End
#   adds within, deletes the section
#     DiffPlex # Jobs / # End
#   deletes a line, changes it
#     DiffPlex conflict
#   changes neighbouring lines
#     DiffPlex Pay: 35 / Hours: 38 / Nights: 2
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts node-diff3@3.2.1 three-way-merge@0.1.0 diff-match-patch@1.0.5

# What both began with, what one made of it, what the other made of it.
cat > cases.json <<'CASES'
{
  "deletes the section, adds within": [
    "# Jobs\n## Guard\n- radio\n- maps\n# End",
    "# Jobs\n# End",
    "# Jobs\n## Guard\n- radio\n- first aid\n- maps\n# End"
  ],
  "adds within, deletes the section": [
    "# Jobs\n## Guard\n- radio\n- maps\n# End",
    "# Jobs\n## Guard\n- radio\n- first aid\n- maps\n# End",
    "# Jobs\n# End"
  ],
  "deletes a line, changes it": [
    "- radio\n- knots\n- maps",
    "- radio\n- maps",
    "- radio\n- knots, well\n- maps"
  ],
  "changes neighbouring lines": [
    "Pay: 30\nHours: 40\nNights: 2",
    "Pay: 35\nHours: 40\nNights: 2",
    "Pay: 30\nHours: 38\nNights: 2"
  ]
}
CASES

cat > run.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { merge } from 'node-diff3';

const require = createRequire(import.meta.url);
const threeWayMerge = require('three-way-merge').merge;
const DiffMatchPatch = require('diff-match-patch');

const lines = text => text.split('\n');
const shown = text => text.replaceAll('\n', ' / ');

for (const [name, [base, one, other]] of Object.entries(JSON.parse(readFileSync('cases.json', 'utf8')))) {
  console.log(name);
  const byDiff3 = merge(lines(one), lines(base), lines(other));
  console.log('  node-diff3', byDiff3.conflict ? 'conflict' : shown(byDiff3.result.join('\n')));
  const byThreeWay = threeWayMerge(one, base, other);
  console.log('  three-way-merge', byThreeWay.conflict ? 'conflict' : shown(byThreeWay.joinedResults()));
  const inDocumentedOrder = threeWayMerge(base, one, other);
  console.log('  the same, base first', inDocumentedOrder.conflict ? 'conflict' : shown(inDocumentedOrder.joinedResults()));
  const patcher = new DiffMatchPatch();
  const [patched, applied] = patcher.patch_apply(patcher.patch_make(base, other), one);
  console.log('  diff-match-patch', applied.every(Boolean) ? shown(patched) : 'conflict');
}
SCRIPT

cat > finding.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="DiffPlex" Version="1.9.0" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'SCRIPT'
using System.Text.Json;
using DiffPlex;
using DiffPlex.Chunkers;

foreach (var (name, texts) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText("cases.json"))!)
{
    var merge = ThreeWayDiffer.Instance.CreateMerge(texts[0], texts[1], texts[2], false, false, new LineChunker());
    Console.WriteLine($"{name}\n  DiffPlex {(merge.IsSuccessful ? string.Join(" / ", merge.MergedPieces) : "conflict")}");
}
SCRIPT

cat > expected.txt <<'EXPECTED'
deletes the section, adds within
  node-diff3 conflict
  three-way-merge # Jobs / ## Guard / - radio / - first aid / - maps / # End
  the same, base first # Jobs / ##  / ## Guard / ## Guard / -  / ## Guard / - radio / ## Guard / - radio / -  / ## Guard / - radio / - firstfirst aid / - maps / # End
  diff-match-patch conflict
adds within, deletes the section
  node-diff3 conflict
  three-way-merge # Jobs / ## Guard / - radio / - first aid / - maps / # End
  the same, base first # Jobs / ## Guard / - radio / - maps / # End
  diff-match-patch # Jobs / t aid / - maps / # End
deletes a line, changes it
  node-diff3 conflict
  three-way-merge - radio / - knots, well / - maps
  the same, base first - radio / - knotsknots, , well / - maps
  diff-match-patch - radio, well / - maps
changes neighbouring lines
  node-diff3 conflict
  three-way-merge Pay: 35 / Hours: 38 / Nights: 2
  the same, base first conflict
  diff-match-patch Pay: 35 / Hours: 38 / Nights: 2
deletes the section, adds within
  DiffPlex # Jobs / # End
adds within, deletes the section
  DiffPlex # Jobs / # End
deletes a line, changes it
  DiffPlex conflict
changes neighbouring lines
  DiffPlex Pay: 35 / Hours: 38 / Nights: 2
EXPECTED

dotnet build --verbosity quiet >build.txt || { cat build.txt; exit 1; }
{ node run.mjs; dotnet run --no-build; } > seen.txt
diff -u expected.txt seen.txt
echo "As described."
