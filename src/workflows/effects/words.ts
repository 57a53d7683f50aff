import { type Act, act } from './effect.ts'

/** What words say of something that is not read. */
type Telling = 'push' | 'quiet' | 'open'

const pushes = /((^|[^a-zA-Z])push|Push|PUSH)(?!d\b|over|gateway|er\b)/
const ofImages = /docker|image|container|(?<!git)hub(?![a-z]*\.)/i
const releases = /publish|upload|releas|deploy|promot/i
const off = /[=:](false|0|no|off|never)$/i

/** Their names say that they test, check, install, build packages or wait. */
const quietTarget =
  /(^|[^a-z])(tests?|lint|checks?|verify|validate|validation|fmt|format|vet|clean|deps|dependencies|setup|version|help|install)([^a-z]|$)/i
const loudTarget = /e2e|build|push|image|publish|releas|deploy/i
const quietPackage = /^(run|ci|i|install|add|build([^a-z].*)?|compile.*|bundle.*|test.*|lint.*|format.*)$/i

/** Programs that run what the repository says elsewhere: targets, scripts. */
const runners =
  /^(make|gmake|just|task|mage|rake|mise|invoke|nx|turbo|npm|pnpm|yarn|bun|npx|bunx|node|deno|python3?|ruby|php|perl|bash|sh|zsh|gradlew?|mvnw?|sbt|bazel|bazelisk|go|ant|earthly|dagger|nix|cargo|dotnet|tox|poetry|uv|bundle|composer|ansible-playbook|terraform|pulumi|goreleaser|ko|pack|jib|sam|serverless|act|devspace|skaffold|tilt|werf|buildkite-agent|lerna|semantic-release|changeset)$/

/** Programs that push no image with Docker's login, whatever they are told. */
const quietPrograms = new Set(
  (
    'echo printf cat ls cd pwd mkdir rm cp mv ln touch chmod chown test [ [[ : true false exit return export set unset shift local declare ' +
    'read readarray mapfile sleep wait trap grep egrep sed awk cut tr sort uniq head tail tee wc find xargs diff date jq yq envsubst base64 ' +
    'sha256sum md5sum openssl gpg tar gzip gunzip zcat bzip2 bunzip2 unzip zip curl wget git gh gofmt golangci-lint rustup rustc pip pip3 ' +
    'pytest gem rspec rubocop ruff mypy black flake8 aws gcloud az apt apt-get apk yum dnf brew dpkg choco kubectl kind minikube k3d kustomize ' +
    'istioctl hadolint trivy grype syft dive dockle actionlint shellcheck codecov df du free uname whoami id env printenv which type hash ps ' +
    'kill nc ssh ssh-keygen systemctl service mktemp basename dirname realpath stat swapon swapoff fallocate sysctl modprobe update-binfmts ' +
    'cmp seq let break continue corepack pre-commit setcap getent tsc jest vitest mocha eslint prettier vite webpack rollup esbuild hostname ' +
    'ip ping dig mount umount losetup nproc ulimit pushd popd rsync xz zstd bc expr column alias shopt file source . timeout sudo tox nohup ' +
    'nyc c8 rimraf cross-env stylelint biome allure docker-credential-pass envsubst getopts dos2unix tree watch chsh update-alternatives add-apt-repository usermod groupadd usermod newgrp'
  ).split(' '),
)

/** Verbs of those that run other things only by other verbs. */
const quietVerbs: Readonly<Record<string, RegExp>> = {
  npm: /^(ci|i|install|test|t|audit|version|config|cache|pack|publish|view|ls|link|prune)$/,
  pnpm: /^(i|install|add|test|audit|config|store|publish|list|fetch)$/,
  yarn: /^(install|add|test|audit|config|cache|version|workspaces?|)$/,
  bun: /^(install|add|test)$/,
  go: /^(build|test|mod|get|install|vet|fmt|version|env|list|work|clean|generate|tool)$/,
  cargo:
    /^(build|test|check|clippy|fmt|install|fetch|metadata|doc|bench|nextest|llvm-cov|audit|deny|publish)$/,
  dotnet: /^(restore|build|test|tool|format|nuget|pack|clean|--version|--info|sln|add|new)$/,
  poetry: /^(install|build|check|config|lock|add|version|env|show|export|publish|self)$/,
  uv: /^(sync|pip|lock|venv|tool|python|build|publish|add|cache|version)$/,
  bundle: /^(install|config|check|update|add|lock|)$/,
  composer: /^(install|require|update|validate|dump-autoload|config)$/,
  terraform: /^(init|fmt|validate|plan|version|output)$/,
  ko: /^(login|version|deps)$/,
}

/** What a command does of which nothing is read but its words. */
export function commandByWords(words: readonly string[]): Act | undefined {
  const [head = '', verb = ''] = words
  const program = head.replace(/.*[/\\]/, '')
  const inner = innerCommand(words)
  if (inner !== undefined) return commandByWords(inner)
  const isScript =
    (/[/\\]/.test(head) && !runners.test(program)) || /\.(sh|py|js|mjs|ts|rb|ps1|cmd|bat)$/.test(program)
  const by = nameOf(words, isScript)
  if (head === '' || (!isScript && quietPrograms.has(program))) return undefined
  if (/^(-{0,2}version|-{0,2}help|-v|-V)$/.test(verb) && words.length === 2 && !isScript) return undefined
  if (
    /^(Write|Get|Set|New|Remove|Copy|Move|Test|Select|Out|ConvertTo|ConvertFrom|Expand|Compress|Start|Stop)-\w+$/i.test(
      program,
    )
  ) {
    return undefined
  }
  const isRelease =
    (program === 'goreleaser' && words.includes('release')) ||
    (program === 'ko' && /^(build|publish|resolve|apply|create)$/.test(verb))
  const isKept = words.some(word =>
    /^(--(snapshot|split|local|push=false|skip-(publish|docker)|skip=.*(publish|docker))|-L)$/.test(word),
  )
  // With `--split` another step publishes.
  if (isRelease) return words.includes('--snapshot') ? undefined : act(isKept ? 'open' : 'push', by)
  if (quietVerbs[program]?.test(verb) === true) return undefined
  if (
    /^python3?$|^node$|^ruby$|^perl$|^php$/.test(program) &&
    /^-(m|e|c|p|pe|r)$|^--(eval|print)$/.test(verb)
  ) {
    const rest = words.slice(2).join(' ')
    return /exec|spawn|popen|system|process|docker|import\(|`/i.test(rest) ? act('open', by) : undefined
  }
  const targets = isScript
    ? [program]
    : words.slice(1).filter(word => !word.startsWith('-') && !/^\w+=/.test(word))
  const isPackages = /^(npm|pnpm|yarn|bun)$/.test(program)
  const told = tellingOf(words, targets, isPackages)
  // `cf push` pushes no image.
  if (told === 'push' && !isScript && !runners.test(program) && !words.some(word => ofImages.test(word))) {
    return act('open', by)
  }
  return { ...act(told, by), ...(told === 'push' ? { isByWords: true as const } : {}) }
}

/** What a program runs that is named behind it: `npx jest`, `poetry run pytest`. */
function innerCommand([head = '', verb = '', ...rest]: readonly string[]): readonly string[] | undefined {
  if (/^(npx|bunx|mold)$/.test(head)) {
    return [verb, ...rest].filter((word, at) => at > 0 || !word.startsWith('-'))
  }
  return /^((poetry|uv|pipenv|hatch) run|bundle exec|(pnpm|yarn) (exec|dlx))$/.test(`${head} ${verb}`) &&
    rest.length > 0
    ? rest
    : undefined
}

function tellingOf(words: readonly string[], targets: readonly string[], isPackages: boolean): Telling {
  const isPush = (word: string) =>
    !off.test(word) && (pushes.test(word) || (ofImages.test(word) && releases.test(word)))
  if (words.some(isPush)) return 'push'
  const isQuiet = (target: string) =>
    isPackages && quietPackage.test(target)
      ? !/e2e|docker|image|container|push|publish|releas|deploy/i.test(target)
      : quietTarget.test(target) && !loudTarget.test(target)
  return targets.length > 0 && targets.every(isQuiet) ? 'quiet' : 'open'
}

/** What a person calls it: the program, and the target or script that it runs. */
function nameOf(words: readonly string[], isScript: boolean): string {
  const [head = '', ...rest] = words
  const plain = rest.filter(word => /^[\w.:/-]+$/.test(word) && !word.startsWith('-'))
  return [head, ...(isScript ? [] : plain.slice(0, plain[0] === 'run' ? 2 : 1))].join(' ').slice(0, 60)
}

const quietName =
  /^\W*((smoke )?test|run .*tests?|lint|scan|check|verify|validate|wait|start|stop|download|install|set ?up|print|show|collect|upload|notify|cache|restore|checkout|save)\b|\b(tests?|checks?)\W*$/i
const loudName =
  /push|publish|upload(?!.*\b(logs?|reports?|results?|coverage|artifacts?)\b)|releas|(?<!wait.*)deploy|build|e2e|creat|tag|manifest|promot|mirror|sync|copy|pipeline|\b(and|ci)\b|[&+,]/i

/** What the name of a step says of what is not read in it. */
export function stepByName(name: string, acts: readonly Act[]): readonly Act[] {
  const isQuiet = quietName.test(name) && !loudName.test(name)
  if (isQuiet) {
    return acts.map(one => (one.kind === 'open' ? { ...one, kind: 'quiet', by: `the step “${name}”` } : one))
  }
  const isPush =
    !acts.some(({ kind }) => kind === 'push') &&
    (pushes.test(name) || (ofImages.test(name) && releases.test(name)))
  const last = acts.findLast(({ kind }) => kind === 'open' || kind === 'quiet')
  if (!isPush || last === undefined) return acts
  return acts.map(one =>
    one === last ? { ...one, kind: 'push', by: `the step “${name}”`, isByWords: true } : one,
  )
}

/** Actions that push no image with Docker's login, by their names. */
const quietActions =
  /^(actions\/(?!attest)|github\/|golangci\/|codecov\/|sigstore\/cosign-installer|dorny\/|reviewdog\/|aws-actions\/|google-github-actions\/|swatinem\/|dtolnay\/|actions-rs\/|taiki-e\/|release-drafter\/|peaceiris\/|cachix\/|determinatesystems\/|gittools\/|nixos\/|docker\/(setup-|login-action|metadata-action)|hadolint\/|helm\/kind-action|asdf-vm\/|jdx\/mise|softprops\/|ncipollo\/|slackapi\/|step-security\/|gradle\/|hashicorp\/|8398a7\/|rtcamp\/|jlumbroso\/|easimon\/|crazy-max\/ghaction-(setup-docker|docker-buildx|github-runtime|docker-meta|import-gpg|virustotal|dump-context)|tj-actions\/|mikepenz\/|stefanzweifel\/|peter-evans\/(?!dockerhub)|webfactory\/|tibdex\/|robinraju\/|dawidd6\/|rlespinasse\/|mikefarah\/|coverallsapp\/|rickstaa\/|mathieudutour\/|mxschmitt\/|lewagon\/|irongut\/|paulhatch\/|aszc\/|ruby\/setup|pnpm\/|oven-sh\/|astral-sh\/|sonarsource\/|arduino\/|go-task\/|extractions\/|benjlevesque\/|ossf\/|enricomi\/|docker-practice\/actions-setup)|(^|\/)(setup-[\w-]+|action-setup|setup)$|docker-oat-login$|[-/]login(-action)?$/

export function isQuietAction(name: string): boolean {
  return quietActions.test(name)
}

/** True for an action that calls Docker Hub's API, by its name. */
export function isHubApi(name: string): boolean {
  return /dockerhub-description|container-description|sync-(dockerhub-)?readme|docker-?hub.*(clean|delete|prune)/.test(
    name,
  )
}
