'use client'
import { type ChangeEvent, createElement, type ReactElement } from 'react'

/**
 * What Payload's panel asks of its editor for JSON and code, as far as a plain box of text can do it. It takes the place of
 * `@monaco-editor/react` (decision 45), so the names here are that package's.
 */
export type EditorProps = {
  value?: string
  className?: string
  height?: number | string
  options?: { readOnly?: boolean; [option: string]: unknown }
  /** Carries the `id` that the field's label names. */
  wrapperProps?: { id?: string }
  onChange?: (value: string | undefined, event: unknown) => void
  /** Never called: there is no such editor to hand over. */
  onMount?: (editor: unknown, monaco: unknown) => void
  [other: string]: unknown
}

/** A box as tall as what it holds, within the height that it is given at the most. */
const Editor = ({ value = '', className, options, wrapperProps, onChange }: EditorProps): ReactElement =>
  createElement('textarea', {
    id: wrapperProps?.id,
    className,
    value,
    readOnly: options?.readOnly,
    spellCheck: false,
    rows: Math.min(Math.max(value.split('\n').length, 3), 30),
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => onChange?.(event.target.value, event),
  })

export default Editor

/** What Payload's fields of JSON and code draw, by the names they give to it (`inPayload.cjs`). */
export const CodeEditor = ({ readOnly, options, ...props }: EditorProps & { readOnly?: boolean }): ReactElement =>
  createElement(Editor, { ...props, options: { ...options, readOnly } })
