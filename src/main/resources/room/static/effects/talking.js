/*
 * Saying something: messages and slash commands. The text leaves the composer only when the server has it.
 */
import { draftKey, placeKey } from '../core/address.js';
import { draftOf } from '../core/state.js';
import { post } from './api.js';
import { keepDraft } from './drafts.js';

/** @param act what else the page can do: forms open, completion closes */
export function talking({ state, change }, act) {
  return {
    /** The person types in a composer. */
    typed(place, text) {
      const key = draftKey(state.address.as, place);
      keepDraft(key, text);
      change(() => {
        state.drafts[key] = text;
        delete state.composerErrors[key];
      });
      act.complete(place, text);
    },

    /** Sends what stands in a composer: a slash command, or a message. */
    async send(place) {
      const as = state.address.as;
      const key = draftKey(as, place);
      const text = draftOf(state, place);
      if (text.trim() === '' || state.sending[key]) return;
      act.closeCompletion();
      change(() => {
        state.sending[key] = true;
        delete state.composerErrors[key];
      });
      try {
        const body = {
          as,
          channel: place.channel,
          ...(place.thread ? { thread: place.thread } : {}),
          text: text.trim(),
        };
        const outcome = await post(text.trimStart().startsWith('/') ? 'command' : 'say', body);
        change(() => {
          state.spoken[placeKey(place)] = (state.spoken[placeKey(place)] ?? 0) + 1;
          // Whoever types on while it is sent keeps the new words.
          if (state.drafts[key] === text) {
            state.drafts[key] = '';
            keepDraft(key, '');
          }
        });
        if (outcome.form) act.openForm(outcome.form, as);
      } catch (problem) {
        change(() => (state.composerErrors[key] = problem.message));
      } finally {
        change(() => delete state.sending[key]);
      }
    },
  };
}
