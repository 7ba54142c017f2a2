import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import sharp from 'sharp'
import { type CardWords, drawCard } from './card.ts'

/** Drawing one takes longer than any page; a network asks for the same several times over. */
const drawn = new LRUCache<string, Uint8Array>({
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: ({ length }) => length,
})

/** A card as PNG: networks do not read SVG. Kept in memory for as long as it says the same. */
const draw = async (word: string, words: CardWords): Promise<Uint8Array> => {
  const svg = drawCard(word, words)
  const key = createHash('sha256').update(svg).digest('base64url')
  const known = drawn.get(key)
  if (known) return known
  const png = new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer())
  drawn.set(key, png)
  return png
}

const HEADERS = { 'cache-control': 'public, max-age=31536000, immutable' }

/** The answer with the card of a page, or that there is no such page. */
export const cardAnswer = async (word: string, words: CardWords | null): Promise<Response> =>
  words
    ? new Response((await draw(word, words)) as BodyInit, { headers: { ...HEADERS, 'content-type': 'image/png' } })
    : new Response('No hay tal dibujo.', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })

/** Where the card of a page is, by what it says: another title is another address, and networks ask anew. */
export const cardUrl = (path: string, titulo: string): string =>
  `/anillos/${path}.png?v=${createHash('sha256').update(titulo).digest('hex').slice(0, 8)}`
