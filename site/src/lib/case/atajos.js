// Keys of the tray: j and k to the next and the previous row, Enter opens it as any link, / to the search. Never in a field; whoever
// does not want them turns them off (WCAG 2.1.4).
const KEPT = 'bandeja-atajos'
const hint = document.querySelector('[data-atajos]')
const toggle = hint?.querySelector('button')
const rows = () => [...document.querySelectorAll('.lista > .fila h2 a')]

const isOn = () => {
  try {
    return localStorage.getItem(KEPT) !== 'no'
  } catch {
    return true
  }
}

const tell = () => {
  hint.dataset.atajos = isOn() ? 'si' : 'no'
  toggle.textContent = isOn() ? 'Desactivar los atajos' : 'Activar los atajos'
}

const move = (by) => {
  const all = rows()
  const at = all.findIndex((link) => link.closest('.fila').contains(document.activeElement))
  const next = all[Math.min(Math.max(at < 0 ? 0 : at + by, 0), all.length - 1)]
  next?.focus()
  next?.closest('.fila').scrollIntoView({ block: 'nearest' })
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  '/': () => document.querySelector('.buscar-bandeja [name=q]')?.focus(),
}

if (hint && toggle) {
  hint.hidden = false
  tell()
  toggle.addEventListener('click', () => {
    try {
      localStorage.setItem(KEPT, isOn() ? 'no' : 'si')
    } catch {}
    tell()
  })
  document.addEventListener('keydown', (event) => {
    const act = KEYS[event.key]
    if (!act || !isOn() || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.target.closest('input, select, textarea, [contenteditable]')) return
    event.preventDefault()
    act()
  })
}
