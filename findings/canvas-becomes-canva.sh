#!/usr/bin/env bash
# Skills that are compared in the singular become other skills: Canvas is Canva, HTTPS is HTTP, GPS is GP.
#
# A site that finds shared skills takes "Spreadsheet" and "Spreadsheets" for one by the singular of both. The names of programs and fields
# end with an s that is no plural: all three libraries make Kubernete, Saa and DevOp; pluralize turns Canvas, where courses are kept, into
# Canva, where pictures are drawn, GPS into GP, SAS into SA, Physics into Physic and a basis into "basi". inflection knows Physics and
# Canvas, and makes Apparatu and Censu. compromise knows most words, but writes what it changes in small letters.
# pluralize lets single words be declared uncountable; that abbreviations are cut is in none of the descriptions.
# What follows: compare by a list of pairs or by both forms of the last word, and never cut a name that is in capitals or the name of a
# product.
#
# Packages: pluralize@8.0.0 inflection@3.0.2 compromise@14.17.0
# Seen: 28 November 2026. Output:
#   Spreadsheets | Spreadsheet | Spreadsheet | spreadsheet
#   Canvas | Canva | Canvas | Canvas
#   HTTPS | HTTP | HTTP | http
#   GPS | GP | GP | GPS
#   SAS | SA | SA | SAS
#   AWS | AW | AW | AWS
#   SaaS | Saa | Saa | saa
#   DevOps | DevOp | DevOp | devop
#   Kubernetes | Kubernete | Kubernete | kubernete
#   Windows | Window | Window | window
#   Pandas | Panda | Panda | Pandas
#   Physics | Physic | Physics | Physics
#   Ethics | Ethic | Ethics | Ethics
#   Census | Census | Censu | Census
#   Apparatus | Apparatus | Apparatu | Apparatus
#   Basis | Basi | Basis | Basis
#   Dialysis | Dialysi | Dialysis | Dialysis
#   Sales | Sale | Sale | sale
#   pluralize takes for one: Canvas and Canva, HTTPS and HTTP, GPS and GP
#   inflection takes for one: HTTPS and HTTP, GPS and GP
#   compromise takes for one: HTTPS and HTTP
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts pluralize@8.0.0 inflection@3.0.2 compromise@14.17.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import nlp from 'compromise';

const require = createRequire(import.meta.url);
const pluralize = require('pluralize');
const inflection = require('inflection');

const libraries = {
  pluralize: skill => pluralize.singular(skill),
  inflection: skill => inflection.singularize(skill),
  compromise: skill => nlp(skill).nouns().toSingular().text() || skill,
};
const skills = [
  'Spreadsheets', 'Canvas', 'HTTPS', 'GPS', 'SAS', 'AWS', 'SaaS', 'DevOps', 'Kubernetes', 'Windows', 'Pandas',
  'Physics', 'Ethics', 'Census', 'Apparatus', 'Basis', 'Dialysis', 'Sales',
];

for (const skill of skills) console.log([skill, ...Object.values(libraries).map(singular => singular(skill))].join(' | '));
for (const [name, singular] of Object.entries(libraries)) {
  const pairs = [['Canvas', 'Canva'], ['HTTPS', 'HTTP'], ['GPS', 'GP']];
  const same = ([one, other]) => singular(one).toLowerCase() === singular(other).toLowerCase();
  console.log(name, 'takes for one:', pairs.filter(same).map(pair => pair.join(' and ')).join(', '));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
Spreadsheets | Spreadsheet | Spreadsheet | spreadsheet
Canvas | Canva | Canvas | Canvas
HTTPS | HTTP | HTTP | http
GPS | GP | GP | GPS
SAS | SA | SA | SAS
AWS | AW | AW | AWS
SaaS | Saa | Saa | saa
DevOps | DevOp | DevOp | devop
Kubernetes | Kubernete | Kubernete | kubernete
Windows | Window | Window | window
Pandas | Panda | Panda | Pandas
Physics | Physic | Physics | Physics
Ethics | Ethic | Ethics | Ethics
Census | Census | Censu | Census
Apparatus | Apparatus | Apparatu | Apparatus
Basis | Basi | Basis | Basis
Dialysis | Dialysi | Dialysis | Dialysis
Sales | Sale | Sale | sale
pluralize takes for one: Canvas and Canva, HTTPS and HTTP, GPS and GP
inflection takes for one: HTTPS and HTTP, GPS and GP
compromise takes for one: HTTPS and HTTP
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
