/*
 * The whole page, from the state alone.
 */
import { html, nothing } from '../lit.js';
import { channelTitle, currentChannel, isHome } from '../core/state.js';
import { channel } from './channel.js';
import { openDialog } from './dialogs.js';
import { openForm } from './forms.js';
import { home } from './home.js';
import { sidebar } from './sidebar.js';
import { thread } from './thread.js';

export function page(state, act) {
  return html`
    ${
      isHome(state)
        ? html`<a class="skip" href="#home" @click=${(event) => skipTo(event, 'home')}>Skip to your home</a>`
        : html`<a class="skip" href="#composer-channel" @click=${(event) => skipTo(event, 'composer-channel')}>Skip to writing a message</a>`
    }
    <div role="status">${state.connection === 'lost' ? html`<p class="reconnecting">The bot is not there just now. Reconnecting; what you type is kept.</p>` : nothing}</div>
    <div class="columns" @keydown=${(event) => event.key === 'Escape' && state.sidebarOpen && act.showSidebar(false)}>
      ${sidebar(state, act)}
      ${state.sidebarOpen ? html`<div class="scrim" @click=${() => act.showSidebar(false)}></div>` : nothing}
      <main class=${state.address.thread ? 'with-thread' : ''} ?inert=${state.sidebarOpen}>
        <h1 class="visually-hidden" id="channel-title" tabindex="-1">${titleOf(state)}</h1>
        ${isHome(state) ? home(state, act) : channel(state, act)}
        ${thread(state, act)}
      </main>
    </div>
    <footer class="notice">${state.status.notice}${state.status.version ? html`<span class="version">${state.status.version}</span>` : nothing}</footer>
    ${openForm(state, act)}
    ${openDialog(state, act)}
  `;
}

function titleOf(state) {
  return isHome(state) ? 'Home' : channelTitle(currentChannel(state)) || 'Practice room';
}

function skipTo(event, id) {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
