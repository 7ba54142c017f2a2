import type { APIRoute } from 'astro'
import { calendarOf } from '../lib/portal/calendar.ts'
import { originOf } from '../lib/portal/origin.ts'
import { findCampaigns } from '../lib/portal/publications.ts'

/** The phases of every campaign on the portal, to subscribe to. */
export const GET: APIRoute = async ({ locals, request }) =>
  calendarOf(await findCampaigns(locals.req), originOf(request))
