/*
 * Holds the state and draws the page again after a change, once for any number of changes in a row.
 */

/** @returns {{state: T, change: (how: (state: T) => void) => void}} @template T */
export function createStore(state, draw) {
  let waiting = false;
  const drawOnce = () => {
    waiting = false;
    draw(state);
  };
  return {
    state,
    change(how) {
      how(state);
      if (waiting) return;
      waiting = true;
      queueMicrotask(drawOnce);
    },
  };
}
