/** Whole characters, and none of the control codes that XML and readers of screens have no way to tell. */
export const isPrintable = (value: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones looked for
  value.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(value)
