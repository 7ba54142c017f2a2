import type { Payload } from 'payload'
import { loadCase, readRow } from '../../ledger/case.ts'
import { idOf } from '../../ledger/relation.ts'
import type { Observacion } from '../../ledger/rows.ts'
import { storeOf } from '../../ledger/store/index.ts'
import { NOTICE_KINDS } from './kinds.ts'
import { findTold } from './people.ts'
import { queueNotices } from './queue.ts'
import { aboutCase } from './tell.ts'

/** Tells whom a remark concerns, and writes down that it was done; done twice, it tells nobody twice. */
export const tellRemark = async (payload: Payload, remark: Observacion): Promise<void> => {
  const expediente = await readRow(payload, idOf(remark.expediente) ?? '')
  if (expediente) {
    const loaded = await loadCase(payload, expediente)
    const autor = idOf(remark.autor) ?? ''
    const people = await findTold(payload, [{ kind: 'observacion', whom: NOTICE_KINDS.observacion.to(loaded) }], {
      actor: autor,
      turn: [],
      roles: [],
      hoy: new Date(),
    })
    const facts = {
      ...aboutCase(loaded),
      de: await nameOf(payload, autor),
      cuando: remark.createdAt,
      dicho: remark.texto,
      pide: null,
      vence: null,
      visita: null,
      pagina: null,
    }
    await queueNotices(payload, { expediente: expediente.id, de: remark.id, seq: null, facts }, people)
  }
  await storeOf(payload).update('observaciones', { id: remark.id }, { avisada: true })
}

const nameOf = async (payload: Payload, id: string): Promise<string> =>
  (await storeOf(payload).find('usuarios', { id }, { limit: 1 }))[0]?.nombre ?? ''

/** Those of which the process ended before everybody was told. One that fails keeps nobody from the others. @returns how many */
export const tellRemarksLeft = async (payload: Payload): Promise<number> => {
  const left = await storeOf(payload).find('observaciones', { avisada: false }, { limit: 100 })
  const failed: unknown[] = []
  for (const remark of left) await tellRemark(payload, remark).catch((error) => failed.push(error))
  if (failed.length > 0) throw failed[0]
  return left.length
}
