// The plan keeps itself: what is set to learning or done is remembered in this browser, for every role, and the page follows.
// An address that says something else than this browser remembers is somebody's plan: it can be tried out, and changes nothing here.

const keys = { know: [], learning: [], levels: {} };
const read = key => {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? keys[key];
  } catch {
    return keys[key];
  }
};
const write = (key, value) => {
  try {
    if (Object.keys(value).length) localStorage.setItem(key, JSON.stringify(value));
    else localStorage.removeItem(key);
  } catch { /* a browser may forbid to store anything; the address has it */ }
};

const list = (query, name) => query.getAll(name).flatMap(value => value.split(',')).filter(Boolean).sort();
const stateOf = address => {
  const query = new URL(address, location.href).searchParams;
  return { know: list(query, 'know'), learning: list(query, 'learning'), levels: Object.fromEntries(list(query, 'level').map(level => level.split('.'))) };
};
const mine = () => ({ know: [...read('know')].sort(), learning: [...read('learning')].sort(), levels: read('levels') });
const isSame = (one, other) => JSON.stringify([one.know, one.learning, Object.entries(one.levels).sort()]) === JSON.stringify([other.know, other.learning, Object.entries(other.levels).sort()]);

const addressOf = state => {
  const query = new URLSearchParams();
  const others = new URL(location.href).searchParams.get('with');
  if (others) query.set('with', others);
  if (state.know.length) query.set('know', state.know.join(','));
  if (state.learning.length) query.set('learning', state.learning.join(','));
  const levels = Object.entries(state.levels).filter(([skill]) => state.know.includes(skill)).map(([skill, level]) => `${skill}.${level}`);
  if (levels.length) query.set('level', levels.join(','));
  return `${location.pathname}?${query}`.replace(/%2C/g, ',').replace(/\?$/, '');
};

const main = document.querySelector('main');

// The same page for another address, without losing the place.
const show = async address => {
  const answer = await fetch(address);
  if (!answer.ok) return location.assign(address);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const focused = document.activeElement?.name;
  const value = document.activeElement?.value;
  main.querySelector('[data-plan-page]').replaceWith(page.querySelector('[data-plan-page]'));
  history.replaceState(null, '', answer.redirected ? answer.url : address);
  begin();
  if (focused) [...main.querySelectorAll(`[name="${CSS.escape(focused)}"]`)].find(field => field.type !== 'radio' || field.value === value)?.focus();
};

const begin = () => {
  main.querySelector('[data-plan-update]')?.setAttribute('hidden', '');
  const start = main.querySelector('#start');
  if (start && !start.value) start.value = new Date(Date.now() + 86400000).toISOString().slice(0, 10);
  for (const button of main.querySelectorAll('[data-copy-link], [data-print]')) button.hidden = false;
};

main.addEventListener('change', event => {
  const [, kind, skill] = /^([sl])\.(.+)$/.exec(event.target.name) ?? [];
  if (!skill) return;
  const state = stateOf(location.href);
  const isMine = isSame(state, mine());
  if (kind === 'l') {
    delete state.levels[skill];
    if (event.target.value) state.levels[skill] = event.target.value;
  } else {
    state.know = state.know.filter(known => known !== skill);
    state.learning = state.learning.filter(known => known !== skill);
    if (event.target.value === 'done') state.know.push(skill);
    if (event.target.value === 'learning') state.learning.push(skill);
    state.know.sort();
    state.learning.sort();
  }
  if (isMine) for (const key of Object.keys(keys)) write(key, state[key]);
  show(addressOf(state));
});

const here = stateOf(location.href);
const remembered = mine();
const saysNoMore = here.learning.length === 0 && Object.keys(here.levels).length === 0;
const isBare = saysNoMore && here.know.length === 0;
const isMyKnowledge = saysNoMore && isSame(here, { ...remembered, learning: [], levels: {} });
if ((isBare || isMyKnowledge) && !isSame(remembered, here)) show(addressOf(remembered));
begin();
