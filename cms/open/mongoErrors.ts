/** Pure: why MongoDB could not be opened and what to look at, in Spanish, from what its driver said. Never the address, which has a password. */
export const explainMongo = (error: unknown): string => {
  const said = error instanceof Error ? error.message : String(error)
  const [, what, toDo] = CAUSES.find(([sign]) => sign.test(said)) ?? ['', 'no se pudo abrir', 'Revisa DATABASE_URL.']
  return `La base MongoDB de DATABASE_URL ${what}. ${toDo} (El servidor dijo: ${said.replace(/^.*Details: /s, '').slice(0, 300)})`
}

const CAUSES: [sign: RegExp, what: string, toDo: string][] = [
  [
    /auth/i,
    'no acepta el usuario o la contraseña',
    'Revisa los dos en DATABASE_URL, y authSource si la cuenta es de otra base.',
  ],
  [/ENOTFOUND|EAI_AGAIN|querySrv/i, 'está en un servidor cuyo nombre no se encuentra', 'Revisa el nombre y la red.'],
  [
    /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ECONNRESET/i,
    'no responde',
    'Revisa que el servidor esté encendido y el puerto.',
  ],
  [
    /ReplicaSet|replica set|setName|does not match/i,
    'no tiene un primario del conjunto de réplicas que dice replicaSet=',
    'Revisa ese nombre (rs.status() lo dice) y que el conjunto esté iniciado.',
  ],
  [
    /not permitted|not authorized|requires/i,
    'no deja trabajar a esa cuenta',
    'Dale permiso de lectura y escritura (readWrite).',
  ],
  [
    /E11000|duplicate key/i,
    'tiene datos repetidos donde debe haber uno solo',
    'Devuélvela desde un respaldo o avisa a quien da soporte.',
  ],
  [
    // Its driver says no more where there is a server, and not of that set.
    /timed? ?out|selection/i,
    'no respondió en 10 segundos como primario del conjunto de réplicas que dice replicaSet=',
    'Revisa que el servidor esté encendido, el puerto y la red, y ese nombre (rs.status() lo dice).',
  ],
]
