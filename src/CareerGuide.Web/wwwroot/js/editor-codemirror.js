// CodeMirror in place of the field of the form. A hidden field has the text at each moment, and is what is sent. It offers what editor-field.js says.

import {
  Decoration, EditorState, EditorView, GutterMarker, RangeSet, StateEffect, StateField, gutterLineClass, history, historyKeymap, keymap, lineNumbers,
  standardKeymap,
} from '../lib/codemirror/codemirror.js';
import { lines, markdown } from './editor-markdown.js';

const { run: takeBack } = historyKeymap.find(({ key }) => key === 'Mod-z');

const domEvents = ['keydown', 'keyup', 'click', 'paste', 'dragover', 'drop'];

// Problems, beside their lines

class Fault extends GutterMarker {
  constructor(severity) {
    super();
    this.elementClass = `is-${severity}`;
  }

  eq(other) { return other.elementClass === this.elementClass; }
}

const markFaults = StateEffect.define();

const faults = StateField.define({
  create: () => RangeSet.empty,
  update: (marked, { changes, effects }) => effects.find(effect => effect.is(markFaults))?.value ?? marked.map(changes),
  provide: field => gutterLineClass.from(field),
});

const rangesOf = (doc, marks) => RangeSet.of(
  marks.filter(([line]) => line >= 1 && line <= doc.lines).map(([line, severity]) => new Fault(severity).range(doc.line(line).from)), true);

// What was found: without the focus a browser shows no selection.

const showFound = StateEffect.define();

const found = StateField.define({
  create: () => Decoration.none,
  update: (shown, { docChanged, effects, selection }) =>
    effects.find(effect => effect.is(showFound))?.value ?? (docChanged || selection ? Decoration.none : shown),
  provide: field => EditorView.decorations.from(field),
});

const foundFrom = (from, to) => Decoration.set(to > from ? [Decoration.mark({ class: 'edit-found' }).range(from, to)] : []);

// Listeners get the browser's events before CodeMirror does, which leaves alone what they prevent.

const listening = () => {
  const listeners = new Map();
  return {
    add: (type, handle) => listeners.set(type, [...listeners.get(type) ?? [], handle]),
    tell: (type, event) => {
      for (const handle of listeners.get(type) ?? []) handle(event);
      return event.defaultPrevented ?? false;
    },
  };
};

const typedIn = ({ transactions, changes }) => {
  if (!transactions.some(transaction => transaction.isUserEvent('input.type'))) return null;
  const typed = [];
  changes.iterChanges((fromA, toA, fromB, toB, inserted) => typed.push(inserted.toString()));
  return typed.length === 1 ? typed[0] : null;
};

const contentAttributes = field => ({
  'aria-labelledby': field.labels[0].id,
  'aria-describedby': field.getAttribute('aria-describedby'),
  tabindex: '0', // as any editable element has, said for those who look for it
  spellcheck: 'true',
  autocorrect: 'on',
  autocapitalize: 'sentences',
  writingsuggestions: 'true',
});

const extensions = (field, sent, events, { isMarkdown, nonce }) => [
  EditorView.cspNonce.of(nonce),
  EditorView.contentAttributes.of(contentAttributes(field)),
  EditorView.domEventHandlers(Object.fromEntries(domEvents.map(type => [type, event => events.tell(type, event)]))),
  EditorView.updateListener.of(update => {
    if (!update.docChanged) return;
    sent.value = update.state.doc.toString();
    events.tell('input', { data: typedIn(update) });
  }),
  EditorView.lineWrapping,
  EditorView.perLineTextDirection.of(true),
  EditorState.tabSize.of(4),
  lineNumbers(),
  faults,
  found,
  lines,
  history(),
  isMarkdown ? markdown : [],
  keymap.of([...standardKeymap, ...historyKeymap]), // without Tab, which leaves the text
];

const topLineOf = view => {
  const height = view.scrollDOM.getBoundingClientRect().top - view.documentTop;
  const block = view.lineBlockAtHeight(height);
  return view.state.doc.lineAt(block.from).number + Math.max(0, height - block.top) / block.height;
};

// Not the field itself: to set the text of a <textarea> at each key takes a quarter of a second where it is long.
const hiddenFieldFor = field => {
  const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name: field.name, value: field.value });
  field.removeAttribute('name');
  field.after(hidden);
  field.form.autocomplete = 'off'; // whoever goes back gets a new window and is offered the text, not the old window without it
  return hidden;
};

const begin = (field, view) => {
  const { selectionStart: anchor, selectionEnd: head } = field;
  const hasFocus = document.activeElement === field;
  field.before(view.dom);
  field.hidden = true;
  if (hasFocus) {
    view.dispatch({ selection: { anchor, head } });
    view.focus();
  }
  field.labels[0].addEventListener('click', () => view.focus());
};

/** @param options isMarkdown: whether to show it as such; nonce: what the page's policy allows styles by. */
export const codeMirrorField = (field, area, options) => {
  const events = listening();
  const sent = hiddenFieldFor(field);
  const view = new EditorView({ state: EditorState.create({ doc: sent.value, extensions: extensions(field, sent, events, options) }) });
  view.scrollDOM.addEventListener('scroll', event => events.tell('scroll', event), { passive: true });
  area.classList.add('has-codemirror');
  begin(field, view);

  const selection = () => view.state.selection.main;
  const select = (anchor, head = anchor, effects = []) => view.dispatch({ selection: { anchor, head }, effects });
  const aThirdDown = position => EditorView.scrollIntoView(position, { y: 'start', yMargin: view.scrollDOM.clientHeight / 3 });

  return {
    form: field.form,
    showsPart: true,
    get value() { return sent.value; },
    get selectionStart() { return selection().from; },
    get selectionEnd() { return selection().to; },
    get hasFocus() { return view.hasFocus; },
    get topLine() { return topLineOf(view); },
    setSelectionRange: (start, end) => select(start, end, EditorView.scrollIntoView(start)),
    focus: () => view.focus(),
    addEventListener: events.add,
    undo: () => {
      view.focus();
      takeBack(view);
    },
    write: (text, from = selection().from, to = selection().to) => {
      const insert = view.state.toText(text);
      view.focus();
      view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, scrollIntoView: true, userEvent: 'input' });
    },
    replace: (insert, from, to) => view.dispatch({ changes: { from, to, insert }, userEvent: 'input' }),
    mark: marks => view.dispatch({ effects: markFaults.of(rangesOf(view.state.doc, marks)) }),
    show: (from, to = from) => view.dispatch({ effects: [aThirdDown(from), showFound.of(foundFrom(from, to))] }),
    goTo: number => {
      const line = view.state.doc.line(Math.min(number, view.state.doc.lines));
      view.focus();
      select(line.from, line.to, aThirdDown(line.from));
      view.dom.scrollIntoView({ block: 'nearest' });
    },
  };
};
