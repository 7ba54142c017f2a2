import Editor, { type EditorProps } from '@monaco-editor/react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

const drawn = (props: EditorProps) => renderToStaticMarkup(createElement(Editor, props))

describe('the box of text in the place of the panel’s editor', () => {
  it('is what Payload’s packages find under that name, and nothing of the other is installed', () => {
    expect(import.meta.resolve('@monaco-editor/react')).toMatch(/\/cms\/editor\/index\.ts$/)
    for (const name of ['monaco-editor', '@monaco-editor/loader']) expect(() => import.meta.resolve(name)).toThrow()
  })

  it('shows what the field holds, at its label’s id, with a line for each', () => {
    const value = ['{', '  "a": 1,', '  "b": [2],', '  "c": "<d>"', '}'].join('\n')
    const markup = drawn({ value, className: 'code-editor', wrapperProps: { id: 'field-datos' } })
    expect(markup).toMatch(/^<textarea id="field-datos" class="code-editor"/)
    expect(markup).toContain('rows="5"')
    expect(markup).toContain('&quot;c&quot;: &quot;&lt;d&gt;&quot;')
    expect(markup).not.toContain('readOnly')
    expect(drawn({ value: 'x\n'.repeat(500) })).toContain('rows="30"')
  })

  it('lets nobody write where the field is only read, and stands empty where it holds nothing', () => {
    expect(drawn({ value: '1', options: { readOnly: true } })).toMatch(/ readonly(="")?/i)
    expect(drawn({})).toMatch(/rows="3"[^>]*><\/textarea>$/)
  })
})
