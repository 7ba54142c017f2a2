import { dayIn } from '../hooks/engine/calendar.ts'

const DAY_MS = 24 * 60 * 60_000

/** A day of Cancún so many days before today, `2026-11-20`; negative for one to come. The demo is as old as the day it is made. */
export const daysAgo = (days: number): string => dayIn(new Date(Date.now() - days * DAY_MS))
