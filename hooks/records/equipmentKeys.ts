/** What a piece of equipment is looked for by: its numbers, without what people write in different ways. */
export type EquipmentKeys = { claveSerie: string | null; claveInventario: string | null }

/** «S/N», «sin número», «no aplica»: it has none. */
const NONE = /^(S?N|SN|NA|N|SINNUMERO|SINSERIE|SININVENTARIO|NOAPLICA|NOTIENE|NINGUNO|X+|0+)$/

/** Pure: `BJ-IMD/00417` as `BJIMD00417`; `null` where it is no number, as of «S/N». At most 60 characters. */
export const numberKey = (written: string | null | undefined): string | null => {
  const key = (written ?? '')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
    .slice(0, 60)
  return key === '' || NONE.test(key) ? null : key
}

/** Pure: both numbers of a piece of equipment, as they are looked for. */
export const equipmentKeys = (said: { serie?: string | null; inventario?: string | null }): EquipmentKeys => ({
  claveSerie: numberKey(said.serie),
  claveInventario: numberKey(said.inventario),
})
