#!/usr/bin/env bash
# A heading with a line break is cut in two, and its second half becomes text.
#
# Word processors and page builders break a long title by hand: "Signaller", below it "night shifts", in one <h2>. A Markdown heading with
# number signs ends with its line. Three converters write the break into it, so the second half drops out of the heading and the role is
# called by its first half. Two change to underlined headings, which may have two lines; one joins the halves.
# What follows: replace <br> in headings by a space before converting.
#
# Packages: turndown@7.2.5 node-html-markdown@2.0.0 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 html-to-md@0.8.8 @kreuzberg/html-to-markdown-node@3.7.2 commonmark@0.31.2
# Output seen:
#   turndown "Signaller  \nnight shifts\n------------------------" shows <h2>Signaller<br />night shifts</h2>
#   turndown, atx "## Signaller  \nnight shifts" shows <h2>Signaller</h2><p>night shifts</p>
#   node-html-markdown "## Signaller  \nnight shifts" shows <h2>Signaller</h2><p>night shifts</p>
#   html-to-md "## Signaller  \nnight shifts" shows <h2>Signaller</h2><p>night shifts</p>
#   rehype-remark "Signaller\\\nnight shifts\n------------\n" shows <h2>Signaller<br />night shifts</h2>
#   @kreuzberg/html-to-markdown-node "## Signaller  night shifts\n" shows <h2>Signaller  night shifts</h2>
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts turndown@7.2.5 node-html-markdown@2.0.0 unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 html-to-md@0.8.8 @kreuzberg/html-to-markdown-node@3.7.2 commonmark@0.31.2

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import TurndownService from 'turndown';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { Parser, HtmlRenderer } from 'commonmark';

const require = createRequire(import.meta.url);
const htmlToMd = require('html-to-md');
const kreuzberg = require('@kreuzberg/html-to-markdown-node');

const title = '<h2>Signaller<br>night shifts</h2>';
const rehype = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify);
const converters = {
  turndown: new TurndownService().turndown(title),
  'turndown, atx': new TurndownService({ headingStyle: 'atx' }).turndown(title),
  'node-html-markdown': NodeHtmlMarkdown.translate(title),
  'html-to-md': (htmlToMd.default ?? htmlToMd)(title),
  'rehype-remark': String(rehype.processSync(title)),
  '@kreuzberg/html-to-markdown-node': kreuzberg.convert(title).content,
};

for (const [name, markdown] of Object.entries(converters)) {
  const html = new HtmlRenderer().render(new Parser().parse(markdown)).replace(/\n/g, '');
  console.log(name, JSON.stringify(markdown), 'shows', html);
}
SCRIPT

cat > expected.txt <<'EXPECTED'
turndown "Signaller  \nnight shifts\n------------------------" shows <h2>Signaller<br />night shifts</h2>
turndown, atx "## Signaller  \nnight shifts" shows <h2>Signaller</h2><p>night shifts</p>
node-html-markdown "## Signaller  \nnight shifts" shows <h2>Signaller</h2><p>night shifts</p>
html-to-md "## Signaller  \nnight shifts" shows <h2>Signaller</h2><p>night shifts</p>
rehype-remark "Signaller\\\nnight shifts\n------------\n" shows <h2>Signaller<br />night shifts</h2>
@kreuzberg/html-to-markdown-node "## Signaller  night shifts\n" shows <h2>Signaller  night shifts</h2>
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
