/*
 * Instants in words, in the zone of whoever acts. English words with a 24-hour clock, as the bot's own cards have them.
 */

const LOCALE = 'en-GB';
const formats = new Map();

function format(zone, shape) {
  const key = `${zone} ${JSON.stringify(shape)}`;
  if (!formats.has(key)) formats.set(key, formatIn(zone, shape));
  return formats.get(key);
}

function formatIn(zone, shape) {
  try {
    return new Intl.DateTimeFormat(LOCALE, { ...shape, timeZone: zone });
  } catch {
    // A zone this browser does not know yet (its data is older than the bot's): better UTC than an empty page.
    return new Intl.DateTimeFormat(LOCALE, { ...shape, timeZone: 'UTC', timeZoneName: 'short' });
  }
}

/** "09:14" */
export function timeOfDay(instant, zone) {
  return format(zone, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** "2026-11-24" in the zone: the key of a day. */
export function dateOf(instant, zone) {
  const parts = format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(instant));
  const part = (type) => parts.find((each) => each.type === type).value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** "Today", "Yesterday" or "Tuesday 24 November", with the year once it differs. */
export function dayInWords(instant, zone, now) {
  const day = dateOf(instant, zone);
  if (day === dateOf(now, zone)) return 'Today';
  if (day === dateOf(new Date(now).getTime() - 24 * 3600_000, zone)) return 'Yesterday';
  const shape = { weekday: 'long', day: 'numeric', month: 'long' };
  if (day.slice(0, 4) !== dateOf(now, zone).slice(0, 4)) shape.year = 'numeric';
  return format(zone, shape).format(new Date(instant)).replace(',', '');
}

/** "Tue 24 Nov, 09:00" */
export function shortMoment(instant, zone) {
  const date = format(zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(instant));
  return `${date.replace(',', '')}, ${timeOfDay(instant, zone)}`;
}

/** "09:00", or "Tue 24 Nov, 09:00" when that is another day than now. */
export function upcoming(instant, zone, now) {
  return dateOf(instant, zone) === dateOf(now, zone) ? timeOfDay(instant, zone) : shortMoment(instant, zone);
}

/** "Tuesday 24 November 2026 at 09:00:12", for a title. */
export function exactly(instant, zone) {
  return format(zone, { dateStyle: 'full', timeStyle: 'medium' }).format(new Date(instant));
}

/** "Buenos Aires" of America/Argentina/Buenos_Aires. */
export function cityOf(zone) {
  return zone.split('/').at(-1).replaceAll('_', ' ');
}

/** Seconds of an ISO duration such as PT26H3M4.5S or P1DT2H. */
export function secondsOf(duration) {
  const found = /^(-?)P(?:([\d.]+)D)?(?:T(?:(-?[\d.]+)H)?(?:(-?[\d.]+)M)?(?:(-?[\d.]+)S)?)?$/.exec(duration ?? '');
  if (!found) return 0;
  const [days, hours, minutes, seconds] = found.slice(2).map((part) => Number(part ?? 0));
  return (found[1] ? -1 : 1) * (days * 86_400 + hours * 3600 + minutes * 60 + seconds);
}

/** "2 days", "1 day 3 hours", "40 minutes": the two largest units that matter. */
export function durationInWords(seconds) {
  const minutes = Math.round(seconds / 60);
  const units = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ];
  const first = units.findIndex(([count]) => count > 0);
  if (first < 0) return 'less than a minute';
  return units
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
    .join(' ');
}

/** Every zone this browser knows, for completing a person's time zone. */
export function knownZones() {
  return Intl.supportedValuesOf?.('timeZone') ?? [];
}
