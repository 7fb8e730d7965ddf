#!/usr/bin/env bash
# Readers of money read "2nd year £20" as 220 and a range of pay as one number.
#
# Pay comes with words: the year of an apprenticeship, a level, a range. currency.js, accounting and numeral throw out what is no digit, and
# what is left closes up: 2nd year £20 becomes 220, Level 3: £28,000 becomes 328000, and 30–40 becomes 3040, written with a hyphen 30, an
# absent number or, in numeral, minus 3040. price-parser reads the first sum, but stops at the comma where a range follows: £30,000–40,000
# is 30 pounds. £30k is 30 in two readers and 30000 in one. parsecurrency gives no value for most of these, but takes level B2 for 2 units
# of a currency B.
# What follows: find the sums with a pattern first, and refuse a text with two numbers or letters between the digits.
#
# Packages: currency.js@2.0.4 accounting@0.4.1 numeral@2.0.6 price-parser@3.4.0 parsecurrency@1.1.1
# Seen: 29 November 2026. Output:
#   £28,000: currency.js 28000, accounting 28000, numeral 28000, price-parser 28000, parsecurrency 28000
#   2nd year £20: currency.js 220, accounting 220, numeral 220, price-parser 20, parsecurrency nothing
#   Level 3: £28,000: currency.js 328000, accounting 328000, numeral NaN, price-parser 28000, parsecurrency nothing
#   30–40: currency.js 3040, accounting 3040, numeral 3040, price-parser nothing, parsecurrency nothing
#   $30-40: currency.js NaN, accounting 30, numeral -3040, price-parser 30, parsecurrency nothing
#   £30,000–40,000: currency.js 3000040000, accounting 3000040000, numeral 3000040000, price-parser 30, parsecurrency nothing
#   £30k: currency.js 30, accounting 30, numeral 30000, price-parser nothing, parsecurrency 30
#   B2: currency.js 2, accounting 2, numeral 2, price-parser nothing, parsecurrency 2
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts currency.js@2.0.4 accounting@0.4.1 numeral@2.0.6 price-parser@3.4.0 parsecurrency@1.1.1

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const currency = require('currency.js');
const accounting = require('accounting');
const numeral = require('numeral');
const { parseFirst } = require('price-parser');
const parseCurrency = require('parsecurrency');
const readers = {
  'currency.js': text => currency(text).value,
  accounting: text => accounting.unformat(text),
  numeral: text => numeral(text).value(),
  'price-parser': text => parseFirst(text)?.floatValue,
  parsecurrency: text => parseCurrency(text)?.value,
};

for (const text of ['£28,000', '2nd year £20', 'Level 3: £28,000', '30–40', '$30-40', '£30,000–40,000', '£30k', 'B2']) {
  console.log(`${text}: ${Object.entries(readers).map(([name, read]) => `${name} ${read(text) ?? 'nothing'}`).join(', ')}`);
}
SCRIPT

cat > expected.txt <<'EXPECTED'
£28,000: currency.js 28000, accounting 28000, numeral 28000, price-parser 28000, parsecurrency 28000
2nd year £20: currency.js 220, accounting 220, numeral 220, price-parser 20, parsecurrency nothing
Level 3: £28,000: currency.js 328000, accounting 328000, numeral NaN, price-parser 28000, parsecurrency nothing
30–40: currency.js 3040, accounting 3040, numeral 3040, price-parser nothing, parsecurrency nothing
$30-40: currency.js NaN, accounting 30, numeral -3040, price-parser 30, parsecurrency nothing
£30,000–40,000: currency.js 3000040000, accounting 3000040000, numeral 3000040000, price-parser 30, parsecurrency nothing
£30k: currency.js 30, accounting 30, numeral 30000, price-parser nothing, parsecurrency 30
B2: currency.js 2, accounting 2, numeral 2, price-parser nothing, parsecurrency 2
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
