/*
 * A channel: its header, its messages and its composer.
 */
import { html, nothing } from '../lit.js';
import { placeKey } from '../core/address.js';
import { channelPlace, channelTitle, currentChannel } from '../core/state.js';
import { clock, clockResult } from './clock.js';
import { composer, unfinishedForms } from './composer.js';
import { icon } from './icons.js';
import { openMenu } from './message-tools.js';
import { messageList } from './messages.js';
import { sidebarToggle } from './sidebar.js';

export function channel(state, act) {
  const here = currentChannel(state);
  const place = channelPlace(state);
  const title = channelTitle(here);
  const label = here?.kind === 'direct' ? 'Message the bot' : `Message ${title}`;
  return html`<section class="channel-column" aria-labelledby="channel-title">
    <header class="column-header">
      ${sidebarToggle(state, act)}
      <div class="title">
        <p class="channel-title" aria-hidden="true">${title || 'Practice room'}</p>
        ${here?.topic ? html`<p class="topic">${here.topic}</p>` : nothing}
      </div>
      ${here?.kind === 'channel' ? botSwitch(here, act) : nothing}
      ${clock(state, act)}
    </header>
    ${clockResult(state, act)}
    ${messageList(state, act, place, { label: `Messages in ${title}`, empty: emptyChannel(here) })}
    <div class="foot">
      ${latest(state, act, place, '.channel-column')}
      ${unfinishedForms(state, act)}
      ${here ? composer(state, act, place, { id: 'composer-channel', label, placeholder: label }) : nothing}
    </div>
    ${openMenu(state, act, place)}
  </section>`;
}

/** Back to the end, once somebody has scrolled up. */
export function latest(state, act, place, column) {
  if (!state.scrolledUp[placeKey(place)]) return nothing;
  const toEnd = () => {
    const list = document.querySelector(`${column} .messages`);
    list.scrollTop = list.scrollHeight;
    list.querySelector('[data-message-id]:last-of-type')?.focus({ preventScroll: true });
  };
  return html`<div class="latest"><button type="button" class="button plain" @click=${toEnd}>${icon('down')}To the latest</button></div>`;
}

function botSwitch(here, act) {
  const present = !here.bot;
  const label = here.bot ? 'Remove the bot' : 'Invite the bot';
  return html`<button type="button" class="button plain bot-switch ${here.bot ? 'present' : ''}" title="${label} ${here.bot ? 'from' : 'to'} this channel"
    @click=${() => act.openDialog({ kind: 'bot-in-channel', channel: here, present })}>${icon('bot')}<span class="bot-switch-words">${label}</span></button>`;
}

function emptyChannel(here) {
  if (here?.kind === 'direct') {
    return html`<p><strong>This is between you and the bot.</strong></p>
      <p>Type <kbd>/barraiser help</kbd> to see what it can do, or <kbd>/question</kbd> for a question of your own.</p>`;
  }
  if (here && !here.bot) {
    return html`<p><strong>Nothing here yet.</strong></p>
      <p>The bot is not in this channel. Invite it above, and it can ask a Bar Raiser question here every day.</p>`;
  }
  return html`<p><strong>Nothing here yet.</strong></p>
    <p>Say hello, or type <kbd>/barraiser setup</kbd> to get a Bar Raiser question every day.</p>`;
}
