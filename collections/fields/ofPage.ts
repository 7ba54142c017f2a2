import type { Field } from 'payload'

/** Beside the editor of a page of the portal: how it is seen, and what people said of it. */
export const ofPage: Field = {
  name: 'deLaPagina',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: './components/DeLaPagina.tsx#DeLaPagina' },
  },
}
