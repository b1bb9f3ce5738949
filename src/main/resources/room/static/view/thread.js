/*
 * A thread in the side pane, or over the whole page on a phone: the message it grew from, then its replies.
 */
import { html, nothing } from '../lit.js';
import { channelTitle, currentChannel, messagesOf, threadPlace } from '../core/state.js';
import { latest } from './channel.js';
import { composer } from './composer.js';
import { icon } from './icons.js';
import { openMenu } from './message-tools.js';
import { messageList } from './messages.js';

export function thread(state, act) {
  if (!state.address.thread) return nothing;
  const place = threadPlace(state);
  const root = messagesOf(state, place)?.[0];
  const channel = channelTitle(currentChannel(state));
  return html`<section class="thread" aria-labelledby="thread-title" @keydown=${(event) => closeOnEscape(event, state, act)}>
    <header class="column-header">
      <button type="button" class="tool thread-back" aria-label="Back to ${channel}" @click=${act.closeThread}>${icon('back')}</button>
      <div class="title">
        <h2 id="thread-title" tabindex="-1">Thread<span class="visually-hidden"> in ${channel}</span></h2>
        <p class="topic">${root?.threadTitle ?? channel}</p>
      </div>
      <button type="button" class="tool thread-close" aria-label="Close the thread" title="Close the thread" @click=${act.closeThread}>${icon('close')}</button>
    </header>
    ${messageList(state, act, place, { label: 'Messages in the thread', empty: html`<p>This thread is gone.</p>` })}
    <div class="foot">
      ${latest(state, act, place, '.thread')}
      ${composer(state, act, place, { id: 'composer-thread', label: 'Reply in thread', placeholder: 'Reply, or write your answer' })}
    </div>
    ${openMenu(state, act, place)}
  </section>`;
}

function closeOnEscape(event, state, act) {
  if (event.key === 'Escape' && !event.defaultPrevented && !state.menu) act.closeThread();
}
