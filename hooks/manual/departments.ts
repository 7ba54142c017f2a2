import type { Departamento } from './types.ts'

/** The three departments the manual lists procedures for (4.1). */
export const DEPARTAMENTOS = {
  telecomunicaciones: { nombre: 'Telecomunicaciones', jefatura: 'jefatura-telecomunicaciones' },
  sistemas: { nombre: 'Sistemas de Información', jefatura: 'jefatura-sistemas' },
  soporte: { nombre: 'Soporte Técnico', jefatura: 'jefatura-soporte' },
} as const satisfies Record<string, Departamento>
