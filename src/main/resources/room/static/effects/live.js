/*
 * Server-sent events: they say that something changed, never what; the page fetches what it may see. Events are
 * not replayed, so whenever the stream opens, first or again, everything is fetched.
 */

const PATIENCE = 1200;
const LONGEST_WAIT = 10_000;

/**
 * Listens until stopped. EventSource reconnects by itself after a lost connection, but gives up when the answer is an
 * error (a proxy's 502 while the bot restarts), so that case is started again here.
 *
 * @param {string} as the acting person's id
 * @param {{changed: (place: {channel: string, thread: string|null}) => void, people: () => void, channels: () => void,
 *   forms: (person: string) => void, home: () => void, clock: () => void, opened: () => void, lost: () => void}} on
 * @returns {() => void} stops listening
 */
export function listen(as, on) {
  let source = null;
  let wait = 1000;
  let retry = null;
  let worry = null;

  connect();
  return () => {
    clearTimeout(retry);
    clearTimeout(worry);
    source.close();
  };

  function connect() {
    source = new EventSource(`/room/api/events?${new URLSearchParams({ as })}`);
    source.onopen = () => {
      clearTimeout(worry);
      worry = null;
      wait = 1000;
      on.opened();
    };
    source.onerror = () => {
      // A blink (a reload of the bot, a proxy's time-out) is no reason to alarm anybody.
      worry ??= setTimeout(on.lost, PATIENCE);
      if (source.readyState !== EventSource.CLOSED) return;
      retry = setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
    source.addEventListener('changed', (event) => on.changed(JSON.parse(event.data)));
    source.addEventListener('people', () => on.people());
    source.addEventListener('channels', () => on.channels());
    source.addEventListener('forms', (event) => on.forms(JSON.parse(event.data).person));
    source.addEventListener('home', () => on.home());
    source.addEventListener('clock', () => on.clock());
  }
}
