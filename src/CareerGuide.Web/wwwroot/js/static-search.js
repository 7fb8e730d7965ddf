// Finds in the files of everything that can be found, where no server answers: every word somewhere in the same entry, as the
// beginning of a word, in another number or gender, or with a slip of the pen; names count more than what is said of them.

import { stem, stems } from './stems.js';

const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const words = text => (fold(text).match(/[\p{L}\p{N}]+(?:\+\+|#)?/gu) ?? []).slice(0, 12);

const withStems = (entry, found) => new Set(found.flatMap(word => [word, stem(entry.language, word)]));

const loading = new Map();

const load = name => {
  if (!loading.has(name)) loading.set(name, fetch(`/${name}.json`).then(answer => answer.json()));
  return loading.get(name);
};

// Of each entry: the words of its names, of what is said of it, and of the role that it belongs to.
const prepare = ({ roles, lectures, entries }, otherwise) => {
  for (const entry of entries.filter(entry => !entry.places)) {
    [entry.role, entry.lecture] = [roles[entry.role], lectures[entry.lecture]];
    entry.language = (entry.lecture ?? otherwise)?.language;
    entry.titleWords = words(entry.title).map(word => stem(entry.language, word)).join(' ');
    entry.places = [
      [4, withStems(entry, [entry.title, ...entry.names ?? []].flatMap(words))],
      [2, withStems(entry, fold(entry.text ?? '').match(/[\p{L}\p{N}]+(?:\+\+|#)?/gu) ?? [])],
      [1, withStems(entry, words(entry.role?.name ?? ''))],
    ];
  }
  return entries;
};

// Whether one letter more, less or different, or two that changed places, make the one word the other.
const isNear = (asked, word) => {
  if (asked.length < 4 || Math.abs(asked.length - word.length) > 1 || asked[0] !== word[0]) return false;
  let at = 0;
  while (at < asked.length && asked[at] === word[at]) at++;
  const [a, b] = [asked.slice(at), word.slice(at)];
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1)
    || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
};

const fits = {
  exactly: (asked, word) => asked === word ? 3 : word.startsWith(asked) ? 2 : 0,
  nearly: (asked, word) => isNear(asked, word) ? 1 : fits.exactly(asked, word),
};

const pointsOf = (entry, asked, fit) => {
  const stemmed = stem(entry.language, asked);
  return Math.max(0, ...entry.places.map(
    ([weight, found]) => weight * Math.max(found.has(stemmed) ? 3 : 0, ...[...found].map(word => fit(asked, word)))));
};

// All there are. On a large site those that have a beginning of one of the words, the longest that has a file; for slips those that have a similar word.
const entriesFor = async (index, asked, fit) => {
  const partOf = async beginning => index.parts.includes(beginning) ? load(`search-${index.parts.indexOf(beginning) + 1}`) : { roles: [], lectures: [], entries: [], words: [] };
  const longestOf = word => [...word].map((_, at) => word.slice(0, at + 1)).findLast(beginning => index.parts.includes(beginning));
  const similarTo = async word => (await partOf(word[0])).words.filter(other => isNear(word, other));

  if (!index.parts) return prepare(index, index.lectures[0]);
  const meant = fit === fits.exactly ? asked : [...asked, ...(await Promise.all(asked.map(similarTo))).flat()];
  const beginnings = new Set(meant.flatMap(word => [word, ...stems(word)]).flatMap(word => [longestOf(word), `${word} `]));
  const parts = await Promise.all([...beginnings].map(partOf));
  const found = parts.flatMap(part => prepare(part, index.lectures[0]));
  return [...new Map(found.map(entry => [entry.number, entry])).values()].sort((one, other) => one.number - other.number);
};

const scored = (entries, asked, fit, needsAll) => entries.map(entry => {
  const points = asked.map(word => pointsOf(entry, word, fit));
  const misses = needsAll ? points.some(p => p === 0) : points.every(p => p === 0);
  const isOwn = points.some(p => p > 3);
  const phrase = asked.map(word => stem(entry.language, word)).join(' ');
  const named = entry.titleWords === phrase ? 40 : entry.titleWords.startsWith(phrase) ? 20 : 0;
  return { entry, points: misses || !isOwn ? 0 : named + points.reduce((sum, p) => sum + p) / asked.length };
}).filter(hit => hit.points > 0);

const steps = [[fits.exactly, true], [fits.nearly, true], [fits.nearly, false]];

// What is found, the best first, and whether it has all of the words.
export const find = async text => {
  const index = await load('search');
  const asked = words(text);
  for (const [fit, hasAll] of asked.length ? steps : []) {
    const hits = scored(await entriesFor(index, asked, fit), asked, fit, hasAll).sort((a, b) => b.points - a.points);
    if (hits.length) return { index, hits: hits.map(hit => hit.entry), hasAll };
  }
  return { index, hits: [], hasAll: true };
};

// The words for the kinds in the language of the page.
export const kindsOf = index => index.translations[document.documentElement.lang] ?? index.kinds;

// Names to choose from while somebody types.
export const suggest = async text => {
  const home = document.querySelector('.brand').getAttribute('href').replace(/\/$/, ''); // with the language of the page
  const { index, hits } = await find(text);
  const asked = words(text);
  return hits
    .filter(entry => entry.address && asked.every(word => [...entry.places[0][1]].some(name => fits.nearly(word, name))))
    .slice(0, 8)
    .map(entry => ({ text: entry.title, kind: kindsOf(index)[entry.kind].one, address: home + entry.address, lang: entry.lecture?.lang }));
};
