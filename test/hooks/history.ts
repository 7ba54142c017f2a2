import { hashMovement, type SealedMovement } from '../../hooks/ledger/canonical.ts'

/** A movement ready to be hashed: the plainest there is, but for what is given. */
export const seal = (given: Partial<SealedMovement>): SealedMovement => ({
  expediente: 'e1',
  seq: 1,
  comando: 'comando-1',
  tipo: 'paso',
  paso: 1,
  opcion: null,
  datos: { nota: 'Sin novedad' },
  actor: 'u1',
  rol: 'solicitante',
  titular: null,
  enNombreDe: null,
  canal: 'web',
  fecha: '2026-11-23T14:40:00.000Z',
  anterior: null,
  ...given,
})

/** Four movements, each sealed upon the one before. */
export const history = (): (SealedMovement & { huella: string })[] => {
  const notas = ['Jornada de reforestación', 'El ñandú y la 🌴', 'cafe\u0301', '«Listo»']
  const sealed: (SealedMovement & { huella: string })[] = []
  for (const [index, nota] of notas.entries()) {
    const movement = seal({
      seq: index + 1,
      comando: `comando-${index + 1}`,
      paso: index + 1,
      datos: { nota },
      fecha: `2026-11-23T14:4${index}:00.000Z`,
      anterior: sealed.at(-1)?.huella ?? null,
    })
    sealed.push({ ...movement, huella: hashMovement(movement) })
  }
  return sealed
}
