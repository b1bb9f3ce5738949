/*
 * Keeps a conversation where its reader is: at the end, new messages scroll in; further up, nothing moves.
 */
import { AsyncDirective, directive, noChange } from '../lit.js';

const NEARLY = 24;

function sizeOf(list) {
  return `${list.scrollHeight} ${list.clientHeight}`;
}

class StayAtEnd extends AsyncDirective {
  render(_key, _scrolled) {
    return noChange;
  }

  update(part, [key, scrolled]) {
    this.scrolled = scrolled;
    if (!this.list) this.watch(part.element);
    if (key !== this.key) {
      this.key = key;
      this.atEnd = true;
    }
    return noChange;
  }

  watch(list) {
    this.list = list;
    list.addEventListener('scroll', () => this.moved(), { passive: true });
    // Both sizes matter: the content grows with a message, the list shrinks with a growing composer.
    this.sizes = new ResizeObserver(() => this.resized());
    this.sizes.observe(list);
    queueMicrotask(() => list.firstElementChild && this.sizes.observe(list.firstElementChild));
  }

  moved() {
    const { list } = this;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEARLY;
    // A new size moves the list too; only a person's own scrolling leaves the end.
    const sameSize = this.size === sizeOf(list);
    if (!atEnd && !sameSize) return;
    this.atEnd = atEnd;
    this.scrolled(atEnd);
  }

  resized() {
    if (this.atEnd) this.list.scrollTop = this.list.scrollHeight;
    this.size = sizeOf(this.list);
  }

  disconnected() {
    this.sizes.disconnect();
  }
}

/** Use inside the tag of a scrolling element with one child: ${stayAtEnd(key, whenScrolled)} */
export const stayAtEnd = directive(StayAtEnd);
