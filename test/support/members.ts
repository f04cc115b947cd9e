import type { Role } from '../../src/platform/access/index.js';
import { newId } from '../../src/platform/http/index.js';
import { account, PASSWORD, type Account, type TestApp } from './app.js';

export interface Member extends Account {
  /** The membership. */
  memberId: string;
}

/** Somebody new in the owner's organization, signed in. */
export async function addMember(
  test: TestApp,
  owner: Account,
  role: Role,
  events: 'all' | string[] = 'all',
): Promise<Member> {
  const email = `${role}-${newId()}@example.org`;
  const added = await send(owner, 'POST', '/api/v1/members', {
    email,
    name: `A ${role}`,
    role,
    events,
    password: PASSWORD,
  });
  if (added.status !== 201) throw new Error(`Not added: ${JSON.stringify(added.body)}`);
  return { ...(await signIn(test, email)), memberId: (added.body as { id: string }).id };
}

export async function signIn(
  test: TestApp,
  email: string,
  password = PASSWORD,
  organizationId?: string,
): Promise<Account> {
  const { status, body } = await send(test, 'POST', '/api/v1/auth/sign-in', {
    email,
    password,
    ...(organizationId ? { organizationId } : {}),
  });
  if (status !== 200) throw new Error(`Not signed in: ${JSON.stringify(body)}`);
  const tokens = body as { accessToken: string; refreshToken: string };
  return account(test.url, checkedBy(test), { ...tokens, email, password });
}

export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Headers;
}

/** One request with a JSON body, by a person or by nobody. */
export async function send<T = Record<string, unknown>>(
  by: Pick<TestApp, 'fetch'>,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const response = await by.fetch(path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : undefined) as T, headers: response.headers };
}

/** `test.fetch` takes a path; an account's client gives whole requests. */
const checkedBy =
  (test: TestApp) =>
  async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const body = ['GET', 'HEAD'].includes(request.method) ? undefined : await request.text();
    return test.fetch(pathname + search, {
      method: request.method,
      headers: request.headers,
      ...(body ? { body } : {}),
    });
  };
