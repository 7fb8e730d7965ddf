#!/usr/bin/env bash
# Two ranges of pay with a tilde strike out what stands between them, and two sums in dollars become a formula.
#
# "30k~40k" is how ranges of pay, years and language levels are written in much of Asia, and one range in a line is harmless. With a second
# one, remark-gfm and marked take the two tildes for a pair and strike out everything between them. markdown-it keeps them: it wants two
# tildes on each side. remark-math sets everything between two dollar signs as a formula; three other formula plug-ins see that a sum follows
# and leave the sentence alone.
# What follows: turn off single tildes and single dollars (singleTilde, singleDollarTextMath), or escape them where the text comes from
# outside.
#
# Packages: unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 remark-math@6.0.0 remark-rehype@11.1.2 rehype-stringify@10.0.1 marked@18.2.1 markdown-it@15.0.3 katex@0.16.22 markdown-it-texmath@1.0.0 @vscode/markdown-it-katex@1.1.2 marked-katex-extension@5.1.13
# Output seen:
#   Guards earn 30k~40k, drivers 50k~70k.
#     remark-gfm "<p>Guards earn 30k<del>40k, drivers 50k</del>70k.</p>"
#     marked "<p>Guards earn 30k<del>40k, drivers 50k</del>70k.</p>"
#     markdown-it "<p>Guards earn 30k~40k, drivers 50k~70k.</p>"
#   Guards earn $45,000 at first and $60,000 later.
#     remark-math "<p>Guards earn <code class=\"language-math math-inline\">45,000 at first and </code>60,000 later.</p>"
#     markdown-it-texmath "<p>Guards earn $45,000 at first and $60,000 later.</p>"
#     @vscode/markdown-it-katex "<p>Guards earn $45,000 at first and $60,000 later.</p>"
#     marked-katex-extension "<p>Guards earn $45,000 at first and $60,000 later.</p>"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 remark-math@6.0.0 remark-rehype@11.1.2 rehype-stringify@10.0.1 marked@18.2.1 markdown-it@15.0.3 katex@0.16.22 markdown-it-texmath@1.0.0 @vscode/markdown-it-katex@1.1.2 marked-katex-extension@5.1.13

cat > run.mjs <<'SCRIPT'
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { Marked } from 'marked';
import MarkdownIt from 'markdown-it';
import katex from 'katex';
import texmath from 'markdown-it-texmath';
import vscodeKatex from '@vscode/markdown-it-katex';
import markedKatex from 'marked-katex-extension';

const remark = plugin => text => String(unified().use(remarkParse).use(plugin).use(remarkRehype).use(rehypeStringify).processSync(text));
const tell = (name, html) => console.log(' ', name, JSON.stringify(html.trim()));

const ranges = 'Guards earn 30k~40k, drivers 50k~70k.';
console.log(ranges);
tell('remark-gfm', remark(remarkGfm)(ranges));
tell('marked', new Marked().parse(ranges));
tell('markdown-it', new MarkdownIt().render(ranges));

const sums = 'Guards earn $45,000 at first and $60,000 later.';
console.log(sums);
tell('remark-math', remark(remarkMath)(sums));
tell('markdown-it-texmath', new MarkdownIt().use(texmath, { engine: katex, delimiters: 'dollars' }).render(sums));
tell('@vscode/markdown-it-katex', new MarkdownIt().use(vscodeKatex.default ?? vscodeKatex).render(sums));
tell('marked-katex-extension', new Marked(markedKatex()).parse(sums));
SCRIPT

cat > expected.txt <<'EXPECTED'
Guards earn 30k~40k, drivers 50k~70k.
  remark-gfm "<p>Guards earn 30k<del>40k, drivers 50k</del>70k.</p>"
  marked "<p>Guards earn 30k<del>40k, drivers 50k</del>70k.</p>"
  markdown-it "<p>Guards earn 30k~40k, drivers 50k~70k.</p>"
Guards earn $45,000 at first and $60,000 later.
  remark-math "<p>Guards earn <code class=\"language-math math-inline\">45,000 at first and </code>60,000 later.</p>"
  markdown-it-texmath "<p>Guards earn $45,000 at first and $60,000 later.</p>"
  @vscode/markdown-it-katex "<p>Guards earn $45,000 at first and $60,000 later.</p>"
  marked-katex-extension "<p>Guards earn $45,000 at first and $60,000 later.</p>"
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
