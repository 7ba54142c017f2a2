import path from 'node:path'
import type { PayloadRequest, TypeWithID } from 'payload'

/** Names the file that the server is to send as this answer's body (`cms/http/rest.ts`); it never leaves the process. */
export const FILE_HEADER = 'x-cenote-archivo'

/**
 * How long browsers and proxies keep a public file without asking again. Asking is cheap, its name and stamp do not change; but one
 * taken off the portal may be shown for this long by who already has it.
 */
const PUBLIC = 'public, max-age=600'
const PRIVATE = 'private, no-store'

type Params = { doc: TypeWithID; params: { collection: string; filename: string } }

/**
 * Payload has settled that this person may read the file; Express sends it, which knows ranges, stamps, `HEAD` and readers that go
 * away. Public is what the row says anyone may see. Everything else is kept by nobody.
 */
export const handOver = (req: PayloadRequest, { doc, params }: Params): Response => {
  const { staticDir = '' } = req.payload.collections[params.collection as 'medios'].config.upload
  // No row where everything may be read: those who design see files of every kind.
  const open = (doc as (TypeWithID & { publico?: boolean }) | undefined)?.publico === true
  const file = path.resolve(/* turbopackIgnore: true */ staticDir, path.basename(params.filename))
  return new Response(null, {
    headers: {
      [FILE_HEADER]: encodeURIComponent(file),
      'cache-control': open ? PUBLIC : PRIVATE,
      'x-content-type-options': 'nosniff',
    },
  })
}
