import { z } from 'zod'
import { DEPARTAMENTOS } from './departments.ts'
import { day, files, line, moment, motivoDelNo, rows, text, yesNo } from './fields.ts'
import { PRIMERA_ACTUALIZACION } from './shared/historial.ts'
import { archivo, darInstruccion, enviarOficio, recibirOficio, sello, turno } from './shared/oficio.ts'
import { conclusion, nombrar } from './shared/orden.ts'
import { orden } from './shared/papeles.ts'
import type { Procedure } from './types.ts'

/** P-OMA-TI-SI-03, development of new systems (manual 4.2.4). */
export const si03: Procedure = {
  codigo: 'P-OMA-TI-SI-03',
  serie: 'TI-SI',
  nombre: 'Desarrollo de Sistemas informáticos nuevos',
  version: '02',
  emision: '2024-03-15',
  seccion: '4.2.4',
  clase: 'administrativo',
  departamento: DEPARTAMENTOS.sistemas,
  objetivo: 'Que las dependencias tengan sistemas hechos a su medida para lo que pueden automatizar.',
  alcance: 'Dependencias municipales y organismos descentralizados.',
  responsabilidades: [
    { rol: 'direccion', texto: 'Autoriza el desarrollo.' },
    { rol: 'jefatura-sistemas', texto: 'Nombra a la persona programadora.' },
    { rol: 'secretaria', texto: 'Recibe el oficio de solicitud.' },
    { rol: 'programador', texto: 'Desarrolla el sistema.' },
    { rol: 'solicitante', texto: 'Pide el sistema y lo prueba.' },
    { rol: 'operador', texto: 'Captura los datos finales de la orden de servicio (lectura 40).' },
  ],
  definiciones: [],
  referencias: ['normatividad', 'lineamientos', 'organizacion'],
  registros: ['Oficio de solicitud', 'Orden de servicio', 'Manual técnico', 'Manual de usuario'],
  diagrama: { codigo: 'DF-OMA-TI-SI-03', revision: '02' },
  historial: PRIMERA_ACTUALIZACION,
  lecturas: [3, 7, 8, 16, 18, 19, 25, 26, 28, 33, 35, 36, 39, 40, 41, 44, 45, 50, 53, 54],
  canales: ['web', 'papel'],
  pasos: [
    { paso: 1, responsables: ['solicitante'], ...enviarOficio, siguiente: 2 },
    { paso: 2, responsables: ['secretaria'], ...recibirOficio, siguiente: 3 },
    { paso: 3, responsables: ['direccion'], ...darInstruccion, siguiente: 4 },
    {
      paso: 4,
      responsables: ['secretaria'],
      actividad: 'Entrega el oficio original a la Jefatura de Sistemas de Información',
      accion: 'Turnar a Sistemas de Información',
      horas: 4,
      datos: z.strictObject(turno),
      siguiente: 5,
      registra: { 'oficio-entrante': 'turnado' },
    },
    {
      paso: 5,
      responsables: ['jefatura-sistemas'],
      actividad: 'Nombra a la persona programadora que desarrollará el sistema',
      accion: 'Asignar a la persona programadora',
      horas: 8,
      asigna: 'programador',
      datos: z.strictObject(nombrar('Programador(a)')),
      siguiente: 6,
      registra: { orden: 'asignada' },
    },
    {
      paso: 6,
      responsables: ['programador'],
      actividad: 'Planea, analiza, desarrolla, documenta e instala el sistema a prueba',
      accion: 'Pasar el sistema a pruebas',
      horas: 400,
      datos: z.strictObject({
        planElaborado: day({
          title: 'Plan de trabajo elaborado el',
          description: 'Antes de empezar.',
          cuando: 'pasado',
          noAntesDe: ['recibido'],
        }),
        plan: rows(
          { title: 'Plan de trabajo', description: 'Cada etapa, con el día en que empieza y el día en que termina.' },
          {
            etapa: line({ title: 'Etapa' }, 120),
            inicio: day({ title: 'Empieza', noAntesDe: ['planElaborado'] }),
            fin: day({ title: 'Termina', noAntesDe: ['inicio'] }),
          },
        ),
        analizado: day({
          title: 'Visita al área para el análisis',
          cuando: 'pasado',
          noAntesDe: ['planElaborado'],
        }),
        analisis: text({ title: 'Análisis de necesidades', description: 'Lo que se acordó en la visita al área.' }),
        sistema: line({ title: 'Sistema desarrollado', description: 'Nombre y versión.' }),
        manualTecnico: yesNo({ title: '¿Está hecho el manual técnico?', enPapel: 'Manual técnico' }),
        manualUsuario: yesNo({ title: '¿Está hecho el manual de usuario?', enPapel: 'Manual de usuario' }),
        motivo: motivoDelNo(),
        instalado: moment({
          title: 'Instalado en el ambiente de pruebas el',
          cuando: 'pasado',
          noAntesDe: ['analizado'],
        }),
        ambiente: line({ title: 'Ambiente de pruebas', description: 'Dónde quedó instalado.' }).optional(),
        documentos: files({ title: 'Plan y manuales', description: 'En PDF.', tipos: 'documento' }, 8).optional(),
      }),
      reglas: [{ exige: ['motivo'], si: { campos: ['manualTecnico', 'manualUsuario'], es: false } }],
      siguiente: 7,
    },
    {
      paso: 7,
      responsables: ['solicitante'],
      actividad: 'Prueba el sistema, con la persona programadora a su lado',
      accion: 'Entregar el resultado de las pruebas',
      horas: 50,
      datos: z.strictObject({
        pruebas: text({ title: 'Pruebas', description: 'Qué probaste, qué funcionó y qué falta o falla.' }),
        acompanado: yesNo({ title: '¿Te acompañó la persona programadora?', enPapel: 'Con acompañamiento' }),
        motivo: motivoDelNo(),
      }),
      reglas: [{ exige: ['motivo'], si: { campos: ['acompanado'], es: false } }],
      siguiente: 8,
    },
    {
      paso: 8,
      responsables: ['programador'],
      actividad: 'Corrige los errores, o entrega el sistema y sella el oficio de atendido',
      accion: 'Registrar el resultado',
      horas: 30,
      datos: z.strictObject({
        resultado: text({
          title: 'Resultado',
          description:
            'Sin errores: qué instalador y qué manuales entregas. Con errores: cuáles hubo y cómo los corregiste.',
          registra: { orden: 'trabajo' },
        }),
        recibe: line({
          title: 'Nombre de quien recibe',
          description: 'La persona encargada de sistemas o quien dirige el área.',
        }).optional(),
        cargoRecibe: line({ title: 'Cargo de quien recibe' }, 120).optional(),
        sellado: sello.optional(),
      }),
      reglas: [{ exige: ['recibe', 'cargoRecibe'], si: { opcion: 'sin-errores' }, solo: true }],
      opciones: [
        {
          opcion: 'sin-errores',
          etiqueta: 'Sin errores: entregué instalador y manuales, y regresé el oficio sellado',
          siguiente: 9,
        },
        { opcion: 'con-errores', etiqueta: 'Con errores: los corregí y el sistema vuelve a pruebas', siguiente: 7 },
      ],
      registra: { 'oficio-entrante': 'sellado', orden: 'atendida' },
    },
    {
      paso: 9,
      responsables: ['operador'],
      actividad: 'Captura los datos de la orden de servicio',
      accion: 'Capturar los datos de la orden',
      emite: orden(
        ['programador'],
        [
          { paso: 1, titulo: 'Servicio solicitado' },
          { paso: 6, titulo: 'Plan, análisis y desarrollo' },
          { paso: 7, titulo: 'Pruebas' },
          { paso: 8, titulo: 'Entrega' },
          { paso: 9, titulo: 'Conclusiones' },
        ],
        ['sellado'],
      ),
      horas: 4,
      datos: z.strictObject(conclusion),
      siguiente: 10,
      registra: { orden: 'capturada' },
    },
    {
      paso: 10,
      responsables: ['secretaria'],
      actividad: 'Registra el oficio como atendido y lo archiva',
      accion: 'Registrar como atendido y archivar',
      horas: 8,
      datos: z.strictObject(archivo),
      siguiente: null,
      registra: { 'oficio-entrante': 'archivado' },
    },
  ],
  excepciones: {
    cancelar: { solicitanteHasta: 3, roles: ['direccion'] },
    reasignar: ['jefatura-sistemas'],
    devolver: [{ de: 2, a: 1 }],
  },
}
