#!/usr/bin/env bash
# Reader view leaves social workers, community nurses and menu planners out of a page about jobs.
#
# One gives each role of a page a section, and the section or its heading the role's address as id. Readability, which makes Firefox's
# reader view, takes parts for furniture of the page when their id or class contains a word such as "social", "community", "menu" or
# "header": the whole role is gone, or, with the id on the heading, only its title, and its text goes on below the role before. A word of
# one's own before it, as in "role-social-worker", does not help. Defuddle, which makes the texts of Obsidian's clipper, drops the menu
# planner.
# Readability's documentation names "unlikely" parts without the words, which stand in its source; on a page with less text left it tries
# again without this rule.
# What follows: give ids that hold none of a role's words, such as numbers, or test the pages of all roles with both.
#
# Packages: @mozilla/readability@0.6.0 defuddle@0.19.4 jsdom@29.1.1
# Seen: 28 November 2026. Output:
#   id on the section
#     Readability
#       titles gone: social-worker community-nurse menu-planner header-operator role-social-worker
#       texts gone: social-worker community-nurse menu-planner header-operator role-social-worker
#     Defuddle
#       titles gone: menu-planner
#       texts gone: menu-planner
#   class on the section
#     Readability
#       titles gone: social-worker community-nurse menu-planner header-operator role-social-worker
#       texts gone: social-worker community-nurse menu-planner header-operator role-social-worker
#     Defuddle
#       titles gone: menu-planner
#       texts gone: menu-planner
#   id on the heading
#     Readability
#       titles gone: social-worker community-nurse menu-planner header-operator role-social-worker
#       texts gone: none
#     Defuddle
#       titles gone: none
#       texts gone: none
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @mozilla/readability@0.6.0 defuddle@0.19.4 jsdom@29.1.1

cat > run.mjs <<'SCRIPT'
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM } from 'jsdom';

const roles = ['night-guard', 'social-worker', 'community-nurse', 'menu-planner', 'header-operator', 'role-social-worker'];
const words = '<p>Whoever does this job plans the day with care, keeps good records, and works with others. </p>'.repeat(15);
const text = role => `${words}<p>Ends the ${role}.</p>`;
const forms = {
  'id on the section': role => `<section id="${role}"><h2>The ${role}</h2>${text(role)}</section>`,
  'class on the section': role => `<section class="${role}"><h2>The ${role}</h2>${text(role)}</section>`,
  'id on the heading': role => `<section><h2 id="${role}">The ${role}</h2>${text(role)}</section>`,
};
const readers = {
  'Readability': html => new Readability(new JSDOM(html, { url: 'https://example.org/' }).window.document).parse().content,
  'Defuddle': async html => (await Defuddle(new JSDOM(html).window.document, 'https://example.org/jobs')).content,
};

for (const [form, section] of Object.entries(forms)) {
  const title = 'Jobs of a town';
  const html = `<!doctype html><title>${title}</title><main><h1>${title}</h1>${roles.map(section).join('')}</main>`;
  console.log(form);
  for (const [name, read] of Object.entries(readers)) {
    const content = (await read(html)).replaceAll(/<[^>]+>/g, ' ');
    const gone = sign => roles.filter(role => !content.includes(`${sign} ${role}`)).join(' ') || 'none';
    console.log(`  ${name}\n    titles gone: ${gone('The')}\n    texts gone: ${gone('Ends the')}`);
  }
}
SCRIPT

cat > expected.txt <<'EXPECTED'
id on the section
  Readability
    titles gone: social-worker community-nurse menu-planner header-operator role-social-worker
    texts gone: social-worker community-nurse menu-planner header-operator role-social-worker
  Defuddle
    titles gone: menu-planner
    texts gone: menu-planner
class on the section
  Readability
    titles gone: social-worker community-nurse menu-planner header-operator role-social-worker
    texts gone: social-worker community-nurse menu-planner header-operator role-social-worker
  Defuddle
    titles gone: menu-planner
    texts gone: menu-planner
id on the heading
  Readability
    titles gone: social-worker community-nurse menu-planner header-operator role-social-worker
    texts gone: none
  Defuddle
    titles gone: none
    texts gone: none
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
