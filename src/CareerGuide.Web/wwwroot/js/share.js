// Hands the shared page's address to the clipboard, or to what the device shares with.
const panel = document.querySelector('[data-share]');
const [copy, send, status] = ['[data-copy]', '[data-send]', '[role=status]'].map(name => panel.querySelector(name));
const url = panel.dataset.share;

copy.addEventListener('click', async () => {
  const done = await navigator.clipboard?.writeText(url).then(() => true, () => false);
  status.textContent = done ? panel.dataset.copied : panel.dataset.blocked;
});

send.hidden = !navigator.share;
send.addEventListener('click', () => navigator.share({ title: document.title, url }).catch(() => { /* the reader thought better of it */ }));
panel.hidden = false;
