#!/usr/bin/env bash
# A plan sent to Slack or Telegram does not tell what is done; in a Jira ticket each step can be number 1.
#
# Both converters for chats show a ticked and an open point alike, and leave a backslash at the end of a line. md-to-adf (Jira) makes a list
# of its own of every numbered step behind points, leaves a table as one paragraph and slants the middle of on_call_doctor, which CommonMark
# does not; marklassian does all of this well. martian (Notion) drops a footnote that is an address without a word, where the others make a
# link of it, and joins the words at a line break written as a backslash.
# martian and marklassian list what they read; that the others leave out tables or ticks is not in their descriptions.
# What follows: write "done:" before a point and sources as ordinary links before a plan is sent on, and try the converter with a list below
# a list.
#
# Packages: @tryfabric/martian@1.2.4 marklassian@1.2.1 md-to-adf@0.6.4 slackify-markdown@4.5.0 telegramify-markdown@1.3.3
# Seen: 28 November 2026. Output:
#   ticks "- [x] Licence\n- [ ] Eye test\n"
#     martian to_do true("Licence"), to_do false("Eye test")
#     marklassian doc(taskList(taskItem DONE("Licence"), taskItem TODO("Eye test")))
#     md-to-adf doc(bulletList(listItem(paragraph("[x] Licence")), listItem(paragraph("[ ] Eye test"))))
#     slackify-markdown "•   Licence\n•   Eye test\n"
#     telegramify-markdown "•   Licence\n•   Eye test\n"
#   points, then steps "- radio\n\n1. Apply\n2. Train\n"
#     martian bulleted_list_item("radio"), numbered_list_item("Apply"), numbered_list_item("Train")
#     marklassian doc(bulletList(listItem(paragraph("radio"))), orderedList(listItem(paragraph("Apply")), listItem(paragraph("Train"))))
#     md-to-adf doc(bulletList(listItem(paragraph("radio"))), orderedList(listItem(paragraph("Apply"))), orderedList(listItem(paragraph("Train"))))
#     slackify-markdown "•   radio\n\n1.  Apply\n2.  Train\n"
#     telegramify-markdown "•   radio\n\n1\\.  Apply\n2\\.  Train\n"
#   a table "| Skill |\n|---|\n| radio |\n"
#     martian table(table_row("Skill"), table_row("radio"))
#     marklassian doc(table(tableRow(tableHeader(paragraph("Skill"))), tableRow(tableCell(paragraph("radio")))))
#     md-to-adf doc(paragraph("| Skill | |---| | radio |"))
#     slackify-markdown "| Skill |\n| ----- |\n| radio |\n"
#     telegramify-markdown "| Skill |\n| ----- |\n| radio |\n"
#   underlines "on_call_doctor\n"
#     martian paragraph("on_call_doctor")
#     marklassian doc(paragraph("on_call_doctor"))
#     md-to-adf doc(paragraph("on", "call" as em, "doctor"))
#     slackify-markdown "on_call_doctor\n"
#     telegramify-markdown "on\\_call\\_doctor\n"
#   a line break "Nights\\\nWeekends\n"
#     martian paragraph("NightsWeekends")
#     marklassian doc(paragraph("Nights", hardBreak(), "Weekends"))
#     md-to-adf doc(paragraph("Nights\\ Weekends"))
#     slackify-markdown "Nights\\\nWeekends\n"
#     telegramify-markdown "Nights\\\nWeekends\n"
#   a source "Pay: 30[^1]\n\n[^1]: https://example.org/report\n"
#     martian paragraph("Pay: 30")
#     marklassian doc(paragraph("Pay: 30", "^1" as link https://example.org/report))
#     md-to-adf doc(paragraph("Pay: 30[^1]"), paragraph("[^1]: https://example.org/report"))
#     slackify-markdown "Pay: 30<https://example.org/report|^1>\n"
#     telegramify-markdown "Pay: 30[^1](https://example.org/report)\n"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts \
  @tryfabric/martian@1.2.4 marklassian@1.2.1 md-to-adf@0.6.4 slackify-markdown@4.5.0 telegramify-markdown@1.3.3

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { markdownToBlocks } from '@tryfabric/martian';
import { markdownToAdf } from 'marklassian';

const require = createRequire(import.meta.url);
const mdToAdf = require('md-to-adf');
const slackify = require('slackify-markdown');
const telegramify = require('telegramify-markdown');

const texts = {
  ticks: '- [x] Licence\n- [ ] Eye test\n',
  'points, then steps': '- radio\n\n1. Apply\n2. Train\n',
  'a table': '| Skill |\n|---|\n| radio |\n',
  underlines: 'on_call_doctor\n',
  'a line break': 'Nights\\\nWeekends\n',
  'a source': 'Pay: 30[^1]\n\n[^1]: https://example.org/report\n',
};

function ofJira(node) {
  const mark = node.marks?.[0];
  if (node.type === 'text') return JSON.stringify(node.text) + (mark ? ` as ${mark.type} ${mark.attrs?.href ?? ''}`.trimEnd() : '');
  const state = node.attrs?.state ? ` ${node.attrs.state}` : '';
  return `${node.type}${state}(${(node.content ?? []).map(ofJira).join(', ')})`;
}

function ofNotion(block) {
  const { rich_text: parts = [], cells, checked, children = [] } = block[block.type];
  const words = cells ? cells.flat().map(part => part.text.content) : [parts.map(part => part.text.content).join('')];
  const inner = [...words.filter(Boolean).map(part => JSON.stringify(part)), ...children.map(ofNotion)];
  return `${block.type}${checked === undefined ? '' : ` ${checked}`}(${inner.join(', ')})`;
}

const converters = {
  'martian': text => markdownToBlocks(text).map(ofNotion).join(', '),
  'marklassian': text => ofJira(markdownToAdf(text)),
  'md-to-adf': text => ofJira(JSON.parse(JSON.stringify(mdToAdf(text)))),
  'slackify-markdown': text => JSON.stringify(slackify(text)),
  'telegramify-markdown': text => JSON.stringify(telegramify(text)),
};

for (const [kind, text] of Object.entries(texts)) {
  console.log(kind, JSON.stringify(text));
  for (const [name, convert] of Object.entries(converters)) console.log(' ', name, convert(text));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
ticks "- [x] Licence\n- [ ] Eye test\n"
  martian to_do true("Licence"), to_do false("Eye test")
  marklassian doc(taskList(taskItem DONE("Licence"), taskItem TODO("Eye test")))
  md-to-adf doc(bulletList(listItem(paragraph("[x] Licence")), listItem(paragraph("[ ] Eye test"))))
  slackify-markdown "•   Licence\n•   Eye test\n"
  telegramify-markdown "•   Licence\n•   Eye test\n"
points, then steps "- radio\n\n1. Apply\n2. Train\n"
  martian bulleted_list_item("radio"), numbered_list_item("Apply"), numbered_list_item("Train")
  marklassian doc(bulletList(listItem(paragraph("radio"))), orderedList(listItem(paragraph("Apply")), listItem(paragraph("Train"))))
  md-to-adf doc(bulletList(listItem(paragraph("radio"))), orderedList(listItem(paragraph("Apply"))), orderedList(listItem(paragraph("Train"))))
  slackify-markdown "•   radio\n\n1.  Apply\n2.  Train\n"
  telegramify-markdown "•   radio\n\n1\\.  Apply\n2\\.  Train\n"
a table "| Skill |\n|---|\n| radio |\n"
  martian table(table_row("Skill"), table_row("radio"))
  marklassian doc(table(tableRow(tableHeader(paragraph("Skill"))), tableRow(tableCell(paragraph("radio")))))
  md-to-adf doc(paragraph("| Skill | |---| | radio |"))
  slackify-markdown "| Skill |\n| ----- |\n| radio |\n"
  telegramify-markdown "| Skill |\n| ----- |\n| radio |\n"
underlines "on_call_doctor\n"
  martian paragraph("on_call_doctor")
  marklassian doc(paragraph("on_call_doctor"))
  md-to-adf doc(paragraph("on", "call" as em, "doctor"))
  slackify-markdown "on_call_doctor\n"
  telegramify-markdown "on\\_call\\_doctor\n"
a line break "Nights\\\nWeekends\n"
  martian paragraph("NightsWeekends")
  marklassian doc(paragraph("Nights", hardBreak(), "Weekends"))
  md-to-adf doc(paragraph("Nights\\ Weekends"))
  slackify-markdown "Nights\\\nWeekends\n"
  telegramify-markdown "Nights\\\nWeekends\n"
a source "Pay: 30[^1]\n\n[^1]: https://example.org/report\n"
  martian paragraph("Pay: 30")
  marklassian doc(paragraph("Pay: 30", "^1" as link https://example.org/report))
  md-to-adf doc(paragraph("Pay: 30[^1]"), paragraph("[^1]: https://example.org/report"))
  slackify-markdown "Pay: 30<https://example.org/report|^1>\n"
  telegramify-markdown "Pay: 30[^1](https://example.org/report)\n"
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
