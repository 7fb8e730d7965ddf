// Tables: a row or a column more by a button, and Tab from cell to cell. At the end of a table Tab leaves the text, as everywhere.

import { linesOf } from './editor-lines.js';
import { textOf } from './texts.js';

const isRow = line => line.trimStart().startsWith('|');
const isRule = line => /^\s*\|?[\s:|-]+$/.test(line) && line.includes('-');

// Where the cells of a row begin and end within it, without the spaces around what they say.
const cellsOf = line => {
  const bars = [...line.matchAll(/(?<!\\)\|/g)].map(match => match.index);
  if (bars.at(-1) !== line.trimEnd().length - 1) bars.push(line.trimEnd().length);
  return bars.slice(0, -1).map((bar, n) => {
    const written = line.slice(bar + 1, bars[n + 1]);
    const from = bar + 1 + (written.trim() ? written.length - written.trimStart().length : Math.min(1, written.length));
    return { from, to: from + written.trim().length };
  });
};

// The table around the cursor: its first line, its lines, and where they begin in the text.
const tableAt = field => {
  const lines = linesOf(field.value);
  const at = linesOf(field.value.slice(0, field.selectionStart)).length - 1;
  if (!isRow(lines[at])) return null;
  let [first, last] = [at, at];
  while (first > 0 && isRow(lines[first - 1])) first--;
  while (last + 1 < lines.length && isRow(lines[last + 1])) last++;
  const starts = [];
  let start = linesOf(field.value).slice(0, first).reduce((length, line) => length + line.length + 1, 0);
  for (const line of lines.slice(first, last + 1)) {
    starts.push(start);
    start += line.length + 1;
  }
  return { lines: lines.slice(first, last + 1), starts, row: at - first };
};

const tableFor = slug => {
  const names = slug === 'glossary' ? ['Skill', 'Kind', 'Also written', 'Part of', 'About'] : [textOf('TableRole'), textOf('TableCriterion')];
  const line = fill => `|${names.map(name => ` ${fill(name)} `).join('|')}|`;
  return [line(name => name), line(name => '-'.repeat(name.length)), line(name => ' '.repeat(name.length))].join('\n');
};

const newTable = field => {
  const next = field.value.indexOf('\n', field.selectionEnd);
  const end = next < 0 ? field.value.length : next;
  const gap = field.value.slice(field.value.lastIndexOf('\n', end - 1) + 1, end).trim() ? '\n\n' : '';
  const table = tableFor(field.form?.dataset.slug);
  field.write(gap + table, end, end);
  field.setSelectionRange(end + gap.length + 2, end + gap.length + 2 + cellsOf(linesOf(table)[0])[0].to - 2);
};

export const addRow = field => {
  const table = tableAt(field);
  if (!table) return newTable(field);
  const row = Math.max(table.row, table.lines.findIndex(isRule)); // never between the head and its line
  const end = table.starts[row] + table.lines[row].length;
  field.write(`\n|${'   |'.repeat(cellsOf(table.lines[0]).length)}`, end, end);
  field.setSelectionRange(end + 3, end + 3);
};

export const addColumn = field => {
  const table = tableAt(field);
  if (!table) return newTable(field);
  const name = textOf('TableCriterion');
  const added = table.lines.map((line, row) => {
    const closed = line.trimEnd().endsWith('|') ? line.trimEnd() : `${line.trimEnd()} |`;
    return `${closed} ${row === 0 ? name : isRule(line) ? '---' : '  '} |`;
  });
  field.write(added.join('\n'), table.starts[0], table.starts.at(-1) + table.lines.at(-1).length);
  const from = table.starts[0] + added[0].length - name.length - 2;
  field.setSelectionRange(from, from + name.length);
};

// The next cell, or the one before; none at the ends of the table.
const cellFrom = (table, position, step) => {
  const cells = table.lines.flatMap((line, row) => isRule(line) ? [] : cellsOf(line).map(({ from, to }) => ({ from: table.starts[row] + from, to: table.starts[row] + to })));
  return step > 0 ? cells.find(cell => cell.from > position) : cells.findLast(cell => cell.to < position);
};

export const bindTable = field => {
  field.addEventListener('keydown', event => {
    if (event.key !== 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return;
    const table = tableAt(field);
    const cell = table && cellFrom(table, event.shiftKey ? field.selectionStart : field.selectionEnd, event.shiftKey ? -1 : 1);
    if (!cell) return;
    event.preventDefault();
    field.setSelectionRange(cell.from, cell.to);
  });
};
