/*
 * One's home: what to practise today and how far one has come, as the bot keeps it up to date.
 */
import { html, nothing } from '../lit.js';
import { clock, clockResult } from './clock.js';
import { card } from './cards.js';
import { unfinishedForms } from './composer.js';
import { sidebarToggle } from './sidebar.js';

export function home(state, act) {
  return html`<section class="channel-column" aria-labelledby="channel-title">
    <header class="column-header">
      ${sidebarToggle(state, act)}
      <div class="title">
        <p class="channel-title" aria-hidden="true">Home</p>
        <p class="topic">Only you see this page.</p>
      </div>
      ${clock(state, act)}
    </header>
    ${clockResult(state, act)}
    <div class="home" id="home" tabindex="-1" role="region" aria-label="Your home" aria-busy=${state.home ? 'false' : 'true'}>
      ${state.homeError ? html`<p class="error-note" role="alert">${state.homeError}</p>` : nothing}
      ${
        state.home
          ? card(state, act, { card: state.home, press: act.pressAtHome })
          : html`<p class="empty">Getting your home ready…</p>`
      }
    </div>
    ${state.forms.length ? html`<div class="foot">${unfinishedForms(state, act)}</div>` : nothing}
  </section>`;
}
