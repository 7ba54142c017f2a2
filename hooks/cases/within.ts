/**
 * The answer, or an error once it has taken too long. What was begun cannot be undone: it may still end later, so only what can be
 * done twice is waited for like this.
 * @param what the subject of the error's sentence
 */
export const within = async <T>(ms: number, work: Promise<T>, what: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} tardó más de ${Math.round(ms / 1000)} segundos.`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
