/*
 * The one library of the page, lit-html, from its WebJar: the only place that names its version.
 * Text is bound with ${}, which lit-html escapes; unsafeHTML is left out on purpose.
 */
export { html, svg, render, nothing, noChange } from '/webjars/lit-html/3.3.2/lit-html.js';
export { directive } from '/webjars/lit-html/3.3.2/directive.js';
export { AsyncDirective } from '/webjars/lit-html/3.3.2/async-directive.js';
export { classMap } from '/webjars/lit-html/3.3.2/directives/class-map.js';
export { ifDefined } from '/webjars/lit-html/3.3.2/directives/if-defined.js';
export { keyed } from '/webjars/lit-html/3.3.2/directives/keyed.js';
export { live } from '/webjars/lit-html/3.3.2/directives/live.js';
export { repeat } from '/webjars/lit-html/3.3.2/directives/repeat.js';
