#!/usr/bin/env bash
# Text copied from Google Docs loses its headings in HTML-to-Markdown converters.
#
# Google Docs puts everything that is copied into one <b style="font-weight:normal">, and marks what really is bold by a style.
# The converters believe the element and not the style: two of them write the headings into one bold text, where Markdown has no
# heading, and one leaves lone asterisks as paragraphs. Bold labels are lost in all but one.
# What follows: unwrap the element whose id begins with docs-internal-guid, and read bold from the style, before any converter.
#
# Packages: turndown@7.2.5 node-html-markdown@2.0.0 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0
# Output seen:
#   turndown "**\n\n## Tram Driver\n\nDuties\n\n*   Open the doors\n    \n\n**"
#   node-html-markdown "**## Tram Driver**\n\n**Duties**\n\n*** Open the doors**"
#   rehype-remark "**## Tram DriverDuties- Open the doors**\n"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts turndown@7.2.5 node-html-markdown@2.0.0 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0

cat > run.mjs <<'SCRIPT'
import TurndownService from 'turndown';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';

const pasted = '<b style="font-weight:normal;" id="docs-internal-guid-7f">'
  + '<h2><span style="font-weight:400">Tram Driver</span></h2>'
  + '<p><span style="font-weight:700">Duties</span></p>'
  + '<ul><li><p>Open the doors</p></li></ul></b>';

const rehype = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify);

console.log('turndown', JSON.stringify(new TurndownService({ headingStyle: 'atx' }).turndown(pasted)));
console.log('node-html-markdown', JSON.stringify(NodeHtmlMarkdown.translate(pasted)));
console.log('rehype-remark', JSON.stringify(String(await rehype.process(pasted))));
SCRIPT

cat > expected.txt <<'EXPECTED'
turndown "**\n\n## Tram Driver\n\nDuties\n\n*   Open the doors\n    \n\n**"
node-html-markdown "**## Tram Driver**\n\n**Duties**\n\n*** Open the doors**"
rehype-remark "**## Tram DriverDuties- Open the doors**\n"
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
