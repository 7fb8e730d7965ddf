#!/usr/bin/env bash
# Three plug-ins for Markdown glossaries read three different glossaries from one text.
#
# "Term", then ": meaning" on the next line is the form of PHP Markdown Extra, which allows several terms before a meaning, and paragraphs and
# lists in it. Only remark-definition-list reads an entry with two spellings; the others leave it as a paragraph with a colon in it. Only
# markdown-it-deflist keeps a second paragraph apart: one plug-in glues it to the first, one throws it out of the entry. remark-deflist turns
# points in a meaning into one line of text, and remark-definition-list finds no entry in a list.
# What follows: one term and one meaning of a single paragraph, outside of lists, is what all three read alike.
#
# Packages: markdown-it@15.0.3 markdown-it-deflist@4.0.0 unified@11.0.5 remark-parse@11.0.0 remark-rehype@11.1.2 rehype-stringify@10.0.1 remark-deflist@1.0.0 remark-definition-list@2.0.0
# Output seen:
#   one of each
#     markdown-it-deflist <dl><dt>Box</dt><dd>Where signallers sit</dd></dl>
#     remark-deflist <dl><dt>Box</dt><dd>Where signallers sit</dd></dl>
#     remark-definition-list <dl><dt>Box</dt><dd>Where signallers sit</dd></dl>
#   two terms
#     markdown-it-deflist <p>Points Switch : Moving rails</p>
#     remark-deflist <p>Points Switch : Moving rails</p>
#     remark-definition-list <dl><dt>Points</dt><dt>Switch</dt><dd>Moving rails</dd></dl>
#   two paragraphs
#     markdown-it-deflist <dl><dt>Box</dt><dd><p>Where signallers sit</p><p>Open at night</p></dd></dl>
#     remark-deflist <dl><dt>Box</dt><dd>Where signallers sit</dd></dl><p>Open at night</p>
#     remark-definition-list <dl><dt>Box</dt><dd>Where signallers sit Open at night</dd></dl>
#   points
#     markdown-it-deflist <dl><dt>Box</dt><dd><p>Holds</p><ul><li>levers</li><li>bells</li></ul></dd></dl>
#     remark-deflist <dl><dt>Box</dt><dd>Holds - levers - bells</dd></dl>
#     remark-definition-list <dl><dt>Box</dt><dd>Holds<ul><li>levers</li><li>bells</li></ul></dd></dl>
#   in a list
#     markdown-it-deflist <ul><li><dl><dt>Box</dt><dd>Where signallers sit</dd></dl></li></ul>
#     remark-deflist <ul><li><dl><dt>Box</dt><dd>Where signallers sit</dd></dl></li></ul>
#     remark-definition-list <ul><li>Box : Where signallers sit</li></ul>
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts markdown-it@15.0.3 markdown-it-deflist@4.0.0 unified@11.0.5 remark-parse@11.0.0 remark-rehype@11.1.2 rehype-stringify@10.0.1 remark-deflist@1.0.0 remark-definition-list@2.0.0

cat > run.mjs <<'SCRIPT'
import MarkdownIt from 'markdown-it';
import deflist from 'markdown-it-deflist';
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import remarkDeflist from 'remark-deflist';
import { remarkDefinitionList, defListHastHandlers } from 'remark-definition-list';

const entries = {
  'one of each': 'Box\n: Where signallers sit\n',
  'two terms': 'Points\nSwitch\n: Moving rails\n',
  'two paragraphs': 'Box\n: Where signallers sit\n\n  Open at night\n',
  'points': 'Box\n:   Holds\n    - levers\n    - bells\n',
  'in a list': '- Box\n  : Where signallers sit\n',
};
const remark = (plugin, handlers) => text =>
  String(unified().use(remarkParse).use(plugin).use(remarkRehype, { handlers }).use(rehypeStringify).processSync(text));
const readers = {
  'markdown-it-deflist': text => new MarkdownIt().use(deflist).render(text),
  'remark-deflist': remark(remarkDeflist, {}),
  'remark-definition-list': remark(remarkDefinitionList, defListHastHandlers),
};

for (const [kind, entry] of Object.entries(entries)) {
  console.log(kind);
  for (const [name, read] of Object.entries(readers)) {
    console.log(' ', name, read(entry).replace(/\n(?=<|$)/g, '').replace(/\n/g, ' ').replace(/ (?=<)/g, ''));
  }
}
SCRIPT

cat > expected.txt <<'EXPECTED'
one of each
  markdown-it-deflist <dl><dt>Box</dt><dd>Where signallers sit</dd></dl>
  remark-deflist <dl><dt>Box</dt><dd>Where signallers sit</dd></dl>
  remark-definition-list <dl><dt>Box</dt><dd>Where signallers sit</dd></dl>
two terms
  markdown-it-deflist <p>Points Switch : Moving rails</p>
  remark-deflist <p>Points Switch : Moving rails</p>
  remark-definition-list <dl><dt>Points</dt><dt>Switch</dt><dd>Moving rails</dd></dl>
two paragraphs
  markdown-it-deflist <dl><dt>Box</dt><dd><p>Where signallers sit</p><p>Open at night</p></dd></dl>
  remark-deflist <dl><dt>Box</dt><dd>Where signallers sit</dd></dl><p>Open at night</p>
  remark-definition-list <dl><dt>Box</dt><dd>Where signallers sit Open at night</dd></dl>
points
  markdown-it-deflist <dl><dt>Box</dt><dd><p>Holds</p><ul><li>levers</li><li>bells</li></ul></dd></dl>
  remark-deflist <dl><dt>Box</dt><dd>Holds - levers - bells</dd></dl>
  remark-definition-list <dl><dt>Box</dt><dd>Holds<ul><li>levers</li><li>bells</li></ul></dd></dl>
in a list
  markdown-it-deflist <ul><li><dl><dt>Box</dt><dd>Where signallers sit</dd></dl></li></ul>
  remark-deflist <ul><li><dl><dt>Box</dt><dd>Where signallers sit</dd></dl></li></ul>
  remark-definition-list <ul><li>Box : Where signallers sit</li></ul>
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
