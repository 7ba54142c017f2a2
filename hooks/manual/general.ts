import { DEPARTAMENTOS } from './departments.ts'

/*
 * Chapter 3 of the manual, general matters, in our words: facts are the manual's, each with its section. Names of people and their
 * mailboxes stay out.
 */

export const MANUAL = {
  codigo: 'MP-OMA-TI-02',
  version: '02',
  emision: '2024-03-15',
  /** Who signs its cover, by office. Of each procedure the first is the head of its department. */
  firmas: [
    { acto: 'Elaboró', oficina: 'Departamento Administrativo de la Dirección' },
    { acto: 'Revisó', oficina: 'Dirección de Tecnologías de Información y Comunicación' },
    { acto: 'Autorizó', oficina: 'Oficialía Mayor' },
    { acto: 'Validó', oficina: 'Instituto Municipal de Desarrollo Administrativo e Innovación' },
  ],
} as const

/** 3.1 and 3.2: what it is for, and how the directorate came to be what it is. */
export const ANTECEDENTES: readonly { cuando: string; que: string }[] = [
  {
    cuando: '1988',
    que: 'El reglamento de la administración municipal, aprobado por el cabildo en 1987, se publica el 29 de enero y define la Oficialía Mayor.',
  },
  {
    cuando: '1992',
    que: 'En febrero se forma un banco de datos central, con estadísticas y proyecciones para decidir.',
  },
  {
    cuando: '1993',
    que: 'El 17 de noviembre se aprueba un nuevo reglamento, que reordena las dependencias y sus funciones.',
  },
  {
    cuando: '1999-2002',
    que: 'Ocho personas atienden a todas las dependencias; hay ya tres departamentos: desarrollo de sistemas, sitio web y soporte.',
  },
  { cuando: '2005-2008', que: 'El conmutador pasa a formar parte de la Dirección.' },
  {
    cuando: '2009',
    que: 'El 19 de marzo se aprueba la nueva estructura de la Oficialía Mayor; su reglamento interior se publica el 12 de mayo.',
  },
  {
    cuando: '2008-2021',
    que: 'Queda en tres departamentos: sistemas y redes de internet, voz y datos, y soporte técnico, con treinta personas.',
  },
  { cuando: '2021-2023', que: 'Es dirección general, con cinco direcciones de área.' },
  {
    cuando: '2023-2026',
    que: 'Vuelve a ser dirección de área, con cinco departamentos: Administrativo, Telecomunicaciones, Sistemas de Información, Seguridad de Información y Soporte Técnico.',
  },
]

/** 3.4: what the law has the directorate do, shortened; the number is the manual's. */
export const ATRIBUCIONES: readonly string[] = [
  'Conducir el programa de redes de voz y datos, internet y telecomunicaciones de toda la administración.',
  'Fijar normas, políticas y métodos para sus propios servicios.',
  'Dictaminar lo que las dependencias piden comprar, contratar, mantener o reubicar, antes de que se autorice.',
  'Proponer los servicios técnicos que haya que contratar para los sistemas.',
  'Ayudar a capacitar al personal en informática.',
  'Procurar que equipos y servicios se usen bien, y decir cómo se usan, se manejan y se conservan.',
  'Proponer, por medio de la Oficialía Mayor, los sistemas que mejoren los procesos y unan a las dependencias.',
  'Cuidar que la información automatizada sea íntegra y confidencial.',
  'Desarrollar y operar los sistemas de la Oficialía Mayor, y participar en los de otras dependencias.',
  'Desarrollar la infraestructura que los sistemas necesitan y apoyar su operación.',
  'Dar asistencia técnica para desarrollar, instalar y mantener.',
  'Participar en la entrega y recepción de oficinas públicas.',
  'Dictar lineamientos para comprar equipo de cómputo y de transmisión de datos.',
  'Validar y guardar programas fuente, componentes, licencias y documentos técnicos de los sistemas.',
  'Lo demás que le señalen las normas.',
]

/** 3.5 to 3.7. */
export const PROPOSITOS = [
  {
    seccion: '3.5',
    nombre: 'Objetivo',
    texto:
      'Dar a las dependencias las herramientas de tecnología que necesitan para cumplir con legalidad, honradez y eficiencia, y atender bien a la ciudadanía.',
  },
  {
    seccion: '3.6',
    nombre: 'Misión',
    texto:
      'Sostener con tecnología a las unidades del municipio, para que mejoren servicios, equipos y procedimientos, tengan respaldada su información y avancen con lo nuevo.',
  },
  {
    seccion: '3.7',
    nombre: 'Visión',
    texto:
      'Ser la entidad que conduce la informática del municipio, al día, con personal capaz, que responde pronto y más allá de lo que se espera.',
  },
] as const

/** 3.8, as the manual lists them. */
export const PRINCIPIOS =
  'Integridad · Profesionalismo · Objetividad · Confidencialidad · Transparencia · Equidad · Justicia'.split(' · ')
export const VALORES =
  'Lealtad · Honestidad · Disciplina · Trabajo en equipo · Humildad · Respeto · Responsabilidad'.split(' · ')

/** 3.9: the departments that attend, in the manual's order. All have the same hours; Seguridad has no procedure of its own. */
export const ATIENDEN: readonly string[] = [
  DEPARTAMENTOS.telecomunicaciones.nombre,
  DEPARTAMENTOS.sistemas.nombre,
  'Seguridad de Información',
  DEPARTAMENTOS.soporte.nombre,
]

/** 3.10, in our words. */
export const CONCEPTOS: readonly { termino: string; texto: string }[] = [
  { termino: 'TIC', texto: 'Tecnologías de información y comunicación.' },
  {
    termino: 'Diagnóstico técnico',
    texto: 'Papel que dice cómo está un equipo: si se le cambian piezas o se da de baja.',
  },
  { termino: 'Dictamen técnico', texto: 'Papel con lo que debe tener un equipo que se va a comprar.' },
  { termino: 'Software', texto: 'Los programas.' },
  { termino: 'Hardware', texto: 'Las partes físicas de una computadora.' },
]
