import { DT01 } from './dt-01.ts'
import type { Oracle } from './oracle.ts'
import { SI01 } from './si-01.ts'
import { SI02 } from './si-02.ts'
import { SI03 } from './si-03.ts'
import { SI04 } from './si-04.ts'
import { SI05 } from './si-05.ts'
import { SI06 } from './si-06.ts'
import { ST01 } from './st-01.ts'
import { ST02 } from './st-02.ts'
import { ST03 } from './st-03.ts'
import { ST04 } from './st-04.ts'

/** The manual's eleven procedures, in the order of its inventory (4.1). */
export const ORACLES: readonly Oracle[] = [DT01, SI01, SI02, SI03, SI04, SI05, SI06, ST01, ST02, ST03, ST04]
