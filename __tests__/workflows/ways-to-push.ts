/** Steps that push an image, each in another way: after none of them a login may get the pull token. */
export const waysToPush: readonly (readonly [name: string, step: string])[] = [
  // What is told to push
  run('a variable', 'IMAGE=acme/app\ndocker push "$IMAGE"'),
  run('a list of words', 'args=(--push -t acme/app:1 .)\ndocker buildx build "${args[@]}"'),
  run('bake that is told to push', "docker buildx bake --load --set '*.push=true'"),
  run('a substitution', 'DIGEST=$(docker push acme/app:1 | tail -1)'),
  run('a redirect', 'echo done > "$(docker push acme/app:1)"'),
  run('a function', 'ship() { docker push "$1"; }\nship acme/app:1'),
  run('a function that runs its words', 'try() { "$@"; }\ntry docker push acme/app:1'),
  run('a function named like its tool', 'docker() { sudo docker "$@"; }\ndocker push acme/app:1'),
  run('a function that tries again', 'docker() { until command docker "$@"; do :; done; }\ndocker push a/b'),
  run('a function by way of another', 'docker() { try; }\ntry() { command docker push a/b; }\ndocker push'),
  run('a function at times', 'if [ "$DRY" ]; then\n  docker() { :; }\nfi\ndocker push acme/app'),
  run('a tool before a function of its name', 'docker push acme/app\ndocker() { echo "$@"; }'),
  run('a tool that a script lacks', 'type ship || ship() { echo no; }\nship'),
  run('another shell', "bash -c 'docker push acme/app:1'"),
  run('a pipe into a shell', 'cat ci/steps | bash'),
  run('xargs', 'cat images | xargs -n1 docker push'),
  run('git’s submodules', "git submodule foreach 'docker push acme/app'"),
  run('git’s own alias', "git -c alias.ship='!docker push acme/app' ship"),
  run('an alias that git keeps', "git config alias.ship '!docker push acme/app'\ngit ship"),
  run('sed', "sed '1e ./ci/ship' names"),
  run('what sed replaces', "sed -E 's/.*/ship &/e' names"),
  run('awk', `docker images -q | awk '{ system("docker push " $1) }'`),
  run('PowerShell', 'docker push acme/app:1', '        shell: pwsh\n'),
  run('a test in an environment that starts more', 'make test', '        env:\n          BASH_ENV: ci/go\n'),
  run('what a step tells the next one', 'echo PUSH=1 >> "$GITHUB_ENV"', '      - run: make test\n'),
  ...['GIT_SSH_COMMAND=./go git fetch', 'GIT_EDITOR=./go git commit', 'PAGER=./go git log'].map(it =>
    run(it, it),
  ),
  run('a pager for all', 'git log', '        env: { GIT_PAGER: ./go }\n'),
  run('an editor for the next step', 'echo EDITOR=./go >> "$GITHUB_ENV"', '      - run: git commit\n'),
  run('a loop over Docker’s logins', 'while read a; do echo "$a"; done < ~/.docker/config.json'),
  ...['NODE_OPTIONS=--require=./ci/go npm test', 'RUSTC_WRAPPER=./ci/go cargo test'].map(it => run(it, it)),
  run('a shell of the checkout', 'make test', '        shell: ./ci/sh {0}\n'),
  run('what a shell reads first', 'make test', '        shell: bash --rcfile ./ci/go -i {0}\n'),
  // Each is a command alone
  ...(
    'docker push acme/app:1|docker buildx build $BUILD_ARGS|docker buildx build $BUILD_ARGS .|' +
    'docker buildx build "$MODE" -t acme/app:1 .|docker buildx build --new-flag $BUILD_ARGS .|' +
    'docker buildx build --$MODE -t acme/app:1 .|docker buildx build --output "$OUTPUT" -t acme/app:1 .|' +
    'docker buildx build -otype=registry -t acme/app:1 .|' +
    'docker buildx build -o ${{ inputs.output }} -t acme/app:1 .|docker buildx build --cache-to "$CACHE" .|' +
    'docker buildx build --cache-to type=registry,ref=acme/cache .|' +
    'docker buildx --builder b build --push -t acme/app:1 .|docker buildx b --push -t acme/app:1 .|' +
    'cp ~/.docker/config.json kaniko/|cp -r ~/.docker kaniko/|cp "$DOCKER_CONFIG/config.json" kaniko/|' +
    'docker build --build-context home=$HOME/.docker .|docker cp ~/.docker builder:/root/|' +
    'docker buildx bake release|docker buildx bake --load --set "*.output=$OUTPUT"|docker buildx bake --load|' +
    'docker buildx imagetools create -t acme/app:1 acme/app:2|docker compose build --push|' +
    'docker compose build app|for id in $(./ci/list.sh); do echo "$id"; done|' +
    'if [[ -n "$(./ci/ship)" ]]; then echo shipped; fi|echo `./ci/ship`|diff <(./ci/ship) before|' +
    'find . -name image -exec ./ship {} +|git bisect run ./ci/go|git rebase -x ./ci/ship main|' +
    'env --split-string="./ci/ship now"|tar --checkpoint-action=exec=./ci/ship -cf a.tar a|' +
    'awk -f ci/ship.awk images|tar --to-command=./ci/go -xf images.tar|go test -exec ./ci/go ./...|' +
    'go build -toolexec ./ci/go ./...|mise run test ::: images|$ENGINE push acme/app:1|${{ matrix.command }}|' +
    'skopeo copy oci:app docker://acme/app:1|crane append -t acme/app:1 -f layer.tar|podman push acme/app:1|' +
    'helm push app-1.0.0.tgz oci://registry-1.docker.io/acme|cosign sign --yes acme/app:1|' +
    'syft attest --output spdx-json acme/app:1|tilt ci|yarn ci|mvn verify -Ppush|mvn verify -Pk8s,docker|' +
    'mvn verify --activate-profiles=release|./gradlew check -Pimage=docker.io/acme/app|' +
    'dotnet test -p:ContainerRegistry=docker.io|bats ci/push.bats|pre-commit run docker-push|' +
    'oras restore docker.io/acme/app:1 --input backup|KO_DOCKER_REPO=docker.io/acme ko build ./cmd/app|' +
    'goreleaser release --clean|skaffold run|./ci/build.sh|./hack/test.sh|./ci/push-ghcr.sh|. ./ci/env.sh|' +
    'shipper verify-and-push app|make images|make latest|sudo -u test ./ci/go|sudo --user test ./ci/go|' +
    'timeout --signal kill 60 ./ci/go|env --chdir test ./ci/go|xargs --arg-file test ./ci/go|' +
    'exec -a test ./ci/go|gosu test ./ci/go|source test|cargo run -- test|npm run ship test|python -m ship all|' +
    './ci/go test|tox -e ship|docker push "$GITHUB_ACTOR/app:1"|docker push "$GITHUB_REPOSITORY:1"|' +
    'docker push acme-google-$PART/app|dotnet build -t:PublishContainer|make test images|make push-ghcr push-all|' +
    'make verify PUSH=true|make check PUBLISH=1|PUSH=1 make verify|mvn verify jib:build|./gradlew check jib|' +
    'npm run docker|npm run ${{ matrix.task }}|python -m ship|node test.mjs|' +
    'docker run -v "$HOME:/root" -v /:/host acme/tool|docker run $OPTIONS acme/tool|' +
    'docker run -v "$MOUNT" acme/tool|docker run -itv /var/run:/var/run acme/tool release|' +
    'docker run --mount type=bind,source=/root,target=/root acme/tool|docker exec -it builder ./ci/go|' +
    'docker compose run --rm release|docker run -v /etc/localtime:/etc/localtime acme/tool|' +
    'docker compose up|docker compose exec db ./go|docker compose start db|' +
    'git -c core.hooksPath=ci commit|git filter-branch --tree-filter ./go|git config core.hooksPath ci|git $COMMAND|' +
    "git config filter.a.clean ./go|git clone -u ./go a|git hook run go|gh alias set go '!./go'|gh extension exec go|gh $A|" +
    "tar -I ./go -cf a a|tar -F ./go -cf a a|rsync -e ./go a b:c|rsync -ae ./go a b:c|mapfile -C './go' a|zip a a -TT ./go|" +
    "make -E '$(shell ./go)' test|make --eval=go test|make test TARGET=images|TARGET=images make test|make SHELL=./go test|" +
    'expect test|fastlane test|vendor/bin/ship test|find . -ok ./go {} +|git grep -O./go a|gradle -I go.gradle test|' +
    'kubectl exec a -- ./go|helm install a b --post-renderer ./go|kustomize build --enable-exec .|rustup run nightly ./go|' +
    'wget --use-askpass=./go a|nc -e ./go a 1|npm version patch|kamal env push|minikube image push a/b|trivy plugin run go|' +
    'go test $FLAGS ./...|npm test -- $ARGS|pytest --exec ./go|npx playwright --script-shell ./go|cat t \\| xargs git|' +
    "sed 's#.*#./go &#e' a|awk '{ print $1 \\| \"sh\" }' a|alias ls=./go|hash -p ./go ls|regctl -v debug image copy a b/c|" +
    // Docker's logins in a build or a container
    'xargs find|find $FLAGS|sed 1e./x names|sed s/x/y/e names|sed -e p -e 1ego names|pytest -p ship|pytest ci/ship.py|' +
    'docker build ~|docker build /|docker build "$HOME"|docker build -f a /root|docker build ../../..|' +
    'docker build --build-context a=$HOME .|docker build --secret id=a,src=$A .|docker build --secret "$A" .|' +
    'docker run --env-file a acme/tool|A=$(base64 < ~/.docker/config.json)|cat < ~/.docker/config.json'
  )
    .split(/(?<!\\)\|/)
    .map(command => run(command, command.replaceAll('\\|', '|'))),
  // What is not read
  run('a variable of the script', 'export DOCKER_PUSH=yes\nmake check'),
  run('a variable of the step', 'make check', '        env: { PUSH: "true" }\n'),
  run(
    'a container with docker’s socket',
    'docker run -v /var/run/docker.sock:/var/run/docker.sock acme/tool test',
  ),
  run(
    'a container with what is around it',
    'docker run -v /var/run:/var/run -v /root:/root acme/tool release',
  ),
  run(
    'a container that sees all processes',
    'docker run --privileged --pid host acme/tool nsenter -t 1 ./go',
  ),
  second('to a registry of vars', '{ uses: docker/login-action@v3, with: { registry: "${{ vars.A }}" } }'),
  second('to a secret registry', '{ uses: docker/login-action@v3, with: { registry: "${{ secrets.A }}" } }'),
  second(
    'to each registry',
    '{ uses: docker/login-action@v3, with: { registry: "${{ matrix.registry }}" } }',
  ),
  second('that may fail', '{ uses: docker/login-action@v3, continue-on-error: true }'),
  second('for one image', '{ uses: docker/login-action@v3, with: { scope: acme/base } }'),
  second('of a call at times', '{ uses: ./.github/actions/login, if: inputs.a }'),
  second('of a script', 'run: echo "$P" | docker login -u a --password-stdin || true'),
  run('a step that says so', 'make', '        name: Push the image\n'),
  run(
    'beside a login that is kept elsewhere',
    'docker pull acme/base',
    '      - uses: docker/login-action@v3\n        env: { DOCKER_CONFIG: /tmp/b }\n        with: { username: a, password: "${{ secrets.B }}" }\n      - run: docker push acme/app\n',
  ),
  // Names for people
  run('“Save image”', './ci/save-image.sh', '        name: Save image\n'),
  run('“Run the tests”', 'make all', '        name: Run the tests\n'),
  run('“Push to GHCR”', 'make', '        name: Push to GHCR\n'),
  uses('“Check”', 'acme/ship@v1', '{}\n        name: Check'),
  // Actions
  uses('build-push-action', 'docker/build-push-action@v6', '{ push: true, tags: acme/app }'),
  uses('a computed push', 'docker/build-push-action@v6', '{ push: "${{ inputs.push }}", tags: acme/app }'),
  uses(
    'a computed output',
    'docker/build-push-action@v6',
    '{ outputs: "${{ matrix.outputs }}", tags: acme/app }',
  ),
  uses(
    'an output that an expression chooses',
    'docker/build-push-action@v6',
    `{ outputs: "\${{ github.ref == 'main' && 'type=image,push=true' || 'type=docker' }}", tags: acme/app }`,
  ),
  uses(
    'a computed cache',
    'docker/build-push-action@v6',
    '{ cache-to: "${{ inputs.cache }}", tags: acme/app }',
  ),
  uses(
    'a cache on Docker Hub beside another registry',
    'docker/build-push-action@v6',
    '{ push: true, tags: ghcr.io/acme/app, cache-to: "type=registry,ref=acme/cache" }',
  ),
  uses(
    'a computed cache beside another registry',
    'docker/build-push-action@v6',
    '{ push: true, tags: ghcr.io/acme/app, cache-to: "${{ inputs.cache }}" }',
  ),
  uses('docker’s logins', 'docker/build-push-action@v6', '{ secret-files: "a=/root/.docker/config.json" }'),
  uses('a cache by its name', 'docker/build-push-action@v6', '{ cache-to: acme/cache }'),
  uses('bake-action', 'docker/bake-action@v6', '{ targets: app }'),
  uses(
    'a computed attestation',
    'actions/attest@v2',
    '{ subject-name: acme/app, push-to-registry: "${{ inputs.push }}" }',
  ),
  uses('what Gradle is told', 'gradle/gradle-build-action@v3', '{ arguments: build jib }'),
  uses('what Gradle is told of docker', 'gradle/actions/setup-gradle@v4', '{ arguments: dockerPushImage }'),
  uses('a release', 'cycjimmy/semantic-release-action@v4', '{ branch: main }'),
  uses('a script', 'actions/github-script@v8', '{ script: x }'),
  uses('a script that pushes', 'actions/github-script@v8', "{ script: \"exec('docker', ['push', x])\" }"),
  uses('a copy', 'akhilerm/tag-push-action@v2', '{ src: acme/a, dst: acme/b }'),
  uses('a name like that of a tool', 'acme/setup-image@v1', '{}'),
  uses('an input of a harmless name', 'acme/setup-tool@v1', '{ registry: docker.io }'),
  uses('what a test runner is told', 'acme/test-runner@v1', '{ script: ./ci/go }'),
  uses('a check that is told to push', 'acme/check@v1', '{ push: true }'),
  uses('a check that is told what to start', 'acme/check@v1', '{ exec-path: ./ci/go }'),
  uses('a cache of images', 'acme/image-cache@v1', '{}'),
  uses('a container', 'docker://acme/tool', '{ args: go }'),
  uses('what is tried again', 'nick-fields/retry@v3', '{ command: ./ci/go, max_attempts: 3 }'),
  uses('a try after another', 'nick-fields/retry@v3', '{ command: make test, on_retry_command: ./go }'),
  uses('the home as a context', 'docker/build-push-action@v6', '{ context: /home/runner, tags: acme/app }'),
  uses('a computed file', 'docker/build-push-action@v6', '{ secret-files: "a=${{ env.A }}" }'),
  uses('what builds before an analysis', 'github/codeql-action/autobuild@v3', '{}'),
  uses('a test of a repository', 'acme/test@v1', '{ repository: acme/app }'),
  uses('a test of all', 'acme/test@v1', '{ with: all }'),
  uses('a linter that is told more', 'golangci/golangci-lint-action@v8', '{ args: "--fix; ./go" }'),
  uses('a script behind an installation', 'pnpm/action-setup@v4', '{ run_install: "- args: [go]" }'),
  uses('a hook of nix', 'cachix/install-nix-action@v31', '{ extra_nix_config: "post-build-hook = /a" }'),
  uses('a hook of mise', 'jdx/mise-action@v3', '{ mise_toml: "[hooks]\\npostinstall = \'./go\'" }'),
  uses('an action that is not here', './.github/actions/test', '{}'),
]

/** The same before a login: they go on beside it. */
export const besideLogin: readonly (readonly [name: string, step: string])[] = [
  ...(
    '(sleep 5; docker push acme/app) &|sleep 60 && ./go &|nohup ./go > log &|while :; do ./go; done &|coproc ./go|' +
    'ship() { sleep 5; ./go; }\nship &|setsid ./go|docker run -itd -v /var/run/docker.sock:/a acme/tool|' +
    'screen -dm ./go|for i in a; do (./go $i) & done'
  )
    .split(/(?<![|])\|(?![|])/)
    .map(script => run(script, script)),
  ['parallel', '      - parallel:\n          - run: docker push acme/app\n'],
  ['background', '      - run: docker push acme/app\n        background: true\n'],
]

function run(name: string, script: string, more = ''): readonly [string, string] {
  return [`run: ${name}`, `      - run: |\n${script.replace(/^/gm, '          ')}\n${more}`]
}

function uses(name: string, action: string, inputs: string): readonly [string, string] {
  return [`uses: ${name}`, `      - uses: ${action}\n        with: ${inputs}\n`]
}

function second(name: string, login: string): readonly [string, string] {
  return run(`beside a login ${name}`, 'docker pull a/b', `      - ${login}\n      - run: docker push a/b\n`)
}
