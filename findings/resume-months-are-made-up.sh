#!/usr/bin/env bash
# Themes for JSON Resume turn a bare year into January, and one moves every month west of Greenwich.
#
# The schema allows a date to be a year, a year and a month, or a day. Three of six themes print the bare year 2019 as January 2019, a month
# nobody wrote. The theme stackoverflow reads dates as midnight in Greenwich and prints them in the zone of the machine: in New York a job
# that began in January 2021 begins in December 2020, and the bare year becomes the year before.
# What follows: keep the precision of a date, and format dates without a time by their parts or in UTC.
#
# Packages: jsonresume-theme-even@0.26.1 jsonresume-theme-elegant@1.16.1 jsonresume-theme-flat@0.3.7 jsonresume-theme-kendall@0.2.0 jsonresume-theme-macchiato@1.1.0 jsonresume-theme-stackoverflow@3.3.0
# Output seen:
#   Europe/London
#     even Jan 2021 | Mar 2023 | Jan 2019 | Jan 2020
#     elegant Jan, 2021 | Mar, 2023 | Jan, 2019 | Jan, 2020
#     flat 2021-01-01 | 2023-03-01 | 2019 | 2020
#     kendall January 2021 | March 2023 | 2019 | 2020
#     macchiato 2021 | 2023 | 2019 | 2020
#     stackoverflow Jan 2021 | Mar 2023 | Jan 2019 | Jan 2020
#   America/New_York
#     even Jan 2021 | Mar 2023 | Jan 2019 | Jan 2020
#     elegant Jan, 2021 | Mar, 2023 | Jan, 2019 | Jan, 2020
#     flat 2021-01-01 | 2023-03-01 | 2019 | 2020
#     kendall January 2021 | March 2023 | 2019 | 2020
#     macchiato 2021 | 2023 | 2019 | 2020
#     stackoverflow Dec 2020 | Feb 2023 | Dec 2018 | Dec 2019
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts jsonresume-theme-even@0.26.1 jsonresume-theme-elegant@1.16.1 jsonresume-theme-flat@0.3.7 jsonresume-theme-kendall@0.2.0 jsonresume-theme-macchiato@1.1.0 jsonresume-theme-stackoverflow@3.3.0

cat > run.mjs <<'SCRIPT'
const resume = {
  basics: { name: 'Ada Byrne', label: 'Signaller', email: 'ada@example.org', location: { city: 'York', countryCode: 'GB' }, profiles: [] },
  work: [
    { name: 'North Rail', position: 'Signaller', startDate: '2021-01-01', endDate: '2023-03-01', highlights: [] },
    { name: 'Coast Rail', position: 'Guard', startDate: '2019', endDate: '2020', highlights: [] },
  ],
};

for (const zone of ['Europe/London', 'America/New_York']) {
  process.env.TZ = zone;
  console.log(zone);
  for (const theme of ['even', 'elegant', 'flat', 'kendall', 'macchiato', 'stackoverflow']) {
    const module = await import(`jsonresume-theme-${theme}`);
    const html = String(await (module.render ?? module.default.render)(structuredClone(resume)));
    const text = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    console.log(' ', theme, text.match(/((Jan|Feb|Mar|Dec)[a-z]*\.?,? )?\b20\d\d\b(-\d\d)*/g).join(' | '));
  }
}
SCRIPT

cat > expected.txt <<'EXPECTED'
Europe/London
  even Jan 2021 | Mar 2023 | Jan 2019 | Jan 2020
  elegant Jan, 2021 | Mar, 2023 | Jan, 2019 | Jan, 2020
  flat 2021-01-01 | 2023-03-01 | 2019 | 2020
  kendall January 2021 | March 2023 | 2019 | 2020
  macchiato 2021 | 2023 | 2019 | 2020
  stackoverflow Jan 2021 | Mar 2023 | Jan 2019 | Jan 2020
America/New_York
  even Jan 2021 | Mar 2023 | Jan 2019 | Jan 2020
  elegant Jan, 2021 | Mar, 2023 | Jan, 2019 | Jan, 2020
  flat 2021-01-01 | 2023-03-01 | 2019 | 2020
  kendall January 2021 | March 2023 | 2019 | 2020
  macchiato 2021 | 2023 | 2019 | 2020
  stackoverflow Dec 2020 | Feb 2023 | Dec 2018 | Dec 2019
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
