/*
 * Completion in a composer: slash commands come from the server, names after an '@' from the people in the room.
 */
import { draftKey } from '../core/address.js';
import { mentions, narrowed, step } from '../core/completion.js';
import { count } from '../core/text.js';
import { announce } from './announce.js';
import { get } from './api.js';

const PAUSE = 90;

export function completing({ state, change }) {
  let timer = null;
  let asked = 0;

  return {
    /** Looks for completions of what stands in a composer; shows none when there are none. */
    complete(place, text) {
      clearTimeout(timer);
      const number = ++asked;
      const key = draftKey(state.address.as, place);
      if (text.startsWith('/') && !text.includes('\n')) {
        if (state.completion) change(() => (state.completion = narrowed(state.completion, text)));
        timer = setTimeout(() => fromServer(place, text, key, number), PAUSE);
        return;
      }
      const others = state.people.filter((person) => person.id !== state.address.as);
      offer(key, mentions(text, [...others, { name: 'Bar Raiser Bot' }]), number);
    },

    moveCompletion(arrow) {
      change(() => {
        const { active, options } = state.completion;
        state.completion.active = step(active, options.length, arrow);
      });
    },

    closeCompletion() {
      clearTimeout(timer);
      asked++;
      if (state.completion) change(() => (state.completion = null));
    },
  };

  async function fromServer(place, text, key, number) {
    try {
      const options = await get('complete', { as: state.address.as, channel: place.channel, text });
      // A command that is complete needs no list with itself.
      offer(key, options.length === 1 && options[0].value.trim() === text.trim() ? [] : options, number);
    } catch {
      // Completion is a courtesy: without it one types on.
      offer(key, [], number);
    }
  }

  function offer(key, options, number) {
    if (number !== asked) return;
    if (options.length === 0 && !state.completion) return;
    if (options.length && !state.completion)
      announce(`${count(options.length, 'completion')}, to choose with the arrow keys`);
    change(() => (state.completion = options.length ? { key, options, active: -1 } : null));
  }
}
