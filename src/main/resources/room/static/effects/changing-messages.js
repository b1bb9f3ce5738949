/*
 * What a person does to a message that is there: press a card's button, react, edit, delete, choose from its menu.
 */
import { placeKey } from '../core/address.js';
import { threadPlace } from '../core/state.js';
import { post } from './api.js';
import { focusMessageSoon, focusSoon } from './focus.js';

export function changingMessages({ state, change }, act) {
  async function attempt(message, work) {
    change(() => delete state.messageErrors[message.id]);
    try {
      return await work();
    } catch (problem) {
      change(() => (state.messageErrors[message.id] = problem.message));
      return null;
    }
  }

  const isInThread = (at) => at === placeKey(threadPlace(state));

  return {
    async press(message, action) {
      if (state.pressing) return;
      const as = state.address.as;
      change(() => (state.pressing = { message: message.id, action }));
      const outcome = await attempt(message, () => post('press', { as, message: message.id, action }));
      change(() => (state.pressing = null));
      if (outcome?.form) act.openForm(outcome.form, as);
    },

    async react(message, emoji) {
      change(() => (state.menu = null));
      await attempt(message, () => post('react', { as: state.address.as, id: message.id, emoji }));
    },

    /** An entry of the message's menu that the server offers, such as "Count as my answer". */
    async choose(message, choice) {
      const as = state.address.as;
      change(() => (state.menu = null));
      const outcome = await attempt(message, () => post('message-menu', { as, id: message.id, choice }));
      if (outcome?.form) act.openForm(outcome.form, as);
    },

    openMenu: (menu) => change(() => (state.menu = menu)),
    closeMenu: () => state.menu && change(() => (state.menu = null)),

    startEdit(message, at) {
      change(() => {
        state.menu = null;
        state.editing = { message, at, text: message.text, error: null };
      });
      focusSoon(() => document.querySelector('.edit textarea'));
    },

    typeEdit: (text) => change(() => (state.editing.text = text)),

    cancelEdit() {
      const { message, at } = state.editing;
      change(() => (state.editing = null));
      focusMessageSoon(message.id, { inThread: isInThread(at) });
    },

    async saveEdit() {
      const { message, at, text } = state.editing;
      if (text.trim() === '') {
        change(() => (state.editing.error = 'An empty message cannot be saved. You can delete it instead.'));
        return;
      }
      try {
        if (text !== message.text) await post('edit', { as: state.address.as, id: message.id, text });
        change(() => (state.editing = null));
        focusMessageSoon(message.id, { inThread: isInThread(at) });
      } catch (problem) {
        change(() => state.editing && (state.editing.error = problem.message));
      }
    },

    async deleteMessage(message) {
      await attempt(message, () => post('delete', { as: state.address.as, id: message.id }));
    },

    /** Which message Tab goes to in a list. */
    focusedMessage(key, id) {
      if (state.tabStops[key] !== id) change(() => (state.tabStops[key] = id));
    },
  };
}
