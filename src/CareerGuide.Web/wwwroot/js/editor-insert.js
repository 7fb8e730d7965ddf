// Blocks to insert, by a press or by "/" at the beginning of an empty line. The server writes them, in the language and with the levels of the lecture.

import { lineAt } from './editor-lines.js';
import { textOf } from './texts.js';

// A block stands by itself: empty lines around it where there are none.
const apart = (value, position, block) => {
  const [before, after] = [value.slice(0, position), value.slice(position)];
  const above = !before.trim() || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  return above + block.trimEnd() + (after.startsWith('\n') ? '\n' : '\n\n');
};

// The first words that the author is to write over.
const firstWords = text => /^(#+|-|\d+\.|\|) /.exec(text)?.[0].length ?? 0;

export const bindInsert = (form, field, place, { ask, tell }) => {
  const close = () => { place.open = false; };

  // Who has not been in the text yet goes on at its end.
  let isPlaced = false;
  for (const type of ['click', 'keyup', 'input']) field.addEventListener(type, () => { isPlaced = true; });
  const position = () => isPlaced || field.selectionStart > 0 ? field.selectionStart : field.value.length;

  const insert = async what => {
    const { value } = field;
    const at = position();
    const start = value.slice(0, at).endsWith('/') && value.lastIndexOf('\n', at - 1) === at - 2 ? at - 1 : at; // the "/" that opened this
    const answer = await ask(what).catch(() => null);
    if (!answer?.ok) return tell(textOf('NoAnswer'));
    const block = apart(field.value, start, await answer.text());
    field.write(block, start, at);
    const from = start + block.length - block.trimStart().length;
    const words = from + firstWords(block.trimStart());
    field.setSelectionRange(words, field.value.indexOf('\n', words));
    close();
    tell(textOf('Inserted', { line: lineAt(field.value, words) }));
  };

  place.querySelector('[data-insert=picture]')?.addEventListener('click', event => {
    event.preventDefault();
    close();
    const picture = document.querySelector('[data-part=picture]');
    picture.open = true;
    picture.querySelector('input').focus();
  });

  field.addEventListener('input', event => {
    const { selectionStart: at, value } = field;
    if (event.data !== '/' || at !== field.selectionEnd) return;
    if (value.lastIndexOf('\n', at - 1) !== at - 2 || (at < value.length && value[at] !== '\n')) return;
    place.open = true;
    place.querySelector('button').focus();
  });

  place.addEventListener('keydown', event => {
    const items = [...place.querySelectorAll('button, a')];
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') {
      close();
      field.focus();
    } else if (step && items.includes(document.activeElement)) {
      event.preventDefault();
      items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
    }
  });

  return { insert };
};
