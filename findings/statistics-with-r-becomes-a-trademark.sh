#!/usr/bin/env bash
# Typographers make a registered trademark of "Statistics (R)" and a copyright of "Systems (C)".
#
# A skill with its language in brackets is what the signs for typewriters look like. markdown-it with its typographer, typograf, and
# Asciidoctor without being asked, print ® and ©. Two hyphens in a pay range are an en dash, or in remark-smartypants and Asciidoctor the em
# dash of a sentence; typograf makes an em dash even of a spaced hyphen in a range. typeset tears an occupation code apart with an en dash
# between thin spaces, and it and smartquotes take the mark in a Swiss 10'000 for feet.
# The documentation of each lists its replacements; Asciidoctor's are on unless one turns them off.
# What follows: switch off replacements of signs, keep quotes and dashes, and write ranges with the dash itself.
#
# Packages: markdown-it@15.0.3 @asciidoctor/core@4.1.0 typograf@7.8.0 typeset@0.3.5 smartquotes@2.3.2 remark-smartypants@3.0.3 remark-parse@11.0.0 remark-stringify@11.0.0 unified@11.0.5
# Seen: 28 November 2026. Output:
#   Statistics (R)
#     markdown-it: Statistics ®
#     Asciidoctor: Statistics ®
#     typograf: Statistics ®
#     remark-smartypants: the same
#     typeset: the same
#     smartquotes: the same
#   Systems (C)
#     markdown-it: Systems ©
#     Asciidoctor: Systems ©
#     typograf: Systems ©
#     remark-smartypants: the same
#     typeset: the same
#     smartquotes: the same
#   Pay: 30--40
#     markdown-it: Pay: 30–40
#     Asciidoctor: Pay: 30—40
#     typograf: the same
#     remark-smartypants: Pay: 30—40
#     typeset: Pay: 30–40
#     smartquotes: the same
#   Hours: 30 - 40
#     markdown-it: the same
#     Asciidoctor: the same
#     typograf: Hours: 30 — 40
#     remark-smartypants: the same
#     typeset: Hours: 30<thin>–<thin>40
#     smartquotes: the same
#   Code 15-1252
#     markdown-it: the same
#     Asciidoctor: the same
#     typograf: the same
#     remark-smartypants: the same
#     typeset: Code 15<thin>–<thin>1252
#     smartquotes: the same
#   Pay: 10'000
#     markdown-it: Pay: 10’000
#     Asciidoctor: the same
#     typograf: the same
#     remark-smartypants: Pay: 10’000
#     typeset: Pay: 10′000
#     smartquotes: Pay: 10′000
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts \
  markdown-it@15.0.3 @asciidoctor/core@4.1.0 typograf@7.8.0 typeset@0.3.5 smartquotes@2.3.2 remark-smartypants@3.0.3 remark-parse@11.0.0 remark-stringify@11.0.0 unified@11.0.5

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { convert } from '@asciidoctor/core';
import MarkdownIt from 'markdown-it';
import remarkParse from 'remark-parse';
import remarkSmartypants from 'remark-smartypants';
import remarkStringify from 'remark-stringify';
import Typograf from 'typograf';
import { unified } from 'unified';

const require = createRequire(import.meta.url);
const typeset = require('typeset');
const smartquotes = require('smartquotes');
const markdownIt = new MarkdownIt({ typographer: true });
const typograf = new Typograf({ locale: ['en-US'] });
const remark = unified().use(remarkParse).use(remarkSmartypants).use(remarkStringify);

const typographers = {
  'markdown-it': text => markdownIt.renderInline(text),
  'Asciidoctor': async text => (await convert(text, { doctype: 'inline' })),
  'typograf': text => typograf.execute(text),
  'remark-smartypants': text => String(remark.processSync(text)).trim(),
  'typeset': text => typeset(`<p>${text}</p>`).replace(/<.?p>/g, ''),
  'smartquotes': text => smartquotes(text),
};

// Signs that do not show are printed by their names.
const shown = text => text
  .replaceAll('&thinsp;', '<thin>').replaceAll('&ndash;', '–')
  .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))
  .replaceAll('\u00ad', '').replaceAll('\u200b', '').replaceAll('\u2009', '<thin>');

for (const text of ['Statistics (R)', 'Systems (C)', 'Pay: 30--40', 'Hours: 30 - 40', 'Code 15-1252', "Pay: 10'000"]) {
  console.log(text);
  for (const [name, set] of Object.entries(typographers)) {
    const result = shown(await set(text));
    console.log(`  ${name}: ${result === text ? 'the same' : result}`);
  }
}
SCRIPT

cat > expected.txt <<'EXPECTED'
Statistics (R)
  markdown-it: Statistics ®
  Asciidoctor: Statistics ®
  typograf: Statistics ®
  remark-smartypants: the same
  typeset: the same
  smartquotes: the same
Systems (C)
  markdown-it: Systems ©
  Asciidoctor: Systems ©
  typograf: Systems ©
  remark-smartypants: the same
  typeset: the same
  smartquotes: the same
Pay: 30--40
  markdown-it: Pay: 30–40
  Asciidoctor: Pay: 30—40
  typograf: the same
  remark-smartypants: Pay: 30—40
  typeset: Pay: 30–40
  smartquotes: the same
Hours: 30 - 40
  markdown-it: the same
  Asciidoctor: the same
  typograf: Hours: 30 — 40
  remark-smartypants: the same
  typeset: Hours: 30<thin>–<thin>40
  smartquotes: the same
Code 15-1252
  markdown-it: the same
  Asciidoctor: the same
  typograf: the same
  remark-smartypants: the same
  typeset: Code 15<thin>–<thin>1252
  smartquotes: the same
Pay: 10'000
  markdown-it: Pay: 10’000
  Asciidoctor: the same
  typograf: the same
  remark-smartypants: Pay: 10’000
  typeset: Pay: 10′000
  smartquotes: Pay: 10′000
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
