// What a page offers besides its links: to copy its address, and to print it.

import { message } from './message.js';

for (const button of document.querySelectorAll('[data-copy-link]')) {
  const said = button.parentElement.querySelector('[data-said]');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      said.textContent = button.dataset.copied;
    } catch {
      said.textContent = message(button.dataset.blocked, { link: location.href });
    }
  });
  button.hidden = false;
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => print());
  button.hidden = false;
}
