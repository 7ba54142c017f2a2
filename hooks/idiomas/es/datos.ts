/** The page of open data; its dictionaries, and the data, are in Spanish everywhere. */
export const DATOS_ES = {
  titulo: 'Datos abiertos',
  descripcion: 'Trámites, publicaciones y dependencias del municipio en JSON y CSV, con licencia y diccionario.',
  guia: 'Lo que publica este portal, para programas y hojas de cálculo. Se actualiza al mismo tiempo que las páginas.',
  licencia: 'Licencia',
  licenciaNombre: 'Creative Commons Atribución 4.0 Internacional',
  licenciaGuia: (quien: string) => `: puedes copiar, usar y transformar los datos si citas como fuente a ${quien}.`,
  conjuntos: {
    servicios: 'Trámites y servicios',
    publicaciones: 'Publicaciones',
    dependencias: 'Dependencias',
  },
  deQue: {
    servicios:
      'El catálogo completo: una fila por trámite y una columna por dato, la misma hoja que el catálogo importa.',
    publicaciones:
      'Noticias, comunicados, avisos, convocatorias y campañas que están hoy en el portal; hasta 20,000, primero las más nuevas.',
    dependencias: 'Oficinas del municipio, con su teléfono, horario y domicilio.',
  },
  en: (conjunto: string, formato: string) => `${conjunto} en ${formato}`,
  columnas: 'Qué es cada columna',
}
