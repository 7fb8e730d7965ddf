#!/usr/bin/env bash
# In Mermaid's mind maps and boards "Guard (nights)" is "nights": what stands before the bracket is gone.
#
# Brackets give a node of a mind map or a card of a board its shape, and the words before them are its id, which is shown nowhere. "German
# [B2]" becomes "B2", "Level ((3))" becomes "3"; with a word behind the bracket the whole map is refused, and so are quotation marks around
# the line. A time line takes the same words as they are, but ends an entry at a colon with a space. In a journey the colon of a time ends
# the task: "Read at 9:00" is "Read at 9" with a score of 0, and the score becomes a person. In a Gantt chart a link is cut to "https", and
# the time is refused.
# The documentation shows shapes with an id before them, and not that plain words with spaces are taken for an id.
# What follows: write the lines of maps and boards as id["words"], and no colons in journeys and Gantt charts.
#
# Packages: mermaid@11.17.2 jsdom@29.1.1
# Seen: 28 November 2026. Output:
#   Guard (nights)
#     mind map: "nights"
#     board: "nights"
#     time line: "Guard (nights)"
#     journey: "Guard (nights), 5, Me"
#     Gantt: "Guard (nights)"
#   German [B2]
#     mind map: "B2"
#     board: "B2"
#     time line: "German [B2]"
#     journey: "German [B2], 5, Me"
#     Gantt: "German [B2]"
#   Level ((3))
#     mind map: "3"
#     board: "3"
#     time line: "Level ((3))"
#     journey: "Level ((3)), 5, Me"
#     Gantt: "Level ((3))"
#   Guard (nights) only
#     mind map: refused
#     board: refused
#     time line: "Guard (nights) only"
#     journey: "Guard (nights) only, 5, Me"
#     Gantt: "Guard (nights) only"
#   "Guard (nights)"
#     mind map: refused
#     board: refused
#     time line: "\"Guard (nights)\""
#     journey: "\"Guard (nights)\", 5, Me"
#     Gantt: "\"Guard (nights)\""
#   guard["Guard (nights)"]
#     mind map: "Guard (nights)"
#     board: "Guard (nights)"
#     time line: "guard[\"Guard (nights)\"]"
#     journey: "guard[\"Guard (nights)\"], 5, Me"
#     Gantt: "guard[\"Guard (nights)\"]"
#   Cook: day
#     mind map: "Cook: day"
#     board: "Cook: day"
#     time line: "Cook" and "day"
#     journey: "Cook, NaN, 5"
#     Gantt: "Cook"
#   Read at 9:00
#     mind map: "Read at 9:00"
#     board: "Read at 9:00"
#     time line: "Read at 9:00"
#     journey: "Read at 9, 0, 5"
#     Gantt: refused
#   https://example.org
#     mind map: "https://example.org"
#     board: "https://example.org"
#     time line: "https://example.org"
#     journey: "https, NaN, 5"
#     Gantt: "https"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts mermaid@11.17.2 jsdom@29.1.1

cat > run.mjs <<'SCRIPT'
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false });

const entry = ({ task, score, people }) => `${task}, ${score}, ${people}`;
const diagrams = {
  'mind map': [words => `mindmap\n  root\n    ${words}`, db => db.getMindmap().children.map(node => node.descr)],
  'board': [words => `kanban\n  todo\n    ${words}`, db => db.getData().nodes.slice(1).map(node => node.label)],
  'time line': [words => `timeline\n  2026 : ${words}`, db => db.getTasks()[0].events],
  'journey': [words => `journey\n  title Day\n  section A\n  ${words}: 5: Me`, db => db.getTasks().map(entry)],
  'Gantt': [words => `gantt\n  dateFormat YYYY-MM-DD\n  ${words} :2026-03-02, 2d`, db => db.getTasks().map(task => task.task)],
};

async function shown([diagram, read], words) {
  try {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(diagram(words));
    return read(db).map(part => JSON.stringify(part.trim())).join(' and ');
  } catch (error) {
    if (!/^(Parse error|Lexical error|Invalid date)/.test(error.message)) throw error;
    return 'refused';
  }
}

const texts = [
  'Guard (nights)', 'German [B2]', 'Level ((3))', 'Guard (nights) only', '"Guard (nights)"', 'guard["Guard (nights)"]',
  'Cook: day', 'Read at 9:00', 'https://example.org',
];
for (const words of texts) {
  console.log(words);
  for (const [name, diagram] of Object.entries(diagrams)) console.log(`  ${name}: ${await shown(diagram, words)}`);
}
SCRIPT

cat > expected.txt <<'EXPECTED'
Guard (nights)
  mind map: "nights"
  board: "nights"
  time line: "Guard (nights)"
  journey: "Guard (nights), 5, Me"
  Gantt: "Guard (nights)"
German [B2]
  mind map: "B2"
  board: "B2"
  time line: "German [B2]"
  journey: "German [B2], 5, Me"
  Gantt: "German [B2]"
Level ((3))
  mind map: "3"
  board: "3"
  time line: "Level ((3))"
  journey: "Level ((3)), 5, Me"
  Gantt: "Level ((3))"
Guard (nights) only
  mind map: refused
  board: refused
  time line: "Guard (nights) only"
  journey: "Guard (nights) only, 5, Me"
  Gantt: "Guard (nights) only"
"Guard (nights)"
  mind map: refused
  board: refused
  time line: "\"Guard (nights)\""
  journey: "\"Guard (nights)\", 5, Me"
  Gantt: "\"Guard (nights)\""
guard["Guard (nights)"]
  mind map: "Guard (nights)"
  board: "Guard (nights)"
  time line: "guard[\"Guard (nights)\"]"
  journey: "guard[\"Guard (nights)\"], 5, Me"
  Gantt: "guard[\"Guard (nights)\"]"
Cook: day
  mind map: "Cook: day"
  board: "Cook: day"
  time line: "Cook" and "day"
  journey: "Cook, NaN, 5"
  Gantt: "Cook"
Read at 9:00
  mind map: "Read at 9:00"
  board: "Read at 9:00"
  time line: "Read at 9:00"
  journey: "Read at 9, 0, 5"
  Gantt: refused
https://example.org
  mind map: "https://example.org"
  board: "https://example.org"
  time line: "https://example.org"
  journey: "https, NaN, 5"
  Gantt: "https"
EXPECTED

TZ=UTC node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
