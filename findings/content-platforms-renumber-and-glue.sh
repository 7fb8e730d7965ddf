#!/usr/bin/env bash
# Importing a lecture into two content platforms counts steps anew, drops ticks and glues words.
#
# Contentful and Sanity publish importers for Markdown. In both a list that begins at 3 begins at 1. Contentful's has no place for a task's
# box: a ticked and an open point come out alike. Sanity's joins what <br> or a paragraph within a point keeps apart ("by dayby night"),
# though a line break of Markdown survives.
# What follows: write numbers and ticks as words before importing, and breaks as Markdown.
#
# Packages: @contentful/rich-text-from-markdown@16.2.2 @portabletext/markdown@1.5.0
# Output seen:
#   a list from three "3. Set points\n4. Log trains\n"
#     @contentful/rich-text-from-markdown ordered-list(list-item(paragraph(Set points)), list-item(paragraph(Log trains)))
#     @portabletext/markdown, there and back "1. Set points\n2. Log trains"
#   ticks "- [x] Licence\n- [ ] Eye test\n"
#     @contentful/rich-text-from-markdown unordered-list(list-item(paragraph(Licence)), list-item(paragraph(Eye test)))
#     @portabletext/markdown, there and back "- [x] Licence\n- [ ] Eye test"
#   two paragraphs in a point "1. Set points\n\n   by hand\n2. Log trains\n"
#     @contentful/rich-text-from-markdown ordered-list(list-item(paragraph(Set points), paragraph(by hand)), list-item(paragraph(Log trains)))
#     @portabletext/markdown, there and back "1. Set pointsby hand\n2. Log trains"
#   a break "by day<br>by night\n"
#     @contentful/rich-text-from-markdown paragraph(by day,
#   , by night)
#     @portabletext/markdown, there and back "by dayby night"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @contentful/rich-text-from-markdown@16.2.2 @portabletext/markdown@1.5.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { markdownToPortableText, portableTextToMarkdown } from '@portabletext/markdown';

const { richTextFromMarkdown } = createRequire(import.meta.url)('@contentful/rich-text-from-markdown');

const outline = node => node.nodeType === 'text' ? node.value : `${node.nodeType}(${node.content.map(outline).join(', ')})`;
const texts = {
  'a list from three': '3. Set points\n4. Log trains\n',
  ticks: '- [x] Licence\n- [ ] Eye test\n',
  'two paragraphs in a point': '1. Set points\n\n   by hand\n2. Log trains\n',
  'a break': 'by day<br>by night\n',
};

for (const [name, text] of Object.entries(texts)) {
  console.log(name, JSON.stringify(text));
  console.log('  @contentful/rich-text-from-markdown', (await richTextFromMarkdown(text)).content.map(outline).join(', '));
  console.log('  @portabletext/markdown, there and back', JSON.stringify(portableTextToMarkdown(markdownToPortableText(text))));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
a list from three "3. Set points\n4. Log trains\n"
  @contentful/rich-text-from-markdown ordered-list(list-item(paragraph(Set points)), list-item(paragraph(Log trains)))
  @portabletext/markdown, there and back "1. Set points\n2. Log trains"
ticks "- [x] Licence\n- [ ] Eye test\n"
  @contentful/rich-text-from-markdown unordered-list(list-item(paragraph(Licence)), list-item(paragraph(Eye test)))
  @portabletext/markdown, there and back "- [x] Licence\n- [ ] Eye test"
two paragraphs in a point "1. Set points\n\n   by hand\n2. Log trains\n"
  @contentful/rich-text-from-markdown ordered-list(list-item(paragraph(Set points), paragraph(by hand)), list-item(paragraph(Log trains)))
  @portabletext/markdown, there and back "1. Set pointsby hand\n2. Log trains"
a break "by day<br>by night\n"
  @contentful/rich-text-from-markdown paragraph(by day, 
, by night)
  @portabletext/markdown, there and back "by dayby night"
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
