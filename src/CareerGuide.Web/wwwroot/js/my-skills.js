// The panel of what I know: a link to share, a file to keep, a file to import, and one step to clear it all.

import { message } from './message.js';
import { add, everything, forget, restore } from './my-file.js';
import { all, address, set } from './my-skills-store.js';

export { set };

const panel = document.querySelector('[data-my-skills]');
const part = name => panel.querySelector(`[data-part=${name}]`);

const say = (text, values) => { part('said').textContent = message(panel.dataset[text], values); };

const guidance = part('link')?.getAttribute('href');

const refresh = () => {
  const known = all();
  part('count').textContent = known.length ? message(panel.dataset.known, { count: known.length }) : panel.dataset.none;
  for (const needsSome of panel.querySelectorAll('[data-needs-some]')) needsSome.hidden = known.length === 0;
  if (guidance) part('link').href = known.length ? address() : guidance;
};

part('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(address());
    say('copied');
  } catch {
    say('blocked', { link: address() });
  }
});

part('save').addEventListener('click', () => {
  const file = new Blob([JSON.stringify(everything(), null, 2)], { type: 'application/json' });
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: 'my-skills.json' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
  say('saved', { file: 'my-skills.json' });
});

part('file').addEventListener('change', async event => {
  const [file] = event.target.files;
  if (!file) return;
  try {
    const read = JSON.parse(await file.text());
    set(add(read));
    say('imported', { count: read.know.length });
  } catch {
    say('notSkills');
  }
  event.target.value = '';
});

part('clear').addEventListener('click', () => {
  const before = everything();
  forget();
  set([]);
  say('cleared');
  const undo = Object.assign(document.createElement('button'), { type: 'button', className: 'btn', textContent: panel.dataset.undo });
  undo.addEventListener('click', () => { restore(before); set(before.know); say('restored'); });
  part('said').append(' ', undo);
});

addEventListener('known', refresh);
panel.hidden = false;
refresh();
