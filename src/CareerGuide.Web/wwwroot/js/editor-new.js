// The field of a lecture that is begun takes what is pasted from Word or a web page as Markdown, and this browser keeps it
// until the server has it.

import { bindPaste } from './editor-paste.js';
import { plainField } from './editor-field.js';
import { begun, forget, hold, keep, whenLeftBehind } from './draft-store.js';
import { localTime } from './local-time.js';
import { textOf } from './texts.js';

const field = plainField(document.getElementById('edit-text'));
const window = field.form.elements.window.value;
const said = document.querySelector('[data-part=said]');
bindPaste(field, { slug: '', say: text => { said.textContent = text; } });

hold(window);
const keepHere = () => (field.value.trim()
  ? keep({ window, slug: begun, startedFrom: 0, markdown: field.value, at: Date.now() })
  : forget(window)).catch(() => {}); // a browser may forbid to store anything
field.addEventListener('input', keepHere);

whenLeftBehind(begun, window, (left, text) => {
  if (!text || field.value.trim()) return;
  const offer = document.createElement('button');
  Object.assign(offer, { className: 'btn', type: 'button', textContent: textOf('GoOnFrom', { time: localTime(text.at) }) });
  offer.addEventListener('click', () => {
    field.write(text.markdown);
    keepHere().then(() => forget(left));
    offer.remove();
  });
  said.before(offer);
}).catch(() => {});
