#!/usr/bin/env bash
# An outline made of a Markdown list is flat when the list is indented by spaces, as Markdown's own are.
#
# OPML carries outlines between programs for notes, and its package, by the format's author, makes them of Markdown and back. Only a tab
# makes a level: with two or four spaces the point below becomes a point beside, hyphen and all. Headings are points that begin with #,
# numbers stay in the words, and each text gains an empty point at its end. In its HTML the list below a point stands beside the point, not
# in it.
# The description of the package names the functions and not the Markdown they read.
# What follows: make outlines of the list's syntax tree, or indent with tabs and end the text without a line end.
#
# Packages: opml@0.5.8
# Seen: 28 November 2026. Output:
#   by a tab: "Guard" over "radio", ""
#     and back: "- Guard\n\t- radio\n- \n"
#   by two spaces: "Guard", "  - radio", ""
#     and back: "- Guard\n-   - radio\n- \n"
#   by four spaces: "Guard", "    - radio", ""
#     and back: "- Guard\n-     - radio\n- \n"
#   numbers: "1. Apply", "2. Train", ""
#     and back: "- 1. Apply\n- 2. Train\n- \n"
#   a heading: "# Guard", "", "Watches.", ""
#     and back: "- # Guard\n- \n- Watches.\n- \n"
#   as HTML: <ul><li>Guard</li><ul><li>radio</li></ul></ul>
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts opml@0.5.8

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';

const opml = createRequire(import.meta.url)('opml');

const shown = node => `${JSON.stringify(node.text)}${node.subs ? ` over ${node.subs.map(shown).join(', ')}` : ''}`;
const lists = {
  'by a tab': '- Guard\n\t- radio\n',
  'by two spaces': '- Guard\n  - radio\n',
  'by four spaces': '- Guard\n    - radio\n',
  'numbers': '1. Apply\n2. Train\n',
  'a heading': '# Guard\n\nWatches.\n',
};

for (const [kind, text] of Object.entries(lists)) {
  const outline = opml.markdownToOutline(text);
  console.log(`${kind}: ${outline.opml.body.subs.map(shown).join(', ')}`);
  console.log(`  and back: ${JSON.stringify(opml.outlineToMarkdown(outline))}`);
}

const plan = { opml: { head: {}, body: { subs: [{ text: 'Guard', subs: [{ text: 'radio' }] }] } } };
console.log('as HTML:', opml.htmlify(plan).replaceAll(/\s+/g, ''));
SCRIPT

cat > expected.txt <<'EXPECTED'
by a tab: "Guard" over "radio", ""
  and back: "- Guard\n\t- radio\n- \n"
by two spaces: "Guard", "  - radio", ""
  and back: "- Guard\n-   - radio\n- \n"
by four spaces: "Guard", "    - radio", ""
  and back: "- Guard\n-     - radio\n- \n"
numbers: "1. Apply", "2. Train", ""
  and back: "- 1. Apply\n- 2. Train\n- \n"
a heading: "# Guard", "", "Watches.", ""
  and back: "- # Guard\n- \n- Watches.\n- \n"
as HTML: <ul><li>Guard</li><ul><li>radio</li></ul></ul>
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
