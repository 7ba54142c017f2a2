import fc from 'fast-check'
import { expect } from 'vitest'
import { apply, decide, foldCase, OPENING, responsables } from '../../hooks/engine/engine.ts'
import { factsOf } from '../../hooks/ledger/case.ts'
import type { Expediente } from '../../hooks/ledger/rows.ts'
import { asItCame } from '../../hooks/manual/asItCame.ts'
import type { Canal } from '../../hooks/manual/channels.ts'
import type { Actor, CaseState, Movement, Procedure, RefusalCode } from '../../hooks/manual/types.ts'
import { type Ask, type Case, judge, namedRole, officesOf, PERSONAL, type Rules } from './model.ts'
import { actor, CAST, FACTS, standingIn } from './people.ts'
import { known, NOW } from './run.ts'

/** The engine's side: what was recorded, and the state kept as it went. */
export type Real = {
  procedure: Procedure
  canal: Canal
  movements: Movement[]
  state: CaseState
  refusals: Set<RefusalCode>
}

export const start = (definition: Procedure, canal: Canal): Real => ({
  procedure: asItCame(definition, canal),
  canal,
  movements: [],
  state: OPENING,
  refusals: new Set(),
})
export const untouched = (came: Canal): Case => ({ at: 1, ended: null, named: null, happened: 0, came, served: [] })

const everyone = [
  ...CAST,
  actor('jefe', ['jefatura-sistemas', 'programador']),
  actor('dos', ['operador', 'solicitante']),
]

/** Anybody, more often than not one of those who may do what others may not: sign, name, cancel. */
const anyoneOf = (rules: Rules): fc.Arbitrary<Actor> => {
  const signers = Object.keys(rules.back).flatMap((paso) => rules.steps[Number(paso)]?.by ?? [])
  const few = everyone.filter(({ id }) => [...signers, ...rules.relieve, rules.cancel].some((rol) => rol === id))
  const who = fc.oneof(fc.constantFrom(...everyone), fc.constantFrom(...few))
  return fc
    .tuple(who, fc.uniqueArray(fc.constantFrom(...CAST), { maxLength: 2 }))
    .map(([person, titulares]) => standingIn(person, ...titulares))
}

const anyAskOf = (rules: Rules): fc.Arbitrary<Ask> => {
  const rows = Object.values(rules.steps)
  const choices = [...new Set(rows.flatMap((row) => Object.keys(row.next)))].filter(Boolean)
  const someone = [...fitFor(rules), 'cerrado', 'secretaria', '']
  return fc.record({
    what: fc.oneof(
      fc.integer({ min: 0, max: rows.length + 1 }),
      fc.constantFrom('cancelar', 'reasignar', 'devolver', 'devolver'),
    ),
    opcion: fc.constantFrom(undefined, null, 'otra', ...choices),
    good: fc.boolean(),
    names: fc.constantFrom(...someone).map((id) => namedAs(rules, id)),
  })
}

/** The two people who can be named. */
const fitFor = (rules: Rules): string[] => {
  const rol = namedRole(rules)
  return rol ? [rol, `${rol}2`] : []
}

const namedAs = (rules: Rules, id: string) => ({ id, fit: fitFor(rules).includes(id) })

/** What the directory says of somebody; `cerrado` had the right role. */
const inDirectory = (rules: Rules, id: string) => {
  const rol = namedRole(rules)
  return known(id, rol && (fitFor(rules).includes(id) || id === 'cerrado') ? [rol] : ['secretaria'], id !== 'cerrado')
}

const CALLER = { dependencia: FACTS.dependencia, area: 'Vivero', nombre: 'Quien llama' }

/** Asks for it, and compares what came of it with what the model says should. */
const tryOut = (rules: Rules, model: Case, real: Real, who: Actor, ask: Ask): void => {
  const expected = judge(rules, model, who, ask)
  const before = structuredClone(real.state)
  const turn = model.at === null ? [] : officesOf(rules, { ...model, happened: 1 }, model.at)
  const decision = decide({
    ahora: NOW,
    antes: real.movements.map((m) => ({ ...m, fecha: NOW.toISOString() })),
    procedure: real.procedure,
    state: Object.freeze(real.state),
    facts: factsOf({
      expediente: { ...FACTS, canal: real.canal } as unknown as Expediente,
      movements: real.movements as never,
    }),
    actor: who,
    request: requestOf(rules, ask),
    enNombreDe: CALLER,
    person: ask.names ? inDirectory(rules, ask.names.id) : null,
  })
  if ('refusal' in decision) {
    real.refusals.add(decision.refusal.codigo)
    expect(decision.refusal.codigo).toBe(expected)
    expect(decision.refusal.pasoActual).toBe(model.at)
    expect(decision.refusal.corresponde).toEqual(turn)
    expect(decision.refusal.mensaje).toMatch(/\.$/)
    expect(real.state).toEqual(before)
    return
  }
  if (typeof expected === 'string') expect(`went through: ${JSON.stringify(decision.movement)}`).toBe(expected)
  else Object.assign(model, expected)
  real.movements.push(decision.movement)
  real.state = apply(real.procedure, real.state, decision.movement)
  expect(decision.movement).toMatchObject({ seq: real.movements.length, actor: who.id, paso: before.pasoActual })
  // What is the requester's is done by them, or in their name and by the way they were reached.
  const { rol, tipo, paso } = decision.movement
  const asked = tipo === 'paso' && rules.steps[paso]?.by.includes('solicitante') && rol !== 'solicitante'
  expect(decision.movement.enNombreDe).toEqual(asked ? CALLER : null)
  expect(decision.movement.canal).toBe(asked ? model.came : 'web')
  expect(real.state).toEqual({
    estado: model.ended ?? 'en-proceso',
    pasoActual: model.at,
    asignado: model.named,
    seq: model.happened,
  })
  expect(responsables(real.procedure, real.state)).toEqual(
    model.at === null ? [] : officesOf(rules, { ...model, happened: 1 }, model.at),
  )
  expect(foldCase(real.procedure, JSON.parse(JSON.stringify(real.movements)))).toEqual(real.state)
}

const requestOf = (rules: Rules, { what, opcion, good, names }: Ask) => {
  if (typeof what === 'string') {
    const asignado = what === 'reasignar' ? { asignado: names?.id } : {}
    return { excepcion: what, datos: { motivo: good ? 'Un motivo' : ' ', ...asignado } }
  }
  const row = rules.steps[what]
  const asignado = row?.names ? { asignado: names?.id } : {}
  return {
    paso: what,
    opcion,
    datos: { ...row?.data, ...row?.owed?.[opcion ?? ''], ...asignado, ...(good ? {} : { sobra: 1 }) },
  }
}

/** Anybody asks for anything; `due` makes it the step that is due. */
class Request implements fc.Command<Case, Real> {
  declare readonly rules: Rules
  declare readonly who: Actor
  declare readonly ask: Ask
  declare readonly due: boolean
  constructor(rules: Rules, who: Actor, ask: Ask, due: boolean) {
    Object.assign(this, { rules, who, ask, due })
  }
  check = () => true
  run(model: Case, real: Real) {
    const what = this.due ? (model.at ?? 1) : this.ask.what
    tryOut(this.rules, model, real, this.who, { ...this.ask, what })
  }
  toString = () => {
    const standing = this.who.suplencias.map((s) => s.titular).join('+')
    return `${this.who.id}${standing && ` for ${standing}`}: ${JSON.stringify(this.ask)}${this.due ? ', when due' : ''}`
  }
}

/** The step that is due, done as it should be, by whom it should be. */
class Step implements fc.Command<Case, Real> {
  declare readonly rules: Rules
  declare readonly pick: number
  constructor(rules: Rules, pick: number) {
    Object.assign(this, { rules, pick })
  }
  check = (model: Readonly<Case>) => model.at !== null
  run(model: Case, real: Real) {
    const { happened } = model
    const choices = Object.keys(this.rules.steps[model.at ?? 0]?.next ?? {})
    lawful(this.rules, model, real, choices[this.pick % choices.length] || null, this.pick)
    expect(model.happened).toBe(happened + 1)
  }
  toString = () => `the step that is due, choice ${this.pick}`
}

/** Who has done nothing yet. */
const FRESH = [actor('operador-nuevo', ['operador']), actor('solicitante-nuevo', ['solicitante'])]

/** Does the step that is due, by an office of it. */
export const lawful = (rules: Rules, model: Case, real: Real, opcion: string | null, pick = 0): void => {
  const by = officesOf(rules, model, model.at ?? 0)
  const ask: Ask = { what: model.at ?? 0, opcion, good: true, names: namedAs(rules, fitFor(rules)[pick % 2] ?? '') }
  const first = by[pick % by.length]
  const people = [first, ...by].flatMap((rol) => {
    const id = rol && PERSONAL.includes(rol) ? model.named : rol
    return [...CAST, ...FRESH].filter((person) => person.id === id || person.id === `${id}-nuevo`)
  })
  // Whoever has served as a substitute may rate no more: there is always somebody who can.
  const who = people.find((person) => typeof judge(rules, model, person, ask) !== 'string')
  if (!who) throw new Error(`nobody can do step ${model.at}`)
  tryOut(rules, model, real, who, ask)
}

/** Any sequence of requests by anybody, with enough lawful ones among them to get somewhere. */
export const requests = (rules: Rules) => {
  const step = fc.nat(5).map((pick) => new Step(rules, pick))
  const request = fc.tuple(anyoneOf(rules), anyAskOf(rules), fc.boolean()).map((given) => new Request(rules, ...given))
  return fc.commands([step, step, request, request, request], {
    maxCommands: 20 + 3 * Object.keys(rules.steps).length,
    size: 'max',
  })
}
