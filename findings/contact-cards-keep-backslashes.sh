#!/usr/bin/env bash
# A job title with a semicolon comes out of a contact card with a backslash, or an employer as two.
#
# A card says "Cook; baker" as title, an employer with a semicolon in its name and a note of two lines. vcard-creator escapes all signs as
# RFC 6350 (3.4) tells writers to; vcards-js leaves semicolons alone, so most readers find an employer and a department, and two find two
# titles. Of five readers, vcf hands out every value as it stands in the file, "\n" and all; ical.js unescapes the note, but not the title;
# vcard-parser turns one backslash into two. vcard4 and vcard4-ts read a well-escaped card as it was meant.
# RFC 6350 allows the escape of a semicolon in a value of one part and asks readers to undo it; no reader's description says that it leaves
# it to the caller.
# What follows: read a card back before it is printed as a QR code, and avoid semicolons and backslashes in what it says.
#
# Packages: vcard-creator@1.0.0 vcards-js@2.11.1 vcf@2.1.2 ical.js@2.2.1 vcard-parser@1.0.0 vcard4@4.0.5 vcard4-ts@0.4.1
# Seen: 28 November 2026. Output:
#   meant ["Cook; baker","Inn, North; Ltd","By day\nand night, a\\b"]
#   vcard-creator
#     TITLE:Cook\; baker
#     ORG:Inn\, North\; Ltd
#     NOTE:By day\nand night\, a\\b
#     vcf ["Cook\\; baker","Inn\\, North\\; Ltd","By day\\nand night\\, a\\\\b"]
#     ical.js ["Cook\\; baker","Inn, North; Ltd","By day\nand night, a\\b"]
#     vcard-parser ["Cook; baker","Inn, North; Ltd","By day\nand night, a\\\\b"]
#     vcard4 ["Cook; baker","Inn, North; Ltd","By day\nand night, a\\b"]
#     vcard4-ts ["Cook; baker","Inn, North; Ltd","By day\nand night, a\\b"]
#   vcards-js
#     TITLE:Cook; baker
#     ORG:Inn\, North; Ltd
#     NOTE:By day\nand night\, a\\b
#     vcf ["Cook; baker","Inn\\, North; Ltd","By day\\nand night\\, a\\\\b"]
#     ical.js ["Cook; baker",["Inn, North"," Ltd"],"By day\nand night, a\\b"]
#     vcard-parser [["Cook"," baker"],["Inn, North"," Ltd"],"By day\nand night, a\\\\b"]
#     vcard4 [["Cook"," baker"],["Inn, North"," Ltd"],"By day\nand night, a\\b"]
#     vcard4-ts ["Cook; baker","Inn, North; Ltd","By day\nand night, a\\b"]
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts \
  vcard-creator@1.0.0 vcards-js@2.11.1 vcf@2.1.2 ical.js@2.2.1 vcard-parser@1.0.0 vcard4@4.0.5 vcard4-ts@0.4.1

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import ICAL from 'ical.js';

const require = createRequire(import.meta.url);
const Vcf = require('vcf');
const VCardCreator = require('vcard-creator').default;
const vcardsJs = require('vcards-js');
const vcardParser = require('vcard-parser');
const vcard4 = require('vcard4');
const vcard4ts = require('vcard4-ts');

const title = 'Cook; baker';
const employer = 'Inn, North; Ltd';
const note = 'By day\nand night, a\\b';

const simple = Object.assign(vcardsJs(), { firstName: 'Guest', title, organization: employer, note });
const writers = {
  'vcard-creator': new VCardCreator().addName({ givenName: 'Guest' }).addJobtitle(title).addCompany({ name: employer }).addNote(note).toString(),
  'vcards-js': simple.getFormattedString(),
};
const names = ['title', 'org', 'note'];
const newer = card => card.replace('VERSION:3.0', 'VERSION:4.0');
const values = found => found.map(entry => entry.value);
const readers = {
  'vcf': card => name => new Vcf().parse(card).get(name).valueOf(),
  'ical.js': card => name => ICAL.parse(card)[1].find(line => line[0] === name).slice(3),
  'vcard-parser': card => name => values(vcardParser.parse(card)[name]),
  'vcard4': card => name => values(vcard4.parse(newer(card)).getProperty(name.toUpperCase())),
  'vcard4-ts': card => name => values(vcard4ts.parseVCards(newer(card)).vCards[0][name.toUpperCase()]),
};

const one = found => Array.isArray(found) && found.length === 1 ? one(found[0]) : found;

console.log('meant', JSON.stringify([title, employer, note]));
for (const [writer, card] of Object.entries(writers)) {
  console.log(writer);
  for (const line of card.split('\r\n').filter(line => /^(TITLE|ORG|NOTE)/.test(line))) console.log(' ', line);
  for (const [reader, read] of Object.entries(readers)) console.log(' ', reader, JSON.stringify(names.map(read(card)).map(one)));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
meant ["Cook; baker","Inn, North; Ltd","By day\nand night, a\\b"]
vcard-creator
  TITLE:Cook\; baker
  ORG:Inn\, North\; Ltd
  NOTE:By day\nand night\, a\\b
  vcf ["Cook\\; baker","Inn\\, North\\; Ltd","By day\\nand night\\, a\\\\b"]
  ical.js ["Cook\\; baker","Inn, North; Ltd","By day\nand night, a\\b"]
  vcard-parser ["Cook; baker","Inn, North; Ltd","By day\nand night, a\\\\b"]
  vcard4 ["Cook; baker","Inn, North; Ltd","By day\nand night, a\\b"]
  vcard4-ts ["Cook; baker","Inn, North; Ltd","By day\nand night, a\\b"]
vcards-js
  TITLE:Cook; baker
  ORG:Inn\, North; Ltd
  NOTE:By day\nand night\, a\\b
  vcf ["Cook; baker","Inn\\, North; Ltd","By day\\nand night\\, a\\\\b"]
  ical.js ["Cook; baker",["Inn, North"," Ltd"],"By day\nand night, a\\b"]
  vcard-parser [["Cook"," baker"],["Inn, North"," Ltd"],"By day\nand night, a\\\\b"]
  vcard4 [["Cook"," baker"],["Inn, North"," Ltd"],"By day\nand night, a\\b"]
  vcard4-ts ["Cook; baker","Inn, North; Ltd","By day\nand night, a\\b"]
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
