/*
 * What is filled in on a form, apart from how it is drawn.
 */

/** All fields of a form, in order. */
export function fieldsOf(form) {
  return form.pages.flatMap((page) => page.fields);
}

/** The values a form opens with: name to text, or to a list for "choices". */
function initialValues(form) {
  return Object.fromEntries(fieldsOf(form).map((field) => [field.name, initialValue(field)]));
}

function initialValue(field) {
  return field.kind === 'choices' ? [...(field.values ?? [])] : (field.value ?? '');
}

/** The list with the value added, or taken out when it was in; in the order of the options. */
export function toggled(values, value, options) {
  const chosen = new Set(values);
  if (!chosen.delete(value)) chosen.add(value);
  return options.map((option) => option.value).filter((each) => chosen.has(each));
}

/** The first field with an error, in the order of the form. */
export function firstErrorIn(form, errors) {
  return fieldsOf(form).find((field) => errors[field.name])?.name ?? null;
}

/**
 * An opened form as the page keeps it: `typed` once it was changed in this tab, `found` when it was open before the tab
 * looked (a reload, another tab), so that it may hold somebody's draft.
 */
export function opened(form, { found = false } = {}) {
  return { form, values: initialValues(form), errors: {}, error: null, typed: false, found, sending: false };
}

/** Whether closing could lose something a person wrote. */
export function mayHoldWriting({ form, values, typed, found }) {
  return (
    typed || found || fieldsOf(form).some((field) => field.kind === 'text' && field.lines > 1 && values[field.name])
  );
}

/** The id of a field's control in the page. */
export function fieldId(form, name) {
  return `field-${form}-${name}`;
}
