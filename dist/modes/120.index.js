"use strict";
exports.id = 120;
exports.ids = [120,325];
exports.modules = {

/***/ 9572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startAudit: () => (/* binding */ startAudit)
});

// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var runner_inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/runner/ports.js
var runner_ports = __webpack_require__(1024);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var token_list_store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/runner/finding.js
var finding = __webpack_require__(3461);
// EXTERNAL MODULE: ./build/src/runner/page-origin.js
var page_origin = __webpack_require__(9004);
// EXTERNAL MODULE: ./build/src/runner/checkout.js
var checkout = __webpack_require__(838);
// EXTERNAL MODULE: ./build/src/audit/compared.js
var audit_compared = __webpack_require__(1400);
// EXTERNAL MODULE: ./build/src/audit/copies.js
var audit_copies = __webpack_require__(3048);
// EXTERNAL MODULE: ./build/src/audit/finding.js
var audit_finding = __webpack_require__(4148);
// EXTERNAL MODULE: ./build/src/audit/inventory.js
var audit_inventory = __webpack_require__(8885);
// EXTERNAL MODULE: ./build/src/rotate/plan/report.js
var plan_report = __webpack_require__(3519);
// EXTERNAL MODULE: ./build/src/rotate/plan/rotation.js + 2 modules
var rotation = __webpack_require__(1097);
// EXTERNAL MODULE: ./build/src/tokens/token.js
var tokens_token = __webpack_require__(6617);
;// CONCATENATED MODULE: ./build/src/audit/leak.js






function seenLeaks(view) {
  return view.leaks.map((leak) => {
    const { entry, since } = leak;
    const current = (0,tokens_token/* findCurrent */.$Q)((0,tokens_token/* readEntryTokens */.Hp)(view.hub?.tokens ?? [], entry.label));
    return { entry, since, changedAt: current?.since ?? view.now, report: entryReport(leak, current, view) };
  });
}
function entryReport(leak, current, view) {
  const { entry, setup } = leak;
  const { hub, now } = view;
  const tokens = hub?.tokens ?? [];
  const copies = (0,audit_copies/* copiesIn */.J)(entry, view);
  const stores = copies.map(({ name: store, state, secret }) => {
    if (state === "absent") return { store, kind: "empty" };
    if (state === "not seen") return { store, kind: "opaque" };
    if (secret !== void 0) return { store, kind: "stamped", updatedAt: secret.updatedAt, ahead: 0 };
    return { store, kind: "open", holds: state === "present" ? current?.id : void 0 };
  });
  const listEvent = { step: { step: "list", pause: 0 }, outcome: { result: "listed", tokens }, now };
  const shadows = (view.github?.shadows ?? []).filter((by) => stores.some(({ store }) => store === by.store));
  const hidden = shadows.map((seen) => ({ seen }));
  const lookEvent = { step: { step: "look" }, outcome: { result: "looked", stores, hidden }, now };
  const begun = (0,rotation/* startRotation */.DP)(setup, { tokens, stores, hidden }, deletions(leak, view));
  const report = (0,plan_report/* reportEntry */.j)((0,rotation/* advance */.np)((0,rotation/* advance */.np)(begun, listEvent), lookEvent), now);
  const unlooked = copies.filter(({ store, state }) => state === "not seen" && (0,token_list_store/* isSecretStore */.Qo)(store));
  const gaps = report.gaps.concat(unlooked.map(({ name }) => `${(0,token_list_store/* storeWords */.fI)(name)} was not looked at`));
  return { ...report, complete: gaps.length === 0, gaps };
}
function deletions({ entry, toldAt }, { events = [] }) {
  const creations = events.filter(({ action }) => action === "create");
  return events.flatMap(({ action, token, at: now }) => {
    if (action !== "delete" || token === void 0 || now < toldAt) return [];
    const createdAt = creations.find((it) => it.token?.id === token.id)?.at ?? 0;
    const [priorToken] = (0,tokens_token/* readEntryTokens */.Hp)([{ ...token, createdAt, isActive: true }], entry.label);
    if (priorToken === void 0) return [];
    return [{ step: { step: "delete", id: token.id }, outcome: { result: "done" }, now, priorToken }];
  });
}
function leakFindings(leaks) {
  return leaks.filter(({ report }) => !report.complete).map(({ entry, report }) => {
    const message = `a token of this entry leaked, and that is not over: ${report.gaps.join("; ")}`;
    return (0,audit_finding/* finding */.gk)("ROTATION_INCOMPLETE", { subject: entry.label, entry, message });
  });
}


// EXTERNAL MODULE: ./build/src/audit/log.js
var log = __webpack_require__(4555);
// EXTERNAL MODULE: ./build/src/base/batches.js
var batches = __webpack_require__(235);
// EXTERNAL MODULE: ./build/src/base/look.js
var look = __webpack_require__(4928);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/hub/details.js
var details = __webpack_require__(6047);
// EXTERNAL MODULE: ./build/src/runner/input-words.js
var input_words = __webpack_require__(3152);
// EXTERNAL MODULE: ./build/src/runner/github-variables.js
var github_variables = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/stores/programs.js
var stores_programs = __webpack_require__(1415);
// EXTERNAL MODULE: ./build/src/tokens/copies.js
var copies = __webpack_require__(867);
// EXTERNAL MODULE: ./build/src/audit/inputs.js
var audit_inputs = __webpack_require__(8096);
// EXTERNAL MODULE: ./build/src/base/error.js
var error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(9976);
;// CONCATENATED MODULE: ./build/src/audit/look-github.js





async function lookAtGithub(tokenList, ports, onProgress) {
  const { github, thisRepository, noteGap } = ports;
  const stores = tokenList.tokens.flatMap((entry) => entry.stores).filter(token_list_store/* isSecretStore */.Qo);
  const isAsked = tokenList.legacySecrets.length > 0 || stores.some((it) => it.kind === "organization-secret");
  const searched = isAsked && thisRepository !== "" ? [homePlace] : [];
  const byPlace = (0,group_by/* groupBy */.$)(stores.concat(searched), (store) => (0,token_list_store/* placeName */.fW)(store, thisRepository));
  const places = /* @__PURE__ */ new Map();
  const repositories = /* @__PURE__ */ new Set();
  let looks = 0;
  await (0,batches/* inBatches */.o)(Array.from(byPlace), async ([name, placeStores]) => {
    onProgress(`${looks += 1} of ${byPlace.size}: ${name}`);
    const [first] = placeStores;
    if (first === void 0) return;
    const watched = placeStores.map(({ secret }) => secret);
    const place = await orGap(name, noteGap, () => github.place(first, watched));
    if (place === void 0) return;
    places.set(name, place);
    if (first === homePlace) return;
    if (first.kind !== "organization-secret") repositories.add(first.repository ?? thisRepository);
    if (first.app === "actions" && place.variables === void 0) {
      noteGap(name, "its variables may not be read, so expiries were not compared");
    }
  });
  const archives = await (0,batches/* inBatches */.o)(Array.from(repositories), async (name) => {
    return await orGap(name, noteGap, () => github.isArchived(name)) === true ? [name] : [];
  });
  return {
    /** By their name in a store's name: `actions:acme/acme#nightly`. */
    places,
    archived: archives.flat(),
    shadows: shadowsOf(stores, places, thisRepository)
  };
}
const homePlace = (0,token_list_store/* anySecretOf */.ic)();
function shadowsOf(stores, places, thisRepository) {
  const names = new Set(stores.map((store) => (0,token_list_store/* storeName */.Hz)(store, thisRepository)));
  return stores.flatMap(
    (store) => Array.from(places).flatMap(([place, { secrets }]) => {
      const shadow = `${place}:${store.secret}`;
      const isThere = secrets.has(store.secret) && !names.has(shadow);
      const isShadow = isThere && (0,token_list_store/* isHiddenFrom */.LT)(place, store, thisRepository);
      return isShadow ? [{ store: (0,token_list_store/* storeName */.Hz)(store, thisRepository), by: shadow }] : [];
    })
  );
}
async function orGap(subject, noteGap, readPlace) {
  const answer = await (0,error/* resultOrError */.pS)(readPlace);
  if (!(answer instanceof error/* OatError */.vE)) return answer;
  if (!answer.code.startsWith("STORE_")) throw answer;
  noteGap(subject, (0,error/* withoutCode */.MK)(answer));
  return void 0;
}


// EXTERNAL MODULE: ./build/src/audit/tokens.js
var tokens = __webpack_require__(9015);
;// CONCATENATED MODULE: ./build/src/audit/look.js













async function look_look(inputs, from) {
  const { runner, tokenList, checkout, home } = from;
  const thisRepository = (0,github_variables/* jobOf */.Z)(runner.environment).repository;
  const looks = [];
  const noteGap = (subject, message) => void looks.push((0,look/* unseen */.nv)(subject, message));
  const see = seeing(inputs, runner, looks);
  const [docker, github] = await Promise.all([
    lookAtDocker(inputs, from, { see, noteGap, thisRepository, home }),
    see(
      "github",
      from.github,
      (port) => lookAtGithub(tokenList, { github: port, thisRepository, noteGap }, runner.progress)
    )
  ]);
  const { hub } = docker;
  const programs = await see(
    "programs",
    inputs.hub && from.openPrograms,
    async (open) => hub === void 0 ? void 0 : lookAtPrograms(tokenList, hub, { open, noteGap })
  );
  const { isWhole, gaps } = (0,look/* combine */.kg)(noPart.unseen, looks);
  return {
    ...docker,
    tokenList,
    /** Docker Hub's clock, in milliseconds since 1970; 0 where it was not asked. */
    now: hub?.now ?? 0,
    /** Every token, and what it is to the list; none where Docker Hub was not looked at. */
    tokens: hub === void 0 ? [] : (0,tokens/* seenTokens */.wj)(tokenList, hub, home),
    github,
    programs,
    checkout,
    isWhole,
    gaps,
    inputs,
    /** `owner/repo` that the list stands in; '' where it is not known. */
    thisRepository,
    home,
    server: (0,github_variables/* jobOf */.Z)(runner.environment).server
  };
}
const noPart = (0,look/* unseen */.nv)("any part", "none is asked for", 'name one in input "parts"');
function seeing({ parts, hubGaps }, { place }, looks) {
  return async (part, port, view) => {
    if (!parts.includes(part)) return void 0;
    const name = audit_inputs/* partWords */.rz[part];
    const partLook = port === void 0 ? (0,look/* unseen */.nv)(name, `was to be compared, and ${emptyInputs(part, hubGaps)}`) : await (0,look/* lookAt */.t5)(name, place, () => view(port));
    looks.push(partLook);
    return "seen" in partLook ? partLook.seen : void 0;
  };
}
function emptyInputs(part, gaps) {
  if (part === "github") return 'input "github-token" is empty';
  const owner = `${(0,input_words/* inputWords */.c)(gaps)} ${gaps.length === 1 ? "is" : "are"} empty`;
  const either = `neither input "activity-token" nor an owner account is given: ${owner}`;
  return part === "hub" || part === "programs" ? owner : either;
}
async function lookAtDocker({ activity: hasToken, parts }, { tokenList, activity, ...ports }, { see, noteGap, ...list }) {
  const hub = await see("hub", ports.hub, lookAtTokens);
  const leaks = hub === void 0 ? [] : (0,tokens/* openLeaks */.RD)(tokenList, hub, list);
  for (const { label, unread, ...token } of hub?.tokens ?? []) {
    if (unread !== void 0) noteGap(JSON.stringify(label), `its rights could not be read: ${unread}`);
    const { createdBy, expiresAt, lastUsedAt } = token;
    const owner = tokenList.owners && createdBy;
    const fields = { expires_at: expiresAt, last_used_at: lastUsedAt, created_by: owner };
    const missed = Object.entries(fields).flatMap(([name, value]) => value === "unseen" ? name : []);
    if (missed.length > 0) noteGap(JSON.stringify(label), `Docker Hub does not tell its ${missed.join(", ")}`);
  }
  const isRefused = parts.includes("hub") && hub === void 0 && hasToken === void 0;
  if (isRefused) return { hub, leaks, events: void 0, pushes: void 0, repositories: void 0 };
  const names = (0,base_text/* unique */.Am)(tokenList.tokens.flatMap((entry) => entry.repositories));
  const log = await see("activity", activity, async (port) => ({
    events: await lookAtChanges(port, tokenList.auditDays, noteGap),
    pushes: await lookAtPushes(tokenList, port, { names, leaks, noteGap })
  }));
  const repositories = await see("repositories", ports.repositories, async (port) => {
    return new Map(await (0,batches/* inBatches */.o)(names, async (name) => [name, await port.repository(name)]));
  });
  return { hub, leaks, events: log?.events, pushes: log?.pushes, repositories };
}
async function lookAtTokens(hub) {
  const hubTokens = await hub.list();
  const now = hub.serverTime();
  return { now, tokens: await (0,batches/* inBatches */.o)(hubTokens, (0,details/* createDetailReader */.n)(hub.details)) };
}
async function lookAtChanges(log, days, noteGap) {
  const actions = ["create", "update", "delete"];
  const logs = await (0,batches/* inBatches */.o)(actions, (action) => log.events(action, { days }));
  const cut = logs.flatMap(({ events, isWhole }, index) => {
    const first = (0,tokens_token/* date */.p6)(events.reduce((earliest, { at }) => Math.min(earliest, at), Infinity));
    return isWhole ? [] : [`${events.length} of "${actions[index] ?? ""}" after ${first}`];
  });
  if (cut.length > 0) {
    const message = `has too many events in ${days} days, and only the latest were compared: ${cut.join(", ")}. A smaller "audit-days" in the token list avoids that`;
    noteGap(audit_inputs/* partWords */.rz.activity, message);
  }
  return logs.flatMap(({ events }) => events);
}
async function lookAtPushes({ tokens, auditDays: days }, log, { names, leaks, noteGap }) {
  const watching = leaks.map(({ entry }) => entry).concat(tokens.filter(({ pushers }) => pushers));
  const watched = names.filter((name) => watching.some(({ repositories }) => repositories.includes(name)));
  const logs = await (0,batches/* inBatches */.o)(watched, async (name) => {
    const times = leaks.filter(({ entry }) => entry.repositories.includes(name)).map(({ since: since2 }) => since2);
    const [since] = times.sort((a, b) => a - b);
    const { events, isWhole } = await log.pushes(name, { days, since });
    if (!isWhole) {
      noteGap(name, `was pushed to so often that only the latest ${events.length} pushes were read`);
    }
    return events;
  });
  const unwatched = names.filter((name) => !watched.includes(name));
  const latest = unwatched.length === 0 ? [] : (await log.pushes(void 0, { days })).events;
  return logs.flat().concat(latest.filter(({ repository }) => unwatched.includes(repository)));
}
async function lookAtPrograms(tokenList, hub, { open, noteGap }) {
  const programs = open(({ label }) => (0,copies/* notedValue */.Ge)((0,tokens_token/* readEntryTokens */.Hp)(hub.tokens, label)));
  const view = /* @__PURE__ */ new Map();
  await (0,batches/* inBatches */.o)(tokenList.tokens.flatMap((entry) => entry.stores).filter(stores_programs/* isChecked */.WJ), async (store) => {
    const state = await orGap((0,token_list_store/* storeName */.Hz)(store, ""), noteGap, () => programs.look(store));
    if (state?.kind === "empty") view.set(store, "absent");
    if (state?.kind === "open") view.set(store, state.holds === void 0 ? "changed" : "present");
  });
  return view;
}


// EXTERNAL MODULE: ./build/src/audit/outputs.js
var outputs = __webpack_require__(9667);
// EXTERNAL MODULE: ./build/src/audit/summary.js
var summary = __webpack_require__(3693);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
;// CONCATENATED MODULE: ./build/src/audit/repositories.js



function repositoryFindings(view) {
  const archived = (view.github?.archived ?? []).map((subject) => {
    const message = "is archived on GitHub: its secrets cannot be changed, so each rotation of them fails";
    return (0,audit_finding/* finding */.gk)("REPOSITORY_UNUSABLE", { subject, message });
  });
  return view.tokenList.tokens.flatMap((entry) => entry.repositories.flatMap((name) => onHub(name, entry, view))).concat(archived, unprotected(view));
}
function onHub(subject, entry, { repositories, inputs }) {
  if (!repositories?.has(subject)) return [];
  const repository = repositories.get(subject);
  if (repository === void 0) {
    const doubt = inputs.hub ? "" : ', or input "activity-token" may not see it (scope-repository-read)';
    const message2 = `${JSON.stringify(entry.label)} names ${subject}, which is not on Docker Hub${doubt}`;
    return [(0,audit_finding/* finding */.gk)("REPOSITORY_UNUSABLE", { subject, entry, message: message2 })];
  }
  const rule = repository.immutableTags;
  if (!entry.immutableTags || rule?.enabled === true) return [];
  const state = rule ? "whoever can push can replace them" : "Docker Hub does not tell whether they are";
  const message = `its tags are to be immutable (immutable-tags: true), and ${state}`;
  return [(0,audit_finding/* finding */.gk)("TAGS_MUTABLE", { subject, entry, message })];
}
function unprotected({ checkout }) {
  if (checkout === void 0 || ownersOf(checkout).length > 0) return [];
  const { list: subject, codeOwners } = checkout;
  const isThere = codeOwners !== void 0;
  const why = isThere ? "no line of CODEOWNERS gives it an owner" : "there is no CODEOWNERS file";
  return [(0,audit_finding/* finding */.gk)("LIST_UNPROTECTED", { subject, message: `${why}, so a change of it needs no review` })];
}
function ownersOf({ list, codeOwners = "" }) {
  const isOwner = (word) => /^(@[\w-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+)$/.test(word);
  const lines = codeOwners.split(/\r?\n/).map((line) => line.replace(/(^|\s)#.*$/, "").trim()).filter((line) => line !== "").map((line) => line.split(/(?<!\\)\s+/)).filter(([, ...owners]) => owners.every(isOwner));
  return lines.findLast(([pattern = ""]) => fits(pattern, list))?.slice(1) ?? [];
}
function fits(pattern, file) {
  const owned = ignore().add(pattern);
  const folder = external_node_path_.posix.dirname(file);
  const isDeeper = pattern.endsWith("/*") && folder !== "." && owned.ignores(folder);
  return owned.ignores(file) && !isDeeper;
}


// EXTERNAL MODULE: ./build/src/audit/token-findings.js
var token_findings = __webpack_require__(983);
;// CONCATENATED MODULE: ./build/src/audit/audit.js















async function audit(inputs, ports) {
  const { runner, tokenList, commit } = ports;
  const { organization } = tokenList;
  const view = await look_look(inputs, ports);
  const compared = (0,audit_compared/* comparedParts */.W)(view);
  const { hub, isWhole: complete, pushes } = view;
  const leaks = seenLeaks(view);
  const findings = compare(view, leaks);
  runner.info((0,audit_compared/* comparedLine */.E)(compared));
  const other = (0,checkout/* otherCommit */.e4)(commit, runner.environment);
  if (other !== void 0) runner.notice(`${other}; check out the commit of the run`);
  for (const auditFinding of findings) (0,finding/* announce */.iP)(runner, auditFinding, (0,token_list_store/* storeWords */.fI)(auditFinding.subject));
  runner.info((0,summary/* countFindings */.G)(findings));
  const ok = complete && !findings.some(({ severity }) => (0,finding/* reaches */.O6)(severity, inputs.failOn));
  const origin = (0,page_origin/* pageOrigin */.k)({ organization, commit, at: hub?.now ?? ports.now() }, runner.environment);
  const inventory = (0,audit_inventory/* auditInventory */.W)(view);
  const foot = (0,page_origin/* pageFoot */.u)(origin, other);
  const page = (0,summary/* auditPage */.n)({ view, findings, leaks, inventory, compared, foot });
  const title = `Docker tokens of ${organization}`;
  const answer = { ok, complete, findings, inventory, pushes };
  await (0,outputs/* writeAuditOutputs */.J)(ports, answer, { title, page, origin, details: { compared } });
  return ok;
}
function compare(view, leaks) {
  const gaps = view.gaps.map(
    ({ what: subject, why, remedy }) => (0,audit_finding/* finding */.gk)("PART_NOT_SEEN", { subject, message: remedy === "" ? why : `${why}; ${remedy}` })
  );
  const rules = [token_findings/* tokenFindings */.G, log/* logFindings */.H, repositoryFindings, audit_copies/* copyFindings */.q];
  return (0,audit_finding/* sortFindings */.Tc)(rules.flatMap((rule) => rule(view)).concat(leakFindings(leaks), gaps));
}


// EXTERNAL MODULE: ./build/src/hub/inventory.js
var inventory = __webpack_require__(2609);
// EXTERNAL MODULE: ./build/src/runner/event.js
var runner_event = __webpack_require__(6464);
// EXTERNAL MODULE: ./build/src/runner/evidence.js + 1 modules
var evidence = __webpack_require__(204);
// EXTERNAL MODULE: ./build/src/runner/toolkit-event.js
var toolkit_event = __webpack_require__(1839);
// EXTERNAL MODULE: ./build/src/stores/github/inventory.js
var github_inventory = __webpack_require__(682);
// EXTERNAL MODULE: ./build/src/token-list/read.js + 3 modules
var read = __webpack_require__(9186);
;// CONCATENATED MODULE: ./build/src/audit/ports.js











async function openAuditPorts(inputs, ports) {
  const { runner, clock, files } = ports;
  const { environment } = runner;
  const { config, github: access } = inputs;
  const ref = (0,runner_event/* refuseForeignRun */.k7)(await (0,toolkit_event/* readToolkitEvent */.r)(runner), "audit", inputs.allowRef);
  const tokenList = await (0,read/* loadTokenList */.WT)(config, files);
  const home = tokenList.home ?? await (0,checkout/* readHome */.qp)(config, files, environment);
  const { organization, tokens } = tokenList;
  const { repository: thisRepository } = (0,github_variables/* jobOf */.Z)(environment);
  const stores = tokens.flatMap((entry) => entry.stores);
  const hub = inputs.hub && (0,inventory/* createHubInventory */.qy)({ ...inputs.hub, organization }, ports);
  const reader = inputs.activity && (0,inventory/* createHubTokenReader */.Wf)({ ...inputs.activity, organization }, ports);
  return {
    runner,
    tokenList,
    hub,
    github: access && (0,github_inventory/* createGithubInventory */.q)({ access, stores, thisRepository }, ports),
    activity: reader ?? hub,
    repositories: hub ?? reader,
    openPrograms: (noted) => (0,stores_programs/* createPrograms */.Iv)({ tokenList, noted }, ports),
    checkout: await readCheckout(process.cwd(), config, files),
    /** The commit that the list was checked out from. */
    commit: await (0,checkout/* checkedOutCommit */.Xg)(config, files, environment),
    /** Which list it is, as marks have it. */
    home: home && (0,copies/* homeText */.zf)(home, ref),
    writeEvidence: await (0,evidence/* openEvidence */.i)(runner, files),
    /** This machine's clock, in milliseconds since 1970, for the date of an audit without Docker Hub's. */
    now: clock.now
  };
}
async function readCheckout(root, config, files) {
  const list = external_node_path_.relative(await files.realPath(root), await files.realPath(external_node_path_.resolve(root, config)));
  if (list.startsWith("..") || external_node_path_.isAbsolute(list)) return void 0;
  let codeOwners;
  for (const folder of [".github", ".", "docs"]) {
    codeOwners ??= await files.read(external_node_path_.join(root, folder, "CODEOWNERS"));
  }
  return { list: list.split(external_node_path_.sep).join("/"), codeOwners };
}


// EXTERNAL MODULE: ./build/src/audit/review.js + 3 modules
var review = __webpack_require__(706);
;// CONCATENATED MODULE: ./build/src/audit/start.js







async function startAudit(runner) {
  if ((0,runner_inputs/* readText */.yR)(runner, "parts") === "workflows") return (0,review.review)(runner, void 0);
  const inputs = (0,audit_inputs/* readAuditInputs */.hy)(runner);
  const { attempts, timeout } = inputs;
  const deadline = (0,clock/* createExchangeDeadline */.WU)(timeout);
  let ports;
  try {
    ports = await openAuditPorts(inputs, (0,runner_ports/* openModePorts */.s)(runner, { clock: (0,clock/* createClock */.ts)(), deadline, attempts }));
    return await audit(inputs, ports);
  } finally {
    await ports?.github?.close();
    deadline.close();
  }
}



/***/ }),

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ withRepository),
/* harmony export */   Je: () => (/* binding */ repositoryOfUrl),
/* harmony export */   Xg: () => (/* binding */ checkedOutCommit),
/* harmony export */   e4: () => (/* binding */ otherCommit),
/* harmony export */   mU: () => (/* binding */ hashesOf),
/* harmony export */   ok: () => (/* binding */ openClone),
/* harmony export */   qp: () => (/* binding */ readHome),
/* harmony export */   rM: () => (/* binding */ readListFile)
/* harmony export */ });
/* unused harmony export homeOfUrl */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5881);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1036);
/* harmony import */ var _github_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3761);





async function openClone(folder, files) {
  const textOf = async (folder2, name = "") => (await files.read(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder2, name)).catch(() => void 0))?.trim();
  const dotGit = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, ".git");
  const gitDirectory = /^gitdir: (.+)$/.exec(await textOf(dotGit) ?? "")?.[1];
  const git = gitDirectory === void 0 ? dotGit : node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folder, gitDirectory);
  const head = await textOf(git, "HEAD");
  const shared = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(git, await textOf(git, "commondir") ?? "");
  if (head === void 0) return void 0;
  const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1];
  const packed = refsIn(await textOf(shared, "packed-refs") ?? "");
  const commit = branch === void 0 ? head : await textOf(shared, branch) ?? packed.get(branch) ?? "";
  const tags = Array.from(packed.keys()).filter((name) => versionTag.test(name));
  const tag = tags.find((name) => packed.get(name) === commit);
  const version = (tag ?? branch ?? "").replace(/^refs\/(tags|heads)\//, "") || commit.slice(0, 7);
  return {
    commit: /^[0-9a-f]{40}$/.test(commit) ? commit : void 0,
    /** How people call the commit: its version tag, or its branch. */
    version,
    origin: /\[remote "origin"\][^[]*?\burl *= *(\S+)/.exec(await textOf(shared, "config") ?? "")?.[1]
  };
}
const versionTag = /^refs\/tags\/v\d+\.\d+\.\d+$/;
function refsIn(text) {
  const refs = /* @__PURE__ */ new Map();
  let last = "";
  for (const [, target, name, peeled] of text.matchAll(
    /^(?:([0-9a-f]{40}) (refs\/\S+)|\^([0-9a-f]{40}))$/gm
  )) {
    last = name ?? last;
    refs.set(last, peeled ?? target ?? "");
  }
  return refs;
}
async function cloneAround(file, files, environment) {
  const last = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve((0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment).workspace || "/");
  for (let top = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file)); ; top = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(top)) {
    const git = await openClone(top, files);
    if (git !== void 0) return { top, commit: git.commit, origin: git.origin };
    if (top === last || top === node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(top)) return void 0;
  }
}
async function checkedOutCommit(file, files, environment) {
  return (await cloneAround(file, files, environment))?.commit;
}
function otherCommit(commit, environment) {
  const { isGithub, sha: started, ref } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  if (!isGithub || started === "" || commit === void 0 || commit === started) return void 0;
  return `the token list comes from commit ${commit.slice(0, 7)}, and this run was started for commit ${started.slice(0, 7)} of ${ref || "its ref"}`;
}
async function withRepository(environment, files, { repository, folder = process.cwd() } = {}) {
  if (repository !== void 0) {
    if (namePattern.test(repository)) return (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepository */ .y)(environment, repository);
    const message = `--repository: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedWord */ .lG)(repository)} is not the name of a repository`;
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OatError */ .vE("INPUT_INVALID", { message, hint: "write it like acme/app" });
  }
  const { repository: set, server } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  const clone = await cloneAround(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, ".git"), files, environment);
  const origin = repositoryOfUrl(clone?.origin ?? "", server) ?? set;
  if (set === "") return origin === "" ? environment : (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepository */ .y)(environment, origin);
  if (origin.toLowerCase() === set.toLowerCase()) return environment;
  throw new _base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OatError */ .vE("INPUT_INVALID", {
    message: `the variable GITHUB_REPOSITORY is ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(set, 100)}, and the remote "origin" of this clone is ${origin}`,
    hint: "say with --repository which of the two is meant; nothing was asked or changed"
  });
}
const namePattern = /^[\w.-]+\/[\w.-]+$/;
const usualPath = ".github/docker-oat.yml";
async function readHome(file, files, environment) {
  const { repository, server, workspace } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  const clone = await cloneAround(file, files, environment);
  const base = homeOfUrl(repository === "" ? clone?.origin ?? "" : `${server}/${repository}`);
  if (base === void 0) return void 0;
  const top = clone?.top ?? workspace;
  const inside = top === "" ? usualPath : node_path__WEBPACK_IMPORTED_MODULE_1__.relative(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(top), node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file));
  const isUsual = inside === node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(usualPath) || inside.startsWith("..") || node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(inside);
  return (isUsual ? base : `${base}#${inside.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, "/")}`).toLowerCase();
}
async function readListFile(file, files, environment) {
  const { isGithub, ref, workspace } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  const text = await files.read(file) ?? "";
  const inside = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace), node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file)).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, "/");
  if (!isGithub || inside.startsWith("../")) return void 0;
  return { path: inside, branch: ref.replace("refs/heads/", ""), hashes: hashesOf(text) };
}
function hashesOf(text) {
  return [text, text.replaceAll("\r\n", "\n")].map((content) => {
    const bytes = Buffer.from(content);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
  });
}
function homeOfUrl(url) {
  const { host, inside } = placeOfUrl(url) ?? {};
  return host === void 0 || host === "github.com" ? inside : `${host}/${inside ?? ""}`;
}
function placeOfUrl(url) {
  const short = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?!\/)(?<path>.+)$/.exec(url)?.groups;
  const long = short === void 0 && URL.canParse(url) ? new URL(url) : void 0;
  const address = (short?.["host"] ?? long?.hostname ?? "").toLowerCase();
  const host = address.replace(/^ssh\.(?=github\.com$|.+\.ghe\.com$)/, "");
  const inside = (short?.["path"] ?? long?.pathname ?? "").replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  return host === "" || inside === "" ? void 0 : { host, inside };
}
function repositoryOfUrl(url, server) {
  const { host, inside = "" } = placeOfUrl(url) ?? {};
  const isServer = URL.canParse(server) && host === new URL(server).hostname;
  return isServer && namePattern.test(inside) ? inside : void 0;
}



/***/ }),

/***/ 601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   H3: () => (/* binding */ published),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   rd: () => (/* binding */ givenFlags),
/* harmony export */   yj: () => (/* binding */ startedFrom)
/* harmony export */ });
/* unused harmony export startedBy */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5881);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5221);




const published = {
  command: 'npx --allow-git=all "github:<OWNER>/docker-oat-login#<COMMIT>"',
  uses: "org/docker-oat-login@v1"
};
let started;
function command() {
  started ??= startedBy(process.argv[1] ?? "", process.env["PATH"] ?? "");
  return started;
}
function startedBy(script, folders) {
  const program = realPath(script);
  if (program === void 0 || !/[\\/]cli[\\/]index\.js$/.test(program)) return published.command;
  const root = node_path__WEBPACK_IMPORTED_MODULE_1__.join(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(program), "../..");
  const cache = node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, "../..");
  if (node_path__WEBPACK_IMPORTED_MODULE_1__.basename(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(cache)) === "_npx") {
    const spec = wantedOfNpx(cache) ?? "docker-oat-login";
    return /^git|^[\w-]+\/|^\w+:.*#/.test(spec) ? `npx --allow-git=all "${spec}"` : `npx ${spec}`;
  }
  const onPath = folders.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).some((folder) => node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(folder) && realPath(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, "docker-oat-login")) === program);
  if (onPath) return "docker-oat-login";
  const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(process.cwd(), script);
  const file = relative.length < script.length ? relative : script;
  return `node ${/[^\w./\\:-]/.test(file) ? `"${file}"` : file}`;
}
function shellWord(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
function givenFlags({ input }, names) {
  const linesOf = (name) => input(name).split("\n").filter((line) => line.trim() !== "");
  return names.flatMap((name) => linesOf(name).map((line) => ` --${name} ${shellWord(line.trim())}`)).join("");
}
const ofGithub = /^(?:github:|git\+https:\/\/github\.com\/)([\w.-]+\/[\w.-]+?)(?:\.git)?#([0-9a-f]{40}|v\d+)$/;
function startedFrom(script = process.argv[1] ?? "") {
  const spec = wantedOfNpx(node_path__WEBPACK_IMPORTED_MODULE_1__.join(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(realPath(script) ?? script), "../../../..")) ?? "";
  const [, name, ref] = ofGithub.exec(spec) ?? [];
  return name && `${name}@${ref}`;
}
function wantedOfNpx(folder) {
  const text = (0,_base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessThrown */ .rR)(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, "package.json"), "utf8")) ?? "";
  const { _npx: request, dependencies } = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJsonObject */ .dw)(text) ?? {};
  const packages = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .OW)(request) ? request["packages"] : void 0;
  const first = Array.isArray(packages) ? packages[0] : void 0;
  if (typeof first === "string") return first;
  const address = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .OW)(dependencies) ? dependencies["docker-oat-login"] : void 0;
  return typeof address === "string" && address.includes("#") ? address : void 0;
}
const realPath = (file) => (0,_base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessThrown */ .rR)(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(file));



/***/ }),

/***/ 3461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   iP: () => (/* binding */ announce)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1036);

const severities = ["error", "warning", "notice"];
function announce(log, finding, subject = "") {
  const { code, severity, message, remedy, file, line: startLine = 1 } = finding;
  const text = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)([code, subject, `${message}; ${remedy}`].filter(Boolean).join(": "), 600);
  log[severity](text, file === void 0 ? void 0 : { file, startLine });
}
function reaches(severity, failOn) {
  return failOn !== "never" && severities.indexOf(severity) <= severities.indexOf(failOn);
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