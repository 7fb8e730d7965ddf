#!/usr/bin/env bash
# Everything that must hold, in one command: format, build without warnings, migrations without pending changes, all tests.
# Ends in "N passed, N failed, N skipped". With CI=true it installs what is missing, and nothing may be skipped.
set -euo pipefail
cd "$(dirname "$0")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

has_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
has_postgres() { command -v initdb || ls /usr/lib/postgresql/*/bin/initdb; }
has_nginx() { command -v nginx || ls /usr/sbin/nginx; }

install_missing() {
  local packages=() sudo=()
  has_chromium >/dev/null 2>&1 || packages+=(chromium)
  has_postgres >/dev/null 2>&1 || packages+=(postgresql)
  command -v npm >/dev/null || packages+=(npm)
  has_nginx >/dev/null 2>&1 || packages+=(nginx)
  [ ${#packages[@]} -eq 0 ] && return
  [ "$(id -u)" -eq 0 ] || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq "${packages[@]}"
}

[ "${CI:-}" = true ] && install_missing

dotnet tool restore
dotnet restore CareerGuide.sln --locked-mode
# The third part of format, the analyzers, comes with the build, to which warnings are errors.
dotnet format whitespace CareerGuide.sln --verify-no-changes --no-restore
dotnet format style CareerGuide.sln --verify-no-changes --no-restore
dotnet build CareerGuide.sln --no-restore

for provider in Sqlite Postgres; do
  dotnet ef migrations has-pending-model-changes --no-build --project src/CareerGuide.Data --context "${provider}CareerGuideDb"
done

src/CareerGuide.Data/compile-models.sh --check

# Most of the code runs a few times only: to watch it first, so as to compile it better, is not worth the time.
export DOTNET_TieredPGO=0

# One project at a time: browser and databases share the machine with what they test.
results=$(mktemp)
trap 'rm -f "$results"' EXIT
failed_runs=0
dotnet test --solution CareerGuide.sln --no-build --max-parallel-test-modules 1 --ignore-exit-code 8 2>&1 | tee "$results" || failed_runs=1

count() { sed -nE "s/^ *$1: ([0-9]+).*/\1/p" "$results" | tail -n 1; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)

if [ "${CI:-}" = true ] && [ "${skipped:-0}" -gt 0 ]; then
  echo "On CI no test may be skipped." >&2
  failed_runs=1
fi

# What failed stands among much else above: say it again where everybody looks.
grep -A 15 '^failed ' "$results" | head -n 200 || true

echo "${passed:-0} passed, ${failed:-1} failed, ${skipped:-0} skipped"
[ "$failed_runs" -eq 0 ] && [ "${failed:-1}" -eq 0 ] && [ "${passed:-0}" -gt 0 ]
