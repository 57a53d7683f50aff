"use strict";
exports.id = 908;
exports.ids = [908];
exports.modules = {

/***/ 2609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ repositoryPath),
/* harmony export */   Wf: () => (/* binding */ createHubTokenReader),
/* harmony export */   qy: () => (/* binding */ createHubInventory)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1070);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1430);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9839);




const eventsPerPage = 100;
const mostEvents = 2e3;
function createHubInventory(options) {
  const access = (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .openHubAccess */ .yn)(options);
  return {
    ...readActivity(access),
    ...readRepositories(access),
    serverTime: access.now,
    list: () => (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .listTokens */ .dh)(access),
    details: (id) => (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .readToken */ .AI)(id, access)
  };
}
function createHubTokenReader(options) {
  const account = { username: options.organization, password: options.token };
  const access = (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .openHubAccess */ .yn)({ ...options, account, tokenInput: "activity-token" });
  return { ...readActivity(access), ...readRepositories(access) };
}
function repositoryPath(repository) {
  const [namespace = "", name = ""] = repository.split("/").map(encodeURIComponent);
  return `/v2/namespaces/${namespace}/repositories/${name}`;
}
function readRepositories({ baseUrl, call, identity }) {
  return {
    repository: async (repository) => {
      const url = `${baseUrl}${repositoryPath(repository)}`;
      const answer = await call({ method: "GET", url }, [200, 403, 404]);
      if (answer.status === 200) return (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .readHubRepository */ .y8)(answer);
      if (answer.status === 404) return void 0;
      const detail = (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .hubDetail */ .NO)(answer.body);
      throw identity.tokenInput === void 0 ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .accessForbidden */ .MJ)(identity, answer.status, detail) : (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryForbidden */ .M4)(repository, detail);
    }
  };
}
function readActivity({ baseUrl, organization, call, now, logIn }) {
  const readLog = async ({ days, since, ...query }, read) => {
    await logIn();
    const from = Math.min(now() - days * _base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP, since ?? Infinity);
    const log = new URL(`${baseUrl}/v2/auditlogs/${encodeURIComponent(organization)}`);
    const page_size = String(eventsPerPage);
    log.search = new URLSearchParams({ ...query, from: new Date(from).toISOString(), page_size }).toString();
    const events = [];
    for (let page = 1; events.length < mostEvents; page++) {
      log.searchParams.set("page", String(page));
      const onPage = read(await call({ method: "GET", url: log.href }, [200]));
      events.push(...onPage);
      if (onPage.length < eventsPerPage) return { events, isWhole: true };
    }
    return { events, isWhole: false };
  };
  return {
    events: (action, window) => readLog({ action: `access_token.${action}`, ...window }, (answer) => (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .readHubEvents */ .H9)(answer, action)),
    pushes: (name, window) => readLog({ action: "repo.tag.push", ...name !== void 0 && { name }, ...window }, _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .readHubPushes */ .Y7)
  };
}



/***/ }),

/***/ 9908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startVerify: () => (/* binding */ startVerify)
});

// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var base_clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/files.js + 2 modules
var files = __webpack_require__(3637);
// EXTERNAL MODULE: ./build/src/base/http.js + 2 modules
var base_http = __webpack_require__(338);
// EXTERNAL MODULE: ./build/src/base/json.js
var json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/register/hub-scopes.js
var hub_scopes = __webpack_require__(6452);
// EXTERNAL MODULE: ./build/src/hub/answers.js
var answers = __webpack_require__(1070);
// EXTERNAL MODULE: ./build/src/hub/call.js + 1 modules
var hub_call = __webpack_require__(1430);
// EXTERNAL MODULE: ./build/src/hub/inventory.js
var inventory = __webpack_require__(2609);
;// CONCATENATED MODULE: ./build/src/hub/scopes.js





const reads = {
  "repository-read": (on) => (0,inventory/* repositoryPath */.SH)(on),
  "tag-read": (on) => `${(0,inventory/* repositoryPath */.SH)(on)}/tags?page_size=1`,
  "activity-read": (on) => `/v2/auditlogs/${encodeURIComponent(on)}?page_size=1`,
  "member-read": (on) => `/v2/orgs/${encodeURIComponent(on)}/members?page_size=1`,
  "invite-read": (on) => `/v2/orgs/${encodeURIComponent(on)}/invites`,
  "group-read": (on) => `/v2/orgs/${encodeURIComponent(on)}/groups?page_size=1`
};
async function checkHubScopes(options, { hub, repositories }) {
  const { organization, token, input, baseUrl } = options;
  const account = { username: organization, password: token };
  const { call, logIn } = (0,hub_call/* openHubAccess */.yn)({ ...options, account, tokenInput: input });
  await logIn();
  const tryOne = async (scope, on) => {
    const path = reads[scope]?.(on);
    if (path === void 0) return { scope, on, answer: "untried" };
    const { status, body } = await call({ method: "GET", url: `${baseUrl}${path}` }, [200, 403, 404]);
    if (status !== 200) return { scope, on, answer: "refused", detail: (0,answers/* hubDetail */.NO)(body) };
    const isPublic = scope === "repository-read" && (0,json/* parseJsonObject */.dw)(body)?.["is_private"] === false;
    return { scope, on, answer: isPublic ? "public" : "allowed" };
  };
  const checks = [];
  for (const scope of hub) {
    for (const on of (0,hub_scopes/* isOfRepository */.i)(scope) ? repositories : [organization]) {
      checks.push(await tryOne(scope, on));
    }
  }
  return checks;
}


// EXTERNAL MODULE: ./build/src/registry/registry.js + 1 modules
var registry = __webpack_require__(6700);
// EXTERNAL MODULE: ./build/src/hub/inputs.js
var inputs = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/src/registry/inputs.js
var registry_inputs = __webpack_require__(6516);
// EXTERNAL MODULE: ./build/src/registry/repositories.js
var repositories = __webpack_require__(1565);
// EXTERNAL MODULE: ./build/src/registry/token.js
var registry_token = __webpack_require__(8460);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var runner_inputs = __webpack_require__(3563);
;// CONCATENATED MODULE: ./build/src/verify/inputs.js





function readVerifyInputs(runner) {
  const shared = (0,registry_inputs/* readRegistryInputs */.rS)(runner);
  const { registry } = shared;
  const access = (0,runner_inputs/* isWritten */.QH)(runner, "access") ? (0,runner_inputs/* readChoice */.Kf)(runner, "access") : void 0;
  return {
    ...shared,
    tokens: (0,registry_token/* chooseTokens */.qr)((0,registry_inputs/* readTokens */.He)(runner), { channel: (0,registry_inputs/* readChannel */.my)(runner), access }),
    repositories: (0,repositories/* parseRepositories */.of)((0,runner_inputs/* readText */.yR)(runner, "repositories"), "repositories", registry),
    probe: (0,runner_inputs/* readChoice */.Kf)(runner, "probe"),
    hubUrl: (0,inputs/* readHubAddress */.yc)(runner)
  };
}


// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/register/find-slot.js
var find_slot = __webpack_require__(4397);
// EXTERNAL MODULE: ./build/src/register/register.js
var register = __webpack_require__(5806);
// EXTERNAL MODULE: ./build/src/registry/host.js
var host = __webpack_require__(2099);
// EXTERNAL MODULE: ./build/src/registry/owner.js
var registry_owner = __webpack_require__(2022);
// EXTERNAL MODULE: ./build/src/registry/renewal.js
var renewal = __webpack_require__(5013);
// EXTERNAL MODULE: ./build/src/base/batches.js
var batches = __webpack_require__(235);
// EXTERNAL MODULE: ./build/src/registry/ask-all.js
var ask_all = __webpack_require__(7078);
// EXTERNAL MODULE: ./build/src/registry/failure.js
var failure = __webpack_require__(1351);
// EXTERNAL MODULE: ./build/src/registry/needs.js
var needs = __webpack_require__(6480);
// EXTERNAL MODULE: ./build/src/registry/protocol.js
var protocol = __webpack_require__(3805);
// EXTERNAL MODULE: ./build/src/register/label.js
var register_label = __webpack_require__(2405);
;// CONCATENATED MODULE: ./build/src/verify/verdict.js




const verdictWords = {
  granted: "allowed, as it should be",
  refused: "refused, as it should be",
  missing: "refused, and should be allowed",
  excess: "allowed, and should be refused",
  unknown: "not shown"
};
function isWanted(action, access) {
  return action === "pull" || action === "push" && access === "push";
}
function verdictOf({ wanted, answer }) {
  if (answer.kind === "granted") return wanted ? "granted" : "excess";
  if (answer.kind === "withheld") return wanted ? "missing" : "refused";
  return "unknown";
}
function verdictText(check) {
  return verdictWords[verdictOf(check)];
}
function foreignWords({ foreign, checks }) {
  if (foreign === 0 || checks.some(({ isOfOthers }) => isOfOthers)) return void 0;
  return `repositories of other entries: ${foreign === 1 ? "1" : `all ${foreign}`} refused, as it should be`;
}
function checkProblems(checks, context) {
  return checks.flatMap((check) => {
    const { answer } = check;
    const verdict = verdictOf(check);
    if (answer.kind === "granted") return verdict === "excess" ? [(0,failure/* scopeExcess */.GE)(check, context)] : [];
    if (answer.kind === "opaque") return [unreadable(check, context)];
    return verdict === "refused" ? [] : [(0,failure/* proofFailure */.Bc)(answer, check, context)];
  });
}
function hardenedProblems(checks, context) {
  const hint = 'check the name under "dhi" in the register, and whether your organization and this token may pull that image';
  return checks.flatMap(
    (check) => check.answer.kind === "withheld" ? [new base_error/* OatError */.vE("SCOPE_MISSING", { message: (0,failure/* proofFailure */.Bc)(check.answer, check, context).message, hint })] : checkProblems([check], context)
  );
}
function unreadable({ repository, action }, { registry }) {
  return new base_error/* OatError */.vE("SCOPE_UNPROVEN", {
    message: `${registry} answers for ${repository} with a token that only it can read, so ${action} cannot be shown`,
    hint: "mode verify needs a registry whose token service issues JWTs; on this one only a push or a pull shows it"
  });
}
function nothingToAsk(why) {
  return new base_error/* OatError */.vE("SCOPE_UNPROVEN", {
    message: why,
    hint: "mode verify needs a registry with a token service; on this one only a push or a pull shows what a token can do"
  });
}
function uploadProblems(uploads, { registry, input }) {
  return uploads.flatMap(
    ({ repository, answer }) => answer.kind === "opened" ? [] : [
      new base_error/* OatError */.vE("SCOPE_MISSING", {
        message: `${registry} does not let the token (input "${input}") start a push to ${repository} (${answer.detail})`,
        hint: "its token service allows the push, so the registry itself refuses: check the repository and the organization on Docker Hub"
      })
    ]
  );
}
const scopeWords = {
  allowed: "allowed, as it should be",
  refused: "refused, and should be allowed",
  public: "not shown: anybody can read this repository",
  untried: "not tried: Docker documents no request that only reads with it"
};
function hubProblems(checks, { input }) {
  return checks.filter(({ answer }) => answer === "refused").map(
    ({ scope, on, detail = "" }) => new base_error/* OatError */.vE("SCOPE_MISSING", {
      message: `Docker Hub's API does not let the token (input "${input}") use scope-${scope} on ${on} (${detail})`,
      hint: 'give it that permission in Docker Home, or remove it from "hub" in the register'
    })
  );
}
function labelProblem(label, slot, context) {
  if (slot === void 0 || (0,register_label/* parseLabel */.Q_)(label).name === slot.label) return void 0;
  return new base_error/* OatError */.vE("WRONG_TOKEN", {
    message: `input "${context.input}" holds ${JSON.stringify(label)}, and the register calls the token for ${(0,register/* slotWords */.Sr)(context)} ${JSON.stringify(slot.label)}`,
    hint: "save the token of that name in the secret, or correct the label in the register"
  });
}
function grantOf(checks) {
  const granted = {};
  for (const { repository, action, answer } of checks) {
    const actions = granted[repository] ??= [];
    if (answer.kind === "granted") actions.push(action);
  }
  return granted;
}


;// CONCATENATED MODULE: ./build/src/verify/check.js







async function verifyToken(token, registry, probe) {
  const { context, match } = token;
  const refused = await refusedScheme(registry, context);
  if (refused !== void 0) {
    return { context, label: void 0, checks: [], uploads: [], foreign: 0, problems: [refused] };
  }
  const { own, excess, foreign } = await checkAll(token, registry);
  const checks = [...own, ...excess.map((question) => ({ ...question, wanted: false }))];
  const uploads = probe === "upload" && context.access === "push" ? await startUploads(own, registry) : [];
  const label = checks.flatMap(({ answer }) => "label" in answer ? answer.label ?? [] : [])[0];
  const misnamed = label === void 0 || context.connection !== void 0 ? void 0 : (0,failure/* otherSlot */.jx)(label, match, context) ?? labelProblem(label, match.slot, context);
  return {
    context,
    label,
    checks,
    uploads,
    foreign,
    problems: [
      ...misnamed === void 0 ? [] : [misnamed],
      ...checkProblems(checks, context),
      ...uploadProblems(uploads, context)
    ]
  };
}
async function verifyHardened({ context, match: { slot } }, registry) {
  const there = { ...context, registry: host/* hardenedImages */.gx.name };
  const refused = await refusedScheme(registry, there);
  if (refused !== void 0) return { checks: [], problems: [refused] };
  const wanted = (slot?.dhi ?? []).map((repository) => ({ repository, action: "pull", wanted: true }));
  const checks = await (0,ask_all/* askAll */.pI)(wanted, { registry, untilRefused: false });
  return {
    checks: checks.map((check) => ({ ...check, repository: `${host/* hardenedImages */.gx.name}/${check.repository}` })),
    problems: hardenedProblems(checks, there)
  };
}
async function refusedScheme(registry, context) {
  const { scheme } = await registry.challenge();
  if (scheme === "bearer") return void 0;
  if (scheme === "none") return nothingToAsk(`${context.registry} asks for no credential`);
  const answer = await registry.checkBasic();
  const answered = { repository: "", action: context.access };
  if (answer.kind !== "granted") return (0,failure/* proofFailure */.Bc)(answer, answered, context);
  return nothingToAsk(
    `${context.registry} accepts the token (input "${context.input}") and says nothing about its rights`
  );
}
async function checkAll(token, registry) {
  const about = (repository, action) => ({
    repository,
    action,
    wanted: isWanted(action, token.context.access)
  });
  const questions = [
    ...token.repositories.flatMap((name) => [about(name, "pull"), about(name, "push")]),
    ...publicCheck(token)
  ];
  const wanted = questions.filter((question) => question.wanted);
  const granted = await (0,ask_all/* askAll */.pI)(wanted, { registry, untilRefused: false });
  if (granted.some(ask_all/* isBad */.e2)) return { own: granted, excess: [], foreign: 0 };
  const others = questions.filter((question) => !question.wanted);
  const deletesOf = (checks2) => pushable(checks2).map(({ repository }) => about(repository, "delete"));
  const foreign = (0,needs/* foreignTo */.GV)(token.repositories, token.match);
  const [refused, excess] = await Promise.all([
    (0,ask_all/* askEach */.HA)([...others, ...deletesOf(granted)], registry),
    (0,ask_all/* askForeign */.YU)(foreign, registry)
  ]);
  const checks = [...granted, ...refused, ...await (0,ask_all/* askEach */.HA)(deletesOf(refused), registry)];
  const order = (check) => questions.findIndex(({ repository }) => repository === check.repository) * protocol/* actions */.o1.length + protocol/* actions */.o1.indexOf(check.action);
  return { own: checks.toSorted((a, b) => order(a) - order(b)), excess, foreign: foreign.length };
}
function pushable(checks) {
  return checks.filter(({ action, answer }) => action === "push" && answer.kind === "granted");
}
function publicCheck({ match: { slot }, repositories }) {
  if (slot === void 0 || repositories.includes(needs/* publicQuestion */.SK.repository)) return [];
  return [{ ...needs/* publicQuestion */.SK, wanted: slot.publicPull }];
}
async function startUploads(checks, registry) {
  return (0,batches/* inBatches */.o)(pushable(checks), async ({ repository }) => ({
    repository,
    answer: await registry.tryUpload(repository)
  }));
}


// EXTERNAL MODULE: ./build/src/registry/keyless.js + 2 modules
var keyless = __webpack_require__(9127);
;// CONCATENATED MODULE: ./build/src/verify/keyless.js



const shortest = 300;
async function exchangeEntries(register, inputs, ports) {
  if (register === void 0 || !inputs.registry.isDockerHub) return [];
  const entries = [];
  for (const slot of register.tokens) {
    const named = slot.repositories.filter((name) => inputs.repositories.includes(name));
    const repositories = inputs.repositories.length === 0 ? slot.repositories : named;
    const { oidc: connection, channel, access } = slot;
    if (connection === void 0 || repositories.length === 0) continue;
    const organization = inputs.organization ?? register.organization;
    const username = inputs.username ?? organization;
    const who = { registry: inputs.registry.name, user: { username }, organization, channel, access };
    const context = { ...who, input: "oidc-connection-id", connection };
    entries.push(await exchangeEntry({ context, match: { register, slot }, repositories }, connection, ports));
  }
  return entries;
}
async function exchangeEntry(token, connection, ports) {
  const { context, match } = token;
  const { slot } = match;
  try {
    const outcome = await (0,keyless/* keylessToken */.c)({ connection, expiresIn: shortest }, ports);
    if (outcome instanceof base_error/* OatError */.vE) return { kind: "unavailable", slot, error: outcome };
    const credential = (0,registry_token/* namedCredential */.xJ)(outcome.token, { name: context.user.username }, ports.runner.mask);
    return { kind: "ready", slot, token: { ...token, credential, validFor: outcome.seconds } };
  } catch (error) {
    if (!(error instanceof base_error/* OatError */.vE)) throw error;
    const verification = { context, label: void 0, checks: [], uploads: [], foreign: 0, problems: [error] };
    return { kind: "refused", slot, verification };
  }
}


// EXTERNAL MODULE: ./build/src/base/markdown.js
var markdown = __webpack_require__(7522);
;// CONCATENATED MODULE: ./build/src/verify/summary.js



const words = {
  granted: (action) => `\u2713 ${action}`,
  refused: (action) => `\u2713 no ${action}`,
  missing: (action) => `\u2717 <b>${action} missing</b>`,
  excess: (action) => `\u2717 <b>${action} allowed</b>`,
  unknown: (action) => `\u2717 <b>${action} not shown</b>`
};
function verifySummary(verifications, unseen, unavailable) {
  const right = verifications.filter(({ problems: problems2 }) => problems2.length === 0).length;
  const problems = verifications.flatMap((each) => each.problems);
  return [
    `### Docker tokens: ${right} of ${verifications.length} exactly as they should be`,
    "",
    "| token | checked |",
    "| --- | --- |",
    ...verifications.flatMap(rowsOf),
    ...unavailable.map(
      (slot) => row([`${(0,register/* slotWords */.Sr)(slot)}<br>${(0,markdown/* codeText */.ph)(slot.label)}, keyless`, "not shown: the job has no ID token"])
    ),
    ...unseen.map((slot) => row([`${(0,register/* slotWords */.Sr)(slot)}<br>${(0,markdown/* codeText */.ph)(slot.label)}`, "not given"])),
    "",
    ...problems.map(({ code: name, message, hint }) => `- **${name}**: ${(0,markdown/* plainText */.wh)(message)}<br>_${(0,markdown/* plainText */.wh)(hint)}_`),
    ""
  ].join("\n");
}
function rowsOf(verification) {
  const { context, checks, uploads, hub = [], problems } = verification;
  const slot = `${(0,register/* slotWords */.Sr)(context)}<br>${nameOf(verification)}`;
  const repositories = [...new Set(checks.map(({ repository }) => repository))];
  if (repositories.length === 0) return [row([slot, `\u2717 ${problems[0]?.code ?? ""}`])];
  const others = foreignWords(verification);
  const rows = repositories.map((name, index) => {
    const own = checks.filter(({ repository }) => repository === name);
    const upload = uploads.find(({ repository }) => repository === name);
    const misnamed = index === 0 && problems.some((problem) => problem.code === "WRONG_TOKEN");
    const proven = [
      ...misnamed ? ["\u2717 <b>another token</b>"] : [],
      ...own.map(describe),
      ...upload ? [upload.answer.kind === "opened" ? "\u2713 upload" : "\u2717 <b>upload refused</b>"] : []
    ];
    const what = own.some((check) => check.standsForPublic) ? `any public image (${(0,markdown/* codeText */.ph)(name)})` : (0,markdown/* codeText */.ph)(name);
    return row([`${index === 0 ? `${slot}<br>` : ""}on ${what}`, proven.join("<br>")]);
  });
  return [
    ...rows,
    ...others === void 0 ? [] : [row(["on repositories of other entries", "\u2713 nothing"])],
    ...hub.length === 0 ? [] : [row([`at Docker Hub's API`, hub.map(describeScope).join("<br>")])]
  ];
}
function nameOf({ context, label, validFor }) {
  if (context.connection !== void 0) {
    return validFor === void 0 ? "keyless" : `keyless, valid for ${validFor} s`;
  }
  return label === void 0 ? `input "${context.input}"` : (0,markdown/* codeText */.ph)(label);
}
function describe(check) {
  return check.answer.kind === "rejected" || check.answer.kind === "expired" ? `\u2717 <b>token ${check.answer.kind}</b>` : words[verdictOf(check)](check.action);
}
function describeScope({ scope, on, answer }) {
  const what = `${scope} on ${(0,markdown/* codeText */.ph)(on)}`;
  if (answer === "allowed") return `\u2713 ${what}`;
  return answer === "refused" ? `\u2717 <b>${what} missing</b>` : `\u2013 ${what}: ${scopeWords[answer]}`;
}
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}


;// CONCATENATED MODULE: ./build/src/verify/verify.js












async function verify(inputs, ports) {
  const { runner } = ports;
  const register = await (0,registry_inputs/* loadRegistryRegister */.X0)(inputs, ports);
  const tokens = inputs.tokens.map(
    (token) => prepare(token, {
      inputs,
      runner,
      match: (0,find_slot/* findSlotIn */.jx)(register, { ...token, repositories: inputs.repositories }, runner)
    })
  );
  const entries = await exchangeEntries(register, inputs, ports);
  const exchanged = entries.flatMap((entry) => entry.kind === "ready" ? [entry.token] : []);
  const refused = entries.flatMap((entry) => entry.kind === "refused" ? [entry.verification] : []);
  const unavailable = entries.flatMap((entry) => entry.kind === "unavailable" ? [entry] : []);
  if (tokens.length + exchanged.length + refused.length === 0) throw unavailable[0]?.error ?? (0,registry_token/* noToken */.fC)();
  const verifications = [...await verifyAll([...tokens, ...exchanged], inputs, ports), ...refused];
  for (const { slot, error } of unavailable) runner.info(`${JSON.stringify(slot.label)}: ${error.message}`);
  const looked = /* @__PURE__ */ new Set([
    ...tokens.map((token) => token.match.slot),
    ...entries.flatMap((entry) => entry.kind === "unavailable" ? [] : [entry.slot])
  ]);
  const unseen = (register?.tokens ?? []).filter((slot) => !looked.has(slot));
  for (const slot of unseen) {
    runner.warning(`not checked: the token ${JSON.stringify(slot.label)} of the register was not given`);
  }
  for (const verification of verifications) tell(verification, runner);
  const ok = verifications.every(({ problems }) => problems.length === 0);
  runner.output("ok", String(ok));
  runner.output("grants", JSON.stringify(verifications.map(outputOf)));
  await runner.summary(
    () => verifySummary(
      verifications,
      unseen,
      unavailable.map(({ slot }) => slot)
    )
  );
  return ok;
}
function prepare(token, { inputs, runner, match }) {
  const lists = [{ input: "repositories", names: inputs.repositories }];
  const owner = (0,registry_owner/* ownerOf */.bf)({ ...inputs, repositories: lists }, match.register);
  const user = (0,registry_owner/* userOf */.Z5)(inputs.username, owner);
  if (user === void 0) throw new base_error/* OatError */.vE("INPUT_INVALID", (0,registry_owner/* ownerMissing */.cp)(["repositories"]));
  const credential = (0,registry_token/* readCredential */.Yz)(token, { user, registry: inputs.registry, runner });
  const isWritten = inputs.repositories.length > 0;
  const repositories = isWritten ? inputs.repositories : match.slot?.repositories ?? [];
  if (repositories.length === 0) {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: `there is no repository to check the ${(0,register/* slotWords */.Sr)(token)} token on`,
      hint: 'write "repositories:", or give the register an entry for this token'
    });
  }
  const organization = owner?.name;
  const { input, access } = token;
  const channel = token.channel ?? match.slot?.channel;
  const registry = inputs.registry.name;
  const facts = (0,renewal/* renewalFacts */._3)(match, runner);
  const context = { registry, user: credential, organization, input, channel, access, ...facts };
  return { context, match, repositories, credential };
}
async function verifyAll(tokens, inputs, ports) {
  const byValue = /* @__PURE__ */ new Map();
  let count = 0;
  const ask = async (token) => {
    ports.runner.progress(`${count += 1} of ${tokens.length}: ${(0,register/* slotWords */.Sr)(token.context)}`);
    const open = (host) => ports.openRegistry(host, token.credential);
    const proven = await verifyToken(token, open(inputs.registry), inputs.probe);
    const there = isRefused(proven) || !hasHardened(token, inputs) ? nothing : await verifyHardened(token, open(host/* hardenedImages */.gx));
    const checks = [...proven.checks, ...there.checks];
    const found = { ...proven, checks, problems: [...proven.problems, ...there.problems] };
    const hub = isRefused(found) ? void 0 : await verifyHub(token, inputs, ports);
    const problems = [...found.problems, ...hub?.problems ?? []];
    return { ...found, hub: hub?.checks, problems, validFor: token.validFor };
  };
  const unlessRefused = async (token, before) => {
    const verification = await before;
    return isRefused(verification) ? sameRefusal(token, verification) : ask(token);
  };
  const verified = tokens.map((token) => {
    const value = token.credential.token.reveal();
    const first = byValue.get(value);
    const own = first === void 0 ? ask(token) : unlessRefused(token, first);
    if (first === void 0) byValue.set(value, own);
    return own;
  });
  await Promise.allSettled(verified);
  return Promise.all(verified);
}
const nothing = { checks: [], problems: [] };
function hasHardened({ match: { slot } }, { registry }) {
  return (slot?.dhi ?? []).length > 0 && registry.isDockerHub && registry !== host/* hardenedImages */.gx;
}
async function verifyHub({ match: { slot, register }, context, credential }, inputs, ports) {
  if (slot === void 0 || register === void 0 || slot.hub.length === 0) return void 0;
  if (!inputs.registry.isDockerHub || context.connection !== void 0) return void 0;
  const { input } = context;
  try {
    const token = { token: credential.token, organization: register.organization, input };
    const checks = await ports.checkHub(token, slot);
    return { checks, problems: hubProblems(checks, context) };
  } catch (error) {
    if (!(error instanceof base_error/* OatError */.vE) || error.code !== "HUB_FORBIDDEN") throw error;
    return { checks: [], problems: [error] };
  }
}
function isRefused({ problems }) {
  return problems.some(({ code }) => code === "TOKEN_REJECTED" || code === "TOKEN_EXPIRED");
}
function sameRefusal({ context }, before) {
  const problems = before.problems.map(
    ({ code, hint }) => new base_error/* OatError */.vE(code, {
      message: `input "${context.input}" holds the same token as input "${before.context.input}", which ${context.registry} refuses`,
      hint
    })
  );
  return { context, label: void 0, checks: [], uploads: [], foreign: 0, problems };
}
function tell(verification, runner) {
  const { context, label, validFor, checks, uploads, hub = [], problems } = verification;
  const { input } = context;
  if (context.connection !== void 0) {
    const life = validFor === void 0 ? "" : `, valid for ${validFor} s`;
    runner.info(`${(0,register/* slotWords */.Sr)(context)}: keyless, by OIDC connection ${context.connection}${life}`);
  } else {
    runner.info(
      `${(0,register/* slotWords */.Sr)(context)}: input "${input}"${label === void 0 ? "" : `, ${JSON.stringify(label)}`}`
    );
  }
  for (const check of checks) {
    runner.info(`${check.action} ${check.repository}: ${verdictText(check)}`);
  }
  const others = foreignWords(verification);
  if (others !== void 0) runner.info(others);
  for (const { repository, answer } of uploads) {
    const end = answer.kind === "opened" ? answer.cancelled ? "started and cancelled" : "started" : "refused";
    runner.info(`upload to ${repository}: ${end}`);
    if (answer.kind === "opened" && !answer.cancelled) {
      runner.notice(
        `${context.registry} does not let a push token cancel an upload: an empty upload to ${repository} stays until the registry removes it`
      );
    }
  }
  for (const { scope, on, answer } of hub) {
    runner.info(`Docker Hub's API: ${scope} on ${on}: ${scopeWords[answer]}`);
  }
  for (const problem of problems) runner.error((0,base_error/* errorLines */.S6)(problem, runner));
}
function outputOf({ context, label, validFor, checks, hub, problems }) {
  const { input, channel, access, connection } = context;
  const keyless = connection === void 0 ? void 0 : { connection, validFor: validFor ?? null };
  return {
    input,
    channel: channel ?? null,
    access,
    label: label ?? null,
    ok: problems.length === 0,
    grant: grantOf(checks),
    ...hub !== void 0 && { hub: hub.map(({ scope, on, answer }) => ({ scope, on, answer })) },
    ...keyless
  };
}


;// CONCATENATED MODULE: ./build/src/verify/start.js







async function startVerify(runner) {
  const inputs = readVerifyInputs(runner);
  const { timeout, attempts } = inputs;
  const clock = (0,base_clock/* createClock */.ts)();
  const deadline = (0,base_clock/* createDeadline */.dU)({ clock, timeout, attempts });
  const http = (0,base_http/* createHttp */.V)({ clock, deadline, attempts, onRetry: runner.info });
  try {
    return await verify(inputs, {
      runner,
      http,
      files: (0,files/* createFiles */.q)(clock.unique),
      checkHub: (token, wanted) => checkHubScopes(
        {
          ...token,
          baseUrl: inputs.hubUrl,
          http,
          clock,
          deadline,
          mask: runner.mask,
          onWait: runner.info
        },
        wanted
      ),
      openRegistry: (host, credential) => (0,registry/* createRegistry */.Iq)(host, credential, { http, mask: runner.mask })
    });
  } finally {
    deadline.close();
  }
}



/***/ })

};
;