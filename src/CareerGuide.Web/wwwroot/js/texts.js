// The texts of the scripts of a page, which hands them over in its language: one element has them as JSON, by name.

import { message } from './message.js';

const patterns = JSON.parse(document.querySelector('[data-texts]').dataset.texts);

export const textOf = (name, values) => message(patterns[name], values);
