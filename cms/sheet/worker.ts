import { parentPort } from 'node:worker_threads'
import { readFile } from '../../hooks/catalogue/sheet/read.ts'

/* Reads sheets that people send beside the thread that answers. */

parentPort?.on('message', async (bytes: Uint8Array) => parentPort?.postMessage({ result: await readFile(bytes) }))
