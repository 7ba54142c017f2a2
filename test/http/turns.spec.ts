import { describe, expect, it } from 'vitest'
import { Busy, createTurns } from '../../hooks/doors/turns.ts'

const bounds = { atOnce: 3, perKey: 2, waiting: 2, waitMs: 10_000 }

describe('turns', () => {
  it('are bounded in all and by key, and those who wait are served in the order of their keys', async () => {
    const take = createTurns(bounds)
    const order: string[] = []
    const asked = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2'].map(async (name) => {
      const release = await take(name.charAt(0))
      order.push(name)
      return release
    })
    await Promise.resolve()
    await new Promise(setImmediate)
    expect(order).toEqual(['a1', 'a2', 'b1'])
    ;(await asked[0])?.()
    await new Promise(setImmediate)
    ;(await asked[1])?.()
    await new Promise(setImmediate)
    ;(await asked[4])?.()
    await new Promise(setImmediate)
    // One each, though `a` had asked for two before `b` asked at all.
    expect(order).toEqual(['a1', 'a2', 'b1', 'a3', 'b2', 'a4'])
  })

  it('are refused to who has too many waiting, not to others', async () => {
    const take = createTurns({ ...bounds, atOnce: 2 })
    await Promise.all([take('a'), take('a')])
    const waiting = [take('a'), take('a')]
    await expect(take('a')).rejects.toThrow(Busy)
    const other = take('b')
    expect(await Promise.race([other, Promise.all(waiting), Promise.resolve('still waiting')])).toBe('still waiting')
  })

  it('are given up after a while, and given back once', async () => {
    const take = createTurns({ ...bounds, atOnce: 1, waitMs: 20 })
    const release = await take('a')
    await expect(take('b')).rejects.toThrow(Busy)
    release()
    release()
    const again = await take('b')
    await expect(take('c')).rejects.toThrow(Busy)
    again()
  })
})
