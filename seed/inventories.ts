import type { Payload } from 'payload'
import { judgeThing } from '../hooks/inventory/judge.ts'
import type { Inventory } from '../hooks/inventory/kinds.ts'
import type { ActAs } from './actAs.ts'
import type { OfficeSlug } from './offices.ts'

type Thing = Record<string, string> & { oficina: OfficeSlug }

const EQUIPMENT: Thing[] = [
  {
    inventario: 'BJ-IMD-00417',
    serie: 'PF3K92QX',
    tipoEquipo: 'Computadora de escritorio',
    marca: 'Lenovo',
    modelo: 'ThinkCentre M70',
    oficina: 'deporte',
    area: 'Inscripciones',
    lugar: 'Ventanilla 2',
    estado: 'uso',
  },
  {
    inventario: 'BJ-IMD-00418',
    serie: 'CNB7T40112',
    tipoEquipo: 'Impresora láser',
    marca: 'HP',
    modelo: 'LaserJet M404',
    oficina: 'deporte',
    area: 'Comunicación',
    lugar: 'Segundo piso',
    estado: 'uso',
  },
  {
    inventario: 'BJ-DGE-00231',
    serie: '5CG1230QTV',
    tipoEquipo: 'Computadora portátil',
    marca: 'HP',
    modelo: 'ProBook 440',
    oficina: 'ecologia',
    area: 'Vivero municipal',
    lugar: 'Oficina de planta alta',
    resguardo: 'Ximena Pech Uc',
    estado: 'uso',
  },
  {
    inventario: 'BJ-DGE-00198',
    serie: 'X9LM004417',
    tipoEquipo: 'Proyector',
    marca: 'Epson',
    modelo: 'PowerLite',
    oficina: 'ecologia',
    area: 'Educación ambiental',
    lugar: 'Sala de usos múltiples',
    estado: 'guardado',
  },
  {
    inventario: 'BJ-TIC-00012',
    serie: 'FOC2140X0PA',
    tipoEquipo: 'Conmutador de red',
    marca: 'Cisco',
    modelo: 'Catalyst 2960',
    oficina: 'tic',
    lugar: 'Cuarto de comunicaciones',
    estado: 'uso',
  },
  {
    serie: 'JX7P03',
    tipoEquipo: 'Monitor de 19 pulgadas',
    marca: 'Dell',
    modelo: 'E1913',
    oficina: 'tesoreria',
    lugar: 'Cajas',
    estado: 'baja',
    bajaEl: '2026-03-12',
    nota: 'Acta de baja de Patrimonio Municipal 014/2026.',
  },
]

const SYSTEMS: Thing[] = [
  {
    nombre: 'Control del vivero municipal',
    version: '2.3',
    estado: 'operacion',
    oficina: 'ecologia',
    descripcion: 'Existencias de planta, entregas a colonias y reporte mensual.',
    responsable: 'Darío Couoh Piña',
    versiones:
      '2.3 · marzo de 2026 · reporte mensual por colonia\n2.0 · agosto de 2024 · entregas con folio\n1.0 · febrero de 2023 · primera',
    fuentes: 'Repositorio interno «vivero», con respaldo semanal en el servidor de archivos.',
    componentes: 'Base de datos PostgreSQL 16 y servidor de aplicaciones de la Dirección.',
    manuales: 'Técnico y de usuario en PDF, en la carpeta de Sistemas; impreso en el vivero.',
    licencias: 'Desarrollo propio; ninguna.',
  },
  {
    nombre: 'Inscripciones deportivas',
    version: '1.4',
    estado: 'operacion',
    oficina: 'deporte',
    descripcion: 'Alta de alumnos, cupos y pagos de las escuelas de iniciación.',
    responsable: 'Julieta Nah Zúñiga',
    fuentes: 'Repositorio interno «inscripciones».',
    manuales: 'De usuario, en línea dentro del sistema.',
    licencias: 'Componente de gráficas, licencia anual hasta diciembre de 2026.',
  },
  {
    nombre: 'Mesa de servicio anterior',
    version: '0.9',
    estado: 'retirado',
    oficina: 'tic',
    descripcion: 'Órdenes de servicio hasta 2025; se conserva para consulta.',
    fuentes: 'Respaldo en cinta, bóveda de la Dirección.',
  },
]

/** A few things of each inventory, so that its pages are not empty. What is there stays as it is. */
export const seedInventories = async (
  payload: Payload,
  as: ActAs,
  offices: Record<OfficeSlug, string>,
): Promise<void> => {
  const make = async (inventory: Inventory, cuenta: string, things: readonly Thing[]) => {
    const req = await as(cuenta)
    for (const { oficina, ...thing } of things) {
      const judged = judgeThing(inventory, { ...thing, dependencia: offices[oficina] })
      if ('wrong' in judged) throw new Error(judged.wrong.map(({ mensaje }) => mensaje).join(' '))
      const { data } = judged
      const known = { collection: inventory, where: { clave: { equals: data.clave } } }
      if ((await payload.count({ ...known, overrideAccess: false, req })).totalDocs) continue
      await payload.create({ collection: inventory, data: data as never, depth: 0, overrideAccess: false, req })
    }
  }
  await make('equipos', 'jefatura-soporte', EQUIPMENT)
  await make('sistemas', 'jefatura-sistemas', SYSTEMS)
}
