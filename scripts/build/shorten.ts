import { transformSync } from 'esbuild'

/** Files of ours, as the bundler's comments and its names for relative imports tell. */
const ours = /build\/src\/|_js__WEBPACK_IMPORTED_MODULE/

/**
 * A file of other people's code without blanks and comments, which are a quarter of all bytes; the first lines name its packages, as
 * `licences.ts` reads them. What we wrote stays as it is, to be read.
 */
export function shorten(text: string): string {
  if (ours.test(text)) return text
  const packages = new Set(text.match(/node_modules\/(?:@[\w.-]+\/)?[\w.-]+\//g))
  const { code } = transformSync(text, { minifyWhitespace: true, legalComments: 'none', charset: 'utf8' })
  return [...packages].map(name => `// ${name}\n`).join('') + code
}
