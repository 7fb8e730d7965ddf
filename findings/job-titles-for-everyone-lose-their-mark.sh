#!/usr/bin/env bash
# German job titles that address all genders lose their mark in Markdown.
#
# "Entwickler*in" and "Berater:in" are two of the forms German job advertisements use. A line with two starred titles is emphasis by the rules
# of CommonMark, since a star may open and close inside a word: both stars vanish and the words between them turn italic. One starred title
# alone is left alone, so the fault shows up only in some lines. The colon survives CommonMark, but remark-directive reads ":in" as a
# directive without a handler and replaces it by an empty div. One converter from HTML writes the stars unescaped and so makes the fault.
# What follows: escape a star inside a word before parsing, and turn unknown text directives back into their source.
#
# Packages: unified@11.0.5 remark-parse@11.0.0 remark-directive@4.0.0 remark-rehype@11.1.2 rehype-stringify@10.0.1 commonmark@0.31.2 markdown-it@15.0.3 turndown@7.2.5 @kreuzberg/html-to-markdown-node@3.7.2
# Output seen:
#   Entwickler*in gesucht
#     commonmark <p>Entwickler*in gesucht</p>
#     markdown-it <p>Entwickler*in gesucht</p>
#     remark-directive <p>Entwickler*in gesucht</p>
#   Entwickler*in oder Berater*in
#     commonmark <p>Entwickler<em>in oder Berater</em>in</p>
#     markdown-it <p>Entwickler<em>in oder Berater</em>in</p>
#     remark-directive <p>Entwickler<em>in oder Berater</em>in</p>
#   Entwickler:in oder Berater:in
#     commonmark <p>Entwickler:in oder Berater:in</p>
#     markdown-it <p>Entwickler:in oder Berater:in</p>
#     remark-directive <p>Entwickler<div></div> oder Berater<div></div></p>
#   <p>Entwickler*in oder Berater*in</p>
#     turndown Entwickler\*in oder Berater\*in
#     @kreuzberg/html-to-markdown-node Entwickler*in oder Berater*in
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts unified@11.0.5 remark-parse@11.0.0 remark-directive@4.0.0 remark-rehype@11.1.2 rehype-stringify@10.0.1 commonmark@0.31.2 markdown-it@15.0.3 turndown@7.2.5 @kreuzberg/html-to-markdown-node@3.7.2

cat > run.mjs <<'SCRIPT'
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import remarkDirective from 'remark-directive';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { Parser, HtmlRenderer } from 'commonmark';
import MarkdownIt from 'markdown-it';
import TurndownService from 'turndown';
import kreuzberg from '@kreuzberg/html-to-markdown-node';

const directive = text => String(unified().use(remarkParse).use(remarkDirective).use(remarkRehype).use(rehypeStringify).processSync(text));
const commonmark = text => new HtmlRenderer().render(new Parser().parse(text)).trim();

for (const line of ['Entwickler*in gesucht', 'Entwickler*in oder Berater*in', 'Entwickler:in oder Berater:in']) {
  console.log(line);
  console.log('  commonmark', commonmark(line));
  console.log('  markdown-it', new MarkdownIt().render(line).trim());
  console.log('  remark-directive', directive(line));
}

const page = '<p>Entwickler*in oder Berater*in</p>';
console.log(page);
console.log('  turndown', new TurndownService().turndown(page));
console.log('  @kreuzberg/html-to-markdown-node', kreuzberg.convert(page).content.trim());
SCRIPT

cat > expected.txt <<'EXPECTED'
Entwickler*in gesucht
  commonmark <p>Entwickler*in gesucht</p>
  markdown-it <p>Entwickler*in gesucht</p>
  remark-directive <p>Entwickler*in gesucht</p>
Entwickler*in oder Berater*in
  commonmark <p>Entwickler<em>in oder Berater</em>in</p>
  markdown-it <p>Entwickler<em>in oder Berater</em>in</p>
  remark-directive <p>Entwickler<em>in oder Berater</em>in</p>
Entwickler:in oder Berater:in
  commonmark <p>Entwickler:in oder Berater:in</p>
  markdown-it <p>Entwickler:in oder Berater:in</p>
  remark-directive <p>Entwickler<div></div> oder Berater<div></div></p>
<p>Entwickler*in oder Berater*in</p>
  turndown Entwickler\*in oder Berater\*in
  @kreuzberg/html-to-markdown-node Entwickler*in oder Berater*in
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
