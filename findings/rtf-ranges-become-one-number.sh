#!/usr/bin/env bash
# A reader of RTF turns the pay range 30–40 into 3040.
#
# RTF may write the dash in a range as \endash. @iarna/rtf-to-html drops \endash and \bullet without a word, so the ends of the range run
# together; written as \'96 the same dash is read rightly. A sign outside the code page comes as \u with a substitute for old readers, which
# is shown as well: "€?30". The word behind a hyphen that does not break (\_) is gone, cells run together, and what is struck out stands as if
# it held.
# What follows: replace such control words by their signs before reading, and refuse tables.
#
# Packages: @iarna/rtf-to-html@1.1.0
# Output seen:
#   a range, \endash | Pay 30\endash 40 | "<p>Pay 3040</p>"
#   a range, \'96 | Pay 30\'9640 | "<p>Pay 30–40</p>"
#   a range, \u8211 | Pay 30\u8211-40 | "<p>Pay 30–-40</p>"
#   euros | Pay \u8364?30 | "<p>Pay €?30</p>"
#   a hyphen that does not break | Night\_shift work | "<p>Night‑work</p>"
#   struck out | Pay {\strike 30} 35 | "<p>Pay 30 35</p>"
#   bullets | \bullet\tab Maps\par \bullet\tab Radio\par | "<p>\tMaps</p> <p>\tRadio</p>"
#   a table | \trowd\cellx2000\cellx4000 Role\cell Pay\cell\row\trowd\cellx2000\cellx4000 Guard\cell low\cell\row | "<p>RolePayGuardlow</p>"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @iarna/rtf-to-html@1.1.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';

const rtf = createRequire(import.meta.url)('@iarna/rtf-to-html');

const row = cells => `\\trowd\\cellx2000\\cellx4000 ${cells.map(cell => `${cell}\\cell`).join(' ')}\\row`;
const texts = {
  'a range, \\endash': 'Pay 30\\endash 40',
  "a range, \\'96": "Pay 30\\'9640",
  'a range, \\u8211': 'Pay 30\\u8211-40',
  'euros': 'Pay \\u8364?30',
  'a hyphen that does not break': 'Night\\_shift work',
  'struck out': 'Pay {\\strike 30} 35',
  'bullets': '\\bullet\\tab Maps\\par \\bullet\\tab Radio\\par',
  'a table': row(['Role', 'Pay']) + row(['Guard', 'low']),
};

for (const [name, text] of Object.entries(texts)) {
  const html = await new Promise((done, fail) => rtf.fromString(`{\\rtf1\\ansi\\ansicpg1252 ${text}\\par}`, (error, page) => error ? fail(error) : done(page)));
  console.log(name, '|', text, '|', JSON.stringify(html.match(/<body>([\s\S]*)<\/body>/)[1].replace(/\n/g, ' ').trim().replace(/ +/g, ' ')));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
a range, \endash | Pay 30\endash 40 | "<p>Pay 3040</p>"
a range, \'96 | Pay 30\'9640 | "<p>Pay 30–40</p>"
a range, \u8211 | Pay 30\u8211-40 | "<p>Pay 30–-40</p>"
euros | Pay \u8364?30 | "<p>Pay €?30</p>"
a hyphen that does not break | Night\_shift work | "<p>Night‑work</p>"
struck out | Pay {\strike 30} 35 | "<p>Pay 30 35</p>"
bullets | \bullet\tab Maps\par \bullet\tab Radio\par | "<p>\tMaps</p> <p>\tRadio</p>"
a table | \trowd\cellx2000\cellx4000 Role\cell Pay\cell\row\trowd\cellx2000\cellx4000 Guard\cell low\cell\row | "<p>RolePayGuardlow</p>"
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
