/** A `tel:` address for a Mexican number of ten digits, extension left out; `null` for what is not one. */
export const telephoneHref = (written: string): string | null => {
  const digits = (written.split(/ext/i)[0] ?? '').replace(/\D/g, '').replace(/^52(?=\d{10}$)/, '')
  return digits.length === 10 ? `tel:+52${digits}` : null
}
