/*
 * The process is ending: what is under way is finished or given up, and nothing else is begun; recovery takes it up at the next
 * start. It hangs on `globalThis` because the server, the panel and the site each load these modules.
 */
const shared = globalThis as typeof globalThis & { cenoteStopping?: boolean }

export const stopWorking = (): void => {
  shared.cenoteStopping = true
}

export const isStopping = (): boolean => shared.cenoteStopping === true
