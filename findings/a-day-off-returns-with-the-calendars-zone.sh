#!/usr/bin/env bash
# A calendar that is told its time zone gives back the day off, and says the lesson's hour without a zone.
#
# ical-generator lets the zone of a plan be set on the whole calendar or on each event. On the event all is well. On the calendar the start
# is written without a zone, the day that is left out with one, and DTSTAMP without the Z that RFC 5545 (3.8.7.2) asks for. Of two readers,
# node-ical compares moments, so the day off is a lesson again; ical.js compares what is written, so it stays off. The lesson itself is at
# 18:00 wherever the reader is, for VCALENDAR knows no zone of its own: X-WR-TIMEZONE is an extension that both readers pass over.
# The documentation shows the zone on both and says that times are taken to be of the zone "set in the calendar/event".
# What follows: set the zone on every event, never on the calendar alone.
#
# Packages: ical-generator@10.2.0 ical.js@2.2.1 node-ical@0.26.1 luxon@3.7.2
# Seen: 28 November 2026. Output:
#   zone on the event
#     DTSTART;TZID=America/New_York:20260105T180000
#     RRULE:FREQ=WEEKLY;COUNT=3
#     EXDATE;TZID=America/New_York:20260112T180000
#     DTSTAMP ends with Z: true
#     ical.js 2026-01-05T18:00:00 2026-01-19T18:00:00
#     node-ical 2026-01-05T23:00:00.000Z 2026-01-19T23:00:00.000Z
#   zone on the calendar
#     X-WR-TIMEZONE:America/New_York
#     DTSTART:20260105T180000
#     RRULE:FREQ=WEEKLY;COUNT=3
#     EXDATE;TZID=America/New_York:20260112T180000
#     DTSTAMP ends with Z: false
#     ical.js 2026-01-05T18:00:00 2026-01-19T18:00:00
#     node-ical 2026-01-05T18:00:00.000Z 2026-01-12T18:00:00.000Z 2026-01-19T18:00:00.000Z
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts ical-generator@10.2.0 ical.js@2.2.1 node-ical@0.26.1 luxon@3.7.2

cat > run.mjs <<'SCRIPT'
import ical from 'ical-generator';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { DateTime } from 'luxon';

const zone = 'America/New_York';
const evening = day => DateTime.fromISO(`${day}T18:00`, { zone });
const lesson = {
  id: 'lesson',
  summary: 'First aid',
  start: evening('2026-01-05'),
  repeating: { freq: 'WEEKLY', count: 3, exclude: [evening('2026-01-12')] },
};

function byIcalJs(text) {
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent'));
  const days = [];
  for (let next, times = event.iterator(); next = times.next();) days.push(next.toString());
  return days;
}

function byNodeIcal(text) {
  const event = Object.values(nodeIcal.sync.parseICS(text)).find(part => part.type === 'VEVENT');
  const year = { from: new Date('2026-01-01'), to: new Date('2026-12-31') };
  return nodeIcal.expandRecurringEvent(event, year).map(time => time.start.toISOString());
}

for (const where of ['event', 'calendar']) {
  const calendar = ical(where === 'calendar' ? { timezone: zone } : {});
  calendar.createEvent(where === 'event' ? { ...lesson, timezone: zone } : lesson);
  const text = calendar.toString();
  console.log(`zone on the ${where}`);
  for (const line of text.split('\r\n').filter(line => /^(X-WR-TIMEZONE|DTSTART|RRULE|EXDATE)/.test(line))) console.log(' ', line);
  console.log('  DTSTAMP ends with Z:', /^DTSTAMP:\d+T\d+Z\r$/m.test(text));
  console.log('  ical.js', byIcalJs(text).join(' '));
  console.log('  node-ical', byNodeIcal(text).join(' '));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
zone on the event
  DTSTART;TZID=America/New_York:20260105T180000
  RRULE:FREQ=WEEKLY;COUNT=3
  EXDATE;TZID=America/New_York:20260112T180000
  DTSTAMP ends with Z: true
  ical.js 2026-01-05T18:00:00 2026-01-19T18:00:00
  node-ical 2026-01-05T23:00:00.000Z 2026-01-19T23:00:00.000Z
zone on the calendar
  X-WR-TIMEZONE:America/New_York
  DTSTART:20260105T180000
  RRULE:FREQ=WEEKLY;COUNT=3
  EXDATE;TZID=America/New_York:20260112T180000
  DTSTAMP ends with Z: false
  ical.js 2026-01-05T18:00:00 2026-01-19T18:00:00
  node-ical 2026-01-05T18:00:00.000Z 2026-01-12T18:00:00.000Z 2026-01-19T18:00:00.000Z
EXPECTED

TZ=UTC node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
