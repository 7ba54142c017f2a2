import { expect, it } from 'vitest'
import type { Dated } from '../../hooks/engine/now.ts'
import type { Expediente } from '../../hooks/ledger/rows.ts'
import { findProcedure, findStep } from '../../hooks/manual/index.ts'
import type { Movement } from '../../hooks/manual/types.ts'
import { composeDocument } from '../../hooks/papers/compose.ts'
import { schemaOf } from '../hooks/graph.ts'
import { sample } from '../hooks/sample.ts'
import { FORTY_LINES, LONG_NAME } from './papers.ts'

const NAMES = new Map([
  ['u-direccion', LONG_NAME],
  ['u-jefatura-soporte', 'Lucía May Ordóñez'],
  ['u-suplente', 'Íñigo Ávila Ürsúa'],
])
const FACTS = {
  folio: 'TI-DI-2026-000001',
  codigo: '7K3M-9QWX-2F4D-HJ5T',
  names: NAMES,
  dependencia: 'Dirección General de Ecología',
  publicUrl: 'https://cancun.test',
}

type Said = Partial<Movement> & { paso: number }

/** The paper of the last of these steps of a case; what is not said is the least the step asks for. */
const paperOf = (codigo: string, said: Said[], facts = {}) => {
  const procedure = findProcedure(codigo)
  if (!procedure) throw new Error(codigo)
  const movements = said.map(({ paso, datos, ...more }, i): Dated => {
    const step = findStep(procedure, paso)
    const rol = step?.responsables[0] ?? 'solicitante'
    const least = step ? (sample(schemaOf(step)) as Record<string, unknown>) : {}
    const fecha = `2026-11-23T1${i}:40:00.000Z`
    const base = {
      seq: i + 1,
      tipo: 'paso' as const,
      opcion: null,
      titular: null,
      enNombreDe: null,
      canal: 'web' as const,
    }
    return { ...base, paso, rol, actor: `u-${rol}`, datos: { ...least, ...datos }, fecha, ...more }
  })
  const movement = movements.at(-1)
  const emission = movement && findStep(procedure, movement.paso)?.emite
  if (!movement || !emission) throw new Error('no paper')
  const expediente = {
    folio: 'TI-ST-2026-000045',
    area: 'Vivero municipal',
    nombreSolicitante: 'Ximena Pech Uc',
    canal: 'web',
  }
  const loaded = { expediente: expediente as Expediente, procedure, earlier: [], movements: movements.slice(0, -1) }
  return composeDocument({ loaded, movement, procedure }, emission, { ...FACTS, ...facts })
}

const ST04 = 'P-OMA-TI-ST-04'

it('a dictamen tells the request and the review as they were last written, and bears both blocks', () => {
  const rows = FORTY_LINES.slice(0, 20).map(([especificacion = '', norma = '']) => ({
    especificacion,
    norma,
    cumple: true,
  }))
  const paper = paperOf(ST04, [
    { paso: 1, datos: { asunto: 'Cuarenta computadoras', numeroRequisicion: 'R-1' } },
    { paso: 2, opcion: 'no-cumple', datos: { motivo: 'Falta la garantía.' } },
    { paso: 1, datos: { asunto: 'Cuarenta computadoras', numeroRequisicion: 'R-2' } },
    { paso: 2, opcion: 'cumple', datos: { especificaciones: rows, motivo: 'Cumple.' } },
    { paso: 3 },
    { paso: 4 },
  ])
  const told = JSON.stringify(paper.bloques)
  expect(paper).toMatchObject({
    titulo: 'Dictamen técnico',
    asunto: 'Cuarenta computadoras',
    dia: '23 de noviembre de 2026',
  })
  expect(told).toContain('R-2')
  expect(told).not.toContain('R-1')
  expect(told).not.toContain('Falta la garantía')
  const table = paper.bloques.flatMap((b) => b.piezas).find((piece) => 'tabla' in piece)
  expect(table && 'tabla' in table && table.tabla).toMatchObject({
    columnas: ['Especificación', 'Lo que pide la norma', 'Cumple'],
  })
  expect(table && 'tabla' in table && table.tabla.filas[19]).toEqual([rows[19]?.especificacion, rows[19]?.norma, 'Sí'])
  expect(paper.firmas).toEqual([
    {
      nombre: 'Lucía May Ordóñez',
      oficina: 'Jefatura de Soporte Técnico',
      leyenda: expect.stringMatching(/^Dio su visto bueno el 23/),
    },
    {
      nombre: LONG_NAME,
      oficina: 'Dirección de TIC',
      leyenda: expect.stringMatching(/^Firmó el 23 de noviembre de 2026/),
    },
  ])
  expect(paper.verificar).toBe('https://cancun.test/verificar/7K3M-9QWX-2F4D-HJ5T')
})

it('a substitute signs with their own name, and the paper says in whose place', () => {
  const steps: Said[] = [{ paso: 1 }, { paso: 2, opcion: 'cumple' }, { paso: 3 }]
  const [, firma] = paperOf(ST04, [...steps, { paso: 4, actor: 'u-suplente', titular: 'u-direccion' }]).firmas
  expect(firma?.nombre).toBe('Íñigo Ávila Ürsúa')
  expect(firma?.leyenda).toContain(`en suplencia de ${LONG_NAME}`)
})

it('the oficio de levantamiento bears Dirección’s block, with the day its paper was signed (reading 23)', () => {
  const paper = paperOf('P-OMA-TI-DT-01', [
    { paso: 1, datos: { numeroOficio: 'DGE/0834/2026', fechaOficio: '2026-11-20' } },
    { paso: 3 },
    { paso: 5, datos: { material: [{ material: 'Cable UTP', cantidad: 3 }] } },
    { paso: 6, opcion: 'requisicion' },
    { paso: 7, datos: { firmadoEl: '2026-11-22' } },
  ])
  expect(paper.firmas).toEqual([
    { nombre: LONG_NAME, oficina: 'Dirección de TIC', leyenda: 'Firmó en papel el 22 de noviembre de 2026' },
  ])
  expect(paper.destinatario).toEqual(['Dirección General de Ecología', 'Vivero municipal'])
  const told = JSON.stringify(paper.bloques)
  expect(told).toContain('DGE/0834/2026, del 20 de noviembre de 2026')
  expect(told).toContain('"filas":[["Cable UTP","3"]]')
})

it('an orden bears the block of the requester who signed it, and none of one who did not', () => {
  const steps = (firma?: boolean): Said[] => [
    { paso: 1 },
    { paso: 2 },
    { paso: 3, opcion: firma === undefined ? 'telefonica' : 'visita' },
    ...(firma === undefined ? [] : [{ paso: 4, datos: { firma }, rol: 'solicitante' as const, actor: 'u-suplente' }]),
    { paso: 5 },
    { paso: 6 },
  ]
  const offices = (firma?: boolean) => paperOf('P-OMA-TI-ST-02', steps(firma)).firmas.map((f) => f.oficina)
  expect(offices(true)).toEqual(['Dirección General de Ecología', 'Departamento de Soporte Técnico'])
  expect(offices(false)).toEqual(['Departamento de Soporte Técnico'])
  expect(offices()).toEqual(['Departamento de Soporte Técnico'])
})

it('an orden done in the requester’s name bears the requester’s (reading 6)', () => {
  const enNombreDe = { dependencia: 'd', area: 'Vivero', nombre: 'Quien llamó' }
  const paper = paperOf('P-OMA-TI-SI-02', [
    { paso: 1 },
    { paso: 9, rol: 'operador', actor: 'u-operador', enNombreDe, datos: { firma: true } },
    { paso: 11 },
  ])
  expect(paper.firmas[0]).toMatchObject({ nombre: 'Quien llamó', oficina: 'Dirección General de Ecología' })
})

it('an acknowledgement says what comes next, and of a long text only how it begins', () => {
  const texto = 'Señalización. '.repeat(900).trim()
  const paper = paperOf('P-OMA-TI-SI-06', [{ paso: 1, datos: { texto, titulo: '¡Ñandú!' } }])
  const told = JSON.stringify(paper.bloques)
  expect(paper.asunto).toBe('¡Ñandú!')
  expect(told.length).toBeLessThan(4000)
  expect(told).toContain('El texto completo, de 12,599 caracteres, está en el expediente.')
  expect(told).toContain('Paso 2 de 6')
  expect(told).toContain('Secretaría')
})

it('the answer with the account never carries a password', () => {
  const paper = paperOf('P-OMA-TI-SI-05', [
    { paso: 1 },
    { paso: 5, datos: { correo: 'inigo@cancun.test' } },
    { paso: 6 },
  ])
  expect(JSON.stringify(paper)).toContain('inigo@cancun.test')
  expect(JSON.stringify(paper)).not.toMatch(/contraseña/i)
})

it('a paper has the words of a long text, not its marks', () => {
  const texto = '## Dónde\n\nEn **el domo**:\n\n- de día\n\n| Día | Hora |\n|---|---|\n| lunes | 8:00 |'
  const told = JSON.stringify(paperOf('P-OMA-TI-SI-06', [{ paso: 1, datos: { texto } }]).bloques)
  expect(told).toContain('Dónde\\n\\nEn el domo:\\n\\n• de día\\n\\nDía · Hora\\nlunes · 8:00')
  expect(told).not.toMatch(/##|\*\*|\|/)
})
