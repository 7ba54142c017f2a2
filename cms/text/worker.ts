import { parentPort } from 'node:worker_threads'
import { toLexical } from '../../hooks/portal/lexical.ts'

/* Reads requesters' texts beside the thread that answers. */

parentPort?.on('message', (text: string) => parentPort?.postMessage({ result: toLexical(text) }))
