#!/usr/bin/env bash
# Since dagre 2, the first choice of a workflow stands on the right; ELK changes the order as well.
#
# One draws a workflow with the choices "yes", "no", "maybe" in this order, top down. dagre 1.1.8 and Graphviz set them from left to right
# as written. dagre 3.1.3 turns each row around, so that a tree comes out as its mirror image; ELK's layered layout moves rows too, unless
# it is told to keep the order of the model (elk.layered.considerModelOrder.strategy).
# The documentation of dagre promises no order and its package holds no notes of changes; ELK's describes the option.
# What follows: fix the version of a layout program and test the places, or pass the edges of dagre 2 and later in reverse; a text that says
# "the left branch" is wrong after an update.
#
# Packages: @dagrejs/dagre@3.1.3 dagre-1@npm:@dagrejs/dagre@1.1.8 elkjs@0.12.1 @hpcc-js/wasm-graphviz@1.29.2
# Seen: 28 November 2026. Output:
#   three choices
#     dagre 1.1.8 start / yes no maybe
#     dagre 3.1.3 start / maybe no yes
#     ELK start / maybe yes no
#     ELK, in the order of the model start / yes no maybe
#     Graphviz start / yes no maybe
#   two that meet again
#     dagre 1.1.8 ask / yes no / end
#     dagre 3.1.3 ask / no yes / end
#     ELK ask / no yes / end
#     ELK, in the order of the model ask / yes no / end
#     Graphviz ask / yes no / end
#   a tree
#     dagre 1.1.8 a / b c / b1 b2 c1 c2
#     dagre 3.1.3 a / c b / c2 c1 b2 b1
#     ELK a / c b / c1 c2 b1 b2
#     ELK, in the order of the model a / b c / b1 b2 c1 c2
#     Graphviz a / b c / b1 b2 c1 c2
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts \
  @dagrejs/dagre@3.1.3 dagre-1@npm:@dagrejs/dagre@1.1.8 elkjs@0.12.1 @hpcc-js/wasm-graphviz@1.29.2

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { Graphviz } from '@hpcc-js/wasm-graphviz';

const require = createRequire(import.meta.url);
const ELK = require('elkjs');
const graphviz = await Graphviz.load();
const workflows = {
  'three choices': [['start', 'yes'], ['start', 'no'], ['start', 'maybe']],
  'two that meet again': [['ask', 'yes'], ['ask', 'no'], ['yes', 'end'], ['no', 'end']],
  'a tree': [['a', 'b'], ['a', 'c'], ['b', 'b1'], ['b', 'b2'], ['c', 'c1'], ['c', 'c2']],
};
const inOrder = { 'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES' };
const size = { width: 40, height: 20 };

function byDagre(name, steps, ways) {
  const dagre = require(name);
  const graph = new dagre.graphlib.Graph().setGraph({}).setDefaultEdgeLabel(() => ({}));
  steps.forEach(step => graph.setNode(step, { ...size }));
  ways.forEach(([from, to]) => graph.setEdge(from, to));
  dagre.layout(graph);
  return steps.map(step => [step, graph.node(step).x, graph.node(step).y]);
}

async function byElk(options, steps, ways) {
  const drawing = await new ELK().layout({
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'DOWN', ...options },
    children: steps.map(id => ({ id, ...size })),
    edges: ways.map(([from, to], at) => ({ id: `way ${at}`, sources: [from], targets: [to] })),
  });
  return drawing.children.map(({ id, x, y }) => [id, x, y]);
}

function byGraphviz(ways) {
  const drawing = graphviz.layout(`digraph { ${ways.map(way => way.join(' -> ')).join('; ')} }`, 'json', 'dot');
  return JSON.parse(drawing).objects.map(({ name, pos }) => [name, Number(pos.split(',')[0]), -Number(pos.split(',')[1])]);
}

function rows(places) {
  const found = new Map();
  places.sort((one, other) => one[2] - other[2] || one[1] - other[1]);
  places.forEach(([step, , y]) => found.set(Math.round(y / 20), [...found.get(Math.round(y / 20)) ?? [], step]));
  return [...found.values()].map(row => row.join(' ')).join(' / ');
}

for (const [name, ways] of Object.entries(workflows)) {
  const steps = [...new Set(ways.flat())];
  console.log(name);
  console.log('  dagre 1.1.8', rows(byDagre('dagre-1', steps, ways)));
  console.log('  dagre 3.1.3', rows(byDagre('@dagrejs/dagre', steps, ways)));
  console.log('  ELK', rows(await byElk({}, steps, ways)));
  console.log('  ELK, in the order of the model', rows(await byElk(inOrder, steps, ways)));
  console.log('  Graphviz', rows(byGraphviz(ways)));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
three choices
  dagre 1.1.8 start / yes no maybe
  dagre 3.1.3 start / maybe no yes
  ELK start / maybe yes no
  ELK, in the order of the model start / yes no maybe
  Graphviz start / yes no maybe
two that meet again
  dagre 1.1.8 ask / yes no / end
  dagre 3.1.3 ask / no yes / end
  ELK ask / no yes / end
  ELK, in the order of the model ask / yes no / end
  Graphviz ask / yes no / end
a tree
  dagre 1.1.8 a / b c / b1 b2 c1 c2
  dagre 3.1.3 a / c b / c2 c1 b2 b1
  ELK a / c b / c1 c2 b1 b2
  ELK, in the order of the model a / b c / b1 b2 c1 c2
  Graphviz a / b c / b1 b2 c1 c2
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
