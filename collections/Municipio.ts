import type { GlobalConfig, TextField } from 'payload'
import { LANGUAGES } from '../hooks/idiomas/languages.ts'
import { MUNICIPIO } from '../hooks/municipio/municipio.ts'
import { BASE } from '../hooks/municipio/paleta.ts'
import { anyone, withRole } from '../hooks/people/access.ts'
import { retellGlobal } from '../hooks/portal/everyPage.ts'
import { checkIdentity } from '../hooks/portal/guardGlobals.ts'

const text = (
  name: 'nombre' | 'gobierno' | 'ayuntamiento' | 'sitio' | 'direccion' | 'horario',
  label: string,
): TextField => ({
  name,
  label,
  type: 'text',
  maxLength: 140,
  admin: { placeholder: MUNICIPIO[name] },
})

const colour = (name: 'agua' | 'turquesa' | 'papel' | 'tinta', label: string, description: string): TextField => ({
  name,
  label,
  type: 'text',
  maxLength: 7,
  admin: { placeholder: BASE[name][0], description, width: '50%' },
})

/** Who this is: another municipality becomes itself here. What is left empty is as the product has it. */
export const Municipio: GlobalConfig = {
  slug: 'municipio',
  label: 'Municipio',
  admin: {
    group: 'Portal',
    description: 'Nombre, marca y colores de páginas, documentos y diagramas. Lo vacío queda como viene.',
  },
  access: { read: anyone, update: withRole('administrador-web', 'administrador') },
  hooks: { beforeChange: [checkIdentity], afterChange: [retellGlobal] },
  fields: [
    text('nombre', 'Nombre'),
    text('gobierno', 'Gobierno'),
    text('ayuntamiento', 'Ayuntamiento'),
    text('sitio', 'Sitio'),
    text('direccion', 'Dirección que lleva el portal'),
    text('horario', 'Horario'),
    {
      name: 'descripcion',
      label: 'Descripción para buscadores',
      type: 'textarea',
      maxLength: 200,
      admin: { placeholder: MUNICIPIO.descripcion },
    },
    {
      name: 'marca',
      label: 'Marca',
      type: 'textarea',
      maxLength: 6000,
      admin: {
        description:
          'Dibujo SVG dentro de un cuadro de 40 por 40, con círculos y trazos (circle, path, g) y «currentColor» como color.',
      },
    },
    {
      name: 'colores',
      label: 'Colores',
      type: 'group',
      admin: { description: 'Sobre fondo claro. Los tonos que faltan y los del modo oscuro se calculan de estos.' },
      fields: [
        {
          type: 'row',
          fields: [
            colour('agua', 'Principal', 'Enlaces, botones y fondos hondos.'),
            colour('turquesa', 'Marcas', 'La línea de lo que está elegido y el foco del teclado.'),
          ],
        },
        { type: 'row', fields: [colour('papel', 'Papel', 'El fondo.'), colour('tinta', 'Tinta', 'El texto.')] },
        { name: 'tonos', type: 'ui', admin: { components: { Field: './components/Tonos.tsx#Tonos' } } },
      ],
    },
    {
      name: 'emergencias',
      label: 'Teléfonos de emergencia',
      type: 'array',
      maxRows: 8,
      labels: { singular: 'Teléfono', plural: 'Teléfonos' },
      admin: { description: 'Salen en el pie y en los avisos de emergencia.' },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'nombre', label: 'De quién', type: 'text', required: true, maxLength: 60 },
            { name: 'numero', label: 'Número', type: 'text', required: true, maxLength: 24 },
          ],
        },
      ],
    },
    {
      name: 'idiomas',
      label: 'Idiomas del portal',
      type: 'select',
      hasMany: true,
      options: Object.values(LANGUAGES).map(({ codigo, nombre }) => ({ label: nombre, value: codigo })),
      admin: { description: 'En los que se ofrece, además del español. Vacío: en todos los que hay.' },
    },
    { name: 'pie', label: 'Texto al pie', type: 'textarea', maxLength: 300 },
  ],
}
