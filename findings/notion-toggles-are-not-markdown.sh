#!/usr/bin/env bash
# What notion-to-md writes for toggles and toggle headings is no list in CommonMark.
#
# A toggle becomes <details> with the points right below <summary>. CommonMark takes lines behind a tag as HTML until a blank line, so the
# points are shown as running text. The points below a toggle heading are indented by four spaces, which makes them a block of code. A line
# break in a cell goes into the row of the table, and a bar is not escaped.
# What follows: put a blank line behind </summary>, take the indentation below headings off, and repair rows, before reading such an export.
#
# Packages: notion-to-md@3.1.9 commonmark@0.31.2
# Output seen:
#   "<details>\n<summary>Duties</summary>\n- Check tickets\n- Close doors\n\n</details>\n\n\n### Skills\n\n    - Patience\n\n| Role   | Nights         |\n| ------ | -------------- |\n| Guard  | low | rare     |\n| Driver | high\nin winter |\n\n"
#   lists in CommonMark: 0  blocks of code: 1
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts notion-to-md@3.1.9 commonmark@0.31.2

cat > run.mjs <<'SCRIPT'
import { NotionToMarkdown } from 'notion-to-md';
import { Parser, HtmlRenderer } from 'commonmark';

const plain = { bold: false, italic: false, strikethrough: false, underline: false, code: false, color: 'default' };
const text = words => ({ rich_text: [{ type: 'text', text: { content: words, link: null }, plain_text: words, href: null, annotations: plain }] });
const block = (id, type, content, has_children = false) => ({ id, type, has_children, [type]: content });
const cell = words => text(words).rich_text;

const pages = {
  page: [
    block('toggle', 'toggle', text('Duties'), true),
    block('heading', 'heading_3', { ...text('Skills'), is_toggleable: true }, true),
    block('table', 'table', { table_width: 2, has_column_header: true, has_row_header: false }, true),
  ],
  toggle: [block('a', 'bulleted_list_item', text('Check tickets')), block('b', 'bulleted_list_item', text('Close doors'))],
  heading: [block('c', 'bulleted_list_item', text('Patience'))],
  table: [
    block('d', 'table_row', { cells: [cell('Role'), cell('Nights')] }),
    block('e', 'table_row', { cells: [cell('Guard'), cell('low | rare')] }),
    block('f', 'table_row', { cells: [cell('Driver'), cell('high\nin winter')] }),
  ],
};

const notionClient = { blocks: { children: { list: async ({ block_id }) => ({ results: pages[block_id] ?? [], has_more: false, next_cursor: null }) } } };
const converter = new NotionToMarkdown({ notionClient });
const { parent } = converter.toMarkdownString(await converter.pageToMarkdown('page'));
const html = new HtmlRenderer().render(new Parser().parse(parent));

console.log(JSON.stringify(parent));
console.log('lists in CommonMark:', (html.match(/<ul>/g) ?? []).length, ' blocks of code:', (html.match(/<pre>/g) ?? []).length);
SCRIPT

cat > expected.txt <<'EXPECTED'
"<details>\n<summary>Duties</summary>\n- Check tickets\n- Close doors\n\n</details>\n\n\n### Skills\n\n    - Patience\n\n| Role   | Nights         |\n| ------ | -------------- |\n| Guard  | low | rare     |\n| Driver | high\nin winter |\n\n"
lists in CommonMark: 0  blocks of code: 1
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
