import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { GUIDES } from '../../cms/commands/guides.ts'
import { currentEditions } from '../../hooks/manual/index.ts'
import { ROL_SLUGS } from '../../hooks/manual/roles.ts'
import { guideFor, guideOf } from '../../site/src/lib/session/guide.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

describe('the guide of each role', () => {
  it('has each of its steps, of each procedure, and no other', () => {
    for (const [n, rol] of ROL_SLUGS.entries()) {
      const text = readFileSync(path.join(ROOT, String(GUIDES[n])), 'utf8')
      const own = currentEditions().flatMap((procedure) =>
        procedure.pasos
          .filter(({ responsables, alTelefono = [] }) => responsables.includes(rol) || alTelefono.includes(rol))
          .map(({ paso, actividad }) => `${procedure.codigo} ${paso}. ${actividad}`),
      )
      const told = [...text.matchAll(/^### .*\((P-[\w-]+)\)$|^- \*\*Paso (\d+) de \d+\.\*\* (.*) \(/gm)]
      let codigo = ''
      const found = told.flatMap(([, code, paso, actividad]) => {
        if (code) codigo = code
        return code ? [] : [`${codigo} ${paso}. ${actividad}`]
      })
      expect([rol, found]).toEqual([rol, own])
    }
  })

  it('is a page with its parts, each under an address of its own', () => {
    const { titulo, partes, html } = guideOf('secretaria')
    expect(titulo).toBe('Guía: Secretaría')
    expect(partes.map(({ id }) => id)).toContain('tus-pasos')
    for (const { id, titulo: part } of partes) expect(html).toContain(`<h2 id="${id}">${part}</h2>`)
    expect(new Set(partes.map(({ id }) => id)).size).toBe(partes.length)
    expect(html).not.toContain('<h1')
  })

  it('is one’s own unless another is asked for', () => {
    expect(guideFor(null, ['operador', 'secretaria'])).toBe('operador')
    expect(guideFor('direccion', ['operador'])).toBe('direccion')
    expect(guideFor('../../package', ['operador'])).toBe('operador')
    expect(guideFor(null, [])).toBe('solicitante')
  })
})
