import {
  createServer,
  type IncomingMessage,
  request,
  type RequestOptions,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import {ask, type Network} from './ask';
import {askPolitely} from './ask-politely';
import {isPublicAddress} from './public-address';

const PUBLIC = '93.184.215.14';

/** A site on this machine that stands in for all of the internet. */
class Site {
  readonly asked: string[] = [];
  readonly sent: RequestOptions[] = [];
  private readonly server = createServer((question, answer) => this.answer(question, answer));
  pages: Record<string, (question: IncomingMessage, answer: ServerResponse) => void> = {};
  hosts: Record<string, readonly string[]> = {'a.example': [PUBLIC], 'b.example': [PUBLIC]};

  async open() {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  close() {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  readonly network: Network = {
    resolve: (host) => {
      const found = this.hosts[host];
      return found ? Promise.resolve(found) : Promise.reject(Object.assign(new Error(), {code: 'ENOTFOUND'}));
    },
    send: (options) => {
      this.sent.push(options);
      const {port} = this.server.address() as AddressInfo;
      return new Promise((resolve, reject) => {
        request({...options, host: '127.0.0.1', port}, resolve)
          .on('error', reject)
          .end();
      });
    },
  };

  private answer(question: IncomingMessage, answer: ServerResponse) {
    const page = `${question.headers.host}${question.url}`;
    this.asked.push(`${question.method} ${page}`);
    const found = this.pages[page];
    if (found) found(question, answer);
    else answer.writeHead(404).end();
  }
}

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (_: IncomingMessage, answer: ServerResponse) =>
    void answer.writeHead(code, headers).end();
const to = (code: number, location: string) => status(code, {location});

describe('Asking for an address', () => {
  let site: Site;
  const look = (url: string) => ask(url, 'CAN.HEAL-link-check/1.0 (+https://portal.example)', site.network);

  beforeEach(async () => {
    site = new Site();
    await site.open();
  });
  afterEach(() => site.close());

  it('says that it is fine where it answers, by the head alone', async () => {
    site.pages['a.example/x?y=1'] = status(200);
    expect(await look('https://a.example/x?y=1#part')).toEqual({kind: 'fine'});
    expect(site.asked).toEqual(['HEAD a.example/x?y=1']);
  });

  it('asks exactly the machine that was looked up, for the host’s own certificate, and says who asks', async () => {
    site.pages['a.example/'] = status(200);
    await look('https://a.example/');
    expect(site.sent[0]).toEqual(
      jasmine.objectContaining({host: PUBLIC, servername: 'a.example', method: 'HEAD'}),
    );
    expect(site.sent[0]?.headers).toEqual(
      jasmine.objectContaining({'user-agent': 'CAN.HEAL-link-check/1.0 (+https://portal.example)'}),
    );
  });

  it('asks for the page itself where the head is refused', async () => {
    site.pages['a.example/'] = ({method}, answer) =>
      void answer.writeHead(method === 'HEAD' ? 405 : 200).end();
    expect(await look('https://a.example/')).toEqual({kind: 'fine'});
    expect(site.asked).toEqual(['HEAD a.example/', 'GET a.example/']);
  });

  it('reads nothing of a page that never ends', async () => {
    site.pages['a.example/'] = ({method}, answer) => {
      if (method === 'HEAD') answer.writeHead(501).end();
      else answer.writeHead(200).write('x'.repeat(1000));
    };
    expect(await look('https://a.example/')).toEqual({kind: 'fine'});
  });

  it('tells what is gone from what is in trouble, and from what keeps machines out', async () => {
    for (const code of [410, 503, 403, 429, 999, 418, 400]) site.pages[`a.example/${code}`] = status(code);
    expect(await look('https://a.example/404')).toEqual({kind: 'failed', why: 'not-found', status: 404});
    expect(await look('https://a.example/410')).toEqual({kind: 'failed', why: 'not-found', status: 410});
    expect(await look('https://a.example/503')).toEqual({kind: 'failed', why: 'server-trouble', status: 503});
    expect(await look('https://a.example/400')).toEqual({kind: 'failed', why: 'refused', status: 400});
    for (const code of [403, 429, 999, 418]) {
      expect(await look(`https://a.example/${code}`)).toEqual({kind: 'unclear', status: code});
    }
  });

  it('says why nobody was reached', async () => {
    expect(await look('https://nobody.example/')).toEqual({kind: 'failed', why: 'no-such-host'});
    site.pages['a.example/cut'] = ({socket}) => void socket.destroy();
    expect(await look('https://a.example/cut')).toEqual({kind: 'failed', why: 'no-connection'});
    const failing = (code: string, name = 'Error') => {
      const send = () => Promise.reject(Object.assign(new Error(), {code, name}));
      return ask('https://a.example/', 'x', {...site.network, send});
    };
    expect(await failing('CERT_HAS_EXPIRED')).toEqual({kind: 'failed', why: 'bad-certificate'});
    expect(await failing('ETIMEDOUT')).toEqual({kind: 'failed', why: 'no-answer'});
    expect(await failing('ABORT_ERR', 'TimeoutError')).toEqual({kind: 'failed', why: 'no-answer'});
  });

  it('never asks what is not https', async () => {
    expect(await look('http://a.example/')).toEqual({kind: 'insecure'});
    site.pages['a.example/down'] = to(301, 'http://a.example/');
    expect(await look('https://a.example/down')).toEqual({kind: 'insecure'});
    expect(site.asked).toEqual(['HEAD a.example/down']);
  });

  describe('follows redirects', () => {
    it('and names the new address where all say that it is for good', async () => {
      site.pages['a.example/old'] = to(301, '/newer');
      site.pages['a.example/newer'] = to(308, 'https://b.example/new');
      site.pages['b.example/new'] = status(200);
      expect(await look('https://a.example/old')).toEqual({kind: 'moved', to: 'https://b.example/new'});
    });

    it('and is content where one is for now only', async () => {
      site.pages['a.example/old'] = to(301, '/newer');
      site.pages['a.example/newer'] = to(302, 'https://b.example/new');
      site.pages['b.example/new'] = status(200);
      expect(await look('https://a.example/old')).toEqual({kind: 'fine'});
    });

    it('to what is gone', async () => {
      site.pages['a.example/old'] = to(301, 'https://b.example/gone');
      expect(await look('https://a.example/old')).toEqual({kind: 'failed', why: 'not-found', status: 404});
    });

    it('five times and no more', async () => {
      for (let n = 1; n <= 6; n++) site.pages[`a.example/${n}`] = to(302, `/${n - 1}`);
      site.pages['a.example/0'] = status(200);
      expect(await look('https://a.example/5')).toEqual({kind: 'fine'});
      expect(await look('https://a.example/6')).toEqual({kind: 'failed', why: 'redirects'});
    });

    it('into no private network', async () => {
      for (const [n, location] of [
        'https://127.0.0.1/',
        'https://[::1]/',
        'https://169.254.169.254/latest/meta-data/',
        'https://inside.example/',
        'https://0x7f.1/',
        'https://2130706433/',
      ].entries()) {
        site.hosts['inside.example'] = ['10.0.0.1'];
        site.pages[`a.example/${n}`] = to(302, location);
        expect(await look(`https://a.example/${n}`))
          .withContext(location)
          .toEqual({kind: 'failed', why: 'private-address'});
      }
      expect(site.sent.every(({host}) => host === PUBLIC)).toBeTrue();
    });
  });

  it('asks another machine of the host where one is not reached, the older kind of address first', async () => {
    site.pages['many.example/'] = status(200);
    site.hosts['many.example'] = ['2606:4700::1111', PUBLIC, '8.8.8.8'];
    const asked: unknown[] = [];
    const answerOf = (reached: string) =>
      ask('https://many.example/', 'x', {
        ...site.network,
        send: (options) => {
          asked.push(options.host);
          const refused = Object.assign(new Error(), {code: 'ECONNREFUSED'});
          return options.host === reached ? site.network.send(options) : Promise.reject(refused);
        },
      });
    expect(await answerOf('2606:4700::1111')).toEqual({kind: 'fine'});
    expect(asked).toEqual([PUBLIC, '8.8.8.8', '2606:4700::1111']);
    expect(await answerOf('nobody')).toEqual({kind: 'failed', why: 'no-connection'});
  });

  it('asks no host that has a private address among others, and none on a port of its own', async () => {
    site.hosts['mixed.example'] = [PUBLIC, '192.168.1.1'];
    site.pages['mixed.example/'] = status(200);
    expect(await look('https://mixed.example/')).toEqual({kind: 'failed', why: 'private-address'});
    expect(await look('https://a.example:8443/')).toEqual({kind: 'failed', why: 'private-address'});
    expect(site.asked).toEqual([]);
  });
});

describe('A public address', () => {
  it('is one of the open internet', () => {
    for (const address of ['8.8.8.8', PUBLIC, '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::1']) {
      expect(isPublicAddress(address)).withContext(address).toBeTrue();
    }
  });

  it('is none of a private, local or reserved network, however it is written', () => {
    for (const address of [
      ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.255', '169.254.169.254'],
      ...['172.16.0.1', '172.31.255.255', '192.168.0.1', '192.0.0.192', '198.18.0.1', '224.0.0.1'],
      ...['240.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', 'fe80::1'],
      ...['fc00::1', 'fd12::1', 'ff02::1', '64:ff9b::7f00:1', '2001:db8::1', '2002:7f00:1::', 'fec0::1'],
      ...['2001::1', '', 'a.example', '127.1'],
    ]) {
      expect(isPublicAddress(address)).withContext(address).toBeFalse();
    }
  });
});

describe('Asking politely', () => {
  it('asks a host one question at a time, and others meanwhile', async () => {
    const underWay = new Set<string>();
    let most = 0;
    /** Those who wait until all three hosts are being asked. */
    let waiting: (() => void)[] = [];
    const urls = ['a', 'b', 'c'].flatMap((host) => [1, 2, 3].map((n) => `https://${host}.example/${n}`));
    const look = async (url: string) => {
      const {host} = new URL(url);
      expect(underWay.has(host)).withContext(url).toBeFalse();
      underWay.add(host);
      most = Math.max(most, underWay.size);
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        if (waiting.length < 3) return;
        for (const goOn of waiting) goOn();
        waiting = [];
      });
      underWay.delete(host);
      return {kind: 'fine'} as const;
    };
    const answers = await askPolitely(urls, look, {pause: 1, until: Infinity});
    expect([...answers.keys()].sort()).toEqual(urls);
    expect(most).toBe(3);
  });

  it('asks a host no more than a few questions in a night', async () => {
    const urls = Array.from({length: 40}, (_, n) => `https://a.example/${n}`);
    const answers = await askPolitely(urls, () => Promise.resolve({kind: 'fine'}), {
      pause: 0,
      until: Infinity,
    });
    expect(answers.size).toBe(25);
  });

  it('stops when the night is over', async () => {
    const answers = await askPolitely(['https://a.example/'], () => Promise.resolve({kind: 'fine'}), {
      pause: 0,
      until: 0,
    });
    expect(answers.size).toBe(0);
  });
});
