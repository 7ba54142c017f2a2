import type { z } from 'zod'
import { hasRole, type Rol } from '../manual/roles.ts'
import type { FieldError } from '../manual/types.ts'
import { equipmentKeys, numberKey } from '../records/equipmentKeys.ts'
import { EQUIPO, ESTADOS_DE_EQUIPO, ESTADOS_DE_SISTEMA, SISTEMA } from './forms.ts'

export type SaidOfThing = Record<string, string | undefined>

/** One of the two inventories of the directorate, as data: what its pages, its sheets and its guard read. */
export type InventoryKind = {
  esquema: z.ZodObject
  estados: Readonly<Record<string, string>>
  /** State of what is not used any more. */
  fuera: string
  /** Columns that the search looks in. */
  words: readonly string[]
  /** Who writes in it, besides the system's administrator; who reads all of it, besides those. */
  keepers: readonly Rol[]
  readers: readonly Rol[]
  /** Pure: what no other thing may share; `null` where it says too little to be told from others. */
  clave: (given: SaidOfThing) => string | null
  /** Pure: columns reckoned from the rest. */
  derived: (given: SaidOfThing) => Record<string, string | null>
  /** Pure: what the schema alone does not see. */
  wrong: (given: SaidOfThing) => FieldError[]
  /** Where a repeated `clave` is told. */
  campoClave: (given: SaidOfThing) => string
}

export const INVENTORIES = {
  equipos: {
    esquema: EQUIPO,
    estados: ESTADOS_DE_EQUIPO,
    fuera: 'baja',
    words: ['inventario', 'serie', 'tipoEquipo', 'marca', 'modelo', 'area', 'lugar', 'resguardo'],
    keepers: ['jefatura-soporte', 'jefatura-telecomunicaciones', 'tecnico-soporte', 'tecnico-telecomunicaciones'],
    readers: ['operador', 'secretaria', 'direccion', 'jefatura-sistemas'],
    clave: (given) => {
      const { claveInventario, claveSerie } = equipmentKeys(given)
      if (claveInventario) return `I:${claveInventario}`
      return claveSerie && `S:${numberKey(given.marca) ?? ''}:${claveSerie}`
    },
    derived: equipmentKeys,
    wrong: (given) => [
      ...(equipmentKeys(given).claveInventario || equipmentKeys(given).claveSerie
        ? []
        : [
            {
              campo: 'inventario',
              mensaje: 'Escribe el número de inventario o el de serie: por uno de los dos se conoce.',
            },
          ]),
      ...(given.estado === 'baja' && !given.nota
        ? [{ campo: 'nota', mensaje: 'Escribe con qué documento se dio de baja.' }]
        : []),
    ],
    campoClave: (given) => (numberKey(given.inventario) ? 'inventario' : 'serie'),
  },
  sistemas: {
    esquema: SISTEMA,
    estados: ESTADOS_DE_SISTEMA,
    fuera: 'retirado',
    words: ['nombre', 'descripcion', 'responsable', 'version', 'expediente'],
    keepers: ['jefatura-sistemas', 'programador'],
    readers: [
      'jefatura-soporte',
      'jefatura-telecomunicaciones',
      'tecnico-soporte',
      'tecnico-telecomunicaciones',
      'operador',
      'secretaria',
      'direccion',
      'administrador-web',
    ],
    clave: (given) => numberKey(given.nombre),
    derived: () => ({}),
    wrong: (given) =>
      numberKey(given.nombre) ? [] : [{ campo: 'nombre', mensaje: 'Escribe el nombre con letras o números.' }],
    campoClave: () => 'nombre',
  },
} as const satisfies Record<string, InventoryKind>

export type Inventory = keyof typeof INVENTORIES

export const inventoryOf = (inventory: Inventory): InventoryKind => INVENTORIES[inventory]

/** Whether somebody with these roles writes in it. */
export const keepsInventory = (inventory: Inventory, roles: readonly Rol[] | null | undefined): boolean =>
  hasRole(roles, 'administrador', ...inventoryOf(inventory).keepers)

/** Whether somebody with these roles reads all of it; the others, what their dependency has. */
export const readsInventory = (inventory: Inventory, roles: readonly Rol[] | null | undefined): boolean =>
  keepsInventory(inventory, roles) || hasRole(roles, ...inventoryOf(inventory).readers)
