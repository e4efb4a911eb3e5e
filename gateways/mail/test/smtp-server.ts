import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface ReceivedMail { from: string; to: string[]; content: string }

/** What the server does with a mail: takes it, answers as given, or never says a word. */
export type Temper = 'takes' | 'silent' | { refusesAt: 'RCPT' | 'DATA'; with: string }

/** A small real SMTP server on this machine, speaking what RFC 5321 asks of one. `temper` may be changed while it runs. */
export async function smtpServer(temper: Temper = 'takes') {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    if (state.temper !== 'silent') speak(socket, () => state.temper, received)
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const state = {
    temper, received,
    connections: () => sockets.size,
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => { server.close(resolve) })
    },
  }
  return state
}

function speak(socket: Socket, temper: () => Temper, received: ReceivedMail[]) {
  let mail: ReceivedMail = { from: '', to: [], content: '' }
  let isInData = false
  let pending = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  const refusal = (verb: 'RCPT' | 'DATA') => { const now = temper(); return typeof now === 'object' && now.refusesAt === verb ? now.with : null }
  say('220 test ready')
  socket.on('data', (chunk) => {
    pending += chunk.toString('utf8')
    for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end)
      pending = pending.slice(end + 2)
      if (isInData) takeContent(line)
      else obey(line)
    }
  })

  function takeContent(line: string) {
    if (line !== '.') { mail.content += `${line.replace(/^\./, '')}\r\n`; return }
    isInData = false
    received.push(mail)
    mail = { from: '', to: [], content: '' }
    say('250 taken')
  }

  function obey(line: string) {
    const address = /<(.*)>/.exec(line)?.[1] ?? ''
    switch (line.slice(0, 4).toUpperCase()) {
      case 'EHLO': say('250-test'); say('250 8BITMIME'); break
      case 'HELO': case 'RSET': case 'NOOP': say('250 ok'); break
      case 'MAIL': mail.from = address; say('250 ok'); break
      case 'RCPT': { const no = refusal('RCPT'); if (no) say(no); else { mail.to.push(address); say('250 ok') } break }
      case 'DATA': { const no = refusal('DATA'); if (no) say(no); else { isInData = true; say('354 go on') } break }
      case 'QUIT': say('221 bye'); socket.end(); break
      default: say('502 not known')
    }
  }
}
