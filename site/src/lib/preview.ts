/**
 * The policy of a preview, the one page with a script: it asks the panel for news of the draft, and the panel shows it in a frame.
 */
export const PREVIEW_CSP =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
