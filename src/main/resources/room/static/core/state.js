/*
 * Everything the page knows, in one value, and the questions views ask of it. Pure: no DOM, no network.
 */
import { HOME, draftKey, placeKey } from './address.js';

/** A room nobody has entered yet. */
export function emptyRoom() {
  return {
    /** @type {import('./types.js').Address} */
    address: { as: null, channel: null, thread: null, message: null },
    /** @type {import('./types.js').Person[]} */
    people: [],
    /** @type {import('./types.js').Channel[]} */
    channels: [],
    /** @type {Record<string, import('./types.js').Message[]>} by place */
    messages: {},
    /** @type {Record<string, string>} sentences about what could not be loaded, by place */
    loadErrors: {},
    /** What the acting person's home shows, once it is there. @type {import('./types.js').Card|null} */
    home: null,
    /** A sentence about a button of it that could not be pressed. */
    homeError: null,
    /** @type {import('./types.js').Clock|null} */
    clock: null,
    /** Milliseconds the product's clock is ahead of this browser's. */
    clockOffset: 0,
    clockResult: null,
    forwarding: false,
    status: { notice: '', version: '' },
    /** @type {'opening'|'open'|'lost'} */
    connection: 'opening',
    /** What is typed in each composer, by draftKey. */
    drafts: {},
    sending: {},
    composerErrors: {},
    /** @type {null|{key: string, options: import('./types.js').Option[], active: number}} */
    completion: null,
    /** The same for a field of a form. */
    suggestions: null,
    /** @type {null|{message: import('./types.js').Message, at: string, text: string, error: string|null}} */
    editing: null,
    /** @type {null|{kind: 'emoji'|'more', message: import('./types.js').Message, at: string, anchor: string}} */
    menu: null,
    /** Sentences about a message that could not be changed, by message id. */
    messageErrors: {},
    /** @type {null|{message: string|null, action: string}} the button being pressed; on no message at home */
    pressing: null,
    /** The message that Tab goes to, by place. */
    tabStops: {},
    /** Places whose newest message is out of sight. */
    scrolledUp: {},
    /** How often somebody said something here: whoever speaks wants to see the end. */
    spoken: {},
    /** @type {{form: import('./types.js').Form, values: object, errors: object, error: string|null, typed: boolean,
     *   sending: boolean}[]} */
    forms: [],
    /** The id of the form shown as a dialog; the others wait above the composer. */
    openForm: null,
    /** A dialog of the page itself: {kind, …}. */
    dialog: null,
    sidebarOpen: false,
  };
}

export function actingPerson(state) {
  return state.people.find((person) => person.id === state.address.as) ?? null;
}

/** Whether the acting person's home is on screen. */
export function isHome(state) {
  return state.address.channel === HOME;
}

/** The zone that times are told in: the acting person's. */
export function readersZone(state) {
  return actingPerson(state)?.zone ?? 'UTC';
}

export function currentChannel(state) {
  return state.channels.find((channel) => channel.id === state.address.channel) ?? null;
}

/** The product's clock, in milliseconds. */
export function productNow(state) {
  return Date.now() + state.clockOffset;
}

export function channelPlace(state) {
  return { channel: state.address.channel, thread: null };
}

export function threadPlace(state) {
  return { channel: state.address.channel, thread: state.address.thread };
}

/** Messages of a place, or null while they are on their way. */
export function messagesOf(state, place) {
  return state.messages[placeKey(place)] ?? null;
}

export function draftOf(state, place) {
  return state.drafts[draftKey(state.address.as, place)] ?? '';
}

/** "#bar-raiser-practice", or the bot's name for direct messages. */
export function channelTitle(channel) {
  if (!channel) return '';
  return channel.kind === 'direct' ? 'Bar Raiser Bot' : `#${channel.name}`;
}

export function nameOf(state, id) {
  if (id === 'bot') return 'Bar Raiser Bot';
  return state.people.find((person) => person.id === id)?.name ?? 'someone who left';
}

export function openFormOf(state) {
  return state.forms.find(({ form }) => form.id === state.openForm) ?? null;
}

export function examplePeople(state) {
  return state.people.filter((person) => person.example && !person.me);
}

export function totalUnread(state) {
  return state.channels.reduce((sum, channel) => sum + channel.unread, 0);
}
