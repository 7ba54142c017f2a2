/** A closed list, with words that another language may say otherwise. */
export const saidIn = <W extends string>(list: Readonly<Record<W, string>>): Record<W, string> => list
