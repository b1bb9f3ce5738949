/*
 * Suggestions for a field as it is typed, such as time zones by city. One field at a time; late answers are dropped.
 */
import { step } from '../core/completion.js';

const PAUSE = 120;

export function suggesting({ state, change }) {
  let timer = null;
  let asked = 0;

  return {
    /** @param {(text: string) => Promise<import('../core/types.js').Option[]>} source */
    lookUp(key, text, source) {
      clearTimeout(timer);
      const number = ++asked;
      timer = setTimeout(async () => {
        const options = text.trim() === '' ? [] : await source(text);
        if (number !== asked) return;
        const done = options.length === 1 && options[0].value === text;
        change(() => (state.suggestions = options.length && !done ? { key, options, active: -1 } : null));
      }, PAUSE);
    },

    moveSuggestion: (arrow) =>
      change(() => {
        const { active, options } = state.suggestions;
        state.suggestions.active = step(active, options.length, arrow);
      }),

    closeSuggestions() {
      clearTimeout(timer);
      asked++;
      if (state.suggestions) change(() => (state.suggestions = null));
    },
  };
}
