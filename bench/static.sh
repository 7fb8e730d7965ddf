#!/usr/bin/env bash
# How long the site takes to become files, beside Hugo with as many pages of the same size.
#   bench/static.sh O*NET-FOLDER      prints a Markdown table; the median of ROUNDS (3), in turn
# Needs hugo (apt-get install hugo). Without compression, which Hugo does not do, and with it.
set -euo pipefail
onet=$(realpath "${1:?usage: bench/static.sh O*NET-FOLDER}")
cd "$(dirname "$0")/.."
command -v hugo > /dev/null || { echo "static: needs hugo" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish src/CareerGuide.Web -c Release -r linux-x64 -o "$work/site" --nologo -v quiet
dotnet build bench/CareerGuide.Bench -c Release --nologo -v quiet
bench() { dotnet bench/CareerGuide.Bench/bin/Release/net10.0/CareerGuide.Bench.dll "$@"; }
bench lectures "$onet" "$work/content/lectures"

export Content__Path="$work/content" ConnectionStrings__CareerGuide="Data Source=$work/careerguide.db"
files() { dotnet "$work/site/CareerGuide.Web.dll" publish-static "$1" --address https://careers.example.org "${@:2}" | tail -1; }
timed() { # name command…: appends the seconds to the name's file
  local name=$1 begin=$EPOCHREALTIME; shift
  "$@" >> "$work/log"
  awk -v a="$begin" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f\n", b - a }' >> "$work/$name.times"
}
median() { sort -n "$work/$1.times" | awk '{ t[NR] = $1 } END { print t[int((NR + 1) / 2)] }'; }

timed first files "$work/plain" --no-compression
bench hugo "$work/plain" "$work/hugo"
for round in $(seq "${ROUNDS:-3}"); do
  rm -rf "$work/new" "$work/hugo/public" "$work/packed"
  timed hugo hugo --quiet --source "$work/hugo"
  timed plain files "$work/new" --no-compression
  timed again files "$work/new" --no-compression
done
timed packed files "$work/packed"

size() { find "$1" -name '*.html' -printf '%s\n' | awk '{ s += $1 } END { printf "%d pages of %.1f kB", NR, s / NR / 1000 }'; }
cat <<T
| what | seconds |
|---|---|
| Hugo, $(size "$work/hugo/public") | $(median hugo) |
| the site as files, $(size "$work/plain"), and $(find "$work/plain" -type f ! -name '*.html' | wc -l) other files | $(median plain) |
| again, nothing changed | $(median again) |
| at first, with the import | $(median first) |
| with compression | $(median packed) |
| the site / Hugo (goal: at most 4) | $(awk -v a="$(median plain)" -v b="$(median hugo)" 'BEGIN { printf "%.1f", a / b }') |
T
