import { createServer } from 'node:http';
import { Server } from 'socket.io';

/** The limit of a fan-out: socket.io that is handed a frame and emits it to a room. No log, no rights, no database. */
const http = createServer((request, response) => {
  if (request.method !== 'POST') return void response.end('ready');
  let text = '';
  request.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  request.once('end', () => {
    io.of('/realtime').to('room').emit('changes', JSON.parse(text));
    response.end('{}');
  });
});
const io = new Server(http, { perMessageDeflate: false, serveClient: false });
io.of('/realtime').on('connection', (socket) => {
  socket.on('stream:join', (_: unknown, answer: (ok: unknown) => void) => {
    void socket.join('room');
    answer({ ok: true });
  });
});
http.listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
