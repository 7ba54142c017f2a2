import type { UIFieldServerProps } from 'payload'
import { BotonReintentar } from './BotonReintentar.tsx'

/** Beside a message that no server took: puts it back in the outbox. */
export const Reenviar = ({ data }: UIFieldServerProps) =>
  data?.id && data.estado === 'fallido' ? (
    <BotonReintentar ruta={`/api/correos/${data.id}/reenviar`} texto="Volver a enviarlo" />
  ) : null
