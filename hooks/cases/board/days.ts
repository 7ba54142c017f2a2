/** Days as text, `2026-11-24`, and months, `2026-11`: both sort as they follow one another. */

const DAY_MS = 24 * 3600_000

/** The day `n` days later; earlier with a negative number. */
export const dayAfter = (dia: string, n = 1): string =>
  new Date(Date.parse(`${dia}T12:00:00Z`) + n * DAY_MS).toISOString().slice(0, 10)

export const monthOf = (dia: string): string => dia.slice(0, 7)

/** Every day from the first to the last, both included; none where they come the other way round. */
export const daysFromTo = (desde: string, hasta: string): string[] => {
  const days: string[] = []
  for (let dia = desde; dia <= hasta; dia = dayAfter(dia)) days.push(dia)
  return days
}

/** The first and the last moment of a day in Cancún, as stored. */
export const beginningOf = (dia: string): string => new Date(`${dia}T00:00:00.000-05:00`).toISOString()
export const endOf = (dia: string): string => new Date(`${dia}T23:59:59.999-05:00`).toISOString()

/** Whole months where there are sums of them, days elsewhere. @param months those that have been summed */
export const cover = (desde: string, hasta: string, months: ReadonlySet<string>): string[] => {
  const covered: string[] = []
  for (let dia = desde; dia <= hasta; ) {
    const month = monthOf(dia)
    const next = firstOfNext(month)
    if (dia.endsWith('-01') && months.has(month) && dayAfter(next, -1) <= hasta) {
      covered.push(month)
      dia = next
    } else {
      covered.push(dia)
      dia = dayAfter(dia)
    }
  }
  return covered
}

/** The first day of the month after. */
export const firstOfNext = (month: string): string => {
  const [year = 0, n = 1] = month.split('-').map(Number)
  const [y, m] = n === 12 ? [year + 1, 1] : [year, n + 1]
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`
}
