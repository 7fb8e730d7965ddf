// What is pasted from Word, a web page or another program becomes Markdown. The server makes it, as it does of a file that is
// uploaded; if it does not answer, the text alone is pasted.

import { textOf } from './texts.js';

const withinMilliseconds = 8000;

// Whether the HTML says more than its text: structure, emphasis, links, or paragraphs that Word means otherwise.
const saysMore = html => /<(h[1-6]|[uo]l|li|table|b|strong|i|em|a|su[bp]|img|pre|code|blockquote)[\s>]|<p[\s>][^]*<p[\s>]|role=.?heading|mso(list|title|heading)|class=.?title|docs-internal-guid/i.test(html);
const isPictureOnly = html => /<img\s/i.test(html) && !html.replace(/<!--[^]*?-->|<[^>]*>/g, '').trim();

const markdownOf = async (field, html, slug) => {
  const body = new FormData();
  body.append('html', html);
  body.append('slug', slug);
  const answer = await fetch('/instructor/paste', {
    method: 'POST',
    body,
    headers: { RequestVerificationToken: field.form.elements.__RequestVerificationToken.value, Accept: 'application/json' },
    signal: AbortSignal.timeout(withinMilliseconds),
    redirect: 'error',
  });
  return answer.ok || answer.status === 422 ? answer.json() : {};
};

/** @param addPicture what a picture on the clipboard is handed to; nothing where there is no place for one. */
export const bindPaste = (field, { slug, say, addPicture }) => field.addEventListener('paste', async event => {
  const { clipboardData: data } = event;
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')];
  const picture = [...data.files].find(file => file.type.startsWith('image/'));
  if (picture && addPicture && !text && (!html || isPictureOnly(html))) {
    event.preventDefault();
    await addPicture(picture);
    return;
  }
  // Editors of code put their colours on the clipboard; the text is what is meant.
  if (!html || data.types.includes('vscode-editor-data') || !saysMore(html)) return;
  event.preventDefault();
  const { markdown, told, problem } = await markdownOf(field, html, slug).catch(() => ({}));
  field.write(markdown ?? text);
  if (markdown !== text) say(told ?? textOf('PastedPlain', { reason: problem ?? textOf('PasteUnanswered') }));
});
