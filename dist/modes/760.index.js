"use strict";
exports.id = 760;
exports.ids = [760];
exports.modules = {

/***/ 4760:
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
// EXTERNAL MODULE: ./build/src/migrate/report/next.js
var next = __webpack_require__(8421);
// EXTERNAL MODULE: ./build/src/runner/run.js
var run = __webpack_require__(9425);
// EXTERNAL MODULE: ./build/src/token-list/read.js + 3 modules
var read = __webpack_require__(9186);
// EXTERNAL MODULE: ./build/src/yaml/read.js + 1 modules
var yaml_read = __webpack_require__(3869);
// EXTERNAL MODULE: ./build/src/migrate/decide/answer.js
var decide_answer = __webpack_require__(2160);
// EXTERNAL MODULE: ./build/src/migrate/report/tokens.js
var report_tokens = __webpack_require__(1778);
// EXTERNAL MODULE: ./build/src/token-list/names.js
var names = __webpack_require__(2094);
// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var repository = __webpack_require__(3953);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/src/runner/terminal/asking.js
var asking = __webpack_require__(3678);
;// CONCATENATED MODULE: ./build/src/setup/asker.js




function refusal(message, hint) {
  return new base_error/* OatError */.vE("INPUT_INVALID", { message, hint: `${hint}; nothing was changed` });
}
function canAsk({ CI: ci = "" }) {
  return process.stdin.isTTY && process.stdout.isTTY && ["", "false", "0"].includes(ci);
}
async function createAsker() {
  const { confirm, isCancel, log, password, S_BAR, select, text } = await __webpack_require__.e(/* import() */ 170).then(__webpack_require__.bind(__webpack_require__, 6170));
  const output = starring(process.stdout);
  const lines = (texts) => texts.flatMap((text2) => (0,base_text/* wrap */.LV)(text2, Math.max((process.stdout.columns || 80) - 4, 20)));
  const barred = (texts) => lines(texts).join(`
${S_BAR}  `);
  function settled(value) {
    if (isCancel(value)) throw new DOMException("cancelled: nothing was changed", "AbortError");
    return value;
  }
  async function typed(message, proposal, problem) {
    for (; ; ) {
      const validate = (given = "") => isToken(given) ? void 0 : problem?.(given.trim() || proposal);
      const options = { message, output, placeholder: proposal, defaultValue: proposal, validate };
      const value = settled(await text(options)).trim();
      if (!isToken(value)) return value || proposal;
      log.warn("That is a token. It is asked for later.", { output });
    }
  }
  return {
    answer: async ({ text: question, reason, choices, proposal = "", problem }) => {
      if (choices === void 0) return typed(barred([question, reason]), proposal, problem);
      const options = Object.entries(choices).map(([value, label]) => ({ value, label }));
      const message = lines([question, reason]).join("\n");
      return settled(await select({ message, options, initialValue: proposal }));
    },
    confirm: async (message) => settled(await confirm({ message: lines([message]).join("\n") })),
    secret: async (message, isOptional = false) => {
      const validate = (value = "") => isOptional || value.trim() !== "" ? void 0 : "Type or paste it, or press Ctrl-C to stop";
      return settled(await password({ message: barred([message]), clearOnError: true, validate })).trim();
    },
    line: (message, proposal = "") => typed(barred([message]), proposal),
    /** Lines that are pasted, up to one that looks like the last. Shows nothing of them. */
    paste: async (message, last) => await (0,asking/* ask */.k)(`${lines([message]).join("\n")}
`, true, last) ?? ""
  };
}
const mostTries = 3;
async function untilTaken(take, log) {
  for (let tries = 1; ; tries++) {
    try {
      return await take();
    } catch (error) {
      const isRefusal = /^(TOKEN_|SCOPE_|WRONG_TOKEN|HUB_FORBIDDEN|INPUT_INVALID)/;
      if (!(error instanceof base_error/* OatError */.vE) || !isRefusal.test(error.code)) throw error;
      const { code, message, terminalHint } = error;
      log.error(`${code}: ${message}; ${terminalHint}`);
      if (tries < mostTries) continue;
      throw new base_error/* OatError */.vE(code, {
        message: "it was refused three times, and setup stops here so that Docker locks nothing",
        hint: "nothing was changed. Look in Docker Home or at GitHub what is wrong, then start setup again"
      });
    }
  }
}
const isToken = (text) => /dckr_(oat|pat)_/i.test(text);
function starring(screen) {
  const output = new external_node_stream_.Writable({
    write(chunk, _, callback) {
      const stars = String(chunk).replace(
        /dckr_(?:oat|pat)_(?:[\w-]|\u001b\[[\d;]*m)*/gi,
        (token) => token.replace(/(\u001b\[[\d;]*m)|[\w-]/g, (_all, code) => code ?? "*")
      );
      screen.write(stars);
      callback();
    }
  });
  const { columns, rows } = { columns: { get: () => screen.columns }, rows: { get: () => screen.rows } };
  return Object.defineProperties(output, { columns, rows, isTTY: { value: true } });
}


// EXTERNAL MODULE: ./build/src/migrate/analyse.js + 10 modules
var analyse = __webpack_require__(2776);
// EXTERNAL MODULE: ./build/src/migrate/decide/plan.js
var plan = __webpack_require__(265);
// EXTERNAL MODULE: ./build/src/migrate/inputs.js
var migrate_inputs = __webpack_require__(5026);
// EXTERNAL MODULE: ./build/src/migrate/own-action.js
var own_action = __webpack_require__(1306);
// EXTERNAL MODULE: ./build/src/workflows/files.js
var workflows_files = __webpack_require__(1543);
// EXTERNAL MODULE: ./build/src/workflows/jobs/play.js + 1 modules
var play = __webpack_require__(2017);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
// EXTERNAL MODULE: ./build/src/workflows/read.js
var workflows_read = __webpack_require__(830);
// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var credential = __webpack_require__(462);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
;// CONCATENATED MODULE: ./build/src/setup/logins.js


















const unnamed = { name: "", tag: "", pin: void 0 };
async function readClone({ runner, files, home: name, server, clock }, release) {
  const workflowFiles = (0,workflows_files/* createWorkflowFiles */.xz)(process.cwd(), clock.unique);
  const readYaml = await (0,yaml_read/* loadWorkflowYaml */.T)();
  const action = (0,migrate_inputs/* readAction */.f)(runner) ?? (0,own_action/* ownAction */.T)(runner, await (0,own_action/* originOf */.y)(release, files, server));
  const reading = (0,workflows_read/* readRepository */.Nu)(workflows_read/* usualPlaces */.dO, {
    files: workflowFiles,
    readYaml,
    name,
    isKept: workflows_read/* mayLogIn */.zO,
    own: action ?? unnamed
  });
  const { workflows } = reading.repository;
  const unread = reading.unread.filter(({ isMinor }) => !isMinor);
  return {
    own: action,
    diff: await (0,workflows_files/* createUnifiedDiff */.gu)(),
    isLocked: workflowFiles.text(workflows_files/* lockFile */.Ke) !== void 0,
    write: ({ path, before, after }) => before === void 0 ? workflowFiles.create(path, after) : workflowFiles.replace({ path, before, after }),
    workflows: {
      /** Files that answer no question, and why. */
      unread,
      isRead: (name2) => reading.seen.has(name2),
      count: Array.from(reading.seen).filter((path) => path.startsWith(".github/workflows/")).length,
      texts: new Map(Array.from(workflows, ([path, { text }]) => [path, text])),
      steps: Array.from((0,play/* playJobs */.Do)(reading.repository)).flatMap(
        (job) => job.played.filter(workflow/* isOurs */.MU).map((step) => ownStep(step, job))
      ),
      /** With the answers `FILE:LINE=push:acme/app` of a person. */
      read: (wishes) => readLogins(reading.repository, wishes)
    }
  };
}
function ownStep(step, job) {
  const root = (0,play/* rootOf */.I5)(job.frame);
  const start = (0,repository/* isOnlyCalled */.ow)(root) ? void 0 : root.path;
  const values = [...(0,tree/* scalarsIn */.PX)(step.node)].flatMap(({ value }) => {
    return [value, (0,values_text/* showText */.h$)((0,play/* textAt */.$6)(value, { job, step }))];
  });
  return {
    path: step.frame.file.path,
    /** The workflow whose runs have it. */
    start,
    files: [step.frame.file.path, start ?? []].flat(),
    environment: job.environment,
    uses: step.uses?.value ?? "",
    /** `owner/name` in lower case. */
    action: (0,workflow/* actionName */.aM)(step),
    mode: (0,workflow/* inputText */.AN)(step, "parts") === "workflows" ? "review" : (0,workflow/* inputText */.AN)(step, "mode") ?? "login",
    /** In upper case. */
    secrets: (0,base_text/* unique */.Am)(values.flatMap(credential/* secretNames */.XG))
  };
}
function readLogins(repository, { answers, list, own = unnamed }) {
  const parsed = answers.map(decide_answer/* parseAnswer */.W);
  const parsedAnswers = parsed.flatMap((answer) => "problem" in answer ? [] : answer);
  const view = (0,plan/* listView */._O)(list, repository.name ?? "");
  const withAction = { ...repository, own };
  const wishes = { answers: parsedAnswers, warns: true };
  const { findings, tokens, changed, problems } = (0,analyse/* migrateFiles */.$)(withAction, view, wishes);
  const entries = tokens.concat((0,report_tokens/* usedTokens */.yT)(withAction, tokens));
  const unlisted = new Set(entries.flatMap((entry) => entry.unlisted));
  const askedFindings = new Set((0,next/* unanswered */.bj)(findings));
  const shared = findings.filter(({ code }) => code === "LOGIN_SHARED");
  return {
    entries,
    files: Array.from(changed, ([path, newText]) => {
      return { path, after: newText, before: repository.workflows.get(path)?.text };
    }),
    organization: entries.map(({ organization }) => organization).find((name) => (0,names/* organizationProblem */.hE)(name) === void 0),
    /** Logins that only a person can explain. `canLeave`: they may also stay as they are. */
    open: findings.flatMap((finding) => {
      const place = `${finding.file ?? ""}:${finding.line ?? 0}`;
      const canLeave = askedFindings.has(finding);
      const isOpen = canLeave || shared.includes(finding) && unlisted.has(place);
      return isOpen ? [{ place, reason: `${finding.message}.`, canLeave }] : [];
    }),
    count: shared.length,
    problems: parsed.flatMap((answer) => "problem" in answer ? `${answer.text}: it ${answer.problem}` : []).concat(problems),
    /** Secrets that nothing names any more once the files are written. */
    oldSecrets: findings.flatMap(
      ({ code, subject }) => code === "SECRET_REMOVABLE" && subject !== void 0 ? [subject] : []
    ),
    needsVariable: Array.from(changed.values()).some((text) => text.includes(`vars.${plan/* organizationVariable */.s8}`))
  };
}
function ownEntries(entries, organization) {
  return entries.filter((entry) => [organization, plan/* namedByVariable */.F$].includes(entry.organization)).map((entry) => ({ ...entry, organization }));
}


;// CONCATENATED MODULE: ./build/src/setup/workflow-texts.js

const workflow_texts_names = {
  environment: "docker-rotation",
  appId: "ROTATION_APP_CLIENT_ID",
  appKey: "ROTATION_APP_KEY",
  owner: "DOCKER_OWNER",
  password: "DOCKER_OWNER_PASSWORD",
  totp: "DOCKER_OWNER_TOTP",
  newToken: "NEW_DOCKER_TOKEN"
};
const accountLines = [
  `hub-username: \${{ vars.${workflow_texts_names.owner} }}`,
  `hub-password: \${{ secrets.${workflow_texts_names.password} }}`,
  `hub-totp-secret: \${{ secrets.${workflow_texts_names.totp} }}`
];
function rotateWorkflow(wishes) {
  if (!wishes.hasOwner) return assistedWorkflow(wishes);
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
  const inputs = accountLines.concat(
    "dry-run: ${{ inputs.dry-run || false }}",
    "force: ${{ inputs.force }}",
    "compromised: ${{ inputs.compromised }}"
  );
  return workflow_texts_workflow("rotate", wishes, { head, group, inputs });
}
function assistedWorkflow(wishes) {
  const head = `# Before a token expires: create a new one in Docker Home, with the label and the rights of its entry. Then
#   gh secret set ${workflow_texts_names.newToken} --env ${wishes.environment}
#   gh workflow run rotate.yml --field label=LABEL --field expires-at=DATE
#   gh secret delete ${workflow_texts_names.newToken} --env ${wishes.environment}
# when the run is green. After "grace", deactivate the older token.
name: Rotate Docker tokens
on:
  workflow_dispatch:
    inputs:
      label: { description: 'label of the token list', required: true }
      expires-at: { description: 'when the new token expires, such as 2027-02-23' }`;
  const inputs = [
    `token: \${{ secrets.${workflow_texts_names.newToken} }}`,
    "only: ${{ inputs.label }}",
    "expires-at: ${{ inputs.expires-at }}"
  ];
  return workflow_texts_workflow("rotate", wishes, { head, group: "group: docker-token-rotation", inputs });
}
function auditWorkflow(wishes) {
  const head = `name: Audit Docker tokens
on:
  schedule: [{ cron: '37 3 * * *' }]
  workflow_dispatch:`;
  const inputs = wishes.hasOwner ? accountLines : ["parts: github"];
  return workflow_texts_workflow("audit", wishes, { head, group: "group: docker-token-audit", inputs });
}
function reviewWorkflow(wishes) {
  const head = "name: Review Docker tokens\non: pull_request";
  const group = "group: docker-tokens-${{ github.ref }}";
  return workflow_texts_workflow(reviewJob, wishes, { head, group, inputs: ["parts: workflows"] });
}
const checkout = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
const upload = "actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1";
const evidence = "docker-evidence";
const reviewJob = "docker-tokens";
function workflow_texts_workflow(job, { own, environment, server, isPrivate }, { head, group, inputs }) {
  const isReview = job === reviewJob;
  const keeps = isPrivate && !isReview && /^https:\/\/(github\.com|[^/]+\.ghe\.com)$/.test(server);
  const app = [
    `github-app-client-id: \${{ vars.${workflow_texts_names.appId} }}`,
    `github-app-private-key: \${{ secrets.${workflow_texts_names.appKey} }}`
  ];
  const place = /^[a-z]+-[a-z-]+$/i.test(environment) ? environment : JSON.stringify(environment);
  const mode = `mode: ${isReview ? "audit" : job}`;
  const lines = [mode, inputs, isReview ? [] : app, keeps ? `evidence: ${evidence}` : []].flat();
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
${isReview ? "" : `    environment: ${place}
`}    permissions:
      contents: read # for the token list
    steps:
      - uses: ${checkout}
        with:
${isReview ? "          fetch-depth: 2 # the pull request, and what it is merged into\n" : ""}          persist-credentials: false
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








async function askEverything(facts, flags, asker) {
  const missing = [];
  const wishes = await askInTurn(facts, flags, async (question) => {
    const { flag, key = nameOf(flag), proposal = "", problem } = question;
    const text = flags.get(key);
    const wrong = text === void 0 ? void 0 : problem?.(text);
    if (wrong !== void 0) throw refusal(`--${nameOf(flag)}: ${wrong}`, `write ${flag}`);
    if (text !== void 0) return text;
    if (typeof asker === "object") return asker.answer(question);
    if (asker === void 0 && !flag.startsWith("--no-")) missing.push(question);
    return proposal;
  });
  if (missing.length === 0) return wishes;
  const words = missing.map(
    ({ flag, key, reason }) => `--${nameOf(flag)}${key === void 0 ? "" : ` (${reason})`}`
  );
  const hint = `write ${missing.map(({ flag }) => flag).join(" ")}, or run it at a terminal, which asks`;
  throw refusal(`missing: ${words.join(", ")}`, hint);
}
const nameOf = (flag) => flag.replace(/^--| .*$/g, "");
async function askInTurn(facts, flags, ask) {
  const { home, list, workflows, logins: reading } = facts;
  const [unfit] = reading.problems;
  if (unfit !== void 0) {
    throw refusal(`--answer: ${unfit}`, "write FILE:LINE= with the file and the line of the login");
  }
  const seenOwner = flags.has("organization") ? void 0 : reading.organization;
  const organization = list.value?.organization ?? seenOwner ?? await ask(organizationQuestion(home));
  const image = `${organization}/${(home.split("/")[1] ?? "").toLowerCase()}`;
  const answers = (0,base_text/* parseList */.E1)(flags.get("answer") ?? "");
  for (const login of reading.open) {
    const answer = await ask(loginQuestion(login, image));
    if (answer !== "leave") answers.push(`${login.place}=${answer}`);
  }
  const readLogins = (own) => workflows.read({ answers, own, list: list.value });
  const logins = readLogins(facts.own);
  const repositoriesOf = async (access) => (0,base_text/* parseList */.E1)(await ask(repositoriesQuestion(access, image)));
  const entries = [];
  if (list.value === void 0) {
    const loginEntries = ownEntries(logins.entries, organization);
    for (const entry of loginEntries) {
      const { access, repositories } = entry;
      entries.push(repositories.length > 0 ? entry : { ...entry, repositories: await repositoriesOf(access) });
    }
    for (const access of loginEntries.length > 0 ? [] : ["push", "pull"]) {
      const isAsked = access === "push" && !flags.has("pull");
      if (!isAsked && !flags.has(access)) continue;
      entries.push((0,report_tokens/* plannedToken */.c2)(await repositoriesOf(access), { access, home }));
    }
  }
  refuseOtherThan({ organization, tokens: list.value?.tokens ?? entries }, flags, list.path);
  const modes = await askModes(facts, flags, ask);
  const isNamed = list.value === void 0 || modes.isWritten || logins.files.length > 0;
  const action = facts.own ?? (isNamed ? (0,repository/* namedAction */.Yt)(await ask(actionQuestion)) : void 0);
  return {
    organization,
    ...modes,
    own: action,
    entries,
    logins: action === facts.own ? logins : readLogins(action)
  };
}
function refuseOtherThan({ organization, tokens }, flags, path) {
  const hint = "leave it out, or write it there";
  const other = flags.get("organization") ?? organization;
  if (other !== organization) throw refusal(`--organization: ${path} has ${organization}`, hint);
  for (const flag of ["push", "pull"]) {
    const fitting = tokens.filter(({ access }) => access === flag || access === "push");
    const names2 = fitting.flatMap(({ repositories }) => repositories);
    const name = (0,base_text/* parseList */.E1)(flags.get(flag) ?? "").find((it) => !names2.includes(it));
    if (name !== void 0) throw refusal(`--${flag}: no entry of ${path} can ${flag} ${name}`, hint);
  }
}
async function askModes(facts, flags, ask) {
  const { rotate, audit, review, list, workflows, environment } = facts;
  const isDeclined = (mode) => list.value?.without.includes(mode) === true && !flags.has(mode);
  const text = rotate && workflows.texts.get(rotate.path);
  const wayOfWorkflow = text?.includes("hub-password") === true ? "owner" : "assisted";
  const answer = text === void 0 && !isDeclined("rotation") ? await ask(rotationQuestion) : "none";
  const way = text === void 0 ? answer : wayOfWorkflow;
  const rotation = way === "owner" || way === "assisted" ? way : "none";
  const isOwners = rotation === "owner";
  const hasName = environment.holds?.variables?.has(workflow_texts_names.owner) === true;
  const hubUsername = isOwners && !hasName ? await ask(accountQuestion) : flags.get("hub-username");
  const isAudited = audit !== void 0 || !isDeclined("audit") && await ask(auditQuestion(isOwners)) === "nightly";
  const isReviewed = review !== void 0 || !isDeclined("review") && await ask(reviewQuestion) === "yes";
  const isNew = rotation !== "none" && rotate === void 0 || isAudited && audit === void 0;
  const isWritten = isNew || isReviewed && review === void 0;
  return { rotation, audit: isAudited, review: isReviewed, hubUsername, isWritten };
}
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
    const parsed = (0,decide_answer/* parseAnswer */.W)(`${place}=${answer}`);
    return "problem" in parsed ? `It ${parsed.problem}` : void 0;
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
    const wrong = list.find((name) => (0,names/* repositoryProblem */.Ki)(name) !== void 0 || !name.startsWith(`${owner}/`));
    if (list.length === 0) return "Name at least one";
    return wrong && `${wrong} is not of the form ${owner}/IMAGE`;
  }
});
const rotationQuestion = {
  flag: "--rotation owner|assisted|none",
  text: "Who creates new tokens before the old ones expire?",
  reason: "A workflow can, with the password of an owner account, which controls the whole organization. It is kept in an environment of GitHub that other branches cannot use, and nowhere else.",
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
  reason: "Use an account for this alone: an owner, or a custom role that manages access tokens.",
  problem: (name) => /^[A-Za-z0-9][\w.-]*$/.test(name) ? void 0 : "Write its name, not an e-mail address"
};
const auditQuestion = (hasOwner) => ({
  flag: "--audit nightly|none",
  text: `Should a workflow compare ${hasOwner ? "tokens and secrets" : "the secrets"} with the token list every night?`,
  reason: hasOwner ? "It reports tokens that expire, that nobody knows, or that can do too much. It changes nothing." : "Without an owner account it does not see what a token can do, or who created it. It changes nothing.",
  choices: { nightly: "Yes, every night", none: "No" },
  proposal: "nightly"
});
const reviewQuestion = {
  flag: "--no-review",
  text: "Should a workflow look at each pull request?",
  reason: "It fails if a job pushes an image that no token covers, and shows what a change of the token list gives and takes. It needs no secret.",
  choices: { yes: "Yes, in docker-tokens.yml", no: "No" },
  proposal: "yes"
};
const actionQuestion = {
  flag: "--action OWNER/NAME@COMMIT",
  text: "Where is your copy of this action on GitHub?",
  reason: "For example acme/docker-oat-login@ and the 40 digits that git rev-parse HEAD prints in the copy.",
  problem: (answer) => (0,repository/* namedAction */.Yt)(answer) ? void 0 : "Write OWNER/NAME@COMMIT, with all 40 digits of the commit"
};


// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/base/look.js
var base_look = __webpack_require__(4928);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var token_list_store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/base/json.js
var json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/stores/github/client.js + 2 modules
var github_client = __webpack_require__(329);
;// CONCATENATED MODULE: ./build/src/setup/environments.js



function environmentWords(state, branch) {
  return {
    absent: "none",
    closed: "for no branch yet",
    limited: `for ${branch} alone`,
    reviewed: "for jobs that a reviewer approves",
    protected: "for protected branches, and which these are is not seen",
    open: "open to other branches"
  }[state];
}
function createEnvironments(options, ports) {
  const { thisRepository: home } = options;
  const client = (0,github_client/* openGithub */.K)(options, ports, "write");
  const root = `/repos/${home.split("/").map(encodeURIComponent).join("/")}/environments`;
  const pathOf = (environment) => `${root}/${encodeURIComponent(environment)}`;
  const subjectOf = (environment, permission) => ({
    name: `environment ${environment} of ${home}`,
    permission: `the repository permission "${permission}" for ${home}`
  });
  async function stateOf(environment, branch) {
    const asking = { subject: subjectOf(environment, "Actions: read"), parse: json/* asJsonObject */.Oe };
    const path = pathOf(environment);
    const details = await client.find(path, asking);
    if (details === void 0) return "absent";
    const policy = (0,json/* asJsonObject */.Oe)(details["deployment_branch_policy"]);
    const rules = details["protection_rules"];
    if (Array.isArray(rules) && rules.some((rule) => (0,json/* asJsonObject */.Oe)(rule)?.["type"] === "required_reviewers")) {
      return "reviewed";
    }
    if (policy?.["protected_branches"] === true) return "protected";
    if (policy?.["custom_branch_policies"] !== true) return "open";
    const { total_count: count, branch_policies: list } = await client.ask(branchesOf(path), asking);
    if (count === 0) return "closed";
    const { name, type = "branch" } = count === 1 && Array.isArray(list) && (0,json/* asJsonObject */.Oe)(list[0]) || {};
    return name === branch && type === "branch" ? "limited" : "open";
  }
  return {
    stateOf,
    /** Creates it for one branch alone, or goes on where that was stopped. */
    create: async (environment, branch) => {
      const subject = subjectOf(environment, "Administration: write");
      const path = pathOf(environment);
      if (await stateOf(environment, branch) === "absent") {
        const deployment_branch_policy = { protected_branches: false, custom_branch_policies: true };
        await client.change("PUT", path, { subject, body: { deployment_branch_policy } });
      }
      await client.change("POST", branchesOf(path), { subject, body: { name: branch, type: "branch" } });
      const state = await stateOf(environment, branch);
      if (state === "limited") return;
      throw new base_error/* OatError */.vE("STORE_FAILED", {
        message: `GitHub does not limit environment ${environment}: it is ${environmentWords(state, branch)}`,
        hint: "a private repository needs GitHub Pro, Team or Enterprise, or --rotation none --audit none"
      });
    }
  };
}
const branchesOf = (environmentPath) => `${environmentPath}/deployment-branch-policies`;


;// CONCATENATED MODULE: ./build/src/setup/look.js








const listPath = ".github/docker-oat.yml";
async function lookAtHome(ports, { workflows, own }, answers) {
  const { runner, settings, inventory, server, environments, files } = ports;
  runner.progress("asking GitHub");
  const list = await (0,read/* findTokenList */.RN)({ path: listPath, isExplicit: false }, files);
  const github = await settings.repository();
  const { fullName: home, defaultBranch: branch } = github;
  if (!github.isAdmin) {
    const message = `your GitHub token is not that of an administrator of ${home}`;
    const hint = "have an administrator run setup. A fine-grained token needs Administration: write";
    throw new base_error/* OatError */.vE("STORE_FORBIDDEN", { message, hint });
  }
  const ours = workflows.steps.filter(({ action }) => own === void 0 || action === own.name.toLowerCase());
  const runs = /* @__PURE__ */ new Map();
  const isProtected = await settings.isBranchProtected(branch);
  const isBranchMissing = "seen" in isProtected && isProtected.seen === void 0;
  for (const name2 of (0,base_text/* unique */.Am)(ours.flatMap((step) => step.mode === "review" ? [] : step.start ?? []))) {
    runs.set(name2, await settings.runsOf(external_node_path_.posix.basename(name2)));
  }
  const merged = /* @__PURE__ */ new Map();
  for (const name2 of (0,base_text/* unique */.Am)(ours.flatMap((step) => step.files).concat(listPath))) {
    merged.set(name2, isBranchMissing ? { seen: void 0 } : await settings.hashOf(branch, name2));
  }
  const modes = ["rotate", "audit", "review"];
  const [rotate, audit, review] = modes.map((mode) => ours.find((step) => step.mode === mode));
  const workflowsEnvironment = own && (rotate?.environment ?? audit?.environment);
  const name = ports.flags.get("environment") ?? workflowsEnvironment ?? workflow_texts_names.environment;
  const state = await environments.stateOf(name, branch);
  const account = await settings.account();
  return {
    home,
    server,
    github,
    list: { path: listPath, value: list, text: list && await files.read(listPath) },
    steps: ours,
    runs,
    rotate,
    audit,
    review,
    workflows,
    own,
    account: { name: "seen" in account ? account.seen : void 0, from: ports.from },
    isBranchProtected: isProtected,
    /** Git's hash of each of these files on the default branch. */
    merged,
    logins: workflows.read({ own, answers, list }),
    environment: {
      name,
      state,
      holds: state === "absent" ? void 0 : await inventory.place(secretIn(name, "ANY"), [])
    },
    holds: await inventory.place(secretIn(void 0, "ANY"), []),
    places: await lookAtPlaces(list?.tokens ?? [], home, ports)
  };
}
async function lookAtPlaces(entries, home, { inventory, runner }) {
  const places = /* @__PURE__ */ new Map();
  const stores = entries.flatMap((entry) => entry.stores).filter(token_list_store/* isSecretStore */.Qo);
  for (const store of stores.concat(secretIn(void 0, "ANY"))) {
    const name = (0,token_list_store/* placeName */.fW)(store, home);
    const words = (0,token_list_store/* storeWords */.fI)((0,token_list_store/* storeName */.Hz)(store, home));
    const look = places.get(name) ?? await (0,base_look/* lookAt */.t5)(words, runner.place, () => inventory.place(store, []));
    places.set(name, look);
  }
  return places;
}
function foundLines(facts) {
  const { github, account, environment, home, isBranchProtected, logins, workflows } = facts;
  const { path: path2, value: list } = facts.list;
  const fork = github.forkOf === void 0 ? "" : ` (a fork of ${github.forkOf})`;
  const organization = list?.organization ?? logins.organization;
  const owner = organization === void 0 ? "" : `; Docker organization ${organization}`;
  const tokens = list === void 0 ? "none" : `${path2}, ${(0,base_text/* counted */.hS)(list.tokens.length, "token")}`;
  const isByRuleset = "seen" in isBranchProtected && isBranchProtected.seen === "by a ruleset";
  const rules = isByRuleset ? ", protected by a ruleset: whether it demands a review is not seen" : "";
  const { unread } = workflows;
  const missing = unread.length === 0 ? "" : `, and ${unread.length} that could not be read`;
  const shared = logins.count === 0 ? "" : `, ${(0,base_text/* counted */.hS)(logins.count, "login")} to change`;
  return [
    `Repository: ${home}${fork}, branch ${github.defaultBranch}${rules}`,
    `Account: ${account.name ?? "the token"} (from ${account.from}), an administrator of the repository`,
    `Workflows: ${workflows.count}${missing}${shared}${owner}`,
    `Token list: ${tokens}`,
    `Environment ${environment.name}: ${environmentWords(environment.state, github.defaultBranch)}`
  ];
}
function secretIn(environment, secret) {
  const [app, repository, position] = ["actions", void 0, { line: 1, column: 1 }];
  return environment === void 0 ? { kind: "repository-secret", secret, app, repository, position } : { kind: "environment-secret", environment, secret, app, repository, position };
}


// EXTERNAL MODULE: ./build/src/migrate/report/draft.js
var report_draft = __webpack_require__(5337);
// EXTERNAL MODULE: ./build/src/base/secret.js
var secret = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/hub/inputs.js
var hub_inputs = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/src/hub/inventory.js
var inventory = __webpack_require__(2609);
// EXTERNAL MODULE: ./build/src/hub/totp.js
var totp = __webpack_require__(3200);
// EXTERNAL MODULE: ./build/src/stores/github/answers.js
var answers = __webpack_require__(721);
// EXTERNAL MODULE: ./build/src/stores/github/ask.js
var ask = __webpack_require__(3487);
// EXTERNAL MODULE: ./build/src/stores/github/app-key.js
var app_key = __webpack_require__(67);
// EXTERNAL MODULE: ./build/src/stores/github/target.js
var target = __webpack_require__(8445);
;// CONCATENATED MODULE: ./build/src/setup/accounts.js










function appPermissions({ tokens }, home, level) {
  const stores = tokens.flatMap((entry) => entry.stores);
  const needs = (0,target/* tokenNeeds */.px)([stores, []], home, "write");
  const permissions = /* @__PURE__ */ new Map();
  for (const kind of needs.flatMap((need) => need.reads)) permissions.set(kind, "read");
  for (const kind of needs.flatMap((need) => need.permissions)) permissions.set(kind, level);
  return Object.fromEntries(permissions.set("metadata", "read"));
}
function appLink({ server, home, github }, permissions) {
  const owner = github.isOrganizations ? `/organizations/${home.replace(/\/.*$/, "")}` : "";
  const url = new URL(`${server}${owner}/settings/apps/new`);
  const name = `docker-oat ${home.replace("/", " ")}`.slice(0, 34).trimEnd();
  const fields = { name, url: `${server}/${home}`, public: "false", webhook_active: "false" };
  for (const [field, value] of [fields, permissions].flatMap((it) => Object.entries(it))) {
    url.searchParams.set(field, value);
  }
  return url.href;
}
const keyVariable = "DOCKER_OAT_GITHUB_APP_PRIVATE_KEY";
async function obtainApp(facts, permissions, ports) {
  const { runner, asker, flags, files } = ports;
  const { home } = facts;
  const form = { clientId: flags.get("app"), path: "" };
  const link = appLink(facts, permissions);
  const keyText = runner.environment[keyVariable]?.trim() ?? "";
  const accept = async (clientId, text) => {
    const key = new secret/* Secret */.z(text.trim(), runner.mask);
    await requireApp({ clientId, key }, { home, permissions, ports });
    return { id: clientId, value: key };
  };
  if (form.clientId !== void 0 && keyText !== "") return accept(form.clientId, keyText);
  if (asker === void 0) {
    const message = form.clientId === void 0 ? "missing: --app" : `${keyVariable} is empty`;
    const hint = `register the App at ${link}, install it on ${home}, and write --app CLIENT_ID`;
    throw refusal(message, `${hint}, and its key in ${keyVariable}`);
  }
  runner.info("Rotation and audit work on GitHub as an App of your own. If there is none, register it:");
  runner.info(`  1. Open ${link}`);
  runner.info("  2. Click Create GitHub App. Then click Generate a private key: GitHub downloads a .pem file");
  runner.info(`  3. Click Install App \u2192 Install \u2192 Only select repositories \u2192 ${home}`);
  return untilTaken(async () => {
    form.clientId = await asker.line("Client ID of the App, at the top of its settings", form.clientId);
    form.path = await asker.line("Path of the .pem file (empty: paste its text)", form.path);
    const text = form.path === "" ? await asker.paste("Paste the private key (nothing of it is shown)", /-----END|^$/) : await files.read(form.path);
    const app = await accept(form.clientId, text ?? "");
    if (form.path !== "") runner.info(`When setup is done, delete ${form.path}: the secret has its content`);
    return app;
  }, runner);
}
async function requireApp({ clientId, key }, { home, permissions, ports }) {
  const pem = (0,app_key/* parseAppKey */.U)(key.reveal(), ports.runner.mask);
  if (pem === void 0) {
    throw refusal("that is not the private key of an App", "give the .pem file that GitHub downloaded");
  }
  const path = `/repos/${home.split("/").map(encodeURIComponent).join("/")}/installation`;
  const reply = await ports.askAs({ clientId, pem })("GET", path);
  if (!(0,ask/* isAnswer */.Tq)(reply)) {
    const reason = "status" in reply ? `HTTP ${reply.status}` : "no answer";
    const hint = "check its client ID and its key, and install it there (its settings, Install App)";
    throw refusal(`GitHub does not show the App ${clientId} on ${home} (${reason})`, hint);
  }
  const { granted = {} } = (0,answers/* parseInstallation */.cd)(reply.data) ?? {};
  const lacking = Object.entries(permissions).filter(([name, level]) => granted[name] !== level && granted[name] !== "write").map(([name, level]) => `${name}: ${level}`);
  if (lacking.length > 0) {
    const hint = "add them in its settings, and have an owner approve them";
    throw refusal(`the App ${clientId} lacks on ${home}: ${lacking.join(", ")}`, hint);
  }
}
async function obtainOwner(username, organization, ports) {
  const { runner, asker } = ports;
  const { mask } = runner;
  const accept = async (password2, factor) => {
    const totpSecret = factor && new secret/* Secret */.z((0,totp/* totpSecretOf */.BY)(factor.reveal()), mask);
    const hub = { username, password: password2, totpSecret, baseUrl: (0,hub_inputs/* readHubAddress */.yc)(runner), organization };
    const tokens = await (0,inventory/* createHubInventory */.qy)(hub, ports).list();
    runner.info(`\u2713 ${username} can manage the tokens of ${organization}: ${tokens.length} there`);
    return { id: username, value: password2, factor: totpSecret };
  };
  const password = (0,inputs/* readSecret */.n5)(runner, "hub-password");
  if (password !== void 0) return accept(password, (0,inputs/* readSecret */.n5)(runner, "hub-totp-secret"));
  if (asker === void 0) throw refusal('missing: input "hub-password"', `it is the password of ${username}`);
  runner.info(`The password of ${username} goes into the environment's secret, and nowhere else.`);
  runner.info("Whoever can start a workflow in that environment can use it.");
  return untilTaken(async () => {
    const password2 = await asker.secret(`Password of ${username} (nothing of it is shown)`);
    const code = await asker.secret("Two-factor secret: the text behind the QR code (empty: none)", true);
    return accept(new secret/* Secret */.z(password2, mask), code === "" ? void 0 : new secret/* Secret */.z(code, mask));
  }, runner);
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
// EXTERNAL MODULE: ./build/src/registry/registry.js
var registry = __webpack_require__(7786);
// EXTERNAL MODULE: ./build/src/rotate/start.js + 21 modules
var start = __webpack_require__(4795);
// EXTERNAL MODULE: ./build/src/tokens/docker-home.js
var docker_home = __webpack_require__(6152);
// EXTERNAL MODULE: ./build/src/tokens/token.js
var token = __webpack_require__(6617);
;// CONCATENATED MODULE: ./build/src/setup/tokens.js
















async function obtainTokens(entries, list, ports) {
  const { runner, asker, home, clock } = ports;
  const isOnly = entries.length === 1;
  const variableOf = (entry) => (0,find_entry/* secretNameFor */.z)(entry, home)?.secret ?? entry.stores.find(token_list_store/* isSecretStore */.Qo)?.secret ?? "DOCKER_OAT_TOKEN";
  const tokenByEntry = entries.map((entry) => {
    const text = runner.environment[variableOf(entry)]?.trim() ?? "";
    if (text !== "") return new secret/* Secret */.z(text, runner.mask);
    return isOnly ? (0,inputs/* readSecret */.n5)(runner, "token") : void 0;
  });
  const missing = entries.filter((_, place) => tokenByEntry[place] === void 0);
  if (missing.length > 0 && asker === void 0) {
    const problem = `the values of these tokens are missing: ${missing.map(variableOf).join(", ")}`;
    throw refusal(problem, `set a variable of that name for each${isOnly ? ", or --stdin token" : ""}`);
  }
  const expiresAt = (0,inputs/* readText */.yR)(runner, "expires-at");
  const proven = [];
  for (const [place, entry] of entries.entries()) {
    const givenToken = tokenByEntry[place];
    if (givenToken !== void 0) await proveToken(givenToken, { entry, list, ports });
    const value = givenToken ?? await pastedToken({ entry, list, ports });
    const expiry = await (expiresAt || asker?.answer({
      flag: "--expires-at DATE",
      text: `When does ${JSON.stringify(entry.label)} expire?`,
      reason: "A variable beside the secret keeps the date. A login step with expires-at warns two weeks before.",
      proposal: (0,token/* date */.p6)(clock.now() + 90 * time/* dayMs */.LP),
      problem: (answer) => (0,time/* parseInstant */.nV)(answer) === void 0 ? "Write a date, such as 2027-02-23" : void 0
    }));
    proven.push({ entry, value, expiresAt: expiry ?? "" });
  }
  return proven;
}
function rightsOf({ access, repositories, publicPull }) {
  const right = `Image ${access === "push" ? "Push" : "Pull"}`;
  return `${repositories.join(", ")} with ${right}${publicPull ? ", and Read public repositories" : ""}`;
}
function pastedToken(request) {
  const { runner, asker } = request.ports;
  const { label } = request.entry;
  runner.info(`Create the token ${JSON.stringify(label)} in Docker Home:`);
  runner.info(`  1. Open https://app.docker.com \u2192 ${request.list.organization} \u2192 ${docker_home/* newTokenMenu */.b}`);
  runner.info(`  2. Label: ${label}. Expiration date: 90 days`);
  runner.info(`  3. Repository: ${rightsOf(request.entry)}`);
  runner.info("  4. Generate token, and copy it");
  return untilTaken(async () => {
    const typed = await asker?.secret(`Paste the token ${JSON.stringify(label)} (nothing of it is shown)`);
    const value = new secret/* Secret */.z(typed ?? "", runner.mask);
    await proveToken(value, request);
    return value;
  }, runner);
}
async function proveToken(token, { entry, list, ports }) {
  const { host, runner } = ports;
  (0,lint/* lintToken */.T)(token, "", host);
  const { organization: username } = list;
  const { label, access, channel, repositories } = entry;
  const { label: proven } = await (0,prove/* proveGrant */.B)({
    registry: (0,registry/* createRegistry */.Iq)(host, { username, token }, ports),
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
    }
  }).catch((error) => {
    if (!(error instanceof base_error/* OatError */.vE)) throw error;
    const { code, message, terminalHint, cause } = error;
    const scope = `give it exactly this in Docker Home, or create another one: ${rightsOf(entry)}`;
    const rejected = `check that it is an active token of the organization ${username}, and that all of it was copied. Do not try often: ${retry/* lockOutWords */.Tk}`;
    const usual = code === "TOKEN_REJECTED" ? rejected : terminalHint;
    throw new base_error/* OatError */.vE(code, { message, hint: code.startsWith("SCOPE_") ? scope : usual, cause });
  });
  const called = proven === void 0 || proven === label ? "" : `; Docker calls it ${JSON.stringify(proven)}`;
  runner.info(`\u2713 ${JSON.stringify(label)} can ${access} ${repositories.join(", ")}, and no more${called}`);
}
const passedOn = ["registry", "hub-url", "timeout", "attempts"];
async function rotateHere(entries, inputs, { runner, home, token }) {
  if (entries.length === 0) return true;
  const only = entries.map(({ label }) => label).join("\n");
  const fixedInputs = { mode: "rotate", only, "github-token": token.reveal() };
  const values = new Map(Object.entries(inputs).concat(Object.entries(fixedInputs)));
  const isCopied = await (0,start.startRotate)({
    ...runner,
    input: (name) => values.get(name) ?? (passedOn.includes(name) ? runner.input(name) : ""),
    output: () => void 0,
    summary: () => Promise.resolve(),
    // One line for each token is enough here.
    info: (text) => {
      runner.progress((0,base_text/* printable */.g$)(text));
    }
  });
  for (const entry of isCopied ? entries : []) {
    runner.info(`\u2713 token ${JSON.stringify(entry.label)}: ${placesOf(entry.stores, home)}`);
  }
  return isCopied;
}
function placesOf(stores, home) {
  const wordsOf = (store) => store.kind === "program" ? `the program ${store.argv.map((word) => JSON.stringify(word)).join(" ")}` : (0,token_list_store/* storeWords */.fI)((0,token_list_store/* storeName */.Hz)(store, home));
  return stores.map(wordsOf).join(", ");
}


;// CONCATENATED MODULE: ./build/src/setup/plan.js









function step(line, isDone, doing) {
  const { files, prepare } = isDone ? {} : doing;
  return { lines: [{ what: line, isDone }], files, prepare };
}
function listText({ list: { value, text } }, wishes) {
  const { entries, hubUsername: owner, logins, rotation, audit, review } = wishes;
  const without = [];
  if (rotation === "none") without.push("rotation");
  if (!audit) without.push("audit");
  if (!review) without.push("review");
  if (value === void 0 || text === void 0) {
    const draft = (0,report_draft/* draftTokenList */.Z)(entries, {
      without,
      owners: owner === void 0 ? [] : [owner],
      head: "The Docker tokens of this repository: what each may do, and where it is kept."
    });
    const old = `legacy-secrets: [${logins.oldSecrets.join(", ")}] # of the old account: audit tells of them`;
    return logins.oldSecrets.length === 0 ? draft : draft?.replace(/^tokens:$/m, `${old}
tokens:`);
  }
  if (value.without.toSorted().join() === without.sort().join()) return void 0;
  const lines = /^without:[^]*?(?=(?:\n[ \t]*(?:#.*)?)*\n[\w"'].*:|\s*$(?![^]))\n?/m;
  const otherLines = text.replace(lines, "").replace(/\n*$/, "\n");
  return without.length === 0 ? otherLines : `${otherLines}${(0,report_draft/* withoutLine */.H)(without)}
`;
}
function planSetup(facts, wishes, { list, text }) {
  const { rotation, audit, logins, organization } = wishes;
  const { environment } = facts;
  const { path, text: currentText } = facts.list;
  const needsEnvironment = rotation !== "none" || audit;
  const username = wishes.hubUsername ?? environment.holds?.variables?.get(workflow_texts_names.owner);
  let account;
  const owner = rotation === "owner" && username !== void 0 ? (ports) => account ??= obtainOwner(username, list.organization, ports) : void 0;
  const edited = logins.files.map((file) => file.path).join(", ");
  const permissions = appPermissions(list, facts.home, rotation === "none" ? "read" : "write");
  const listFile = { path, before: currentText, after: text ?? "" };
  const steps = [
    needsEnvironment ? environmentStep(facts) : [],
    step(`the token list ${path}`, text === void 0, { files: [listFile] }),
    edited === "" ? [] : step(`logins in ${edited}`, false, { files: logins.files }),
    workflowSteps(facts, wishes),
    owner === void 0 ? [] : keptStep(facts, accountWords, owner),
    needsEnvironment ? keptStep(facts, appWords, (ports) => obtainApp(facts, permissions, ports)) : [],
    logins.needsVariable ? variableStep(facts, organization) : [],
    tokensStep(facts, list, owner)
  ].flat();
  return { list, steps, needsEnvironment, files: steps.flatMap(({ files = [] }) => files) };
}
function environmentStep({ environment, github, home, server }) {
  const { name, state } = environment;
  const { defaultBranch: branch } = github;
  const isDone = state === "limited" || state === "reviewed";
  const isRefused = state === "open" || state === "protected";
  const link = `${server}/${home}/settings/environments`;
  const restriction = isDone ? environmentWords(state, branch) : `for ${branch} alone`;
  const prepare = ({ environments, runner }) => {
    if (isRefused) {
      const problem = `environment ${name} is ${environmentWords(state, branch)}`;
      const hint = `limit it to ${branch}: ${link}`;
      throw refusal(`${problem}: others than ${branch} could use its secrets`, hint);
    }
    return Promise.resolve(async () => {
      await environments.create(name, branch);
      runner.info(`\u2713 environment ${name}, for ${branch} alone`);
      return true;
    });
  };
  return step(`environment ${name}, ${restriction}${isRefused ? `: ${link}` : ""}`, isDone, { prepare });
}
function workflowSteps(facts, { rotation, audit, review, own }) {
  const { environment, server, github } = facts;
  const { isPrivate } = github;
  const wishes = { own, hasOwner: rotation === "owner", environment: environment.name, server, isPrivate };
  const workflows = [
    { workflow: facts.rotate, isWanted: rotation !== "none", name: "rotate", textOf: rotateWorkflow },
    { workflow: facts.audit, isWanted: audit, name: "audit", textOf: auditWorkflow },
    { workflow: facts.review, isWanted: review, name: "docker-tokens", textOf: reviewWorkflow }
  ];
  return workflows.filter(({ isWanted }) => isWanted).map(({ workflow, name, textOf }) => {
    const at = (file) => `.github/workflows/${file}.yml`;
    const path = workflow?.path ?? at(facts.workflows.isRead(at(name)) ? `docker-${name}` : name);
    const files = [{ path, before: void 0, after: textOf(wishes) }];
    return step(path, workflow !== void 0, { files });
  });
}
function keptStep({ environment: { name, holds } }, { what, secret, variable }, obtain) {
  const isDone = holds?.secrets.has(secret) === true && holds.variables?.has(variable) === true;
  const prepare = async (ports) => {
    const { id, value, factor } = await obtain(ports);
    const { put, set } = keeping(ports, name);
    return async () => {
      await put(secret, value);
      if (factor !== void 0) await put(workflow_texts_names.totp, factor);
      return set(variable, id);
    };
  };
  return step(`${what} in environment ${name}`, isDone, { prepare });
}
const accountWords = { what: "the Docker account,", secret: workflow_texts_names.password, variable: workflow_texts_names.owner };
const appWords = { what: "a GitHub App, its key", secret: workflow_texts_names.appKey, variable: workflow_texts_names.appId };
function variableStep({ holds }, organization) {
  const name = plan/* organizationVariable */.s8;
  const isDone = holds.variables?.get(name) === organization;
  const prepare = (ports) => Promise.resolve(() => keeping(ports).set(name, organization));
  return step(`variable ${name}: ${organization}`, isDone, { prepare });
}
const isCopiedHere = {
  secret: true,
  kubernetes: true,
  program: false
};
function tokensStep({ home, places, steps, ...facts }, list, owner) {
  const isNew = facts.list.value === void 0;
  const stateOf = (store) => {
    if (!(0,token_list_store/* isSecretStore */.Qo)(store)) return "not seen";
    const look = places.get((0,token_list_store/* placeName */.fW)(store, home));
    if (look && "unseen" in look) return "not seen";
    if (look?.seen.secrets.has(store.secret) !== true) return "missing";
    return isNew && !steps.some(({ secrets }) => secrets.includes(store.secret)) ? "another" : "there";
  };
  const secretEntries = list.tokens.filter(({ oidc }) => oidc === void 0);
  const isLacking = (store) => ["another", "missing"].includes(stateOf(store));
  const entries = secretEntries.filter(({ stores }) => stores.some(isLacking));
  const lines = secretEntries.map(({ label, stores }) => {
    const isDone = stores.every((store) => !(0,token_list_store/* isSecretStore */.Qo)(store) || stateOf(store) === "there");
    const note = isDone && !stores.every(token_list_store/* isSecretStore */.Qo) ? " (programs and clusters are not looked at)" : "";
    const another = stores.some((store) => stateOf(store) === "another") ? ", in place of what is there" : "";
    return { what: `token ${JSON.stringify(label)}: ${placesOf(stores, home)}${note}${another}`, isDone };
  });
  if (entries.length === 0) return { lines };
  const prepare = async (ports) => {
    const copied = entries.filter(({ stores }) => stores.every((store) => isCopiedHere[(0,token_list_store/* familyOf */.Ap)(store)]));
    for (const { label } of entries.filter((entry) => !copied.includes(entry))) {
      const why = "setup runs no program of the list on this machine. Mode rotate does";
      ports.runner.warning(`token ${JSON.stringify(label)} is left: ${why}`);
    }
    if (owner !== void 0) {
      const { id, value, factor } = await owner(ports);
      const inputs = {
        "hub-username": id,
        "hub-password": value.reveal(),
        "hub-totp-secret": factor?.reveal() ?? ""
      };
      return () => rotateHere(copied, inputs, ports);
    }
    const tokens = await obtainTokens(copied, list, ports);
    return async () => {
      let isDone = true;
      for (const { entry, value, expiresAt } of tokens) {
        const inputs = { token: value.reveal(), "expires-at": expiresAt };
        isDone = await rotateHere([entry], inputs, ports) && isDone;
      }
      return isDone;
    };
  };
  return { lines, prepare };
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


// EXTERNAL MODULE: ./build/src/runner/checkout.js
var runner_checkout = __webpack_require__(838);
// EXTERNAL MODULE: ./build/src/workflows/jobs/use.js
var use = __webpack_require__(1714);
;// CONCATENATED MODULE: ./build/src/setup/left.js







function* whatIsLeft(facts, plan) {
  const { isBranchProtected, github, home, server, workflows, holds, places } = facts;
  const branch = github.defaultBranch;
  if (github.isArchived) yield `${home} is archived: GitHub starts no workflow there, and changes no secret`;
  for (const { what, isDone } of plan.steps.flatMap((step) => step.lines)) if (!isDone) yield what;
  const settings = `${server}/${home}/settings/branches`;
  if (plan.needsEnvironment) {
    const question = `whether ${branch} is protected`;
    if ("unseen" in isBranchProtected) yield notSeenOf([isBranchProtected.unseen], question);
    else if (isBranchProtected.seen === "no") yield `branch ${branch} is not protected: ${settings}`;
  }
  const gaps = Array.from(places.values()).flatMap((look) => "unseen" in look ? look.unseen : []);
  if (gaps.length > 0) yield notSeenOf(gaps, "a place of the token list");
  for (const { path: file, line, message } of workflows.unread) {
    const place = line === void 0 ? file : `${file}:${line}`;
    yield `${place} could not be read: ${message}. What it does, and which secrets it names, is not seen`;
  }
  yield* shortCommits(facts);
  yield* loginLeft(facts, plan);
  yield* filesLeft(facts, plan);
  yield* runsLeft(facts);
  const texts = Array.from(workflows.texts.values());
  const isUnnamed = (name) => workflows.unread.length === 0 && !texts.some((text) => text.includes(name));
  const old = plan.list.legacySecrets.filter((name) => holds.secrets.has(name) && isUnnamed(name));
  if (old.length > 0) {
    yield "no workflow here names these secrets. After a green run delete them, and revoke what they hold:";
  }
  for (const name of old) yield ` gh secret delete ${name} --repo ${home}`;
}
function* loginLeft({ steps, own: action, logins, workflows }, { list }) {
  const entry = list.tokens.find(({ oidc }) => oidc === void 0);
  const isThere = logins.files.length > 0 || steps.some(({ mode }) => mode === "login");
  if (entry === void 0 || isThere || workflows.unread.length > 0) return;
  const secret = entry.stores.find(token_list_store/* isSecretStore */.Qo)?.secret ?? "NAME";
  yield "no job logs in with this action. Add this step before the one that pushes:";
  yield ` - uses: ${usesOf(action)}`;
  yield "   with:";
  yield `     ${entry.access}: ${entry.repositories.join(", ")}`;
  yield `     token: \${{ secrets.${secret} }}`;
  yield `     expires-at: \${{ vars.${(0,token_list_store/* expiryVariable */.GL)(secret)} }}`;
}
function notSeenOf(gaps, question) {
  return `${question} could not be seen: ${(0,base_look/* gapLines */.kE)(gaps).join("; ")}`;
}
function* shortCommits({ steps }) {
  const names = "names a commit by a part of its digits, which GitHub refuses; write all 40";
  const short = steps.filter(({ uses }) => (0,use/* isShortCommit */.oH)(uses.split("@")[1] ?? ""));
  yield* (0,base_text/* unique */.Am)(short.map(({ path: file, uses }) => `${file} ${names}: ${uses}`));
}
function* filesLeft(facts, { files }) {
  const { merged, workflows, list, steps, github } = facts;
  const branch = github.defaultBranch;
  const texts = new Map(steps.flatMap((it) => it.files.map((name) => [name, workflows.texts.get(name) ?? ""])));
  if (list.text !== void 0) texts.set(list.path, list.text);
  for (const file of files) texts.delete(file.path);
  const [differing, unread, gaps] = [[], [], []];
  for (const [name, text] of texts) {
    const look = merged.get(name) ?? { seen: void 0 };
    if ("unseen" in look) {
      unread.push(name);
      gaps.push(look.unseen);
    } else if (!(0,runner_checkout/* hashesOf */.mU)(text).includes(look.seen ?? "")) differing.push(name);
  }
  if (differing.length > 0) yield `commit these files, and merge them into ${branch}: ${differing.join(", ")}`;
  const question = `whether ${branch} has these files as they are here: ${unread.join(", ")},`;
  if (unread.length > 0) yield notSeenOf(gaps, question);
}
function* runsLeft(facts) {
  const { steps, runs, rotate, workflows, places, environment, server, home } = facts;
  const views = Array.from(places.values()).flatMap((look) => "seen" in look ? look.seen : []);
  for (const [file, { latest, state }] of runs) {
    const gaps = [latest, state].flatMap((look) => "unseen" in look ? look.unseen : []);
    if ("unseen" in latest || "unseen" in state) {
      yield notSeenOf(gaps, `the last run of ${file}`);
      continue;
    }
    const link = `${server}/${home}/actions/workflows/${external_node_path_.posix.basename(file)}`;
    const isStarted = state.seen === void 0 || state.seen === "active";
    if (!isStarted) yield `GitHub does not start ${file} (${state.seen}): ${link}`;
    const run = latest.seen?.items.find(({ hasNoSecrets }) => !hasNoSecrets);
    const isByHand = file === rotate?.start && workflows.texts.get(file)?.includes("hub-password") !== true;
    const secrets = steps.filter((step) => step.start === file).flatMap((step) => step.secrets);
    const kept = views.concat(environment.holds ?? []).map((view) => view.secrets);
    const saved = secrets.flatMap((name) => kept.flatMap((all) => all.get(name)?.updatedAt ?? []));
    const isGreen = run?.conclusion === "success" && (isByHand || saved.every((at) => at <= run.startedAt));
    if (isGreen || isByHand && run === void 0) continue;
    yield `${file} still needs a green run: ${run?.page ?? link}`;
  }
}


;// CONCATENATED MODULE: ./build/src/setup/outputs.js

function showLeft(facts, plan, runner) {
  const remainingLines = Array.from(whatIsLeft(facts, plan));
  const count = remainingLines.filter((text) => !text.startsWith(" ")).length;
  const head = count === 1 ? "One thing is left:" : `${count} things are left:`;
  runner.info(count === 0 ? "Everything is in place." : head);
  for (const text of remainingLines) {
    if (text.startsWith(" ")) runner.block(`   ${text}
`);
    else runner.info(`\u25CB ${text}`);
  }
  runner.output("left", JSON.stringify(remainingLines));
  return remainingLines.length === 0;
}
function reportSetup({ output }, isOk, steps) {
  output("ok", String(isOk));
  if (steps !== void 0) output("steps", JSON.stringify(steps));
  return isOk;
}


// EXTERNAL MODULE: ./build/node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(9863);
// EXTERNAL MODULE: ./build/src/base/files.js + 1 modules
var files = __webpack_require__(940);
// EXTERNAL MODULE: ./build/src/base/program.js
var program = __webpack_require__(3363);
// EXTERNAL MODULE: ./build/src/registry/host.js
var host = __webpack_require__(2099);
// EXTERNAL MODULE: ./build/src/runner/github-variables.js
var github_variables = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/runner/ports.js
var runner_ports = __webpack_require__(1024);
// EXTERNAL MODULE: ./build/src/stores/github/github.js + 1 modules
var github = __webpack_require__(7234);
// EXTERNAL MODULE: ./build/src/stores/github/inventory.js
var github_inventory = __webpack_require__(682);
// EXTERNAL MODULE: ./build/src/stores/github/contents.js
var contents = __webpack_require__(610);
;// CONCATENATED MODULE: ./build/src/stores/github/settings.js





function createGithubSettings(options, ports) {
  const { thisRepository: home } = options;
  const client = (0,github_client/* openGithub */.K)(options, ports, "write");
  const [owner = "", name = ""] = home.split("/").map(encodeURIComponent);
  const root = `/repos/${owner}/${name}`;
  const glimpse = (path, permission, parse) => {
    const rights = `the repository permission "${permission}: read" for ${home}`;
    const subject = { name: `repository ${home}`, permission: rights };
    return (0,base_look/* lookAt */.t5)(subject.name, client.place, () => client.find(path, { subject, parse }));
  };
  const hashOf = (0,contents/* createHashes */.jH)(client);
  return {
    account: () => glimpse("/user", "Metadata", answers/* parseAccount */.J5),
    repository: () => {
      const subject = { name: `repository ${home}`, permission: `access for ${home}` };
      return client.ask(root, { subject, parse: answers/* parseSeenRepository */.dV });
    },
    isBranchProtected: (branch) => glimpse(`${root}/branches/${encodeURIComponent(branch)}`, "Contents", answers/* parseProtected */.Ov),
    hashOf: (branch, file) => hashOf({ repository: `${owner}/${name}`, ref: branch }, file),
    /** The latest, and `active`, or why GitHub starts none. */
    runsOf: async (file) => {
      const path = `${root}/actions/workflows/${encodeURIComponent(file)}`;
      const latest = await glimpse(`${path}/runs?per_page=20`, "Actions", answers/* parseRuns */.oI);
      return { latest, state: await glimpse(path, "Actions", answers/* parseState */.Bu) };
    },
    /** Creates it, or changes it if it has another value. `environment`: it is a variable of that one. */
    setVariable: async (variable, value) => {
      const { name: name2, environment } = variable;
      const [base, where, kind] = environment === void 0 ? ["actions", "", "Variables"] : [
        `environments/${encodeURIComponent(environment)}`,
        `, environment ${environment}`,
        "Environments"
      ];
      const permission = `the repository permission "${kind}: write" for ${home}`;
      const subject = { name: `variable ${name2}${where} of ${home}`, permission };
      const path = `${root}/${base}/variables`;
      const currentValue = await client.find(`${path}/${name2}`, { subject, parse: answers/* parseValue */.$x });
      if (currentValue === value) return;
      const [method, variablePath] = currentValue === void 0 ? ["POST", path] : ["PATCH", `${path}/${name2}`];
      await client.change(method, variablePath, { subject, body: { name: name2, value } });
    }
  };
}


;// CONCATENATED MODULE: ./build/src/setup/ports.js


















async function openPorts(started, line, deadline) {
  const clock = (0,base_clock/* createClock */.ts)();
  const { environment } = started;
  const { repository: home, server, api } = (0,github_variables/* jobOf */.Z)(environment);
  const attempts = (0,inputs/* readInteger */.JI)(started, "attempts");
  const git = await (0,files/* createFiles */.q)(clock.unique).locate(".git");
  if (git.kind !== "file" && git.kind !== "other") {
    const message = "this is not the root of a clone of your repository";
    const hint = "go to the root of the clone, and run it there";
    throw new base_error/* OatError */.vE("INPUT_INVALID", { message, hint });
  }
  if (!/^[^/\s]+\/[^/\s]+$/.test(home) || !URL.canParse(server)) {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: URL.canParse(server) ? `the remote "origin" does not lead to a repository of ${server}` : `GITHUB_SERVER_URL is ${(0,base_text/* quotedWord */.lG)(server)}, which is not an address`,
      hint: "add the remote, or --repository OWNER/NAME. For GitHub Enterprise Server set GITHUB_SERVER_URL to its https address"
    });
  }
  const runner = { ...started, environment: (0,github_variables/* inRepository */.y)(environment, home, api || apiAddress(server)) };
  const ports = (0,runner_ports/* openModePorts */.s)(runner, { clock, deadline, attempts });
  const { token, from } = await readPersonsToken(runner, server);
  const options = { access: { token }, stores: [], thisRepository: home };
  const time = (0,base_clock/* createServerClock */.my)(clock);
  return {
    ...ports,
    home,
    server,
    token,
    from,
    flags: line.values,
    asker: line.values.has("check") || !canAsk(environment) ? void 0 : await createAsker(),
    host: (0,host/* parseRegistryHost */.TZ)((0,inputs/* readText */.yR)(runner, "registry")),
    github: (0,github/* createGithub */.u)(options, ports),
    settings: createGithubSettings(options, ports),
    inventory: (0,github_inventory/* createGithubInventory */.q)(options, ports),
    environments: createEnvironments(options, ports),
    askAs: (key) => (0,ask/* createGithubAsk */.ne)({ ...ports, time, as: (0,app_key/* keepAppKey */.u)(key, time, runner.mask) })
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
  const gh = (0,program/* findProgram */.Kp)("gh", runner.environment);
  if (gh !== void 0) {
    const args = ["auth", "token", "--hostname", new URL(server).host];
    const output = await (0,exec/* getExecOutput */.H)(`"${gh}"`, args, { silent: true, ignoreReturnCode: true });
    const text = output.exitCode === 0 ? output.stdout.trim() : "";
    if (text !== "") return { token: new secret/* Secret */.z(text, runner.mask), from: "gh" };
  }
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: "there is no GitHub token",
    hint: "run gh auth login, or set GH_TOKEN to a token of an administrator (classic: repo and workflow; fine-grained: Administration, Environments, Secrets and Variables: write, Actions and Contents: read)"
  });
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
  const { runner, flags, asker } = ports;
  const flagValues = givenBy(ports);
  const clone = await readClone(ports, release);
  const facts = await lookAtHome(ports, clone, (0,base_text/* parseList */.E1)(flagValues.get("answer") ?? ""));
  for (const text of foundLines(facts)) runner.info(text);
  if (flags.has("check")) return check(facts, flagValues, runner);
  const { plan, wishes } = await planned(facts, flagValues, asker);
  const acts = await prepared(plan, clone, ports);
  const diffs = plan.files.map((file) => clone.diff({ ...file, before: file.before ?? "" }));
  for (const diff of diffs) runner.block(diff);
  const pulls = "A login also names what its build pulls, so that this is checked before the build.";
  if (diffs.some((diff) => /^\+.*[ {]pull: /m.test(diff))) runner.info(pulls);
  const lines = plan.steps.flatMap((step) => step.lines);
  runner.info(`The plan for ${facts.home}:`);
  for (const { what, isDone: isDone2 } of lines) runner.info(`  ${isDone2 ? "\u2713" : "\u25CB"} ${what}`);
  if (lines.every(({ isDone: isDone2 }) => isDone2)) runner.info("Everything is there already.");
  else if (acts.length > 0 && !await consents(ports)) {
    runner.info("nothing was changed");
    return true;
  }
  let isDone = true;
  for (const act of acts) isDone = await act() && isDone;
  const factsAfter = await lookAtHome(ports, await readClone(ports, release), []);
  const wishesAfter = { ...wishes, logins: factsAfter.logins };
  const remainingPlan = planSetup(factsAfter, wishesAfter, { list: plan.list, text: void 0 });
  showLeft(factsAfter, remainingPlan, runner);
  const isChanged = plan.files.some(({ path }) => path.startsWith(".github/workflows/"));
  if (isChanged && clone.isLocked) runner.info(`${next/* lockAgain */.sM}: gh actions-lock`);
  const same = (0,command/* givenFlags */.rd)({ input: (name) => flags.get(name) ?? "" }, ["repository", "environment"]);
  runner.info(`Then: ${(0,command/* command */.G5)()} setup --check${same}`);
  return reportSetup(runner, isDone, lines);
}
async function prepared(plan, clone, ports) {
  const acts = [];
  for (const { files = [], prepare } of plan.steps) {
    if (prepare !== void 0) acts.push(await prepare(ports));
    for (const file of files) {
      const unread = clone.workflows.unread.find(({ path }) => path === file.path);
      if (unread !== void 0) {
        const problem = `${file.path} could not be read: ${unread.message}`;
        throw refusal(problem, "repair it, or give it another name");
      }
      acts.push(async () => {
        const problem = await clone.write(file);
        if (problem === void 0) {
          ports.runner.info(`\u2713 ${file.path}`);
          return true;
        }
        const message = `${file.path} cannot be written: ${problem}`;
        const hint = "correct that, then run setup again: it goes on where it stopped";
        throw new base_error/* OatError */.vE("INPUT_INVALID", { message, hint });
      });
    }
  }
  return acts;
}
function givenBy({ runner, flags }) {
  const flagValues = new Map(flags);
  for (const name of ["action", "organization", "push", "pull", "answer", "hub-username"]) {
    const text = (0,inputs/* readOptional */.T9)(runner, name);
    if (text !== void 0) flagValues.set(name, text);
  }
  return flagValues;
}
async function planned(facts, flagValues, asker) {
  const wishes = await askEverything(facts, flagValues, asker);
  const text = listText(facts, wishes);
  const { path, value } = facts.list;
  const isKept = text === void 0 && value !== void 0;
  const list = isKept ? value : (0,read/* parseTokenList */.VO)(await (0,yaml_read/* readTokenListYaml */.D)(text ?? ""), path);
  return { wishes, plan: planSetup(facts, wishes, { list, text }) };
}
async function consents({ flags, asker }) {
  if (flags.has("yes")) return true;
  if (asker !== void 0) return asker.confirm("Do all this?");
  const problem = "there is no terminal at which the plan could be confirmed";
  throw refusal(problem, "run it at a terminal, or add --yes");
}
async function check(facts, flagValues, runner) {
  if (facts.list.value === void 0) {
    runner.info(`Nothing is set up yet: ${(0,command/* command */.G5)()} setup does it.`);
    return reportSetup(runner, false);
  }
  const { plan } = await planned(facts, flagValues, "proposals");
  const lines = plan.steps.flatMap((step) => step.lines);
  for (const { what, isDone } of lines) if (isDone) runner.info(`\u2713 ${what}`);
  return reportSetup(runner, showLeft(facts, plan, runner));
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
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(329);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1196);
/* harmony import */ var _readers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9258);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8445);







function createGithubInventory(options, ports) {
  const { thisRepository } = options;
  const client = (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .openGithub */ .K)(options, ports, "read");
  const nameOf = ({ name }) => name.toUpperCase();
  return {
    close: client.close,
    /** `watched`: secrets whose readers matter. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED. */
    async place(store, watched) {
      const repository = store.kind === "organization-secret" ? "" : store.repository ?? thisRepository;
      const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_6__/* .secretTarget */ .Gk)(store, repository);
      const permission = target.permission.replace(': write"', ': read"');
      const subject = { ...target, name: (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeName */ .Hz)(store, thisRepository), permission };
      const asking = { subject, listName: "secrets", parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecrets */ .dC };
      const secrets = /* @__PURE__ */ new Map();
      for (const secret of await client.list(`${subject.path}/secrets`, asking, nameOf)) {
        const name = nameOf(secret);
        const isWatched = watched.includes(name);
        if (isWatched && store.kind === "organization-secret" && secret.visibility === void 0) {
          throw (0,_readers_js__WEBPACK_IMPORTED_MODULE_5__/* .visibilityUnknown */ .R)(subject.name);
        }
        const isOpen = isWatched && secret.visibility === "selected";
        const readers = isOpen ? await (0,_readers_js__WEBPACK_IMPORTED_MODULE_5__/* .listReaders */ .TU)(client, subject, name) : void 0;
        secrets.set(name, { ...secret, repositories: readers?.map(({ fullName }) => fullName) });
      }
      if (store.app !== "actions") return { secrets, variables: void 0 };
      const listing = { subject, listName: "variables", size: 30, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVariables */ .rf };
      const list = await (0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .resultOrError */ .pS)(() => client.list(`${subject.path}/variables`, listing, nameOf));
      if (!(list instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE)) {
        return { secrets, variables: new Map(list.map((variable) => [nameOf(variable), variable.value])) };
      }
      if (list.code !== "STORE_FORBIDDEN") throw list;
      return { secrets, variables: void 0 };
    },
    /** `false` too for a repository that may not be seen: its places say so. Errors as `place`. */
    async isArchived(repository) {
      const { path, subject } = (0,_places_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryAt */ .uw)(repository, `actions:${repository}`);
      return (await client.find(path, { subject, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .SU }))?.isArchived ?? false;
    }
  };
}



/***/ })

};
;