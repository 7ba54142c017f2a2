import type { Medio } from '../../../../hooks/ledger/rows.ts'

/** What an `<img>` needs. */
export type Picture = { src: string; width: number; height: number; srcset?: string }

type Candidate = { url?: string | null; width?: number | null; height?: number | null } | null | undefined
export type StoredImage = Pick<Medio, 'url' | 'width' | 'height' | 'mimeType' | 'sizes'>

/** Addresses are kept without the origin: the page's own, whatever name it is called by. */
const local = (url: string): string => url.replace(/^https?:\/\/[^/]+/, '')

const drawn = (c: Candidate): Picture | null =>
  c?.url && c.width && c.height ? { src: local(c.url), width: c.width, height: c.height } : null

const isImage = (upload: StoredImage): boolean => upload.mimeType?.startsWith('image/') ?? false

/** The whole picture at up to 1280 px, and smaller where the card's cut shows the same. `null` when it is no image. */
export const pagePicture = (upload: StoredImage): Picture | null => {
  if (!isImage(upload)) return null
  const large = drawn(upload.sizes?.pagina) ?? drawn(upload)
  const small = drawn(upload.sizes?.tarjeta)
  if (!large || !small || small.width >= large.width) return large
  const sameShape = Math.abs(large.width / large.height - small.width / small.height) < 0.03
  return sameShape ? { ...large, srcset: srcset(small, large) } : large
}

/** Cut to 16:9, 640 px wide; with `wide`, for a place up to 1280 px, where the browser cuts the larger one itself. */
export const cardPicture = (upload: StoredImage, wide = false): Picture | null => {
  if (!isImage(upload)) return null
  const small = drawn(upload.sizes?.tarjeta)
  const large = drawn(upload.sizes?.pagina) ?? drawn(upload)
  if (!small || !wide || !large || large.width <= small.width) return small ?? large
  return { ...large, srcset: srcset(small, large) }
}

const srcset = (...pictures: Picture[]): string =>
  pictures.map((p) => `${encodeURI(decodeURI(p.src))} ${p.width}w`).join(', ')
