/*
 * Fetches what the acting person may see and puts it into the state. Many events in a burst become at most one request
 * in flight and one after it, so the last answer is never older than the last event.
 */
import { channelTitle, currentChannel, isHome, messagesOf, threadPlace, channelPlace } from '../core/state.js';
import { placeKey } from '../core/address.js';
import { arrivals } from '../core/grouping.js';
import { opened } from '../core/form-values.js';
import { shortened } from '../core/text.js';
import { announce } from './announce.js';
import { get, post, Refused, Unreachable } from './api.js';

/** @param {ReturnType<import('./store.js').createStore>} store */
export function createLoader(store) {
  const { state, change } = store;
  const once = coalescing();
  const lastRead = new Map();

  const loader = {
    people: () =>
      once('people', async () => {
        const people = await get('people');
        change(() => (state.people = people));
      }),

    channels: () =>
      once(`channels ${state.address.as}`, async () => {
        const as = state.address.as;
        const channels = await get('channels', { as });
        if (as === state.address.as) change(() => (state.channels = channels));
      }),

    messages(place) {
      const as = state.address.as;
      const key = placeKey(place);
      if (!as || !place.channel) return Promise.resolve();
      return once(`messages ${as} ${key}`, async () => {
        try {
          const messages = await get('messages', { as, channel: place.channel, thread: place.thread });
          if (as !== state.address.as) return;
          tellOfArrivals(place, messages);
          change(() => {
            state.messages[key] = messages;
            delete state.loadErrors[key];
          });
          await markRead(place);
        } catch (problem) {
          if (as === state.address.as && problem instanceof Refused)
            change(() => (state.loadErrors[key] = problem.message));
          else throw problem;
        }
      });
    },

    home: () =>
      once(`home ${state.address.as}`, async () => {
        const as = state.address.as;
        const { card } = await get('home', { as });
        if (as === state.address.as) change(() => (state.home = card));
      }),

    forms: () =>
      once(`forms ${state.address.as}`, async () => {
        const as = state.address.as;
        if (!as) return;
        const forms = await get('forms', { as });
        if (as !== state.address.as) return;
        change(() => {
          // What is being typed here is newer than what the server has of it.
          state.forms = forms.map(
            (form) => state.forms.find((known) => known.form.id === form.id) ?? opened(form, { found: true }),
          );
          if (!state.forms.some(({ form }) => form.id === state.openForm)) state.openForm = null;
        });
      }),

    clock: () =>
      once('clock', async () => {
        const clock = await get('clock');
        change(() => {
          state.clock = clock;
          state.clockOffset = new Date(clock.now) - Date.now();
        });
      }),

    status: () =>
      once('status', async () => {
        const status = await get('status');
        change(() => (state.status = status));
      }),

    /** The channel and the thread that are on screen. */
    conversations() {
      if (isHome(state)) return Promise.resolve();
      const { channel, thread } = state.address;
      return Promise.all([
        channel && loader.messages(channelPlace(state)),
        thread && loader.messages(threadPlace(state)),
      ]);
    },

    /** Marks what is on screen as read, unless nobody is looking. */
    async visible() {
      if (isHome(state)) return;
      if (state.address.channel) await markRead(channelPlace(state));
      if (state.address.thread) await markRead(threadPlace(state));
    },
  };
  return loader;

  async function markRead(place) {
    if (document.visibilityState !== 'visible' || !onScreen(place)) return;
    const as = state.address.as;
    const messages = messagesOf(state, place) ?? [];
    const newest = messages.at(-1)?.id ?? null;
    const key = `${as} ${placeKey(place)}`;
    const unread = !place.thread && currentChannel(state)?.unread > 0;
    if (newest === null || (lastRead.get(key) === newest && !unread)) return;
    lastRead.set(key, newest);
    const body = { as, channel: place.channel };
    if (place.thread) body.thread = place.thread;
    await post('read', body);
    await loader.channels();
  }

  function onScreen(place) {
    return place.channel === state.address.channel && (place.thread ?? state.address.thread) === state.address.thread;
  }

  function tellOfArrivals(place, messages) {
    const before = messagesOf(state, place);
    if (!before) return;
    const where = place.thread ? ' in the thread' : ` in ${channelTitle(currentChannel(state))}`;
    for (const message of arrivals(before, messages, state.address.as)) {
      if (place.thread && message.id === place.thread) continue;
      const what = shortened(message.text ?? message.card?.summary ?? '', 240);
      announce(`${message.authorName}${message.whisper ? ', only to you' : where}: ${what}`);
    }
  }
}

/** Runs one piece of work a key at a time; whoever asks meanwhile shares one more run after it. */
function coalescing() {
  const running = new Map();
  return function once(key, work) {
    const current = running.get(key);
    if (current) return (current.next ??= current.done.then(() => once(key, work)));
    const entry = { next: null };
    entry.done = work()
      .catch(explain)
      .finally(() => running.delete(key));
    running.set(key, entry);
    return entry.done;
  };
}

function explain(problem) {
  // The bar on top already says that the bot is gone, and a refusal is shown where it was asked for.
  if (problem instanceof Unreachable || problem instanceof Refused) return;
  throw problem;
}
