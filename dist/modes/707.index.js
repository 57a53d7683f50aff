"use strict";
exports.id = 707;
exports.ids = [707];
exports.modules = {

/***/ 4928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JS: () => (/* binding */ notSeen),
/* harmony export */   kE: () => (/* binding */ gapLines),
/* harmony export */   kg: () => (/* binding */ combine),
/* harmony export */   nv: () => (/* binding */ unseen),
/* harmony export */   t5: () => (/* binding */ lookAt)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1036);


function unseen(name, why, remedy = "") {
  return { unseen: { what: name, why, remedy } };
}
const notSeen = "Not seen";
function combine(nothing, required, optional = []) {
  const lacking = required.length === 0 ? [nothing] : gapsOf(required);
  return {
    seen: required.flatMap((look) => "seen" in look ? [look.seen] : []),
    isWhole: lacking.length === 0,
    gaps: lacking.concat(gapsOf(optional))
  };
}
function gapsOf(looks) {
  return looks.flatMap((look) => "unseen" in look ? [look.unseen] : []);
}
async function lookAt(name, place, act) {
  try {
    return { seen: await act() };
  } catch (error) {
    if (!(error instanceof _error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE) || error.code === "INTERNAL") throw error;
    return unseen(name, `${error.code}: ${error.message}`, (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .hintFor */ .JR)(error, place));
  }
}
function gapLines(gaps) {
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .unique */ .Am)(gaps.map(({ what, why, remedy }) => `${what}: ${why}${remedy === "" ? "" : `; ${remedy}`}`));
}



/***/ }),

/***/ 8088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startExposed: () => (/* binding */ startExposed)
});

// EXTERNAL MODULE: ./build/src/base/batches.js
var batches = __webpack_require__(235);
// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var base_clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/error.js
var error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/look.js
var look = __webpack_require__(4928);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/base/time.js
var base_time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/workflows/jobs/use.js
var jobs_use = __webpack_require__(1714);
// EXTERNAL MODULE: ./build/src/runner/checkout.js
var checkout = __webpack_require__(838);
// EXTERNAL MODULE: ./build/src/runner/github-variables.js
var github_variables = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/runner/ports.js
var runner_ports = __webpack_require__(1024);
// EXTERNAL MODULE: ./build/src/stores/github/client.js + 2 modules
var github_client = __webpack_require__(329);
// EXTERNAL MODULE: ./build/src/stores/github/contents.js
var github_contents = __webpack_require__(610);
// EXTERNAL MODULE: ./build/src/stores/store-error.js
var store_error = __webpack_require__(6174);
// EXTERNAL MODULE: ./build/src/stores/github/answers.js
var answers = __webpack_require__(721);
;// CONCATENATED MODULE: ./build/src/stores/github/history.js






const longestRunMs = 65 * base_time/* dayMs */.LP;
const mostListed = 1e3;
function createGithubHistory(client, { repository, since, server }) {
  const root = `/repos/${repository}`;
  const subject = (0,github_contents/* subjectOf */.et)(root);
  const oldest = since - longestRunMs;
  const isOld = ({ at }) => at < oldest;
  const home = (0,github_contents/* once */.Oo)(() => client.ask(root, { subject, parse: answers/* parseSeenRepository */.dV }));
  const pulls = (0,github_contents/* once */.Oo)((path) => client.follow(path, { subject, parse: answers/* parsePulls */.ER }, isOld));
  const moves = (0,github_contents/* once */.Oo)((path) => client.follow(path, { subject, parse: answers/* parseMoves */.MM }, isOld));
  async function runsBetween(from, to) {
    const created = [from, to].map(base_time/* formatSecond */.sK).join("..");
    const path = `${root}/actions/runs?created=${created}`;
    const asking = { subject, listName: "runs", parse: answers/* parseRuns */.oI };
    const { total } = await client.ask(`${path}&per_page=1`, asking);
    if (total <= mostListed || to - from <= 1e3) return client.list(path, asking, ({ id }) => id);
    const middle = Math.floor((from + to) / 2e3) * 1e3;
    return (await runsBetween(from, middle)).concat(await runsBetween(middle, to));
  }
  async function basesOf({ event, branch = "" }) {
    const played = event === "pull_request_target" ? [(await home("")).defaultBranch] : [];
    if (played.length > 0 && server === "https://github.com") return played;
    const pullRequests = await pulls(`${root}/pulls?state=all&sort=updated&direction=desc&per_page=100`);
    const bases = pullRequests.filter(({ head }) => head === branch).map(({ base }) => base);
    if (bases.length > 0) return (0,base_text/* unique */.Am)(bases.concat(played));
    const message = `no pull request of ${branch} is listed`;
    throw (0,store_error/* storeError */.g)("STORE_MISSING", subject.name, { message, hint: "" });
  }
  async function treeAt(branch, time) {
    const branchMoves = await moves(`${root}/activity?ref=${encodeURIComponent(branch)}&per_page=100`);
    return { repository, ref: branchMoves.filter(({ at }) => at > time).at(-1)?.before ?? branch };
  }
  return {
    /** Every run of which an attempt may have been at work since then, and how many had ended before. */
    runs: async (until) => {
      const listedRuns = await runsBetween(oldest, until);
      const files = listedRuns.map((run) => ({ ...run, path: run.path.replace(/@.*/s, "") }));
      const uniqueRuns = Array.from(new Map(files.map((run) => [run.id, run])).values());
      const runs = uniqueRuns.filter(({ endedAt }) => endedAt >= since);
      return { runs, ended: uniqueRuns.length - runs.length };
    },
    /** Requests that GitHub still allows. A server may have no limit. */
    limit: () => (0,look/* lookAt */.t5)("/rate_limit", client.place, () => client.ask("/rate_limit", { subject, parse: answers/* parseLimit */.Fv })),
    /**
     * What a run played. The merge of a pull request is not kept: its head and its base are what it was made
     * of. `pull_request_target` plays the default branch (docs.github.com, "Events that trigger workflows").
     */
    treesOf: (run) => (0,look/* lookAt */.t5)(run.path, client.place, async () => {
      const head = { repository, ref: run.commit };
      if (!run.event.startsWith("pull_request")) return [head];
      const trees = await Promise.all((await basesOf(run)).map((branch) => treeAt(branch, run.createdAt)));
      return run.event === "pull_request_target" ? trees : [head].concat(trees);
    })
  };
}


// EXTERNAL MODULE: ./build/src/stores/github/inputs.js
var github_inputs = __webpack_require__(557);
// EXTERNAL MODULE: ./build/src/token-list/read.js + 3 modules
var read = __webpack_require__(9186);
// EXTERNAL MODULE: ./build/src/yaml/read.js + 1 modules
var yaml_read = __webpack_require__(3869);
// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(9976);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
;// CONCATENATED MODULE: ./build/src/exposed/play.js





const deepest = 10;
const mostLooks = 5e3;
async function play(run, workspace, ports) {
  const looks = [];
  const had = /* @__PURE__ */ new Set();
  const job = { call: void 0, actions: /* @__PURE__ */ new Set(), replaced: /* @__PURE__ */ new Set(), looks, had };
  await playWorkflow(run.path, { ...ports, ...job, run, workspace, home: workspace });
  return { looks, had: Array.from(had), isThere: looks.some((look) => "seen" in look) };
}
async function playWorkflow(path, place) {
  const { home, call: caller, looks } = place;
  const title = caller?.job.uses?.value.replace(/^[.$]\//, "") ?? path;
  const isEndless = depthOf(caller) >= deepest || looks.length > mostLooks;
  const files = isEndless ? (0,look/* unseen */.nv)(title, endless) : await place.contents.read(home, [path], title);
  if ("unseen" in files) return void looks.push(files);
  for (const document of files.seen) {
    const file = (0,workflow/* readWorkflow */.S6)({ path: title, ...document });
    if (file?.kind !== "workflow") looks.push((0,look/* unseen */.nv)(title, "it has no jobs"));
    else for (const job of file.jobs) await playJob({ file, job, caller }, place);
  }
}
async function playJob(call, place) {
  const { uses, steps } = call.job;
  const inside = { ...place, call, actions: /* @__PURE__ */ new Set(), replaced: /* @__PURE__ */ new Set() };
  place.looks.push({ seen: true });
  await (uses === void 0 ? playSteps(steps, inside) : playUse(uses.value, inside));
}
async function playSteps(steps, place) {
  for (const step of steps) {
    for (const folder of (0,jobs_use/* replacedBy */._0)(step, place.workspace[0]?.repository)) place.replaced.add(folder);
    if (step.uses !== void 0) await playUse(step.uses.value, place);
  }
}
async function playUse(text, place) {
  const { call, run, workspace } = place;
  const use = (0,jobs_use/* readUse */.UT)(text);
  const miss = (why) => place.looks.push((0,look/* unseen */.nv)(text, why));
  if (use.kind === "image") return;
  if (use.kind === "unreadable") return void miss("what it names cannot be read");
  const reference = use.kind === "action" ? use : { name: "", ref: "" };
  const today = use.kind === "action" ? await place.contents.nameOf(use.name) : { seen: "" };
  const match = matchAction("seen" in today ? { name: today.seen, ref: reference.ref } : reference, place.bad);
  if (match === "bad" && call !== void 0) place.had.add(call);
  if (match === "unsure") miss("it is another version");
  if (match !== "another") return;
  if ("unseen" in today) place.looks.push(today);
  const isCall = call?.job.uses !== void 0;
  const commit = isCall ? run.called.get(text.trim().toLowerCase()) : void 0;
  const foreign = use.kind === "action" ? [{ repository: use.name, ref: commit ?? use.ref }] : void 0;
  const inside = { ...place, home: foreign ?? (use.kind === "self" || isCall ? place.home : workspace) };
  const isReplaced = Array.from(place.replaced).some((folder) => (0,jobs_use/* workspaceFolder */.ih)(use.path).startsWith(folder));
  const isFixed = use.kind !== "action" || isFullCommit(use.ref);
  if (isCall && !isFixed && !run.isFirstAttempt) miss("an earlier attempt may have called another commit");
  if (isCall && isToday(inside)) miss("GitHub does not say which commit of it ran");
  else if (isCall) await playWorkflow(external_node_path_.posix.normalize(use.path), inside);
  else if (use.kind !== "local" || !isReplaced) await playAction(use.path, text, inside);
  else miss("another commit or repository was checked out before");
}
function isToday({ home, workspace }) {
  return home !== workspace && home.some(({ ref }) => !isFullCommit(ref));
}
async function playAction(folder, text, place) {
  const places = place.home.map(({ repository, ref }) => `${repository}@${ref}/${folder}`);
  const key = places.concat(`${place.replaced.size}`).join();
  if (place.actions.has(key)) return;
  place.actions.add(key);
  const files = await place.contents.read(place.home, (0,jobs_use/* actionPaths */.rt)(folder), text);
  if ("unseen" in files) return void place.looks.push(files);
  for (const file of files.seen) {
    const steps = stepsOf(file, text);
    if (steps === void 0) place.looks.push((0,look/* unseen */.nv)(text, "it is not an action"));
    else if (isToday(place) && isComposite(file)) place.looks.push((0,look/* unseen */.nv)(text, changing));
    else {
      if (isToday(place)) place.todays.add(text);
      await playSteps(steps, place);
    }
  }
}
function isComposite({ root }) {
  return (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)(root, "runs"), "using") === "composite";
}
function stepsOf(file, path) {
  const runs = (0,tree/* valueOf */.RP)(file.root, "runs");
  const using = (0,tree/* textOf */.b6)(runs, "using") ?? "";
  if (isComposite(file)) return (0,workflow/* readWorkflow */.S6)({ path, ...file })?.jobs[0]?.steps;
  return /^(node\d+|docker)$/i.test(using) || (0,tree/* valueOf */.RP)(runs, "plugin") !== void 0 ? [] : void 0;
}
function depthOf(call) {
  return call === void 0 ? 0 : 1 + depthOf(call.caller);
}
function matchAction(use, bad) {
  if (use.name.toLowerCase() !== bad.name.toLowerCase()) return "another";
  const used = shortRef(use.ref);
  if (bad.harmless.some((ref) => shortRef(ref) === used)) return "harmless";
  const badRef = bad.ref === void 0 ? used : shortRef(bad.ref);
  if (used === badRef) return "bad";
  return isFullCommit(used) && isFullCommit(badRef) ? "harmless" : "unsure";
}
function isFullCommit(ref) {
  return /^[0-9a-f]{40}$/i.test(ref);
}
function shortRef(ref) {
  const name = ref.replace(/^refs\//, "").replace(/^(heads|tags)\//, "");
  return isFullCommit(name) ? name.toLowerCase() : name;
}
const endless = "it is called too deep, or too often";
const changing = "its steps may be others today, and which actions it called then is not known";


;// CONCATENATED MODULE: ./build/src/exposed/ledger.js




const ofGithub = /^dynamic\/(dependabot|pages|github-code-scanning)\//;
const owners = /^(actions|dependabot|github)\//i;
async function lookAtRun(run, ports) {
  const row = (looks2, had2 = []) => {
    const { isWhole, gaps } = (0,look/* combine */.kg)({ what: run.path, why: "nothing of it was read", remedy: "" }, looks2);
    return { run, had: had2, isWhole, gaps };
  };
  if (run.path.startsWith("dynamic/")) {
    const isSeen = ofGithub.test(run.path) && !owners.test(ports.bad.name);
    return row([isSeen ? { seen: true } : (0,look/* unseen */.nv)(run.path, "GitHub does not show what it plays in it")]);
  }
  const trees = await ports.history.treesOf(run);
  if ("unseen" in trees) return row([trees]);
  const { looks, had } = await play(run, trees.seen, ports);
  if (had.length === 0 || trees.seen.length === 1) return row(looks, had);
  const sides = await Promise.all(trees.seen.map((tree) => play(run, [tree], ports)));
  const isSplit = sides.some((side) => side.isThere && side.had.length === 0);
  return isSplit ? row(looks.concat((0,look/* unseen */.nv)(run.path, oneSide))) : row(looks, had);
}
const oneSide = "only one of its branches has the action: which one or which merge ran is not kept";
function looksOf(ledger) {
  const lacking = ledger.flatMap(({ run, gaps }) => gaps.map((gap) => ({ run, gap })));
  const groups = (0,group_by/* groupBy */.$)(
    lacking,
    ({ run, gap }) => gap.what === run.path ? gap.why : `${gap.what}: ${gap.why}`
  );
  const looks = ledger.filter(({ isWhole }) => isWhole).map(() => ({ seen: true }));
  for (const [why, rows] of groups) {
    const paths = (0,base_text/* unique */.Am)(rows.map(({ run }) => run.path));
    const pages = (0,base_text/* unique */.Am)(rows.map(({ run }) => run.page));
    const subject = `${(0,base_text/* counted */.hS)(pages.length, "run")} of ${(0,base_text/* firstOf */.Ku)(paths, 3).join(", ")}`;
    const usual = `"Set up job" in the log lists the actions, such as in ${pages[0] ?? ""}`;
    looks.push((0,look/* unseen */.nv)(subject, why, rows[0]?.gap.remedy || usual));
  }
  return looks;
}


// EXTERNAL MODULE: ./build/src/runner/command.js
var command = __webpack_require__(601);
;// CONCATENATED MODULE: ./build/src/exposed/outputs.js





function writeOutputs(runner, { name, ref }, answer) {
  const { ledger, jobs, gaps, entries, list } = answer;
  const runs = ledger.filter(({ had }) => had.length > 0).map(({ run }) => run.id);
  const clean = ledger.filter(({ had, isWhole }) => had.length === 0 && isWhole).length;
  const unseen = ledger.length - runs.length - clean;
  const action = ref === void 0 ? name : `${name}@${ref}`;
  runner.info(`${action}: ${runs.length} had it, ${clean} did not, ${unseen} not seen`);
  for (const [place, alike] of (0,group_by/* groupBy */.$)(jobs, placeOf)) {
    const times = alike.map(({ run }) => run.startedAt).sort((a, b) => a - b);
    const span = `${minuteOf(times[0] ?? 0)} to ${minuteOf(times.at(-1) ?? 0)}`;
    const names = (0,base_text/* unique */.Am)(alike.flatMap(({ secrets: secrets2 }) => secrets2.isAll ? ["every secret"] : secrets2.names));
    const words = (0,base_text/* firstOf */.Ku)(names.sort(), 20).join(", ") || "no secret";
    const line = `${place}: ${(0,base_text/* counted */.hS)(alike.length, "run")}, ${span}: ${words}`;
    runner.warning((0,base_text/* printable */.g$)(line, 600));
  }
  const secrets = (0,base_text/* unique */.Am)(jobs.flatMap((job) => job.secrets.names)).sort();
  const stores = list.tokens.flatMap((entry) => entry.stores);
  const listedSecrets = stores.map((store) => "secret" in store ? store.secret : "");
  const strange = secrets.filter((name2) => !listedSecrets.includes(name2)).join(", ");
  if (strange !== "") runner.warning((0,base_text/* printable */.g$)(`not in the token list, replace by hand: ${strange}`, 600));
  runner.info(`${look/* notSeen */.JS}:`);
  for (const line of (0,look/* gapLines */.kE)(gaps)) runner.info(`  ${line}`);
  const labels = entries.map(({ label }) => label);
  const outputs = { entries: labels, secrets, runs, "not-seen": gaps };
  for (const [key, value] of Object.entries(outputs)) runner.output(key, JSON.stringify(value));
  const rotate = `${(0,command/* command */.G5)()} rotate${(0,command/* givenFlags */.rd)(runner, ["config"])} --compromised`;
  if (labels.length > 0) runner.info(`${rotate} ${(0,command/* shellWord */.r7)(labels.join(", "))}`);
  else if (runs.length > 0) runner.info("no token of the token list was seen there");
}
function minuteOf(time) {
  return `${(0,base_time/* formatTime */.fU)(time).slice(0, 16)}Z`;
}
function placeOf({ run, call }) {
  return `${(0,base_text/* unique */.Am)([run.path, call.file.path]).join(", ")}, job ${call.job.id}`;
}


// EXTERNAL MODULE: ./build/src/token-list/names.js
var names = __webpack_require__(2094);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var credential = __webpack_require__(462);
;// CONCATENATED MODULE: ./build/src/exposed/secrets.js









const none = { isAll: false, names: [] };
function shownSecrets(run, call) {
  const { job, file, caller } = call;
  if (run.hasNoSecrets) return { run, call, secrets: none, ofEnvironment: none, environment: "" };
  const secrets = (0,credential/* namedSecrets */.pr)(textIn(job.node) + textIn((0,tree/* valueOf */.RP)(file.root, "env")));
  const { isAll, names } = handedBy(caller, { ...secrets, isAll: secrets.isAll || (0,repository/* inheritsSecrets */.wS)(job) });
  const handed = caller && (0,tree/* valueOf */.RP)(caller.job.node, "secrets");
  const environmentNames = secrets.names.filter((name) => (0,workflow/* inputEntry */.nJ)(handed, name) === void 0);
  const isForeign = job.uses !== void 0;
  return {
    run,
    call,
    secrets: { isAll, names: job.environment === void 0 ? names : (0,base_text/* unique */.Am)(names.concat(environmentNames)) },
    ofEnvironment: { isAll: secrets.isAll || isForeign, names: secrets.names },
    environment: isForeign || job.environment?.includes("${{") ? void 0 : job.environment ?? ""
  };
}
function textIn(node) {
  return node === void 0 ? "" : Array.from((0,tree/* scalarsIn */.PX)(node), ({ value }) => `${value}
`).join("");
}
function handedBy(caller, secrets) {
  if (caller === void 0) return secrets;
  if ((0,repository/* inheritsSecrets */.wS)(caller.job)) return { isAll: true, names: secrets.names };
  const handed = (0,tree/* valueOf */.RP)(caller.job.node, "secrets");
  const values = secrets.isAll ? [handed] : secrets.names.map((name) => (0,workflow/* inputEntry */.nJ)(handed, name)?.value);
  return handedBy(caller.caller, (0,credential/* namedSecrets */.pr)(values.map(textIn).join("")));
}
function isExposed({ stores }, { secrets, ofEnvironment, environment }, { repository, home }) {
  return stores.filter(store/* isSecretStore */.Qo).some((store) => {
    if (store.app === "codespaces") return false;
    const sources = store.kind === "environment-secret" ? [secrets, ofEnvironment] : [secrets];
    if (!sources.some(({ isAll, names }) => isAll || names.includes(store.secret))) return false;
    const [owner = ""] = repository.split("/");
    if (store.kind === "organization-secret") return (0,names/* equalsIgnoringCase */.dc)(store.organization, owner);
    const isHere = (0,names/* equalsIgnoringCase */.dc)(store.repository ?? home, repository);
    const isOpen = store.kind === "repository-secret" || environment === void 0;
    return isHere && (isOpen || (0,names/* equalsIgnoringCase */.dc)(store.environment, environment));
  });
}
function limitLooks(jobs, todays) {
  const looks = Array.from(
    (0,group_by/* groupBy */.$)(jobs.flatMap(limitsOf), (limit) => limit),
    ([limit, alike]) => (0,look/* unseen */.nv)(`${(0,base_text/* counted */.hS)(alike.length, "job")} that had the action`, limit)
  );
  const [example] = todays;
  if (example !== void 0) {
    const subject = `${(0,base_text/* counted */.hS)(todays.size, "action")} by tag or branch, such as ${example}`;
    looks.push((0,look/* unseen */.nv)(subject, "read as they are today: what they were then is not known"));
  }
  const limits = "deleted runs, other repositories with the same secrets, an earlier base of a pull request";
  return looks.concat((0,look/* unseen */.nv)("not looked at", limits));
}
function limitsOf({ call, environment }) {
  const rights = permissionsOf(call);
  const isAll = rights?.kind === "scalar" && rights.value === "write-all";
  const mayAsk = isAll || (0,tree/* textOf */.b6)(rights, "id-token") === "write";
  const isUsual = /^((ubuntu|windows|macos)-[\w.-]+\n)?$/.test(textIn((0,tree/* valueOf */.RP)(call.job.node, "runs-on")));
  const limits = [
    [mayAsk, "they may ask for ID tokens, which log in without a secret"],
    [!isUsual, "they may have run on a machine of your own, with what other jobs left there"],
    [environment === void 0, "their environment is not seen: the secrets of any are counted"],
    [true, "later jobs that used their caches or artifacts were not looked at"]
  ];
  return limits.flatMap(([applies, text]) => applies ? [text] : []);
}
function permissionsOf({ job, file, caller }) {
  const permissions = (0,tree/* valueOf */.RP)(job.node, "permissions") ?? (0,tree/* valueOf */.RP)(file.root, "permissions");
  return permissions ?? (caller && permissionsOf(caller));
}


;// CONCATENATED MODULE: ./build/src/exposed/start.js




















async function startExposed(runner, flags) {
  const { environment } = runner;
  const clock = (0,base_clock/* createClock */.ts)();
  const { access, repository, since, until, bad } = readQuestion(runner, flags, clock);
  const [config, attempts] = [(0,inputs/* readText */.yR)(runner, "config"), (0,inputs/* readInteger */.JI)(runner, "attempts")];
  const deadline = (0,base_clock/* createExchangeDeadline */.WU)((0,inputs/* readInteger */.JI)(runner, "timeout"));
  const ports = (0,runner_ports/* openModePorts */.s)(runner, { clock, deadline, attempts });
  const { files } = ports;
  const list = await (0,read/* loadTokenList */.WT)(config, files);
  const origin = list.home ?? await (0,checkout/* readHome */.qp)(config, files, (0,github_variables/* inRepository */.y)(environment, ""));
  const { server } = (0,github_variables/* jobOf */.Z)(environment);
  const home = origin?.replace(`${server.replace(/^\w+:\/\//, "")}/`, "").replace(/#.*/, "") ?? repository;
  if (home.toLowerCase() !== repository.toLowerCase()) {
    runner.warning(
      `the token list is that of ${home}: only secrets that it keeps in ${repository} are looked for`
    );
  }
  const client = (0,github_client/* openGithub */.K)({ access, stores: [], thisRepository: repository }, ports, "read");
  try {
    const history = createGithubHistory(client, { repository, since, server });
    const contents = (0,github_contents/* createGithubContents */.kb)(client, await (0,yaml_read/* loadWorkflowYaml */.T)());
    const { runs, ended } = await history.runs(until);
    const total = (0,base_text/* counted */.hS)(runs.length, "run");
    runner.info(`${repository}: ${total} since ${minuteOf(since)}, beside ${ended} that had ended before`);
    const commits = new Set(runs.map(({ commit }) => commit)).size;
    const limit = await history.limit();
    const rate = "seen" in limit ? limit.seen : void 0;
    const allowance = rate && `; GitHub allows ${rate.left} more until ${minuteOf(rate.until)}`;
    const advice = rate !== void 0 && rate.left < commits ? ": leave out runs with --until" : "";
    runner.info(`this takes at least ${(0,base_text/* counted */.hS)(commits, "request")}${allowance ?? ""}${advice}`);
    const { ref, harmless } = bad;
    const today = await contents.nameOf(bad.name);
    const current = { name: "seen" in today ? today.seen : bad.name, ref, harmless };
    const playPorts = { history, contents, bad: current, todays: /* @__PURE__ */ new Set() };
    let count = 0;
    const ledger = await (0,batches/* inBatches */.o)(runs, async (run) => {
      runner.progress(`${count += 1} of ${total}`);
      return lookAtRun(run, playPorts);
    });
    const jobs = ledger.flatMap(({ run, had }) => had.map((call) => shownSecrets(run, call)));
    const looks = looksOf(ledger).concat("unseen" in today && ledger.length > 0 ? today : []);
    const { isWhole, gaps } = (0,look/* combine */.kg)(noRun.unseen, looks, limitLooks(jobs, playPorts.todays));
    const entries = list.tokens.filter((entry) => jobs.some((job) => isExposed(entry, job, { repository, home })));
    writeOutputs(runner, bad, { ledger, jobs, gaps, entries, list });
    return jobs.length === 0 && (isWhole || "unseen");
  } finally {
    await client.close();
    deadline.close();
  }
}
const noRun = (0,look/* unseen */.nv)("any run", "GitHub lists none that was at work then", "check the repository and --since");
function readQuestion(runner, flags, { now }) {
  const { repository } = (0,github_variables/* jobOf */.Z)(runner.environment);
  const since = (0,base_time/* parseInstant */.nV)(flags.get("since")) ?? Infinity;
  const until = flags.has("until") ? (0,base_time/* parseInstant */.nV)(flags.get("until")) ?? NaN : now();
  const [, name, ref] = /^([\w.-]+\/[\w.-]+)(?:@([\w./-]+))?$/.exec((0,inputs/* readText */.yR)(runner, "action")) ?? [];
  const access = (0,github_inputs/* readGithubAccess */.I)(runner);
  if (name === void 0 || (0,jobs_use/* isShortCommit */.oH)(ref ?? "")) {
    throw missing("--action", "write OWNER/NAME or OWNER/NAME@REF, with all 40 digits of a commit");
  }
  if (since > now()) throw missing("--since", "write a time, such as 2026-11-01T00:00:00Z");
  if (!(until >= since)) throw missing("--until", "write a time after --since, or leave it out");
  if (access === void 0) throw missing("a GitHub token", "set GH_TOKEN to what `gh auth token` prints");
  if (repository === "") throw missing("a clone", 'go to a clone whose remote "origin" is on GitHub');
  const bad = { name, ref, harmless: (0,base_text/* parseList */.E1)(flags.get("not-affected") ?? "") };
  return { access, repository, since, until, bad };
}
function missing(input, hint) {
  return new error/* OatError */.vE("INPUT_INVALID", { message: `missing: ${input}`, hint });
}



/***/ }),

/***/ 67:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseAppKey),
/* harmony export */   u: () => (/* binding */ keepAppKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5881);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1595);



function parseAppKey(secret, mask) {
  const text = secret.replaceAll("\\n", "\n").replaceAll("\r", "");
  const key = (0,_base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessThrown */ .rR)(() => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(text));
  if (key?.asymmetricKeyType !== "rsa") return void 0;
  new _base_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(text, mask);
  return new _base_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(key.export({ type: "pkcs8", format: "pem" }).toString(), mask);
}
const lifetime = 600;
const datedBack = 60;
function keepAppKey({ clientId, pem }, time, mask) {
  const corrected = /* @__PURE__ */ new Set();
  return {
    take: () => {
      const issuedAt = Math.floor(time.now() / 1e3) - datedBack;
      const claims = { iat: issuedAt, exp: issuedAt + lifetime, iss: clientId };
      const encode = (part) => Buffer.from(JSON.stringify(part)).toString("base64url");
      const signed = `${encode({ alg: "RS256", typ: "JWT" })}.${encode(claims)}`;
      const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)("RSA-SHA256", Buffer.from(signed), pem.reveal()).toString("base64url");
      return Promise.resolve(new _base_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(`${signed}.${signature}`, mask));
    },
    refused: (path, { message }) => {
      const isItsTime = /claim \('(?:exp|iat)'\)/.test(message) && !corrected.has(path);
      corrected.add(path);
      return Promise.resolve(isItsTime);
    },
    close: () => Promise.resolve()
  };
}



/***/ }),

/***/ 610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   jH: () => (/* binding */ createHashes),
/* harmony export */   kb: () => (/* binding */ createGithubContents)
/* harmony export */ });
/* harmony import */ var _base_look_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4928);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(721);


function createObjects(client, parse) {
  return once((path) => {
    const subject = subjectOf(path);
    return (0,_base_look_js__WEBPACK_IMPORTED_MODULE_0__/* .lookAt */ .t5)(subject.name, client.place, () => client.find(path, { subject, parse }));
  });
}
function createHashes(client) {
  const folder = createObjects(client, _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTree */ .cZ);
  return async ({ repository, ref }, path) => {
    let hash = encodeURIComponent(ref);
    const parts = path.split("/");
    for (const [index, part] of parts.entries()) {
      const inside = await folder(`/repos/${repository}/git/trees/${hash}`);
      if ("unseen" in inside) return inside;
      if (inside.seen === void 0) return (0,_base_look_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv)(path, gone);
      const { entries, isCut } = inside.seen;
      const { hash: next, mode = "" } = entries.get(part) ?? {};
      if (next === void 0 && isCut) return (0,_base_look_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv)(path, "GitHub does not list its folder");
      if (/^1[26]/.test(mode)) return (0,_base_look_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv)(path, "it is a link, or in a submodule");
      const isFolder = mode.startsWith("04");
      if (next === void 0 || isFolder === (index === parts.length - 1)) return { seen: void 0 };
      hash = next;
    }
    return { seen: hash };
  };
}
function createGithubContents(client, readYaml) {
  const repository = createObjects(client, _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .SU);
  const hashOf = createHashes(client);
  const blob = createObjects(client, (json) => {
    const text = (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBlob */ .Xs)(json);
    return text === void 0 ? void 0 : { ...readYaml(text), text };
  });
  async function fileIn(tree, path) {
    const hash = await hashOf(tree, path);
    if ("unseen" in hash) return hash;
    if (hash.seen === void 0) return { seen: void 0 };
    const file = await blob(`/repos/${tree.repository}/git/blobs/${hash.seen}`);
    if ("unseen" in file) return file;
    if (file.seen === void 0) return (0,_base_look_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv)(path, gone);
    if ("root" in file.seen) return { seen: file.seen };
    return (0,_base_look_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv)(path, `line ${file.seen.problem.line}: ${file.seen.problem.message}`);
  }
  async function read(trees, paths, gapName) {
    const files = /* @__PURE__ */ new Set();
    for (const tree of trees) {
      for (const path of paths) {
        const file = await fileIn(tree, path);
        if ("unseen" in file) return { unseen: { ...file.unseen, what: gapName } };
        if (file.seen === void 0) continue;
        files.add(file.seen);
        break;
      }
    }
    return files.size > 0 ? { seen: Array.from(files) } : (0,_base_look_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv)(gapName, "their commit does not have it");
  }
  async function nameOf(name) {
    const repositoryLook = await repository(`/repos/${name}`);
    return "unseen" in repositoryLook ? repositoryLook : { seen: repositoryLook.seen?.fullName ?? name };
  }
  return { read, nameOf };
}
const gone = "GitHub no longer has the commit, or does not show it to this token";
function once(ask) {
  const answers = /* @__PURE__ */ new Map();
  return (key) => {
    const answer = answers.get(key) ?? ask(key);
    answers.set(key, answer);
    return answer;
  };
}
function subjectOf(path) {
  const repository = path.split("/").slice(2, 4).join("/");
  const rights = '"Actions: read", "Contents: read" and "Pull requests: read"';
  const permission = `the repository permissions ${rights} for ${repository}`;
  return { name: `repository ${repository}`, permission };
}



/***/ }),

/***/ 557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readGithubAccess)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _runner_input_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3152);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3563);
/* harmony import */ var _app_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67);




const appInputs = ["github-app-client-id", "github-app-private-key"];
function readGithubAccess(step) {
  const token = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readSecret */ .n5)(step, "github-token");
  const clientId = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(step, appInputs[0]);
  const key = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readSecret */ .n5)(step, appInputs[1]);
  const writtenInputs = appInputs.filter((name) => (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .isWritten */ .QH)(step, name));
  if (token !== void 0 && writtenInputs.length > 0) {
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("INPUT_INVALID", {
      message: `${(0,_runner_input_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inputWords */ .c)(["github-token", ...writtenInputs])} are given together`,
      hint: "give a token, or the App with its key: with the key the action makes its own tokens"
    });
  }
  if (token !== void 0) {
    if (/^[!-~]+$/.test(token.reveal())) return { token };
    const hint2 = "save the token again, and nothing else";
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .aY)("github-token", "has a character that no token has", hint2);
  }
  if (clientId === void 0 && key === void 0) return void 0;
  if (clientId === void 0 || key === void 0) {
    const name = clientId === void 0 ? appInputs[0] : appInputs[1];
    const why = `an App is given by inputs "${appInputs[0]}" and "${appInputs[1]}": check that the variable and the secret exist in this environment`;
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .missingInputs */ .US)([{ names: [name], why }]) ?? new Error(name);
  }
  const pem = (0,_app_key_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAppKey */ .U)(key.reveal(), step.mask);
  if (pem !== void 0) return { app: { clientId, pem } };
  const hint = "save the whole .pem file in the secret, from its line BEGIN RSA PRIVATE KEY to its line END";
  throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .invalidInput */ .aY)(appInputs[1], "is not the private key of an App", hint);
}



/***/ }),

/***/ 6174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ storeError)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);


function storeError(code, place, text) {
  const name = typeof place === "string" ? place : (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeName */ .Hz)(place, "");
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE(code, { ...text, message: `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(name)}: ${text.message}` });
}



/***/ })

};
;