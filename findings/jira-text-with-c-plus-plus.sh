#!/usr/bin/env bash
# A converter of Jira text takes the plus signs of C++ and of grades for underlining.
#
# In Jira's markup a pair of plus signs around words underlines them, and a pair of tildes lowers them. jira2md looks for pairs without asking
# what stands around them: "C++" loses both signs and becomes a C with an empty underline, even as code; "A+ and B+" underlines what lies
# between, and ranges with tildes sink. On the way to Jira it leaves task boxes and underscores as they are, and reading its own text back
# makes tags of the boxes and emphasis of the underscores. A list that begins at 3 begins at 1.
# What follows: put other signs in place of plus, tilde and underscore before converting and restore them behind it.
#
# Packages: jira2md@3.0.1
# Output seen:
#   from Jira "Needs C++ and Radio." -> "Needs C<ins></ins> and Radio."
#   from Jira "Grades A+ and B+ only." -> "Grades A<ins> and B</ins> only."
#   from Jira "Pay 30~40, later 50~60." -> "Pay 30<sub>40, later 50</sub>60."
#   from Jira "Needs {{C++}}." -> "Needs `C<ins></ins>`."
#   to Jira "- [x] Licence\n- [ ] Eye test" -> "- [x] Licence\n- [ ] Eye test" and back "- <x> Licence\n- < > Eye test"
#   to Jira "Knows snake_case_names and C++." -> "Knows snake_case_names and C++." and back "Knows snake*case*names and C<ins></ins>."
#   to Jira "3. Set points\n4. Log trains" -> "# Set points\n# Log trains" and back "1. Set points\n1. Log trains"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts jira2md@3.0.1

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';

const { to_markdown: toMarkdown, to_jira: toJira } = createRequire(import.meta.url)('jira2md');

for (const text of ['Needs C++ and Radio.', 'Grades A+ and B+ only.', 'Pay 30~40, later 50~60.', 'Needs {{C++}}.']) {
  console.log('from Jira', JSON.stringify(text), '->', JSON.stringify(toMarkdown(text)));
}

for (const text of ['- [x] Licence\n- [ ] Eye test', 'Knows snake_case_names and C++.', '3. Set points\n4. Log trains']) {
  const jira = toJira(text);
  console.log('to Jira', JSON.stringify(text), '->', JSON.stringify(jira), 'and back', JSON.stringify(toMarkdown(jira)));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
from Jira "Needs C++ and Radio." -> "Needs C<ins></ins> and Radio."
from Jira "Grades A+ and B+ only." -> "Grades A<ins> and B</ins> only."
from Jira "Pay 30~40, later 50~60." -> "Pay 30<sub>40, later 50</sub>60."
from Jira "Needs {{C++}}." -> "Needs `C<ins></ins>`."
to Jira "- [x] Licence\n- [ ] Eye test" -> "- [x] Licence\n- [ ] Eye test" and back "- <x> Licence\n- < > Eye test"
to Jira "Knows snake_case_names and C++." -> "Knows snake_case_names and C++." and back "Knows snake*case*names and C<ins></ins>."
to Jira "3. Set points\n4. Log trains" -> "# Set points\n# Log trains" and back "1. Set points\n1. Log trains"
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
