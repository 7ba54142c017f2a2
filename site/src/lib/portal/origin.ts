/** The address the world knows this portal by, without a final slash: `PUBLIC_URL`, or where the request went. */
export const originOf = (request: Request): string => {
  const fixed = process.env.PUBLIC_URL
  if (fixed) return fixed.replace(/\/+$/, '')
  const host = request.headers.get('host') ?? ''
  return `http://${/^[a-z0-9.-]+(:\d{1,5})?$/i.test(host) ? host : 'localhost'}`
}
