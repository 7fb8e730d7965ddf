#!/usr/bin/env bash
# A review on the 31st of each month is on other days in each of three calendar readers.
#
# RFC 5545 (3.3.10) skips a month that has no such day: monthly from 31 March, four times, is 31 March, 31 May, 31 July, 31 August. ical.js
# gives that. node-ical moves to 30 April and stays on the 30th from then on, so a cancelled 31 May (EXDATE) matches nothing and that review
# stays. rrule gives the right days for a time, but skips the start where it is written as a date (DTSTART;VALUE=DATE) without a word and
# counts from now on.
# What follows: write out the days of a plan, or keep recurrences to days up to the 28th and to BYMONTHDAY=-1, and give rrule the start apart
# from the text.
#
# Packages: node-ical@0.26.1 ical.js@2.2.1 rrule@2.8.1
# Output seen:
#   ical.js 2026-03-31 2026-07-31 2026-08-31
#   node-ical 2026-03-31 2026-04-30 2026-05-30 2026-06-30 cancelled: 2026-05-31
#   rrule, a time 2026-03-31 2026-05-31 2026-07-31 2026-08-31
#   rrule, a date, starts in 2026-03: false
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts node-ical@0.26.1 ical.js@2.2.1 rrule@2.8.1

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import ICAL from 'ical.js';

const require = createRequire(import.meta.url);
const nodeIcal = require('node-ical');
const { rrulestr } = require('rrule');

const start = 'DTSTART;VALUE=DATE:20260331';
const rule = 'RRULE:FREQ=MONTHLY;COUNT=4';
const calendar = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//plan//EN', 'BEGIN:VEVENT', 'UID:review@example.org', 'DTSTAMP:20260301T000000Z',
  start, rule, 'SUMMARY:Review', 'EXDATE;VALUE=DATE:20260531', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const day = date => new Date(date).toISOString().slice(0, 10);

const event = new ICAL.Event(new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent'));
const iterator = event.iterator();
const days = [];
for (let next = iterator.next(); next; next = iterator.next()) days.push(next.toString());
console.log('ical.js', days.join(' '));

const read = nodeIcal.sync.parseICS(calendar)['review@example.org'];
const local = date => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-');
console.log('node-ical', read.rrule.all().map(local).join(' '), 'cancelled:', Object.keys(read.exdate).join(' '));

console.log('rrule, a time', rrulestr(`DTSTART:20260331T090000Z\n${rule}`).all().map(day).join(' '));
console.log('rrule, a date, starts in 2026-03:', day(rrulestr(`${start}\n${rule}`).all()[0]).startsWith('2026-03'));
SCRIPT

cat > expected.txt <<'EXPECTED'
ical.js 2026-03-31 2026-07-31 2026-08-31
node-ical 2026-03-31 2026-04-30 2026-05-30 2026-06-30 cancelled: 2026-05-31
rrule, a time 2026-03-31 2026-05-31 2026-07-31 2026-08-31
rrule, a date, starts in 2026-03: false
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
