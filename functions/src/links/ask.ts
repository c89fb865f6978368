import type {LinkAnswer, LinkFailure} from '@model/links/link-check';
import {lookup} from 'node:dns/promises';
import {type IncomingMessage, type RequestOptions} from 'node:http';
import {request as httpsRequest} from 'node:https';
import {isIP} from 'node:net';
import {isPublicAddress} from './public-address';

const MOST_HOPS = 5;
const MOST_MACHINES = 3;
const PATIENCE_MS = 10_000;

/** How hosts are found and asked: specs bring their own. */
export interface Network {
  /** All addresses of a host. */
  resolve(host: string): Promise<readonly string[]>;
  /** Sends a request to one address, and answers with the beginning of what it says. */
  send(options: RequestOptions): Promise<Pick<IncomingMessage, 'statusCode' | 'headers'>>;
}

/** Who asks, as the other side reads it. */
export type UserAgent = string;

/**
 * Looks at an address: HEAD first, GET where that is not understood. Only https, only machines on the open internet, and
 * exactly the machine that was looked up; redirects are followed one by one under the same rules. Of an answer nothing but
 * its head is read.
 */
export async function ask(url: string, agent: UserAgent, network = INTERNET): Promise<LinkAnswer> {
  let address = new URL(url);
  let isForGood = true;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    if (address.protocol !== 'https:') return {kind: 'insecure'};
    const answer = await askOnce(address, agent, network);
    if ('why' in answer) return {kind: 'failed', ...answer};
    const next = redirectOf(answer, address);
    if (!next) {
      const moved = hop > 0 && isForGood && isAnswer(answer.status);
      return moved ? {kind: 'moved', to: address.href} : answerOf(answer.status);
    }
    isForGood &&= answer.status === 301 || answer.status === 308;
    address = next;
  }
  return {kind: 'failed', why: 'redirects'};
}

interface Told {
  readonly status: number;
  readonly location?: string | undefined;
}

async function askOnce(
  address: URL,
  agent: UserAgent,
  network: Network,
): Promise<Told | {readonly why: LinkFailure}> {
  let why: LinkFailure = 'private-address';
  try {
    for (const machine of await machinesOf(address, network)) {
      const told = await askMachine(address, machine, agent, network).catch(failureOf);
      if (typeof told !== 'string') return told;
      why = told;
      // Another machine of the host may be up, or be reached by another kind of network.
      if (why !== 'no-connection') break;
    }
    return {why};
  } catch (error) {
    return {why: failureOf(error)};
  }
}

async function askMachine(address: URL, machine: string, agent: UserAgent, network: Network): Promise<Told> {
  const told = await tell('HEAD', address, machine, agent, network);
  // Many a server knows no HEAD, and says so in many ways.
  const isPlain = told.status < 400 || told.status === 429;
  return isPlain ? told : tell('GET', address, machine, agent, network);
}

/** The machines to ask, one after the other; none where any address of the host is not on the open internet. */
async function machinesOf({hostname, port}: URL, {resolve}: Network): Promise<string[]> {
  // A port of its own belongs to something that is no public site.
  if (port !== '') return [];
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await resolve(host);
  if (!addresses.every(isPublicAddress)) return [];
  // Functions reach IPv4 for certain, and IPv6 only where the project's network does.
  return [...addresses].sort((a, b) => isIP(a) - isIP(b)).slice(0, MOST_MACHINES);
}

async function tell(
  method: 'HEAD' | 'GET',
  {hostname, host, pathname, search}: URL,
  machine: string,
  agent: UserAgent,
  {send}: Network,
): Promise<Told> {
  const {statusCode = 0, headers} = await send({
    method,
    host: machine,
    // The certificate has to be the host's, not the machine's.
    ...(isIP(hostname.replace(/^\[|\]$/g, '')) === 0 && {servername: hostname}),
    path: `${pathname}${search}`,
    headers: {host, 'user-agent': agent, accept: '*/*', 'accept-language': 'en'},
    agent: false,
    signal: AbortSignal.timeout(PATIENCE_MS),
  } as RequestOptions);
  return {status: statusCode, location: headers.location};
}

function redirectOf({status, location}: Told, from: URL): URL | undefined {
  if (status < 300 || status >= 400 || location === undefined) return undefined;
  return URL.parse(location, from) ?? undefined;
}

function isAnswer(status: number): boolean {
  return status >= 200 && status < 400;
}

function answerOf(status: number): LinkAnswer {
  if (isAnswer(status)) return {kind: 'fine'};
  if (status === 404 || status === 410) return {kind: 'failed', why: 'not-found', status};
  if (status >= 500 && status < 600) return {kind: 'failed', why: 'server-trouble', status};
  // Whoever asks for a name, a key, patience or a person is there.
  if ([401, 402, 403, 405, 406, 407, 418, 421, 429, 451].includes(status) || status >= 600)
    return {kind: 'unclear', status};
  return {kind: 'failed', why: 'refused', status};
}

function failureOf(error: unknown): LinkFailure {
  const {name, code = ''} = error as {name?: string; code?: string};
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT') return 'no-answer';
  if (/^(?:ENOTFOUND|EAI_|ENODATA)/.test(code)) return 'no-such-host';
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code)) return 'bad-certificate';
  return 'no-connection';
}

/** The internet itself. */
export const INTERNET: Network = {
  resolve: async (host) => (await lookup(host, {all: true})).map(({address}) => address),
  send: (options) =>
    new Promise((resolve, reject) => {
      const request = httpsRequest(options, (response) => {
        resolve(response);
        // Its head is enough.
        request.destroy();
      });
      request.on('error', reject);
      request.end();
    }),
};
