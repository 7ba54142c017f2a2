import { ZONA } from '../engine/calendar.ts'
import { counted } from './counted.ts'
import { ALCANCE_EN } from './en/alcance.ts'
import { CATALOGO_EN } from './en/catalogo.ts'
import { DATOS_EN } from './en/datos.ts'
import { FICHA_EN } from './en/ficha.ts'
import { LOCALE_EN } from './en/locale.ts'
import { MANUAL_EN } from './en/manual.ts'
import { CAMPANAS_EN, NOTICIAS_EN } from './en/noticias.ts'
import { DEPENDENCIAS_EN, HORAS_EN } from './en/oficinas.ts'
import { OPINION_EN } from './en/opinion.ts'
import { PROCEDIMIENTO_EN } from './en/procedimiento.ts'
import { VERIFICAR_EN } from './en/verificar.ts'
import type { Textos } from './es.ts'
import { formatsOf } from './formats.ts'

/* What the portal says in English. */

const MOMENT = new Intl.DateTimeFormat(LOCALE_EN, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: '2-digit',
  timeZone: ZONA,
})
export const en: Textos = {
  codigo: 'en',
  locale: LOCALE_EN,
  nombre: 'English',
  og: 'en_US',
  formatos: formatsOf(LOCALE_EN),

  enlaces: {
    '/': 'Home',
    '/noticias': 'News',
    '/campanas': 'Campaigns and discounts',
    '/servicios': 'Services',
    '/procedimientos': 'Procedures',
    '/manual': 'Procedures manual',
    '/dependencias': 'Offices',
    '/buscar': 'Search',
    '/verificar': 'Verify a document',
    '/contacto': 'Contact',
    '/transparencia': 'Transparency',
    '/aviso-de-privacidad': 'Privacy notice',
    '/accesibilidad': 'Accessibility',
    '/terminos': 'Terms of use',
    '/datos': 'Open data',
    '/feed.xml': 'Subscribe (RSS)',
    '/intranet': 'Intranet',
    '/intranet/solicitar/P-OMA-TI-SI-06': 'Publish on the portal',
    '/noticias?tipo=convocatoria': 'Open calls',
  },

  base: {
    descripcion: 'News, notices and services of the municipality, and the offices that provide them.',
    saltar: 'Skip to content',
    principal: 'Main',
    alPie: 'Footer',
    idiomas: 'Language',
    masSobreEsto: 'More about this',
    alDia: 'Up to date since',
    error: 'Error: ',
    publicaciones: 'publications',
  },

  avisos: {
    lista: 'Alerts',
    niveles: { informativo: 'Notice', preventivo: 'Be prepared', alerta: 'Alert', emergencia: 'Emergency' },
    mas: 'More information',
    sobre: ' about: ',
    vigente: 'In force until',
    momento: (date) => MOMENT.format(date),
    copia: (cuando) =>
      `We cannot read our records at this moment. This page is as it was on ${cuando}; something may have changed since then.`,
    lang: 'es',
  },

  buscador: {
    pregunta: 'What are you looking for?',
    portada: 'Search for a service, news or an office',
    portal: 'Search the portal',
    boton: 'Search',
  },

  portada: {
    pregunta: 'What do you need today?',
    masBuscado: 'Most wanted',
    notas: {
      '/servicios': 'what to bring, cost and where',
      '/dependencias': 'telephones, hours and addresses',
      '/verificar': 'online, at once',
      '/noticias?tipo=convocatoria': 'what is open now',
      '/intranet/solicitar/P-OMA-TI-SI-06': 'for municipal offices',
    },
    llamar: 'Call an office',
    publicar: (sitio) => `Publish on ${sitio}`,
    vacia: 'Nothing has been published yet',
    vaciaGuia: 'News, notices and open calls of your government will appear here.',
    temporada: 'In season',
    hasta: (dia) => `until ${dia}`,
    noticias: 'News',
    todas: 'All news',
    eventos: 'By what is happening to you',
    temas: 'Services by topic',
  },

  temas: {
    familia: 'Family and civil registry',
    vivienda: 'Housing and property tax',
    construccion: 'Building and land use',
    negocios: 'Business and trade',
    impuestos: 'Taxes, fines and payments',
    movilidad: 'Streets, traffic and transport',
    'servicios-publicos': 'Waste, street lighting and cemeteries',
    ambiente: 'Environment and animals',
    salud: 'Health',
    educacion: 'Education, culture and sport',
    apoyos: 'Support and social programmes',
    'proteccion-civil': 'Safety and civil protection',
    eventos: 'Events and public spaces',
    constancias: 'Certificates and justice',
    tecnologia: 'Technology for municipal offices',
  },
  eventos: {
    'nace-un-hijo': 'Having a child',
    'me-caso': 'Getting married or divorced',
    'fallece-un-familiar': 'When a relative dies',
    'compro-casa': 'Buying or inheriting a home',
    construyo: 'Building or remodelling',
    'abro-un-negocio': 'Opening a business',
    'organizo-un-evento': 'Holding an event',
    'tengo-mascota': 'Having a dog or a cat',
    'busco-apoyo': 'Looking for support or work',
    'reporto-un-problema': 'Reporting a problem in my street',
    'viene-un-huracan': 'A hurricane is coming',
  },
  tipos: { noticia: 'News', comunicado: 'Statement', aviso: 'Notice', convocatoria: 'Open call', campana: 'Campaign' },

  alcance: ALCANCE_EN,
  catalogo: CATALOGO_EN,
  ficha: FICHA_EN,
  horas: HORAS_EN,
  dependencias: DEPENDENCIAS_EN,
  noticias: NOTICIAS_EN,
  campanas: CAMPANAS_EN,
  manual: MANUAL_EN,
  procedimiento: PROCEDIMIENTO_EN,
  verificar: VERIFICAR_EN,
  datos: DATOS_EN,
  opinion: OPINION_EN,

  paginas: {
    nombre: 'Pages',
    anterior: 'Previous page',
    siguiente: 'Next page',
    cual: (n, de) => `Page ${n} of ${de}`,
  },

  buscar: {
    titulo: 'Search',
    tituloDe: (q) => `Search “${q}”`,
    descripcion: 'Search the news, services, offices and procedures of the municipality.',
    encabezado: 'Search the portal',
    cuantos: counted(LOCALE_EN, { one: '# result', other: '# results' }),
    de: (cuantos, q) => `${cuantos} for “${q}”`,
    nadaCon: (q) => `Nothing for “${q}”`,
    tipos: {
      noticia: 'News and notices',
      servicio: 'Services',
      pagina: 'Pages',
      dependencia: 'Offices',
      procedimiento: 'Procedures',
    },
    todo: 'All',
    cuando: { siempre: 'Any date', mes: 'Last month', anio: 'Last year' },
    queYCuando: 'What, and from when',
    noEncontramos: 'We did not find what you are looking for',
    menosPalabras: 'Try fewer words, or others that say the same.',
    enTodo: (q) => `Search “${q}” in the whole portal and on any date`,
    pregunta: 'Ask whoever is in charge:',
    directorio: 'telephones and hours of each office',
    quiza: 'Were you looking for one of these?',
    buscalo: 'Search for it',
  },

  perdida: {
    titulo: 'We did not find this page',
    guia: 'The address may have a mistake, or the page may have moved.',
    noticias: 'what your government informs of',
    servicios: 'what to bring, what it costs and where to go',
    dependencias: 'telephones, hours and addresses',
    portada: 'begin again',
  },

  falla: {
    titulo: 'We could not show the page',
    guia: 'The problem is ours and has been recorded. Try again in a minute; nothing you had already saved is lost.',
    portada: 'Go to the home page',
  },
}
