#!/usr/bin/env bash
# rrule describes "the first Monday of the month" as "every month on Monday".
#
# A recurrence rule can say the first Monday in two ways: BYDAY=1MO, or BYDAY=MO with BYSETPOS=1. rrule counts the days of both rightly. Its
# text of the second leaves BYSETPOS out, and reading the text back gives a meeting on every Monday. Likewise the last working day of the
# month becomes all working days.
# What follows: do not show rrule's text where a rule has BYSETPOS, and never store the text in place of the rule.
#
# Packages: rrule@2.8.1
# Output seen:
#   FREQ=MONTHLY;BYDAY=1MO
#     days in March 2026: 2
#     text: every month on the 1st Monday
#     days of the text: 2
#   FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1
#     days in March 2026: 2
#     text: every month on Monday
#     days of the text: 2 9 16 23 30
#   FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
#     days in March 2026: 31
#     text: every month on weekdays
#     days of the text: 2 3 4 5 6 9 10 11 12 13 16 17 18 19 20 23 24 25 26 27 30 31
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts rrule@2.8.1

cat > run.mjs <<'SCRIPT'
import rrule from 'rrule';

const { RRule } = rrule;
const march = [new Date(Date.UTC(2026, 2, 1)), new Date(Date.UTC(2026, 2, 31))];
const days = options => new RRule({ ...options, dtstart: march[0] }).between(...march, true).map(date => date.getUTCDate()).join(' ');

for (const rule of ['FREQ=MONTHLY;BYDAY=1MO', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1']) {
  const options = RRule.parseString(rule);
  const text = new RRule(options).toText();
  console.log(rule);
  console.log('  days in March 2026:', days(options));
  console.log('  text:', text);
  console.log('  days of the text:', days(RRule.parseText(text)));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
FREQ=MONTHLY;BYDAY=1MO
  days in March 2026: 2
  text: every month on the 1st Monday
  days of the text: 2
FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1
  days in March 2026: 2
  text: every month on Monday
  days of the text: 2 9 16 23 30
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
  days in March 2026: 31
  text: every month on weekdays
  days of the text: 2 3 4 5 6 9 10 11 12 13 16 17 18 19 20 23 24 25 26 27 30 31
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
