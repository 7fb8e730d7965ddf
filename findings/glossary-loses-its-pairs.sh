#!/usr/bin/env bash
# A glossary written as a description list loses which meaning belongs to which term.
#
# <dl> is HTML's element for glossaries: terms in <dt>, meanings in <dd>, several of either allowed. Of six converters none writes pairs that
# can be read back when a term has two spellings. Four make lines of equal rank, one makes lists in a list, and html-to-text runs terms
# and meanings into one word.
# What follows: read the pairs from the HTML and write them in a form of your own ("**Term**: meaning").
#
# Packages: turndown@7.2.5 node-html-markdown@2.0.0 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 html-to-md@0.8.8 html-to-text@10.0.1 @kreuzberg/html-to-markdown-node@3.7.2
# Output seen:
#   turndown "Box\n\nWhere signallers sit\n\nPoints\n\nSwitch\n\nMoving rails\n\nA score"
#   node-html-markdown "Box\n\nWhere signallers sit\n\nPoints\n\nSwitch\n\nMoving rails\n\nA score"
#   html-to-md "Box\n\nWhere signallers sit\n\nPoints\n\nSwitch\n\nMoving rails\n\nA score"
#   @kreuzberg/html-to-markdown-node "Box\nWhere signallers sit\n\nPoints\nSwitch\nMoving rails\n\nA score\n"
#   rehype-remark "* Box\n\n  Where signallers sit\n\n* * Points\n  * Switch\n\n  - Moving rails\n  - A score\n"
#   html-to-text "BoxWhere signallers sitPointsSwitchMoving railsA score"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts turndown@7.2.5 node-html-markdown@2.0.0 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 html-to-md@0.8.8 html-to-text@10.0.1 @kreuzberg/html-to-markdown-node@3.7.2

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import TurndownService from 'turndown';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { htmlToText } from 'html-to-text';

const require = createRequire(import.meta.url);
const htmlToMd = require('html-to-md');
const kreuzberg = require('@kreuzberg/html-to-markdown-node');

const glossary = '<dl><dt>Box</dt><dd>Where signallers sit</dd><dt>Points</dt><dt>Switch</dt><dd>Moving rails</dd><dd>A score</dd></dl>';
const rehype = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify);

console.log('turndown', JSON.stringify(new TurndownService().turndown(glossary)));
console.log('node-html-markdown', JSON.stringify(NodeHtmlMarkdown.translate(glossary)));
console.log('html-to-md', JSON.stringify((htmlToMd.default ?? htmlToMd)(glossary)));
console.log('@kreuzberg/html-to-markdown-node', JSON.stringify(kreuzberg.convert(glossary).content));
console.log('rehype-remark', JSON.stringify(String(rehype.processSync(glossary))));
console.log('html-to-text', JSON.stringify(htmlToText(glossary)));
SCRIPT

cat > expected.txt <<'EXPECTED'
turndown "Box\n\nWhere signallers sit\n\nPoints\n\nSwitch\n\nMoving rails\n\nA score"
node-html-markdown "Box\n\nWhere signallers sit\n\nPoints\n\nSwitch\n\nMoving rails\n\nA score"
html-to-md "Box\n\nWhere signallers sit\n\nPoints\n\nSwitch\n\nMoving rails\n\nA score"
@kreuzberg/html-to-markdown-node "Box\nWhere signallers sit\n\nPoints\nSwitch\nMoving rails\n\nA score\n"
rehype-remark "* Box\n\n  Where signallers sit\n\n* * Points\n  * Switch\n\n  - Moving rails\n  - A score\n"
html-to-text "BoxWhere signallers sitPointsSwitchMoving railsA score"
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
