/*
 * The visit: follows the address in the URL, listens to the server, and keeps both in step with the state. Everything
 * a person can do is gathered here as `act`, which the views call.
 */
import { OWN, formatAddress, parseAddress, placeKey, settleAddress } from '../core/address.js';
import { actingPerson, currentChannel, isHome } from '../core/state.js';
import { atHome } from './at-home.js';
import { createLoader } from './loading.js';
import { listen } from './live.js';
import { completing } from './completing.js';
import { filling } from './filling.js';
import { keeping } from './keeping.js';
import { talking } from './talking.js';
import { changingMessages } from './changing-messages.js';
import { focusSoon, showMessageSoon, touchOnly } from './focus.js';
import { suggesting } from './suggesting.js';

/** Enters the room and stays. @returns `act`: what the views may call */
export function enterRoom(store) {
  const { state, change } = store;
  const load = createLoader(store);
  let stopListening = () => {};

  const act = {
    ...navigating(),
    ...completing(store),
    ...filling(store, () => act.answered()),
    ...keeping(store, load),
    ...suggesting(store),
  };
  Object.assign(act, talking(store, act), changingMessages(store, act), atHome(store, load, act));

  addEventListener('hashchange', follow);
  addEventListener('pagehide', () => act.keepFormDrafts({ lastWords: true }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') act.keepFormDrafts({ lastWords: true });
    else look();
  });
  // A window that grows shows the sidebar anyway.
  matchMedia('(max-width: 760px)').addEventListener('change', () => change(() => (state.sidebarOpen = false)));
  // The local times in the sidebar go on.
  setInterval(() => change(() => {}), 20_000);
  act.start = start;
  return act;

  async function start() {
    await Promise.all([load.people(), load.clock(), load.status()]);
    change(() => (state.address.as = settleAddress(parseAddress(location.hash), state.people, []).as));
    if (!state.address.as) {
      // Without a person there is no stream whose reconnecting could bring the page back.
      change(() => (state.connection = 'lost'));
      setTimeout(start, 2000);
      return;
    }
    await actAs(state.address.as);
    change(() => (state.openForm = state.forms.at(-1)?.form.id ?? null));
  }

  /** Becomes a person: nothing of what the one before could see stays in the page. */
  async function actAs(person) {
    change(() => {
      Object.assign(state, {
        messages: {},
        loadErrors: {},
        home: null,
        homeError: null,
        forms: [],
        openForm: null,
        editing: null,
        menu: null,
        messageErrors: {},
        completion: null,
        pressing: null,
        channels: [],
      });
      // Which channel that is, only the person's own list of channels can tell.
      state.address = { ...parseAddress(location.hash), as: person, channel: null };
    });
    listenAs(person);
    await Promise.all([load.channels(), load.forms()]);
    await show(settledAddress());
  }

  async function follow() {
    const wanted = settledAddress();
    if (wanted.as !== state.address.as) {
      act.keepFormDrafts({});
      await actAs(wanted.as);
    } else {
      await show(wanted);
    }
  }

  /** The person looks at the page again. */
  function look() {
    load.visible();
    act.openHome();
  }

  /** What the URL asks for, as far as it exists. */
  function settledAddress() {
    return settleAddress(parseAddress(location.hash), state.people, state.channels);
  }

  async function show(address) {
    // No channel is known while the bot cannot be reached: the URL keeps its wish until it is back.
    if (!address.channel) return;
    const { thread: before, channel: channelBefore } = state.address;
    change(() => {
      // A conversation that is opened starts at its end.
      if (channelBefore !== address.channel) state.scrolledUp = {};
      else if (before !== address.thread) delete state.scrolledUp[placeKey(address)];
      state.address = address;
      state.sidebarOpen = false;
      state.menu = null;
      state.completion = null;
    });
    if (location.hash !== formatAddress(address)) history.replaceState(null, '', formatAddress(address));
    if (before !== address.thread) focusAfterThread(before, address.thread);
    await Promise.all([load.conversations(), act.openHome()]);
    if (address.message) showMessageSoon(address.message);
  }

  /** Opening a thread leads into it; closing it leads back to where it was opened. */
  function focusAfterThread(before, now) {
    const element = (id) => () => document.getElementById(id);
    if (now) focusSoon(element(touchOnly() ? 'thread-title' : 'composer-thread'));
    else focusSoon(element(`replies-${before}`), element('composer-channel'));
  }

  function listenAs(person) {
    stopListening();
    stopListening = listen(person, {
      changed: ({ channel, thread }) => {
        if (channel === state.address.channel) {
          load.messages({ channel, thread: null });
          if (state.address.thread && (!thread || thread === state.address.thread)) {
            load.messages({ channel, thread: state.address.thread });
          }
        } else {
          load.channels();
        }
      },
      people: async () => {
        await Promise.all([load.people(), load.conversations()]);
        if (state.people.length && !state.people.some((each) => each.id === state.address.as)) follow();
      },
      channels: async () => {
        await load.channels();
        const settled = settleAddress(state.address, state.people, state.channels);
        if (settled.channel !== state.address.channel) show(settled);
      },
      forms: (who) => who === state.address.as && load.forms(),
      home: () => load.home(),
      clock: () => {
        load.clock();
        // The day may be another.
        act.openHome();
      },
      opened: () => {
        change(() => (state.connection = 'open'));
        everything();
      },
      lost: () => change(() => (state.connection = 'lost')),
    });
  }

  async function everything() {
    await Promise.all([
      load.people(),
      load.channels(),
      load.forms(),
      load.clock(),
      load.status(),
      load.conversations(),
      act.openHome(),
    ]);
    if (!actingPerson(state)) await follow();
    else if (!currentChannel(state) && !isHome(state)) await show(settledAddress());
  }

  function navigating() {
    return {
      /** The link of an address in this tab: what is not named stays as it is. */
      linkTo: (address) => formatAddress({ ...state.address, message: null, ...address }),

      /** What was asked at home is answered in the direct messages: leads there. */
      answered() {
        if (!isHome(state)) return;
        const { as } = state.address;
        const address = settleAddress({ as, channel: OWN, thread: null, message: null }, state.people, state.channels);
        history.pushState(null, '', formatAddress(address));
        focusSoon(() => document.getElementById(touchOnly() ? 'channel-title' : 'composer-channel'));
        show(address);
      },

      openThread(root) {
        location.hash = formatAddress({ ...state.address, thread: root, message: null });
      },

      closeThread() {
        location.hash = formatAddress({ ...state.address, thread: null, message: null });
      },

      showSidebar(open) {
        if (state.sidebarOpen === open) return;
        change(() => (state.sidebarOpen = open));
        focusSoon(() => document.querySelector(open ? '.sidebar-close' : '.sidebar-toggle'));
      },

      loadAgain(place) {
        change(() => delete state.loadErrors[placeKey(place)]);
        load.messages(place);
      },

      /** Called by the scrolling list: whether its end is in sight. */
      scrolled(place, atEnd) {
        const key = placeKey(place);
        if (Boolean(state.scrolledUp[key]) !== atEnd) return;
        change(() => (state.scrolledUp[key] = !atEnd));
      },
    };
  }
}
