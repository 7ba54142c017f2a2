import { FORMATOS } from '../../../../hooks/idiomas/es.ts'

/* Dates and figures in Spanish, for the pages that are in Spanish alone. */

export const { longDate, shortDate, bytes: formatBytes } = FORMATOS
export { toDay } from '../../../../hooks/idiomas/formats.ts'
