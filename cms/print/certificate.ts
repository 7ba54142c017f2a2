import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, X509Certificate } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import forge from 'node-forge'

/** What the institution seals with. */
export type SealKey = {
  key: KeyObject
  certificate: X509Certificate
  /** The issuers' certificates that came with it. */
  chain: X509Certificate[]
  /** Common name of the certificate: who seals. */
  titular: string
  /** Self-made: proves that nothing was changed since, and nothing about who made it. */
  demo: boolean
}

const DEMO_NAME = 'Sello de demostración, sin validez oficial'

/**
 * The certificate of the environment, or else one made here once and kept in `dataDir`, which says that it is a demonstration.
 * @throws Error in Spanish, for whoever starts the server, when the one given cannot be used
 */
export const loadSeal = (source: { p12?: string; passphrase?: string; dataDir: string }): SealKey => {
  const { p12, passphrase = '', dataDir } = source
  const seal = p12 ? readP12(p12, passphrase) : readPem(demoPem(dataDir), true)
  if (new Date(seal.certificate.validTo) < new Date()) {
    throw new Error(`El certificado de SEAL_P12 venció el ${seal.certificate.validTo}: hace falta uno vigente.`)
  }
  return seal
}

const readP12 = (file: string, passphrase: string): SealKey => {
  if (!existsSync(file)) throw new Error(`SEAL_P12 dice «${file}» y ese archivo no existe.`)
  let bags: forge.pkcs12.Pkcs12Pfx
  try {
    bags = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(readFileSync(file).toString('binary')), false, passphrase)
  } catch {
    throw new Error('No se pudo abrir el certificado de SEAL_P12: revisa el archivo y SEAL_PASSPHRASE.')
  }
  const bag = (type: string) => bags.getBags({ bagType: type })[type] ?? []
  const { pkcs8ShroudedKeyBag = '', keyBag = '', certBag = '' } = forge.pki.oids
  const key = [...bag(pkcs8ShroudedKeyBag), ...bag(keyBag)].find((b) => b.key)?.key
  const certificates = bag(certBag).flatMap((b) => (b.cert ? [forge.pki.certificateToPem(b.cert)] : []))
  if (!key) throw new Error('El archivo de SEAL_P12 no trae una llave RSA.')
  return readPem([forge.pki.privateKeyToPem(key), ...certificates].join('\n'), false)
}

const readPem = (pem: string, demo: boolean): SealKey => {
  const key = createPrivateKey(pem)
  const all = (pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []).map(
    (text) => new X509Certificate(text),
  )
  const certificate = all.find((c) => c.checkPrivateKey(key))
  if (!certificate) throw new Error('El archivo de SEAL_P12 no trae el certificado de su llave.')
  // Node writes names as RFC 4514 does, commas escaped.
  const name = /^CN=(.+)$/m.exec(certificate.subject)?.[1] ?? certificate.subject.replaceAll('\n', ', ')
  const titular = name.replaceAll('\\', '')
  return { key, certificate, chain: all.filter((c) => c !== certificate), titular, demo }
}

/** Key and certificate of the demonstration; made by whichever process comes first. */
const demoPem = (dataDir: string): string => {
  const file = path.join(dataDir, 'sello-demostracion.pem')
  if (!existsSync(file)) {
    const own = `${file}.${randomBytes(6).toString('hex')}`
    writeFileSync(own, makeDemo(), { mode: 0o600 })
    try {
      // Whole or not there at all, and never over another process's.
      linkSync(own, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(own)
    }
  }
  return readFileSync(file, 'utf8')
}

const makeDemo = (): string => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const key = forge.pki.privateKeyFromPem(pem)
  const cert = forge.pki.createCertificate()
  cert.publicKey = forge.pki.setRsaPublicKey(key.n, key.e)
  // A positive serial number: the first bit is not set.
  cert.serialNumber = `01${randomBytes(15).toString('hex')}`
  cert.validity.notBefore = new Date(Date.now() - 86_400_000)
  cert.validity.notAfter = new Date(Date.now() + 10 * 365 * 86_400_000)
  const utf8 = forge.asn1.Type.UTF8 as unknown as forge.asn1.Class
  const name = [
    { shortName: 'CN', value: DEMO_NAME, valueTagClass: utf8 },
    { shortName: 'O', value: 'Cenote, demostración', valueTagClass: utf8 },
    { shortName: 'C', value: 'MX' },
  ]
  cert.setSubject(name)
  cert.setIssuer(name)
  cert.setExtensions([
    { name: 'basicConstraints', cA: false },
    { name: 'keyUsage', critical: true, digitalSignature: true, nonRepudiation: true },
    { name: 'subjectKeyIdentifier' },
  ])
  cert.sign(key, forge.md.sha256.create())
  return `${pem}${forge.pki.certificateToPem(cert)}`
}
