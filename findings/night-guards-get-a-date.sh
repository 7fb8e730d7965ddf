#!/usr/bin/env bash
# Readers of dates find a time in "Night guard", a July in "open 24/7" and an hour in codes of occupations.
#
# A site takes deadlines for a plan out of a lecture's sentences. chrono reads the night guard as tonight, SAT scores as Saturday, a march
# as March, and a shop that is open 24/7 as 24 July; its strict form keeps the last. A code of O*NET is a time to chrono and to sherlock,
# which cuts it out of the text and makes a deadline of three years of experience. compromise, which knows parts of speech, takes summer
# camps and Christmas trees for dates, and reads "by 5 May" as a span that starts today. All take grade 10/12 for a day.
# The descriptions list what is understood; none says what is taken for a date by mistake.
# What follows: look for dates only behind words such as "until" and "by", and take only those with a day and the name of a month.
#
# Packages: chrono-node@2.10.3 sherlockjs@1.4.2 compromise@14.17.0 compromise-dates@3.9.0
# Seen: 28 November 2026. Output:
#   Apply by 5 May
#     chrono: 5 May = 2026-05-05T12:00
#     chrono, strict: 5 May = 2026-05-05T12:00
#     sherlock: 2026-05-05T00:00, left: Apply
#     compromise: by 5 May = 2026-03-04T00:00
#   Night guard
#     chrono: Night = 2026-03-04T20:00
#     chrono, strict: -
#     sherlock: 2026-03-04T21:00, left: guard
#     compromise: -
#   Open 24/7
#     chrono: 24/7 = 2026-07-24T12:00
#     chrono, strict: 24/7 = 2026-07-24T12:00
#     sherlock: -
#     compromise: -
#   SAT scores
#     chrono: SAT = 2026-03-07T12:00
#     chrono, strict: -
#     sherlock: 2026-03-07T00:00, left: scores
#     compromise: -
#   March band leader
#     chrono: March = 2026-03-01T12:00
#     chrono, strict: -
#     sherlock: -
#     compromise: -
#   O*NET 15-1252.00
#     chrono: 15-1252 = 2026-03-05T03:52
#     chrono, strict: 15-1252 = 2026-03-05T03:52
#     sherlock: 2026-03-04T12:52, left: o*net 15-.00
#     compromise: -
#   3 years of experience
#     chrono: -
#     chrono, strict: -
#     sherlock: 2029-03-04T00:00, left: of experience
#     compromise: -
#   Grade 10/12
#     chrono: 10/12 = 2025-10-12T12:00
#     chrono, strict: 10/12 = 2025-10-12T12:00
#     sherlock: 2026-10-12T00:00, left: Grade
#     compromise: 10/12 = 2026-10-12T00:00
#   Summer camp counsellor
#     chrono: -
#     chrono, strict: -
#     sherlock: -
#     compromise: Summer = 2026-06-01T00:00
#   Christmas tree grower
#     chrono: -
#     chrono, strict: -
#     sherlock: -
#     compromise: Christmas = 2026-12-25T00:00
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts \
  chrono-node@2.10.3 sherlockjs@1.4.2 compromise@14.17.0 compromise-dates@3.9.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import dates from 'compromise-dates';

const sherlock = createRequire(import.meta.url)('sherlockjs');
nlp.plugin(dates);
const now = new Date('2026-03-04T12:00:00Z');
sherlock._setNow(now);

const day = date => date.toISOString().slice(0, 16);
const byChrono = parser => text => parser.parse(text, now).map(found => `${found.text} = ${day(found.start.date())}`);
const readers = {
  'chrono': byChrono(chrono),
  'chrono, strict': byChrono(chrono.strict),
  'sherlock': text => [sherlock.parse(text)].filter(({ startDate }) => startDate)
    .map(({ startDate, eventTitle }) => `${day(startDate)}, left: ${eventTitle}`),
  'compromise': text => nlp(text).dates({ today: '2026-03-04' }).json().map(({ text, dates }) => `${text} = ${dates.start.slice(0, 16)}`),
};
const texts = [
  'Apply by 5 May', 'Night guard', 'Open 24/7', 'SAT scores', 'March band leader', 'O*NET 15-1252.00', '3 years of experience',
  'Grade 10/12', 'Summer camp counsellor', 'Christmas tree grower',
];

for (const text of texts) {
  console.log(text);
  for (const [name, read] of Object.entries(readers)) console.log(`  ${name}: ${read(text).join('; ') || '-'}`);
}
SCRIPT

cat > expected.txt <<'EXPECTED'
Apply by 5 May
  chrono: 5 May = 2026-05-05T12:00
  chrono, strict: 5 May = 2026-05-05T12:00
  sherlock: 2026-05-05T00:00, left: Apply
  compromise: by 5 May = 2026-03-04T00:00
Night guard
  chrono: Night = 2026-03-04T20:00
  chrono, strict: -
  sherlock: 2026-03-04T21:00, left: guard
  compromise: -
Open 24/7
  chrono: 24/7 = 2026-07-24T12:00
  chrono, strict: 24/7 = 2026-07-24T12:00
  sherlock: -
  compromise: -
SAT scores
  chrono: SAT = 2026-03-07T12:00
  chrono, strict: -
  sherlock: 2026-03-07T00:00, left: scores
  compromise: -
March band leader
  chrono: March = 2026-03-01T12:00
  chrono, strict: -
  sherlock: -
  compromise: -
O*NET 15-1252.00
  chrono: 15-1252 = 2026-03-05T03:52
  chrono, strict: 15-1252 = 2026-03-05T03:52
  sherlock: 2026-03-04T12:52, left: o*net 15-.00
  compromise: -
3 years of experience
  chrono: -
  chrono, strict: -
  sherlock: 2029-03-04T00:00, left: of experience
  compromise: -
Grade 10/12
  chrono: 10/12 = 2025-10-12T12:00
  chrono, strict: 10/12 = 2025-10-12T12:00
  sherlock: 2026-10-12T00:00, left: Grade
  compromise: 10/12 = 2026-10-12T00:00
Summer camp counsellor
  chrono: -
  chrono, strict: -
  sherlock: -
  compromise: Summer = 2026-06-01T00:00
Christmas tree grower
  chrono: -
  chrono, strict: -
  sherlock: -
  compromise: Christmas = 2026-12-25T00:00
EXPECTED

TZ=UTC node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
