/*
 * Tells people who do not see the page what happened, politely: after what they are reading now.
 */

const region = () => document.getElementById('announcements');

/** Says a sentence to screen readers. Only the last few stay in the page. */
export function announce(sentence) {
  const line = document.createElement('p');
  line.textContent = sentence;
  region().append(line);
  while (region().childElementCount > 3) region().firstElementChild.remove();
}
