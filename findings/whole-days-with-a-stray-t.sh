#!/usr/bin/env bash
# A calendar entry of whole days made with ics has a duration that RFC 5545 does not know.
#
# For a duration of days alone, ics writes P1DT: a T without a time behind it, which the grammar of RFC 5545 (3.3.6) forbids; weeks get one too. ical.js reads it all the same, other readers need not. An end on the day of the start is left out
# without a word.
# What follows: give whole days as DTSTART and an exclusive DTEND of the next day, never as a duration.
#
# Packages: ics@3.12.0 ical.js@2.2.1
# Output seen:
#   a day ["DTSTART;VALUE=DATE:20260302","DURATION:P1DT"]
#     ical.js: P1D
#   two weeks ["DTSTART;VALUE=DATE:20260302","DURATION:P2WT"]
#     ical.js: P2W
#   until the same day ["DTSTART;VALUE=DATE:20260302"]
#   until the next day ["DTSTART;VALUE=DATE:20260302","DTEND;VALUE=DATE:20260303"]
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts ics@3.12.0 ical.js@2.2.1

cat > run.mjs <<'SCRIPT'
import { createEvent } from 'ics';
import ICAL from 'ical.js';

const event = rest => createEvent({ uid: 'plan@example.org', title: 'Learn maps', start: [2026, 3, 2], ...rest });
const lines = value => value.split('\r\n').filter(line => /^(DTSTART|DTEND|DURATION)/.test(line));

for (const [name, rest] of Object.entries({ 'a day': { duration: { days: 1 } }, 'two weeks': { duration: { weeks: 2 } }, 'until the same day': { end: [2026, 3, 2] }, 'until the next day': { end: [2026, 3, 3] } })) {
  const { error, value } = event(rest);
  console.log(name, error ? String(error.message) : JSON.stringify(lines(value)));
  if (!error && value.includes('DURATION')) {
    try {
      const read = new ICAL.Component(ICAL.parse(value)).getFirstSubcomponent('vevent').getFirstPropertyValue('duration');
      console.log('  ical.js:', read.toString());
    } catch (refused) {
      console.log('  ical.js refuses it:', refused.message);
    }
  }
}
SCRIPT

cat > expected.txt <<'EXPECTED'
a day ["DTSTART;VALUE=DATE:20260302","DURATION:P1DT"]
  ical.js: P1D
two weeks ["DTSTART;VALUE=DATE:20260302","DURATION:P2WT"]
  ical.js: P2W
until the same day ["DTSTART;VALUE=DATE:20260302"]
until the next day ["DTSTART;VALUE=DATE:20260302","DTEND;VALUE=DATE:20260303"]
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
