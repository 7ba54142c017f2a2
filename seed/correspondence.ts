import type { ActoDeCorrespondencia, Sentido } from '../hooks/correspondence/forms.ts'
import { actOnMail, registerMail } from '../hooks/correspondence/write.ts'
import type { ActAs } from './actAs.ts'
import { daysAgo } from './days.ts'

type Paper = {
  sentido: Sentido
  datos: Record<string, unknown>
  hechos: [cuenta: string, acto: ActoDeCorrespondencia, datos: Record<string, unknown>][]
}

/** Papers that open no case, each at another point. Commands go by place: what is new comes last. */
const PAPERS: Paper[] = [
  {
    sentido: 'recibida',
    datos: {
      contraparte: 'Oficialía Mayor',
      numero: 'OM/1184/2026',
      fechaOficio: daysAgo(9),
      recibido: `${daysAgo(8)}T09:40:00-05:00`,
      asunto: 'Calendario de mantenimiento eléctrico del palacio municipal',
    },
    hechos: [
      ['secretaria', 'turnar', { turnadoA: 'jefatura-soporte', instruccion: 'Programar el apagado de los equipos.' }],
      [
        'jefatura-soporte',
        'contestar',
        { contestadoEl: daysAgo(6), respuesta: 'Se confirmó por correo el apagado del sábado.' },
      ],
    ],
  },
  {
    sentido: 'recibida',
    datos: {
      contraparte: 'Contraloría Municipal',
      numero: 'CM/0417/2026',
      fechaOficio: daysAgo(3),
      recibido: `${daysAgo(2)}T12:05:00-05:00`,
      asunto: 'Solicita la relación de sistemas y sus licencias',
      responderAntes: daysAgo(-5),
      anexos: 'Formato en una foja',
    },
    hechos: [
      [
        'direccion',
        'turnar',
        { turnadoA: 'jefatura-sistemas', instruccion: 'Preparar la relación y traerla a firma.' },
      ],
    ],
  },
  {
    sentido: 'enviada',
    datos: {
      contraparte: 'Proveedor de enlaces de internet',
      fechaOficio: daysAgo(1),
      asunto: 'Reporte de fallas del enlace de respaldo',
    },
    hechos: [],
  },
]

/** A few papers of the book, so that it is not empty. Those that are there stay as they are. */
export const seedCorrespondence = async (as: ActAs): Promise<void> => {
  for (const [i, { sentido, datos, hechos }] of PAPERS.entries()) {
    const made = await registerMail(await as('secretaria'), sentido, `demo:correspondencia:${i}`, datos)
    if (!('doc' in made)) throw new Error(made.errores.map(({ mensaje }) => mensaje).join(' '))
    for (const [cuenta, acto, said] of hechos.slice(made.doc.seq - 1))
      await actOnMail(await as(cuenta), made.doc.folio ?? '', acto, said)
  }
}
