import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { settable } from '../../cms/print/words.ts'
import { escapeXml } from '../../hooks/diagram/shapes.ts'
import { decide, OPENING } from '../../hooks/engine/engine.ts'
import { canonicalJson } from '../../hooks/ledger/canonical.ts'
import { outOfBounds } from '../../hooks/manual/bounds.ts'
import * as fields from '../../hooks/manual/fields.ts'
import { findProcedure, PROCEDURES } from '../../hooks/manual/index.ts'
import { readCode } from '../../hooks/papers/code.ts'
import { readData } from '../../hooks/papers/readData.ts'
import { slugify } from '../../hooks/portal/slug.ts'
import { localPartOf } from '../../hooks/records/propose.ts'
import { readWritten, toDatos } from '../../site/src/lib/forms/formData.ts'
import { formFields } from '../../site/src/lib/forms/formFields.ts'
import { escapeText, safeHref } from '../../site/src/lib/portal/html.ts'
import { jsonLd } from '../../site/src/lib/portal/jsonLd.ts'
import { originOf } from '../../site/src/lib/portal/origin.ts'
import { isRingWord } from '../../site/src/lib/portal/rings.ts'
import { telephoneHref } from '../../site/src/lib/portal/telephone.ts'
import { localPath } from '../../site/src/lib/session/paths.ts'
import { spent } from '../helpers/spent.ts'
import { FAMILIES } from './families.ts'

const meta = { title: 'Dato' }
const parse = (schema: { safeParse(value: unknown): unknown }) => (text: string) => schema.safeParse(text)
const actor = { id: 'u', activo: true, roles: ['solicitante' as const], dependencia: 'd', suplencias: [] }
const si06 = findProcedure('P-OMA-TI-SI-06')

/** Everything of ours that reads what people send, besides the reader of Markdown. */
const READERS: Record<string, (text: string) => unknown> = {
  slug: (text) => slugify(text),
  'address proposed': localPartOf,
  code: readCode,
  'where to go': localPath,
  'path of a drawing': isRingWord,
  'HTML escaped': escapeText,
  'XML escaped': escapeXml,
  link: safeHref,
  'JSON-LD': (text) => jsonLd({ text }),
  telephone: telephoneHref,
  'origin of a request': (text) =>
    originOf({ headers: { get: () => text } as unknown as Headers } as unknown as Request),
  'words of a paper': settable,
  'hash of a movement': (text) => canonicalJson({ text, rows: [text] }),
  line: parse(fields.line(meta)),
  text: parse(fields.text(meta, 40_000)),
  'e-mail': parse(fields.address(meta)),
  day: parse(fields.day(meta)),
  moment: parse(fields.moment(meta)),
  choice: parse(fields.choice(meta, { a: 'A' })),
  'number, yes and scale': (text) =>
    [fields.count(meta), fields.yesNo(meta), fields.scale(meta)].map((s) => s.safeParse(text)),
  'files and people': (text) => [fields.files(meta, 3).safeParse([text]), fields.person(meta).safeParse(text)],
  'a form': (text) => {
    const step = si06?.pasos[0]
    const controls = step ? formFields(step.datos) : []
    const form = new FormData()
    for (const { nombre } of controls) form.set(nombre, text)
    return toDatos(controls, readWritten(controls, form))
  },
  'a request': (text) =>
    si06 &&
    decide({
      procedure: si06,
      state: OPENING,
      facts: { dependencia: 'd', solicitante: null, canal: 'web', atendieron: [] },
      ahora: new Date(),
      antes: [],
      actor,
      request: { paso: 1, datos: { titulo: text, texto: text, numeroOficio: text, [text]: text } },
    }),
  'data of a paper': (text) => {
    const step = si06?.pasos[0]
    return step && readData(step, { titulo: text, bajada: text, texto: text }, new Map())
  },
}

describe.each(Object.entries(READERS))('%s', (_name, read) => {
  it('takes any text of 40,000 characters at once', { timeout: 60_000 }, () => {
    for (const [family, text] of Object.entries(FAMILIES)) {
      expect([family, spent(() => read(text)) < 2000]).toEqual([family, true])
    }
  })
})

describe('data larger than any step asks for', () => {
  const refusal = (datos: unknown) => {
    if (!si06) throw new Error('no definition')
    const before = process.threadCpuUsage()
    const decision = decide({
      procedure: si06,
      state: OPENING,
      facts: { dependencia: 'd', solicitante: null, canal: 'web', atendieron: [] },
      ahora: new Date(),
      antes: [],
      actor,
      request: { paso: 1, datos },
    })
    expect(process.threadCpuUsage(before).user).toBeLessThan(5_000_000)
    return 'refusal' in decision ? decision.refusal : null
  }
  const deep = (levels: number) => {
    let value: unknown = 'a'
    for (let i = 0; i < levels; i++) value = { a: value }
    return value
  }

  it.each([
    ['a million rows', Array.from({ length: 1_000_000 }, () => ({}))],
    ['a million files', Array.from({ length: 1_000_000 }, () => 7)],
    ['a row of many names', [Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`c${i}`, i]))]],
    ['a hundred thousand levels', deep(100_000)],
  ])('%s: one answer beside the field, at once', (_name, value) => {
    const least = { numeroOficio: 'a', fechaOficio: '2026-11-20', titulo: 'a', texto: 'a' }
    expect(refusal({ ...least, imagenes: value })).toMatchObject({
      codigo: 'dato-invalido',
      campos: [{ campo: 'imagenes', mensaje: expect.stringMatching(/menos datos/) }],
    })
    expect(refusal({ ...least, nada: value })).toMatchObject({ campos: [{ campo: 'nada' }] })
    expect(refusal(value)).toMatchObject({ codigo: 'dato-invalido' })
  })

  it('is not what the fullest form of the manual holds', () => {
    for (const { pasos } of PROCEDURES) {
      for (const { datos } of pasos) expect(outOfBounds(Object.keys(datos.shape), fullest(datos))).toEqual([])
    }
  })
})

type Described = { type?: string; properties?: Record<string, Described>; items?: Described; maxItems?: number }

/** As many rows and columns as a form takes. */
const fullest = (schema: z.ZodObject): unknown => {
  const fill = ({ properties = {}, items, maxItems = 12, type }: Described): unknown => {
    if (type === 'object')
      return Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, fill(each)]))
    if (type === 'array') return Array.from({ length: maxItems }, () => fill(items ?? {}))
    return 'a'
  }
  return fill(z.toJSONSchema(schema, { io: 'input' }) as Described)
}
