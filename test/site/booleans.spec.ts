import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../helpers/child.ts'

/*
 * To a browser `multiple="false"` is `multiple`: it is whether the attribute is there that counts. Astro leaves out a false one only
 * of those it knows; of the others what is written has to be true or nothing.
 */

/** The boolean attributes of HTML that Astro writes down as they are given. */
const WRITTEN = ['multiple', 'hidden', 'ismap', 'download', 'itemscope', 'typemustmatch', 'webkitdirectory']

const attributes = (markup: string) =>
  [...markup.matchAll(new RegExp(`[\\s{](${WRITTEN.join('|')})=({[^}]*}|"[^"]*"|'[^']*')`, 'g'))].map(
    ([, name = '', value = '']) => ({ name, value }),
  )

/** What cannot come out as `false`: nothing, `true` alone, or an expression that ends in `undefined` where it is not so. */
const isSafe = (value: string) =>
  /(\|\| undefined|\? true : undefined)}$/.test(value) || value === '{true}' || value === '""'

it('no boolean attribute is given a string or a `false` that stays', () => {
  const files = globSync('site/src/**/*.astro', { cwd: ROOT })
  expect(files.length).toBeGreaterThan(50)
  const found = files.flatMap((file) =>
    attributes(readFileSync(path.join(ROOT, file), 'utf8')).map((a) => ({ file, ...a })),
  )
  expect(found.some(({ name }) => name === 'multiple')).toBe(true)
  expect(found.filter(({ value }) => !isSafe(value))).toEqual([])
  const strings = files.filter((file) =>
    /\s(multiple|hidden|open|checked|disabled|readonly|required|selected|novalidate)=["'](true|false)["']/.test(
      readFileSync(path.join(ROOT, file), 'utf8'),
    ),
  )
  expect(strings).toEqual([])
})

it('is a rule that sees what breaks it', () => {
  const wrong = attributes(
    `<input multiple={control === 'adjuntos'} /> <p hidden="false"> <input multiple={a || undefined} />`,
  )
  expect(wrong.map(({ value }) => isSafe(value))).toEqual([false, false, true])
})
