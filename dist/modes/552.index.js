"use strict";
exports.id = 552;
exports.ids = [552];
exports.modules = {

/***/ 3552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startSetup: () => (/* binding */ startSetup)
});

// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var base_clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/runner/command.js
var command = __webpack_require__(601);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/runner/run.js
var run = __webpack_require__(9425);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var token_list_store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/migrate/analyse.js + 11 modules
var analyse = __webpack_require__(2980);
// EXTERNAL MODULE: ./build/src/migrate/decide/answer.js
var decide_answer = __webpack_require__(2160);
// EXTERNAL MODULE: ./build/src/migrate/decide/plan.js
var plan = __webpack_require__(265);
// EXTERNAL MODULE: ./build/src/migrate/own-action.js
var own_action = __webpack_require__(1306);
// EXTERNAL MODULE: ./build/src/migrate/report/draft.js
var draft = __webpack_require__(5337);
// EXTERNAL MODULE: ./build/src/migrate/report/next.js
var next = __webpack_require__(8421);
// EXTERNAL MODULE: ./build/src/migrate/report/tokens.js
var tokens = __webpack_require__(1778);
// EXTERNAL MODULE: ./build/src/token-list/names.js
var names = __webpack_require__(2094);
// EXTERNAL MODULE: ./build/src/workflows/files.js
var workflows_files = __webpack_require__(1543);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
// EXTERNAL MODULE: ./build/src/workflows/read.js
var read = __webpack_require__(830);
// EXTERNAL MODULE: ./build/src/yaml/read.js + 1 modules
var yaml_read = __webpack_require__(3869);
;// CONCATENATED MODULE: ./build/src/setup/logins.js













const unnamed = { name: "", tag: "", pin: void 0 };
async function openClone(runner, ports) {
  const { home: name, server, release, files } = ports;
  const written = (0,workflows_files/* createWorkflowFiles */.x)(process.cwd(), ports.unique);
  const readYaml = await (0,yaml_read/* loadWorkflowYaml */.T)();
  const named = (0,repository/* namedAction */.Yt)(runner.input("action").trim());
  const own = named ?? (0,own_action/* ownAction */.T)(runner, await (0,own_action/* originOf */.y)(release, files, server));
  const found = (0,read/* readRepository */.N)(read/* usualPlaces */.d, { files: written, readYaml, name, own: own ?? unnamed });
  const { workflows } = found.repository;
  return {
    own,
    diff: await (0,workflows_files/* createUnifiedDiff */.g)(),
    write: ({ path, before, after }) => before === void 0 ? written.create(path, after) : written.replace({ path, before, after }),
    workflows: {
      texts: new Map([...workflows].map(([path, { text }]) => [path, text])),
      /** Every workflow file, whatever is in it. */
      paths: found.seen,
      steps: [...workflows.values()].flatMap(
        ({ path, jobs }) => jobs.flatMap(
          ({ steps, environment }) => steps.filter(workflow/* isOurs */.MU).map((step) => ({ path, environment, ...ownStep(step) }))
        )
      ),
      /** With the answers `FILE:LINE=push:acme/app` of a person. */
      read: (wishes) => readLogins(found.repository, wishes)
    }
  };
}
function ownStep(step) {
  const access = (0,workflow/* inputText */.AN)(step, "access") ?? ((0,workflow/* inputText */.AN)(step, "push") ? "push" : "pull");
  return {
    /** `owner/name` in lower case. */
    action: (0,workflow/* actionName */.aM)(step),
    mode: (0,workflow/* inputText */.AN)(step, "mode") ?? "login",
    access: access === "push" ? "push" : "pull",
    repositories: (0,workflow/* listedRepositories */.Yj)(step, access).filter(Boolean),
    /** The secret that it takes its token from. */
    secret: /^\$\{\{ *secrets\.(\w+) *\}\}$/.exec((0,workflow/* inputText */.AN)(step, "token") ?? "")?.[1]
  };
}
function readLogins(repository, { answers, isKeyless, list, own = unnamed }) {
  const parsed = answers.map(decide_answer/* parseAnswer */.W);
  const wishes = {
    answers: parsed.flatMap((answer) => "problem" in answer ? [] : answer),
    prefer: isKeyless ? "oidc" : "token",
    warns: true
  };
  const view = (0,analyse/* listView */._)(list, repository.name ?? "");
  const { findings, tokens, keyless, changed, problems } = (0,analyse/* migrateFiles */.$)({ ...repository, own }, view, wishes);
  const entries = [...tokens, ...keyless.map((token) => ({ ...token, isKeyless: true }))];
  const unlisted = new Set(entries.flatMap((entry) => entry.unlisted));
  const asked = new Set((0,next/* unanswered */.bj)(findings));
  const shared = findings.filter(({ code }) => code === "LOGIN_SHARED");
  const textOf = (path) => repository.workflows.get(path)?.text ?? "";
  const files = [...changed].map(([path, after]) => ({ path, after, before: textOf(path) }));
  const namedLater = new Set(
    [...repository.workflows.keys()].flatMap((path) => secretsIn(changed.get(path) ?? textOf(path)))
  );
  return {
    entries,
    files,
    /** The Docker organization, where an image names it. */
    organization: entries.map(({ organization }) => organization).find((name) => (0,names/* organizationProblem */.hE)(name) === void 0),
    /** Logins that only a person can explain. `canLeave`: they may also stay as they are. */
    open: findings.flatMap((finding) => {
      const place = `${finding.file ?? ""}:${finding.line ?? 0}`;
      const canLeave = asked.has(finding);
      const isOpen = canLeave || shared.includes(finding) && unlisted.has(place);
      return isOpen ? [{ place, reason: `${finding.message}.`, canLeave }] : [];
    }),
    /** Logins that can be changed. */
    count: shared.length,
    /** Answers that fit no login. */
    problems: [
      ...parsed.flatMap((answer) => "problem" in answer ? `${answer.text}: it ${answer.problem}` : []),
      ...problems
    ],
    /** Secrets that no workflow names any more once the files are written. */
    oldSecrets: [...new Set([...changed.keys()].flatMap((path) => secretsIn(textOf(path))))].filter(
      (name) => !namedLater.has(name)
    ),
    /** A step names the organization by this variable. */
    variable: files.some(({ after }) => after.includes(`vars.${plan/* organizationVariable */.s}`)) ? plan/* organizationVariable */.s : void 0
  };
}
function secretsIn(text) {
  return [...text.matchAll(/\bsecrets\.(\w+)/g)].map(([, name = ""]) => name.toUpperCase());
}
function ownEntries(entries, organization) {
  return entries.filter((entry) => [organization, plan/* namedByVariable */.F].includes(entry.organization)).map((entry) => ({ ...entry, organization }));
}
function plainEntry([first, ...rest], { access, home, known }) {
  return first === void 0 ? [] : [(0,tokens/* plannedToken */.c2)([first, ...rest], { access, home, known })];
}
function draftList(entries, { owner, connection, without = [], oldSecrets = [] } = {}) {
  const text = (0,draft/* draftTokenList */.Z)(entries, {
    connection,
    without,
    owners: owner === void 0 ? [] : [owner],
    head: "The Docker tokens of this repository: what each may do, and where it is kept."
  });
  const old = `legacy-secrets: [${oldSecrets.join(", ")}] # of the old account: audit tells of those that are still there
`;
  return oldSecrets.length === 0 ? text : text?.replace(/^tokens:$/m, `${old}tokens:`);
}
function withDeclined(text, without) {
  const rest = text.replace(/^without:.*\n(?:[ \t]*-.*\n)*/m, "");
  return without.length === 0 ? rest : `${rest.replace(/\n*$/, "\n")}${(0,draft/* withoutLine */.H)(without)}
`;
}


// EXTERNAL MODULE: ./build/src/tokens/docker-home.js
var docker_home = __webpack_require__(6152);
;// CONCATENATED MODULE: ./build/src/setup/questions.js






const organizationQuestion = (home) => ({
  flag: "--organization NAME",
  text: "Which Docker organization owns the images?",
  reason: "It owns the tokens, and is the user name of every login.",
  proposal: home.replace(/\/.*$/, "").toLowerCase(),
  problem: (name) => {
    const problem = (0,names/* organizationProblem */.hE)(name);
    return problem && `It ${problem.message}: ${problem.hint}`;
  }
});
const loginQuestion = ({ place, reason, canLeave }, image) => ({
  key: `answer ${place}`,
  flag: `--answer ${place}=push:${image}`,
  text: `What does the login in ${place} do? Write push:${image} or pull:${image}${canLeave ? ", or leave" : ""}`,
  reason,
  proposal: `push:${image}`,
  problem: (answer) => {
    if (answer === "leave" && canLeave) return void 0;
    const read = (0,decide_answer/* parseAnswer */.W)(`${place}=${answer}`);
    return "problem" in read ? `It ${read.problem}` : void 0;
  }
});
const repositoriesQuestion = (access, image) => ({
  flag: `--${access} ${image}`,
  text: `Which repositories do your jobs ${access === "push" ? "push to" : "only pull"}?`,
  reason: "Its token can use these repositories on Docker Hub, and no others. Write commas between several.",
  proposal: image,
  problem: (text) => {
    const owner = image.replace(/\/.*/, "");
    const list = (0,base_text/* parseList */.E1)(text);
    const wrong = list.find((name) => (0,names/* repositoryProblem */.Ki)(name) !== void 0);
    if (list.length === 0) return "Name at least one";
    if (wrong !== void 0) return `${wrong} is not of the form ${owner}/IMAGE`;
    const other = list.find((name) => !name.startsWith(`${owner}/`));
    return other && `${other} does not belong to ${owner}`;
  }
});
const wayQuestion = {
  flag: "--login token|keyless",
  text: "How should jobs log in?",
  reason: "Keyless needs an OIDC connection, and a job that may request an ID token.",
  choices: { token: "With an access token, kept as a secret", keyless: "Keyless: nothing is stored" },
  proposal: "token"
};
function connectionQuestion({ home, github: { id, ownerId } }, entries, organization) {
  const [owner = "", name = ""] = home.split("/");
  const numbered = ownerId === void 0 ? void 0 : `repo:${owner}@${ownerId}/${name}@${id}:`;
  return {
    flag: "--oidc-connection-id UUID",
    text: "What is the ID of the OIDC connection?",
    reason: "Docker Home shows it when the connection is created. It is not a secret.",
    before: [
      "The OIDC connection, in Docker Home:",
      `  1. Open https://app.docker.com \u2192 ${organization} \u2192 ${docker_home/* connectionsMenu */.Z}. Create one for GitHub Actions, if it is not there`,
      "  2. It needs these rulesets:",
      ...(0,next/* rulesetLines */.GC)(entries, home, numbered).map((line) => `     ${line}`)
    ],
    problem: (answer) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(answer) ? void 0 : "It is not a UUID, such as 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f"
  };
}
const rotationQuestion = {
  flag: "--rotation owner|assisted|none",
  text: "Who creates new tokens before the old ones expire?",
  reason: "A workflow can, with the password of an owner account of Docker. That password controls the whole organization, so it is kept in an environment of GitHub that the default branch alone can use, and nowhere else.",
  choices: {
    owner: "A workflow, with an owner account of Docker",
    assisted: "A person; a workflow checks and copies the token",
    none: "Nobody yet"
  },
  proposal: "assisted"
};
const accountQuestion = {
  flag: "--hub-username NAME",
  text: "Which Docker account creates the tokens?",
  reason: "Use an account for this alone: an owner of the organization, or a custom role that manages access tokens.",
  problem: (name) => /^[A-Za-z0-9][\w.-]*$/.test(name) ? void 0 : "Write its name, not an e-mail address"
};
const auditQuestion = (hasOwner) => ({
  flag: "--audit nightly|none",
  text: `Should a workflow compare ${hasOwner ? "tokens and secrets" : "the secrets"} with the token list every night?`,
  reason: hasOwner ? "It reports tokens that expire, that nobody knows, or that can do too much. It changes nothing." : "Without an owner account it does not see what a token can do, or who created it. It changes nothing.",
  choices: { nightly: "Yes, every night", none: "No" },
  proposal: "nightly"
});
const actionQuestion = {
  flag: "--action OWNER/NAME@COMMIT",
  text: "Where is your copy of this action on GitHub?",
  reason: "Workflows name it by repository and commit, for example acme/docker-oat-login@3f2a\u2026; git rev-parse HEAD in the copy prints the commit.",
  problem: (answer) => (0,repository/* namedAction */.Yt)(answer) ? void 0 : "Write OWNER/NAME@COMMIT"
};


;// CONCATENATED MODULE: ./build/src/setup/workflow-texts.js

const workflow_texts_names = {
  environment: "docker-rotation",
  appId: "ROTATION_APP_CLIENT_ID",
  appKey: "ROTATION_APP_KEY",
  owner: "DOCKER_OWNER",
  password: "DOCKER_OWNER_PASSWORD",
  totp: "DOCKER_OWNER_TOTP",
  connection: "DOCKER_OIDC_CONNECTION",
  newToken: "NEW_DOCKER_TOKEN"
};
const accountLines = [
  `hub-username: \${{ vars.${workflow_texts_names.owner} }}`,
  `hub-password: \${{ secrets.${workflow_texts_names.password} }}`,
  `hub-totp-secret: \${{ secrets.${workflow_texts_names.totp} }}`
];
function rotateWorkflow(wishes, file) {
  if (!wishes.hasOwner) return assistedWorkflow(wishes, file);
  const head = `name: Rotate Docker tokens
on:
  schedule: [{ cron: '17 4 * * 1' }]
  workflow_dispatch:
    inputs:
      dry-run: { description: 'print the plan only', type: boolean }
      force: { description: 'labels, or all' }
      compromised: { description: 'labels that leaked' }`;
  const group = `# GitHub keeps one waiting run of a group. A leak has a group for each run.
  group: docker-token-rotation\${{ inputs.compromised && format('-{0}', github.run_id) }}`;
  const inputs = ["dry-run: ${{ inputs.dry-run || false }}", "force: ${{ inputs.force }}"];
  const leak = "compromised: ${{ inputs.compromised }}";
  return workflow_texts_workflow("rotate", wishes, { head, group, inputs: [...accountLines, ...inputs, leak] });
}
function assistedWorkflow(wishes, file) {
  const head = `# Before a token expires: create a new one in Docker Home with the label and the rights of its entry in the token list. Then
#   gh secret set ${workflow_texts_names.newToken} --env ${wishes.environment}
#   gh workflow run ${file} --field label=LABEL --field expires-at=DATE
# When the run is green: gh secret delete ${workflow_texts_names.newToken} --env ${wishes.environment}. After "grace", deactivate the older token.
name: Rotate Docker tokens
on:
  workflow_dispatch:
    inputs:
      label: { description: 'label of the token list', required: true }
      expires-at: { description: 'when the new token expires, such as 2027-02-23' }`;
  const inputs = ["only: ${{ inputs.label }}", "expires-at: ${{ inputs.expires-at }}"];
  const token = `token: \${{ secrets.${workflow_texts_names.newToken} }}`;
  return workflow_texts_workflow("rotate", wishes, {
    head,
    group: "group: docker-token-rotation",
    inputs: [token, ...inputs]
  });
}
function auditWorkflow(wishes) {
  const head = `name: Audit Docker tokens
on:
  schedule: [{ cron: '37 3 * * *' }]
  workflow_dispatch:`;
  const elsewhere = wishes.elsewhere.filter((line) => !line.startsWith("registry:"));
  const inputs = wishes.hasOwner ? accountLines : ["parts: github"];
  return workflow_texts_workflow("audit", { ...wishes, elsewhere }, { head, group: "group: docker-token-audit", inputs });
}
const checkout = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
const upload = "actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1";
const evidence = "docker-evidence";
function workflow_texts_workflow(job, { own, environment, server, elsewhere }, { head, group, inputs }) {
  const keeps = /^https:\/\/(github\.com|[^/]+\.ghe\.com)$/.test(server);
  const lines = [
    `mode: ${job}`,
    ...inputs,
    `github-app-client-id: \${{ vars.${workflow_texts_names.appId} }}`,
    `github-app-private-key: \${{ secrets.${workflow_texts_names.appKey} }}`,
    ...elsewhere,
    ...keeps ? [`evidence: ${evidence}`] : []
  ];
  const keep = `      - uses: ${upload}
        if: always()
        with:
          name: docker-${job}
          path: ${evidence}
`;
  return `${head}

permissions: {}

concurrency:
  ${group}
  cancel-in-progress: false

jobs:
  ${job}:
    name: ${job}
    runs-on: ubuntu-latest
    environment: ${/^[a-z]+-[a-z-]+$/i.test(environment) ? environment : JSON.stringify(environment)}
    permissions:
      contents: read # for the token list
    steps:
      - uses: ${checkout}
        with:
          persist-credentials: false
      - uses: ${usesOf(own)}
        id: ${job}
        with:
${lines.map((line) => `          ${line}
`).join("")}${keeps ? keep : ""}`;
}
function usesOf(own) {
  if (own === void 0) return command/* published */.H3.uses;
  const { name, tag, pin } = own;
  return pin === void 0 ? `${name}@${tag}` : `${name}@${pin.commit} # ${pin.version}`;
}


;// CONCATENATED MODULE: ./build/src/setup/ask.js







async function askEverything(facts, given, { asker, log }) {
  const missing = [];
  const wishes = await askInTurn(facts, given, async (question) => {
    const { flag, key = nameOf(flag), before = [], proposal = "", problem } = question;
    const text = given.get(key);
    if (asker !== "nobody") for (const line of before) log.info(line);
    const wrong = text === void 0 ? void 0 : problem?.(text);
    if (wrong !== void 0) throw refused(`--${nameOf(flag)}: ${wrong}`, `write ${flag}`);
    if (text !== void 0) return text;
    if (typeof asker === "object") return asker.answer(question);
    if (asker === void 0) missing.push(flag);
    return proposal;
  });
  if (missing.length === 0) return wishes;
  throw refused(
    `missing: ${missing.map((flag) => `--${nameOf(flag)}`).join(", ")}`,
    `write ${missing.join(" ")}, or run it at a terminal, which asks`
  );
}
const nameOf = (flag) => flag.replace(/^--| .*$/g, "");
function refused(message, hint) {
  return new base_error/* OatError */.vE("INPUT_INVALID", { message, hint: `${hint}; nothing was changed` });
}
async function askInTurn(facts, given, ask) {
  const { home, list, workflows, logins: seen, server } = facts;
  const [unfit] = seen.problems;
  if (unfit !== void 0) {
    throw refused(`--answer: ${unfit}`, "write FILE:LINE= with the file and the line of the login");
  }
  const isNew = list.text === void 0;
  const told = isNew && given.has("organization");
  const known = told ? void 0 : list.value?.organization ?? seen.organization;
  const organization = known ?? await ask(organizationQuestion(home));
  const image = `${organization}/${(home.split("/")[1] ?? "").toLowerCase()}`;
  const answers = (0,base_text/* parseList */.E1)(given.get("answer") ?? "");
  for (const login of seen.open) {
    const answer = await ask(loginQuestion(login, image));
    if (answer !== "leave") answers.push(`${login.place}=${answer}`);
  }
  const showsNone = list.value === void 0 && seen.entries.length === 0;
  const named = [];
  for (const access of ["push", "pull"]) {
    const isAsked = access === "push" && showsNone && !given.has("pull");
    if (!isAsked && !given.has(access)) continue;
    const repositories = (0,base_text/* parseList */.E1)(await ask(repositoriesQuestion(access, image)));
    named.push(...plainEntry(repositories, { access, home, known: [] }));
  }
  const canKeyless = server === "https://github.com";
  if (isNew && !canKeyless && given.get("login") === "keyless") {
    throw refused("--login: keyless works on github.com only", "write --login token");
  }
  const wantsKeyless = isNew ? canKeyless && await ask(wayQuestion) === "keyless" : list.value.tokens.every(({ oidc }) => oidc !== void 0);
  const read = (own2) => workflows.read({ answers, isKeyless: wantsKeyless, own: own2, list: isNew ? void 0 : list.value });
  const logins = answers.length > 0 || wantsKeyless ? read(facts.own) : seen;
  const entries = isNew ? newEntries(facts, ownEntries(logins.entries, organization), named) : [];
  const all = entries.map((entry) => named.includes(entry) ? { ...entry, isKeyless: wantsKeyless } : entry);
  const connection = isNew && wantsKeyless ? await ask(connectionQuestion(facts, all, organization)) : void 0;
  const isKeyless = wantsKeyless && all.every((entry) => entry.isKeyless);
  const modes = await askModes(facts, { given, ask, isKeyless });
  const isNamed = isNew || modes.isWritten || logins.files.length > 0;
  const own = facts.own ?? (isNamed ? (0,repository/* namedAction */.Yt)(await ask(actionQuestion)) : void 0);
  return {
    organization,
    ...modes,
    own,
    isKeyless,
    /** Of a new token list. */
    entries: all,
    /** The UUID of a new OIDC connection. */
    connection,
    logins: own === facts.own ? logins : read(own)
  };
}
function newEntries({ home, list }, own, named) {
  const entries = own.filter(({ repositories }) => repositories.length > 0);
  for (const { stores, access, repositories } of list.value?.tokens ?? []) {
    const secret = stores.find(token_list_store/* isSecretStore */.Qo)?.secret ?? "";
    if (entries.some(({ secrets }) => secrets.includes(secret))) continue;
    const step = plainEntry(repositories, { access, home, known: entries });
    entries.push(...step.map((entry) => ({ ...entry, secrets: [secret] })));
  }
  return entries.length > 0 ? entries : named;
}
async function askModes({ rotate, audit, list, workflows, environment }, { given, ask, isKeyless }) {
  const declines = (mode) => list.value?.without.includes(mode) === true && !given.has(mode);
  if (isKeyless && (given.get("rotation") ?? "none") !== "none") {
    throw refused("--rotation: a keyless login has no token to rotate", "write --rotation none");
  }
  const text = rotate && workflows.texts.get(rotate.path);
  const isSettled = isKeyless || text !== void 0 || declines("rotation");
  const answer = isSettled ? "none" : await ask(rotationQuestion);
  const way = text === void 0 ? answer : text.includes("hub-password") ? "owner" : "assisted";
  const rotation = way === "owner" || way === "assisted" ? way : "none";
  const isOwners = rotation === "owner";
  const hasName = environment.holds?.variables?.has(workflow_texts_names.owner) === true;
  const hubUsername = isOwners && !hasName ? await ask(accountQuestion) : given.get("hub-username");
  const isAudited = audit !== void 0 || !declines("audit") && await ask(auditQuestion(isOwners)) === "nightly";
  const isWritten = rotation !== "none" && rotate === void 0 || isAudited && audit === void 0;
  return { rotation, audit: isAudited, hubUsername, isWritten };
}


// EXTERNAL MODULE: ./build/src/base/json.js
var base_json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/stores/github/github.js + 6 modules
var github = __webpack_require__(1507);
;// CONCATENATED MODULE: ./build/src/setup/environments.js



function createEnvironments(options) {
  const { thisRepository: home } = options;
  const client = (0,github/* openGithub */.K)(options, "write");
  const root = `/repos/${home.split("/").map(encodeURIComponent).join("/")}/environments`;
  const placeOf = (environment, permission = "Actions: read") => {
    const name = `environment ${environment} of ${home}`;
    const about = { name, place: name, permission: `the repository permission "${permission}" for ${home}` };
    const path = `${root}/${encodeURIComponent(environment)}`;
    return { about, path, policies: `${path}/deployment-branch-policies` };
  };
  const find = (environment) => {
    const { about, path } = placeOf(environment);
    return client.find(path, { about, parse: base_json/* asJsonObject */.Oe });
  };
  async function branchesOf(environment) {
    const seen = await find(environment);
    if (seen === void 0) return { kind: "absent" };
    const policy = (0,base_json/* asJsonObject */.Oe)(seen["deployment_branch_policy"]);
    if (policy?.["protected_branches"] === true) return { kind: "protected" };
    if (policy?.["custom_branch_policies"] !== true) return { kind: "every" };
    const { about, policies } = placeOf(environment);
    const asking = { about, what: "branches", parse: parsePatterns };
    return { kind: "named", patterns: await client.list(policies, asking, ({ id }) => id) };
  }
  return {
    branchesOf,
    /** Creates it, or limits one that is there, to one branch; gives what is seen afterwards. Its other rules stay. */
    limit: async (environment, branch) => {
      const { about, path, policies } = placeOf(environment, "Administration: write");
      const deployment_branch_policy = { protected_branches: false, custom_branch_policies: true };
      const body = { ...rulesOf(await find(environment)), deployment_branch_policy };
      await client.change("PUT", path, { about, body });
      const before = await branchesOf(environment);
      const patterns = before.kind === "named" ? before.patterns : [];
      const isWanted = ({ name, type }) => name === branch && type === "branch";
      if (!patterns.some(isWanted)) {
        await client.change("POST", policies, { about, body: { name: branch, type: "branch" } });
      }
      for (const pattern of patterns.filter((one) => !isWanted(one))) {
        await client.change("DELETE", `${policies}/${pattern.id}`, { about });
      }
      return branchesOf(environment);
    }
  };
}
function parsePatterns(json, hasNext = false) {
  const { total_count: total, branch_policies: list } = (0,base_json/* asJsonObject */.Oe)(json) ?? {};
  if (typeof total !== "number" || !Array.isArray(list)) return void 0;
  const items = list.flatMap((item) => {
    const { id, name, type = "branch" } = (0,base_json/* asJsonObject */.Oe)(item) ?? {};
    return typeof id === "number" && typeof name === "string" ? [{ id, name, type: String(type) }] : [];
  });
  return items.length === list.length ? { total, items, hasNext } : void 0;
}
function rulesOf(environment) {
  const { protection_rules: list } = environment ?? {};
  const rules = Array.isArray(list) ? list.map(base_json/* asJsonObject */.Oe) : [];
  const [timer, review] = ["wait_timer", "required_reviewers"].map(
    (type) => rules.find((rule) => rule?.["type"] === type)
  );
  const reviewers = Array.isArray(review?.["reviewers"]) ? review["reviewers"].map(base_json/* asJsonObject */.Oe) : [];
  return {
    ...timer && { wait_timer: timer["wait_timer"] },
    ...review && {
      prevent_self_review: review["prevent_self_review"] === true,
      reviewers: reviewers.map((one) => ({ type: one?.["type"], id: (0,base_json/* asJsonObject */.Oe)(one?.["reviewer"])?.["id"] }))
    }
  };
}
function branchWords({ environment: { branches }, github }) {
  if (branches.kind === "named") {
    const shown = branches.patterns.map(({ name, type }) => type === "branch" ? name : `${type} ${name}`);
    return shown.length === 0 ? "no branch" : shown.join(", ");
  }
  const absent = `${github.defaultBranch} alone`;
  return { absent, every: "every branch", protected: "protected branches" }[branches.kind];
}
function openness(facts) {
  const { environment, github, isBranchProtected } = facts;
  const { name, branches } = environment;
  const { defaultBranch: branch } = github;
  if (branches.kind !== "named") {
    if (branches.kind === "absent") return void 0;
    if (branches.kind === "every") return `environment ${name} is open to every branch`;
    const limit = `environment ${name} is limited to protected branches`;
    return isBranchProtected === true ? void 0 : `${limit}, and ${branch} is not seen to be one`;
  }
  const { patterns } = branches;
  if (patterns.some(({ name: name2, type }) => type !== "branch" || /[*?[\]{}\\]/.test(name2))) {
    return `environment ${name} is open to ${branchWords(facts)}`;
  }
  if (patterns.some((pattern) => pattern.name === branch)) return void 0;
  return `environment ${name} is not open to ${branch}, whose workflows use it, but to ${branchWords(facts)}`;
}
async function limitEnvironment(facts, ports) {
  const { asker, flags, environments, runner } = ports;
  const { name } = facts.environment;
  const { defaultBranch: branch } = facts.github;
  const open = openness(facts);
  const question = `${open ?? ""}: whoever can push such a branch could use its secrets. Limit it to ${branch} alone?`;
  if (open !== void 0 && !flags.has("limit-environment") && await asker?.confirm(question) !== true) {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: open,
      hint: `limit it to ${branch} (${facts.server}/${facts.home}/settings/environments), or let setup do that: --limit-environment; nothing was changed`
    });
  }
  return async () => {
    const branches = await environments.limit(name, branch).catch((cause) => {
      if (!(cause instanceof base_error/* OatError */.vE) || cause.code !== "STORE_FAILED") throw cause;
      throw noPolicies(cause.message, cause);
    });
    const after = { ...facts, environment: { ...facts.environment, branches } };
    const still = openness(after);
    if (still !== void 0 || branches.kind === "absent") throw noPolicies(still ?? "it is not there");
    runner.info(`\u2713 environment ${name}, for ${branchWords(after)} alone`);
    return true;
  };
}
function noPolicies(seen, cause) {
  return new base_error/* OatError */.vE("STORE_FAILED", {
    message: `GitHub does not limit the environment: ${seen}`,
    hint: "in a private repository that takes GitHub Pro, Team or Enterprise. Without it, set up with --rotation none --audit none: nothing is then stored but the tokens, and a person replaces each in time by rotate --only LABEL --prompt token. Nothing else was changed",
    cause
  });
}


;// CONCATENATED MODULE: ./build/src/setup/facts.js



function ownStores({ stores }, home) {
  return stores.filter(token_list_store/* isSecretStore */.Qo).filter(
    (store) => store.kind !== "organization-secret" && (store.repository ?? home).toLowerCase() === home.toLowerCase()
  );
}
function placeOf(store, { environment, holds, home }) {
  if (ownStores({ stores: [store] }, home).length === 0 || store.app !== "actions") return void 0;
  if (store.kind === "repository-secret") return holds;
  if (store.kind !== "environment-secret" || store.environment !== environment.name) return void 0;
  return environment.branches.kind === "absent" ? { secrets: /* @__PURE__ */ new Map(), variables: void 0 } : environment.holds;
}
function placesOf({ stores }, home) {
  return stores.map((store) => placeWords(store, home)).join(", ");
}
function placeWords(store, home) {
  if (store.kind === "program") return `the program ${commandOf(store.argv)}`;
  const cluster = store.kind === "kubernetes" && store.context === void 0 ? " of the current context" : "";
  return `${(0,token_list_store/* storeWords */.fI)((0,token_list_store/* storeName */.Hz)(store, home))}${cluster}`;
}
function commandOf(argv) {
  return argv.map((word) => /^[\w./:=@-]+$/.test(word) ? word : JSON.stringify(word)).join(" ");
}
function foundLines(facts) {
  const { github, account, list, environment, isBranchProtected, home, logins } = facts;
  const role = github.isAdmin ? "an administrator" : "not an administrator";
  const branch = isBranchProtected === void 0 ? "" : isBranchProtected ? ", protected" : ", not protected";
  const organization = list.value?.organization ?? logins.organization;
  const count = [...facts.workflows.paths].filter((path) => path.startsWith(".github/workflows/")).length;
  const shared = logins.count === 0 ? "" : `, ${(0,base_text/* counted */.hS)(logins.count, "login")} to change`;
  const fork = github.forkOf;
  const isThere = environment.branches.kind !== "absent";
  const wide = openness(facts) === void 0 ? "" : " (not limited enough)";
  return [
    `Repository: ${home}${fork === void 0 ? "" : ` (a fork of ${fork})`}, branch ${github.defaultBranch}${branch}`,
    ...fork === void 0 ? [] : [`  This is for the runs of ${home} alone: pull requests to ${fork} get no secrets of it`],
    `Account: ${account.name ?? "The token"} (from ${account.from}), ${role} of the repository`,
    rightsLine(facts.rights),
    `Workflows: ${count}${shared}${organization === void 0 ? "" : `; Docker organization ${organization}`}`,
    `Token list: ${list.text === void 0 ? "none" : `${list.path}, ${(0,base_text/* counted */.hS)(list.value.tokens.length, "token")}`}`,
    `Environment ${environment.name}: ${isThere ? `for ${branchWords(facts)}` : "none"}${wide}`
  ];
}
function rightsLine({ by, has, lacks }) {
  const some = has.length === 0 ? "none" : has.join(", ");
  const without = lacks.length === 0 ? "" : `; missing: ${lacks.join(", ")}`;
  const how = by === "told" ? "" : " (read: GitHub shows at the first change whether this token can write)";
  return `Rights: ${some}${without}${how}`;
}


// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/setup/left.js





function* whatIsLeft(facts, plan) {
  const { environment, isBranchProtected, github, isAppInstalled, holds, home, server, now } = facts;
  const branch = github.defaultBranch;
  for (const { what, isDone } of plan.steps.flatMap((step) => step.lines)) if (!isDone) yield what;
  if (plan.needsEnvironment || environment.holds !== void 0) {
    const open = openness(facts);
    if (open !== void 0) yield `${open}: limit it to ${branch}`;
    if (isBranchProtected === false) {
      yield `branch ${branch} is not protected: ${server}/${home}/settings/branches \u2192 Add branch protection rule`;
    }
  }
  if (isAppInstalled === false) yield `the GitHub App is not installed on ${home}`;
  for (const [name, value] of [...holds.variables ?? [], ...environment.holds?.variables ?? []]) {
    const isOver = name.endsWith("_EXPIRES_AT") && Date.parse(value) <= now;
    if (isOver) yield `a token that has not expired: ${name} says ${value}`;
  }
  yield* loginLeft(facts, plan);
  yield* filesLeft(facts, plan);
  yield* runsLeft(facts);
  yield* oldSecretsLeft(facts);
}
function* loginLeft({ steps, own, logins }, { list: { tokens } }) {
  const [entry] = tokens;
  const isThere = logins.files.length > 0 || steps.some(({ mode }) => mode === "login");
  if (entry === void 0 || isThere) return;
  const { access, repositories, oidc, stores } = entry;
  const lines = [`- uses: ${usesOf(own)}`, "  with:", `    ${access}: ${repositories.join(", ")}`];
  if (oidc !== void 0) {
    yield "no job logs in with this action. Let the job have an ID token, and log in behind actions/checkout and before the step that pushes:";
    yield " permissions: { contents: read, id-token: write }";
    yield " steps:";
    for (const line of lines) yield `   ${line}`;
    return;
  }
  const secret = stores.find(token_list_store/* isSecretStore */.Qo)?.secret ?? "NAME";
  yield "no job logs in with this action. Add this step before the one that pushes:";
  for (const line of lines) yield ` ${line}`;
  yield `     token: \${{ secrets.${secret} }}`;
  yield `     expires-at: \${{ vars.${(0,token_list_store/* expiryVariable */.GL)(secret)} }}`;
}
function* filesLeft(facts, { files }) {
  const { merged, uncommitted, workflows, list, steps, github, home, server } = facts;
  const branch = github.defaultBranch;
  const texts = new Map(steps.map(({ path }) => [path, workflows.texts.get(path) ?? ""]));
  if (list.text !== void 0) texts.set(list.path, list.text);
  for (const { path } of files) texts.delete(path);
  const fresh = [...texts.keys()].filter((path) => uncommitted?.has(path) === true);
  if (fresh.length > 0) {
    yield `look at these files, commit them, and merge them into ${branch}: ${fresh.join(", ")}`;
  }
  const away = [...texts.keys()].filter((path) => {
    const there = merged?.get(path) ?? "";
    return merged !== void 0 && !fresh.includes(path) && !hashesOf(texts.get(path) ?? "").includes(there);
  });
  if (away.length > 0) yield `not on ${branch} of ${home} yet: ${away.join(", ")}`;
  if (github.forkOf !== void 0 && texts.size > 0) {
    yield `GitHub runs no workflow of a fork until somebody allows it: ${server}/${home}/actions`;
  }
}
function hashesOf(text) {
  return [text, text.replaceAll("\r\n", "\n")].map((content) => {
    const bytes = Buffer.from(content);
    return (0,external_node_crypto_.createHash)("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
  });
}
function* runsLeft({ steps, holds, rotate, workflows }) {
  for (const path of new Set(steps.map((step) => step.path))) {
    const own = steps.filter((step) => step.path === path);
    const run = own[0]?.lastRun;
    const saved = own.flatMap(({ secret }) => holds.secrets.get(secret?.toUpperCase() ?? "")?.updatedAt ?? []);
    const isRotation = path === rotate?.path;
    if (run?.conclusion === "failure") yield `the last run of ${path} failed: ${run.page}`;
    else if (run !== void 0 && saved.some((at) => at > run.startedAt)) {
      yield `${path} has not run since its token was saved`;
    } else if (run === void 0 && !isRotation) yield `${path} has not run yet`;
    else if (run === void 0 && workflows.texts.get(path)?.includes("dry-run:") === true) {
      const start = `gh workflow run ${path.replace(/.*\//, "")} --field dry-run=true`;
      yield `${path} has not run yet. Start it once as a dry run: ${start}`;
    }
  }
}
function* oldSecretsLeft({ list: { text, value }, holds, workflows, home }) {
  const used = new Set([...workflows.texts.values()].flatMap(secretsIn));
  const stores = (value?.tokens ?? []).flatMap((entry) => entry.stores.filter(token_list_store/* isSecretStore */.Qo));
  const own = stores.map(({ secret }) => secret);
  const isOld = (name) => text === void 0 ? own.length > 0 && /DOCKER/.test(name) && !own.includes(name) : value.legacySecrets.includes(name);
  const old = [...holds.secrets.keys()].filter((name) => isOld(name) && !used.has(name));
  if (old.length === 0) return;
  yield "secrets that no workflow here names. When a run with the new logins was green and nothing else uses them, delete them, and revoke what they hold:";
  for (const name of old) yield ` gh secret delete ${name} --repo ${home}`;
}
function leftLines(left) {
  if (left.length === 0) return ["Everything is in place."];
  const count = left.filter((line) => !line.startsWith(" ")).length;
  return [
    `${count === 1 ? "One thing is" : `${count} things are`} left:`,
    ...left.map((line) => line.startsWith(" ") ? `   ${line}` : `\u25CB ${line}`)
  ];
}


// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/token-list/read.js + 4 modules
var token_list_read = __webpack_require__(2476);
// EXTERNAL MODULE: ./build/node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(9863);
// EXTERNAL MODULE: ./build/src/base/files.js + 1 modules
var base_files = __webpack_require__(940);
// EXTERNAL MODULE: ./build/src/base/http.js + 1 modules
var http = __webpack_require__(6451);
// EXTERNAL MODULE: ./build/src/base/program.js
var base_program = __webpack_require__(3363);
// EXTERNAL MODULE: ./build/src/base/secret.js
var secret = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/registry/host.js
var host = __webpack_require__(2099);
// EXTERNAL MODULE: ./build/src/runner/github-variables.js
var github_variables = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/stores/github/ask.js + 1 modules
var ask = __webpack_require__(6421);
// EXTERNAL MODULE: ./build/src/stores/github/inputs.js
var github_inputs = __webpack_require__(557);
// EXTERNAL MODULE: ./build/src/stores/github/inventory.js
var inventory = __webpack_require__(682);
// EXTERNAL MODULE: ./build/src/stores/github/answers.js
var answers = __webpack_require__(721);
;// CONCATENATED MODULE: ./build/src/stores/github/settings.js



const rights = ["Secrets", "Variables", "Environments", "Administration"];
function createGithubSettings(options) {
  const { thisRepository: home } = options;
  const client = (0,github/* openGithub */.K)(options, "write");
  const [owner = "", name = ""] = home.split("/").map(encodeURIComponent);
  const root = `/repos/${owner}/${name}`;
  async function glimpse(path, parse) {
    const reply = await client.send("GET", path);
    return (0,ask/* isAnswer */.Tq)(reply) && reply.status === 200 ? parse(reply.data) : void 0;
  }
  return {
    /** Whose token it is, and the scopes of a classic one, as far as GitHub tells. */
    account: async () => {
      const reply = await client.send("GET", "/user");
      return (0,ask/* isAnswer */.Tq)(reply) ? { name: (0,answers/* parseAccount */.J5)(reply.data), scopes: reply.scopes } : { name: void 0, scopes: void 0 };
    },
    /**
     * What the token can do: by its scopes, if it has them (docs.github.com, "Scopes for OAuth apps"), and the
     * role of its account; else seen by reading alone. `environment`: one that is there.
     */
    rights: async ({ scopes }, { isAdmin, canPush }, environment) => {
      if (scopes === void 0) return tryRights(client, root, environment);
      const isWhole = scopes.split(/[ ,]+/).includes("repo");
      const has = rights.filter((right) => isWhole && (right === "Administration" ? isAdmin : canPush));
      return { by: "told", has, lacks: rights.filter((right) => !has.includes(right)) };
    },
    repository: () => {
      const about = subject(`repository ${home}`, `access for ${home}`);
      return client.ask(root, { about, parse: answers/* parseSeenRepository */.dV });
    },
    /** `undefined` where the branch is not there yet, or may not be seen. */
    isBranchProtected: (branch) => glimpse(`${root}/branches/${encodeURIComponent(branch)}`, answers/* parseProtected */.Ov),
    /** Git's hash of each file of a branch by path; `undefined` where not all of them may be seen. */
    files: (branch) => glimpse(`${root}/git/trees/${encodeURIComponent(branch)}?recursive=1`, answers/* parseTree */.cZ),
    /** The latest run of a workflow by its file's name; `undefined` where none is seen. */
    lastRun: async (file) => {
      const path = `${root}/actions/workflows/${encodeURIComponent(file)}/runs?per_page=1`;
      return (await glimpse(path, answers/* parseRuns */.oI))?.items[0];
    },
    /** Whether an App is installed for the owner; `undefined` where the token may not see that. */
    isInstalled: async (clientId) => {
      const found = await glimpse(`/orgs/${owner}/installations?per_page=100`, answers/* parseInstallations */.bX);
      return found?.items.includes(clientId);
    },
    /** Creates it, or changes it if it has another value. `environment`: it is a variable of that one. */
    setVariable: async (variable, value) => {
      const { name: name2, environment } = variable;
      const [base, where, kind] = environment === void 0 ? [`${root}/actions`, "", "Variables"] : [pathOf(root, environment), `, environment ${environment}`, "Environments"];
      const permission = `the repository permission "${kind}: write" for ${home}`;
      const about = subject(`variable ${name2}${where} of ${home}`, permission);
      const path = `${base}/variables`;
      const before = await client.find(`${path}/${name2}`, { about, parse: answers/* parseValue */.$x });
      if (before === value) return;
      const [method, at] = before === void 0 ? ["POST", path] : ["PATCH", `${path}/${name2}`];
      await client.change(method, at, { about, body: { name: name2, value } });
    }
  };
}
async function tryRights(client, root, environment) {
  const probes = [
    ["Secrets", `${root}/actions/secrets/public-key`],
    ["Variables", `${root}/actions/variables?per_page=1`],
    ...environment ? [["Environments", `${pathOf(root, environment)}/secrets/public-key`]] : [],
    ["Administration", `${root}/actions/permissions`]
  ];
  const has = [];
  const lacks = [];
  for (const [right, path] of probes) {
    const reply = await client.send("GET", path);
    if ((0,ask/* isAnswer */.Tq)(reply)) has.push(right);
    else if ("status" in reply && [403, 404].includes(reply.status)) lacks.push(right);
  }
  return { by: "read", has, lacks };
}
const pathOf = (root, environment) => `${root}/environments/${encodeURIComponent(environment)}`;
const subject = (place, permission) => ({ name: place, place, permission });


// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/src/runner/terminal/asking.js
var asking = __webpack_require__(3678);
;// CONCATENATED MODULE: ./build/src/setup/asker.js




function canAsk({ CI: ci = "" }) {
  return process.stdin.isTTY && process.stdout.isTTY && ["", "false", "0"].includes(ci);
}
async function createAsker() {
  const { confirm, isCancel, log, password, S_BAR, select, text } = await __webpack_require__.e(/* import() */ 170).then(__webpack_require__.bind(__webpack_require__, 6170));
  const output = starring(process.stdout);
  const lines = (...texts) => texts.flatMap((one) => (0,base_text/* wrap */.LV)(one, Math.max((process.stdout.columns || 80) - 4, 20)));
  const barred = (...texts) => lines(...texts).join(`
${S_BAR}  `);
  function settled(value) {
    if (isCancel(value)) throw new DOMException("cancelled: nothing was changed", "AbortError");
    return value;
  }
  async function typed(message, proposal, problem) {
    for (; ; ) {
      const validate = (given = "") => isToken(given) ? void 0 : problem?.(given.trim() || proposal);
      const asked = { message, output, placeholder: proposal, defaultValue: proposal, validate };
      const value = settled(await text(asked)).trim();
      if (!isToken(value)) return value || proposal;
      log.warn("That is a token. It is asked for later.", { output });
    }
  }
  return {
    answer: async ({ text: asked, reason, choices, proposal = "", problem }) => {
      if (choices === void 0) return typed(barred(asked, reason), proposal, problem);
      const options = Object.entries(choices).map(([value, label]) => ({ value, label }));
      const message = lines(asked, reason).join("\n");
      return settled(await select({ message, options, initialValue: proposal }));
    },
    confirm: async (message) => settled(await confirm({ message: lines(message).join("\n") })),
    /** Shows nothing of what is typed. */
    secret: async (message, problem) => {
      const validate = (value = "") => problem(value.trim());
      return settled(await password({ message: barred(message), clearOnError: true, validate })).trim();
    },
    line: (message, problem) => typed(barred(message), "", problem),
    /** Lines that are pasted, up to one that looks like the last. Shows nothing of them. */
    paste: async (message, last) => await (0,asking/* ask */.k)(`${lines(message).join("\n")}
`, true, last) ?? ""
  };
}
const mostRefusals = 3;
async function untilTaken(question, { asker, runner }, taking) {
  const tried = /* @__PURE__ */ new Set();
  for (let refusals = 0; ; ) {
    const typed = await asker?.secret(question, (value) => {
      if (value === "") return "Type or paste it, or press Ctrl-C to stop: nothing was changed";
      return tried.has(value) ? "This one was refused a moment ago, and is not sent again" : void 0;
    });
    try {
      return await taking.take(typed ?? "");
    } catch (error) {
      const remedy = error instanceof base_error/* OatError */.vE ? taking.remedyOf(error) : void 0;
      if (!(error instanceof base_error/* OatError */.vE) || typed === void 0 || remedy === void 0) throw error;
      tried.add(typed);
      if (/^(TOKEN_REJECTED|HUB_FORBIDDEN)$/.test(error.code)) refusals++;
      if (refusals === mostRefusals) throw taking.lastWord ?? error;
      runner.error(`${error.code}: ${error.message}; ${remedy}`);
    }
  }
}
const isToken = (text) => /dckr_(oat|pat)_/i.test(text);
function starring(screen) {
  const output = new external_node_stream_.Writable({
    write(chunk, _, done) {
      const stars = String(chunk).replace(
        /dckr_(?:oat|pat)_(?:[\w-]|\u001b\[[\d;]*m)*/gi,
        (token) => token.replace(/(\u001b\[[\d;]*m)|[\w-]/g, (_all, code) => code ?? "*")
      );
      screen.write(stars);
      done();
    }
  });
  const { columns, rows } = { columns: { get: () => screen.columns }, rows: { get: () => screen.rows } };
  return Object.defineProperties(output, { columns, rows, isTTY: { value: true } });
}


;// CONCATENATED MODULE: ./build/src/setup/ports.js

















async function openPorts(runner, line, deadline) {
  const { environment, info, mask, warning: warn } = runner;
  const clock = (0,base_clock/* createClock */.ts)();
  const attempts = (0,inputs/* readInteger */.JI)(runner, "attempts");
  const files = (0,base_files/* createFiles */.q)(clock.unique);
  const { repository: home, server, api } = (0,github_variables/* jobOf */.Z)(environment);
  const git = await files.locate(".git");
  if (git.kind !== "file" && git.kind !== "other") {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: "this is not the root of a clone of your repository",
      hint: "go to the root of the clone, and run it there"
    });
  }
  if (!/^[^/\s]+\/[^/\s]+$/.test(home)) {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: `the remote "origin" does not lead to a repository of ${server}`,
      hint: "add the remote (git remote add origin \u2026), or set GITHUB_REPOSITORY to owner/name. For GitHub Enterprise Server set GITHUB_SERVER_URL to its https address"
    });
  }
  const apiUrl = (0,github_inputs/* githubAddress */.Wf)(api || apiAddress(server));
  const { token, from } = await readPersonsToken(runner, server);
  const options = {
    access: { token },
    stores: [],
    apiUrl,
    thisRepository: home,
    clock,
    attempts,
    info,
    mask,
    warn,
    signal: deadline.signal,
    timeoutMs: deadline.tryMs
  };
  const asking = { apiUrl, clock, deadline, attempts, onWait: info, time: (0,ask/* createGithubTime */.dD)(clock) };
  return {
    runner,
    clock,
    deadline,
    files,
    home,
    server,
    apiUrl,
    token,
    /** Where the token came from, in words. */
    from,
    flags: line.values,
    asker: line.values.has("check") || !canAsk(environment) ? void 0 : await createAsker(),
    host: (0,host/* parseRegistryHost */.TZ)((0,inputs/* readText */.yR)(runner, "registry")),
    http: (0,http/* createHttp */.V)({ clock, deadline, attempts, onRetry: info }),
    github: (0,github/* createGithub */.u)(options),
    settings: createGithubSettings(options),
    inventory: (0,inventory/* createGithubInventory */.q)(options),
    environments: createEnvironments(options),
    /** GitHub's API as an App. */
    askAs: (key) => (0,ask/* createGithubAsk */.ne)({ ...asking, as: key })
  };
}
function apiAddress(server) {
  const { origin, host } = new URL(server);
  if (host === "github.com") return "";
  return host.endsWith(".ghe.com") ? `https://api.${host}` : `${origin}/api/v3`;
}
async function readPersonsToken(runner, server) {
  const token = (0,inputs/* readSecret */.n5)(runner, "github-token");
  if (token !== void 0) return { token, from: "the token that you gave" };
  const text = (await outputOf("gh", ["auth", "token", "--hostname", new URL(server).host], runner))?.trim();
  if (text) return { token: new secret/* Secret */.z(text, runner.mask), from: "gh" };
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: "there is no GitHub token",
    hint: "run gh auth login, or set GH_TOKEN to a token of an administrator of the repository (classic: repo and workflow; fine-grained: Administration, Secrets, Variables and Environments: write)"
  });
}
async function outputOf(name, args, { environment }) {
  const program = (0,base_program/* findProgram */.Kp)(name, environment);
  if (program === void 0) return void 0;
  const options = { silent: true, ignoreReturnCode: true };
  const { stdout, exitCode } = await (0,exec/* getExecOutput */.H)(`"${program}"`, args, options);
  return exitCode === 0 ? stdout : void 0;
}


;// CONCATENATED MODULE: ./build/src/setup/look.js








async function lookAtHome(ports, { workflows, own, answers }) {
  const { runner, settings, inventory, server, environments } = ports;
  runner.progress("asking GitHub");
  const list = await seenList(ports, workflows);
  const github = await settings.repository();
  const { fullName: home, defaultBranch } = github;
  const ours = workflows.steps.filter(({ action }) => own === void 0 || action === own.name.toLowerCase());
  const runs = /* @__PURE__ */ new Map();
  for (const name2 of new Set(ours.map((step) => step.path))) {
    runs.set(name2, await settings.lastRun(external_node_path_.posix.basename(name2)));
  }
  const steps = ours.map((step) => ({ ...step, lastRun: runs.get(step.path) }));
  const [rotate, audit] = ["rotate", "audit"].map((mode) => steps.find((step) => step.mode === mode));
  const written = own && (rotate?.environment ?? audit?.environment);
  const name = ports.flags.get("environment") ?? written ?? workflow_texts_names.environment;
  const branches = await environments.branchesOf(name);
  const account = await settings.account();
  const isThere = branches.kind !== "absent";
  const rights = await settings.rights(account, github, isThere ? name : void 0);
  if (rights.lacks.includes("Secrets")) throw forbidden(rights.lacks, { home, rights });
  const isOpen = isThere && !rights.lacks.includes("Environments");
  const holds = isOpen ? await inventory.place(secretIn(name, "ANY"), []) : void 0;
  const appId = holds?.variables?.get(workflow_texts_names.appId);
  return {
    home,
    server,
    github,
    rights,
    list,
    steps,
    rotate,
    audit,
    workflows,
    own,
    now: ports.clock.now(),
    account: { name: account.name, from: ports.from },
    isBranchProtected: await settings.isBranchProtected(defaultBranch),
    /** Git's hash of each file of the default branch; `undefined`: they could not be seen. */
    merged: await settings.files(defaultBranch),
    /** Files that differ from the last commit of this clone; `undefined`: git did not tell. */
    uncommitted: await uncommittedFiles(ports),
    /** What the logins need, with the answers that were given. */
    logins: workflows.read({
      own,
      answers,
      isKeyless: false,
      list: list.text === void 0 ? void 0 : list.value
    }),
    environment: { name, branches, holds },
    /** Actions secrets and variables of the repository. */
    holds: await inventory.place(secretIn(void 0, "ANY"), []),
    /** Whether the App is installed; `undefined` where that cannot be seen. */
    isAppInstalled: appId === void 0 ? void 0 : await settings.isInstalled(appId)
  };
}
async function seenList({ runner, files, home }, { steps }) {
  const path2 = (0,inputs/* readText */.yR)(runner, "config");
  const value = await (0,token_list_read/* findTokenList */.RN)({ path: path2, isExplicit: false }, files);
  if (value !== void 0) return { path: path2, value, text: await files.read(path2) };
  const logins = steps.filter(({ mode, repositories }) => mode === "login" && repositories.length > 0);
  const secrets = [...new Set(logins.flatMap(({ secret }) => secret ?? []))];
  const entries = secrets.flatMap((secret) => {
    const own = logins.filter((step) => step.secret === secret);
    const access = own.some((step) => step.access === "push") ? "push" : "pull";
    const repositories = [...new Set(own.flatMap((step) => step.repositories.map((name) => name.toLowerCase())))];
    const named = plainEntry(repositories, { access, home, known: [] });
    return named.map((entry) => ({ ...entry, secrets: [secret] }));
  });
  const text = draftList(entries);
  const drafted = text === void 0 ? text : await parsed(text).catch(() => void 0);
  return { path: path2, value: drafted, text: void 0 };
}
async function parsed(text, path2 = "the list") {
  return (0,token_list_read/* parseTokenList */.VO)(await (0,yaml_read/* readTokenListYaml */.D)(text), path2);
}
async function uncommittedFiles({ runner }) {
  const args = ["status", "--porcelain", "-z", "--untracked-files=all", "--no-renames"];
  const text = await outputOf("git", args, runner);
  return text === void 0 ? void 0 : new Set(text.split("\0").map((line) => line.slice(3)));
}
function secretIn(environment, secret) {
  const common = { secret, app: "actions", repository: void 0, position: { line: 1, column: 1 } };
  return environment === void 0 ? { kind: "repository-secret", ...common } : { kind: "environment-secret", environment, ...common };
}
function forbidden(missing, at) {
  const { by, has } = at.rights;
  const remedy = by === "read" ? `give the token these repository permissions: ${missing.map((right) => `${right}: write`).join(", ")}` : has.length > 0 ? "have an administrator of the repository run it" : "give the token the scope repo (gh auth refresh --scopes repo)";
  return new base_error/* OatError */.vE("STORE_FORBIDDEN", {
    message: `your GitHub token lacks on ${at.home}: ${missing.join(", ")}`,
    hint: `${remedy}; nothing was changed`
  });
}


// EXTERNAL MODULE: ./build/src/stores/github/target.js
var target = __webpack_require__(8445);
;// CONCATENATED MODULE: ./build/src/setup/app.js







function appPermissions(list, { writes }) {
  const kinds = list.tokens.flatMap(({ stores }) => stores.filter(token_list_store/* isSecretStore */.Qo)).flatMap((store) => {
    const { secrets, variables = secrets } = (0,target/* secretTarget */.Gk)(store, "").rights;
    return [secrets, variables];
  });
  const level = writes ? "write" : "read";
  const granted = [...new Set(kinds)].sort().map((kind) => [kind, level]);
  return Object.fromEntries([...granted, ["metadata", "read"]]);
}
function appLink({ server, home, github }, permissions) {
  const owner = github.isOrganizations ? `/organizations/${home.replace(/\/.*$/, "")}` : "";
  const url = new URL(`${server}${owner}/settings/apps/new`);
  const name = `docker-oat ${home.replace("/", " ")}`.slice(0, 34).trimEnd();
  const fields = { name, url: `${server}/${home}`, public: "false", webhook_active: "false", ...permissions };
  for (const [field, value] of Object.entries(fields)) url.searchParams.set(field, value);
  return url.href;
}
const keyVariable = "DOCKER_OAT_GITHUB_APP_PRIVATE_KEY";
async function obtainApp(facts, permissions, ports) {
  const { runner, asker } = ports;
  const { home } = facts;
  const clientId = ports.flags.get("app");
  const link = appLink(facts, permissions);
  const given = runner.environment[keyVariable]?.trim() ?? "";
  if (clientId !== void 0 && given !== "") {
    const app = { clientId, key: new secret/* Secret */.z(given, runner.mask) };
    const problem = await problemOf(app, { home, permissions, ports });
    if (problem === void 0) return app;
    throw problem;
  }
  if (asker === void 0) {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: clientId === void 0 ? "missing: --app" : `${keyVariable} is empty, and --app names an App`,
      hint: `register the App at ${link}, install it on ${home}, and write --app CLIENT_ID with its private key (the text of the .pem file) in ${keyVariable}; nothing was changed`
    });
  }
  if (clientId === void 0) {
    runner.info("Rotation and audit work on GitHub as an App of your own. Register it:");
    runner.info(`  1. Open ${link}`);
    runner.info(
      "  2. Click Create GitHub App. Then click Generate a private key: GitHub downloads a .pem file"
    );
    runner.info(`  3. Click Install App \u2192 Install \u2192 Only select repositories \u2192 ${home}`);
  }
  const typed = async () => {
    const id = await (clientId ?? asker.line(
      "Client ID of the App, at the top of its settings",
      (text2) => /^[A-Za-z0-9._-]{1,100}$/.test(text2) ? void 0 : "It looks like Iv23liAbCdEf"
    ));
    const path = await asker.line("Path of the .pem file (empty: paste its text)");
    const isFile = path !== "";
    if (isFile) runner.info(`When setup is done, delete ${path}: its content is then in the secret`);
    const text = isFile ? await ports.files.read(path) : await asker.paste("Paste the private key (nothing of it is shown)", /-----END|^$/);
    return { clientId: id, key: new secret/* Secret */.z((text ?? "").trim(), runner.mask) };
  };
  for (let app = await typed(); ; ) {
    const problem = await problemOf(app, { home, permissions, ports });
    if (problem === void 0) return app;
    runner.error(`${problem.code}: ${problem.message}`);
    if (problem.isRefusal || !await asker.confirm("Look again?")) app = await typed();
  }
}
async function problemOf({ clientId, key }, { home, permissions, ports }) {
  const hint = "correct the App or its key; nothing was changed";
  const wrong = (message, isRefusal = false) => new base_error/* OatError */.vE("INPUT_INVALID", { message, hint, isRefusal });
  const pem = (0,github_inputs/* parseAppKey */.Ug)(key.reveal(), ports.runner.mask);
  if (pem === void 0) {
    const what = "give the text of the .pem file that GitHub downloaded";
    return wrong(`that is not the private key of an App: ${what}`, true);
  }
  const path = `/repos/${home.split("/").map(encodeURIComponent).join("/")}/installation`;
  const reply = await ports.askAs({ clientId, pem })("GET", path);
  if ((0,ask/* isAnswer */.Tq)(reply)) {
    const { granted = {}, isSuspended = false } = (0,answers/* parseInstallation */.cd)(reply.data) ?? {};
    if (isSuspended) return wrong(`the App ${clientId} is suspended on ${home}`);
    const lacking = Object.entries(permissions).filter(([name, level]) => granted[name] !== level && granted[name] !== "write").map(([name, level]) => `${name}: ${level}`);
    if (lacking.length === 0) return void 0;
    return wrong(`the App ${clientId} lacks on ${home}: ${lacking.join(", ")}`);
  }
  const status = "status" in reply ? reply.status : void 0;
  if (status === 401 || "message" in reply && /^Integration not found/.test(reply.message)) {
    return wrong(`GitHub does not accept this key for the App ${clientId}`, true);
  }
  if (status === 404) {
    const click = `in its settings click Install App \u2192 Install \u2192 Only select repositories \u2192 ${home}`;
    return wrong(`the App ${clientId} is not installed on ${home}: ${click}`);
  }
  const said = status === void 0 ? "no answer" : `HTTP ${status}`;
  return wrong(`GitHub does not say where the App ${clientId} is installed (${said})`);
}


// EXTERNAL MODULE: ./build/src/hub/inventory.js
var hub_inventory = __webpack_require__(2609);
// EXTERNAL MODULE: ./build/src/hub/inputs.js
var hub_inputs = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/src/hub/totp.js
var totp = __webpack_require__(3200);
// EXTERNAL MODULE: ./build/src/hub/used-codes.js
var used_codes = __webpack_require__(1811);
;// CONCATENATED MODULE: ./build/src/setup/owner.js








async function obtainOwner(username, organization, ports) {
  const { runner, asker, http, clock, deadline } = ports;
  const { mask, info: onWait } = runner;
  const accept = async (password, factor) => {
    const totpSecret = factor && new secret/* Secret */.z((0,totp/* totpSecretOf */.BY)(factor.reveal()), mask);
    const account = { username, password, totpSecret };
    const at = { baseUrl: (0,hub_inputs/* readHubAddress */.yc)(runner), organization, codes: (0,used_codes/* usedCodes */.A)(runner) };
    const hub = (0,hub_inventory/* createHubInventory */.qy)({ ...at, account, http, clock, deadline, mask, onWait });
    const tokens = await hub.list();
    onWait(`\u2713 ${username} can manage the tokens of ${organization}: ${tokens.length} there`);
    return account;
  };
  const given = (0,inputs/* readSecret */.n5)(runner, "hub-password");
  if (given !== void 0) return accept(given, (0,inputs/* readSecret */.n5)(runner, "hub-totp-secret"));
  if (asker === void 0) {
    const hint = `it is the password of ${username}; nothing was changed`;
    throw new base_error/* OatError */.vE("INPUT_INVALID", { message: 'missing: input "hub-password"', hint });
  }
  runner.info(
    `The password of ${username} goes into the environment's secret, and nowhere else. Whoever can start a workflow in that environment can use it.`
  );
  return untilTaken(`Password of ${username} (nothing of it is shown)`, ports, {
    take: async (typed) => {
      const question = "Two-factor secret: the text behind the QR code (empty: none)";
      const code = await asker.secret(question, () => void 0);
      return accept(new secret/* Secret */.z(typed, mask), code === "" ? void 0 : new secret/* Secret */.z(code, mask));
    },
    remedyOf: ({ code, terminalHint }) => /^(HUB_FORBIDDEN|INPUT_INVALID)$/.test(code) ? terminalHint : void 0
  });
}


// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/token-list/find-entry.js
var find_entry = __webpack_require__(7534);
// EXTERNAL MODULE: ./build/src/registry/lint.js
var lint = __webpack_require__(9872);
// EXTERNAL MODULE: ./build/src/registry/needs.js
var needs = __webpack_require__(6480);
// EXTERNAL MODULE: ./build/src/registry/prove.js
var prove = __webpack_require__(6087);
// EXTERNAL MODULE: ./build/src/registry/registry.js + 1 modules
var registry = __webpack_require__(6700);
// EXTERNAL MODULE: ./build/src/rotate/start.js + 21 modules
var start = __webpack_require__(1635);
// EXTERNAL MODULE: ./build/src/tokens/token.js
var token = __webpack_require__(6617);
;// CONCATENATED MODULE: ./build/src/setup/tokens.js


















async function obtainTokens(entries, list, ports) {
  const { runner, asker, home, clock } = ports;
  const isOnly = entries.length === 1;
  const variableOf = (entry) => (0,find_entry/* secretNameFor */.zl)(entry, home)?.secret ?? entry.stores.find(token_list_store/* isSecretStore */.Qo)?.secret ?? "DOCKER_OAT_TOKEN";
  const given = entries.map((entry) => {
    const text = runner.environment[variableOf(entry)]?.trim() ?? "";
    if (text !== "") return new secret/* Secret */.z(text, runner.mask);
    return isOnly ? (0,inputs/* readSecret */.n5)(runner, "token") : void 0;
  });
  const missing = entries.filter((_, place) => given[place] === void 0);
  if (missing.length > 0 && asker === void 0) {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: `the values of these tokens are missing: ${missing.map(variableOf).join(", ")}`,
      hint: `set a variable of that name for each${isOnly ? ", or use --stdin token" : ""}; nothing was changed`
    });
  }
  const expiresAt = (0,inputs/* readText */.yR)(runner, "expires-at");
  const proven = [];
  for (const [place, entry] of entries.entries()) {
    const known = given[place];
    if (known !== void 0) await proveToken(known, { entry, list, ports });
    const value = known ?? await pastedToken({ entry, list, ports });
    const expiry = await (expiresAt || asker?.answer({
      flag: "--expires-at DATE",
      text: `When does ${JSON.stringify(entry.label)} expire?`,
      reason: "A variable beside the secret keeps the date. A login step that reads it (expires-at) warns two weeks before.",
      proposal: (0,token/* date */.p6)(clock.now() + 90 * time/* dayMs */.LP),
      problem: (answer) => (0,time/* parseInstant */.nV)(answer) === void 0 ? "Write a date, such as 2027-02-23" : void 0
    }));
    proven.push({ entry, value, expiresAt: expiry ?? "" });
  }
  return proven;
}
function pastedToken({ entry, list, ports }) {
  const { runner } = ports;
  const { organization } = list;
  const { access, repositories, publicPull, label } = entry;
  const right = `Image ${access === "push" ? "Push" : "Pull"}`;
  const rights = `${repositories.join(", ")} with ${right}${publicPull ? ", and Read public repositories" : ""}`;
  runner.info(`Create the token ${JSON.stringify(label)} in Docker Home:`);
  runner.info(`  1. Open https://app.docker.com \u2192 ${organization} \u2192 ${docker_home/* newTokenMenu */.bp}`);
  runner.info(`  2. Label: ${label}. Expiration date: 90 days`);
  runner.info(`  3. Repository: ${rights}`);
  runner.info("  4. Generate token, and copy it");
  return untilTaken(`Paste the token ${JSON.stringify(label)} (nothing of it is shown)`, ports, {
    take: async (typed) => {
      const value = new secret/* Secret */.z(typed, runner.mask);
      await proveToken(value, { entry, list, ports });
      return value;
    },
    remedyOf: ({ code, terminalHint }) => {
      if (code.startsWith("SCOPE_")) {
        return `give it exactly this in Docker Home, or create another one: ${rights}`;
      }
      if (code !== "TOKEN_REJECTED") return /^(TOKEN_|WRONG_)/.test(code) ? terminalHint : void 0;
      return `check that it belongs to the Docker organization ${organization}, and not to another one or to a person, that it is active, and that all of it was copied. Do not try often: ${retry/* lockOutWords */.Tk}`;
    },
    lastWord: new base_error/* OatError */.vE("TOKEN_REJECTED", {
      message: `three tokens were refused; setup stops here so that Docker does not lock ${organization} out`,
      hint: `nothing was changed. Look in Docker Home that the token is active and belongs to ${organization}, then start setup again`
    })
  });
}
async function proveToken(token, { entry, list, ports }) {
  const { host, http, runner } = ports;
  (0,lint/* lintToken */.T)(token, "", host);
  const { organization: username } = list;
  const { label, access, channel, repositories } = entry;
  const { label: proven } = await (0,prove/* proveGrant */.B)({
    registry: (0,registry/* createRegistry */.Iq)(host, { username, token }, { http, mask: runner.mask }),
    needs: (0,needs/* entryNeeds */.ys)(entry, list),
    exact: true,
    context: {
      registry: host.name,
      organization: username,
      channel,
      access,
      input: "",
      token: "this token",
      user: { username, from: "the Docker organization" }
    },
    onLabel: () => void 0
  });
  const called = proven === void 0 || proven === label ? "" : `; Docker calls it ${JSON.stringify(proven)}`;
  runner.info(`\u2713 ${JSON.stringify(label)} can ${access} ${repositories.join(", ")}, and no more${called}`);
}
async function withoutPrograms(entries, { runner, asker, flags }) {
  const programsOf = ({ stores }) => stores.flatMap((store) => store.kind === "program" ? commandOf(store.argv) : []);
  const programs = [...new Set(entries.flatMap(programsOf))];
  if (programs.length === 0 || flags.has("run-programs")) return entries;
  const question = `The token list has programs that would run on this machine, with a token on standard input: ${programs.join("; ")}. Run them?`;
  if (!flags.has("yes") && await asker?.confirm(question) === true) return entries;
  return entries.filter((entry) => {
    const isLeft = programsOf(entry).length > 0;
    const why = "is left to a workflow: its program does not run on this machine (--run-programs allows it)";
    if (isLeft) runner.warning(`token ${JSON.stringify(entry.label)} ${why}`);
    return !isLeft;
  });
}
function rotateByOwner(entries, account, ports) {
  return rotateHere(entries, ports, {
    "hub-username": account.username,
    "hub-password": account.password.reveal(),
    "hub-totp-secret": account.totpSecret?.reveal() ?? ""
  });
}
async function rotateByHand(tokens, ports) {
  let isDone = true;
  for (const { entry, value, expiresAt } of tokens) {
    const inputs = { token: value.reveal(), "expires-at": expiresAt };
    isDone = await rotateHere([entry], ports, inputs) && isDone;
  }
  return isDone;
}
const passedOn = ["config", "registry", "hub-url", "timeout", "attempts"];
async function rotateHere(entries, { runner, home, apiUrl, token }, inputs) {
  if (entries.length === 0) return true;
  const only = entries.map(({ label }) => label).join("\n");
  const all = {
    ...inputs,
    only,
    mode: "rotate",
    "github-token": token.reveal()
  };
  const isCopied = await (0,start.startRotate)({
    ...runner,
    environment: (0,github_variables/* inRepository */.y)(runner.environment, { repository: home, apiUrl }),
    input: (name) => all[name] ?? (passedOn.includes(name) ? runner.input(name) : ""),
    output: () => void 0,
    summary: () => Promise.resolve(),
    // One line for each token is enough here.
    info: (text) => {
      runner.progress((0,base_text/* printable */.g$)(text));
    }
  });
  for (const entry of isCopied ? entries : []) {
    runner.info(`\u2713 token ${JSON.stringify(entry.label)}: ${placesOf(entry, home)}`);
  }
  return isCopied;
}


;// CONCATENATED MODULE: ./build/src/setup/plan.js









function step(what, isDone, doing = {}) {
  return { lines: [{ what, isDone }], ...isDone ? {} : doing };
}
function listText(facts, wishes) {
  const { value, text } = facts.list;
  const { entries, connection, hubUsername: owner, logins, isKeyless, rotation, audit } = wishes;
  const without = [];
  if (rotation === "none" && !isKeyless) without.push("rotation");
  if (!audit) without.push("audit");
  if (text === void 0) {
    return draftList(entries, { owner, connection, without, oldSecrets: logins.oldSecrets });
  }
  const isSaid = [...value.without].sort().join() === without.sort().join();
  return isSaid ? void 0 : withDeclined(text, without);
}
function planSetup(facts, wishes, { list, text, elsewhere }) {
  const { rotation, audit, connection, logins, organization } = wishes;
  const { environment, holds } = facts;
  const { path, text: before } = facts.list;
  const needsEnvironment = rotation !== "none" || audit;
  const hasFile = before !== void 0 || needsEnvironment;
  const known = wishes.hubUsername ?? environment.holds?.variables?.get(workflow_texts_names.owner);
  let account;
  const owner = rotation !== "owner" || known === void 0 ? void 0 : (ports) => account ??= obtainOwner(known, list.organization, ports);
  const [first, ...rest] = logins.files;
  const steps = [
    ...needsEnvironment ? [environmentStep(facts)] : [],
    ...hasFile ? [fileStep(`the token list ${path}`, text && { path, before, after: text })] : [],
    first === void 0 ? step("no login of a workflow waits for an edit", true) : fileStep(`logins in ${logins.files.map((file) => file.path).join(", ")}`, first),
    ...rest.map((file) => ({ file, lines: [] })),
    ...workflowSteps(facts, wishes, elsewhere),
    ...owner === void 0 ? [] : [accountStep(facts, owner)],
    ...needsEnvironment ? [appStep(facts, list, rotation !== "none")] : [],
    ...variableStep(workflow_texts_names.connection, connection, holds),
    ...variableStep(logins.variable, organization, holds),
    tokensStep(facts, list, { hasFile, owner })
  ];
  return { list, steps, needsEnvironment, files: steps.flatMap(({ file }) => file ?? []) };
}
function environmentStep(facts) {
  const { environment, github } = facts;
  const isDone = environment.branches.kind !== "absent" && openness(facts) === void 0;
  const branch = isDone ? branchWords(facts) : `${github.defaultBranch} alone`;
  const prepare = (ports) => limitEnvironment(facts, ports);
  return step(`environment ${environment.name}, for ${branch}`, isDone, {
    needs: ["Administration"],
    prepare
  });
}
function fileStep(what, file) {
  return file ? step(what, false, { file }) : step(what, true);
}
function workflowSteps(facts, { rotation, audit, own }, elsewhere) {
  const { environment, server, workflows } = facts;
  const hasOwner = rotation === "owner";
  const wishes = {
    own,
    hasOwner,
    environment: environment.name,
    server,
    elsewhere: elsewhere.filter((text) => hasOwner || !text.startsWith("hub-url:"))
  };
  return ["rotate", "audit"].flatMap((mode) => {
    const seen = facts[mode]?.path;
    if (mode === "audit" ? !audit : rotation === "none") return [];
    if (seen !== void 0) return [step(seen, true)];
    const usual = `.github/workflows/${mode}.yml`;
    const path = workflows.paths.has(usual) ? `.github/workflows/docker-${mode}.yml` : usual;
    const after = mode === "audit" ? auditWorkflow(wishes) : rotateWorkflow(wishes, path.replace(/.*\//, ""));
    return [fileStep(path, { path, before: void 0, after })];
  });
}
function accountStep({ environment: { name, holds } }, owner) {
  const isDone = holds?.secrets.has(workflow_texts_names.password) === true && holds.variables?.has(workflow_texts_names.owner) === true;
  const prepare = async (ports) => {
    const { username, password, totpSecret } = await owner(ports);
    const { put, set } = keeping(ports, name);
    return async () => {
      await put(workflow_texts_names.password, password);
      if (totpSecret !== void 0) await put(workflow_texts_names.totp, totpSecret);
      return set(workflow_texts_names.owner, username);
    };
  };
  return step(`the Docker account, in environment ${name}`, isDone, { needs: ["Environments"], prepare });
}
function appStep(facts, list, writes) {
  const { name, holds } = facts.environment;
  const isDone = holds?.secrets.has(workflow_texts_names.appKey) === true && holds.variables?.has(workflow_texts_names.appId) === true;
  const prepare = async (ports) => {
    const { clientId, key } = await obtainApp(facts, appPermissions(list, { writes }), ports);
    const { put, set } = keeping(ports, name);
    return async () => {
      await put(workflow_texts_names.appKey, key);
      return set(workflow_texts_names.appId, clientId);
    };
  };
  return step(`a GitHub App, its key in environment ${name}`, isDone, { needs: ["Environments"], prepare });
}
function variableStep(name, value, { variables }) {
  if (name === void 0 || value === void 0) return [];
  const isDone = variables?.get(name) === value;
  const prepare = (ports) => Promise.resolve(() => keeping(ports).set(name, value));
  return [step(`variable ${name}: ${value}`, isDone, { needs: ["Variables"], prepare })];
}
function tokensStep(facts, list, { hasFile, owner }) {
  const { home } = facts;
  const isKept = ({ stores }) => stores.filter(token_list_store/* isSecretStore */.Qo).every((store) => placeOf(store, facts)?.secrets.has(store.secret) ?? true);
  const kept = list.tokens.filter(({ oidc }) => oidc === void 0);
  const entries = kept.filter((entry) => !isKept(entry));
  const lines = kept.map((entry) => ({
    what: `token ${JSON.stringify(entry.label)}: ${placesOf(entry, home)}`,
    isDone: !entries.includes(entry)
  }));
  if (entries.length === 0) return { lines };
  const kinds = entries.flatMap((entry) => ownStores(entry, home)).map(({ kind }) => kind);
  const prepare = async (ports) => {
    const allowed = await withoutPrograms(entries, ports);
    if (owner !== void 0) {
      const account = await owner(ports);
      return () => rotateByOwner(allowed, account, ports);
    }
    const tokens = await obtainTokens(allowed, list, ports);
    if (hasFile) return () => rotateByHand(tokens, ports);
    const { put, set } = keeping(ports);
    return async () => {
      for (const { entry, value, expiresAt } of tokens) {
        for (const { secret } of entry.stores.filter(token_list_store/* isSecretStore */.Qo)) {
          await put(secret, value);
          if (expiresAt !== "") await set((0,token_list_store/* expiryVariable */.GL)(secret), new Date(expiresAt).toISOString());
        }
      }
      return true;
    };
  };
  const needs = [];
  if (kinds.includes("repository-secret")) needs.push("Secrets", "Variables");
  if (kinds.includes("environment-secret")) needs.push("Environments");
  return { lines, needs, prepare };
}
function keeping({ github, settings, runner }, environment) {
  const where = environment === void 0 ? "" : `, environment ${environment}`;
  return {
    put: async (secret, value) => {
      const outcome = await github.write(secretIn(environment, secret), { value });
      if (outcome.result === "lost") throw outcome.error;
      runner.info(`\u2713 secret ${secret}${where}`);
    },
    set: async (name, value) => {
      await settings.setVariable({ name, environment }, value);
      runner.info(`\u2713 variable ${name}${where}: ${value}`);
      return true;
    }
  };
}


;// CONCATENATED MODULE: ./build/src/setup/status.js



function statusOf(facts, entries) {
  return {
    tokens: entries.map((entry) => tokenStatus(entry, facts)),
    rotation: runWords("rotation", facts),
    audit: runWords("audit", facts)
  };
}
function tokenStatus({ label, access, repositories, oidc, stores }, facts) {
  const expiries = [];
  const copies = stores.map((store) => {
    const place = (0,token_list_store/* isSecretStore */.Qo)(store) ? placeOf(store, facts) : void 0;
    const name = (0,token_list_store/* isSecretStore */.Qo)(store) ? store.secret : "";
    expiries.push(place?.variables?.get((0,token_list_store/* expiryVariable */.GL)(name)) ?? "");
    const at = place?.secrets.get(name)?.updatedAt;
    const known = at === void 0 ? "absent" : "there";
    return {
      store: (0,token_list_store/* storeName */.Hz)(store, facts.home),
      // `not seen`: it is in a place that setup does not look at.
      state: place === void 0 ? "not seen" : known,
      updatedAt: at === void 0 ? void 0 : new Date(at).toISOString()
    };
  });
  const [expiresAt] = expiries.filter(Boolean).sort();
  return { label, access, repositories, isKeyless: oidc !== void 0, copies, expiresAt };
}
function runWords(mode, { list, rotate, audit, now }) {
  const step = mode === "audit" ? audit : rotate;
  if (step === void 0) {
    return list.value?.without.includes(mode) === true ? "none, as the token list says" : "not set up";
  }
  if (step.lastRun === void 0) return `${step.path}, no run yet`;
  const { conclusion = "still running", startedAt, page } = step.lastRun;
  return `${step.path}, last run ${(0,token/* span */.Ln)(Math.max(0, now - startedAt))} ago: ${conclusion}, ${page}`;
}
function* statusLines({ tokens, rotation, audit }, { now }) {
  for (const { label, access, repositories, isKeyless, copies, expiresAt = "" } of tokens) {
    const verb = Date.parse(expiresAt) <= now ? "expired" : "expires";
    const expiry = expiresAt === "" ? "expiry not known" : `${verb} ${expiresAt.slice(0, 10)}`;
    const way = isKeyless ? "keyless" : expiry;
    yield `Token ${JSON.stringify(label)}: ${access} ${repositories.join(", ")}; ${way}`;
    for (const { store, state, updatedAt = "" } of copies) {
      const there = `${(0,token/* span */.Ln)(Math.max(0, now - Date.parse(updatedAt)))} old`;
      const words = { there, absent: "not there", "not seen": "not looked at from here" }[state];
      yield `  ${(0,token_list_store/* storeWords */.fI)(store)}: ${words}`;
    }
  }
  yield `Rotation: ${rotation}`;
  yield `Audit: ${audit}`;
}


;// CONCATENATED MODULE: ./build/src/setup/setup.js














async function startSetup(runner, line, release) {
  (0,run/* checkCertificates */.rQ)(runner);
  const deadline = (0,base_clock/* createExchangeDeadline */.WU)((0,inputs/* readInteger */.JI)(runner, "timeout"));
  try {
    return await setup(await openPorts(runner, line, deadline), release);
  } finally {
    deadline.close();
  }
}
async function setup(ports, release) {
  const { runner, asker } = ports;
  const given = givenBy(ports);
  const open = () => openClone(runner, { ...ports, unique: ports.clock.unique, release });
  const clone = await open();
  const facts = await lookAtHome(ports, { ...clone, answers: (0,base_text/* parseList */.E1)(given.get("answer") ?? "") });
  for (const text of foundLines(facts)) runner.info(text);
  if (ports.flags.has("check")) return check(ports, facts, given);
  const { plan, wishes } = await planned(facts, given, { runner, asker });
  const needed = new Set(plan.steps.flatMap(({ needs = [] }) => needs));
  const lacks = facts.rights.lacks.filter((right) => needed.has(right));
  if (lacks.length > 0) throw forbidden(lacks, facts);
  const acts = await prepared(plan, clone.write, ports);
  for (const file of plan.files) runner.block(clone.diff({ ...file, before: file.before ?? "" }));
  const lines = plan.steps.flatMap((step) => step.lines);
  runner.info("The plan:");
  for (const { what, isDone: isDone2 } of lines) runner.info(`  ${isDone2 ? "\u2713" : "\u25CB"} ${what}`);
  if (acts.length === 0) runner.info("Everything is there already.");
  else if (!await consents(ports)) {
    runner.info("nothing was changed");
    return true;
  }
  let isDone = true;
  for (const act of acts) isDone = await act() && isDone;
  const after = await lookAtHome(ports, { ...await open(), answers: [] });
  const rest = { list: plan.list, text: void 0, elsewhere: [] };
  const left = [...whatIsLeft(after, planSetup(after, { ...wishes, logins: after.logins }, rest))];
  for (const text of leftLines(left)) show(text, runner);
  runner.info(`Then: ${(0,command/* command */.G5)()} setup --check`);
  runner.output("ok", String(isDone));
  runner.output("steps", JSON.stringify(lines));
  runner.output("left", JSON.stringify(left));
  return isDone;
}
async function prepared(plan, write, ports) {
  const acts = [];
  for (const { file, prepare } of plan.steps) {
    if (prepare !== void 0) acts.push(await prepare(ports));
    if (file === void 0) continue;
    acts.push(async () => {
      const problem = await write(file);
      if (problem === void 0) {
        ports.runner.info(`\u2713 ${file.path}`);
        return true;
      }
      throw new base_error/* OatError */.vE("INPUT_INVALID", {
        message: `${file.path} cannot be written: ${problem}`,
        hint: "correct that, then run setup again: it goes on where it stopped"
      });
    });
  }
  return acts;
}
function show(text, runner) {
  if (text.startsWith(" ")) runner.block(`${text}
`);
  else runner.info(text);
}
function givenBy({ runner, flags }) {
  const given = new Map(flags);
  for (const name of [
    "action",
    "organization",
    "push",
    "pull",
    "answer",
    "oidc-connection-id",
    "hub-username"
  ]) {
    const text = (0,inputs/* readOptional */.T9)(runner, name);
    if (text !== void 0) given.set(name, text);
  }
  return given;
}
async function planned(facts, given, { runner, asker }) {
  const wishes = await askEverything(facts, given, { asker, log: runner });
  const text = listText(facts, wishes);
  const list = text === void 0 ? facts.list.value : await parsed(text, facts.list.path);
  if (list === void 0) {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: "no login shows which repositories its token needs",
      hint: "name them with --push or --pull; nothing was changed"
    });
  }
  const elsewhere = ["config", "registry", "hub-url"].filter((name) => (0,inputs/* isWritten */.QH)(runner, name)).map((name) => `${name}: ${JSON.stringify((0,inputs/* readText */.yR)(runner, name))}`);
  return { wishes, plan: planSetup(facts, wishes, { list, text, elsewhere }) };
}
async function consents({ flags, asker }) {
  if (flags.has("yes")) return true;
  if (asker !== void 0) return asker.confirm("Do all this?");
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: "there is no terminal at which the plan could be confirmed",
    hint: "run it at a terminal, or add --yes; nothing was changed"
  });
}
async function check({ runner }, facts, given) {
  const { text, value } = facts.list;
  const wanted = text === void 0 ? new Map([["rotation", "none"], ["audit", "none"], ...given]) : given;
  const plan = value && (await planned(facts, wanted, { runner, asker: "nobody" })).plan;
  const left = plan === void 0 ? [`nothing is set up yet: ${(0,command/* command */.G5)()} setup does it`] : [...whatIsLeft(facts, plan)];
  const status = { ...statusOf(facts, plan?.list.tokens ?? []), missing: left };
  for (const line of [...statusLines(status, facts), ...leftLines(left)]) show(line, runner);
  runner.output("ok", String(left.length === 0));
  runner.output("status", JSON.stringify(status));
  return left.length === 0;
}



/***/ }),

/***/ 682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createGithubInventory)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(721);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1507);
/* harmony import */ var _readers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9258);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8445);






function createGithubInventory(options) {
  const { thisRepository } = options;
  const client = (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .openGithub */ .K)(options, "read", thisRepository === "" ? [] : [thisRepository]);
  const nameOf = ({ name }) => name.toUpperCase();
  return {
    /** Revokes an App's tokens. */
    close: client.close,
    /** `watched`: secrets of which the readers matter. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED. */
    async place(store, watched) {
      const repository = store.kind === "organization-secret" ? "" : store.repository ?? thisRepository;
      const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .secretTarget */ .Gk)(store, repository);
      const permission = target.permission.replace(': write"', ': read"');
      const about = { ...target, name: (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeName */ .Hz)(store, thisRepository), permission };
      const asking = { about, what: "secrets", parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecrets */ .dC };
      const secrets = /* @__PURE__ */ new Map();
      for (const secret of await client.list(`${about.path}/secrets`, asking, nameOf)) {
        const name = nameOf(secret);
        const isWatched = watched.includes(name);
        if (isWatched && store.kind === "organization-secret" && secret.visibility === void 0) {
          throw (0,_readers_js__WEBPACK_IMPORTED_MODULE_4__/* .untold */ .r_)(about.name);
        }
        const isOpen = isWatched && secret.visibility === "selected";
        const readers = isOpen ? await (0,_readers_js__WEBPACK_IMPORTED_MODULE_4__/* .listReaders */ .TU)(client, about, name) : void 0;
        secrets.set(name, { ...secret, repositories: readers?.map(({ fullName }) => fullName) });
      }
      if (store.app !== "actions") return { secrets, variables: void 0 };
      try {
        const listing = { about, what: "variables", size: 30, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVariables */ .rf };
        const variables = await client.list(`${about.path}/variables`, listing, nameOf);
        return { secrets, variables: new Map(variables.map((one) => [nameOf(one), one.value])) };
      } catch (error) {
        if (!(error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE) || error.code !== "STORE_FORBIDDEN") throw error;
        return { secrets, variables: void 0 };
      }
    },
    /** `false` too for a repository that may not be seen: its places say so. Errors as `place`. */
    async isArchived(repository) {
      const [name, place] = [`actions:${repository}`, `repository ${repository}`];
      const about = { name, place, permission: `access to ${repository}` };
      const path = `/repos/${repository.split("/").map(encodeURIComponent).join("/")}`;
      return (await client.find(path, { about, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .SU }))?.isArchived ?? false;
    }
  };
}



/***/ })

};
;