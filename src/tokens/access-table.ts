import { codeText as code, plainText } from '../base/markdown.ts'
import { counted, firstOf, unique } from '../base/text.ts'
import type { Entry } from '../token-list/token-list.ts'

/** More rows and places than these do not help on a page. */
const mostRows = 50
const mostPlaces = 3

type Right = { path: string; access: 'push' | 'pull' }

/** Who or what can use images: a token, or a job without one. */
export interface Holder {
  readonly name: string
  readonly rights: readonly Right[]
  readonly lacks?: readonly Right[]
  /** What it is meant for; `undefined`: nothing is known of that. */
  readonly meant: { readonly access: 'push' | 'pull'; readonly repositories: readonly string[] } | undefined
  /** What asks for a look, in words, such as `not in the list`. */
  readonly marks: readonly string[]
  readonly places: readonly string[]
}

/**
 * Who can push what: a row for each image, in two columns, which a phone shows whole. Docker's push includes
 * pull: who may push does not stand among those that pull. What is wider or narrower than meant is marked.
 * @param listedImages they always have a row. @param unseen tokens of which nothing was asked
 */
export function accessTable(
  listedImages: readonly string[],
  holders: readonly Holder[],
  unseen: readonly Pick<Entry, 'label' | 'access' | 'repositories'>[] = [],
): readonly string[] {
  const reachedImages = holders.flatMap(({ rights }) => rights.map(({ path }) => path)).sort()
  const images = unique(listedImages.concat(reachedImages))
  const lines = (image: string, access: Right['access']): readonly string[] => {
    const texts = holders.flatMap(holder => {
      const right = strongest(holder.rights, image)
      const isLacking = holder.lacks?.some(it => it.path === image && it.access === access) === true
      if (right?.access === access) return holderText(holder, wider(holder, image, right))
      return isLacking ? holderText(holder, ['missing']) : []
    })
    return unique(texts).map(name => `${access}: ${name}`)
  }
  const row = (name: string, ...of: readonly string[]): string => {
    const accesses = ['push', 'pull'] as const
    const holding = new Set(accesses.flatMap(access => of.flatMap(image => lines(image, access))))
    const hidden = unseen.filter(({ repositories }) => of.some(image => repositories.includes(image)))
    const unseenWords = hidden.map(({ access, label }) => `${access}: not seen: ${code(label)}`)
    return `| ${name} | ${Array.from(holding).concat(unseenWords).join('<br>') || '–'} |`
  }
  const cut = images.slice(mostRows)
  return [
    '| image | may push (and pull), or only pull |',
    '| --- | --- |',
    images.slice(0, mostRows).map(image => row(code(image), image)),
    cut.length > 0 ? row(`and ${counted(cut.length, 'more image')}`, ...cut) : [],
    '',
  ].flat()
}

/** Of all rights on an image the one that can do most; one by the image's own name before a wider one. */
function strongest(rights: readonly Right[], image: string): Right | undefined {
  const fitting = rights.filter(
    ({ path }) => path === image || (path.endsWith('/*') && image.startsWith(path.slice(0, -1))),
  )
  const pushing = fitting.filter(({ access }) => access === 'push')
  const best = pushing.length > 0 ? pushing : fitting
  return best.find(({ path }) => path === image) ?? best[0]
}

function wider({ meant }: Holder, image: string, { path, access }: Right): readonly string[] {
  if (path !== image) return [`wider: ${path}`]
  const isBeyond = meant?.repositories.includes(image) === false
  return isBeyond || (access === 'push' && meant?.access === 'pull') ? ['wider'] : []
}

function holderText({ name, marks, places }: Holder, excess: readonly string[]): string {
  const warnings = marks.concat(excess).map(plainText).join(', ')
  const where = firstOf(places.map(plainText), mostPlaces).join(', ')
  return `${code(name)}${where === '' ? '' : ` in ${where}`}${warnings === '' ? '' : `, <b>${warnings}</b>`}`
}
