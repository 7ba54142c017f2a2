import { NEWS_2024 } from './2024.ts'
import { NEWS_2025 } from './2025.ts'
import { NEWS_2026 } from './2026.ts'
import type { News } from './types.ts'

/** Oldest first, so that folios are taken in their order. */
export const NEWS: readonly News[] = [...NEWS_2024, ...NEWS_2025, ...NEWS_2026].toSorted((a, b) =>
  a.dia.localeCompare(b.dia),
)
