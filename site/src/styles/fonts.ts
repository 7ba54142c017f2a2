import texto from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import rotulo from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url'

/** The files of fonts.css that every page shows at once: preloaded. */
export const PRELOADED_FONTS = [texto, rotulo]
