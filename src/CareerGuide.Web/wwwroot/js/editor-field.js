// The text that is written, in the field of the form or in CodeMirror in its place; the scripts of the editor know only what
// is offered here, which is the same for both:
//
//   value, selectionStart, selectionEnd, setSelectionRange, focus, hasFocus, form: as of a <textarea>, with LF line ends
//   addEventListener   input (with data, where something was typed), keydown, keyup, click, paste, dragover, drop, scroll
//   write              text in place of a part, by default of what is selected; the cursor goes behind it
//   replace            the same, and the cursor, the focus and the scrolling stay
//   goTo               a line, which is selected
//   show               a part, without the focus
//   mark               [line, severity] of each problem, beside the lines
//   topLine            the line at the upper edge, with a fraction
//   undo               takes back the last change
//   showsPart          whether the browser's own search sees only a part of the text
//
// write and replace can be undone like what was typed.

import { lineAt, linesOf } from './editor-lines.js';

const patience = 5000;

const startOf = (text, line) => {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  return start;
};

// The numbers stand in a copy of the text that is as wide and lies behind it, so that they keep step where lines are broken.
const number = (field, area) => {
  const copy = document.createElement('pre');
  copy.className = 'edit-lines';
  copy.setAttribute('aria-hidden', 'true');
  const sheet = document.createElement('div');
  copy.append(sheet);
  area.prepend(copy);
  area.classList.add('is-numbered');
  let shown = [];

  const lineOf = text => {
    const line = document.createElement('div');
    line.textContent = text || '\u200B';
    return line;
  };

  const show = () => {
    const lines = linesOf(field.value);
    let first = 0, last = 0;
    while (first < shown.length && first < lines.length && shown[first] === lines[first]) first++;
    while (last < shown.length - first && last < lines.length - first && shown.at(-1 - last) === lines.at(-1 - last)) last++;
    for (let n = shown.length - last - first; n > 0; n--) sheet.children[first].remove();
    const made = document.createDocumentFragment();
    for (const text of lines.slice(first, lines.length - last)) made.append(lineOf(text));
    sheet.insertBefore(made, sheet.children[first] ?? null);
    shown = lines;
  };

  const scroll = () => { sheet.style.transform = `translateY(${-field.scrollTop}px)`; };
  const measure = () => { copy.style.width = `${field.clientWidth}px`; copy.style.height = `${field.clientHeight}px`; scroll(); };

  field.addEventListener('input', () => { show(); scroll(); });
  field.addEventListener('scroll', scroll, { passive: true });
  new ResizeObserver(measure).observe(field);
  show();
  measure();

  return {
    lineAtTop: () => Math.max(1, [...sheet.children].findLastIndex(line => line.offsetTop <= field.scrollTop) + 1),
    topOf: line => sheet.children[Math.min(line, sheet.children.length) - 1]?.offsetTop ?? 0,
    mark: faults => {
      for (const marked of sheet.querySelectorAll('[class]')) marked.removeAttribute('class');
      for (const [line, severity] of faults) sheet.children[line - 1]?.classList.add(`is-${severity}`);
    },
  };
};

// By the browser's own command, since nothing else keeps its undo. It is old, and every browser still has it.
const write = (field, text, start = field.selectionStart, end = field.selectionEnd) => {
  field.focus();
  field.setSelectionRange(start, end);
  const done = text === '' ? start === end || document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!done) {
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
};

const replace = (field, text, start, end) => {
  const { selectionStart, selectionEnd, scrollTop } = field;
  const after = position => position <= start ? position : Math.max(start, position + text.length - (end - start));
  write(field, text, start, end);
  field.setSelectionRange(after(selectionStart), after(selectionEnd));
  field.scrollTop = scrollTop;
};

/** @param area what the numbers of the lines stand in; none where they have no numbers. */
export const plainField = (field, area) => {
  const numbers = area && number(field, area);
  const show = position => { field.scrollTop = numbers.topOf(lineAt(field.value, position)) - field.clientHeight / 3; };

  return {
    form: field.form,
    showsPart: false,
    get value() { return field.value; },
    get selectionStart() { return field.selectionStart; },
    get selectionEnd() { return field.selectionEnd; },
    get hasFocus() { return document.activeElement === field; },
    get topLine() { return numbers.lineAtTop(); },
    setSelectionRange: (start, end) => field.setSelectionRange(start, end),
    focus: () => field.focus(),
    addEventListener: (type, handle) => field.addEventListener(type, handle),
    undo: () => {
      field.focus();
      document.execCommand('undo');
    },
    write: (text, start, end) => write(field, text, start, end),
    replace: (text, start, end) => replace(field, text, start, end),
    mark: faults => numbers.mark(faults),
    show,
    goTo: line => {
      const start = startOf(field.value, line);
      const end = field.value.indexOf('\n', start);
      field.focus({ preventScroll: true });
      field.setSelectionRange(start, end < 0 ? field.value.length : end);
      show(start);
      field.scrollIntoView({ block: 'nearest' });
    },
  };
};

/** With CodeMirror, or without it where it does not come in time. */
export const fieldOf = async (field, area, options) => {
  const late = new Promise((_, reject) => { setTimeout(reject, patience); });
  try {
    const { codeMirrorField } = await Promise.race([import('./editor-codemirror.js'), late]);
    return codeMirrorField(field, area, options);
  } catch {
    return plainField(field, area);
  }
};
