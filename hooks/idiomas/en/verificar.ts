import type { VERIFICAR_ES } from '../es/verificar.ts'

export const VERIFICAR_EN: typeof VERIFICAR_ES = {
  titulo: 'Verify a document',
  descripcion:
    'Check that an acknowledgement, order, official letter, report or diagnosis of the IT directorate is authentic.',
  guia: 'Acknowledgements, service orders, official letters, reports and diagnoses of the IT directorate bear a code at the foot of each page.',
  codigo: 'Code of the document',
  codigoAyuda: '16 letters and numbers, with or without hyphens.',
  codigoError: 'The code has 16 letters and numbers, for instance 7K3M-9QWX-2F4D-HJ5T.',
  boton: 'Verify the document',
  otraVez: 'Verify again',
  corregir: 'There is something to correct',

  tipos: {
    acuse: 'Acknowledgement of receipt',
    orden: 'Service order',
    oficio: 'Official letter',
    dictamen: 'Technical report',
    diagnostico: 'Technical diagnosis',
  },
  queEs: 'What it is',
  folio: 'File number',
  emitido: 'Issued on',
  firma: (n) => (n === 1 ? 'Signed by' : 'Signed by these'),
  sinFirmas: 'It bears no signatures: the system issues it',
  sello: 'Seal',
  deDemostracion: 'For demonstration, without official value',
  deLaInstitucion: 'Of the institution (PAdES)',
  elCodigo: 'Its code',

  comparar: 'Is your file this one?',
  compararGuia: 'We compare it byte by byte with the one that was issued. We do not keep it.',
  archivo: 'Your file, in PDF',
  archivoAyuda: 'Up to 25 MB.',
  error: 'Error: ',
  compararBoton: 'Compare my file',
  sinArchivo: 'Choose the file that you want to compare.',
  archivoGrande: 'The file is larger than 25 MB: it is not this document.',

  ninguno: 'There is no document with that code',
  ningunoGuia:
    'Check that it is whole: 16 letters and numbers, in groups of four. If you copied it well, the document is not ours.',
  dudoso: 'We cannot confirm this document',
  dudosoGuia:
    'The file that we keep is not the one that was registered when it was issued. Tell the IT directorate before you use it.',
  sustituido: 'This document was replaced by another',
  sustituidoGuia:
    'We issued it, but it is no longer the one that counts: another was issued later in the same matter. Ask for that one.',
  registrado: 'This document is in our register',
  registradoGuia:
    'We issued it and it is in force, but we could not read our copy just now. Compare your file: we check it against the registered fingerprint.',
  autentico: 'This document is authentic',
  autenticoGuia: {
    acuse: 'It is an acknowledgement of receipt of the IT directorate, and it is in force.',
    orden: 'It is a service order of the IT directorate, and it is in force.',
    oficio: 'It is an official letter of the IT directorate, and it is in force.',
    dictamen: 'It is a technical report of the IT directorate, and it is in force.',
    diagnostico: 'It is a technical diagnosis of the IT directorate, and it is in force.',
  },
  otroArchivo: 'Your file is not this document',
  otroArchivoGuia:
    'It was changed, saved again, or it is another. A scanned print is not the same either: compare what it says with the facts below.',
  tuArchivo: 'Your file is authentic',
  tuArchivoGuia: 'It is this document: not one byte is missing or added.',
  tuArchivoSustituido: 'Your file is authentic, but it was replaced',
  tuArchivoSustituidoGuia: 'Another was issued later in the same matter. Ask for that one.',
}
