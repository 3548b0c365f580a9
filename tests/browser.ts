/** A browser without pages: keeps cookies, sends its origin, follows nothing. */
export class Browser {
  /** Where the server is; another one after it was started anew. */
  origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.origin = origin;
  }

  get(path: string): Promise<Response> {
    return this.#ask(path, { method: 'GET', headers: { accept: 'text/html' } });
  }

  post(path: string, form: Record<string, string> = {}, origin?: string): Promise<Response> {
    const body = new URLSearchParams(form);
    return this.#ask(path, { method: 'POST', body, headers: { accept: 'text/html' } }, origin);
  }

  postJson(path: string, body: unknown, origin?: string): Promise<Response> {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    return this.#ask(path, { method: 'POST', body: JSON.stringify(body), headers }, origin);
  }

  /** Names of the cookies it holds. */
  get cookies(): string[] {
    return [...this.#cookies.keys()];
  }

  async #ask(path: string, init: RequestInit, origin = this.origin): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    if (init.method !== 'GET') headers.set('origin', origin);
    const answer = await fetch(this.origin + path, { ...init, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
    return answer;
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const [name = '', ...value] = pair.split('=');
    if (/max-age=0/i.test(cookie) || /expires=thu, 01 jan 1970/i.test(cookie)) {
      this.#cookies.delete(name);
    } else {
      this.#cookies.set(name, value.join('='));
    }
  }
}
