/*
 * The bot's cards, block by block. A block says what it means; this is how the room draws it.
 */
import { html, nothing } from '../lit.js';
import { nameOf, readersZone } from '../core/state.js';
import { exactly, shortMoment } from '../core/time.js';
import { progress, trend } from './charts.js';

/**
 * @param {import('../core/types.js').Message | {card: import('../core/types.js').Card, press: (action: string) => void}}
 *   message that holds the card; or the card of a home, with what pressing on it does
 */
export function card(state, act, message) {
  return html`<div class="card" role="group" aria-label=${message.card.summary}>
    ${message.card.blocks.map((block) => BLOCKS[block.type]?.(block, { state, act, message }) ?? nothing)}
  </div>`;
}

/** Facts longer than this stand under each other, label beside value; short ones stand in a row. */
const SHORT = 24;

const BLOCKS = {
  // A message stands below its day's heading; a home is the page.
  header: ({ text }, { message }) => (message.id ? html`<h3>${text}</h3>` : html`<h2>${text}</h2>`),

  text: ({ spans }, room) => html`<p class="written">${spans.map((each) => span(each, room))}</p>`,

  context: ({ spans }, room) => html`<p class="context written">${spans.map((each) => span(each, room))}</p>`,

  quote: ({ text, by }) => html`<figure class="quote">
    <blockquote class="written">${text}</blockquote>
    ${by ? html`<figcaption>${by}</figcaption>` : nothing}
  </figure>`,

  verbatim: ({ text }) => html`<pre class="verbatim" tabindex="0">${text}</pre>`,

  attachment: ({ name, characters }, { state, message }) => html`<p><a class="attachment" download=${name}
    href=${`/room/api/attachment?${new URLSearchParams({ as: state.address.as, message: message.id, name })}`}>${name}</a>
    <span class="context">${characters.toLocaleString('en')} characters</span></p>`,

  bullets: ({ items }, room) => html`<ul>
    ${items.map((item) => html`<li class="written">${item.map((each) => span(each, room))}</li>`)}
  </ul>`,

  facts: ({ facts }) => html`<dl class="facts ${facts.some(({ value }) => value.length > SHORT) ? 'rows' : ''}">
    ${facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd class="written">${value}</dd></div>`)}
  </dl>`,

  divider: () => html`<hr>`,
  progress,
  trend,

  buttons: ({ buttons }, { state, act, message }) => html`<div class="buttons">
    ${buttons.map((button) => {
      const press = message.press ?? ((action) => act.press(message, action));
      const pressed = state.pressing?.message === (message.id ?? null) && state.pressing.action === button.action;
      return html`<button type="button" class="button ${button.style}" aria-disabled=${pressed ? 'true' : 'false'}
        aria-busy=${pressed ? 'true' : 'false'} @click=${() => press(button.action)}>${button.label}</button>`;
    })}
  </div>`,
};

function span(given, { state, act }) {
  switch (given.type) {
    case 'strong':
      return html`<strong>${given.text}</strong>`;
    case 'code':
      return html`<code>${given.text}</code>`;
    case 'name':
      return html`<span class="name">${given.text || nameOf(state, given.person)}</span>`;
    case 'when': {
      const zone = readersZone(state);
      return html`<time datetime=${given.at} title=${exactly(given.at, zone)}>${given.text || shortMoment(given.at, zone)}</time>`;
    }
    case 'link':
      return html`<a href=${act.linkTo({ channel: given.channel, thread: given.thread ?? null, message: given.message ?? null })}>${given.text}</a>`;
    default:
      return given.text;
  }
}
