"use strict";
exports.id = 187;
exports.ids = [187];
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

/***/ 7136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HO: () => (/* binding */ certificatePage),
/* harmony export */   _S: () => (/* binding */ pushColumns),
/* harmony export */   ce: () => (/* binding */ completeRow),
/* harmony export */   kP: () => (/* binding */ pushRows),
/* harmony export */   qq: () => (/* binding */ certificateHeadline),
/* harmony export */   wo: () => (/* binding */ oldJobs)
/* harmony export */ });
/* harmony import */ var _base_group_by_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9976);
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7522);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1036);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8602);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4263);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6617);






const mostNamed = 20;
const moment = (time) => (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .momentText */ .Am)(Date.parse(time));
function certificateHeadline({ deadSince, gaps, others }) {
  const todo = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOf */ .Ku)(gaps, 3).join("; ");
  if (deadSince === void 0) return `${todo.charAt(0).toUpperCase()}${todo.slice(1)}.`;
  const tokens = others.length === 1 ? "The leaked token is" : `Each of the ${others.length} older tokens is`;
  return `${tokens} dead since ${moment(deadSince)}; a session that the registry gave out before lives ${_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .registrySessionMs */ .KF / 1e3} seconds longer.`;
}
function copiesSentence({ stores }, name) {
  const holding = stores.filter(({ holds }) => holds === true).length;
  const hidden = stores.filter(({ holds }) => holds === null).length;
  const more = hidden === 0 ? "" : `; ${hidden} more not seen`;
  return `Copies that hold the ${name} one: ${holding} of ${stores.length - hidden}${more}.`;
}
function certificatePage(report, around) {
  const { jobs, actor, pushed, notSeen } = around;
  const { complete, gaps, others, label, pushers = [], readers = [], explained = [] } = report;
  const log = pushed === void 0 ? ": Docker\u2019s log was not read" : " that are older than what Docker\u2019s log keeps";
  const never = ["pulls: Docker\u2019s log has none", "copies that the token list does not name"];
  const unseen = never.concat(`pushes${log}`, jobs ?? [], copyLines(report, false), notSeen.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh));
  const rows = [
    ["To do", gaps.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)],
    ["Dead", others.filter(({ state }) => state !== "works").map(describeDead)],
    ["Replaced", [copiesSentence(report, "new")].concat(copyLines(report, true))],
    ["Pushed", pushed === void 0 ? [] : describePushes(pushed)],
    ["Explained", explained.map((id) => `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(id)}${actor === void 0 ? "" : ` by ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(actor)}`}`)],
    ["Others who can push", pushers.map(nameOf)],
    ["Others who can only pull", readers.map(nameOf)],
    ["Not seen", unseen]
  ];
  return [
    `### ${complete ? "\u2705" : "\u274C"} ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(label)}: ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(certificateHeadline(report))}`,
    "",
    (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .namedLines */ .vl)(rows.map(([name, lines]) => [name, (0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOf */ .Ku)(lines, mostNamed).join("<br>")]))
  ];
}
const nameOf = ({ id, label }) => `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(label)} (${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(id)})`;
function copyLines({ stores }, isRead) {
  const words = (holds) => holds === true ? "holds the new one" : "<b>not seen to hold the new one</b>";
  return stores.filter(({ holds }) => holds !== null === isRead).map(
    ({ store, holds }) => `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)((0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeWords */ .fI)(store))}: ${isRead ? words(holds) : "not seen what it holds"}`
  );
}
function describeDead({ id, label, state, at }) {
  const since = at === null ? "the time is not known" : `dead since ${moment(at)} by Docker Hub\u2019s clock`;
  return `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(JSON.stringify(label))} (${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(id)}): ${state}, ${since}`;
}
function describePushes({ since, pushes }) {
  const latest = pushes.toSorted((a, b) => b.at - a.at);
  const accounts = Array.from(
    (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_5__/* .groupBy */ .$)(latest, ({ actor }) => actor),
    ([actor, { length }]) => `, ${length} by ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(actor)}`
  );
  const sum = `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(latest.length, "push", "pushes")} to its repositories since ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .momentText */ .Am)(since)}`;
  const names = `${sum}${accounts.join("")}. Docker names an account, not the token that a push came with.`;
  return [names].concat((0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOf */ .Ku)(latest.map(describePush), mostNamed, " pushes"));
}
function describePush({ at, actor, repository, tag = "unknown tag", digest = "unknown" }) {
  return `${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .momentText */ .Am)(at)} ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(actor)}: ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(`${repository}:${tag}`)} ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(digest)}`;
}
const pushColumns = ["at", "repository", "actor", "tag", "digest"];
function pushRows(pushes) {
  return pushes.toSorted((a, b) => b.at - a.at).map(({ at, tag = null, digest = null, ...push }) => ({ at: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(at), ...push, tag, digest }));
}
function completeRow(report) {
  const copies = copiesSentence(report, "current");
  if (report.complete) return `yes: no other token with its label or description works. ${copies}`;
  return report.gaps.length === 0 ? "" : `not yet: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOf */ .Ku)(report.gaps.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh), 3).join("<br>")}`;
}
function oldJobs(stores, change) {
  const { changedAt, thisRepository, server = "https://github.com" } = change;
  const query = `created:*..${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSecond */ .sK)(changedAt)}`;
  const linkTo = (name) => `<a href="${server}/${name}/actions?query=${query}">runs of ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(name)}</a>`;
  const secrets = stores.filter(_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretStore */ .Qo).filter(({ app }) => app !== "codespaces");
  const where = secrets.flatMap((store) => {
    if (store.kind !== "organization-secret") return [linkTo(store.repository ?? thisRepository)];
    if (store.visibility?.kind === "selected") return store.visibility.repositories.map(linkTo);
    return [`the repositories that read the organization's secret`];
  });
  if (where.length === 0) return void 0;
  return `runs that began before ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .momentText */ .Am)(changedAt)} may hold the old value until they end: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .unique */ .Am)(where).join(", ")}`;
}



/***/ }),

/***/ 6717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ stepKinds),
/* harmony export */   PX: () => (/* binding */ entryPolicy),
/* harmony export */   bO: () => (/* binding */ rotationLimits)
/* harmony export */ });
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(867);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9737);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);



const minute = 6e4;
const rotationLimits = {
  alive: _tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .presumedDeadMs */ .yt,
  // a `pending` token whose label is younger may still have a run at work
  refresh: 5 * minute,
  // a run refreshes the time in its label this often …
  write: 10 * minute,
  // … and writes no place when the last refresh is older than this
  late: 120 * minute,
  // so long nothing may get through in time: GitHub’s limits are by the hour
  rest: 360 * minute,
  // another run's `pending` token is not retired sooner: a hosted job ends after six hours
  tolerance: 5 * minute,
  // the measured distance of two servers' clocks may have changed so much since a write
  look: minute,
  // something is taken away only so soon after every place was looked at
  slack: 1e3,
  // GitHub's `Date` and `updated_at` come from different machines, in whole seconds
  patience: 2 * minute,
  // a place whose server tells its time shows a write after so long, or never
  attempts: 5,
  // times that one place is looked at in vain, or that an answer may be lost
  claim: 5e3,
  // before the list is read once more because a new token is not in it; doubled each time
  shown: 1e3,
  // the same after the last act, as long as the list does not show what was done …
  looks: 6
  // … so many times
};
function entryPolicy(entry, {
  thisRepository,
  home,
  listEntries
}) {
  const { label, rotation, stores } = entry;
  const resources = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .entryResources */ .io)(entry);
  const [copies, rights] = [(0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .copiesOf */ .lS)(stores, thisRepository), (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .rightsOf */ .DY)(resources)];
  const entries = new Map(listEntries.map((it) => [it.label.normalize(), (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .entryResources */ .io)(it)]));
  return { entry, label, ...rotation, resources, copies, rights, home, entries };
}
const stepKinds = {
  ...{ mint: "act", write: "act", announce: "act", promote: "act", refresh: "act" },
  ...{ note: "act", retire: "act", delete: "act", verify: "look", confirm: "look" },
  ...{ list: "look", look: "look", begin: "none", interrupt: "none", done: "none" }
};



/***/ }),

/***/ 494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ isLeakBehind),
/* harmony export */   gE: () => (/* binding */ notable),
/* harmony export */   ki: () => (/* binding */ readLeak),
/* harmony export */   vP: () => (/* binding */ leakAtStart),
/* harmony export */   xe: () => (/* binding */ isRenamed)
/* harmony export */ });
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(867);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9737);
/* harmony import */ var _tokens_leak_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5421);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6617);




function leakAtStart(lists, setup) {
  const { compromised, startedAt, policy } = setup;
  const toldBy = runNumber(setup);
  const noted = (0,_tokens_leak_js__WEBPACK_IMPORTED_MODULE_2__/* .openLeak */ .qz)(notable(lists, policy), startedAt);
  if (!compromised || noted?.toldBy !== void 0 && noted.toldBy === toldBy) return noted;
  const latest = Math.max(startedAt, ...lists.tokens.map(({ createdAt }) => createdAt));
  return { toldAt: Math.floor(latest / 1e3) * 1e3 + 1e3, toldBy };
}
function isLeakBehind(lists, setup) {
  const number = runNumber(setup);
  return number !== void 0 && notable(lists, setup.policy).some((token) => (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .leakOverBy */ .bJ)(token) === number);
}
const runNumber = ({ run }) => /^(\d+)\./.exec(run)?.[1];
function readLeak(situation, createdTokens, triedActs) {
  const { events, hubTokens, tokens, setup } = situation;
  const newIds = /* @__PURE__ */ new Set([setup.assistedId, ...createdTokens.map(({ id }) => id)]);
  const now = events.at(-1)?.now ?? setup.startedAt;
  const olderNotes = notable(situation, setup.policy).filter(({ id }) => !newIds.has(id));
  const leaks = [situation.leak ?? [], (0,_tokens_leak_js__WEBPACK_IMPORTED_MODULE_2__/* .openLeak */ .qz)(olderNotes, now) ?? []].flat();
  const leak = leaks.toSorted((a, b) => b.toldAt - a.toldAt)[0];
  const toldAt = leak?.toldAt;
  const entryIds = new Set(tokens.map(({ id }) => id));
  const renamed = hubTokens.filter((token) => !entryIds.has(token.id) && isRenamed(token, setup.policy)).map((token) => ({ ...token, state: "plain", since: token.createdAt }));
  const older = tokens.filter(({ id }) => !newIds.has(id));
  const leaked = older.concat(renamed).filter((token) => (0,_tokens_leak_js__WEBPACK_IMPORTED_MODULE_2__/* .hasLeaked */ .Hd)(token, toldAt));
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .findCurrent */ .$Q)(tokens);
  const newToken = tokens.find(({ id }) => id === createdTokens.at(-1)?.id);
  const useless = tokens.filter((token) => token !== newToken && !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .works */ .No)(token, now));
  return {
    /** The leak that this run was told of, or the note of one before tells; `undefined`: none is open. */
    leak,
    toldAt,
    isLeaked: toldAt !== void 0,
    /** Nothing waits for a place: what leaked works, or this run was told. */
    isUrgent: setup.compromised || leaked.some((token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .works */ .No)(token, now)),
    leaked,
    /** What takes its place: this run's, else the current one. */
    replacement: newToken ?? (current !== void 0 && leaked.includes(current) ? void 0 : current),
    /** What makes room at Docker's limit: the entry's own dead tokens, without one the leaked one. */
    room: useless.concat(leaked).find(({ id }) => !triedActs.has(`delete ${id}`))
  };
}
function notable({ hubTokens, tokens }, policy) {
  return hubTokens.filter((token) => tokens.some(({ id }) => id === token.id) || isRenamed(token, policy));
}
function isRenamed(token, policy) {
  if (policy.entries.has((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenName */ .vb)(token)) || (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .whoseToken */ .gV)(token, policy) !== "here") return false;
  const { copies } = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(token) ?? {};
  if (copies !== void 0) return copies === policy.copies;
  return (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .compareResources */ .TX)(token.resources ?? [], policy.resources).verdict === "same";
}



/***/ }),

/***/ 3117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ whyChanged),
/* harmony export */   a: () => (/* binding */ findUnclaimed)
/* harmony export */ });
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4263);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6617);


function whyChanged(store, current, tolerance) {
  const place = () => (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeWords */ .fI)(store.store);
  if (store.kind === "empty") return `${place()} has no token yet`;
  if (store.kind === "open" && store.unlinked !== void 0) {
    return `the service account ${store.unlinked.join(", ")} does not name ${place()}`;
  }
  if (store.kind === "open" && store.holds !== current.id) return `${place()} does not have the current token`;
  if (store.kind !== "stamped") return void 0;
  if (store.updatedAt > current.since) {
    return `${place()} was changed by somebody else after the last rotation`;
  }
  const isBefore = store.ahead !== void 0 && store.updatedAt < current.createdAt + store.ahead - tolerance;
  return isBefore ? `${place()} never got the current token` : void 0;
}
function findUnclaimed(tokens, stores, { policy, limits }) {
  const unread = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .readEntryTokens */ .Hp)(tokens, policy.label).filter((token) => token.unread !== void 0);
  const isNowhere = (token) => stores.every((store) => whyChanged(store, token, limits.tolerance) !== void 0);
  return unread.flatMap((token) => isNowhere(token) ? token.id : []);
}



/***/ }),

/***/ 1097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  np: () => (/* binding */ advance),
  G: () => (/* binding */ interrupt),
  Kw: () => (/* binding */ rivals),
  DP: () => (/* binding */ startRotation)
});

// EXTERNAL MODULE: ./build/src/token-list/label.js
var token_list_label = __webpack_require__(3236);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var token_list_store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/tokens/copies.js
var copies = __webpack_require__(867);
// EXTERNAL MODULE: ./build/src/tokens/resources.js
var resources = __webpack_require__(9737);
// EXTERNAL MODULE: ./build/src/tokens/token.js
var tokens_token = __webpack_require__(6617);
// EXTERNAL MODULE: ./build/src/rotate/plan/entry.js
var entry = __webpack_require__(6717);
// EXTERNAL MODULE: ./build/src/rotate/plan/leak.js
var plan_leak = __webpack_require__(494);
// EXTERNAL MODULE: ./build/src/tokens/leak.js
var leak = __webpack_require__(5421);
;// CONCATENATED MODULE: ./build/src/rotate/plan/shown.js

function readHistories(events) {
  const histories = /* @__PURE__ */ new Map();
  for (const [index, { step, priorToken, outcome }] of events.entries()) {
    const latest = outcome.result === "token" ? outcome.token : void 0;
    const isDeleted = step.step === "delete" && outcome.result === "done";
    const id = latest?.id ?? (isDeleted ? step.id : void 0);
    if (id === void 0) continue;
    const history = histories.get(id);
    const prior = priorToken ?? history?.latest;
    const earlier = history?.earlier ?? [];
    const isNew = history?.isNew ?? step.step === "mint";
    histories.set(id, { earlier: earlier.concat(prior ?? []), latest, lastIndex: index, isNew });
  }
  return histories;
}
function isBehind(token, { earlier, latest }) {
  const isAs = (other) => other.label === token.label && other.isActive === token.isActive;
  return earlier.some(isAs) && !(latest !== void 0 && isAs(latest));
}
function withActs(tokens, histories) {
  return tokens.flatMap((token) => {
    const history = histories.get(token.id);
    if (history === void 0) return token;
    const { latest } = history;
    if (isBehind(token, history)) return latest ?? [];
    if (token.unread === void 0 || latest === void 0) return token;
    return { ...token, resources: latest.resources, description: latest.description, unread: void 0 };
  });
}
function findUnshown(events, toldAt) {
  const last = events.findLastIndex(({ outcome }) => outcome.result === "listed");
  const lists = events.flatMap(({ outcome }) => outcome.result === "listed" ? [outcome.tokens] : []);
  return [...readHistories(events)].flatMap(([id, history]) => {
    const { earlier, latest, lastIndex, isNew } = history;
    const token = latest ?? earlier.at(-1);
    const isShown = (it) => latest !== void 0 && !isBehind(it, history);
    const isListRead = lastIndex < last;
    const listedToken = isListRead ? lists.at(-1)?.find((it) => it.id === id && !isShown(it)) : void 0;
    const isSeen = isListRead && (!isNew || lists.some((tokens) => tokens.some((it) => it.id === id)));
    const isOpen = listedToken !== void 0 || latest === void 0 && !isSeen;
    if (!isOpen || token === void 0) return [];
    const act = latest === void 0 ? "deleted" : latest.isActive ? "changed" : "deactivated";
    const isLeaked = earlier.some((it) => (0,leak/* hasLeaked */.Hd)(it, toldAt));
    return [{ token, act, listedToken, isListRead, isLeaked }];
  });
}


;// CONCATENATED MODULE: ./build/src/rotate/plan/events.js





const isOf = (...names) => ({ step }) => names.includes(step.step);
const succeeded = ({ outcome }) => !["failed", "lost", "late"].includes(outcome.result);
function readEvents(situation) {
  const { events } = situation;
  const mints = readMints(situation);
  const { newToken, newTokenId } = mints;
  const tries = readTries(events);
  const places = readPlaces(situation, newTokenId);
  const leak = (0,plan_leak/* readLeak */.ki)(situation, mints.createdTokens, tries.triedActs);
  const isPending = newToken !== void 0 && newToken.state !== "current";
  const isEnd = leak.isUrgent ? isPending && !places.isOpen : places.hasFailed;
  const stop = events.find((event) => event.stop !== void 0)?.stop;
  const unshown = findUnshown(events, leak.toldAt);
  const changedIds = new Set([...readHistories(events)].flatMap(([id, it]) => it.latest ? id : []));
  return {
    /** Why the run gave the entry up: a place failed; after a leak, and all the others have the token. */
    stop: stop ?? (isEnd ? Array.from(places.failed.values())[0] : void 0) ?? tooMany(situation),
    ...mints,
    ...tries,
    retired: tries.retired.filter((id) => !unshown.some((it) => it.listedToken?.isActive && it.token.id === id)),
    deleted: tries.deleted.filter((id) => !changedIds.has(id) && !unshown.some(({ token }) => token.id === id)),
    ...places,
    ...readList(events),
    ...leak,
    unshown
  };
}
function tooMany({ events, stores, tokens }) {
  const acts = events.filter(({ step }) => entry/* stepKinds */.CN[step.step] === "act");
  const ids = new Set(
    [...tokens, ...events.flatMap(({ priorToken }) => priorToken ?? [])].map(({ id }) => id)
  );
  const most = 24 + 12 * stores.length + 4 * ids.size;
  if (acts.length <= most) return void 0;
  const last = acts.slice(-3).map(({ step, outcome }) => `${step.step}: ${outcome.result}`);
  const message = `more than ${most} acts on one token, the last ${last.join(", ")}: please report this line`;
  return { code: "INTERNAL", message };
}
function readList(events) {
  const isListed = ({ outcome }) => outcome.result === "listed";
  const isWhole = (event) => isListed(event) && event.isBehind !== true;
  const isEffect = isOf("mint", "refresh", "promote", "confirm");
  const isDone = ({ outcome }) => ["token", "seen"].includes(outcome.result);
  const mintAt = events.findLastIndex(
    ({ step, outcome }) => step.step === "mint" && outcome.result === "token"
  );
  const wholeListAt = events.findLastIndex(isWhole);
  const listAt = events.findLastIndex(isListed);
  const lookAt = events.findLastIndex(isOf("look"));
  const actAt = events.findLastIndex(({ step }) => entry/* stepKinds */.CN[step.step] === "act");
  const lists = events.filter(isOf("list"));
  return {
    /** The list was read after the last effect that asks for it. */
    isListCurrent: wholeListAt > events.findLastIndex((event) => isEffect(event) && isDone(event)),
    /** An answer that was lost, or that shows somebody else at work, asks for the list at once. */
    mustReread: events.findLastIndex(({ asksForList }) => asksForList === true) > wholeListAt,
    /** How often in a row the list did not have this run's token. */
    missingFromList: lists.length - 1 - lists.findLastIndex(({ isBehind }) => isBehind !== true),
    /** When all places were last looked at before something was taken away; a list read since is newer. */
    lookedAt: lookAt > wholeListAt ? events[lookAt]?.now : void 0,
    /** The list had this run's token, and no other run's before it. */
    isClaimed: mintAt >= 0 && events.slice(mintAt).some((event) => isWhole(event) && event.stop === void 0),
    /** It was tried in vain: nothing more can be seen of Docker Hub. */
    isListLost: lists.some(({ outcome }) => outcome.result === "failed"),
    looks: events.slice(actAt + 1).filter(isListed).length,
    /** Since the last act nobody has looked at every token, or at every place after that. */
    isListOpen: listAt <= actAt,
    isLookOpen: lookAt <= Math.max(actAt, listAt)
  };
}
function readMints({ events, tokens }) {
  const creations = events.flatMap(
    ({ step, outcome: outcome2 }) => step.step === "mint" && outcome2.result === "token" ? { token: outcome2.token, mark: step.mark, reason: step.reason } : []
  );
  const creation = creations.at(-1);
  const newTokenId = creation?.token.id;
  const { step: act, outcome } = events.findLast(isOf("mint", "delete")) ?? {};
  const lostCreation = act?.step === "mint" && outcome?.result === "lost" ? act : void 0;
  const room = events.findLast((event) => isOf("mint")(event) || isOf("delete")(event) && succeeded(event));
  return {
    /** The last token that this run made, as it was then: it holds its value. */
    creation,
    newTokenId,
    newToken: tokens.find(({ id }) => id === newTokenId),
    createdTokens: creations.map(({ token }) => token),
    lostCreation,
    unanswered: lostCreation && tokens.find(({ label }) => (0,token_list_label/* isSameText */.cZ)(label, lostCreation.label)),
    /** Docker's limit was reached, and nothing was deleted since. */
    isFull: room?.outcome.result === "failed" && room.outcome.code === "HUB_QUOTA"
  };
}
function readTries(events) {
  const answered = events.filter(({ outcome }) => !["lost", "late"].includes(outcome.result));
  const idsOf = (isIt) => events.flatMap((event) => isIt(event) && "id" in event.step ? event.step.id : []);
  const isEnd = ({ step }) => step.step === "refresh" && step.label.endsWith(` ${token_list_label/* endedRun */.Ok})`);
  const announcements = events.filter((event) => isOf("announce")(event) && event.outcome.result !== "late");
  const failures = announcements.flatMap(({ outcome }) => outcome.result === "failed" ? outcome : []);
  return {
    retired: idsOf((event) => isOf("retire")(event) && succeeded(event)),
    deleted: idsOf((event) => isOf("delete")(event) && succeeded(event)),
    isVerified: events.some((event) => isOf("verify")(event) && succeeded(event)),
    isInterrupted: events.some(isOf("interrupt")),
    isTooLate: events.some(({ isTooLate }) => isTooLate === true),
    lostCount: events.filter(({ outcome }) => outcome.result === "lost").length,
    /** Places whose variable was looked at, or tried in vain. */
    announcedStores: new Set(announcements.map(({ step }) => "store" in step && step.store)),
    announceFailure: failures[0],
    /** What was answered, with success or not, as `delete ID`: it is not sent again. */
    triedActs: new Set(answered.flatMap(({ step }) => "id" in step ? `${step.step} ${step.id}` : [])),
    /** Tokens whose label the run has put to rest, or has tried. */
    settledIds: new Set(idsOf((event) => isOf("delete")(event) || isEnd(event)))
  };
}
function readPlaces(situation, newTokenId) {
  const progress = storeProgress(situation, newTokenId);
  const failed = /* @__PURE__ */ new Map();
  let isOpen = false;
  for (const state of situation.stores) {
    const { status, trouble } = progress.get(state.store) ?? {};
    if (status === "failed" && trouble !== void 0) failed.set(state.store, trouble);
    else if (status === void 0 && state.kind === "failed") failed.set(state.store, state);
    else isOpen ||= status !== "confirmed" && !(status === "written" && state.kind === "opaque");
  }
  const hasFailed = Array.from(progress.values()).some(({ status }) => status === "failed");
  return { progress, failed, hasFailed, isOpen };
}
function storeProgress({ events, setup }, newTokenId) {
  const progress = /* @__PURE__ */ new Map();
  for (const event of events) {
    const { step } = event;
    if (step.step !== "write" && step.step !== "confirm") continue;
    const latest = progress.get(step.store) ?? { status: "unsure", writes: 0, looks: 0 };
    if (event.outcome.result === "written") {
      for (const [store, its] of progress) {
        const { status } = its;
        if (status === "confirmed") progress.set(store, { ...its, status: "written", updatedAt: void 0 });
      }
    }
    progress.set(step.store, after(latest, event, { newTokenId, limits: setup.limits }));
  }
  return progress;
}
function after(latest, event, rules) {
  const { step, outcome, isLastTry, now } = event;
  const { limits } = rules;
  const writes = latest.writes + 1;
  switch (outcome.result) {
    case "failed":
      return { ...latest, status: "failed", trouble: outcome };
    case "lost":
      if (step.step === "confirm") return latest;
      return { ...latest, status: isLastTry === true ? "failed" : "unsure", writes, trouble: outcome };
    case "written": {
      const { sentAt, answeredAt } = outcome;
      return { status: "written", writes, looks: 0, sentAt, answeredAt };
    }
    case "seen": {
      const { store } = outcome;
      const change = verdict(store, latest, rules);
      const updatedAt = store.kind === "stamped" ? store.updatedAt : void 0;
      if (change === "ours") return { ...latest, status: "confirmed", updatedAt };
      const again = { ...latest, looks: latest.looks + 1, missingSince: latest.missingSince ?? now };
      const isHopeless = again.sentAt === void 0 ? again.looks >= limits.attempts : now - again.missingSince >= limits.patience;
      if (change === "not-yet" && !isHopeless) return again;
      const why = change === "not-yet" ? "does not show the new value" : "was changed by somebody else meanwhile";
      const message = `${(0,token_list_store/* storeWords */.fI)(store.store)} ${why}`;
      return { ...latest, status: "failed", trouble: { code: "STORE_FAILED", message } };
    }
    case "done":
    case "late":
    case "announced":
    case "listed":
    case "token":
    case "looked":
      return latest;
  }
}
function verdict(state, latest, { newTokenId, limits }) {
  const { sentAt = -Infinity, answeredAt = Infinity } = latest;
  if (state.kind === "open") return state.holds === newTokenId ? "ours" : "overwritten";
  if (state.kind !== "stamped") return state.kind === "opaque" ? "ours" : "not-yet";
  if (state.updatedAt > answeredAt + limits.slack) return "overwritten";
  return state.updatedAt < sentAt - limits.slack ? "not-yet" : "ours";
}


// EXTERNAL MODULE: ./build/src/rotate/plan/places.js
var places = __webpack_require__(3117);
;// CONCATENATED MODULE: ./build/src/rotate/plan/rotation.js










function startRotation(asked, { tokens, stores, hidden }, events = []) {
  const lists = rotation_readList(tokens, asked);
  const entry = { ...asked, compromised: asked.compromised && !(0,plan_leak/* isLeakBehind */.Gr)(lists, asked) };
  const leak = (0,plan_leak/* leakAtStart */.vP)(lists, entry);
  const setup = leak === void 0 ? entry : { ...entry, unclaimed: (0,places/* findUnclaimed */.a)(tokens, stores, entry) };
  return record({ setup, stores, hidden, ...rotation_readList(tokens, setup), leak, events: [] }, ...events);
}
function advance(rotation, act) {
  const { step } = act;
  const { tokens, facts } = rotation;
  const priorToken = tokens.concat(facts.leaked).find(({ id }) => "id" in step && step.id === id);
  const situation = situationAfter(rotation, act);
  return record(situation, { ...act, priorToken, ...meaningOf(rotation, situation, act) });
}
function interrupt(rotation, step, now) {
  const isMint = step?.step === "mint" && rotation.setup.assistedId === void 0;
  const { code, message } = lapsed("the run was ended");
  const stop = rotation.facts.stop ?? { code, message };
  const interruption = { step: { step: "interrupt" }, outcome: { result: "done" }, stop, now };
  if (step?.step !== "write" && !isMint) return record(rotation, interruption);
  const lost = { step, outcome: { result: "lost", code, message }, now, asksForList: isMint };
  return record(rotation, lost, interruption);
}
function record(last, ...events) {
  const situation = { ...last, events: last.events.concat(events) };
  const facts = readEvents(situation);
  return { ...situation, leak: facts.leak, facts };
}
function rotation_readList(hubTokens, setup, newTokenId) {
  const { policy, forced, unclaimed = [] } = setup;
  const isElsewhere = (token) => (0,copies/* whoseToken */.gV)(token, policy) === "elsewhere";
  const labelled = (0,tokens_token/* readEntryTokens */.Hp)(hubTokens, policy.label, newTokenId);
  const entryTokens = labelled.filter((token) => {
    if (token.id === newTokenId || forced) return true;
    if (token.unread !== void 0 && unclaimed.includes(token.id)) return false;
    if (token.state !== "plain") return !isElsewhere(token);
    return token.resources === void 0 || (0,resources/* shareRepository */.k$)(token.resources, policy.resources);
  });
  const former = hubTokens.filter((token) => (0,plan_leak/* isRenamed */.xe)(token, policy)).flatMap((token) => {
    const { name, state } = (0,token_list_label/* parseLabel */.Q_)(token.label);
    return state === void 0 ? [] : (0,tokens_token/* readEntryTokens */.Hp)([token], name);
  });
  const newest = labelled.findLast((it) => isOpen(it) && it.isActive);
  const isTaken = !forced && newest !== void 0 && isElsewhere(newest);
  return {
    hubTokens,
    tokens: entryTokens.concat(former).toSorted((a, b) => (0,tokens_token/* isOlder */.tW)(a, b) ? -1 : 1),
    taker: isTaken ? newest : void 0
  };
}
const isOpen = ({ state }) => state === "pending" || state === "current";
function situationAfter(rotation, { step, outcome }) {
  const { setup, hubTokens, stores, facts } = rotation;
  const withList = (tokens, newTokenId = facts.newTokenId) => {
    return { ...rotation, ...rotation_readList(tokens, setup, newTokenId) };
  };
  switch (outcome.result) {
    case "listed":
      return withList(withActs(outcome.tokens, readHistories(rotation.events)));
    case "token": {
      const { token } = outcome;
      const otherTokens = hubTokens.filter(({ id }) => id !== token.id);
      return withList(otherTokens.concat(token), step.step === "mint" ? token.id : facts.newTokenId);
    }
    case "done":
      return step.step === "delete" ? withList(hubTokens.filter(({ id }) => id !== step.id)) : rotation;
    case "seen": {
      const { store } = outcome;
      return { ...rotation, stores: stores.map((it) => it.store === store.store ? store : it) };
    }
    case "looked":
      return { ...rotation, stores: outcome.stores, hidden: outcome.hidden };
    case "written":
    case "late":
    case "announced":
    case "lost":
    case "failed":
      return rotation;
  }
}
function meaningOf(rotation, situation, act) {
  const { step, outcome, now } = act;
  switch (outcome.result) {
    case "listed":
      return meaningOfList(record(situation), now);
    case "token":
      return { asksForList: step.step === "note" && !outcome.token.isActive };
    case "lost": {
      const { isFinal = false, code, message } = outcome;
      const { stop, lostCount } = rotation.facts;
      const asksForList = step.step === "mint" || "id" in step && step.step !== "verify";
      const isLastTry = isFinal || stop !== void 0 || lostCount >= rotation.setup.limits.attempts;
      if (!isLastTry) return { asksForList };
      const failure = whyFailed(rotation, step, outcome);
      if (step.step === "write" || step.step === "mint") return { asksForList, isLastTry, stop: failure };
      return { outcome: { result: "failed", code, message }, stop: failure };
    }
    case "failed":
      return { stop: whyFailed(rotation, step, outcome) };
    case "late":
      return meaningOfLate(rotation, act);
    case "done":
    case "written":
    case "announced":
    case "seen":
    case "looked":
      return {};
  }
}
function meaningOfLate(rotation, { step, now }) {
  const { events, facts, setup } = rotation;
  const doneAt = events.findLastIndex(({ outcome }) => /^(written|announced)$/.test(outcome.result));
  const since = events.slice(doneAt + 1).find(({ outcome }) => outcome.result === "late")?.now ?? now;
  if (!("store" in step) || !facts.isUrgent && now - since < setup.limits.late) return {};
  const message = `${(0,token_list_store/* storeWords */.fI)(step.store)} could not be written in time: see above for what held it up`;
  const trouble = { code: "STORE_FAILED", message };
  const stop = whyFailed(rotation, step, trouble);
  return { outcome: { result: "failed", ...trouble }, isTooLate: true, stop };
}
function whyFailed({ facts }, { step }, { code, message }) {
  if (step === "announce") return void 0;
  const isSpared = ["retire", "delete", "write", "confirm", "note", "look"].includes(step);
  const hasRoom = code === "HUB_QUOTA" && facts.room !== void 0;
  return facts.isUrgent && (isSpared || hasRoom) ? void 0 : { code, message };
}
function meaningOfList(rotation, now) {
  const { newTokenId, newToken, stop, missingFromList } = rotation.facts;
  const isMissing = newTokenId !== void 0 && newToken === void 0 && stop === void 0;
  const isBehind = isMissing && missingFromList + 1 < rotation.setup.limits.attempts;
  return isBehind ? { isBehind, asksForList: true } : { stop: whyStop(rotation, now) };
}
function whyStop(rotation, now) {
  const { newToken, stop, lostCreation, unanswered, newTokenId } = rotation.facts;
  if (stop !== void 0 || newToken?.state === "current") return void 0;
  if (lostCreation !== void 0) {
    const message = "Docker Hub did not answer whether it created the new token";
    return unanswered === void 0 ? { code: "REGISTRY_UNREACHABLE", message } : void 0;
  }
  if (newTokenId === void 0) return void 0;
  if (newToken === void 0) {
    const message = `Docker Hub answered that it created the token ${newTokenId}, and does not list it`;
    return { code: "HUB_INVALID", message };
  }
  if (newToken.state === "retired" || !(0,tokens_token/* works */.No)(newToken, now)) return lapsed("the new token was deactivated");
  const taker = findTakerOver(rotation, newToken, now);
  if (taker === void 0) return void 0;
  const { run = token_list_label/* endedRun */.Ok } = taker;
  return lapsed(`${run === token_list_label/* endedRun */.Ok ? "another run" : `run ${run}`} is rotating it`);
}
const lapsed = (message) => ({ code: "ROTATION_IN_PROGRESS", message });
function findTakerOver(rotation, newToken, now) {
  const { tokens, setup, facts } = rotation;
  if (facts.isClaimed) return tokens.find((other) => (0,tokens_token/* isOlder */.tW)(newToken, other) && isOpen(other));
  const current = (0,tokens_token/* findCurrent */.$Q)(tokens);
  if (current !== void 0 && (0,tokens_token/* isOlder */.tW)(newToken, current)) return current;
  const isTaken = setup.forced || setup.compromised;
  return isTaken ? void 0 : rivals(rotation, now).find((other) => (0,tokens_token/* isOlder */.tW)(other, newToken));
}
function rivals({ tokens, setup, facts }, now) {
  const [ourRun, ourAttempt] = setup.run.split(".");
  return tokens.filter(({ state, isActive, id, since, run = "" }) => {
    const [theirRun, theirAttempt] = run.split(".");
    const isEarlierAttempt = theirRun === ourRun && Number(theirAttempt) < Number(ourAttempt);
    const isYoung = Math.abs(now - since) < setup.limits.alive;
    const isAtWork = state === "pending" && isActive && run !== token_list_label/* endedRun */.Ok && isYoung;
    return isAtWork && id !== facts.newTokenId && !isEarlierAttempt;
  });
}



/***/ }),

/***/ 8457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ noSweep),
/* harmony export */   Ut: () => (/* binding */ supersededAt),
/* harmony export */   cK: () => (/* binding */ planSweep)
/* harmony export */ });
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8602);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(867);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9737);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6617);





const noSweep = { retire: [], delete: [], kept: [], note: [] };
function planSweep({ tokens, setup, facts }, isStanding, now) {
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .findCurrent */ .$Q)(tokens);
  const { home } = setup.policy;
  const unleaked = tokens.filter((token) => !facts.leaked.includes(token));
  const isOverdue = (token) => isRetired(token) ? now - token.since >= setup.policy.deleteAfterMs || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(token, now) : current !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isOlder */ .tW)(token, current) && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(token, now);
  const isRead = ({ resources }) => resources !== void 0;
  const gone = unleaked.filter((token) => isOverdue(token) && isRead(token)).map(({ id }) => id);
  if (current === void 0 || !isStanding) return { ...noSweep, delete: gone };
  const open = unleaked.filter((it) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isOlder */ .tW)(it, current) && !isRetired(it) && !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(it, now + setup.limits.look)).map((token) => ({ ...token, replacedAt: supersededAt(token, tokens, { home, now }) }));
  const over = open.filter((token) => isOver(token, setup, now));
  const undated = over.find((token) => token.isActive && token.lastUsedAt === "unseen");
  const keeps = over.flatMap((token) => whyKept(token, setup) ?? []);
  const keptIds = /* @__PURE__ */ new Set([undated?.id, ...keeps.map(({ id }) => id)]);
  const retire = over.flatMap(({ id }) => keptIds.has(id) ? [] : id);
  const note = open.filter((token) => !retire.includes(token.id) && lacksNote(token)).map(({ id, replacedAt }) => ({ id, replacedAt }));
  return {
    retire,
    delete: gone,
    kept: keeps,
    note,
    undated: undated && `${undated.id} was not deactivated: Docker Hub does not say when it was last used`
  };
}
const isRetired = ({ state, isActive }) => state === "retired" && !isActive;
const isRevived = ({ state, isActive }) => state === "retired" && isActive;
function isOver(token, { policy, limits }, now) {
  const isRested = token.state !== "pending" || token.run === _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .endedRun */ .Ok || now - token.since >= limits.rest;
  const isPast = policy.graceMs === 0 || now - token.replacedAt >= policy.graceMs;
  return isRested && !isRevived(token) && isPast;
}
function supersededAt(token, tokens, { home, now }) {
  if (isRevived(token)) return now;
  const next = tokens.find((other) => {
    const mark = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(other);
    const isUntold = other.description === void 0;
    const isConfirmed = isUntold || mark?.copies !== void 0 && mark.home?.toLowerCase() === home;
    return isConfirmed && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isOlder */ .tW)(token, other) && (other.state === "current" || other.state === "retired");
  });
  const currentAt = next === void 0 ? now : next.state === "current" ? (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .currentSince */ .sJ)(next) : next.createdAt;
  return Math.max((0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(token)?.replacedAt ?? currentAt, token.state === "current" ? (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .currentSince */ .sJ)(token) : 0);
}
function lacksNote(token) {
  if (isRevived(token)) return true;
  if (token.state === "pending" || !token.isActive || token.description === void 0) return false;
  return (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(token)?.replacedAt === void 0;
}
function whyKept(token, { policy, waiting = [] }) {
  const { id, description, isActive, lastUsedAt = 0, replacedAt, resources } = token;
  const hasMoved = description !== void 0 && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(token)?.copies !== policy.copies;
  const heir = waiting.find((it) => resources === void 0 || (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .shareRepository */ .k$)(resources, it.resources));
  if (hasMoved && heir !== void 0) {
    const where = `a place of ${JSON.stringify(heir.label)}, which did not have its own token as this run began`;
    return { id, why: `${id} may be in ${where}: the next run looks again`, isUsed: false };
  }
  if (!isActive || lastUsedAt === "unseen" || lastUsedAt < replacedAt + policy.graceMs / 2) return void 0;
  return { id, why: `${id} was last used ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .momentText */ .Am)(lastUsedAt)}`, isUsed: true };
}



/***/ }),

/***/ 204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ openEvidence)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/marked/lib/marked.esm.js
var marked_esm = __webpack_require__(8022);
// EXTERNAL MODULE: ./build/src/base/markdown.js
var base_markdown = __webpack_require__(7522);
;// CONCATENATED MODULE: ./build/src/base/html-page.js


const policy = "default-src 'none'; style-src 'unsafe-inline'";
const style = `
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word }
table { display: block; overflow-x: auto; border-collapse: collapse; margin: 1rem 0 }
th, td { border: 1px solid #8886; padding: .4rem .6rem; text-align: left; vertical-align: top }
code { font: .875em ui-monospace, monospace; background: #8882; padding: .1em .2em }
@media print { body { font-size: 10pt } tr { break-inside: avoid } }
`;
const reader = new marked_esm/* Marked */.Dz({
  walkTokens: (token) => {
    if (token.type === "heading") token["depth"] -= 2;
  }
});
function htmlPage(title, markdown) {
  return [
    "<!doctype html>",
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${(0,base_markdown/* plainText */.wh)(title)}</title>`,
    `<style>${style}</style>`,
    `<body>
${reader.parse(markdown, { async: false })}</body>`,
    "</html>\n"
  ].join("\n");
}


// EXTERNAL MODULE: ./build/src/base/json.js
var json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __webpack_require__(3563);
;// CONCATENATED MODULE: ./build/src/runner/evidence.js





const example = "name a new folder in a folder that exists, for example below RUNNER_TEMP";
const accessing = (0,inputs/* placeOfInput */.dj)("evidence", example);
async function openEvidence(runner, files) {
  const place = (0,inputs/* readOptional */.T9)(runner, "evidence");
  if (place === void 0) return void 0;
  const { path: folder, kind } = await accessing(place, () => files.locate(place));
  const names = kind === "other" ? await accessing(folder, () => files.list(folder)) : [];
  const problem = names.length > 0 ? "is there already, and is not empty" : placeProblems[kind];
  if (problem !== void 0) throw (0,inputs/* invalidInput */.aY)("evidence", `: ${folder} ${problem}`, example);
  await accessing(folder, () => files.makeDirectory(folder));
  return async (evidence) => {
    const hide = (text) => (0,base_text/* visible */.RK)(runner.hide(text));
    for (const [name, text] of contentsOf(evidence, hide)) {
      const target = external_node_path_.join(folder, name);
      await accessing(target, () => files.create(target, text));
    }
    runner.info(`evidence written to ${folder}`);
  };
}
const placeProblems = {
  nothing: void 0,
  other: void 0,
  "no-directory": "lies in a folder that does not exist",
  file: "is a file",
  link: "is a link, or lies behind one"
};
function contentsOf({ title, page, report, tables }, hide) {
  const markdown = hide(page);
  const contents = /* @__PURE__ */ new Map([
    ["page.html", htmlPage(title, markdown)],
    ["page.md", markdown],
    ["report.json", `${hide(JSON.stringify(report))}
`]
  ]);
  for (const [name, table] of Object.entries(tables)) {
    if (table === void 0) continue;
    const rows = (0,json/* parseJson */.qF)(hide(JSON.stringify(table.rows)));
    contents.set(`${name}.csv`, csvText(table.columns, rows));
  }
  return contents;
}
function csvText(first, rows) {
  const columns = (0,base_text/* unique */.Am)(first.concat(rows.flatMap((row) => Object.keys(row))));
  const lines = [columns].concat(rows.map((row) => columns.map((name) => textOf(row[name]))));
  return lines.map((cells) => `${cells.map(cellOf).join(",")}\r
`).join("");
}
function textOf(value) {
  if (value === null || value === void 0) return "";
  if (Array.isArray(value)) return value.map(textOf).join("; ");
  if (typeof value === "object") return Object.values(value).map(textOf).filter(Boolean).join(" ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
function cellOf(text) {
  const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}



/***/ }),

/***/ 9004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ pageOrigin),
/* harmony export */   u: () => (/* binding */ pageFoot)
/* harmony export */ });
/* harmony import */ var _package_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8797);
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7522);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8602);
/* harmony import */ var _github_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3761);




function pageOrigin(page, environment) {
  const { runId: id, repository, server } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  const isRun = id !== "" && repository !== "";
  return {
    organization: page.organization,
    /** `undefined` outside GitHub. */
    run: isRun ? { id, page: `${server}/${repository}/actions/runs/${id}` } : void 0,
    /** Of the token list; `null`: not known. */
    commit: page.commit ?? null,
    version: _package_json__WEBPACK_IMPORTED_MODULE_0__/* .version */ .r,
    date: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(page.at)
  };
}
function pageFoot({ organization, run, commit, version, date }, other) {
  const note = other === void 0 ? "" : ` (${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(other)})`;
  return [
    (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(organization),
    run === void 0 ? [] : `<a href="${encodeURI(run.page)}">run ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(run.id)}</a>`,
    commit === null ? [] : `token list at ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeText */ .ph)(commit.slice(0, 7))}${note}`,
    `docker-oat-login ${version}`,
    (0,_base_time_js__WEBPACK_IMPORTED_MODULE_2__/* .momentText */ .Am)(Date.parse(date))
  ].flat().join(" \xB7 ");
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

/***/ 1415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ createPrograms),
/* harmony export */   Nx: () => (/* binding */ notedDigest),
/* harmony export */   WJ: () => (/* binding */ isChecked)
/* harmony export */ });
/* harmony import */ var _base_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5811);
/* harmony import */ var _base_child_environment_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5497);
/* harmony import */ var _base_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5334);
/* harmony import */ var _base_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3363);
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(973);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1036);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3563);
/* harmony import */ var _token_list_program_input_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1527);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4263);
/* harmony import */ var _token_list_token_list_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(96);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1508);
/* harmony import */ var _store_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6174);












const digestLength = 8;
function createPrograms({ tokenList, noted }, ports) {
  const { find, call } = createCalls(tokenList, ports);
  const look = async (store, writtenToken) => {
    const { checkArgv: argv } = store;
    const name = (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_6__/* .storeName */ .Hz)(store, "");
    const expectedToken = writtenToken ?? noted(entryOf(store, tokenList));
    if (argv === void 0) return { store: name, kind: "opaque" };
    const outcome = expectedToken && await call(store, argv, writtenToken);
    if (expectedToken === void 0 || outcome === void 0) return { store: name, kind: "comparable" };
    if ("problem" in outcome) throw outcome.problem;
    const printedText = outcome.stdout.trim();
    if (printedText === "" && writtenToken === void 0) return { store: name, kind: "empty" };
    const isDigest = /^[0-9a-f]{64}$/i.test(printedText);
    const digest = isDigest ? printedText.toLowerCase() : (0,_base_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .R)(printedText);
    const isWanted = "digest" in expectedToken ? digest.slice(0, digestLength) === expectedToken.digest : digest === (0,_base_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .R)(expectedToken.value.reveal());
    if (!isDigest && /^\S{12,}$/.test(printedText)) ports.runner.mask(printedText);
    return { store: name, kind: "open", holds: isWanted ? expectedToken.id : void 0 };
  };
  return {
    check: async (store) => {
      find(store, store.argv);
      if (store.checkArgv !== void 0) find(store, store.checkArgv);
      return look(store);
    },
    look,
    identify: () => Promise.resolve(void 0),
    announce: () => Promise.resolve("same"),
    write: async (store, token) => {
      const outcome = await call(store, store.argv, token);
      if (outcome === void 0) return { result: "late" };
      if ("problem" in outcome) return { result: "lost", error: outcome.problem };
      return { result: "written" };
    }
  };
}
function notedDigest(value, stores) {
  if (value === void 0 || !stores.some(isChecked)) return void 0;
  return (0,_base_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .R)(value.reveal()).slice(0, digestLength);
}
function isChecked(store) {
  return store.kind === "program" && store.checkArgv !== void 0;
}
const basics = /^(PATH|PATHEXT|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TMPDIR|TMP|TEMP|XDG_\w+|(HTTP|HTTPS|ALL|NO)_PROXY|SSL_CERT_(FILE|DIR)|COMSPEC|SYSTEM(ROOT|DRIVE)|WINDIR|USERPROFILE|(LOCAL)?APPDATA|PROGRAM(DATA|FILES.*))$/i;
const refused = /returned error: 40[13]\b/;
function createCalls(tokenList, { runner, clock, deadline }) {
  const { signal } = deadline;
  const inherited = (0,_base_child_environment_js__WEBPACK_IMPORTED_MODULE_9__/* .childEnvironment */ .Q)(runner.environment, (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSecrets */ .ql)(runner));
  const problems = /* @__PURE__ */ new Map();
  function find(store, [program, ...words]) {
    const lost = store.variables?.find((name) => (inherited[name] ?? "") === "");
    if (lost !== void 0) {
      throw (0,_store_error_js__WEBPACK_IMPORTED_MODULE_8__/* .storeError */ .g)("STORE_FAILED", store, {
        message: `the variable ${lost} is empty, or has an input that is a secret`,
        hint: 'set it for this step, or remove it from "env" in the token list'
      });
    }
    const path = (0,_base_program_js__WEBPACK_IMPORTED_MODULE_2__/* .findProgram */ .Kp)(program, inherited);
    if (path === void 0) {
      throw (0,_store_error_js__WEBPACK_IMPORTED_MODULE_8__/* .storeError */ .g)("STORE_MISSING", store, {
        message: `there is no program ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)(program, 100)} to run`,
        hint: "install it first, put it on PATH, or correct the token list"
      });
    }
    if ((0,_base_program_js__WEBPACK_IMPORTED_MODULE_2__/* .startCall */ .t3)(path, words) !== void 0) return path;
    throw (0,_store_error_js__WEBPACK_IMPORTED_MODULE_8__/* .storeError */ .g)("STORE_FAILED", store, {
      message: 'Windows cannot give a batch file a word with ", %, ! or a line end',
      hint: "write that word into a batch file of your own"
    });
  }
  async function call(store, argv, token) {
    const earlier = problems.get(argv) ?? [];
    const last = earlier.at(-1);
    if (last?.isRefusal === true) return { problem: last };
    if (last !== void 0) await clock.sleep((0,_base_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .backoff */ .JN)(earlier.length, clock.random()), signal);
    if (token?.before !== void 0 && clock.now() >= token.before) return void 0;
    const isWrite = argv === store.argv;
    const value = token?.value.reveal() ?? "";
    const { organization } = tokenList;
    const result = await (0,_base_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runProcessGroup */ .M)({
      program: find(store, argv),
      argv: argv.slice(1),
      input: isWrite ? (0,_token_list_program_input_js__WEBPACK_IMPORTED_MODULE_5__/* .fillInputText */ .N)(store.stdin ?? "{token}", { organization, token: value }) : "",
      signal,
      timeoutMs: store.timeoutMs,
      opensStdin: true,
      environment: { ...kept(inherited, store), ...entryVariables(entryOf(store, tokenList), token) }
    });
    if (result.kind === "ended" && result.code === 0) return { stdout: result.stdout };
    const { message, isSure = false, isRefusal = false } = endOf(result, { store, value });
    const problem = (0,_store_error_js__WEBPACK_IMPORTED_MODULE_8__/* .storeError */ .g)("STORE_FAILED", store, {
      message: `${isWrite ? "the program" : "its check"} ${message}`,
      hint: isWrite ? "try it by hand with other text on stdin" : "try it by hand",
      isRefusal
    });
    if (isSure) throw problem;
    problems.set(argv, [...earlier, problem]);
    return { problem };
  }
  return { find, call };
}
function endOf(result, { store, value }) {
  if (result.kind === "not-started") return { message: `could not be started (${result.code})`, isSure: true };
  if (result.kind === "late") {
    return { message: `did not end within ${store.timeoutMs / 1e3} s ("timeout"), and was stopped` };
  }
  const programOutput = value === "" ? result.stderr : `${result.stderr}

${result.stdout}`;
  const output = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g$)((0,_quote_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteSafely */ .D)(programOutput, value), 300);
  const how = result.code === void 0 ? "was ended by a signal" : `ended with exit code ${result.code}`;
  return {
    message: `${how}${output === "" ? "" : ` (${output})`}`,
    isRefusal: refused.test(result.stderr)
  };
}
function entryOf(store, { tokens }) {
  const entry = tokens.find(({ stores }) => stores.includes(store));
  if (entry === void 0) throw new TypeError(`no entry has ${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_6__/* .storeName */ .Hz)(store, "")}`);
  return entry;
}
function kept(inherited, { variables }) {
  if (variables === void 0) return inherited;
  const isAllowed = (name) => basics.test(name) || variables.includes(name);
  return Object.fromEntries(Object.entries(inherited).filter(([name]) => isAllowed(name)));
}
function entryVariables(entry, token) {
  const { expiresAt } = token ?? {};
  return {
    DOCKER_OAT_LABEL: entry.label,
    DOCKER_OAT_ENTRY: (0,_token_list_token_list_js__WEBPACK_IMPORTED_MODULE_11__/* .entryWords */ .aY)(entry).replace(" ", "-"),
    DOCKER_OAT_EXPIRES_AT: expiresAt === void 0 ? "" : new Date(expiresAt).toISOString()
  };
}



/***/ }),

/***/ 1508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ quoteSafely)
/* harmony export */ });
/* harmony import */ var _base_echo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7402);

const run = /(?:[\w+/=\\%&#;-]+(?:[ \t]*\r?\n[ \t]*(?=[\w+/=\\%&#;-]))?)+/g;
const rows = /(?<!\w)[\dA-Fa-f]{1,8}(?:[\s:,.-]+[\dA-Fa-f]{1,8}(?!\w)){5,}|(?<!\S)\S{1,2}(?:\s+\S{1,2}(?!\S)){5,}/g;
const longestWord = 11;
const shortestPiece = 4;
function quoteSafely(text, secret) {
  const forms = (0,_base_echo_js__WEBPACK_IMPORTED_MODULE_0__/* .formsOf */ .X)(secret).map((form) => form.toLowerCase());
  const hide = (piece) => {
    const word = piece.replace(/\s/g, "");
    const isPiece = word.length >= shortestPiece && forms.some((form) => form.includes(word.toLowerCase()));
    return word.length > longestWord || isPiece ? "***" : piece;
  };
  return text.trim().replace(rows, "***").replace(run, hide);
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



/***/ }),

/***/ 867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ rightsOf),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Ge: () => (/* binding */ notedValue),
/* harmony export */   OX: () => (/* binding */ withoutCopies),
/* harmony export */   OY: () => (/* binding */ extentOf),
/* harmony export */   W9: () => (/* binding */ leakNote),
/* harmony export */   bJ: () => (/* binding */ leakOverBy),
/* harmony export */   gV: () => (/* binding */ whoseToken),
/* harmony export */   lS: () => (/* binding */ copiesOf),
/* harmony export */   qm: () => (/* binding */ noteMark),
/* harmony export */   zf: () => (/* binding */ homeText)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);
/* harmony import */ var _token_list_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4230);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9737);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6617);





const digits = "[0-9a-f]{8}";
const time = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ`;
const marks = new RegExp(
  [
    String.raw`\s*\[copies (?:(?<copies>${digits})|unknown)(?: in (?<home>[\w.~/#-]+))?`,
    `(?:, replaced (?<replaced>${time}))?(?:, value (?<value>${digits}))?(?:, (?<answer>place changed))?`,
    String.raw`(?:, rights (?<rights>${digits}))?(?:, before (?<before>${digits}))?\]`
  ].join(""),
  "g"
);
const leaks = new RegExp(
  String.raw`\[(?<kind>leak|leaked,|leak over,) told (?<toldText>${time})(?: by (?<toldBy>\d+))?\]\s*`,
  "g"
);
const half = /\p{Cs}/gu;
function copiesOf(stores, thisRepository) {
  return fingerprint(stores.map((store) => placeOf(store, thisRepository)));
}
function rightsOf(resources) {
  return fingerprint(resources.flatMap(({ path, scopes }) => scopes.map((scope) => `${scope} on ${path}`)));
}
function extentOf(copies, resources) {
  return fingerprint([`copies ${copies ?? "unknown"}`, `rights ${rightsOf(resources)}`]);
}
function markOf({ description = "" }) {
  const parts = [...description.matchAll(marks)].at(-1)?.groups;
  if (parts === void 0) return void 0;
  const { copies, home, value, rights, before, replaced, answer } = parts;
  return {
    copies,
    home,
    value,
    rights,
    before,
    replacedAt: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(replaced),
    isAnswer: answer !== void 0
  };
}
function leakNote(token) {
  const note = readNote(token);
  return note?.isOver === true ? void 0 : note;
}
function leakOverBy(token) {
  const note = readNote(token);
  return note?.isOver === true ? note.toldBy : void 0;
}
function readNote({ description = "" }) {
  const { kind, toldText, toldBy } = [...description.matchAll(leaks)][0]?.groups ?? {};
  const toldAt = (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(toldText);
  if (toldAt === void 0) return void 0;
  return { toldAt, toldBy, isLeaked: kind === "leaked,", isOver: kind === "leak over," || void 0 };
}
function notedValue(tokens) {
  const current = (0,_token_js__WEBPACK_IMPORTED_MODULE_4__/* .findCurrent */ .$Q)(tokens);
  const digest = current && markOf(current)?.value;
  return current === void 0 || digest === void 0 ? void 0 : { id: current.id, digest };
}
function whoseToken({ resources = [], ...token }, policy) {
  const { home, copies } = markOf(token) ?? {};
  if (home === void 0 && copies === void 0) return "unmarked";
  const isFit = copies === policy.copies || (0,_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .compareResources */ .TX)(resources, policy.resources).verdict === "same";
  return (home === void 0 ? isFit : home.toLowerCase() === policy.home) ? "here" : "elsewhere";
}
function homeText(home, ref) {
  const text = `${home}${ref === void 0 ? "" : `#${ref}`}`.toLowerCase();
  return text.length <= 60 && /^[\w.~/#-]+$/.test(text) ? text : `home-${fingerprint([text])}`;
}
function withoutCopies(description) {
  return description.replace(half, "").replace(marks, "").replace(leaks, "").trim();
}
function noteMark(description, change) {
  const mark = { copies: void 0, ...markOf({ description }), ...change };
  const earlierNote = readNote({ description });
  const note = mark.leak === "over" ? earlierNote : mark.leak ?? earlierNote;
  const leak = note === void 0 ? "" : writeLeak(note, mark.leak === "over" || note.isOver === true);
  const text = ` ${writeMark(mark)}`;
  const words = withoutCopies(description).slice(0, _token_list_values_js__WEBPACK_IMPORTED_MODULE_2__/* .longestDescription */ .LP - leak.length - text.length);
  return `${leak}${`${words.replace(half, "").trimEnd()}${text}`.trimStart()}`;
}
function writeLeak({ toldAt, toldBy, isLeaked }, isOver) {
  if (isOver && toldBy === void 0) return "";
  const run = toldBy === void 0 ? "" : ` by ${toldBy}`;
  return `[leak${isOver ? " over," : isLeaked ? "ed," : ""} told ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSecond */ .sK)(toldAt)}${run}] `;
}
function writeMark({ copies = "unknown", home, ...mark }) {
  const { value, replacedAt, isAnswer = false, rights, before } = mark;
  const note = (name, text) => text === void 0 ? [] : `${name} ${text}`;
  const notes = [
    note("value", value),
    isAnswer ? "place changed" : [],
    note("rights", rights),
    note("before", before)
  ];
  const lastNotes = replacedAt === void 0 ? notes : [`replaced ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSecond */ .sK)(replacedAt)}`];
  return `[${[`copies ${copies}${home === void 0 ? "" : ` in ${home}`}`, lastNotes].flat(2).join(", ")}]`;
}
function placeOf(store, thisRepository) {
  const identity = (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeIdentity */ .u)(store, thisRepository);
  if (store.kind !== "organization-secret" || store.visibility === void 0) return identity;
  const { visibility } = store;
  const readers = visibility.kind === "selected" ? visibility.repositories.map((it) => it.toLowerCase()) : [];
  return [identity, visibility.kind, ...readers.sort()].join(" ");
}
function fingerprint(texts) {
  const text = [...new Set(texts)].sort().join("\n");
  let state = 2166136261;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 16777619);
  }
  state = Math.imul(state ^ state >>> 16, 2246822507);
  state = Math.imul(state ^ state >>> 13, 3266489909);
  return ((state ^ state >>> 16) >>> 0).toString(16).padStart(8, "0");
}



/***/ }),

/***/ 5421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ hasLeaked),
/* harmony export */   Ly: () => (/* binding */ leakedSince),
/* harmony export */   qz: () => (/* binding */ openLeak)
/* harmony export */ });
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);
/* harmony import */ var _copies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);



function openLeak(tokens, now) {
  const notes = tokens.flatMap((token) => {
    const note = (0,_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .leakNote */ .W9)(token);
    if (note === void 0) return [];
    const isReplaced = tokens.some(
      ({ createdAt, label }) => createdAt >= note.toldAt && (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLabel */ .Q_)(label).state !== "pending"
    );
    return note.isLeaked && (0,_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(token, now) && isReplaced ? [] : note;
  });
  return notes.toSorted((a, b) => b.toldAt - a.toldAt)[0];
}
function hasLeaked(token, toldAt) {
  const note = (0,_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .leakNote */ .W9)(token);
  const isReplacement = note?.toldAt === toldAt && note?.isLeaked === false;
  return toldAt !== void 0 && token.createdAt < toldAt && !isReplacement;
}
function leakedSince(tokens, toldAt) {
  const leaked = tokens.filter((token) => hasLeaked(token, toldAt));
  return Math.min(toldAt, ...leaked.map(({ createdAt }) => createdAt));
}



/***/ })

};
;