#!/usr/bin/env bash
# A reader of Graphviz files makes one step of 1.1 and 1.10, and another drops the side of an arrow.
#
# Names of nodes may be numbers, and Graphviz keeps them as they are written, so steps 1.1 and 1.10 are two. dotparser hands them out as
# numbers, and both are 1.1: the arrow from one to the other leads back to where it began. An occupation code 0110 becomes 110. graphlib-dot
# keeps names, but drops the port that an arrow starts from; a group without a name is called "[object Undefined]1"; and it refuses Köchin
# without quotes, which Graphviz takes.
# What follows: put every name into quotes, and compare the number of nodes with Graphviz's own.
#
# Packages: dotparser@1.1.1 @dagrejs/graphlib-dot@1.0.2 @hpcc-js/wasm-graphviz@1.29.2
# Seen: 29 November 2026. Output:
#   digraph { 1.1 -> 1.10 }
#     Graphviz: 1.1 -> 1.10
#     dotparser: 1.1 -> 1.1
#     graphlib-dot: digraph { "1.1" "1.10" "1.1" -> "1.10" }
#   digraph { 0110 -> 0210 }
#     Graphviz: 0110 -> 0210
#     dotparser: 110 -> 210
#     graphlib-dot: digraph { "0110" "0210" "0110" -> "0210" }
#   digraph { Licence:s -> Drive }
#     Graphviz: Licence:s -> Drive
#     dotparser: Licence:s -> Drive
#     graphlib-dot: digraph { Licence Drive Licence -> Drive }
#   digraph { Guard -> { Watch Wait } }
#     Graphviz: Guard -> Watch; Guard -> Wait
#     dotparser: Guard -> Watch and Wait
#     graphlib-dot: digraph { Guard subgraph "[object Undefined]1" { Watch Wait } Guard -> Wait Guard -> Watch }
#   digraph { Koch -> Köchin }
#     Graphviz: Koch -> Köchin
#     dotparser: Koch -> Köchin
#     graphlib-dot: an error
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts dotparser@1.1.1 @dagrejs/graphlib-dot@1.0.2 @hpcc-js/wasm-graphviz@1.29.2

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { Graphviz } from '@hpcc-js/wasm-graphviz';

const require = createRequire(import.meta.url);
const dotparser = require('dotparser');
const graphlibDot = require('@dagrejs/graphlib-dot');
const graphviz = await Graphviz.load();
const end = ({ id, port, children }) => `${id ?? children.map(child => child.node_id.id).join(' and ')}${port ? `:${port.id}` : ''}`;
const tail = (name, port) => `${name}${port ? `:${port}` : ''}`;
const readers = {
  Graphviz: text => JSON.parse(graphviz.layout(text, 'json', 'dot')),
  dotparser: text => dotparser(text)[0].children.map(({ edge_list: ends }) => ends.map(end).join(' -> ')),
  'graphlib-dot': text => graphlibDot.write(graphlibDot.read(text)),
};
const show = {
  Graphviz: ({ objects, edges }) =>
    edges.map(edge => `${tail(objects[edge.tail].name, edge.tailport)} -> ${objects[edge.head].name}`).join('; '),
  dotparser: arrows => arrows.join('; '),
  'graphlib-dot': text => text.replace(/\s+/g, ' ').trim(),
};

const texts = ['digraph { 1.1 -> 1.10 }', 'digraph { 0110 -> 0210 }', 'digraph { Licence:s -> Drive }',
  'digraph { Guard -> { Watch Wait } }', 'digraph { Koch -> Köchin }'];

for (const text of texts) {
  console.log(text);
  for (const [name, read] of Object.entries(readers)) {
    try {
      console.log(`  ${name}: ${show[name](read(text))}`);
    } catch (error) {
      console.log(`  ${name}: an error`);
    }
  }
}
SCRIPT

cat > expected.txt <<'EXPECTED'
digraph { 1.1 -> 1.10 }
  Graphviz: 1.1 -> 1.10
  dotparser: 1.1 -> 1.1
  graphlib-dot: digraph { "1.1" "1.10" "1.1" -> "1.10" }
digraph { 0110 -> 0210 }
  Graphviz: 0110 -> 0210
  dotparser: 110 -> 210
  graphlib-dot: digraph { "0110" "0210" "0110" -> "0210" }
digraph { Licence:s -> Drive }
  Graphviz: Licence:s -> Drive
  dotparser: Licence:s -> Drive
  graphlib-dot: digraph { Licence Drive Licence -> Drive }
digraph { Guard -> { Watch Wait } }
  Graphviz: Guard -> Watch; Guard -> Wait
  dotparser: Guard -> Watch and Wait
  graphlib-dot: digraph { Guard subgraph "[object Undefined]1" { Watch Wait } Guard -> Wait Guard -> Watch }
digraph { Koch -> Köchin }
  Graphviz: Koch -> Köchin
  dotparser: Koch -> Köchin
  graphlib-dot: an error
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
