import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { wrongPhases } from '../../hooks/portal/fases.ts'
import { slugify } from '../../hooks/portal/slug.ts'
import { NEWS } from '../../seed/news/index.ts'

const CATALOGUE = ['casa', 'ciudad', 'familia', 'negocios']
  .map((name) => readFileSync(new URL(`../../seed/catalogue/${name}.ts`, import.meta.url), 'utf8'))
  .join()

it('is three years of a city, each text its own', () => {
  expect(NEWS.length).toBeGreaterThanOrEqual(120)
  expect([...new Set(NEWS.map(({ dia }) => dia.slice(0, 4)))]).toEqual(['2024', '2025', '2026'])
  for (const of of ['titulo', 'bajada', 'texto'] as const)
    expect(new Set(NEWS.map((n) => n[of])).size).toBe(NEWS.length)
  // Their commands too: seeding again finds each.
  expect(new Set(NEWS.map(({ titulo }) => slugify(titulo, 60))).size).toBe(NEWS.length)
})

it('says days that there are, phases that do not meet and services of the catalogue', () => {
  for (const { dia, hasta, destacada, fases = [], titulo, texto } of NEWS) {
    for (const day of [dia, hasta ?? dia, destacada ?? dia])
      expect(new Date(`${day}T12:00:00Z`).toISOString().slice(0, 10), titulo).toBe(day)
    expect((hasta ?? dia) >= dia, titulo).toBe(true)
    expect(wrongPhases(fases), titulo).toEqual([])
    for (const [, slug] of texto.matchAll(/\/servicios\/([a-z-]+)/g)) expect(CATALOGUE, titulo).toContain(`'${slug}'`)
  }
})
