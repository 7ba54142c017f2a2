/** A day kept as text, asked for with the browser's own calendar and said as 31/12/2026. */
export const dayInput = { Field: './components/Dia.tsx#CampoDia', Cell: './components/Celdas.tsx#CeldaDia' } as const
