import { describe, expect, it } from 'vitest'
import type { Movement } from '../../hooks/manual/types.ts'
import { foldOrden } from '../../hooks/records/orden.ts'
import { at, caseOf } from './folds.ts'

const ENCUESTA = { trato: 5, rapidez: 5, conocimiento: 4, solucion: 4, satisfaccion: 4, firma: true }
const states = (codigo: string, ...all: (Partial<Movement> & Pick<Movement, 'paso'>)[]) =>
  all.map((_, i) => foldOrden(caseOf(codigo, ...all.slice(0, i + 1)))?.estado ?? null)

describe('the orden goes through its states as the steps tell', () => {
  it('of a visit (ST-02)', () => {
    expect(
      states(
        'P-OMA-TI-ST-02',
        { paso: 1, datos: { asunto: 'No imprime' } },
        { paso: 2, datos: { servicio: 'Impresora', asignado: 'tecnico' } },
        { paso: 3, opcion: 'visita', datos: { asesoria: 'Se mostró.' } },
        { paso: 4, datos: ENCUESTA },
        { paso: 5 },
        { paso: 6, datos: { conclusiones: 'Listo.' } },
      ),
    ).toEqual([null, 'asignada', 'atendida', 'conforme', 'conforme', 'capturada'])
  })

  it('of a change to a system (SI-02), signed by the operator in the requester’s name', () => {
    const enNombreDe = { dependencia: 'ecologia', area: 'Vivero', nombre: 'Ximena Pech Uc' }
    const loaded = caseOf(
      'P-OMA-TI-SI-02',
      { paso: 1, datos: { asunto: 'Cambiar el reporte' } },
      { paso: 5, datos: { asignado: 'programador' } },
      { paso: 8, datos: { trabajo: 'Reporte nuevo.' } },
      { paso: 9, rol: 'operador', enNombreDe, datos: ENCUESTA },
    )
    expect(foldOrden(loaded)).toMatchObject({
      estado: 'conforme',
      descripcion: 'Cambiar el reporte',
      abierta: at(2),
      atendida: at(3),
      firma: { conforme: true, firmada: at(4), firmante: 'Ximena Pech Uc', registradaPor: 'operador' },
      encuesta: { promedio: 4.4 },
    })
  })

  it('signed as not to one’s satisfaction, it stays attended, with its answers', () => {
    const signing = { paso: 5, datos: { ...ENCUESTA, firma: false } }
    const loaded = caseOf('P-OMA-TI-ST-01', { paso: 1 }, { paso: 2 }, { paso: 4, datos: { instalacion: 'X' } }, signing)
    expect(foldOrden(loaded)).toMatchObject({ estado: 'atendida', firma: { conforme: false }, encuesta: { trato: 5 } })
  })
})

it('whom a call is for is who called', () => {
  const enNombreDe = { dependencia: 'ecologia', area: 'Caja', nombre: 'Noé Uh' }
  const call = { paso: 1, canal: 'telefono' as const, enNombreDe, datos: { asunto: 'No abre', telefono: '22' } }
  expect(foldOrden(caseOf('P-OMA-TI-ST-01', call, { paso: 2 }))).toMatchObject({
    canal: 'telefono',
    area: 'Caja',
    nombre: 'Noé Uh',
    telefono: '22',
  })
})

it('what changes nothing of it leaves it as it was', () => {
  const so = [{ paso: 1 }, { paso: 2 }, { paso: 3, datos: { asignado: 'tecnico' } }]
  const before = foldOrden(caseOf('P-OMA-TI-ST-01', ...so))
  const moved = { paso: 4, tipo: 'migrar' as const, datos: { deVersion: '02', aVersion: '02', a: 4 } }
  expect(foldOrden(caseOf('P-OMA-TI-ST-01', ...so, moved))).toEqual(before)
  const other = { paso: 4, tipo: 'reasignar' as const, datos: { asignado: 'otro', motivo: 'x' } }
  expect(foldOrden(caseOf('P-OMA-TI-ST-01', ...so, other))).toEqual({ ...before, asignado: 'otro' })
  const over = { paso: 4, tipo: 'cancelar' as const, datos: { motivo: 'x' } }
  expect(foldOrden(caseOf('P-OMA-TI-ST-01', ...so, over))).toEqual({ ...before, estado: 'cancelada' })
})

it('there is none where no step makes one, nor before', () => {
  expect(foldOrden(caseOf('P-OMA-TI-ST-04', { paso: 1 }, { paso: 2, opcion: 'cumple' }))).toBeNull()
  const over = { paso: 2, tipo: 'cancelar' as const, datos: { motivo: 'x' } }
  expect(foldOrden(caseOf('P-OMA-TI-ST-01', { paso: 1 }, over))).toBeNull()
})
