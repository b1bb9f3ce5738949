/*
 * A small menu beside its button, in the browser's top layer: Escape and a click elsewhere close it, arrows move in it.
 */
import { AsyncDirective, directive, noChange } from '../lit.js';

const GAP = 4;
const MARGIN = 8;

class Popover extends AsyncDirective {
  render(_anchor, _closed) {
    return noChange;
  }

  update(part, [anchor, closed]) {
    this.closed = closed;
    if (this.menu) return noChange;
    this.menu = part.element;
    this.anchor = document.getElementById(anchor);
    this.menu.addEventListener('toggle', (event) => event.newState === 'closed' && this.leave());
    this.menu.addEventListener('keydown', (event) => this.move(event));
    queueMicrotask(() => this.show());
    return noChange;
  }

  show() {
    if (!this.menu.isConnected) return;
    this.menu.showPopover();
    const { left, right, top, bottom } = this.anchor?.getBoundingClientRect() ?? {
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
    };
    const { offsetWidth: width, offsetHeight: height } = this.menu;
    const below = bottom + GAP + height < innerHeight - MARGIN;
    const start = Math.min(Math.max(MARGIN, right - width, left - width), innerWidth - width - MARGIN);
    this.menu.style.left = `${start}px`;
    this.menu.style.top = `${below ? bottom + GAP : Math.max(MARGIN, top - GAP - height)}px`;
    this.items()[0]?.focus();
  }

  items() {
    return [...this.menu.querySelectorAll('[role=menuitem]')];
  }

  move(event) {
    const items = this.items();
    const at = items.indexOf(document.activeElement);
    const next = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      items[(next + items.length) % items.length]?.focus();
    } else if (event.key === 'Tab') {
      event.preventDefault();
      this.menu.hidePopover();
    }
  }

  leave() {
    // The button is only in sight while its message is: focus it before the menu is forgotten.
    if (this.menu.contains(document.activeElement) || document.activeElement === document.body) this.anchor?.focus();
    this.closed();
  }

  disconnected() {
    if (document.activeElement === document.body && this.anchor?.isConnected) this.anchor.focus();
  }
}

/** Use inside the tag of an element with popover="auto": ${popover(idOfItsButton, whenClosed)} */
export const popover = directive(Popover);
