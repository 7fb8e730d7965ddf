// Text and preview show the same lines: the preview follows the line that is written, and where it stands beside the text, the scrolling too.

import { lineAt } from './editor-lines.js';

const afterKey = 300; // what scrolls then was moved by the cursor, which the preview follows anyway

const isBeside = matchMedia('(min-width: 62rem)');

export const bindScrolling = (field, place) => {
  const page = () => place.querySelector('.edit-preview-page');
  const lines = () => [...page().querySelectorAll('[id^=L]')].filter(element => /^L\d+$/.test(element.id))
    .map(element => ({ element, line: +element.id.slice(1) }));
  let keyAt = 0, isWaiting = false;

  const follow = () => {
    if (!page() || !field.hasFocus) return;
    const line = lineAt(field.value, field.selectionStart);
    const shown = lines().findLast(other => other.line <= line)?.element;
    if (!shown) return;
    const [at, view] = [shown.getBoundingClientRect(), page().getBoundingClientRect()];
    if (at.top < view.top || at.bottom > view.bottom) page().scrollTop += at.top - view.top - view.height / 3;
  };

  // Between two lines that the preview knows, as far as the text is.
  const scrollTogether = () => {
    isWaiting = false;
    if (!page()) return;
    const [top, known] = [field.topLine, lines()];
    const next = known.findIndex(({ line }) => line > top);
    const [before, after] = [known.at(next < 0 ? -1 : Math.max(0, next - 1)), known[next]];
    if (!before || top < before.line) {
      page().scrollTop = 0;
      return;
    }
    const topOf = ({ element }) => element.getBoundingClientRect().top - page().getBoundingClientRect().top + page().scrollTop;
    const share = after ? (top - before.line) / (after.line - before.line) : 0;
    page().scrollTop = topOf(before) + share * (after ? topOf(after) - topOf(before) : 0);
  };

  for (const event of ['keyup', 'click']) field.addEventListener(event, follow);
  field.addEventListener('keydown', () => { keyAt = performance.now(); });
  field.addEventListener('scroll', () => {
    if (isWaiting || !isBeside.matches || performance.now() - keyAt < afterKey) return;
    isWaiting = true;
    requestAnimationFrame(scrollTogether);
  });
};
