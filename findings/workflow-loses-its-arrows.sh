#!/usr/bin/env bash
# bpmn-auto-layout draws a workflow without its arrows, and one of two jobs.
#
# Many tools write workflows as BPMN without a drawing, and bpmn-auto-layout adds it. In BPMN the sequence flow names its two ends, and the
# lists incoming and outgoing of a task say the same once more and are optional. Without them no arrow is drawn, and the steps stand below
# each other as if each began a workflow of its own. Of a collaboration of two jobs only the first is drawn.
# The description names the second; it says nothing about the lists.
# What follows: write incoming and outgoing for each flow, lay out each job by itself, and count the edges of the drawing.
#
# Packages: bpmn-auto-layout@1.3.0
# Seen: 29 November 2026. Output:
#   without lists: shapes set log, arrows none
#   with lists: shapes set log, arrows then
#   two jobs: shapes set log, arrows then
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts bpmn-auto-layout@1.3.0

cat > run.mjs <<'SCRIPT'
import { layoutProcess } from 'bpmn-auto-layout';

const task = (id, name, lists) => `<task id="${id}" name="${name}">${lists}</task>`;
const file = (first, second, more = '') => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="https://example.org">
  ${more}
  <process id="signaller">
    ${first}${second}
    <sequenceFlow id="then" sourceRef="set" targetRef="log"/>
  </process>
  ${more && '<process id="driver"><task id="drive" name="Drive"/></process>'}
</definitions>`;
const bare = [task('set', 'Set points', ''), task('log', 'Log trains', '')];
const linked = [task('set', 'Set points', '<outgoing>then</outgoing>'), task('log', 'Log trains', '<incoming>then</incoming>')];
const two = '<collaboration id="both"><participant id="one" processRef="signaller"/><participant id="two" processRef="driver"/></collaboration>';

for (const [name, text] of Object.entries({
  'without lists': file(...bare),
  'with lists': file(...linked),
  'two jobs': file(...linked, two),
})) {
  const drawn = await layoutProcess(text);
  const shapes = [...drawn.matchAll(/<bpmndi:BPMNShape [^>]*bpmnElement="(\w+)"/g)].map(([, id]) => id);
  const arrows = [...drawn.matchAll(/<bpmndi:BPMNEdge [^>]*bpmnElement="(\w+)"/g)].map(([, id]) => id);
  console.log(`${name}: shapes ${shapes.join(' ')}, arrows ${arrows.join(' ') || 'none'}`);
}
SCRIPT

cat > expected.txt <<'EXPECTED'
without lists: shapes set log, arrows none
with lists: shapes set log, arrows then
two jobs: shapes set log, arrows then
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
