#!/usr/bin/env bash
# A list in a cell of a table is glued together, or breaks the table.
#
# Comparisons made in a word processor often have points in their cells. A Markdown table has one line a row. One converter runs the points
# into one word, two write line breaks into the row, which ends the table there; one gives the table back as HTML.
# What follows: join the points with a separator while the HTML still has them.
#
# Packages: turndown@7.2.5 turndown-plugin-gfm@1.0.2 @joplin/turndown-plugin-gfm@1.0.67 node-html-markdown@2.0.0 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-gfm@4.0.1 remark-stringify@11.0.0
# Output seen:
#   turndown-plugin-gfm "| Role | Work |\n| --- | --- |\n| Signaller | \n*   Set points\n*   Log trains\n\n |"
#   @joplin/turndown-plugin-gfm "<div class=\"joplin-table-wrapper\"><table><tbody><tr><th>Role</th><th>Work</th></tr><tr><td>Signaller</td><td><ul><li>Set points</li><li>Log trains</li></ul></td></tr></tbody></table></div>"
#   node-html-markdown "| Role      | Work                 |\n| --------- | -------------------- |\n| Signaller | Set pointsLog trains |"
#   rehype-remark "| Role      | Work                      |\n| --------- | ------------------------- |\n| Signaller | * Set points\n* Log trains |\n"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts turndown@7.2.5 turndown-plugin-gfm@1.0.2 @joplin/turndown-plugin-gfm@1.0.67 node-html-markdown@2.0.0 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-gfm@4.0.1 remark-stringify@11.0.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import TurndownService from 'turndown';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';

const require = createRequire(import.meta.url);
const table = '<table><tr><th>Role</th><th>Work</th></tr>'
  + '<tr><td>Signaller</td><td><ul><li>Set points</li><li>Log trains</li></ul></td></tr></table>';
const rehype = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkGfm).use(remarkStringify);

const gfm = new TurndownService();
gfm.use(require('turndown-plugin-gfm').gfm);
const joplin = new TurndownService();
joplin.use(require('@joplin/turndown-plugin-gfm').gfm);

console.log('turndown-plugin-gfm', JSON.stringify(gfm.turndown(table)));
console.log('@joplin/turndown-plugin-gfm', JSON.stringify(joplin.turndown(table)));
console.log('node-html-markdown', JSON.stringify(NodeHtmlMarkdown.translate(table)));
console.log('rehype-remark', JSON.stringify(String(await rehype.process(table))));
SCRIPT

cat > expected.txt <<'EXPECTED'
turndown-plugin-gfm "| Role | Work |\n| --- | --- |\n| Signaller | \n*   Set points\n*   Log trains\n\n |"
@joplin/turndown-plugin-gfm "<div class=\"joplin-table-wrapper\"><table><tbody><tr><th>Role</th><th>Work</th></tr><tr><td>Signaller</td><td><ul><li>Set points</li><li>Log trains</li></ul></td></tr></tbody></table></div>"
node-html-markdown "| Role      | Work                 |\n| --------- | -------------------- |\n| Signaller | Set pointsLog trains |"
rehype-remark "| Role      | Work                      |\n| --------- | ------------------------- |\n| Signaller | * Set points\n* Log trains |\n"
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
