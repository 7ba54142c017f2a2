import { EVENTOS } from '../catalogue/taxonomy.ts'
import { TIPOS_DE_PUBLICACION } from '../manual/registros.ts'
import { ALERT_WORDS } from '../portal/avisosHtml.ts'
import { TEMAS } from '../portal/temas.ts'
import { counted } from './counted.ts'
import { ALCANCE_ES } from './es/alcance.ts'
import { CATALOGO_ES } from './es/catalogo.ts'
import { DATOS_ES } from './es/datos.ts'
import { FICHA_ES } from './es/ficha.ts'
import { MANUAL_ES } from './es/manual.ts'
import { CAMPANAS_ES, NOTICIAS_ES } from './es/noticias.ts'
import { DEPENDENCIAS_ES, HORAS_ES } from './es/oficinas.ts'
import { OPINION_ES } from './es/opinion.ts'
import { PROCEDIMIENTO_ES } from './es/procedimiento.ts'
import { VERIFICAR_ES } from './es/verificar.ts'
import { formatsOf } from './formats.ts'
import { saidIn } from './said.ts'

/*
 * What the portal says in Spanish, by the page that says it; what many pages say stands in files of its own, in `es/`. Its keys are the law for every other language: one that lacks a key, or has
 * one of its own, does not compile.
 */

const LOCALE = 'es-MX'

/** How Spanish writes dates and figures. */
export const FORMATOS = formatsOf(LOCALE)

export const es = {
  codigo: 'es',
  locale: LOCALE,
  nombre: 'Español',
  og: 'es_MX',
  formatos: FORMATOS,

  /** What parts of the portal are called in menus, by address: for menus that the panel has not written, and in other languages for all. */
  enlaces: {
    '/': 'Portada',
    '/noticias': 'Noticias',
    '/campanas': 'Campañas y descuentos',
    '/servicios': 'Trámites y servicios',
    '/procedimientos': 'Procedimientos',
    '/manual': 'Manual de procedimientos',
    '/dependencias': 'Dependencias',
    '/buscar': 'Buscar',
    '/verificar': 'Verificar un documento',
    '/contacto': 'Contacto',
    '/transparencia': 'Transparencia',
    '/aviso-de-privacidad': 'Aviso de privacidad',
    '/accesibilidad': 'Accesibilidad',
    '/terminos': 'Términos de uso',
    '/datos': 'Datos abiertos',
    '/feed.xml': 'Suscripción (RSS)',
    '/intranet': 'Intranet',
    '/intranet/solicitar/P-OMA-TI-SI-06': 'Publicar en el portal',
    '/noticias?tipo=convocatoria': 'Convocatorias',
  } as Record<string, string>,

  base: {
    /** For search engines; empty: what the panel says of the municipality. */
    descripcion: '',
    saltar: 'Ir al contenido',
    principal: 'Principal',
    alPie: 'Al pie',
    idiomas: 'Idioma',
    masSobreEsto: 'Más sobre esto',
    alDia: 'Al día desde el',
    error: 'Error: ',
    publicaciones: 'publicaciones',
  },

  avisos: ALERT_WORDS,

  buscador: {
    pregunta: '¿Qué buscas?',
    portada: 'Busca un trámite, una noticia o una oficina',
    portal: 'Buscar en el portal',
    boton: 'Buscar',
  },

  portada: {
    pregunta: '¿Qué necesitas hoy?',
    masBuscado: 'Lo más buscado',
    notas: {
      '/servicios': 'requisitos, costo y dónde',
      '/dependencias': 'teléfonos, horarios y domicilios',
      '/verificar': 'en línea, al instante',
      '/noticias?tipo=convocatoria': 'lo que está abierto',
      '/intranet/solicitar/P-OMA-TI-SI-06': 'para dependencias',
    } as Record<string, string>,
    llamar: 'Llamar a una oficina',
    publicar: (sitio: string) => `Publicar en ${sitio}`,
    vacia: 'Todavía no hay publicaciones',
    vaciaGuia: 'Aquí aparecerán las noticias, los avisos y las convocatorias de tu gobierno.',
    temporada: 'De temporada',
    hasta: (dia: string) => `hasta el ${dia}`,
    noticias: 'Noticias',
    todas: 'Todas las noticias',
    eventos: 'Según lo que te pasa',
    temas: 'Trámites por tema',
  },

  temas: saidIn(TEMAS),
  eventos: saidIn(EVENTOS),
  tipos: saidIn(TIPOS_DE_PUBLICACION),

  alcance: ALCANCE_ES,
  catalogo: CATALOGO_ES,
  ficha: FICHA_ES,
  horas: HORAS_ES,
  dependencias: DEPENDENCIAS_ES,
  noticias: NOTICIAS_ES,
  campanas: CAMPANAS_ES,
  manual: MANUAL_ES,
  procedimiento: PROCEDIMIENTO_ES,
  verificar: VERIFICAR_ES,
  datos: DATOS_ES,
  opinion: OPINION_ES,

  paginas: {
    nombre: 'Páginas',
    anterior: 'Página anterior',
    siguiente: 'Página siguiente',
    cual: (n: string, de: string) => `Página ${n} de ${de}`,
  },

  buscar: {
    titulo: 'Buscar',
    tituloDe: (q: string) => `Buscar «${q}»`,
    descripcion: 'Busca en noticias, trámites, dependencias y procedimientos del municipio.',
    encabezado: 'Buscar en el portal',
    cuantos: counted(LOCALE, { one: '# resultado', other: '# resultados' }),
    de: (cuantos: string, q: string) => `${cuantos} de «${q}»`,
    nadaCon: (q: string) => `Nada con «${q}»`,
    tipos: {
      noticia: 'Noticias y avisos',
      servicio: 'Trámites y servicios',
      pagina: 'Páginas',
      dependencia: 'Dependencias',
      procedimiento: 'Procedimientos',
    },
    todo: 'Todo',
    cuando: { siempre: 'Cualquier fecha', mes: 'Último mes', anio: 'Último año' },
    queYCuando: 'Qué y de cuándo',
    noEncontramos: 'No encontramos lo que buscas',
    menosPalabras: 'Prueba con menos palabras, o con otras que digan lo mismo.',
    enTodo: (q: string) => `Busca «${q}» en todo el portal y en cualquier fecha`,
    pregunta: 'Pregunta a quien corresponde:',
    directorio: 'teléfonos y horarios de cada dependencia',
    quiza: '¿Buscabas algo de esto?',
    buscalo: 'Búscalo',
  },

  perdida: {
    titulo: 'No encontramos esta página',
    guia: 'Puede que la dirección tenga un error o que la página haya cambiado de lugar.',
    noticias: 'lo que informa tu gobierno',
    servicios: 'qué llevar, cuánto cuesta y a dónde ir',
    dependencias: 'teléfonos, horarios y domicilios',
    portada: 'empezar de nuevo',
  },

  falla: {
    titulo: 'No pudimos mostrar la página',
    guia: 'El problema es nuestro y ya quedó registrado. Vuelve a intentarlo en un minuto; nada de lo que ya habías guardado se pierde.',
    portada: 'Ir a la portada',
  },
}

/** What a language says: the same as Spanish does. */
export type Textos = typeof es
