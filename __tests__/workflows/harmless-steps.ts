/** Files beside the workflow that these steps use. */
export const harmlessFiles: Readonly<Record<string, string>> = {
  '.github/actions/check/action.yml':
    'runs:\n  using: composite\n  steps:\n    - { run: make lint, shell: bash }\n    - { uses: actions/cache@v4, with: { path: a, key: b } }\n',
  '.github/actions/login/action.yml':
    'runs:\n  using: composite\n  steps:\n    - { uses: docker/login-action@v3, with: { username: a, password: "${{ inputs.p }}" } }\n',
  '.github/actions/container/action.yml': 'runs:\n  using: docker\n  image: Dockerfile\n',
}

/** Steps that push nothing with the login before them: after each of them it still gets the pull token. */
export const harmlessSteps: readonly string[] = [
  // Tests and checks, by the words of the command
  ...(
    'make test|make lint unit-test|make -C docs lint|make -j4 check IMAGE=acme/app|just lint|task test:unit|' +
    'go test ./internal/docker/...|go vet ./...|go build ./...|go mod download|golangci-lint run --timeout 5m|' +
    'npm ci|npm test|npm run lint|npm run test:ci -- --coverage|yarn lint|pnpm test|npx eslint .|npx jest --ci|' +
    'pip install -r requirements.txt|pytest -q tests/docker|python -m pytest|poetry run pytest|' +
    'cargo test --all|cargo clippy -- -D warnings|cargo fmt --check|mvn -B -ntp clean verify|./mvnw -q test|' +
    './gradlew check --no-daemon|dotnet test|bundle exec rspec|mix test|shellcheck ci/*.sh|hadolint Dockerfile|' +
    'pre-commit run --all-files|PUSH=false make test|mvn verify -Ddocker.skip|bats tests|make test.unit lint/go|' +
    'npx turbo run test|bundle exec rake spec|poetry run tox -e py312|vendor/bin/phpunit|npm run lint:fix|nox|' +
    'python -m pip install -r requirements.txt|terraform fmt -check|helm lint charts/app|cargo nextest run'
  )
    .split('|')
    .map(run),
  // Docker and its like
  run('docker pull acme/base:1'),
  run('docker run --rm acme/tool:1 make images\ndocker run -itv "$PWD:/src" acme/tool -p 1'),
  run('docker run --rm -it --name t -e A="$B" -v "$PWD:/src" -w /src acme/tool ./ci.sh'),
  run('docker run -v "$(pwd)/data:/data" -v cache:/cache "$IMAGE" check'),
  run('docker run -v ${{ github.workspace }}:/github acme/tool'),
  run('docker build -t acme/app:${{ github.sha }} --build-arg A="$B" .'),
  run('docker build -t acme/app "$FOLDER"'),
  run('docker buildx build --load --cache-from type=gha --cache-to type=gha,scope=$A -t acme/app .'),
  run('docker buildx build --output type=oci,dest=$FILE .'),
  run('docker buildx bake --print; docker buildx bake --check'),
  run('docker compose pull db; docker compose logs; docker compose down'),
  run('docker tag a b; docker save a -o a.tar; docker images; docker inspect a; docker logout ghcr.io'),
  run(
    'crane digest acme/app:1; skopeo inspect docker://acme/app; regctl manifest get acme/app; trivy image acme/app',
  ),
  run(
    'cosign verify acme/app; docker scout cves acme/app; helm registry logout a; helm upgrade --install app chart; kubectl apply -f app.yaml; kind load docker-image a',
  ),
  // What scripts are made of
  run('TAG=$(git describe --tags)\nexport TAG\necho "program=$TAG" >> "$GITHUB_OUTPUT"'),
  run('if ! command -v jq; then sudo apt-get install -y jq; fi\nfor i in $(seq 3); do sleep "$i"; done'),
  run('wait_for() { until curl -f "$1"; do sleep 1; done; }\nwait_for http://localhost'),
  run('main() { log a; }\nlog() { echo "$@"; }\nsay() { log b; }\nmain'),
  run('cat > a.json <<EOF\n{ "push": "$(date)" }\nEOF\njq . a.json | tee b.json'),
  run('find . -name "*.log" -delete\nls | xargs rm\ngit push origin HEAD\ngh release upload v1 a.tar'),
  run('mkdir -p ~/.docker/cli-plugins\ncurl -Lo ~/.docker/cli-plugins/docker-buildx https://example.com/a'),
  run(`awk -F: '{ print $1 }' a-file | sort`),
  run('# nothing'),
  // Actions
  uses('actions/cache@v4', '{ path: a, key: b }'),
  uses('actions/upload-artifact@v4', '{ name: logs, path: logs }'),
  uses('actions/setup-node@v4', '{ node-version: 24, registry-url: "https://registry.npmjs.org" }'),
  uses('docker/setup-buildx-action@v3', '{ version: latest }'),
  uses('docker/metadata-action@v5', '{ images: acme/app }'),
  uses('docker/build-push-action@v6', '{ load: true, tags: acme/app, cache-to: "type=gha,mode=max" }'),
  uses(
    'docker/build-push-action@v6',
    '{ push: false, outputs: "type=docker,dest=${{ runner.temp }}/a.tar" }',
  ),
  uses('docker/scout-action@v1', '{ command: cves, image: acme/app }'),
  uses('aquasecurity/trivy-action@v0', '{ image-ref: acme/app }'),
  uses('golangci/golangci-lint-action@v8', '{ args: --timeout 5m }'),
  uses('gradle/actions/setup-gradle@v4', '{ gradle-version: 8 }'),
  uses('actions/attest@v2', '{ subject-path: a, push-to-registry: false }'),
  uses('./.github/actions/check', '{}'),
  uses('./.github/actions/container', '{}'),
  uses('golang/govulncheck-action@v1', '{ go-version-input: 1.24 }'),
  uses('ruby/setup-ruby@v1', '{ bundler-cache: true }'),
  uses('buildjet/cache@v4', '{ path: a, key: b }'),
  uses('nick-fields/retry@v3', '{ command: make test, max_attempts: 3 }'),
]

function run(script: string): string {
  return `      - run: |\n${script.replace(/^/gm, '          ')}\n`
}

function uses(action: string, inputs: string): string {
  return `      - uses: ${action}\n        with: ${inputs}\n`
}
