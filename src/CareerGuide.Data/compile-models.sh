#!/usr/bin/env bash
# Writes what Entity Framework would find out about the mapping at each start as code: {Sqlite,Postgres}/Compiled.
#   src/CareerGuide.Data/compile-models.sh            after the mapping has changed and was built
#   src/CareerGuide.Data/compile-models.sh --check    says whether that was done
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for provider in Sqlite Postgres; do
  fresh=$work/$provider
  dotnet ef dbcontext optimize --no-build --context "${provider}CareerGuideDb" --output-dir "$fresh" --namespace "CareerGuide.Data.$provider.Compiled" > /dev/null

  if [ "${1:-}" != --check ]; then
    rm -rf "$provider/Compiled"
    mv "$fresh" "$provider/Compiled"
  elif ! diff -rq -I 'new Guid(' "$fresh" "$provider/Compiled"; then
    echo "The compiled model for $provider is not that of the mapping: run src/CareerGuide.Data/compile-models.sh" >&2
    exit 1
  fi
done
