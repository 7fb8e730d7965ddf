#!/usr/bin/env bash
# Readers of job postings in pages file them under "undefined", or run the duties together.
#
# schema.org data may be a graph of several things, and a thing may have two types. web-auto-extractor files a graph under the name
# "undefined" and a posting of two types under both names with a comma, so whoever asks for JobPosting gets one posting of three and no error.
# Its fork does neither. From microdata all three take the text of a description without the tags: the last word of a duty and the first of
# the next become one. The two extractors drop the spaces around emphasised words as well.
# What follows: walk the JSON-LD yourself, with @graph and arrays of types, and read descriptions from the HTML.
#
# Packages: web-auto-extractor@1.0.17 @marbec/web-auto-extractor@2.2.1 microdata-node@2.0.0
# Output seen:
#   web-auto-extractor
#     JSON-LD {"JobPosting":["Guard"],"JobPosting,CreativeWork":["Cook"],"undefined":["?"]}
#     microdata "Setspointsby hand.Logs trainsCalls guards"
#   @marbec/web-auto-extractor
#     JSON-LD {"JobPosting":["Guard","Cook","Signaller"],"CreativeWork":["Cook"]}
#     microdata "Setspointsby hand.Logs trainsCalls guards"
#   microdata-node
#     microdata "Sets points by hand.Logs trainsCalls guards"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts web-auto-extractor@1.0.17 @marbec/web-auto-extractor@2.2.1 microdata-node@2.0.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import Marbec from '@marbec/web-auto-extractor';

const require = createRequire(import.meta.url);
const autoExtractor = require('web-auto-extractor').default;
const { toJson } = require('microdata-node');

const data = thing => `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...thing })}</script>`;
const page = data({ '@type': 'JobPosting', title: 'Guard' })
  + data({ '@type': ['JobPosting', 'CreativeWork'], title: 'Cook' })
  + data({ '@graph': [{ '@type': 'JobPosting', title: 'Signaller' }] })
  + '<div itemscope itemtype="https://schema.org/JobPosting"><div itemprop="description">'
  + '<p>Sets <b>points</b> by hand.</p><ul><li>Logs trains</li><li>Calls guards</li></ul></div></div>';

for (const [name, read] of [['web-auto-extractor', autoExtractor().parse(page)], ['@marbec/web-auto-extractor', new Marbec({}).parse(page)]]) {
  console.log(name);
  console.log('  JSON-LD', JSON.stringify(Object.fromEntries(Object.entries(read.jsonld).map(([type, things]) => [type, things.map(thing => thing.title ?? '?')]))));
  console.log('  microdata', JSON.stringify(read.microdata.JobPosting[0].description));
}
console.log('microdata-node');
console.log('  microdata', JSON.stringify(toJson(page).items[0].properties.description[0]));
SCRIPT

cat > expected.txt <<'EXPECTED'
web-auto-extractor
  JSON-LD {"JobPosting":["Guard"],"JobPosting,CreativeWork":["Cook"],"undefined":["?"]}
  microdata "Setspointsby hand.Logs trainsCalls guards"
@marbec/web-auto-extractor
  JSON-LD {"JobPosting":["Guard","Cook","Signaller"],"CreativeWork":["Cook"]}
  microdata "Setspointsby hand.Logs trainsCalls guards"
microdata-node
  microdata "Sets points by hand.Logs trainsCalls guards"
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
