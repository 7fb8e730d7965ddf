#!/usr/bin/env bash
# A Word file made from Markdown has lost its headings when it is read again, and its pay is struck out.
#
# @mohtasham/md-to-docx gives each heading two paragraph styles, first one with the name of its number ("1"), which the file does not define,
# and then Heading1. mammoth takes the first, warns, and makes a paragraph of the title and of every role. The style Heading1 itself sits on
# the second level of Word's outline. Ranges of pay with single tildes are struck out between the two.
# What follows: read headings from the last style that the file defines, and give such a writer escaped tildes.
#
# Packages: @mohtasham/md-to-docx@4.0.1 mammoth@1.13.0 jszip@3.10.2
# Output seen:
#   styles of the paragraphs 1 Heading1 2 Heading2
#   defined Heading1 Heading2
#   outline level of Heading1, counted from 0: 1
#   mammoth <p><a id="_Toc_Rail_jobs_1"></a>Rail jobs</p><p><a id="_Toc_Signaller_2"></a>Signaller</p><p>Pay 30<s>40, later 50</s>60.</p>
#     Paragraph style with ID 1 was referenced but not defined in the document
#     Paragraph style with ID 2 was referenced but not defined in the document
#     Unrecognised paragraph style: 'null' (Style ID: 1)
#     Unrecognised paragraph style: 'null' (Style ID: 2)
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @mohtasham/md-to-docx@4.0.1 mammoth@1.13.0 jszip@3.10.2

cat > run.mjs <<'SCRIPT'
import { convertMarkdownToDocx } from '@mohtasham/md-to-docx';
import mammoth from 'mammoth';
import JSZip from 'jszip';

const lecture = '# Rail jobs\n\n## Signaller\n\nPay 30~40, later 50~60.\n';
const buffer = Buffer.from(await (await convertMarkdownToDocx(lecture)).arrayBuffer());
const word = await JSZip.loadAsync(buffer);
const part = name => word.file(`word/${name}.xml`).async('string');
const styles = await part('styles');

console.log('styles of the paragraphs', (await part('document')).match(/(?<=<w:pStyle w:val=")[^"]*/g).join(' '));
console.log('defined', ['1', '2', 'Heading1', 'Heading2'].filter(id => styles.includes(`w:styleId="${id}"`)).join(' '));
console.log('outline level of Heading1, counted from 0:', styles.match(/w:styleId="Heading1".*?<w:outlineLvl w:val="(\d)"/s)[1]);

const { value, messages } = await mammoth.convertToHtml({ buffer });
console.log('mammoth', value);
console.log(' ', messages.map(message => message.message).join('\n  '));
SCRIPT

cat > expected.txt <<'EXPECTED'
styles of the paragraphs 1 Heading1 2 Heading2
defined Heading1 Heading2
outline level of Heading1, counted from 0: 1
mammoth <p><a id="_Toc_Rail_jobs_1"></a>Rail jobs</p><p><a id="_Toc_Signaller_2"></a>Signaller</p><p>Pay 30<s>40, later 50</s>60.</p>
  Paragraph style with ID 1 was referenced but not defined in the document
  Paragraph style with ID 2 was referenced but not defined in the document
  Unrecognised paragraph style: 'null' (Style ID: 1)
  Unrecognised paragraph style: 'null' (Style ID: 2)
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
