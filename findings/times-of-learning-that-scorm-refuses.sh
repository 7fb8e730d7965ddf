#!/usr/bin/env bash
# A course loses the time learned when it is measured to the millisecond, and a month is 30 days.
#
# xAPI and SCORM 2004 both write times as ISO 8601 does, so one function is used for both. scorm-again, a runtime for SCORM, refuses
# PT12.345S, because a span has at most two decimals, and the time learned stays at nothing. It takes a moment with milliseconds, but
# refuses the same moment in whole seconds if it ends with Z: the zone may stand only behind a fraction. xapi-validation takes all of these,
# but refuses a moment without a zone, which SCORM takes. The sum of P11M and P1M is P360D, not a year.
# What follows: cut spans to two decimals, write moments with toISOString as it is, count in hours, and look at what SetValue returns.
#
# Packages: scorm-again@3.4.3 xapi-validation@2.1.4
# Seen: 28 November 2026. Output:
#   PT12S | xAPI takes | SCORM takes and has PT12S
#   PT12.34S | xAPI takes | SCORM takes and has PT12.34S
#   PT12.345S | xAPI takes | SCORM refuses and has PT0S
#   P1W | xAPI takes | SCORM takes and has P7D
#   2026-03-01T10:00:00.345Z | xAPI takes | SCORM takes
#   2026-03-01T10:00:00Z | xAPI takes | SCORM refuses
#   2026-03-01T10:00:00+02:00 | xAPI takes | SCORM refuses
#   2026-03-01T10:00:00 | xAPI refuses | SCORM takes
#   PT1H30M + PT45M = PT2H15M
#   P1M + P1M = P60D
#   P11M + P1M = P360D
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts scorm-again@3.4.3 xapi-validation@2.1.4

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';

globalThis.window = globalThis;
globalThis.document = globalThis;
globalThis.addEventListener ??= () => {};
const require = createRequire(import.meta.url);
const scorm = require('scorm-again');
const Scorm2004 = scorm.Scorm2004API ?? globalThis.Scorm2004API;
const { default: faults } = require('xapi-validation');

const statement = more => ({
  actor: { mbox: 'mailto:learner@example.org' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
  object: { id: 'https://example.org/roles/guard' },
  ...more,
});
const xapi = more => faults(statement(more)).length === 0 ? 'takes' : 'refuses';
const yes = answer => answer === 'true' ? 'takes' : 'refuses';

function lesson(before = {}) {
  const api = new Scorm2004({ autocommit: false, logLevel: 5 });
  api.loadFromJSON({ cmi: before });
  api.Initialize('');
  return api;
}

for (const span of ['PT12S', 'PT12.34S', 'PT12.345S', 'P1W']) {
  const api = lesson();
  const answer = yes(api.SetValue('cmi.session_time', span));
  console.log(span, '| xAPI', xapi({ result: { duration: span } }), '| SCORM', answer, 'and has', api.cmi.getCurrentTotalTime());
}
for (const moment of ['2026-03-01T10:00:00.345Z', '2026-03-01T10:00:00Z', '2026-03-01T10:00:00+02:00', '2026-03-01T10:00:00']) {
  const api = lesson();
  api.SetValue('cmi.interactions.0.id', 'signals');
  console.log(moment, '| xAPI', xapi({ timestamp: moment }), '| SCORM', yes(api.SetValue('cmi.interactions.0.timestamp', moment)));
}
for (const [before, now] of [['PT1H30M', 'PT45M'], ['P1M', 'P1M'], ['P11M', 'P1M']]) {
  const api = lesson({ total_time: before });
  api.SetValue('cmi.session_time', now);
  console.log(before, '+', now, '=', api.cmi.getCurrentTotalTime());
}
process.exit();
SCRIPT

cat > expected.txt <<'EXPECTED'
PT12S | xAPI takes | SCORM takes and has PT12S
PT12.34S | xAPI takes | SCORM takes and has PT12.34S
PT12.345S | xAPI takes | SCORM refuses and has PT0S
P1W | xAPI takes | SCORM takes and has P7D
2026-03-01T10:00:00.345Z | xAPI takes | SCORM takes
2026-03-01T10:00:00Z | xAPI takes | SCORM refuses
2026-03-01T10:00:00+02:00 | xAPI takes | SCORM refuses
2026-03-01T10:00:00 | xAPI refuses | SCORM takes
PT1H30M + PT45M = PT2H15M
P1M + P1M = P60D
P11M + P1M = P360D
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
