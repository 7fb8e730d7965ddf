#!/usr/bin/env bash
# Natural order puts unit 1.10 before 1.2, and ESCO's 2166.10 before 2166.1.
#
# One sorts units of a course and codes of occupations "naturally", so that 10 comes behind 9. natural-orderby, javascript-natural-sort and
# natsort take a text that looks like a decimal number for one: unit 1.10 stands before 1.2, ESCO's 2166.10 is 2166.1, and a unit below it
# moves before or behind it. With a word before the number ("Unit 1.10") the same libraries order as meant, so a test with whole titles
# shows nothing. string-natural-compare, natural-compare and alphanum-sort compare part by part.
# The descriptions of natural-orderby and natsort name floating numbers, and natsort's names versions of software as well.
# What follows: split at the points and compare the parts as numbers, or sort by the order of the file.
#
# Packages: natural-orderby@5.0.0 javascript-natural-sort@0.7.1 natsort@2.0.3 string-natural-compare@3.0.1 natural-compare@1.4.0 alphanum-sort@1.1.0
# Seen: 29 November 2026. Output:
#   units
#     natural-orderby: 1.10 < 1.1 < 1.2 < 1.9 < 2
#     javascript-natural-sort: 1.10 < 1.1 < 1.2 < 1.9 < 2
#     natsort: 1.10 < 1.1 < 1.2 < 1.9 < 2
#     string-natural-compare: 1.1 < 1.2 < 1.9 < 1.10 < 2
#     natural-compare: 1.1 < 1.2 < 1.9 < 1.10 < 2
#     alphanum-sort: 1.1 < 1.2 < 1.9 < 1.10 < 2
#   units with a word
#     natural-orderby: Unit 1.1 < Unit 1.2 < Unit 1.9 < Unit 1.10 < Unit 2
#     javascript-natural-sort: Unit 1.1 < Unit 1.2 < Unit 1.9 < Unit 1.10 < Unit 2
#     natsort: Unit 1.1 < Unit 1.2 < Unit 1.9 < Unit 1.10 < Unit 2
#     string-natural-compare: Unit 1.1 < Unit 1.2 < Unit 1.9 < Unit 1.10 < Unit 2
#     natural-compare: Unit 1.1 < Unit 1.2 < Unit 1.9 < Unit 1.10 < Unit 2
#     alphanum-sort: Unit 1.1 < Unit 1.2 < Unit 1.9 < Unit 1.10 < Unit 2
#   codes of ESCO
#     natural-orderby: 2166.1.3 < 2166.10 < 2166.1 < 2166.11 < 2166.2
#     javascript-natural-sort: 2166.1.3 < 2166.10 < 2166.1 < 2166.11 < 2166.2
#     natsort: 2166.10 < 2166.1 < 2166.1.3 < 2166.11 < 2166.2
#     string-natural-compare: 2166.1 < 2166.1.3 < 2166.2 < 2166.10 < 2166.11
#     natural-compare: 2166.1 < 2166.1.3 < 2166.2 < 2166.10 < 2166.11
#     alphanum-sort: 2166.1 < 2166.1.3 < 2166.2 < 2166.10 < 2166.11
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts natural-orderby@5.0.0 javascript-natural-sort@0.7.1 natsort@2.0.3 string-natural-compare@3.0.1 natural-compare@1.4.0 alphanum-sort@1.1.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { compare } from 'natural-orderby';

const require = createRequire(import.meta.url);
const natsort = require('natsort').default ?? require('natsort');
const alphanum = require('alphanum-sort');
const sorters = {
  'natural-orderby': all => all.sort(compare()),
  'javascript-natural-sort': all => all.sort(require('javascript-natural-sort')),
  natsort: all => all.sort(natsort()),
  'string-natural-compare': all => all.sort(require('string-natural-compare')),
  'natural-compare': all => all.sort(require('natural-compare')),
  'alphanum-sort': all => alphanum(all),
};
const lists = {
  units: ['1.10', '1.2', '2', '1.9', '1.1'],
  'units with a word': ['Unit 1.10', 'Unit 1.2', 'Unit 2', 'Unit 1.9', 'Unit 1.1'],
  'codes of ESCO': ['2166.10', '2166.2', '2166.1', '2166.1.3', '2166.11'],
};

for (const [name, list] of Object.entries(lists)) {
  console.log(name);
  for (const [sorter, sort] of Object.entries(sorters)) {
    console.log(`  ${sorter}: ${sort([...list]).join(' < ')}`);
  }
}
SCRIPT

cat > expected.txt <<'EXPECTED'
units
  natural-orderby: 1.10 < 1.1 < 1.2 < 1.9 < 2
  javascript-natural-sort: 1.10 < 1.1 < 1.2 < 1.9 < 2
  natsort: 1.10 < 1.1 < 1.2 < 1.9 < 2
  string-natural-compare: 1.1 < 1.2 < 1.9 < 1.10 < 2
  natural-compare: 1.1 < 1.2 < 1.9 < 1.10 < 2
  alphanum-sort: 1.1 < 1.2 < 1.9 < 1.10 < 2
units with a word
  natural-orderby: Unit 1.1 < Unit 1.2 < Unit 1.9 < Unit 1.10 < Unit 2
  javascript-natural-sort: Unit 1.1 < Unit 1.2 < Unit 1.9 < Unit 1.10 < Unit 2
  natsort: Unit 1.1 < Unit 1.2 < Unit 1.9 < Unit 1.10 < Unit 2
  string-natural-compare: Unit 1.1 < Unit 1.2 < Unit 1.9 < Unit 1.10 < Unit 2
  natural-compare: Unit 1.1 < Unit 1.2 < Unit 1.9 < Unit 1.10 < Unit 2
  alphanum-sort: Unit 1.1 < Unit 1.2 < Unit 1.9 < Unit 1.10 < Unit 2
codes of ESCO
  natural-orderby: 2166.1.3 < 2166.10 < 2166.1 < 2166.11 < 2166.2
  javascript-natural-sort: 2166.1.3 < 2166.10 < 2166.1 < 2166.11 < 2166.2
  natsort: 2166.10 < 2166.1 < 2166.1.3 < 2166.11 < 2166.2
  string-natural-compare: 2166.1 < 2166.1.3 < 2166.2 < 2166.10 < 2166.11
  natural-compare: 2166.1 < 2166.1.3 < 2166.2 < 2166.10 < 2166.11
  alphanum-sort: 2166.1 < 2166.1.3 < 2166.2 < 2166.10 < 2166.11
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
