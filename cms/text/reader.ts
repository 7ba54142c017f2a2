import type { Publicacion } from '../../hooks/ledger/rows.ts'
import { setReader } from '../../hooks/portal/reader.ts'
import { createThread } from '../thread.ts'

/** Any text there can be takes less than a second; the rest is for a machine that has much else to do. Milliseconds. */
const LIMIT = 10_000

setReader(createThread<string, Publicacion['cuerpo']>(new URL('./worker.ts', import.meta.url), LIMIT))
