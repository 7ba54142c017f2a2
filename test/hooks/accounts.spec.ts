import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newPassword } from '../../hooks/records/password.ts'
import { localPartOf, proposeAddress } from '../../hooks/records/propose.ts'

describe('an address from a name', () => {
  it.each([
    ['Ximena Pech Uc', 'ximena.pech'],
    ['Íñigo Canché Peña', 'inigo.canche'],
    ['María Fernanda Ñúñez Güémez', 'maria.nunez'],
    ['Juan de la Cruz Pérez', 'juan.delacruz'],
    ['Ana Laura San Miguel y Ríos', 'ana.sanmiguel'],
    ['Lic. Noé Uh', 'noe.uh'],
    ['  JOSÉ   ÁNGEL  ', 'jose.angel'],
    ["Conan O'Brien-Díaz Ek", 'conan.obriendiaz'],
    ['Cher', 'cher'],
    ['Santa Pech Ku', 'santa.pech'],
    ['李', ''],
    ['', ''],
  ])('of «%s» is «%s»', (nombre, local) => {
    expect(localPartOf(nombre)).toBe(local)
  })

  it('is numbered where others have it', () => {
    const taken = new Set(['ana.uh@a.mx', 'ana.uh2@a.mx'])
    expect(proposeAddress('Ana Uh Poot', (correo) => taken.has(correo), 'a.mx')).toBe('ana.uh3@a.mx')
    expect(proposeAddress('', () => false, 'a.mx')).toBe('cuenta@a.mx')
  })

  it('can always be written, and is nobody’s, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (nombre, n) => {
        const taken = new Set<string>()
        for (let i = 0; i <= n; i++) taken.add(proposeAddress(nombre, (correo) => taken.has(correo), 'a.mx'))
        expect(taken.size).toBe(n + 1)
        for (const correo of taken) expect(correo).toMatch(/^[a-z0-9]+(\.[a-z0-9]+)*@a\.mx$/)
        for (const correo of taken) expect(correo.length).toBeLessThanOrEqual(64 + '@a.mx'.length)
      }),
    )
  })
})

it('a password has all kinds of characters, none that look alike, and is another each time', () => {
  const made = Array.from({ length: 200 }, newPassword)
  expect(new Set(made).size).toBe(200)
  for (const password of made) {
    expect(password).toMatch(/^([a-zA-Z2-9]{4}-){3}[a-zA-Z2-9]{4}$/)
    expect(password).toMatch(/(?=.*[a-z])(?=.*[A-Z])(?=.*[2-9])/)
    expect(password).not.toMatch(/[0O1lI]/)
  }
})
