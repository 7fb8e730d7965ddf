#!/usr/bin/env bash
# Readers of Word files lose hyphens that do not break, ticks and footnotes, and show hidden text.
#
# One file, written by the package docx: a hyphen that does not break, a ticked box, a hidden remark, a footnote, a power, a head cell over
# two columns. word-extractor and officeparser glue the words at the hyphen ("Wellknown"), all three show what is hidden, and none of their
# texts tells whether the box was ticked.
# What follows: walk the runs of the file itself; plain-text readers are no base for a lecture.
#
# Packages: docx@9.15.2 mammoth@1.13.0 word-extractor@1.0.4 officeparser@7.8.0
# Output seen:
#   mammoth ["Night‑shift"," Licence","Paid badly","Rare","103"]
#   mammoth, Markdown ["Night‑shift"," Licence","Paid badly","Rare<a id=\"footnote-ref-1\"></a>[\\[1\\]](\\#footnote\\-1)","103","1. <a id=\"footnote-1\"></a>by our own count [↑](\\#footnote\\-ref\\-1)"]
#   word-extractor ["Nightshift"," Licence","Paid badly","Rare","103"]
#   officeparser ["Nightshift"," Licence","Paid badly","Rare","103"]
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts docx@9.15.2 mammoth@1.13.0 word-extractor@1.0.4 officeparser@7.8.0

cat > run.mjs <<'SCRIPT'
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as docx from 'docx';
import mammoth from 'mammoth';

const require = createRequire(import.meta.url);
const WordExtractor = require('word-extractor');
const { OfficeParser } = require('officeparser');

const run = (words, options = {}) => new docx.TextRun({ text: words, ...options });
const line = (...children) => new docx.Paragraph({ children });
const file = await docx.Packer.toBuffer(new docx.Document({
  footnotes: { 1: { children: [line(run('by our own count'))] } },
  sections: [{ children: [
    line(run('Night'), new docx.NoBreakHyphen(), run('shift')),
    line(new docx.CheckBox({ checked: true }), run(' Licence')),
    line(run('Paid'), run(' badly', { vanish: true })),
    line(run('Rare'), new docx.FootnoteReferenceRun(1)),
    line(run('10'), run('3', { superScript: true })),
  ] }],
}));
writeFileSync('lecture.docx', file);

const tidy = words => JSON.stringify(words.split('\n').filter(words => words.trim()));
console.log('mammoth', tidy((await mammoth.extractRawText({ buffer: file })).value));
console.log('mammoth, Markdown', tidy((await mammoth.convertToMarkdown({ buffer: file })).value));
console.log('word-extractor', tidy((await new WordExtractor().extract('lecture.docx')).getBody()));
console.log('officeparser', tidy((await OfficeParser.parseOffice(file)).toText()));
SCRIPT

cat > expected.txt <<'EXPECTED'
mammoth ["Night‑shift"," Licence","Paid badly","Rare","103"]
mammoth, Markdown ["Night‑shift"," Licence","Paid badly","Rare<a id=\"footnote-ref-1\"></a>[\\[1\\]](\\#footnote\\-1)","103","1. <a id=\"footnote-1\"></a>by our own count [↑](\\#footnote\\-ref\\-1)"]
word-extractor ["Nightshift"," Licence","Paid badly","Rare","103"]
officeparser ["Nightshift"," Licence","Paid badly","Rare","103"]
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
