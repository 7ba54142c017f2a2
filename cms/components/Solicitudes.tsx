import type { UIFieldServerProps } from 'payload'

const MOST = 5

/** Beside a service: the requests to the portal that name it and are not published yet. */
export const Solicitudes = async ({ data, payload, req, user }: UIFieldServerProps) => {
  if (!data?.id || !user) return null
  const { docs, totalDocs } = await payload.find({
    collection: 'publicaciones',
    where: { and: [{ servicios: { in: [String(data.id)] } }, { publicado: { exists: false } }] },
    select: { titulo: true },
    sort: '-createdAt',
    limit: MOST,
    depth: 0,
    overrideAccess: false,
    req,
    user,
  })
  if (docs.length === 0) return null
  return (
    <aside className="cenote-solicitud">
      <strong>
        {totalDocs === 1 ? 'Una solicitud nombra esta ficha' : `${totalDocs} solicitudes nombran esta ficha`}
      </strong>
      <ul>
        {docs.map(({ id, titulo }) => (
          <li key={id}>
            <a href={`/admin/collections/publicaciones/${id}`}>{titulo}</a>
          </li>
        ))}
      </ul>
    </aside>
  )
}
