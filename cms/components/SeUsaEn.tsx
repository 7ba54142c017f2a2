import type { UIFieldServerProps } from 'payload'
import { readUses } from '../home/uses.ts'
import { Filas } from './Filas.tsx'

/** Beside a picture or document: the published pages that show it. */
export const SeUsaEn = async ({ data, req }: UIFieldServerProps) => {
  const uses = data?.id ? await readUses(req, String(data.id), data.paginas) : null
  if (!uses) return null
  return (
    <section aria-label="Dónde se usa" className="cenote-aparte">
      <h4>Se usa en</h4>
      {uses.length > 0 ? <Filas filas={uses} /> : <p>Ninguna página publicada.</p>}
    </section>
  )
}
