import MarkdownIt from 'markdown-it'
import { ROL_SLUGS, type Rol } from '../../../../hooks/manual/roles.ts'

/** The guides as they are written, by their files' addresses; part of what the site is built from. */
const FILES = import.meta.glob<string>('../../../../docs/guias/*.md', { query: '?raw', import: 'default', eager: true })

const reader = new MarkdownIt({ html: false })

/** A guide as a page shows it: what it is divided into, and its HTML, each part under the `id` that the list names. */
export type Guide = { titulo: string; partes: { id: string; titulo: string }[]; html: string }

/** The guide of a role, written by us (`npm run generate`): nothing in it comes from anybody else. */
export const guideOf = (rol: Rol): Guide => {
  const tokens = reader.parse(FILES[`../../../../docs/guias/${rol}.md`] ?? '', {})
  const partes: Guide['partes'] = []
  for (const [at, token] of tokens.entries()) {
    const titulo = tokens[at + 1]?.content ?? ''
    if (token.type !== 'heading_open' || token.tag !== 'h2') continue
    const id = idOf(titulo)
    token.attrSet('id', id)
    partes.push({ id, titulo })
  }
  // The title is the page's own.
  return { titulo: tokens[1]?.content ?? '', partes, html: reader.renderer.render(tokens.slice(3), reader.options, {}) }
}

const idOf = (titulo: string): string =>
  titulo
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')

/** Which guide to show: the one asked for, or that of the first of one's roles. */
export const guideFor = (asked: string | null, own: readonly Rol[]): Rol =>
  ROL_SLUGS.find((rol) => rol === asked) ?? own[0] ?? 'solicitante'
