import type { Payload } from 'payload'
import { clearFailure, recordFailure } from '../failures/record.ts'
import { isStopping } from '../stopping.ts'
import { absences } from './absences.ts'
import type { Check } from './check.ts'
import { falseDictamenes } from './dictamenes.ts'
import { goneEffects } from './goneEffects.ts'
import { lanes } from './lanes.ts'
import { unpublished } from './unpublished.ts'

/** False states that earlier versions could leave behind. Their keys begin with the check's name. */
const CHECKS: Record<string, Check> = {
  carril: lanes,
  efectos: goneEffects,
  'sin-publicar': unpublished,
  dictamen: falseDictamenes,
  suplencia: absences,
}

/** Looks at what is stored once for each start, behind the server. What is no longer false is no longer told. */
export const heal = async (payload: Payload): Promise<void> => {
  for (const [name, check] of Object.entries(CHECKS)) {
    if (isStopping()) return
    try {
      const found = await check(payload)
      for (const failure of found)
        await recordFailure(payload, { ...failure, clave: `${name}:${failure.clave}` }, 'aviso')
      const told = new Set(found.map(({ clave }) => `${name}:${clave}`))
      for (const clave of await keysOf(payload, name)) if (!told.has(clave)) await clearFailure(payload, clave)
    } catch (err) {
      payload.logger.error({ msg: 'check of what is stored failed', check: name, err })
    }
  }
}

const keysOf = async (payload: Payload, name: string): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'fallas',
    where: { estado: { equals: 'aviso' } },
    select: { clave: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ clave }) => clave).filter((clave) => clave.startsWith(`${name}:`))
}
