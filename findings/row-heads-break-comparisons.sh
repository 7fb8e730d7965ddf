#!/usr/bin/env bash
# A comparison whose rows have heads comes out with other columns.
#
# A comparison of jobs has the jobs above and, on the left, a <th> a row for what is compared, with an empty corner. tabletojson and html-
# table-to-json take every <th> of the table for a column's name: the last row's head replaces the first job. Where the corner is an empty
# <th>, the values move one column to the left. html-to-md writes too few dashes for the one corner and leaves the other out, so GitHub's
# rules see no table in either.
# What follows: put a word into the corner and turn the heads of rows into plain cells before such a converter reads the table.
#
# Packages: tabletojson@4.1.15 html-table-to-json@1.0.0 html-to-md@0.8.8 markdown-it@15.0.3
# Output seen:
#   corner <td></td>
#     tabletojson [{"Nights":""},{"Nights":"low","Cook":"fair"},{"Nights":"many","Cook":"none"}]
#     html-table-to-json [{"Nights":""},{"Nights":"low","Cook":"fair"},{"Nights":"many","Cook":"none"}]
#     html-to-md "||Guard|Cook|\n|---|---|\n|Pay|low|fair|\n|Nights|many|none|" a table: false
#   corner <th></th>
#     tabletojson [{"Nights":"low","Guard":"fair"},{"Nights":"many","Guard":"none"}]
#     html-table-to-json [{"Nights":"low","Guard":"fair"},{"Nights":"many","Guard":"none"}]
#     html-to-md "|Guard|Cook|\n|---|---|---|\n|Pay|low|fair|\n|Nights|many|none|" a table: false
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts tabletojson@4.1.15 html-table-to-json@1.0.0 html-to-md@0.8.8 markdown-it@15.0.3

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { Tabletojson } from 'tabletojson';
import MarkdownIt from 'markdown-it';

const require = createRequire(import.meta.url);
const htmlTableToJson = require('html-table-to-json');
const htmlToMd = require('html-to-md');

const table = corner => `<table><thead><tr>${corner}<th>Guard</th><th>Cook</th></tr></thead>`
  + '<tbody><tr><th>Pay</th><td>low</td><td>fair</td></tr><tr><th>Nights</th><td>many</td><td>none</td></tr></tbody></table>';

for (const corner of ['<td></td>', '<th></th>']) {
  const markdown = (htmlToMd.default ?? htmlToMd)(table(corner));
  console.log('corner', corner);
  console.log('  tabletojson', JSON.stringify(Tabletojson.convert(table(corner))[0]));
  console.log('  html-table-to-json', JSON.stringify(htmlTableToJson.parse(table(corner)).results[0]));
  console.log('  html-to-md', JSON.stringify(markdown), 'a table:', new MarkdownIt().render(markdown).includes('<table>'));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
corner <td></td>
  tabletojson [{"Nights":""},{"Nights":"low","Cook":"fair"},{"Nights":"many","Cook":"none"}]
  html-table-to-json [{"Nights":""},{"Nights":"low","Cook":"fair"},{"Nights":"many","Cook":"none"}]
  html-to-md "||Guard|Cook|\n|---|---|\n|Pay|low|fair|\n|Nights|many|none|" a table: false
corner <th></th>
  tabletojson [{"Nights":"low","Guard":"fair"},{"Nights":"many","Guard":"none"}]
  html-table-to-json [{"Nights":"low","Guard":"fair"},{"Nights":"many","Guard":"none"}]
  html-to-md "|Guard|Cook|\n|---|---|---|\n|Pay|low|fair|\n|Nights|many|none|" a table: false
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
