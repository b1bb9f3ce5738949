/*
 * The side of the room: its name, the channels, the messages with the bot, and who acts.
 */
import { html, nothing, repeat } from '../lit.js';
import { HOME } from '../core/address.js';
import { isHome } from '../core/state.js';
import { avatar } from './avatar.js';
import { icon } from './icons.js';
import { people } from './people.js';

export function sidebar(state, act) {
  const channels = state.channels.filter((channel) => channel.kind === 'channel');
  const direct = state.channels.filter((channel) => channel.kind === 'direct');
  return html`<aside class="sidebar ${state.sidebarOpen ? 'open' : ''}" id="sidebar" aria-label="Channels and people">
    <div class="workspace">
      <img src="/room/static/mark.svg" alt="" width="32" height="32">
      <div><p class="workspace-name">Bar Raiser Bot</p><p class="workspace-kind">Practice room</p></div>
      <button type="button" class="tool sidebar-close" aria-label="Close the sidebar" @click=${() => act.showSidebar(false)}>${icon('close')}</button>
    </div>
    <nav aria-label="Channels">
      <div class="sidebar-heading">
        <h2>Channels</h2>
        <button type="button" class="tool" aria-label="Create a channel" title="Create a channel"
          @click=${() => act.openDialog({ kind: 'add-channel', values: { name: '' } })}>${icon('plus')}</button>
      </div>
      <ul>${repeat(
        channels,
        (channel) => channel.id,
        (channel) =>
          channelRow(state, act, channel, html`<span class="hash" aria-hidden="true">#</span>`, channel.name),
      )}</ul>
      <div class="sidebar-heading"><h2>You and the bot</h2></div>
      <ul>
        <li><a class="channel" data-channel-id=${HOME} aria-current=${isHome(state) ? 'page' : nothing}
          href=${act.linkTo({ channel: HOME, thread: null })} @click=${() => act.showSidebar(false)}>
          <span class="hash" aria-hidden="true">${icon('home')}</span><span class="channel-name">Home</span></a></li>
        ${repeat(
        direct,
        (channel) => channel.id,
        (channel) => channelRow(state, act, channel, avatar('bot', '', 'tiny'), 'Bar Raiser Bot'),
      )}</ul>
    </nav>
    ${people(state, act)}
  </aside>`;
}

/** What opens the sidebar where there is no room for it. */
export function sidebarToggle(state, act) {
  return html`<button type="button" class="tool sidebar-toggle" aria-label="Channels and people" aria-expanded=${state.sidebarOpen ? 'true' : 'false'}
    aria-controls="sidebar" @click=${() => act.showSidebar(true)}>${icon('menu')}${state.channels.some((each) => each.unread) ? html`<span class="dot"></span>` : nothing}</button>`;
}

function channelRow(state, act, channel, sign, name) {
  const here = channel.id === state.address.channel;
  return html`<li><a class="channel ${channel.unread ? 'unread' : ''}" data-channel-id=${channel.id} aria-current=${here ? 'page' : nothing}
      href=${act.linkTo({ channel: channel.id, thread: null })} @click=${() => act.showSidebar(false)}>
    ${sign}<span class="channel-name">${name}</span>
    ${channel.unread ? html`<span class="unread-count">${channel.unread}<span class="visually-hidden"> unread</span></span>` : nothing}
  </a></li>`;
}
