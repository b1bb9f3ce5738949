/*
 * Makes a <dialog> modal as soon as it is in the page, and gives the focus back when it goes.
 */
import { AsyncDirective, directive, noChange } from '../lit.js';

class Modal extends AsyncDirective {
  render() {
    return noChange;
  }

  update(part) {
    if (this.dialog) return noChange;
    this.dialog = part.element;
    this.opener = document.activeElement;
    queueMicrotask(() => this.dialog.isConnected && !this.dialog.open && this.dialog.showModal());
    return noChange;
  }

  disconnected() {
    const { opener } = this;
    queueMicrotask(() => {
      if (document.querySelector('dialog[open]')) return;
      if (opener?.isConnected && opener !== document.body) opener.focus();
      else document.getElementById('composer-channel')?.focus();
    });
  }
}

/** Use inside the tag: <dialog ${modal()}> */
export const modal = directive(Modal);
