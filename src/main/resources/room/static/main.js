/*
 * Starts the practice room: a state, a way to draw it, and the visit that changes it.
 */
import { render } from './lit.js';
import { channelTitle, currentChannel, emptyRoom, isHome, totalUnread } from './core/state.js';
import { keptDrafts } from './effects/drafts.js';
import { enterRoom } from './effects/room.js';
import { createStore } from './effects/store.js';
import { page } from './view/page.js';

const room = document.getElementById('room');
const store = createStore({ ...emptyRoom(), drafts: keptDrafts() }, draw);
const act = enterRoom(store);

room.replaceChildren();
act.start();

function draw(state) {
  render(page(state, act), room);
  document.title = titleOf(state);
}

function titleOf(state) {
  const unread = totalUnread(state);
  const where = isHome(state) ? 'Home' : channelTitle(currentChannel(state)) || 'Practice room';
  return `${unread ? `(${unread}) ` : ''}${where} · Bar Raiser practice room`;
}
