import { setReader } from '../../hooks/portal/reader.ts'
import type { Publicacione } from '../payload-types.ts'
import { createThread } from '../thread.ts'

/** Any text there can be takes less than a second; the rest is for a machine that has much else to do. Milliseconds. */
const LIMIT = 10_000

setReader(createThread<string, Publicacione['cuerpo']>(new URL('./worker.ts', import.meta.url), LIMIT))
