import type { IncomingMessage } from 'node:http'
import { isbot } from 'isbot'
import { LRUCache } from 'lru-cache'
import { countOne } from '../../hooks/portal/counted.ts'
import type { Page } from './page.ts'

/*
 * A visit is a page of the portal that a browser asked for to show it: no program, no picture, nothing fetched in advance. Who works here
 * and comes with a session is not counted. Nothing is kept but the number.
 */

/** Names that browsers give themselves, and whether they are programs: the same few come all day. */
const programs = new LRUCache<string, boolean>({ max: 2_000 })

const LONGEST_NAME = 400

const isProgram = (agent: string | undefined): boolean => {
  if (!agent || agent.length > LONGEST_NAME) return true
  const known = programs.get(agent)
  if (known !== undefined) return known
  const program = isbot(agent)
  programs.set(agent, program)
  return program
}

/** The small pages after an opinion are no visits. */
const NOT_VISITED = /^\/opinion(\/|$)/

/** Counts a page that was sent, where somebody sees it. @param address as `publicAddress` reads it */
export const countVisit = ({ method, headers }: IncomingMessage, address: string, page: Page): void => {
  if (!page.read || method !== 'GET' || headers['sec-purpose'] || isProgram(headers['user-agent'])) return
  if ((headers['sec-fetch-dest'] ?? 'document') !== 'document') return
  const end = address.indexOf('?')
  const path = end < 0 ? address : address.slice(0, end)
  if (!NOT_VISITED.test(path)) countOne(path, 'visitas')
}
