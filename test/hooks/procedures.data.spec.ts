import { describe, expect, it } from 'vitest'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { invalidFields } from '../../hooks/manual/invalid.ts'
import { schemaOf } from './graph.ts'
import { JUNK } from './junk.ts'
import { sample } from './sample.ts'

const STEPS = PROCEDURES.flatMap((p) =>
  p.pasos.map((step) => [`${p.codigo}@${p.version} step ${step.paso}`, step] as const),
)
/** Fields that hold ids: no stranger can make them up. */
const IDS = ['persona', 'adjuntos']

describe.each(STEPS)('%s', (_, step) => {
  const schema = schemaOf(step)
  const fields = Object.entries(schema.properties ?? {})

  it('asks for named fields and no others', () => {
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false })
    for (const [campo] of fields) expect(campo).toMatch(/^[a-z][a-zA-Z0-9]*$/)
  })

  it('has a label and a control for every field', () => {
    for (const [campo, { title, control }] of fields) {
      expect(title, campo).toMatch(/^[A-ZÁÉÍÓÚÑ¿]/)
      expect(control, campo).toBeTruthy()
    }
  })

  it('takes what its JSON Schema says is enough, but for ids', () => {
    const parsed = step.datos.safeParse(sample(schema))
    const wrong = parsed.success ? [] : invalidFields(parsed.error, step)
    expect(wrong.filter(({ campo }) => !IDS.includes(schema.properties?.[campo]?.control ?? ''))).toEqual([])
  })

  it('says in Spanish what is wrong, whatever is sent', () => {
    for (const junk of [...JUNK, [5], [''], 'x'.repeat(100_000)]) {
      const parsed = step.datos.safeParse(Object.fromEntries(fields.map(([campo]) => [campo, junk])))
      for (const { campo, mensaje } of parsed.success ? [] : invalidFields(parsed.error, step)) {
        expect(mensaje, campo).toMatch(/^(?!.*(nvalid|xpected|eceived|Too |nrecognized)).+\.$/)
      }
    }
  })

  it('refuses a field it does not ask for', () => {
    expect(step.datos.safeParse({ ...(sample(schema) as object), sobra: 1 }).success).toBe(false)
  })
})
