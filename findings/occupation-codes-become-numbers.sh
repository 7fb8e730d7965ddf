#!/usr/bin/env bash
# Readers that guess types make one occupation of two, and an armed-forces code of an octal number.
#
# ESCO numbers its occupations with dots below an ISCO group, and the tenth follows the ninth: 2166.1 and 2166.10 are two codes. As numbers
# they are one. Every CSV reader here joins them once it guesses types, and so do three YAML readers and a microdata reader. ISCO's group 0110
# loses its zero as well, and gray-matter, which reads YAML 1.1, makes 72 of it, where js-yaml and yaml make 110. The codes look like text to
# every reader as soon as they have a hyphen, as in O*NET-SOC, so a mixed column has both.
# What follows: quote codes in front matter, name the columns of codes as text, and check that as many codes come out as went in.
#
# Packages: csvtojson@2.0.14 papaparse@5.7.1 d3-dsv@3.0.2 xlsx@0.18.5 gray-matter@4.0.3 js-yaml@5.5.0 yaml@2.9.1 microdata-node@2.0.0
# Output seen:
#   papaparse, dynamicTyping [2166.1,2166.1,110,"15-1252.00"] different: 3
#   csvtojson, checkType [2166.1,2166.1,110,"15-1252.00"] different: 3
#   csvtojson ["2166.1","2166.10","0110","15-1252.00"] different: 4
#   d3-dsv, autoType [2166.1,2166.1,110,"15-1252.00"] different: 3
#   xlsx [2166.1,2166.1,110,"15-1252.00"] different: 3
#   gray-matter [2166.1,2166.1,72,"15-1252.00"] different: 3
#   js-yaml [2166.1,2166.1,110,"15-1252.00"] different: 3
#   yaml [2166.1,2166.1,110,"15-1252.00"] different: 3
#   microdata-node [2166.1,2166.1,110,"15-1252.00"] different: 3
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts csvtojson@2.0.14 papaparse@5.7.1 d3-dsv@3.0.2 xlsx@0.18.5 gray-matter@4.0.3 js-yaml@5.5.0 yaml@2.9.1 microdata-node@2.0.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { autoType, csvParse } from 'd3-dsv';
import Papa from 'papaparse';
import { parse as parseYaml } from 'yaml';
import { load } from 'js-yaml';

const require = createRequire(import.meta.url);
const csvtojson = require('csvtojson');
const xlsx = require('xlsx');
const matter = require('gray-matter');
const { toJson } = require('microdata-node');

const codes = ['2166.1', '2166.10', '0110', '15-1252.00'];
const csv = 'code\n' + codes.join('\n') + '\n';
const yaml = 'codes:\n' + codes.map(code => `- ${code}\n`).join('');
const html = codes.map(code => `<div itemscope itemtype="https://schema.org/Occupation"><data itemprop="occupationalCategory" value="${code}">x</data></div>`).join('');
const column = rows => rows.map(row => row.code);

const tell = (name, read) => console.log(name, JSON.stringify(read), 'different:', new Set(read).size);
tell('papaparse, dynamicTyping', column(Papa.parse(csv.trim(), { header: true, dynamicTyping: true }).data));
tell('csvtojson, checkType', column(await csvtojson({ checkType: true }).fromString(csv)));
tell('csvtojson', column(await csvtojson().fromString(csv)));
tell('d3-dsv, autoType', column(csvParse(csv, autoType)));
tell('xlsx', column(xlsx.utils.sheet_to_json(Object.values(xlsx.read(csv, { type: 'string' }).Sheets)[0])));
tell('gray-matter', matter(`---\n${yaml}---\n`).data.codes);
tell('js-yaml', load(yaml).codes);
tell('yaml', parseYaml(yaml).codes);
tell('microdata-node', toJson(html).items.map(item => item.properties.occupationalCategory[0]));
SCRIPT

cat > expected.txt <<'EXPECTED'
papaparse, dynamicTyping [2166.1,2166.1,110,"15-1252.00"] different: 3
csvtojson, checkType [2166.1,2166.1,110,"15-1252.00"] different: 3
csvtojson ["2166.1","2166.10","0110","15-1252.00"] different: 4
d3-dsv, autoType [2166.1,2166.1,110,"15-1252.00"] different: 3
xlsx [2166.1,2166.1,110,"15-1252.00"] different: 3
gray-matter [2166.1,2166.1,72,"15-1252.00"] different: 3
js-yaml [2166.1,2166.1,110,"15-1252.00"] different: 3
yaml [2166.1,2166.1,110,"15-1252.00"] different: 3
microdata-node [2166.1,2166.1,110,"15-1252.00"] different: 3
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
