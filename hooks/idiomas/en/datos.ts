import type { DATOS_ES } from '../es/datos.ts'

export const DATOS_EN: typeof DATOS_ES = {
  titulo: 'Open data',
  descripcion: 'Services, publications and offices of the municipality as JSON and CSV, with licence and dictionary.',
  guia: 'What this portal publishes, for programs and spreadsheets. It changes at the same time as the pages do.',
  licencia: 'Licence:',
  licenciaNombre: 'Creative Commons Attribution 4.0 International',
  licenciaGuia: (quien) => `. You may copy, use and change the data if you name ${quien} as their source.`,
  conjuntos: { servicios: 'Services', publicaciones: 'Publications', dependencias: 'Offices' },
  deQue: {
    servicios:
      'The whole catalogue: a row for each service and a column for each fact, the same sheet that the catalogue imports.',
    publicaciones:
      'News, statements, notices, open calls and campaigns that are on the portal today; up to 20,000, the newest first.',
    dependencias: 'Offices of the municipality, with their telephone, hours and address.',
  },
  en: (conjunto, formato) => `${conjunto} as ${formato}`,
  columnas: 'What each column is',
}
