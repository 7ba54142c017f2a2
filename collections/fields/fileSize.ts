import type { Field } from 'payload'

/** Payload's own column of each file, said in kilobytes and megabytes. */
export const fileSize: Field = {
  name: 'filesize',
  label: 'Tamaño',
  type: 'number',
  admin: { components: { Cell: './components/Celdas.tsx#CeldaTamano' } },
}
