"use strict";
exports.id = 832;
exports.ids = [832];
exports.modules = {

/***/ 581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ accessTable)
/* harmony export */ });
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7522);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1036);


const mostRows = 50;
const mostPlaces = 3;
function accessTable(listedImages, holders, unseen = []) {
  const reachedImages = holders.flatMap(({ rights }) => rights.map(({ path }) => path)).sort();
  const images = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .unique */ .Am)(listedImages.concat(reachedImages));
  const lines = (image, access) => {
    const texts = holders.flatMap((holder) => {
      const right = strongest(holder.rights, image);
      const isLacking = holder.lacks?.some((it) => it.path === image && it.access === access) === true;
      if (right?.access === access) return holderText(holder, wider(holder, image, right));
      return isLacking ? holderText(holder, ["missing"]) : [];
    });
    return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .unique */ .Am)(texts).map((name) => `${access}: ${name}`);
  };
  const row = (name, ...of) => {
    const accesses = ["push", "pull"];
    const holding = new Set(accesses.flatMap((access) => of.flatMap((image) => lines(image, access))));
    const hidden = unseen.filter(({ repositories }) => of.some((image) => repositories.includes(image)));
    const unseenWords = hidden.map(({ access, label }) => `${access}: not seen: ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(label)}`);
    return `| ${name} | ${Array.from(holding).concat(unseenWords).join("<br>") || "\u2013"} |`;
  };
  const cut = images.slice(mostRows);
  return [
    "| image | may push (and pull), or only pull |",
    "| --- | --- |",
    images.slice(0, mostRows).map((image) => row((0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(image), image)),
    cut.length > 0 ? row(`and ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(cut.length, "more image")}`, ...cut) : [],
    ""
  ].flat();
}
function strongest(rights, image) {
  const fitting = rights.filter(
    ({ path }) => path === image || path.endsWith("/*") && image.startsWith(path.slice(0, -1))
  );
  const pushing = fitting.filter(({ access }) => access === "push");
  const best = pushing.length > 0 ? pushing : fitting;
  return best.find(({ path }) => path === image) ?? best[0];
}
function wider({ meant }, image, { path, access }) {
  if (path !== image) return [`wider: ${path}`];
  const isBeyond = meant?.repositories.includes(image) === false;
  return isBeyond || access === "push" && meant?.access === "pull" ? ["wider"] : [];
}
function holderText({ name, marks, places }, excess) {
  const warnings = marks.concat(excess).map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh).join(", ");
  const where = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(places.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh), mostPlaces).join(", ");
  return `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(name)}${where === "" ? "" : ` in ${where}`}${warnings === "" ? "" : `, <b>${warnings}</b>`}`;
}



/***/ }),

/***/ 8832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startVerify: () => (/* binding */ startVerify)
});

// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var base_clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/runner/ports.js
var ports = __webpack_require__(1024);
// EXTERNAL MODULE: ./build/src/hub/inputs.js
var inputs = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/src/registry/inputs.js
var registry_inputs = __webpack_require__(6516);
// EXTERNAL MODULE: ./build/src/registry/repositories.js
var repositories = __webpack_require__(1565);
// EXTERNAL MODULE: ./build/src/registry/token-choice.js
var token_choice = __webpack_require__(54);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var runner_inputs = __webpack_require__(3563);
;// CONCATENATED MODULE: ./build/src/verify/inputs.js





function readVerifyInputs(step) {
  const shared = (0,registry_inputs/* readRegistryInputs */.rS)(step);
  const { registry } = shared;
  const access = (0,runner_inputs/* isWritten */.QH)(step, "access") ? (0,runner_inputs/* readChoice */.Kf)(step, "access") : void 0;
  return {
    ...shared,
    /** Each with the entry it is for; may be none where the token list has keyless entries. */
    tokens: (0,token_choice/* chooseTokens */.qr)((0,registry_inputs/* readTokens */.He)(step), { channel: (0,registry_inputs/* readChannel */.my)(step), access }),
    /** What every token is proven on; empty: what the token list says of each. */
    repositories: (0,repositories/* parseRepositories */.of)((0,runner_inputs/* readText */.yR)(step, "repositories"), "repositories", registry),
    probe: (0,runner_inputs/* readChoice */.Kf)(step, "probe"),
    hubUrl: (0,inputs/* readHubAddress */.yc)(step)
  };
}


// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/batches.js
var batches = __webpack_require__(235);
// EXTERNAL MODULE: ./build/src/base/json.js
var json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/token-list/hub-scopes.js
var hub_scopes = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/src/hub/answers.js
var answers = __webpack_require__(1070);
// EXTERNAL MODULE: ./build/src/hub/requests.js + 2 modules
var requests = __webpack_require__(8258);
;// CONCATENATED MODULE: ./build/src/hub/scopes.js





const reads = {
  "repository-read": (on) => (0,requests/* repositoryPath */.SH)(on),
  "tag-read": (on) => `${(0,requests/* repositoryPath */.SH)(on)}/tags?page_size=1`,
  "activity-read": (on) => `/v2/auditlogs/${encodeURIComponent(on)}?page_size=1`,
  "member-read": (on) => `/v2/orgs/${encodeURIComponent(on)}/members?page_size=1`,
  "invite-read": (on) => `/v2/orgs/${encodeURIComponent(on)}/invites`,
  "group-read": (on) => `/v2/orgs/${encodeURIComponent(on)}/groups?page_size=1`
};
async function checkHubScopes(options, { hub, repositories }, ports) {
  const { organization, baseUrl } = options;
  const { call, logIn } = (0,requests/* openTokenAccess */.CQ)(options, ports);
  await logIn();
  const ask = (path) => call({ method: "GET", url: `${baseUrl}${path}` }, [200, 403, 404]);
  const tryOne = async ([scope, on]) => {
    const path = reads[scope]?.(on);
    if (path === void 0) return { scope, on, answer: "untried" };
    const { status, body } = await ask(path);
    if (status !== 200) return { scope, on, answer: "refused", detail: (0,answers/* hubDetail */.NO)(body) };
    if (!(0,hub_scopes/* isOfRepository */.i)(scope)) return { scope, on, answer: "allowed" };
    const repository = scope === "repository-read" ? body : (await ask((0,requests/* repositoryPath */.SH)(on))).body;
    const isPrivate = (0,json/* parseJsonObject */.dw)(repository)?.["is_private"] === true;
    return { scope, on, answer: isPrivate ? "allowed" : "public" };
  };
  const subjectsOf = (scope) => (0,hub_scopes/* isOfRepository */.i)(scope) ? repositories : [organization];
  const scopesOn = hub.flatMap((scope) => subjectsOf(scope).map((on) => [scope, on]));
  return (0,batches/* inBatches */.o)(scopesOn, tryOne, 1);
}


// EXTERNAL MODULE: ./build/src/token-list/find-entry.js
var find_entry = __webpack_require__(7534);
// EXTERNAL MODULE: ./build/src/token-list/label.js
var token_list_label = __webpack_require__(3236);
// EXTERNAL MODULE: ./build/src/token-list/token-list.js
var token_list = __webpack_require__(96);
// EXTERNAL MODULE: ./build/src/registry/failure.js
var failure = __webpack_require__(1351);
// EXTERNAL MODULE: ./build/src/registry/host.js
var host = __webpack_require__(2099);
// EXTERNAL MODULE: ./build/src/registry/owner.js
var owner = __webpack_require__(2022);
// EXTERNAL MODULE: ./build/src/registry/registry.js
var registry_registry = __webpack_require__(7786);
// EXTERNAL MODULE: ./build/src/registry/renewal.js
var registry_renewal = __webpack_require__(5013);
// EXTERNAL MODULE: ./build/src/runner/terminal/verbs.js
var verbs = __webpack_require__(2115);
// EXTERNAL MODULE: ./build/src/registry/ask-all.js
var ask_all = __webpack_require__(7078);
// EXTERNAL MODULE: ./build/src/registry/needs.js
var needs = __webpack_require__(6480);
// EXTERNAL MODULE: ./build/src/registry/protocol.js
var protocol = __webpack_require__(3805);
// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(9976);
;// CONCATENATED MODULE: ./build/src/verify/verdict.js



function unasked({ context, validFor }, problems) {
  return { context, validFor, label: void 0, checks: [], uploads: [], foreign: [], problems };
}
const verdictWords = {
  granted: "allowed, as it should be",
  refused: "refused, as it should be",
  missing: "refused, and should be allowed",
  excess: "allowed, and should be refused",
  unknown: "not shown"
};
function isWanted(action, access) {
  return action === "pull" || action === access;
}
function verdictOf({ wanted, answer }) {
  if (answer.kind === "granted") return wanted ? "granted" : "excess";
  if (answer.kind === "withheld") return wanted ? "missing" : "refused";
  return "unknown";
}
function foreignWords({ foreign, checks }) {
  if (foreign.length === 0 || checks.some(({ isOfOthers }) => isOfOthers)) return void 0;
  const count = foreign.length === 1 ? "1" : `all ${foreign.length}`;
  return `repositories of other entries: ${count} refused, as it should be`;
}
function checkProblems(checks, context) {
  return checks.flatMap((check) => {
    const { answer, repository, action } = check;
    const verdict = verdictOf(check);
    if (verdict === "granted" || verdict === "refused") return [];
    if (answer.kind === "granted") return [(0,failure/* scopeExcess */.GE)(check, context)];
    if (answer.kind !== "opaque") return [(0,failure/* proofFailure */.Bc)(answer, check, context)];
    const unread = `${context.registry} answers for ${repository} with a token that only it can read`;
    return [unproven(`${unread}, so ${action} cannot be shown`, "whose token service issues JWTs")];
  });
}
function unproven(message, service = "with a token service") {
  const hint = `mode verify needs a registry ${service}; on this one only a push or a pull shows what a token can do`;
  return new base_error/* OatError */.vE("SCOPE_UNPROVEN", { message, hint });
}
const missing = (message, hint) => new base_error/* OatError */.vE("SCOPE_MISSING", { message, hint });
function uploadProblems(uploads, { registry, input }) {
  const hint = "its token service allows the push, so the registry itself refuses: check the repository and the organization on Docker Hub";
  return uploads.flatMap(({ repository, answer }) => {
    if (answer.kind === "opened") return [];
    const start = `${registry} does not let the token (input "${input}") start a push to ${repository}`;
    return missing(`${start} (${answer.detail})`, hint);
  });
}
const scopeWords = {
  allowed: "allowed, as it should be",
  refused: "refused, and should be allowed",
  public: "not shown: Docker Hub does not say that the repository is private",
  untried: "not tried: Docker documents no request that only reads with it"
};
function hubProblems(checks, { input }) {
  const hint = 'give it that permission in Docker Home, or remove it from "hub" in the token list';
  const refused = checks.filter(({ answer }) => answer === "refused");
  return refused.map(
    ({ scope, on, detail = "" }) => missing(
      `Docker Hub's API does not let the token (input "${input}") use scope-${scope} on ${on} (${detail})`,
      hint
    )
  );
}
function grantOf(checks) {
  const granted = (list) => list.filter(({ answer }) => answer.kind === "granted");
  const byRepository = Array.from((0,group_by/* groupBy */.$)(checks, ({ repository }) => repository));
  return Object.fromEntries(byRepository.map(([name, list]) => [name, granted(list).map((it) => it.action)]));
}


;// CONCATENATED MODULE: ./build/src/verify/check.js








async function verifyToken(token, registry, probe) {
  const { context, match, validFor } = token;
  const refused = await refusedScheme(registry, context);
  if (refused !== void 0) return unasked(token, [refused]);
  const { entryChecks, excess, foreign } = await checkAll(token, registry);
  const checks = entryChecks.concat(excess);
  const isUploading = probe === "upload" && context.access === "push";
  const uploads = await (0,batches/* inBatches */.o)(isUploading ? pushable(entryChecks) : [], async ({ repository }) => {
    return { repository, answer: await registry.tryUpload(repository) };
  });
  const label = checks.flatMap(({ answer }) => "label" in answer ? answer.label ?? [] : [])[0];
  const isNamed = label !== void 0 && context.connection === void 0;
  const misnamed = isNamed ? (0,failure/* otherLabel */.Zo)(label, match, context) : void 0;
  const problems = [misnamed ?? [], checkProblems(checks, context), uploadProblems(uploads, context)].flat();
  return { context, validFor, label, checks, uploads, foreign, problems };
}
async function verifyHardened({ context, match: { entry } }, registry) {
  const hardenedContext = { ...context, registry: host/* hardenedImages */.gx.name };
  const refused = await refusedScheme(registry, hardenedContext);
  if (refused !== void 0) return { checks: [], problems: [refused] };
  const pullOf = (repository) => ({ repository, action: "pull", wanted: true });
  const checks = await (0,ask_all/* askAll */.pI)((entry?.dhi ?? []).map(pullOf), { registry, untilRefused: false });
  const hint = 'check the name under "dhi" in the token list, and whether your organization and this token may pull that image';
  return {
    checks: checks.map(({ repository, action, wanted, answer }) => {
      return { repository: `${host/* hardenedImages */.gx.name}/${repository}`, action, wanted, answer };
    }),
    problems: checkProblems(checks, hardenedContext).map((problem) => {
      const { code, message } = problem;
      return code === "SCOPE_MISSING" ? new base_error/* OatError */.vE(code, { message, hint }) : problem;
    })
  };
}
async function refusedScheme(registry, context) {
  const { scheme } = await registry.challenge();
  if (scheme === "bearer") return void 0;
  if (scheme === "none") return unproven(`${context.registry} asks for no credential`);
  const answer = await registry.checkBasic();
  if (answer.kind !== "granted") {
    return (0,failure/* proofFailure */.Bc)(answer, { repository: "", action: context.access }, context);
  }
  return unproven(
    `${context.registry} accepts the token (input "${context.input}") and says nothing about its rights`
  );
}
async function checkAll(token, registry) {
  const { context, match, repositories } = token;
  const questionOf = (repository, action) => ({
    repository,
    action,
    wanted: isWanted(action, context.access)
  });
  const questions = repositories.flatMap((name) => [questionOf(name, "pull"), questionOf(name, "push")]).concat(publicCheck(token));
  const rights = questions.filter((question) => question.wanted);
  const granted = await (0,ask_all/* askAll */.pI)(rights, { registry, untilRefused: false });
  if (granted.some(ask_all/* isBad */.e2)) return { entryChecks: granted, excess: [], foreign: [] };
  const unwantedQuestions = questions.filter((question) => !question.wanted);
  const deletesOf = (checks2) => pushable(checks2).map(({ repository }) => questionOf(repository, "delete"));
  const foreign = (0,needs/* foreignTo */.GV)(repositories, match);
  const [refused, excess] = await Promise.all([
    (0,ask_all/* askEach */.HA)(unwantedQuestions.concat(deletesOf(granted)), registry),
    (0,ask_all/* askForeign */.YU)(foreign, registry)
  ]);
  const checks = [granted, refused, await (0,ask_all/* askEach */.HA)(deletesOf(refused), registry)].flat();
  const order = (check) => questions.findIndex(({ repository }) => repository === check.repository) * protocol/* actions */.o1.length + protocol/* actions */.o1.indexOf(check.action);
  return { entryChecks: checks.toSorted((a, b) => order(a) - order(b)), excess, foreign };
}
function pushable(checks) {
  return checks.filter(({ action, answer }) => action === "push" && answer.kind === "granted");
}
function publicCheck({ match: { entry }, repositories }) {
  if (entry === void 0 || repositories.includes(needs/* publicQuestion */.SK.repository)) return [];
  return [{ ...needs/* publicQuestion */.SK, wanted: entry.publicPull }];
}


// EXTERNAL MODULE: ./build/src/registry/keyless.js
var keyless = __webpack_require__(8547);
;// CONCATENATED MODULE: ./build/src/verify/keyless.js



const shortest = 300;
async function exchangeEntries(tokenList, inputs, ports) {
  const exchanged = {
    tokens: [],
    refused: [],
    unavailable: /* @__PURE__ */ new Map()
  };
  const isKeyless = tokenList !== void 0 && inputs.registry.isDockerHub;
  for (const entry of isKeyless ? tokenList.tokens : []) {
    const inputRepositories = entry.repositories.filter((name2) => inputs.repositories.includes(name2));
    const repositories = inputs.repositories.length === 0 ? entry.repositories : inputRepositories;
    const { oidc: connection, channel, access } = entry;
    if (tokenList === void 0 || connection === void 0 || repositories.length === 0) continue;
    const organization = inputs.organization ?? tokenList.organization;
    const name = inputs.username ?? organization;
    const registry = inputs.registry.name;
    const user = { username: name };
    const input = "oidc-connection-id";
    const context = { registry, user, organization, channel, access, input, connection };
    try {
      const outcome = await (0,keyless/* keylessCredential */.qe)({ connection, expiresIn: shortest }, { name }, ports);
      if (outcome instanceof base_error/* OatError */.vE) exchanged.unavailable.set(entry, outcome);
      else {
        const { credential, seconds: validFor } = outcome;
        const match = { tokenList, entry };
        exchanged.tokens.push({ context, match, repositories, credential, validFor });
      }
    } catch (error) {
      if (!(error instanceof base_error/* OatError */.vE)) throw error;
      exchanged.refused.push({ entry, verification: unasked({ context }, [error]) });
    }
  }
  return exchanged;
}


;// CONCATENATED MODULE: ./build/src/verify/outputs.js


function tell(verification, log) {
  const { context, label, validFor, checks, uploads, hub = [] } = verification;
  const { input, connection, registry } = context;
  const life = validFor === void 0 ? "" : `, valid for ${validFor} s`;
  const called = label === void 0 ? "" : `, ${JSON.stringify(label)}`;
  const keyless = `keyless, by OIDC connection ${connection}${life}`;
  const from = connection === void 0 ? `input "${input}"${called}` : keyless;
  const lines = [
    `${(0,token_list/* entryWords */.aY)(context)}: ${from}`,
    checks.map((check) => `${check.action} ${check.repository}: ${verdictWords[verdictOf(check)]}`),
    foreignWords(verification) ?? [],
    hub.map(({ scope, on, answer }) => `Docker Hub's API: ${scope} on ${on}: ${scopeWords[answer]}`)
  ];
  for (const line of lines.flat()) log.info(line);
  for (const { repository, answer } of uploads) {
    const isLeft = answer.kind === "opened" && !answer.cancelled;
    log.info(`upload to ${repository}: ${answer.kind === "opened" ? "started" : "refused"}`);
    const leftover = `an empty upload to ${repository} stays until ${registry} removes it`;
    if (isLeft) log.notice(`a push token cannot cancel an upload there: ${leftover}`);
  }
}
function grantEntry({ context, label, validFor, checks, hub, problems }) {
  const { input, channel, access, connection } = context;
  return {
    input,
    channel: channel ?? null,
    access,
    label: label ?? null,
    ok: problems.length === 0,
    grant: grantOf(checks),
    hub: hub?.map(({ scope, on, answer }) => ({ scope, on, answer })),
    connection,
    validFor: connection === void 0 ? void 0 : validFor ?? null
  };
}
function reportGrants(grants, runner) {
  const ok = grants.every((token) => token.ok);
  runner.output("ok", String(ok));
  runner.output("grants", JSON.stringify(grants));
  return ok;
}


// EXTERNAL MODULE: ./build/src/base/markdown.js
var markdown = __webpack_require__(7522);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/tokens/access-table.js
var access_table = __webpack_require__(581);
;// CONCATENATED MODULE: ./build/src/verify/summary.js





function verifySummary(verifications, unseen) {
  const exact = verifications.filter(({ problems: problems2 }) => problems2.length === 0);
  const right = exact.filter(({ hub = [] }) => hub.every(({ answer }) => answer === "allowed")).length;
  const askedImages = verifications.flatMap(({ checks, foreign }) => checks.map(imageOf).concat(foreign));
  const unseenEntries = unseen.map(({ entry }) => entry);
  const images = askedImages.concat(unseenEntries.flatMap(({ repositories }) => repositories));
  const total = verifications.length + unseen.length;
  const gaps = unseen.length + exact.length - right;
  const lines = [
    unseen.map(({ entry, why }) => `- ${(0,token_list/* entryWords */.aY)(entry)} ${(0,markdown/* codeText */.ph)(entry.label)}: not seen: ${(0,markdown/* plainText */.wh)(why)}`),
    verifications.flatMap(hubLines)
  ].flat();
  const problems = verifications.flatMap((verification) => verification.problems);
  return [
    `### Docker tokens: ${right} of ${total} exactly as they should be${gaps === 0 ? "" : `, ${gaps} not seen`}`,
    "",
    (0,access_table/* accessTable */.x)((0,base_text/* unique */.Am)(images).sort(publicLast), verifications.map(holderOf), unseenEntries),
    "Of a token only its rights on these images are asked for: what else it may do is not seen.",
    "",
    lines.length === 0 ? [] : [lines, ""],
    problems.map((it) => `**${it.code}**: ${(0,markdown/* hintText */.dx)(it.message)}

**What to do:** ${(0,markdown/* hintText */.dx)(it.hint)}
`)
  ].flat(2).join("\n");
}
const anyPublic = "any public image";
function imageOf({ repository, standsForPublic }) {
  return standsForPublic ? anyPublic : repository;
}
function publicLast(a, b) {
  return Number(a === anyPublic) - Number(b === anyPublic);
}
function holderOf({ context, label, validFor, checks, uploads, problems }) {
  const right = (check) => {
    const access = check.action === "pull" ? "pull" : "push";
    return { path: imageOf(check), access };
  };
  const isOf = (verdict) => (check) => verdictOf(check) === verdict;
  const excess = checks.filter(isOf("excess"));
  const refused = uploads.filter(({ answer }) => answer.kind !== "opened");
  return {
    name: label ?? (0,token_list/* entryWords */.aY)(context),
    rights: checks.filter(({ answer }) => answer.kind === "granted").map(right),
    lacks: checks.filter(isOf("missing")).map(right),
    meant: void 0,
    marks: [
      excess.map((check) => `should not ${check.action} ${imageOf(check)}`),
      refused.map(({ repository }) => `upload to ${repository} refused`),
      problems.some(({ code: name }) => name === "WRONG_TOKEN") ? "another token" : []
    ].flat(),
    places: [
      context.connection === void 0 ? `input "${context.input}"` : `a keyless job${validFor === void 0 ? "" : `, valid for ${validFor} s`}`
    ]
  };
}
function hubLines({ label, context, hub = [] }) {
  return hub.map(({ scope, on, answer }) => {
    const subject = `- Docker Hub's API, ${(0,markdown/* codeText */.ph)(label ?? (0,token_list/* entryWords */.aY)(context))}: ${scope} on ${(0,markdown/* codeText */.ph)(on)}`;
    return `${subject}: ${answer === "refused" ? `<b>${scopeWords.refused}</b>` : (0,markdown/* plainText */.wh)(scopeWords[answer])}`;
  });
}


;// CONCATENATED MODULE: ./build/src/verify/verify.js


















async function verify(inputs, ports) {
  const { runner } = ports;
  const tokenList = await (0,registry_inputs/* loadRegistryTokenList */.h9)(inputs, ports);
  if (inputs.probe === "label") return nameTokens(inputs, tokenList, ports);
  const inputTokens = inputs.tokens.map((token) => prepare(token, inputs, { tokenList, runner }));
  const { tokens, refused, unavailable } = await exchangeEntries(tokenList, inputs, ports);
  const presentedTokens = inputTokens.concat(tokens);
  if (presentedTokens.length + refused.length === 0) throw [...unavailable.values()][0] ?? noToken();
  const presented = await verifyAll(presentedTokens, inputs, ports);
  const verifications = presented.concat(refused.map(({ verification }) => verification));
  const lookedAt = presentedTokens.map(({ match }) => match.entry).concat(refused.map(({ entry }) => entry));
  const unseen = (tokenList?.tokens ?? []).filter((entry) => !lookedAt.includes(entry)).map((entry) => ({ entry, why: unavailable.get(entry)?.message ?? unaskedWords(entry) }));
  for (const { entry, why } of unseen) {
    runner.warning(`the token ${JSON.stringify(entry.label)} of the token list is not checked: ${why}`);
  }
  for (const verification of verifications) {
    tell(verification, runner);
    for (const problem of verification.problems) runner.error((0,base_error/* describeError */.Uc)(problem, runner));
  }
  const ok = reportGrants(verifications.map(grantEntry), runner);
  await runner.summary(() => verifySummary(verifications, unseen));
  return ok;
}
function unaskedWords({ oidc }) {
  return oidc === void 0 ? "it was not given" : "it is keyless, and not for this registry or these repositories";
}
async function nameTokens(inputs, tokenList, ports) {
  const { runner } = ports;
  const { tokens, registry } = inputs;
  const { user } = (0,owner/* ownerOf */.b)(inputs, tokenList);
  if (user instanceof base_error/* OatError */.vE) throw user;
  if (tokens.length === 0) throw noToken();
  const answers = /* @__PURE__ */ new Map();
  const names = [];
  for (const token of tokens) {
    const { input, access } = token;
    const credential = (0,token_choice/* readCredential */.Yz)(token, { user, registry, runner });
    const value = credential.token.reveal();
    const pendingAnswer = answers.get(value) ?? (0,registry_registry/* createRegistry */.Iq)(registry, credential, ports).identify();
    answers.set(value, pendingAnswer);
    const answer = await pendingAnswer;
    const label = answer.kind === "granted" ? answer.label : void 0;
    names.push({ input, label: label ?? null, ok: label !== void 0 });
    if (label === void 0) {
      const context = { registry: registry.name, user: credential, input, access, channel: token.channel };
      runner.error((0,base_error/* describeError */.Uc)(namelessFailure(answer, context), runner));
    } else {
      const { name } = (0,token_list_label/* parseLabel */.Q_)(label);
      const entry = name === label ? "" : `, of the entry ${JSON.stringify(name)}`;
      runner.info(`input "${input}" is the token ${JSON.stringify(label)} in Docker Home${entry}; it works`);
    }
  }
  return reportGrants(names, runner);
}
function namelessFailure(answer, context) {
  if (answer.kind === "rejected" || answer.kind === "expired") {
    return (0,failure/* proofFailure */.Bc)(answer, { repository: "", action: context.access }, context);
  }
  const message = `${context.registry} does not say which token input "${context.input}" is`;
  return new base_error/* OatError */.vE("SCOPE_UNPROVEN", {
    message,
    hint: "look in Docker Home when each token was last used"
  });
}
function prepare(token, inputs, { tokenList, runner }) {
  const { access, input } = token;
  const job = { access, channel: token.channel, repositories: inputs.repositories };
  const match = (0,find_entry/* findEntryIn */.j)(tokenList, job, runner);
  const { organization, user } = (0,owner/* ownerOf */.b)(inputs, tokenList);
  if (user instanceof base_error/* OatError */.vE) throw user;
  const credential = (0,token_choice/* readCredential */.Yz)(token, { user, registry: inputs.registry, runner });
  const repositories = inputs.repositories.length > 0 ? inputs.repositories : match.entry?.repositories ?? [];
  if (repositories.length === 0) {
    const message = `there is no repository to check the ${(0,token_list/* entryWords */.aY)(token)} token on`;
    const hint = 'write "repositories:", or give the token list an entry for this token';
    throw new base_error/* OatError */.vE("INPUT_INVALID", { message, hint });
  }
  const channel = token.channel ?? match.entry?.channel;
  const registry = inputs.registry.name;
  const { secret, renewal } = (0,registry_renewal/* renewalFacts */._3)(match, runner);
  const context = { registry, user: credential, organization, input, channel, access, secret, renewal };
  return { context, match, repositories, credential };
}
async function verifyAll(tokens, inputs, ports) {
  const byValue = /* @__PURE__ */ new Map();
  const verified = tokens.map(async (token, index) => {
    const value = token.credential.token.reveal();
    const earlier = byValue.get(value);
    const verifying = (async () => {
      const twin = await earlier;
      if (twin !== void 0 && isRefused(twin)) return sameRefusal(token, twin);
      ports.runner.progress(`${index + 1} of ${tokens.length}: ${(0,token_list/* entryWords */.aY)(token.context)}`);
      return verifyOne(token, inputs, ports);
    })();
    if (earlier === void 0) byValue.set(value, verifying);
    return verifying;
  });
  await Promise.allSettled(verified);
  return Promise.all(verified);
}
async function verifyOne(token, inputs, ports) {
  const { hubUrl: baseUrl, probe, registry } = inputs;
  const { match, credential, context } = token;
  const { entry, tokenList } = match;
  const verification = await verifyToken(token, (0,registry_registry/* createRegistry */.Iq)(registry, credential, ports), probe);
  if (entry === void 0 || tokenList === void 0 || !registry.isDockerHub || isRefused(verification)) {
    return verification;
  }
  if (entry.dhi.length > 0 && registry !== host/* hardenedImages */.gx) {
    const hardened = await verifyHardened(token, (0,registry_registry/* createRegistry */.Iq)(host/* hardenedImages */.gx, credential, ports));
    verification.checks = verification.checks.concat(hardened.checks);
    verification.problems = verification.problems.concat(hardened.problems);
  }
  const isUnasked = entry.hub.length === 0 || context.connection !== void 0;
  if (isUnasked || isRefused(verification)) return verification;
  const { organization } = tokenList;
  const as = { baseUrl, organization, token: credential.token, input: context.input };
  const hub = await (0,base_error/* resultOrError */.pS)(() => checkHubScopes(as, entry, ports));
  const isRefusal = hub instanceof base_error/* OatError */.vE;
  if (isRefusal && hub.code !== "HUB_FORBIDDEN") throw hub;
  if (!isRefusal) verification.hub = hub;
  verification.problems = verification.problems.concat(isRefusal ? hub : hubProblems(hub, context));
  return verification;
}
function isRefused({ problems }) {
  return problems.some(({ code }) => code === "TOKEN_REJECTED" || code === "TOKEN_EXPIRED");
}
function sameRefusal({ context }, twin) {
  const same = `input "${context.input}" holds the same token as input "${twin.context.input}"`;
  const message = `${same}, which ${context.registry} refuses`;
  const problems = twin.problems.map(({ code, hint }) => new base_error/* OatError */.vE(code, { message, hint }));
  return unasked({ context }, problems);
}
function noToken() {
  return new base_error/* OatError */.vE("TOKEN_MISSING", {
    message: 'no token: input "token" and the four others (input "release-pull-token" and so on) are empty',
    terminalHint: (0,verbs/* secretWays */.jd)("token"),
    hint: 'check the names of the secrets (Settings \u2192 Secrets and variables \u2192 Actions). GitHub gives none to forks, and Dependabot has its own. An environment secret needs "environment:" on the job'
  });
}


;// CONCATENATED MODULE: ./build/src/verify/start.js




async function startVerify(runner) {
  const inputs = readVerifyInputs(runner);
  const { attempts, timeout } = inputs;
  const clock = (0,base_clock/* createClock */.ts)();
  const deadline = (0,base_clock/* createDeadline */.dU)(clock, timeout);
  try {
    return await verify(inputs, (0,ports/* openModePorts */.s)(runner, { clock, deadline, attempts }));
  } finally {
    deadline.close();
  }
}



/***/ })

};
;