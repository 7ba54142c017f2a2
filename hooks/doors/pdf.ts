/** How much of a PDF's end readers look for its end mark in, in bytes. */
const TAIL = 1024

/**
 * What is wrong with a PDF and what to do; `null` where nothing is. Looks at both ends alone: a file cut short lacks its end mark,
 * or has only the one that stands after the first page of a PDF made for the web, which points at nothing (`startxref 0`).
 * One with a password is taken: many official ones carry one against changes, and open.
 */
export const findPdfProblem = (head: Buffer, tail: Buffer, size: number): string | null => {
  const end = tail.subarray(-TAIL).toString('latin1')
  const at = [...end.matchAll(/startxref\s+(\d{1,15})\s+%%EOF/g)].at(-1)?.[1]
  const whole = head.toString('latin1').startsWith('%PDF-') && Number(at ?? 0) > 0 && Number(at) < size
  return whole
    ? null
    : 'está incompleto o dañado y no se puede abrir: vuelve a descargarlo o a guardarlo y súbelo otra vez.'
}
