// Shows what is found on the page of the search, where the site is files and no server makes that page.

import { message, parts } from './message.js';
import { find, kindsOf } from './static-search.js';

const mostOfKind = 20;
const longest = 220;

const place = document.querySelector('[data-found]');
const texts = place.dataset;
const home = document.querySelector('.brand').getAttribute('href').replace(/\/$/, ''); // with the language of the page
const asked = new URLSearchParams(location.search).get('q')?.trim().slice(0, 200) ?? '';

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const line = entry => {
  const { role, lecture } = entry;
  const words = Object.fromEntries(['lang', 'dir'].filter(name => lecture?.[name]).map(name => [name, lecture[name]]));
  const text = (entry.text ?? '').replaceAll('\n', '\u00a0· ');
  const item = element('div', { className: 'line-text' }, entry.address
    ? element('a', { className: 'found-name', href: home + entry.address, textContent: entry.title, ...words })
    : element('span', { textContent: entry.title, ...words }));
  if (text) item.append(element('p', { className: 'found-text', textContent: text.length > longest ? `${text.slice(0, longest).replace(/[\s·]+\S*$/, '')}…` : text, ...words }));
  if (role && role.address !== entry.address) item.append(element('p', { className: 'found-from' }, element('a', { className: 'role-name', href: home + role.address, textContent: role.name })));
  else if (entry.askedOf) item.append(element('p', { className: 'found-from', textContent: message(entry.askedOf.length > 3 ? texts.others : texts.needed, { roles: entry.askedOf.slice(0, 3).join(', ') }) }));
  const found = element('li', { className: `found ${role ? `hue-${role.hue}` : ''}` }, item);
  if (lecture && entry.line) found.append(element('a', { className: 'line-link', title: texts.lineHint, href: `${home}${lecture.address}#L${entry.line}` }, element('span', { className: 'visually-hidden', textContent: texts.lecture }), element('span', { className: 'line-number', textContent: message(texts.line, { line: entry.line }) })));
  return found;
};

const section = (index, kind, entries) => {
  const { heading, inAddress } = kindsOf(index)[kind];
  const made = element('section', { className: 'facet' },
    element('h2', { id: `found-${inAddress}` }, `${heading} `, element('span', { className: 'found-count', textContent: entries.length })),
    element('div', { className: 'facet-body' }, element('ul', { className: 'lines' }, ...entries.slice(0, mostOfKind).map(line))));
  made.setAttribute('aria-labelledby', `found-${inAddress}`);
  return made;
};

const note = text => element('p', { className: 'note', role: 'note', textContent: text });

const show = ({ index, hits, hasAll }) => {
  const kinds = Map.groupBy(hits, entry => entry.kind);
  if (!hits.length) place.append(element('p', {}, ...parts(texts.none, { words: element('b', { textContent: asked }) })));
  if (!hasAll) place.append(note(texts.some));
  for (const [kind, entries] of kinds) place.append(section(index, kind, entries));
  if (hits.length) document.querySelector('[aria-labelledby=beginnings]')?.remove();
  place.append(element('p', { className: 'visually-hidden', role: 'status', textContent: message(texts.count, { count: hits.length }) }));
};

place.replaceChildren();
if (asked) {
  document.querySelector('main .search-box input').value = asked;
  document.title = message(texts.title, { words: asked });
  find(asked).then(show).catch(() => place.append(note(texts.failed)));
}
