import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { MUNICIPIO } from '../../hooks/municipio/municipio.ts'

const ASSETS = path.resolve(import.meta.dirname, '../../site/dist/client/_astro')

let sheet: string | undefined

/** Where the site's styles are; nothing before it was built. */
const styles = (): string => {
  sheet ??= existsSync(ASSETS) ? (readdirSync(ASSETS).find((name) => name.endsWith('.css')) ?? '') : ''
  return sheet && `<link rel="stylesheet" href="/_astro/${sheet}">`
}

/** Words on a page in the portal's look, made of nothing: neither the site nor the database has a part in it. */
export const plainPage = (title: string, words: string): string => {
  const name = escaped(MUNICIPIO.nombre)
  return [
    '<!doctype html><html lang="es-MX"><head><meta charset="utf-8">',
    `<title>${escaped(title)} · ${name}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">',
    styles(),
    '</head><body><header><div class="cabecera"><div class="ancho"><a class="marca" href="/">',
    `<svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">${MUNICIPIO.marca}</svg>`,
    `<span><span class="rotulo">${name}</span> <small>${escaped(MUNICIPIO.gobierno)}</small></span></a></div></div></header>`,
    `<main id="contenido" class="ancho"><div class="encabezado"><h1>${escaped(title)}</h1><p class="guia">${escaped(words)}</p></div>`,
    '<p><a href="/">Ir a la portada</a></p></main></body></html>',
  ].join('')
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
