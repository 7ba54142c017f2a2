/** From the panel back to where cases are worked on. */
export const CampoEnlaces = () => (
  <nav aria-label="Otras partes" className="cenote-enlaces">
    <a href="/intranet">Bandeja de la intranet</a>
    <a href="/">Portal</a>
  </nav>
)
