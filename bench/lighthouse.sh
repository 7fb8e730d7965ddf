#!/usr/bin/env bash
# Lighthouse on the published site, as a phone on a slow network sees it (its mobile profile, simulated throttling).
#   bench/lighthouse.sh [PATH...]     prints a Markdown table; fails where a page misses a limit
# The first row is a page of one sentence and one style sheet: what this machine can do at best, so compare with it.
# Needs Chromium and npm. Each page is asked RUNS times (5). The run with the median performance counts, for the largest paint the
# quickest one: what else the machine does, which the simulation takes four times, can only make it later. The median is in brackets.
set -euo pipefail
cd "$(dirname "$0")/.."

[ $# -gt 0 ] || set -- / /roles/data-engineer /compare /workflow /guidance /lectures/data-roles
CHROME_PATH=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || { echo "lighthouse: no Chromium found" >&2; exit 2; }
export CHROME_PATH

work=$(mktemp -d)
site=
bare=
trap 'kill $site $bare 2> /dev/null || true; rm -rf "$work"' EXIT

dotnet publish src/CareerGuide.Web -c Release -o "$work/site" --nologo -v quiet
ConnectionStrings__CareerGuide="Data Source=$work/careerguide.db" dotnet "$work/site/CareerGuide.Web.dll" --urls http://127.0.0.1:0 > "$work/log" &
site=$!
until grep -q '^Serving on ' "$work/log"; do
  kill -0 "$site" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.2
done
address=$(sed -nE 's/^Serving on ([^ ,]+).*/\1/p' "$work/log")

cat > "$work/bare.js" <<'JS'
const page = '<!doctype html><html lang="en"><title>Bare</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/bare.css"><p>One sentence.</p></html>';
const server = require('http').createServer(({ url }, answer) => url.endsWith('.css')
  ? answer.writeHead(200, { 'Content-Type': 'text/css' }).end('p { font-family: sans-serif }')
  : answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page));
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
JS
node "$work/bare.js" > "$work/bare" &
bare=$!
until [ -s "$work/bare" ]; do
  kill -0 "$bare" 2>/dev/null || { echo "lighthouse: the bare page is not served" >&2; exit 1; }
  sleep 0.2
done

cat > "$work/row.js" <<'JS'
const [path, ...files] = process.argv.slice(2);
const runs = files.map(file => JSON.parse(require('fs').readFileSync(file)));
runs.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
const { categories, audits } = runs[Math.floor(runs.length / 2)];
const score = name => Math.round(categories[name].score * 100);
const value = name => audits[name].numericValue;
const paints = runs.map(run => run.audits['largest-contentful-paint'].numericValue).sort((a, b) => a - b);
const [lcp, cls] = [paints[0], Math.max(...runs.map(run => run.audits['cumulative-layout-shift'].numericValue))];
// Until the page is there: the typeface, the manifest and the icon come after it.
const { observedLoad } = audits.metrics.details.items[0];
const needed = audits['network-requests'].details.items.filter(item => item.url.startsWith('http') && item.networkRequestTime < observedLoad && item.resourceType !== 'Manifest');
const [bytes, requests] = [needed.reduce((sum, item) => sum + item.transferSize, 0), needed.length];
const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map(score);
console.log(`| \`${path}\` | ${scores.join(' | ')} | ${(lcp / 1000).toFixed(2)} s (${(paints[Math.floor(paints.length / 2)] / 1000).toFixed(2)}) | ${cls.toFixed(3)} | ${(bytes / 1000).toFixed(1)} kB | ${requests} |`);
const kept = scores[0] >= 98 && scores.slice(1).every(s => s === 100) && cls === 0 && lcp <= 1200 && bytes <= 24000 && requests <= 4;
if (!kept) {
  for (const { auditRefs } of Object.values(categories))
    for (const { id, weight } of auditRefs)
      if (weight > 0 && audits[id].score !== null && audits[id].score < 0.9) console.error(`${path}: ${id} ${audits[id].displayValue ?? ''}`);
  process.exit(1);
}
JS

asked() { # name of the row, and the page's address
  local files=() file
  for run in $(seq "${RUNS:-5}"); do
    file="$work/$(echo "$1" | tr -c 'a-z0-9\n' _)-$run.json"
    npm exec --yes --package=lighthouse@12.8.2 -- lighthouse "$2" --quiet --output=json --output-path="$file" \
      --chrome-flags="--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync" \
      > "$work/lighthouse.log" 2>&1 && files+=("$file") || tail -n 3 "$work/lighthouse.log" >&2
  done
  node "$work/row.js" "$1" "${files[@]}"
}

missed=0
echo "| page | performance | accessibility | best practices | SEO | LCP | CLS | first visit | requests |"
echo "|---|---|---|---|---|---|---|---|---|"
asked 'bare page' "$(cat "$work/bare")" 2> /dev/null || true
for path in "$@"; do
  asked "$path" "$address$path" || missed=1
done

exit "$missed"
