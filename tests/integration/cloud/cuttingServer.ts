/** A server that cuts connections where it is told to, and counts what reached it; over TLS where it is given a certificate. */
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificate } from '../../support/certificate';

/**
 * Where the connection goes: as soon as it stands (over TLS, when the handshake is done), after so many bytes of the request, with its body
 * begun, after all of it, or after so many bytes of the answer. Bytes are those within TLS. Garbled: all of the request arrives, and what
 * comes back is noise on the wire, beneath TLS.
 */
export type Cut =
  | { at: 'connection' }
  | { at: 'request'; bytes: number }
  | { at: 'body' }
  | { at: 'requestEnd' }
  | { at: 'garbled' }
  | { at: 'answer'; bytes: number };

const NOISE = Buffer.alloc(2048, 0x5a);
const BODY = '{"order_id":"CS1"}';
const ANSWER = [
  'HTTP/1.1 200 OK',
  'Content-Type: application/json',
  `Content-Length: ${BODY.length}`,
  'Connection: keep-alive',
  '',
  BODY,
].join('\r\n');
export const ANSWER_BYTES = ANSWER.length;

export class CuttingServer {
  /** Connections made, a handshake that failed included, and requests of which the whole head arrived. */
  connections = 0;
  requests = 0;
  url = '';
  private cut: Cut | null = null;
  private readonly sockets = new Set<Socket>();
  /** What lies beneath a connection over TLS, by the port it comes from. */
  private readonly wires = new Map<number | undefined, Socket>();
  private readonly server: Server;

  constructor(private readonly certificate?: Pick<Certificate, 'key' | 'cert'>) {
    const serve = (socket: Socket): void => this.serve(socket);
    this.server = certificate
      ? createTlsServer({ key: certificate.key, cert: certificate.cert }, serve)
      : createServer(serve);
    this.server.on('connection', (socket) => {
      this.connections += 1;
      this.sockets.add(socket);
      const { remotePort } = socket;
      this.wires.set(remotePort, socket);
      socket.on('close', () => {
        this.sockets.delete(socket);
        this.wires.delete(remotePort);
      });
      socket.on('error', () => undefined);
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    const scheme = this.certificate ? 'https' : 'http';
    this.url = `${scheme}://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((done) => this.server.close(done));
  }

  /** Answers whole from here on, or cuts every connection there; counts from zero. */
  next(cut: Cut | null): void {
    this.cut = cut;
    this.connections = 0;
    this.requests = 0;
  }

  private serve(socket: Socket): void {
    socket.on('error', () => undefined);
    if (this.cut?.at === 'connection') return void socket.destroy();
    let received = Buffer.alloc(0);
    let counted = false;
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const { cut } = this;
      const headEnd = received.indexOf('\r\n\r\n');
      if (headEnd >= 0 && !counted) {
        counted = true;
        this.requests += 1;
      }
      if (cut?.at === 'request' && received.length >= cut.bytes) return void socket.destroy();
      if (cut?.at === 'body' && headEnd >= 0 && received.length > headEnd + 4) return void socket.destroy();
      const length = Number(/content-length: (\d+)/i.exec(received.toString('latin1'))?.[1] ?? 0);
      if (headEnd < 0 || received.length < headEnd + 4 + length) return;
      received = Buffer.alloc(0);
      counted = false;
      if (cut?.at === 'requestEnd') return void socket.destroy();
      if (cut?.at === 'garbled') return void this.wires.get(socket.remotePort)?.write(NOISE);
      if (cut?.at === 'answer') return void socket.write(ANSWER.slice(0, cut.bytes), () => socket.destroy());
      socket.write(ANSWER);
    });
  }
}
