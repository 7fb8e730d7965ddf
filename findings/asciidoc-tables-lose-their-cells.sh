#!/usr/bin/env bash
# A converter from AsciiDoc drops cells of a comparison and starts steps at one.
#
# AsciiDoc writes cells one a line, lets a cell span, and escapes a bar by a backslash. downdoc does not know spans: "2+" becomes a word in
# the cell before, the next row's first cell fills the gap, and the rest of that row is gone. An escaped bar ends its cell, and what stands
# behind it is gone too. The head of options="header" becomes a row below an empty head, and a list with start=3 begins at 1.
# @asciidoctor/core shows what was meant.
# What follows: convert AsciiDoc to HTML with Asciidoctor first.
#
# Packages: downdoc@1.1.0-stable @asciidoctor/core@4.1.0
# Output seen:
#   a span
#     downdoc "| Role | Pay | Nights |\n| --- | --- | --- |\n| Guard 2+ | as agreed | Cook |"
#     @asciidoctor/core <tr><th>Role<th>Pay<th>Nights<tr><td>Guard<td colspan="2">as agreed<tr><td>Cook<td>fair<td>none
#   a bar
#     downdoc "| Role | Nights |\n| --- | --- |\n| Guard | few \\ |"
#     @asciidoctor/core <tr><th>Role<th>Nights<tr><td>Guard<td>few | many
#   a head by option
#     downdoc "|     |     |\n| --- | --- |\n| Role | Pay |\n| Guard | low |"
#     @asciidoctor/core <tr><th>Role<th>Pay<tr><td>Guard<td>low
#   start
#     downdoc "1. Set points\n2. Log trains"
#     @asciidoctor/core <ol start="3">Set pointsLog trains
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts downdoc@1.1.0-stable @asciidoctor/core@4.1.0

cat > run.mjs <<'SCRIPT'
import downdoc from 'downdoc';
import { convert } from '@asciidoctor/core';

const texts = {
  'a span': '|===\n|Role |Pay |Nights\n\n|Guard\n2+|as agreed\n\n|Cook\n|fair\n|none\n|===\n',
  'a bar': '|===\n|Role |Nights\n\n|Guard |few \\| many\n|===\n',
  'a head by option': '[cols="1,1",options="header"]\n|===\n|Role\n|Pay\n|Guard\n|low\n|===\n',
  start: '[start=3]\n. Set points\n. Log trains\n',
};

for (const [name, text] of Object.entries(texts)) {
  const html = String(await convert(text));
  console.log(name);
  console.log('  downdoc', JSON.stringify(downdoc(text)));
  console.log('  @asciidoctor/core', html.match(/<(t[rdh]|ol)\b[^>]*>|(?<=<p\b[^>]*>)[^<]+|(?<=<th\b[^>]*>)[^<]+/g).map(part => part.replace(/ (class|scope)="[^"]*"/g, '')).join(''));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
a span
  downdoc "| Role | Pay | Nights |\n| --- | --- | --- |\n| Guard 2+ | as agreed | Cook |"
  @asciidoctor/core <tr><th>Role<th>Pay<th>Nights<tr><td>Guard<td colspan="2">as agreed<tr><td>Cook<td>fair<td>none
a bar
  downdoc "| Role | Nights |\n| --- | --- |\n| Guard | few \\ |"
  @asciidoctor/core <tr><th>Role<th>Nights<tr><td>Guard<td>few | many
a head by option
  downdoc "|     |     |\n| --- | --- |\n| Role | Pay |\n| Guard | low |"
  @asciidoctor/core <tr><th>Role<th>Pay<tr><td>Guard<td>low
start
  downdoc "1. Set points\n2. Log trains"
  @asciidoctor/core <ol start="3">Set pointsLog trains
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
