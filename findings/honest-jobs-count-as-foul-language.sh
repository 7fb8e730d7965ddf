#!/usr/bin/env bash
# Filters against foul language refuse pawn brokers, farmers of rapeseed and who graduated cum laude.
#
# Comments and names of jobs are checked before they are shown. Four of five filters go by whole words, and still refuse occupations that
# O*NET and ESCO list in like words: two take the pawn broker, one the operator of a screw machine, two the driver of an escort vehicle, all
# of them "cum laude". obscenity looks within words, for which it brings a list of exceptions: it knows the analyst and the cocktail waiter,
# but neither the mechanic of cockpits, nor the grower of shiitake, the farmer of rapeseed, and the operator of a retarder, which brakes
# cars in a rail yard.
# Each describes how words are allowed; leo-profanity and obscenity say that there are false positives.
# What follows: run the titles of all occupations through the filter first, allow what it finds, and let a person decide, not the filter.
#
# Packages: bad-words@4.1.5 leo-profanity@1.9.0 @2toad/profanity@3.3.0 obscenity@0.4.6 glin-profanity@3.3.0
# Seen: 28 November 2026. Output:
#   bad-words | Pawn broker, Screw machine operator, Graduate cum laude
#   leo-profanity | Escort vehicle driver, Graduate cum laude
#   @2toad/profanity | Pawn broker, Graduate cum laude
#   glin-profanity | Escort vehicle driver, Graduate cum laude
#   obscenity | Graduate cum laude, Cockpit mechanic, Shiitake grower, Rapeseed farmer, Retarder operator
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts \
  bad-words@4.1.5 leo-profanity@1.9.0 @2toad/profanity@3.3.0 obscenity@0.4.6 glin-profanity@3.3.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { profanity } from '@2toad/profanity';
import { Filter as BadWords } from 'bad-words';
import { Filter as Glin } from 'glin-profanity';
import { RegExpMatcher, englishDataset, englishRecommendedTransformers } from 'obscenity';

const leo = createRequire(import.meta.url)('leo-profanity');
const badWords = new BadWords();
const glin = new Glin({ languages: ['english'] });
const obscenity = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
const filters = {
  'bad-words': job => badWords.isProfane(job),
  'leo-profanity': job => leo.check(job),
  '@2toad/profanity': job => profanity.exists(job),
  'glin-profanity': job => glin.isProfane(job),
  'obscenity': job => obscenity.hasMatch(job),
};
const jobs = [
  'Analyst', 'Cocktail waiter', 'Pawn broker', 'Screw machine operator', 'Escort vehicle driver', 'Graduate cum laude',
  'Cockpit mechanic', 'Shiitake grower', 'Rapeseed farmer', 'Retarder operator',
];

for (const [name, refuses] of Object.entries(filters)) console.log(name, '|', jobs.filter(refuses).join(', '));
SCRIPT

cat > expected.txt <<'EXPECTED'
bad-words | Pawn broker, Screw machine operator, Graduate cum laude
leo-profanity | Escort vehicle driver, Graduate cum laude
@2toad/profanity | Pawn broker, Graduate cum laude
glin-profanity | Escort vehicle driver, Graduate cum laude
obscenity | Graduate cum laude, Cockpit mechanic, Shiitake grower, Rapeseed farmer, Retarder operator
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
