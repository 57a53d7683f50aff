import { isDeaf } from '../shell/command.ts'
import { actionName, type WorkflowStep } from '../workflow/workflow.ts'
import { commandName } from './unread.ts'

const commands = new Set(
  (
    'echo printf cat ls cd pwd mkdir rm cp mv ln touch chmod chown test [ [[ : true false exit return export set unset ' +
    'read readarray mapfile local declare shift sleep wait trap grep egrep sed awk cut tr sort uniq head tail tee wc find xargs diff date ' +
    'jq yq envsubst base64 sha256sum md5sum openssl gpg tar gzip gunzip zcat bzip2 bunzip2 unzip zip curl wget git gh gofmt golangci-lint ' +
    'rustup rustc pip pip3 pytest tox gem rspec rubocop ruff mypy black flake8 install aws gcloud az apt apt-get apk yum dnf brew dpkg kubectl kind ' +
    'minikube k3d kustomize istioctl hadolint trivy grype syft dive dockle actionlint shellcheck codecov df du free uname ' +
    'whoami id env printenv which type hash ps kill nc ssh-keygen systemctl service mktemp basename dirname realpath stat ' +
    'sudo swapon swapoff fallocate sysctl modprobe update-binfmts cmp seq let break continue corepack pre-commit setcap getent ' +
    'tsc jest vitest mocha nyc c8 eslint prettier vite webpack rollup esbuild tsup rimraf cross-env stylelint biome ' +
    'hostname ip ping dig mount umount losetup nproc ulimit exec pushd popd source-map rsync xz zstd bc expr column docker-credential-pass alias shopt file ipfs'
  ).split(' '),
)

/** True for a command that cannot push an image by itself. Anything not known here may. */
export function isHarmlessCommand(words: readonly string[]): boolean {
  const [head = '', verb = ''] = words
  if (head === '') return true
  // PowerShell's own.
  if (
    /^(Write|Get|Set|New|Remove|Copy|Move|Test|Select|Out|ConvertTo|ConvertFrom|Expand|Compress)-\w+$/i.test(
      head,
    )
  ) {
    return true
  }
  if (words.length === 2 && tells(head, verb)) return true
  if (/^python3?$/.test(head) && verb === '-m') return modules.test(words[2] ?? '')
  if (ownCode.test(`${head} ${verb}`)) return !startsPrograms.test(words.slice(2).join(' '))
  if (verb === 'publish' && /^(npm|pnpm|poetry|uv)$/.test(head)) return true
  const known = harmlessVerbs[head]
  if (known?.test(verb) === true) return true
  if (head === 'regctl') return regctlReads.test(words.slice(1, 3).join(' '))
  if (head === 'oras') return /^(manifest|blob) (fetch|fetch-config)$/.test(words.slice(1, 3).join(' '))
  const inner = runners[head]
  if (inner?.includes(verb) === true) return isHarmlessCommand(words.slice(2))
  if (head === 'npx') return isHarmlessCommand(words.slice(1).filter(word => !word.startsWith('-')))
  return commands.has(head)
}

/** A program that is asked what it is, except one that runs targets of the repository, or a file in it. */
function tells(head: string, verb: string): boolean {
  if (!/^(\/.*\/)?[a-z][\w.-]*$/.test(head)) return false
  if (/^(--version|--help)$/.test(verb)) return true
  return /^(version|help)$/.test(verb) && !runsTargets.test(head.replace(/.*\//, ''))
}

const runsTargets =
  /^(make|gmake|just|task|mage|rake|mise|npm|pnpm|yarn|bun|npx|nx|turbo|gradle|mvn|ant|bazel|earthly|dagger|invoke|sh|bash|zsh|python3?|node|ruby|php|docker-compose)$/

/** What stands behind it is the program: `node -p "require('./package.json').version"`. */
const ownCode = /^(node -(e|p|pe|-eval|-print)|python3? -c|ruby -e|perl -[npi]*e)$/
const startsPrograms = /exec|spawn|popen|system|process|fork|run|shell|docker|import\(|`/i

/** What Python runs by name, and is not the repository's own. */
const modules =
  /^(pip|venv|ensurepip|build|playwright|pytest|unittest|mypy|flake8|black|isort|pylint|json\.tool|setuptools_scm)$/

const ofPackages =
  /^(ci|clean-install|ic|i|install|add|remove|update|link|dedupe|rebuild|prune|cache|test|audit|version|config|-v|--version|)$/

/** What these programs do without running something of the repository's own. */
const harmlessVerbs: Readonly<Record<string, RegExp>> = {
  npm: ofPackages,
  yarn: ofPackages,
  pnpm: ofPackages,
  go: /^(build|test|mod|get|install|vet|fmt|version|env|list|work|clean|generate|tool)$/,
  cargo:
    /^(build|test|check|clippy|fmt|install|fetch|metadata|doc|bench|nextest|llvm-cov|audit|deny|publish)$/,
  dotnet: /^(restore|build|test|tool|format|nuget|pack|clean|--version|--info|sln|add|new)$/,
  poetry: /^(install|build|check|config|lock|add|version|env|show|export|self|--version)$/,
  uv: /^(sync|pip|lock|venv|tool|python|build|add|cache|version|--version)$/,
  // Of these, a verb that is not known here may push.
  skopeo: /^(login|logout|list-tags|manifest-digest|-v|--version)$/,
  crane: /^(auth|ls|digest|manifest|config|catalog|export|pull|validate|blob|version)$/,
  oras: /^(login|logout|pull|discover|repo|resolve|version)$/,
  cosign:
    /^(login|(sign|attest|verify)-blob|verify(-attestation)?|generate(-key-pair)?|import-key-pair|public-key|download|tree|triangulate|initialize|env|version)$/,
  helm: /^(install|upgrade|uninstall|delete|repo|package|lint|template|dep|dependency|pull|registry|version|test|list|ls|status|show|search|create|get|history|rollback|env|verify|plugin|completion|unittest|diff)$/,
  bundle: /^(install|config|check|update|add|lock|)$/,
  composer: /^(install|require|update|validate|dump-autoload|config|--version)$/,
}

const regctlReads =
  /^(registry (login|logout|set|config)|image (digest|manifest|inspect|config|get-file|check-base|ratelimit|export)|tag ls|repo ls|manifest (get|head|diff)|blob (get|head|get-file)|artifact (get|list|tree)|digest .*|version)$/

/** Programs that run the command behind their verb. */
const runners: Readonly<Record<string, readonly string[]>> = {
  poetry: ['run'],
  uv: ['run'],
  bundle: ['exec'],
  pnpm: ['exec', 'dlx'],
  yarn: ['exec', 'dlx'],
}

const owners = [
  'actions/',
  'github/',
  'golangci/',
  'codecov/',
  'sigstore/cosign-installer',
  'dorny/',
  'reviewdog/',
  'aws-actions/',
  'google-github-actions/',
  'swatinem/',
  'dtolnay/',
  'actions-rs/toolchain',
  'taiki-e/install-action',
  'release-drafter/',
  'peaceiris/',
  'cachix/',
  'determinatesystems/',
  'gittools/',
]
const names = new Set(
  (
    'docker/login-action docker/metadata-action ' +
    'hadolint/hadolint-action anchore/sbom-action anchore/scan-action aquasecurity/trivy-action ' +
    'helm/kind-action asdf-vm/actions/install jdx/mise-action ' +
    'softprops/action-gh-release ncipollo/release-action slackapi/slack-github-action step-security/harden-runner ' +
    'gradle/wrapper-validation-action gradle/actions/wrapper-validation ' +
    'hashicorp/vault-action 8398a7/action-slack rtcamp/action-slack-notify ' +
    'jlumbroso/free-disk-space easimon/maximize-build-space crazy-max/ghaction-setup-docker ' +
    'crazy-max/ghaction-docker-buildx crazy-max/ghaction-github-runtime crazy-max/ghaction-docker-meta tj-actions/changed-files ' +
    'mikepenz/action-junit-report stefanzweifel/git-auto-commit-action peter-evans/create-pull-request ' +
    'docker/scout-action crazy-max/.github/.github/actions/docker-scout webfactory/ssh-agent peter-evans/dockerhub-description tibdex/github-app-token ' +
    'robinraju/release-downloader dawidd6/action-download-artifact rlespinasse/github-slug-action ' +
    'crazy-max/ghaction-import-gpg mikefarah/yq coverallsapp/github-action peter-evans/repository-dispatch ' +
    'rickstaa/action-create-tag nixos/nix-installer-action nixbuild/nix-quick-install-action mathieudutour/github-tag-action mxschmitt/action-tmate lewagon/wait-on-check-action irongut/editrelease paulhatch/semantic-version aszc/change-string-case-action'
  ).split(' '),
)

/** True for an action that is known to push no image with Docker's login. Anything not known here may. */
export function isHarmlessAction(name: string): boolean {
  return (
    owners.some(owner => name.startsWith(owner)) ||
    names.has(name) ||
    /(^|\/)(setup-[\w-]+|action-setup|setup)$/.test(name) ||
    /docker-oat-login$/.test(name) ||
    /[-/]login(-action)?$/.test(name)
  )
}

/** What in a step may read any environment variable, such as a test or a script; `undefined` when nothing does. */
export function environmentReader(step: WorkflowStep): string | undefined {
  if (step.run !== undefined) {
    const readers = step.commands.filter(command => !isDeaf(command))
    const reader = readers.find(({ words }) => !isHarmlessCommand(words)) ?? readers[0]
    return reader === undefined ? undefined : commandName(reader.words)
  }
  const name = actionName(step)
  return name.startsWith('docker/') || isHarmlessAction(name) ? undefined : name
}
