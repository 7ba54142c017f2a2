import { expect, it } from 'vitest'
import { createThread } from '../../cms/thread.ts'

const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads'
  let jobs = 0
  parentPort.on('message', (job) => {
    jobs++
    if (job === 'forever') for (;;);
    if (job === 'end') process.exit(1)
    if (job === 'throw') throw new Error('thrown')
    parentPort.postMessage(job === 'wrong' ? { error: 'not so' } : { result: [job, jobs] })
  })
`)}`,
)

it('does one job after the other, and is one thread', async () => {
  const run = createThread<string, [string, number]>(script, 10_000)
  expect(await Promise.all([run('a'), run('b'), run('c')])).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ])
  await expect(run('wrong')).rejects.toThrow('not so')
  expect(await run('d')).toEqual(['d', 5])
})

it.each([
  ['forever', 'not done within 1 s'],
  ['end', 'ended'],
  ['throw', 'thrown'],
])('gives up a job that is «%s», and that one alone', { timeout: 30_000 }, async (job, said) => {
  const run = createThread<string, [string, number]>(script, 1000)
  const [first, lost, next] = await Promise.allSettled([run('a'), run(job), run('b')])
  expect(first).toMatchObject({ status: 'fulfilled' })
  expect(lost).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining(said) } })
  // In a thread that has done nothing else.
  expect(next).toMatchObject({ status: 'fulfilled', value: ['b', 1] })
})
