#!/usr/bin/env bash
# A list that stands beside its item, and not in it, changes its meaning in converters.
#
# Browsers' editors and office suites write a nested list as a child of the outer list (<ul><li>…</li><ul>…</ul></ul>). Every browser shows
# it indented. One converter makes all points siblings; another nests the point that FOLLOWS, so that a duty becomes a detail of a
# detail; only one keeps what was shown.
# What follows: move such a list into the item before it, before anything else reads the HTML.
#
# Packages: turndown@7.2.5 node-html-markdown@2.0.0 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 commonmark@0.31.2
# Output seen:
#   turndown <ul><li>Open the doors</li><li>only at a stop</li><li>Ring the bell</li></ul>
#   node-html-markdown <ul><li>Open the doors<ul><li>only at a stop</li></ul></li><li>Ring the bell</li></ul>
#   rehype-remark <ul><li>Open the doors</li><li><ul><li>only at a stop</li></ul>Ring the bell</li></ul>
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts turndown@7.2.5 node-html-markdown@2.0.0 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 commonmark@0.31.2

cat > run.mjs <<'SCRIPT'
import TurndownService from 'turndown';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { Parser, HtmlRenderer } from 'commonmark';

const list = '<ul><li>Open the doors</li><ul><li>only at a stop</li></ul><li>Ring the bell</li></ul>';
const rehype = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify);
const shown = markdown => new HtmlRenderer().render(new Parser().parse(markdown)).replace(/<\/?p>|\n/g, '');

console.log('turndown', shown(new TurndownService().turndown(list)));
console.log('node-html-markdown', shown(NodeHtmlMarkdown.translate(list)));
console.log('rehype-remark', shown(String(await rehype.process(list))));
SCRIPT

cat > expected.txt <<'EXPECTED'
turndown <ul><li>Open the doors</li><li>only at a stop</li><li>Ring the bell</li></ul>
node-html-markdown <ul><li>Open the doors<ul><li>only at a stop</li></ul></li><li>Ring the bell</li></ul>
rehype-remark <ul><li>Open the doors</li><li><ul><li>only at a stop</li></ul>Ring the bell</li></ul>
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
