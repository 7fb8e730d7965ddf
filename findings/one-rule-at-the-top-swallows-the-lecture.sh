#!/usr/bin/env bash
# A lecture that begins with a rule comes out empty, without a word.
#
# CommonMark reads three hyphens at the top as a rule. gray-matter takes all that follows for front matter even where no second rule ends
# it, and, as prose is valid YAML, throws nothing: the lecture is empty, the data a sentence. markdown-it-front-matter prints nothing
# either. Where another rule follows further down, five of six drop the first role; only hexo-front-matter keeps what is no mapping.
# gray-matter's documentation shows front matter with both its lines; that the second is not needed is not said.
# What follows: look for the closing line and a mapping yourself, and refuse a lecture that comes out without text.
#
# Packages: gray-matter@4.0.3 front-matter@4.0.2 vfile@6.0.3 vfile-matter@5.0.1 hexo-front-matter@5.0.0 markdown-it@15.0.3 markdown-it-front-matter@0.2.4 unified@11.0.5 remark-parse@11.0.0 remark-frontmatter@5.0.0 mdast-util-to-string@4.0.0
# Seen: 28 November 2026. Output:
#   front matter
#     gray-matter: Guard, Watches
#     front-matter: Guard, Watches
#     vfile-matter: Guard, Watches
#     hexo-front-matter: Guard, Watches
#     remark-frontmatter: Guard, Watches
#     markdown-it-front-matter: Guard, Watches
#   one rule
#     gray-matter: nothing
#     front-matter: Guard, Watches
#     vfile-matter: Guard, Watches
#     hexo-front-matter: Guard, Watches
#     remark-frontmatter: Guard, Watches
#     markdown-it-front-matter: nothing
#   two rules
#     gray-matter: Cook, Cooks
#     front-matter: Cook, Cooks
#     vfile-matter: Cook, Cooks
#     hexo-front-matter: Guard, Watches, Cook, Cooks
#     remark-frontmatter: Cook, Cooks
#     markdown-it-front-matter: Cook, Cooks
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts \
  gray-matter@4.0.3 front-matter@4.0.2 vfile@6.0.3 vfile-matter@5.0.1 hexo-front-matter@5.0.0 markdown-it@15.0.3 markdown-it-front-matter@0.2.4 unified@11.0.5 remark-parse@11.0.0 remark-frontmatter@5.0.0 mdast-util-to-string@4.0.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { toString } from 'mdast-util-to-string';
import MarkdownIt from 'markdown-it';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';

const require = createRequire(import.meta.url);
const grayMatter = require('gray-matter');
const frontMatter = require('front-matter');
const hexo = require('hexo-front-matter');
const markdownItFrontMatter = require('markdown-it-front-matter');

function byVfile(text) {
  const file = new VFile(text);
  matter(file, { strip: true });
  return String(file);
}

function byRemark(text) {
  const tree = unified().use(remarkParse).use(remarkFrontmatter).parse(text);
  return tree.children.filter(node => node.type !== 'yaml').map(node => toString(node)).join(' ');
}

const readers = {
  'gray-matter': text => grayMatter(text, {}).content,
  'front-matter': text => frontMatter(text).body,
  'vfile-matter': byVfile,
  'hexo-front-matter': text => hexo.parse(text)._content,
  'remark-frontmatter': byRemark,
  'markdown-it-front-matter': text => new MarkdownIt().use(markdownItFrontMatter, () => {}).render(text),
};
const lectures = {
  'front matter': '---\ntitle: Jobs\n---\n\n# Guard\n\nWatches.\n',
  'one rule': '---\n\n# Guard\n\nWatches.\n',
  'two rules': '---\n\n# Guard\n\nWatches.\n\n---\n\n# Cook\n\nCooks.\n',
};

for (const [kind, text] of Object.entries(lectures)) {
  console.log(kind);
  for (const [name, read] of Object.entries(readers)) {
    const left = ['Guard', 'Watches', 'Cook', 'Cooks'].filter(word => new RegExp(`\\b${word}\\b`).test(read(text)));
    console.log(`  ${name}: ${left.join(', ') || 'nothing'}`);
  }
}
SCRIPT

cat > expected.txt <<'EXPECTED'
front matter
  gray-matter: Guard, Watches
  front-matter: Guard, Watches
  vfile-matter: Guard, Watches
  hexo-front-matter: Guard, Watches
  remark-frontmatter: Guard, Watches
  markdown-it-front-matter: Guard, Watches
one rule
  gray-matter: nothing
  front-matter: Guard, Watches
  vfile-matter: Guard, Watches
  hexo-front-matter: Guard, Watches
  remark-frontmatter: Guard, Watches
  markdown-it-front-matter: nothing
two rules
  gray-matter: Cook, Cooks
  front-matter: Cook, Cooks
  vfile-matter: Cook, Cooks
  hexo-front-matter: Guard, Watches, Cook, Cooks
  remark-frontmatter: Cook, Cooks
  markdown-it-front-matter: Cook, Cooks
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
