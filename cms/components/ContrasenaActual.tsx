'use client'

import { PasswordField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

/** A password that is asked for and never kept: Payload's own control, without its demand to be filled. */
export const ContrasenaActual: TextFieldClientComponent = ({ field, path }) => (
  <PasswordField
    field={{ name: field.name, label: field.label }}
    path={path}
    validate={() => true}
    autoComplete="current-password"
  />
)
