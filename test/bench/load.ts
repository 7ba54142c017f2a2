import { Agent, get } from 'node:http'

/** What was measured: how many times a second, and how long each took, in milliseconds. */
export type Rate = { count: number; perSecond: number; p50: number; p95: number }

type Limits = { seconds: number; atOnce?: number; max?: number }

/** Does something again and again, `atOnce` at a time, until the seconds or the number allowed are over. */
export const during = async (
  what: (n: number) => Promise<unknown>,
  { seconds, atOnce = 1, max = Number.POSITIVE_INFINITY }: Limits,
): Promise<Rate> => {
  const times: number[] = []
  const begun = performance.now()
  let next = 0
  const worker = async () => {
    while (performance.now() - begun < seconds * 1000 && next < max) {
      const start = performance.now()
      await what(next++)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const elapsed = (performance.now() - begun) / 1000
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { count: times.length, perSecond: times.length / elapsed, p50: at(0.5), p95: at(0.95) }
}

/** Gets pages over connections that stay open, as a browser or a proxy does; anything but 200 ends the run. */
export const pageGetter = (url: string, headers: Record<string, string> = {}) => {
  const agent = new Agent({ keepAlive: true })
  const page = (path: string) =>
    new Promise<void>((resolve, reject) => {
      const request = get(url + path, { agent, headers }, (response) => {
        response.once('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${response.statusCode}`)),
        )
        response.resume()
      })
      request.once('error', reject)
    })
  return { page, close: () => agent.destroy() }
}
