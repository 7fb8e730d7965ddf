#!/usr/bin/env bash
# Exports of MyST begin steps anew, drop ticks and make citations of handles.
#
# Jupyter Book 2 reads lectures with MyST and exports them to Typst, LaTeX and Markdown. In Typst a step's second paragraph loses its
# indent, so the step after it is number 1 again. Steps that begin at 3 begin at 1 in LaTeX (there is only "resume", with no list before).
# Boxes lose their ticks in Typst and Markdown, columns their alignment in Markdown. A line that begins with "=" becomes a heading in Typst.
# Where a lecture names a handle such as @depot, Typst and LaTeX get a citation of a source that is not there.
# Citations with @ are documented; no export gives a message about any of the rest.
# What follows: compare numbers and ticks of each export with the lecture, and escape @ before handles.
#
# Packages: myst-parser@1.7.3 myst-to-typst@0.0.36 myst-to-tex@1.0.45 myst-to-md@1.0.16 unified@11.0.5 vfile@6.0.3
# Seen: 29 November 2026. Output:
#   "1. Set points.\n\n   In ink.\n\n2. Log trains."
#     Typst: "+ Set points.\n\nIn ink.\n+ Log trains."
#     LaTeX: "\\begin{enumerate}\n\\item Set points.\n\nIn ink.\n\n\n\\item Log trains.\n\\end{enumerate}"
#     Markdown: "1.  Set points.\n\n    In ink.\n2.  Log trains."
#   "3. Lock the box.\n4. Go home."
#     Typst: "#set enum(start: 3)\n+ Lock the box.\n+ Go home.\n#set enum(start: 1)"
#     LaTeX: "\\begin{enumerate}[resume]\n\\item Lock the box.\n\\item Go home.\n\\end{enumerate}"
#     Markdown: "3.  Lock the box.\n4.  Go home."
#   "- [ ] Maps\n- [x] Calls"
#     Typst: "- Maps\n- Calls"
#     LaTeX: "\\begin{itemize}\n\\item[$\\square$] Maps\n\\item[$\\blacksquare$] Calls\n\\end{itemize}"
#     Markdown: "*   Maps\n*   Calls"
#   "| Job | Pay |\n|---|--:|\n| Guard | 30 |"
#     Markdown: "| Job   | Pay |\n| ----- | --- |\n| Guard | 30  |"
#   "= as pay"
#     Typst: "= as pay"
#     LaTeX: "= as pay"
#     Markdown: "\\= as pay"
#   "Ask @depot for work."
#     Typst: "Ask #cite(<depot>, form: \"prose\") for work."
#     LaTeX: "Ask \\cite{depot} for work."
#     Markdown: "Ask {cite}`depot` for work."
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts myst-parser@1.7.3 myst-to-typst@0.0.36 myst-to-tex@1.0.45 myst-to-md@1.0.16 unified@11.0.5 vfile@6.0.3

cat > run.mjs <<'SCRIPT'
import { mystParse } from 'myst-parser';
import mystToMd from 'myst-to-md';
import mystToTex from 'myst-to-tex';
import mystToTypst from 'myst-to-typst';
import { unified } from 'unified';
import { VFile } from 'vfile';

const exporters = { Typst: mystToTypst, LaTeX: mystToTex, Markdown: mystToMd };

function exported(text, exporter) {
  const file = new VFile();
  const written = unified().use(exporter, {}).stringify(mystParse(text), file);
  const result = file.result ?? written;
  return `${JSON.stringify(result.value ?? result)}${file.messages.map(message => ` message: ${message.reason}`).join('')}`;
}

for (const text of ['1. Set points.\n\n   In ink.\n\n2. Log trains.', '3. Lock the box.\n4. Go home.', '- [ ] Maps\n- [x] Calls',
  '| Job | Pay |\n|---|--:|\n| Guard | 30 |', '= as pay', 'Ask @depot for work.']) {
  console.log(JSON.stringify(text));
  for (const [name, exporter] of Object.entries(exporters)) {
    if (!text.startsWith('|') || name === 'Markdown') {
      console.log(`  ${name}: ${exported(text, exporter)}`);
    }
  }
}
SCRIPT

cat > expected.txt <<'EXPECTED'
"1. Set points.\n\n   In ink.\n\n2. Log trains."
  Typst: "+ Set points.\n\nIn ink.\n+ Log trains."
  LaTeX: "\\begin{enumerate}\n\\item Set points.\n\nIn ink.\n\n\n\\item Log trains.\n\\end{enumerate}"
  Markdown: "1.  Set points.\n\n    In ink.\n2.  Log trains."
"3. Lock the box.\n4. Go home."
  Typst: "#set enum(start: 3)\n+ Lock the box.\n+ Go home.\n#set enum(start: 1)"
  LaTeX: "\\begin{enumerate}[resume]\n\\item Lock the box.\n\\item Go home.\n\\end{enumerate}"
  Markdown: "3.  Lock the box.\n4.  Go home."
"- [ ] Maps\n- [x] Calls"
  Typst: "- Maps\n- Calls"
  LaTeX: "\\begin{itemize}\n\\item[$\\square$] Maps\n\\item[$\\blacksquare$] Calls\n\\end{itemize}"
  Markdown: "*   Maps\n*   Calls"
"| Job | Pay |\n|---|--:|\n| Guard | 30 |"
  Markdown: "| Job   | Pay |\n| ----- | --- |\n| Guard | 30  |"
"= as pay"
  Typst: "= as pay"
  LaTeX: "= as pay"
  Markdown: "\\= as pay"
"Ask @depot for work."
  Typst: "Ask #cite(<depot>, form: \"prose\") for work."
  LaTeX: "Ask \\cite{depot} for work."
  Markdown: "Ask {cite}`depot` for work."
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
