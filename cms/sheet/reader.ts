import type { Fault } from '../../hooks/catalogue/sheet/read.ts'
import { setSheetReader } from '../../hooks/catalogue/sheet/reader.ts'
import type { Sheet } from '../../hooks/catalogue/sheet/rows.ts'
import { createThread } from '../thread.ts'

/** The largest catalogue takes about a second. Milliseconds. */
const LIMIT = 15_000

setSheetReader(createThread<Uint8Array, Sheet | Fault>(new URL('./worker.ts', import.meta.url), LIMIT))
