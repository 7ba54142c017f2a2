/** What of a page is in this language, said at its top. Spanish has nothing to say: all of it is. */
export const ALCANCE_ES = {
  /** Where the page says nothing more of itself. */
  pagina: '',
  /** Nothing but words of the portal's own. */
  nada: '',
  busqueda: '',
  lista: '',
  ficha: '',
  fichaParte: '',
  fichaTraducida: '',
  publicacion: '',
  escrita: '',
  manual: '',
  procedimiento: '',
  documento: '',
  datos: '',
}
