#!/usr/bin/env bash
# A whole role falls out of a slide show, or what follows a "Note:" is hidden, depending on the program.
#
# In a deck of one role a slide, Slidev takes a slide whose text begins right below its rule for settings: the cook is on no slide, and
# nothing says so, not even where the text is no mapping. It parts a table without outer bars at its rule, and does not part slides at ***
# as Marpit, the base of Marp, does. reveal.js hides all that follows a line "Note:" to the end of the slide, headings and lists too; the
# others show it. Marpit shows a box as [x].
# Slidev's guide asks for an empty line around a rule and for YAML objects as front matter, reveal.js's says that "Note:" begins the
# speaker's notes; that text which is no object is dropped in silence, or that notes swallow headings, is in neither.
# What follows: leave an empty line behind each rule, write rules as --- alone, keep outer bars in tables, and use no line that begins with
# "Note:".
#
# Packages: @slidev/parser@52.20.1 @marp-team/marpit@3.2.3 reveal.js@6.0.2 jsdom@29.1.1
# Seen: 28 November 2026. Output:
#   rule, then text at once "# Guard\n\n---\n# Cook\n- knives\n---\n# Baker\n"
#     Slidev ["# Guard","# Baker"]
#     Marpit ["Guard","Cook knives","Baker"]
#     reveal.js ["Guard","Cook knives","Baker"]
#   rule, then an empty line "# Guard\n\n---\n\n# Cook\n- knives\n\n---\n\n# Baker\n"
#     Slidev ["# Guard","# Cook\n- knives","# Baker"]
#     Marpit ["Guard","Cook knives","Baker"]
#     reveal.js ["Guard","Cook knives","Baker"]
#   rule of stars "# Guard\n\n***\n\n# Cook\n"
#     Slidev ["# Guard\n\n***\n\n# Cook"]
#     Marpit ["Guard","Cook"]
#     reveal.js ["Guard Cook"]
#   table without outer bars "Skill | Level\n--- | ---\nknives | 3\n"
#     Slidev ["Skill | Level","--- | ---\nknives | 3"]
#     Marpit ["Skill Level knives 3"]
#     reveal.js ["Skill Level knives 3"]
#   a line with Note: "# Guard\n\nNote: works at night\n\n## Skills\n\n- radio\n"
#     Slidev ["# Guard\n\nNote: works at night\n\n## Skills\n\n- radio"]
#     Marpit ["Guard Note: works at night Skills radio"]
#     reveal.js ["Guard"]
#   a box "- [x] Licence\n"
#     Slidev ["- [x] Licence"]
#     Marpit ["[x] Licence"]
#     reveal.js ["☑ Licence"]
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm pkg set 'overrides[@slidev/types]=npm:@antfu/utils@9.3.0' # types alone, which would bring hundreds of packages
npm install --no-audit --no-fund --silent --ignore-scripts \
  @slidev/parser@52.20.1 @marp-team/marpit@3.2.3 reveal.js@6.0.2 jsdom@29.1.1

cat > run.mjs <<'SCRIPT'
import { JSDOM } from 'jsdom';
import { Marpit } from '@marp-team/marpit';
import { parse } from '@slidev/parser';

const decks = {
  'rule, then text at once': '# Guard\n\n---\n# Cook\n- knives\n---\n# Baker\n',
  'rule, then an empty line': '# Guard\n\n---\n\n# Cook\n- knives\n\n---\n\n# Baker\n',
  'rule of stars': '# Guard\n\n***\n\n# Cook\n',
  'table without outer bars': 'Skill | Level\n--- | ---\nknives | 3\n',
  'a line with Note:': '# Guard\n\nNote: works at night\n\n## Skills\n\n- radio\n',
  'a box': '- [x] Licence\n',
};

const marpit = new Marpit();
marpit.markdown.enable('table');
const slidev = async text => (await parse(text, 'deck.md')).slides.map(slide => slide.content);
const marp = text => words(marpit.render(text).html, 'section');

async function reveal(text) {
  const slides = '<section data-markdown data-separator="\\n---\\n"><script type="text/template"></script></section>';
  const { window } = new JSDOM(`<div class="reveal">${slides}</div>`);
  Object.assign(globalThis, { window, document: window.document, Node: window.Node });
  document.querySelector('script').textContent = text;
  const { default: plugin } = await import('reveal.js/plugin/markdown');
  const deck = { getConfig: () => ({ markdown: {} }), getRevealElement: () => document.querySelector('.reveal'), on() {} };
  await plugin().init(deck);
  document.querySelectorAll('aside.notes').forEach(notes => notes.remove());
  document.querySelectorAll('input').forEach(box => box.replaceWith(box.checked ? '☑' : '☐'));
  return words(document.querySelector('.reveal').innerHTML, 'section');
}

function words(html, slide) {
  return [...new JSDOM(html).window.document.querySelectorAll(slide)].map(part => part.textContent.trim().replace(/\s+/g, ' '));
}

for (const [kind, text] of Object.entries(decks)) {
  console.log(kind, JSON.stringify(text));
  console.log('  Slidev', JSON.stringify(await slidev(text)));
  console.log('  Marpit', JSON.stringify(marp(text)));
  console.log('  reveal.js', JSON.stringify(await reveal(text)));
}
SCRIPT

cat > expected.txt <<'EXPECTED'
rule, then text at once "# Guard\n\n---\n# Cook\n- knives\n---\n# Baker\n"
  Slidev ["# Guard","# Baker"]
  Marpit ["Guard","Cook knives","Baker"]
  reveal.js ["Guard","Cook knives","Baker"]
rule, then an empty line "# Guard\n\n---\n\n# Cook\n- knives\n\n---\n\n# Baker\n"
  Slidev ["# Guard","# Cook\n- knives","# Baker"]
  Marpit ["Guard","Cook knives","Baker"]
  reveal.js ["Guard","Cook knives","Baker"]
rule of stars "# Guard\n\n***\n\n# Cook\n"
  Slidev ["# Guard\n\n***\n\n# Cook"]
  Marpit ["Guard","Cook"]
  reveal.js ["Guard Cook"]
table without outer bars "Skill | Level\n--- | ---\nknives | 3\n"
  Slidev ["Skill | Level","--- | ---\nknives | 3"]
  Marpit ["Skill Level knives 3"]
  reveal.js ["Skill Level knives 3"]
a line with Note: "# Guard\n\nNote: works at night\n\n## Skills\n\n- radio\n"
  Slidev ["# Guard\n\nNote: works at night\n\n## Skills\n\n- radio"]
  Marpit ["Guard Note: works at night Skills radio"]
  reveal.js ["Guard"]
a box "- [x] Licence\n"
  Slidev ["- [x] Licence"]
  Marpit ["[x] Licence"]
  reveal.js ["☑ Licence"]
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
