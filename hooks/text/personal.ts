/*
 * What of a text may be somebody's own: it is not kept where the words alone are wanted. Forms, not meanings: a name or a street is not
 * told apart from other words.
 */

const FORMS = [
  /[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*/gu,
  // CURP, RFC.
  /(?<![\p{L}\p{N}])[A-ZÑ&]{3,4}[\s-]?\d{6}[\s-]?[A-Z\d]{0,10}(?![\p{L}\p{N}])/giu,
  // Telephones, cards, numbers of accounts, however they are parted; not the folio of a paper.
  /(?<!\p{Lu}-|\d)\+?\d([\s().-]{0,3}\d){6,}/gu,
]

/** A text with everything that has such a form taken out, and a word in its place. */
export const withoutPersonal = (text: string): string =>
  FORMS.reduce((left, form) => left.replace(form, '[dato personal]'), text)
