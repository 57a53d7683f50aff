"use strict";
exports.id = 71;
exports.ids = [71];
exports.modules = {

/***/ 6047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ createDetailReader)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);

const mostUnanswered = 3;
function createDetailReader(get) {
  let unanswered = 0;
  return async (token) => {
    if (unanswered === mostUnanswered) return { ...token, unread: "Docker Hub does not answer" };
    const details = await (0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .resultOrError */ .pS)(() => get(token.id));
    const isOdd = details instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE;
    unanswered = isOdd && details.code === "REGISTRY_UNREACHABLE" ? unanswered + 1 : 0;
    if (isOdd) return { ...token, unread: (0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCode */ .MK)(details) };
    if (details === void 0) return { ...token, unread: "Docker Hub says that it is not there" };
    const { resources, description } = details;
    return { ...token, resources, description };
  };
}



/***/ }),

/***/ 2609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ readActivity),
/* harmony export */   Wf: () => (/* binding */ createHubTokenReader),
/* harmony export */   qy: () => (/* binding */ createHubInventory)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1070);
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8716);



const eventsPerPage = 100;
const mostEvents = 2e3;
function createHubInventory(options) {
  const access = (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .openHubAccess */ .yn)(options);
  return {
    ...readActivity(access),
    repository: (name) => (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .readHubSettings */ .zN)(name, access),
    /** As last heard, in milliseconds since 1970. */
    serverTime: access.now,
    list: () => (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .listTokens */ .dh)(access),
    details: (id) => (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .readToken */ .AI)(id, access)
  };
}
function createHubTokenReader(options) {
  const account = { username: options.organization, password: options.token };
  const access = (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .openHubAccess */ .yn)({ ...options, account, tokenInput: "activity-token" });
  return { ...readActivity(access), repository: (name) => (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .readHubSettings */ .zN)(name, access) };
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
      if (onPage.length === 0) return { events, isWhole: true };
    }
    return { events, isWhole: false };
  };
  return {
    /** What was done to tokens in so many days, in no order. Without `isWhole` these are the latest. */
    events: (action, window) => readLog({ action: `access_token.${action}`, ...window }, (answer) => (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .readHubEvents */ .H9)(answer, action)),
    /** What was pushed to a repository (`org/name`), or to any: in so many days, or since an earlier time. */
    pushes: (name, window) => readLog({ action: "repo.tag.push", ...name !== void 0 && { name }, ...window }, _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .readHubPushes */ .Y7)
  };
}



/***/ }),

/***/ 1811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ usedCodes)
/* harmony export */ });
/* harmony import */ var _runner_github_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3761);

const variable = "DOCKER_OAT_LAST_CODE";
const used = /* @__PURE__ */ new WeakMap();
function usedCodes({ environment, exportVariable }) {
  return {
    last: used.get(environment) ?? (Number(environment[variable] ?? 0) || 0),
    onUse: (counter) => {
      used.set(environment, counter);
      if ((0,_runner_github_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .jobOf */ .Z)(environment).environmentFile !== "") exportVariable(variable, String(counter));
    }
  };
}



/***/ }),

/***/ 2451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ assess)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1567);
/* harmony import */ var _rotation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1097);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8457);






function assess(rotation, now) {
  const { due, isStanding } = (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .readDue */ .v)(rotation, now);
  const sweep = (0,_sweep_js__WEBPACK_IMPORTED_MODULE_5__/* .planSweep */ .cK)(rotation, isStanding, now);
  const wanted = decide(due, sweep);
  const decision = findObstacle(rotation, due, now) ?? wanted;
  const isCalm = decision.decision === "nothing" || decision.decision === "sweep";
  return {
    now,
    due,
    isStanding,
    ...decision,
    isCalm,
    /** What the entry still needs; `undefined`: nothing but a sweep. */
    open: isCalm ? void 0 : decision.reason
  };
}
function decide(due, sweep) {
  if (due !== void 0) return { decision: "rotate", reason: due.reason, ...sweep };
  if (sweep.retire.length + sweep.delete.length + sweep.note.length > 0) {
    return { decision: "sweep", reason: "older tokens are not needed any more", ...sweep };
  }
  if (sweep.undated !== void 0) return blocked("HUB_INVALID", sweep.undated);
  const reason = sweep.held.map(({ why }) => why).join(", ") || "nothing is due";
  return { decision: "nothing", reason, ...sweep };
}
function findObstacle(rotation, due, now) {
  const taken = whoseLabel(rotation, now);
  if (taken !== void 0) return blocked("LABEL_TAKEN", taken);
  const rival = findRival(rotation, due !== void 0, now);
  if (rival !== void 0) {
    const end = rival.since + rotation.setup.limits.alive;
    const reason = `run ${rival.run ?? "unknown"} may still be working on it, until ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(end)}`;
    return { decision: "in-progress", code: "ROTATION_IN_PROGRESS", reason, ..._sweep_js__WEBPACK_IMPORTED_MODULE_5__/* .noSweep */ .CP };
  }
  const { isUrgent } = rotation.known;
  const broken = isUrgent ? void 0 : rotation.stores.find((it) => it.kind === "failed");
  if (broken !== void 0) return blocked(broken.code, broken.message);
  const unread = isUrgent ? void 0 : rotation.tokens.find((it) => it.unread !== void 0 && it.isActive);
  if (unread?.unread !== void 0) return blocked("HUB_INVALID", `${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenWords */ .Hs)(unread)}: ${unread.unread}`);
  if (due?.isRepeated !== true) return void 0;
  const who = "another token list, a tool such as Terraform, or a person in Docker Home changes it";
  const remedy = 'Find out who, end that, then name the entry in "force" once';
  return blocked(due.code, `${due.reason}, for the second time in a row: ${who}. ${remedy}`);
}
function blocked(code, reason) {
  return { decision: "blocked", code, reason, ..._sweep_js__WEBPACK_IMPORTED_MODULE_5__/* .noSweep */ .CP };
}
function whoseLabel({ taker: token, setup }, now) {
  if (token === void 0 || !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(token, now)) return void 0;
  const { label, home: own } = setup.policy;
  const { home = "" } = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token) ?? {};
  const list = home === "" ? "a list that its description does not name" : `the list of ${home}`;
  const it = `the label ${JSON.stringify(label)} belongs to ${list}`;
  const which = `${it}, whose token ${token.id} is from ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(token.since)}`;
  return own === void 0 ? `${which}: write "home:" into this list, a name that no other list of the organization has` : `${which}: name it in "force" if this list has taken the place of that one; if that list lives on, give the entry another label`;
}
function findRival(rotation, isDue, now) {
  const { setup, tokens, known } = rotation;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  const isOurs = current !== void 0 && current.id === known.ownId;
  if (setup.forced || setup.compromised || isOurs) return void 0;
  return (0,_rotation_js__WEBPACK_IMPORTED_MODULE_4__/* .rivals */ .Kw)(rotation, now).find((other) => isDue || current === void 0 || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isOlder */ .tW)(current, other));
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
  const unseen = [...never, `pushes${log}`, ...jobs === void 0 ? [] : [jobs]];
  const rows = [
    ["To do", gaps.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)],
    ["Dead", others.filter(({ state }) => state !== "works").map(describeDead)],
    ["Replaced", [copiesSentence(report, "new"), ...copyLines(report, true)]],
    ["Pushed", pushed === void 0 ? [] : describePushes(pushed)],
    ["Explained", explained.map((id) => `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(id)}${actor === void 0 ? "" : ` by ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(actor)}`}`)],
    ["Others who can push", pushers.map(nameOf)],
    ["Others who can only pull", readers.map(nameOf)],
    ["Not seen", [...unseen, ...copyLines(report, false), ...notSeen.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)]]
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
  const by = [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_5__/* .groupBy */ .$)(latest, ({ actor }) => actor)].map(
    ([actor, own]) => `, ${own.length} by ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(actor)}`
  );
  const sum = `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(latest.length, "push", "pushes")} to its repositories since ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .momentText */ .Am)(since)}`;
  return [
    `${sum}${by.join("")}. Docker names an account, not the token that a push came with.`,
    ...(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOf */ .Ku)(latest.map(describePush), mostNamed, " pushes")
  ];
}
function describePush({ at, actor, repository, tag = "unknown tag", digest = "unknown" }) {
  return `${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .momentText */ .Am)(at)} ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(actor)}: ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(`${repository}:${tag}`)} ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(digest)}`;
}
const pushColumns = ["at", "repository", "actor", "tag", "digest"];
function pushRows(pushes) {
  return pushes.toSorted((a, b) => b.at - a.at).map(({ at, tag = null, digest = null, ...push }) => ({ at: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(at), ...push, tag, digest }));
}
function completeRow(report) {
  if (report.complete) return `yes: no other token works. ${copiesSentence(report, "current")}`;
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
  return `runs that began before ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .momentText */ .Am)(changedAt)} may hold the old value until they end: ${[...new Set(where)].join(", ")}`;
}



/***/ }),

/***/ 5006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fp: () => (/* binding */ certify),
/* harmony export */   Rh: () => (/* binding */ whyUnshown),
/* harmony export */   gr: () => (/* binding */ isLeakOver)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1036);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(867);
/* harmony import */ var _tokens_leak_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5421);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6617);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1567);
/* harmony import */ var _next_step_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3427);
/* harmony import */ var _unexplained_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7346);









function certify(rotation, open, now) {
  const { setup, stores, tokens, known } = rotation;
  const { replacement, isLeaked, leaked } = known;
  const ended = ends(rotation).filter(({ id }) => !tokens.some((token) => token.id === id && token.isActive));
  const isTold = (id) => id === replacement?.id || ended.some((end) => end.id === id);
  const listed = isLeaked ? leaked : tokens;
  const others = [...ended, ...listed.filter(({ id }) => !isTold(id)).map((token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .otherToken */ .oC)(token, now))];
  const dead = others.filter(({ state }) => state !== "works");
  const copies = stores.map((state) => lookAt(state, rotation));
  const alive = (0,_unexplained_js__WEBPACK_IMPORTED_MODULE_7__/* .unexplained */ .l)(rotation, now);
  const older = alive.flatMap(({ isOwn, why }) => isOwn ? why : []);
  const revivable = whyRevivable(rotation, now);
  const isUnlooked = isLeaked && (0,_next_step_js__WEBPACK_IMPORTED_MODULE_6__/* .nextLook */ .J)(rotation) !== void 0;
  const isNothing = [dead, alive, revivable, known.unshown].every(({ length }) => length === 0);
  const gaps = [
    ...isLeaked ? older : [],
    ...whyUnshown(rotation),
    ...revivable,
    ...whyNotStanding(rotation, now),
    ...whyOpen(rotation, open),
    ...older,
    ...alive.flatMap(({ isOwn, why }) => isOwn ? [] : why),
    ...copies.flatMap(({ why }) => why ?? []).map((why) => isLeaked ? `run it again: ${why}` : why),
    ...whyHidden(rotation),
    ...isLeaked && isNothing ? [setup.compromised ? nothingFound : endUnseen] : [],
    ...isUnlooked ? [notLookedAgain] : []
  ];
  const complete = gaps.length === 0;
  const isForgotten = setup.compromised && !tokens.some((token) => (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .leakTold */ .pB)(token) !== void 0);
  if (!complete && isForgotten) gaps.push(unknownLater);
  return {
    /** No other token that can be the entry's works, and every copy that can be read holds this one. */
    complete,
    gaps: [...new Set(gaps)],
    /** Since when none of the others can be used, but for open sessions. */
    deadSince: complete && dead.length > 0 ? (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(Math.max(...dead.map(({ at }) => at ?? now))) : void 0,
    /** The entry's other tokens, after a leak what leaked; those that this run deleted included. */
    others,
    stores: copies.map(({ report }) => report),
    ...(0,_unexplained_js__WEBPACK_IMPORTED_MODULE_7__/* .otherHolders */ .E)(rotation, now)
  };
}
function isLeakOver(rotation, now) {
  const { isLeaked, isListLost, leaked, unshown } = rotation.known;
  const isSeen = isLeaked && !isListLost && (0,_next_step_js__WEBPACK_IMPORTED_MODULE_6__/* .nextLook */ .J)(rotation) === void 0 && unshown.length === 0;
  const copies = rotation.stores.flatMap((state) => lookAt(state, rotation).why ?? []);
  const isReplaced = [...whyNotStanding(rotation, now), ...copies].length === 0;
  const isNamed = (0,_unexplained_js__WEBPACK_IMPORTED_MODULE_7__/* .unexplained */ .l)(rotation, now).some(({ isOpen }) => isOpen);
  return isSeen && isReplaced && !isNamed && leaked.every((token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(token, now));
}
const nothingFound = "look for the leaked token in Docker Home, also under another name: none was found that can be it";
const endUnseen = "look into Docker\u2019s audit log for when the leaked token ended: it is not listed any more, and that was not seen";
const notLookedAgain = "run it again: the tokens and the copies were not looked at after the last change";
const unknownLater = 'run it again with the label in "compromised": later runs do not know of this leak';
function whyUnshown({ known }) {
  const working = known.unshown.filter(({ isLeaked, listed }) => isLeaked && listed?.isActive === true);
  const leaked = known.unshown.filter(({ isLeaked }) => isLeaked);
  return [.../* @__PURE__ */ new Set([...working, ...leaked, ...known.unshown])].map((unshown) => {
    const { act, token, listed, isLeaked } = unshown;
    const which = `${isLeaked ? "the leaked token " : ""}${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenWords */ .Hs)(token)} in Docker Home`;
    const answer = `Docker Hub answered that it is ${act}`;
    if (listed === void 0) return `look for ${which}: ${answer}, and no list was read since`;
    if (working.includes(unshown)) {
      return `deactivate ${which} now: by Docker Hub\u2019s list it still works, though ${answer}`;
    }
    const seen = `its list still has it as ${JSON.stringify(listed.label)}`;
    return `${isLeaked ? "delete" : "look at"} ${which}: ${answer}, and ${seen}`;
  });
}
function whyRevivable({ known }, now) {
  const isShown = ({ id }) => !known.unshown.some(({ token }) => token.id === id);
  const dead = known.leaked.filter((it) => !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(it, now) && !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(it, now) && isShown(it));
  const why = "it is deactivated, and a person can activate it again";
  return dead.map((it) => `delete the leaked token ${(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenWords */ .Hs)(it)} in Docker Home: ${why}`);
}
function whyHidden({ hidden }) {
  const unread = hidden.flatMap((look) => "unseen" in look ? look.unseen.what : []);
  const seen = hidden.flatMap((look) => "seen" in look ? look.seen : []);
  const gaps = seen.map(
    ({ store, by }) => `delete ${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(by)}: it hides ${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)}, and jobs get its value`
  );
  if (unread.length === 0) return gaps;
  const places = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .firstOf */ .Ku)(unread, 8).join(", ");
  const remedy = "let the App or the token for GitHub read the secrets of that repository";
  return [...gaps, `${remedy}: ${places} could not be read, and would hide the copy of the same name`];
}
function whyNotStanding(rotation, now) {
  const { replacement, isLeaked } = rotation.known;
  if (replacement === void 0 && rotation.taker !== void 0) return [];
  if (replacement !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(replacement, now)) return [];
  if (isLeaked) {
    const which = rotation.tokens.some((token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(token, now)) ? "new" : "working";
    const places = rotation.stores.map(({ store }) => (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)).join(", ");
    return [`run it again: no ${which} token exists, and jobs that use ${places} fail until there is one`];
  }
  return [replacement === void 0 ? "Docker Hub lists no current token" : "the current token does not work"];
}
function whyOpen({ known }, open) {
  const { isLeaked, failed, stop } = known;
  const broken = isLeaked ? [...failed] : [];
  const places = broken.map(
    ([store, { message }]) => `run it again when ${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)} can be written: it did not get the new token, and its jobs fail until then: ${message}`
  );
  const why = stop === void 0 ? open : stop.message;
  const isNamed = broken.some(([, { message }]) => message === why);
  return why === void 0 || isNamed ? places : [...places, isLeaked ? `run it again: ${why}` : why];
}
function lookAt(state, { known, setup }) {
  const { store, kind } = state;
  const { replacement, failed, isLeaked } = known;
  const { status = "untouched", trouble, updatedAt } = known.progress.get(store) ?? {};
  const isOurs = status === "confirmed";
  const of = (holds) => ({
    store,
    holds,
    status: status === "unsure" ? "failed" : status,
    ...trouble && status !== "written" && !isOurs && { code: trouble.code, message: trouble.message }
  });
  if (kind === "failed") return { report: of(null), why: state.message };
  if (kind === "opaque" || kind === "comparable") return { report: of(isOurs ? true : null) };
  if (replacement === void 0) return { report: of(false) };
  const isStill = kind !== "stamped" || state.updatedAt === updatedAt;
  const isNew = isOurs && isStill && (kind !== "open" || state.holds === replacement.id);
  const missing = isNew ? void 0 : `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)} does not have the new token`;
  const { tolerance } = setup.limits;
  const why = replacement.state === "current" ? (0,_due_js__WEBPACK_IMPORTED_MODULE_5__/* .whyChanged */ .R)(state, replacement, tolerance) : missing;
  const isNamed = isLeaked && failed.has(store);
  return { report: of(why === void 0), ...why !== void 0 && !isNamed && { why } };
}
function ends({ events, setup, known }) {
  const told = /* @__PURE__ */ new Map();
  for (const { step, before, now, outcome } of events) {
    const isMade = known.minted.some((token) => token.id === before?.id);
    if (before === void 0 || isMade || before.run === setup.run) continue;
    if (known.isLeaked && !(0,_tokens_leak_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLeaked */ .Hd)(before, known.told)) continue;
    const { id, label } = before;
    const unshown = known.unshown.find((it) => it.token.id === id);
    const earlier = told.get(id);
    const at = earlier?.at ?? (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .otherToken */ .oC)(before, now).at ?? now;
    const isDead = outcome.result === "token" && !outcome.token.isActive && unshown?.listed?.isActive !== true;
    if (step.step === "retire" && isDead) {
      told.set(id, { id, label, state: "deactivated", at });
    } else if (step.step === "delete" && outcome.result === "done" && unshown === void 0) {
      told.set(id, { id, label: earlier?.label ?? label, state: "deleted", at });
    }
  }
  return [...told.values()];
}



/***/ }),

/***/ 1567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ whyChanged),
/* harmony export */   v: () => (/* binding */ readDue)
/* harmony export */ });
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(867);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9737);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6617);





function readDue({ setup, tokens, stores, known }, now) {
  const { policy, forced, given, limits } = setup;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .findCurrent */ .$Q)(tokens);
  const isOwn = current !== void 0 && current.id === known.ownId;
  const because = (cause, reason, isAgain = false) => {
    if (reason === void 0) return void 0;
    const code = cause === "place" ? "STORE_FAILED" : "HUB_REJECTED";
    return { cause, reason, code, isRepeated: isAgain && !isOwn };
  };
  const hasLeaked = known.isLeaked && (current === void 0 || known.leaked.includes(current));
  const byLabel = hasLeaked ? "the token leaked" : forced ? 'asked for with "force"' : void 0;
  const asked = isOwn ? void 0 : given === void 0 ? byLabel : "a new token was given";
  const first = because("other", asked ?? whyOtherToken(tokens, current));
  if (current === void 0) return { due: first, isStanding: false };
  const { rights, isAnswer, replacedAt } = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(current) ?? {};
  const copies = whyOtherStores(current, policy);
  const places = stores.flatMap((store) => whyChanged(store, current, limits.tolerance) ?? []);
  const due = first ?? because("other", whyTooOld(current, policy, now)) ?? because("rights", whyOtherRights(current, policy), rights === policy.rights) ?? because("other", copies) ?? because("place", places[0], isAnswer);
  const isMissing = copies !== void 0 || places.length > 0;
  return { due, isStanding: (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(current, now) && replacedAt === void 0 && !isMissing };
}
function whyOtherRights({ resources }, policy) {
  const isSame = resources === void 0 || (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .compareResources */ .TX)(resources, policy.resources).verdict === "same";
  return isSame ? void 0 : "the token list has other repositories or rights than the token";
}
function whyOtherToken(tokens, current) {
  if (tokens.some((token) => token.state === "pending" && (current === void 0 || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isOlder */ .tW)(current, token)))) {
    return "the last rotation was interrupted";
  }
  const isPlain = tokens.some(({ state }) => state === "plain");
  if (current === void 0) return isPlain ? "the token was made by hand" : "there is no token yet";
  if (!current.isActive) return "the current token was deactivated";
  return (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(current)?.replacedAt === void 0 ? void 0 : "the current token was deleted";
}
function whyTooOld(current, policy, now) {
  if ((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(current, now)) return "the current token expired";
  if ((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(current, now + policy.graceMs)) return "the current token expires soon";
  const isOld = now - current.createdAt >= policy.everyMs;
  return isOld ? 'the current token has reached its age ("every" in the token list)' : void 0;
}
function whyOtherStores(token, { copies, label }) {
  if (!(0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameText */ .cZ)((0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLabel */ .Q_)(token.label).name, label)) {
    return "the token list has another label than the token";
  }
  const isSame = token.description === void 0 || (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(token)?.copies === copies;
  return isSame ? void 0 : "the token list has other copies than those that got the current token";
}
function whyChanged(store, current, tolerance) {
  const place = () => (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store.store);
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
  /** A `pending` token whose label is younger may still have a run at work. */
  alive: _tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .presumedDeadMs */ .yt,
  /** A run refreshes the time in its label this often … */
  refresh: 5 * minute,
  /** … and writes no place when the last refresh is older than this. */
  write: 10 * minute,
  /** A `pending` token of another run is not retired sooner: a hosted job ends after six hours. */
  rest: 360 * minute,
  /** How much the measured distance of two servers' clocks may have changed since a write. */
  tolerance: 5 * minute,
  /** Something is taken away only so soon after every place was looked at. */
  look: minute,
  /** GitHub's `Date` header and `updated_at` come from different machines and have whole seconds. */
  slack: 1e3,
  /** A place whose server tells its time shows a write after so long, or never: its lists may be behind. */
  patience: 2 * minute,
  /** Times that one place is looked at in vain, or that an answer may be lost. */
  attempts: 5,
  /** Before the list is read once more because a new token is not in it; doubled each time. */
  claim: 5e3,
  /** The same after the last act, as long as the list does not show what was done … */
  shown: 1e3,
  /** … so many times. */
  looks: 6
};
function entryPolicy(entry, { thisRepository, home, all }) {
  const { label, rotation, stores } = entry;
  const resources = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .entryResources */ .io)(entry);
  const [copies, rights] = [(0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .copiesOf */ .lS)(stores, thisRepository), (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .rightsOf */ .DY)(resources)];
  const entries = new Map(all.map((it) => [it.label, (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .entryResources */ .io)(it)]));
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
/* harmony export */   gE: () => (/* binding */ notable),
/* harmony export */   ki: () => (/* binding */ readLeak),
/* harmony export */   p$: () => (/* binding */ toldAtStart),
/* harmony export */   xe: () => (/* binding */ isRenamed)
/* harmony export */ });
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);
/* harmony import */ var _tokens_leak_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5421);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6617);




function toldAtStart(lists, setup) {
  const { compromised, run, startedAt, policy } = setup;
  const noted = (0,_tokens_leak_js__WEBPACK_IMPORTED_MODULE_2__/* .openLeak */ .qz)(notable(lists, policy));
  const isFirst = /\.1$|^local-/.test(run) || noted === void 0;
  const latest = Math.max(startedAt, ...lists.tokens.map(({ createdAt }) => createdAt));
  return compromised && isFirst ? Math.floor(latest / 1e3) * 1e3 + 1e3 : noted;
}
function readLeak(situation, made, tried) {
  const { events, listed, tokens, setup, told: before } = situation;
  const isMade = ({ id }) => id === setup.given || made.some((token) => token.id === id);
  const others = tokens.filter((token) => !isMade(token));
  const noted = (0,_tokens_leak_js__WEBPACK_IMPORTED_MODULE_2__/* .openLeak */ .qz)(notable(situation, setup.policy).filter((token) => !isMade(token)));
  const told = before === void 0 || noted === void 0 ? before ?? noted : Math.max(before, noted);
  const isNew = (token) => !tokens.some(({ id }) => id === token.id);
  const edited = listed.filter((token) => told !== void 0 && isNew(token) && isRenamed(token, setup.policy));
  const renamed = edited.map((token) => ({ ...token, state: "plain", since: token.createdAt }));
  const leaked = [...others, ...renamed].filter((token) => (0,_tokens_leak_js__WEBPACK_IMPORTED_MODULE_2__/* .hasLeaked */ .Hd)(token, told));
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .findCurrent */ .$Q)(tokens);
  const own = tokens.find(({ id }) => id === made.at(-1)?.id);
  const now = events.at(-1)?.now ?? setup.startedAt;
  const useless = tokens.filter((token) => token !== own && !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .works */ .No)(token, now));
  return {
    /** When the leak was told, by this run or by the note of one before; `undefined`: none is open. */
    told,
    isLeaked: told !== void 0,
    /** Nothing waits for a place: what leaked works, or this run was told. */
    isUrgent: setup.compromised || leaked.some((token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .works */ .No)(token, now)),
    /** What leaked of the entry, and is listed. */
    leaked,
    /** What takes its place: this run's, else the current one. */
    replacement: own ?? (current !== void 0 && leaked.includes(current) ? void 0 : current),
    /** What makes room at Docker's limit: the entry's own dead tokens, without one the leaked one. */
    room: [...useless, ...leaked].find(({ id }) => !tried.has(`delete ${id}`))
  };
}
function notable({ listed, tokens }, policy) {
  return listed.filter((token) => tokens.some(({ id }) => id === token.id) || isRenamed(token, policy));
}
function isRenamed(token, policy) {
  const { name } = (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLabel */ .Q_)(token.label);
  const isListed = [...policy.entries.keys()].some((label) => (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameText */ .cZ)(label, name));
  const isOurs = ["here", "older"].includes((0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .whoseToken */ .gV)(token, policy));
  return !isListed && isOurs && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.copies === policy.copies;
}



/***/ }),

/***/ 3427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ nextLook),
/* harmony export */   s: () => (/* binding */ nextStep)
/* harmony export */ });
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);



const done = { step: "done" };
function nextStep(rotation, seen) {
  const { known, tokens } = rotation;
  const { own } = known;
  if (known.stop !== void 0) return giveUp(rotation, seen);
  if (known.mustReread) return list(rotation);
  const useless = known.unanswered ?? (known.isFull ? known.room : void 0);
  if (useless !== void 0) return { step: "delete", id: useless.id };
  if (known.made !== void 0 && own?.state !== "current") return goOn(rotation, known.made.mark, seen.now);
  const { decision, isCalm } = seen;
  const isDue = decision === "rotate" && own === void 0;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  const isReplaced = current !== void 0 && current.id === known.replacement?.id;
  const end = isReplaced && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(current, seen.now) ? nextEnd(rotation, seen.now) : void 0;
  if (end !== void 0) return known.isListCurrent ? end : list(rotation);
  const announced = isCalm && current ? nextVariable(rotation, current, seen.now) : void 0;
  if (announced !== void 0) return announced;
  if (!isDue && decision !== "sweep") return done;
  if (!known.isListCurrent) return list(rotation);
  return takeAway(rotation, seen) ?? (isDue ? mint(rotation, seen) : done);
}
function nextLook({ known, setup }) {
  const { shown, looks } = setup.limits;
  const isLate = known.unshown.length > 0 && known.looks <= looks;
  if (!known.isListLost && (isLate || known.isLeaked && known.isListOpen)) {
    const pause = known.looks === 0 ? 0 : shown * 2 ** (known.looks - 1);
    return { step: "list", pause };
  }
  return known.isLeaked && known.isLookOpen ? { step: "look" } : void 0;
}
function takeAway(rotation, seen) {
  const { decision, now } = seen;
  const { tried } = rotation.known;
  const old = seen.retire.find((id) => !tried.has(`retire ${id}`));
  const gone = seen.delete.find((id) => !tried.has(`delete ${id}`));
  const unnoted = seen.note.find(({ id }) => !tried.has(`note ${id}`));
  const isDue = decision === "rotate";
  const at = rotation.known.lookedAt;
  const isSeen = at !== void 0 && now - at <= rotation.setup.limits.look;
  if (gone !== void 0 && isDue) return { step: "delete", id: gone };
  if ((old !== void 0 || gone !== void 0) && !isSeen) return { step: "look" };
  if (old !== void 0) return { step: "retire", id: old, label: labelOf(rotation.setup, "retired", now) };
  if (gone !== void 0) return { step: "delete", id: gone };
  return isDue || unnoted === void 0 ? void 0 : note(rotation, unnoted, now);
}
function nextEnd({ known, setup }, now) {
  for (const token of known.leaked) {
    const { id } = token;
    if ((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(token, now) && !known.tried.has(`retire ${id}`)) {
      return { step: "retire", id, label: labelOf(setup, "retired", now) };
    }
    if (!known.tried.has(`delete ${id}`)) return { step: "delete", id };
  }
  return void 0;
}
function note(rotation, noted, now) {
  const { id, replacedAt } = noted;
  const token = rotation.tokens.find((it) => it.id === id);
  const mark = (token && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)) ?? { copies: void 0 };
  const label = token?.state === "retired" ? labelOf(rotation.setup, "current", now) : token?.label ?? "";
  return { step: "note", id, label, mark: { ...mark, home: rotation.setup.policy.home, replacedAt } };
}
function nextVariable(rotation, token, now) {
  const { stores, known, setup } = rotation;
  const next = stores.find(({ store }) => store.startsWith("actions:") && !known.announced.has(store));
  const expiresAt = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .toldOf */ .dc)(token.expiresAt);
  if (next === void 0 || expiresAt === void 0) return void 0;
  const before = now + setup.limits.refresh;
  return { step: "announce", store: next.store, before, expiresAt };
}
function list({ known, setup }) {
  const { missingFromList: times } = known;
  return { step: "list", pause: times === 0 ? 0 : setup.limits.claim * 2 ** (times - 1) };
}
function mint({ setup, known }, { due, now }) {
  const { copies, home, rights, lifetimeMs } = setup.policy;
  const { cause, reason = "" } = due ?? {};
  const answer = { rights: cause === "rights" ? rights : void 0, isAnswer: cause === "place" };
  return {
    step: "mint",
    label: labelOf(setup, "pending", now),
    expiresAt: now + lifetimeMs,
    mark: { copies, home, ...answer, leakTold: known.told },
    reason
  };
}
function goOn(rotation, mark, now) {
  const { known, setup } = rotation;
  const { own } = known;
  if (own === void 0 || !known.isClaimed) return list(rotation);
  const { id } = own;
  if (now - own.since >= setup.limits.refresh) {
    return { step: "refresh", id, label: labelOf(setup, "pending", now) };
  }
  if (!known.isVerified) return { step: "verify", id };
  const step = nextStoreStep(rotation, own);
  if (step?.step === "confirm") return step;
  if (!known.isListCurrent) return list(rotation);
  if (step !== void 0) return step;
  const announced = known.isUrgent ? void 0 : nextVariable(rotation, own, now);
  if (announced !== void 0) return announced;
  const stamps = [...known.progress.values()].flatMap(({ updatedAt }) => updatedAt ?? []);
  const time = stamps.length > 0 ? Math.max(...stamps) : now;
  return { step: "promote", id, label: labelOf(rotation.setup, "current", time), mark };
}
function giveUp(rotation, seen) {
  const { known } = rotation;
  const end = known.isInterrupted ? void 0 : nextEnd(rotation, seen.now);
  if (end !== void 0) return end;
  if (known.unanswered !== void 0) return { step: "delete", id: known.unanswered.id };
  if (known.lostMint !== void 0 && known.mustReread && !known.isListLost) return list(rotation);
  return endInterrupted(rotation, seen.now) ?? done;
}
function endInterrupted({ known, setup }, now) {
  const { own, ownId: id } = known;
  const isAtRest = own !== void 0 && own.state !== "pending";
  if (id === void 0 || isAtRest || known.left.has(id)) return void 0;
  const isWritten = [...known.progress.values()].some(({ writes }) => writes > 0);
  if (setup.given === void 0 && !isWritten && !known.isLeaked) return { step: "delete", id };
  if (own?.run !== setup.run) return void 0;
  return { step: "refresh", id, label: labelOf({ ...setup, run: _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .endedRun */ .Ok }, "pending", now) };
}
function nextStoreStep({ known, setup, stores }, own) {
  const { progress, isUrgent } = known;
  const isUnsure = ({ store, kind }) => {
    const { status } = progress.get(store) ?? { status: kind === "failed" && isUrgent ? "failed" : "unsure" };
    return status === "unsure";
  };
  const order = stores.toSorted((a, b) => Number(a.kind === "stamped") - Number(b.kind === "stamped"));
  const unwritten = order.find(isUnsure);
  if (unwritten !== void 0) {
    return { step: "write", store: unwritten.store, before: own.since + setup.limits.write };
  }
  const next = stores.find((it) => it.kind !== "opaque" && progress.get(it.store)?.status === "written");
  return next && { step: "confirm", store: next.store, look: progress.get(next.store)?.looks ?? 0 };
}
function labelOf({ policy, run }, state, time) {
  const { label: name } = policy;
  return (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLabel */ .wR)(state === "pending" ? { name, state, time, run } : { name, state, time });
}



/***/ }),

/***/ 3519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ reportEntry)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6617);
/* harmony import */ var _assess_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2451);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5006);




function reportEntry(rotation, now, isPlan = false) {
  const { known, setup } = rotation;
  const { label, channel = null, access } = setup.policy.entry;
  const seen = (0,_assess_js__WEBPACK_IMPORTED_MODULE_2__/* .assess */ .n)(rotation, now);
  const { others, pushers, readers, ...certificate } = (0,_certificate_js__WEBPACK_IMPORTED_MODULE_3__/* .certify */ .Fp)(rotation, seen.open, now);
  const outcome = isPlan ? foresee(rotation, seen) : conclude(rotation, seen, certificate.gaps);
  const isNew = isPlan && outcome.action === "rotated";
  const expiresAt = isNew ? now + setup.policy.lifetimeMs : (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .toldOf */ .dc)(known.replacement?.expiresAt);
  const timeText = (at) => at === void 0 ? null : (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(at);
  return {
    label,
    channel,
    access,
    ...outcome,
    /** Of the entry's current token. */
    expiresAt: timeText(expiresAt),
    held: seen.held.flatMap(({ id, isUsed }) => isUsed ? id : []),
    ...certificate,
    others: others.map((it) => ({ ...it, at: timeText(it.at) })),
    /** After a leak. */
    pushers: known.isLeaked ? pushers : void 0,
    readers: known.isLeaked ? readers : void 0,
    /** After a leak: tokens that a person has looked at. */
    explained: known.isLeaked ? setup.explained : void 0
  };
}
function conclude(rotation, seen, gaps) {
  const { isLeaked, stop, unannounced, unshown, ownId, made, retired, deleted } = rotation.known;
  const { decision, reason, code, held, due } = seen;
  const failed = (code2, reason2) => {
    return { action: "failed", reason: reason2, code: code2, retired, deleted };
  };
  if (isLeaked && gaps.length > 0) return failed(stop?.code ?? code ?? "ROTATION_INCOMPLETE", gaps.join("; "));
  if (stop !== void 0) return failed(stop.code, stop.message);
  if (code !== void 0) return failed(code, reason);
  if (unshown.length > 0) return failed("HUB_INVALID", (0,_certificate_js__WEBPACK_IMPORTED_MODULE_3__/* .whyUnshown */ .Rh)(rotation).join("; "));
  if (due && decision === "rotate") return failed(due.code, `rotated, and due again: ${reason}`);
  if (unannounced !== void 0) return failed(unannounced.code, unannounced.message);
  if (ownId !== void 0) return { action: "rotated", reason: made?.reason ?? reason, retired, deleted };
  const isSwept = retired.length + deleted.length > 0;
  if (isSwept) return { action: "swept", reason: "older tokens were not needed any more", retired, deleted };
  return { action: held.some(({ isUsed }) => isUsed) ? "held" : "nothing", reason, retired, deleted };
}
function foresee({ setup, tokens, known }, seen) {
  const { decision, reason, code, held, retire, delete: deleted, now } = seen;
  const stop = known.stop ?? (code && { code, message: reason });
  if (stop) return { action: "failed", reason: stop.message, code: stop.code, retired: [], deleted: [] };
  const isDue = decision === "rotate";
  const ending = isDue && setup.policy.graceMs === 0 ? tokens : known.leaked;
  const retired = [...retire, ...ending.flatMap((token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .works */ .No)(token, now) ? token.id : [])];
  if (isDue) return { action: "rotated", reason, retired, deleted };
  const isSwept = decision === "sweep" || retired.length > 0;
  const idle = held.some(({ isUsed }) => isUsed) ? "held" : "nothing";
  return { action: isSwept ? "swept" : idle, reason, retired, deleted };
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
// EXTERNAL MODULE: ./build/src/tokens/copies.js
var copies = __webpack_require__(867);
// EXTERNAL MODULE: ./build/src/tokens/resources.js
var tokens_resources = __webpack_require__(9737);
// EXTERNAL MODULE: ./build/src/tokens/token.js
var tokens_token = __webpack_require__(6617);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var token_list_store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/rotate/plan/entry.js
var entry = __webpack_require__(6717);
// EXTERNAL MODULE: ./build/src/rotate/plan/leak.js
var plan_leak = __webpack_require__(494);
// EXTERNAL MODULE: ./build/src/tokens/leak.js
var leak = __webpack_require__(5421);
;// CONCATENATED MODULE: ./build/src/rotate/plan/shown.js

function readHistories(events) {
  const histories = /* @__PURE__ */ new Map();
  for (const [at, { step, before, outcome }] of events.entries()) {
    const latest = outcome.result === "token" ? outcome.token : void 0;
    const isDeleted = step.step === "delete" && outcome.result === "done";
    const id = latest?.id ?? (isDeleted ? step.id : void 0);
    if (id === void 0) continue;
    const history = histories.get(id);
    const was = before ?? history?.latest;
    const earlier = history?.earlier ?? [];
    histories.set(id, { earlier: was === void 0 ? earlier : [...earlier, was], latest, at });
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
function findUnshown(events, told) {
  const last = events.findLastIndex(({ outcome: outcome2 }) => outcome2.result === "listed");
  const outcome = events[last]?.outcome;
  const tokens = outcome?.result === "listed" ? outcome.tokens : [];
  return [...readHistories(events)].flatMap(([id, history]) => {
    const { earlier, latest, at } = history;
    const token = latest ?? earlier.at(-1);
    const listed = at < last ? tokens.find((it) => it.id === id && isBehind(it, history)) : void 0;
    const isOpen = listed !== void 0 || latest === void 0 && at > last;
    if (!isOpen || token === void 0) return [];
    const act = latest === void 0 ? "deleted" : latest.isActive ? "changed" : "deactivated";
    return [{ token, act, listed, isLeaked: earlier.some((it) => (0,leak/* hasLeaked */.Hd)(it, told)) }];
  });
}


;// CONCATENATED MODULE: ./build/src/rotate/plan/events.js





const isOf = (...names) => ({ step }) => names.includes(step.step);
const succeeded = ({ outcome }) => !["failed", "lost", "late"].includes(outcome.result);
function readEvents(situation) {
  const { events } = situation;
  const mints = readMints(situation);
  const { own, ownId } = mints;
  const tries = readTries(events);
  const places = readPlaces(situation, ownId);
  const leak = (0,plan_leak/* readLeak */.ki)(situation, mints.minted, tries.tried);
  const isPending = own !== void 0 && own.state !== "current";
  const isEnd = leak.isUrgent ? isPending && !places.isOpen : places.hasFailed;
  const stop = events.find((event) => event.stop !== void 0)?.stop;
  const unshown = findUnshown(events, leak.told);
  return {
    /** Why the run gave the entry up: a place failed; after a leak, and all the others have the token. */
    stop: stop ?? (isEnd ? [...places.failed.values()][0] : void 0) ?? tooMany(situation),
    ...mints,
    ...tries,
    retired: tries.retired.filter((id) => !unshown.some((it) => it.listed?.isActive && it.token.id === id)),
    deleted: tries.deleted.filter((id) => !unshown.some(({ token }) => token.id === id)),
    ...places,
    ...readList(events),
    ...leak,
    unshown
  };
}
function tooMany({ events, stores, tokens }) {
  const acts = events.filter(({ step }) => entry/* stepKinds */.CN[step.step] === "act");
  const ids = new Set([...tokens, ...events.flatMap(({ before }) => before ?? [])].map(({ id }) => id));
  const most = 24 + 12 * stores.length + 4 * ids.size;
  if (acts.length <= most) return void 0;
  const last = acts.slice(-3).map(({ step, outcome }) => `${step.step}: ${outcome.result}`);
  const message = `more than ${most} acts on one token, the last ${last.join(", ")}: please report this line`;
  return { code: "INTERNAL", message };
}
function readList(events) {
  const lastAt = (isIt) => events.findLastIndex(isIt);
  const isList = ({ outcome, isBehind }) => outcome.result === "listed" && isBehind !== true;
  const list = lastAt(isList);
  const isEffect = isOf("mint", "refresh", "promote", "confirm");
  const effect = lastAt((event) => isEffect(event) && ["token", "seen"].includes(event.outcome.result));
  const made = lastAt((event) => isOf("mint")(event) && event.outcome.result === "token");
  const lists = events.filter(isOf("list"));
  const act = lastAt(({ step }) => entry/* stepKinds */.CN[step.step] === "act");
  const isRead = ({ outcome }) => outcome.result === "listed";
  const read = lastAt(isRead);
  const look = lastAt(isOf("look"));
  return {
    /** The list was read after the last effect that asks for it. */
    isListCurrent: list > effect,
    /** An answer that was lost, or that shows somebody else at work, asks for the list at once. */
    mustReread: lastAt(({ asksForList }) => asksForList === true) > list,
    /** How often in a row the list did not have this run's token. */
    missingFromList: lists.length - 1 - lists.findLastIndex(({ isBehind }) => isBehind !== true),
    /** When all places were last looked at before something was taken away; a list read since is newer. */
    lookedAt: look > list ? events[look]?.now : void 0,
    /** The list had this run's token, and no other run's before it. */
    isClaimed: made >= 0 && events.slice(made).some((event) => isList(event) && event.stop === void 0),
    /** It was tried in vain: nothing more can be seen of Docker Hub. */
    isListLost: lists.some(({ outcome }) => outcome.result === "failed"),
    /** Lists that were read since the last act. */
    looks: events.slice(act + 1).filter(isRead).length,
    /** Since the last act nobody has looked at every token, or at every place after that. */
    isListOpen: read <= act,
    isLookOpen: look <= Math.max(act, read)
  };
}
function readMints({ events, tokens }) {
  const minted = events.flatMap(
    ({ step, outcome }) => step.step === "mint" && outcome.result === "token" ? [{ ...step, token: outcome.token }] : []
  );
  const made = minted.at(-1);
  const ownId = made?.token.id;
  const last = events.findLast(isOf("mint", "delete"));
  const lost = last?.step.step === "mint" && last.outcome.result === "lost" ? last.step : void 0;
  const limit = events.findLast((event) => isOf("mint")(event) || isOf("delete")(event) && succeeded(event));
  return {
    /** The last token that this run made, as it was then: it holds its value. */
    made,
    ownId,
    /** That token as it is now. */
    own: tokens.find(({ id }) => id === ownId),
    /** Every token that this run made, as it was then. */
    minted: minted.map(({ token }) => token),
    /** A creation without an answer that is not settled. */
    lostMint: lost,
    /** That token, when it has arrived. */
    unanswered: lost && tokens.find(({ label }) => (0,token_list_label/* isSameText */.cZ)(label, lost.label)),
    /** Docker's limit was reached, and nothing was deleted since. */
    isFull: limit?.outcome.result === "failed" && limit.outcome.code === "HUB_QUOTA"
  };
}
function readTries(events) {
  const answered = events.filter(({ outcome }) => !["lost", "late"].includes(outcome.result));
  const open = answered.find((event) => isOf("announce")(event) && event.outcome.result === "failed")?.outcome;
  const idsOf = (isIt) => events.flatMap((event) => isIt(event) && "id" in event.step ? event.step.id : []);
  const isEnd = ({ step }) => step.step === "refresh" && step.label.endsWith(` ${token_list_label/* endedRun */.Ok})`);
  const isAnnounced = (event) => isOf("announce")(event) && event.outcome.result !== "late";
  return {
    retired: idsOf((event) => isOf("retire")(event) && succeeded(event)),
    deleted: idsOf((event) => isOf("delete")(event) && succeeded(event)),
    isVerified: events.some((event) => isOf("verify")(event) && succeeded(event)),
    isInterrupted: events.some(isOf("interrupt")),
    lostCount: events.filter(({ outcome }) => outcome.result === "lost").length,
    /** Places whose variable was looked at, or tried in vain. */
    announced: new Set(events.filter(isAnnounced).map(({ step }) => "store" in step && step.store)),
    /** The variables beside the places could not all be written. */
    unannounced: open?.result === "failed" ? open : void 0,
    /** What was answered, with success or not, as `delete ID`: it is not sent again. */
    tried: new Set(answered.flatMap(({ step }) => "id" in step ? `${step.step} ${step.id}` : [])),
    /** Tokens whose label the run has put to rest, or has tried. */
    left: new Set(idsOf((event) => isOf("delete")(event) || isEnd(event)))
  };
}
function readPlaces(situation, ownId) {
  const progress = storeProgress(situation, ownId);
  const failed = /* @__PURE__ */ new Map();
  let isOpen = false;
  for (const state of situation.stores) {
    const { status, trouble } = progress.get(state.store) ?? {};
    if (status === "failed" && trouble !== void 0) failed.set(state.store, trouble);
    else if (status === void 0 && state.kind === "failed") failed.set(state.store, state);
    else isOpen ||= status !== "confirmed" && !(status === "written" && state.kind === "opaque");
  }
  const hasFailed = [...progress.values()].some(({ status }) => status === "failed");
  return { progress, failed, hasFailed, isOpen };
}
function storeProgress({ events, setup }, ownId) {
  const all = /* @__PURE__ */ new Map();
  for (const event of events) {
    const { step } = event;
    if (step.step !== "write" && step.step !== "confirm") continue;
    const before = all.get(step.store) ?? { status: "unsure", writes: 0, looks: 0 };
    if (event.outcome.result === "written") {
      for (const [store, it] of all) {
        if (it.status === "confirmed") all.set(store, { ...it, status: "written", updatedAt: void 0 });
      }
    }
    all.set(step.store, after(before, event, { ownId, ...setup }));
  }
  return all;
}
function after(before, event, rules) {
  const { step, outcome, isLastTry, now } = event;
  const { limits } = rules;
  const writes = before.writes + 1;
  switch (outcome.result) {
    case "failed":
      return { ...before, status: "failed", trouble: outcome };
    case "lost":
      if (step.step === "confirm") return before;
      return { ...before, status: isLastTry === true ? "failed" : "unsure", writes, trouble: outcome };
    case "written": {
      const { sentAt, answeredAt } = outcome;
      return { status: "written", writes, looks: 0, sentAt, answeredAt };
    }
    case "seen": {
      const { store } = outcome;
      const seen = verdict(store, before, rules);
      const updatedAt = store.kind === "stamped" ? store.updatedAt : void 0;
      if (seen === "ours") return { ...before, status: "confirmed", updatedAt };
      const again = { ...before, looks: before.looks + 1, missingSince: before.missingSince ?? now };
      const isHopeless = again.sentAt === void 0 ? again.looks >= limits.attempts : now - again.missingSince >= limits.patience;
      if (seen === "not-yet" && !isHopeless) return again;
      const why = seen === "not-yet" ? "does not show the new value" : "was changed by somebody else meanwhile";
      const message = `${(0,token_list_store/* storeWords */.fI)(store.store)} ${why}`;
      return { ...before, status: "failed", trouble: { code: "STORE_FAILED", message } };
    }
    case "done":
    case "late":
    case "announced":
    case "listed":
    case "token":
    case "looked":
      return before;
  }
}
function verdict(state, before, { ownId, limits }) {
  const { sentAt = -Infinity, answeredAt = Infinity } = before;
  if (state.kind === "open") return state.holds === ownId ? "ours" : "overwritten";
  if (state.kind !== "stamped") return state.kind === "opaque" ? "ours" : "not-yet";
  if (state.updatedAt > answeredAt + limits.slack) return "overwritten";
  return state.updatedAt < sentAt - limits.slack ? "not-yet" : "ours";
}


;// CONCATENATED MODULE: ./build/src/rotate/plan/rotation.js








function startRotation(setup, { tokens, stores, hidden }, events = []) {
  const listed = rotation_readList(tokens, setup);
  const told = (0,plan_leak/* toldAtStart */.p$)(listed, setup);
  return record({ setup, stores, hidden, ...listed, told, events: [] }, ...events);
}
function advance(rotation, act) {
  const { step } = act;
  const before = rotation.tokens.find(({ id }) => "id" in step && step.id === id);
  const seen = see(rotation, act);
  return record(seen, { ...act, before, ...judge(rotation, seen, act) });
}
function interrupt(rotation, step, now) {
  const ended = lapsed("the run was ended");
  const isMint = step?.step === "mint" && rotation.setup.given === void 0;
  const begun = step?.step === "write" || isMint ? [{ step, outcome: { result: "lost", ...ended }, now, asksForList: isMint }] : [];
  const stop = rotation.known.stop ?? ended;
  return record(rotation, ...begun, { step: { step: "interrupt" }, outcome: { result: "done" }, stop, now });
}
function record(before, ...events) {
  const situation = { ...before, events: [...before.events, ...events] };
  return { ...situation, known: readEvents(situation) };
}
function rotation_readList(listed, { policy, forced }, own) {
  const { label, resources } = policy;
  const whose = new Map(listed.map((token) => [token.id, (0,copies/* whoseToken */.gV)(token, policy)]));
  const all = (0,tokens_token/* readEntryTokens */.Hp)(listed, label, own);
  const named = all.filter((token) => {
    if (token.id === own || forced) return true;
    if (token.state !== "plain") return whose.get(token.id) !== "elsewhere";
    return token.resources === void 0 || (0,tokens_resources/* shareRepository */.k$)(token.resources, resources);
  });
  const former = listed.filter((token) => (0,plan_leak/* isRenamed */.xe)(token, policy)).flatMap((token) => {
    const { name, state } = (0,token_list_label/* parseLabel */.Q_)(token.label);
    return state === void 0 ? [] : (0,tokens_token/* readEntryTokens */.Hp)([token], name);
  });
  const newest = all.findLast((it) => isOpen(it) && it.isActive);
  const isTaken = !forced && newest !== void 0 && whose.get(newest.id) === "elsewhere";
  return {
    listed,
    tokens: [...named, ...former].toSorted((a, b) => (0,tokens_token/* isOlder */.tW)(a, b) ? -1 : 1),
    taker: isTaken ? newest : void 0
  };
}
const isOpen = ({ state }) => state === "pending" || state === "current";
function see(before, { step, outcome }) {
  const { setup, listed, stores, known } = before;
  const withList = (tokens, own = known.ownId) => {
    return { ...before, ...rotation_readList(tokens, setup, own) };
  };
  switch (outcome.result) {
    case "listed":
      return withList(withActs(outcome.tokens, readHistories(before.events)));
    case "token": {
      const { token } = outcome;
      const others = listed.filter(({ id }) => id !== token.id);
      return withList([...others, token], step.step === "mint" ? token.id : known.ownId);
    }
    case "done":
      return step.step === "delete" ? withList(listed.filter(({ id }) => id !== step.id)) : before;
    case "seen": {
      const { store } = outcome;
      return { ...before, stores: stores.map((it) => it.store === store.store ? store : it) };
    }
    case "looked":
      return { ...before, stores: outcome.stores, hidden: outcome.hidden };
    case "written":
    case "late":
    case "announced":
    case "lost":
    case "failed":
      return before;
  }
}
function judge(rotation, seen, { step, outcome, now }) {
  switch (outcome.result) {
    case "listed":
      return judgeList(record(seen), now);
    case "token":
      return { asksForList: step.step === "note" && !outcome.token.isActive };
    case "lost": {
      const { isFinal = false, code, message } = outcome;
      const { stop, lostCount } = rotation.known;
      const asksForList = step.step === "mint" || "id" in step && step.step !== "verify";
      const isLastTry = isFinal || stop !== void 0 || lostCount >= rotation.setup.limits.attempts;
      if (!isLastTry) return { asksForList };
      const why = { stop: whyFailed(rotation, step, outcome) };
      if (step.step === "write" || step.step === "mint") return { asksForList, isLastTry, ...why };
      return { outcome: { result: "failed", code, message }, ...why };
    }
    case "failed":
      return { stop: whyFailed(rotation, step, outcome) };
    case "done":
    case "written":
    case "late":
    case "announced":
    case "seen":
    case "looked":
      return {};
  }
}
function whyFailed({ known }, { step }, { code, message }) {
  if (step === "announce") return void 0;
  const isSpared = ["retire", "delete", "write", "confirm", "note", "look"].includes(step);
  const hasRoom = code === "HUB_QUOTA" && known.room !== void 0;
  return known.isUrgent && (isSpared || hasRoom) ? void 0 : { code, message };
}
function judgeList(rotation, now) {
  const { ownId, own, stop, missingFromList } = rotation.known;
  const isMissing = ownId !== void 0 && own === void 0 && stop === void 0;
  const isBehind = isMissing && missingFromList + 1 < rotation.setup.limits.attempts;
  return isBehind ? { isBehind, asksForList: true } : { stop: whyStop(rotation, now) };
}
function whyStop(rotation, now) {
  const { own, stop, lostMint, unanswered, ownId } = rotation.known;
  if (stop !== void 0 || own?.state === "current") return void 0;
  if (lostMint !== void 0) {
    const message = "Docker Hub did not answer whether it created the new token";
    return unanswered === void 0 ? { code: "REGISTRY_UNREACHABLE", message } : void 0;
  }
  if (ownId === void 0) return void 0;
  if (own === void 0) {
    const message = `Docker Hub answered that it created the token ${ownId}, and does not list it`;
    return { code: "HUB_INVALID", message };
  }
  if (own.state === "retired" || !(0,tokens_token/* works */.No)(own, now)) return lapsed("the new token was deactivated");
  const taker = findTakerOver(rotation, own, now);
  if (taker === void 0) return void 0;
  const { run = token_list_label/* endedRun */.Ok } = taker;
  return lapsed(`${run === token_list_label/* endedRun */.Ok ? "another run" : `run ${run}`} is rotating it`);
}
const lapsed = (message) => ({ code: "ROTATION_IN_PROGRESS", message });
function findTakerOver(rotation, own, now) {
  const { tokens, setup, known } = rotation;
  if (known.isClaimed) return tokens.find((other) => (0,tokens_token/* isOlder */.tW)(own, other) && isOpen(other));
  const current = (0,tokens_token/* findCurrent */.$Q)(tokens);
  if (current !== void 0 && (0,tokens_token/* isOlder */.tW)(own, current)) return current;
  const isTaken = setup.forced || setup.compromised;
  return isTaken ? void 0 : rivals(rotation, now).find((other) => (0,tokens_token/* isOlder */.tW)(other, own));
}
function rivals({ tokens, setup, known }, now) {
  const [ourRun, ourAttempt] = setup.run.split(".");
  return tokens.filter(({ state, isActive, id, since, run = "" }) => {
    const [theirRun, theirAttempt] = run.split(".");
    const isEarlierAttempt = theirRun === ourRun && Number(theirAttempt) < Number(ourAttempt);
    const isYoung = Math.abs(now - since) < setup.limits.alive;
    const isAtWork = state === "pending" && isActive && run !== token_list_label/* endedRun */.Ok && isYoung;
    return isAtWork && id !== known.ownId && !isEarlierAttempt;
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





const noSweep = { retire: [], delete: [], held: [], note: [] };
function planSweep({ tokens, setup, known }, isStanding, now) {
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .findCurrent */ .$Q)(tokens);
  const unleaked = tokens.filter((token) => !known.leaked.includes(token));
  const isOverdue = (token) => isRetired(token) ? now - token.since >= setup.policy.deleteAfterMs || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(token, now) : current !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isOlder */ .tW)(token, current) && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(token, now);
  const gone = unleaked.filter(isOverdue).map(({ id }) => id);
  if (current === void 0 || !isStanding) return { ...noSweep, delete: gone };
  const open = unleaked.filter((it) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isOlder */ .tW)(it, current) && !isRetired(it) && !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isExpired */ ._d)(it, now + setup.limits.look)).map((token) => ({ ...token, replacedAt: supersededAt(token, tokens, now) }));
  const over = open.filter((token) => isOver(token, setup, now));
  const undated = over.find((token) => token.isActive && token.lastUsedAt === "unseen");
  const held = over.flatMap((token) => whyKept(token, setup) ?? []);
  const kept = /* @__PURE__ */ new Set([undated?.id, ...held.map(({ id }) => id)]);
  const retire = over.flatMap(({ id }) => kept.has(id) ? [] : id);
  const isOlderMark = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .whoseToken */ .gV)(current, setup.policy) === "older";
  const superseded = open.filter((token) => !retire.includes(token.id) && lacksNote(token)).map(({ id, replacedAt }) => ({ id, replacedAt }));
  return {
    retire,
    delete: gone,
    held,
    note: [...isOlderMark ? [{ id: current.id, replacedAt: void 0 }] : [], ...superseded],
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
function supersededAt(token, tokens, now) {
  if (isRevived(token)) return now;
  const next = tokens.find(
    (other) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isOlder */ .tW)(token, other) && (other.state === "current" || other.state === "retired")
  );
  const listed = next === void 0 ? now : next.state === "current" ? (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .currentSince */ .sJ)(next) : next.createdAt;
  return Math.max((0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(token)?.replacedAt ?? listed, token.state === "current" ? (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .currentSince */ .sJ)(token) : 0);
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

/***/ 7346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ otherHolders),
/* harmony export */   l: () => (/* binding */ unexplained)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(867);
/* harmony import */ var _tokens_leak_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5421);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9737);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6617);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8457);







function unexplained({ listed, tokens, setup, known }, now) {
  const { replacement, isLeaked, leaked, told } = known;
  return listed.flatMap((token) => {
    if (!(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .works */ .No)(token, now) || token.id === replacement?.id) return [];
    const it = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .tokenWords */ .Hs)(token);
    if (leaked.some(({ id }) => id === token.id)) {
      const why2 = `deactivate the leaked token ${it} in Docker Home now: it still works`;
      return [{ isOwn: true, isOpen: true, why: why2 }];
    }
    const own = tokens.find(({ id }) => id === token.id);
    if (own === void 0) {
      if (setup.explained.includes(token.id)) return [];
      const unread = token.resources === void 0 ? token.unread ?? "nobody asked" : void 0;
      const words = (isLeaked ? whyAfterLeak : whyBeside)(token, setup.policy);
      const reason = unread === void 0 ? words : `its rights could not be read: ${unread}`;
      const isOpen = (0,_tokens_leak_js__WEBPACK_IMPORTED_MODULE_3__/* .hasLeaked */ .Hd)(token, told) && (unread !== void 0 || isNear(token, setup.policy));
      const todo = isLeaked ? `deactivate or explain ${it}: it` : it;
      return reason === void 0 ? [] : [{ isOwn: false, isOpen, why: `${todo} works, and ${reason}` }];
    }
    if (replacement !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .isOlder */ .tW)(replacement, token) && own.state !== "plain") return [];
    const until = (0,_sweep_js__WEBPACK_IMPORTED_MODULE_6__/* .supersededAt */ .Ut)(own, tokens, now) + setup.policy.graceMs;
    const isCalm = replacement !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .isOlder */ .tW)(token, replacement) && until > now;
    const calm = isCalm ? `works beside the new one until ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(until)}` : "still works";
    const why = `${isLeaked ? `deactivate ${it}: it` : it} ${calm}`;
    return [{ isOwn: true, isOpen: false, why }];
  });
}
function isNear(token, policy) {
  if ((0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameText */ .cZ)((0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLabel */ .Q_)(token.label).name, policy.label)) return true;
  const whose = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .whoseToken */ .gV)(token, policy);
  const isOurs = whose === "elsewhere" ? isTwin(token, policy) : whose !== "unmarked";
  return isOurs && entryOf(token, policy) === void 0;
}
function isTwin(token, policy) {
  const { verdict } = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .compareResources */ .TX)(token.resources ?? [], policy.resources);
  return verdict === "same" && writingRights(token, policy).length > 0;
}
function entryOf({ label }, policy) {
  const { name } = (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLabel */ .Q_)(label);
  return [...policy.entries].find((entry) => (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameText */ .cZ)(entry[0], name))?.[1];
}
function whyAfterLeak(token, policy) {
  const rights = entryOf(token, policy);
  const isNamed = rights !== void 0 && !(0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameText */ .cZ)((0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLabel */ .Q_)(token.label).name, policy.label);
  const isExact = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .compareResources */ .TX)(token.resources ?? [], rights ?? []).verdict === "same";
  if (isNamed && isExact && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .whoseToken */ .gV)(token, policy) === "here") return void 0;
  const writing = writingRights(token, policy);
  if (writing.length > 0) return `has ${writing.join(", ")}`;
  return isNear(token, policy) ? `its description names ${(0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(token)?.home ?? "no list"}` : void 0;
}
function whyBeside(token, policy) {
  const { home, copies } = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(token) ?? {};
  const isExact = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .compareResources */ .TX)(token.resources ?? [], policy.resources).verdict === "same";
  if (home !== void 0 && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .whoseToken */ .gV)(token, policy) === "elsewhere") {
    if (copies === policy.copies) return `was in the entry\u2019s places for the list of ${home}`;
    return isTwin(token, policy) ? `has exactly the rights of the entry, for the list of ${home}` : void 0;
  }
  return isExact && entryOf(token, policy) === void 0 ? "has exactly the rights of the entry" : void 0;
}
function writingRights({ resources = [] }, policy) {
  const rights = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .writtenRights */ .tH)(resources, policy.resources);
  return rights.filter((right) => ["push", "delete"].includes((0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .imageRight */ .MJ)(right)?.action ?? ""));
}
function otherHolders({ listed, tokens, setup }, now) {
  const { policy, explained } = setup;
  const others = listed.filter((token) => {
    const isNamed = tokens.some(({ id }) => id === token.id) || explained.includes(token.id);
    return (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_5__/* .works */ .No)(token, now) && !isNamed && (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_4__/* .writtenRights */ .tH)(token.resources ?? [], policy.resources).length > 0;
  });
  const of = (isWriting) => others.flatMap((token) => {
    const { id, label } = token;
    return writingRights(token, policy).length > 0 === isWriting ? { id, label } : [];
  });
  return { pushers: of(true), readers: of(false) };
}



/***/ }),

/***/ 4124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ openEvidence)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/src/base/csv.js
function csvText(first, rows) {
  const columns = [.../* @__PURE__ */ new Set([...first, ...rows.flatMap((row) => Object.keys(row))])];
  const lines = [columns, ...rows.map((row) => columns.map((name) => textOf(row[name])))];
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


// EXTERNAL MODULE: ./build/src/base/error.js
var error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/markdown.js
var base_markdown = __webpack_require__(7522);
;// CONCATENATED MODULE: ./build/src/base/html-page.js

const policy = "default-src 'none'; style-src 'unsafe-inline'";
const style = `
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word }
code { font: .875em ui-monospace, monospace; background: #8882; padding: .1em .2em }
@media print { body { font-size: 10pt } li { break-inside: avoid } }
`;
function htmlPage(title, markdown) {
  const body = markdown.split(/\n{2,}/).map((block) => block.trim()).filter((block) => block !== "").map(htmlBlock).join("\n");
  return [
    "<!doctype html>",
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${(0,base_markdown/* plainText */.wh)(title)}</title>`,
    `<style>${style}</style>`,
    `<body>
${body}
</body>`,
    "</html>\n"
  ].join("\n");
}
function htmlBlock(block) {
  const [, marks, heading] = /^##(#{1,4}) (.*)$/.exec(block) ?? [];
  if (marks !== void 0) return `<h${marks.length}>${heading ?? ""}</h${marks.length}>`;
  const lines = block.split("\n");
  if (block.startsWith("- ")) {
    return `<ul>${lines.map((line) => `<li>${line.replace(/^- /, "")}</li>`).join("")}</ul>`;
  }
  return `<p>${lines.join("\n")}</p>`;
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
  const isFolder = kind === "other";
  const names = isFolder ? await accessing(folder, () => files.list(folder)) : [];
  const problem = names.length > 0 ? "is there already, and is not empty" : placeProblems[kind];
  if (problem !== void 0) {
    throw new error/* OatError */.vE("INPUT_INVALID", { message: `input "evidence": ${folder} ${problem}`, hint: example });
  }
  await accessing(folder, () => files.makeDirectory(folder));
  return async (evidence) => {
    const hide = (text) => (0,base_text/* visible */.RK)((0,base_text/* withoutTokens */.N_)(runner.hide(text)));
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
  return [
    ["page.html", htmlPage(title, markdown)],
    ["page.md", markdown],
    ["report.json", `${hide(JSON.stringify(report))}
`],
    ...Object.entries(tables).flatMap(([name, table]) => {
      if (table === void 0) return [];
      const rows = (0,json/* parseJson */.qF)(hide(JSON.stringify(table.rows)));
      return [[`${name}.csv`, csvText(table.columns, rows)]];
    })
  ];
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
  return [
    (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(organization),
    ...run === void 0 ? [] : [`<a href="${encodeURI(run.page)}">run ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(run.id)}</a>`],
    ...commit === null ? [] : [`token list at ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeText */ .ph)(commit.slice(0, 7))}${other === void 0 ? "" : ` (${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(other)})`}`],
    `docker-oat-login ${version}`,
    (0,_base_time_js__WEBPACK_IMPORTED_MODULE_2__/* .momentText */ .Am)(Date.parse(date))
  ].join(" \xB7 ");
}



/***/ }),

/***/ 1839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readToolkitEvent)
/* harmony export */ });
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6464);
/* harmony import */ var _github_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3761);


async function readToolkitEvent({ environment }) {
  const { isGithub } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .jobOf */ .Z)(environment);
  const github = isGithub ? await __webpack_require__.e(/* import() */ 157).then(__webpack_require__.bind(__webpack_require__, 157)).catch(() => void 0) : void 0;
  return (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventOf */ .A6)(environment, github?.context.payload);
}



/***/ }),

/***/ 9258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visibilityUnknown),
/* harmony export */   TU: () => (/* binding */ listReaders),
/* harmony export */   _d: () => (/* binding */ createGithubReaders)
/* harmony export */ });
/* harmony import */ var _base_batches_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(235);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4263);
/* harmony import */ var _store_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6174);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(721);




function createGithubReaders({ client, single, findRepository, warn }) {
  const idsOf = (repositories, name) => (0,_base_batches_js__WEBPACK_IMPORTED_MODULE_3__/* .inBatches */ .o)(repositories, async (repository) => (await findRepository(repository, name)).id, 1);
  async function read({ store, ...about }, secret) {
    if (store.kind !== "organization-secret") return {};
    const wanted = store.visibility ?? { kind: "private" };
    if (secret === void 0) {
      if (wanted.kind !== "selected") return { visibility: wanted.kind };
      const ids = await idsOf(wanted.repositories, about.name);
      return { visibility: wanted.kind, selected_repository_ids: ids };
    }
    const { visibility } = secret;
    if (visibility === void 0) throw visibilityUnknown(about.name);
    if (visibility !== "selected") return { visibility };
    const readers = await listReaders(client, about, store.secret);
    return { visibility, selected_repository_ids: readers.map(({ id }) => id) };
  }
  return {
    /** Throws where it cannot be read who may read the secret, and says whom GitHub does not let read it, though the list does: a write keeps that. */
    async check(located, secret) {
      const { store, name } = located;
      const { selected_repository_ids: readers = [] } = await read(located, secret);
      if (secret?.visibility !== "selected" || store.kind !== "organization-secret") return;
      const named = store.visibility?.kind === "selected" ? store.visibility.repositories : [];
      const ids = await idsOf(named, name);
      const lacking = named.filter((_, at) => !readers.includes(ids[at] ?? NaN));
      if (lacking.length === 0) return;
      warn(
        `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeWords */ .fI)(name)}: the token list lets ${lacking.join(", ")} read it, and GitHub does not. A rotation keeps who may read it: change that on GitHub`
      );
    },
    /** What the body of a write says of them. */
    guard: (located) => async () => located.store.kind === "organization-secret" ? read(located, await single(located)) : {}
  };
}
function listReaders(client, about, secret) {
  const what = "the repositories that may read the secret";
  const path = `${about.path}/secrets/${secret}/repositories`;
  return client.list(path, { about, what, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReaders */ .WM }, ({ id }) => id);
}
function visibilityUnknown(store) {
  return (0,_store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .storeError */ .g)("STORE_FAILED", store, {
    message: "GitHub does not say who may read this secret (visibility is missing or unknown)",
    hint: "check its repository access on GitHub, and look for a newer version of this action"
  });
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
/* harmony import */ var _base_child_environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5497);
/* harmony import */ var _base_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(386);
/* harmony import */ var _base_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3363);
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(973);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1036);
/* harmony import */ var _token_list_program_input_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1527);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4263);
/* harmony import */ var _token_list_token_list_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(96);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1508);
/* harmony import */ var _store_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6174);











const digestLength = 8;
function createPrograms(options) {
  const { tokenList, noted, mask } = options;
  const { find, call } = createCalls(options);
  const look = async (store, writtenToken) => {
    const { checkArgv: argv } = store;
    const name = (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeName */ .Hz)(store, "");
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
    if (!isDigest && /^\S{12,}$/.test(printedText)) mask(printedText);
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
function createCalls({ environment, secrets, clock, signal, tokenList }) {
  const inherited = (0,_base_child_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .childEnvironment */ .Q)(environment, secrets);
  const problems = /* @__PURE__ */ new Map();
  function find(store, [program, ...words]) {
    const lost = store.variables?.find((name) => (inherited[name] ?? "") === "");
    if (lost !== void 0) {
      throw (0,_store_error_js__WEBPACK_IMPORTED_MODULE_7__/* .storeError */ .g)("STORE_FAILED", store, {
        message: `the variable ${lost} is empty, or has an input that is a secret`,
        hint: 'set it for this step, or remove it from "env" in the token list'
      });
    }
    const path = (0,_base_program_js__WEBPACK_IMPORTED_MODULE_2__/* .findProgram */ .Kp)(program, inherited);
    if (path === void 0) {
      throw (0,_store_error_js__WEBPACK_IMPORTED_MODULE_7__/* .storeError */ .g)("STORE_MISSING", store, {
        message: `there is no program ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)(program, 100)} to run`,
        hint: "install it first, put it on PATH, or correct the token list"
      });
    }
    if ((0,_base_program_js__WEBPACK_IMPORTED_MODULE_2__/* .startCall */ .t3)(path, words) !== void 0) return path;
    throw (0,_store_error_js__WEBPACK_IMPORTED_MODULE_7__/* .storeError */ .g)("STORE_FAILED", store, {
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
      input: isWrite ? (0,_token_list_program_input_js__WEBPACK_IMPORTED_MODULE_4__/* .fillInputText */ .N)(store.stdin ?? "{token}", { organization, token: value }) : "",
      signal,
      timeoutMs: store.timeoutMs,
      opensStdin: true,
      environment: { ...kept(inherited, store), ...entryVariables(entryOf(store, tokenList), token) }
    });
    if (result.kind === "ended" && result.code === 0) return { stdout: result.stdout };
    const { message, isSure = false, isRefusal = false } = endOf(result, { store, value });
    const problem = (0,_store_error_js__WEBPACK_IMPORTED_MODULE_7__/* .storeError */ .g)("STORE_FAILED", store, {
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
  const said = value === "" ? result.stderr : `${result.stderr}

${result.stdout}`;
  const output = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .printable */ .g$)((0,_quote_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteSafely */ .D)(said, value), 300);
  const how = result.code === void 0 ? "was ended by a signal" : `ended with exit code ${result.code}`;
  return {
    message: `${how}${output === "" ? "" : ` (${output})`}`,
    isRefusal: refused.test(result.stderr)
  };
}
function entryOf(store, { tokens }) {
  const entry = tokens.find(({ stores }) => stores.includes(store));
  if (entry === void 0) throw new TypeError(`no entry has ${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeName */ .Hz)(store, "")}`);
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
    DOCKER_OAT_ENTRY: (0,_token_list_token_list_js__WEBPACK_IMPORTED_MODULE_10__/* .entryWords */ .aY)(entry).replace(" ", "-"),
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

/***/ 867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ rightsOf),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Ge: () => (/* binding */ notedValue),
/* harmony export */   OX: () => (/* binding */ withoutCopies),
/* harmony export */   gV: () => (/* binding */ whoseToken),
/* harmony export */   lS: () => (/* binding */ copiesOf),
/* harmony export */   pB: () => (/* binding */ leakTold),
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
    String.raw`(?:, rights (?<rights>${digits}))?(?:, leak since (?<leak>${time})(?<over> over)?)?\]`
  ].join(""),
  "g"
);
const leaks = new RegExp(String.raw`\[leak told (?<told>${time})\]\s*`, "g");
const half = /\p{Cs}/gu;
function copiesOf(stores, thisRepository) {
  return fingerprint(stores.map((store) => placeOf(store, thisRepository)));
}
function rightsOf(resources) {
  return fingerprint(resources.flatMap(({ path, scopes }) => scopes.map((scope) => `${scope} on ${path}`)));
}
function markOf({ description = "" }) {
  const parts = partsOf(description);
  if (parts === void 0) return void 0;
  const { copies, home, value, rights, replaced, answer } = parts;
  return { copies, home, value, rights, replacedAt: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(replaced), isAnswer: answer !== void 0 };
}
function partsOf(description) {
  return [...description.matchAll(marks)].at(-1)?.groups;
}
function leakTold({
  description = "",
  createdAt
}) {
  const told = toldIn(description);
  if (told !== void 0) return told;
  const { leak, over } = partsOf(description) ?? {};
  return leak === void 0 || over !== void 0 ? void 0 : createdAt;
}
function toldIn(description) {
  return (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)([...description.matchAll(leaks)][0]?.groups?.["told"]);
}
function notedValue(tokens) {
  const current = (0,_token_js__WEBPACK_IMPORTED_MODULE_4__/* .findCurrent */ .$Q)(tokens);
  const digest = current && markOf(current)?.value;
  return current === void 0 || digest === void 0 ? void 0 : { id: current.id, digest };
}
function whoseToken({ resources, ...token }, own) {
  const mark = markOf(token);
  if (mark === void 0) return "unmarked";
  const home = mark.home?.toLowerCase();
  if (home !== void 0 && home === own.home) return "here";
  const isOlder = home === void 0 || own.home?.startsWith(`${home}#`) && !own.home.includes(refMark);
  const isFit = mark.copies === own.copies || resources !== void 0 && (0,_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .compareResources */ .TX)(resources, own.resources).verdict === "same";
  return isFit && isOlder ? "older" : "elsewhere";
}
const refMark = "#refs/";
function homeText(home, ref) {
  const text = `${home}${ref === void 0 ? "" : `#${ref}`}`.toLowerCase();
  return text.length <= 60 && /^[\w.~/#-]+$/.test(text) ? text : `home-${fingerprint([text])}`;
}
function withoutCopies(description) {
  return description.replace(half, "").replace(marks, "").replace(leaks, "").trim();
}
function noteMark(description, mark) {
  const { leakTold: told = toldIn(description) } = mark;
  const leak = typeof told === "number" ? `[leak told ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSecond */ .sK)(told)}] ` : "";
  const text = ` ${writeMark(mark)}`;
  const words = withoutCopies(description).slice(0, _token_list_values_js__WEBPACK_IMPORTED_MODULE_2__/* .longestDescription */ .LP - leak.length - text.length);
  return `${leak}${`${words.replace(half, "").trimEnd()}${text}`.trimStart()}`;
}
function writeMark({ copies = "unknown", home, ...mark }) {
  const { value, replacedAt, isAnswer = false, rights } = mark;
  const note = (name, text) => text === void 0 ? [] : [`${name} ${text}`];
  const notes = [...note("value", value), ...isAnswer ? ["place changed"] : [], ...note("rights", rights)];
  const own = replacedAt === void 0 ? notes : [`replaced ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSecond */ .sK)(replacedAt)}`];
  return `[${[`copies ${copies}${home === void 0 ? "" : ` in ${home}`}`, ...own].join(", ")}]`;
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
/* harmony export */   qz: () => (/* binding */ openLeak),
/* harmony export */   rF: () => (/* binding */ mayTell)
/* harmony export */ });
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);
/* harmony import */ var _copies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);


function openLeak(tokens) {
  const times = tokens.flatMap((token) => (0,_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .leakTold */ .pB)(token) ?? []);
  return times.length === 0 ? void 0 : Math.max(...times);
}
function hasLeaked(token, told) {
  return told !== void 0 && token.createdAt < told && (0,_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .leakTold */ .pB)(token) !== told;
}
function leakedSince(tokens, told) {
  return Math.min(told, ...tokens.filter((token) => hasLeaked(token, told)).map(({ createdAt }) => createdAt));
}
function mayTell(entries) {
  return ({ label, isActive }) => {
    const { name, state } = (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLabel */ .Q_)(label);
    const isOurs = entries.some((entry) => (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameText */ .cZ)(entry.label, name));
    return isActive || (isOurs ? state !== "retired" : state !== void 0);
  };
}



/***/ })

};
;