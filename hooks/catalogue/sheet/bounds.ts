/** Of a file with the catalogue in it: bytes, and rows below the first. */
export const MAX_BYTES = 5 * 1024 * 1024
export const MAX_ROWS = 2000
