import { AsyncLocalStorage } from 'node:async_hooks'
import type { Request, RequestHandler, Response } from 'express'
import type { Payload } from 'payload'
import { refuseRequest } from './refuse.ts'

/*
 * The last net: a promise of a library that nobody waits for, or an error thrown from a callback, ends a Node process. Here it ends the
 * request it came of. Nothing of ours is left half done by it: the ledger's insert is the only commit point, and what follows from it
 * is derived again.
 */

const requests = new AsyncLocalStorage<{ req: Request; res: Response }>()

/** Everything that follows of a request, however late, knows of which. */
export const knowRequest: RequestHandler = (req, res, next) => requests.run({ req, res }, next)

/** From here on what escapes is logged, its request answers 500 where it still can, and the process goes on. */
export const keepServing = (logger: Payload['logger']): void => {
  const caught = (error: unknown): void => {
    const of = requests.getStore()
    // Without its port there is nothing to go on with.
    if (!of && (error as NodeJS.ErrnoException | undefined)?.syscall === 'listen') {
      logger.fatal({ msg: 'cannot listen', err: error })
      process.exit(1)
    }
    logger.error({ msg: 'escaped', method: of?.req.method, path: of?.req.path, err: error })
    if (!of || of.res.writableEnded) return
    if (of.res.headersSent) of.res.destroy()
    else refuseRequest(of.req, of.res, 500)
  }
  process.on('unhandledRejection', caught)
  process.on('uncaughtException', caught)
}
