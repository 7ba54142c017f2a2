'use client'
import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { formatFilesize } from 'payload/shared'

/*
 * Cells of the panel's lists that say in words what is stored otherwise. Payload's own cell draws them, with its link to the document.
 */

/** A day kept as 2026-12-31. */
export const CeldaDia = (props: DefaultCellComponentProps) => said(props, (day) => day.split('-').reverse().join('/'))

/** Bytes of a file. */
export const CeldaTamano = (props: DefaultCellComponentProps) => said(props, (bytes) => formatFilesize(Number(bytes)))

const said = (props: DefaultCellComponentProps, words: (value: string) => string) => {
  const { cellData } = props
  const empty = cellData === null || cellData === undefined || cellData === ''
  return (
    <DefaultCell
      {...props}
      cellData={empty ? '—' : words(String(cellData))}
      field={{ ...props.field, type: 'text' } as never}
    />
  )
}
