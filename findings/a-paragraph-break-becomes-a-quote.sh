#!/usr/bin/env bash
# Lexical's Markdown makes a quote of a break in a quote, and headings of remarks in code.
#
# @lexical/markdown reads and writes the Markdown of editors built on Lexical. A quote of two paragraphs comes back with an empty quote
# between them. Code between tildes is read as text: its line "# Run at night" becomes a heading, and the tildes are escaped. "5\. May"
# comes back as "5. May", which is a step of a list when it is read next; a rule of stars becomes three stars; and two lists that follow
# each other become one. Its own TRANSFORMERS were used, as the documentation shows.
# The documentation lists the elements that are known; it does not say that the rest changes its meaning.
# What follows: keep the text itself as the source, and compare what two readers of CommonMark make of it before and after a save.
#
# Packages: lexical@0.52.0 @lexical/markdown@0.52.0 @lexical/headless@0.52.0 @lexical/rich-text@0.52.0 @lexical/list@0.52.0 @lexical/link@0.52.0 @lexical/code@0.52.0 commonmark@0.31.2
# Seen: 29 November 2026. Output:
#   "> Night shifts\n>\n> are paid." <blockquote><p>Night shifts</p><p>are paid.</p></blockquote>
#     saved: "> Night shifts\n> >\n> are paid." <blockquote><p>Night shifts</p><blockquote></blockquote><p>are paid.</p></blockquote>
#   "~~~\n# Run at night\nlog\n~~~" <pre><code># Run at nightlog</code></pre>
#     saved: "\\~\\~\\~\n\n# Run at night\n\nlog\n\\~\\~\\~" <p>~~~</p><h1>Run at night</h1><p>log~~~</p>
#   "5\\. May: exam" <p>5. May: exam</p>
#     saved: "5. May: exam" <ol start="5"><li>May: exam</li></ol>
#   "***" <hr />
#     saved: "\\*\\*\\*" <p>***</p>
#   "* Set points\n* Log trains\n\n- Rest" <ul><li>Set points</li><li>Log trains</li></ul><ul><li>Rest</li></ul>
#     saved: "- Set points\n- Log trains\n- Rest" <ul><li>Set points</li><li>Log trains</li><li>Rest</li></ul>
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts lexical@0.52.0 @lexical/markdown@0.52.0 @lexical/headless@0.52.0 @lexical/rich-text@0.52.0 @lexical/list@0.52.0 @lexical/link@0.52.0 @lexical/code@0.52.0 commonmark@0.31.2

cat > run.mjs <<'SCRIPT'
import { CodeNode } from '@lexical/code';
import { createHeadlessEditor } from '@lexical/headless';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { $convertFromMarkdownString, $convertToMarkdownString, TRANSFORMERS } from '@lexical/markdown';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { HtmlRenderer, Parser } from 'commonmark';

const html = text => new HtmlRenderer().render(new Parser().parse(text)).trim().replaceAll('\n', '');

function save(text) {
  const editor = createHeadlessEditor({ nodes: [CodeNode, HeadingNode, LinkNode, ListItemNode, ListNode, QuoteNode], onError: error => { throw error; } });
  editor.update(() => $convertFromMarkdownString(text, TRANSFORMERS), { discrete: true });
  return editor.read(() => $convertToMarkdownString(TRANSFORMERS));
}

for (const text of ['> Night shifts\n>\n> are paid.', '~~~\n# Run at night\nlog\n~~~', '5\\. May: exam', '***', '* Set points\n* Log trains\n\n- Rest']) {
  const saved = save(text);
  console.log(JSON.stringify(text), html(text));
  console.log('  saved:', JSON.stringify(saved), html(saved));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
"> Night shifts\n>\n> are paid." <blockquote><p>Night shifts</p><p>are paid.</p></blockquote>
  saved: "> Night shifts\n> >\n> are paid." <blockquote><p>Night shifts</p><blockquote></blockquote><p>are paid.</p></blockquote>
"~~~\n# Run at night\nlog\n~~~" <pre><code># Run at nightlog</code></pre>
  saved: "\\~\\~\\~\n\n# Run at night\n\nlog\n\\~\\~\\~" <p>~~~</p><h1>Run at night</h1><p>log~~~</p>
"5\\. May: exam" <p>5. May: exam</p>
  saved: "5. May: exam" <ol start="5"><li>May: exam</li></ol>
"***" <hr />
  saved: "\\*\\*\\*" <p>***</p>
"* Set points\n* Log trains\n\n- Rest" <ul><li>Set points</li><li>Log trains</li></ul><ul><li>Rest</li></ul>
  saved: "- Set points\n- Log trains\n- Rest" <ul><li>Set points</li><li>Log trains</li><li>Rest</li></ul>
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
