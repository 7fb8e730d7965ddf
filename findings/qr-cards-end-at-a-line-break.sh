#!/usr/bin/env bash
# The note on a QR card ends at its first line break, and an appointment of two lines cannot be read.
#
# QRCoder writes contact cards and appointments as the text of a QR code. It escapes nothing in them: the second line of a note stands as a
# line of its own, which is none of a card, and "Inn; North" becomes an employer with a department. The older form of card begins with
# "MECARD+" and line ends, where the form of NTT DOCOMO begins with "MECARD:" and parts its fields by semicolons. A whole day is written as
# a DTSTART without VALUE=DATE, which RFC 5545 (3.8.2.4) asks for, with the end that was given, so that a day from 2 March to 2 March has no
# length; UID and DTSTAMP, which RFC 5545 requires, are missing. Ical.Net forgives that, but not the second line of a description.
# The documentation of the payloads shows which fields there are; about escapes it says nothing. Bookmarks, e-mail and Wi-Fi are escaped.
# What follows: build the text of cards and appointments yourself, and give QRCoder only a string.
#
# Packages (NuGet): QRCoder@1.8.1 Ical.Net@5.2.4
# Seen: 28 November 2026. Output:
#   VCard3
#     BEGIN:VCARD
#     VERSION:3.0
#     N:;Guest;;;
#     FN:Guest
#     ORG:Inn; North
#     TITLE:Cook, baker
#     ADR;TYPE=HOME,PREF:;;;;;;
#     NOTE:By day
#     and night
#     END:VCARD
#   MeCard
#     MECARD+
#     N:Guest
#     ORG:Inn; North
#     TITLE:Cook, baker
#     NOTE:By day
#     and night
#     ADR:,,,,,,
#   one line
#     BEGIN:VCALENDAR
#     VERSION:2.0
#     BEGIN:VEVENT
#     SUMMARY:Plan; first
#     DESCRIPTION:Read
#     DTSTART:20260302
#     DTEND:20260302
#     END:VEVENT
#     END:VCALENDAR
#     read: 2026-03-02 to 2026-03-02, whole day True, "Read"
#   two lines
#     BEGIN:VCALENDAR
#     VERSION:2.0
#     BEGIN:VEVENT
#     SUMMARY:Plan; first
#     DESCRIPTION:Read
#     and write
#     DTSTART:20260302
#     DTEND:20260303
#     END:VEVENT
#     END:VCALENDAR
#     read: SerializationException
#   MEBKM:TITLE:Plan\; first;URL:https\://example.org;;
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
    <PackageReference Include="QRCoder" Version="1.8.1" />
    <PackageReference Include="Ical.Net" Version="5.2.4" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'SCRIPT'
using Ical.Net;
using QRCoder;
using static QRCoder.PayloadGenerator;

static void Show(string name, string text)
{
    var lines = text.TrimEnd().Split('\n', StringSplitOptions.TrimEntries);
    Console.WriteLine($"{name}\n  {string.Join("\n  ", lines)}");
}

static string Read(CalendarEvent appointment)
{
    try
    {
        var read = Calendar.Load(appointment.ToString())!.Events.Single();
        return $"{read.Start!.Value:yyyy-MM-dd} to {read.End?.Value:yyyy-MM-dd}, whole day {read.IsAllDay}, \"{read.Description}\"";
    }
    catch (Exception error)
    {
        return error.GetType().Name;
    }
}

foreach (var form in new[] { ContactData.ContactOutputType.VCard3, ContactData.ContactOutputType.MeCard })
{
    Show($"{form}", new ContactData(form, "Guest", "", org: "Inn; North", orgTitle: "Cook, baker", note: "By day\nand night").ToString());
}

var day = new DateTime(2026, 3, 2);
foreach (var (name, text, end) in new[] { ("one line", "Read", day), ("two lines", "Read\nand write", day.AddDays(1)) })
{
    var appointment = new CalendarEvent("Plan; first", text, "", day, end, true, CalendarEvent.EventEncoding.iCalComplete);
    Show(name, appointment.ToString());
    Console.WriteLine($"  read: {Read(appointment)}");
}

Console.WriteLine(new Bookmark("https://example.org", "Plan; first"));
SCRIPT

cat > expected.txt <<'EXPECTED'
VCard3
  BEGIN:VCARD
  VERSION:3.0
  N:;Guest;;;
  FN:Guest
  ORG:Inn; North
  TITLE:Cook, baker
  ADR;TYPE=HOME,PREF:;;;;;;
  NOTE:By day
  and night
  END:VCARD
MeCard
  MECARD+
  N:Guest
  ORG:Inn; North
  TITLE:Cook, baker
  NOTE:By day
  and night
  ADR:,,,,,,
one line
  BEGIN:VCALENDAR
  VERSION:2.0
  BEGIN:VEVENT
  SUMMARY:Plan; first
  DESCRIPTION:Read
  DTSTART:20260302
  DTEND:20260302
  END:VEVENT
  END:VCALENDAR
  read: 2026-03-02 to 2026-03-02, whole day True, "Read"
two lines
  BEGIN:VCALENDAR
  VERSION:2.0
  BEGIN:VEVENT
  SUMMARY:Plan; first
  DESCRIPTION:Read
  and write
  DTSTART:20260302
  DTEND:20260303
  END:VEVENT
  END:VCALENDAR
  read: SerializationException
MEBKM:TITLE:Plan\; first;URL:https\://example.org;;
EXPECTED

dotnet build --verbosity quiet >build.txt || { cat build.txt; exit 1; }
dotnet run --no-build > seen.txt
diff -u expected.txt seen.txt
echo "As described."
