import { figure } from '../http/raw.ts'

/** Milliseconds of processor this thread takes for it: what else the machine does is not counted. */
export const spent = (work: () => void): number => {
  const before = process.threadCpuUsage()
  work()
  return since(before)
}

/** The same of work that waits now and then; nothing else may be under way in this thread. */
export const spentOn = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.threadCpuUsage()
  await work()
  return since(before)
}

/** Milliseconds of processor a server takes while it is done, with whatever else it does meanwhile. */
export const spentBy = async (server: { url: string }, work: () => Promise<unknown>): Promise<number> => {
  const before = await figure(server, 'process_cpu_seconds_total')
  await work()
  return 1000 * ((await figure(server, 'process_cpu_seconds_total')) - before)
}

const since = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
