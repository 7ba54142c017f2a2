/**
 * How this product reads the manual where it contradicts itself or is silent. Shown beside each procedure they touch, so
 * that the municipality can overrule them. Numbers are those of the readings' own list.
 */
export const LECTURAS: Record<number, string> = {
  10: 'La lista de registros menciona una orden de servicio que ningún paso elabora: sus registros son el oficio de solicitud y la publicación.',
  16: 'La última fila, «Fin de Procedimiento», no la hace nadie: llegar a ella cierra el expediente.',
  19: 'El manual no dice qué pasa si alguien desiste, se niega o se ausenta. Cancelar, reasignar, devolver y suplir son nuestros: piden motivo y quedan registrados.',
  25: 'El apartado 3.1.1 dice que Dirección autoriza y la tabla que da indicaciones: la indicación es la autorización; negarla es cancelar.',
  34: '«El diseño o la publicación»: el paso termina cuando la información está publicada.',
}
