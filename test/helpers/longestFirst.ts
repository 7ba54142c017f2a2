import { statSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes long for its size: it kills and starts servers, or waits for a job's hour. A folder, or how a path begins. */
const LONG = [
  'test/contract/stuck',
  'test/contract/entrada',
  'test/contract/recovery',
  'test/contract/signing',
  'test/contract/proceso',
  'test/contract/importar',
  'test/contract/fallas',
  'test/contract/mail',
  'test/contract/rederive',
  'test/contract/access',
  'test/contract/consulta',
  'test/portal/lastKnown',
  'test/portal/avisos',
  'test/notices/avisos',
  'test/board/',
]

/**
 * The order of files, of all projects together: what is long begins first, so that none runs alone at the end. Not by what they took
 * the last time, which a new clone does not know.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const weights = new Map(files.map((file) => [file, weigh(file.moduleId)]))
    return [...files].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
  }
}

const weigh = (file: string): number => {
  const size = statSync(file).size
  return LONG.some((place) => file.includes(place)) ? size + 1_000_000 : size
}
