/*
 * Completion as you type: which options there are and which one the arrows stand on. Nothing is chosen until the
 * person moves to it, so Enter always sends what was typed.
 */

const MENTION = /(^|\s)@([\p{L}\p{M}'’-]*)$/u;

/** The next option for an arrow key; -1 is the text itself. */
export function step(active, count, key) {
  if (key === 'ArrowDown') return active + 1 >= count ? -1 : active + 1;
  if (key === 'ArrowUp') return active < 0 ? count - 1 : active - 1;
  return active;
}

/** What is left of a list after more was typed, so that it never offers what no longer fits. */
export function narrowed(list, text) {
  const options = list.options.filter((option) => option.value.startsWith(text) && option.value.trim() !== text.trim());
  return options.length ? { ...list, options, active: -1 } : null;
}

/** Names for an '@' being typed at the end of the text; empty when there is none. */
export function mentions(text, people) {
  const found = MENTION.exec(text);
  if (!found) return [];
  const typed = found[2].toLowerCase();
  const before = text.slice(0, text.length - found[2].length);
  return people
    .filter((person) =>
      person.name
        .toLowerCase()
        .split(/\s+/)
        .some((word) => word.startsWith(typed)),
    )
    .slice(0, 6)
    .map((person) => ({ value: `${before}${person.name} `, label: `@${person.name}`, hint: person.hint }));
}

/** Zones whose city or region begins like the text, cities first. */
export function matchingZones(text, zones) {
  const typed = text.trim().toLowerCase().replaceAll(' ', '_');
  if (typed === '') return [];
  const city = (zone) => zone.split('/').at(-1).toLowerCase();
  const byCity = zones.filter((zone) => city(zone).startsWith(typed));
  const others = zones.filter((zone) => !byCity.includes(zone) && zone.toLowerCase().includes(typed));
  return [...byCity, ...others].slice(0, 7).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
