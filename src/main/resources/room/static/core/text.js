/*
 * What people wrote, as data for the page: parts that are text, parts that are a bare web address, and counts.
 */

const WEB_ADDRESS = /https?:\/\/[^\s<>"'`]+/g;

/** Splits text into {text} and {link} parts. Closing punctuation belongs to the sentence, not to the address. */
export function linkParts(text) {
  const parts = [];
  let end = 0;
  for (const found of text.matchAll(WEB_ADDRESS)) {
    const link = withoutClosingPunctuation(found[0]);
    if (!isWebAddress(link)) continue;
    if (found.index > end) parts.push({ text: text.slice(end, found.index) });
    parts.push({ link });
    end = found.index + link.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

function withoutClosingPunctuation(address) {
  const bare = address.replace(/[.,;:!?…]+$/, '');
  const opened = (bare.match(/\(/g) ?? []).length;
  const closed = (bare.match(/\)/g) ?? []).length;
  return bare.endsWith(')') && closed > opened ? withoutClosingPunctuation(bare.slice(0, -1)) : bare;
}

function isWebAddress(address) {
  try {
    return new URL(address).hostname !== '';
  } catch {
    return false;
  }
}

/** Words, as a person would count them. */
export function wordCount(text) {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
}

/** "1 word", "2 words" */
export function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** "Maya", "Maya and Jonas", "Maya, Jonas and Aiko" */
export function listInWords(names) {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The beginning of a long text, cut at a word. */
export function shortened(text, length) {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/\s+\S*$/, '')}…`;
}

/** A title as it reads in the middle of a sentence: "daily question". */
export function withinSentence(title) {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
