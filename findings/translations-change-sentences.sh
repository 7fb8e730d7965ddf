#!/usr/bin/env bash
# A unit of two sentences keeps the first translation beside the second sentence.
#
# Translators get a lecture as XLIFF and send it back. In XLIFF 2.0 a unit may be cut into segments, which tools do at the end of a
# sentence. The package xliff reads such a unit as one pair: the source is the last segment's, the target the last that has one, so "Zwei
# Jahre." stands beside "No exam." The first sentence is gone. In XLIFF 1.2 the state of a target and proposals (alt-trans) are gone when
# written again, and a source with a placeholder stands on three lines, though the package itself reads it as one.
# The package's description shows units of one segment and does not mention others.
# What follows: ask translators for units of one segment, refuse others before reading, and compare each source with what was sent.
#
# Packages: xliff@6.4.0
# Seen: 28 November 2026. Output:
#   two segments: {"source":"No exam.","target":"Zwei Jahre."}
#   state kept: false proposal kept: false
#   source: "<source>Pay \n          <x id=\"1\"/> a year\n        </source>"
#   read again: ["Pay ",{"Standalone":{"id":"1"}}," a year"]
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts xliff@6.4.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';

const { jsToXliff12, xliff12ToJs, xliff2js } = createRequire(import.meta.url)('xliff');

const segments = `
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="de">
  <file id="lecture"><unit id="guard">
    <segment id="1"><source>Two years.</source><target>Zwei Jahre.</target></segment>
    <segment id="2"><source>No exam.</source></segment>
  </unit></file>
</xliff>`;

const states = `
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
  <file original="lecture" datatype="plaintext" source-language="en" target-language="de"><body>
    <trans-unit id="pay">
      <source>Pay <x id="1"/> a year</source>
      <target state="needs-review-translation">Lohn <x id="1"/></target>
      <alt-trans><target>Gehalt <x id="1"/></target></alt-trans>
    </trans-unit>
  </body></file>
</xliff>`;

const unit = (await xliff2js(segments)).resources.lecture.guard;
console.log('two segments:', JSON.stringify(unit));

const written = await jsToXliff12(await xliff12ToJs(states));
console.log('state kept:', written.includes('needs-review-translation'), 'proposal kept:', written.includes('alt-trans'));
console.log('source:', JSON.stringify(written.match(/<source>.*<\/source>/s)[0]));
const again = await xliff12ToJs(written);
console.log('read again:', JSON.stringify(again.resources.lecture.pay.source));
SCRIPT

cat > expected.txt <<'EXPECTED'
two segments: {"source":"No exam.","target":"Zwei Jahre."}
state kept: false proposal kept: false
source: "<source>Pay \n          <x id=\"1\"/> a year\n        </source>"
read again: ["Pay ",{"Standalone":{"id":"1"}}," a year"]
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
