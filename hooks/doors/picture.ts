import { APIError } from 'payload'
import sharp, { type Sharp, type SharpOptions } from 'sharp'
import { Busy, createTurns } from './turns.ts'

/** Largest picture that is opened, in pixels (50 MP): twice what telephones make. Every frame of a moving one counts. */
const MAX_PIXELS = 50_000_000

/** How every picture that people send is opened. Small faults that all viewers put up with are put up with here too. */
const OPENING: SharpOptions = { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true }

/** Longest a picture may keep a thread busy, in seconds. */
const MAX_SECONDS = 20

/** Decoding takes a thread and up to a few hundred MB: two at a time, and one for each person. */
const turns = createTurns({ atOnce: 2, perKey: 1, waiting: 200, waitMs: 60_000 })

/** Does something with a picture when its turn comes. @throws APIError 503 where too many wait */
export const withPicture = async <T>(who: string, run: () => Promise<T>): Promise<T> => {
  const release = await turns(who).catch((error: unknown) => {
    if (!(error instanceof Busy)) throw error
    throw new APIError('Hay muchas imágenes en espera: vuelve a intentarlo en un minuto.', 503, null, true)
  })
  try {
    return await run()
  } finally {
    release()
  }
}

/** A picture ready to be worked on, within its bounds. @param input its bytes, or where it lies */
export const openPicture = (input: string | Buffer, options: SharpOptions = {}): Sharp =>
  sharp(input, { ...OPENING, ...options }).timeout({ seconds: MAX_SECONDS })

/**
 * Decodes a picture from beginning to end, to know that whoever needs it later can. Off the main thread.
 * @returns what is wrong with it and what to do; `null` where nothing is
 */
export const findPictureProblem = async (input: string | Buffer): Promise<string | null> => {
  try {
    // Only what its header says: nothing is decoded yet.
    const { width, height, pages = 1 } = await sharp(input, { limitInputPixels: false }).metadata()
    if (width * height * pages > MAX_PIXELS) {
      const size = `${width} × ${height} puntos${pages > 1 ? ` en ${pages} cuadros` : ''}`
      return `mide ${size} y aquí caben 50 millones: redúcela y súbela otra vez.`
    }
    await openPicture(input, { animated: true }).resize({ width: 32 }).raw().toBuffer()
    return null
  } catch {
    return 'está dañada o incompleta y no se puede abrir: ábrela, guárdala de nuevo y súbela otra vez.'
  }
}
