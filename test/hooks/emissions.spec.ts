import { describe, expect, it } from 'vitest'
import { PROCEDURES } from '../../hooks/manual/index.ts'
import { isSigning } from '../../hooks/papers/signing.ts'
import { reachable } from './graph.ts'

/** Which papers the manual's steps leave behind, `*` where completing the step is signing it. Copied by hand. */
const PAPERS: Record<string, string[]> = {
  'P-OMA-TI-DT-01': ['1 acuse', '7 oficio', '10 orden'],
  'P-OMA-TI-SI-01': ['1 acuse', '9 orden'],
  'P-OMA-TI-SI-02': ['1 acuse', '11 orden'],
  'P-OMA-TI-SI-03': ['1 acuse', '9 orden'],
  'P-OMA-TI-SI-04': ['1 acuse', '7 dictamen*'],
  'P-OMA-TI-SI-05': ['1 acuse', '6 oficio*'],
  'P-OMA-TI-SI-06': ['1 acuse'],
  'P-OMA-TI-ST-01': ['1 acuse', '7 orden'],
  'P-OMA-TI-ST-02': ['1 acuse', '6 orden'],
  'P-OMA-TI-ST-03': ['1 acuse', '6 diagnostico*', '7 orden'],
  'P-OMA-TI-ST-04': ['1 acuse', '4 dictamen*'],
}

describe.each(PROCEDURES.map((p) => [`${p.codigo} ${p.version}`, p] as const))('%s', (_name, procedure) => {
  it('issues its papers where the manual says', () => {
    const found = procedure.pasos.flatMap((s) =>
      s.emite ? [`${s.paso} ${s.emite.tipo}${isSigning(s) ? '*' : ''}`] : [],
    )
    expect(found).toEqual(PAPERS[procedure.codigo])
  })

  it('tells in them only what has been captured by then, and leaves out only what there is', () => {
    for (const step of procedure.pasos) {
      if (!step.emite) continue
      const { omite = [], firmas, dice = [], concluye = [] } = step.emite
      const incluye = step.emite.incluye.map(({ paso }) => paso)
      const before = reachable(procedure, (s) => s.paso === step.paso)
      for (const paso of incluye) expect(before.has(paso)).toBe(true)
      const fields = procedure.pasos.filter((s) => incluye.includes(s.paso)).flatMap((s) => Object.keys(s.datos.shape))
      for (const name of omite) expect(fields).toContain(name)
      for (const { paso, solo = [] } of step.emite.incluye) {
        const asked = Object.keys(procedure.pasos[paso - 1]?.datos.shape ?? {})
        for (const name of solo) expect(asked).toContain(name)
      }
      const known = procedure.pasos.filter((s) => before.has(s.paso)).flatMap((s) => Object.keys(s.datos.shape))
      for (const [, name] of [...dice, ...concluye].join(' ').matchAll(/\{(\w+)\}/g)) {
        expect([...known, 'folio']).toContain(name)
      }
      const signers = procedure.pasos.filter((s) => before.has(s.paso)).flatMap((s) => s.responsables)
      for (const rol of firmas) expect(signers).toContain(rol)
    }
  })
})
