#!/usr/bin/env bash
# Six converters and three exporters count the steps of a procedure anew.
#
# HTML can say which number a step has: start on the list, value on the point, reversed for a countdown. A lecture that goes on with step 5
# after skipping some, or counts down, needs it, since other text says "see step 5". All six converters to Markdown ignore value and reversed,
# and node-html-markdown ignores start too. The e-book keeps neither. Of two Word writers one keeps start and none keeps value.
# What follows: write the number into the text where the HTML sets one, before any converter reads it.
#
# Packages: turndown@7.2.5 node-html-markdown@2.0.0 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 html-to-md@0.8.8 html-to-text@10.0.1 @kreuzberg/html-to-markdown-node@3.7.2 epub-gen-memory@1.1.2 html-to-docx@1.8.0 @turbodocx/html-to-docx@1.23.1 jszip@3.10.2
# Output seen:
#   turndown {"start":"3 4","value":"1 2","reversed":"1 2"}
#   node-html-markdown {"start":"1 2","value":"1 2","reversed":"1 2"}
#   rehype-remark {"start":"3 4","value":"1 2","reversed":"1 2"}
#   html-to-md {"start":"3 4","value":"1 2","reversed":"1 2"}
#   html-to-text {"start":"3 4","value":"1 2","reversed":"1 2"}
#   @kreuzberg/html-to-markdown-node {"start":"3 4","value":"1 2","reversed":"1 2"}
#   epub-gen-memory "<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\" /><ol><li><li><ol><li><li><ol><li><li>"
#   html-to-docx starts at 1 1 1
#   @turbodocx/html-to-docx starts at 3 1 1
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts turndown@7.2.5 node-html-markdown@2.0.0 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 html-to-md@0.8.8 html-to-text@10.0.1 @kreuzberg/html-to-markdown-node@3.7.2 epub-gen-memory@1.1.2 html-to-docx@1.8.0 @turbodocx/html-to-docx@1.23.1 jszip@3.10.2

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import TurndownService from 'turndown';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { htmlToText } from 'html-to-text';
import JSZip from 'jszip';

const require = createRequire(import.meta.url);
const htmlToMd = require('html-to-md');
const kreuzberg = require('@kreuzberg/html-to-markdown-node');
const epub = require('epub-gen-memory').default;

const lists = {
  start: '<ol start="3"><li>Set points</li><li>Log trains</li></ol>',
  value: '<ol><li>Set points</li><li value="5">Log trains</li></ol>',
  reversed: '<ol reversed><li>Set points</li><li>Log trains</li></ol>',
};
const rehype = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify);
const converters = {
  turndown: html => new TurndownService().turndown(html),
  'node-html-markdown': html => NodeHtmlMarkdown.translate(html),
  'rehype-remark': html => String(rehype.processSync(html)),
  'html-to-md': html => (htmlToMd.default ?? htmlToMd)(html),
  'html-to-text': html => htmlToText(html),
  '@kreuzberg/html-to-markdown-node': html => kreuzberg.convert(html).content,
};

for (const [name, convert] of Object.entries(converters)) {
  console.log(name, JSON.stringify(Object.fromEntries(Object.entries(lists).map(([kind, html]) => [kind, convert(html).match(/\d+(?=\.)/g).join(' ')]))));
}

const book = await JSZip.loadAsync(await epub({ title: 'Duties', author: 'Ada', date: '2026-03-01' }, [{ title: 'Duties', content: Object.values(lists).join('') }]));
const chapter = await book.file(/\/0_.*\.xhtml$/)[0].async('string');
console.log('epub-gen-memory', JSON.stringify(chapter.match(/<(ol|li)[^>]*>/g).join('')));

for (const name of ['html-to-docx', '@turbodocx/html-to-docx']) {
  const word = await JSZip.loadAsync(await require(name)(Object.values(lists).join('<p>then</p>')));
  const numbering = await word.file('word/numbering.xml').async('string');
  console.log(name, 'starts at', [...numbering.matchAll(/<w:lvl w:ilvl="0"[^>]*>\s*<w:start w:val="(\d+)"/g)].map(([, number]) => number).join(' '));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
turndown {"start":"3 4","value":"1 2","reversed":"1 2"}
node-html-markdown {"start":"1 2","value":"1 2","reversed":"1 2"}
rehype-remark {"start":"3 4","value":"1 2","reversed":"1 2"}
html-to-md {"start":"3 4","value":"1 2","reversed":"1 2"}
html-to-text {"start":"3 4","value":"1 2","reversed":"1 2"}
@kreuzberg/html-to-markdown-node {"start":"3 4","value":"1 2","reversed":"1 2"}
epub-gen-memory "<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\" /><ol><li><li><ol><li><li><ol><li><li>"
html-to-docx starts at 1 1 1
@turbodocx/html-to-docx starts at 3 1 1
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
