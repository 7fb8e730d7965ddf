// What is pasted from Word or a web page becomes Markdown: headings, lists, tables, bold, italics and links; nothing else of it.

import { write } from './editor-text.js';

const skipped = new Set(['HEAD', 'SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'META', 'TITLE', 'LINK', 'XML', 'O:P', 'SVG', 'IMG']);
const blocks = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'LI', 'TABLE', 'PRE', 'BLOCKQUOTE', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'MAIN', 'HR', 'BODY', 'DL', 'DT', 'DD', 'FIGURE', 'ASIDE', 'NAV', 'ADDRESS', 'FORM']);

const styleOf = element => element.getAttribute?.('style')?.toLowerCase() ?? '';
const isBlock = node => node.nodeType === 1 && (blocks.has(node.tagName) || (node.firstElementChild && [...node.children].some(isBlock)));
const isWordsMark = element => styleOf(element).includes('mso-list:ignore') || styleOf(element).includes('mso-list: ignore');

const escaped = text => text
  .replace(/[\s\u00A0]+/g, ' ')
  .replace(/[\\`*[\]]/g, '\\$&')
  .replace(/<(?=[a-z/!?])/gi, '\\<')
  .replace(/(^|[^\p{L}\p{N}])_|_(?=[^\p{L}\p{N}]|$)/gu, match => match.replace('_', '\\_'));

// A mark of emphasis stands at a word, not at the space beside it.
const marked = (mark, text) => {
  const [, before, words, after] = /^(\s*)(.*?)(\s*)$/s.exec(text);
  return words ? `${before}${mark}${words}${mark}${after}` : text;
};

// A changed number would be worse than a sign that not every font has.
const raised = Object.fromEntries([...'0123456789+-=()ni'].map((sign, n) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][n]]));
const lowered = Object.fromEntries([...'0123456789+-=()'].map((sign, n) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][n]]));

const shifted = (text, signs, otherwise) => [...text].every(sign => signs[sign])
  ? [...text].map(sign => signs[sign]).join('')
  : otherwise + text;

// Word and Google say it by style, and some say by style that a tag does not mean it.
const isNow = (element, before, tags, on, off) =>
  !off.test(styleOf(element)) && (before || tags.includes(element.tagName) || on.test(styleOf(element)));

const inline = (node, state = { bold: false, italic: false }) => {
  if (node.nodeType === 3) return escaped(node.data);
  if (node.nodeType !== 1 || skipped.has(node.tagName) || isWordsMark(node)) return '';
  if (node.tagName === 'BR') return '\n';
  if (node.tagName === 'CODE' || node.tagName === 'KBD') return node.textContent.trim() ? `\`${node.textContent.replace(/\s+/g, ' ').trim()}\`` : '';
  const bold = isNow(node, state.bold, ['B', 'STRONG'], /font-weight:\s*(bold|[6-9]00)/, /font-weight:\s*(normal|[1-4]00)/);
  const italic = isNow(node, state.italic, ['I', 'EM'], /font-style:\s*italic/, /font-style:\s*normal/);
  let text = [...node.childNodes].map(child => inline(child, { bold, italic })).join('');
  if (node.tagName === 'A' && /^(https?:|mailto:)/i.test(node.getAttribute('href') ?? '') && text.trim())
    text = `[${text.trim()}](${node.getAttribute('href').replace(/[()\s]/g, c => `%${c.charCodeAt(0).toString(16)}`)})`;
  if (node.tagName === 'SUP' && /^[\p{L}\p{N}+=()-]+$/u.test(text)) text = shifted(text, raised, '^');
  if (node.tagName === 'SUB') text = shifted(text, lowered, '');
  if (italic && !state.italic) text = marked('*', text);
  if (bold && !state.bold) text = marked('**', text);
  if (node.tagName === 'LI' && node.nextElementSibling) text = `${text.trimEnd()};`;
  return blocks.has(node.tagName) ? `\n${text}\n` : text;
};

const tidy = text => text.split('\n').map(line => line.trim().replace(/ {2,}/g, ' ')).join('\n').replace(/^\n+|\n+$/g, '');

// A break within a paragraph is one in Markdown too; what a paragraph begins with is no mark.
const paragraph = nodes => tidy(nodes.map(node => inline(node)).join(''))
  .replace(/\*\*(\s*)\*\*/g, '$1')
  .split('\n').filter(line => line)
  .map(line => line.replace(/^(#{1,6}|[-+])(?=\s)/, '\\$1').replace(/^(\d+)([.)])(?=\s)/, '$1\\$2').replace(/^>/, '\\>'))
  .join('  \n');

const oneLine = nodes => paragraph(nodes).replace(/ *\n */g, ' ');

// What stands in a cell over several rows or columns holds for each of them.
const cellsOf = element => {
  const rows = [...element.rows].map(() => []);
  [...element.rows].forEach((row, r) => {
    let column = 0;
    for (const cell of row.cells) {
      const text = oneLine([...cell.childNodes]).replaceAll('|', '\\|');
      while (rows[r][column] !== undefined) column++;
      for (const spanned of rows.slice(r, r + Math.max(cell.rowSpan, 1)))
        for (let n = 0; n < Math.min(cell.colSpan, 100); n++) spanned[column + n] = text;
    }
  });
  return rows;
};

const table = element => {
  const rows = cellsOf(element);
  const width = Math.max(0, ...rows.map(row => row.length));
  if (!width) return '';
  const line = cells => `| ${Array.from({ length: width }, (_, n) => cells[n] ?? '').join(' | ')} |`;
  return [line(rows[0]), `|${' --- |'.repeat(width)}`, ...rows.slice(1).map(line)].join('\n');
};

// Word on the web says by a number how deep a point is, and gives each point a list of its own.
const hasLevels = element => element.firstElementChild?.hasAttribute('data-aria-level') ?? false;

const list = (element, counts, outer = 0) => {
  counts.lists++;
  const lines = [];
  let number = element.start ?? 1;
  for (const item of element.children) {
    if (item.tagName === 'UL' || item.tagName === 'OL') { lines.push(list(item, counts, outer + 1)); continue; }
    if (item.tagName !== 'LI') continue;
    const depth = outer + Math.min(Math.max((+item.getAttribute('data-aria-level') || 1) - 1, 0), 8);
    const nested = [...item.childNodes].filter(child => child.tagName === 'UL' || child.tagName === 'OL');
    const words = [...item.childNodes].filter(child => !nested.includes(child));
    const mark = element.tagName === 'OL' ? `${number++}. ` : '- ';
    lines.push(`${'   '.repeat(depth)}${mark}${oneLine(words)}`, ...nested.map(inner => list(inner, counts, depth + 1)));
  }
  return lines.filter(line => line.trim()).join('\n');
};

// Word writes the points of a list as paragraphs that say their level, with their mark as text.
const wordsPoint = element => {
  if (!/mso-list:\s*l\d/.test(styleOf(element)) && !/^MsoListParagraph/.test(element.className ?? '')) return null;
  const level = +(/level(\d+)/.exec(styleOf(element))?.[1] ?? 1);
  const mark = [...element.querySelectorAll('span')].find(isWordsMark)?.textContent.trim() ?? '';
  const isNumbered = /^[\da-z]{1,3}[.)]/i.test(mark);
  const words = oneLine([...element.childNodes]).replace(mark ? /^$/ : /^[·•▪o§]\s+/u, '');
  return words && `${'   '.repeat(level - 1)}${isNumbered ? '1. ' : '- '}${words}`;
};

// Google Docs' Title is a paragraph in letters of 26 points.
const isGooglesTitle = element => element.tagName === 'P' && element.closest('[id^=docs-internal-guid]') !== null
  && element.querySelector('span') !== null && [...element.querySelectorAll('span')].every(span => /font-size:\s*(2[4-9]|[3-9]\d)(\.\d+)?pt/.test(styleOf(span)));

const levelOf = element => {
  const style = element.className ?? '';
  const level = /^H([1-6])$/.exec(element.tagName)?.[1] ?? /^MsoHeading([1-6])$/.exec(style)?.[1];
  if (level) return +level;
  if (element.getAttribute('role') === 'heading') return Math.min(Math.max(+element.getAttribute('aria-level') || 2, 1), 6);
  return element.tagName === 'P' && /(^|\s)(MsoTitle(CxSp\w+)?|title(-(western|cjk|ctl))?)(\s|$)/.test(style) || isGooglesTitle(element) ? 1 : 0;
};

// The element itself, or the one thing that it wraps.
const unwrapped = element => {
  while (element.tagName === 'DIV' && !element.hasAttribute('role') && element.children.length === 1 && element.textContent.trim() === element.firstElementChild.textContent.trim() && isBlock(element.firstElementChild))
    element = element.firstElementChild;
  return element;
};

const written = ({ childNodes: nodes }, counts) => {
  const out = [];
  let run = [];
  const flush = () => {
    const text = paragraph(run);
    if (text) out.push({ text });
    run = [];
  };
  for (const node of nodes) {
    const child = node.nodeType === 1 ? unwrapped(node) : node;
    if (child.nodeType === 1 && skipped.has(child.tagName)) continue;
    if (!isBlock(child)) { run.push(child); continue; }
    flush();
    const point = child.tagName === 'P' ? wordsPoint(child) : null;
    const level = levelOf(child);
    if (level) {
      const text = oneLine([...child.childNodes]).replace(/^\*\*(.*)\*\*$/, '$1');
      if (text) { counts.headings++; out.push({ text: `${'#'.repeat(level)} ${text}` }); }
    } else if (point) {
      if (!out.at(-1)?.point) counts.lists++;
      out.push({ text: point, point: true });
    } else if (child.tagName === 'UL' || child.tagName === 'OL') {
      const goesOn = hasLevels(child) && out.at(-1)?.point;
      out.push({ text: list(child, counts), point: hasLevels(child) });
      if (goesOn) counts.lists--;
    } else if (child.tagName === 'TABLE') { counts.tables++; out.push({ text: table(child) }); }
    else if (child.tagName === 'PRE') out.push({ text: `\`\`\`\n${child.textContent.replace(/\n$/, '')}\n\`\`\`` });
    else if (child.tagName === 'BLOCKQUOTE') out.push({ text: written(child, counts).split('\n').map(line => `> ${line}`.trimEnd()).join('\n') });
    else if (child.tagName === 'HR') out.push({ text: '---' });
    else out.push({ text: written(child, counts) });
  }
  flush();
  return out.filter(block => block.text).reduce((all, block, n, every) =>
    all + (n === 0 ? '' : block.point && every[n - 1].point ? '\n' : '\n\n') + block.text, '');
};

/** @returns the Markdown and how much of what it holds; null where the HTML says no more than its text. */
export const markdownOf = html => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const counts = { headings: 0, lists: 0, tables: 0 };
  const markdown = written(page.body, counts);
  const says = counts.headings + counts.lists + counts.tables > 0 || page.body.querySelector('b, strong, i, em, a[href], p + p, [style*="bold"]');
  return says && markdown ? { markdown, counts } : null;
};

const told = ({ headings, lists, tables }) => {
  const counted = (count, one, many) => count ? `${count} ${count === 1 ? one : many}` : '';
  const parts = [counted(headings, 'heading', 'headings'), counted(lists, 'list', 'lists'), counted(tables, 'table', 'tables')].filter(Boolean);
  return `Pasted as Markdown${parts.length ? `: ${parts.join(', ')}` : ''}. Ctrl+Z takes it back.`;
};

export const bindPaste = (field, say) => field.addEventListener('paste', event => {
  const html = event.clipboardData?.getData('text/html');
  // Editors of code put their colours on the clipboard; the text is what is meant.
  if (!html || event.clipboardData.types.includes('vscode-editor-data')) return;
  const pasted = markdownOf(html);
  if (!pasted || pasted.markdown === event.clipboardData.getData('text/plain')) return;
  event.preventDefault();
  write(field, pasted.markdown);
  say(told(pasted.counts));
});
