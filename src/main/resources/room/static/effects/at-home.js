/*
 * One's home: opened while somebody looks at it, and pressed.
 */
import { isHome } from '../core/state.js';
import { post } from './api.js';

/** Said again so often, the bot knows that the home is still looked at. */
const STILL_LOOKING = 4 * 60_000;

export function atHome({ state, change }, load, act) {
  setInterval(() => act.openHome(), STILL_LOOKING);

  return {
    /** Tells the bot that the person looks at their home, if they do; what it shows then comes as an event. */
    async openHome() {
      if (!isHome(state) || document.visibilityState !== 'visible') return;
      await Promise.all([load.home(), post('home', { as: state.address.as }).catch(() => {})]);
    },

    async pressAtHome(action) {
      if (state.pressing) return;
      const as = state.address.as;
      change(() => Object.assign(state, { pressing: { message: null, action }, homeError: null }));
      try {
        const outcome = await post('home/press', { as, action });
        if (outcome.form) act.openForm(outcome.form, as);
        else act.answered();
      } catch (problem) {
        change(() => (state.homeError = problem.message));
      } finally {
        change(() => (state.pressing = null));
      }
    },

  };
}
