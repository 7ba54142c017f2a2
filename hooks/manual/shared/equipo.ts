import { choice, line, text } from '../fields.ts'

const sinNumero = 'Escribe «S/N» si no lo tiene.'

/** What names a piece of equipment, whole. */
export const DATOS_DEL_EQUIPO = ['tipoEquipo', 'marca', 'modelo', 'serie', 'inventario'] as const

/** It goes to whatever record is made of it, and is copied from step to step. */
const ofEquipment = <C extends (typeof DATOS_DEL_EQUIPO)[number]>(column: C) => ({
  registra: { orden: column, dictamen: column },
  seRepite: true as const,
})

/** A piece of equipment, as its label and the inventory have it. */
export const equipo = {
  tipoEquipo: line(
    {
      title: 'Tipo de equipo',
      description: 'Por ejemplo, computadora de escritorio o impresora.',
      ...ofEquipment('tipoEquipo'),
    },
    80,
  ),
  marca: line({ title: 'Marca', description: sinNumero, ancho: 'corto', ...ofEquipment('marca') }, 60),
  modelo: line({ title: 'Modelo', description: sinNumero, ancho: 'corto', ...ofEquipment('modelo') }, 60),
  serie: line({ title: 'Número de serie', description: sinNumero, ancho: 'corto', ...ofEquipment('serie') }, 60),
  inventario: line(
    { title: 'Número de inventario', description: sinNumero, ancho: 'corto', ...ofEquipment('inventario') },
    60,
  ),
}

/** The same where it may not be known yet. */
export const equipoOpcional = {
  tipoEquipo: equipo.tipoEquipo.optional(),
  marca: equipo.marca.optional(),
  modelo: equipo.modelo.optional(),
  serie: equipo.serie.optional(),
  inventario: equipo.inventario.optional(),
}

/** What the technical diagnosis says of it. */
export const diagnostico = {
  estado: choice(
    { title: 'Estado del equipo', registra: { dictamen: 'estadoEquipo' } },
    { funciona: 'Funciona', 'con-fallas': 'Funciona con fallas', 'no-funciona': 'No funciona' },
  ),
  diagnostico: text({ title: 'Diagnóstico', registra: { dictamen: 'texto' } }, 4000),
  recomendacion: choice(
    { title: 'Recomendación', registra: { dictamen: 'recomendacion' } },
    { baja: 'Baja', reubicacion: 'Reubicación', compra: 'Compra de un dispositivo o componente' },
  ),
}
