import { expect, it } from 'vitest'
import { explainMongo } from '../../cms/open/mongoErrors.ts'
import { contradicts } from '../../hooks/cases/heal/dictamenes.ts'
import { within } from '../../hooks/cases/within.ts'
import { type FirstAccount, wrongFirstAccount } from '../../hooks/people/firstAccount.ts'

it.each([
  ['Authentication failed.', 'usuario o la contraseña'],
  ['getaddrinfo ENOTFOUND base.local', 'nombre no se encuentra'],
  ['connect ECONNREFUSED 127.0.0.1:9', 'no responde'],
  ['Server selection timed out after 10000 ms', 'conjunto de réplicas'],
  ['something nobody thought of', 'no se pudo abrir'],
])('what MongoDB says, %j, is told in plain words', (said, words) => {
  expect(explainMongo(new Error(`Error: cannot connect to MongoDB. Details: ${said}`))).toContain(words)
})

it('a dictamen contradicts itself where it says that all complies and a row says no', () => {
  const row = (cumple: boolean) => ({ especificacion: 'Memoria', norma: '16 GB', cumple })
  expect(contradicts({ resultado: 'cumple', especificaciones: [row(true), row(false)] })).toBe(true)
  expect(contradicts({ resultado: 'cumple', especificaciones: [row(true)] })).toBe(false)
  expect(contradicts({ resultado: 'no-cumple', especificaciones: [row(false)] })).toBe(false)
  for (const especificaciones of [null, undefined, 'cumple', [null, 3]]) {
    expect(contradicts({ resultado: 'cumple', especificaciones })).toBe(false)
  }
})

it('the first account is told what is wrong beside each field', () => {
  const good: FirstAccount = { nombre: 'Ñu', email: 'a@b.mx', password: 'Larga.clave', repetida: 'Larga.clave' }
  const wrong = (more: Partial<FirstAccount>) => wrongFirstAccount({ ...good, ...more }).map(({ campo }) => campo)
  expect(wrong({})).toEqual([])
  expect(wrong({ nombre: '', email: 'a@b', password: 'corta' })).toEqual(['nombre', 'email', 'password'])
  expect(wrong({ repetida: 'Otra.clave.' })).toEqual(['repetida'])
  expect(wrong({ email: `${'a'.repeat(300)}@b.mx` })).toEqual(['email'])
})

it('what takes too long is given up, and says what it was', async () => {
  await expect(within(5, new Promise(() => {}), 'El disco')).rejects.toThrow(/^El disco tardó más de/)
  expect(await within(1_000, Promise.resolve(3), 'El disco')).toBe(3)
})
