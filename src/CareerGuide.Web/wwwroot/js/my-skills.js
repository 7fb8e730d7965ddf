// The panel of what I know: a link to share, a file to keep, a file to import, and one step to clear it all.

import { all, address, set } from './my-skills-store.js';

const panel = document.querySelector('[data-my-skills]');
const part = name => panel.querySelector(`[data-part=${name}]`);

const say = text => { part('said').textContent = text; };

const names = count => count === 1 ? '1 skill' : `${count} skills`;

const refresh = () => {
  const known = all();
  part('count').textContent = known.length ? `You know ${names(known.length)}.` : 'You haven’t ticked anything yet.';
  for (const needsSome of panel.querySelectorAll('[data-needs-some]')) needsSome.hidden = known.length === 0;
  part('link').href = known.length ? address() : '/guidance';
};

part('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(address());
    say('The link is copied. Whoever opens it sees these skills.');
  } catch {
    say(`Your browser blocked copying. Here is the link: ${address()}`);
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
    say(`Imported ${names(know.length)}.`);
  } catch {
    say('No skills in this file. Choose one that was saved here, such as my-skills.json.');
  }
  event.target.value = '';
});

part('clear').addEventListener('click', () => {
  const before = all();
  set([]);
  say('Cleared. ');
  const undo = Object.assign(document.createElement('button'), { type: 'button', className: 'btn', textContent: 'Undo' });
  undo.addEventListener('click', () => { set(before); say('Restored.'); });
  part('said').append(undo);
});

addEventListener('known', refresh);
panel.hidden = false;
refresh();
