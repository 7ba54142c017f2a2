import type { Servicio } from '../../hooks/ledger/rows.ts'
import type { OfficeSlug } from '../offices.ts'

/*
 * Pieces that the demo's services are put together from. Figures and requirements are like a city's; telephones ring nowhere, and what
 * is said of each is ours.
 */

type Rows<K extends keyof Servicio> = NonNullable<Servicio[K]>
export type SeededTarifa = Rows<'tarifas'>[number]
type Requisito = Omit<Rows<'requisitos'>[number], 'servicio'> & { servicio?: string }
type Oficina = Rows<'oficinas'>[number]
type Horario = NonNullable<Oficina['horarios']>[number]

/** A service as the seed has it: offices and other services by their slugs. */
export type Seed = Omit<Partial<Servicio>, 'dependencia' | 'requisitos' | 'id'> & {
  clase: 'tramite' | 'servicio'
  nombre: string
  slug: string
  dependencia: OfficeSlug
  requisitos?: Requisito[]
}

/** A requirement: original, so many copies, and what else is to be said of it. */
export const pide = (nombre: string, original: boolean, copias: number, more: Partial<Requisito> = {}): Requisito => ({
  nombre,
  original,
  copias,
  ...more,
})

export const INE = pide('Identificación oficial vigente', true, 1)
export const DOMICILIO = pide('Comprobante de domicilio', true, 1, {
  nota: 'Agua, luz o predial, de menos de tres meses.',
})
export const PODER = pide('Poder notarial o carta poder', true, 1, { condicion: 'lo hace otra persona en tu nombre' })
export const ACTA = pide('Acta constitutiva y poder del representante', false, 1, { condicion: 'persona moral' })

const HABILES = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes'] as const

const entre = (abre: string, cierra: string): Horario => ({ dias: [...HABILES], abre, cierra })

export const oficina = (nombre: string, domicilio: string, extension: string, ...horarios: Horario[]): Oficina => ({
  nombre,
  domicilio,
  telefono: '998 000 0000',
  extension,
  horarios: horarios.length ? horarios : [entre('09:00', '15:00')],
})

/** Ten per cent of the tariff, on everything the municipality charges by UMA. */
export const ADICIONAL = { nombre: 'Impuesto adicional', porcentaje: 10, sobre: 'base' } as const

const HACIENDA = 'Ley de Hacienda del Municipio de Benito Juárez, Quintana Roo'

export const uma = (
  concepto: string,
  cantidad: number,
  articulo: string,
  more: Partial<SeededTarifa> = {},
): SeededTarifa => ({
  concepto,
  tipo: 'uma',
  uma: cantidad,
  recargos: [ADICIONAL],
  fundamento: `${HACIENDA}, ${articulo}`,
  ...more,
})

export const GRATIS: SeededTarifa[] = [{ concepto: 'Sin costo', tipo: 'gratuito' }]
export const norma = (nombre: string, articulo: string) => ({ norma: nombre, articulo })
export const BANDO = 'Bando de Gobierno y Policía del Municipio de Benito Juárez, Quintana Roo'
export const CIVIL = 'Código Civil para el Estado de Quintana Roo'
export const PALACIO = 'Palacio Municipal, Av. Tulum 5, Supermanzana 5, Cancún'

export const pasos = (...actividades: string[]) =>
  actividades.map((line) => {
    const [quien, actividad] = line.split(': ', 2)
    return actividad ? { quien, actividad } : { actividad: line }
  })

export const habiles = (cantidad: number) => ({ cantidad, unidad: 'dias-habiles' }) as const
export const AL_MOMENTO = { unidad: 'inmediato' } as const
