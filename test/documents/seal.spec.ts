import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import forge from 'node-forge'
import { expect, it } from 'vitest'
import { loadSeal } from '../../cms/print/certificate.ts'
import { renderPdf } from '../../cms/print/render.ts'
import { sealPdf } from '../../cms/print/seal.ts'
import { hasPdfsig, pdfsig, readSeal } from '../helpers/seal.ts'
import { paper } from './papers.ts'

const folder = () => mkdtempSync(path.join(process.env.TEST_SCRATCH ?? '/tmp', 'sello-'))
const dataDir = folder()

const sealed = async (seal = loadSeal({ dataDir })): Promise<Buffer> => sealPdf(await renderPdf(paper(), seal), seal)

/** A certificate as an authority hands it out: key, certificate and issuer in one file with a passphrase. */
const makeP12 = (passphrase: string, notAfter = new Date(Date.now() + 1e10)): string => {
  const make = (cn: string, issuer?: { key: forge.pki.rsa.PrivateKey; cert: forge.pki.Certificate }) => {
    const keys = forge.pki.rsa.generateKeyPair(2048)
    const cert = forge.pki.createCertificate()
    cert.publicKey = keys.publicKey
    cert.serialNumber = issuer ? '02' : '01'
    cert.validity.notBefore = new Date(Date.now() - 1e10)
    cert.validity.notAfter = notAfter
    cert.setSubject([{ shortName: 'CN', value: cn }])
    cert.setIssuer(issuer ? issuer.cert.subject.attributes : cert.subject.attributes)
    cert.sign(issuer?.key ?? keys.privateKey, forge.md.sha256.create())
    return { key: keys.privateKey, cert }
  }
  const authority = make('Autoridad de prueba')
  const own = make('Ayuntamiento de prueba', authority)
  const p12 = forge.pkcs12.toPkcs12Asn1(own.key, [own.cert, authority.cert], passphrase, { algorithm: 'aes256' })
  const file = path.join(folder(), 'sello.p12')
  writeFileSync(file, forge.asn1.toDer(p12).getBytes(), 'latin1')
  return file
}

it('holds for software that did not make it, and covers the whole file', async () => {
  const read = await readSeal(await sealed())
  expect(read).toMatchObject({ valid: true, whole: true, subFilter: 'ETSI.CAdES.detached' })
  expect(read.titular).toBe('Sello de demostración, sin validez oficial')
})

it('is what PAdES B-B asks for: the certificate among what is signed, the time left out', async () => {
  const { attributes, namedCertificate, certificate } = await readSeal(await sealed())
  expect(attributes).toEqual(['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4', '1.2.840.113549.1.9.16.2.47'])
  expect(namedCertificate).toBe(certificate)
})

it('breaks with one byte changed, wherever it is', async () => {
  const pdf = await sealed()
  for (const at of [12, 900, Math.floor(pdf.length * 0.7), pdf.length - 40]) {
    const changed = Buffer.from(pdf)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect((await readSeal(changed)).valid).toBe(false)
  }
  expect((await readSeal(Buffer.concat([pdf, Buffer.from('\n% más')]))).whole).toBe(false)
})

it.runIf(hasPdfsig)('holds for Debian’s pdfsig too', async () => {
  const said = pdfsig(await sealed())
  expect(said).toContain('Signature is Valid.')
  expect(said).toContain('Total document signed')
  expect(said).toContain('ETSI.CAdES.detached')
  const changed = Buffer.from(await sealed())
  changed[900] = (changed[900] ?? 0) ^ 1
  expect(pdfsig(changed)).not.toContain('Signature is Valid.')
})

it('is made with the institution’s certificate where there is one, its issuer along with it', {
  timeout: 60_000,
}, async () => {
  const seal = loadSeal({ p12: makeP12('clave ñ'), passphrase: 'clave ñ', dataDir })
  expect(seal).toMatchObject({ titular: 'Ayuntamiento de prueba', demo: false })
  expect(seal.chain).toHaveLength(1)
  expect(await readSeal(await sealed(seal))).toMatchObject({
    valid: true,
    whole: true,
    titular: 'Ayuntamiento de prueba',
  })
})

it('is refused at the start, in words, when the certificate cannot be used', { timeout: 60_000 }, () => {
  const p12 = makeP12('buena')
  expect(() => loadSeal({ p12, passphrase: 'mala', dataDir })).toThrow(/SEAL_PASSPHRASE/)
  expect(() => loadSeal({ p12: '/no/esta.p12', dataDir })).toThrow(/no existe/)
  const old = makeP12('', new Date(Date.now() - 1000))
  expect(() => loadSeal({ p12: old, dataDir })).toThrow(/venció/)
})

it('of the demonstration is made once, for its owner’s eyes alone', () => {
  const own = folder()
  const [first, again] = [loadSeal({ dataDir: own }), loadSeal({ dataDir: own })]
  expect(first.certificate.fingerprint256).toBe(again.certificate.fingerprint256)
  expect(first.demo).toBe(true)
  expect(readdirSync(own)).toEqual(['sello-demostracion.pem'])
  expect(statSync(path.join(own, 'sello-demostracion.pem')).mode & 0o077).toBe(0)
})
