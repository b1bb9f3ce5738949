/*
 * How a person without a picture is recognised: initials and one of eight colours, the same in every tab.
 */

/** Up to two initials; works for names outside the Latin alphabet. */
export function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)].map(firstLetter) : [firstLetter(words[0] ?? '?')];
  return letters.join('').toUpperCase();
}

function firstLetter(word) {
  return [...word][0];
}

/** 0 to 7, from the person's id, so that a new name keeps the colour. */
export function hue(id) {
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
  return ((hash >>> 0) >>> 5) % 8;
}
