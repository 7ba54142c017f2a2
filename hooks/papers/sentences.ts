import { type Names, readDatum } from './readData.ts'
import { type DocumentSource, stepsUpTo } from './sources.ts'

const BLANK = /\{(\w+)\}/g

/** Pure: the paper's own sentences with what the case says in them; one that lacks a datum is left out. */
export const sayAll = (sentences: readonly string[], source: DocumentSource, names: Names): string[] => {
  const said = (name: string): string => {
    if (name === 'folio') return source.loaded.expediente.folio ?? ''
    const told = stepsUpTo(source).findLast(({ movement }) => movement.datos[name] !== undefined)
    return told ? readDatum(told.step, name, told.movement.datos[name], names) : ''
  }
  return sentences.flatMap((sentence) => {
    const wanted = [...sentence.matchAll(BLANK)].map(([, name = '']) => said(name))
    return wanted.every(Boolean) ? [sentence.replace(BLANK, () => wanted.shift() ?? '')] : []
  })
}
