/*
 * The page's own dialogs: a person, a channel, and the questions asked before something goes away.
 */
import { html, keyed, nothing } from '../lit.js';
import { matchingZones } from '../core/completion.js';
import { examplePeople } from '../core/state.js';
import { knownZones } from '../core/time.js';
import { listInWords, shortened } from '../core/text.js';
import { fieldView } from './fields.js';
import { modal } from './modal.js';

/** The dialog that is open, if any. */
export function openDialog(state, act) {
  const { dialog } = state;
  return dialog ? keyed(dialog, DIALOGS[dialog.kind](state, act, dialog)) : nothing;
}

const DIALOGS = {
  'add-person': (state, act) =>
    ask(state, act, {
      title: 'Add a person',
      fields: [NAME, ZONE],
      submit: 'Add person',
      run: act.addPerson,
    }),

  'change-person': (state, act, { person }) =>
    ask(state, act, {
      title: `Change ${person.name}`,
      fields: [NAME, ZONE],
      submit: 'Save',
      run: () => act.changePerson(person.id),
    }),

  'add-channel': (state, act) =>
    ask(state, act, {
      title: 'Create a channel',
      text: 'The bot joins it; type /barraiser setup there to make it a study group.',
      fields: [{ ...NAME, label: 'Channel name', help: 'Short, in lower case, such as friday-practice.' }],
      submit: 'Create channel',
      run: act.addChannel,
    }),

  'just-me': (state, act) =>
    ask(state, act, {
      title: 'Just me?',
      text: `${listInWords(examplePeople(state).map((person) => person.name))} leave the room. They are examples, so nobody will miss them; you can add real people at any time.`,
      submit: 'Remove the example people',
      danger: true,
      run: act.justMe,
    }),

  'bot-in-channel': (state, act, { channel, present }) =>
    ask(state, act, {
      title: present ? `Invite the bot to #${channel.name}?` : `Remove the bot from #${channel.name}?`,
      text: present
        ? 'It can then post questions here and gather answers.'
        : 'It can then neither post questions here nor gather answers. You can invite it again.',
      submit: present ? 'Invite the bot' : 'Remove the bot',
      danger: !present,
      run: () => act.botInChannel(channel.id, present),
    }),

  'delete-message': (state, act, { message }) =>
    ask(state, act, {
      title: 'Delete this message?',
      text: html`<q class="excerpt">${shortened(message.text ?? '', 140)}</q>
      It goes for everybody. If it counted as your answer, the answer and its coaching go too.`,
      submit: 'Delete message',
      danger: true,
      run: () => {
        act.closeDialog();
        act.deleteMessage(message);
      },
    }),

  'discard-form': (state, act, { form }) =>
    ask(state, act, {
      title: `Discard “${form.title}”?`,
      text: 'The draft of what you typed goes with it.',
      submit: 'Discard',
      cancel: 'Keep it',
      danger: true,
      run: () => {
        act.closeDialog();
        act.closeForm(form.id);
      },
    }),
};

const NAME = {
  name: 'name',
  label: 'Name',
  help: null,
  kind: 'text',
  required: true,
  lines: 1,
  max: 60,
  options: [],
  suggest: false,
};
const ZONE = {
  ...NAME,
  name: 'zone',
  label: 'Time zone',
  help: 'Type a city, such as Lisbon or Singapore.',
  suggest: true,
};

function ask(state, act, { title, text, fields = [], submit, cancel = 'Cancel', danger = false, run }) {
  const { dialog } = state;
  return html`<dialog class="small-dialog" aria-labelledby="dialog-title" aria-describedby=${text ? 'dialog-text' : nothing}
      ${modal()} @close=${() => state.dialog === dialog && act.closeDialog()}>
    <form novalidate @submit=${(event) => {
      event.preventDefault();
      run();
    }}>
      <h2 id="dialog-title">${title}</h2>
      ${text ? html`<p class="dialog-text" id="dialog-text">${text}</p>` : nothing}
      ${fields.map((field, i) => fieldView(field, controlOf(state, act, dialog, field, i === 0)))}
      ${dialog.error && Object.keys(dialog.errors).length === 0 ? html`<p class="error-note" role="alert">${dialog.error}</p>` : nothing}
      <div class="buttons">
        <button type="button" class="button plain" ?autofocus=${danger} @click=${act.closeDialog}>${cancel}</button>
        <button type="submit" class="button ${danger ? 'danger' : 'primary'}" aria-busy=${dialog.sending ? 'true' : 'false'}>${submit}</button>
      </div>
    </form>
  </dialog>`;
}

function controlOf(state, act, { values, errors }, field, autofocus) {
  const id = `dialog-${field.name}`;
  return {
    id,
    value: values[field.name] ?? '',
    error: errors[field.name],
    autofocus,
    fill: (value) => act.fillDialog(field.name, value),
    suggestions: state.suggestions?.key === id ? state.suggestions : null,
    lookUp: (text) => act.lookUp(id, text, async (typed) => matchingZones(typed, knownZones())),
    move: act.moveSuggestion,
    close: act.closeSuggestions,
  };
}
