import { WRONG } from '../catalogue/asked.ts'
import { LINES } from '../catalogue/cost.ts'
import { sayPlazo } from '../catalogue/deadline.ts'
import { sayUma } from '../catalogue/indicators.ts'
import { formatImporte } from '../catalogue/money.ts'
import { sayCosts } from '../catalogue/sayCosts.ts'
import { sayAttention, sayHours } from '../catalogue/sayHours.ts'
import { saySuspended } from '../catalogue/state.ts'
import { AUDIENCIAS, CLASES, EVENTOS, MODALIDADES, SILENCIO } from '../catalogue/taxonomy.ts'
import { sayVigencia } from '../catalogue/validity.ts'
import { TIPOS_DE_PUBLICACION } from '../manual/registros.ts'
import { ALERT_WORDS } from '../portal/avisosHtml.ts'
import { TEMAS } from '../portal/temas.ts'
import { counted } from './counted.ts'
import { formatsOf } from './formats.ts'

/*
 * What the portal says in Spanish, by the page that says it. Its keys are the law for every other language: one that lacks a key, or has
 * one of its own, does not compile. Sentences that the rules themselves write are theirs, and stand here by name.
 */

const LOCALE = 'es-MX'

/** A closed list, with words that another language may say otherwise. */
const said = <W extends string>(list: Readonly<Record<W, string>>): Record<W, string> => list

const plain = (hour: string): string => hour.replace(/^0/, '')

/** How Spanish writes dates and figures. */
export const FORMATOS = formatsOf(LOCALE, plain)

export const es = {
  codigo: 'es',
  locale: LOCALE,
  nombre: 'Español',
  og: 'es_MX',
  formatos: FORMATOS,

  /** What Cenote is called in menus, by address: for menus that the panel has not written, and in other languages for those it has. */
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
    descripcion: '',
    saltar: 'Ir al contenido',
    principal: 'Principal',
    alPie: 'Al pie',
    idiomas: 'Idioma',
    error: 'Error: ',
    publicaciones: 'publicaciones',
    dondeEstas: 'Dónde estás',
    enEstaPagina: 'En esta página',
    pagina: (titulo: string, n: number) => `${titulo}, página ${n}`,
  },

  traduccion: {
    /** Beside a piece that is not in this language. */
    sinTraducir: 'En español',
    /** Beside a piece whose Spanish changed after it was translated. */
    anterior: 'De una versión anterior',
    nada: 'Esta página está escrita en español y no se ha traducido.',
    parte: counted(LOCALE, { one: '# parte de esta página no se ha traducido: sale en español.', other: '# partes de esta página no se han traducido: salen en español.' }),
    anteriores: counted(LOCALE, { one: '# parte se tradujo de una versión anterior del texto en español.', other: '# partes se tradujeron de una versión anterior del texto en español.' }),
    original: 'Leerla en español',
    completa: 'Traducción del municipio. Si algo difiere, vale el texto en español.',
    listas: 'Las noticias se publican en español.',
    manual: 'El manual está en español: aquí solo se traduce lo que lo rodea.',
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

  temas: said(TEMAS),
  eventos: said(EVENTOS),
  audiencias: said(AUDIENCIAS),
  clases: said(CLASES),
  modalidades: said(MODALIDADES),
  silencio: said(SILENCIO),
  tipos: said(TIPOS_DE_PUBLICACION),

  noticias: {
    titulo: 'Noticias y avisos',
    descripcion: 'Noticias, comunicados, avisos, convocatorias y campañas del municipio.',
    plurales: { noticia: 'Noticias', comunicado: 'Comunicados', aviso: 'Avisos', convocatoria: 'Convocatorias', campana: 'Campañas' },
    pestanas: 'Tipos de publicación',
    todo: 'Todo',
    destacado: 'Destacado',
    suscribirse: 'Suscribirse solo a esto (Atom)',
    administracion: (nombre: string) => `administración ${nombre}`,
    nada: 'Nada por ahora',
    nadaAsi: (plural: string) => `No hay ${plural} así visibles hoy.`,
    ninguna: 'Todavía no hay publicaciones.',
    publicaciones: 'publicaciones',
    verTodo: 'Ver todo',
  },

  campanas: {
    titulo: 'Campañas y descuentos',
    descripcion: 'Descuentos y campañas del municipio: qué vale hoy y hasta cuándo.',
    hoy: 'Vale hoy',
    hasta: (dia: string) => `hasta el ${dia}`,
    calendario: 'Agregar las fechas a tu calendario',
    plural: 'campañas',
  },

  filtros: {
    abrir: 'Por tema, dependencia o fecha',
    tema: 'Tema',
    dependencia: 'Dependencia',
    anio: 'Año',
    administracion: 'Administración',
    todos: 'Todos',
    todas: 'Todas',
    ver: 'Ver lo elegido',
    quitar: 'Quitar filtros',
  },

  paginas: {
    nombre: 'Páginas',
    anterior: 'Página anterior',
    siguiente: 'Página siguiente',
    cual: (n: string, de: string) => `Página ${n} de ${de}`,
    mas: 'Más sobre esto',
    alDia: 'Al día desde el',
  },

  publicacion: {
    archivo: (gobierno: string) => `Archivo: se publicó en la administración ${gobierno}. Puede que ya no valga.`,
    boletin: (numero: string) => `Boletín ${numero}`,
    sinPublicar: 'Sin publicar',
    video: 'Video',
    verVideo: 'Ver el video, con subtítulos',
    leerVideo: 'Leer lo que dice',
    cambios: 'Cambios',
    lado: 'Más sobre esta publicación',
    documentos: 'Documentos',
    archivoSinNombre: 'Archivo',
    quien: 'Quién informa',
    con: 'Con',
    directorio: 'Teléfono, horario y domicilio en el directorio.',
    temas: 'Temas',
    prensa: 'Prensa',
    imagenes: 'Imágenes',
    yaNoEsta: 'Esta página ya no está',
    seRetiro: (dia: string) => `Se retiró el ${dia}, por este motivo:`,
    termino: (dia: string) => `Estuvo publicada hasta el ${dia}. Su vigencia terminó.`,
    hoy: 'Ver lo que está publicado hoy',
    preguntar: 'Preguntar a una dependencia',
  },

  fases: {
    hoy: (beneficio: string) => `Hoy: ${beneficio}`,
    empieza: (dia: string) => `Empieza el ${dia}`,
    termino: 'Esta campaña ya terminó',
    hasta: (dia: string) => `Hasta el ${dia}.`,
    despues: (beneficio: string) => ` Después, ${beneficio}.`,
    del: 'Del',
    al: 'al',
    estados: { paso: 'Ya pasó', vigente: 'Vigente hoy', sigue: 'Sigue' },
    calendario: 'Agregar estas fechas a tu calendario',
  },

  catalogo: {
    titulo: 'Trámites y servicios',
    descripcion: 'Qué trámites y servicios hay, qué llevar, cuánto cuestan hoy, dónde se hacen y cuánto tardan.',
    guia: 'Qué llevar, cuánto cuesta hoy, a dónde ir y cuánto tardan.',
    busca: 'Busca con tus palabras',
    ejemplo: 'acta, predial, permiso para una fiesta…',
    eventos: '¿Qué te está pasando?',
    temas: 'Por tema',
    publicos: 'Para quién',
    dependencias: 'Por dependencia',
    con: (letra: string) => `Con ${letra}`,
    resultados: counted(LOCALE, { one: '# resultado', other: '# resultados' }),
    az: 'De la A a la Z',
    todos: 'Ver todos',
    letras: 'Por su primera letra',
    cuantos: (n: number): string => (n === 1 ? 'trámite' : 'trámites'),
    suspendido: 'Suspendido',
    ninguno: 'No hay ninguno así',
    enPreparacion: 'El catálogo está en preparación',
    otro: 'Prueba con otro tema, o búscalo con tus palabras arriba.',
    aqui: 'Aquí estarán los trámites y servicios del municipio.',
    verTodos: 'Ver todos los trámites y servicios',
    datos: 'Todo el catálogo como datos abiertos:',
  },

  ficha: {
    costoHoy: 'Costo hoy',
    contestan: 'Te contestan',
    obtienes: 'Lo que obtienes',
    dura: 'Dura',
    seHace: 'Se hace',
    empezar: 'Empezar la solicitud',
    conCuenta: 'Con tu cuenta de la intranet.',
    enLinea: 'Hacerlo en línea',
    abiertas: (n: number, hora: string) =>
      n ? `${n === 1 ? '1 abierta' : `${n} abiertas`} a las ${plain(hora)}: ver dónde` : `Ninguna abierta a las ${plain(hora)}: ver horarios`,
    yaNoEsta: 'Este trámite ya no está',
    yaNoEstaAqui: 'Este trámite ya no está en el catálogo',
    cambioDeNombre: 'Puede haber cambiado de nombre o haberse unido a otro. Búscalo con tus palabras.',
    verCatalogo: 'Ver trámites y servicios',
    hacer: 'Hacer el trámite',
    oficinas: counted(LOCALE, { one: '# oficina', other: '# oficinas' }),
    comoLlegar: 'Domicilio, horario y teléfono',
    listaParaImprimir: 'Lista para imprimir',
    paraMi: '¿Es para mí?',
    paraQue: 'Para qué te sirve.',
    para: 'Para:',
    queLlevar: 'Qué llevar',
    cuantoCuesta: 'Cuánto cuesta hoy',
    comoSeHace: 'Cómo se hace',
    verProcedimiento: 'Ver el diagrama y el detalle del procedimiento',
    donde: 'Dónde',
    cuantoTardan: 'Cuánto tardan',
    siLoEntregas: 'Si lo entregas hoy, deben contestarte a más tardar',
    hoyMismo: 'hoy mismo',
    inspeccion: 'Habrá una visita de inspección.',
    antesYDespues: 'Antes y después',
    antes: 'antes: lo necesitas para este',
    despues: 'después: te pide este',
    siTeDicenQueNo: 'Si te dicen que no',
    negativa:
      'Pide que te lo digan por escrito, con el motivo y el fundamento. Puedes inconformarte con el recurso de revisión ante la misma autoridad, y quejarte en la Contraloría Municipal si te piden algo que no está en esta ficha.',
    tenEnCuenta: 'Ten en cuenta',
    fundamento: 'Fundamento',
    deEstaFicha: 'De esta ficha',
    homoclave: 'Homoclave',
    actualizada: (dia: string) => `Actualizada el ${dia}`,
    seRevisa: (dia: string) => `se revisa el ${dia}`,
    cambios: (n: number) => `Qué ha cambiado (${n})`,
    cambio: (campos: string) => `Cambió: ${campos}.`,
    comoDatos: 'Esta ficha como datos (JSON)',
    vistaPrevia: 'Vista previa: así se verá',
    todaviaLaPublicada: 'La ciudadanía ve todavía la versión publicada.',
    todaviaNo: 'La ciudadanía no la ve todavía.',
  },

  requisitos: {
    original: 'original',
    copias: counted(LOCALE, { one: '# copia', other: '# copias' }),
    y: ' y ',
    soloSi: 'Solo si:',
    otroTramite: 'Se obtiene con otro trámite:',
  },

  costo: {
    sinCosto: 'Sin costo',
    motivos: { variable: 'Lo dice la oficina según tu caso', 'falta-base': 'Depende de un monto', 'sin-uma': 'No tenemos el valor de la UMA de hoy' },
    paraLaCantidad: 'Para la cantidad que escribiste.',
    deDondeSale: 'De dónde sale',
    fundamento: 'Fundamento:',
    enPesos: (base: string) => `En pesos: ${base}`,
    cantidad: (por: string) => `Cantidad, ${por}`,
    error: 'Error: ',
    calcular: 'Calcular',
    calcularEste: (concepto: string) => `Calcular: ${concepto}`,
    calculado: 'Calculado para hoy con',
    fuente: (fuente: string) => ` Fuente: ${fuente}.`,
    resumen: sayCosts,
    importe: formatImporte,
    uma: sayUma,
    lineas: LINES,
    errores: WRONG,
  },

  lista: {
    titulo: (nombre: string) => `Qué llevar: ${nombre}`,
    datos: (dia: string) => `Datos del ${dia}. Imprímela con tu navegador; el código lleva a la ficha al día.`,
    qr: (url: string) => `Código QR con la dirección ${url}`,
    cuesta: 'Cuesta',
    sinCosto: 'sin costo',
    segunTuCaso: 'según tu caso',
    tardan: 'Tardan',
  },

  oficinas: {
    aLas: (hora: string) => `a las ${plain(hora)} de hoy`,
    mapa: 'Ver en el mapa',
    telefono: 'Teléfono',
    extension: 'ext.',
    ahora: sayAttention,
    horario: sayHours,
  },

  plazo: sayPlazo,
  vigencia: sayVigencia,
  suspendido: saySuspended,

  dependencias: {
    titulo: 'Dependencias',
    descripcion: (ayuntamiento: string) => `Teléfonos, horarios y domicilios de las oficinas del ${ayuntamiento}.`,
    guia: 'A quién llamar, cuándo y dónde.',
    telefono: 'Teléfono',
    horario: 'Horario',
    domicilio: 'Domicilio',
    enPreparacion: 'El directorio está en preparación',
    aqui: 'Aquí aparecerán los teléfonos, horarios y domicilios de las oficinas municipales.',
    lado: 'Cómo llegar y llamar',
    llamar: (telefono: string) => `Llamar al ${telefono}`,
    sinDatos: 'Sus datos están en preparación.',
    seHaceAqui: 'Lo que se hace aquí',
    enCatalogo: 'Verlo en el catálogo',
    informa: 'Lo que informa',
  },

  buscar: {
    titulo: 'Buscar',
    tituloDe: (q: string) => `Buscar «${q}»`,
    descripcion: 'Busca en noticias, trámites, dependencias y procedimientos del municipio.',
    encabezado: 'Buscar en el portal',
    cuantos: counted(LOCALE, { one: '# resultado', other: '# resultados' }),
    de: (cuantos: string, q: string) => `${cuantos} de «${q}»`,
    nadaCon: (q: string) => `Nada con «${q}»`,
    tipos: { noticia: 'Noticias y avisos', servicio: 'Trámites y servicios', pagina: 'Páginas', dependencia: 'Dependencias', procedimiento: 'Procedimientos' },
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
    dependencias: 'teléfonos, horarios y domicilios',
    portada: 'empezar de nuevo',
  },

  falla: {
    titulo: 'No pudimos mostrar la página',
    guia: 'El problema es nuestro y ya quedó registrado. Vuelve a intentarlo en un minuto; nada de lo que ya habías guardado se pierde.',
    portada: 'Ir a la portada',
  },

  procedimientos: {
    titulo: 'Procedimientos',
    descripcion: (direccion: string) => `Quién hace qué y en qué orden: los procedimientos de la ${direccion}, con su diagrama de flujo.`,
    guia: (direccion: string) => `Quién hace qué, y en qué orden, cuando una dependencia pide algo a la ${direccion}.`,
    loDemas: 'Lo demás está en el',
    manual: 'manual',
    clases: { 'tramite-y-servicio': 'Trámites y servicios', administrativo: 'Procedimientos administrativos' },
    pasos: counted(LOCALE, { one: '# paso', other: '# pasos' }),
    lado: 'Del procedimiento',
    loPide: 'Lo pide',
    loAtiende: 'Lo atiende',
    codigo: 'Código',
    version: 'Versión',
    versionDel: (version: string, dia: string) => `${version}, del ${dia}`,
    clase: 'Clase',
    enElManual: 'Manual',
    apartado: (seccion: string) => `apartado ${seccion}`,
    elaboro: 'Elaboró',
    jefatura: (departamento: string) => `Jefatura del departamento de ${departamento}`,
    horario: 'Horario',
    diasNuestros: 'los días son nuestros',
    edicionAnterior: 'Edición anterior',
    verVigente: 'Ver la vigente',
    diagrama: 'Diagrama de flujo',
    desliza: 'Una columna por responsable: desliza hacia los lados para verlas todas.',
    diagramaDe: (nombre: string) => `Diagrama de flujo: ${nombre}. La tabla «Paso a paso» dice lo mismo.`,
    enGrande: 'Abrirlo en grande',
    bpmn: 'Descargarlo en BPMN 2.0',
    pasoAPaso: 'Paso a paso',
    metas: 'Las metas son de este sistema: el manual no fija plazos.',
    responde: 'Quién responde de qué',
    registros: 'Lo que queda registrado',
    revision: (n: string | number) => `Diagrama de flujo, revisión ${n}`,
    seGuardan: 'Cuánto tiempo se guardan lo fija este sistema: el manual no lo dice.',
    enQueSeBasa: 'En qué se basa',
    marco: 'Marco normativo del manual (apartado 3.3)',
    publicado: (dia: string) => `Publicado: ${dia}`,
    porConfirmar: 'Publicación por confirmar',
    definiciones: 'Definiciones',
    sinDefiniciones: 'El manual no define términos en este procedimiento.',
    historial: 'Historial del documento',
    deLaRevision: (anterior: string | number, actual: string | number, dia: string) => `De la revisión ${anterior} a la ${actual}, el ${dia}:`,
    lecturas: 'Cómo leemos el manual',
    lecturasGuia: 'Donde el manual se contradice o calla, así lo entendemos. El municipio puede decidir otra cosa.',
    tabla: { paso: 'Paso', responsable: 'Responsable', actividad: 'Actividad', meta: 'Meta', nuestra: 'nuestra', sigue: 'Sigue' },
    horas: (n: number) => `${n} h hábiles`,
    alEnviarla: 'al enviarla',
    fin: 'Fin',
    pasoN: (n: number) => `Paso ${n}`,
  },

  manual: {
    titulo: 'Manual de procedimientos',
    descripcion: (codigo: string, direccion: string) =>
      `El manual ${codigo} de la ${direccion}: qué hace, con qué fundamento y cómo pide cada dependencia lo que necesita.`,
    guia: (direccion: string) =>
      `Lo que hace la ${direccion}, con qué fundamento, y cómo se pide. Dicho con nuestras palabras; cada parte dice en qué apartado del manual está.`,
    lado: 'Del manual',
    partes: {
      inventario: 'Procedimientos',
      atencion: 'Quién atiende',
      'para-que': 'Objetivo, misión y visión',
      atribuciones: 'Atribuciones',
      principios: 'Principios y valores',
      antecedentes: 'Antecedentes',
      marco: 'Marco normativo',
      conceptos: 'Conceptos',
    },
    enCada: 'En cada procedimiento elabora la jefatura de su departamento; lo demás es igual.',
    apartado: (seccion: string) => `Apartado ${seccion}`,
    procedimiento: 'Procedimiento',
    departamento: 'Departamento',
    emision: 'Emisión',
    departamentoDe: (nombre: string) => `Departamento de ${nombre}`,
    horas: 'El manual dice las horas; los días son nuestros. Teléfono y domicilio, en',
    principios: 'Principios.',
    valores: 'Valores.',
  },

}

/** What a language says: the same as Spanish does. */
export type Textos = typeof es
