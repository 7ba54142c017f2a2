import { createHash, sign } from 'node:crypto'
import { SignPdf } from '@signpdf/signpdf'
import { Signer } from '@signpdf/utils'
import forge from 'node-forge'
import type { SealKey } from './certificate.ts'

/*
 * PAdES, baseline B-B: a CMS over the file, with the certificate itself among what is signed. The signers that come with @signpdf
 * leave that attribute out and put the time in, which ETSI EN 319 142-1 forbids; so the CMS is made here.
 */

/** Fills in the seal that `reserveSeal` left room for. */
export const sealPdf = (pdf: Buffer, seal: SealKey): Promise<Buffer> => new SignPdf().sign(pdf, new SealSigner(seal))

class SealSigner extends Signer {
  readonly seal: SealKey

  constructor(seal: SealKey) {
    super()
    this.seal = seal
  }

  override async sign(pdf: Buffer): Promise<Buffer> {
    return signedData(pdf, this.seal)
  }
}

const { asn1 } = forge
const { Type, Class } = asn1

const SHA256 = '2.16.840.1.101.3.4.2.1'
const SHA256_RSA = '1.2.840.113549.1.1.11'
const DATA = '1.2.840.113549.1.7.1'
const SIGNED_DATA = '1.2.840.113549.1.7.2'
const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'

type Node = forge.asn1.Asn1

const seq = (...nodes: Node[]): Node => asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, nodes)
const set = (...nodes: Node[]): Node => asn1.create(Class.UNIVERSAL, Type.SET, true, nodes)
const tagged = (n: number, nodes: Node[]): Node =>
  asn1.create(Class.CONTEXT_SPECIFIC, n as forge.asn1.Type, true, nodes)
const oid = (id: string): Node => asn1.create(Class.UNIVERSAL, Type.OID, false, asn1.oidToDer(id).getBytes())
const octets = (bytes: Buffer): Node => asn1.create(Class.UNIVERSAL, Type.OCTETSTRING, false, bytes.toString('binary'))
const version = (n: number): Node => asn1.create(Class.UNIVERSAL, Type.INTEGER, false, String.fromCharCode(n))
const algorithm = (id: string): Node => seq(oid(id), asn1.create(Class.UNIVERSAL, Type.NULL, false, ''))
const attribute = (id: string, value: Node): Node => seq(oid(id), set(value))

const toDer = (node: Node): Buffer => Buffer.from(asn1.toDer(node).getBytes(), 'binary')
const fromDer = (der: Buffer): Node => asn1.fromDer(der.toString('binary'))
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()

/** The CMS `SignedData` of a PDF, detached. */
const signedData = (pdf: Buffer, { key, certificate, chain }: SealKey): Buffer => {
  const attributes = [
    attribute(CONTENT_TYPE, oid(DATA)),
    attribute(MESSAGE_DIGEST, octets(sha256(pdf))),
    // SHA-256 is the default of an ESSCertIDv2, and DER leaves defaults out.
    attribute(SIGNING_CERTIFICATE_V2, seq(seq(seq(octets(sha256(certificate.raw)))))),
  ].sort((a, b) => Buffer.compare(toDer(a), toDer(b)))
  const signer = seq(
    version(1),
    issuerAndSerial(certificate.raw),
    algorithm(SHA256),
    tagged(0, attributes),
    algorithm(SHA256_RSA),
    octets(sign('sha256', toDer(set(...attributes)), key)),
  )
  return toDer(
    seq(
      oid(SIGNED_DATA),
      tagged(0, [
        seq(
          version(1),
          set(algorithm(SHA256)),
          seq(oid(DATA)),
          tagged(
            0,
            [certificate, ...chain].map((c) => fromDer(c.raw)),
          ),
          set(signer),
        ),
      ]),
    ),
  )
}

/** As the certificate itself writes them: compared byte by byte by whoever verifies. */
const issuerAndSerial = (certificate: Buffer): Node => {
  const [tbs] = fromDer(certificate).value as Node[]
  const fields = tbs?.value as Node[]
  // The version comes first where it is not 1.
  const first = fields[0]?.tagClass === Class.CONTEXT_SPECIFIC ? 1 : 0
  const [serial, , issuer] = fields.slice(first)
  if (!serial || !issuer) throw new Error('not an X.509 certificate')
  return seq(issuer, serial)
}
