import { daysAgo } from './days.ts'

/** What the demo's offices asked to publish, and how far each request has come. */
export type Request = {
  solicitante: 'solicitante' | 'solicitante2'
  hasta: number
  indicacion: string
  datos: {
    numeroOficio: string
    fechaOficio: string
    titulo: string
    bajada: string
    texto: string
    tipo: string
    area?: string
    visibleHasta?: string
  }
}

export const REQUESTS: Request[] = [
  {
    solicitante: 'solicitante2',
    hasta: 6,
    indicacion: 'Publicar hoy, en avisos.',
    datos: {
      numeroOficio: 'IMD/0211/2026',
      fechaOficio: daysAgo(11),
      tipo: 'aviso',
      titulo: 'Nuevo horario en las unidades deportivas',
      bajada: 'Abren de 6:00 a 22:00, también los sábados de enero.',
      texto: `Desde el 1 de diciembre las unidades deportivas del municipio abren más temprano y cierran más tarde.

## Horarios

| Unidad | Entre semana | Sábado y domingo |
|---|---|---|
| Toro Valenzuela | 6:00 a 22:00 | 7:00 a 20:00 |
| José María Morelos | 6:00 a 22:00 | 7:00 a 18:00 |
| Jacinto Canek | 6:00 a 21:00 | 8:00 a 18:00 |

## Qué llevar

- Identificación con fotografía.
- Ropa y calzado deportivo.
- Agua: hay bebederos en la entrada.

El acceso sigue siendo gratuito.`,
    },
  },
  {
    solicitante: 'solicitante2',
    hasta: 6,
    indicacion: 'Publicar con la convocatoria completa.',
    datos: {
      numeroOficio: 'IMD/0214/2026',
      fechaOficio: daysAgo(7),
      tipo: 'convocatoria',
      titulo: 'Convocatoria: maratón de la ciudad 2027',
      bajada: 'Inscripciones del 1 de diciembre al 28 de febrero.',
      texto: `El Instituto Municipal del Deporte invita a correr el maratón de la ciudad, el domingo 14 de marzo de 2027.

## Distancias

1. Maratón, 42.195 km.
2. Medio maratón, 21.0975 km.
3. Carrera recreativa, 5 km.

## Cómo inscribirse

La inscripción es en la oficina del Instituto, de lunes a viernes, con una identificación y un certificado médico de los últimos treinta días. Las personas con discapacidad y las mayores de 60 años no pagan.

> La salida es a las 5:00 frente al Palacio Municipal.`,
    },
  },
  {
    solicitante: 'solicitante',
    hasta: 6,
    indicacion: 'Publicar antes del viernes, con las fotografías del vivero.',
    datos: {
      numeroOficio: 'DGE/0834/2026',
      fechaOficio: daysAgo(5),
      tipo: 'noticia',
      area: 'Vivero municipal',
      titulo: 'Arranca la reforestación de 40 supermanzanas con especies nativas',
      bajada:
        'Siricote, chaká y guayacán: quién puede adoptar un árbol, dónde se entregan y cómo se cuidan los primeros seis meses.',
      texto: `El vivero municipal entrega desde esta semana ocho mil árboles nativos para las banquetas, los camellones y los patios de 40 supermanzanas.

## Quién puede adoptar

Cualquier persona que viva en el municipio, hasta tres árboles por casa. Las escuelas y los comités vecinales pueden pedir más.

## Dónde se entregan

- En el vivero, de lunes a sábado, de 8:00 a 14:00.
- En las jornadas de los domingos, en el parque de cada supermanzana.

## Cómo se cuidan los primeros seis meses

Riega cada tercer día al caer la tarde, deja libre un metro alrededor del tronco y no lo podes hasta el segundo año. Si el árbol se seca, el vivero lo cambia **sin costo**.

| Especie | Altura | Sombra | Agua |
|---|---|---|---|
| Siricote | 6 a 10 m | Media | Poca |
| Chaká | 8 a 15 m | Amplia | Poca |
| Guayacán | 5 a 9 m | Media | Media |`,
    },
  },
  {
    solicitante: 'solicitante',
    hasta: 4,
    indicacion: 'Revisar la redacción y publicar esta semana.',
    datos: {
      numeroOficio: 'DGE/0841/2026',
      fechaOficio: daysAgo(4),
      tipo: 'campana',
      titulo: 'Playas limpias: jornada de fin de año',
      bajada: 'Doce playas, un mismo domingo. Te decimos dónde y a qué hora.',
      texto:
        'La jornada de limpieza de playas será el domingo 13 de diciembre, de 7:00 a 10:00.\n\n## Qué llevar\n\n- Guantes y gorra.\n- Una botella con agua que puedas rellenar.',
    },
  },
  {
    solicitante: 'solicitante',
    hasta: 2,
    indicacion: 'Publicar.',
    datos: {
      numeroOficio: 'DGE/0847/2026',
      fechaOficio: daysAgo(1),
      tipo: 'comunicado',
      titulo: 'Cierre temporal del sendero del parque Kabah por mantenimiento',
      bajada: 'Del 30 de noviembre al 4 de diciembre.',
      texto:
        'El sendero principal cierra cinco días para reparar los puentes de madera. La entrada por la avenida Kabah sigue abierta.',
      visibleHasta: daysAgo(-10),
    },
  },
  {
    solicitante: 'solicitante2',
    hasta: 1,
    indicacion: 'Publicar.',
    datos: {
      numeroOficio: 'IMD/0219/2026',
      fechaOficio: daysAgo(1),
      tipo: 'convocatoria',
      titulo:
        'Convocatoria: escuelas de iniciación deportiva, segunda etapa de inscripciones para niñas, niños y personas con discapacidad',
      bajada: 'Natación, atletismo y taekwondo en cinco unidades.',
      texto:
        'Se abren 320 lugares en las escuelas de iniciación deportiva. Las clases empiezan el 11 de enero de 2027.',
    },
  },
]
