/*
 * A conversation: days, runs of messages by one author, cards, whispers, reactions. Arrow keys walk through the
 * messages; Tab goes into the one they stand on.
 */
import { html, nothing, repeat } from '../lit.js';
import { placeKey } from '../core/address.js';
import { conversation } from '../core/grouping.js';
import { messagesOf, nameOf, productNow, readersZone } from '../core/state.js';
import { dayInWords, exactly, timeOfDay, upcoming } from '../core/time.js';
import { listInWords } from '../core/text.js';
import { avatar } from './avatar.js';
import { card } from './cards.js';
import { icon } from './icons.js';
import { messageTools } from './message-tools.js';
import { stayAtEnd } from './stay-at-end.js';
import { written } from './text.js';

/**
 * @param {import('../core/types.js').Place} place
 * @param {{label: string, empty: unknown}} words what the list is called, and what stands there while it is empty
 */
export function messageList(state, act, place, { label, empty }) {
  const messages = messagesOf(state, place);
  const key = placeKey(place);
  return html`<section class="messages" aria-label=${label} aria-busy=${messages ? 'false' : 'true'}
      ${stayAtEnd(`${state.address.as} ${key} ${state.spoken[key] ?? 0}`, (atEnd) => act.scrolled(place, atEnd))}
      @keydown=${walk} @focusin=${(event) => remember(event, act, key)}>
    <div class="messages-inside">
      ${state.loadErrors[key] ? loadError(state.loadErrors[key], act, place) : nothing}
      ${messages?.length === 0 ? html`<div class="empty">${empty}</div>` : nothing}
      ${messages ? entries(state, act, place, messages) : nothing}
    </div>
  </section>`;
}

function loadError(sentence, act, place) {
  return html`<div class="empty" role="alert">
    <p>${sentence}</p>
    <button type="button" class="button plain" @click=${() => act.loadAgain(place)}>Try again</button>
  </div>`;
}

function entries(state, act, place, messages) {
  const zone = readersZone(state);
  const now = productNow(state);
  const remembered = state.tabStops[placeKey(place)];
  const tabStop = messages.some((message) => message.id === remembered) ? remembered : messages.at(-1)?.id;
  return repeat(
    conversation(messages, zone),
    (entry) => entry.key,
    (entry) =>
      entry.kind === 'day'
        ? html`<h2 class="day"><span>${dayInWords(entry.at, zone, now)}</span></h2>`
        : messageView(state, act, place, entry, entry.message.id === tabStop),
  );
}

function messageView(state, act, place, { message, continued }, isTabStop) {
  const zone = readersZone(state);
  const classes = [
    'message',
    continued && 'continued',
    message.whisper && 'whisper',
    message.mentions && 'mentions',
    message.deleted && 'deleted',
    state.menu?.message.id === message.id && 'menu-open',
    state.address.message === message.id && 'pointed',
    isEditing(state, message, place) && 'editing',
  ];
  const only = message.whisper ? ', only you can see this' : '';
  return html`<article class=${classes.filter(Boolean).join(' ')} data-message-id=${message.id}
      tabindex=${isTabStop ? 0 : -1} aria-label="${message.authorName}, ${timeOfDay(message.at, zone)}${only}">
    <div class="gutter">
      ${continued ? html`<time class="quiet-time" aria-hidden="true">${timeOfDay(message.at, zone)}</time>` : avatar(message.author, message.authorName)}
    </div>
    <div class="body">
      ${continued ? nothing : byline(message, zone)}
      ${content(state, act, place, message)}
      ${state.messageErrors[message.id] ? html`<p class="error-note" role="alert">${state.messageErrors[message.id]}</p>` : nothing}
      ${reactions(state, act, message)}
      ${place.thread ? nothing : repliesLink(state, act, message, zone)}
    </div>
    ${message.deleted || isEditing(state, message, place) ? nothing : messageTools(state, act, place, message)}
  </article>`;
}

function byline(message, zone) {
  return html`<header class="byline">
    <span class="author">${message.authorName}</span>
    ${message.author === 'bot' ? html`<span class="tag">bot</span>` : nothing}
    <time datetime=${message.at} title=${exactly(message.at, zone)}>${timeOfDay(message.at, zone)}</time>
    ${message.whisper ? html`<span class="only-you">${icon('eye')}Only you can see this</span>` : nothing}
  </header>`;
}

function isEditing(state, message, place) {
  return state.editing?.message.id === message.id && state.editing.at === placeKey(place);
}

function content(state, act, place, message) {
  if (message.deleted) return html`<p class="gone">This message was deleted.</p>`;
  if (isEditing(state, message, place)) return editForm(state, act, message);
  return html`
    ${message.text ? written(message.text) : nothing}
    ${message.card ? card(state, act, message) : nothing}
    ${message.edited ? html`<span class="edited">edited</span>` : nothing}
  `;
}

function editForm({ editing }, act, message) {
  const keys = (event) => {
    if (event.key === 'Escape') act.cancelEdit();
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) act.saveEdit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<form class="edit" @submit=${(event) => {
    event.preventDefault();
    act.saveEdit();
  }}>
    <textarea class="grows" aria-label="Edit your message" rows="2" .value=${editing.text}
      aria-describedby=${editing.error ? `edit-error-${message.id}` : nothing} aria-invalid=${editing.error ? 'true' : 'false'}
      @input=${(event) => act.typeEdit(event.target.value)} @keydown=${keys}></textarea>
    ${editing.error ? html`<p class="error-note" id="edit-error-${message.id}" role="alert">${editing.error}</p>` : nothing}
    <div class="buttons">
      <button type="submit" class="button primary">Save</button>
      <button type="button" class="button plain" @click=${act.cancelEdit}>Cancel</button>
    </div>
  </form>`;
}

function reactions(state, act, message) {
  if (!message.reactions?.length) return nothing;
  return html`<ul class="reactions" aria-label="Reactions">
    ${message.reactions.map(({ emoji, people }) => {
      const mine = people.includes(state.address.as);
      const names = listInWords(people.map((id) => (id === state.address.as ? 'you' : nameOf(state, id))));
      return html`<li><button type="button" class="reaction" aria-pressed=${mine ? 'true' : 'false'} title=${names}
        aria-label="${emoji} ${people.length}, by ${names}" @click=${() => act.react(message, emoji)}>
        <span class="emoji">${emoji}</span>${people.length}</button></li>`;
    })}
  </ul>`;
}

function repliesLink(state, act, message, zone) {
  if (message.replies === 0 && !message.threadTitle) return nothing;
  const open = state.address.thread === message.id;
  const last = message.lastReplyAt ? upcoming(message.lastReplyAt, zone, productNow(state)) : null;
  return html`<a class="replies" id="replies-${message.id}" href=${act.linkTo({ thread: message.id })} aria-current=${open ? 'true' : nothing}>
    ${icon('reply')}<span>${message.replies ? html`<b>${message.replies === 1 ? '1 reply' : `${message.replies} replies`}</b>` : html`<b>Open the thread</b>`}</span>
    ${last ? html`<span class="last">last at ${last}</span>` : html`<span class="last">no replies yet</span>`}
  </a>`;
}

function remember(event, act, key) {
  const message = event.target.closest('[data-message-id]');
  if (message) act.focusedMessage(key, message.dataset.messageId);
}

function walk(event) {
  if (!event.target.matches('[data-message-id]')) return;
  const all = [...event.currentTarget.querySelectorAll('[data-message-id]')];
  const at = all.indexOf(event.target);
  const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined || !all[next]) return;
  event.preventDefault();
  all[next].focus();
}
