/** What a command of a tool does, and which of its words are images. */
export interface ToolRow {
  readonly does: 'push' | 'copy' | 'chart' | 'build' | 'bake' | 'compose' | 'run' | 'local' | 'nothing'
  /** The images among its words without a dash; `none`: the files do not tell them. */
  readonly images: 'all' | 'first' | 'last' | 'none' | 'tags'
}

/** Programs; what follows their name; what that does, and to which of its words. What has no row may do anything. */
const table: readonly (readonly [RegExp, RegExp, ToolRow['does'], ToolRow['images']?])[] = [
  [/docker|podman|nerdctl|buildah|depot/, /(image )?tag/, 'local', 'last'],
  [/docker|podman|nerdctl|buildah|depot/, /(image |manifest )?push/, 'push', 'all'],
  [/docker|podman|nerdctl|depot/, /(buildx |image |builder )?build/, 'build'],
  [/buildah/, /build|bud|build-using-dockerfile/, 'build'],
  [/docker/, /buildx imagetools create/, 'push', 'tags'],
  [/docker|depot/, /(buildx )?bake/, 'bake'],
  [/docker-compose/, /.*/, 'compose'],
  [/docker|podman|nerdctl/, /compose.*/, 'compose'],
  [/docker|podman|nerdctl/, /(container )?(run|create)/, 'run'],
  [
    /docker/,
    /buildx( (create|use|ls|inspect|du|prune|rm|stop|version|install|history.*|imagetools inspect))?/,
    'nothing',
  ],
  [
    /docker|podman|nerdctl|buildah|depot/,
    /(log(in|out|s)|version|info|images?|inspect|ps|rmi?|save|load|(im|ex)port|exec|cp|pull|image pull|stack|service|scout|system|network|volume|context|stop|start|restart|kill|wait|history|search|stats|top|container|commit|builder|plugin|events|diff|port|from|copy|config|u?mount|umount|machine|unshare|manifest (create|add|annotate|inspect|rm)|--version|-v|--help)( .*)?/,
    'nothing',
  ],
  [/skopeo|crane|oras/, /copy|cp/, 'copy'],
  [/skopeo/, /sync|delete/, 'push'],
  [/skopeo/, /inspect|list-tags|login|logout|manifest-digest|standalone-.*|--version|-v/, 'nothing'],
  [/crane/, /push/, 'push', 'last'],
  [/crane/, /tag|delete/, 'push', 'first'],
  [/crane/, /append|mutate|flatten|rebase/, 'push', 'tags'],
  [
    /crane/,
    /auth.*|version|ls|digest|manifest|config|catalog|export|pull|validate|blob|index list/,
    'nothing',
  ],
  [/regctl/, /(image|index) (copy|cp)/, 'copy'],
  [
    /regctl/,
    /image (mod|import|create|delete)|(index|manifest) (create|put|add)|artifact put|tag rm|blob put/,
    'push',
  ],
  [/regctl/, /(registry|version|image|tag|repo|manifest|blob|artifact|digest|index)( .*)?/, 'nothing'],
  [/oras/, /push|attach|tag/, 'push', 'first'],
  [/oras/, /login|logout|version|pull|discover|repo.*|resolve|(manifest|blob) fetch.*/, 'nothing'],
  [/cosign/, /sign|attest|attach .*|copy|clean/, 'push', 'all'],
  [
    /cosign/,
    /verify.*|tree|download.*|triangulate|login|(sign|attest)-blob|generate.*|import-key-pair|public-key|initialize|env|version/,
    'nothing',
  ],
  [/helm/, /push/, 'chart'],
  [/helm/, /.*/, 'nothing'],
]

const rows = table.map(([tools, verb, does, images = 'none']) => ({
  tools: new RegExp(`^(${tools.source})$`),
  verb: new RegExp(`^(${verb.source})$`),
  does,
  images,
}))

/** True for a program that the table has. */
export function isTool(name: string): boolean {
  return rows.some(({ tools }) => tools.test(name))
}

/** The row of a command, and how many of its words name it; `undefined`: it may do anything. */
export function rowFor(
  tool: string,
  words: readonly string[],
): (ToolRow & { readonly length: number }) | undefined {
  for (const { tools, verb, does, images } of rows) {
    if (!tools.test(tool)) continue
    const length = [3, 2, 1].find(
      count => count <= words.length && verb.test(words.slice(0, count).join(' ')),
    )
    if (length !== undefined) return { does, images, length }
  }
  return undefined
}

/** Flags without a value. What follows any other is taken for its value, which is never an image. */
export const bare = new Set(
  (
    '--push --load --pull --purge --no-cache -q --quiet --rm --force-rm --squash --check --debug -D --compress -a --all-tags --all ' +
    '--disable-content-trust --insecure --append --dry-run --prefer-index --preserve-digests --remove-signatures --insecure-policy ' +
    '--dest-compress --dest-decompress --src-no-creds --dest-no-creds -v --verbose --allow-nondistributable-artifacts -n --no-clobber --index ' +
    '--digest-tags --force-recursive --include-external --referrers --fast --recursive -r -d --no-tty --disable-path-validation --plain-http ' +
    '-y --yes --allow-insecure-registry --allow-http-registry --upload --keyless --replace --force --sk --insecure-skip-tls-verify'
  ).split(' '),
)
