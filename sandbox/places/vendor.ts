/** One request that a place takes. In `body` and `answer`, `<value>` stands for the value, `<value64>` for it in base64. */
export interface VendorCall {
  readonly method: 'GET' | 'PATCH' | 'POST' | 'PUT'
  /** Where it is another than the vendor's. */
  readonly host?: string
  /** With its query. */
  readonly path: string
  readonly type?: string
  readonly body?: unknown
  readonly status?: number
  readonly answer?: unknown
}

/** How a vendor words that a request was not allowed, that a place is not there, and that a value does not do: status and body. */
export type Refusal = 'forbidden' | 'gone' | 'refused'

/** A place as its vendor's reference describes it, with one place to keep a value in. */
export interface Vendor {
  readonly host: string
  /** The variables of a job that may write there. */
  readonly variables: Readonly<Record<string, string>>
  /** The header that carries them. */
  readonly credential: readonly [header: string, value: string]
  readonly write: VendorCall
  readonly read?: VendorCall
  /** What has to follow a write. */
  readonly then?: VendorCall
  readonly refusals: Readonly<Record<Refusal, readonly [status: number, body: unknown]>>
}

export const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
