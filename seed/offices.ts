import type { Payload } from 'payload'
import type { Dependencia } from '../hooks/ledger/rows.ts'

type Office = Pick<Dependencia, 'nombre' | 'slug' | 'siglas' | 'descripcion'>

/** Offices of a municipality, with made-up telephones that ring nowhere. */
export const OFFICES = [
  {
    nombre: 'Dirección de Tecnologías de Información y Comunicación',
    slug: 'tic',
    siglas: 'DTIC',
    descripcion: 'Redes, sistemas, soporte y el portal del municipio.',
  },
  {
    nombre: 'Dirección General de Ecología',
    slug: 'ecologia',
    siglas: 'DGE',
    descripcion: 'Reforestación, playas limpias y cuidado de los cenotes.',
  },
  {
    nombre: 'Instituto Municipal del Deporte',
    slug: 'deporte',
    siglas: 'IMD',
    descripcion: 'Unidades deportivas, escuelas de iniciación y carreras.',
  },
  {
    nombre: 'Tesorería Municipal',
    slug: 'tesoreria',
    siglas: 'TM',
    descripcion: 'Predial, licencias y pagos al municipio.',
  },
  {
    nombre: 'Dirección General de Obras Públicas',
    slug: 'obras-publicas',
    siglas: 'DGOP',
    descripcion: 'Calles, drenaje, alumbrado y edificios públicos.',
  },
  {
    nombre: 'Dirección General de Protección Civil',
    slug: 'proteccion-civil',
    siglas: 'DGPC',
    descripcion: 'Temporada de huracanes, refugios y avisos a la población.',
  },
  {
    nombre: 'Dirección del Registro Civil',
    slug: 'registro-civil',
    siglas: 'DRC',
    descripcion: 'Nacimientos, matrimonios, defunciones y copias de actas.',
  },
  {
    nombre: 'Secretaría General del Ayuntamiento',
    slug: 'secretaria-ayuntamiento',
    siglas: 'SGA',
    descripcion: 'Constancias, permisos de eventos y comercio en la vía pública.',
  },
  {
    nombre: 'Dirección General de Desarrollo Urbano',
    slug: 'desarrollo-urbano',
    siglas: 'DGDU',
    descripcion: 'Uso de suelo, licencias de construcción e imagen urbana.',
  },
  {
    nombre: 'Dirección de Tránsito Municipal',
    slug: 'transito',
    siglas: 'DTM',
    descripcion: 'Permisos para circular, infracciones y cierres de calle.',
  },
  {
    nombre: 'Dirección General de Servicios Públicos',
    slug: 'servicios-publicos',
    siglas: 'DGSP',
    descripcion: 'Basura, alumbrado, parques y panteones.',
  },
  {
    nombre: 'Secretaría Municipal de Desarrollo Social y Económico',
    slug: 'desarrollo-social',
    siglas: 'SMDSE',
    descripcion: 'Becas, empleo, apoyos y atención a mujeres.',
  },
  {
    nombre: 'Dirección de Salud Municipal',
    slug: 'salud',
    siglas: 'DSM',
    descripcion: 'Consultorios, tarjetas sanitarias y campañas de vacunación.',
  },
] as const satisfies Office[]

export type OfficeSlug = (typeof OFFICES)[number]['slug']

/** Makes the offices that are missing. @returns the id of each */
export const seedOffices = async (payload: Payload): Promise<Record<OfficeSlug, string>> => {
  const ids: Partial<Record<OfficeSlug, string>> = {}
  for (const [index, office] of OFFICES.entries()) {
    const { docs } = await payload.find({
      collection: 'dependencias',
      where: { slug: { equals: office.slug } },
      limit: 1,
      depth: 0,
      overrideAccess: true,
    })
    const doc =
      docs[0] ??
      (await payload.create({
        collection: 'dependencias',
        data: {
          ...office,
          domicilio: 'Palacio Municipal, Av. Tulum 5, Supermanzana 5, Cancún',
          telefono: `998 000 0000, ext. ${1000 + index * 100}`,
          horario: 'Lunes a viernes, 8:00 a 18:00',
        },
        overrideAccess: true,
      }))
    ids[office.slug] = doc.id
  }
  return ids as Record<OfficeSlug, string>
}
