import type { Importacion } from '../../ledger/rows.ts'

/** What came of an import, in words. */
export const CAME_OF: Record<Importacion['estado'], string> = {
  escribiendo: 'Se está escribiendo',
  hecha: 'Hecha',
  deshecha: 'Falló: todo quedó como estaba',
  interrumpida: 'Se interrumpió: todo quedó como estaba',
}
