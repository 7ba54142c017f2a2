import { fieldFor } from '../../../../hooks/manual/recorded.ts'
import type { Step } from '../../../../hooks/manual/types.ts'
import { type ServiceCard, serviceHref } from '../portal/catalogue.ts'
import type { Written } from './formData.ts'

const LONGEST_TITLE = 140

/** Whether a procedure begins with what the portal is asked to say, which may be about a service. */
export const isForPortal = (step: Step): boolean => Boolean(fieldFor('publicacion', 'texto', step))

/**
 * How the request that asks to change a service begins: its title, and a text that names the service by its address, which is how it is
 * known later on. The procedure's own fields, and no other.
 */
export const askToChange = (
  step: Step,
  { nombre, slug }: Pick<ServiceCard, 'nombre' | 'slug'>,
  origin: string,
): Written => {
  const titulo = fieldFor('publicacion', 'titulo', step)
  const texto = fieldFor('publicacion', 'texto', step)
  return {
    ...(titulo && { [titulo]: `Cambia ${nombre.charAt(0).toLowerCase()}${nombre.slice(1)}`.slice(0, LONGEST_TITLE) }),
    ...(texto && { [texto]: `Ficha: ${origin}${serviceHref(slug)}\n\n` }),
  }
}
