#!/usr/bin/env bash
# A reader of Moodle's GIFT tells those who are right that they are wrong.
#
# In GIFT a statement is true or false and may have two comments: the first for a wrong answer, the second for a right one, whichever is
# right. gift-pegjs hands the first out as the comment on "true" and the second as the comment on "false". For a false statement that is the
# same thing; for a true one, whoever answers "true" reads the comment on a wrong answer. In a question with two right answers of half the
# points each it marks every answer as not correct.
# What follows: change the two comments over where the statement is true, and take a positive weight for a right answer.
#
# Packages: gift-pegjs@1.0.2
# Output seen:
#   Guards shut doors. {TRUE #You were wrong #You were right}
#     on "true": You were wrong  on "false": You were right
#   Guards drive trains. {FALSE #You were wrong #You were right}
#     on "true": You were wrong  on "false": You were right
#   Who calls guards? {~%50%Signaller ~%50%Driver ~%-100%Cook}
#     [["Signaller",50,false],["Driver",50,false],["Cook",-100,false]]
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts gift-pegjs@1.0.2

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';

const { parse } = createRequire(import.meta.url)('gift-pegjs');

for (const quiz of ['Guards shut doors. {TRUE #You were wrong #You were right}', 'Guards drive trains. {FALSE #You were wrong #You were right}']) {
  const [question] = parse(quiz);
  console.log(quiz);
  console.log('  on "true":', question.trueFeedback.text, ' on "false":', question.falseFeedback.text);
}

const weighted = 'Who calls guards? {~%50%Signaller ~%50%Driver ~%-100%Cook}';
console.log(weighted);
console.log(' ', JSON.stringify(parse(weighted)[0].choices.map(choice => [choice.text.text, choice.weight, choice.isCorrect])));
SCRIPT

cat > expected.txt <<'EXPECTED'
Guards shut doors. {TRUE #You were wrong #You were right}
  on "true": You were wrong  on "false": You were right
Guards drive trains. {FALSE #You were wrong #You were right}
  on "true": You were wrong  on "false": You were right
Who calls guards? {~%50%Signaller ~%50%Driver ~%-100%Cook}
  [["Signaller",50,false],["Driver",50,false],["Cook",-100,false]]
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
