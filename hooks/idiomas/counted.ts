/** Ways of saying how many, by the plural rules of a language; `#` is the number, as that language writes it. */
type Ways = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** «1 resultado», «1,234 resultados». */
export const counted = (locale: string, ways: Ways): ((n: number) => string) => {
  const rules = new Intl.PluralRules(locale)
  const number = new Intl.NumberFormat(locale)
  return (n) => (ways[rules.select(n)] ?? ways.other).replace('#', number.format(n))
}
