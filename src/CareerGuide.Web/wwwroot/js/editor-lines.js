// Lines of a text, counted from 1.

export const linesOf = text => text.split('\n');

export const lineAt = (text, position) => text.slice(0, position).split('\n').length;
