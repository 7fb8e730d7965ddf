#!/bin/sh
# Bundles what the editor uses of CodeMirror 6 (index.js) into wwwroot/lib/codemirror, with the licences of its packages, and records
# the hash of the bundle. Needs Node.js and npm. The versions are those of package-lock.json, so the same input gives the same bytes.
# For newer versions: change them in package.json, run `npm install --package-lock-only` here, then this script.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
lib=$here/../wwwroot/lib/codemirror
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$here/package.json" "$here/package-lock.json" "$here/index.js" "$work"
cd "$work"
npm ci --ignore-scripts --no-audit --no-fund --silent

mkdir -p "$lib"
node_modules/.bin/esbuild index.js --bundle --minify --format=esm --target=es2022 --legal-comments=none \
  --banner:js='/*! CodeMirror 6, MIT licence: see licences.txt */' --metafile=meta.json --log-level=warning --outfile="$lib/codemirror.js"

# The packages that are in the bundle, each with its version and licence.
node -e '
  const { readFileSync } = require("fs");
  const inputs = Object.values(JSON.parse(readFileSync("meta.json")).outputs).flatMap(output => Object.entries(output.inputs));
  const names = inputs.filter(([, input]) => input.bytesInOutput > 0).map(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
  for (const name of [...new Set(names)].filter(Boolean).sort()) {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`));
    console.log(`${name} ${version}\n\n${readFileSync(`node_modules/${name}/LICENSE`, "utf8").trim()}\n`);
  }' > "$lib/licences.txt"

openssl dgst -sha384 -binary "$lib/codemirror.js" | openssl base64 -A > "$here/codemirror.sha384"
echo "$(wc -c < "$lib/codemirror.js") bytes, $(gzip -9c "$lib/codemirror.js" | wc -c) compressed"
