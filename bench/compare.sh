#!/usr/bin/env bash
# Two builds of the site beside each other, row by row: starts, publishing, import, memory, files, search, weight, reading.
#   bench/compare.sh BASE [HEAD] [OPTION…]     prints a Markdown table; exits with 1 where HEAD is worse (bench/README.md)
# BASE and HEAD are commits, or folders that `dotnet publish` wrote; without HEAD it is the working tree.
# Options are those of the verb `compare`: --rows NAME,… --pairs N --json FILE --environment NAME=VALUE,… --onet SOURCE
set -euo pipefail
shopt -s inherit_errexit
base=${1:?usage: bench/compare.sh BASE [HEAD] [OPTION…]}; shift
head=
[ $# -eq 0 ] || [[ $1 == --* ]] || { head=$1; shift; }
caller=$PWD
cd "$(dirname "$0")/.."
root=$PWD

work=$(mktemp -d)
chmod 755 "$work"
postgres_bin=$(dirname "$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | tail -n 1 || command -v initdb || echo /none)")
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
end() {
  set +e # what cannot be ended must not keep the rest
  [ ! -e "$work/postgres/postmaster.pid" ] || as_postgres "$postgres_bin/pg_ctl" -D "$work/postgres" -m immediate -w stop > /dev/null
  for tree in "$work"/source-*; do [ ! -e "$tree" ] || git -C "$root" worktree remove --force "$tree"; done
  rm -rf "$work"
}
trap end EXIT
trap 'exit 130' INT TERM

publish() { dotnet publish "$1" -c Release -r linux-x64 -o "$2" --nologo -v quiet; }
published() { # name, and a commit, a folder or nothing: prints where the build is
  if [ -n "$2" ] && [ -e "$caller/$2/CareerGuide.Web.dll" ]; then echo "$caller/$2"; return; fi
  if [ -e "$2/CareerGuide.Web.dll" ]; then echo "$2"; return; fi
  local source=.
  if [ -n "$2" ]; then source=$work/source-$1; git worktree add --quiet --detach "$source" "$2" >&2; fi
  publish "$source/src/CareerGuide.Web" "$work/$1" >&2
  echo "$work/$1"
}

start_postgres() { # prints how to connect to a server of this run's own; nothing where PostgreSQL is not installed
  [ -x "$postgres_bin/initdb" ] || { echo "compare: PostgreSQL is not installed; its rows are skipped" >&2; return; }
  local port=$((20000 + RANDOM % 10000))
  mkdir "$work/postgres"
  [ "$(id -u)" != 0 ] || chown postgres "$work/postgres"
  as_postgres "$postgres_bin/initdb" -D "$work/postgres" -U postgres -A trust -E UTF8 --locale=C --no-sync > /dev/null
  as_postgres "$postgres_bin/pg_ctl" -D "$work/postgres" -w -l "$work/postgres/log" -o "-h 127.0.0.1 -p $port -k $work/postgres" start > /dev/null 2>&1
  echo "Host=127.0.0.1;Port=$port;Username=postgres"
}

base=$(published base "$base")
head=$(published head "$head")
publish bench/OrdinarySite "$work/ordinary" >&2
dotnet build bench/CareerGuide.Bench -c Release --nologo -v quiet >&2
postgres=$(start_postgres)
cd "$caller"
dotnet "$root/bench/CareerGuide.Bench/bin/Release/net10.0/CareerGuide.Bench.dll" compare "$base" "$head" --ordinary "$work/ordinary" ${postgres:+--postgres "$postgres"} "$@"
