// The field itself: what is typed for somebody can be undone like what he typed; lines have numbers, and are led to.

import { textOf } from './texts.js';

export const linesOf = text => text.split('\n');

export const lineAt = (text, position) => text.slice(0, position).split('\n').length;

const startOf = (text, line) => {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  return start;
};

// By the browser's own command, since nothing else keeps its undo. It is old, and every browser still has it.
export const write = (field, text, start = field.selectionStart, end = field.selectionEnd) => {
  field.focus();
  field.setSelectionRange(start, end);
  const done = text === '' ? start === end || document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!done) {
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
};

const selectedLines = field => {
  const start = field.value.lastIndexOf('\n', field.selectionStart - 1) + 1;
  const next = field.value.indexOf('\n', Math.max(field.selectionEnd - (field.selectionEnd > field.selectionStart ? 1 : 0), start));
  return { start, end: next < 0 ? field.value.length : next };
};

const eachLine = (field, change) => {
  const { start, end } = selectedLines(field);
  const changed = linesOf(field.value.slice(start, end)).map(change).join('\n');
  write(field, changed, start, end);
  field.setSelectionRange(changed.includes('\n') ? start : start + changed.length, start + changed.length);
};

const around = (field, before, after, empty) => {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const words = value.slice(start, end);
  if (words.startsWith(before) && words.endsWith(after) && words.length > before.length + after.length) {
    write(field, words.slice(before.length, words.length - after.length));
    return;
  }
  write(field, before + (words || empty) + after);
  field.setSelectionRange(start + before.length, start + before.length + (words || empty).length);
};

const tableFor = slug => {
  const names = slug === 'glossary' ? ['Skill', 'Kind', 'Also written', 'Part of', 'About'] : [textOf('TableRole'), textOf('TableCriterion')];
  const line = fill => `|${names.map(name => ` ${fill(name)} `).join('|')}|`;
  return [line(name => name), line(name => '-'.repeat(name.length)), line(name => ' '.repeat(name.length))].join('\n');
};

const tools = {
  heading: field => eachLine(field, line => {
    const [, marks, words] = /^(#{0,6})\s*(.*)$/.exec(line.replace(/^\s*([-*+]|\d+[.)]) /, ''));
    return marks.length >= 4 ? words : `${marks}# ${words}`;
  }),
  item: field => eachLine(field, line => /^\s*[-*+] /.test(line) ? line.replace(/^(\s*)[-*+] /, '$1') : `- ${line.replace(/^#{1,6}\s+/, '')}`),
  bold: field => around(field, '**', '**', textOf('BoldWords')),
  link: field => {
    const { selectionStart: start, selectionEnd: end, value } = field;
    const words = value.slice(start, end) || textOf('LinkWords');
    write(field, `[${words}](https://)`);
    field.setSelectionRange(start + words.length + 3, start + words.length + 11);
  },
  row: field => {
    const { start, end } = selectedLines(field);
    const line = field.value.slice(start, end);
    if (line.trim().startsWith('|')) {
      const cells = Math.max(line.split('|').length - 2, 1);
      write(field, `\n|${'   |'.repeat(cells)}`, end, end);
      field.setSelectionRange(end + 3, end + 3);
      return;
    }
    const table = tableFor(field.form?.dataset.slug);
    const gap = line.trim() ? '\n\n' : '';
    write(field, gap + table, end, end);
    field.setSelectionRange(end + gap.length + 2, end + gap.length + 6);
  },
};

// Enter goes on with the list that the line belongs to; on a point without words it ends the list.
const continueList = field => {
  const { selectionStart: at, value } = field;
  const start = value.lastIndexOf('\n', at - 1) + 1;
  const [, indent, mark, number, task, words] = /^(\s*)([-*+]|(\d{1,9})[.)])(?: (\[[ xX]\]))? +(.*)$/.exec(value.slice(start, at)) ?? [];
  if (mark === undefined || at !== field.selectionEnd) return false;
  if (!words) {
    write(field, '', start, at);
    return true;
  }
  const next = number ? mark.replace(number, +number + 1) : mark;
  write(field, `\n${indent}${next} ${task ? '[ ] ' : ''}`);
  return true;
};

export const bindTools = (field, place, extra) => {
  place.hidden = false;
  place.addEventListener('click', event => {
    const tool = event.target.closest('[data-tool]')?.dataset.tool;
    if (tool) (tools[tool] ?? extra[tool])(field);
  });
  field.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.isComposing && continueList(field)) event.preventDefault();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const tool = { b: 'bold', k: 'link' }[event.key.toLowerCase()];
    if (!tool) return;
    event.preventDefault();
    tools[tool](field);
  });
};

// The numbers stand in a copy of the text that is as wide and lies behind it, so that they keep step where lines are broken.
export const number = (field, area) => {
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
    show,
    topOf: line => sheet.children[Math.min(line, sheet.children.length) - 1]?.offsetTop ?? 0,
    mark: faults => {
      for (const marked of sheet.querySelectorAll('[class]')) marked.removeAttribute('class');
      for (const [line, severity] of faults) sheet.children[line - 1]?.classList.add(`is-${severity}`);
    },
  };
};

export const goTo = (field, numbers, line) => {
  const start = startOf(field.value, line);
  const end = field.value.indexOf('\n', start);
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end < 0 ? field.value.length : end);
  field.scrollTop = numbers.topOf(line) - field.clientHeight / 3;
  field.scrollIntoView({ block: 'nearest' });
};
