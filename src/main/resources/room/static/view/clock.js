/*
 * The product's clock: shown when it is ahead of the real one, with the way to the next thing that is due.
 */
import { html, nothing } from '../lit.js';
import { productNow, readersZone } from '../core/state.js';
import { dayInWords, durationInWords, secondsOf, shortMoment, timeOfDay, upcoming } from '../core/time.js';
import { listInWords, withinSentence } from '../core/text.js';
import { icon } from './icons.js';

const WORTH_SAYING = 60;

export function clock(state, act) {
  if (!state.clock?.fastForward) return nothing;
  const zone = readersZone(state);
  const now = productNow(state);
  const ahead = secondsOf(state.clock.ahead);
  const { next } = state.clock;
  return html`<div class="clock">
    ${
      ahead >= WORTH_SAYING
        ? html`<p class="clock-now" title="The bot’s clock is ${durationInWords(ahead)} ahead of yours.">${icon('clock')}
      <span><span class="visually-hidden">The bot’s clock says </span>${shortMoment(now, zone)}<span class="ahead"> · ${durationInWords(ahead)} ahead</span></span></p>`
        : nothing
    }
    ${
      next
        ? html`<button type="button" class="button plain forward" aria-busy=${state.forwarding ? 'true' : 'false'}
        aria-disabled=${state.forwarding ? 'true' : 'false'} @click=${act.fastForward}>
      ${icon('forward')}<span class="forward-words">Fast-forward<span class="to-next"> to next</span>: ${withinSentence(next.chore)} at ${upcoming(next.at, zone, now)}</span></button>`
        : html`<p class="clock-now">Nothing is planned to fast-forward to.</p>`
    }
  </div>`;
}

/** What the last step did, in words, until it is dismissed. */
export function clockResult(state, act) {
  return html`<div role="status">${
    state.clockResult
      ? html`<div class="clock-result">
    <p>${sentence(state)}</p>
    <button type="button" class="tool" aria-label="Dismiss" @click=${act.forgetClockResult}>${icon('close')}</button>
  </div>`
      : nothing
  }</div>`;
}

function sentence(state) {
  const { error, now, ran } = state.clockResult;
  if (error) return error;
  const zone = readersZone(state);
  const day = dayInWords(now, zone, Date.now());
  const when = `It is now ${day === 'Today' ? 'today' : day}, ${timeOfDay(now, zone)}.`;
  if (ran.length === 0) return `${when} Nothing was due.`;
  return `${when} What ran: ${listInWords([...new Set(ran.map(({ chore }) => withinSentence(chore)))])}.`;
}
