#!/usr/bin/env bash
# A course of two days from calendar-link lasts one day, and a reader refuses it.
#
# calendar-link writes a course of whole days as DTSTART:20260302 without VALUE=DATE, though RFC 5545 (3.8.2.4) makes a date without it a
# faulty time. ical.js cannot read its start; node-ical guesses. A duration of two days becomes one day, and so does one until the 3rd,
# because an end is the first day after. The identifier is a number below 100,000 that is drawn anew each time: sent again after a change,
# the course stands in the calendar twice, and in a plan of 500 units two have the same number more often than not, so that one replaces the
# other. Texts are not escaped, so that C:\notes falls onto two lines. datebook escapes texts; its identifiers are new each time as well.
# What follows: give identifiers of one's own (uid), made from what does not change, leave whole days to another writer, and read every file
# back before it is sent.
#
# Packages: calendar-link@2.11.5 datebook@8.0.1 ical.js@2.2.1 node-ical@0.27.2
# Seen: 29 November 2026. Output:
#   calendar-link, two days
#     lines: DTSTART:20260302 DTEND:20260303
#     ical.js: invalid date-time value: "2026-03-02T::"
#     node-ical: date 24 hours
#   calendar-link, until the 3rd
#     lines: DTSTART:20260302 DTEND:20260303
#     ical.js: invalid date-time value: "2026-03-02T::"
#     node-ical: date 24 hours
#   calendar-link
#     same identifier each time: false | below 100000: true
#     description: "In C:\notes"
#   datebook
#     same identifier each time: false | below 100000: false
#     description: "In C:\\notes"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts calendar-link@2.11.5 datebook@8.0.1 ical.js@2.2.1 node-ical@0.27.2

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { ics } from 'calendar-link';
import { ICalendar } from 'datebook';
import ICAL from 'ical.js';

const nodeIcal = createRequire(import.meta.url)('node-ical');
const unpacked = address => decodeURIComponent(address.replace(/^data:[^,]*,/, ''));
const line = (file, name) => file.split(/\r?\n/).find(text => text.startsWith(name));
const course = { title: 'Signals', start: '2026-03-02', allDay: true };
const files = {
  'calendar-link, two days': unpacked(ics({ ...course, duration: [2, 'day'] })),
  'calendar-link, until the 3rd': unpacked(ics({ ...course, end: '2026-03-03' })),
};

function start(file) {
  try {
    return new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')).startDate.toString();
  } catch (error) {
    return error.message;
  }
}

for (const [name, file] of Object.entries(files)) {
  const event = Object.values(nodeIcal.sync.parseICS(file)).find(part => part.type === 'VEVENT');
  console.log(name);
  console.log('  lines:', line(file, 'DTSTART'), line(file, 'DTEND'));
  console.log('  ical.js:', start(file));
  console.log('  node-ical:', event.datetype, (event.end - event.start) / 3600000, 'hours');
}

const makers = {
  'calendar-link': () => unpacked(ics({ title: 'Signals', start: '2026-03-02T10:00:00Z', duration: [1, 'hour'], description: 'In C:\\notes' })),
  datebook: () => new ICalendar({ title: 'Signals', start: new Date(0), description: 'In C:\\notes' }).render(),
};
for (const [name, make] of Object.entries(makers)) {
  const made = Array.from({ length: 50 }, make);
  const identifiers = made.map(file => line(file, 'UID:').slice(4));
  const event = new ICAL.Component(ICAL.parse(made[0])).getFirstSubcomponent('vevent');
  console.log(name);
  console.log('  same identifier each time:', new Set(identifiers).size === 1, '| below 100000:', identifiers.every(text => Number(text) < 100000));
  console.log('  description:', JSON.stringify(event.getFirstPropertyValue('description')));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
calendar-link, two days
  lines: DTSTART:20260302 DTEND:20260303
  ical.js: invalid date-time value: "2026-03-02T::"
  node-ical: date 24 hours
calendar-link, until the 3rd
  lines: DTSTART:20260302 DTEND:20260303
  ical.js: invalid date-time value: "2026-03-02T::"
  node-ical: date 24 hours
calendar-link
  same identifier each time: false | below 100000: true
  description: "In C:\notes"
datebook
  same identifier each time: false | below 100000: false
  description: "In C:\\notes"
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
