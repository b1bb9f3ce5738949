/*
 * What people wrote, drawn as text: bare web addresses become links, nothing else becomes anything.
 */
import { html } from '../lit.js';
import { linkParts } from '../core/text.js';

/** Line breaks are kept by the style of .written. */
export function written(text) {
  return html`<p class="written">${linkParts(text).map(part)}</p>`;
}

function part({ text, link }) {
  return link ? html`<a href=${link} target="_blank" rel="noopener noreferrer">${link}</a>` : text;
}
