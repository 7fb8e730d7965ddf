// Nothing typed is lost: within half a second it is in this browser, within four on the server, and until the server has said
// so the page says that it has not. A save that fails is tried again until it succeeds.

import { keep, forget, hold } from './draft-store.js';
import { localClock } from './local-time.js';
import { textOf } from './texts.js';

const afterTyping = 2000, atMost = 4000, here = 400, presenceEvery = 60_000;
const waits = [2000, 4000, 8000, 15_000, 30_000];

const send = (form, what, fields) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return fetch(`${form.dataset.editor}/${what}`, {
    method: 'POST',
    body,
    headers: { RequestVerificationToken: form.elements.__RequestVerificationToken.value, Accept: 'application/json' },
    signal: AbortSignal.timeout(20_000),
    redirect: 'error',
  });
};

// After signing in again, or as somebody else, the page's token may be an old one: the page is asked for a new one.
const renewToken = async form => {
  const page = await fetch(form.dataset.editor, { headers: { Accept: 'text/html' } });
  if (!page.ok) return;
  const token = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('[name=__RequestVerificationToken]');
  if (token) form.elements.__RequestVerificationToken.value = token.value;
};

export const bindSaving = (form, field, say) => {
  const inputs = form.elements;
  let known = field.value; // what the server has: as published, or as a draft
  let isOnServer = true;
  let since = null; // when the first keystroke was that the server does not have
  let leaving = false, saving = false, unreachable = false, failures = 0;
  let timer, keeping;

  hold(inputs.window.value);

  const keepHere = () => keep({
    window: inputs.window.value, slug: form.dataset.slug, startedFrom: +inputs.startedFrom.value, markdown: field.value, at: Date.now(),
  }).catch(() => {}); // a browser may forbid to store anything; the server is still told

  const trouble = reason => {
    failures++;
    say.trouble(reason, localClock(since ?? Date.now()));
    clearTimeout(timer);
    timer = setTimeout(save, waits[Math.min(failures, waits.length) - 1]);
  };

  const failed = async status => {
    if (status === 401) return trouble('signed-out');
    if (status === 403) return trouble('not-allowed');
    if (status === 409) { // a later save of this window is there already, so from now on this is another window
      const former = inputs.window.value;
      inputs.continues.value = '';
      inputs.window.value = crypto.randomUUID();
      hold(inputs.window.value);
      await keepHere();
      await forget(former).catch(() => {});
    }
    if (status === 400) await renewToken(form);
    return trouble('server');
  };

  const save = async () => {
    clearTimeout(timer);
    if (saving || leaving || isOnServer) return;
    saving = true;
    const text = field.value;
    inputs.sequence.value = +inputs.sequence.value + 1;
    try {
      const answer = await send(form, 'draft', {
        window: inputs.window.value, continues: inputs.continues.value, startedFrom: inputs.startedFrom.value,
        sequence: inputs.sequence.value, markdown: text,
      });
      saving = unreachable = false;
      if (!answer.ok) return await failed(answer.status);
      const { savedAt, others } = await answer.json();
      known = text;
      isOnServer = field.value === known;
      since = isOnServer ? null : Date.now();
      failures = 0;
      inputs.continues.value = '';
      say.saved(savedAt ? textOf('Saved', { time: localClock(savedAt) }) : textOf('AsPublished'));
      say.others(others);
      if (isOnServer) await forget(inputs.window.value).catch(() => {});
      else timer = setTimeout(save, afterTyping);
    } catch {
      saving = false;
      unreachable = true;
      trouble(navigator.onLine ? 'server' : 'offline');
    }
  };

  const typed = () => {
    if (isOnServer || since === null) since = Date.now();
    isOnServer = false;
    clearTimeout(keeping);
    keeping = setTimeout(keepHere, here);
    if (failures) return;
    say.saved(textOf('NotSavedYet'));
    clearTimeout(timer);
    timer = setTimeout(save, Math.max(0, Math.min(afterTyping, since + atMost - Date.now())));
  };

  field.addEventListener('input', typed);
  for (const event of ['online', 'focus']) addEventListener(event, save);
  addEventListener('visibilitychange', () => {
    if (isOnServer || leaving) return;
    clearTimeout(keeping);
    keepHere();
    save();
  });
  addEventListener('beforeunload', event => {
    if (!isOnServer && !leaving) event.preventDefault();
  });
  form.addEventListener('submit', event => {
    if (unreachable || !navigator.onLine) { // what the browser would show instead looks as if the text were lost
      event.preventDefault();
      keepHere();
      say.unsent();
      save();
      return;
    }
    leaving = true; // the form takes the text along
    clearTimeout(timer);
    setTimeout(() => { leaving = false; if (!isOnServer) save(); }, 15_000); // unless it did not come through
  });

  const bePresent = async () => {
    if (document.visibilityState !== 'visible' || !navigator.onLine) return;
    const answer = await send(form, 'presence', {}).catch(() => null);
    if (answer?.ok) say.others((await answer.json()).others);
  };
  bePresent();
  setInterval(bePresent, presenceEvery);

  return { save, typed };
};

export const ask = (form, field, what, more = {}) => send(form, what, {
  window: form.elements.window.value, startedFrom: form.elements.startedFrom.value, revives: form.elements.revives?.value ?? 'false', markdown: field.value, ...more,
});

/** The server keeps the text among what this person has put away; then this browser need not. */
export const putAway = async (form, text) => {
  const { window, startedFrom, markdown, at } = text;
  const kept = await send(form, 'draft', { window, startedFrom, sequence: at, markdown });
  if (!kept.ok && kept.status !== 409) throw new Error('not kept');
  await fetch(`${form.dataset.editor}/put-away`, {
    method: 'POST', redirect: 'manual', body: new URLSearchParams({ window, __RequestVerificationToken: form.elements.__RequestVerificationToken.value }),
  });
  await forget(window);
};
