'use client'
import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { DIA, DIAS, type DiaDeSemana } from '../../hooks/catalogue/taxonomy.ts'

/** The days of the week as boxes to tick, kept as a list in the week's order. */
export const Dias: JSONFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue } = useField<DiaDeSemana[]>({ path })
  const chosen = Array.isArray(value) ? value : []
  const toggle = (dia: DiaDeSemana) =>
    setValue(DIAS.filter((one) => (one === dia ? !chosen.includes(one) : chosen.includes(one))))
  return (
    <fieldset className="field-type" style={{ border: 0, padding: 0 }}>
      <legend>
        <FieldLabel as="span" label={field.label} />
      </legend>
      {DIAS.map((dia) => (
        <label key={dia} style={{ display: 'inline-flex', gap: '0.4rem', marginInlineEnd: '1rem' }}>
          <input type="checkbox" checked={chosen.includes(dia)} disabled={readOnly} onChange={() => toggle(dia)} />
          {DIA[dia]}
        </label>
      ))}
    </fieldset>
  )
}
