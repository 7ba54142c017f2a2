/** Whether this can be a command: what a program calls its request by, so that it may send it twice. */
export const isCommand = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w.:-]{8,100}$/.test(value)
