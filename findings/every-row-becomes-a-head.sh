#!/usr/bin/env bash
# A row that says it is no head becomes one between the writer and the reader of a Word file.
#
# Word marks the head of a table by tblHeader in the row, and like every switch of its kind it may be written as off. The package docx writes
# off for a row that says tableHeader: false, and mammoth looks only whether the element is there: the whole comparison becomes a head without
# a body. Rows that say nothing are read rightly.
# What follows: leave the option out when writing, and read off, 0 and false as no head.
#
# Packages: docx@9.15.2 mammoth@1.13.0 jszip@3.10.2
# Output seen:
#   rows with {"tableHeader":false}
#     docx <w:tblHeader/> <w:tblHeader w:val="off"/> <w:tblHeader w:val="off"/>
#     mammoth <table><thead><tr><th>Role</th><th>Nights</th></tr><tr><th>Guard</th><th>many</th></tr><tr><th>Cook</th><th>none</th></tr></thead></table>
#   rows with {}
#     docx <w:tblHeader/>
#     mammoth <table><thead><tr><th>Role</th><th>Nights</th></tr></thead><tbody><tr><td>Guard</td><td>many</td></tr><tr><td>Cook</td><td>none</td></tr></tbody></table>
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts docx@9.15.2 mammoth@1.13.0 jszip@3.10.2

cat > run.mjs <<'SCRIPT'
import * as docx from 'docx';
import mammoth from 'mammoth';
import JSZip from 'jszip';

const cell = text => new docx.TableCell({ children: [new docx.Paragraph(text)] });
const row = (texts, options = {}) => new docx.TableRow({ children: texts.map(cell), ...options });

for (const options of [{ tableHeader: false }, {}]) {
  const rows = [row(['Role', 'Nights'], { tableHeader: true }), row(['Guard', 'many'], options), row(['Cook', 'none'], options)];
  const buffer = await docx.Packer.toBuffer(new docx.Document({ sections: [{ children: [new docx.Table({ rows })] }] }));
  const xml = await (await JSZip.loadAsync(buffer)).file('word/document.xml').async('string');
  console.log('rows with', JSON.stringify(options));
  console.log('  docx', (xml.match(/<w:tblHeader[^>]*>/g)).join(' '));
  console.log('  mammoth', (await mammoth.convertToHtml({ buffer })).value.replace(/<\/?p>/g, ''));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
rows with {"tableHeader":false}
  docx <w:tblHeader/> <w:tblHeader w:val="off"/> <w:tblHeader w:val="off"/>
  mammoth <table><thead><tr><th>Role</th><th>Nights</th></tr><tr><th>Guard</th><th>many</th></tr><tr><th>Cook</th><th>none</th></tr></thead></table>
rows with {}
  docx <w:tblHeader/>
  mammoth <table><thead><tr><th>Role</th><th>Nights</th></tr></thead><tbody><tr><td>Guard</td><td>many</td></tr><tr><td>Cook</td><td>none</td></tr></tbody></table>
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
