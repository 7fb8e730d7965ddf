#!/usr/bin/env bash
# ts-ics keeps the last of several equal lines of a learning plan and forgets which task belongs to which.
#
# RFC 5545 lets a task have CATEGORIES, COMMENT, ATTACH and RELATED-TO more than once, and a journal DESCRIPTION. ts-ics overwrites each with
# the next, and drops RELATED-TO, on which sub-tasks hang, so reading and writing a plan loses two of three categories, the first note, the
# first attachment and the tree of tasks. ical.js keeps every line.
# What follows: keep such plans as text, or read them with a library that hands out properties one by one.
#
# Packages: ts-ics@2.4.6 ical.js@2.2.1
# Output seen:
#   before ["CATEGORIES:Maps,Radio","CATEGORIES:Rail","COMMENT:Start with contours","COMMENT:Ask Ada","ATTACH:https://example.org/a","ATTACH:https://example.org/b","RELATED-TO:signaller@example.org","DESCRIPTION:Morning","DESCRIPTION:Evening"]
#   ical.js ["CATEGORIES:Maps,Radio","CATEGORIES:Rail","COMMENT:Start with contours","COMMENT:Ask Ada","ATTACH:https://example.org/a","ATTACH:https://example.org/b","RELATED-TO:signaller@example.org","DESCRIPTION:Morning","DESCRIPTION:Evening"]
#   ts-ics ["CATEGORIES:Rail","COMMENT:Ask Ada","ATTACH:https://example.org/b","DESCRIPTION:Evening"]
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts ts-ics@2.4.6 ical.js@2.2.1

cat > run.mjs <<'SCRIPT'
import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics';
import ICAL from 'ical.js';

const plan = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//plan//EN',
  'BEGIN:VTODO', 'UID:maps@example.org', 'DTSTAMP:20260301T000000Z', 'SUMMARY:Learn maps', 'CATEGORIES:Maps,Radio', 'CATEGORIES:Rail',
  'COMMENT:Start with contours', 'COMMENT:Ask Ada', 'ATTACH:https://example.org/a', 'ATTACH:https://example.org/b', 'RELATED-TO:signaller@example.org', 'END:VTODO',
  'BEGIN:VJOURNAL', 'UID:diary@example.org', 'DTSTAMP:20260301T000000Z', 'DESCRIPTION:Morning', 'DESCRIPTION:Evening', 'END:VJOURNAL',
  'END:VCALENDAR', ''].join('\r\n');

const lines = text => JSON.stringify(text.split('\r\n').filter(line => /^(CATEGORIES|COMMENT|ATTACH|RELATED-TO|DESCRIPTION)/.test(line)));
console.log('before', lines(plan));
console.log('ical.js', lines(new ICAL.Component(ICAL.parse(plan)).toString()));
console.log('ts-ics', lines(generateIcsCalendar(convertIcsCalendar(undefined, plan)).replace(/\r?\n/g, '\r\n')));
SCRIPT

cat > expected.txt <<'EXPECTED'
before ["CATEGORIES:Maps,Radio","CATEGORIES:Rail","COMMENT:Start with contours","COMMENT:Ask Ada","ATTACH:https://example.org/a","ATTACH:https://example.org/b","RELATED-TO:signaller@example.org","DESCRIPTION:Morning","DESCRIPTION:Evening"]
ical.js ["CATEGORIES:Maps,Radio","CATEGORIES:Rail","COMMENT:Start with contours","COMMENT:Ask Ada","ATTACH:https://example.org/a","ATTACH:https://example.org/b","RELATED-TO:signaller@example.org","DESCRIPTION:Morning","DESCRIPTION:Evening"]
ts-ics ["CATEGORIES:Rail","COMMENT:Ask Ada","ATTACH:https://example.org/b","DESCRIPTION:Evening"]
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
