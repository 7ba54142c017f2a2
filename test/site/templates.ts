import { call } from '../helpers/api.ts'

/** One address of each kind of page that the portal has. */
export const templates = async (url: string): Promise<string[]> => {
  const first = async (query: string): Promise<Record<string, string>> =>
    (await call(url, null, 'GET', `/api/${query}`)).json.docs[0]
  const [noticia, pagina, oficina] = await Promise.all([
    first('publicaciones?limit=1&depth=0'),
    first('paginas?limit=1&depth=0'),
    first('dependencias?limit=1&depth=0'),
  ])
  return [
    '/',
    '/noticias',
    '/noticias?tema=salud',
    `/noticias/${noticia?.slug}`,
    '/campanas',
    '/servicios',
    '/servicios?tema=construccion',
    '/servicios/licencia-de-construccion',
    '/servicios/licencia-de-construccion/lista',
    '/dependencias',
    `/dependencias/${oficina?.slug}`,
    '/buscar',
    '/buscar?q=predial',
    '/buscar?q=zzqqxx',
    '/datos',
    '/manual',
    '/procedimientos',
    '/procedimientos/P-OMA-TI-SI-06',
    '/verificar',
    `/${pagina?.ruta}`,
    '/opinion/gracias?pagina=/servicios/pago-de-predial&sirvio=no',
    '/no-hay-tal',
  ]
}

/** The same address in English. */
export const inEnglish = (path: string): string => (path === '/' ? '/en' : `/en${path}`)
