import { namesAnother } from '../values/image.ts'
import { type Act, act } from './effect.ts'
import { type Deed, deedOf } from './tools.ts'

const pushes = /((^-[DP]|^|[^a-zA-Z])push|Push|PUSH)(?!d\b|over|gateway|er\b)/
const ofImages = /docker|image|container|(?<!git)hub(?![a-z]*\.)/i
const releases = /publish|upload|releas|deploy|promot/i
const off = /[=:](false|0|no|off|never)$/i

/** Their value is no target. */
const placed = /^(-[CfjpPwF]|-pl|--(prefix|cwd|filter|directory|file|project|workspace))$/

/** What nothing but its words tells of a command. @param deed what its tool does with them */
export function actByWords(words: readonly string[], deed: ReturnType<typeof deedOf>, isTold = false): Act {
  const [head = '', ...args] = words
  const isScript = /[/\\]/.test(head) || scriptFile.test(head)
  const plain = args.filter(word => /^\w[\w.:/-]*$/.test(word))
  const toolWords = isScript ? [] : plain.slice(0, plain[0] === 'run' ? 2 : 1)
  const tool = [head, ...toolWords].join(' ').slice(0, 60)
  if (words.some(word => !off.test(word) && isPush(word))) {
    // `cf push` pushes no image, and where it is told of another registry, it may push to both.
    const isImage = isScript || deed !== undefined || words.some(word => ofImages.test(word))
    const isSure = isImage && !words.some(namesAnother)
    return isSure ? guessed('pushes', tool, isScript ? 'name' : 'words') : act('unread', tool)
  }
  // A profile or a property may bring what pushes.
  const isLoud = args.some(
    word => /^[-/](?!.*skip)/i.test(word) && (ofImages.test(word) || releases.test(word)),
  )
  const isQuiet = deed?.isPlain === true && isQuietDeed(deed.does, head, args.slice(deed.length))
  return isQuiet && !isTold && !isLoud ? guessed('idle', tool, 'words') : act('unread', tool)
}

function guessed(does: Act['does'], tool: string, guess: Act['guess']): Act {
  return { ...act(does, tool), guess }
}

const scriptFile = /\.(sh|py|m?js|ts|rb|ps1|cmd|bat)$/

/** True for a test or a check. */
function isQuietDeed(does: Deed, program: string, args: readonly string[]): boolean {
  const targets = args.filter((word, at) => !/^(-|\w+=)/.test(word) && !placed.test(args[at - 1] ?? ''))
  const [first = program] = targets
  if (does !== 'goals') return does === 'check' || (does === 'verb' && isQuietWord(first))
  const isPlain = args.every(word => !/^\w+=/.test(word) || setting.test(word))
  return isPlain && isQuietWord(first) && targets.every(isQuietWord)
}

/** Variables that no rule takes for what is to be done. */
const setting =
  /^(V|Q|CI|DEBUG|VERBOSE|RACE|JOBS|TIMEOUT|PYTHON|GO|(?!MAKE)\w*(VERSION|TAG|IMAGE|ARCH|OS|PLATFORM|FLAGS|OPTS|DIR|SHA|BRANCH))=/

/** The same of an action: its name is its command. @param inputs `name=value` */
export function actionByWords(tool: string, inputs: readonly string[]): Act {
  const program = tool.replace(/[-/]action$/, '').replace(/^.*\//, '')
  const orders = inputs.flatMap(
    input => /^(?:arg(?:ument)?s|command|cmd|run|script|task|goals?)=([^]*)/i.exec(input)?.[1] ?? [],
  )
  const words = orders.join(' ').trim().split(/\s+/).filter(Boolean)
  const { does, guess } = actByWords([program].concat(words), deedOf(program, words))
  if (does === 'pushes' && words.length > 0) return guessed(does, tool, guess)
  const isLoud = inputs.some(input => !plainInput.test(input) || loudWord.test(input) || ofImages.test(input))
  const isQuiet = isQuietWord(program) || (quietAction.test(program) && !loudWord.test(program))
  return isQuiet && !isLoud && !ofImages.test(tool) ? guessed('idle', tool, 'words') : act('unread', tool)
}

/** What says how, never what is done. */
const plainInput =
  /^(((github|restore|working|report|bundler|primary)-)?(versions?|paths?|keys?|token|directory|cache|timeout|level|severity|format|languages?|name|files?)|\w+-version(-\w+)?|fail-\w+|dockerfile)=/i
const quietAction = /(^|[-_])(setup|s?c?cache|report(er)?)([-_]|$)/

/** A word that names a test or a check. A path names a file, and people name files for people. */
function isQuietWord(word: string): boolean {
  const isLoud = [loudWord, ofImages, scriptFile].some(loud => loud.test(word))
  return /^[\w.:/+@-]+$/.test(word) && quietWord.test(word) && !isLoud
}

const quietWord =
  /(^|[-_:+./])((unit|py|vi|c|nex|doc|go|phpunit)?tests?|phpunit|unit|r?spec|(.*-)?verify|validate|vet|\w*fmt|format|clean|tidy|deps|types?|tsc|mypy|ruff|flake8|black|isort|bandit|pyright|prettier|rubocop|phpstan|clippy|audit|cov(erage)?|tox|nox|deny|biome|bench|bats|jest|mocha|ava|playwright|ginkgo|gotestsum|pre-commit|\w*(lint|check)|codespell|gosec|semgrep|typos|kubeconform|phpcs|py\d*)([-_:./]|$)|check$/i
const loudWord =
  /push|publish|upload|releas|deploy|build|e2e|creat|tag|manifest|promot|mirror|sync|copy|pipeline|ship|(^|[-_:])and([-_:]|$)/i

function isPush(words: string): boolean {
  return pushes.test(words) || (ofImages.test(words) && releases.test(words))
}

/** `isTold`: to push, as by `PUSH=true`, or what to do. `isStarted`: any tool may start another program. */
export function variablesIn(text: string) {
  const settings = Array.from(text.matchAll(/(?<![-\w])(\w+)=\S+/g))
  return {
    isTold: settings.some(([setting, name = '']) => orders.test(name) && !off.test(setting)),
    isStarted: settings.some(([setting, name = '']) => starters.test(name) || loading.test(setting)),
  }
}

const orders = /push(?!d$|over|gateway|er$)|publish|(target|goal|task)s?$|^(makef(lag|ile)s|maven_args)$/i
const starters =
  /^(env|ld_\w+|(perl5|ruby)opt|prompt_command|lessopen|shell|browser|git_(ssh|config|external|proxy|exec)\w*)$|(editor|pager|askpass|bash_env|_(rsh|wrapper|addopts|script_shell))$/i
const loading = /=["']?--?(require|import|javaagent|toolexec|exec)\b/

/** What a step's name adds to what is not read in it. It never takes doubt away: it is there for people. */
export function actsWithName<T extends Act>(name: string, acts: readonly T[]): readonly T[] {
  const last = acts.findLast(({ does, guess }) => does === 'unread' || guess !== undefined)
  if (last === undefined || !isPush(name) || acts.some(({ does }) => does === 'pushes')) return acts
  const tool = `the step “${name}”`
  return acts.map(one => (one === last ? { ...one, does: 'pushes', by: tool, guess: 'name' } : one))
}

export const idleActions =
  /^((actions(?!\/(attest|github-script))|github(?!\/codeql-action\/(autobuild|analyze))|golangci|codecov|dorny|aws-actions|google-github-actions|swatinem|dtolnay|taiki-e|cachix|nixos|aquasecurity|anchore|snyk|softprops|ncipollo|slackapi|gradle|8398a7|rtcamp|jlumbroso|peter-evans|robinraju|pnpm|astral-sh|sonarsource|go-task)\/|dawidd6\/action-download-artifact|docker\/(setup-|metadata-action|scout-action)|step-security\/harden-runner|sigstore\/cosign-installer|crazy-max\/ghaction-docker-meta|jdx\/mise)|(^|\/)docker-scout$|docker-oat-login$|[-/]login(-action)?$/

export function isHubApi(name: string): boolean {
  return /(dockerhub|container)-description|sync-.*readme|docker-?hub.*(clean|delete|prune)/.test(name)
}
