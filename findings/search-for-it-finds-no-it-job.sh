#!/usr/bin/env bash
# A search for IT finds no IT job, and a search for customs finds customer advisers.
#
# Static sites search with lunr and elasticlunr. Both drop frequent words of English before they look at capitals: IT and US are such words,
# so a search for IT finds nothing, in Spanish the same happens to TI (lunr-languages). In lunr a search for C++, C# or .NET finds nothing
# either, because it takes signs off words of a page but not off those of a search. Both cut words to stems: community finds the
# communication officer, customs the customer adviser, university the universal banker. MiniSearch keeps IT, but a search for C# finds C as
# well, since it splits at # but not at +.
# The list of stop words is documented; that it holds names of fields is for the reader to notice.
# What follows: take pipeline functions out for the field of titles, keep names of skills as whole words, and test the search with every
# title.
#
# Packages: lunr@2.3.9 lunr-languages@1.22.0 elasticlunr@0.9.5 minisearch@7.2.0
# Seen: 29 November 2026. Output:
#   IT
#     lunr: nothing
#     elasticlunr: nothing
#     MiniSearch: IT support
#   US
#     lunr: nothing
#     elasticlunr: nothing
#     MiniSearch: US payroll clerk
#   C++
#     lunr: nothing
#     elasticlunr: C developer, C# developer, C++ developer
#     MiniSearch: C++ developer
#   C#
#     lunr: nothing
#     elasticlunr: C developer, C# developer, C++ developer
#     MiniSearch: C developer, C# developer
#   .NET
#     lunr: nothing
#     elasticlunr: .NET developer
#     MiniSearch: .NET developer
#   community
#     lunr: Communication officer, Community nurse
#     elasticlunr: Communication officer, Community nurse
#     MiniSearch: Community nurse
#   customs
#     lunr: Customer adviser, Customs officer
#     elasticlunr: Customer adviser, Customs officer
#     MiniSearch: Customs officer
#   university
#     lunr: Universal banker, University lecturer
#     elasticlunr: Universal banker, University lecturer
#     MiniSearch: University lecturer
#   TI, Spanish: nothing
#   medica, Spanish: Médica
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts lunr@2.3.9 lunr-languages@1.22.0 elasticlunr@0.9.5 minisearch@7.2.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import MiniSearch from 'minisearch';

const require = createRequire(import.meta.url);
const lunr = require('lunr');
const elasticlunr = require('elasticlunr');
require('lunr-languages/lunr.stemmer.support')(lunr);
require('lunr-languages/lunr.es')(lunr);

const titles = ['IT support', 'US payroll clerk', 'C developer', 'C++ developer', 'C# developer', '.NET developer',
  'Community nurse', 'Communication officer', 'Customs officer', 'Customer adviser', 'University lecturer', 'Universal banker'];
const documents = titles.map((title, id) => ({ id, title }));

function withLunr(all, language) {
  const index = lunr(function () {
    if (language) {
      this.use(language);
    }
    this.ref('id');
    this.field('title');
    all.forEach(document => this.add(document));
  });
  return query => index.search(query).map(({ ref }) => all[ref].title);
}

const elastic = elasticlunr(function () {
  this.setRef('id');
  this.addField('title');
  documents.forEach(document => this.addDoc(document));
});
const mini = new MiniSearch({ fields: ['title'] });
mini.addAll(documents);
const searches = {
  lunr: withLunr(documents),
  elasticlunr: query => elastic.search(query, {}).map(({ ref }) => titles[ref]),
  MiniSearch: query => mini.search(query).map(({ id }) => titles[id]),
};
const shown = found => found.sort().join(', ') || 'nothing';

for (const query of ['IT', 'US', 'C++', 'C#', '.NET', 'community', 'customs', 'university']) {
  console.log(query);
  for (const [name, search] of Object.entries(searches)) {
    console.log(`  ${name}: ${shown(search(query))}`);
  }
}
const spanish = [{ id: 0, title: 'Técnico de TI' }, { id: 1, title: 'Médica' }];
console.log('TI, Spanish:', shown(withLunr(spanish, lunr.es)('TI')));
console.log('medica, Spanish:', shown(withLunr(spanish, lunr.es)('medica')));
SCRIPT

cat > expected.txt <<'EXPECTED'
IT
  lunr: nothing
  elasticlunr: nothing
  MiniSearch: IT support
US
  lunr: nothing
  elasticlunr: nothing
  MiniSearch: US payroll clerk
C++
  lunr: nothing
  elasticlunr: C developer, C# developer, C++ developer
  MiniSearch: C++ developer
C#
  lunr: nothing
  elasticlunr: C developer, C# developer, C++ developer
  MiniSearch: C developer, C# developer
.NET
  lunr: nothing
  elasticlunr: .NET developer
  MiniSearch: .NET developer
community
  lunr: Communication officer, Community nurse
  elasticlunr: Communication officer, Community nurse
  MiniSearch: Community nurse
customs
  lunr: Customer adviser, Customs officer
  elasticlunr: Customer adviser, Customs officer
  MiniSearch: Customs officer
university
  lunr: Universal banker, University lecturer
  elasticlunr: Universal banker, University lecturer
  MiniSearch: University lecturer
TI, Spanish: nothing
medica, Spanish: Médica
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
