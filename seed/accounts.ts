import type { Payload } from 'payload'
import type { Usuario } from '../hooks/ledger/rows.ts'
import type { Rol } from '../hooks/manual/roles.ts'
import type { OfficeSlug } from './offices.ts'

type Account = { cuenta: string; nombre: string; rol: Rol; oficina: OfficeSlug; area?: string }

/** One account for each role, and a second one where two people of a role meet. The people are made up. */
const ACCOUNTS: Account[] = [
  {
    cuenta: 'solicitante',
    nombre: 'Ximena Pech Uc',
    rol: 'solicitante',
    oficina: 'ecologia',
    area: 'Vivero municipal',
  },
  { cuenta: 'solicitante2', nombre: 'Íñigo Canché Peña', rol: 'solicitante', oficina: 'deporte', area: 'Comunicación' },
  { cuenta: 'secretaria', nombre: 'Rosalía Ek Núñez', rol: 'secretaria', oficina: 'tic' },
  { cuenta: 'direccion', nombre: 'Óscar Balam Güémez', rol: 'direccion', oficina: 'tic' },
  {
    cuenta: 'jefatura-telecomunicaciones',
    nombre: 'Abril Cohuo Ávila',
    rol: 'jefatura-telecomunicaciones',
    oficina: 'tic',
  },
  { cuenta: 'jefatura-sistemas', nombre: 'Tomás Dzul Ibáñez', rol: 'jefatura-sistemas', oficina: 'tic' },
  { cuenta: 'jefatura-soporte', nombre: 'Lucía May Ordóñez', rol: 'jefatura-soporte', oficina: 'tic' },
  {
    cuenta: 'tecnico-telecomunicaciones',
    nombre: 'Bruno Kantún Sáenz',
    rol: 'tecnico-telecomunicaciones',
    oficina: 'tic',
  },
  {
    cuenta: 'tecnico-telecomunicaciones2',
    nombre: 'Nadia Poot Yáñez',
    rol: 'tecnico-telecomunicaciones',
    oficina: 'tic',
  },
  { cuenta: 'tecnico-soporte', nombre: 'Efraín Tun Cáceres', rol: 'tecnico-soporte', oficina: 'tic' },
  { cuenta: 'tecnico-soporte2', nombre: 'Irene Chablé Muñoz', rol: 'tecnico-soporte', oficina: 'tic' },
  { cuenta: 'programador', nombre: 'Darío Couoh Piña', rol: 'programador', oficina: 'tic' },
  { cuenta: 'programador2', nombre: 'Julieta Nah Zúñiga', rol: 'programador', oficina: 'tic' },
  { cuenta: 'operador', nombre: 'Sofía Uicab León', rol: 'operador', oficina: 'tic' },
  { cuenta: 'administrador-web', nombre: 'Gael Moo Añorve', rol: 'administrador-web', oficina: 'tic' },
  { cuenta: 'administrador', nombre: 'Renata Chi Olguín', rol: 'administrador', oficina: 'tic' },
]

export const demoPassword = (): string => process.env.DEMO_PASSWORD ?? 'Cancun.2026'

const demoEmail = (cuenta: string): string => `${cuenta}@demo.test`

/** Makes the accounts that are missing. @returns each by its name, `secretaria` */
export const seedAccounts = async (
  payload: Payload,
  offices: Record<OfficeSlug, string>,
): Promise<Record<string, Usuario>> => {
  const accounts: Record<string, Usuario> = {}
  for (const { cuenta, nombre, rol, oficina, area } of ACCOUNTS) {
    const email = demoEmail(cuenta)
    const { docs } = await payload.find({
      collection: 'usuarios',
      where: { email: { equals: email } },
      limit: 1,
      depth: 0,
      overrideAccess: true,
    })
    accounts[cuenta] =
      docs[0] ??
      (await payload.create({
        collection: 'usuarios',
        data: {
          email,
          password: demoPassword(),
          nombre,
          roles: [rol],
          dependencia: offices[oficina],
          area,
          activo: true,
        },
        depth: 0,
        overrideAccess: true,
      }))
  }
  return accounts
}

/** Whom one can sign in as, for the console. */
export const accountsTable = (): string =>
  ACCOUNTS.map(({ cuenta, nombre }) => `  ${demoEmail(cuenta).padEnd(40)} ${nombre}`).join('\n')
