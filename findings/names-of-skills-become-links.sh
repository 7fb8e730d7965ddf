#!/usr/bin/env bash
# Linkers of bare addresses turn ASP.NET and Socket.IO into links, and Node.js not.
#
# Names of skills look like hosts where their last part is a top-level domain: ASP.NET, Socket.IO, Draw.io, and a file called script.py.
# linkifyjs, Autolinker and markdown-it 14 with linkify make links to strangers' sites of them. markdown-it 15 with the same option makes
# none, so an update takes links away that authors may have counted on. Node.js is safe with all, since js is no such domain.
# What follows: link only what begins with a scheme or www.
#
# Packages: linkifyjs@4.3.2 autolinker@4.1.5 markdown-it-14@npm:markdown-it@14.1.0 markdown-it@15.0.3
# Output seen:
#   linkifyjs http://ASP.NET http://Socket.IO http://Draw.io http://script.py
#   autolinker http://ASP.NET http://Socket.IO http://Draw.io http://script.py
#   markdown-it 14, linkify http://ASP.NET http://Socket.IO http://Draw.io http://script.py
#   markdown-it 15, linkify none
#   markdown-it 15, linkify, an address https://example.org/net
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts linkifyjs@4.3.2 autolinker@4.1.5 markdown-it-14@npm:markdown-it@14.1.0 markdown-it@15.0.3

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import * as linkify from 'linkifyjs';
import MarkdownIt from 'markdown-it';
import MarkdownIt14 from 'markdown-it-14';

const Autolinker = createRequire(import.meta.url)('autolinker');

const skills = 'Knows ASP.NET, Socket.IO, Draw.io, script.py and Node.js.';
const links = html => (html.match(/(?<=href=")[^"]*/g) ?? []).join(' ') || 'none';

console.log('linkifyjs', linkify.find(skills).map(link => link.href).join(' '));
console.log('autolinker', links((Autolinker.default ?? Autolinker).link(skills)));
console.log('markdown-it 14, linkify', links(new MarkdownIt14({ linkify: true }).render(skills)));
console.log('markdown-it 15, linkify', links(new MarkdownIt({ linkify: true }).render(skills)));
console.log('markdown-it 15, linkify, an address', links(new MarkdownIt({ linkify: true }).render('See https://example.org/net.')));
SCRIPT

cat > expected.txt <<'EXPECTED'
linkifyjs http://ASP.NET http://Socket.IO http://Draw.io http://script.py
autolinker http://ASP.NET http://Socket.IO http://Draw.io http://script.py
markdown-it 14, linkify http://ASP.NET http://Socket.IO http://Draw.io http://script.py
markdown-it 15, linkify none
markdown-it 15, linkify, an address https://example.org/net
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
