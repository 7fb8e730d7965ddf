#!/usr/bin/env bash
# Quill's points below a step move up beside it, and the words of a role's page turn into markup.
#
# A Quill document keeps depth as an indent on the line. quill-delta-to-html builds the nested list; quill-delta-to-markdown ignores the
# indent: the point stands as a list of its own between two steps, so the steps are three lists and not one. It also writes text as it stands:
# stars and a number with a full stop become emphasis and a list.
# What follows: go through HTML, or write the Markdown from the lines and their indent yourself.
#
# Packages: quill-delta-to-html@0.12.1 quill-delta-to-markdown@0.6.0 commonmark@0.31.2
# Output seen:
#   steps
#     quill-delta-to-html <ol><li>Set points<ul><li>by day</li></ul></li><li>Log trains</li></ol>
#     quill-delta-to-markdown "1. Set points\n- by day\n2. Log trains\n"
#     shows <ol><li>Set points</li></ol><ul><li>by day</li></ul><ol start="2"><li>Log trains</li></ol>
#   words
#     quill-delta-to-html <p>2019. A year of 2*3*4 shifts</p>
#     quill-delta-to-markdown "2019. A year of 2*3*4 shifts\n"
#     shows <ol start="2019"><li>A year of 2<em>3</em>4 shifts</li></ol>
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts quill-delta-to-html@0.12.1 quill-delta-to-markdown@0.6.0 commonmark@0.31.2

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { Parser, HtmlRenderer } from 'commonmark';

const require = createRequire(import.meta.url);
const { QuillDeltaToHtmlConverter } = require('quill-delta-to-html');
const { deltaToMarkdown } = require('quill-delta-to-markdown');

const line = (text, attributes) => [{ insert: text }, { insert: '\n', attributes }];
const documents = {
  steps: [...line('Set points', { list: 'ordered' }), ...line('by day', { list: 'bullet', indent: 1 }), ...line('Log trains', { list: 'ordered' })],
  words: [...line('2019. A year of 2*3*4 shifts')],
};

for (const [name, delta] of Object.entries(documents)) {
  const markdown = deltaToMarkdown(delta);
  console.log(name);
  console.log('  quill-delta-to-html', new QuillDeltaToHtmlConverter(delta, {}).convert());
  console.log('  quill-delta-to-markdown', JSON.stringify(markdown));
  console.log('  shows', new HtmlRenderer().render(new Parser().parse(markdown)).replace(/\n/g, ''));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
steps
  quill-delta-to-html <ol><li>Set points<ul><li>by day</li></ul></li><li>Log trains</li></ol>
  quill-delta-to-markdown "1. Set points\n- by day\n2. Log trains\n"
  shows <ol><li>Set points</li></ol><ul><li>by day</li></ul><ol start="2"><li>Log trains</li></ol>
words
  quill-delta-to-html <p>2019. A year of 2*3*4 shifts</p>
  quill-delta-to-markdown "2019. A year of 2*3*4 shifts\n"
  shows <ol start="2019"><li>A year of 2<em>3</em>4 shifts</li></ol>
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
