#!/usr/bin/env bash
# Exporters of Editor.js write "[object Object]" for points, drop tables, and forget ticks.
#
# The list block of Editor.js 2.30 has points with content, ticks and points below. editorjs-parser, made for the older form, writes [object
# Object] in place of each. editorjs-html shows the words, but makes a numbered list of a checklist, without the ticks, and lets a list that
# starts at 3 start at 1. It has no rule for tables and the older checklist: both vanish from the page, with a line on the console alone.
# What follows: add a rule for each block in use, and fail where a block has none (strict mode in editorjs-html).
#
# Packages: editorjs-html@4.0.5 editorjs-parser@1.5.3
# Output seen:
#   list unordered
#     editorjs-html "<ul><li>Maps</li><li>Radio</li></ul>"
#     editorjs-parser "<ul><li>[object Object]</li><li>[object Object]</li></ul>"
#   list checklist
#     editorjs-html "<ol><li>Licence</li><li>Eye test</li></ol>"
#     editorjs-parser "<ul><li>[object Object]</li><li>[object Object]</li></ul>"
#   list ordered
#     editorjs-html "<ol><li>Log trains</li></ol>"
#     editorjs-parser "<ol><li>[object Object]</li></ol>"
#   checklist
#     editorjs-html ""
#     editorjs-parser ""
#   table
#     editorjs-html ""
#     editorjs-parser "<table><tbody><tr><td>Role</td><td>Pay</td></tr><tr><td>Guard</td><td>low</td></tr></tbody></table>"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts editorjs-html@4.0.5 editorjs-parser@1.5.3

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const editorjsHtml = require('editorjs-html');
const Parser = require('editorjs-parser');
console.error = console.warn = () => {};

const item = (content, meta = {}) => ({ content, meta, items: [] });
const blocks = [
  { type: 'list', data: { style: 'unordered', meta: {}, items: [item('Maps'), item('Radio')] } },
  { type: 'list', data: { style: 'checklist', meta: {}, items: [item('Licence', { checked: true }), item('Eye test', { checked: false })] } },
  { type: 'list', data: { style: 'ordered', meta: { start: 3, counterType: 'numeric' }, items: [item('Log trains')] } },
  { type: 'checklist', data: { items: [{ text: 'Licence', checked: true }] } },
  { type: 'table', data: { withHeadings: true, content: [['Role', 'Pay'], ['Guard', 'low']] } },
];

for (const block of blocks) {
  console.log(block.type, block.data.style ?? '');
  console.log('  editorjs-html', JSON.stringify((editorjsHtml.default ?? editorjsHtml)().parse({ blocks: [block] })));
  console.log('  editorjs-parser', JSON.stringify(new (Parser.default ?? Parser)().parse({ blocks: [block] })));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
list unordered
  editorjs-html "<ul><li>Maps</li><li>Radio</li></ul>"
  editorjs-parser "<ul><li>[object Object]</li><li>[object Object]</li></ul>"
list checklist
  editorjs-html "<ol><li>Licence</li><li>Eye test</li></ol>"
  editorjs-parser "<ul><li>[object Object]</li><li>[object Object]</li></ul>"
list ordered
  editorjs-html "<ol><li>Log trains</li></ol>"
  editorjs-parser "<ol><li>[object Object]</li></ol>"
checklist 
  editorjs-html ""
  editorjs-parser ""
table 
  editorjs-html ""
  editorjs-parser "<table><tbody><tr><td>Role</td><td>Pay</td></tr><tr><td>Guard</td><td>low</td></tr></tbody></table>"
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
