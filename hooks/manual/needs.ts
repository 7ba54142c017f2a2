/**
 * What people need, in the words they say it with: phrases for each procedure, the first the one it is offered by. Ours, not the manual's: a
 * definition never says them, so that they change without an edition. A procedure with none is offered by its own name.
 */
export const NEEDS: Readonly<Record<string, readonly string[]>> = {
  'P-OMA-TI-DT-01': [
    'Poner red o teléfono en una oficina',
    'No hay internet ni nodos donde nos cambiamos',
    'Mover o agregar una extensión telefónica',
    'Cablear puntos de red, poner wifi',
  ],
  'P-OMA-TI-SI-01': [
    'No sé cómo hacer algo en un sistema',
    'Duda al capturar o al sacar un reporte',
    'Capacitación para usar un sistema de la Dirección',
    'Olvidé cómo entrar al sistema',
  ],
  'P-OMA-TI-SI-02': [
    'Cambiar algo en un sistema que ya usamos',
    'Corregir un error del sistema o agregarle un reporte',
    'El sistema hace mal una cuenta o un formato',
  ],
  'P-OMA-TI-SI-03': [
    'Un sistema o una aplicación nueva',
    'Automatizar un trámite que hacemos a mano',
    'Hacer una página, una app o una base de datos',
  ],
  'P-OMA-TI-SI-04': [
    'Dictaminar un sistema hecho por otros',
    'Revisar un programa que nos entregó un proveedor',
    'Validar un sistema que ya está funcionando',
  ],
  'P-OMA-TI-SI-05': [
    'Correo institucional para alguien',
    'Cuenta de correo para quien acaba de entrar',
    'Dar de alta un email del Ayuntamiento',
  ],
  'P-OMA-TI-SI-06': [
    'Publicar en el portal',
    'Subir una noticia, un aviso o una convocatoria a la página',
    'Difundir una campaña, un programa o un descuento',
  ],
  'P-OMA-TI-ST-01': [
    'Instalar un programa o un equipo',
    'Conectar una impresora, un escáner o una computadora nueva',
    'Poner antivirus, Office o una licencia',
  ],
  'P-OMA-TI-ST-02': [
    'No enciende mi equipo, o algo no funciona',
    'La impresora no imprime, la computadora está lenta o se traba',
    'No tengo internet, no abre un archivo, la pantalla se ve mal',
    'Ayuda con la computadora, por teléfono o en mi oficina',
  ],
  'P-OMA-TI-ST-03': [
    'Saber si un equipo descompuesto tiene arreglo',
    'Diagnóstico para dar de baja una computadora',
    'Revisar un equipo en el taller o cambiarle una pieza',
  ],
  'P-OMA-TI-ST-04': [
    'Comprar equipo o programas: dictamen de la requisición',
    'Visto bueno técnico para una compra de computadoras o impresoras',
    'Cotización y características de lo que vamos a comprar',
  ],
}

/** The words a procedure is offered by; the manual's name where nobody has given it others. */
export const needOf = ({ codigo, nombre }: { codigo: string; nombre: string }): string => NEEDS[codigo]?.[0] ?? nombre
