import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { plainPage } from '../../cms/http/plainPage.ts'

it('the page of last resort is HTML, says its words in Spanish and nothing of its own accord', async () => {
  const html = plainPage('No se pudo', 'El <script>alert(1)</script> & lo demás.')
  const { valid } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html)
  expect(valid).toBe(true)
  expect(html).toContain('lang="es-MX"')
  expect(html).not.toContain('<script')
  expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; lo demás.')
})
