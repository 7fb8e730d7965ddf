// The editor, over a form that works without it: numbers, tools, a live check and preview, and saving as you type.

import { fieldOf } from './editor-field.js';
import { bindTable } from './editor-table.js';
import { bindTools } from './editor-text.js';
import { bindFind } from './editor-find.js';
import { bindPaste } from './editor-paste.js';
import { bindPictures } from './editor-pictures.js';
import { bindInsert } from './editor-insert.js';
import { bindOutline, placeInOutline } from './editor-outline.js';
import { bindScrolling } from './editor-scroll.js';
import { ask, bindSaving, putAway } from './editor-saving.js';
import { begun, forget, whenLeftBehind } from './draft-store.js';
import { localTime } from './local-time.js';
import { textOf } from './texts.js';

const form = document.querySelector('form[data-editor]');
const part = name => document.querySelector(`[data-part=${name}]`);
const plain = form.elements.markdown;
const atFirst = plain.value;
const field = await fieldOf(plain, part('area'), {
  isMarkdown: form.dataset.slug !== 'wordings', nonce: document.querySelector('script[nonce]').nonce,
});

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const find = bindFind(field, part('find'), document.querySelector('[data-tool=find]'));
const tell = text => { part('said').textContent = text; };
// What was said of one act says nothing of the next.
const nothingToTell = event => { if (part('said').textContent && !event.target.closest?.('[data-part=said]')) tell(''); };
document.addEventListener('click', nothingToTell, { capture: true });
field.addEventListener('input', ({ data }) => { if (data) tell(''); });
bindTools(field, part('tools'), { find });
bindTable(field);
const pictures = bindPictures(form, field, part('picture'), tell);
bindPaste(field, { slug: form.dataset.slug, say: tell, addPicture: pictures?.add });

// Saving

const signIn = () => element('a', { className: 'btn', href: '/account/sign-in?back=%2Finstructor', target: '_blank', rel: 'noopener' }, textOf('SignIn'));
const again = () => element('button', { className: 'btn', type: 'button', onclick: () => saving.save() }, textOf('TryNow'));

const troubles = {
  'signed-out': () => [textOf('SignedOut'), signIn()],
  'not-allowed': () => [textOf('NotAllowed')],
  offline: () => [textOf('Offline'), again()],
  server: () => [textOf('ServerTrouble'), again()],
};

let told;
const saving = bindSaving(form, field, {
  saved: text => {
    part('saved').textContent = text;
    part('trouble').hidden = true;
    told = null;
  },
  trouble: (reason, since) => {
    part('saved').textContent = textOf('NotSaved');
    if (told === reason) return; // said once, not at each try
    told = reason;
    const [text, ...ways] = troubles[reason]();
    part('trouble').hidden = false;
    part('trouble').replaceChildren(
      element('p', {}, element('strong', {}, textOf('NotSavedSince', { time: since })), ` ${text}`), ...ways);
  },
  unsent: () => tell(textOf('NotSent')),
  others: others => {
    const text = others
      .map(({ name, seenAt }) => textOf('Other', { name, minutes: Math.max(0, Math.round((Date.now() - Date.parse(seenAt)) / 60_000)) }))
      .join(' ');
    if (part('others').textContent.trim() !== text) part('others').textContent = text;
  },
});

// Ctrl+S does what people expect of it, instead of the browser's dialog.
addEventListener('keydown', event => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return;
  event.preventDefault();
  saving.save().then(() => tell(part('saved').textContent || textOf('AsPublished')));
});

// Check and preview

let checking, waiting;

const showReading = html => {
  const place = part('reading');
  const page = place.querySelector('.edit-preview-page');
  const [scrolled, open] = [page?.scrollTop ?? 0, new Map([...place.querySelectorAll('details')].map(details => [details.className, details.open]))];
  const isPhone = place.querySelector('.edit-phone input')?.checked;
  const goBack = placeInOutline(place);
  place.innerHTML = html; // made of the text by our own server, safe as on the published page
  for (const details of place.querySelectorAll('details')) details.open = open.get(details.className) ?? details.open;
  if (isPhone) place.querySelector('.edit-phone input')?.click();
  if (page) place.querySelector('.edit-preview-page')?.scrollTo(0, scrolled);
  goBack();
  markFaults();
};

const markFaults = () => field.mark([...part('reading').querySelectorAll('.edit-hints li')]
  .map(hint => [+hint.querySelector('[data-line]').dataset.line, hint.className.replace('is-', '')]).reverse());

// Without an answer the last preview stays, and says so.
const showAsStale = () => {
  const place = part('reading');
  if (!place.querySelector('.edit-stale'))
    place.prepend(element('p', { className: 'edit-stale edit-small' }, textOf('Stale')));
};

const check = async () => {
  clearTimeout(waiting);
  checking?.abort();
  const mine = checking = new AbortController();
  try {
    const answer = await ask(form, field, 'check');
    if (mine.signal.aborted) return;
    if (!answer.ok) return showAsStale();
    const html = await answer.text();
    if (!mine.signal.aborted) showReading(html);
  } catch {
    if (!mine.signal.aborted) showAsStale();
  }
};

// What you say of the change outlives its list, which is gone as soon as the text is another one.
const showChanges = html => {
  const note = form.elements.note?.value ?? '';
  part('changes').innerHTML = html;
  if (!form.elements.note) part('changes').append(element('input', { type: 'hidden', name: 'note' }));
  form.elements.note.value = note;
};

field.addEventListener('input', () => {
  if (part('changes').querySelector('section')) showChanges('');
  clearTimeout(waiting);
  waiting = setTimeout(check, 600);
});

// A skill may have been added to the glossary in another tab.
addEventListener('focus', () => { if (part('reading').querySelector('.edit-lacking')) check(); });

bindOutline(part('reading'), field, {
  teach: (headings, readings) => ask(form, field, 'teach', { headings, readings }), check, tell,
});

const palette = part('insert') && bindInsert(form, field, part('insert'), { ask: what => ask(form, field, 'block', { do: what }), tell });

bindScrolling(field, part('reading'));

document.addEventListener('click', event => {
  const link = event.target.closest('[data-line]');
  if (!link || link === form) return;
  event.preventDefault();
  field.goTo(+link.dataset.line);
});

// In place of the page that the buttons lead to without this: the text, and what can be undone in it, stay.
form.addEventListener('submit', async event => {
  const what = event.submitter?.dataset.do;
  if (!what) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (what === 'check') {
    await check();
    tell(part('reading').querySelector('.edit-count')?.textContent ?? '');
    return;
  }
  if (what === 'picture') return pictures.addChosen();
  if (what === 'insert') return palette.insert(event.submitter.value);
  const answer = await ask(form, field, 'rehearse').catch(() => null);
  if (!answer) return tell(textOf('NotSent'));
  if (!answer.ok) return tell(textOf('NoAnswer'));
  showChanges(await answer.text());
  const heading = part('changes').querySelector('h2');
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}, { capture: true });

// What this browser has and the server does not

const offer = text => {
  const place = element('section', { className: 'edit-offer' });
  place.setAttribute('aria-label', textOf('KeptHere'));
  const restore = () => {
    field.write(text.markdown, 0, field.value.length);
    form.elements.startedFrom.value = text.startedFrom;
    saving.save().then(() => forget(text.window));
    place.remove();
    check();
  };
  const view = element('details', {}, element('summary', {}, textOf('Look')), element('pre', { textContent: text.markdown, tabIndex: 0 }));
  place.append(
    element('p', {}, textOf('KeptHereFrom', { time: localTime(text.at) })),
    element('div', { className: 'edit-offer-do' },
      element('button', { className: 'btn btn-primary', type: 'button', onclick: restore }, textOf('GoOn')),
      element('button', { className: 'btn', type: 'button', onclick: () => putAway(form, text).then(() => place.remove(), () => tell(textOf('NotDiscarded'))) }, textOf('DiscardDraft'))),
    view);
  return place;
};

const offerSaved = window => {
  const place = element('section', { className: 'edit-offer' });
  place.setAttribute('aria-label', textOf('Unpublished'));
  place.append(
    element('p', {}, textOf('ClosedWindow')),
    element('div', { className: 'edit-offer-do' },
      element('a', { className: 'btn btn-primary', href: `${form.dataset.editor}?draft=${window}` }, textOf('GoOn'))));
  return place;
};

whenLeftBehind(form.dataset.slug, form.elements.window.value, async (window, text) => {
  if (text && text.markdown === field.value) return forget(window);
  part('offers').hidden = false;
  part('offers').append(text ? offer(text) : offerSaved(window));
}).catch(() => {});
// What a lecture was begun with is on the server, for here it is.
whenLeftBehind(begun, '', window => { if (window === form.elements.continues.value) forget(window); }).catch(() => {});
if (form.dataset.unsaved === 'true' || field.value !== atFirst) saving.typed(); // typed before the scripts were there
check();
if (form.dataset.line) field.goTo(+form.dataset.line);
document.documentElement.dataset.editor = 'ready';
