// Remembers the matches that somebody was shown, and lists the last ones beside the questions and the new matches.
const key = 'results';
const most = 10;

const read = () => {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? [];
  } catch {
    return [];
  }
};

const best = document.querySelector('.best .role-name');
const before = read().filter(result => result.address !== location.search);
if (best && location.search) {
  const now = { at: new Date().toISOString(), address: location.search, role: best.textContent.trim() };
  try {
    localStorage.setItem(key, JSON.stringify([now, ...before].slice(0, most)));
  } catch { /* a browser may forbid to store anything */ }
}

const section = document.querySelector('[data-results]');
const time = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
for (const { at, address, role } of before.slice(0, 5)) {
  const link = Object.assign(document.createElement('a'), { href: location.pathname + address, textContent: role });
  const item = document.createElement('li');
  item.append(link, ' ', Object.assign(document.createElement('span'), { className: 'from', textContent: time.format(new Date(at)) }));
  section.querySelector('ul').append(item);
  section.hidden = false;
}
