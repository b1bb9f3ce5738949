/*
 * What the room's JSON API speaks, as types for the editor. Nothing here runs.
 *
 * @typedef {{id: string, name: string, zone: string, example: boolean, admin: boolean, me: boolean}} Person
 *
 * @typedef {{id: string, name: string, kind: 'channel'|'direct', person: string|null, bot: boolean, topic: string,
 *   unread: number}} Channel
 *
 * @typedef {{choice: string, label: string}} MenuEntry
 * @typedef {{emoji: string, people: string[]}} Reaction
 * @typedef {{id: string, channel: string, thread: string|null, author: string, authorName: string, at: string,
 *   text: string|null, card: Card|null, whisper: boolean, reactions: Reaction[], edited: boolean, deleted: boolean,
 *   replies: number, lastReplyAt: string|null, threadTitle: string|null, menu: MenuEntry[], mentions: boolean}} Message
 *
 * @typedef {{summary: string, blocks: Block[], buttons: Button[]}} Card
 * @typedef {{label: string, action: string, style: 'primary'|'plain'|'danger'}} Button
 * @typedef {{type: 'plain'|'strong'|'code'|'name'|'when'|'link', text: string, person?: string, at?: string,
 *   channel?: string, thread?: string|null, message?: string}} Span
 * @typedef {{type: string} & Record<string, any>} Block  one of header, text, context, quote, verbatim, attachment, bullets, facts,
 *   divider, progress, trend, buttons
 *
 * @typedef {{value: string, label: string, hint?: string}} Option
 * @typedef {{name: string, label: string, help: string|null, kind: 'text'|'choice'|'choices', required: boolean,
 *   value: string, values: string[], lines: number, max: number, options: Option[], suggest: boolean}} Field
 * @typedef {{id: string, title: string, submit: string, pages: {title: string|null, fields: Field[]}[]}} Form
 *
 * @typedef {{now: string, ahead: string, fastForward: boolean, next: {chore: string, at: string}|null}} Clock
 *
 * @typedef {{as: string|null, channel: string|null, thread: string|null, message: string|null}} Address
 * @typedef {{channel: string, thread: string|null}} Place  a channel, or a thread in it
 */
export {};
