/*
 * Moves the focus and the eye, once the page has been drawn.
 */

/** Focuses the first element found after the next frame. @param {(() => Element|null)[]} candidates */
export function focusSoon(...candidates) {
  requestAnimationFrame(() => {
    for (const candidate of candidates) {
      const element = candidate();
      if (!element || element.closest('[inert]')) continue;
      element.focus();
      if (document.activeElement === element) return;
    }
  });
}

/** The control of a form's field, or the first box of a group. */
export function fieldControl(id) {
  const element = document.getElementById(id);
  return element?.matches('fieldset') ? element.querySelector('input') : element;
}

/** Shows a message that a link points to, in the thread when it is open there. */
export function showMessageSoon(id) {
  requestAnimationFrame(() => {
    const found = [...document.querySelectorAll(`[data-message-id="${CSS.escape(id)}"]`)];
    const message = found.find((each) => each.closest('.thread')) ?? found[0];
    message?.scrollIntoView({ block: 'center' });
    message?.focus({ preventScroll: true });
  });
}

/** Back to a message, in the channel or in the open thread. */
export function focusMessageSoon(id, { inThread }) {
  const column = inThread ? '.thread' : '.channel-column';
  focusSoon(() => document.querySelector(`${column} [data-message-id="${CSS.escape(id)}"]`));
}

/** Whether typing brings up a keyboard on the screen, so that opening one unasked would hide the page. */
export function touchOnly() {
  return matchMedia('(hover: none) and (pointer: coarse)').matches;
}
