/*
 * The page's own line icons, drawn on a 20 by 20 grid. They never speak: the control around them has the name.
 */
import { html, svg } from '../lit.js';

const LINES = {
  home: svg`<path d="M3.500 9.500L10 4l6.500 5.500M5.500 8.300v7.700h9V8.300M8.500 16v-4h3v4"/>`,
  menu: svg`<path d="M3 5.5h14M3 10h14M3 14.5h14"/>`,
  close: svg`<path d="M5 5l10 10M15 5L5 15"/>`,
  back: svg`<path d="M12 4.5L6.5 10l5.5 5.5"/>`,
  plus: svg`<path d="M10 4v12M4 10h12"/>`,
  send: svg`<path d="M3.5 10L16.5 4l-4 12.5-3-5.5z M9.5 11l7-7"/>`,
  smile: svg`<circle cx="10" cy="10" r="6.8"/><path d="M7.2 11.8c.7 1 1.7 1.5 2.8 1.5s2.100-.5 2.800-1.5M7.700 7.900v.3M12.300 7.900v.3"/>`,
  reply: svg`<path d="M4 4.500h12v8.500h-6.500L6 16v-3H4z"/>`,
  more: svg`<path d="M5 10h.01M10 10h.01M15 10h.01" stroke-width="2.400"/>`,
  pencil: svg`<path d="M4 16l.8-3.200L13.200 4.400l2.400 2.400L7.200 15.200z"/>`,
  eye: svg`<path d="M2.500 10S5.200 5.200 10 5.200 17.500 10 17.500 10 14.800 14.800 10 14.800 2.500 10 2.500 10z"/><circle cx="10" cy="10" r="2.200"/>`,
  forward: svg`<path d="M4 5l5.500 5L4 15zM10.500 5l5.500 5-5.500 5z"/>`,
  clock: svg`<circle cx="10" cy="10" r="6.800"/><path d="M10 6.200V10l2.600 1.700"/>`,
  down: svg`<path d="M10 4.500v10.500M5.500 10.500L10 15l4.500-4.500"/>`,
  later: svg`<path d="M4.500 10h11"/>`,
  bot: svg`<path d="M4.500 15.500v-4M10 15.500V9M15.500 15.500V6.500M4.500 3.800h11"/>`,
  form: svg`<path d="M5 3.500h10v13H5zM7.500 7.500h5M7.500 10.500h5M7.500 13.500h2.500"/>`,
};

/** @param {keyof typeof LINES} name */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${LINES[name]}</svg>`;
}
