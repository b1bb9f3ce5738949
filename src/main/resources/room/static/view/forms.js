/*
 * A form of the bot as one dialog: all its pages under each other, errors at their fields, nothing lost on the way.
 */
import { html, keyed, nothing } from '../lit.js';
import { fieldId, fieldsOf, mayHoldWriting } from '../core/form-values.js';
import { openFormOf } from '../core/state.js';
import { fieldView } from './fields.js';
import { icon } from './icons.js';
import { modal } from './modal.js';

/** The form that is open, if any. */
export function openForm(state, act) {
  const filling = openFormOf(state);
  return filling ? keyed(filling.form.id, formDialog(state, act, filling)) : nothing;
}

function formDialog(state, act, filling) {
  const { form, error, sending, errors } = filling;
  const first = fieldsOf(form)[0]?.name;
  return html`<dialog class="form-dialog" aria-labelledby="form-title" ${modal()} @close=${() => act.putFormAside(form.id)}>
    <form novalidate @submit=${(event) => {
      event.preventDefault();
      act.submitForm(form.id);
    }}>
      <header>
        <h2 id="form-title">${form.title}</h2>
        <button type="button" class="tool" aria-label="Put aside" title="Put aside; what you typed is kept"
          @click=${() => act.putFormAside(form.id)}>${icon('close')}</button>
      </header>
      <div class="form-pages">
        ${form.pages.map((page) => pageView(state, act, filling, page, first))}
      </div>
      <footer>
        ${error ? html`<p class="error-note" role="alert">${footSentence(error, errors)}</p>` : nothing}
        <p class="kept">What you type is kept as a draft until you send or discard it.</p>
        <button type="button" class="button plain" @click=${() => cancel(filling, act)}>Cancel</button>
        <button type="submit" class="button primary" aria-disabled=${sending ? 'true' : 'false'} aria-busy=${sending ? 'true' : 'false'}>${form.submit}</button>
      </footer>
    </form>
  </dialog>`;
}

/** A sentence that stands at a field already is not repeated in the foot; it points there. */
function footSentence(error, errors) {
  const sentences = Object.values(errors);
  if (!sentences.includes(error)) return error;
  return `Not saved yet. Please look at the ${sentences.length === 1 ? 'field' : `${sentences.length} fields`} marked above.`;
}

function cancel(filling, act) {
  const { form } = filling;
  if (mayHoldWriting(filling)) act.openDialog({ kind: 'discard-form', form });
  else act.closeForm(form.id);
}

function pageView(state, act, filling, page, first) {
  return html`<section class="form-page">
    ${page.title ? html`<h3>${page.title}</h3>` : nothing}
    ${page.fields.map((field) => fieldView(field, controlOf(state, act, filling, field, field.name === first)))}
  </section>`;
}

function controlOf(state, act, { form, values, errors }, field, autofocus) {
  const id = fieldId(form.id, field.name);
  return {
    id,
    value: values[field.name],
    error: errors[field.name],
    autofocus,
    fill: (value) => act.fillIn(form.id, field.name, value),
    suggestions: state.suggestions?.key === id ? state.suggestions : null,
    lookUp: (text) => act.lookUp(id, text, (typed) => act.suggest(form.id, field.name, typed)),
    move: act.moveSuggestion,
    close: act.closeSuggestions,
  };
}
