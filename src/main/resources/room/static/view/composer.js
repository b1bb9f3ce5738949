/*
 * Where one writes: messages, slash commands with completion, and the forms that wait to be finished.
 */
import { html, live, nothing } from '../lit.js';
import { draftKey } from '../core/address.js';
import { draftOf } from '../core/state.js';
import { count, wordCount } from '../core/text.js';
import { touchOnly } from '../effects/focus.js';
import { icon } from './icons.js';
import { activeOption, suggestionKey, suggestionList } from './suggestions.js';

const WORDS_WORTH_COUNTING = 10;

const COMPLETION_KEYS = html`<kbd>↑</kbd> <kbd>↓</kbd> choose · <kbd>Tab</kbd> completes · <kbd>Esc</kbd> closes`;
const WRITING_KEYS = html`<kbd>Enter</kbd> sends · <kbd>Shift</kbd> <kbd>Enter</kbd> new line · <kbd>/</kbd> commands`;

/**
 * @param {import('../core/types.js').Place} place
 * @param {{id: string, label: string, placeholder: string}} words
 */
export function composer(state, act, place, { id, label, placeholder }) {
  const key = draftKey(state.address.as, place);
  const text = draftOf(state, place);
  const error = state.composerErrors[key];
  const sending = Boolean(state.sending[key]);
  const list = state.completion?.key === key ? state.completion : null;
  const listId = `${id}-completion`;
  const choose = (option) => {
    act.typed(place, option.value);
    document.getElementById(id)?.focus();
  };
  const keys = (event) => {
    if (suggestionKey(event, list, { move: act.moveCompletion, close: act.closeCompletion, choose })) return;
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || touchOnly()) return;
    event.preventDefault();
    act.send(place);
  };
  return html`<form class="composer" @submit=${(event) => {
    event.preventDefault();
    act.send(place);
  }}>
    ${error ? html`<p class="error-note" id="${id}-error" role="alert">${error}</p>` : nothing}
    <div class="composer-box">
      ${suggestionList(listId, 'Completions', list, choose)}
      <textarea id=${id} class="grows" rows="1" aria-label=${label} placeholder=${placeholder} .value=${live(text)}
        aria-autocomplete="list" aria-controls=${listId} aria-activedescendant=${activeOption(listId, list)}
        aria-invalid=${error ? 'true' : 'false'} aria-describedby="${id}-hint${error ? ` ${id}-error` : ''}"
        @input=${(event) => act.typed(place, event.target.value)} @keydown=${keys} @blur=${act.closeCompletion}></textarea>
      <button type="submit" class="send" aria-label="Send" title="Send" aria-disabled=${text.trim() === '' || sending ? 'true' : 'false'}
        aria-busy=${sending ? 'true' : 'false'}>${icon('send')}</button>
    </div>
    <p class="composer-hint" id="${id}-hint">${hint(list, text)}</p>
  </form>`;
}

function hint(list, text) {
  const words = wordCount(text);
  return html`<span class="keys">${list ? COMPLETION_KEYS : touchOnly() ? 'Type / for commands' : WRITING_KEYS}</span>
    ${words >= WORDS_WORTH_COUNTING ? html`<span class="words">${count(words, 'word')}</span>` : nothing}`;
}

/** Forms that were put aside, above the channel's composer. */
export function unfinishedForms(state, act) {
  const waiting = state.forms.filter(({ form }) => form.id !== state.openForm);
  if (waiting.length === 0) return nothing;
  return html`<ul class="unfinished" aria-label="Unfinished forms">
    ${waiting.map(
      ({ form }) => html`<li>
      ${icon('form')}<span>${form.title}: not finished yet.</span>
      <button type="button" class="link" aria-label="Continue: ${form.title}" @click=${() => act.resumeForm(form.id)}>Continue</button>
      <button type="button" class="link" aria-label="Discard: ${form.title}" @click=${() => act.openDialog({ kind: 'discard-form', form })}>Discard</button>
    </li>`,
    )}
  </ul>`;
}
