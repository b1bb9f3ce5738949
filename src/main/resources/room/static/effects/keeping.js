/*
 * Keeping the room: people, channels, the bot in a channel, and the product's clock.
 */
import { post } from './api.js';
import { fieldControl, focusSoon } from './focus.js';

export function keeping({ state, change }, load) {
  /** Sends what a dialog of the page holds; the dialog closes when it was accepted. */
  async function fromDialog(work) {
    const dialog = state.dialog;
    if (dialog.sending) return;
    change(() => Object.assign(dialog, { sending: true, error: null, errors: {} }));
    try {
      await work(dialog.values);
      change(() => state.dialog === dialog && (state.dialog = null));
    } catch (problem) {
      change(() => {
        dialog.error = problem.message;
        dialog.errors = problem.errors ?? {};
      });
      const [wrong] = Object.keys(dialog.errors);
      if (wrong) focusSoon(() => fieldControl(`dialog-${wrong}`));
    } finally {
      change(() => (dialog.sending = false));
    }
  }

  return {
    openDialog: (dialog) => change(() => (state.dialog = { errors: {}, values: {}, ...dialog })),
    closeDialog: () => change(() => (state.dialog = null)),
    fillDialog: (name, value) =>
      change(() => {
        state.dialog.values = { ...state.dialog.values, [name]: value };
        delete state.dialog.errors[name];
      }),

    addPerson: () =>
      fromDialog(async ({ name, zone }) => {
        const { id } = await post('people', { name: name.trim(), zone: zone.trim() });
        await load.people();
        location.hash = new URLSearchParams({ as: id }).toString();
      }),

    changePerson: (id) =>
      fromDialog(async ({ name, zone }) => {
        await post('people/change', { id, name: name.trim(), zone: zone.trim() });
        await Promise.all([load.people(), load.conversations()]);
      }),

    justMe: () =>
      fromDialog(async () => {
        await post('people/just-me');
        await load.people();
        // Whoever acted as somebody who left becomes themselves.
        if (!state.people.some((person) => person.id === state.address.as)) location.hash = '';
      }),

    addChannel: () =>
      fromDialog(async ({ name }) => {
        const as = state.address.as;
        const { id } = await post('channels', { as, name: name.trim().replace(/^#/, '') });
        await load.channels();
        location.hash = new URLSearchParams({ as, channel: id }).toString();
      }),

    botInChannel: (channel, present) =>
      fromDialog(async () => {
        await post('channels/bot', { as: state.address.as, channel, present });
        await load.channels();
      }),

    /** Steps the product's clock to the next chore and tells what ran. */
    async fastForward() {
      if (state.forwarding) return;
      change(() => Object.assign(state, { forwarding: true, clockResult: null }));
      try {
        const { now, ran } = await post('clock/next');
        change(() => (state.clockResult = { now, ran }));
      } catch (problem) {
        change(() => (state.clockResult = { error: problem.message }));
      } finally {
        change(() => (state.forwarding = false));
      }
      await load.clock();
    },

    forgetClockResult: () => change(() => (state.clockResult = null)),
  };
}
