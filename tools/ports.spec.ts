import {createServer} from 'node:net';
import {once} from 'node:events';
import {DEFAULT_PORTS, isFree, portsOf, takenPorts} from './ports';

describe('the ports', () => {
  it('are the documented ones when nothing is set', () => {
    const ports = portsOf('start', {});
    expect([ports.HOSTING, ports.FUNCTIONS, ports.FIRESTORE, ports.AUTH, ports.STORAGE]).toEqual([
      5000, 5001, 8080, 9099, 9199,
    ]);
    expect([ports.SMTP, ports.MAILBOX]).toEqual([1025, 1080]);
  });

  it('of the tests share none with those of a running portal', () => {
    const tests = new Set<number>(Object.values(portsOf('test', {})));
    expect(Object.values(DEFAULT_PORTS).filter((port) => tests.has(port))).toEqual([]);
  });

  it('are moved one by one by the environment, each family by its own variable', () => {
    const env = {CANHEAL_PORT_HOSTING: '7000', CANHEAL_TEST_PORT_HOSTING: '7001'};
    expect(portsOf('start', env).HOSTING).toBe(7000);
    expect(portsOf('start', env).AUTH).toBe(9099);
    expect(portsOf('test', env).HOSTING).toBe(7001);
  });

  for (const wrong of ['abc', '0', '65536', '80.5']) {
    it(`refuse ${wrong} with the name of the variable`, () => {
      expect(() => portsOf('start', {CANHEAL_PORT_AUTH: wrong})).toThrowError(/CANHEAL_PORT_AUTH/);
    });
  }

  it('refuse one number for two purposes', () => {
    expect(() => portsOf('start', {CANHEAL_PORT_AUTH: '5000'})).toThrowError(
      /CANHEAL_PORT_HOSTING and CANHEAL_PORT_AUTH/,
    );
  });

  it('that are taken are named with the variable that moves them', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const port = (server.address() as {port: number}).port;
    const ports = {...portsOf('start', {}), HOSTING: port};
    expect(await isFree(port)).toBeFalse();
    const taken = await takenPorts('start', ports, ['HOSTING']);
    expect(taken).toHaveSize(1);
    expect(taken[0]).toContain(`Port ${port} (the portal) is taken`);
    expect(taken[0]).toContain('CANHEAL_PORT_HOSTING=');

    await new Promise((closed) => server.close(closed));
    expect(await isFree(port)).toBeTrue();
    expect(await takenPorts('start', ports, ['HOSTING'])).toEqual([]);
  });
});
