// The field of a lecture that is begun takes what is pasted from Word or a web page as Markdown.

import { bindPaste } from './editor-paste.js';

const said = document.querySelector('[data-part=said]');
bindPaste(document.getElementById('edit-text'), text => { said.textContent = text; });
