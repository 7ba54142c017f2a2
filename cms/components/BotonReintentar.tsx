'use client'
import { useState } from 'react'

type Props = { ruta: string; texto?: string }

/** Asks for another try of what failed, and tells how it went. */
export const BotonReintentar = ({ ruta, texto = 'Intentar de nuevo' }: Props) => {
  const [told, setTold] = useState('')
  const [busy, setBusy] = useState(false)
  const retry = async () => {
    setBusy(true)
    const answer = await fetch(ruta, { method: 'POST' }).catch(() => null)
    const body = await answer?.json().catch(() => null)
    setTold(body?.message ?? body?.errors?.[0]?.message ?? 'No hubo respuesta: inténtalo de nuevo.')
    setBusy(false)
  }
  return (
    <div className="field-type">
      <button
        className="btn btn--style-secondary btn--size-medium btn--withoutPopup"
        disabled={busy}
        onClick={retry}
        type="button"
      >
        {busy ? 'Intentando…' : texto}
      </button>
      <p role="status">{told}</p>
    </div>
  )
}
