import { daysAgo } from './days.ts'

/** What else is under way in the demo: one case of several procedures, each stopped where somebody has something to do. */
export type DemoCase = {
  codigo: string
  /** Account that opens it; the operator does so for a caller. */
  abre: 'solicitante' | 'solicitante2' | 'operador'
  datos: Record<string, unknown>
  /** Field of step 1 that carries a paper, and what the paper says. */
  papel?: { campo: string; nombre: string; texto: string[] }
  pasos: DemoStep[]
}

/** `asignado` names an account; it becomes that person's id. */
export type DemoStep = { paso: number; cuenta: string; opcion?: string; datos?: Record<string, unknown> }

const RECIBIDO = `${daysAgo(4)}T10:15:00-05:00`

const PC = {
  tipoEquipo: 'Computadora de escritorio',
  marca: 'Lenovo',
  modelo: 'ThinkCentre M70',
  serie: 'PF3K92QX',
  inventario: 'BJ-IMD-00417',
}

export const CASES: DemoCase[] = [
  {
    codigo: 'P-OMA-TI-DT-01',
    abre: 'solicitante',
    datos: {
      numeroOficio: 'DGE/0829/2026',
      fechaOficio: daysAgo(6),
      asunto: 'Red de voz y datos en la nueva oficina del vivero',
    },
    pasos: [
      {
        paso: 2,
        cuenta: 'secretaria',
        datos: { numeroOficio: 'DGE/0829/2026', fechaOficio: daysAgo(6), recibido: RECIBIDO },
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
      fechaOficio: daysAgo(7),
      asunto: 'Diagnóstico de la computadora de inscripciones',
      ...PC,
    },
    pasos: [
      {
        paso: 2,
        cuenta: 'operador',
        datos: {
          numeroOficio: 'IMD/0208/2026',
          fechaOficio: daysAgo(7),
          recibido: RECIBIDO,
          ...PC,
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
      fechaRequisicion: daysAgo(8),
      articulos:
        'Ocho computadoras portátiles con 16 GB de memoria, disco sólido de 512 GB y tres años de garantía en sitio.',
    },
    papel: {
      campo: 'requisicion',
      nombre: 'requisicion-0311.pdf',
      texto: ['Requisición de compra REQ-2026-0311', 'Ocho computadoras portátiles'],
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
  // Commands go by place: what is new comes last.
  {
    codigo: 'P-OMA-TI-ST-04',
    abre: 'solicitante',
    datos: {
      asunto: 'Dictamen técnico de doce monitores',
      numeroRequisicion: 'REQ-2026-0298',
      fechaRequisicion: daysAgo(9),
      articulos: 'Doce monitores de 19 pulgadas con entrada VGA y un año de garantía.',
    },
    papel: {
      campo: 'requisicion',
      nombre: 'requisicion-0298.pdf',
      texto: ['Requisición de compra REQ-2026-0298', 'Doce monitores'],
    },
    pasos: [
      {
        paso: 2,
        cuenta: 'operador',
        opcion: 'no-cumple',
        datos: {
          especificaciones: [
            { especificacion: 'Pantalla de 19 pulgadas', norma: 'Mínimo 21.5 pulgadas', cumple: false },
            { especificacion: 'Entrada VGA', norma: 'HDMI o DisplayPort', cumple: false },
            { especificacion: 'Garantía de un año', norma: 'Mínimo un año en sitio', cumple: true },
          ],
          motivo:
            'Los monitores tienen que ser de 21.5 pulgadas o más y con entrada HDMI. Corrige la requisición y envíala otra vez.',
        },
      },
    ],
  },
]
