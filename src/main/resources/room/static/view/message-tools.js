/*
 * What can be done with a message: the small bar that shows on hover and focus, and the two menus it opens.
 */
import { html, nothing } from '../lit.js';
import { placeKey } from '../core/address.js';
import { icon } from './icons.js';
import { popover } from './popover.js';

const EMOJI = [
  ['👍', 'thumbs up'],
  ['👏', 'applause'],
  ['💡', 'good idea'],
  ['🎯', 'on target'],
  ['❤️', 'heart'],
  ['🙏', 'thank you'],
];

export function messageTools(state, act, place, message) {
  const id = `tools-${place.thread ? 'thread' : 'channel'}-${message.id}`;
  const open = (kind) => () => act.openMenu({ kind, message, at: placeKey(place), anchor: `${id}-${kind}` });
  const expanded = (kind) => (state.menu?.anchor === `${id}-${kind}` ? 'true' : 'false');
  const mine = isMine(state, message);
  const hasMore = mine || message.menu?.length > 0;
  if (message.whisper && !hasMore) return nothing;
  return html`<div class="tools" role="group" aria-label="Message actions">
    ${
      message.whisper
        ? nothing
        : html`<button type="button" class="tool" id="${id}-emoji" aria-label="React" title="React"
      aria-haspopup="menu" aria-expanded=${expanded('emoji')} @click=${open('emoji')}>${icon('smile')}</button>`
    }
    ${
      message.whisper || place.thread
        ? nothing
        : html`<button type="button" class="tool" aria-label="Reply in thread" title="Reply in thread"
      @click=${() => act.openThread(message.id)}>${icon('reply')}</button>`
    }
    ${
      hasMore
        ? html`<button type="button" class="tool" id="${id}-more" aria-label="More actions" title="More actions"
      aria-haspopup="menu" aria-expanded=${expanded('more')} @click=${open('more')}>${icon('more')}</button>`
        : nothing
    }
  </div>`;
}

function isMine(state, message) {
  return message.author === state.address.as && !message.whisper;
}

/** The menu that is open in this place, if any. */
export function openMenu(state, act, place) {
  if (!state.menu || state.menu.at !== placeKey(place)) return nothing;
  return state.menu.kind === 'emoji' ? emojiMenu(act, state.menu) : moreMenu(state, act, state.menu);
}

function emojiMenu(act, { message, anchor }) {
  return html`<div class="menu emoji-menu" popover="auto" role="menu" aria-label="React with" ${popover(anchor, act.closeMenu)}>
    ${EMOJI.map(
      ([emoji, name]) => html`<button type="button" role="menuitem" tabindex="-1" aria-label=${name} title=${name}
      @click=${() => act.react(message, emoji)}><span class="emoji">${emoji}</span></button>`,
    )}
  </div>`;
}

function moreMenu(state, act, { message, anchor, at }) {
  return html`<div class="menu" popover="auto" role="menu" aria-label="More actions" ${popover(anchor, act.closeMenu)}>
    ${(message.menu ?? []).map(
      ({ choice, label }) => html`<button type="button" role="menuitem" tabindex="-1"
      @click=${() => act.choose(message, choice)}>${label}</button>`,
    )}
    ${
      isMine(state, message)
        ? html`
      ${message.menu?.length ? html`<hr role="separator">` : nothing}
      <button type="button" role="menuitem" tabindex="-1" @click=${() => act.startEdit(message, at)}>Edit message</button>
      <button type="button" role="menuitem" tabindex="-1" class="danger"
        @click=${() => {
          act.closeMenu();
          act.openDialog({ kind: 'delete-message', message });
        }}>Delete message</button>`
        : nothing
    }
  </div>`;
}
