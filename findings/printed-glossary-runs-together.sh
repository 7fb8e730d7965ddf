#!/usr/bin/env bash
# On the way to print, a glossary runs together in one line, ticks vanish, and what was hidden is printed.
#
# html-to-pdfmake makes of HTML what pdfmake prints. A description list becomes one run of text ("BoxWhere signallers sit"), a ticked and an
# open box become the same empty place, a table loses its caption, and its head is not marked as a head row, so that it is not repeated on
# the next page. What has the attribute hidden is printed; what a style hides is not. A list that begins at 3 keeps its number, a step that
# says it is number 5 loses it.
# The documentation lists the supported elements: thead is among them; dl, caption and input are not, and that their words are glued or gone
# is not said.
# What follows: turn glossaries into tables and ticks into words before printing, and give tables data-pdfmake='{"headerRows":1}'.
#
# Packages: html-to-pdfmake@2.5.34 jsdom@29.1.1
# Seen: 28 November 2026. Output:
#   glossary [{"text":[{"text":"Box"},{"text":"Where signallers sit"},{"text":"Points"},{"text":"Moving rails"}]}]
#   ticks [{"ul":[{"text":[{"text":" "},{"text":" Licence"}]},{"text":[{"text":" "},{"text":" Eye test"}]}]}]
#   hidden [{"text":"Draft"},{"text":"Pay"}]
#   caption [{"table":{"body":[[{"text":"Skill"}],[{"text":"knives"}]]}}]
#   from three [{"ol":[{"text":"Set points"}],"start":3}]
#   number five [{"ol":[{"text":"Set points"}]}]
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts html-to-pdfmake@2.5.34 jsdom@29.1.1

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';

const toPdfMake = createRequire(import.meta.url)('html-to-pdfmake');
const { window } = new JSDOM('');
const pages = {
  glossary: '<dl><dt>Box</dt><dd>Where signallers sit</dd><dt>Points</dt><dd>Moving rails</dd></dl>',
  ticks: '<ul><li><input type="checkbox" checked> Licence</li><li><input type="checkbox"> Eye test</li></ul>',
  hidden: '<p hidden>Draft</p><p style="display:none">Old</p><p>Pay</p>',
  caption: '<table><caption>Levels</caption><thead><tr><th>Skill</th></tr></thead><tbody><tr><td>knives</td></tr></tbody></table>',
  'from three': '<ol start="3"><li>Set points</li></ol>',
  'number five': '<ol><li value="5">Set points</li></ol>',
};

const plain = (key, value) => ['text', 'ul', 'ol', 'table', 'body', 'headerRows', 'start', 'counter', 'stack'].includes(key)
  || key === '' || /^\d+$/.test(key) ? value : undefined;

for (const [kind, html] of Object.entries(pages)) console.log(kind, JSON.stringify(toPdfMake(html, { window }), plain));
SCRIPT

cat > expected.txt <<'EXPECTED'
glossary [{"text":[{"text":"Box"},{"text":"Where signallers sit"},{"text":"Points"},{"text":"Moving rails"}]}]
ticks [{"ul":[{"text":[{"text":" "},{"text":" Licence"}]},{"text":[{"text":" "},{"text":" Eye test"}]}]}]
hidden [{"text":"Draft"},{"text":"Pay"}]
caption [{"table":{"body":[[{"text":"Skill"}],[{"text":"knives"}]]}}]
from three [{"ol":[{"text":"Set points"}],"start":3}]
number five [{"ol":[{"text":"Set points"}]}]
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
