#!/usr/bin/env bash
# Scrubbers of personal details take pay ranges for postcodes and occupation codes for telephone numbers.
#
# Comments of learners are scrubbed before they are stored. redact-pii turns "30000-40000 a year" into two postcodes, and the codes of ESCO,
# ISCO and O*NET into DIGITS; a range with commas stays. The finder of telephone numbers in libphonenumber-js, told that the reader is in
# Germany or Austria, takes a pay range, codes of O*NET and ESCO and a row of sums for numbers; told that the reader is in the United
# States, it finds none.
# redact-pii's description lists digits and postcodes (zipcode) among what it replaces, and does not say what it takes for one.
# What follows: scrub the fields where people write freely, never those with codes and pay, and give the finder no country in texts about
# occupations.
#
# Packages: redact-pii@3.4.0 libphonenumber-js@1.13.16
# Seen: 28 November 2026. Output:
#   Pay: 30000-40000 a year | Pay: ZIPCODE-ZIPCODE a year | +493000040000 | - | -
#   Pay: 30,000-40,000 a year | Pay: 30,000-40,000 a year | - | - | -
#   Pay: 1200 1500 1800 | Pay: DIGITS DIGITS DIGITS | - | +43120015001800 | -
#   O*NET 33-9032.00 | O*NET 33-DIGITS.00 | +4933903200 | - | -
#   O*NET 15-1252.00, 15-1253.00 | O*NET 15-DIGITS.00, 15-DIGITS.00 | - | +4315125200 +43125300 | -
#   ISCO 2512 and 2513 | ISCO DIGITS and DIGITS | - | - | -
#   ESCO 2512.4.1 | ESCO DIGITS.4.1 | +49251241 | - | -
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts redact-pii@3.4.0 libphonenumber-js@1.13.16

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { findPhoneNumbersInText } from 'libphonenumber-js/max';

const { SyncRedactor } = createRequire(import.meta.url)('redact-pii');
const redactor = new SyncRedactor();
const texts = [
  'Pay: 30000-40000 a year',
  'Pay: 30,000-40,000 a year',
  'Pay: 1200 1500 1800',
  'O*NET 33-9032.00',
  'O*NET 15-1252.00, 15-1253.00',
  'ISCO 2512 and 2513',
  'ESCO 2512.4.1',
];

for (const text of texts) {
  const numbers = ['DE', 'AT', 'US'].map(country => findPhoneNumbersInText(text, country).map(found => found.number.number));
  console.log(`${text} | ${redactor.redact(text)} | ${numbers.map(found => found.join(' ') || '-').join(' | ')}`);
}
SCRIPT

cat > expected.txt <<'EXPECTED'
Pay: 30000-40000 a year | Pay: ZIPCODE-ZIPCODE a year | +493000040000 | - | -
Pay: 30,000-40,000 a year | Pay: 30,000-40,000 a year | - | - | -
Pay: 1200 1500 1800 | Pay: DIGITS DIGITS DIGITS | - | +43120015001800 | -
O*NET 33-9032.00 | O*NET 33-DIGITS.00 | +4933903200 | - | -
O*NET 15-1252.00, 15-1253.00 | O*NET 15-DIGITS.00, 15-DIGITS.00 | - | +4315125200 +43125300 | -
ISCO 2512 and 2513 | ISCO DIGITS and DIGITS | - | - | -
ESCO 2512.4.1 | ESCO DIGITS.4.1 | +49251241 | - | -
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
