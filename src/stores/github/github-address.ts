import { isTrustworthy } from '../../base/address.ts'
import { OatError } from '../../base/error.ts'
import { printable } from '../../base/text.ts'

/**
 * Where GitHub's API is, without a slash at the end; github-token is shown to this address.
 * @param given GITHUB_API_URL (on GitHub Enterprise Server `https://HOST/api/v3`); empty: github.com
 * @throws OatError STORE_FAILED for clear text beyond this machine, and for what is not an address
 */
export function githubAddress(given: string | undefined): string {
  const text = given?.trim() ?? ''
  if (text === '') return 'https://api.github.com'
  const url = URL.canParse(text) ? new URL(text) : undefined
  // A user name, a query or a fragment would stand in the middle of every address that is made of this one.
  const isPlain = url !== undefined && `${url.username}${url.password}${url.search}${url.hash}` === ''
  if (isPlain && isTrustworthy(url)) return url.href.replace(/\/+$/, '')
  throw new OatError('STORE_FAILED', {
    message: `GITHUB_API_URL is ${printable(text, 120)}: clear text beyond this machine, or not the address of an API`,
    hint: 'set the https address of the API',
  })
}
