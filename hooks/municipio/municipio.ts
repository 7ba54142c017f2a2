/** Who this is. Another municipality changes this file and `paleta.ts` beside it; pages, papers, diagrams and the panel take theirs from here. */
export const MUNICIPIO = {
  nombre: 'Cancún',
  gobierno: 'Gobierno de Benito Juárez',
  ayuntamiento: 'H. Ayuntamiento de Benito Juárez, Quintana Roo',
  sitio: 'cancun.gob.mx',
  descripcion: 'Noticias, avisos y convocatorias del municipio, y las oficinas que atienden.',
  direccion: 'Dirección de Tecnologías de Información y Comunicación',
  horario: 'Lunes a viernes, 8:00 a 18:00',
  idioma: 'es-MX',
  /** Domain of the mail accounts given to its people, unless `ACCOUNT_DOMAIN` says another. */
  correo: 'cancun.gob.mx',
  zona: 'America/Cancun',
  /** The mark, drawn in a square of 40 with `currentColor`. */
  marca:
    '<g fill="none" stroke="currentColor" stroke-width="2.5"><circle cx="20" cy="20" r="17.5"/><circle cx="20.5" cy="20.5" r="10.5"/></g><circle cx="21" cy="21" r="3.5" fill="currentColor"/>',
} as const
