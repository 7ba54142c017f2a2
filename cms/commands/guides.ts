import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { currentEditions } from '../../hooks/manual/index.ts'
import { ROL_SLUGS, ROLES, type Rol, roleName } from '../../hooks/manual/roles.ts'
import type { Procedure, Step } from '../../hooks/manual/types.ts'

/*
 * A guide for each role: the screens it works in, each written once (docs/guias/pantallas), and its steps, which the manual's definitions
 * tell, so that they are always those.
 */

const FOLDER = 'docs/guias'
const everyone = ['notificaciones', 'cuenta']
const head = ['entrar', 'bandeja', 'expediente', 'firmar', 'tablero', 'registros', 'ausencias', ...everyone]
const technical = ['entrar', 'bandeja', 'expediente', 'firmar', 'registros', 'ausencias', ...everyone]

const SCREENS: Record<Rol, string[]> = {
  solicitante: ['entrar', 'solicitar', 'seguir', 'ausencias', ...everyone],
  secretaria: ['entrar', 'bandeja', 'expediente', 'papel', 'registros', 'ausencias', ...everyone],
  direccion: [
    'entrar',
    'bandeja',
    'expediente',
    'firmar',
    'tablero',
    'registros',
    'movimientos',
    'ausencias',
    ...everyone,
  ],
  'jefatura-telecomunicaciones': head,
  'jefatura-sistemas': head,
  'jefatura-soporte': head,
  'tecnico-telecomunicaciones': technical,
  'tecnico-soporte': technical,
  programador: technical,
  operador: ['entrar', 'bandeja', 'expediente', 'llamada', 'papel', 'registros', 'ausencias', ...everyone],
  'administrador-web': ['entrar', 'bandeja', 'expediente', 'publicar', 'catalogo', 'portal', 'ausencias', ...everyone],
  administrador: ['entrar', 'personas', 'fallas', 'tablero', 'registros', 'movimientos', ...everyone],
}

/** The generated files, by role, from the root. */
export const GUIDES = ROL_SLUGS.map((rol) => `${FOLDER}/${rol}.md`)

/** Writes them all under `root`. */
export const writeGuides = (root: string): void => {
  mkdirSync(path.join(root, FOLDER), { recursive: true })
  const screen = (name: string) => readFileSync(path.join(root, FOLDER, 'pantallas', `${name}.md`), 'utf8').trim()
  for (const rol of ROL_SLUGS) {
    const parts = [`# Guía: ${ROLES[rol].nombre}`, ...SCREENS[rol].map(screen), stepsOf(rol)]
    writeFileSync(path.join(root, FOLDER, `${rol}.md`), `${parts.filter(Boolean).join('\n\n')}\n`)
  }
}

/** The steps of a role, procedure by procedure; nothing where it has none. */
const stepsOf = (rol: Rol): string => {
  const lines = currentEditions().flatMap((procedure) => {
    const own = procedure.pasos.filter(({ responsables, alTelefono = [] }) =>
      [...responsables, ...alTelefono].includes(rol),
    )
    return own.length
      ? [
          `### ${procedure.nombre} (${procedure.codigo})\n\n${own.map((step) => stepLine(procedure, step, rol)).join('\n')}`,
        ]
      : []
  })
  return lines.length ? ['## Tus pasos', ...lines].join('\n\n') : ''
}

const stepLine = (
  { pasos }: Procedure,
  { paso, actividad, responsables, horas, siguiente, opciones }: Step,
  rol: Rol,
): string => {
  const others = responsables.filter((other) => other !== rol).map(roleName)
  const notes = [
    ...(responsables.includes(rol) ? [] : ['lo anotas a nombre de quien llama']),
    ...(others.length && responsables.includes(rol) ? [`también lo hace ${others.join(' o ')}`] : []),
    ...(horas ? [`meta: ${horas} ${horas === 1 ? 'hora hábil' : 'horas hábiles'}`] : []),
    next(pasos, siguiente, opciones),
  ]
  return `- **Paso ${paso} de ${pasos.length}.** ${actividad} (${notes.join('; ')}).`
}

const next = (pasos: readonly Step[], siguiente: Step['siguiente'], opciones: Step['opciones']): string => {
  const to = (paso: number | null | undefined) =>
    paso
      ? `sigue ${(pasos.find((s) => s.paso === paso)?.responsables ?? []).map(roleName).join(' o ')}`
      : 'con él concluye'
  return opciones
    ? `según lo que escojas, ${[...new Set(opciones.map((o) => to(o.siguiente)))].join(' o ')}`
    : to(siguiente)
}
