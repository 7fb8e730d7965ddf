#!/usr/bin/env bash
# A skills matrix in CSV loses columns whose skill has a dot in its name.
#
# Columns of a skills matrix are named for skills: Node, Node.js, .NET, ASP.NET. Two converters to JSON read a dot in a column's name as a
# path, so ASP.NET becomes an ASP with a NET in it. Where the first part is a skill of its own, csvtojson drops the level of Node without a
# word, and json-2-csv that of Node.js. The latter also hangs .NET below a column without a name.
# What follows: ask for flat keys (flatKeys in csvtojson), or read with a parser that leaves names alone, and compare the number of columns.
#
# Packages: csvtojson@2.0.14 json-2-csv@5.6.0 papaparse@5.7.1
# Output seen:
#   csvtojson [{"person":"Ada","Node":{"js":"5"},".NET":"3","ASP":{"NET":"4"}}]
#   csvtojson, flatKeys [{"person":"Ada","Node":"2","Node.js":"5",".NET":"3","ASP.NET":"4"}]
#   json-2-csv [{"person":"Ada","Node":2,"":{"NET":3},"ASP":{"NET":4}}]
#   papaparse [{"person":"Ada","Node":"2","Node.js":"5",".NET":"3","ASP.NET":"4"}]
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts csvtojson@2.0.14 json-2-csv@5.6.0 papaparse@5.7.1

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import Papa from 'papaparse';

const require = createRequire(import.meta.url);
const csvtojson = require('csvtojson');
const { csv2json } = require('json-2-csv');

const matrix = 'person,Node,Node.js,.NET,ASP.NET\nAda,2,5,3,4\n';

console.log('csvtojson', JSON.stringify(await csvtojson().fromString(matrix)));
console.log('csvtojson, flatKeys', JSON.stringify(await csvtojson({ flatKeys: true }).fromString(matrix)));
console.log('json-2-csv', JSON.stringify(csv2json(matrix.trim())));
console.log('papaparse', JSON.stringify(Papa.parse(matrix.trim(), { header: true }).data));
SCRIPT

cat > expected.txt <<'EXPECTED'
csvtojson [{"person":"Ada","Node":{"js":"5"},".NET":"3","ASP":{"NET":"4"}}]
csvtojson, flatKeys [{"person":"Ada","Node":"2","Node.js":"5",".NET":"3","ASP.NET":"4"}]
json-2-csv [{"person":"Ada","Node":2,"":{"NET":3},"ASP":{"NET":4}}]
papaparse [{"person":"Ada","Node":"2","Node.js":"5",".NET":"3","ASP.NET":"4"}]
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
