import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { answeredElsewhere, isPart, routeFault } from '../../hooks/portal/paths.ts'

const PAGES = new URL('../../site/src/pages/', import.meta.url)

/** The first name of every address that the site has a page for: `feed.xml.ts` answers `/feed.xml`. */
const names = [...new Set(readdirSync(PAGES).map((file) => file.split('.')[0] ?? ''))].filter(
  (name) => name && name !== 'index' && !name.startsWith('['),
)

describe('addresses of the portal’s own', () => {
  it('are all taken: no page of the panel stands behind one', () => {
    expect(names).toEqual(expect.arrayContaining(['opinion', 'noticias', 'feed', '404']))
    expect(names.filter((name) => routeFault(name) === null)).toEqual([])
    expect(names.filter((name) => !answeredElsewhere(`/${name}/x`))).toEqual([])
  })

  it('that are kept for later are no page of the panel, and nothing stands there', () => {
    for (const name of ['eventos', 'opinar'])
      expect([routeFault(name), isPart(`/${name}`)]).toEqual([expect.stringContaining('apartada'), false])
  })

  it('leave those that only begin like one', () => {
    expect([routeFault('opiniones'), routeFault('manual-de-imagen')]).toEqual([null, null])
  })
})
