import { createServer, type AddressInfo, type Server } from 'node:net';

export type Delivered = Readonly<{ from: string; to: string; headers: Readonly<Record<string, string>>; body: string }>;
/** What the server says to the next letters: to their data, or already to their envelope. */
export type Mood =
  | 'takes it'
  | 'is busy'
  | 'hangs up'
  | 'takes it and hangs up'
  | 'refuses the letter'
  | 'refuses the sender'
  | 'refuses the recipient'
  | 'relays nothing for us';

const atOnce: Readonly<Partial<Record<Mood, readonly [verb: string, answer: string]>>> = {
  'refuses the sender': ['MAIL', '550 5.7.60 not permitted to send as this sender'],
  'refuses the recipient': ['RCPT', '550 5.1.1 nobody here of that name'],
  'relays nothing for us': ['RCPT', '554 5.7.1 relay access denied'],
};

/** As much of a mail server as a message needs: it listens on a port of its own and keeps what it was given. */
export const postOffice = async () => {
  const delivered: Delivered[] = [];
  const moods: Mood[] = [];
  const server: Server = createServer((socket) => {
    const say = (line: string) => socket.writable && socket.write(`${line}\r\n`);
    let envelope = { from: '', to: '' };
    let data: string | undefined;
    let pending = '';
    const hear = (line: string): void => {
      if (data !== undefined) {
        if (line !== '.') return void (data += `${line}\r\n`);
        const mood = moods.shift() ?? 'takes it';
        if (mood === 'takes it' || mood === 'takes it and hangs up') delivered.push({ ...envelope, ...parsed(data) });
        data = undefined;
        if (mood === 'hangs up' || mood === 'takes it and hangs up') return void socket.destroy();
        return void say(
          { 'takes it': '250 taken', 'is busy': '451 later', 'refuses the letter': '550 never' }[mood as 'takes it'],
        );
      }
      const verb = line.slice(0, 4).toUpperCase();
      const [refused, answer = ''] = atOnce[moods[0] ?? 'takes it'] ?? [];
      if (refused === verb) {
        moods.shift();
        return void say(answer);
      }
      if (verb === 'MAIL') envelope = { ...envelope, from: line };
      if (verb === 'RCPT') envelope = { ...envelope, to: /<(.*)>/.exec(line)?.[1] ?? '' };
      if (verb === 'DATA') data = '';
      say(verb === 'DATA' ? '354 go on' : verb === 'QUIT' ? '221 bye' : '250 ok');
    };
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      const lines = (pending + chunk.toString('utf8')).split('\r\n');
      pending = lines.pop() ?? '';
      lines.forEach(hear);
    });
    say('220 here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    delivered,
    moods,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};

const parsed = (data: string): Pick<Delivered, 'headers' | 'body'> => {
  const [head = '', ...body] = data.split('\r\n\r\n');
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const pairs = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 2),
  ]);
  return { headers: Object.fromEntries(pairs), body: body.join('\r\n\r\n') };
};
