#!/usr/bin/env bash
# A résumé that goes from JSON Resume to FRESH and back has lost its address, employers and certificates.
#
# fresh-jrs-converter translates between the two open résumé formats. It speaks the first version of JSON Resume, where an employer is a
# company; today's name is dropped, so posts come back without employers. Certificates, projects and the grade have no place on the way. The
# address is written to FRESH and not read from it again. A résumé that @jsonresume/schema calls valid is valid afterwards as well, so
# validating tells nothing.
# What follows: rename name to company before converting, and compare the values that come back with those that went in.
#
# Packages: fresh-jrs-converter@1.0.0 @jsonresume/schema@1.3.1
# Output seen:
#   valid before: true
#   valid afterwards: true
#   lost: York, GB, North Rail, Leeds, 1.7, Rulebook, Board, 2022-01-01, Night plan, A rota, Lead
#   kept: Ada Byrne, ada@example.org, Signaller, 2021-01, Set points, Tech College, Signalling, Diploma, Relays, Maps, Master, contours, Welsh, B2
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts fresh-jrs-converter@1.0.0 @jsonresume/schema@1.3.1

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { toFRESH, toJRS } = require('fresh-jrs-converter');
const { validate } = require('@jsonresume/schema');

const resume = {
  basics: { name: 'Ada Byrne', email: 'ada@example.org', location: { city: 'York', countryCode: 'GB' } },
  work: [{ name: 'North Rail', location: 'Leeds', position: 'Signaller', startDate: '2021-01', highlights: ['Set points'] }],
  education: [{ institution: 'Tech College', area: 'Signalling', studyType: 'Diploma', score: '1.7', courses: ['Relays'] }],
  skills: [{ name: 'Maps', level: 'Master', keywords: ['contours'] }],
  certificates: [{ name: 'Rulebook', issuer: 'Board', date: '2022-01-01' }],
  projects: [{ name: 'Night plan', description: 'A rota', roles: ['Lead'] }],
  languages: [{ language: 'Welsh', fluency: 'B2' }],
};

const values = node => typeof node === 'object' ? Object.values(node).flatMap(values) : [String(node)];
const back = toJRS(toFRESH(structuredClone(resume)));
const kept = new Set(values(back));

validate(resume, errors => console.log('valid before:', !errors));
validate(back, errors => console.log('valid afterwards:', !errors));
console.log('lost:', values(resume).filter(value => !kept.has(value)).join(', '));
console.log('kept:', values(resume).filter(value => kept.has(value)).join(', '));
SCRIPT

cat > expected.txt <<'EXPECTED'
valid before: true
valid afterwards: true
lost: York, GB, North Rail, Leeds, 1.7, Rulebook, Board, 2022-01-01, Night plan, A rota, Lead
kept: Ada Byrne, ada@example.org, Signaller, 2021-01, Set points, Tech College, Signalling, Diploma, Relays, Maps, Master, contours, Welsh, B2
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
