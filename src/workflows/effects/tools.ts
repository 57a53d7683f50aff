/** What a command of a tool does, and which of its words are images. */
export interface ToolRow {
  /** Behind the tool's name: `buildx imagetools create`. */
  readonly verb: RegExp
  readonly does: 'push' | 'pull' | 'copy' | 'build' | 'bake' | 'compose' | 'run' | 'local' | 'nothing'
  /** The images among its words without a dash; `none`: the files do not tell them. */
  readonly images: 'all' | 'first' | 'second' | 'last' | 'none' | 'tags'
  /** Flags whose value is a word of its own. */
  readonly valued: string
  /** Flags without a value. With any other flag nothing is said of the images. */
  readonly bare: string
}

/** No flag's value is ever an image: that is why each row has all of its flags. */
function row(
  verb: string,
  does: ToolRow['does'],
  ...[images = 'none', valued = '', bare = '']: readonly [
    images?: ToolRow['images'],
    valued?: string,
    bare?: string,
  ]
): ToolRow {
  return { verb: new RegExp(`^(${verb})$`), does, images, valued, bare }
}

const cranes = ['--platform -j --jobs', '--insecure -v --verbose --allow-nondistributable-artifacts'] as const
const buildFlags =
  '-t --tag -f --file --build-arg --target --platform -o --output --label --cache-to --cache-from --secret --ssh --network --builder --progress --build-context --metadata-file --iidfile --annotation --attest --add-host --shm-size --ulimit --allow -m --memory --project --provenance --sbom --format --isolation --layers --manifest --no-cache-filter --cpu-period --cpu-quota --cpuset-cpus --security-opt --arch --os --jobs'
const createFlags = '-t --tag -f --file -p --platform --builder --progress --annotation --metadata-file'
const skopeos =
  '--src-creds --dest-creds --retry-times --retry-delay --format -f --authfile --src-authfile --dest-authfile --src-cert-dir --dest-cert-dir --sign-by --digestfile --encryption-key --decryption-key --dest-compress-format --dest-compress-level --multi-arch --override-os --override-arch --override-variant --additional-tag --src-username --src-password --dest-username --dest-password --command-timeout --policy --registries.d --tmpdir --sign-passphrase-file --src-registry-token --dest-registry-token'
const cosigns =
  '--key --cert --certificate --certificate-chain -a --annotations --predicate --type --attachment --fulcio-url --rekor-url --oidc-issuer --oidc-client-id --identity-token --output-signature --output-certificate --output-payload --registry-username --registry-password --registry-token --payload --signature --sbom --entry --timeout -t --tsa-server-url --timestamp-server-url --k8s-keychain-timeout'

/** Only these programs are read with flags before their verb. */
export const dockerRow = row('(image )?tag', 'local', 'last')
const dockers: readonly ToolRow[] = [
  dockerRow,
  row(
    '(image |manifest )?push',
    'push',
    'all',
    '--platform --authfile --creds --format -f --compression-format --tls-verify',
    '-a --all-tags -q --quiet --disable-content-trust -p --purge --insecure --all --rm',
  ),
  row(
    '(image )?pull',
    'pull',
    'all',
    '--platform --authfile --creds --arch --os',
    '-a --all-tags -q --quiet --disable-content-trust',
  ),
  row(
    '(buildx |image |builder )?build|bud|build-using-dockerfile',
    'build',
    'last',
    buildFlags,
    '--push --load --pull --no-cache -q --quiet --rm --force-rm --squash --check --debug -D --compress',
  ),
  row('buildx imagetools create', 'push', 'tags', createFlags, '--append --dry-run --prefer-index'),
  row('buildx bake', 'bake'),
  row('compose .*', 'compose'),
  row('manifest (create|add|annotate|inspect|rm)', 'nothing'),
  row('(container )?(run|create)', 'run'),
  row('stack .*|service .*|scout .*', 'pull'),
  row(
    'buildx( (create|use|ls|inspect|du|prune|rm|stop|version|install|history.*|imagetools inspect))?',
    'nothing',
  ),
  row(
    '(login|logout|version|info|images|image|inspect|ps|rm|rmi|save|load|import|export|exec|cp|logs|system|network|volume|context|stop|start|restart|kill|wait|history|search|stats|top|container|commit|builder|plugin|events|diff|port|from|copy|config|mount|unmount|umount|machine|unshare|--version|-v|--help)( .*)?',
    'nothing',
  ),
]

/** By the names of the programs. Anything that has no row here goes by its words. */
const tools: Readonly<Record<string, readonly ToolRow[]>> = {
  docker: dockers,
  podman: dockers,
  nerdctl: dockers,
  buildah: dockers,
  depot: [row('bake', 'bake'), ...dockers],
  'docker-compose': [row('.*', 'compose')],
  skopeo: [
    row(
      'copy',
      'copy',
      'all',
      skopeos,
      '--all -a --quiet -q --preserve-digests --remove-signatures --insecure-policy --debug --dest-compress --dest-decompress --src-no-creds --dest-no-creds --src-tls-verify --dest-tls-verify --tls-verify',
    ),
    row('sync|delete', 'push'),
    row('inspect|list-tags', 'pull'),
    row('login|logout|manifest-digest|standalone-.*|--version|-v', 'nothing'),
  ],
  crane: [
    row('copy|cp', 'copy', 'all', cranes[0], `-a --all-tags -n --no-clobber ${cranes[1]}`),
    row('push', 'push', 'last', `${cranes[0]} --image-refs`, `--index ${cranes[1]}`),
    row('tag|delete', 'push', 'first', ...cranes),
    row(
      'append|mutate|flatten|rebase',
      'push',
      'tags',
      '-t --tag -b --base -f --new_layer -o --output --label -l --env -e --entrypoint --cmd --user -u --workdir -w --repo --set-platform --platform --annotation -a --append --old_base --new_base --original --rebased',
      cranes[1],
    ),
    row('auth.*|version', 'nothing'),
    row('ls|digest|manifest|config|catalog|export|pull|validate|blob|index list|registry serve', 'pull'),
  ],
  regctl: [
    row(
      '(image|index) (copy|cp)',
      'copy',
      'all',
      '--platform --platforms -p --format --digest-tags-filter -v --verbosity --logopt --host',
      '--digest-tags --force-recursive --include-external --referrers --fast --recursive',
    ),
    row(
      '(image (mod|import|create)|(index|manifest) (create|put|add)|artifact put|tag rm|blob put|image delete)',
      'push',
    ),
    row('(registry|version).*', 'nothing'),
    row('(image|tag|repo|manifest|blob|artifact|digest|index).*', 'pull'),
  ],
  oras: [
    row(
      'copy|cp',
      'copy',
      'all',
      '--platform --concurrency --from-username --from-password --to-username --to-password -u -p --username --password',
      '-r --recursive -v --verbose -d --debug --no-tty',
    ),
    row(
      'push|attach|tag',
      'push',
      'first',
      '--artifact-type --config --annotation -a --annotation-file --concurrency --image-spec --format -u -p --username --password --platform --export-manifest --oci-layout-path --subject',
      '-v --verbose -d --debug --disable-path-validation --no-tty --insecure --plain-http',
    ),
    row('login|logout|version', 'nothing'),
    row('pull|discover|repo.*|resolve|manifest fetch.*|blob fetch.*', 'pull'),
  ],
  cosign: [
    row(
      'sign|attest|attach .*|copy|clean',
      'push',
      'all',
      cosigns,
      '-y --yes -r --recursive -d --verbose --allow-insecure-registry --allow-http-registry --upload --keyless --replace --force -f --sk',
    ),
    row('verify.*|tree|download.*|triangulate', 'pull'),
    row(
      'login|(sign|attest|verify)-blob|generate.*|import-key-pair|public-key|initialize|env|version',
      'nothing',
    ),
  ],
  helm: [
    row(
      'push',
      'push',
      'second',
      '--ca-file --cert-file --key-file --username --password',
      '--plain-http --insecure-skip-tls-verify --debug',
    ),
    row('.*', 'nothing'),
  ],
}

/** The rows of the tool that the first word of a command starts; `undefined` for any other program. */
export function toolRows(head: string): readonly ToolRow[] | undefined {
  const name = head.replace(/^.*\//, '')
  return Object.hasOwn(tools, name) ? tools[name] : undefined
}

/** Programs that log in to registries: what follows their name, in whose file the login stands, and what they take no host for. */
export const loginTools: Readonly<
  Record<string, { readonly verb: string; readonly keptBy: string; readonly isHubByDefault: boolean }>
> = {
  docker: { verb: 'login', keptBy: 'docker', isHubByDefault: true },
  nerdctl: { verb: 'login', keptBy: 'docker', isHubByDefault: true },
  podman: { verb: 'login', keptBy: 'podman', isHubByDefault: true },
  buildah: { verb: 'login', keptBy: 'podman', isHubByDefault: true },
  skopeo: { verb: 'login', keptBy: 'podman', isHubByDefault: false },
  oras: { verb: 'login', keptBy: 'docker', isHubByDefault: false },
  cosign: { verb: 'login', keptBy: 'docker', isHubByDefault: false },
  ko: { verb: 'login', keptBy: 'docker', isHubByDefault: false },
  crane: { verb: 'auth login', keptBy: 'docker', isHubByDefault: false },
  helm: { verb: 'registry login', keptBy: 'helm', isHubByDefault: false },
  regctl: { verb: 'registry login', keptBy: 'regctl', isHubByDefault: false },
}
