import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { isExecutable, ROOT } from './child.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A phone and a desk, the two widths every page is looked at. */
export const WIDTHS = { phone: 360, desk: 1280 } as const

export const launchBrowser = async (): Promise<Browser> => {
  const { executablePath, env } = await findChromium()
  return chromium.launch({ executablePath, args: FLAGS, env: { ...definedEnv(), ...env } })
}

type Look = { width?: number; javaScript?: boolean; colorScheme?: 'light' | 'dark'; baseURL?: string }

/** A visitor in Cancún. */
export const visitor = (
  browser: Browser,
  { width = WIDTHS.desk, javaScript = true, ...rest }: Look = {},
): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height: width < 600 ? 740 : 800 },
    javaScriptEnabled: javaScript,
    locale: 'es-MX',
    timezoneId: 'America/Cancun',
    reducedMotion: 'reduce',
    ...rest,
  })

/** A page of `path` on a telephone, where `who` of the demonstration has just signed in to see it. */
export const signedIn = async (
  browser: Browser,
  baseURL: string,
  who: string,
  path: string,
  { javaScript = false }: { javaScript?: boolean } = {},
): Promise<Page> => {
  const context = await visitor(browser, { width: WIDTHS.phone, javaScript, baseURL })
  const page = await context.newPage()
  await page.goto(path)
  await page.fill('[name=email]', `${who}@demo.test`)
  await page.fill('[name=password]', 'Cancun.2026')
  await page.click('main button')
  return page
}

/** What axe finds wrong with a page against WCAG 2.2 AA but for these rules, `rule: where`; needs a context with JavaScript. */
export const barriers = async (page: Page, without: string[] = []): Promise<string[]> => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).disableRules(without).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

type Chromium = { executablePath: string; env: Record<string, string> }

/** The machine's Chromium, or else the one that comes as an npm package. */
export const findChromium = async (): Promise<Chromium> => {
  const named = process.env.CHROMIUM
  if (named) return { executablePath: named, env: {} }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const places = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)]
  const found = places.flatMap((place) => names.map((name) => path.join(place, name))).find(isExecutable)
  return found ? { executablePath: found, env: {} } : packagedChromium()
}

/** Unpacked once (1.5 s, 220 MB) and kept with the packages; it brings the libraries and fonts a bare machine lacks. */
export const packagedChromium = async (): Promise<Chromium> => {
  const home = path.join(ROOT, 'node_modules/.cache/chromium')
  if (!existsSync(home)) await unpack(home)
  const env: Record<string, string> = {}
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = path.join(home, 'fonts')
  if (!systemHas('libnss3.so')) env.LD_LIBRARY_PATH = path.join(home, 'al2023/lib')
  return { executablePath: path.join(home, 'chromium'), env }
}

const unpack = async (home: string) => {
  const { inflate } = await import('@sparticuz/chromium')
  const source = path.join(ROOT, 'node_modules/@sparticuz/chromium/bin')
  const part = `${home}.${process.pid}`
  mkdirSync(part, { recursive: true })
  // The package knows one place only, the system's folder for temporary files.
  const { TMPDIR } = process.env
  process.env.TMPDIR = part
  try {
    const packs = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(packs.map((pack) => inflate(path.join(source, pack))))
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
  try {
    renameSync(part, home)
  } catch {
    // Another worker was first.
    rmSync(part, { recursive: true, force: true })
  }
}

const systemHas = (library: string): boolean => {
  try {
    return execFileSync('ldconfig', ['-p'], { encoding: 'utf8' }).includes(library)
  } catch {
    return false
  }
}

const definedEnv = () =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
