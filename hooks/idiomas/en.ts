import type { Importe } from '../catalogue/cost.ts'
import type { Atencion, Horario } from '../catalogue/hours.ts'
import { isBehind } from '../catalogue/indicators.ts'
import { costsIn } from '../catalogue/sayCosts.ts'
import { DIAS, type Dia } from '../catalogue/taxonomy.ts'
import { isSuspended } from '../catalogue/state.ts'
import { ZONA } from '../engine/calendar.ts'
import { counted } from './counted.ts'
import type { Textos } from './es.ts'
import { formatsOf } from './formats.ts'

/* What the portal says in English. */

const LOCALE = 'en-US'

const formatos = formatsOf(LOCALE)
const { longDate, pesos, hour } = formatos

const MOMENT = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: '2-digit',
  timeZone: ZONA,
})
const NUMBER = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 4 })

const importe = (value: Importe | readonly [number, number] | null): string =>
  value === null ? '' : typeof value === 'number' ? pesos(value) : `${pesos(value[0])} to ${pesos(value[1])}`

const DAY: Record<Dia, string> = {
  lunes: 'Monday',
  martes: 'Tuesday',
  miercoles: 'Wednesday',
  jueves: 'Thursday',
  viernes: 'Friday',
  sabado: 'Saturday',
  domingo: 'Sunday',
}

const days = (dias: readonly Dia[]): string => {
  const places = DIAS.flatMap((dia, i) => (dias.includes(dia) ? [i] : []))
  const name = (i: number | undefined) => DAY[DIAS[i ?? 0] as Dia]
  const run = places.length > 2 && (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1
  return run ? `${name(places[0])} to ${name(places.at(-1))}` : new Intl.ListFormat(LOCALE).format(places.map(name))
}

const attention = (state: Atencion | null, today: string): string => {
  if (!state) return ''
  if (state.cierra) return `Open: closes at ${hour(state.cierra.hora)}.`
  const why = state.inhabil
    ? 'Closed today for a holiday'
    : state.sinHora
      ? 'Open today, but we do not know at what time: call first'
      : 'Closed'
  if (!state.abre) return `${why}.`
  const { dia, hora } = state.abre
  return `${why}: opens ${dia === today ? 'today' : longDate(dia)} at ${hour(hora)}.`
}

const amountOf = counted(LOCALE, { one: '# day', other: '# days' })
const UNITS = {
  horas: counted(LOCALE, { one: '# hour', other: '# hours' }),
  dias: amountOf,
  'dias-habiles': counted(LOCALE, { one: '# working day', other: '# working days' }),
  meses: counted(LOCALE, { one: '# month', other: '# months' }),
  anios: counted(LOCALE, { one: '# year', other: '# years' }),
}

export const en: Textos = {
  codigo: 'en',
  locale: LOCALE,
  nombre: 'English',
  og: 'en_US',
  formatos,

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
    error: 'Error: ',
    publicaciones: 'publications',
    dondeEstas: 'You are here',
    enEstaPagina: 'On this page',
    pagina: (titulo, n) => `${titulo}, page ${n}`,
  },

  traduccion: {
    sinTraducir: 'In Spanish',
    anterior: 'Translated from an earlier version',
    nada: 'This page is written in Spanish and has not been translated.',
    parte: counted(LOCALE, {
      one: '# part of this page has not been translated: it is shown in Spanish.',
      other: '# parts of this page have not been translated: they are shown in Spanish.',
    }),
    anteriores: counted(LOCALE, {
      one: '# part was translated from an earlier version of the Spanish text.',
      other: '# parts were translated from an earlier version of the Spanish text.',
    }),
    original: 'Read it in Spanish',
    completa: 'Translated by the municipality. Where the two differ, the Spanish text is the one that holds.',
    listas: 'News is published in Spanish.',
    manual: 'The manual is in Spanish: only what surrounds it is translated here.',
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
  audiencias: {
    ciudadania: 'Everybody',
    empresas: 'Businesses',
    mayores: 'Older people',
    discapacidad: 'People with disabilities',
    jovenes: 'Children and young people',
    mujeres: 'Women',
    asociaciones: 'Associations and schools',
    dependencias: 'Municipal offices',
  },
  clases: { tramite: 'Procedure', servicio: 'Service', interno: 'For municipal offices' },
  modalidades: { presencial: 'In person', 'en-linea': 'Online', telefono: 'By telephone' },
  silencio: {
    afirmativa: 'If they do not answer in time, the answer is taken as yes (afirmativa ficta).',
    negativa: 'If they do not answer in time, the answer is taken as no (negativa ficta), and you can challenge it.',
    'no-aplica': 'If they do not answer in time, nothing is decided: they may still answer later.',
  },
  tipos: { noticia: 'News', comunicado: 'Statement', aviso: 'Notice', convocatoria: 'Open call', campana: 'Campaign' },

  noticias: {
    titulo: 'News and notices',
    descripcion: 'News, statements, notices, open calls and campaigns of the municipality.',
    plurales: {
      noticia: 'News',
      comunicado: 'Statements',
      aviso: 'Notices',
      convocatoria: 'Open calls',
      campana: 'Campaigns',
    },
    pestanas: 'Kinds of publication',
    todo: 'All',
    destacado: 'Featured',
    suscribirse: 'Subscribe to this alone (Atom)',
    administracion: (nombre) => `${nombre} administration`,
    nada: 'Nothing for now',
    nadaAsi: (plural) => `No ${plural} like these are visible today.`,
    ninguna: 'Nothing has been published yet.',
    publicaciones: 'publications',
    verTodo: 'See all',
  },

  campanas: {
    titulo: 'Campaigns and discounts',
    descripcion: 'Discounts and campaigns of the municipality: what holds today and until when.',
    hoy: 'Today',
    hasta: (dia) => `until ${dia}`,
    calendario: 'Add the dates to your calendar',
    plural: 'campaigns',
  },

  filtros: {
    abrir: 'By topic, office or date',
    tema: 'Topic',
    dependencia: 'Office',
    anio: 'Year',
    administracion: 'Administration',
    todos: 'All',
    todas: 'All',
    ver: 'Show these',
    quitar: 'Remove filters',
  },

  paginas: {
    nombre: 'Pages',
    anterior: 'Previous page',
    siguiente: 'Next page',
    cual: (n, de) => `Page ${n} of ${de}`,
    mas: 'More about this',
    alDia: 'Up to date since',
  },

  publicacion: {
    archivo: (gobierno) => `Archive: published by the ${gobierno} administration. It may no longer hold.`,
    boletin: (numero) => `Bulletin ${numero}`,
    sinPublicar: 'Not published',
    video: 'Video',
    verVideo: 'Watch the video, with captions (in Spanish)',
    leerVideo: 'Read what it says',
    cambios: 'Changes',
    lado: 'More about this publication',
    documentos: 'Documents',
    archivoSinNombre: 'File',
    quien: 'Who informs',
    con: 'With',
    directorio: 'Telephone, hours and address are in the directory.',
    temas: 'Topics',
    prensa: 'Press',
    imagenes: 'Pictures',
    yaNoEsta: 'This page is no longer here',
    seRetiro: (dia) => `It was withdrawn on ${dia}, for this reason:`,
    termino: (dia) => `It was published until ${dia}. Its term is over.`,
    hoy: 'See what is published today',
    preguntar: 'Ask an office',
  },

  fases: {
    hoy: (beneficio) => `Today: ${beneficio}`,
    empieza: (dia) => `Begins on ${dia}`,
    termino: 'This campaign is over',
    hasta: (dia) => `Until ${dia}.`,
    despues: (beneficio) => ` After that, ${beneficio}.`,
    del: 'From',
    al: 'to',
    estados: { paso: 'Over', vigente: 'In force today', sigue: 'Next' },
    calendario: 'Add these dates to your calendar',
  },

  catalogo: {
    titulo: 'Services',
    descripcion: 'Which services there are, what to bring, what they cost today, where to go and how long they take.',
    guia: 'What to bring, what it costs today, where to go and how long it takes.',
    busca: 'Search in your own words',
    ejemplo: 'birth certificate, property tax, party permit…',
    eventos: 'What is happening to you?',
    temas: 'By topic',
    publicos: 'For whom',
    dependencias: 'By office',
    con: (letra) => `With ${letra}`,
    resultados: counted(LOCALE, { one: '# result', other: '# results' }),
    az: 'A to Z',
    todos: 'See all',
    letras: 'By first letter',
    cuantos: (n) => (n === 1 ? 'service' : 'services'),
    suspendido: 'Suspended',
    ninguno: 'There is none like that',
    enPreparacion: 'The catalogue is being prepared',
    otro: 'Try another topic, or search in your own words above.',
    aqui: 'The services of the municipality will be here.',
    verTodos: 'See all services',
    datos: 'The whole catalogue as open data, in Spanish:',
  },

  ficha: {
    costoHoy: 'Cost today',
    contestan: 'Answered in',
    obtienes: 'What you get',
    dura: 'Valid for',
    seHace: 'How',
    empezar: 'Begin the request',
    conCuenta: 'With your intranet account; the intranet is in Spanish.',
    enLinea: 'Do it online',
    abiertas: (n, hora) =>
      n ? `${n} open at ${hour(hora)}: see where` : `None open at ${hour(hora)}: see opening hours`,
    yaNoEsta: 'This service is no longer here',
    yaNoEstaAqui: 'This service is no longer in the catalogue',
    cambioDeNombre: 'Its name may have changed, or it may be part of another now. Search for it in your own words.',
    verCatalogo: 'See the services',
    hacer: 'Do it',
    oficinas: counted(LOCALE, { one: '# office', other: '# offices' }),
    comoLlegar: 'Address, hours and telephone',
    listaParaImprimir: 'Checklist to print',
    paraMi: 'Is it for me?',
    paraQue: 'What it does for you.',
    para: 'For:',
    queLlevar: 'What to bring',
    cuantoCuesta: 'What it costs today',
    comoSeHace: 'How it is done',
    verProcedimiento: 'See the diagram and the details of the procedure',
    donde: 'Where',
    cuantoTardan: 'How long it takes',
    siLoEntregas: 'If you hand it in today, you must be answered no later than',
    hoyMismo: 'today',
    inspeccion: 'There will be an inspection visit.',
    antesYDespues: 'Before and after',
    antes: 'before: you need it for this one',
    despues: 'after: it asks you for this one',
    siTeDicenQueNo: 'If the answer is no',
    negativa:
      'Ask for it in writing, with the reason and its legal basis. You can ask the same authority to review the decision (recurso de revisión), and complain to the Contraloría Municipal if you are asked for something that is not on this page.',
    tenEnCuenta: 'Keep in mind',
    fundamento: 'Legal basis',
    deEstaFicha: 'About this page',
    homoclave: 'Official code',
    actualizada: (dia) => `Updated on ${dia}`,
    seRevisa: (dia) => `to be reviewed on ${dia}`,
    cambios: (n) => `What has changed (${n})`,
    cambio: (campos) => `Changed: ${campos}.`,
    comoDatos: 'This page as data (JSON), in Spanish',
    vistaPrevia: 'Preview: this is how it will look',
    todaviaLaPublicada: 'The public still sees the published version.',
    todaviaNo: 'The public does not see it yet.',
  },

  requisitos: {
    original: 'original',
    copias: counted(LOCALE, { one: '# copy', other: '# copies' }),
    y: ' and ',
    soloSi: 'Only if:',
    otroTramite: 'You get it through another service:',
  },

  costo: {
    sinCosto: 'Free',
    motivos: {
      variable: 'The office tells you, for your case',
      'falta-base': 'It depends on an amount',
      'sin-uma': 'We do not have today’s value of the UMA',
    },
    paraLaCantidad: 'For the quantity you typed.',
    deDondeSale: 'How it is worked out',
    fundamento: 'Legal basis:',
    enPesos: (base) => `In Mexican pesos: ${base}`,
    cantidad: (por) => `Quantity, ${por}`,
    error: 'Error: ',
    calcular: 'Work it out',
    calcularEste: (concepto) => `Work it out: ${concepto}`,
    calculado: 'Worked out for today with a',
    fuente: (fuente) => ` Source: ${fuente}.`,
    resumen: costsIn({
      depends: 'It depends on your case',
      free: 'Free',
      from: (amount) => `From ${amount}`,
      freeOrFrom: (amount) => `Free, or from ${amount}`,
      amount: importe,
    }),
    importe,
    uma: (uma, day) => {
      if (!uma) return `UMA whose value on ${longDate(day)} we do not have.`
      const value = `daily UMA of ${pesos(uma.valor)}, the one published for ${uma.desde.slice(0, 4)} (the UMA is a unit set by law each year)`
      return isBehind(uma, day)
        ? `${value}. It is the last one we have: the one for ${day.slice(0, 4)} may be higher.`
        : `${value}.`
    },
    lineas: {
      number: (value) => NUMBER.format(value),
      pesos,
      recargo: (porcentaje, acumulado) => `${porcentaje}% of the ${acumulado ? 'amount so far' : 'fee'}`,
      porcentaje: (porcentaje, base) => `${porcentaje}% of ${base}`,
      rango: (least, most) => `${least} to ${most}`,
      uma: (amount, value) => `${amount} UMA of ${value}`,
    },
    errores: {
      tarifa: (most) => (most < 0 ? 'This service has no fees on record.' : `Choose a fee from 0 to ${most}.`),
      cantidad: 'Type the quantity in figures, more than zero and up to 100,000.',
      cantidadFuera: 'The quantity is more than zero and up to 100,000.',
      faltaCantidad: (por) => `Type the quantity: it is charged ${por}.`,
      sobraCantidad: 'This fee does not depend on a quantity: remove it.',
      base: 'Type the amount in pesos in figures, for example 250000.50.',
      baseFuera: 'The amount is more than zero and up to 10,000,000,000 pesos.',
      faltaBase: (base) => `Type in pesos ${base ? `how much it is: ${base}` : 'the amount it is charged on'}.`,
      sobraBase: 'This fee is not a percentage: remove the amount.',
      fecha: 'Type a date that exists: year-month-day, for example 2026-12-25.',
    },
  },

  lista: {
    titulo: (nombre) => `What to bring: ${nombre}`,
    datos: (dia) => `As of ${dia}. Print it with your browser; the code leads to the page, up to date.`,
    qr: (url) => `QR code with the address ${url}`,
    cuesta: 'Cost',
    sinCosto: 'free',
    segunTuCaso: 'depends on your case',
    tardan: 'Takes',
  },

  oficinas: {
    aLas: (hora) => `at ${hour(hora)} today`,
    mapa: 'See on the map',
    telefono: 'Telephone',
    extension: 'ext.',
    ahora: attention,
    horario: ({ dias, abre, cierra }: Horario) =>
      `${days(dias)}${abre && cierra ? `, ${hour(abre)} to ${hour(cierra)}` : ', hours not published'}`,
  },

  plazo: (plazo) => {
    const { cantidad, unidad } = plazo ?? {}
    if (unidad === 'inmediato') return 'At once'
    return cantidad && unidad ? UNITS[unidad](cantidad) : ''
  },
  vigencia: (vigencia) => {
    const { tipo, cantidad, unidad, nota } = vigencia ?? {}
    const said = {
      plazo: cantidad && unidad ? UNITS[unidad](cantidad) : '',
      'ejercicio-fiscal': 'Until 31 December',
      indefinida: 'It does not expire',
      'no-aplica': '',
    }
    return [tipo && said[tipo], nota].filter(Boolean).join(': ')
  },
  suspendido: (stated, day) => {
    if (!isSuspended(stated, day)) return ''
    const until = stated.hasta ? `until ${longDate(stated.hasta)}` : 'until further notice'
    return `Suspended ${until}${stated.motivoEstado ? `: ${stated.motivoEstado}` : '.'}`
  },

  dependencias: {
    titulo: 'Offices',
    descripcion: (ayuntamiento) => `Telephones, hours and addresses of the offices of ${ayuntamiento}.`,
    guia: 'Whom to call, when and where.',
    telefono: 'Telephone',
    horario: 'Hours',
    domicilio: 'Address',
    enPreparacion: 'The directory is being prepared',
    aqui: 'The telephones, hours and addresses of the municipal offices will appear here.',
    lado: 'How to get there and call',
    llamar: (telefono) => `Call ${telefono}`,
    sinDatos: 'Its details are being prepared.',
    seHaceAqui: 'What is done here',
    enCatalogo: 'See it in the catalogue',
    informa: 'What it informs of',
  },

  buscar: {
    titulo: 'Search',
    tituloDe: (q) => `Search “${q}”`,
    descripcion: 'Search the news, services, offices and procedures of the municipality.',
    encabezado: 'Search the portal',
    cuantos: counted(LOCALE, { one: '# result', other: '# results' }),
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
    dependencias: 'telephones, hours and addresses',
    portada: 'begin again',
  },

  falla: {
    titulo: 'We could not show the page',
    guia: 'The problem is ours and has been recorded. Try again in a minute; nothing you had already saved is lost.',
    portada: 'Go to the home page',
  },

  procedimientos: {
    titulo: 'Procedures',
    descripcion: (direccion) => `Who does what and in which order: the procedures of the ${direccion}, with their flow diagrams.`,
    guia: (direccion) => `Who does what, and in which order, when an office asks something of the ${direccion}.`,
    loDemas: 'The rest is in the',
    manual: 'manual',
    clases: { 'tramite-y-servicio': 'Services', administrativo: 'Administrative procedures' },
    pasos: counted(LOCALE, { one: '# step', other: '# steps' }),
    lado: 'About the procedure',
    loPide: 'Asked for by',
    loAtiende: 'Carried out by',
    codigo: 'Code',
    version: 'Version',
    versionDel: (version, dia) => `${version}, of ${dia}`,
    clase: 'Kind',
    enElManual: 'Manual',
    apartado: (seccion) => `section ${seccion}`,
    elaboro: 'Drawn up by',
    jefatura: (departamento) => `Head of the department of ${departamento}`,
    horario: 'Hours',
    diasNuestros: 'the days are ours',
    edicionAnterior: 'Earlier edition',
    verVigente: 'See the current one',
    diagrama: 'Flow diagram',
    desliza: 'A column for each one responsible: slide sideways to see them all.',
    diagramaDe: (nombre) => `Flow diagram: ${nombre}. The table “Step by step” says the same.`,
    enGrande: 'Open it large',
    bpmn: 'Download it as BPMN 2.0',
    pasoAPaso: 'Step by step',
    metas: 'The targets are this system’s: the manual sets no terms.',
    responde: 'Who answers for what',
    registros: 'What is put on record',
    revision: (n) => `Flow diagram, revision ${n}`,
    seGuardan: 'How long they are kept is set by this system: the manual does not say.',
    enQueSeBasa: 'What it is based on',
    marco: 'Legal framework of the manual (section 3.3)',
    publicado: (dia) => `Published: ${dia}`,
    porConfirmar: 'Publication to be confirmed',
    definiciones: 'Definitions',
    sinDefiniciones: 'The manual defines no terms in this procedure.',
    historial: 'History of the document',
    deLaRevision: (anterior, actual, dia) => `From revision ${anterior} to ${actual}, on ${dia}:`,
    lecturas: 'How we read the manual',
    lecturasGuia: 'Where the manual contradicts itself or is silent, this is how we understand it. The municipality may decide otherwise.',
    tabla: { paso: 'Step', responsable: 'Responsible', actividad: 'Activity', meta: 'Target', nuestra: 'ours', sigue: 'Next' },
    horas: (n) => `${NUMBER.format(n)} working h`,
    alEnviarla: 'when sent',
    fin: 'End',
    pasoN: (n) => `Step ${n}`,
  },

  manual: {
    titulo: 'Procedures manual',
    descripcion: (codigo, direccion) =>
      `Manual ${codigo} of the ${direccion}: what it does, on what basis, and how each office asks for what it needs.`,
    guia: (direccion) =>
      `What the ${direccion} does, on what basis, and how it is asked for. Said in our words; each part says in which section of the manual it is.`,
    lado: 'About the manual',
    partes: {
      inventario: 'Procedures',
      atencion: 'Who attends',
      'para-que': 'Purpose, mission and vision',
      atribuciones: 'Powers',
      principios: 'Principles and values',
      antecedentes: 'Background',
      marco: 'Legal framework',
      conceptos: 'Concepts',
    },
    enCada: 'Each procedure is drawn up by the head of its department; the rest is the same.',
    apartado: (seccion) => `Section ${seccion}`,
    procedimiento: 'Procedure',
    departamento: 'Department',
    emision: 'Issued',
    departamentoDe: (nombre) => `Department of ${nombre}`,
    horas: 'The manual says the hours; the days are ours. Telephone and address are in',
    principios: 'Principles.',
    valores: 'Values.',
  },
}
