/** As loose as JSON is: a test says itself what it expects of an answer. */
type Json = ReturnType<typeof JSON.parse>

type Answer = { status: number; json: Json; headers: Headers }

const PASSWORD = 'Cancun.2026'

/** @param who a role or an e-mail; `solicitante` is `solicitante@demo.test` */
export const login = async (url: string, who: string, password = PASSWORD): Promise<string> => {
  const email = who.includes('@') ? who : `${who}@demo.test`
  const { status, json } = await call(url, null, 'POST', '/api/usuarios/login', { email, password })
  if (status !== 200) throw new Error(`login of ${email}: ${status} ${JSON.stringify(json)}`)
  return json.token
}

/** One request with a JSON body, as that person or nobody; `json` is `null` where the answer is something else. */
export const call = async (
  url: string,
  token: string | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> => {
  const response = fetch(url + path, {
    method,
    redirect: 'manual',
    headers: { ...authorization(token), ...(body !== undefined && { 'content-type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  return answer(await response)
}

type Sample = { name: string; type: string; bytes: Uint8Array<ArrayBuffer> }

/** Sends a file as a browser would, whether or not it will be taken. */
export const tryUpload = async (
  url: string,
  token: string | null,
  { name, type, bytes }: Sample,
  path = '/api/adjuntos',
  data: Record<string, unknown> = {},
): Promise<Answer> => {
  const body = new FormData()
  body.set('_payload', JSON.stringify(data))
  body.set('file', new Blob([bytes], { type }), name)
  return answer(await fetch(url + path, { method: 'POST', headers: authorization(token), body }))
}

/** @returns the id of the stored file */
export const upload = async (url: string, token: string | null, file: Sample, path?: string): Promise<string> => {
  const { status, json } = await tryUpload(url, token, file, path)
  if (status !== 201) throw new Error(`upload of ${file.name}: ${status} ${JSON.stringify(json)}`)
  return json.doc.id
}

const authorization = (token: string | null): Record<string, string> => (token ? { authorization: `JWT ${token}` } : {})

const answer = async (response: Response): Promise<Answer> => {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, json: isJson ? JSON.parse(text) : null, headers: response.headers }
}
