/*
 * Filling in a form of the bot: what is typed goes to the server as a draft while it is typed, so that a reload, a
 * second tab and a restart lose nothing.
 */
import { fieldId, firstErrorIn, mayHoldWriting, opened } from '../core/form-values.js';
import { get, post } from './api.js';
import { fieldControl, focusSoon } from './focus.js';

const PAUSE = 500;

/** @param {() => void} answered called when a form was accepted, and what follows is on its way */
export function filling({ state, change }, answered) {
  const unsaved = new Map();

  const find = (id) => state.forms.find(({ form }) => form.id === id);

  const act = {
    /** Shows a form that an action asked for. One that is already open keeps what is typed in it. */
    openForm(form, as) {
      if (as !== state.address.as) return;
      change(() => {
        if (!find(form.id)?.typed)
          state.forms = [...state.forms.filter((known) => known.form.id !== form.id), opened(form)];
        state.openForm = form.id;
      });
    },

    resumeForm: (id) => change(() => (state.openForm = id)),

    /** Leaves the form for later: it waits above the composer. An untouched one is simply closed. */
    putFormAside(id) {
      const form = find(id);
      if (form && mayHoldWriting(form)) {
        keepNow(id);
        change(() => (state.openForm = null));
      } else {
        act.closeForm(id);
      }
    },

    fillIn(id, name, value) {
      const form = find(id);
      if (!form) return;
      change(() => {
        form.values = { ...form.values, [name]: value };
        form.typed = true;
        delete form.errors[name];
      });
      keepSoon(id);
    },

    async submitForm(id) {
      const form = find(id);
      if (!form || form.sending) return;
      const as = state.address.as;
      forget(id);
      change(() => Object.assign(form, { sending: true, error: null, errors: {} }));
      try {
        const outcome = await post('submit', { as, form: id, values: form.values });
        change(() => gone(id));
        if (outcome.form) act.openForm(outcome.form, as);
        else answered();
      } catch (problem) {
        change(() => {
          form.error = problem.message;
          form.errors = { ...problem.errors };
        });
        const wrong = firstErrorIn(form.form, form.errors);
        if (wrong) focusSoon(() => fieldControl(fieldId(id, wrong)));
        keepSoon(id);
      } finally {
        change(() => (form.sending = false));
      }
    },

    /** Closes a form for good; what was typed stays with the server as its last draft. */
    async closeForm(id) {
      await keepNow(id);
      change(() => gone(id));
      await quietly(post('forms/close', { as: state.address.as, form: id }));
    },

    keepFormDrafts: ({ lastWords = false }) => Promise.all([...unsaved.keys()].map((id) => keepNow(id, lastWords))),

    suggest: (id, field, text) => get('suggest', { as: state.address.as, form: id, field, text }).catch(() => []),
  };
  return act;

  function gone(id) {
    state.forms = state.forms.filter(({ form }) => form.id !== id);
    if (state.openForm === id) state.openForm = null;
  }

  function keepSoon(id) {
    forget(id);
    unsaved.set(id, { as: state.address.as, timer: setTimeout(() => keepNow(id), PAUSE) });
  }

  function forget(id) {
    clearTimeout(unsaved.get(id)?.timer);
    unsaved.delete(id);
  }

  async function keepNow(id, lastWords = false) {
    const waiting = unsaved.get(id);
    const form = find(id);
    if (!waiting || !form) return;
    forget(id);
    await quietly(post('forms/draft', { as: waiting.as, form: id, values: form.values }, { lastWords }));
  }
}

/** A draft that could not be kept is still in the dialog; the next key stroke tries again. */
async function quietly(work) {
  try {
    await work;
  } catch {
    // Shown to nobody on purpose: submitting tells what is wrong.
  }
}
