import { type Act, act } from './effect.ts'

const pushes = /((^|[^a-zA-Z])push|Push|PUSH)(?!d\b|over|gateway|er\b)/
const ofImages = /docker|image|container|(?<!git)hub(?![a-z]*\.)/i
const releases = /publish|upload|releas|deploy|promot/i
const off = /[=:](false|0|no|off|never)$/i
const koPushes = /^(build|publish|resolve|apply|create)$/
const isKept = /^(--(snapshot|split|local|push=false|skip-(publish|docker)|skip=.*(publish|docker))|-L)$/

const runners =
  /^(make|gmake|just|task|mage|rake|mise|invoke|nx|turbo|npm|pnpm|yarn|bun|npx|node|deno|python3?|ruby|php|perl|bash|sh|zsh|gradlew?|mvnw?|sbt|bazel|go|ant|earthly|dagger|nix|cargo|dotnet|tox|poetry|uv|bundle|composer|goreleaser|ko)$/

const quietPrograms = new Set(
  (
    'echo printf cat ls cd pwd mkdir rm cp mv ln touch chmod chown test [ [[ : true false exit return ' +
    'export set unset shift local read mapfile sleep wait break continue grep sed awk cut tr sort ' +
    'head tail tee wc xargs diff date env which id jq yq base64 sha256sum openssl gpg tar gzip ' +
    'gunzip unzip zip curl wget rsync git gh rustup rustc pip aws gcloud az apt apt-get kubectl kind ' +
    'minikube kustomize df du free mktemp basename dirname service systemctl sysctl modprobe'
  ).split(' '),
)

export function commandByWords(words: readonly string[]): Act | undefined {
  const [head = '', verb = ''] = words
  const program = head.replace(/.*[/\\]/, '')
  const isScript =
    (/[/\\]/.test(head) && !runners.test(program)) || /\.(sh|py|m?js|ts|rb|ps1|cmd|bat)$/.test(program)
  if (head === '' || (!isScript && quietPrograms.has(program))) return undefined
  const plain = words.slice(1).filter(word => /^\w[\w.:/-]*$/.test(word))
  const by = [head, ...(isScript ? [] : plain.slice(0, plain[0] === 'run' ? 2 : 1))].join(' ').slice(0, 60)
  const isPublisher =
    program === 'goreleaser' ? words.includes('release') : program === 'ko' && koPushes.test(verb)
  if (isPublisher) return act(words.some(word => isKept.test(word)) ? 'open' : 'push', by)
  if (words.some(word => !off.test(word) && isPush(word))) {
    // `cf push` pushes no image.
    const isImage = isScript || runners.test(program) || words.some(word => ofImages.test(word))
    return isImage ? { ...act('push', by), isGuessed: true } : act('open', by)
  }
  const targets = words.slice(1).filter(word => !/^(-|run$|\w+=)/.test(word))
  const told = isScript ? program : targets.join(' ')
  const isTest = /test|lint|check|verify|validate|install/i.test(told) && !ofImages.test(told)
  return act(isTest && isQuiet(told) ? 'quiet' : 'open', by)
}

function isQuiet(name: string): boolean {
  return quietName.test(name) && !loudName.test(name)
}

function isPush(words: string): boolean {
  return pushes.test(words) || (ofImages.test(words) && releases.test(words))
}

const quietName =
  /^\W*((smoke )?test|run .*tests?|lint|scan|check|verify|validate|wait|start|stop|download|install|set ?up|print|show|collect|upload|notify|cache|restore|checkout|save)\b|\b(tests?|checks?)\W*$/i
const loudName =
  /push|publish|upload(?!.*\b(logs?|reports?|results?|coverage|artifacts?)\b)|releas|(?<!wait.*)deploy|build|e2e|creat|tag|manifest|promot|mirror|sync|copy|pipeline|\b(and|ci)\b|[&+,]/i

/** What the name of a step says of what is not read in it. */
export function stepByName<T extends Act>(name: string, acts: readonly T[]): readonly T[] {
  const by = `the step “${name}”`
  if (isQuiet(name)) {
    return acts.map(one => (one.kind === 'open' ? { ...one, kind: 'quiet', by } : one))
  }
  const last = acts.findLast(({ kind }) => kind === 'open' || kind === 'quiet')
  if (last === undefined || !isPush(name) || acts.some(({ kind }) => kind === 'push')) return acts
  return acts.map(one => (one === last ? { ...one, kind: 'push', by, isGuessed: true } : one))
}

export const quietActions =
  /^((actions(?!\/(attest|github-script))|github|golangci|codecov|dorny|aws-actions|google-github-actions|swatinem|dtolnay|taiki-e|cachix|nixos|aquasecurity|anchore|snyk|softprops|ncipollo|slackapi|step-security|gradle|8398a7|rtcamp|jlumbroso|peter-evans|robinraju|dawidd6|pnpm|astral-sh|sonarsource|go-task)\/|docker\/(setup-|metadata-action|scout-action)|sigstore\/cosign-installer|crazy-max\/ghaction-docker-meta|jdx\/mise)|(^|\/)(setup(-[\w-]+)?|docker-scout)$|docker-oat-login$|[-/]login(-action)?$/

export function isHubApi(name: string): boolean {
  return /(dockerhub|container)-description|sync-.*readme|docker-?hub.*(clean|delete|prune)/.test(name)
}
