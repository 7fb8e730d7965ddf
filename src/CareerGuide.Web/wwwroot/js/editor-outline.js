// What a heading is, chosen beside the text: the line that says so is written into the field at once, and can be undone there.

import { textOf } from './texts.js';

// Only the lines that differ, so that the rest keeps its place and its undo.
const replace = (field, text) => {
  const { value } = field;
  const shorter = Math.min(value.length, text.length);
  let start = 0, same = 0;
  while (start < shorter && value[start] === text[start]) start++;
  start = value.lastIndexOf('\n', start - 1) + 1;
  while (same < shorter - start && value.at(-1 - same) === text.at(-1 - same)) same++;
  while (same > 0 && value.at(-1 - same) !== '\n') same--;
  field.replace(text.slice(start, text.length - same), start, value.length - same);
};

const taught = async (field, teach) => {
  for (;;) {
    const asked = field.value;
    const answer = await teach();
    if (!answer.ok) return null;
    const text = await answer.text();
    if (field.value === asked) return text; // else something was typed meanwhile: once more, with that
  }
};

export const bindOutline = (place, field, { teach, check, tell }) => {
  place.addEventListener('change', async event => {
    const choice = event.target.closest('[data-reading]');
    if (!choice) return;
    const text = await taught(field, () => teach(choice.dataset.reading, choice.value)).catch(() => null);
    if (text === null) {
      choice.value = [...choice.options].find(option => option.defaultSelected)?.value ?? '';
      return tell(textOf('NoAnswer'));
    }
    const top = window.scrollY;
    if (text !== field.value) replace(field, text);
    choice.focus({ preventScroll: true });
    window.scrollTo({ top, behavior: 'instant' });
    tell(textOf('HeadingIs', { heading: choice.dataset.reading, meaning: choice.selectedOptions[0].text }));
    await check();
  });
};

/** What has the focus in the outline, and where it is scrolled to, for when it is made anew. */
export const placeInOutline = place => {
  const choices = () => [...place.querySelectorAll('[data-reading]')];
  const list = () => place.querySelector('.edit-headings');
  const focused = choices().indexOf(document.activeElement);
  const top = list()?.scrollTop ?? 0;
  return () => {
    list()?.scrollTo(0, top);
    if (focused >= 0) choices()[focused]?.focus({ preventScroll: true });
  };
};
