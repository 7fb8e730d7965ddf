#!/usr/bin/env bash
# A heading "C#" becomes a heading "C".
#
# CommonMark lets a heading end in number signs only where a space stands before them, so "## C#" is about C#. showdown takes any number sign
# at the end for decoration: the skills C# and F# turn into C and F, and C# gets the same address as C. A row of signs behind it restores the
# name.
# What follows: put a closing " ##" behind a heading that ends in a number sign, or use a parser that follows CommonMark.
#
# Packages: showdown@2.1.0 marked@18.2.1 markdown-it@15.0.3 commonmark@0.31.2
# Output seen:
#   showdown ["<h2 id=\"c\">C</h2>","<h2 id=\"c\">C</h2>","<h2 id=\"f\">F</h2>","<h2 id=\"c\">C#</h2>"]
#   marked ["<h2>C</h2>","<h2>C#</h2>","<h2>F#</h2>","<h2>C#</h2>"]
#   markdown-it ["<h2>C</h2>","<h2>C#</h2>","<h2>F#</h2>","<h2>C#</h2>"]
#   commonmark ["<h2>C</h2>","<h2>C#</h2>","<h2>F#</h2>","<h2>C#</h2>"]
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts showdown@2.1.0 marked@18.2.1 markdown-it@15.0.3 commonmark@0.31.2

cat > run.mjs <<'SCRIPT'
import showdown from 'showdown';
import { marked } from 'marked';
import MarkdownIt from 'markdown-it';
import { Parser, HtmlRenderer } from 'commonmark';

const parsers = {
  showdown: text => new showdown.Converter().makeHtml(text),
  marked: text => marked.parse(text),
  'markdown-it': text => new MarkdownIt().render(text),
  commonmark: text => new HtmlRenderer().render(new Parser().parse(text)),
};

for (const [name, parse] of Object.entries(parsers)) {
  console.log(name, JSON.stringify(['## C', '## C#', '## F#', '## C# ##'].map(heading => parse(heading).trim())));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
showdown ["<h2 id=\"c\">C</h2>","<h2 id=\"c\">C</h2>","<h2 id=\"f\">F</h2>","<h2 id=\"c\">C#</h2>"]
marked ["<h2>C</h2>","<h2>C#</h2>","<h2>F#</h2>","<h2>C#</h2>"]
markdown-it ["<h2>C</h2>","<h2>C#</h2>","<h2>F#</h2>","<h2>C#</h2>"]
commonmark ["<h2>C</h2>","<h2>C#</h2>","<h2>F#</h2>","<h2>C#</h2>"]
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
