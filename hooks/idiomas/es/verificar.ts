import { DOCUMENT_TYPES } from '../../manual/documentTypes.ts'
import { saidIn } from '../said.ts'

/** Whether a paper is authentic: where its code is written, and what is found. */
export const VERIFICAR_ES = {
  titulo: 'Verifica un documento',
  descripcion:
    'Comprueba que un acuse, una orden, un oficio, un dictamen o un diagnóstico de la Dirección de TIC es auténtico.',
  guia: 'Acuses, órdenes de servicio, oficios, dictámenes y diagnósticos de la Dirección de TIC llevan un código al pie de cada página.',
  codigo: 'Código del documento',
  codigoAyuda: '16 letras y números, con guiones o sin ellos.',
  codigoError: 'El código lleva 16 letras y números, por ejemplo 7K3M-9QWX-2F4D-HJ5T.',
  boton: 'Verificar el documento',
  otraVez: 'Verificar otra vez',
  corregir: 'Hay algo que corregir',

  tipos: saidIn(DOCUMENT_TYPES),
  queEs: 'Qué es',
  folio: 'Folio',
  emitido: 'Emitido',
  firma: (n: number): string => (n === 1 ? 'Firma' : 'Firman'),
  sinFirmas: 'No lleva firmas: lo emite el sistema',
  sello: 'Sello',
  deDemostracion: 'De demostración, sin validez oficial',
  deLaInstitucion: 'De la institución (PAdES)',
  elCodigo: 'Código',

  comparar: '¿Tu archivo es este?',
  compararGuia: 'Lo comparamos byte por byte con el que se emitió. No lo guardamos.',
  archivo: 'Tu archivo en PDF',
  archivoAyuda: 'Hasta 25 MB.',
  error: 'Error: ',
  compararBoton: 'Comparar mi archivo',
  sinArchivo: 'Escoge el archivo que quieres comparar.',
  archivoGrande: 'El archivo pesa más de 25 MB: no es este documento.',

  ninguno: 'No hay ningún documento con ese código',
  ningunoGuia:
    'Revisa que esté completo: son 16 letras y números, en grupos de cuatro. Si lo copiaste bien, el documento no es nuestro.',
  dudoso: 'No podemos confirmar este documento',
  dudosoGuia:
    'El archivo que guardamos no es el que se registró al emitirlo. Avisa a la Dirección de TIC antes de usarlo.',
  sustituido: 'Este documento fue sustituido por otro',
  sustituidoGuia:
    'Lo emitimos nosotros, pero ya no es el que vale: en el mismo trámite se emitió otro después. Pide el vigente.',
  registrado: 'Este documento está en nuestro registro',
  registradoGuia:
    'Lo emitimos nosotros y está vigente, pero ahora no pudimos leer nuestra copia. Compara tu archivo: lo cotejamos con la huella registrada.',
  autentico: 'Este documento es auténtico',
  autenticoGuia: {
    acuse: 'Es un acuse de recibo de la Dirección de TIC, y está vigente.',
    orden: 'Es una orden de servicio de la Dirección de TIC, y está vigente.',
    oficio: 'Es un oficio de la Dirección de TIC, y está vigente.',
    dictamen: 'Es un dictamen de la Dirección de TIC, y está vigente.',
    diagnostico: 'Es un diagnóstico técnico de la Dirección de TIC, y está vigente.',
  },
  otroArchivo: 'Tu archivo no es este documento',
  otroArchivoGuia:
    'Se cambió, se volvió a guardar o es otro. Una copia impresa y digitalizada tampoco coincide: compara lo que dice con los datos de abajo.',
  tuArchivo: 'Tu archivo es auténtico',
  tuArchivoGuia: 'Es este documento: no le falta ni le sobra un solo byte.',
  tuArchivoSustituido: 'Tu archivo es auténtico, pero fue sustituido',
  tuArchivoSustituidoGuia: 'En el mismo trámite se emitió otro después. Pide el vigente.',
}
