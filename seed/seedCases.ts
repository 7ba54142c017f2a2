import type { PayloadRequest } from 'payload'
import { advanceCase } from '../hooks/cases/advance.ts'
import { openCase } from '../hooks/cases/open.ts'
import { findByCommand } from '../hooks/ledger/movements.ts'
import { idOf } from '../hooks/ledger/relation.ts'
import type { Usuario } from '../hooks/ledger/rows.ts'
import type { ActAs } from './actAs.ts'
import { CASES, type DemoCase } from './cases.ts'
import { makePdf } from './pdf.ts'

/** Makes the demo's cases that are missing, each by the people whose steps they are. */
export const seedCases = async (as: ActAs, accounts: Record<string, Usuario>): Promise<void> => {
  const caller = accounts.solicitante2
  const call = { dependencia: idOf(caller?.dependencia), area: caller?.area, nombre: caller?.nombre }
  for (const [index, { codigo, abre, datos, papel, pasos }] of CASES.entries()) {
    const comando = `demo-caso-${index + 1}`
    const req = await as(abre)
    const isNew = !(await findByCommand(req.payload, `${comando}-1`))
    const { loaded } = await openCase(req, {
      procedimiento: codigo,
      datos: { ...datos, ...(papel && isNew && { [papel.campo]: [await upload(req, papel)] }) },
      comando: `${comando}-1`,
      ...(abre === 'operador' && { canal: 'telefono', solicitante: call }),
    })
    for (const { paso, cuenta, opcion, datos: given = {} } of pasos) {
      const asignado = typeof given.asignado === 'string' ? { asignado: accounts[given.asignado]?.id } : {}
      await advanceCase(await as(cuenta), {
        expediente: loaded.expediente.id,
        paso,
        ...(opcion && { opcion }),
        datos: { ...given, ...asignado },
        comando: `${comando}-${paso}`,
      })
    }
  }
}

/** Stores a paper as its requester's upload. @returns its id */
const upload = async (req: PayloadRequest, { nombre, texto }: NonNullable<DemoCase['papel']>): Promise<string> => {
  const data = await makePdf(texto)
  const { id } = await req.payload.create({
    collection: 'adjuntos',
    // The collection's hooks fill name, hash and owner.
    data: {} as never,
    file: { data, mimetype: 'application/pdf', name: nombre, size: data.length },
    depth: 0,
    overrideAccess: false,
    req,
  })
  // The Local API leaves the file on the request; the next operation is about something else.
  req.file = undefined
  return id
}
