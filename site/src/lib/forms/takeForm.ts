import type { PayloadRequest } from 'payload'
import { createsAccount } from '../../../../hooks/cases/claims/address.ts'
import { findStep } from '../../../../hooks/manual/index.ts'
import type { CaseView } from '../case/caseView.ts'
import { casePathname } from '../session/paths.ts'
import { type AsideSent, asideFormOf, sendAside } from './asideForms.ts'
import { actOnCase, type SentStep } from './caseActions.ts'
import { textOf } from './formData.ts'

/**
 * What a form of the case's page came to: another address to go to, or this page again. `contrasena`: a new password is to be
 * shown, on the answer itself, since it is kept nowhere to be shown from after a redirect.
 */
export type Outcome = { to: string } | { sent?: SentStep; aside?: AsideSent; hecho?: number; contrasena?: boolean }

export const takeForm = async (req: PayloadRequest, view: CaseView, form: FormData | null): Promise<Outcome> => {
  const path = casePathname(view.folio)
  const name = asideFormOf(form)
  if (form && name) {
    const aside = await sendAside(req, view.expediente.id, name, form)
    if (aside) return { aside }
    return { to: name === 'encuesta' ? `${path}?calificado=1#contenido` : `${path}#observaciones` }
  }
  if (form && textOf(form, 'formulario') === 'contrasena') return { contrasena: true }

  const at = {
    expediente: view.expediente.id,
    procedure: view.procedure,
    pasoActual: view.state.pasoActual,
    movements: view.movements,
  }
  const result = await actOnCase(req, at, form)
  if (!('seq' in result)) return { sent: result }
  const step = form && !textOf(form, 'excepcion') ? findStep(view.procedure, Number(textOf(form, 'paso'))) : undefined
  // The same form again, on reloading the page: the step is done, and the password was shown.
  if (step && createsAccount(step)) return { hecho: result.seq, contrasena: !result.repeated }
  return { to: `${path}?hecho=${result.seq}#contenido` }
}
