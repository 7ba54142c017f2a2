/** How long the papers of a procedure are kept, and what becomes of them. */
export type Archivo = {
  /** Documentary series they are filed under. */
  serie: string
  /** Years in the office's own archive, then in the one of concentration. */
  tramite: number
  concentracion: number
  destino: 'baja' | 'historico'
}

const TIC = '8C Tecnologías y servicios de la información'

const corriente = (serie: string): Archivo => ({ serie, tramite: 2, concentracion: 3, destino: 'baja' })

/**
 * By procedure. Ours: the manual says «archiva» and no more. Not part of the definitions, which cases are pinned to: these terms
 * are the archive's catalogue, and change with it.
 */
export const ARCHIVOS: Record<string, Archivo> = {
  'P-OMA-TI-DT-01': { ...corriente(`${TIC}, redes`), concentracion: 5 },
  'P-OMA-TI-SI-02': corriente(`${TIC}, sistemas`),
  // What a system does and why it was made is asked about for as long as the system lives.
  'P-OMA-TI-SI-03': { ...corriente(`${TIC}, sistemas`), concentracion: 8, destino: 'historico' },
  'P-OMA-TI-SI-04': { ...corriente(`${TIC}, dictámenes`), concentracion: 5 },
  'P-OMA-TI-SI-05': corriente(`${TIC}, cuentas de correo`),
  'P-OMA-TI-SI-06': corriente('9C Comunicación social, publicaciones en el portal'),
  'P-OMA-TI-ST-03': { ...corriente(`${TIC}, diagnósticos`), concentracion: 5 },
}

/** What the archive has not catalogued is kept as correspondence is. */
const SIN_CATALOGAR = corriente(TIC)

/** Pure: what the archive keeps of a paper of this procedure, filed at `archivado` (ISO 8601). */
export const archiveOf = (codigo: string, archivado: string) => {
  const { serie, tramite, concentracion, destino } = ARCHIVOS[codigo] ?? SIN_CATALOGAR
  const finTramite = yearsAfter(archivado, tramite)
  return { serie, archivado, finTramite, finConcentracion: yearsAfter(finTramite, concentracion), destino }
}

const yearsAfter = (moment: string, years: number): string => {
  const date = new Date(moment)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return date.toISOString()
}
