/** As much as octokit needs of fetch and its answer. */
export type Fetch = (url: string, options: RequestInit) => Promise<FetchedAnswer>

interface FetchedAnswer {
  readonly status: number
  readonly statusText: string
  readonly url: string
  readonly headers: Headers
  readonly body: AsyncIterable<Uint8Array> | null
  readonly text: () => Promise<string>
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

/** Far above GitHub's longest page: a hundred repositories of about six kilobytes. */
const longestAnswer = 4 * 1024 * 1024

/**
 * fetch, but an answer is read to its end here, and only up to `limit` bytes, as they are after decompression: a small answer may
 * grow to gigabytes. A success that is longer, or breaks off, is a fault. A refusal counts with what was read of it: its status
 * has said everything, and it must not be asked for again.
 */
export function boundedFetch(fetch: Fetch, limit = longestAnswer): Fetch {
  return async (url, options) => {
    const answer = await fetch(url, options)
    const bytes = await readBody(answer, limit)
    const { status, statusText, headers } = answer
    return {
      status,
      statusText,
      headers,
      url: answer.url,
      body: null,
      text: () => Promise.resolve(new TextDecoder().decode(bytes)),
      arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
    }
  }
}

async function readBody({ status, body }: FetchedAnswer, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of body ?? []) {
      size += chunk.length
      if (size > limit) throw new Error(`its answer has more than ${limit / 1024 / 1024} MiB`)
      chunks.push(chunk)
    }
  } catch (error) {
    if (status < 400) throw error
  }
  return Buffer.concat(chunks)
}
