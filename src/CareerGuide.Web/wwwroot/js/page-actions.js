// What a page offers besides its links: to copy its address, and to print it. Parts of a page may come anew, so the document listens.

import { message } from './message.js';

const copy = async button => {
  const said = button.parentElement.querySelector('[data-said]');
  try {
    await navigator.clipboard.writeText(location.href);
    said.textContent = button.dataset.copied;
  } catch {
    said.textContent = message(button.dataset.blocked, { link: location.href });
  }
};

document.addEventListener('click', event => {
  const button = event.target.closest('[data-copy-link], [data-print]');
  if (!button) return;
  if ('print' in button.dataset) print();
  else copy(button);
});

for (const button of document.querySelectorAll('[data-copy-link], [data-print]')) button.hidden = false;
