/*
 * One field of a form: label, help, control, error, tied together for screen readers.
 */
import { html, live, nothing } from '../lit.js';
import { toggled } from '../core/form-values.js';
import { count, wordCount } from '../core/text.js';
import { activeOption, suggestionKey, suggestionList } from './suggestions.js';

const RADIOS_AT_MOST = 4;
const LONG = 3;

/**
 * @typedef {{id: string, value: string|string[], error?: string, fill: (value: string|string[]) => void,
 *   suggestions?: object|null, lookUp?: (text: string) => void, move?: (key: string) => void, close?: () => void,
 *   autofocus?: boolean}} Filling
 *
 * @param {import('../core/types.js').Field} field
 * @param {Filling} filling
 */
export function fieldView(field, filling) {
  switch (field.kind) {
    case 'choices':
      return group(field, filling, 'checkbox');
    case 'choice':
      return field.required && field.options.length <= RADIOS_AT_MOST
        ? group(field, filling, 'radio')
        : select(field, filling);
    default:
      return labelled(field, filling, textControl(field, filling));
  }
}

function textControl(field, filling) {
  if (field.suggest) return suggestInput(field, filling);
  return field.lines > 1 ? textarea(field, filling) : input(field, filling);
}

/** The ids a control is described by: help, words counted, error. */
function describedBy(field, { id, error }) {
  const ids = [field.help && `${id}-help`, field.lines >= LONG && `${id}-count`, error && `${id}-error`].filter(
    Boolean,
  );
  return ids.length ? ids.join(' ') : nothing;
}

function labelled(field, filling, control) {
  const { id } = filling;
  return html`<div class="field">
    <label for=${id}>${field.label}${field.required ? nothing : html` <span class="optional">optional</span>`}</label>
    ${help(field, id)}
    ${control}
    ${field.lines >= LONG ? counted(field, filling) : tooLong(field, filling)}
    ${errorNote(filling)}
  </div>`;
}

function help(field, id) {
  return field.help ? html`<p class="help" id="${id}-help">${field.help}</p>` : nothing;
}

function errorNote({ id, error }) {
  return error ? html`<p class="error-note" id="${id}-error">${error}</p>` : nothing;
}

function input(field, filling) {
  return html`<input id=${filling.id} type="text" autocomplete="off" .value=${live(filling.value)} ?autofocus=${filling.autofocus}
    aria-required=${field.required ? 'true' : 'false'} aria-invalid=${filling.error ? 'true' : 'false'}
    aria-describedby=${describedBy(field, filling)} @input=${(event) => filling.fill(event.target.value)}>`;
}

function textarea(field, filling) {
  // A field sized by its content ignores "rows", and a style attribute would be refused by the page's own policy.
  const room = `min-height: ${Math.max(field.lines, LONG) * 1.55 + 1.2}em`;
  return html`<textarea id=${filling.id} class="grows" rows=${field.lines} .style=${room} .value=${live(filling.value)} ?autofocus=${filling.autofocus}
    aria-required=${field.required ? 'true' : 'false'} aria-invalid=${filling.error ? 'true' : 'false'}
    aria-describedby=${describedBy(field, filling)} @input=${(event) => filling.fill(event.target.value)}></textarea>`;
}

function counted(field, filling) {
  return html`<p class="count" id="${filling.id}-count">${count(wordCount(filling.value), 'word')}${tooLongWords(field, filling)}</p>`;
}

function tooLong(field, filling) {
  const words = tooLongWords(field, filling);
  return words === nothing ? nothing : html`<p class="count">${words}</p>`;
}

/** Text is never cut while it is typed or pasted; it is said how much is too much. */
function tooLongWords({ max }, { value }) {
  if (!max) return nothing;
  const left = max - value.length;
  if (left < 0) return html`<span class="over">${count(-left, 'character')} too many</span>`;
  return left <= max / 10 ? html`<span>${count(left, 'character')} left</span>` : nothing;
}

function suggestInput(field, filling) {
  const listId = `${filling.id}-list`;
  const list = filling.suggestions;
  const choose = (option) => {
    filling.fill(option.value);
    filling.close();
  };
  return html`<div class="suggesting">
    <input id=${filling.id} type="text" role="combobox" autocomplete="off" aria-autocomplete="list" aria-controls=${listId}
      aria-expanded=${list ? 'true' : 'false'} aria-activedescendant=${activeOption(listId, list)} .value=${live(filling.value)}
      aria-required=${field.required ? 'true' : 'false'} aria-invalid=${filling.error ? 'true' : 'false'} ?autofocus=${filling.autofocus}
      aria-describedby=${describedBy(field, filling)}
      @input=${(event) => {
        filling.fill(event.target.value);
        filling.lookUp(event.target.value);
      }}
      @keydown=${(event) => suggestionKey(event, list, { move: filling.move, close: filling.close, choose })}
      @blur=${filling.close}>
    ${suggestionList(listId, `Suggestions for ${field.label}`, list, choose)}
  </div>`;
}

function select(field, filling) {
  const none = field.required ? 'Please choose' : 'No choice';
  const offersNone = field.options.some((option) => option.value === '');
  return labelled(
    field,
    filling,
    html`<select id=${filling.id} aria-required=${field.required ? 'true' : 'false'}
      aria-invalid=${filling.error ? 'true' : 'false'} aria-describedby=${describedBy(field, filling)} ?autofocus=${filling.autofocus}
      @change=${(event) => filling.fill(event.target.value)}>
    ${offersNone ? nothing : html`<option value="" .selected=${live(filling.value === '')}>${none}</option>`}
    ${field.options.map(({ value, label }) => html`<option value=${value} .selected=${live(filling.value === value)}>${label}</option>`)}
  </select>`,
  );
}

function group(field, filling, type) {
  const { id, value, error, fill } = filling;
  const isOn = (option) => (type === 'radio' ? value === option : value.includes(option));
  const change = (option) => fill(type === 'radio' ? option : toggled(value, option, field.options));
  return html`<fieldset class="field" id=${id} aria-describedby=${describedBy(field, filling)}>
    <legend>${field.label}${field.required ? nothing : html` <span class="optional">optional</span>`}</legend>
    ${help(field, id)}
    <div class="choices ${field.options.length > 5 ? 'many' : ''}">
      ${field.options.map(
        (option, i) => html`<label class="choice">
        <input type=${type} name=${id} value=${option.value} .checked=${live(isOn(option.value))} ?autofocus=${filling.autofocus && i === 0}
          aria-invalid=${error ? 'true' : nothing} @change=${() => change(option.value)}>
        <span>${option.label}</span>
      </label>`,
      )}
    </div>
    ${errorNote(filling)}
  </fieldset>`;
}
