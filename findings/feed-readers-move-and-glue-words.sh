#!/usr/bin/env bash
# A feed reader moves the emphasised words of an entry to its end, and another runs its points into one word.
#
# An Atom entry may hold its text as XHTML. rss-parser gathers the text of an element first and its children behind it, so "Sets <b>points</b>
# and <i>logs</i> trains" becomes "Sets and trains. points logs", with nothing missing and the sense gone. @extractus/feed-extractor drops
# tags without putting a space: three skills in a list become one. feedsmith keeps both.
# What follows: publish the text of an entry as escaped HTML, and read XHTML entries with a reader that keeps the order.
#
# Packages: rss-parser@3.13.0 @extractus/feed-extractor@8.0.3 feedsmith@3.0.1
# Output seen:
#   Atom <p>Sets <b>points</b> and <i>logs</i> trains.</p>
#     rss-parser <p>Sets  and  trains.<b>points</b><i>logs</i></p>
#     feedsmith <p>Sets <b>points</b> and <i>logs</i> trains.</p>
#   RSS, a list of three
#     @extractus/feed-extractor MapsRadioCalm
#     rss-parser "Maps\nRadio\nCalm"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts rss-parser@3.13.0 @extractus/feed-extractor@8.0.3 feedsmith@3.0.1

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { extractFromXml } from '@extractus/feed-extractor';
import { parseFeed } from 'feedsmith';

const Parser = createRequire(import.meta.url)('rss-parser');

const sentence = '<p>Sets <b>points</b> and <i>logs</i> trains.</p>';
const atom = '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Jobs</title><id>urn:example:jobs</id><updated>2026-03-02T09:00:00Z</updated>'
  + '<entry><title>Signaller</title><id>urn:example:1</id><updated>2026-03-02T09:00:00Z</updated>'
  + `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${sentence}</div></content></entry></feed>`;
const rss = '<?xml version="1.0"?><rss version="2.0"><channel><title>Jobs</title><link>https://example.org/</link><description>Rail</description>'
  + '<item><title>Signaller</title><link>https://example.org/1</link><description>&lt;ul&gt;&lt;li&gt;Maps&lt;/li&gt;&lt;li&gt;Radio&lt;/li&gt;&lt;li&gt;Calm&lt;/li&gt;&lt;/ul&gt;</description></item></channel></rss>';

console.log('Atom', sentence);
console.log('  rss-parser', (await new Parser().parseString(atom)).items[0].content.replace(/<\/?div[^>]*>/g, ''));
console.log('  feedsmith', parseFeed(atom).feed.entries[0].content.value);
console.log('RSS, a list of three');
console.log('  @extractus/feed-extractor', extractFromXml(rss).entries[0].description);
console.log('  rss-parser', JSON.stringify((await new Parser().parseString(rss)).items[0].contentSnippet));
SCRIPT

cat > expected.txt <<'EXPECTED'
Atom <p>Sets <b>points</b> and <i>logs</i> trains.</p>
  rss-parser <p>Sets  and  trains.<b>points</b><i>logs</i></p>
  feedsmith <p>Sets <b>points</b> and <i>logs</i> trains.</p>
RSS, a list of three
  @extractus/feed-extractor MapsRadioCalm
  rss-parser "Maps\nRadio\nCalm"
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
