/*
 * The room's JSON API. Every refusal comes back as a sentence for people; nothing here knows the page.
 */

/** The bot understood and said no: `message` is its sentence, `errors` name fields of a form. */
export class Refused extends Error {
  constructor(status, answer) {
    super(answer.error ?? 'That did not work on the bot’s side. Please try again in a moment.');
    this.status = status;
    this.field = answer.field ?? null;
    this.errors = answer.errors ?? (answer.field ? { [answer.field]: this.message } : {});
  }
}

/** The bot could not be reached at all. */
export class Unreachable extends Error {
  constructor() {
    super('The bot cannot be reached just now. What you typed is kept; please try again in a moment.');
  }
}

/** @returns what the API answers. @throws Refused, Unreachable */
export function get(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  const search = new URLSearchParams(given);
  return request(`${path}${given.length ? `?${search}` : ''}`, { headers: { Accept: 'application/json' } });
}

/**
 * @param {{lastWords?: boolean}} options lastWords: sent even while the page is being closed
 * @throws Refused, Unreachable
 */
export function post(path, body = {}, { lastWords = false } = {}) {
  return request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
    keepalive: lastWords,
  });
}

async function request(path, options) {
  let response;
  try {
    response = await fetch(`/room/api/${path}`, { cache: 'no-store', ...options });
  } catch {
    throw new Unreachable();
  }
  const answer = await jsonOf(response);
  if (!response.ok) throw new Refused(response.status, answer);
  return answer;
}

async function jsonOf(response) {
  try {
    return (await response.json()) ?? {};
  } catch {
    return {};
  }
}
