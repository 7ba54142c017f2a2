/*
 * A long text as a dependency sends one for publication: some 1,500 words, headings, lists, a table, accents, ñ, ü, ¿?, ¡!,
 * dashes and quotation marks. Every section is its own, so that a cut or a swap would show.
 */

const COLONIAS = [
  'Región 94',
  'Alfredo V. Bonfil',
  'Leona Vicario',
  'Puerto Juárez',
  'Santa Fe',
  'La Guadalupana',
  'Tierra Maya',
]

const MEASURES = [
  'señalización',
  'desagüe',
  'iluminación',
  'áreas verdes',
  'banquetas',
  'conexión pública',
  'vigilancia',
]

const section = (colonia: string, index: number): string => {
  const measure = MEASURES[index % MEASURES.length]
  const day = 4 + index * 3
  return `## ${index + 1}. ${colonia}: ${measure}

La brigada llegará a **${colonia}** el día ${day} de diciembre, a las ocho de la mañana, y trabajará en ${measure} hasta
concluir. Vecinas y vecinos pidieron —con razón— que no se dejaran zanjas abiertas de un día para otro: ninguna quedará sin
señalar. ¿Quién responde si algo falla? El área de Servicios Públicos, con número de reporte, nombre y teléfono a la vista.

El año pasado la obra tardó once semanas; éste, según el programa, tomará ${index + 2}. La diferencia está en el diagnóstico:
se levantó antes de comprar, no después. «Así se ahorra», dijo la ingeniera Muñoz, «y así se cumple». La vergüenza de las
obras a medias, añadió, no se repetirá; los pingüinos, bromeó un niño, tampoco volverán a Cancún.

Para participar en ${colonia}:

1. Inscríbase con su nombre y su dirección en la delegación, de lunes a viernes.
2. Recoja su chaleco, sus guantes y su botella de agua; el equipo se devuelve al término de la jornada.
3. Llegue diez minutos antes: el pase de lista es puntual y el autobús no espera.

También se recibirá, en el mismo punto de encuentro:

- papel, cartón y vidrio limpios;
- pilas y aparatos electrónicos pequeños;
- aceite de cocina en botella cerrada, nunca en bolsa.

> Lo que se siembra entre todos, entre todos se cuida.
`
}

const table = (): string => {
  const rows = COLONIAS.map(
    (colonia, index) => `| ${colonia} | ${MEASURES[index]} | ${4 + index * 3} de diciembre | ${120 + index * 35} |`,
  )
  return ['| Colonia | Trabajo | Día | Árboles |', '|---|---|---|---:|', ...rows].join('\n')
}

const TITLE = '¡Jornada de reforestación y mejora en siete colonias! Programa, lugares y cómo participar'

/** Markdown; the first heading is the text's own title. */
export const longText = (): string => `# ${TITLE}

El Ayuntamiento invita a la ciudadanía a la jornada de otoño. Este documento dice qué se hará, dónde, cuándo y con quién; lo
que aquí no está, no se ha decidido. Las fechas pueden moverse por lluvia: el aviso se publicará en esta página **antes** de las
siete de la mañana, y en ningún otro lugar.

${table()}

${COLONIAS.map(section).join('\n')}
## Después de la jornada

Cada árbol lleva una etiqueta con su código. Quien quiera cuidarlo —regarlo, podarlo, avisar si enferma— puede adoptarlo en la
delegación, sin costo. La dirección publicará el último viernes de cada mes cuántos siguen en pie, colonia por colonia, con
fotografías y sin adornos. Las dudas se atienden por teléfono, por oficio o en persona; a ninguna se le contesta con «vuelva
mañana».
`
