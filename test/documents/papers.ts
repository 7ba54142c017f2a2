import type { DocumentModel } from '../../hooks/papers/model.ts'

/** Ninety characters, and every sign that a name in Spanish may have. */
export const LONG_NAME = 'María de los Ángeles Güemes Ñúñez de la Concepción Santibáñez y Ordóñez-Villaseñor Argüello'

/** Signs that have one glyph with others, and those that are set together. */
export const SPACED = 'Señalización á é ü - µ Δ Ω · ffi fl fj ff – diáfano oficio'

export const FORTY_LINES = Array.from({ length: 40 }, (_, i) => [
  `${i + 1}. Procesador de seis núcleos, con caché de 12 MB`,
  i % 3
    ? 'Al menos cuatro núcleos'
    : 'Al menos cuatro núcleos y garantía de tres años en sitio, contada desde la entrega',
  i % 4 ? 'Sí' : 'No',
])

/** A paper that has some of everything. */
export const paper = (more: Partial<DocumentModel> = {}): DocumentModel => ({
  tipo: 'dictamen',
  titulo: 'Dictamen técnico',
  folio: 'TI-DI-2026-000123',
  codigo: '7K3M-9QWX-2F4D-HJ5T',
  fecha: '2026-11-23T14:40:00.000Z',
  oficina: 'Departamento de Soporte Técnico',
  asunto: '¿Cumplen los pingüinos? Adquisición de señalización «Ñandú»',
  dia: '23 de noviembre de 2026',
  datos: [{ etiqueta: 'Solicita', valor: LONG_NAME }],
  bloques: [
    {
      titulo: 'Revisión',
      nota: 'Operador · 21 de noviembre de 2026, 11:05',
      piezas: [
        {
          tabla: {
            titulo: 'Especificaciones',
            columnas: ['Especificación', 'La norma', '¿Cumple?'],
            filas: FORTY_LINES,
          },
        },
        { etiqueta: 'Conclusión', texto: 'Cumple.\n\nSe recomienda pedir la garantía por escrito.' },
      ],
    },
  ],
  cierre: [],
  firmas: [
    { nombre: LONG_NAME, oficina: 'Jefatura de Soporte Técnico', leyenda: 'Dio su visto bueno el 22 de noviembre' },
    { nombre: 'Íñigo Ávila Ürsúa', oficina: 'Dirección de TIC', leyenda: 'Firmó el 23 de noviembre' },
  ],
  verificar: 'https://cancun.test/verificar/7K3M-9QWX-2F4D-HJ5T',
  procedimiento: 'P-OMA-TI-ST-04 · versión 02',
  ...more,
})
