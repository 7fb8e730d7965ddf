#!/usr/bin/env bash
# A course that moves to Tuesdays from now on does so in one reader, once in another, and is on both days in the third.
#
# RFC 5545 (3.8.4.4) lets a calendar move one lesson of a course, or with RANGE=THISANDFUTURE that lesson and all later ones. ical.js moves
# them all, node-ical one, and Ical.Net adds the moved lesson to the old one and leaves the later ones. With the plain form all three agree.
# A lesson called off by STATUS:CANCELLED is listed by all three as any other. An extra lesson (RDATE) is missing in node-ical.
# The documentation of Ical.Net and node-ical does not mention RANGE; ical.js names range exceptions.
# What follows: write a moved course as the old one with an end and a new one, leave out what is cancelled by EXDATE, and write extra
# lessons as events of their own.
#
# Packages: ical.js@2.2.1 node-ical@0.26.1
# Packages (NuGet): Ical.Net@5.2.4
# Seen: 28 November 2026. Output:
#   moved from now on
#     ical.js   03-02 03-09 03-17 03-24
#     node-ical 03-02 03-09 03-17 03-23
#   moved once
#     ical.js   03-02 03-09 03-17 03-23
#     node-ical 03-02 03-09 03-17 03-23
#   one called off
#     ical.js   03-02 03-09 03-16
#     node-ical 03-02 03-09 03-16
#   an extra lesson
#     ical.js   03-02 03-05 03-09
#     node-ical 03-02 03-09
#   moved from now on
#     Ical.Net  03-02 03-09 03-16 03-17 03-23
#   moved once
#     Ical.Net  03-02 03-09 03-17 03-23
#   one called off
#     Ical.Net  03-02 03-09 03-16
#   an extra lesson
#     Ical.Net  03-02 03-05 03-09
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts ical.js@2.2.1 node-ical@0.26.1

# The events of each calendar; a bar stands for a line end.
cat > cases.json <<'CASES'
{
  "moved from now on": [
    "UID:a|DTSTART:20260302T180000Z|DTEND:20260302T190000Z|RRULE:FREQ=WEEKLY;COUNT=4",
    "UID:a|RECURRENCE-ID;RANGE=THISANDFUTURE:20260316T180000Z|DTSTART:20260317T180000Z|DTEND:20260317T190000Z"
  ],
  "moved once": [
    "UID:a|DTSTART:20260302T180000Z|DTEND:20260302T190000Z|RRULE:FREQ=WEEKLY;COUNT=4",
    "UID:a|RECURRENCE-ID:20260316T180000Z|DTSTART:20260317T180000Z|DTEND:20260317T190000Z"
  ],
  "one called off": [
    "UID:a|DTSTART:20260302T180000Z|DTEND:20260302T190000Z|RRULE:FREQ=WEEKLY;COUNT=3",
    "UID:a|RECURRENCE-ID:20260309T180000Z|DTSTART:20260309T180000Z|DTEND:20260309T190000Z|STATUS:CANCELLED"
  ],
  "an extra lesson": [
    "UID:a|DTSTART:20260302T180000Z|DTEND:20260302T190000Z|RRULE:FREQ=WEEKLY;COUNT=2|RDATE:20260305T180000Z"
  ]
}
CASES

cat > run.mjs <<'SCRIPT'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

const shown = days => days.map(day => day.slice(5, 10)).sort().join(' ');

function byIcalJs(text) {
  const [first, ...others] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  const event = new ICAL.Event(first, { exceptions: others });
  const days = [];
  for (let next, times = event.iterator(); next = times.next();) days.push(event.getOccurrenceDetails(next).startDate.toString());
  return days;
}

function byNodeIcal(text) {
  const event = Object.values(nodeIcal.sync.parseICS(text)).find(part => part.type === 'VEVENT');
  const year = { from: new Date('2026-01-01'), to: new Date('2026-12-31') };
  return nodeIcal.expandRecurringEvent(event, year).map(time => time.start.toISOString());
}

for (const [name, events] of Object.entries(JSON.parse(readFileSync('cases.json', 'utf8')))) {
  const parts = events.map(event => `BEGIN:VEVENT|DTSTAMP:20260101T000000Z|${event}|END:VEVENT`);
  const text = ['BEGIN:VCALENDAR|VERSION:2.0|PRODID:-//example//EN', ...parts, 'END:VCALENDAR|'].join('|').replaceAll('|', '\r\n');
  console.log(`${name}\n  ical.js   ${shown(byIcalJs(text))}\n  node-ical ${shown(byNodeIcal(text))}`);
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
    <PackageReference Include="Ical.Net" Version="5.2.4" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'SCRIPT'
using System.Text.Json;
using Ical.Net;
using Ical.Net.DataTypes;

static string Days(IEnumerable<string> events)
{
    var body = string.Concat(events.Select(part => $"BEGIN:VEVENT|DTSTAMP:20260101T000000Z|{part}|END:VEVENT|"));
    var calendar = Calendar.Load($"BEGIN:VCALENDAR|VERSION:2.0|PRODID:-//example//EN|{body}END:VCALENDAR|".Replace("|", "\r\n"))!;
    var times = calendar.GetOccurrences(new CalDateTime(2026, 1, 1)).Take(10);
    return string.Join(" ", times.Select(time => $"{time.Period.StartTime.Value:MM-dd}"));
}

foreach (var (name, events) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText("cases.json"))!)
{
    Console.WriteLine($"{name}\n  Ical.Net  {Days(events)}");
}
SCRIPT

cat > expected.txt <<'EXPECTED'
moved from now on
  ical.js   03-02 03-09 03-17 03-24
  node-ical 03-02 03-09 03-17 03-23
moved once
  ical.js   03-02 03-09 03-17 03-23
  node-ical 03-02 03-09 03-17 03-23
one called off
  ical.js   03-02 03-09 03-16
  node-ical 03-02 03-09 03-16
an extra lesson
  ical.js   03-02 03-05 03-09
  node-ical 03-02 03-09
moved from now on
  Ical.Net  03-02 03-09 03-16 03-17 03-23
moved once
  Ical.Net  03-02 03-09 03-17 03-23
one called off
  Ical.Net  03-02 03-09 03-16
an extra lesson
  Ical.Net  03-02 03-05 03-09
EXPECTED

dotnet build --verbosity quiet >build.txt || { cat build.txt; exit 1; }
{ TZ=UTC node run.mjs; TZ=UTC dotnet run --no-build; } > seen.txt
diff -u expected.txt seen.txt
echo "As described."
