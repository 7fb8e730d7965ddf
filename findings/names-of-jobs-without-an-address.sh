#!/usr/bin/env bash
# Four makers of addresses give C, C++ and C# developers one address, and Korean or Chinese jobs none.
#
# Names of jobs and skills live on signs: C++, C#, .NET, R&D. github-slugger, slugify, @sindresorhus/slugify and limax drop or word them
# differently, and each lets at least two of the three developers meet. Three of the four answer the empty text to a Korean name, and to a
# Chinese one an empty text or Pinyin with the numbers of tones.
# What follows: spell out + and # before making an address, keep letters of every script, and never take an empty address.
#
# Packages: github-slugger@2.0.0 slugify@1.6.9 @sindresorhus/slugify@3.0.0 limax@4.2.3
# Output seen:
#   github-slugger ["c-developer","c-developer","c-developer"] different: 1
#     ["net-developer","rd-manager","데이터-엔지니어","数据工程师"]
#   slugify ["c-developer","c++-developer","c-developer"] different: 2
#     [".net-developer","randd-manager","",""]
#   @sindresorhus/slugify ["c-developer","c-developer","c-developer"] different: 1
#     ["net-developer","r-and-d-manager","",""]
#   limax ["c-developer","c-developer","c-developer"] different: 1
#     ["net-developer","r-and-d-manager","","shu4-ju4-gong1-cheng2-shi1"]
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts github-slugger@2.0.0 slugify@1.6.9 @sindresorhus/slugify@3.0.0 limax@4.2.3

cat > run.mjs <<'SCRIPT'
import GithubSlugger from 'github-slugger';
import sindresorhus from '@sindresorhus/slugify';
import slugify from 'slugify';
import limax from 'limax';

const makers = {
  'github-slugger': name => new GithubSlugger().slug(name),
  'slugify': name => slugify(name, { lower: true }),
  '@sindresorhus/slugify': name => sindresorhus(name),
  'limax': name => limax(name),
};

for (const [maker, address] of Object.entries(makers)) {
  const developers = ['C Developer', 'C++ Developer', 'C# Developer'].map(address);
  console.log(maker, JSON.stringify(developers), 'different:', new Set(developers).size);
  console.log(' ', JSON.stringify(['.NET Developer', 'R&D Manager', '데이터 엔지니어', '数据工程师'].map(address)));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
github-slugger ["c-developer","c-developer","c-developer"] different: 1
  ["net-developer","rd-manager","데이터-엔지니어","数据工程师"]
slugify ["c-developer","c++-developer","c-developer"] different: 2
  [".net-developer","randd-manager","",""]
@sindresorhus/slugify ["c-developer","c-developer","c-developer"] different: 1
  ["net-developer","r-and-d-manager","",""]
limax ["c-developer","c-developer","c-developer"] different: 1
  ["net-developer","r-and-d-manager","","shu4-ju4-gong1-cheng2-shi1"]
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
