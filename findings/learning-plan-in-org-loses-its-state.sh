#!/usr/bin/env bash
# Two readers of Org mode each lose another half of a learning plan's state.
#
# Org keeps plans: a keyword for what is done, a deadline, boxes that may be half ticked, a number to begin a list with. uniorg shows the
# keyword, but no box, no deadline and no number to begin with, so ticked and open points look alike. orga with reorg-rehype shows boxes, but
# ticks the half-done one; it drops the keyword, prints a deadline as [object Object], and a paragraph within a point ends the list.
# What follows: read keywords, deadlines and boxes from the syntax tree and not from the HTML.
#
# Packages: unified@11.0.5 rehype-stringify@10.0.1 uniorg-parse@3.2.2 uniorg-rehype@2.2.0 @orgajs/reorg-parse@4.4.1 reorg-rehype@2.3.16
# Output seen:
#   "- [X] Licence\n- [-] Signals\n- [ ] Eye test\n"
#     uniorg <ul><li>Licence </li><li>Signals </li><li>Eye test </li></ul>
#     orga <ul><li><input type="checkbox" checked disabled>Licence </li><li><input type="checkbox" checked disabled>Signals </li><li><input type="checkbox" disabled>Eye test </li></ul>
#   "* DONE Learn maps\nDEADLINE: <2026-03-09 Mon>\n"
#     uniorg <h1><span class="todo-keyword DONE">DONE</span> Learn maps</h1>
#     orga <div class="section"><h1>Learn maps</h1><div>DEADLINE[object Object]</div></div>
#   "1. [@3] Set points\n2. Log trains\n"
#     uniorg <ol><li>Set points </li><li>Log trains </li></ol>
#     orga <ol><li>[@3] Set points </li><li>Log trains </li></ol>
#   "- Set points\n\n  by hand\n- Log trains\n"
#     uniorg <ul><li><p>Set points </p><p> by hand </p></li><li>Log trains </li></ul>
#     orga <ul><li>Set points </li> </ul><p> by hand </p><ul><li>Log trains </li></ul>
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts unified@11.0.5 rehype-stringify@10.0.1 uniorg-parse@3.2.2 uniorg-rehype@2.2.0 @orgajs/reorg-parse@4.4.1 reorg-rehype@2.3.16

cat > run.mjs <<'SCRIPT'
import { unified } from 'unified';
import rehypeStringify from 'rehype-stringify';
import uniorg from 'uniorg-parse';
import uniorgRehype from 'uniorg-rehype';
import reorg from '@orgajs/reorg-parse';
import reorgRehype from 'reorg-rehype';

const html = (parse, toHtml) => async text => String(await unified().use(parse).use(toHtml).use(rehypeStringify).process(text)).replace(/\s+/g, ' ').trim();
const readers = { uniorg: html(uniorg, uniorgRehype), orga: html(reorg, reorgRehype) };
const texts = [
  '- [X] Licence\n- [-] Signals\n- [ ] Eye test\n',
  '* DONE Learn maps\nDEADLINE: <2026-03-09 Mon>\n',
  '1. [@3] Set points\n2. Log trains\n',
  '- Set points\n\n  by hand\n- Log trains\n',
];

for (const text of texts) {
  console.log(JSON.stringify(text));
  for (const [name, read] of Object.entries(readers)) console.log(' ', name, await read(text));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
"- [X] Licence\n- [-] Signals\n- [ ] Eye test\n"
  uniorg <ul><li>Licence </li><li>Signals </li><li>Eye test </li></ul>
  orga <ul><li><input type="checkbox" checked disabled>Licence </li><li><input type="checkbox" checked disabled>Signals </li><li><input type="checkbox" disabled>Eye test </li></ul>
"* DONE Learn maps\nDEADLINE: <2026-03-09 Mon>\n"
  uniorg <h1><span class="todo-keyword DONE">DONE</span> Learn maps</h1>
  orga <div class="section"><h1>Learn maps</h1><div>DEADLINE[object Object]</div></div>
"1. [@3] Set points\n2. Log trains\n"
  uniorg <ol><li>Set points </li><li>Log trains </li></ol>
  orga <ol><li>[@3] Set points </li><li>Log trains </li></ol>
"- Set points\n\n  by hand\n- Log trains\n"
  uniorg <ul><li><p>Set points </p><p> by hand </p></li><li>Log trains </li></ul>
  orga <ul><li>Set points </li> </ul><p> by hand </p><ul><li>Log trains </li></ul>
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
