#!/usr/bin/env bash
# Readers of durations make 34 weeks of "3–4 weeks" and 15 years of "1,5 years".
#
# Lectures say how long a training takes: 3–4 weeks, 2 1/2 years, 40 hours over 2 weeks, in German also 1,5 years. Of four readers of
# durations none refuses a range. parse-duration and juration add the first number as milliseconds or seconds and take 4 weeks; timestring
# drops the dash and reads 34 weeks, and of 2 1/2 years it makes 212; human-interval takes 3 weeks, and of 40 h over 2 weeks it makes 280
# days. The comma in 1,5 years is dropped in two of them (15 years), and the others read 5 years or 1. "a year" is an error in two readers
# and 0 days in the other two, though human-interval reads "one year". The description of parse-duration names commas between thousands.
# What follows: accept only a number and a unit from beginning to end, read ranges oneself, and keep the words of the lecture.
#
# Packages: parse-duration@2.1.9 timestring@7.0.0 human-interval@2.0.1 juration@0.1.1
# Seen: 29 November 2026. Output:
#   3 weeks: parse-duration 21 days, timestring 21 days, human-interval 21 days, juration 21 days
#   3-4 weeks: parse-duration 28 days, timestring 28 days, human-interval 21 days, juration 28 days
#   3–4 weeks: parse-duration 28 days, timestring 238 days, human-interval 21 days, juration 28 days
#   2 1/2 years: parse-duration 730.5 days, timestring 77433 days, human-interval 730 days, juration 730 days
#   1.5 years: parse-duration 547.88 days, timestring 547.88 days, human-interval 547.5 days, juration 547.5 days
#   1,5 years: parse-duration 5478.75 days, timestring 5478.75 days, human-interval 365 days, juration 1825 days
#   40 h over 2 weeks: parse-duration 15.67 days, timestring an error, human-interval 280 days, juration an error
#   one year: parse-duration 0 days, timestring an error, human-interval 365 days, juration an error
#   a year: parse-duration 0 days, timestring an error, human-interval 0 days, juration an error
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts parse-duration@2.1.9 timestring@7.0.0 human-interval@2.0.1 juration@0.1.1

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import parseDuration from 'parse-duration';

const require = createRequire(import.meta.url);
const timestring = require('timestring');
const humanInterval = require('human-interval');
const juration = require('juration');
const day = 24 * 60 * 60;
const readers = {
  'parse-duration': text => parseDuration(text) / day / 1000,
  timestring: text => timestring(text, 's') / day,
  'human-interval': text => humanInterval(text) / day / 1000,
  juration: text => juration.parse(text) / day,
};
const days = (read, text) => {
  try {
    return `${Math.round(read(text) * 100) / 100} days`;
  } catch {
    return 'an error';
  }
};

for (const text of ['3 weeks', '3-4 weeks', '3–4 weeks', '2 1/2 years', '1.5 years', '1,5 years', '40 h over 2 weeks', 'one year', 'a year']) {
  console.log(`${text}: ${Object.entries(readers).map(([name, read]) => `${name} ${days(read, text)}`).join(', ')}`);
}
SCRIPT

cat > expected.txt <<'EXPECTED'
3 weeks: parse-duration 21 days, timestring 21 days, human-interval 21 days, juration 21 days
3-4 weeks: parse-duration 28 days, timestring 28 days, human-interval 21 days, juration 28 days
3–4 weeks: parse-duration 28 days, timestring 238 days, human-interval 21 days, juration 28 days
2 1/2 years: parse-duration 730.5 days, timestring 77433 days, human-interval 730 days, juration 730 days
1.5 years: parse-duration 547.88 days, timestring 547.88 days, human-interval 547.5 days, juration 547.5 days
1,5 years: parse-duration 5478.75 days, timestring 5478.75 days, human-interval 365 days, juration 1825 days
40 h over 2 weeks: parse-duration 15.67 days, timestring an error, human-interval 280 days, juration an error
one year: parse-duration 0 days, timestring an error, human-interval 365 days, juration an error
a year: parse-duration 0 days, timestring an error, human-interval 0 days, juration an error
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
