import { namesAnother } from '../values/image.ts'
import { type Act, act } from './effect.ts'

const pushes = /((^-[DP]|^|[^a-zA-Z])push|Push|PUSH)(?!d\b|over|gateway|er\b)/
const ofImages = /docker|image|container|(?<!git)hub(?![a-z]*\.)/i
const releases = /publish|upload|releas|deploy|promot/i
const off = /[=:](false|0|no|off|never)$/i
const isKept = /^--(snapshot|split|skip-(publish|docker)|skip=.*(publish|docker))$/

/** They do what each of their words names … */
const makers =
  /^(make|gmake|just|task|mage|rake|nx|turbo|gradlew?|mvnw?|sbt|bazel|ant|earthly|dagger|tox|invoke)$/
/** … or what the first one names, with the rest … */
const runners =
  /^(mise|npm|pnpm|yarn|bun|npx|bunx|deno|go|nix|cargo|dotnet|mix|swift|poetry|uv|pipenv|hatch|bundle|composer|goreleaser|ko)$/
/** … or a file, but for `python -m`. */
const interpreters = /^(node|python3?|ruby|php|perl|bash|sh|zsh)$/
/** Verbs that read or install, whatever else the tool can do. */
const reads =
  /^((auth|registry|image|manifest|container|repo|tag|blob|mod|buildx|builder) )?(login|logout|(--)?version|info|inspect|ls|list(-tags)?|get|head|show|status|digest|fetch|pull|download|prune|tree|env|config|cache|template|verify(-blob)?(-attestation)?|i|add|install|restore|upgrade|uninstall)( |$)/
const beside = /^(run|exec|tool|--)$/
/** Their value is no target. */
const placed = /^(-[CfjpPwF]|-pl|--(prefix|filter|directory|file|project|workspace))$/

const idlePrograms = new Set(
  (
    'echo printf cat ls cd pwd pushd popd mkdir rmdir rm cp mv ln touch chmod chown install test [ [[ : true false ' +
    'exit return export declare typeset set unset shift local read readonly mapfile readarray getopts alias shopt ' +
    'ulimit umask sleep wait jobs kill break continue command type hash exec grep egrep sed awk cut tr sort uniq ' +
    'head tail tee wc xargs diff cmp date env printenv which id whoami hostname uname nproc seq jq yq xmllint ' +
    'base64 md5sum sha256sum sha512sum openssl gpg tar gzip gunzip zip unzip xz zstd curl wget nc rsync git gh ' +
    'rustup rustc aws gcloud az apt apt-get apk yum dnf brew dpkg kubectl kind k3d minikube kustomize trivy grype ' +
    'syft dive snyk df du free stat file mktemp basename dirname realpath readlink find service systemctl sysctl ' +
    'modprobe mount umount dd losetup ps lsof ss ping ssh-keyscan prettier rubocop phpunit phpstan gofmt'
  ).split(' '),
)

/** What nothing but its words tells of a command. */
export function actByWords(words: readonly string[], isTold = false): Act {
  const [head = '', verb = '', ...args] = words
  const program = head.replace(/.*[/\\]/, '')
  const isRunner = [makers, runners, interpreters].some(names => names.test(program))
  const isScript = (/[/\\]/.test(head) && !isRunner) || /\.(sh|py|m?js|ts|rb|ps1|cmd|bat)$/.test(program)
  const plain = words.slice(1).filter(word => /^\w[\w.:/-]*$/.test(word))
  const tool = [head, ...(isScript ? [] : plain.slice(0, plain[0] === 'run' ? 2 : 1))].join(' ').slice(0, 60)
  const isIdle = idlePrograms.has(program)
  const isMaker = makers.test(program) || interpreters.test(program)
  const isCleanInstall = /^(npm|bun)$/.test(program) && verb === 'ci'
  const isReading = isCleanInstall || (!isMaker && reads.test([verb, ...args.slice(0, 1)].join(' ')))
  if (!isScript && (isIdle || isReading)) return act('idle', tool)
  if (program === 'goreleaser' && words.some(word => /^(release|continue|publish)$/.test(word))) {
    return act(words.some(word => isKept.test(word)) ? 'unread' : 'pushes', tool)
  }
  const targets = targetsOf([verb, ...args])
  const foreignTargets = makers.test(program) ? targets.filter(namesAnother).length : 0
  if (words.some(word => !off.test(word) && isPush(word))) {
    if (foreignTargets > 0 && foreignTargets < targets.length) return act('unread', tool)
    // `cf push` pushes no image.
    const isImage = isScript || isRunner || words.some(word => ofImages.test(word))
    return isImage ? { ...act('pushes', tool), guess: isScript ? 'name' : 'words' } : act('unread', tool)
  }
  const isFile = interpreters.test(program) && verb !== '-m'
  const goals = makers.test(program) ? targets : targets.slice(0, isFile ? 0 : 1)
  // A profile or a property may bring what pushes.
  const isPlain = goals.every(isQuietWord) && !words.some(isLoudFlag)
  const isQuiet = isRunner ? goals.length > 0 && isPlain : isQuietWord(head)
  return isQuiet && !isTold ? { ...act('idle', tool), guess: 'words' } : act('unread', tool)
}

/** The same of an action: its name is its command. @param inputs `name=value` */
export function actionByWords(tool: string, inputs: readonly string[]): Act {
  const program = tool.replace(/^.*\//, '').replace(/-action$/, '')
  const orders = inputs.flatMap(
    input => /^(?:arg(?:ument)?s|command|cmd|run|script|task|goals?)=([^]*)/i.exec(input)?.[1] ?? [],
  )
  const words = orders.join(' ').trim().split(/\s+/).filter(Boolean)
  const orderAct = actByWords([program, ...words])
  return orderAct.does === 'pushes' && words.length > 0 ? { ...orderAct, by: tool } : act('unread', tool)
}

function targetsOf(words: readonly string[]): readonly string[] {
  return words.filter(
    (word, at) => !/^(-|\w+=)/.test(word) && !beside.test(word) && !placed.test(words[at - 1] ?? ''),
  )
}

/** A word that names a test or a check. A path names a file, and people name files for people. */
function isQuietWord(word: string): boolean {
  return quietWord.test(word) && !loudWord.test(word) && !ofImages.test(word) && !/[/\\.]/.test(word)
}

const quietWord =
  /(^|[-_:+])((unit|py|vi|c|next|doc|go)?tests?|r?spec|(.*-)?verify|validate|vet|fmt|format|clean|tidy|deps|types?|tsc|mypy|ruff|flake8|black|clippy|cov(erage)?|bench|bats|jest|mocha|ava|pre-commit)([-_:]|$)|lint$|check$/i
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
