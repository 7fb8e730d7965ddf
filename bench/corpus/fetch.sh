#!/bin/sh
# Fetches the texts that the answer keys belong to: bench/corpus/fetch.sh FOLDER. Needs curl, jq and sha256sum.
set -eu

folder=$1
keys=$(dirname "$0")

for key in "$keys"/*.json; do
  target=$folder/$(jq -r '.split + "/" + .document + ".md"' "$key")
  address=$(jq -r '"https://raw.githubusercontent.com/" + .source.repository + "/" + .source.commit + "/" + (.source.path | split("/") | map(@uri) | join("/"))' "$key")
  mkdir -p "$(dirname "$target")"

  curl --fail --silent --show-error --location --output "$target" "$address" || { echo "$address: not fetched" >&2; continue; }
  echo "$(jq -r .sha256 "$key")  $target" | sha256sum --check --quiet || echo "$target: not the text that the key was made for" >&2
done
