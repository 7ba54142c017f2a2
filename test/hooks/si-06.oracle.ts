import type { Rol } from '../../hooks/manual/roles.ts'

/**
 * P-OMA-TI-SI-06 as the manual's table has it (4.2.7, 5.0), copied by hand. The definition is compared with it, never the
 * other way round: whoever finds them apart looks in the manual.
 */
export const MANUAL: { paso: number; responsable: string; rol: Rol; siguiente: number | null }[] = [
  {
    paso: 1,
    responsable: 'Usuario de Dependencia, Unidad Administrativa o Entidad Municipal.',
    rol: 'solicitante',
    siguiente: 2,
  },
  { paso: 2, responsable: 'Secretaria(o)', rol: 'secretaria', siguiente: 3 },
  {
    paso: 3,
    responsable: 'Dirección de Tecnologías de Información y Comunicación',
    rol: 'direccion',
    siguiente: 4,
  },
  { paso: 4, responsable: 'Secretaria(o)', rol: 'secretaria', siguiente: 5 },
  { paso: 5, responsable: 'Administrador(a) de infraestructura Web', rol: 'administrador-web', siguiente: 6 },
  // Row 7 is «Fin de Procedimiento»: nobody does it, reaching it closes the case (reading 16).
  { paso: 6, responsable: 'Secretaria(o)', rol: 'secretaria', siguiente: null },
]

/** The header of the section. */
export const HEADER = { codigo: 'P-OMA-TI-SI-06', version: '02', emision: '2024-03-15', seccion: '4.2.7' }

/** What an office writes at each step, least first: the fields the manual's words ask for. */
export const FILLED: Record<number, Record<string, unknown>> = {
  1: {
    numeroOficio: 'DGE/0834/2026',
    fechaOficio: '2026-11-23',
    titulo: 'Jornada de reforestación',
    texto: 'El sábado se siembran mil árboles.',
  },
  2: { numeroOficio: 'DGE/0834/2026', fechaOficio: '2026-11-23', recibido: '2026-11-23T09:40:00-05:00' },
  3: { indicacion: 'Que se publique esta semana.' },
  4: {},
  5: { publicacion: 'un-borrador' },
  6: {},
}

/** Readings of the manual that touch it: records, last row, exceptions, authorisation, publication, names; dates, paper at the window, what is ours. */
export const READINGS = [10, 16, 19, 25, 34, 35, 41, 44, 45, 50, 53, 54]
