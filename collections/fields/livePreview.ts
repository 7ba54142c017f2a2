/** The two sizes at which a page is seen beside its editor. */
export const PREVIEW_SIZES = [
  { name: 'telefono', label: 'Teléfono', width: 360, height: 780 },
  { name: 'escritorio', label: 'Escritorio', width: 1280, height: 900 },
]
