// How CodeMirror shows a lecture: headings, emphasis, lists and front matter by classes that the style sheet dresses. The text stays as it is.

import {
  Decoration, HighlightStyle, Language, LanguageSupport, ViewPlugin, deleteMarkupBackward, insertNewlineContinueMarkupCommand, markdownLanguage,
  keymap, syntaxHighlighting, tags,
} from '../lib/codemirror/codemirror.js';

const headings = [1, 2, 3, 4, 5, 6].map(level => ({ tag: tags[`heading${level}`], class: `md-heading md-heading-${level}` }));

const looks = HighlightStyle.define([
  ...headings,
  { tag: [tags.heading, tags.strong], class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strikethrough, class: 'md-struck' },
  { tag: [tags.link, tags.url], class: 'md-link' },
  { tag: [tags.processingInstruction, tags.contentSeparator], class: 'md-mark' },
  { tag: [tags.comment, tags.meta, tags.monospace], class: 'md-aside' },
]);

// Markdown itself takes the last line of the front matter for a heading and its rule.
const frontMatter = {
  defineNodes: [{ name: 'FrontMatter', block: true, style: tags.meta }],
  parseBlock: [{
    name: 'FrontMatter',
    before: 'HorizontalRule',
    parse: (context, line) => {
      if (context.lineStart !== 0 || !/^---\s*$/.test(line.text)) return false;
      let isOpen = true;
      while (isOpen && context.nextLine() && line.text.trim()) isOpen = !/^(---|\.\.\.)\s*$/.test(line.text);
      if (!isOpen) context.nextLine();
      context.addElement(context.elt('FrontMatter', 0, context.prevLineEnd()));
      return true;
    },
  }],
};

const language = new Language(markdownLanguage.data, markdownLanguage.parser.configure(frontMatter), [], 'markdown');

// Lines of a list that are broken go on below their words.
const markerOf = text => /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/.exec(text)?.[0].replaceAll('\t', '    ').length ?? 0;

const widest = 16;

const shownAs = text => {
  const marker = markerOf(text);
  const attributes = { dir: 'auto' };
  return Decoration.line({ attributes: marker && marker <= widest ? { ...attributes, class: 'md-item', style: `--marker: ${marker}ch` } : attributes });
};

const decorate = view => {
  const lines = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      lines.push(shownAs(line.text).range(line.from));
      at = line.to + 1;
    }
  }
  return Decoration.set(lines, true);
};

/** Each line in the direction of its first letter. */
export const lines = ViewPlugin.fromClass(class {
  constructor(view) { this.decorations = decorate(view); }

  update({ view, docChanged, viewportChanged }) {
    if (docChanged || viewportChanged) this.decorations = decorate(view);
  }
}, { decorations: plugin => plugin.decorations });

export const markdown = [
  new LanguageSupport(language),
  syntaxHighlighting(looks),
  keymap.of([
    { key: 'Enter', run: insertNewlineContinueMarkupCommand({ nonTightLists: false }) },
    { key: 'Backspace', run: deleteMarkupBackward },
  ]),
];
