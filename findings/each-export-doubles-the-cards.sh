#!/usr/bin/env bash
# Each export of a deck brings all its cards into Anki once more.
#
# Lectures are exported as decks of cards, and corrected lectures again. Anki recognizes a note by its guid and finds doubles by a checksum
# of the first field. anki-apkg-export makes the guid from the moment of the export as well, so even an unchanged card comes as a new note
# beside the old one, which keeps what was learned. Its checksum is not that of the question, so Anki's look for doubles has the wrong
# number. All cards have the same place among the new ones. Texts go in unescaped, though Anki takes them for HTML.
# The package's description says nothing about guids.
# What follows: give notes a guid from what does not change, such as role and question, and escape texts.
#
# Packages: anki-apkg-export@4.0.3 jszip@3.10.2 sql.js@0.5.0
# Seen: 29 November 2026. Output:
#   exported again unchanged: same guid false
#   answer mended: same checksum false
#   checksum of the question alone false
#   places of three cards: one
#   fields: "Two?\u001fList<int>"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts anki-apkg-export@4.0.3 jszip@3.10.2 sql.js@0.5.0

cat > run.mjs <<'SCRIPT'
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

console.warn = () => {};
const require = createRequire(import.meta.url);
const Deck = require('anki-apkg-export').default;
const JSZip = require('jszip');
const sql = require('sql.js');

async function notes(...cards) {
  const deck = new Deck('Rail jobs');
  cards.forEach(([question, answer]) => deck.addCard(question, answer));
  const zip = await JSZip.loadAsync(await deck.save());
  const database = new sql.Database(await zip.file('collection.anki2').async('uint8array'));
  const [{ values }] = database.exec('select n.guid, n.csum, n.flds, c.due from notes n join cards c on c.nid = n.id order by n.id');
  return values.map(([guid, checksum, fields, place]) => ({ guid, checksum, fields, place }));
}

const question = 'Who sets points?';
const [before] = await notes([question, 'The signaler']);
await new Promise(later => setTimeout(later, 20));
const [again] = await notes([question, 'The signaler']);
const [after] = await notes([question, 'The signaller']);
const expected = Number.parseInt(createHash('sha1').update(question).digest('hex').slice(0, 8), 16);
const all = await notes(['One?', 'a'], ['Two?', 'List<int>'], ['Three?', 'c']);

console.log('exported again unchanged: same guid', before.guid === again.guid);
console.log('answer mended: same checksum', before.checksum === after.checksum);
console.log('checksum of the question alone', before.checksum === expected);
console.log('places of three cards:', new Set(all.map(({ place }) => place)).size === 1 ? 'one' : 'several');
console.log('fields:', JSON.stringify(all[1].fields));
SCRIPT

cat > expected.txt <<'EXPECTED'
exported again unchanged: same guid false
answer mended: same checksum false
checksum of the question alone false
places of three cards: one
fields: "Two?\u001fList<int>"
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
