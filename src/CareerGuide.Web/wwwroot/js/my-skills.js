// The panel of what I know: a link to share, a file to keep, a file to take in, and one step to forget it all.

import { all, address, set } from './my-skills-store.js';

const panel = document.querySelector('[data-my-skills]');
const part = name => panel.querySelector(`[data-part=${name}]`);

const say = text => { part('said').textContent = text; };

const names = count => count === 1 ? '1 skill' : `${count} skills`;

const refresh = () => {
  const known = all();
  part('count').textContent = known.length ? `You know ${names(known.length)}.` : 'You have not ticked anything yet.';
  for (const needsSome of panel.querySelectorAll('[data-needs-some]')) needsSome.hidden = known.length === 0;
  part('link').href = known.length ? address() : '/guidance';
};

part('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(address());
    say('The link is copied. Whoever opens it sees these skills.');
  } catch {
    say(`Copying is not allowed here. This is the link: ${address()}`);
  }
});

part('save').addEventListener('click', () => {
  const file = new Blob([JSON.stringify({ know: all() }, null, 2)], { type: 'application/json' });
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: 'my-skills.json' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
  say('Saved as my-skills.json.');
});

part('file').addEventListener('change', async event => {
  const [file] = event.target.files;
  if (!file) return;
  try {
    const { know } = JSON.parse(await file.text());
    if (!Array.isArray(know) || know.some(slug => typeof slug !== 'string')) throw new TypeError();
    set([...all(), ...know]);
    say(`Taken in: ${names(know.length)}.`);
  } catch {
    say('This file holds no skills. Choose one that was saved here, such as my-skills.json.');
  }
  event.target.value = '';
});

part('clear').addEventListener('click', () => {
  const before = all();
  set([]);
  say('Everything is forgotten. ');
  const undo = Object.assign(document.createElement('button'), { type: 'button', className: 'btn', textContent: 'Undo' });
  undo.addEventListener('click', () => { set(before); say('Back again.'); });
  part('said').append(undo);
});

addEventListener('known', refresh);
panel.hidden = false;
refresh();
