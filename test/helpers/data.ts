import { cpSync } from 'node:fs'
import path from 'node:path'
import { MongoClient } from 'mongodb'

export type Db = 'sqlite' | 'mongo'

/** Where the run tells of the installation to copy and starts the servers that files share, for each database; see `template.ts`. */
export const DESK = { sqlite: 'TEST_DESK_SQLITE', mongo: 'TEST_DESK_MONGO' } as const

/**
 * Copies the seeded installation, which takes a tenth of the time of seeding.
 * @returns whether there was one
 * @throws where it could not be made
 */
export const copyTemplate = async (db: Db, dataDir: string): Promise<boolean> => {
  const desk = process.env[DESK[db]]
  if (!desk) return false
  const answer = await fetch(`${desk}/template`)
  const template = await answer.text()
  if (!answer.ok) throw new Error(template)
  cpSync(template, dataDir, { recursive: true })
  if (db === 'mongo') await copyDatabase(databaseOf(template), databaseOf(dataDir))
  return true
}

/** The address of the MongoDB database that goes with a data folder. */
export const databaseOf = (dataDir: string): string => {
  const address = process.env.TEST_MONGO_URL
  if (!address) throw new Error('no MongoDB is running: use vitest --project mongo')
  return address.replace('/?', `/${path.basename(dataDir)}?`)
}

/**
 * Indexes first: of an empty collection they cost a fifth of what they do when there is something in it. The product looks for its own
 * when it starts, and makes those that lack.
 */
const copyDatabase = async (from: string, to: string) => {
  const target = path.basename(new URL(to).pathname)
  // Numbers stay of the kind they are.
  await using client = new MongoClient(from, { promoteValues: false })
  const collections = await client.db().listCollections({ type: 'collection' }).toArray()
  await Promise.all(
    collections.map(async ({ name }) => {
      const source = client.db().collection(name)
      const [indexes, docs] = await Promise.all([source.indexes({ promoteValues: true }), source.find().toArray()])
      const copy = await client.db(target).createCollection(name)
      const own = indexes.filter((index) => index.name !== '_id_')
      if (own.length) await copy.createIndexes(own)
      if (docs.length) await copy.insertMany(docs)
    }),
  )
}

export const dropDatabase = async (databaseUrl: string): Promise<void> => {
  await using client = new MongoClient(databaseUrl)
  await client.db().dropDatabase()
}
