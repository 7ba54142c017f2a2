import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { senderOf } from './accept.ts'
import { bytesOf } from './bytes.ts'
import { openPicture, withPicture } from './picture.ts'

/** Longest side of a picture of the portal, in pixels. */
const MAX_SIDE = 2560

/**
 * Makes a picture fit to be public: upright, no larger than a screen needs, and without the camera's notes, which may say where
 * it was taken. Documents pass as they are. What comes out is small, and stays in memory.
 */
export const cleanImage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = req.file
  if ((operation !== 'create' && operation !== 'update') || !file?.mimetype.startsWith('image/')) return args
  try {
    file.data = await withPicture(senderOf(req), () =>
      openPicture(bytesOf(file))
        .rotate()
        .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
        .toBuffer(),
    )
    file.size = file.data.length
    file.tempFilePath = undefined
  } catch (error) {
    if (error instanceof APIError) throw error
    throw new APIError(
      'La imagen está dañada y no se puede abrir: guárdala de nuevo y súbela otra vez.',
      400,
      { codigo: 'dato-invalido', campo: 'file' },
      true,
    )
  }
  return args
}
