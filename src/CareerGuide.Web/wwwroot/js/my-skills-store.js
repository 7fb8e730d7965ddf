// One skill, one state: what I know is known on every page. It is kept in this browser, under the skills' addresses;
// an address that a skill had before counts for it. Every tick is a link to the guidance that works without this module.

import { message, parts } from './message.js';

const store = 'know';
const nearestPart = 'nearest-part'; // of the needs: where the role is that was the nearest on the pages seen so far
const texts = document.querySelector('main').dataset;
const home = document.querySelector('.brand').getAttribute('href').replace(/\/$/, ''); // with the language of the page

const read = () => {
  try {
    const slugs = JSON.parse(localStorage.getItem(store) ?? '[]');
    return new Set(Array.isArray(slugs) ? slugs.filter(slug => typeof slug === 'string') : []);
  } catch {
    return new Set();
  }
};

// An address with skills of its own is somebody's answers: they are shown as they are. Its form changes nothing here; only its button does.
const takeOver = document.querySelector('[data-take-over]');
const isShared = takeOver !== null;

let known = read();
let site = null; // what the roles ask for, fetched once something is known

const readNearestPart = () => {
  try {
    return Number(localStorage.getItem(nearestPart));
  } catch {
    return 0;
  }
};

const write = () => {
  try {
    if (known.size) localStorage.setItem(store, JSON.stringify([...known].sort()));
    else for (const key of [store, nearestPart]) localStorage.removeItem(key);
  } catch { /* a browser may forbid to store anything; the page still shows what was ticked */ }
};

const forget = old => known.delete(old);

const bringUpToDate = () => {
  const renamed = [...known].filter(slug => site.formerly[slug]);
  for (const old of renamed) {
    forget(old);
    known.add(site.formerly[old]);
  }
  if (renamed.length) write();
};

export const all = () => [...known].sort();

const query = () => `know=${all().map(encodeURIComponent).join(',')}`;

export const address = () => `${location.origin}${home}/guidance?${query()}`;

export const set = slugs => {
  known = new Set(slugs);
  write();
  show();
};

export const toggle = slug => {
  if (!known.delete(slug)) known.add(slug);
  write();
  show();
};

const progressOf = role => ({
  met: role.needs.filter(need => need.some(skill => known.has(skill))).length,
  of: role.needs.length,
  ticked: new Set(role.needs.flat().filter(skill => known.has(skill))).size,
});

// The role of which the greatest part is known; equals stay in the site's order.
const nearest = () => Object.entries(site.roles)
  .map(([slug, role]) => ({ slug, name: role.name, part: role.part, ...progressOf(role) }))
  .filter(role => role.met > 0)
  .reduce((best, role) => best && best.met / best.of >= role.met / role.of ? best : role, null);

const json = address => fetch(address).then(answer => answer.ok ? answer.json() : null).catch(() => null);

// Of a large site only the parts that have the page's roles and the nearest role so far, since all are too many.
const fetchNeeds = async () => {
  const needs = await json('/needs.json');
  if (!needs?.parts) return needs;
  const partOf = place => needs.parts.findLastIndex(first => first <= place.dataset.number) + 1;
  const asked = new Set([...document.querySelectorAll('[data-number]')].map(partOf)).add(readNearestPart());
  for (const part of [...asked].filter(Boolean).sort((one, other) => one - other)) {
    const roles = (await json(`/needs-${part}.json`))?.roles ?? {};
    for (const [slug, role] of Object.entries(roles)) needs.roles[slug] = { ...role, part };
  }
  return needs;
};

const rememberNearestPart = () => {
  const best = nearest();
  try {
    if (best) localStorage.setItem(nearestPart, best.part);
  } catch { /* as above */ }
};

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

// Shows the bar and its count in the place, where there is something to count; says whether there is.
const showBar = (place, slug, words) => {
  const role = site?.roles?.[slug];
  const progress = role && progressOf(role);
  place.hidden = !known.size || !progress?.of;
  if (place.hidden) return false;

  const bar = element('progress', { max: progress.of, value: progress.met });
  bar.setAttribute('aria-label', message(texts.progressLabel, { role: role.name }));
  place.replaceChildren(bar, element('span', {}, words(progress)));
  return true;
};

// Several ticked skills may cover one line, so that both numbers are said: no tick is without effect.
const showTicking = place =>
  showBar(place, place.dataset.ticking, ({ met, of, ticked }) => message(texts.ticked, { met, all: of, count: ticked }));

const showCovered = place => {
  const skills = place.dataset.coveredBy.split(' ');
  const isKnown = skill => known.has(skill);
  place.hidden = !(place.classList.contains('wants-all') ? skills.every(isKnown) : skills.some(isKnown));
};

const showProgress = place => {
  if (!showBar(place, place.dataset.progress, ({ met, of }) => message(texts.have, { met, all: of }))) return;

  const best = 'nearest' in place.dataset && nearest();
  if (best && best.slug !== place.dataset.progress)
    place.append(element('span', { className: 'nearest' }, ...parts(texts.nearestRole, { role: element('a', { href: `${home}/roles/${encodeURIComponent(best.slug)}` }, best.name), met: best.met, all: best.of })));
};

// A greeting for somebody who comes back: where they are, and where to go on.
const showWelcome = () => {
  const place = document.querySelector('[data-welcome]');
  const best = place && nearest();
  if (!place) return;
  place.hidden = !best;
  if (!best) return;
  const link = (path, text, className = '') => element('a', { href: home + path, className }, text);
  const plan = `/plan/${encodeURIComponent(best.slug)}`; // the plan itself knows the rest
  place.replaceChildren(...parts(place.dataset.welcome, {
    count: known.size,
    role: link(`/roles/${encodeURIComponent(best.slug)}`, best.name),
    met: best.met,
    all: best.of,
    continue: link(plan, place.dataset.continue, 'btn'),
  }));
};

const showInQuestions = () => {
  for (const box of document.querySelectorAll('input[type=checkbox][name=know]')) box.checked = known.has(box.value);
  for (const group of document.querySelectorAll('.questions details.kind')) {
    const boxes = [...group.querySelectorAll('input[type=checkbox][name=know]')];
    const ticked = boxes.filter(box => box.checked).length;
    if (ticked) group.open = true;
    const count = group.querySelector('summary .from');
    count.textContent = ticked ? message(count.dataset.some, { known: ticked, count: boxes.length }) : `${boxes.length}`;
  }
};

export const show = async () => {
  for (const tick of document.querySelectorAll('a[data-skill]')) {
    tick.setAttribute('role', 'button');
    tick.setAttribute('aria-pressed', known.has(tick.dataset.skill));
  }
  if (!isShared) showInQuestions();
  if (known.size && !site) {
    site = {};
    site = await fetchNeeds();
    if (site) {
      bringUpToDate();
      return show();
    }
  }
  document.querySelectorAll('[data-covered-by]').forEach(showCovered);
  if (!known.size || site?.roles) {
    document.querySelectorAll('[data-progress]').forEach(showProgress);
    document.querySelectorAll('[data-ticking]').forEach(showTicking);
    if (site?.roles) showWelcome();
    if (site?.parts) rememberNearestPart();
  }
  dispatchEvent(new CustomEvent('known'));
};

document.addEventListener('click', event => {
  const tick = event.target.closest('a[data-skill]');
  if (!tick) return;
  event.preventDefault();
  toggle(tick.dataset.skill);
});

document.addEventListener('keydown', event => {
  if (event.key !== ' ' || !event.target.matches('a[data-skill]')) return;
  event.preventDefault();
  toggle(event.target.dataset.skill);
});

document.addEventListener('change', event => {
  if (isShared || !event.target.matches('input[type=checkbox][name=know]')) return;
  if (event.target.checked) known.add(event.target.value);
  else forget(event.target.value);
  write();
  show();
});

// Answers that are sent for matches take along what I know, where they say nothing of it.
document.addEventListener('formdata', ({ target, formData }) => {
  if (!isShared && known.size && formData.get('step') === 'matches' && !formData.has('know')) formData.set('know', all().join(','));
});

addEventListener('storage', event => {
  if (event.key !== store) return;
  known = read();
  show();
});

if (takeOver) {
  const slugs = takeOver.dataset.takeOver.split(',').filter(Boolean);
  takeOver.hidden = slugs.length === 0 || slugs.every(slug => known.has(slug));
  takeOver.querySelector('button').addEventListener('click', () => {
    set([...known, ...slugs]);
    takeOver.querySelector('[role=status]').textContent = takeOver.dataset.added;
    takeOver.querySelector('button').hidden = true;
  });
}

show();
