/** English as it is written in Mexico: the dollar sign alone would be another country's. */
export const LOCALE_EN = 'en-MX'
