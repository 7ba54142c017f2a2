/** What the procedures are based on (section 6.0 of each), by the one name this product uses for it. */
export const REFERENCIAS = {
  lineamientos:
    'Lineamientos para la elaboración de los Manuales de Organización y Procedimientos de la Administración Pública del Municipio de Benito Juárez, Quintana Roo',
  organizacion: 'MO-OMA-TI-02, Manual de Organización de la Dirección de Tecnologías de Información y Comunicación',
  normatividad: 'Normatividad de Informática',
  oficialia: 'Reglamento Interno de la Oficialía Mayor',
} as const

export type Referencia = keyof typeof REFERENCIAS

/** Hours of attention of the departments (manual 3.9). The manual names no days: these are ours (reading 53). */
export const HORARIO = { abre: '08:00', cierra: '18:00', dias: 'lunes a viernes', diasPropios: true } as const

const POE = 'Periódico Oficial del Estado de Quintana Roo'

/** A norm of the manual's chapter 3.3; `fecha` is the day (or the years) of its last publication, null where the manual's cannot be. */
export type Norma = { nombre: string; fecha: string | null; donde: string }

/** The legal framework of all eleven (manual 3.3), in its order. The date of no. 10 is still to come: to be confirmed (reading 41). */
export const MARCO_NORMATIVO: readonly Norma[] = [
  {
    nombre: 'Constitución Política de los Estados Unidos Mexicanos',
    fecha: '2024-02-24',
    donde: 'Diario Oficial de la Federación',
  },
  {
    nombre:
      'Constitución Política del Estado de Quintana Roo, artículos 145, 146 y 160, fracciones II, III, IV, V, VII y VIII',
    fecha: '2023-12-21',
    donde: POE,
  },
  {
    nombre:
      'Ley de los Trabajadores al Servicio de los Poderes Legislativo, Ejecutivo y Judicial, de los Ayuntamientos y Organismos Descentralizados del Estado de Quintana Roo',
    fecha: '2023-06-16',
    donde: POE,
  },
  { nombre: 'Ley Orgánica de la Administración Pública del Estado de Quintana Roo', fecha: '2024-03-05', donde: POE },
  {
    nombre: 'Ley de Transparencia y Acceso a la Información Pública para el Estado de Quintana Roo',
    fecha: '2023-07-13',
    donde: POE,
  },
  {
    nombre: 'Bando de Gobierno y Policía del Municipio de Benito Juárez, Quintana Roo',
    fecha: '2024-02-02',
    donde: POE,
  },
  {
    nombre:
      'Código de Ética y Reglas de Integridad de los Servidores Públicos del Municipio de Benito Juárez, Quintana Roo',
    fecha: '2022-02-06',
    donde: POE,
  },
  {
    nombre: 'Código de Conducta de los Servidores Públicos del Municipio de Benito Juárez, Quintana Roo',
    fecha: '2021-04-06',
    donde: POE,
  },
  {
    nombre: 'Reglamento de Procedimiento Administrativo del Municipio de Benito Juárez',
    fecha: '2021-04-06',
    donde: POE,
  },
  {
    nombre: 'Reglamento de Tecnologías de Información y Comunicación del Municipio de Benito Juárez, Quintana Roo',
    fecha: null,
    donde: POE,
  },
  {
    nombre:
      'Reglamento Orgánico de la Administración Pública Centralizada del Municipio de Benito Juárez, Quintana Roo',
    fecha: '2024-02-02',
    donde: POE,
  },
  {
    nombre: 'Reglamento para el proceso de entrega y recepción en el Municipio de Benito Juárez, Quintana Roo',
    fecha: '2023-07-12',
    donde: POE,
  },
  {
    nombre: 'Reglamento del Gobierno Interior del Ayuntamiento del Municipio de Benito Juárez, Quintana Roo',
    fecha: '2024-02-02',
    donde: POE,
  },
  {
    nombre: 'Reglamento Interior de la Oficialía Mayor del Municipio de Benito Juárez, Quintana Roo',
    fecha: '2021-05-28',
    donde: POE,
  },
  {
    nombre: 'Reglamento Interior de los Trabajadores al Servicio del Municipio de Benito Juárez, Quintana Roo',
    fecha: '2022-12-07',
    donde: POE,
  },
  {
    nombre:
      'Plan Municipal de Desarrollo y demás leyes, reglamentos, circulares, decretos y disposiciones administrativas de observancia general que le competen',
    fecha: '2022-2024',
    donde: POE,
  },
]
