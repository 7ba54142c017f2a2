import type { UIFieldServerProps } from 'payload'
import { pathOf, readOfPage } from '../home/ofPage.ts'
import { Filas } from './Filas.tsx'
import { LineaDeVisitas } from './Linea.tsx'

/** Beside the editor of a page: how it is seen, and what people said of it. */
export const DeLaPagina = async ({ collectionSlug, data, req }: UIFieldServerProps) => {
  const path = data?.id ? pathOf(collectionSlug, data) : null
  const told = path && (await readOfPage(req, path))
  if (!told) return null
  const { visitas, dicho, puntos, opiniones } = told
  return (
    <section aria-label="Visitas y opiniones" className="cenote-aparte">
      <h4>Visitas de 30 días: {dicho ?? visitas.toLocaleString('es-MX')}</h4>
      {puntos ? <LineaDeVisitas puntos={puntos} /> : <p>Nadie ha visto esta página.</p>}
      <h4>Opiniones sin atender: {opiniones.total}</h4>
      {opiniones.total > 0 && <Filas filas={opiniones.filas} />}
    </section>
  )
}
