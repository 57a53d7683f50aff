import { makeRecipe, readMakefile, type Makefile } from '../sources/makefile.ts'
import { packageScripts } from '../sources/package-scripts.ts'
import { flagValue, flagValues } from '../shell/flags.ts'
import { joinPath } from '../workflow/paths.ts'
import { type ActPlace, textAt } from './place.ts'

/** What a command makes run that stands in a file of the repository. */
export interface CalledScripts {
  readonly by: string
  /** For a shell, each in a shell of its own. */
  readonly texts: readonly string[]
  /** What the script gets as `$1` and so on; `undefined` where it has those of whoever calls it. */
  readonly args?: readonly string[]
  /** The folder that they run in. */
  readonly directory: string | undefined
  /** The script's file, as it was called. */
  readonly file?: string
  /** Something more may run, which the file does not tell. */
  readonly gaps: boolean
}

/** The scripts behind `make`, `npm run` and `./script.sh`; `undefined` when they cannot be read. */
export function calledScripts(words: readonly string[], place: ActPlace): CalledScripts | undefined {
  const [head = '', ...args] = words
  switch (head) {
    case 'make':
    case 'gmake':
      return makeCall(args, place)
    case 'npm':
    case 'pnpm':
    case 'yarn':
    case 'bun':
      return packageCall(head, { args, place })
    case 'node':
      return args[0] === '--run' ? packageCall('npm', { args: ['run', ...args.slice(1)], place }) : undefined
    case 'source':
    case '.':
      return scriptCall(args.slice(0, 1), { ...place, isSourced: true })
    case 'bash':
    case 'sh':
      return scriptCall(withoutFlags(args), place)
    default:
      return head.includes('/') ? scriptCall(words, place) : undefined
  }
}

function withoutFlags(args: readonly string[]): readonly string[] {
  const start = args.findIndex(word => !word.startsWith('-'))
  return start === -1 ? [] : args.slice(start)
}

const valuedMakeFlag = /^(-C|--directory|-f|--file|--makefile|-I|-o|-W|-l)$/

function makeCall(args: readonly string[], place: ActPlace): CalledScripts | undefined {
  const folder = flagValues(args, /^(-C|--directory)$/).join('/')
  const directory = place.directory === undefined ? undefined : joinPath(place.directory, folder)
  const here = { ...place, directory }
  const named = flagValue(args, /^(-f|--file|--makefile)$/)
  const [text] = (named === undefined ? ['GNUmakefile', 'makefile', 'Makefile'] : [named]).flatMap(
    name => textAt(name, here) ?? [],
  )
  if (text === undefined) return undefined
  const own = args.filter((word, at) => !word.startsWith('-') && !valuedMakeFlag.test(args[at - 1] ?? ''))
  const given = new Map(
    own.flatMap(word => {
      const [, name = '', value = ''] = /^([\w.-]+):{0,3}=([\s\S]*)$/.exec(word) ?? []
      return name === '' ? [] : [[name, value] as const]
    }),
  )
  const goals = own.filter(word => !/^[\w.-]+:{0,3}=/.test(word))
  const { file, isWhole } = withIncludes(readMakefile(text), here)
  const { lines, gaps } = makeRecipe(file, { goals, given })
  const by = ['make', ...goals].join(' ')
  return { by, texts: lines, directory, gaps: gaps || !isWhole || goals.some(goal => goal.includes('$')) }
}

/** The rules of a Makefile together with those of the files that it includes. */
function withIncludes(file: Makefile, place: ActPlace): { file: Makefile; isWhole: boolean } {
  let isWhole = true
  let all = file
  const waiting = [...file.includes]
  for (let read = 0; waiting.length > 0 && read < 50; read += 1) {
    const text = textAt(waiting.shift() ?? '', place)
    if (text === undefined) {
      isWhole = false
      continue
    }
    const more = readMakefile(text)
    waiting.push(...more.includes)
    all = {
      variables: new Map([
        ...all.variables,
        ...[...more.variables].map(
          ([name, variable]) =>
            [name, all.variables.has(name) ? { ...variable, isOpen: true } : variable] as const,
        ),
      ]),
      rules: [...all.rules, ...more.rules],
      includes: [],
      isComputed: all.isComputed || more.isComputed,
    }
  }
  return { file: all, isWhole: isWhole && waiting.length === 0 }
}

const ofPackages = /^(-C|--dir|--prefix|--cwd|-w|--workspace|--filter|-F)$/

function packageCall(
  tool: string,
  { args, place }: { args: readonly string[]; place: ActPlace },
): CalledScripts | undefined {
  if (args.some(word => /^(-w|-ws|--workspaces?|--filter|-F|-r|--recursive|workspaces?)(=|$)/.test(word)))
    return undefined
  const folder = flagValue(args, /^(-C|--dir|--prefix|--cwd)$/) ?? ''
  const plain = args.filter((word, at) => !word.startsWith('-') && !ofPackages.test(args[at - 1] ?? ''))
  const isRun = /^(run|run-script|rum)$/.test(plain[0] ?? '')
  if (!isRun && tool !== 'yarn' && tool !== 'pnpm') return undefined
  const name = isRun ? plain[1] : plain[0]
  const directory = place.directory === undefined ? undefined : joinPath(place.directory, folder)
  const text = name === undefined ? undefined : textAt('package.json', { ...place, directory })
  const texts = text === undefined || name === undefined ? undefined : packageScripts(text, name)
  if (texts === undefined) return undefined
  const rest = args.includes('--') ? args.slice(args.indexOf('--') + 1) : []
  const whole = texts.map((script, at) => (at === texts.length - 1 ? [script, ...rest].join(' ') : script))
  return { by: `${tool} run ${name ?? ''}`, texts: whole, directory, gaps: false }
}

/** A script in the repository, unless another program than a shell reads it. */
function scriptCall(
  [name, ...args]: readonly string[],
  place: ActPlace & { isSourced?: boolean },
): CalledScripts | undefined {
  const text = name === undefined ? undefined : textAt(name, place)
  if (text === undefined || name === undefined) return undefined
  const isShell =
    place.isSourced === true ||
    /^#!.*\b(ba|da|z|k)?sh\b/.test(text) ||
    (!text.startsWith('#!') && /\.(ba|z)?sh$/.test(name))
  if (!isShell) return undefined
  const called = { by: name, file: name, texts: [text], directory: place.directory, gaps: false }
  return place.isSourced === true ? called : { ...called, args }
}
