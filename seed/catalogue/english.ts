import type { CampoTraducible } from '../../hooks/idiomas/translatable.ts'

/** Services of the demo that are all in English; of the others, what they say like these. */
export const WHOLE_IN_ENGLISH = [
  'registro-de-nacimiento',
  'copia-certificada-de-acta',
  'matrimonio-civil',
  'refugio-temporal',
  'reportar-un-bache',
] as const

/** What the demo's services say, in English: by field, each Spanish text to the letter. */
export const ENGLISH: Partial<Record<CampoTraducible, Record<string, string>>> = {
  nombre: {
    'Registro de nacimiento': 'Registering a birth',
    'Copia certificada de un acta': 'Certified copy of a certificate',
    'Matrimonio civil': 'Civil marriage',
    'Plática prematrimonial': 'Pre-marriage talk',
    'Refugio temporal por huracán': 'Temporary shelter from a hurricane',
    'Reportar un bache': 'Reporting a pothole',
  },
  resumen: {
    'Registra a tu hija o hijo para que tenga nombre, nacionalidad y su primera acta, sin costo.':
      'Register your child, who then has a name, a nationality and a first birth certificate, free of charge.',
    'Otra copia, con sello, de tu acta de nacimiento, matrimonio, divorcio o defunción.':
      'Another copy, with its seal, of your certificate of birth, marriage, divorce or death.',
    'Cásate por lo civil en una oficialía o donde sea tu fiesta.':
      'Get married before the law, at a registry office or wherever your party is.',
    'Un lugar seguro donde dormir y comer mientras pasa el huracán. Se puede llegar con mascotas.':
      'A safe place to sleep and eat while the hurricane passes. You may bring your pets.',
    'Avisa dónde está el bache y la cuadrilla lo programa.':
      'Say where the pothole is, and the road crew puts it on its list.',
  },
  aQuien: {
    'A la madre y el padre, o a uno de los dos, de una persona nacida en el municipio.':
      'The mother and the father, or one of them, of somebody born in the municipality.',
    'A cualquier persona: las actas son públicas.': 'Anybody: certificates are public.',
    'A dos personas mayores de 18 años que quieran casarse.': 'Two people over 18 who want to get married.',
    'A quien viva en casa de materiales ligeros o en zona que se inunda.':
      'Whoever lives in a house of light materials, or where it floods.',
    'A cualquier persona.': 'Anybody.',
  },
  casos: {
    'Hasta los seis meses de nacida la persona. Después se hace como registro extemporáneo.':
      'Until six months after the birth. Later it is done as a late registration (registro extemporáneo).',
    'Desde la alerta amarilla y hasta que Protección Civil diga que se puede volver.':
      'From the yellow alert until civil protection (Protección Civil) says that you can go back.',
  },
  beneficio: {
    'Con el acta se inscribe en la escuela, en el seguro y se saca la CURP.':
      'With the certificate your child can go to school, have health insurance and get the CURP.',
  },
  resultado: {
    'Acta de nacimiento, primera copia certificada gratis': 'Birth certificate, with a first certified copy for free',
    'Copia certificada en papel de seguridad': 'Certified copy on security paper',
    'Acta de matrimonio': 'Marriage certificate',
    'Lugar en un refugio': 'A place in a shelter',
    'Número de reporte': 'Number of your report',
  },
  'vigencia.nota': { 'Mientras dure la alerta': 'While the alert lasts' },
  'requisitos.nombre': {
    'Certificado de nacimiento del hospital': 'Birth record from the hospital',
    'Acta de nacimiento de la madre y del padre': 'Birth certificates of the mother and the father',
    'Identificación oficial de la madre y del padre': 'Official ID of the mother and the father',
    'Acta de matrimonio': 'Marriage certificate',
    'Dos testigos con identificación': 'Two witnesses with ID',
    'Datos del acta: nombre, fecha y oficialía': 'What the certificate says: name, date and registry office',
    'Actas de nacimiento recientes de ambas personas': 'Recent birth certificates of both people',
    'Identificación oficial de ambas personas': 'Official ID of both people',
    'Análisis prenupciales': 'Pre-marriage blood tests',
    'Plática prematrimonial': 'Pre-marriage talk',
    'Acta de divorcio o de defunción': 'Certificate of divorce or death',
    'Permiso de la autoridad migratoria': 'Permit of the immigration authority',
    'Documentos de la familia en una bolsa de plástico': 'The family’s papers, in a plastic bag',
    'Medicinas para tres días': 'Medicines for three days',
    'Calle, cruzamiento y una seña': 'Street, crossing and a landmark',
    'Identificación oficial vigente': 'Valid official ID',
    'Comprobante de domicilio': 'Proof of address',
  },
  'requisitos.condicion': {
    'están casados y va uno solo': 'you are married and only one of you comes',
    'el parto no fue en un hospital': 'the birth was not in a hospital',
    'alguien estuvo casado antes': 'one of you was married before',
    'alguien es extranjero': 'one of you is a foreigner',
    'alguien las toma': 'somebody takes them',
  },
  'requisitos.nota': {
    'Si tienes una copia anterior, llévala.': 'If you have an earlier copy, bring it.',
    'De un laboratorio con registro, de menos de 15 días.': 'From a registered laboratory, less than 15 days old.',
    'Una foto ayuda.': 'A photograph helps.',
    'Agua, luz o predial, de menos de tres meses.': 'Water, electricity or property tax, less than three months old.',
  },
  'tarifas.concepto': {
    'Sin costo': 'Free',
    'Copia certificada': 'Certified copy',
    'Para personas de 60 años o más': 'For people of 60 years or more',
    'En la oficialía, en horas de oficina': 'At the registry office, within office hours',
    'En la oficialía, fuera de horas': 'At the registry office, outside office hours',
    'A domicilio, según la distancia': 'Elsewhere, according to the distance',
  },
  'tarifas.por': { 'por cada copia': 'for each copy' },
  'tarifas.recargos.nombre': { 'Impuesto adicional': 'Additional tax' },
  'pasos.actividad': {
    'Llega con el bebé y los papeles a cualquier oficialía': 'Come with the baby and the papers to any registry office',
    'Captura los datos y te los enseña': 'Writes down the details and shows them to you',
    'Revisa letra por letra y firma': 'Check them letter by letter, and sign',
    'Entrega el acta': 'Hands you the certificate',
    'Entrega los papeles y aparta la fecha': 'Hand in the papers and book the date',
    'Revisa y te confirma': 'Looks at them and confirms',
    'Llega con tus testigos el día de la boda': 'Come with your witnesses on the day of the wedding',
  },
  'pasos.quien': { Tú: 'You', Oficialía: 'Registry office' },
  'oficinas.nombre': {
    ...Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [
        `Oficialía 0${i + 1} del Registro Civil`,
        `Civil registry office 0${i + 1} (Oficialía 0${i + 1})`,
      ]),
    ),
    'Protección Civil, guardia': 'Civil protection, duty officer',
    'Dirección General de Obras Públicas': 'Public works office',
  },
  observaciones: {
    'Las fechas de febrero se apartan desde diciembre.': 'Dates in February are booked from December on.',
  },
}
