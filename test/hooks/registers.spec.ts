import { describe, expect, it } from 'vitest'
import { surveyRefusal } from '../../hooks/cases/offer.ts'
import { ARCHIVOS, archiveOf } from '../../hooks/manual/archive.ts'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { foldCuenta } from '../../hooks/records/cuenta.ts'
import { foldDictamen } from '../../hooks/records/dictamen.ts'
import { surveyUntil } from '../../hooks/records/offered.ts'
import { foldOficioSaliente } from '../../hooks/records/oficioSaliente.ts'
import { at, caseOf } from './folds.ts'
import { actor, of, solicitante2, standingIn } from './people.ts'

const cancel = (paso: number) => ({ paso, tipo: 'cancelar' as const, datos: { motivo: 'x' } })
const giveBack = (paso: number, a: number) => ({ paso, tipo: 'devolver' as const, datos: { motivo: 'No.', a } })

describe('a dictamen', () => {
  const ask = { paso: 1, datos: { asunto: 'Diez monitores', numeroRequisicion: 'R1' } }
  const specs = [{ especificacion: 'Memoria', norma: '16', cumple: true }]
  const made = { paso: 2, opcion: 'cumple', datos: { especificaciones: specs, motivo: 'Cumple.' } }
  const fold = (...more: Parameters<typeof caseOf>[1][]) => foldDictamen(caseOf('P-OMA-TI-ST-04', ask, ...more))

  it('does not comply: there is no paper', () => {
    expect(fold({ ...made, opcion: 'no-cumple' })).toBeNull()
  })

  it('keeps when it was first made through returns, and loses what was signed', () => {
    const returned = fold(made, { paso: 3 }, giveBack(4, 2))
    expect(returned).toMatchObject({ estado: 'devuelto', vistoBueno: null, devoluciones: 1, motivoDevolucion: 'No.' })
    const again = fold(made, { paso: 3 }, giveBack(4, 2), made)
    expect(again).toMatchObject({ estado: 'elaborado', nacido: at(2), elaborado: at(5), devoluciones: 1 })
  })

  it('is signed by the office, whoever stands in for it', () => {
    const stand = { paso: 4, rol: 'direccion' as const, actor: 'jefe', titular: 'direccion' }
    expect(fold(made, { paso: 3 }, stand)).toMatchObject({ estado: 'firmado', firmadoPor: 'jefe' })
  })

  it('is cancelled with the case, once there is one', () => {
    expect(fold(cancel(2))).toBeNull()
    expect(fold(made, cancel(3))).toMatchObject({ estado: 'cancelado' })
  })
})

describe('an account', () => {
  const so = [
    { paso: 1, datos: { empleado: 'Ana Uh' } },
    { paso: 5, datos: { correo: 'ana.uh@a.mx' } },
  ]
  const fold = (...more: Parameters<typeof caseOf>[1][]) => foldCuenta(caseOf('P-OMA-TI-SI-05', ...so, ...more))

  it('is what the last step that gave it says, and stays through a return', () => {
    expect(fold(giveBack(6, 5))).toMatchObject({ correo: 'ana.uh@a.mx', estado: 'creada', persona: 'Ana Uh' })
    expect(fold(giveBack(6, 5), { paso: 5, datos: { correo: 'ana@a.mx' } })).toMatchObject({ correo: 'ana@a.mx' })
  })

  it('comes to nothing with the case, unless somebody has it already', () => {
    expect(fold(cancel(6))).toBeNull()
    const given = { paso: 7, datos: { entregadoEl: at(3), recibe: 'Ana' } }
    expect(fold(given)).toMatchObject({ estado: 'entregada', recibe: 'Ana' })
    expect(fold(given, cancel(8))).toMatchObject({ estado: 'cancelada' })
  })
})

describe('an oficio we send', () => {
  it('is a draft, signed, a draft again when returned, handed over, filed', () => {
    const made = { paso: 5, datos: { correo: 'ana@a.mx', fechaRespuesta: '2026-11-20' } }
    const all = [
      { paso: 1 },
      made,
      giveBack(6, 5),
      made,
      { paso: 6 },
      { paso: 7, datos: { entregadoEl: at(6), recibe: 'Ana', acuse: ['a1'] } },
      { paso: 8, datos: { archivadoEn: 'Caja 1' } },
    ]
    const states = all.map((_, i) => foldOficioSaliente(caseOf('P-OMA-TI-SI-05', ...all.slice(0, i + 1)))?.estado)
    expect(states).toEqual([undefined, 'borrador', 'borrador', 'borrador', 'firmado', 'entregado', 'archivado'])
    expect(foldOficioSaliente(caseOf('P-OMA-TI-SI-05', ...all))).toMatchObject({
      nacido: at(2),
      adjuntos: ['a1'],
      fechaElaboracion: '2026-11-20T12:00:00.000Z',
    })
  })

  it('is none where the dependency pays for itself (DT-01)', () => {
    const own = [{ paso: 1 }, { paso: 6, opcion: 'recursos-propios' }, { paso: 9 }, { paso: 10 }]
    expect(foldOficioSaliente(caseOf('P-OMA-TI-DT-01', ...own))).toBeNull()
  })
})

it('every procedure that files an oficio says for how long', () => {
  const files = PROCEDURES.filter((p) => p.pasos.some((s) => s.registra?.['oficio-entrante']))
  expect(Object.keys(ARCHIVOS).toSorted()).toEqual([...new Set(files.map((p) => p.codigo))].toSorted())
  expect(archiveOf('P-OMA-TI-SI-03', '2028-02-29T15:00:00.000Z')).toMatchObject({
    finTramite: '2030-03-01T15:00:00.000Z',
    finConcentracion: '2038-03-01T15:00:00.000Z',
    destino: 'historico',
  })
  // One that the archive has not catalogued is kept as correspondence.
  expect(archiveOf('P-OMA-TI-SI-99', at(1))).toMatchObject({ destino: 'baja' })
})

it('a survey is owed only by phone, and for thirty days', () => {
  const phone = [{ paso: 1 }, { paso: 3, opcion: 'telefonica' }, { paso: 5 }, { paso: 6 }]
  expect(surveyUntil(caseOf('P-OMA-TI-ST-02', ...phone))?.toISOString()).toBe('2026-12-23T15:03:00.000Z')
  expect(surveyUntil(caseOf('P-OMA-TI-ST-02', ...phone.slice(0, 3)))).toBeNull()
  expect(surveyUntil(caseOf('P-OMA-TI-ST-02', { paso: 1 }, { paso: 4 }, { paso: 6 }))).toBeNull()
  expect(surveyUntil(caseOf('P-OMA-TI-ST-02', { paso: 1 }, cancel(2)))).toBeNull()
  expect(surveyUntil(caseOf('P-OMA-TI-SI-06', { paso: 1 }, { paso: 6 }))).toBeNull()
})

it('a survey is answered in time, by who was served, never by who served', () => {
  const loaded = caseOf('P-OMA-TI-ST-02', { paso: 1 }, { paso: 3, opcion: 'telefonica' }, { paso: 5 }, { paso: 6 })
  const code = (who: ReturnType<typeof of>, now = '2026-12-23T15:03:00.000Z') =>
    surveyRefusal(loaded, who, new Date(now))?.codigo ?? null
  expect(code(of('solicitante'))).toBeNull()
  expect(code(standingIn(of('secretaria'), of('solicitante')))).toBeNull()
  expect(code(of('solicitante'), '2026-12-23T15:03:00.001Z')).toBe('expediente-cerrado')
  expect(code(solicitante2)).toBe('dependencia-ajena')
  expect(code(of('direccion'))).toBe('rol-sin-permiso')
  expect(code(actor('tecnico-soporte', ['tecnico-soporte', 'solicitante']))).toBe('rol-sin-permiso')
})
