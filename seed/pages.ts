import type { Payload } from 'payload'
import { toLexical } from '../hooks/portal/lexical.ts'

type Page = { slug: string; padre?: string; titulo: string; resumen: string; texto: string }

/** Pages every municipality needs, written for the demo. Whoever uses them in earnest has them read by whoever answers for them. */
const PAGES: Page[] = [
  {
    slug: 'aviso-de-privacidad',
    titulo: 'Aviso de privacidad',
    resumen: 'Qué datos pedimos, para qué, y cómo decidir sobre ellos. En un minuto.',
    texto: `El Ayuntamiento cuida los datos que dejas en este portal y en sus oficinas.

## Qué datos y para qué

- **Para leer el portal, ninguno.** No hay cuentas, ni galletas que te sigan, ni servicios de otros que miren lo que lees.
- **Para atender un trámite**, los que dice su ficha, y solo para ese trámite.
- **Si trabajas en el Ayuntamiento**, tu nombre, tu cargo y tu correo institucional, para saber quién pide y quién atiende.

## A quién se los damos

A nadie, salvo que una autoridad los pida por escrito y la ley la respalde.

## Cómo decidir sobre tus datos

Puedes verlos, corregirlos, pedir que se borren u oponerte a que se usen: son tus derechos ARCO. Pídelo en la Unidad de Transparencia con una identificación; la respuesta llega en veinte días hábiles.

El [aviso integral](/aviso-de-privacidad/integral) dice lo mismo con todos sus detalles.`,
  },
  {
    slug: 'integral',
    padre: 'aviso-de-privacidad',
    titulo: 'Aviso de privacidad integral',
    resumen: 'El aviso completo: responsable, fundamento, datos, finalidades, transferencias y derechos.',
    texto: `## Quién responde

El Ayuntamiento, por medio de cada dependencia que recibe datos. La Dirección de Tecnologías de Información y Comunicación responde por los sistemas donde se guardan.

## Con qué fundamento

La ley general de protección de datos personales en posesión de sujetos obligados y la del Estado. Cada ficha de trámite dice además la norma que pide cada dato.

## Qué datos se tratan

| De quién | Datos | Para qué |
|---|---|---|
| Quien hace un trámite | Los que pide su ficha | Resolver ese trámite |
| Quien pide un servicio a la Dirección | Nombre, cargo, área, correo y teléfono de oficina | Atender la solicitud y avisar de ella |
| Quien opina de una página | Lo que escribe | Mejorar la página |

No se piden datos sensibles por este portal. Si alguien los escribe en un comentario, se borran.

## Cuánto tiempo se guardan

Lo que dure el trámite y el plazo de archivo que le toca. Después se eliminan.

## Con quién se comparten

No hay transferencias que necesiten tu consentimiento. Otra autoridad solo los recibe cuando la ley lo ordena.

## Tus derechos

1. Presenta tu solicitud en la Unidad de Transparencia o en la Plataforma Nacional de Transparencia.
2. Di qué dato y qué quieres que se haga con él.
3. Recibe la respuesta en veinte días hábiles.

## Cambios

Cuando este aviso cambia se publica aquí, con su fecha.`,
  },
  {
    slug: 'accesibilidad',
    titulo: 'Accesibilidad',
    resumen: 'Este portal se puede usar con teclado, lector de pantalla, letra grande y sin JavaScript.',
    texto: `Queremos que cualquier persona pueda leer este portal y hacer sus trámites.

## Cómo está

Sigue las pautas WCAG 2.2, nivel AA. Se comprueba con programas en cada cambio y con personas.

- Todo funciona con teclado, y se ve dónde estás.
- La letra crece hasta el doble sin que se pierda nada.
- Hay modo claro y oscuro, según tu equipo.
- Las imágenes tienen texto; los videos, subtítulos.

## Lo que falta

Algunos documentos antiguos en PDF no se pueden leer con lector de pantalla. Pídelos y te los damos en otra forma.

## Si algo te estorba

Llama o escribe a la oficina que aparece al pie y dinos en qué página fue. Respondemos en cinco días hábiles.`,
  },
  {
    slug: 'transparencia',
    titulo: 'Transparencia',
    resumen: 'Lo que el municipio publica por ley, y cómo pedir lo que falta.',
    texto: `Toda la información del municipio es pública, salvo la que la ley reserva.

## Buscar lo que ya está publicado

- [Noticias, avisos y convocatorias](/noticias)
- [Dependencias](/dependencias): quién atiende, dónde y a qué hora
- [Procedimientos](/procedimientos): quién hace qué, y en qué orden

## Pedir lo que falta

1. Escribe qué documento o qué dato quieres. No hace falta decir para qué.
2. Preséntalo en la Unidad de Transparencia o en la Plataforma Nacional de Transparencia.
3. Recibe la respuesta en veinte días hábiles.

No cuesta. Solo se pagan las copias, si las quieres en papel.

## Si no estás de acuerdo

Puedes quejarte con un recurso de revisión en los quince días hábiles siguientes a la respuesta.`,
  },
  {
    slug: 'contacto',
    titulo: 'Contacto',
    resumen: 'A quién llamar según lo que necesitas.',
    texto: `## Una emergencia

Marca **911**: policía, bomberos, ambulancia y protección civil.

## Un trámite

Cada ficha dice qué oficina lo atiende, su teléfono y su horario. El [directorio de dependencias](/dependencias) las tiene todas.

## Algo del portal

Si una página está mal, falta o no se entiende, avisa a la Dirección de Tecnologías de Información y Comunicación de lunes a viernes, de 8:00 a 18:00.`,
  },
  {
    slug: 'terminos',
    titulo: 'Términos de uso',
    resumen: 'Qué puedes hacer con lo que se publica aquí.',
    texto: `## Lo que se publica

Los textos y los datos de este portal se pueden copiar, compartir y usar, también para vender algo hecho con ellos, si dices de dónde salieron y que los cambiaste (licencia CC BY 4.0). Las fotografías de otras personas lo dicen al pie.

## Lo que vale

Lo que obliga es lo que dice la norma y lo que resuelve la autoridad. Si una página y la norma no coinciden, vale la norma: avísanos y la corregimos.

## Los documentos con código

Un documento que salió de aquí se comprueba en [Verificar un documento](/verificar).

## Los enlaces a otros sitios

Los revisamos al ponerlos. Lo que digan después es de quien los publica.`,
  },
]

/** Old addresses of the city's portals that people still have in their bookmarks. */
const OLD: [desde: string, hacia: string][] = [
  ['/cancun/noticias/*', '/noticias'],
  ['/noticias/leer/*', '/noticias'],
  ['/tramites_y_servicios', '/servicios'],
  ['/tramites_y_servicios/*', '/servicios'],
  ['/servicios/tramites/*', '/servicios'],
  ['/servicios/servicios/*', '/servicios'],
  ['/imdai', '/servicios'],
  ['/imdai/*', '/servicios'],
  ['/remtys', '/servicios'],
  ['/remtys/*', '/servicios'],
  ['/obras', '/dependencias'],
  ['/obras/*', '/dependencias'],
  ['/transparencia/*', '/transparencia'],
  ['/privacidad', '/aviso-de-privacidad'],
  ['/aviso_de_privacidad', '/aviso-de-privacidad'],
  ['/directorio', '/dependencias'],
  ['/directorio/*', '/dependencias'],
]

/** What the home page says is in season, and whom to call: the demo's, where nobody has said otherwise. */
const seedGlobals = async (payload: Payload): Promise<void> => {
  const municipio = await payload.findGlobal({ slug: 'municipio', depth: 0, overrideAccess: true })
  const emergencias = [
    { nombre: 'Emergencias', numero: '911' },
    { nombre: 'Denuncia anónima', numero: '089' },
  ]
  if (!municipio.createdAt)
    await payload.updateGlobal({ slug: 'municipio', data: { emergencias }, depth: 0, overrideAccess: true })
  const portada = await payload.findGlobal({ slug: 'portada', depth: 0, overrideAccess: true })
  const temporada = {
    titulo: 'Antes de que acabe el año',
    texto: 'Lo que más se pregunta en diciembre, y a quién llamar si las ventanillas están cerradas.',
    enlaces: [
      { texto: 'Pagar el predial', enlace: '/servicios/pago-de-predial' },
      { texto: 'Convocatorias abiertas', enlace: '/noticias?tipo=convocatoria' },
      { texto: 'Horarios y teléfonos de cada oficina', enlace: '/dependencias' },
      { texto: 'A quién llamar', enlace: '/contacto' },
    ],
  }
  if (!portada.createdAt)
    await payload.updateGlobal({ slug: 'portada', data: { temporada }, depth: 0, overrideAccess: true })
}

/** Makes the pages and the redirections that are missing. */
export const seedPages = async (payload: Payload): Promise<void> => {
  const ids = new Map<string, string>()
  for (const { slug, padre, titulo, resumen, texto } of PAGES) {
    const ruta = padre ? `${padre}/${slug}` : slug
    const where = { ruta: { equals: ruta } }
    const { docs } = await payload.find({ collection: 'paginas', where, limit: 1, depth: 0, overrideAccess: true })
    const data = {
      titulo,
      slug,
      resumen,
      cuerpo: toLexical(texto),
      padre: padre && ids.get(padre),
      _status: 'published' as const,
    }
    const page = docs[0] ?? (await payload.create({ collection: 'paginas', data, depth: 0, overrideAccess: true }))
    ids.set(ruta, page.id)
  }
  for (const [desde, hacia] of OLD) {
    const where = { desde: { equals: desde } }
    const { totalDocs } = await payload.count({ collection: 'redirecciones', where, overrideAccess: true })
    const data = { desde, hacia, nota: 'Dirección de un portal anterior.' }
    if (totalDocs === 0) await payload.create({ collection: 'redirecciones', data, overrideAccess: true })
  }
  await seedGlobals(payload)
}
