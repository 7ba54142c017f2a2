import { createRequire } from 'node:module'
import Editor, { CodeEditor, type EditorProps } from '@monaco-editor/react'
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

  it('stands behind the door of Payload’s own bundle, by the names its fields give', () => {
    const markup = renderToStaticMarkup(createElement(CodeEditor, { value: '{}', readOnly: true, className: 'x' }))
    expect(markup).toMatch(/^<textarea class="x" readonly(="")? /i)
  })

  it('and what is left of that bundle names no other host', () => {
    const load = createRequire(import.meta.url)('../../cms/editor/inPayload.cjs')
    const read = (resourcePath: string, source: string) => load.call({ resourcePath }, source)
    expect(read('/ui/CodeEditor-5OM6.js', 'import x')).toContain("from '@monaco-editor/react'")
    expect(read('/ui/chunk-2G.js', 'vs:"https://cdn.jsdelivr.net/npm/monaco-editor@0.55.1/min/vs"}')).toBe('vs:"/"}')
  })
})
