/*
 * Who acts: everybody in the room with their local time. In the practice room anybody may act as anybody.
 */
import { html, nothing, repeat } from '../lit.js';
import { OWN } from '../core/address.js';
import { actingPerson, currentChannel, examplePeople, productNow } from '../core/state.js';
import { cityOf, timeOfDay } from '../core/time.js';
import { avatar } from './avatar.js';
import { icon } from './icons.js';

export function people(state, act) {
  const acting = actingPerson(state);
  return html`<section class="people" aria-labelledby="people-title">
    <div class="sidebar-heading">
      <h2 id="people-title">Acting as</h2>
      <button type="button" class="tool" aria-label="Add a person" title="Add a person"
        @click=${() => act.openDialog({ kind: 'add-person', values: { name: '', zone: acting?.zone ?? '' } })}>${icon('plus')}</button>
    </div>
    <ul>
      ${repeat(
        state.people,
        (person) => person.id,
        (person) => personRow(state, act, person, person === acting),
      )}
    </ul>
    ${examplePeople(state).length ? html`<button type="button" class="link" @click=${() => act.openDialog({ kind: 'just-me' })}>Just me</button>` : nothing}
  </section>`;
}

function personRow(state, act, person, isActing) {
  const you = person.me ? html` <span class="tag">you</span>` : nothing;
  return html`<li class="person ${isActing ? 'acting' : ''}">
    <a href=${act.linkTo(addressAs(state, person))} aria-current=${isActing ? 'true' : nothing}>
      ${avatar(person.id, person.name, 'small')}
      <span class="person-words">
        <span class="person-name">${person.name}${you}</span>
        <span class="person-zone" title=${person.zone}>${cityOf(person.zone)} <time>${timeOfDay(productNow(state), person.zone)}</time></span>
      </span>
    </a>
    <button type="button" class="tool" aria-label="Change ${person.name}" title="Change name or time zone"
      @click=${() => act.openDialog({ kind: 'change-person', person, values: { name: person.name, zone: person.zone } })}>${icon('pencil')}</button>
  </li>`;
}

/** The same place as another person; one's own messages with the bot become theirs. */
function addressAs(state, person) {
  return currentChannel(state)?.kind === 'direct' ? { as: person.id, channel: OWN, thread: null } : { as: person.id };
}
