#!/usr/bin/env bash
# D2 leaves a shape named Label out of a drawing, and what follows C#, without a word.
#
# D2 draws workflows and maps of skills from text. A shape named Label, Near or Class is not drawn, since these are settings, in capitals
# too; "Label printer" is. A C# developer is a C, because the rest of the line is a remark, and with it goes the arrow that follows. Node.js
# is a box in a box, and two hyphens cut a name and join the halves. None of this is an error.
# The words and signs are documented; that a name is swallowed without a message is not.
# What follows: put every name into quotes, and compare the number of shapes with the number of names.
#
# Packages: @terrastruct/d2@0.1.33
# Seen: 29 November 2026. Output:
#   Cook -> Baker | Cook, Baker | arrows: Cook to Baker
#   Label: Prints labels | nothing | arrows: none
#   Label printer: Prints labels | Prints labels | arrows: none
#   "Label": Prints labels | Prints labels | arrows: none
#   Near: Depot | nothing | arrows: none
#   Class: Teaches | nothing | arrows: none
#   C# developer -> Tester | C | arrows: none
#   "C# developer" -> Tester | C# developer, Tester | arrows: "C# developer" to Tester
#   Node.js | Node, js | arrows: none
#   Day--shift | Day, shift | arrows: Day to shift
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @terrastruct/d2@0.1.33

cat > run.mjs <<'SCRIPT'
import { D2 } from '@terrastruct/d2';

const d2 = new D2();
const texts = ['Cook -> Baker', 'Label: Prints labels', 'Label printer: Prints labels', '"Label": Prints labels', 'Near: Depot', 'Class: Teaches',
  'C# developer -> Tester', '"C# developer" -> Tester', 'Node.js', 'Day--shift'];

for (const text of texts) {
  const { diagram } = await d2.compile(text);
  const shapes = diagram.shapes.map(({ label }) => label).join(', ') || 'nothing';
  const arrows = diagram.connections.map(({ src, dst }) => `${src} to ${dst}`).join(', ') || 'none';
  console.log(`${text} | ${shapes} | arrows: ${arrows}`);
}
process.exit();
SCRIPT

cat > expected.txt <<'EXPECTED'
Cook -> Baker | Cook, Baker | arrows: Cook to Baker
Label: Prints labels | nothing | arrows: none
Label printer: Prints labels | Prints labels | arrows: none
"Label": Prints labels | Prints labels | arrows: none
Near: Depot | nothing | arrows: none
Class: Teaches | nothing | arrows: none
C# developer -> Tester | C | arrows: none
"C# developer" -> Tester | C# developer, Tester | arrows: "C# developer" to Tester
Node.js | Node, js | arrows: none
Day--shift | Day, shift | arrows: Day to shift
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
