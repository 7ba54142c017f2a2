import { PROCEDURES } from '../../../hooks/manual/index.ts'
import type { Procedure } from '../../../hooks/manual/types.ts'
import { st05 } from './st-05.ts'

/*
 * The one line that a new procedure adds to `hooks/manual/index.ts`, added to the running product instead: a server started with
 * `--import` of this file has a twelfth procedure, and no other file of it knows.
 */
const list = PROCEDURES as Procedure[]
list.push(st05)
