import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson, firstBroken, hashMovement } from '../../hooks/ledger/canonical.ts'
import { history, seal } from './history.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

describe('canonical JSON', () => {
  it.each([
    ['keys in order', { b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
    ['absent members left out', { a: undefined, b: null }, '{"b":null}'],
    ['lists in their own order', [3, 1, [2, undefined]], '[3,1,[2,null]]'],
    ['numbers as JSON has them', [1e21, 0.1, -0, 5e-324], '[1e+21,0.1,0,5e-324]'],
    ['what JSON escapes', '"\\\n\u2028\u007f\u0000', '"\\"\\\\\\n\u2028\u007f\\u0000"'],
    ['no spaces', { 'a b': ['c d', {}, []] }, '{"a b":["c d",{},[]]}'],
    ['letters as they are', 'Cancún, ñandú, 🌴', '"Cancún, ñandú, 🌴"'],
    ['accents as they were typed', ['\u00f1', 'n\u0303'], '["\u00f1","n\u0303"]'],
    ['half a character as the database keeps it', '\ud83cx\udf34', '"\ufffdx\ufffd"'],
    [
      'keys by code unit, not by alphabet',
      { ñ: 1, z: 2, Z: 3, é: 4, '10': 5, '9': 6 },
      '{"10":5,"9":6,"Z":3,"z":2,"é":4,"ñ":1}',
    ],
    ['keys of astral letters by code unit', { '\ufb33': 1, '\u{1f334}': 2 }, '{"\u{1f334}":2,"\ufb33":1}'],
    ['a key named as a prototype', JSON.parse('{"__proto__":1,"a":2}'), '{"__proto__":1,"a":2}'],
  ])('%s', (_, value, written) => expect(canonicalJson(value)).toBe(written))

  it('is what a round trip through JSON and the same keys in another order give', () => {
    const value = { z: [1, { y: 'ñ', x: null }], a: { '🌴': 'n\u0303', b: undefined } }
    const again = JSON.parse(JSON.stringify({ a: value.a, z: value.z }))
    expect(canonicalJson(again)).toBe(canonicalJson(value))
  })
})

describe('the hash of a movement', () => {
  it('is SHA-256 over the text anyone can write down', () => {
    const text =
      '{"actor":"u1","anterior":null,"canal":"telefono","comando":"c-1","datos":{"nota":"Cancún 🌴","recibido":"2026-11-23T09:40:00-05:00"},' +
      '"enNombreDe":{"area":"Jardines","dependencia":"d1","nombre":"Quien llama"},"expediente":"e1","fecha":"2026-11-23T14:40:00.000Z",' +
      '"opcion":"cumple","paso":2,"rol":"operador","seq":1,"tipo":"paso","titular":"u2"}'
    const movement = seal({
      seq: 1,
      paso: 2,
      opcion: 'cumple',
      datos: { recibido: '2026-11-23T09:40:00-05:00', nota: 'Cancún 🌴' },
      actor: 'u1',
      rol: 'operador',
      titular: 'u2',
      enNombreDe: { nombre: 'Quien llama', dependencia: 'd1', area: 'Jardines' },
      canal: 'telefono',
      comando: 'c-1',
    })
    expect(hashMovement(movement)).toBe(sha256(text))
    expect(hashMovement(movement)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has not changed since the first release', () => {
    // sha256sum of the text by hand: whoever changes it breaks every history there is.
    expect(hashMovement(seal({}))).toBe('ca6845a25d2f44166377f42cd6f26a647af87afe92148cc74921dcd4fc4f2d63')
  })

  it('leaves out what the database adds', () => {
    const movement = seal({})
    expect(hashMovement({ ...movement, id: 'x', createdAt: 'now', huella: 'y' } as typeof movement)).toBe(
      hashMovement(movement),
    )
  })

  it('stays through JSON, and with the members in another order', () => {
    for (const movement of history()) {
      const backwards = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(movement))).reverse())
      expect(hashMovement(backwards as typeof movement)).toBe(movement.huella)
    }
  })

  it('stays when UTF-8 has replaced half a character', () => {
    const datos = { nota: 'a\ud83cb', '\ud83c': 1 }
    const stored = Buffer.from('a\ud83cb', 'utf8').toString('utf8')
    expect(stored).not.toBe(datos.nota)
    expect(hashMovement(seal({ datos }))).toBe(hashMovement(seal({ datos: { nota: stored, '\ufffd': 1 } })))
  })
})

describe('a history', () => {
  it('is whole as it was recorded', () => {
    expect(firstBroken(history())).toBeNull()
    expect(firstBroken([])).toBeNull()
    expect(firstBroken(JSON.parse(JSON.stringify(history())))).toBeNull()
  })

  const members = Object.keys(history()[0] ?? {})

  it('has fifteen members a movement', () => expect(members).toHaveLength(15))

  describe.each([1, 2, 3, 4])('with movement %d touched', (n) => {
    const touched = (change: (movement: Record<string, unknown>) => void) => {
      const copy = structuredClone(history())
      change(copy[n - 1] as unknown as Record<string, unknown>)
      return firstBroken(copy)
    }

    it.each(members)('in its %s is broken there', (member) => {
      expect(touched((m) => Object.assign(m, { [member]: `${m[member]}x` }))).toBe(n)
      expect(touched((m) => Object.assign(m, { [member]: undefined }))).toBe(n)
    })

    it('in any byte of its data is broken there', () => {
      const nota = String(history()[n - 1]?.datos.nota)
      for (let at = 0; at < nota.length; at++) {
        const other = nota.slice(0, at) + String.fromCharCode(nota.charCodeAt(at) ^ 1) + nota.slice(at + 1)
        expect(touched((m) => Object.assign(m, { datos: { nota: other } }))).toBe(n)
      }
      expect(touched((m) => Object.assign(m, { datos: { nota, mas: null } }))).toBe(n)
      expect(touched((m) => Object.assign(m, { datos: {} }))).toBe(n)
    })

    it('and its own hash made again is broken at the next, which names the old one', () => {
      const copy = structuredClone(history())
      const movement = copy[n - 1]
      if (!movement) throw new Error('no such movement')
      movement.datos = { nota: 'otra cosa' }
      movement.huella = hashMovement(movement)
      expect(firstBroken(copy)).toBe(n === copy.length ? null : n + 1)
    })
  })

  it.each([1, 2, 3])('with movement %d removed is broken there', (n) => {
    expect(firstBroken(history().toSpliced(n - 1, 1))).toBe(n)
  })

  it.each([
    [1, 2],
    [2, 3],
    [1, 4],
    [3, 4],
  ])('with movements %d and %d swapped is broken at the first', (a, b) => {
    const copy = history()
    const [first, second] = [copy[a - 1], copy[b - 1]]
    if (!first || !second) throw new Error('no such movements')
    expect(firstBroken(copy.with(a - 1, second).with(b - 1, first))).toBe(a)
  })

  it.each([1, 2, 3, 4, 5])('with a movement put in at %d is broken there', (n) => {
    const whole = history()
    const anterior = whole[n - 2]?.huella ?? null
    for (const forged of [
      seal({ seq: n, anterior: 'x' }),
      seal({ seq: n + 1, anterior }),
      seal({ seq: n, anterior }),
    ]) {
      const huella = hashMovement(forged)
      const put = whole.toSpliced(n - 1, 0, { ...forged, huella })
      // With the right number and the right predecessor it stands by itself: the one after it gives it away.
      const stands = forged.seq === n && forged.anterior === anterior
      expect(firstBroken(put)).toBe(stands ? (n === 5 ? null : n + 1) : n)
    }
  })

  it('with a movement twice is broken at the second', () => {
    const whole = history()
    const [first] = whole
    expect(first && firstBroken([first, ...whole])).toBe(2)
  })
})
