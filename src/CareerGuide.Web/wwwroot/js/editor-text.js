// The tools above the text. What they write can be undone like what was typed.

import { linesOf } from './editor-lines.js';
import { addColumn, addRow } from './editor-table.js';
import { textOf } from './texts.js';

const selectedLines = field => {
  const start = field.value.lastIndexOf('\n', field.selectionStart - 1) + 1;
  const next = field.value.indexOf('\n', Math.max(field.selectionEnd - (field.selectionEnd > field.selectionStart ? 1 : 0), start));
  return { start, end: next < 0 ? field.value.length : next };
};

const eachLine = (field, change) => {
  const { start, end } = selectedLines(field);
  const changed = linesOf(field.value.slice(start, end)).map(change).join('\n');
  field.write(changed, start, end);
  field.setSelectionRange(changed.includes('\n') ? start : start + changed.length, start + changed.length);
};

const around = (field, before, after, empty) => {
  const { selectionStart: start, selectionEnd: end, value } = field;
  const words = value.slice(start, end);
  if (words.startsWith(before) && words.endsWith(after) && words.length > before.length + after.length) {
    field.write(words.slice(before.length, words.length - after.length));
    return;
  }
  field.write(before + (words || empty) + after);
  field.setSelectionRange(start + before.length, start + before.length + (words || empty).length);
};

const tools = {
  heading: field => eachLine(field, line => {
    const [, marks, words] = /^(#{0,6})\s*(.*)$/.exec(line.replace(/^\s*([-*+]|\d+[.)]) /, ''));
    return marks.length >= 4 ? words : `${marks}# ${words}`;
  }),
  item: field => eachLine(field, line => /^\s*[-*+] /.test(line) ? line.replace(/^(\s*)[-*+] /, '$1') : `- ${line.replace(/^(#{1,6}|\s*\d+[.)])\s+/, '')}`),
  numbers: field => {
    let number = 0;
    eachLine(field, line => /^\s*\d+[.)] /.test(line) ? line.replace(/^(\s*)\d+[.)] /, '$1') : `${++number}. ${line.replace(/^(#{1,6}|\s*[-*+])\s+/, '')}`);
  },
  bold: field => around(field, '**', '**', textOf('BoldWords')),
  italic: field => around(field, '*', '*', textOf('ItalicWords')),
  link: field => {
    const { selectionStart: start, selectionEnd: end, value } = field;
    const words = value.slice(start, end) || textOf('LinkWords');
    field.write(`[${words}](https://)`);
    field.setSelectionRange(start + words.length + 3, start + words.length + 11);
  },
  row: addRow,
  column: addColumn,
  undo: field => field.undo(),
};

export const bindTools = (field, place, extra) => {
  place.hidden = false;
  place.addEventListener('click', event => {
    const tool = event.target.closest('[data-tool]')?.dataset.tool;
    if (tool) (tools[tool] ?? extra[tool])(field);
  });
  field.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const tool = { b: 'bold', i: 'italic', k: 'link', ...field.showsPart && { f: 'find' } }[event.key.toLowerCase()];
    if (!tool) return;
    event.preventDefault();
    (tools[tool] ?? extra[tool])(field);
  });
};
