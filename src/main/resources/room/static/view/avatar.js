/*
 * A person's initials in their colour, or the bot's sign. Decoration: the name always stands beside it.
 */
import { html } from '../lit.js';
import { hue, initials } from '../core/names.js';
import { icon } from './icons.js';

/** @param {string} [size] '' or 'small' */
export function avatar(id, name, size = '') {
  if (id === 'bot') return html`<span class="avatar bot ${size}" aria-hidden="true">${icon('bot')}</span>`;
  return html`<span class="avatar hue-${hue(id)} ${size}" aria-hidden="true">${initials(name)}</span>`;
}
