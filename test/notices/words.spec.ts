import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../hooks/cases/notices/digest.ts'
import { type KindName, NOTICE_KINDS, type Seen } from '../../hooks/cases/notices/kinds.ts'
import { mailOf } from '../../hooks/cases/notices/mailOf.ts'
import { type Facts, noticeWords } from '../../hooks/cases/notices/words.ts'
import { PROCEDURES } from '../../hooks/manual/index.ts'

const facts: Facts = {
  folio: 'TI-SI-2026-000001',
  titulo: 'Feria del libro',
  procedimiento: 'Publicación (P-OMA-TI-SI-06, versión 02)',
  area: null,
  de: 'La Secretaría',
  cuando: '2026-11-23T14:40:00.000Z',
  dicho: '',
  pide: 'Dar la instrucción a la Secretaría',
  vence: '2026-11-24T17:00:00.000Z',
  visita: '2026-12-01T15:30:00.000Z',
  pagina: '/noticias/feria-del-libro',
}
const NAMES = Object.keys(NOTICE_KINDS) as KindName[]

describe('the words of a notice', () => {
  it.each(NAMES)('%s says in one line what it is, with folio and subject, and where to go', (kind) => {
    const { asunto, frases, enlaces } = noticeWords(kind, facts, false)
    expect(asunto).toMatch(/^\p{Lu}[^\n]+ TI-SI-2026-000001: Feria del libro$/u)
    expect(frases.length).toBeGreaterThan(0)
    expect(frases.join(' ')).not.toMatch(/undefined|null|Invalid/)
    expect(enlaces.at(-1)).toEqual({ texto: 'Míralo', href: '/intranet/expedientes/TI-SI-2026-000001' })
  })

  it('says what is asked and until when to whom it is asked of, and to nobody else', () => {
    expect(noticeWords('turno', facts, true).frases).toEqual([
      expect.stringMatching(/^La Secretaría terminó su paso el 23 de noviembre de 2026.*0?9:40\.$/),
      'Te toca: Dar la instrucción a la Secretaría.',
      expect.stringMatching(/^Se espera a más tardar el 24 de noviembre de 2026.*12:00\.$/),
    ])
    expect(noticeWords('publicacion', facts, false).frases).toHaveLength(1)
    expect(noticeWords('turno', { ...facts, vence: null }, true).frases).toHaveLength(2)
  })

  it.each(['correccion', 'devolucion', 'cancelacion'] as const)('%s gives the reason, where there is one', (kind) => {
    expect(noticeWords(kind, { ...facts, dicho: 'Falta la firma.' }, false).frases).toContain('Falta la firma.')
    expect(noticeWords(kind, facts, false).frases[0]).toMatch(/\d\.$/)
  })

  it.each([
    ['2026-11-25T09:30:00-05:00', true],
    ['2026-11-25T08:30:00-05:00', false],
    ['2026-11-25T15:00:00+05:00', false],
    ['2026-11-25T14:30:00.000Z', true],
  ])('a visit at %s is told at 14:00 of UTC: %s', (visitaProgramada, told) => {
    const procedure = PROCEDURES.find(({ codigo }) => codigo === 'P-OMA-TI-SI-01')
    const movement = { tipo: 'paso', paso: 6, datos: { visitaProgramada } }
    const seen = { movement, procedure, ahora: new Date('2026-11-25T14:00:00Z') }
    expect(NOTICE_KINDS.visita.tells(seen as unknown as Seen)).toBe(told)
  })

  it('leads to the visit’s hour and to the page that was published', () => {
    const first = (kind: KindName) => noticeWords(kind, facts, false).enlaces[0]?.href
    expect(first('visita')).toBe('/intranet/expedientes/TI-SI-2026-000001/visita.ics')
    expect(first('publicacion')).toBe('/noticias/feria-del-libro')
  })
})

describe('a message', () => {
  it('says the same in text and in HTML, where nothing that was written acts', () => {
    const said = 'Mira <script>alert(1)</script> & "esto"'
    const { texto, html } = mailOf([
      { frases: [said], datos: [['Asunto', said]], enlaces: [{ texto: 'Míralo', href: '/x?a="b"' }] },
    ])
    expect(texto).toContain(said)
    expect(html).not.toContain('<script>')
    expect(html).toContain('Mira &#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;esto&#34;')
    expect(html).toContain('href="/x?a=&#34;b&#34;"')
  })

  it('of a day has all of it, up to a hundred, and its own key', () => {
    const notice = (n: number) => ({ asunto: `Cosa ${n}`, texto: 'Te toca.', enlace: `/intranet/expedientes/${n}` })
    const of = (count: number) =>
      digestOf(
        { id: 'p1', email: 'a@demo.test' },
        '2026-11-25',
        Array.from({ length: count }, (_, n) => notice(n)),
      )
    expect(of(1)).toMatchObject({ clave: 'resumen:p1:2026-11-25', para: 'a@demo.test' })
    expect(of(1).asunto).toBe('Tu resumen del 25 de noviembre de 2026: 1 novedad')
    expect(of(3).texto.match(/Cosa \d/g)).toHaveLength(3)
    expect(of(101).asunto).toContain('más de 100 novedades')
    expect(of(101).texto.match(/Cosa \d/g)).toHaveLength(100)
  })
})

it('the README has every kind, as the table says it', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const rows = Object.values(NOTICE_KINDS).map(({ cuando, aQuien }) => `| ${cuando} | ${aQuien} |`)
  expect(rows.filter((row) => !readme.includes(row))).toEqual([])
})
