#!/usr/bin/env bash
# How fast pages are served: kept ones beside nginx and a bare Kestrel with the very same bytes, made ones beside an ordinary MVC page.
#   bench/serve.sh          prints a Markdown table; ROUNDS (5) and SECS (3) of load for each in turn
# Needs nginx, wrk and curl. Everything shares the processors; the ratios count.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in nginx wrk curl awk; do command -v "$tool" >/dev/null || { echo "serve: needs $tool" >&2; exit 2; }; done

work=$(mktemp -d)
chmod 755 "$work"
declare -a started=()
trap 'for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done; rm -rf "$work"' EXIT

publish() { dotnet publish "$1" -c Release -r linux-x64 -o "$work/$2" --nologo -v quiet; }
publish src/CareerGuide.Web site
publish bench/OrdinarySite ordinary
dotnet build bench/CareerGuide.Bench -c Release --nologo -v quiet

port=$((20000 + RANDOM % 20000))
free() { port=$((port + 1)); }
begin() { "$@" > "$work/log-$port" 2>&1 & started+=($!); }
answers() { for _ in $(seq 300); do curl -sf -o /dev/null "http://127.0.0.1:$port$1" && return; sleep 0.1; done; cat "$work/log-$port" >&2; exit 1; }

page=/roles/data-engineer
export ASPNETCORE_ENVIRONMENT=Production Logging__LogLevel__Default=Warning

free; begin env ConnectionStrings__CareerGuide="Data Source=$work/kept.db" dotnet "$work/site/CareerGuide.Web.dll" --urls "http://127.0.0.1:$port"; answers $page
kept=http://127.0.0.1:$port$page kept_process=${started[-1]} search="http://127.0.0.1:$port/search?q=python"
free; begin env PageCache__SizeMegabytes=0 ConnectionStrings__CareerGuide="Data Source=$work/made.db" dotnet "$work/site/CareerGuide.Web.dll" --urls "http://127.0.0.1:$port"; answers $page
made=http://127.0.0.1:$port$page
free; begin env LECTURE=content/lectures/data-roles.md ConnectionStrings__Ordinary="Data Source=$work/ordinary.db" \
  dotnet "$work/ordinary/OrdinarySite.dll" --contentRoot "$work/ordinary" --urls "http://127.0.0.1:$port"; answers $page
ordinary=http://127.0.0.1:$port$page ordinary_process=${started[-1]}

# The very same bytes and headers for nginx and Kestrel.
curl -s -H 'Accept-Encoding: br' -D "$work/head" -o "$work/page" "$kept"
tag=$(tr -d '\r' < "$work/head" | sed -nE 's/^etag: (.*)/\1/Ip')
headers() { tr -d '\r' < "$work/head" | awk -F': ' 'NR > 1 && $1 != "" && tolower($1) !~ /^(date|content-length|content-type|transfer-encoding|etag)$/'; }
headers | sed -E 's/(["\\$])/\\\1/g; s/^([^:]+): (.*)$/add_header \1 "\2";/' > "$work/headers.conf"
headers > "$work/headers"

free; begin dotnet bench/CareerGuide.Bench/bin/Release/net10.0/CareerGuide.Bench.dll bare "$work/page" "$work/headers" "http://127.0.0.1:$port"; answers /
bare=http://127.0.0.1:$port/
free
cat > "$work/nginx.conf" <<C
daemon off; worker_processes $(nproc); pid $work/nginx.pid; error_log $work/nginx.log; $([ "$(id -u)" != 0 ] || echo 'user root;')
events { worker_connections 4096; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=16; server_tokens off;
client_body_temp_path $work; proxy_temp_path $work; fastcgi_temp_path $work; uwsgi_temp_path $work; scgi_temp_path $work;
server { listen 127.0.0.1:$port; location / { root $work; try_files /page =404; types { } default_type "text/html; charset=utf-8"; include $work/headers.conf; } } }
C
begin nginx -c "$work/nginx.conf" -p "$work"; answers /
nginx=http://127.0.0.1:$port/

# As often as the ordinary page must write all that it has to be as large as ours.
size() { curl -s "$1" | wc -c; }
times=$(( ($(size "$made") + $(size "$ordinary") / 2) / $(size "$ordinary") ))

load() { # name url header: a line of name, requests a second, p50 and p99 in microseconds, bad answers
  wrk -t2 -c32 -d"${SECS:-3}s" --latency -H "$3" "$2" | awk -v name="$1" '
    function us(x) { return x ~ /us$/ ? x + 0 : x ~ /ms$/ ? x * 1000 : x * 1000000 }
    $1 == "50%" { half = us($2) } $1 == "99%" { most = us($2) } /^Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = $NF }
    END { printf "%s %.0f %.0f %.0f %d\n", name, rate, half, most, bad }'
}
everything() {
  load nginx "$nginx" 'Accept-Encoding: br'
  load kept "$kept" 'Accept-Encoding: br'
  load bare "$bare" 'Accept-Encoding: br'
  load known "$kept" "If-None-Match: $tag"
  load made "$made" 'Accept: text/html'
  load ordinary "$ordinary" 'Accept: text/html'
  load large "$ordinary?times=$times" 'Accept: text/html'
  load search "$search" 'Accept: text/html'
}

for _ in 1 2; do everything > /dev/null; done # until the code runs at its steady speed
for _ in $(seq "${ROUNDS:-5}"); do everything; done > "$work/all"

awk '
  function median(list, n, i, j, t) { for (i = 2; i <= n; i++) { t = list[i]; for (j = i - 1; j > 0 && list[j] > t; j--) list[j + 1] = list[j]; list[j + 1] = t } return n % 2 ? list[(n + 1) / 2] : (list[n / 2] + list[n / 2 + 1]) / 2 }
  { n[$1]++; rate[$1, n[$1]] = $2; half[$1, n[$1]] = $3; most[$1, n[$1]] = $4 }
  function of(table, name, i, list) { for (i = 1; i <= n[name]; i++) list[i] = table[name, i]; return median(list, n[name]) }
  function row(what, name) { printf "| %s | %.0f | %.2f ms | %.2f ms |\n", what, of(rate, name), of(half, name) / 1000, of(most, name) / 1000 }
  function ratio(a, b, i, list) { for (i = 1; i <= n[a]; i++) list[i] = rate[a, i] / rate[b, i]; return median(list, n[a]) }
  END {
    print "| what | requests a second | p50 | p99 |"; print "|---|---|---|---|"
    row("nginx, the file", "nginx"); row("a kept page", "kept"); row("bare Kestrel, the same bytes", "bare"); row("a kept page the reader has, 304", "known")
    row("a page made anew", "made"); row("the ordinary page", "ordinary"); row("the ordinary page, as large as ours", "large"); row("a search", "search"); print ""
    printf "kept / nginx %.2f (goal 0.55), p99 %.1f times (goal 3); kept / bare Kestrel %.2f (0.85); 304 / kept %.2f (1); made / ordinary %.2f (2.5), %.2f where it is as large\n",
      ratio("kept", "nginx"), of(most, "kept") / of(most, "nginx"), ratio("kept", "bare"), ratio("known", "kept"), ratio("made", "ordinary"), ratio("made", "large")
  }' "$work/all"

memory() { awk '/^VmRSS/ { all = $2 } /^RssFile/ { files = $2 } END { printf "%.0f MiB, without the files of programs %.0f", all / 1024, (all - files) / 1024 }' "/proc/$1/status"; }
if [ "${MEMORY:-}" = 1 ]; then # a million requests more
  echo "memory $(memory "$kept_process"); of the ordinary site $(memory "$ordinary_process")"
  wrk -t2 -c32 -d60s -H 'Accept-Encoding: br' "$kept" | awk '/requests in/ { printf "after %d requests more ", $1 }'
  memory "$kept_process"; echo
fi
