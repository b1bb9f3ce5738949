/*
 * The list of completions under a text that is being typed, for composers and for fields alike. The text keeps the
 * focus; the list is told to screen readers through aria-activedescendant.
 */
import { html, nothing } from '../lit.js';

/**
 * @param {{options: import('../core/types.js').Option[], active: number}|null} list
 * @param {(option: import('../core/types.js').Option) => void} choose
 */
export function suggestionList(id, label, list, choose) {
  return html`<ul class="suggestions" id=${id} role="listbox" aria-label=${label} ?hidden=${!list}>
    ${list?.options.map(
      (option, i) => html`<li role="option" id="${id}-${i}" aria-selected=${i === list.active ? 'true' : 'false'}
        @pointerdown=${(event) => event.preventDefault()} @click=${() => choose(option)}>
      <span class="option-label ${option.value.startsWith('/') ? 'command' : ''}">${option.label || option.value}</span>
      ${option.hint ? html`<span class="option-hint">${option.hint}</span>` : nothing}
    </li>`,
    )}
  </ul>`;
}

/** The id of the option the arrows stand on. */
export function activeOption(id, list) {
  return list && list.active >= 0 ? `${id}-${list.active}` : nothing;
}

/**
 * Handles a key for an open list. Enter takes an option only after an arrow has chosen one; Tab takes the first.
 *
 * @param {{move: (key: string) => void, choose: (option: import('../core/types.js').Option) => void, close: () => void}} on
 * @returns {boolean} whether the key was for the list
 */
export function suggestionKey(event, list, on) {
  if (!list || event.isComposing) return false;
  const chosen = list.options[list.active];
  const plainTab = event.key === 'Tab' && !event.shiftKey;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') on.move(event.key);
  else if (event.key === 'Escape') on.close();
  else if (plainTab || (event.key === 'Enter' && chosen)) on.choose(chosen ?? list.options[0]);
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
