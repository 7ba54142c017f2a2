import type { UIFieldServerProps } from 'payload'
import { BotonReintentar } from './BotonReintentar.tsx'

/** Beside what failed: asks for another try, where the system can make one. */
export const Reintentar = ({ data }: UIFieldServerProps) =>
  data?.id && data.estado !== 'aviso' ? <BotonReintentar ruta={`/api/fallas/${data.id}/reintentar`} /> : null
