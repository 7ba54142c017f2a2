import { convertMarkdownToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical'
import type { Payload, RichTextField } from 'payload'
import type { Publicacione } from '../../cms/payload-types.ts'
import { tidyText } from './text.ts'

/** What the requester wrote, as the editor's own document: headings, lists, tables, emphasis and links. */
export const textToLexical = (payload: Payload, text: string): Publicacione['cuerpo'] => {
  const field = payload.collections.publicaciones.config.flattenedFields.find((f) => f.name === 'cuerpo')
  const editorConfig = editorConfigFactory.fromField({ field: field as RichTextField })
  return convertMarkdownToLexical({ editorConfig, markdown: tidyText(text) }) as Publicacione['cuerpo']
}
