#!/usr/bin/env bash
# Readers of Word files number steps anew that go on after a remark.
#
# In Word, steps 1 and 2, a remark, and then steps 3 and 4 are one list, and a list may begin at 5. Two files say just that, written by the
# package docx. mammoth ends the list at the remark and begins again at 1, and so does its Markdown; it begins at 1 where Word shows 5; and
# two lists that follow each other without a paragraph become one list of four. word-extractor and officeparser give no number at all.
# What follows: follow numId and level through the whole file and count as Word does, or write numbers as text.
#
# Packages: docx@9.15.2 mammoth@1.13.0 word-extractor@1.0.4 officeparser@7.8.0
# Output seen:
#   one list around a remark (Word: 1 2, 3 4)
#     mammoth <ol><li>Set points</li><li>Log trains</li></ol><p>At night:</p><ol><li>Lock the box</li><li>Go home</li></ol>
#     mammoth, Markdown ["1. Set points","2. Log trains","At night:","1. Lock the box","2. Go home"]
#     word-extractor ["Set points","Log trains","At night:","Lock the box","Go home"]
#     officeparser ["Set points","Log trains","At night:","Lock the box","Go home"]
#   a list from five (Word: 5 6)
#     mammoth <ol><li>Set points</li><li>Log trains</li></ol>
#     mammoth, Markdown ["1. Set points","2. Log trains"]
#     word-extractor ["Set points","Log trains"]
#     officeparser ["Set points","Log trains"]
#   two lists (Word: 1 2, 1 2)
#     mammoth <ol><li>Set points</li><li>Log trains</li><li>Lock the box</li><li>Go home</li></ol>
#     mammoth, Markdown ["1. Set points","2. Log trains","3. Lock the box","4. Go home"]
#     word-extractor ["Set points","Log trains","Lock the box","Go home"]
#     officeparser ["Set points","Log trains","Lock the box","Go home"]
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

const level = start => [{ level: 0, format: docx.LevelFormat.DECIMAL, text: '%1.', start }];
const step = (reference, instance) => text => new docx.Paragraph({ text, numbering: { reference, instance, level: 0 } });
const word = children => docx.Packer.toBuffer(new docx.Document({
  numbering: { config: [{ reference: 'steps', levels: level(1) }, { reference: 'from five', levels: level(5) }] },
  sections: [{ children }],
}));

const files = {
  'one list around a remark (Word: 1 2, 3 4)':
    [...['Set points', 'Log trains'].map(step('steps', 1)), new docx.Paragraph('At night:'), ...['Lock the box', 'Go home'].map(step('steps', 1))],
  'a list from five (Word: 5 6)': ['Set points', 'Log trains'].map(step('from five', 1)),
  'two lists (Word: 1 2, 1 2)': [...['Set points', 'Log trains'].map(step('steps', 1)), ...['Lock the box', 'Go home'].map(step('steps', 2))],
};

for (const [name, children] of Object.entries(files)) {
  const buffer = await word(children);
  writeFileSync('steps.docx', buffer);
  const lines = text => JSON.stringify(text.split('\n').filter(line => line.trim()));
  console.log(name);
  console.log('  mammoth', (await mammoth.convertToHtml({ buffer })).value);
  console.log('  mammoth, Markdown', lines((await mammoth.convertToMarkdown({ buffer })).value));
  console.log('  word-extractor', lines((await new WordExtractor().extract('steps.docx')).getBody()));
  console.log('  officeparser', lines((await OfficeParser.parseOffice(buffer)).toText()));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
one list around a remark (Word: 1 2, 3 4)
  mammoth <ol><li>Set points</li><li>Log trains</li></ol><p>At night:</p><ol><li>Lock the box</li><li>Go home</li></ol>
  mammoth, Markdown ["1. Set points","2. Log trains","At night:","1. Lock the box","2. Go home"]
  word-extractor ["Set points","Log trains","At night:","Lock the box","Go home"]
  officeparser ["Set points","Log trains","At night:","Lock the box","Go home"]
a list from five (Word: 5 6)
  mammoth <ol><li>Set points</li><li>Log trains</li></ol>
  mammoth, Markdown ["1. Set points","2. Log trains"]
  word-extractor ["Set points","Log trains"]
  officeparser ["Set points","Log trains"]
two lists (Word: 1 2, 1 2)
  mammoth <ol><li>Set points</li><li>Log trains</li><li>Lock the box</li><li>Go home</li></ol>
  mammoth, Markdown ["1. Set points","2. Log trains","3. Lock the box","4. Go home"]
  word-extractor ["Set points","Log trains","Lock the box","Go home"]
  officeparser ["Set points","Log trains","Lock the box","Go home"]
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
