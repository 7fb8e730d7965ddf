#!/usr/bin/env bash
# Each theme for JSON Resume leaves out other entries of a résumé that the schema calls valid.
#
# One résumé, valid by @jsonresume/schema, with one entry of each kind and a word in each field that stands nowhere else. None of the six
# themes shows it whole. Three drop certificates altogether, one drops languages, one projects; three lose the level of every skill, and each
# drops the grade, the role in a project or both. Nothing warns.
# What follows: treat a theme as a view and not as an export, and check the text of the page for each value that was put in.
#
# Packages: @jsonresume/schema@1.3.1 jsonresume-theme-even@0.26.1 jsonresume-theme-elegant@1.16.1 jsonresume-theme-flat@0.3.7 jsonresume-theme-kendall@0.2.0 jsonresume-theme-macchiato@1.1.0 jsonresume-theme-stackoverflow@3.3.0
# Output seen:
#   valid: true
#   even leaves out: Agrade Alevel Abarelevel
#   elegant leaves out: Aworkplace Agrade Alevel Abarelevel Afluency Aprojectrole
#   flat leaves out: Aworkplace Agrade Acertificate Alevel Abarelevel Aproject Aresult Aprojectrole
#   kendall leaves out: Acertificate Alanguage Afluency Aresult Aprojectrole
#   macchiato leaves out: Agrade Acertificate Aprojectrole
#   stackoverflow leaves out: Aworkplace Agrade Aprojectrole
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @jsonresume/schema@1.3.1 jsonresume-theme-even@0.26.1 jsonresume-theme-elegant@1.16.1 jsonresume-theme-flat@0.3.7 jsonresume-theme-kendall@0.2.0 jsonresume-theme-macchiato@1.1.0 jsonresume-theme-stackoverflow@3.3.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const schema = require('@jsonresume/schema');

const resume = {
  basics: { name: 'Ada Byrne', label: 'Signaller', email: 'ada@example.org', location: { city: 'York', countryCode: 'GB' }, profiles: [] },
  work: [{ name: 'North Rail', description: 'Aworkplace', position: 'Aposition', startDate: '2021-01-01', highlights: ['Ahighlight'] }],
  education: [{ institution: 'Tech College', area: 'Signalling', studyType: 'Diploma', score: 'Agrade', courses: ['Acourse'], startDate: '2016-01-01' }],
  certificates: [{ name: 'Acertificate', issuer: 'Board', date: '2022-01-01' }],
  skills: [{ name: 'Maps', level: 'Alevel', keywords: ['Akeyword'] }, { name: 'Radio', level: 'Abarelevel' }],
  languages: [{ language: 'Alanguage', fluency: 'Afluency' }],
  projects: [{ name: 'Aproject', description: 'A rota', highlights: ['Aresult'], roles: ['Aprojectrole'], startDate: '2020-01-01' }],
  volunteer: [{ organization: 'Heritage Line', position: 'Avolunteer', startDate: '2018-06-01' }],
  awards: [{ title: 'Anaward', awarder: 'North Rail', date: '2022-01-01' }],
  references: [{ name: 'Box Master', reference: 'Areference' }],
};

const words = new Set(JSON.stringify(resume).match(/\bA[a-z]{4,}\b/g));
schema.validate(resume, errors => console.log('valid:', !errors));

for (const theme of ['even', 'elegant', 'flat', 'kendall', 'macchiato', 'stackoverflow']) {
  const module = await import(`jsonresume-theme-${theme}`);
  const html = String(await (module.render ?? module.default.render)(structuredClone(resume)));
  console.log(theme, 'leaves out:', [...words].filter(word => !html.includes(word)).join(' '));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
valid: true
even leaves out: Agrade Alevel Abarelevel
elegant leaves out: Aworkplace Agrade Alevel Abarelevel Afluency Aprojectrole
flat leaves out: Aworkplace Agrade Acertificate Alevel Abarelevel Aproject Aresult Aprojectrole
kendall leaves out: Acertificate Alanguage Afluency Aresult Aprojectrole
macchiato leaves out: Agrade Acertificate Aprojectrole
stackoverflow leaves out: Aworkplace Agrade Aprojectrole
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
