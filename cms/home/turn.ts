import { findTray, MOST_COUNTED } from '../../hooks/cases/tray.ts'
import { officeTimeWords } from '../../hooks/ledger/clock.ts'
import { findProcedure } from '../../hooks/manual/index.ts'
import { ROL_SLUGS } from '../../hooks/manual/roles.ts'
import { type Fuente, MOST } from './part.ts'

/** The cases that wait for this person. Whoever administers the system has no step of any. */
export const turn: Fuente = {
  id: 'turno',
  roles: ROL_SLUGS.filter((rol) => rol !== 'administrador'),
  read: async (req) => {
    const { docs, counts } = await findTray(req, { tab: 'meToca' })
    return {
      id: 'turno',
      titulo: 'Te toca',
      total: counts.meToca,
      dicho: counts.meToca >= MOST_COUNTED ? `${MOST_COUNTED.toLocaleString('es-MX')} o más` : undefined,
      filas: docs.slice(0, MOST).map(({ folio, titulo, procedimiento, accion, minutos }) => ({
        texto: `${folio} · ${titulo}`,
        href: `/intranet/expedientes/${folio}`,
        nota: [accion, minutos !== null && `lleva ${officeTimeWords(minutos, findProcedure(procedimiento))}`]
          .filter(Boolean)
          .join(' · '),
      })),
      vacio: 'Ningún expediente espera por ti.',
      todo: { texto: 'Abrir tu bandeja', href: '/intranet' },
    }
  },
}
