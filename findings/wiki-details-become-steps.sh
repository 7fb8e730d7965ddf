#!/usr/bin/env bash
# A reader of wiki pages counts the details of a step as steps.
#
# In wiki text "##" is a step below a step and "#:" a remark on it. wtf_wikipedia puts all on one level and counts through, so "by day"
# becomes step 2 and the log step 3; remarks and points below points become siblings. A power loses its height (10 to the third is 103) and
# what was struck out stands as if it held.
# What follows: read the depth from the wiki text itself, where procedures or powers matter.
#
# Packages: wtf_wikipedia@10.4.2
# Output seen:
#   Duties
#     list ["1) Set points","2) by day","3) Log trains","in ink"]
#   Skills
#     list ["Calls","to guards","Maps"]
#   Pay
#     sentence "From 30 35 times 103 a year."
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts wtf_wikipedia@10.4.2

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';

const wtf = createRequire(import.meta.url)('wtf_wikipedia');

const page = `== Duties ==
# Set points
## by day
# Log trains
#: in ink

== Skills ==
* Calls
** to guards
* Maps

== Pay ==
From <s>30</s> 35 times 10<sup>3</sup> a year.
`;

for (const section of wtf(page).sections()) {
  console.log(section.title());
  section.lists().forEach(list => console.log('  list', JSON.stringify(list.lines().map(line => line.text()))));
  section.sentences().filter(sentence => sentence.text()).forEach(sentence => console.log('  sentence', JSON.stringify(sentence.text())));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
Duties
  list ["1) Set points","2) by day","3) Log trains","in ink"]
Skills
  list ["Calls","to guards","Maps"]
Pay
  sentence "From 30 35 times 103 a year."
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
