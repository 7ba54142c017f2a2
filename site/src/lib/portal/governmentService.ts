import type { BreadcrumbList, GovernmentService } from 'schema-dts'
import { sayPlazo } from '../../../../hooks/catalogue/deadline.ts'
import { AUDIENCIAS, type DiaDeSemana } from '../../../../hooks/catalogue/taxonomy.ts'
import type { Servicio } from '../../../../hooks/ledger/rows.ts'
import { MUNICIPIO } from '../../../../hooks/municipio/municipio.ts'
import { serviceHref } from './catalogue.ts'
import { breadcrumbList } from './government.ts'

const DAY = {
  lunes: 'Monday',
  martes: 'Tuesday',
  miercoles: 'Wednesday',
  jueves: 'Thursday',
  viernes: 'Friday',
  sabado: 'Saturday',
  domingo: 'Sunday',
} as const satisfies Record<DiaDeSemana, string>

/** The service as schema.org's GovernmentService, with where it is found in the catalogue. */
export const governmentService = (
  service: Servicio,
  origin: string,
): { '@graph': [GovernmentService, BreadcrumbList] } => {
  const url = `${origin}${serviceHref(service.slug)}`
  const office = service.dependencia && typeof service.dependencia === 'object' ? service.dependencia.nombre : undefined
  return {
    '@graph': [
      {
        '@type': 'GovernmentService',
        '@id': url,
        url,
        name: service.nombre,
        alternateName: service.sinonimos?.length ? service.sinonimos : undefined,
        identifier: service.homoclave ?? undefined,
        description: service.resumen ?? undefined,
        serviceOutput: service.resultado ? { '@type': 'Thing', name: service.resultado } : undefined,
        areaServed: { '@type': 'AdministrativeArea', name: MUNICIPIO.ayuntamiento },
        provider: { '@type': 'GovernmentOrganization', name: office ?? MUNICIPIO.ayuntamiento },
        audience: service.audiencias?.map((word) => ({ '@type': 'Audience', audienceType: AUDIENCIAS[word] })),
        termsOfService: sayPlazo(service.plazo) || undefined,
        offers: (service.tarifas ?? []).flatMap((tarifa) => {
          const importe = (tarifa as { importe?: unknown }).importe
          return typeof importe === 'number'
            ? [{ '@type': 'Offer', name: tarifa.concepto ?? undefined, price: importe, priceCurrency: 'MXN' }]
            : []
        }),
        availableChannel: (service.oficinas ?? []).map((place) => ({
          '@type': 'ServiceChannel',
          availableLanguage: MUNICIPIO.idioma,
          serviceUrl: service.enlace ?? url,
          servicePhone: place.telefono ? { '@type': 'ContactPoint', telephone: place.telefono } : undefined,
          serviceLocation: {
            '@type': 'GovernmentOffice',
            name: place.nombre ?? undefined,
            address: place.domicilio ?? undefined,
            openingHoursSpecification: (place.horarios ?? []).flatMap(({ dias, abre, cierra }) =>
              abre && cierra && dias?.length
                ? [
                    {
                      '@type': 'OpeningHoursSpecification',
                      dayOfWeek: dias.map((dia) => DAY[dia]),
                      opens: abre,
                      closes: cierra === '24:00' ? '23:59' : cierra,
                    },
                  ]
                : [],
            ),
          },
        })),
      },
      breadcrumbList([
        { name: 'Trámites y servicios', item: `${origin}/servicios` },
        { name: service.nombre, item: url },
      ]),
    ],
  }
}
