/** What else is under way in the demo: one case of several procedures, each stopped where somebody has something to do. */
export type DemoCase = {
  codigo: string
  /** Account that opens it; the operator does so for a caller. */
  abre: 'solicitante' | 'solicitante2' | 'operador'
  datos: Record<string, unknown>
  pasos: DemoStep[]
}

/** `asignado` names an account; it becomes that person's id. */
export type DemoStep = { paso: number; cuenta: string; opcion?: string; datos?: Record<string, unknown> }

const RECIBIDO = '2026-11-20T10:15:00-05:00'

export const CASES: DemoCase[] = [
  {
    codigo: 'P-OMA-TI-DT-01',
    abre: 'solicitante',
    datos: {
      numeroOficio: 'DGE/0829/2026',
      fechaOficio: '2026-11-18',
      asunto: 'Red de voz y datos en la nueva oficina del vivero',
    },
    pasos: [
      {
        paso: 2,
        cuenta: 'secretaria',
        datos: { numeroOficio: 'DGE/0829/2026', fechaOficio: '2026-11-18', recibido: RECIBIDO },
      },
      { paso: 3, cuenta: 'direccion' },
      { paso: 4, cuenta: 'jefatura-telecomunicaciones', datos: { asignado: 'tecnico-telecomunicaciones' } },
      {
        paso: 5,
        cuenta: 'tecnico-telecomunicaciones',
        datos: {
          lugar: 'Vivero municipal, oficina de planta alta',
          equipos: 6,
          material: [
            { material: 'Cable UTP categoría 6', cantidad: 305, unidad: 'm' },
            { material: 'Jack RJ-45', cantidad: 12, unidad: 'pieza' },
            { material: 'Canaleta de 20 mm', cantidad: 40, unidad: 'm' },
          ],
        },
      },
    ],
  },
  {
    codigo: 'P-OMA-TI-ST-02',
    abre: 'operador',
    datos: { asunto: 'La impresora del segundo piso imprime en blanco' },
    pasos: [
      {
        paso: 2,
        cuenta: 'operador',
        datos: {
          servicio: 'Revisar la impresora de Comunicación: imprime hojas en blanco',
          asignado: 'tecnico-soporte',
        },
      },
    ],
  },
  {
    codigo: 'P-OMA-TI-ST-03',
    abre: 'solicitante2',
    datos: {
      numeroOficio: 'IMD/0208/2026',
      fechaOficio: '2026-11-17',
      asunto: 'Diagnóstico de la computadora de inscripciones',
    },
    pasos: [
      {
        paso: 2,
        cuenta: 'operador',
        datos: {
          numeroOficio: 'IMD/0208/2026',
          fechaOficio: '2026-11-17',
          recibido: RECIBIDO,
          tipoEquipo: 'Computadora de escritorio',
          marca: 'Lenovo',
          modelo: 'ThinkCentre M70',
          serie: 'PF3K92QX',
          inventario: 'BJ-IMD-00417',
          servicio: 'Diagnóstico técnico: se apaga sola',
          asignado: 'tecnico-soporte2',
        },
      },
      {
        paso: 3,
        cuenta: 'tecnico-soporte2',
        datos: { revision: 'La fuente entrega 9.8 V en la línea de 12 V y el ventilador no gira. El disco está sano.' },
      },
    ],
  },
  {
    codigo: 'P-OMA-TI-ST-04',
    abre: 'solicitante2',
    datos: {
      asunto: 'Dictamen técnico de ocho computadoras portátiles',
      numeroRequisicion: 'REQ-2026-0311',
      fechaRequisicion: '2026-11-16',
    },
    pasos: [
      {
        paso: 2,
        cuenta: 'operador',
        opcion: 'cumple',
        datos: {
          especificaciones: [
            { especificacion: 'Memoria de 16 GB', norma: 'Mínimo 16 GB', cumple: true },
            { especificacion: 'Disco sólido de 512 GB', norma: 'Mínimo 512 GB', cumple: true },
            { especificacion: 'Garantía de tres años', norma: 'Mínimo tres años en sitio', cumple: true },
          ],
          motivo: 'Las tres especificaciones alcanzan lo que pide la norma.',
        },
      },
    ],
  },
  {
    codigo: 'P-OMA-TI-SI-01',
    abre: 'solicitante',
    datos: { asunto: 'Cómo sacar el reporte mensual del sistema de vivero' },
    pasos: [],
  },
]
