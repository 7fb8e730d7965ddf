#!/usr/bin/env bash
# Writers of tables of contents link C# to C, and "Duties" to the duties of another job.
#
# A table of contents is written into the file, the addresses of headings come from the site. doctoc and markdown-toc write addresses like
# GitHub's, for which github-slugger stands here. Headings C, C++ and C# are c, c-1 and c-2 there; doctoc numbers C++ but not C#,
# markdown-toc neither, so that C# leads to C or nowhere. Each job has a heading Duties; where one is called "Duties 1" as well, both give
# two headings one address, and GitHub does not. A range of pay and a German title lead nowhere in markdown-toc, which takes the dots off
# the ö.
# What follows: let the same program write the table and the addresses, and check each link of a table against the page.
#
# Packages: doctoc@2.5.0 markdown-toc@1.2.0 github-slugger@2.0.0
# Seen: 29 November 2026. Output:
#   C, C++, C#
#     GitHub: c c-1 c-2
#     doctoc: c c-1 c
#     markdown-toc: c c c#
#   Duties 1, Duties, Duties
#     GitHub: duties-1 duties duties-2
#     doctoc: duties-1 duties duties-1
#     markdown-toc: duties-1 duties duties-1
#   Duties, Duties, Duties 1
#     GitHub: duties duties-1 duties-1-1
#     doctoc: duties duties-1 duties-1
#     markdown-toc: duties duties-1 duties-1
#   Pay 30–40, Köchin, R&D manager
#     GitHub: pay-3040 köchin rd-manager
#     doctoc: pay-3040 köchin rd-manager
#     markdown-toc: pay-30–40 kochin rd-manager
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts doctoc@2.5.0 markdown-toc@1.2.0 github-slugger@2.0.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import Slugger from 'github-slugger';

const require = createRequire(import.meta.url);
const doctoc = require('doctoc/lib/transform.js');
const markdownToc = require('markdown-toc');
const targets = toc => [...toc.matchAll(/\]\(#(.*)\)$/gm)].map(([, target]) => decodeURIComponent(target));
const lectures = [
  ['C', 'C++', 'C#'],
  ['Duties 1', 'Duties', 'Duties'],
  ['Duties', 'Duties', 'Duties 1'],
  ['Pay 30–40', 'Köchin', 'R&D manager'],
];

for (const headings of lectures) {
  const text = headings.map(heading => `## ${heading}\n\nText.\n`).join('\n');
  const slugger = new Slugger();
  const addresses = headings.map(heading => slugger.slug(heading));
  console.log(headings.join(', '));
  console.log('  GitHub:', addresses.join(' '));
  console.log('  doctoc:', targets(doctoc(text, 'github.com').toc).join(' '));
  console.log('  markdown-toc:', targets(markdownToc(text).content).join(' '));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
C, C++, C#
  GitHub: c c-1 c-2
  doctoc: c c-1 c
  markdown-toc: c c c#
Duties 1, Duties, Duties
  GitHub: duties-1 duties duties-2
  doctoc: duties-1 duties duties-1
  markdown-toc: duties-1 duties duties-1
Duties, Duties, Duties 1
  GitHub: duties duties-1 duties-1-1
  doctoc: duties duties-1 duties-1
  markdown-toc: duties duties-1 duties-1
Pay 30–40, Köchin, R&D manager
  GitHub: pay-3040 köchin rd-manager
  doctoc: pay-3040 köchin rd-manager
  markdown-toc: pay-30–40 kochin rd-manager
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
