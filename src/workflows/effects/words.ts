import { namesAnother } from '../values/image.ts'
import { type Act, act } from './effect.ts'

const pushes = /((^-[DP]|^|[^a-zA-Z])push|Push|PUSH)(?!d\b|over|gateway|er\b)/
const ofImages = /docker|image|container|(?<!git)hub(?![a-z]*\.)/i
const releases = /publish|upload|releas|deploy|promot/i
const off = /[=:](false|0|no|off|never)$/i

/** They do what each of their words names … */
const makers = /^(make|gmake|just|task|mage|rake|turbo|gradlew?|mvnw?|sbt|ant|earthly|dagger|tox|nox|invoke)$/
/** … or what the first one names, which may be one of these, with the rest … */
const runners =
  /^(mise|npm|pnpm|yarn|bun|(np|bun|uv)x|deno|go|nix|nx|cargo|dotnet|mix|swift|poetry|uv|pipenv|hatch|bundle|composer|rails|bazel|helm|ct|goreleaser|ko)$/
/** … or a file, but for `python -m`. */
const interpreters = /^(node|python3?|ruby|php|perl|bash|sh|zsh)$/
/** Verbs that read or install, whatever else the tool can do. */
const reads =
  /^((auth|registry|image|manifest|container|repo|tag|blob|mod|buildx|builder) )?(login|logout|(--)?version|info|inspect|ls|list(-tags)?|get|head|show|status|digest|fetch|pull|download|prune|tree|env|config|cache|template|verify(-blob)?(-attestation)?|tidy|i|add|install|restore|upgrade|uninstall)( |$)/
const beside = /^(run|run-script|exec|tool|--)$/
/** Their value is no target. */
const placed = /^(-[CfjpPwF]|-pl|--(prefix|cwd|filter|directory|file|project|workspace))$/

const idlePrograms = new Set(
  (
    'echo printf cat ls cd pwd pushd popd mkdir rmdir rm cp mv ln touch chmod chown install test [ [[ : true false ' +
    'exit return export declare typeset set unset shift local read readonly mapfile readarray getopts alias shopt ' +
    'ulimit umask sleep wait jobs kill break continue command type hash exec grep egrep sed awk cut tr sort uniq ' +
    'head tail tee wc xargs diff cmp date env printenv which id whoami hostname uname nproc seq jq yq xmllint ' +
    'base64 md5sum sha256sum sha512sum openssl gpg tar gzip gunzip zip unzip xz zstd curl wget nc rsync git gh ' +
    'rustup rustc aws gcloud az apt apt-get apk yum dnf brew dpkg kubectl kind k3d minikube kustomize trivy grype ' +
    'syft dive snyk df du free stat file mktemp basename dirname realpath readlink find service systemctl sysctl ' +
    'modprobe mount umount dd losetup ps lsof ss ping ssh-keyscan tree journalctl dmesg shasum lsb_release'
  ).split(' '),
)

/** What nothing but its words tells of a command. */
export function actByWords(words: readonly string[], isTold = false): Act {
  const isModule = /^python3?$/.test(words[0] ?? '') && words[1] === '-m'
  const [head = '', ...args] = isModule ? words.slice(2) : words
  const program = programOf(head)
  const isMaker = makers.test(program) || interpreters.test(program)
  const isScript = /[/\\]/.test(program) || scriptFile.test(program)
  const plain = words.slice(1).filter(word => /^\w[\w.:/-]*$/.test(word))
  const toolWords = isScript ? [] : plain.slice(0, plain[0] === 'run' ? 2 : 1)
  const tool = words.slice(0, 1).concat(toolWords).join(' ').slice(0, 60)
  const isCleanInstall = /^(npm|bun)$/.test(program) && args[0] === 'ci'
  const isReading = isCleanInstall || (!isMaker && reads.test(args.slice(0, 2).join(' ')))
  if (!isScript && (idlePrograms.has(program) || isReading)) return act('idle', tool)
  if (words.some(word => !off.test(word) && isPush(word))) {
    const targets = makers.test(program) ? targetsOf(args) : []
    const foreignTargets = targets.filter(namesAnother).length
    // `cf push` pushes no image.
    const isImage = isScript || isStarter(program) || words.some(word => ofImages.test(word))
    const isMixed = foreignTargets > 0 && foreignTargets < targets.length
    return isImage && !isMixed ? guessed('pushes', tool, isScript ? 'name' : 'words') : act('unread', tool)
  }
  // A profile or a property may bring what pushes.
  const isQuiet = !isTold && isQuietCommand(head, args) && !words.some(isLoudFlag)
  return isQuiet ? guessed('idle', tool, 'words') : act('unread', tool)
}

function guessed(does: Act['does'], tool: string, guess: Act['guess']): Act {
  return { ...act(does, tool), guess }
}

const scriptFile = /\.(sh|py|m?js|ts|rb|ps1|cmd|bat)$/

/** A path, or the name alone where it is what a package manager or the system has put there. */
function programOf(head: string): string {
  const name = head.replace(/.*[/\\]/, '')
  const isInstalled = /(^|\/)(vendor\/|node_modules\/\.|venv\/)bin\/[^/]+$/.test(head)
  return isInstalled || (isStarter(name) && /bin\/\w+$|(gradle|mvn)w(\.bat)?$/.test(head)) ? name : head
}

function isStarter(program: string): boolean {
  return [makers, runners, interpreters].some(names => names.test(program))
}

/** True for a test or a check, and for `npx`, `poetry run` and the like before one. */
function isQuietCommand(head: string, args: readonly string[]): boolean {
  const program = programOf(head)
  const targets = targetsOf(args)
  const [target = ''] = targets
  // What follows is for the repository's own program.
  if (args[0] === 'run' && /^(cargo|dotnet|swift)$/.test(program)) return false
  if (makers.test(program)) return isQuietWord(target || program) && targets.every(isQuietWord)
  if (interpreters.test(program) || /[/\\.]/.test(program)) return false
  const isRunner = runners.test(program)
  if (isRunner && isStarter(target)) return isQuietCommand(target, targets.slice(1))
  // Another program may start what stands behind its first word.
  const isAlone = program !== 'source' && args.every(word => word === target || /^-[-\w]+$/.test(word))
  const isVerb = (isRunner || isAlone) && !/[/\\.]/.test(target)
  return isQuietWord(program) || (isVerb && isQuietWord(target))
}

/** The same of an action: its name is its command. @param inputs `name=value` */
export function actionByWords(tool: string, inputs: readonly string[]): Act {
  const program = tool.replace(/[-/]action$/, '').replace(/^.*\//, '')
  const orders = inputs.flatMap(
    input => /^(?:arg(?:ument)?s|command|cmd|run|script|task|goals?)=([^]*)/i.exec(input)?.[1] ?? [],
  )
  const words = orders.join(' ').trim().split(/\s+/).filter(Boolean)
  const { does, guess } = actByWords([program].concat(words))
  if (does === 'pushes' && words.length > 0) return guessed(does, tool, guess)
  const isLoud = inputs.some(input => [orderInput, loudWord, ofImages].some(loud => loud.test(input)))
  const isQuiet = isQuietWord(program) || (quietAction.test(program) && !loudWord.test(program))
  return isQuiet && !isLoud && !ofImages.test(tool) ? guessed('idle', tool, 'words') : act('unread', tool)
}

const orderInput =
  /^[\w-]*(arg|command|cmd|run|exec|script|shell|task|goal|target|entry|hook|registr)[\w-]*=/i
const quietAction = /(^|[-_])(setup|s?c?cache|report(er)?)([-_]|$)/

function targetsOf(words: readonly string[]): readonly string[] {
  return words.filter(
    (word, at) => !/^(-|\w+=)/.test(word) && !beside.test(word) && !placed.test(words[at - 1] ?? ''),
  )
}

/** A word that names a test or a check. A path names a file, and people name files for people. */
function isQuietWord(word: string): boolean {
  return quietWord.test(word) && !loudWord.test(word) && !ofImages.test(word) && !scriptFile.test(word)
}

const quietWord =
  /(^|[-_:+./])((unit|py|vi|c|nex|doc|go|phpunit)?tests?|phpunit|unit|r?spec|(.*-)?verify|validate|vet|\w*fmt|format|clean|tidy|deps|types?|tsc|mypy|ruff|flake8|black|isort|bandit|pyright|prettier|rubocop|phpstan|clippy|audit|cov(erage)?|tox|nox|deny|biome|bench|bats|jest|mocha|ava|playwright|ginkgo|gotestsum|pre-commit|\w*(lint|check)|codespell|gosec|semgrep|typos|kubeconform|phpcs|py\d*)([-_:./]|$)|check$/i
const loudWord =
  /push|publish|upload|releas|deploy|build|e2e|creat|tag|manifest|promot|mirror|sync|copy|pipeline|ship|(^|[-_:])and([-_:]|$)/i

function isLoudFlag(word: string): boolean {
  return /^[-/](?!.*skip)/i.test(word) && (ofImages.test(word) || releases.test(word))
}

function isPush(words: string): boolean {
  return pushes.test(words) || (ofImages.test(words) && releases.test(words))
}

/** Variables that tell a program to push, as `PUSH=true`. */
export function tellsToPush(text: string): boolean {
  const settings = text.match(/\b\w*push\w*=\S+|(?<![-\w])\w*publish\w*=\S+/gi) ?? []
  const names = settings.filter(setting => !off.test(setting)).map(setting => setting.replace(/=[^]*/, ''))
  return names.some(name => pushes.test(name) || /publish/i.test(name))
}

/** What a step's name adds to what is not read in it. It never takes doubt away: it is there for people. */
export function actsWithName<T extends Act>(name: string, acts: readonly T[]): readonly T[] {
  const last = acts.findLast(({ does, guess }) => does === 'unread' || guess !== undefined)
  if (last === undefined || !isPush(name) || acts.some(({ does }) => does === 'pushes')) return acts
  const tool = `the step “${name}”`
  return acts.map(one => (one === last ? { ...one, does: 'pushes', by: tool, guess: 'name' } : one))
}

export const idleActions =
  /^((actions(?!\/(attest|github-script))|github|golangci|codecov|dorny|aws-actions|google-github-actions|swatinem|dtolnay|taiki-e|cachix|nixos|aquasecurity|anchore|snyk|softprops|ncipollo|slackapi|gradle|8398a7|rtcamp|jlumbroso|peter-evans|robinraju|pnpm|astral-sh|sonarsource|go-task)\/|dawidd6\/action-download-artifact|docker\/(setup-|metadata-action|scout-action)|step-security\/harden-runner|sigstore\/cosign-installer|crazy-max\/ghaction-docker-meta|jdx\/mise)|(^|\/)docker-scout$|docker-oat-login$|[-/]login(-action)?$/

export function isHubApi(name: string): boolean {
  return /(dockerhub|container)-description|sync-.*readme|docker-?hub.*(clean|delete|prune)/.test(name)
}
