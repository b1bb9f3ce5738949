/*
 * Half-written messages outlive a reload and a closed tab: they are kept in this browser until they are sent.
 */

const PREFIX = 'barraiser draft ';

/** All drafts of this browser, by key. */
export function keptDrafts() {
  const drafts = {};
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const name = localStorage.key(i);
      if (name.startsWith(PREFIX)) drafts[name.slice(PREFIX.length)] = localStorage.getItem(name);
    }
  } catch {
    // A browser that forbids storage still chats; it only forgets drafts.
  }
  return drafts;
}

/** Keeps a draft, or forgets it when it is empty. */
export function keepDraft(key, text) {
  try {
    if (text === '') localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, text);
  } catch {
    // As above: storage is a convenience.
  }
}
