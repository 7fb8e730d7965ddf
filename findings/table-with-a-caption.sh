#!/usr/bin/env bash
# A caption decides whether a converter still sees the head of a table.
#
# The same table, once without and once with <caption>. With it, one plug-in gives the table back as raw HTML, another makes an empty head
# and turns the real head into the first row, and one converter drops the words of the caption.
# What follows: take the caption out, keep it as a paragraph, then convert the table.
#
# Packages: turndown@7.2.5 turndown-plugin-gfm@1.0.2 @joplin/turndown-plugin-gfm@1.0.67 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-gfm@4.0.1 remark-stringify@11.0.0
# Output seen:
#   without a caption
#     turndown-plugin-gfm "| Role | Nights |\n| --- | --- |\n| Guard | Low |"
#     @joplin/turndown-plugin-gfm "| Role | Nights |\n| --- | --- |\n| Guard | Low |"
#     rehype-remark "| Role  | Nights |\n| ----- | ------ |\n| Guard | Low    |\n"
#   with a caption
#     turndown-plugin-gfm "<table><caption>Who works at night</caption><tbody><tr><th>Role</th><th>Nights</th></tr><tr><td>Guard</td><td>Low</td></tr></tbody></table>"
#     @joplin/turndown-plugin-gfm "Who works at night\n\n|     |     |\n| --- | --- |\n| Role | Nights |\n| Guard | Low |"
#     rehype-remark "| Role  | Nights |\n| ----- | ------ |\n| Guard | Low    |\n"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts turndown@7.2.5 turndown-plugin-gfm@1.0.2 @joplin/turndown-plugin-gfm@1.0.67 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-gfm@4.0.1 remark-stringify@11.0.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import TurndownService from 'turndown';
import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';

const require = createRequire(import.meta.url);
const table = caption => `<table>${caption}<tr><th>Role</th><th>Nights</th></tr><tr><td>Guard</td><td>Low</td></tr></table>`;
const rehype = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkGfm).use(remarkStringify);

for (const caption of ['', '<caption>Who works at night</caption>']) {
  console.log(caption === '' ? 'without a caption' : 'with a caption');
  for (const plugin of ['turndown-plugin-gfm', '@joplin/turndown-plugin-gfm']) {
    const service = new TurndownService();
    service.use(require(plugin).gfm);
    console.log(' ', plugin, JSON.stringify(service.turndown(table(caption))));
  }
  console.log('  rehype-remark', JSON.stringify(String(await rehype.process(table(caption)))));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
without a caption
  turndown-plugin-gfm "| Role | Nights |\n| --- | --- |\n| Guard | Low |"
  @joplin/turndown-plugin-gfm "| Role | Nights |\n| --- | --- |\n| Guard | Low |"
  rehype-remark "| Role  | Nights |\n| ----- | ------ |\n| Guard | Low    |\n"
with a caption
  turndown-plugin-gfm "<table><caption>Who works at night</caption><tbody><tr><th>Role</th><th>Nights</th></tr><tr><td>Guard</td><td>Low</td></tr></tbody></table>"
  @joplin/turndown-plugin-gfm "Who works at night\n\n|     |     |\n| --- | --- |\n| Role | Nights |\n| Guard | Low |"
  rehype-remark "| Role  | Nights |\n| ----- | ------ |\n| Guard | Low    |\n"
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
