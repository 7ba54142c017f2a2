import type { Payload } from 'payload'

/** Mandatory days of rest (Ley Federal del Trabajo, art. 74) of the years around; the approved calendar is edited in the panel. */
const HOLIDAYS: [fecha: string, motivo: string][] = [
  ['2026-11-16', 'Revolución Mexicana'],
  ['2026-12-25', 'Navidad'],
  ['2027-01-01', 'Año nuevo'],
  ['2027-02-01', 'Constitución'],
  ['2027-03-15', 'Natalicio de Benito Juárez'],
  ['2027-05-01', 'Día del Trabajo'],
  ['2027-09-16', 'Independencia'],
  ['2027-11-15', 'Revolución Mexicana'],
  ['2027-12-25', 'Navidad'],
]

/** Makes the days that are missing. */
export const seedHolidays = async (payload: Payload): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'dias-inhabiles',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const known = new Set(docs.map((d) => d.fecha))
  for (const [fecha, motivo] of HOLIDAYS) {
    if (!known.has(fecha))
      await payload.create({ collection: 'dias-inhabiles', data: { fecha, motivo }, overrideAccess: true })
  }
}
