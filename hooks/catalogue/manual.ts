import type { Servicio } from '../ledger/rows.ts'
import { attachmentFields } from '../manual/fieldsOf.ts'
import { REFERENCIAS } from '../manual/references.ts'
import { ROLES } from '../manual/roles.ts'
import type { Procedure } from '../manual/types.ts'

/*
 * The directorate's own procedures as services: made from their definitions each time the server starts (`syncManual.ts`), so that
 * nobody types them twice and a new edition of the manual reaches the catalogue by itself.
 */

export type Made = Pick<
  Servicio,
  | 'clase'
  | 'nombre'
  | 'resumen'
  | 'aQuien'
  | 'resultado'
  | 'modalidades'
  | 'requisitos'
  | 'pasos'
  | 'tarifas'
  | 'silencio'
  | 'fundamento'
  | 'unidad'
>

/** What the manual says; everything else of such a service (words it is looked for by, offices, notes) is the web administrator's. */
export const FROM_MANUAL = [
  'clase',
  'nombre',
  'slug',
  'resumen',
  'aQuien',
  'resultado',
  'modalidades',
  'requisitos',
  'pasos',
  'tarifas',
  'silencio',
  'fundamento',
  'unidad',
] as const satisfies readonly (keyof Made | 'slug')[]

const CHANNELS = { web: 'en-linea', telefono: 'telefono', papel: 'presencial' } as const

/** A procedure as a service. */
export const serviceOf = (procedure: Procedure): Made => ({
  clase: 'interno',
  nombre: procedure.nombre,
  resumen: shortened(procedure.objetivo),
  aQuien: procedure.alcance,
  resultado: procedure.registros.join(' y ').slice(0, 300) || null,
  modalidades: procedure.canales.map((canal) => CHANNELS[canal]),
  requisitos: handedOver(procedure),
  pasos: procedure.pasos.map(({ actividad, responsables }) => ({
    actividad,
    quien: responsables
      .map((rol) => ROLES[rol].nombre)
      .join(' o ')
      .slice(0, 120),
  })),
  tarifas: [{ concepto: 'Servicio entre dependencias', tipo: 'gratuito' }],
  silencio: 'no-aplica',
  fundamento: [
    { norma: 'Manual de Procedimientos MP-OMA-TI-02', articulo: `apartado ${procedure.seccion}, ${procedure.codigo}` },
    ...procedure.referencias.map((name) => ({ norma: REFERENCIAS[name] })),
  ],
  unidad: `Departamento de ${procedure.departamento.nombre}`,
})

const shortened = (text: string): string =>
  text.length <= 300 ? text : `${text.slice(0, 299).replace(/\s+\S*$/, '')}…`

/** The paper that its first step asks for, and the files. */
const handedOver = ({ pasos: [step] }: Procedure): NonNullable<Servicio['requisitos']> => {
  if (!step) return []
  const paper = step.datos.shape.numeroOficio
    ? [{ nombre: 'Oficio de solicitud', original: true, copias: 0, nota: 'Con su número y su fecha.' }]
    : []
  const files = attachmentFields(step).map(({ etiqueta, tipos }) => ({
    nombre: etiqueta,
    original: false,
    copias: 0,
    nota: tipos === 'imagen' ? 'Imágenes, desde el formulario.' : 'En PDF, desde el formulario.',
  }))
  return [...paper, ...files]
}
