#!/usr/bin/env bash
# A mind map of a lecture drops the points of every heading that has a heading below it.
#
# markmap shows headings and lists as branches. As soon as a heading has a smaller heading below it, its own points, ordered or not, and its
# table leave the map without a word; the same list alone, or below the last heading, is shown. A table behind the points has the same effect
# on them. Two points of the skills vanish because someone adds a section "Later" behind them.
# What follows: give introductory points a heading of their own before making a map.
#
# Packages: markmap-lib@0.18.12 markmap-common@0.18.9
# Output seen:
#   a list {"Skills":["Maps","Radio"]}
#   a list, then a heading {"Skills":[{"Later":["Signals"]}]}
#   steps, then a heading {"Duties":[{"At night":["1. Lock the box"]}]}
#   steps, then a table {"Duties":["a table"]}
#   a table, then a heading {"Pay":[{"Later":["Signals"]}]}
#   a list below each heading {"Skills":[{"Now":["Maps","Radio"]},{"Later":["Signals"]}]}
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts markmap-lib@0.18.12 markmap-common@0.18.9

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';

const { Transformer } = createRequire(import.meta.url)('markmap-lib');

const branch = node => node.children.length ? { [node.content]: node.children.map(branch) } : node.content;
const map = markdown => JSON.stringify(branch(new Transformer().transform(markdown).root));

const list = '# Skills\n\n- Maps\n- Radio\n';
console.log('a list', map(list));
console.log('a list, then a heading', map(list + '\n## Later\n\n- Signals\n'));
console.log('steps, then a heading', map('# Duties\n\n1. Set points\n2. Log trains\n\n## At night\n\n1. Lock the box\n'));
console.log('steps, then a table', map('# Duties\n\n1. Set points\n2. Log trains\n\n| Role | Pay |\n|---|---|\n| Guard | low |\n').replace(/<.*>/, 'a table'));
console.log('a table, then a heading', map('# Pay\n\n| Role | Pay |\n|---|---|\n| Guard | low |\n\n## Later\n\n- Signals\n'));
console.log('a list below each heading', map('# Skills\n\n## Now\n\n- Maps\n- Radio\n\n## Later\n\n- Signals\n'));
SCRIPT

cat > expected.txt <<'EXPECTED'
a list {"Skills":["Maps","Radio"]}
a list, then a heading {"Skills":[{"Later":["Signals"]}]}
steps, then a heading {"Duties":[{"At night":["1. Lock the box"]}]}
steps, then a table {"Duties":["a table"]}
a table, then a heading {"Pay":[{"Later":["Signals"]}]}
a list below each heading {"Skills":[{"Now":["Maps","Radio"]},{"Later":["Signals"]}]}
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
