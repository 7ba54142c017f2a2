import { formatMoment } from '../../engine/calendar.ts'
import type { KindName } from './kinds.ts'

/** What a notice is written from: all of it known beforehand, moments in ISO 8601, addresses within this site. */
export type Facts = {
  folio: string
  titulo: string
  /** As people read it: «Asesoría (P-OMA-TI-SI-01, versión 02)». */
  procedimiento: string
  area: string | null
  /** Who did it, and when. */
  de: string
  cuando: string
  /** The reason of whoever sent it back or cancelled it; what a remark says. */
  dicho: string
  /** Of the step that waits: what is asked, and by when. */
  pide: string | null
  vence: string | null
  visita: string | null
  /** The page that was published. */
  pagina: string | null
  /** Where the service is rated without signing in, if nobody asked how it was. */
  encuesta?: string | null
}

export type Words = {
  asunto: string
  frases: string[]
  enlaces: { texto: string; href: string }[]
}

export const caseLink = (folio: string): string => `/intranet/expedientes/${encodeURIComponent(folio)}`

/** Pure: what a person is told. @param turno the step that waits is theirs */
export const noticeWords = (kind: KindName, facts: Facts, turno: boolean): Words => {
  const { asunto, frases, enlace } = SAID[kind](facts)
  const { pide, vence, folio, titulo } = facts
  const asked = turno && pide ? [`Te toca: ${pide}.`] : []
  const until = asked.length > 0 && vence ? [`Se espera a más tardar el ${moment(vence)}.`] : []
  return {
    asunto: `${asunto} ${folio}: ${titulo}`,
    frases: [...frases.filter(Boolean), ...asked, ...until],
    enlaces: [...(enlace ? [enlace] : []), { texto: turno ? 'Ábrelo' : 'Míralo', href: caseLink(folio) }],
  }
}

type Said = { asunto: string; frases: string[]; enlace?: Words['enlaces'][number] }

const moment = (iso: string): string => formatMoment(new Date(iso))

/** «Secretaría lo canceló el 23 de noviembre…, con este motivo:» and the reason; without one, only the first. */
const because = (what: string, { dicho }: Facts): string[] =>
  dicho ? [`${what}, con este motivo:`, dicho] : [`${what}.`]

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const SAID: Record<KindName, (facts: Facts) => Said> = {
  nombramiento: ({ de, cuando }) => ({
    asunto: 'Te nombraron en',
    frases: [`${de} te nombró en este expediente el ${moment(cuando)}.`],
  }),
  correccion: (facts) => ({
    asunto: 'Hay que corregir la solicitud',
    frases: [
      ...because(`${facts.de} devolvió tu solicitud el ${moment(facts.cuando)}`, facts),
      'Lo que enviaste sigue ahí: corrige lo que haga falta y envíala otra vez. Conserva su folio.',
    ],
  }),
  devolucion: (facts) => ({
    asunto: 'Se devolvió',
    frases: because(`${facts.de} lo devolvió el ${moment(facts.cuando)}`, facts),
  }),
  visita: ({ visita, folio }) => ({
    asunto: 'Visita programada',
    frases: [`Te visitaremos el ${moment(visita ?? '')}.`],
    enlace: { texto: 'Ponla en tu calendario', href: `${caseLink(folio)}/visita.ics` },
  }),
  listo: ({ de, cuando }) => ({
    asunto: 'Falta tu parte en',
    frases: [`${de} terminó su paso el ${moment(cuando)}, y sigue el tuyo.`],
  }),
  turno: ({ de, cuando }) => ({ asunto: 'Te toca', frases: [`${de} terminó su paso el ${moment(cuando)}.`] }),
  publicacion: ({ cuando, pagina }) => ({
    asunto: 'Ya está en el portal',
    frases: [`Lo que pediste se publicó el ${moment(cuando)}.`],
    ...(pagina && { enlace: { texto: 'Lee la página', href: pagina } }),
  }),
  conclusion: ({ de, cuando, encuesta }) => ({
    asunto: 'Concluyó',
    frases: [`${de} cumplió el último paso el ${moment(cuando)}: el expediente está concluido.`],
    ...(encuesta && { enlace: { texto: 'Dinos cómo te atendieron', href: encuesta } }),
  }),
  cancelacion: (facts) => ({
    asunto: 'Se canceló',
    frases: because(`${facts.de} lo canceló el ${moment(facts.cuando)}`, facts),
  }),
  recordatorio: ({ cuando }) => ({
    asunto: 'Se acerca el plazo de',
    frases: [`Te toca desde el ${moment(cuando)}, y ya pasaron tres cuartas partes de la meta, que es nuestra.`],
  }),
  escalamiento: ({ de, cuando }) => ({
    asunto: 'Escalado a ti:',
    frases: [`El turno es de ${lowerFirst(de)} desde el ${moment(cuando)}, y agotó la meta del paso, que es nuestra.`],
  }),
  escalamientoDireccion: ({ de, cuando }) => ({
    asunto: 'Escalado a Dirección:',
    frases: [
      `El turno es de ${lowerFirst(de)} desde el ${moment(cuando)}, y usó una vez y media la meta del paso, que es nuestra. Su jefatura ya lo sabe.`,
    ],
  }),
  observacion: ({ de, cuando, dicho }) => ({
    asunto: 'Nueva observación en',
    frases: [`${de} escribió el ${moment(cuando)}:`, dicho],
  }),
}
