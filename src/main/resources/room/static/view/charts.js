/*
 * The two small charts of cards. Every figure also stands there as text; the drawing is for the eye.
 */
import { html, nothing, svg } from '../lit.js';

const CELLS_AT_MOST = 14;

/** "3 of 5–7": a cell for each, the ones between from and to are the target; drafts are hatched, also beyond it. */
export function progress({ label, done, from, to, drafts = 0 }) {
  const goal = from === to ? `${to}` : `${from}–${to}`;
  const verdict = done < from ? `${from - done} to go` : done > to ? 'more than enough' : 'on target';
  const begun = drafts === 0 ? '' : drafts === 1 ? '1 draft' : `${drafts} drafts`;
  return html`<div class="progress ${done >= from ? 'met' : ''}" role="meter" aria-label=${label} aria-valuemin="0"
    aria-valuemax=${Math.max(to, done)} aria-valuenow=${done} aria-valuetext="${done} of ${goal.replace('–', ' to ')}, ${verdict}${begun && `, ${begun}`}">
    <div class="progress-words">
      <span class="progress-label">${label}</span>
      <span class="progress-figures"><b>${done}</b> of ${goal}${begun && ` + ${begun}`}<span class="verdict">${verdict}</span></span>
    </div>
    ${Math.max(to, done + drafts) <= CELLS_AT_MOST ? cells(done, from, to, drafts) : bar(done, from, to, drafts)}
  </div>`;
}

function cells(done, from, to, drafts) {
  return html`<div class="cells">
    ${Array.from({ length: Math.max(to, done + drafts, 1) }, (_, i) => i + 1).map(
      (n) => html`<i class="${n <= done ? 'done' : n <= done + drafts ? 'draft' : ''} ${n >= from && n <= to ? 'zone' : ''}"></i>`,
    )}
  </div>`;
}

function bar(done, from, to, drafts) {
  const percent = (n) => `${(100 * n) / Math.max(to, done + drafts)}%`;
  return html`<svg class="bar" aria-hidden="true" width="100%" height="10">
    ${svg`<rect class="track" width="100%" height="10" rx="3"/>
      <rect class="zone" x=${percent(from)} width=${percent(to - from)} height="10"/>
      <rect class="draft" width=${percent(done + drafts)} height="10" rx="3"/>
      <rect class="done" width=${percent(done)} height="10" rx="3"/>`}
  </svg>`;
}

/** A bar for each point, the last one being now. */
export function trend({ label, points }) {
  const highest = Math.max(1, ...points.map((point) => point.value));
  return html`<figure class="trend">
    ${label ? html`<figcaption>${label}</figcaption>` : nothing}
    <ol>
      ${points.map(
        ({ label: when, value }) => html`<li>
        <span class="value">${value}</span>
        <svg aria-hidden="true" viewBox="0 0 10 48" preserveAspectRatio="none">
          ${svg`<rect width="10" y=${48 - barHeight(value, highest)} height=${barHeight(value, highest)}/>`}
        </svg>
        <span class="when">${when}</span>
      </li>`,
      )}
    </ol>
  </figure>`;
}

function barHeight(value, highest) {
  return value === 0 ? 1 : Math.max(2, (48 * value) / highest);
}
