import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import { type Child, isExecutable, ROOT, startChild } from './child.ts'
import { freePort } from './ports.ts'

/** vitest globalSetup: one MongoDB for the whole run, a replica set of one as the product demands. */
export default async () => {
  // Somebody's own server, kept running between runs.
  if (process.env.TEST_MONGO_URL) return
  const dbpath = path.join(process.env.TEST_SCRATCH ?? ROOT, 'mongo')
  const binary = await findMongod()
  if (!binary) throw new Error('no mongod: set MONGOD to one')
  const { url, child } = await startReplicaSet(binary, dbpath)
  process.env.TEST_MONGO_URL = url
  return async () => {
    await child.end('SIGTERM')
    rmSync(dbpath, { recursive: true, force: true })
  }
}

/** A MongoDB server on this machine, or else one downloaded; `undefined` where neither can be had. */
export const findMongod = async (): Promise<string | undefined> => {
  const named = process.env.MONGOD
  if (named) return named
  const places = [
    path.resolve(ROOT, '../shared/mongod/bin'),
    ...(process.env.PATH ?? '').split(path.delimiter).filter((place) => place && !place.includes('node_modules')),
  ]
  return places.map((place) => path.join(place, 'mongod')).find(isExecutable) ?? (await download())
}

/** Some 100 MB, once; kept with the packages. */
const download = async (): Promise<string | undefined> => {
  const { MongoBinary } = await import('mongodb-memory-server-core')
  const downloadDir = path.join(ROOT, 'node_modules/.cache/mongod')
  const patience = AbortSignal.timeout(180_000)
  const late = new Promise<undefined>((resolve) => {
    patience.addEventListener('abort', () => resolve(undefined))
  })
  return Promise.race([MongoBinary.getPath({ downloadDir }).catch(() => undefined), late])
}

/** @returns the address without a database name, `mongodb://127.0.0.1:PORT/?replicaSet=rs0` */
export const startReplicaSet = async (binary: string, dbpath: string): Promise<{ url: string; child: Child }> => {
  mkdirSync(dbpath, { recursive: true })
  const port = await freePort()
  const host = `127.0.0.1:${port}`
  const flags = ['--replSet', 'rs0', '--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', dbpath]
  // Figures about itself, each second, for all the collections of all servers: nobody reads them.
  const quiet = ['--wiredTigerCacheSizeGB', '0.5', '--quiet', '--setParameter', 'diagnosticDataCollectionEnabled=false']
  const child = startChild(binary, [...flags, ...quiet], {
    env: process.env,
    pidFile: `${dbpath}.pid`,
  })
  try {
    await initiate(host, child)
  } catch (error) {
    await child.end('SIGKILL')
    throw new Error(`mongod did not start:\n${child.log()}`, { cause: error })
  }
  return { url: `mongodb://${host}/?replicaSet=rs0`, child }
}

const initiate = async (host: string, child: Child) => {
  // The first call of the day may unpack or download it; the driver waits for it to listen.
  const client = new MongoClient(`mongodb://${host}/?directConnection=true`, { serverSelectionTimeoutMS: 60_000 })
  try {
    const admin = client.db('admin')
    await admin.command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host }] } })
    while (!(await admin.command({ hello: 1 })).isWritablePrimary) {
      if (!child.running()) throw new Error('it ended')
      await sleep(50)
    }
  } finally {
    await client.close()
  }
}
