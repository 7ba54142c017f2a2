import { readFileSync } from 'node:fs'

/*
 * npm passes a signal to the shell it started, which ends without passing it on; killed, npm passes nothing and the shell waits for
 * us. Either way a process above this one gets another parent, and we would go on serving with nobody to stop us.
 */

/** The parent; and where that is the shell npm put between, npm, where the system tells. */
const above = (): string => {
  const { ppid } = process
  try {
    // `pid (name) state ppid …`
    const [, name = '', parent = ''] = /\((.*)\) \S+ (\d+)/s.exec(readFileSync(`/proc/${ppid}/stat`, 'utf8')) ?? []
    return /^(sh|dash|bash|ash)$/.test(name) ? `${ppid} ${parent}` : `${ppid}`
  } catch {
    return `${ppid}`
  }
}

/** As it was when this process began: whoever looks later may come too late. */
const begun = above()

/** Whether npm started this process and is there no longer. */
export const isOrphaned = (): boolean => process.env.npm_lifecycle_event !== undefined && above() !== begun
