#!/usr/bin/env bash
# A table with a cell that spans columns ends up with values under the wrong head, or as no table.
#
# A head cell over two columns is common in comparisons. Without a plug-in the table falls apart into paragraphs. One plug-in writes a head
# with fewer cells than the rows, so that GitHub's rules drop the last value; the other writes a line of dashes with an empty cell, after
# which the text is no table at all.
# What follows: read spans from the HTML and repeat or empty the cells there; the Markdown no longer tells.
#
# Packages: turndown@7.2.5 turndown-plugin-gfm@1.0.2 @joplin/turndown-plugin-gfm@1.0.67 markdown-it@14.1.0
# Output seen:
#   turndown-plugin-gfm "| Role | Shifts |\n| --- | --- |\n| Signaller | early | late |"
#     a table: true  "late" is shown: false
#   @joplin/turndown-plugin-gfm "| Role | Shifts |     |\n| --- | --- |     | --- |\n| Signaller | early | late |"
#     a table: false  "late" is shown: true
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts turndown@7.2.5 turndown-plugin-gfm@1.0.2 @joplin/turndown-plugin-gfm@1.0.67 markdown-it@14.1.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import TurndownService from 'turndown';
import MarkdownIt from 'markdown-it';

const require = createRequire(import.meta.url);
const table = '<table><tr><th>Role</th><th colspan="2">Shifts</th></tr>'
  + '<tr><td>Signaller</td><td>early</td><td>late</td></tr></table>';

for (const plugin of ['turndown-plugin-gfm', '@joplin/turndown-plugin-gfm']) {
  const service = new TurndownService();
  service.use(require(plugin).gfm);
  const markdown = service.turndown(table);
  const html = new MarkdownIt().render(markdown);
  console.log(plugin, JSON.stringify(markdown));
  console.log('  a table:', html.includes('<table>'), ' "late" is shown:', html.includes('late'));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
turndown-plugin-gfm "| Role | Shifts |\n| --- | --- |\n| Signaller | early | late |"
  a table: true  "late" is shown: false
@joplin/turndown-plugin-gfm "| Role | Shifts |     |\n| --- | --- |     | --- |\n| Signaller | early | late |"
  a table: false  "late" is shown: true
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
