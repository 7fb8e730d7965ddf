// Find and replace in the field. The browser's own search stays what it is.

import { lineAt } from './editor-lines.js';
import { textOf } from './texts.js';

export const bindFind = (field, panel, button) => {
  const part = name => panel.querySelector(`[data-part=find-${name}]`);
  const [what, replacement, said] = ['what', 'with', 'said'].map(part);

  const places = () => {
    const [text, words] = [field.value.toLocaleLowerCase('en'), what.value.toLocaleLowerCase('en')];
    if (!words || text.length !== field.value.length) return [];
    const found = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) found.push(at);
    return found;
  };

  const isFound = () => what.value && field.value.slice(field.selectionStart, field.selectionEnd).toLocaleLowerCase('en') === what.value.toLocaleLowerCase('en');

  const select = at => {
    field.setSelectionRange(at, at + what.value.length);
    field.show(at, at + what.value.length);
  };

  const next = () => {
    const found = places();
    if (!found.length) {
      said.textContent = textOf(what.value ? 'NotFound' : 'FindWhat');
      return;
    }
    const after = found.findIndex(at => at >= (isFound() ? field.selectionEnd : field.selectionStart));
    const at = after < 0 ? 0 : after;
    select(found[at]);
    said.textContent = textOf('FoundAt', { position: at + 1, count: found.length, line: lineAt(field.value, found[at]) });
  };

  const replace = () => {
    if (isFound()) {
      field.write(replacement.value);
      what.focus();
    }
    next();
  };

  const replaceAll = () => {
    const found = places();
    if (found.length) {
      let text = '', read = 0;
      for (const at of found) {
        text += field.value.slice(read, at) + replacement.value;
        read = at + what.value.length;
      }
      field.write(text + field.value.slice(read), 0, field.value.length);
    }
    said.textContent = textOf('Replaced', { count: found.length });
  };

  const open = isOpen => {
    panel.hidden = !isOpen;
    button.setAttribute('aria-expanded', isOpen);
    if (isOpen) {
      const chosen = field.value.slice(field.selectionStart, field.selectionEnd);
      if (chosen && !chosen.includes('\n')) what.value = chosen;
      what.focus();
      what.select();
    } else field.focus();
  };

  const deeds = { next, replace, all: replaceAll };
  panel.addEventListener('click', event => deeds[event.target.closest('[data-find]')?.dataset.find]?.());
  panel.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target === what) next();
    else if (event.key === 'Enter' && event.target === replacement) replace();
    else if (event.key === 'Escape') open(false);
    else return;
    event.preventDefault();
  });

  return () => open(panel.hidden);
};
