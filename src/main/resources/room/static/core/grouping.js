/*
 * The order of a conversation as the eye reads it: days, and runs of messages by one author.
 */
import { dateOf } from './time.js';

const ONE_RUN = 5 * 60_000;

/**
 * Messages with a day before the first of each date; `continued` when a message needs no name and picture of its own.
 *
 * @param {import('./types.js').Message[]} messages oldest first
 * @returns {({kind: 'day', key: string, at: string} | {kind: 'message', key: string,
 *   message: import('./types.js').Message, continued: boolean})[]}
 */
export function conversation(messages, zone) {
  const entries = [];
  let previous = null;
  for (const message of messages) {
    const newDay = !previous || dateOf(previous.at, zone) !== dateOf(message.at, zone);
    if (newDay) entries.push({ kind: 'day', key: `day ${dateOf(message.at, zone)}`, at: message.at });
    entries.push({ kind: 'message', key: message.id, message, continued: !newDay && continues(previous, message) });
    previous = message;
  }
  return entries;
}

function continues(previous, message) {
  return (
    previous.author === message.author &&
    !previous.whisper &&
    !message.whisper &&
    !previous.deleted &&
    !previous.card &&
    !message.card &&
    new Date(message.at) - new Date(previous.at) < ONE_RUN
  );
}

/** What a person who cannot see the page should hear of: new messages by others. */
export function arrivals(before, after, as) {
  const known = new Set(before.map((message) => message.id));
  return after.filter((message) => !known.has(message.id) && message.author !== as && !message.deleted);
}
