import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSmtp, type TestSmtp } from './smtp.ts'

let smtp: TestSmtp
beforeAll(async () => {
  smtp = await startSmtp()
})
afterAll(() => smtp.stop())

const send = (subject: string) =>
  createTransport(smtp.url).sendMail({ from: 'ti@demo.test', to: 'ana@demo.test', subject, text: 'Su turno' })

it('keeps what it accepts and refuses on demand', async () => {
  await send('uno')
  smtp.refuse(421)
  await expect(send('dos')).rejects.toThrow(/421/)
  smtp.refuse(0)
  await send('tres')
  const messages = await smtp.received(2)
  expect(messages.map(({ to }) => to)).toEqual([['ana@demo.test'], ['ana@demo.test']])
  expect(messages.map(({ raw }) => /Subject: (.*)\r/.exec(raw)?.[1])).toEqual(['uno', 'tres'])
})
