// What the editor uses of CodeMirror. Whatever is not named here is left out of the bundle.

export { EditorState, RangeSet, StateEffect, StateField } from '@codemirror/state';
export { Decoration, EditorView, GutterMarker, ViewPlugin, gutterLineClass, keymap, lineNumbers } from '@codemirror/view';
export { history, historyKeymap, standardKeymap } from '@codemirror/commands';
export { HighlightStyle, Language, LanguageSupport, syntaxHighlighting } from '@codemirror/language';
export { deleteMarkupBackward, insertNewlineContinueMarkupCommand, markdownLanguage } from '@codemirror/lang-markdown';
export { tags } from '@lezer/highlight';
