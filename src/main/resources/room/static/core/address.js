/*
 * Where a tab stands, kept in the part of the URL after '#': who acts, which channel, which thread. So a reload keeps
 * the view, the back button closes a thread, and a second tab can act as somebody else.
 */

/** Stands in an address for the direct messages of whoever acts. */
export const OWN = 'direct';

/** Stands in an address for the home of whoever acts. No channel's id begins like this. */
export const HOME = '~home';

/** @returns {import('./types.js').Address} */
export function parseAddress(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    as: given.get('as'),
    channel: given.get('channel'),
    thread: given.get('thread'),
    message: given.get('message'),
  };
}

/** The hash of an address, with its '#'. Parts that are null are left out. */
export function formatAddress({ as, channel, thread, message }) {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries({ as, channel, thread, message })) {
    if (value) parts.set(name, value);
  }
  return `#${parts}`;
}

/**
 * The address a tab can really show: an unknown person or channel gives way to the nearest that exists.
 * A thread needs its channel, so it goes when the channel does.
 */
export function settleAddress(address, people, channels) {
  const as = people.find((person) => person.id === address.as) ?? people.find((person) => person.me) ?? people[0];
  if (address.channel === HOME) return { as: as?.id ?? null, channel: HOME, thread: null, message: null };
  const known = channels.find(
    (channel) => channel.id === address.channel || (address.channel === OWN && channel.kind === 'direct'),
  );
  const channel = known ?? channels.find((each) => each.kind === 'channel') ?? channels[0];
  return {
    as: as?.id ?? null,
    channel: channel?.id ?? null,
    thread: known ? address.thread : null,
    message: known ? address.message : null,
  };
}

/** One key for a channel or a thread in it. */
export function placeKey({ channel, thread }) {
  return thread ? `${channel}/${thread}` : `${channel}`;
}

/** One key for what a person is typing in a place. */
export function draftKey(as, place) {
  return `${as}@${placeKey(place)}`;
}
