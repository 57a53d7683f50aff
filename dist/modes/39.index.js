"use strict";
exports.id = 39;
exports.ids = [39];
exports.modules = {

/***/ 1811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ usedCodes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


const variable = "DOCKER_OAT_LAST_CODE";
function usedCodes({ environment, exportVariable }) {
  if (environment["GITHUB_ENV"] !== void 0) {
    return {
      last: Number(environment[variable] ?? 0) || 0,
      onUse: (counter) => {
        exportVariable(variable, String(counter));
      }
    };
  }
  const note = noteIn(environment);
  return { last: note?.read() ?? 0, onUse: (counter) => note?.write(counter) };
}
function noteIn(environment) {
  const { XDG_CACHE_HOME: cache, LOCALAPPDATA: local, HOME: home } = environment;
  const root = cache || local || home && node_path__WEBPACK_IMPORTED_MODULE_1__.join(home, ".cache");
  if (!root || !node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(root)) return void 0;
  const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, "docker-oat-login");
  const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, "last-code");
  return {
    read: () => unlessRefused(() => Number(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(file, "utf8")) || 0),
    write: (counter) => unlessRefused(() => {
      node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(folder, { recursive: true, mode: 448 });
      node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(file, String(counter), { mode: 384 });
    })
  };
}
function unlessRefused(act) {
  try {
    return act();
  } catch {
    return void 0;
  }
}



/***/ }),

/***/ 1579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ interrupt),
/* harmony export */   n: () => (/* binding */ advance)
/* harmony export */ });
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3236);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9737);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6617);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7772);
/* harmony import */ var _leak_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(494);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4066);
/* harmony import */ var _rotation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3543);
/* harmony import */ var _store_progress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4046);








function advance(rotation, { step, outcome, now }) {
  const before = "id" in step ? rotation.tokens.find(({ id }) => id === step.id) : void 0;
  const add = (after, event = {}) => ({
    ...after,
    events: [...after.events, { step, outcome, now, before, ...event }]
  });
  switch (outcome.result) {
    case "late":
    case "written":
      return add(rotation);
    case "done": {
      const isSecond = step.step === "delete" && (0,_events_js__WEBPACK_IMPORTED_MODULE_2__/* .lostMint */ .jm)(rotation) !== void 0 && (0,_events_js__WEBPACK_IMPORTED_MODULE_2__/* .mintCount */ .UJ)(rotation) > 1;
      const left = step.step === "delete" ? rotation.listed.filter(({ id }) => id !== step.id) : void 0;
      const after = add(rotation, isSecond ? { stop: unansweredMint } : {});
      return left === void 0 ? after : (0,_rotation_js__WEBPACK_IMPORTED_MODULE_5__/* .withTokens */ .TK)(after, left);
    }
    case "listed":
      return afterList((0,_rotation_js__WEBPACK_IMPORTED_MODULE_5__/* .withTokens */ .TK)(rotation, outcome.tokens), add, now);
    case "token": {
      const { token } = outcome;
      const stop = step.step === "mint" ? whyMintedOtherwise(token, step, rotation) : void 0;
      const asksForList = step.step === "note" && !token.isActive;
      const after = add(rotation, { stop, asksForList });
      return (0,_rotation_js__WEBPACK_IMPORTED_MODULE_5__/* .withTokens */ .TK)(after, [...rotation.listed.filter(({ id }) => id !== token.id), token]);
    }
    case "seen": {
      const { store } = outcome;
      const stores = rotation.stores.map((it) => it.store === store.store ? store : it);
      const seen = (0,_store_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .verdict */ .W)(store, (0,_store_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .storeProgress */ .N)(rotation).get(store.store) ?? {}, rotation);
      const after = add(
        { ...rotation, stores },
        { isOurs: seen === "ours", asksForList: seen === "overwritten" }
      );
      const { status, trouble } = (0,_store_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .storeProgress */ .N)(after).get(store.store) ?? {};
      if (status !== "failed" || (0,_rotation_js__WEBPACK_IMPORTED_MODULE_5__/* .isLeaked */ .Po)(rotation)) return after;
      return add({ ...rotation, stores }, { stop: trouble });
    }
    case "looked": {
      const { stores, neighbours, hidden = [] } = outcome;
      return add({ ...rotation, stores, neighbours, hidden });
    }
    case "lost": {
      const { isFinal = false, code, message } = outcome;
      const isLastTry = isFinal || (0,_events_js__WEBPACK_IMPORTED_MODULE_2__/* .stopOf */ .EV)(rotation) !== void 0 || (0,_events_js__WEBPACK_IMPORTED_MODULE_2__/* .lostCount */ .K$)(rotation) >= rotation.setup.limits.attempts;
      if (isLastTry && step.step === "write") {
        return add(rotation, { isLastTry, stop: whyFailed(rotation, step, outcome) });
      }
      if (isLastTry) return advance(rotation, { step, outcome: { result: "failed", code, message }, now });
      const isAsked = step.step === "mint" || "id" in step && step.step !== "verify";
      return add(rotation, { asksForList: isAsked });
    }
    case "failed":
      return add(rotation, { stop: whyFailed(rotation, step, outcome) });
  }
}
function whyFailed(rotation, { step }, { code, message }) {
  if (step === "announce") return void 0;
  const isSpared = ["retire", "delete", "write", "confirm", "note", "list", "look"].includes(step);
  if ((0,_rotation_js__WEBPACK_IMPORTED_MODULE_5__/* .isLeaked */ .Po)(rotation) && (isSpared || code === "HUB_QUOTA" && (0,_leak_js__WEBPACK_IMPORTED_MODULE_3__/* .roomToMake */ .BY)(rotation) !== void 0)) {
    return void 0;
  }
  return { code, message };
}
function afterList(rotation, add, now) {
  const isMissing = (0,_rotation_js__WEBPACK_IMPORTED_MODULE_5__/* .ownId */ .ou)(rotation) !== void 0 && (0,_rotation_js__WEBPACK_IMPORTED_MODULE_5__/* .findOwn */ .gq)(rotation) === void 0;
  const isOpen = isMissing && (0,_events_js__WEBPACK_IMPORTED_MODULE_2__/* .stopOf */ .EV)(rotation) === void 0;
  if (isOpen && (0,_events_js__WEBPACK_IMPORTED_MODULE_2__/* .missingFromList */ .tX)(rotation) + 1 < rotation.setup.limits.attempts) {
    return add(rotation, { isBehind: true, asksForList: true });
  }
  return add(rotation, { stop: whyStop(rotation, now) });
}
function whyStop(rotation, now) {
  const own = (0,_rotation_js__WEBPACK_IMPORTED_MODULE_5__/* .findOwn */ .gq)(rotation);
  if ((0,_events_js__WEBPACK_IMPORTED_MODULE_2__/* .stopOf */ .EV)(rotation) !== void 0 || own?.state === "current") return void 0;
  if ((0,_events_js__WEBPACK_IMPORTED_MODULE_2__/* .lostMint */ .jm)(rotation) !== void 0) {
    return (0,_events_js__WEBPACK_IMPORTED_MODULE_2__/* .findUnanswered */ .AE)(rotation) === void 0 ? unansweredMint : void 0;
  }
  if ((0,_rotation_js__WEBPACK_IMPORTED_MODULE_5__/* .ownId */ .ou)(rotation) === void 0) return void 0;
  if (own === void 0 || own.state === "retired" || !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .works */ .No)(own, now)) return lapsed("the new token is gone");
  const taker = (0,_events_js__WEBPACK_IMPORTED_MODULE_2__/* .isClaimed */ .gg)(rotation) ? findNewer(rotation, own) : findFirst(rotation, own, now);
  return taker && lapsed(`${whoseRun(taker)} is rotating it`);
}
const unansweredMint = {
  code: "REGISTRY_UNREACHABLE",
  message: "Docker Hub did not answer whether it created the new token"
};
function whoseRun({ run }) {
  return run === void 0 || run === _token_list_label_js__WEBPACK_IMPORTED_MODULE_7__/* .endedRun */ .Ok ? "another run" : `run ${run}`;
}
function lapsed(message) {
  return { code: "ROTATION_IN_PROGRESS", message };
}
function findFirst(rotation, own, now) {
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .findCurrent */ .$Q)(rotation.tokens);
  if (current !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .isOlder */ .tW)(own, current)) return current;
  const { forced, compromised } = rotation.setup;
  return forced || compromised ? void 0 : (0,_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .rivals */ .Kw)(rotation, now).find((other) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .isOlder */ .tW)(other, own));
}
function findNewer({ tokens }, own) {
  return tokens.find((other) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .isOlder */ .tW)(own, other) && (other.state === "pending" || other.state === "current"));
}
const rounding = 6e4;
function whyMintedOtherwise({ label, expiresAt, isActive, resources }, wanted, { setup }) {
  const expiry = expiresAt === void 0 ? "no expiry" : `the expiry ${new Date(expiresAt).toISOString()}`;
  const isSame = resources === void 0 || (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .compareResources */ .TX)(resources, setup.policy.resources).verdict === "same";
  const wrong = [
    ...(0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_7__/* .isSameText */ .cZ)(label, wanted.label) ? [] : [`the label ${JSON.stringify(label)}`],
    ...Math.abs((expiresAt ?? Infinity) - wanted.expiresAt) <= rounding ? [] : [expiry],
    ...isActive ? [] : ["the state inactive"],
    ...isSame ? [] : ["other access"]
  ];
  if (wrong.length === 0) return void 0;
  const message = `Docker Hub created the token ${JSON.stringify(wanted.label)} with ${wrong.join(" and ")}, so it was not used`;
  return { code: "HUB_INVALID", message };
}
const ended = { code: "ROTATION_IN_PROGRESS", message: "the run was ended" };
function interrupt(rotation, step, now) {
  const lost = { result: "lost", ...ended };
  const isAsked = step?.step === "mint";
  const begun = step?.step === "write" || isAsked ? [{ step, outcome: lost, now, asksForList: isAsked }] : [];
  const stop = (0,_events_js__WEBPACK_IMPORTED_MODULE_2__/* .stopOf */ .EV)(rotation) ?? ended;
  const end = { step: { step: "interrupt" }, outcome: { result: "done" }, now, stop };
  return { ...rotation, events: [...rotation.events, ...begun, end] };
}



/***/ }),

/***/ 7136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HO: () => (/* binding */ certificatePage),
/* harmony export */   _S: () => (/* binding */ pushColumns),
/* harmony export */   ce: () => (/* binding */ completeRow),
/* harmony export */   kP: () => (/* binding */ pushRows),
/* harmony export */   qq: () => (/* binding */ certificateHeadline)
/* harmony export */ });
/* harmony import */ var _base_group_by_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9976);
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7522);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1036);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8602);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4263);
/* harmony import */ var _tokens_older_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4382);






const mostNamed = 20;
function certificateHeadline({ complete, deadSince, gaps, others }) {
  if (!complete) return `${sentence((0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOf */ .Ku)(gaps, 3).join("; "))}.`;
  if (deadSince === void 0) return "No older token works.";
  const tokens = others.length === 1 ? "the leaked token is" : `each of the ${others.length} older tokens is`;
  return `${sentence(tokens)} dead since ${moment(deadSince)}; a session that the registry gave out before lives ${_tokens_older_js__WEBPACK_IMPORTED_MODULE_3__/* .registrySessionMs */ .KF / 1e3} seconds longer.`;
}
function sentence(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
function copiesSentence(stores) {
  const readable = stores.filter(({ holds }) => holds !== null);
  const holding = readable.filter(({ holds }) => holds === true);
  const hidden = stores.length - readable.length;
  const seen = `${holding.length} of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(readable.length, "copy", "copies")} ${readable.length === 1 ? "holds" : "hold"} the new one.`;
  if (hidden === 0) return seen;
  return `${readable.length === 0 ? "" : `${seen} `}${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(hidden, "copy", "copies")} cannot be read back.`;
}
function certificatePage(report, around) {
  const { jobs, actor, pushed, notSeen } = around;
  const read = report.stores.filter(({ holds }) => holds !== null);
  const { complete, gaps, others, label, stores, pushers = [], explained = [] } = report;
  const settled = explained.map((id) => `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(id)}${actor === void 0 ? "" : ` by ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .breakableText */ .Xg)(actor)}`}`);
  const rows = [
    ["To do", gaps.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .breakableText */ .Xg)],
    ["Dead", others.filter(({ state }) => state !== "works").map(describeDead)],
    ["Replaced", [(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .breakableText */ .Xg)(copiesSentence(stores)), ...read.map(describeCopy)]],
    ["Pushed", pushed === void 0 ? [] : describePushes(pushed)],
    ["Explained", settled],
    ["Others who can push", pushers.map(({ id, label: other }) => `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(other)} (${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(id)})`)],
    [
      "Not seen",
      [
        "pulls: Docker\u2019s log has none",
        pushed === void 0 ? "pushes: Docker\u2019s log was not read" : "pushes that are older than what Docker\u2019s log keeps",
        ...jobs === void 0 ? [] : [jobs],
        ...stores.filter(({ holds }) => holds === null).map(describeCopy),
        "copies that the token list does not name",
        ...notSeen.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .breakableText */ .Xg)
      ]
    ]
  ];
  return [
    `### ${complete ? "\u2705" : "\u274C"} ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(label)}: ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .breakableText */ .Xg)(certificateHeadline(report))}`,
    "",
    (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .twoColumns */ .cL)(
      rows.flatMap(
        ([name, lines]) => lines.length === 0 ? [] : [[name, (0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOf */ .Ku)(lines, mostNamed).join("<br>")]]
      )
    )
  ];
}
function describeDead({ id, label, state, at }) {
  const name = id === "" ? (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .breakableText */ .Xg)(label) : `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .breakableText */ .Xg)(JSON.stringify(label))} (${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(id)})`;
  return `${name}: ${state}${at === null ? ", the time is not known" : ` ${moment(at)} by Docker Hub\u2019s clock`}`;
}
function describePushes({ since, pushes }) {
  const latest = pushes.toSorted((a, b) => b.at - a.at);
  const by = [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_5__/* .groupBy */ .$)(latest, ({ actor }) => actor)].map(
    ([actor, own]) => `${own.length} by ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(actor)}`
  );
  const sum = `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(latest.length, "push", "pushes")} to its repositories since ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(since)}`;
  return [
    `${[sum, ...by.length === 0 ? [] : [by.join(", ")]].join(": ")}. Docker names an account, not the token that a push came with.`,
    ...(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOf */ .Ku)(latest.map(describePush), mostNamed, " pushes")
  ];
}
const pushColumns = ["at", "repository", "actor", "tag", "digest"];
function pushRows(pushes) {
  return pushes.toSorted((a, b) => b.at - a.at).map(({ at, tag = null, digest = null, ...push }) => ({ at: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(at), ...push, tag, digest }));
}
function describePush({ at, actor, repository, tag, digest }) {
  const pieces = digest?.match(/.{1,12}/gsu)?.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .breakableText */ .Xg) ?? ["unknown digest"];
  return `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(at)} ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(actor)}: ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(`${repository}:${tag ?? "unknown tag"}`)} <code>${pieces.join("<wbr>")}</code>`;
}
function describeCopy({ store, holds, seenAt }) {
  if (holds === null) return `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .breakableText */ .Xg)((0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeWords */ .fI)(store))}: cannot be read back`;
  const at = seenAt === void 0 ? "" : `, seen ${moment(seenAt)}`;
  return `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .breakableText */ .Xg)((0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeWords */ .fI)(store))}: ${holds ? "holds the new one" : "<b>not seen to hold the new one</b>"}${at}`;
}
function moment(time) {
  return (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(Date.parse(time));
}
function completeRow({ complete, gaps, stores }) {
  if (complete) return `yes: no other token works. ${copiesSentence(stores)}`;
  return gaps.length === 0 ? void 0 : `not yet: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOf */ .Ku)(gaps.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .breakableText */ .Xg), 3).join("<br>")}`;
}



/***/ }),

/***/ 5006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ stillWorks),
/* harmony export */   Fp: () => (/* binding */ certify),
/* harmony export */   Nn: () => (/* binding */ reportOther)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(867);
/* harmony import */ var _tokens_older_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4382);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6617);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1567);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7772);
/* harmony import */ var _leak_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(494);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4066);
/* harmony import */ var _rotation_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3543);
/* harmony import */ var _store_progress_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4046);











function certify(rotation, now) {
  const { setup, stores, tokens } = rotation;
  const standing = (0,_rotation_js__WEBPACK_IMPORTED_MODULE_9__/* .findReplacement */ .wk)(rotation);
  const ended = (0,_events_js__WEBPACK_IMPORTED_MODULE_6__/* .ends */ .rW)(rotation).filter(({ id }) => !tokens.some((token) => token.id === id && token.isActive));
  const others = [
    ...ended,
    ...(0,_tokens_older_js__WEBPACK_IMPORTED_MODULE_3__/* .otherTokens */ .jq)(tokens, standing, now).filter(({ id }) => !ended.some((end) => end.id === id))
  ];
  const looked = stores.map((state) => lookAt(state, { rotation, standing, now }));
  const leaked = (0,_rotation_js__WEBPACK_IMPORTED_MODULE_9__/* .isLeaked */ .Po)(rotation);
  const dead = others.filter(({ state }) => state !== "works");
  const alive = (0,_leak_js__WEBPACK_IMPORTED_MODULE_7__/* .unexplained */ .EJ)(rotation, now);
  const own = alive.filter(({ isOwn }) => isOwn);
  const gaps = [
    ...leaked ? own.map(({ token }) => mustGo(token)) : whyOpen(rotation, now),
    ...whyNotStanding(standing, rotation, now),
    ...leaked ? whyOpen(rotation, now) : own.map(({ token }) => `${named(token)} still works`),
    ...alive.filter(({ isOwn }) => !isOwn).map(({ token, why }) => `${named(token)} ${why}`),
    ...looked.flatMap(({ why }) => why ?? []),
    ...rotation.hidden.map(
      ({ store, by }) => `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(by)} hides ${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)}: jobs get its value`
    ),
    ...setup.compromised && dead.length === 0 && alive.length === 0 ? ["no token was found that can be the leaked one: look for it in Docker Home, also under another name"] : [],
    ...leaked && (0,_events_js__WEBPACK_IMPORTED_MODULE_6__/* .openLook */ .KZ)(rotation) !== void 0 ? ["the tokens and the copies were not looked at again after the last change"] : []
  ];
  const complete = gaps.length === 0;
  const isForgotten = setup.compromised && !tokens.some((token) => (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(token)?.leakSince !== void 0);
  if (!complete && isForgotten) gaps.push(unknownLater);
  return {
    complete,
    gaps: [...new Set(gaps)],
    deadSince: complete && dead.length > 0 ? Math.max(...dead.map(({ at }) => at ?? now)) : void 0,
    others,
    copies: looked.map(({ proof }) => proof),
    pushers: leaked ? (0,_leak_js__WEBPACK_IMPORTED_MODULE_7__/* .otherPushers */ .dt)(rotation, now).filter(({ id }) => !setup.explained.includes(id)) : []
  };
}
const unknownLater = 'later runs do not know of this leak: run it again with the label in "compromised"';
function named({ label, id }) {
  return `${JSON.stringify(label)} (${id})`;
}
function mustGo(token) {
  return `the leaked token ${named(token)} still works: deactivate it in Docker Home now`;
}
function stillWorks(rotation, now) {
  if (!(0,_rotation_js__WEBPACK_IMPORTED_MODULE_9__/* .isLeaked */ .Po)(rotation)) return [];
  return (0,_leak_js__WEBPACK_IMPORTED_MODULE_7__/* .unexplained */ .EJ)(rotation, now).flatMap(({ isOwn, token }) => isOwn ? mustGo(token) : []);
}
function whyNotStanding(standing, rotation, now) {
  const leaked = (0,_rotation_js__WEBPACK_IMPORTED_MODULE_9__/* .isLeaked */ .Po)(rotation);
  if (standing === void 0 && (0,_rotation_js__WEBPACK_IMPORTED_MODULE_9__/* .findTaker */ .$X)(rotation) !== void 0) return [];
  if (standing !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(standing, now)) {
    const other = (0,_due_js__WEBPACK_IMPORTED_MODULE_5__/* .whyOtherStores */ .xl)(standing, rotation.setup.policy);
    return standing.state !== "current" || other === void 0 ? [] : [other];
  }
  const places = rotation.stores.map(({ store }) => (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)).join(", ");
  if (leaked) {
    const hasOther = rotation.tokens.some((token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(token, now));
    return [
      `no ${hasOther ? "new" : "working"} token exists: jobs that use ${places} fail until there is one`
    ];
  }
  return [standing === void 0 ? "Docker Hub lists no current token" : "the current token does not work"];
}
function whyOpen(rotation, now) {
  const failed = (0,_rotation_js__WEBPACK_IMPORTED_MODULE_9__/* .isLeaked */ .Po)(rotation) ? (0,_events_js__WEBPACK_IMPORTED_MODULE_6__/* .failedPlaces */ .Qd)(rotation) : /* @__PURE__ */ new Map();
  const places = [...failed].map(
    ([store, { message }]) => `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)} did not get the new token, and its jobs fail until it has it: ${message}`
  );
  const stop = (0,_events_js__WEBPACK_IMPORTED_MODULE_6__/* .stopOf */ .EV)(rotation);
  const isSaid = stop !== void 0 && [...failed.values()].some(({ message }) => message === stop.message);
  if (stop !== void 0) return isSaid ? places : [...places, stop.message];
  const { decision, reason } = (0,_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .planEntry */ .Cd)(rotation, now);
  return decision === "nothing" || decision === "sweep" ? places : [...places, reason];
}
function lookAt(state, { rotation, standing, now }) {
  const { setup } = rotation;
  const { store } = state;
  const progress = (0,_store_progress_js__WEBPACK_IMPORTED_MODULE_10__/* .storeProgress */ .N)(rotation).get(store);
  const isOurs = progress?.status === "confirmed";
  const seenAt = (0,_events_js__WEBPACK_IMPORTED_MODULE_6__/* .lookedAt */ .O1)(rotation) ?? progress?.seenAt;
  if (state.kind === "failed") return { proof: { store, holds: null, seenAt: void 0 }, why: state.message };
  if (state.kind === "opaque" || state.kind === "comparable") {
    return { proof: { store, holds: isOurs ? true : null, seenAt: isOurs ? progress.seenAt : void 0 } };
  }
  if (standing === void 0) return { proof: { store, holds: false, seenAt } };
  const isStill = state.kind !== "stamped" || state.updatedAt === progress?.updatedAt;
  const why = standing.state === "current" ? (0,_due_js__WEBPACK_IMPORTED_MODULE_5__/* .whyChanged */ .R$)(state, { current: standing, now, tolerance: setup.limits.tolerance }) : isOurs && isStill && (state.kind !== "open" || state.holds === standing.id) ? void 0 : `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)} does not have the new token`;
  const isNamed = (0,_events_js__WEBPACK_IMPORTED_MODULE_6__/* .failedPlaces */ .Qd)(rotation).has(store) && (0,_rotation_js__WEBPACK_IMPORTED_MODULE_9__/* .isLeaked */ .Po)(rotation);
  return { proof: { store, holds: why === void 0, seenAt }, ...why !== void 0 && !isNamed && { why } };
}
function reportOther({ id, label, state, at }) {
  return { id, label, state, at: at === void 0 ? null : (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(at) };
}



/***/ }),

/***/ 1567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ whyOtherPlace),
/* harmony export */   R$: () => (/* binding */ whyChanged),
/* harmony export */   Vy: () => (/* binding */ dueCodes),
/* harmony export */   fX: () => (/* binding */ whyDue),
/* harmony export */   p4: () => (/* binding */ isChangedByOthers),
/* harmony export */   xl: () => (/* binding */ whyOtherStores)
/* harmony export */ });
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3236);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4263);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9737);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6617);
/* harmony import */ var _rotation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3543);






const dueCodes = {
  request: "ROTATION_IN_PROGRESS",
  token: "HUB_REJECTED",
  rights: "HUB_REJECTED",
  list: "HUB_REJECTED",
  place: "STORE_FAILED"
};
function whyDue(rotation, now) {
  const { policy, forced, compromised } = rotation.setup;
  const { tokens } = rotation;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .findCurrent */ .$Q)(tokens);
  const isOpen = current === void 0 || current.id !== (0,_rotation_js__WEBPACK_IMPORTED_MODULE_4__/* .ownId */ .ou)(rotation);
  if (isOpen && compromised) return { cause: "request", reason: "the token leaked" };
  if (isOpen && forced) return { cause: "request", reason: 'asked for with "force"' };
  const token = whyOtherToken(tokens, current) ?? whyTooOld(current, { now, ...policy });
  if (token !== void 0) return { cause: "token", reason: token };
  if (current === void 0) return void 0;
  const list = whyOtherList(current, policy);
  if (list !== void 0) return list;
  const place = whyOtherPlace(rotation, current, now);
  return place === void 0 ? void 0 : { cause: "place", reason: place };
}
function whyOtherToken(tokens, current) {
  if (tokens.some((token) => token.state === "pending" && (current === void 0 || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .isOlder */ .tW)(current, token)))) {
    return "the last rotation was interrupted";
  }
  if (current === void 0) {
    return tokens.some(({ state }) => state === "plain") ? "the token was made by hand" : "there is no token yet";
  }
  if (!current.isActive) return "the current token was deactivated";
  return (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(current)?.replacedAt === void 0 ? void 0 : "the current token was deleted";
}
function whyTooOld(current, at) {
  if (current === void 0) return void 0;
  if ((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .isExpired */ ._d)(current, at.now)) return "the current token expired";
  if (current.expiresAt !== void 0 && current.expiresAt - at.now <= at.graceMs) {
    return "the current token expires soon";
  }
  return at.now - current.createdAt >= at.everyMs ? 'the current token has reached its age ("every" in the token list)' : void 0;
}
function whyOtherList(current, policy) {
  const { resources, label } = current;
  if (resources !== void 0 && (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_2__/* .compareResources */ .TX)(resources, policy.resources).verdict !== "same") {
    return { cause: "rights", reason: "the token list has other repositories or rights than the token" };
  }
  if (!(0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameText */ .cZ)((0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLabel */ .Q_)(label).name, policy.label)) {
    return { cause: "list", reason: "the token list has another label than the token" };
  }
  const places = whyOtherStores(current, policy);
  return places === void 0 ? void 0 : { cause: "list", reason: places };
}
function whyOtherStores(token, { copies }) {
  const isSame = token.description === void 0 || (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.copies === copies;
  return isSame ? void 0 : "the token list has other copies than those that got the current token";
}
function whyOtherPlace({ stores, setup }, current, now) {
  const { tolerance } = setup.limits;
  return stores.map((store) => whyChanged(store, { current, now, tolerance })).find((why) => why !== void 0);
}
function isChangedByOthers({ tokens, setup, stores }) {
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .findCurrent */ .$Q)(tokens);
  if (current === void 0 || whyOtherToken(tokens, current) !== void 0) return false;
  if (whyOtherStores(current, setup.policy) !== void 0) return false;
  return stores.some(
    (store) => store.kind === "empty" && store.store.startsWith("kubernetes:") || store.kind === "stamped" && store.updatedAt > current.since || store.kind === "open" && !tokens.some(({ id }) => id === store.holds)
  );
}
function whyChanged(store, { current, now, tolerance }) {
  const storeText = (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeWords */ .fI)(store.store);
  if (store.kind === "empty") return `${storeText} has no token yet`;
  if (store.kind === "open" && store.unlinked !== void 0) {
    return `the service account ${store.unlinked.join(", ")} does not name ${storeText}`;
  }
  if (store.kind === "open" && store.holds !== current.id) {
    return `${storeText} does not have the current token`;
  }
  if (store.kind !== "stamped") return void 0;
  if (store.updatedAt > current.since) {
    return `${storeText} was changed by somebody else after the last rotation`;
  }
  if (store.ahead === void 0) return void 0;
  if (store.updatedAt < current.createdAt + store.ahead - tolerance) {
    return `${storeText} never got the current token`;
  }
  return current.since > now + store.ahead + tolerance ? `the current token's label is ahead of the clock of ${storeText}` : void 0;
}



/***/ }),

/***/ 7772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ isDone),
/* harmony export */   AE: () => (/* binding */ findUnanswered),
/* harmony export */   EV: () => (/* binding */ stopOf),
/* harmony export */   FP: () => (/* binding */ unannounced),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   K$: () => (/* binding */ lostCount),
/* harmony export */   KZ: () => (/* binding */ openLook),
/* harmony export */   O1: () => (/* binding */ lookedAt),
/* harmony export */   Qd: () => (/* binding */ failedPlaces),
/* harmony export */   UJ: () => (/* binding */ mintCount),
/* harmony export */   UX: () => (/* binding */ idsOf),
/* harmony export */   WN: () => (/* binding */ hasFailed),
/* harmony export */   Y_: () => (/* binding */ hasLetGo),
/* harmony export */   c0: () => (/* binding */ isListCurrent),
/* harmony export */   fT: () => (/* binding */ isInterrupted),
/* harmony export */   gg: () => (/* binding */ isClaimed),
/* harmony export */   jm: () => (/* binding */ lostMint),
/* harmony export */   jp: () => (/* binding */ mustReread),
/* harmony export */   lW: () => (/* binding */ rotatedFor),
/* harmony export */   rW: () => (/* binding */ ends),
/* harmony export */   tX: () => (/* binding */ missingFromList),
/* harmony export */   uq: () => (/* binding */ isFull)
/* harmony export */ });
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3236);
/* harmony import */ var _tokens_older_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4382);
/* harmony import */ var _rotation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3543);
/* harmony import */ var _store_progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4046);




const isOf = (...names) => ({ step }) => names.includes(step.step);
const succeeded = ({ outcome }) => !["failed", "lost", "late"].includes(outcome.result);
function lastAt({ events }, isIt) {
  return events.findLastIndex(isIt);
}
function lastList(rotation) {
  return lastAt(rotation, (event) => event.outcome.result === "listed" && event.isBehind !== true);
}
function isListCurrent(rotation) {
  const effect = lastAt(
    rotation,
    (event) => isOf("mint", "refresh", "promote")(event) && event.outcome.result === "token"
  );
  const seen = lastAt(rotation, (event) => isOf("confirm")(event) && event.isOurs === true);
  const list = lastList(rotation);
  return list > Math.max(effect, seen);
}
function mustReread(rotation) {
  return lastAt(rotation, ({ asksForList }) => asksForList === true) > lastList(rotation);
}
function missingFromList({ events }) {
  const lists = events.filter(isOf("list"));
  return lists.length - 1 - lists.findLastIndex(({ isBehind }) => isBehind !== true);
}
function lookedAt(rotation) {
  const at = lastAt(rotation, isOf("look"));
  return at > lastList(rotation) ? rotation.events[at]?.now : void 0;
}
function isClaimed(rotation) {
  const { events } = rotation;
  if ((0,_rotation_js__WEBPACK_IMPORTED_MODULE_1__/* .ownId */ .ou)(rotation) === void 0) return false;
  const made = lastAt(rotation, (event) => isOf("mint")(event) && event.outcome.result === "token");
  return events.some(
    ({ outcome, stop, isBehind }, at) => at > made && outcome.result === "listed" && !stop && !isBehind
  );
}
function isDone({ events }, name) {
  return events.some(
    (event) => isOf(name)(event) && (succeeded(event) || name === "announce") && event.outcome.result !== "late"
  );
}
function unannounced({ events }) {
  const outcome = events.find((event) => isOf("announce")(event) && event.outcome.result === "failed")?.outcome;
  return outcome?.result === "failed" ? outcome : void 0;
}
function rotatedFor({ events, setup }) {
  const made = events.findLast((event) => isOf("mint")(event) && event.outcome.result === "token");
  return made?.step.step === "mint" ? made.step.reason : setup.given?.reason;
}
function lostCount({ events }) {
  return events.filter(({ outcome }) => outcome.result === "lost").length;
}
function lostMint({ events }) {
  const last = events.findLast(isOf("mint", "delete"));
  return last?.step.step === "mint" && last.outcome.result === "lost" ? last.step : void 0;
}
function findUnanswered(rotation) {
  const lost = lostMint(rotation);
  return lost && rotation.tokens.find(({ label, id }) => (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameText */ .cZ)(label, lost.label) && id !== rotation.setup.given?.id);
}
function mintCount({ events }) {
  return events.filter((event) => isOf("mint")(event) && event.outcome.result !== "failed").length;
}
function isRefused({ events }, name, id) {
  return events.some(
    ({ step, outcome }) => step.step === name && step.id === id && outcome.result === "failed"
  );
}
function isFull({ events }) {
  const last = events.findLast((event) => isOf("mint")(event) || isOf("delete")(event) && succeeded(event));
  return last?.outcome.result === "failed" && last.outcome.code === "HUB_QUOTA";
}
function isInterrupted({ events }) {
  return events.some(isOf("interrupt"));
}
function stopOf(rotation) {
  const stopped = rotation.events.find(({ stop }) => stop !== void 0)?.stop;
  if (stopped !== void 0 || !(0,_rotation_js__WEBPACK_IMPORTED_MODULE_1__/* .isLeaked */ .Po)(rotation)) return stopped;
  const progress = (0,_store_progress_js__WEBPACK_IMPORTED_MODULE_2__/* .storeProgress */ .N)(rotation);
  const own = (0,_rotation_js__WEBPACK_IMPORTED_MODULE_1__/* .findOwn */ .gq)(rotation);
  const failed = failedPlaces(rotation);
  const isOpen = rotation.stores.some(({ store, kind }) => {
    const { status } = progress.get(store) ?? { status: "unsure" };
    return !failed.has(store) && (status === "unsure" || status === "written" && kind !== "opaque");
  });
  if (own === void 0 || own.state === "current" || isOpen) return void 0;
  return [...failed.values()][0];
}
function failedPlaces(rotation) {
  const progress = (0,_store_progress_js__WEBPACK_IMPORTED_MODULE_2__/* .storeProgress */ .N)(rotation);
  const tried = [...progress].flatMap(
    ([store, { status, trouble }]) => status === "failed" && trouble !== void 0 ? [[store, trouble]] : []
  );
  const broken = rotation.stores.flatMap(
    (state) => state.kind === "failed" && !progress.has(state.store) ? [[state.store, state]] : []
  );
  return new Map([...tried, ...broken]);
}
function ends(rotation) {
  const { events, setup } = rotation;
  const own = new Set(
    events.flatMap(
      ({ step, outcome }) => step.step === "mint" && outcome.result === "token" ? outcome.token.id : []
    )
  );
  const told = /* @__PURE__ */ new Map();
  for (const { step, before, now, outcome } of events) {
    if (before === void 0 || own.has(before.id) || before.run === setup.run) continue;
    const { id, label } = before;
    const known = told.get(id);
    const at = known?.at ?? (0,_tokens_older_js__WEBPACK_IMPORTED_MODULE_0__/* .otherToken */ .oC)(before, now).at ?? now;
    if (step.step === "retire" && outcome.result === "token") {
      if (!outcome.token.isActive) told.set(id, { id, label, state: "deactivated", at: now });
    } else if (step.step === "delete" && outcome.result === "done") {
      told.set(id, { id, label: known?.label ?? label, state: "deleted", at });
    }
  }
  return [...told.values()];
}
function idsOf({ events }, name) {
  return events.flatMap((event) => event.step.step === name && succeeded(event) ? event.step.id : []);
}
function openLook(rotation) {
  const act = lastAt(
    rotation,
    (event) => isOf("mint", "write", "promote", "refresh", "retire", "delete")(event)
  );
  const whole = lastAt(rotation, ({ step }) => step.step === "list" && step.isWhole);
  const look = lastAt(rotation, isOf("look"));
  return whole <= act ? "list" : look < whole ? "look" : void 0;
}
function hasLetGo({ events }, id) {
  return events.some(
    ({ step }) => step.step === "delete" && step.id === id || step.step === "refresh" && step.id === id && step.label.endsWith(` ${_token_list_label_js__WEBPACK_IMPORTED_MODULE_3__/* .endedRun */ .Ok})`)
  );
}
function hasFailed({ events }, name) {
  return events.some((event) => isOf(name)(event) && event.outcome.result === "failed");
}



/***/ }),

/***/ 494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ nextRoom),
/* harmony export */   BY: () => (/* binding */ roomToMake),
/* harmony export */   EJ: () => (/* binding */ unexplained),
/* harmony export */   YH: () => (/* binding */ hasCurrentReplacement),
/* harmony export */   dt: () => (/* binding */ otherPushers),
/* harmony export */   rH: () => (/* binding */ nextEnd)
/* harmony export */ });
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3236);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(867);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9737);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7772);
/* harmony import */ var _rotation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3543);






function doomed(rotation) {
  const { tokens, setup, events } = rotation;
  if (!(0,_rotation_js__WEBPACK_IMPORTED_MODULE_4__/* .isLeaked */ .Po)(rotation)) return [];
  const made = events.findLast(
    ({ step, outcome }) => step.step === "mint" && outcome.result === "token"
  )?.outcome;
  const noted = tokens.findLast((token) => (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(token)?.leakSince !== void 0);
  const edge = made?.result === "token" ? made.token : (0,_rotation_js__WEBPACK_IMPORTED_MODULE_4__/* .findOwn */ .gq)(rotation) ?? (setup.compromised ? void 0 : noted);
  if (edge === void 0 && !setup.compromised) return [];
  return tokens.filter((token) => token.id !== (0,_rotation_js__WEBPACK_IMPORTED_MODULE_4__/* .ownId */ .ou)(rotation) && (edge === void 0 || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isOlder */ .tW)(token, edge)));
}
function nextEnd(rotation, now) {
  for (const token of doomed(rotation)) {
    if ((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(token, now) && !(0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .isRefused */ .H0)(rotation, "retire", token.id)) return { step: "retire", token };
    if (!(0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .isRefused */ .H0)(rotation, "delete", token.id)) return { step: "delete", token };
  }
  return void 0;
}
function roomToMake(rotation) {
  const open = rotation.tokens.filter(
    ({ id }) => id !== (0,_rotation_js__WEBPACK_IMPORTED_MODULE_4__/* .ownId */ .ou)(rotation) && !(0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .isRefused */ .H0)(rotation, "delete", id)
  );
  const isDead = (token) => !token.isActive || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(token, lastNow(rotation));
  return open.find(isDead) ?? doomed(rotation).find(({ id }) => open.some((it) => it.id === id));
}
function lastNow({ events }) {
  return events.at(-1)?.now ?? 0;
}
function nextRoom(rotation) {
  return (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .isFull */ .uq)(rotation) ? roomToMake(rotation) : void 0;
}
function hasCurrentReplacement(rotation) {
  const replacement = (0,_rotation_js__WEBPACK_IMPORTED_MODULE_4__/* .findReplacement */ .wk)(rotation);
  return replacement !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(rotation.tokens)?.id === replacement.id;
}
function unexplained(rotation, now) {
  const { listed, tokens, setup } = rotation;
  const replacement = (0,_rotation_js__WEBPACK_IMPORTED_MODULE_4__/* .findReplacement */ .wk)(rotation);
  return listed.flatMap((token) => {
    if (!(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(token, now) || setup.explained.includes(token.id)) return [];
    const entry = tokens.find(({ id }) => id === token.id);
    const isOwn = entry !== void 0;
    if (isOwn) {
      const isLater = replacement !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isOlder */ .tW)(replacement, token) && entry.state !== "plain";
      return token.id === replacement?.id || isLater ? [] : [{ token, isOwn, why: "still works" }];
    }
    const why = whyUnexplained(token, rotation);
    return why === void 0 ? [] : [{ token, isOwn, why: `works, and ${why}` }];
  });
}
function whyUnexplained(token, rotation) {
  const { policy, renamed } = rotation.setup;
  const { resources } = token;
  const { name, state } = (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLabel */ .Q_)(token.label);
  const isNamed = (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameText */ .cZ)(name, policy.label);
  const mark = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(token);
  if (resources === void 0) {
    return (0,_rotation_js__WEBPACK_IMPORTED_MODULE_4__/* .isLeaked */ .Po)(rotation) ? "Docker Hub did not say what it may do" : void 0;
  }
  const right = (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenRights */ .tH)(resources, policy.resources).join(", ");
  const former = mark?.home !== void 0 && renamed.includes(mark.home.toLowerCase());
  if ((0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .whoseToken */ .gV)(token, policy) === "elsewhere" && mark?.home !== void 0 && !former) return void 0;
  const other = [...policy.entries].find(
    ([label]) => (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameText */ .cZ)(label, name) && !(0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameText */ .cZ)(label, policy.label)
  );
  if (other !== void 0 && (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .compareResources */ .TX)(resources, other[1]).verdict === "same") return void 0;
  if (former) return `its description names ${mark.home}, as this repository was called`;
  if (mark !== void 0 && (other === void 0 || (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .shareRepository */ .k$)(resources, policy.resources))) {
    return `its description ${mark.home === void 0 ? "does not say to which list it belongs" : "says that it belongs to this list"}`;
  }
  if (isNamed) return `has the label of the entry${state === void 0 ? "" : " and no known mark"}`;
  return right === "" || !(0,_rotation_js__WEBPACK_IMPORTED_MODULE_4__/* .isLeaked */ .Po)(rotation) ? void 0 : `has ${right}`;
}
function otherPushers({ listed, tokens, setup }, now) {
  return listed.filter(
    (token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(token, now) && !tokens.some(({ id }) => id === token.id) && (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenRights */ .tH)(token.resources ?? [], setup.policy.resources).some(
      (right) => right.startsWith("scope-image-push")
    )
  );
}



/***/ }),

/***/ 7961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ rotationLimits)
/* harmony export */ });
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6617);

const minute = 6e4;
const hour = 60 * minute;
const rotationLimits = {
  alive: _tokens_token_js__WEBPACK_IMPORTED_MODULE_0__/* .longestWork */ .yC,
  refresh: 5 * minute,
  write: 10 * minute,
  rest: 6 * hour,
  // a hosted job ends after six hours
  tolerance: 5 * minute,
  look: minute,
  slack: 1e3,
  patience: 2 * minute,
  attempts: 5
};



/***/ }),

/***/ 2497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ oldJobs)
/* harmony export */ });
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7522);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8602);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4263);



function oldJobs(stores, change) {
  const { changedAt, thisRepository, server = "https://github.com" } = change;
  const secrets = stores.filter(_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretStore */ .Qo).filter(({ app }) => app !== "codespaces");
  if (secrets.length === 0) return void 0;
  const query = `created:*..${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(changedAt).slice(0, 19)}Z`;
  const repositories = [...new Set(secrets.flatMap((store) => readersOf(store, thisRepository)))];
  const links = repositories.map((name) => ({ name, link: `${server}/${name}/actions?query=${query}` }));
  const isOpen = secrets.some(
    (store) => store.kind === "organization-secret" && readersOf(store, "").length === 0
  );
  const others = isOpen ? [`the other repositories that read the organization's secret`] : [];
  const say = (when, where) => `runs that began before ${when} may hold the old value until they end: ${[...where, ...others].join(", ")}`;
  return {
    line: say(
      (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(changedAt),
      links.map(({ name, link }) => `${name} (${link})`)
    ),
    text: say(
      (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(changedAt),
      links.map(({ name, link }) => `<a href="${link}">runs of ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(name)}</a>`)
    )
  };
}
function readersOf(store, thisRepository) {
  if (store.kind !== "organization-secret") return [store.repository ?? thisRepository];
  return store.visibility?.kind === "selected" ? store.visibility.repositories : [];
}



/***/ }),

/***/ 4066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ requestedPolicies),
/* harmony export */   Cd: () => (/* binding */ planEntry),
/* harmony export */   Kw: () => (/* binding */ rivals),
/* harmony export */   et: () => (/* binding */ plan),
/* harmony export */   iX: () => (/* binding */ foreseeQuota)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _hub_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9839);
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3236);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4263);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(867);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6617);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1567);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7961);
/* harmony import */ var _rotation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3543);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8457);










function plan(observed, request) {
  const { tokens, stores, now } = observed;
  const entries = requestedPolicies(request).map((policy) => {
    const rotation = (0,_rotation_js__WEBPACK_IMPORTED_MODULE_7__/* .startRotation */ .DP)(setUp(policy, request), { tokens, stores: stores.get(policy.label) ?? [] });
    return { rotation, decision: planEntry(rotation, now) };
  });
  const mine = new Set(entries.flatMap(({ rotation }) => rotation.tokens.map(({ id }) => id)));
  const names = new Set(request.policies.map(({ label }) => label.normalize()));
  const unknown = tokens.filter((token) => {
    const { name, state } = (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_9__/* .parseLabel */ .Q_)(token.label);
    const home = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_3__/* .markOf */ .Fg)(token)?.home?.toLowerCase();
    const isElsewhere = home !== void 0 && home !== request.policies[0]?.home;
    return state !== void 0 && !names.has(name.normalize()) && !isElsewhere && !mine.has(token.id);
  });
  return { entries, unknown: unknown.map(({ id, label }) => ({ id, label })) };
}
function requestedPolicies({
  policies,
  only
}) {
  return policies.filter(({ label }) => only === void 0 || includes(only, label));
}
function setUp(policy, request) {
  const { run, limits = _limits_js__WEBPACK_IMPORTED_MODULE_6__/* .rotationLimits */ .b, force = [], compromised = [], explained = [], renamed = [] } = request;
  const [forced, isLeak] = [force, compromised].map((labels) => includes(labels, policy.label));
  return { policy, run, limits, explained, renamed, forced: forced === true, compromised: isLeak === true };
}
function includes(labels, label) {
  return labels.includes(label) || labels.includes("all");
}
function planEntry(rotation, now) {
  const taken = whoseLabel(rotation, now);
  if (taken !== void 0) return blocked("LABEL_TAKEN", taken);
  const due = (0,_due_js__WEBPACK_IMPORTED_MODULE_5__/* .whyDue */ .fX)(rotation, now);
  const rival = findRival(rotation, now, due !== void 0);
  if (rival !== void 0) {
    const { alive } = rotation.setup.limits;
    const reason = `run ${rival.run ?? "unknown"} may still be working on it, until ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(rival.since + alive)}`;
    return { decision: "in-progress", code: "ROTATION_IN_PROGRESS", reason, ..._sweep_js__WEBPACK_IMPORTED_MODULE_8__/* .noSweep */ .CP };
  }
  const broken = (0,_rotation_js__WEBPACK_IMPORTED_MODULE_7__/* .isLeaked */ .Po)(rotation) ? void 0 : rotation.stores.find((store) => store.kind === "failed");
  if (broken !== void 0) return blocked(broken.code, broken.message);
  if (due !== void 0 && isAnsweredTwice(rotation, due)) {
    return blocked(due.cause === "place" ? "STORE_FAILED" : "HUB_REJECTED", whoElse(due));
  }
  const sweep = (0,_sweep_js__WEBPACK_IMPORTED_MODULE_8__/* .planSweep */ .cK)(rotation, now);
  return due === void 0 ? decideSweep(sweep) : { decision: "rotate", reason: due.reason, ...sweep };
}
function blocked(code, reason) {
  return { decision: "blocked", code, reason, ..._sweep_js__WEBPACK_IMPORTED_MODULE_8__/* .noSweep */ .CP };
}
function whoseLabel(rotation, now) {
  const taker = (0,_rotation_js__WEBPACK_IMPORTED_MODULE_7__/* .findTaker */ .$X)(rotation);
  if (taker === void 0 || !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .works */ .No)(taker.token, now)) return void 0;
  const { token, home } = taker;
  const { policy, renamed } = rotation.setup;
  const it = `the label ${JSON.stringify(policy.label)}`;
  if (home === void 0) {
    return `${it} has a token (${token.id}) whose description does not say to which list it belongs`;
  }
  if (renamed.includes(home.toLowerCase())) {
    return `${it} belongs to the list of ${home}, and that repository is called ${policy.home ?? "otherwise"} now`;
  }
  const which = `${it} belongs to the list of ${home}, whose token ${token.id} is from ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(token.since)}`;
  return policy.home === void 0 ? `${which}, and nothing says which list this one is` : which;
}
function isAnsweredTwice(rotation, { cause }) {
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .findCurrent */ .$Q)(rotation.tokens);
  if (current === void 0 || current.id === (0,_rotation_js__WEBPACK_IMPORTED_MODULE_7__/* .ownId */ .ou)(rotation)) return false;
  const mark = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_3__/* .markOf */ .Fg)(current);
  if (cause === "rights") return mark?.rights === (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_3__/* .rightsOf */ .DY)(rotation.setup.policy.resources);
  return cause === "place" && mark?.isAnswer === true && (0,_due_js__WEBPACK_IMPORTED_MODULE_5__/* .isChangedByOthers */ .p4)(rotation);
}
function whoElse({ reason, cause }) {
  const end = 'Find out who, end that, then name the entry in "force" once';
  return cause === "place" ? `${reason}, for the second time in a row: another token list, a tool such as Terraform, or a person writes to it. ${end}` : `${reason}, for the second time in a row: another token list, or a person in Docker Home, changes it. ${end}`;
}
function findRival(rotation, now, due) {
  const { setup, tokens } = rotation;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .findCurrent */ .$Q)(tokens);
  const isOurs = current !== void 0 && current.id === (0,_rotation_js__WEBPACK_IMPORTED_MODULE_7__/* .ownId */ .ou)(rotation);
  if (setup.forced || setup.compromised || isOurs) return void 0;
  const others = rivals(rotation, now);
  return others.find((other) => due || current === void 0 || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_4__/* .isOlder */ .tW)(current, other));
}
function decideSweep(sweep) {
  const work = sweep.retire.length + sweep.delete.length + sweep.note.length;
  if (work > 0) return { decision: "sweep", reason: "older tokens are not needed any more", ...sweep };
  const [unread] = sweep.unread;
  if (unread !== void 0) return { decision: "blocked", code: unread.code, ...sweep, reason: unread.reason };
  const used = sweep.held.map(
    (held) => held.store === void 0 ? `${held.id} was last used ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(held.lastUsedAt)}` : `${held.id} may still be in ${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeWords */ .fI)(held.store)}, which now belongs to another entry that has no new token yet`
  );
  const reason = used.length > 0 ? used.join(", ") : "nothing is due";
  return { decision: "nothing", reason, ...sweep };
}
function rivals(rotation, now) {
  const { run, limits } = rotation.setup;
  return rotation.tokens.filter(
    (token) => token.state === "pending" && token.isActive && token.id !== (0,_rotation_js__WEBPACK_IMPORTED_MODULE_7__/* .ownId */ .ou)(rotation) && token.run !== _token_list_label_js__WEBPACK_IMPORTED_MODULE_9__/* .endedRun */ .Ok && Math.abs(now - token.since) < limits.alive && !isEarlierAttempt(token.run ?? "", run)
  );
}
function isEarlierAttempt(theirs, ours) {
  const [theirRun, theirAttempt] = theirs.split(".");
  const [ourRun, ourAttempt] = ours.split(".");
  return theirRun === ourRun && Number(theirAttempt) < Number(ourAttempt);
}
function foreseeQuota(holdings, entries) {
  const { organization, tokens } = holdings;
  const allowed = _hub_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .plans */ .vw.find(({ most }) => tokens.length <= most);
  const peak = findPeak(tokens.length, entries);
  if (allowed === void 0 || peak <= allowed.most) return void 0;
  return `${organization} needs room for ${peak} access tokens in this run, and Docker's plan ${allowed.name} allows ${allowed.most}, so the last ones may be refused (HUB_QUOTA); ${(0,_hub_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeHoldings */ .ii)(holdings)}`;
}
function findPeak(count, entries) {
  let [now, peak] = [count, count];
  for (const { rotation, decision } of entries) {
    now -= decision.delete.length;
    if (decision.decision !== "rotate") continue;
    peak = Math.max(peak, ++now);
    if (rotation.setup.compromised) now -= rotation.tokens.length - decision.delete.length;
  }
  return peak;
}



/***/ }),

/***/ 3519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ reportEntry)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5006);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1567);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7772);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4066);
/* harmony import */ var _rotation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3543);
/* harmony import */ var _store_progress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4046);







function reportEntry(rotation, now) {
  const { setup } = rotation;
  const { label, channel, access } = setup.policy;
  const expiresAt = (0,_rotation_js__WEBPACK_IMPORTED_MODULE_5__/* .findReplacement */ .wk)(rotation)?.expiresAt;
  const decision = (0,_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planEntry */ .Cd)(rotation, now);
  const certificate = (0,_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .certify */ .Fp)(rotation, now);
  const { complete, gaps, deadSince, others, copies, pushers } = certificate;
  const progress = (0,_store_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .storeProgress */ .N)(rotation);
  const leaked = (0,_rotation_js__WEBPACK_IMPORTED_MODULE_5__/* .isLeaked */ .Po)(rotation);
  return {
    label,
    channel: channel ?? null,
    access,
    ...conclude(rotation, { decision, certificate }, now),
    expiresAt: expiresAt === void 0 ? null : (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(expiresAt),
    stores: copies.map((copy) => reportStore(copy, progress.get(copy.store))),
    retired: (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .idsOf */ .UX)(rotation, "retire"),
    deleted: (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .idsOf */ .UX)(rotation, "delete"),
    held: decision.held.map(({ id }) => id),
    complete,
    gaps,
    ...deadSince !== void 0 && { deadSince: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(deadSince) },
    others: others.map(_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .reportOther */ .Nn),
    ...leaked && {
      pushers: pushers.map((it) => ({ id: it.id, label: it.label })),
      explained: setup.explained
    }
  };
}
function conclude(rotation, { decision, certificate }, now) {
  const failed = (code, reason2) => ({ action: "failed", reason: reason2, code });
  const { reason } = decision;
  const stop = (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .stopOf */ .EV)(rotation);
  if ((0,_rotation_js__WEBPACK_IMPORTED_MODULE_5__/* .isLeaked */ .Po)(rotation) && !certificate.complete && decision.decision !== "blocked") {
    return failed(stop?.code ?? "ROTATION_INCOMPLETE", certificate.gaps.join("; "));
  }
  if (stop !== void 0) return failed(stop.code, stop.message);
  if (decision.decision === "in-progress" || decision.decision === "blocked") {
    return failed(decision.code, reason);
  }
  if (decision.decision === "rotate") {
    return failed(_due_js__WEBPACK_IMPORTED_MODULE_2__/* .dueCodes */ .Vy[(0,_due_js__WEBPACK_IMPORTED_MODULE_2__/* .whyDue */ .fX)(rotation, now)?.cause ?? "request"], `rotated, and due again: ${reason}`);
  }
  const open = (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .unannounced */ .FP)(rotation);
  if (open !== void 0) return failed(open.code, open.message);
  if ((0,_rotation_js__WEBPACK_IMPORTED_MODULE_5__/* .ownId */ .ou)(rotation) !== void 0) return { action: "rotated", reason: (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .rotatedFor */ .lW)(rotation) ?? reason };
  if ((0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .idsOf */ .UX)(rotation, "retire").length + (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .idsOf */ .UX)(rotation, "delete").length > 0) {
    return { action: "swept", reason: "older tokens were not needed any more" };
  }
  return { action: decision.held.length > 0 ? "held" : "nothing", reason };
}
function reportStore({ store, holds, seenAt }, progress) {
  const proof = { store, holds, ...seenAt !== void 0 && { seenAt: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(seenAt) } };
  if (progress === void 0) return { ...proof, status: "untouched" };
  const { status, trouble } = progress;
  if (status === "confirmed" || status === "written") return { ...proof, status };
  return { ...proof, status: "failed", ...trouble && { code: trouble.code, message: trouble.message } };
}



/***/ }),

/***/ 3543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ findTaker),
/* harmony export */   AE: () => (/* binding */ pendingLabel),
/* harmony export */   DP: () => (/* binding */ startRotation),
/* harmony export */   IZ: () => (/* binding */ forgetLooks),
/* harmony export */   PX: () => (/* binding */ entryPolicy),
/* harmony export */   Po: () => (/* binding */ isLeaked),
/* harmony export */   TK: () => (/* binding */ withTokens),
/* harmony export */   gq: () => (/* binding */ findOwn),
/* harmony export */   hm: () => (/* binding */ readOwnTokens),
/* harmony export */   ou: () => (/* binding */ ownId),
/* harmony export */   q0: () => (/* binding */ leakSince),
/* harmony export */   wk: () => (/* binding */ findReplacement)
/* harmony export */ });
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3236);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(867);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9737);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);




function startRotation(setup, { tokens, stores }) {
  return withTokens({ setup, stores, listed: [], tokens: [], neighbours: [], hidden: [], events: [] }, tokens);
}
function withTokens(rotation, listed) {
  return { ...rotation, listed, tokens: readOwnTokens(listed, rotation.setup, ownId(rotation)) };
}
function ownId({ setup, events }) {
  const made = events.findLast(({ step, outcome }) => step.step === "mint" && outcome.result === "token");
  return made?.outcome.result === "token" ? made.outcome.token.id : setup.given?.id;
}
function findOwn(rotation) {
  const own = ownId(rotation);
  return rotation.tokens.find(({ id }) => id === own);
}
function pendingLabel({ policy, run }, now) {
  return (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_3__/* .formatLabel */ .wR)({ name: policy.label, state: "pending", time: now, run });
}
function readOwnTokens(tokens, { policy, forced = false }, own) {
  const { label, entries, resources, copies } = policy;
  const named = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntryTokens */ .Hp)(tokens, label, own).filter((token) => {
    if (token.id === own || forced) return true;
    if (token.state !== "plain") return (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .whoseToken */ .gV)(token, policy) !== "elsewhere";
    return token.resources === void 0 || (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .shareRepository */ .k$)(token.resources, resources);
  });
  const former = tokens.flatMap((token) => {
    const { name, state } = (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLabel */ .Q_)(token.label);
    const isLost = state !== void 0 && ![label, ...entries.keys()].some((it) => (0,_token_list_label_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameText */ .cZ)(it, name));
    const isFrom = ["here", "older"].includes((0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .whoseToken */ .gV)(token, policy)) && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(token)?.copies === copies;
    return isLost && isFrom ? (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntryTokens */ .Hp)([token], name) : [];
  });
  return [...named, ...former].toSorted((a, b) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isOlder */ .tW)(a, b) ? -1 : 1);
}
function findTaker({
  setup,
  listed
}) {
  if (setup.forced) return void 0;
  const { policy } = setup;
  const token = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntryTokens */ .Hp)(listed, policy.label).findLast(
    (it) => (it.state === "pending" || it.state === "current") && it.isActive
  );
  if (token === void 0 || (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .whoseToken */ .gV)(token, policy) !== "elsewhere") return void 0;
  return { token, home: (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(token)?.home };
}
function leakSince({ setup, tokens }, now) {
  const noted = tokens.flatMap((token) => (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .openLeak */ .qz)(token) ?? []);
  const told = setup.compromised ? [now, ...tokens.map(({ createdAt }) => createdAt)] : [];
  const all = [...noted, ...told];
  return all.length === 0 ? void 0 : Math.min(...all);
}
function isLeaked({ setup, tokens, events }) {
  const isEnded = events.some(({ step }) => step.step === "note" && step.mark.isLeakOver === true);
  return setup.compromised || isEnded || tokens.some((token) => (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .openLeak */ .qz)(token) !== void 0);
}
function findReplacement(rotation) {
  const own = findOwn(rotation);
  if (own !== void 0 || rotation.setup.compromised) return own;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(rotation.tokens);
  return isLeaked(rotation) && current && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(current)?.leakSince === void 0 ? void 0 : current;
}
function forgetLooks(rotation) {
  return { ...rotation, neighbours: [], events: rotation.events.filter(({ step }) => step.step !== "look") };
}
function entryPolicy(entry, { thisRepository, home, all }) {
  const { label, channel, access, rotation, stores } = entry;
  const copies = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .copiesOf */ .lS)(stores, thisRepository);
  const entries = new Map(all.map((it) => [it.label, (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .entryResources */ .io)(it)]));
  return { label, channel, access, ...rotation, resources: (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .entryResources */ .io)(entry), copies, home, entries };
}



/***/ }),

/***/ 4046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ storeProgress),
/* harmony export */   W: () => (/* binding */ verdict)
/* harmony export */ });
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4263);
/* harmony import */ var _rotation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3543);


const untouched = { status: "unsure", writes: 0, looks: 0 };
function storeProgress(rotation) {
  const all = /* @__PURE__ */ new Map();
  const confirmed = /* @__PURE__ */ new Map();
  let written = -1;
  for (const [at, event] of rotation.events.entries()) {
    const { step } = event;
    if (step.step !== "write" && step.step !== "confirm") continue;
    const before = all.get(step.store) ?? untouched;
    const next = step.step === "write" ? afterWrite(before, event) : afterLook(before, event, rotation);
    if (event.outcome.result === "written") written = at;
    if (next.status === "confirmed") confirmed.set(step.store, at);
    all.set(step.store, next);
  }
  for (const [store, progress] of all) {
    if (progress.status !== "confirmed" || (confirmed.get(store) ?? 0) > written) continue;
    all.set(store, { ...progress, status: "written", updatedAt: void 0, seenAt: void 0 });
  }
  return all;
}
function afterWrite(before, { outcome, isLastTry }) {
  switch (outcome.result) {
    case "written": {
      const { sentAt, answeredAt } = outcome;
      return { status: "written", writes: before.writes + 1, looks: 0, sentAt, answeredAt };
    }
    case "lost": {
      const status = isLastTry === true ? "failed" : "unsure";
      return { ...before, status, writes: before.writes + 1, trouble: outcome };
    }
    case "failed":
      return { ...before, status: "failed", trouble: outcome };
    default:
      return before;
  }
}
function afterLook(before, { outcome, now }, rotation) {
  const { limits } = rotation.setup;
  if (outcome.result === "failed") return { ...before, status: "failed", trouble: outcome };
  if (outcome.result !== "seen") return before;
  const { store } = outcome;
  const seen = verdict(store, before, rotation);
  const fail = (message) => ({
    ...before,
    status: "failed",
    trouble: { code: "STORE_FAILED", message: `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeWords */ .fI)(store.store)} ${message}` }
  });
  if (seen === "ours") {
    const updatedAt = store.kind === "stamped" ? store.updatedAt : void 0;
    return { ...before, status: "confirmed", updatedAt, seenAt: now };
  }
  if (seen === "overwritten") {
    if (before.writes < limits.attempts) return { ...before, status: "unsure" };
    return fail(
      store.kind === "open" ? `still has another value after ${before.writes} writes of the new one` : "keeps being changed by somebody else"
    );
  }
  const again = { ...before, looks: before.looks + 1, vainSince: before.vainSince ?? now };
  const isHopeless = again.sentAt === void 0 ? again.looks >= limits.attempts : now - again.vainSince >= limits.patience;
  return isHopeless ? fail("does not show the new value") : again;
}
function verdict(state, before, rotation) {
  const { slack } = rotation.setup.limits;
  if (state.kind === "open") return state.holds === (0,_rotation_js__WEBPACK_IMPORTED_MODULE_1__/* .ownId */ .ou)(rotation) ? "ours" : "overwritten";
  if (state.kind !== "stamped") return state.kind === "opaque" ? "ours" : "not-yet";
  if (state.updatedAt > (before.answeredAt ?? Infinity) + slack) return "overwritten";
  return state.updatedAt < (before.sentAt ?? -Infinity) - slack ? "not-yet" : "ours";
}



/***/ }),

/***/ 8457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ noSweep),
/* harmony export */   Ut: () => (/* binding */ supersededAt),
/* harmony export */   cK: () => (/* binding */ planSweep)
/* harmony export */ });
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3236);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4263);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1567);
/* harmony import */ var _rotation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3543);






const noSweep = { retire: [], delete: [], held: [], note: [], unread: [] };
function planSweep(rotation, now) {
  const { tokens, setup } = rotation;
  const { limits, policy } = setup;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  if ((0,_rotation_js__WEBPACK_IMPORTED_MODULE_4__/* .isLeaked */ .Po)(rotation)) return noSweep;
  const gone = overdue(rotation, now);
  const isOurs = current === void 0 || (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .whoseToken */ .gV)(current, policy) !== "older";
  const rewrite = isOurs ? [] : [{ id: current.id, replacedAt: void 0 }];
  if (current === void 0 || !isEverywhere(rotation, current, now)) return { ...noSweep, delete: gone };
  const open = tokens.filter(
    (token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isOlder */ .tW)(token, current) && !isRetired(token) && !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(token, now + limits.look)
  );
  const over = open.filter((token) => isOver(token, rotation, now));
  const kept = over.flatMap((token) => keep(token, rotation, now));
  const retire = over.map(({ id }) => id).filter((id) => !kept.some((it) => it.id === id));
  return {
    retire,
    delete: gone,
    held: kept.flatMap((it) => "code" in it ? [] : it),
    unread: kept.flatMap((it) => "code" in it ? it : []),
    note: [
      ...rewrite,
      ...open.filter((token) => !retire.includes(token.id) && lacksNote(token)).map((token) => ({ id: token.id, replacedAt: supersededAt(token, tokens, now) }))
    ]
  };
}
function isEverywhere(rotation, current, now) {
  return (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(current, now) && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(current)?.replacedAt === void 0 && (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .whyOtherStores */ .xl)(current, rotation.setup.policy) === void 0 && (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .whyOtherPlace */ .An)(rotation, current, now) === void 0;
}
function overdue(rotation, now) {
  const { tokens, setup } = rotation;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  const wait = setup.policy.deleteAfterMs;
  const isSuperseded = (token) => current !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isOlder */ .tW)(token, current);
  return tokens.filter(
    (token) => isRetired(token) ? now - token.since >= wait || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(token, now) : isSuperseded(token) && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(token, now)
  ).map(({ id }) => id);
}
function isRetired(token) {
  return token.state === "retired" && !token.isActive;
}
function isRevived({ state, isActive }) {
  return state === "retired" && isActive;
}
function isOver(token, { tokens, setup }, now) {
  const { policy, limits } = setup;
  const isRested = token.state !== "pending" || token.run === _token_list_label_js__WEBPACK_IMPORTED_MODULE_5__/* .endedRun */ .Ok || now - lastSign(token, now + limits.alive) >= limits.rest;
  const since = supersededAt(token, tokens, now);
  return isRested && !isRevived(token) && (policy.graceMs === 0 || now - since >= policy.graceMs);
}
function supersededAt(token, tokens, now) {
  if (isRevived(token)) return now;
  const next = tokens.find(
    (other) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isOlder */ .tW)(token, other) && (other.state === "current" || other.state === "retired")
  );
  const listed = next === void 0 ? now : next.state === "current" ? (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .currentSince */ .sJ)(next) : next.createdAt;
  return Math.max((0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.replacedAt ?? listed, token.state === "current" ? (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .currentSince */ .sJ)(token) : 0);
}
function lacksNote(token) {
  if (isRevived(token)) return true;
  if (token.state === "pending" || !token.isActive || token.description === void 0) return false;
  return (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.replacedAt === void 0;
}
function lastSign({ since, createdAt }, latest) {
  return since > latest ? createdAt : since;
}
function keep(token, rotation, now) {
  const { tokens, setup } = rotation;
  const copy = findOtherCopy(token, rotation, now);
  if (copy !== void 0) return [copy];
  if (!token.isActive) return [];
  if (token.untold?.includes("last_used_at") === true) {
    const reason = `${token.id} was not deactivated, because Docker Hub does not say when it was last used`;
    return [{ id: token.id, code: "HUB_INVALID", reason }];
  }
  if (token.lastUsedAt === void 0) return [];
  const from = supersededAt(token, tokens, now) + setup.policy.graceMs / 2;
  return token.lastUsedAt >= from ? [{ id: token.id, lastUsedAt: token.lastUsedAt }] : [];
}
function findOtherCopy(token, { neighbours, setup }, now) {
  const { policy, limits } = setup;
  const { tolerance } = limits;
  const isAtHome = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.copies === policy.copies;
  for (const neighbour of neighbours) {
    for (const store of neighbour.stores) {
      if (policy.access === "push" && store.store.startsWith("kubernetes:")) continue;
      if (store.kind === "failed") {
        if (isAtHome) continue;
        const reason = `${token.id} was not deactivated, because ${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeWords */ .fI)(store.store)} of ${JSON.stringify(neighbour.label)} could not be read: ${store.message}`;
        return { id: token.id, code: store.code, reason };
      }
      const isOpen = !isSettled(store, { neighbour, tolerance, now }) && mayHold(store, token, tolerance);
      if (isOpen) return { id: token.id, store: store.store };
    }
  }
  return void 0;
}
function isSettled(store, { neighbour, tolerance, now }) {
  const { current } = neighbour;
  if (current === void 0 || (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .whyOtherStores */ .xl)(current, neighbour) !== void 0) return false;
  return (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .whyChanged */ .R$)(store, { current, now, tolerance }) === void 0;
}
function mayHold(store, token, tolerance) {
  if (store.kind === "empty") return false;
  if (store.kind === "open") return store.holds === token.id || store.holds === void 0;
  if (store.kind !== "stamped" || store.ahead === void 0) return true;
  return store.updatedAt >= token.createdAt + store.ahead - tolerance;
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
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/markdown.js
var base_markdown = __webpack_require__(7522);
;// CONCATENATED MODULE: ./build/src/base/html-page.js

const policy = "default-src 'none'; style-src 'unsafe-inline'";
const style = `
:root { color-scheme: light dark; --line: #d0d7de; --code: #eff1f3 }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --code: #2a313c } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
h3, h4 { line-height: 1.25; margin: 1.5rem 0 .5rem }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top }
th[align] { white-space: nowrap; overflow-wrap: normal }
td:first-child { min-width: 6.5rem }
code { font: .875em ui-monospace, monospace; background: var(--code); border-radius: .25em; padding: .1em .3em }
@media (max-width: 30rem) { body { font-size: 15px; padding: .5rem } th, td { padding: .3rem .4rem } }
@media print { body { font-size: 10pt; max-width: none } tr { break-inside: avoid } h3, h4 { break-after: avoid } }
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
  const [, marks, heading] = /^(#{1,6}) (.*)$/.exec(block) ?? [];
  if (marks !== void 0) return `<h${marks.length}>${heading ?? ""}</h${marks.length}>`;
  const lines = block.split("\n");
  if (block.startsWith("| ")) return htmlTable(lines);
  if (block.startsWith("- ")) {
    return `<ul>${lines.map((line) => `<li>${line.replace(/^- /, "")}</li>`).join("")}</ul>`;
  }
  return block.startsWith("<table>") ? block : `<p>${lines.join("\n")}</p>`;
}
function htmlTable([head = "", , ...rows]) {
  const row = (line, cell) => {
    const cells = line.slice(2, -2).split(" | ");
    return `<tr>${cells.map((text) => `<${cell}>${text}</${cell}>`).join("")}</tr>`;
  };
  const body = rows.map((line) => row(line, "td")).join("\n");
  return `<table>
<thead>${row(head, "th")}</thead>
<tbody>
${body}
</tbody>
</table>`;
}


// EXTERNAL MODULE: ./build/src/base/json.js
var json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __webpack_require__(3563);
;// CONCATENATED MODULE: ./build/src/runner/evidence.js






const tableNames = ["tokens", "findings", "pushes"];
const example = "name a new folder in a folder that exists, for example below RUNNER_TEMP";
async function openEvidence(runner, files) {
  const wanted = (0,inputs/* readOptional */.T9)(runner, "evidence");
  if (wanted === void 0) return void 0;
  const { path: folder, kind } = await accessing(wanted, () => files.locate(wanted));
  const isFolder = kind === "other";
  const names = isFolder ? await accessing(folder, () => files.list(folder)) : [];
  const problem = names.length > 0 ? "is there already, and is not empty" : taken[kind];
  if (problem !== void 0) {
    throw new base_error/* OatError */.vE("INPUT_INVALID", { message: `input "evidence": ${folder} ${problem}`, hint: example });
  }
  await accessing(folder, () => files.makeDirectory(folder));
  return async (evidence) => {
    for (const [name, text] of contentsOf(evidence, runner.hide)) {
      const target = external_node_path_.join(folder, name);
      await accessing(target, () => files.create(target, text));
    }
    runner.info(`evidence written to ${folder}`);
  };
}
const taken = {
  nothing: void 0,
  other: void 0,
  "no-directory": "lies in a folder that does not exist",
  file: "is a file",
  link: "is a link, or lies behind one"
};
function contentsOf({ title, page, report, tables }, hide) {
  const shown = hide(page);
  return [
    ["page.html", htmlPage(title, shown)],
    ["page.md", shown],
    ["report.json", `${hide(JSON.stringify(report))}
`],
    ...tableNames.flatMap((name) => {
      const table = tables[name];
      if (table === void 0) return [];
      const rows = (0,json/* parseJson */.qF)(hide(JSON.stringify(table.rows)));
      return [[`${name}.csv`, csvText(table.columns, rows)]];
    })
  ];
}
async function accessing(place, act) {
  try {
    return await act();
  } catch (error) {
    const code = (0,base_error/* errno */.b)(error);
    if (code === void 0) throw error;
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: `input "evidence": ${place} cannot be written (${code})`,
      hint: example,
      cause: error
    });
  }
}



/***/ }),

/***/ 8221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readHome)
/* harmony export */ });
/* unused harmony export homeOfUrl */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(838);


const usualPath = ".github/docker-oat.yml";
async function readHome(file, files, environment) {
  const clone = await findClone(file, files, environment);
  const base = homeOfJob(environment) ?? (clone?.origin === void 0 ? void 0 : homeOfUrl(clone.origin));
  if (base === void 0) return void 0;
  const top = clone?.top ?? environment["GITHUB_WORKSPACE"];
  const inside = top === void 0 ? usualPath : node_path__WEBPACK_IMPORTED_MODULE_0__.relative(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(top), node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(file));
  const isUsual = inside === node_path__WEBPACK_IMPORTED_MODULE_0__.normalize(usualPath) || inside.startsWith("..") || node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(inside);
  return (isUsual ? base : `${base}#${inside.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, "/")}`).toLowerCase();
}
function homeOfJob(environment) {
  const { GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: server } = environment;
  if (!repository) return void 0;
  const host = server && URL.canParse(server) ? new URL(server).host : "github.com";
  return withHost(host, repository);
}
function homeOfUrl(url) {
  const short = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?!\/)(?<path>.+)$/.exec(url)?.groups;
  const long = short === void 0 && URL.canParse(url) ? new URL(url) : void 0;
  const host = short?.["host"] ?? long?.hostname ?? "";
  const inside = (short?.["path"] ?? long?.pathname ?? "").replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  return host === "" || inside === "" ? void 0 : withHost(host, inside);
}
function withHost(host, inside) {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  return name === "github.com" ? inside : `${name}/${inside}`;
}
async function findClone(file, files, environment) {
  const last = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(environment["GITHUB_WORKSPACE"] ?? "/");
  let top = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(file));
  for (; ; ) {
    const origin = await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_1__/* .clonedOrigin */ .yE)(top, files);
    if (origin !== void 0) return { top, origin: origin.url };
    const above = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(top);
    if (top === last || top === above) return void 0;
    top = above;
  }
}



/***/ }),

/***/ 9130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ pageOrigin),
/* harmony export */   u: () => (/* binding */ pageFoot)
/* harmony export */ });
/* harmony import */ var _package_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8797);
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7522);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8602);



function pageOrigin(about, environment) {
  const { GITHUB_RUN_ID: id, GITHUB_REPOSITORY: repository } = environment;
  const { GITHUB_SERVER_URL: server = "https://github.com" } = environment;
  const isRun = id !== void 0 && repository !== void 0;
  return {
    organization: about.organization,
    /** `undefined` outside GitHub. */
    run: isRun ? { id, page: `${server}/${repository}/actions/runs/${id}` } : void 0,
    /** Of the token list; `null`: not known. */
    commit: about.commit ?? null,
    version: _package_json__WEBPACK_IMPORTED_MODULE_0__/* .version */ .r,
    /** ISO text in UTC. */
    date: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(about.at)
  };
}
function pageFoot({ organization, run, commit, version, date }, other) {
  return [
    (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(organization),
    ...run === void 0 ? [] : [`<a href="${encodeURI(run.page)}">run ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(run.id)}</a>`],
    ...commit === null ? [] : [`token list at ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeText */ .ph)(commit.slice(0, 7))}${other === void 0 ? "" : ` (${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(other)})`}`],
    `docker-oat-login ${version}`,
    `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .dayText */ .Ew)(date.slice(0, 10))} ${date.slice(11, 19)} UTC`
  ].join(" \xB7 ");
}



/***/ }),

/***/ 9446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ checkedOutCommit),
/* harmony export */   e: () => (/* binding */ otherCommit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(838);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1863);



async function checkedOutCommit(file, files, environment) {
  const top = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve((0,_job_js__WEBPACK_IMPORTED_MODULE_2__/* .jobOf */ .Z)(environment).workspace || "/");
  let folder = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(file));
  for (; ; ) {
    const clone = await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_1__/* .clonedCommit */ .ld)(folder, files);
    if (clone !== void 0) return clone.commit;
    const above = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(folder);
    if (folder === top || folder === above) return void 0;
    folder = above;
  }
}
function otherCommit(commit, environment) {
  const { isGithub, sha: started, ref } = (0,_job_js__WEBPACK_IMPORTED_MODULE_2__/* .jobOf */ .Z)(environment);
  if (!isGithub || started === "" || commit === void 0 || commit === started) return void 0;
  return `the token list comes from commit ${commit.slice(0, 7)}, and this run was started for commit ${started.slice(0, 7)} of ${ref || "its ref"}`;
}



/***/ }),

/***/ 721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   Do: () => (/* binding */ parseKey),
/* harmony export */   J5: () => (/* binding */ parseAccount),
/* harmony export */   Ov: () => (/* binding */ parseProtected),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   WM: () => (/* binding */ parseReaders),
/* harmony export */   ak: () => (/* binding */ parseAppToken),
/* harmony export */   bX: () => (/* binding */ parseInstallations),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   cd: () => (/* binding */ parseInstallation),
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   dV: () => (/* binding */ parseSeenRepository),
/* harmony export */   mO: () => (/* binding */ parseVariable),
/* harmony export */   o7: () => (/* binding */ parseSecret),
/* harmony export */   oI: () => (/* binding */ parseRuns),
/* harmony export */   rf: () => (/* binding */ parseVariables)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5221);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);


const field = (json, name) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asJsonObject */ .Oe)(json)?.[name];
function text(name) {
  return (json) => {
    const value = field(json, name);
    return typeof value === "string" ? value : void 0;
  };
}
function number(name) {
  return (json) => {
    const value = field(json, name);
    return typeof value === "number" ? value : void 0;
  };
}
const time = (name) => (json) => (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(text(name)(json));
const says = (name, value) => (json) => field(json, name) === value;
function shape(needed, more) {
  return (json) => {
    const read = Object.entries(needed).map(
      ([name, parse]) => [name, parse(json)]
    );
    if (read.some(([, value]) => value === void 0)) return void 0;
    return { ...Object.fromEntries(read), ...more?.(json) };
  };
}
function page(name, parse) {
  return (json, hasNext = false) => {
    const [total, list] = [number("total_count")(json), field(json, name)];
    if (total === void 0 || !Number.isSafeInteger(total) || total < 0 || !Array.isArray(list)) {
      return void 0;
    }
    const items = list.map((item) => parse(item)).filter((item) => item !== void 0);
    return items.length === list.length ? { total, items, hasNext } : void 0;
  };
}
const repository = { id: number("id"), fullName: text("full_name"), isArchived: says("archived", true) };
const parseRepository = shape(repository);
const parseInstallation = shape({
  id: number("id"),
  granted: (json) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asJsonObject */ .Oe)(field(json, "permissions")),
  isSuspended: (json) => text("suspended_at")(json) !== void 0
});
const parseAppToken = shape({ token: text("token"), expiresAt: time("expires_at") });
const parseKey = shape({ id: text("key_id"), key: text("key") });
const visibilities = ["all", "private", "selected"];
const parseSecret = shape({ name: text("name"), updatedAt: time("updated_at") }, (json) => ({
  visibility: visibilities.find((it) => says("visibility", it)(json))
}));
const parseSecrets = page("secrets", parseSecret);
const parseReaders = page("repositories", shape({ id: number("id"), fullName: text("full_name") }));
const parseVariables = page("variables", shape({ name: text("name"), value: text("value") }));
const parseInstallations = page("installations", (json) => text("client_id")(json) ?? "");
const parseValue = text("value");
const parseVariable = time("value");
const parseAccount = text("login");
const parseSeenRepository = shape({ ...repository, defaultBranch: text("default_branch") }, (json) => {
  const [owner, role] = [field(json, "owner"), field(json, "permissions")];
  return {
    /** `owner/repo` that it was forked from. */
    forkOf: says("fork", true)(json) ? text("full_name")(field(json, "parent")) : void 0,
    /** Subjects of ID tokens may have it. */
    ownerId: number("id")(owner),
    isOrganizations: says("type", "Organization")(owner),
    isAdmin: says("admin", true)(role),
    canPush: says("push", true)(role)
  };
});
const parseProtected = (json) => {
  const isProtected = field(json, "protected");
  return typeof isProtected === "boolean" ? { isProtected } : void 0;
};
const parseTree = (json) => {
  const list = field(json, "tree");
  if (field(json, "truncated") !== false || !Array.isArray(list)) return void 0;
  return new Map(list.map((item) => [text("path")(item) ?? "", text("sha")(item) ?? ""]));
};
const parseRuns = page(
  "workflow_runs",
  shape(
    { startedAt: (json) => time("run_started_at")(json) ?? time("created_at")(json), page: text("html_url") },
    (json) => ({ conclusion: text("conclusion")(json) })
  )
);



/***/ }),

/***/ 5109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createGithub),
  K: () => (/* binding */ openGithub)
});

// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var token_list_store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var base_clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/paged-list.js
var paged_list = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/src/base/secret.js
var secret = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/stores/github/answers.js
var answers = __webpack_require__(721);
// EXTERNAL MODULE: ./build/src/stores/github/octokit.js
var octokit = __webpack_require__(531);
// EXTERNAL MODULE: ./build/src/stores/github/target.js
var target = __webpack_require__(8445);
;// CONCATENATED MODULE: ./build/src/stores/github/app.js





function keepToken(token) {
  let dead;
  return {
    take: () => Promise.resolve(dead ?? token),
    refused: (_path, refusal) => {
      dead = refusal;
      return Promise.resolve(false);
    },
    isOver: () => dead !== void 0,
    close: () => Promise.resolve()
  };
}
const early = 3e5;
const fresh = 5e3;
const elsewhere = { status: 404, message: "Not Found", trouble: "installation" };
function createAppTokens(options) {
  const { needs, now, pause } = options;
  const { make, absent } = createTokenMaker(options);
  const made = [];
  const current = /* @__PURE__ */ new Map();
  const refusals = /* @__PURE__ */ new Map();
  const replaced = /* @__PURE__ */ new Set();
  const making = /* @__PURE__ */ new Map();
  async function renew(need) {
    const token = await make(need);
    making.delete(need);
    if ("status" in token) refusals.set(need, token);
    if ("value" in token) {
      made.push(token);
      current.set(need, token);
    }
    return token;
  }
  function renewOnce(need) {
    const renewing = making.get(need) ?? renew(need);
    making.set(need, renewing);
    return renewing;
  }
  return {
    async take(path) {
      const need = (0,target/* needFor */.QL)(path, needs);
      if (need === void 0) return elsewhere;
      const known = current.get(need);
      const isGood = known !== void 0 && now() < known.expiresAt - early;
      const token = isGood ? known : refusals.get(need) ?? await renewOnce(need);
      const absence = absent(path);
      if (absence !== void 0) return absence;
      if ("value" in token) return token.value;
      return "fault" in token && known !== void 0 && now() < known.expiresAt ? known.value : token;
    },
    async refused(path, refusal) {
      const need = (0,target/* needFor */.QL)(path, needs);
      const token = need && current.get(need);
      if (need === void 0 || token === void 0) return false;
      if (now() - token.madeAt < fresh) {
        await pause(1e3);
        return true;
      }
      const isFirst = !replaced.has(need);
      replaced.add(need);
      current.delete(need);
      if (!isFirst) refusals.set(need, refusal);
      return isFirst;
    },
    isOver: (path) => {
      const need = (0,target/* needFor */.QL)(path, needs);
      return need !== void 0 && refusals.has(need);
    },
    close: () => revokeAll(
      made.filter(({ expiresAt }) => expiresAt > now()),
      options
    )
  };
}
async function revokeAll(tokens, { revoke, warn }) {
  for (const { owner, value, expiresAt } of tokens) {
    const reply = await revoke(value);
    if ((0,octokit/* isAnswer */.Tq)(reply)) continue;
    const why = "fault" in reply ? reply.fault.message : `HTTP ${reply.status}`;
    const end = (0,time/* formatTime */.fU)(expiresAt);
    warn(`a token of the GitHub App for ${owner} was not revoked (${why}): it ends by itself at ${end}`);
  }
}
const unreadable = { message: "something unexpected", trouble: "token" };
function createAppLookup(ask) {
  const absences = /* @__PURE__ */ new Map();
  let keyRefusal;
  const asApp = async (request) => {
    if (keyRefusal !== void 0) return keyRefusal;
    const reply = await ask(request);
    if (!("message" in reply) || reply.status !== 401) return reply;
    return keyRefusal = { ...reply, trouble: "key" };
  };
  async function find(owner, name) {
    const place = name === void 0 ? `/orgs/${owner}` : `/repos/${owner}/${name}`;
    const reply = await asApp({ method: "GET", path: `${place}/installation` });
    if (!(0,octokit/* isAnswer */.Tq)(reply)) {
      if ("fault" in reply || reply.status !== 404) return reply;
      const refusal = { ...reply, trouble: "installation" };
      absences.set(place.toLowerCase(), refusal);
      return refusal;
    }
    const found = (0,answers/* parseInstallation */.cd)(reply.data);
    if (found === void 0) return { ...unreadable, status: reply.status };
    const message = "This installation has been suspended";
    return found.isSuspended ? { status: 403, message, trouble: "suspended" } : found;
  }
  return {
    asApp,
    find,
    /** Why a request for a repository cannot be sent. */
    absent: (path) => absences.get(path.split("/").slice(0, 4).join("/").toLowerCase())
  };
}
function createTokenMaker({ ask, now, mask }) {
  const { asApp, find, absent } = createAppLookup(ask);
  async function findFirst({ owner, repositories }) {
    let last = elsewhere;
    for (const name of repositories ?? [void 0]) {
      last = await find(owner, name);
      if (!("trouble" in last && last.trouble === "installation")) break;
    }
    return last;
  }
  async function create(need, { id, granted }) {
    const { owner, repositories, level, permissions } = need;
    const post = (names) => {
      const present = repositories?.filter((name) => absent(`/repos/${owner}/${name}`) === void 0);
      const levels = Object.fromEntries(names.map((name) => [name, level]));
      const body = { permissions: { metadata: "read", ...levels }, repositories: present };
      return asApp({ method: "POST", path: `/app/installations/${id}/access_tokens`, body });
    };
    let reply = await post(permissions);
    if (isUnprocessable(reply, /repositor/)) {
      for (const name of repositories ?? []) await find(owner, name);
      reply = await post(permissions);
    }
    if (!isUnprocessable(reply, /permissions requested/)) return reply;
    return post(permissions.filter((name) => granted[name] === "write" || granted[name] === level));
  }
  return {
    absent,
    make: async (need) => {
      const installation = await findFirst(need);
      if (!("id" in installation)) return installation;
      const reply = await create(need, installation);
      if (!(0,octokit/* isAnswer */.Tq)(reply)) return "fault" in reply ? reply : { trouble: "token", ...reply };
      const token = (0,answers/* parseAppToken */.ak)(reply.data);
      if (token === void 0) return { ...unreadable, status: reply.status };
      const value = new secret/* Secret */.z(token.token, mask);
      return { owner: need.owner, value, madeAt: now(), expiresAt: token.expiresAt };
    }
  };
}
function isUnprocessable(reply, words) {
  return "message" in reply && reply.status === 422 && words.test(reply.message);
}


// EXTERNAL MODULE: ./build/src/base/http-failure.js
var http_failure = __webpack_require__(1764);
// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
;// CONCATENATED MODULE: ./build/src/stores/github/failure.js





function githubRefusal(refused) {
  const { about, refusal } = refused;
  const [code, message, hint] = "fault" in refusal ? failed(refusal) : explain(refusal, refused);
  const cause = "fault" in refusal && refusal.fault instanceof Error ? { cause: refusal.fault } : {};
  return new base_error/* OatError */.vE(code, { message: `${(0,token_list_store/* storeWords */.fI)(about.name)}: ${message}`, hint, ...cause });
}
const wrongServer = "check that GITHUB_API_URL is a GitHub API and that no proxy answers in its place";
function failed(refusal) {
  const { fault } = refusal;
  const hint = fault instanceof base_error/* OatError */.vE ? wrongServer : (0,http_failure/* networkHint */.uw)(fault);
  return ["STORE_FAILED", `GitHub: ${(0,http_failure/* describeOutcome */.SS)(refusal)}`, hint];
}
function explain(refusal, { about, method, speaker }) {
  const { status, message, limit, pause, trouble } = refusal;
  const { place, permission } = about;
  const answer = `HTTP ${status}, ${(0,base_text/* printable */.g$)(message, 200)}`;
  if (limit !== void 0 && pause !== void 0 && pause > retry/* longestWait */._s) {
    const wait = (0,retry/* seconds */.YA)(pause);
    return ["RATE_LIMITED", `GitHub's rate limit ends in ${wait} (${answer})`, `run it again in ${wait}`];
  }
  if (limit !== void 0) {
    const why = `GitHub keeps answering that its rate limit is reached (${answer})`;
    return ["STORE_FAILED", why, "run it again in an hour"];
  }
  if (trouble !== void 0) return troubles[trouble](answer, place);
  const isApp = speaker === "app";
  const who = isApp ? "the GitHub App" : 'input "github-token"';
  if (status === 401) {
    const what = isApp ? "the token of the GitHub App" : who;
    return ["STORE_FORBIDDEN", `GitHub does not accept ${what} (${answer})`, isApp ? ended : expired];
  }
  if (status === 403) {
    const why = `${who} cannot ${method === "GET" ? "read" : "write"} it (${answer})`;
    return ["STORE_FORBIDDEN", why, forbiddenHint(refusal, permission, speaker)];
  }
  if (status === 404) {
    const hint2 = `check the name in the token list, and that ${isApp ? "the App" : "the token"} has ${permission}`;
    return ["STORE_MISSING", `${place} does not exist, or ${who} cannot see it`, hint2];
  }
  const hint = status >= 500 ? "GitHub has a problem: run it again later" : "read what GitHub says";
  return ["STORE_FAILED", `GitHub answers ${answer}`, hint];
}
const ended = "somebody revoked it, or uninstalled the App: run it again";
const expired = 'it may be expired or revoked: create a new one. The token of a GitHub App lasts one hour: inputs "github-app-client-id" and "github-app-private-key" renew it';
const troubles = {
  key: (answer) => [
    "STORE_FORBIDDEN",
    `GitHub does not accept the key of the GitHub App (${answer})`,
    'check that inputs "github-app-client-id" and "github-app-private-key" belong to the same App, and that its settings still list this key'
  ],
  installation: (answer, place) => [
    "STORE_MISSING",
    `the GitHub App is not installed in ${place}, or that does not exist (${answer})`,
    "install the App there (its settings, Install App), or correct the name in the token list"
  ],
  suspended: (answer) => [
    "STORE_FORBIDDEN",
    `the GitHub App is suspended there (${answer})`,
    "an owner can end that in the settings of the organization: GitHub Apps, Configure"
  ],
  token: (answer, place) => [
    "STORE_FORBIDDEN",
    `GitHub gives the GitHub App no token for ${place} (${answer})`,
    "check the permissions of the App, that an owner has approved them, and that the token list uses the current names of the repositories"
  ]
};
function forbiddenHint({ message, sso }, permission, speaker) {
  if (sso !== void 0) return "authorize the token for the single sign-on of the organization";
  if (/archived/i.test(message)) {
    return "the repository is archived: unarchive it, or remove it from the token list";
  }
  if (speaker === "app") return `give the App ${permission}, and have an owner approve it`;
  const need = `give the token ${permission}`;
  if (speaker === "token" || permission.includes(': read"')) return need;
  return `${need}. The job's own GITHUB_TOKEN can never write secrets: use the token of a GitHub App, or a fine-grained token`;
}


;// CONCATENATED MODULE: ./build/src/stores/github/pace.js

const isWrite = (method) => method !== "GET";
const githubPace = [
  { span: 1e3, most: 1, counts: isWrite },
  { span: 36e5, most: 495, counts: (method) => isWrite(method) && method !== "DELETE" }
];
const worthTelling = 1e4;
function createGithubTurns({ clock, signal, windows, onWait }) {
  const past = [];
  let heldUntil = 0;
  let lastWrite = Promise.resolve();
  function roomAt(method) {
    const ends = windows.map(({ span, most, counts }) => {
      const inside = counts(method) ? past.filter((it) => counts(it.method)) : [];
      return (inside.at(-most)?.at ?? -Infinity) + span;
    });
    return Math.max(...ends);
  }
  async function pace(method, before, act) {
    signal.throwIfAborted();
    const room = roomAt(method) - clock.now();
    if (Math.min(room, before - clock.now()) > worthTelling) {
      onWait(`GitHub limits how much may be written: going on in ${(0,retry/* seconds */.YA)(room)}`);
    }
    const pause = Math.min(before, Math.max(heldUntil, clock.now() + room)) - clock.now();
    if (pause > 0) await clock.sleep(pause, signal);
    const result = await act();
    if (windows.some(({ counts }) => counts(method))) past.push({ method, at: clock.now() });
    const longest = Math.max(0, ...windows.map(({ span }) => span));
    while (past[0] !== void 0 && past[0].at < clock.now() - longest) past.shift();
    return result;
  }
  return {
    /** GitHub wants to be left alone for so many milliseconds. */
    hold: (pause) => {
      if (pause <= retry/* longestWait */._s) heldUntil = Math.max(heldUntil, clock.now() + pause);
    },
    /** What `act` gives, once its turn has come. One that throws has sent nothing, and counts for nothing. */
    take(method, before, act) {
      if (!isWrite(method)) return pace(method, before, act);
      const write = lastWrite.then(() => pace(method, before, act));
      lastWrite = write.catch(() => void 0);
      return write;
    }
  };
}


;// CONCATENATED MODULE: ./build/src/stores/github/send.js



const tooLate = { fault: { message: "no time was left to send it" } };
function createSendOnce(ask, { tokens, turns, clock, signal }) {
  return async (method, path, { body, before = Infinity } = {}) => {
    let end;
    let isSent = false;
    const stop = (reply, message) => {
      end = isSent ? { fault: { message }, isSent } : reply;
      throw new Error(message);
    };
    const refuseLate = () => {
      if (clock.now() >= before) stop({ isLate: true }, tooLate.fault.message);
    };
    const makeBody = async (make) => {
      try {
        return JSON.stringify(await make());
      } catch (error) {
        if (isSent && error instanceof base_error/* OatError */.vE) stop({ isLate: true }, error.message);
        throw error;
      }
    };
    const around = (request, exchange) => turns.take(method, before, async () => {
      refuseLate();
      const token = await tokens.take(path);
      if ("fault" in token || "status" in token) return stop(token, "there is no token to send it again");
      const made = typeof body === "function" ? { body: await makeBody(body) } : {};
      refuseLate();
      const outcome = await exchange(withToken({ ...request, ...made }, token));
      isSent ||= "fault" in outcome ? outcome.isSent === true : (0,retry/* isTransient */.dg)(outcome.status) && !(0,retry/* isBeforeWork */.Fh)(outcome.status);
      return outcome;
    });
    try {
      return await ask({ method, path, body: typeof body === "function" ? {} : body, around });
    } catch (error) {
      signal.throwIfAborted();
      if (end !== void 0) return end;
      throw error;
    }
  };
}
function createSend(once, tokens, isApp) {
  const denied = /* @__PURE__ */ new Map();
  const given = /* @__PURE__ */ new Set();
  return async (method, path, sending) => {
    const right = rightTo(method, path);
    const known = denied.get(right);
    if (known !== void 0) return known;
    for (; ; ) {
      const reply = await once(method, path, sending);
      if ((0,octokit/* isAnswer */.Tq)(reply) || "status" in reply && reply.status === 404) given.add(right);
      if (!("message" in reply)) return reply;
      if (reply.status === 401 && await tokens.refused(path, reply)) continue;
      const isDenied = isApp && /not accessible by integration/.test(reply.message);
      if (isDenied && !given.has(right)) denied.set(right, reply);
      return reply;
    }
  };
}
function rightTo(method, path) {
  const [, top, owner, ...rest] = path.split(/[/?]/);
  const family = rest[top === "repos" ? 1 : 0];
  const what = rest.find((part) => part === "secrets" || part === "variables");
  return what === void 0 ? path : `${method === "GET"} ${top} ${owner} ${family} ${what}`;
}
function withToken(request, token) {
  return { ...request, headers: { ...request.headers, authorization: `token ${token.reveal()}` } };
}


;// CONCATENATED MODULE: ./build/src/stores/github/client.js









const lastWord = 5;
function createGithubClient(options) {
  const { access, clock, signal, timeoutMs } = options;
  const time = (0,octokit/* createGithubTime */.dD)(clock);
  const turns = createGithubTurns(options);
  const deadline = { signal, endsAt: Infinity, tryMs: timeoutMs, timeoutMs };
  const asking = { ...options, deadline, time, onLimit: turns.hold };
  const tokens = openTokens(access, asking);
  const sendOnce = createSendOnce((0,octokit/* createGithubAsk */.ne)(asking), { tokens, turns, clock, signal });
  const send = createSend(sendOnce, tokens, "app" in access);
  return {
    /** GitHub's clock as last heard (its `Date` header), in milliseconds since 1970. */
    serverTime: time.heard,
    /** How far that clock was ahead of this machine's then, in milliseconds. */
    ahead: time.ahead,
    isOver: tokens.isOver,
    close: tokens.close,
    send,
    ...createQuestions(send, speakerOf(access))
  };
}
function openTokens(access, asking) {
  if ("token" in access) return keepToken(access.token);
  const { clock, signal, time } = asking;
  return createAppTokens({
    ...asking,
    ask: (0,octokit/* createGithubAsk */.ne)(asking, access.app),
    now: time.now,
    pause: (milliseconds) => clock.sleep(milliseconds, signal),
    revoke: async (token) => {
      const last = (0,base_clock/* createDeadline */.dU)({ clock, timeout: lastWord, attempts: 1 });
      const around = (request, exchange) => exchange(withToken(request, token));
      try {
        const ask = (0,octokit/* createGithubAsk */.ne)({ ...asking, attempts: 1, deadline: last });
        return await ask({ method: "DELETE", path: "/installation/token", around });
      } finally {
        last.close();
      }
    }
  });
}
function createQuestions(send, speaker) {
  const refusal = (about, method, reply) => githubRefusal({ about, speaker, method, refusal: "isLate" in reply ? tooLate : reply });
  async function find(path, { about, parse }) {
    const reply = await send("GET", path);
    if (!(0,octokit/* isAnswer */.Tq)(reply)) {
      if ("status" in reply && reply.status === 404 && reply.trouble === void 0) return void 0;
      throw refusal(about, "GET", reply);
    }
    const parsed = reply.status === 200 ? parse(reply.data, reply.hasNext) : void 0;
    if (parsed === void 0) throw unexpected(about, `GET ${path}`, reply.status);
    return parsed;
  }
  async function ask(path, asking) {
    const found = await find(path, asking);
    if (found === void 0) throw refusal(asking.about, "GET", { status: 404, message: "" });
    return found;
  }
  return {
    ...{ ask, find, refusal },
    /** A change of which no answer is read. Errors as `ask`. */
    change: async (method, path, { about, body }) => {
      const reply = await send(method, path, { body });
      if (!(0,octokit/* isAnswer */.Tq)(reply)) throw refusal(about, method, reply);
    },
    /**
     * All entries. As `ask`; STORE_FAILED when some are missing, or the list does not hold still.
     * @param keyOf equal for one entry seen twice
     */
    list: (path, { what, size = 100, ...asking }, keyOf) => (0,paged_list/* readWholeList */.E)(
      (page) => ask(`${path}?per_page=${size}&page=${page}`, asking),
      keyOf,
      (seen) => incomplete(`${asking.about.name}: GitHub's list of ${what}`, `GET ${path}: ${seen}`)
    )
  };
}
function speakerOf(access) {
  if (!("token" in access)) return "app";
  return access.token.reveal().startsWith("ghs_") ? "installation" : "token";
}
function incomplete(list, seen) {
  return new base_error/* OatError */.vE("STORE_FAILED", {
    message: `${list} cannot be read completely (${seen})`,
    hint: 'run it again; if that does not help, check that input "github-token" can see every repository of the list (an App has to be installed there)'
  });
}
function unexpected({ name }, request, status) {
  return new base_error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,token_list_store/* storeWords */.fI)(name)}: ${request} is answered with HTTP ${status} and something unexpected`,
    hint: wrongServer
  });
}


;// CONCATENATED MODULE: ./build/src/stores/github/places.js





const nobodysSecret = "DOCKER_OAT_LOGIN_WRITE_CHECK";
function createGithubPlaces(client, { thisRepository, warn }) {
  const repositories = createMemory();
  const keys = createMemory();
  const permissions = createMemory();
  function findRepository(wanted, name) {
    return repositories.get(wanted.toLowerCase(), async () => {
      const about = { name, place: `repository ${wanted}`, permission: `access to ${wanted}` };
      const path = `/repos/${wanted.split("/").map(encodeURIComponent).join("/")}`;
      const found = await client.ask(path, { about, parse: answers/* parseRepository */.SU });
      const [before, now] = [wanted, found.fullName].map((it) => it.toLowerCase());
      if (before?.split("/")[0] !== now?.split("/")[0]) throw handedOver(name, wanted, found.fullName);
      if (before !== now) warn(`${wanted} is called ${found.fullName} now: update the token list`);
      return found;
    });
  }
  async function locate(store) {
    const name = (0,token_list_store/* storeName */.Hz)(store, thisRepository);
    if (store.kind === "organization-secret") return { store, name, ...(0,target/* secretTarget */.Gk)(store, "") };
    const { fullName, isArchived } = await findRepository(store.repository ?? thisRepository, name);
    if (isArchived) throw archived(name, fullName);
    return { store, name, ...(0,target/* secretTarget */.Gk)(store, fullName) };
  }
  function key(about) {
    return keys.get(about.path, async () => {
      const { id, key: base64 } = await client.ask(`${about.path}/secrets/public-key`, {
        about,
        parse: answers/* parseKey */.Do
      });
      return { id, key: parsePublicKey(base64, about.name) };
    });
  }
  return {
    locate,
    findRepository,
    key,
    /** Forgets a key that GitHub did not take, and fetches it again. */
    renewKey(located) {
      keys.forget(located.path);
      return key(located);
    },
    /** Reading needs less than writing, so writing is tried where it changes nothing. */
    provePermission: (about) => permissions.get(about.path, async () => {
      const reply = await client.send("DELETE", `${about.path}/secrets/${nobodysSecret}`);
      if ((0,octokit/* isAnswer */.Tq)(reply) || "status" in reply && reply.status === 404) return true;
      throw client.refusal(about, "DELETE", reply);
    })
  };
}
function createMemory() {
  const known = /* @__PURE__ */ new Map();
  return {
    forget: (name) => known.delete(name),
    get(name, find) {
      const found = known.get(name) ?? find();
      known.set(name, found);
      found.catch(() => known.delete(name));
      return found;
    }
  };
}
function archived(store, repository) {
  return new base_error/* OatError */.vE("STORE_FORBIDDEN", {
    message: `${(0,token_list_store/* storeWords */.fI)(store)}: ${repository} is archived, so nothing can be written there`,
    hint: "unarchive the repository, or remove it from the token list"
  });
}
function handedOver(store, repository, now) {
  return new base_error/* OatError */.vE("STORE_FORBIDDEN", {
    message: `${(0,token_list_store/* storeWords */.fI)(store)}: ${repository} belongs to another owner now (${now})`,
    hint: `if that owner may have the token, write ${now} in the token list; if not, remove it there`
  });
}
const freshFor = 6e5;
function createGithubIndex(client) {
  const snapshots = /* @__PURE__ */ new Map();
  async function list(about) {
    const path = `${about.path}/secrets?per_page=100`;
    const { items, total, hasNext } = await client.ask(path, { about, parse: answers/* parseSecrets */.dC });
    const secrets = new Map(items.map((secret) => [secret.name.toUpperCase(), secret]));
    const isWhole = total <= items.length && !hasNext;
    return { takenAt: client.serverTime() ?? 0, secrets, isWhole, spent: /* @__PURE__ */ new Set() };
  }
  function usable({ path, store }) {
    const known = snapshots.get(path);
    if (known === void 0 || known.spent.has(store.secret) || client.isOver(path)) return void 0;
    return (client.serverTime() ?? 0) - known.takenAt > freshFor ? void 0 : known;
  }
  const single = (about) => client.find(`${about.path}/secrets/${about.store.secret}`, { about, parse: answers/* parseSecret */.o7 });
  return {
    single,
    /** `undefined` when there is no such secret. The same secret is never read twice from one list. */
    async look(located) {
      const { path, store } = located;
      if (snapshots.get(path)?.isWhole === false) return single(located);
      const snapshot = usable(located) ?? await list(located);
      snapshots.set(path, snapshot);
      snapshot.spent.add(store.secret);
      const found = snapshot.secrets.get(store.secret);
      return found === void 0 && !snapshot.isWhole ? single(located) : found;
    },
    /** Everything seen of this secret so far is old. */
    changed({ store, path }) {
      snapshots.get(path)?.spent.add(store.secret);
    }
  };
}
function parsePublicKey(base64, store) {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  if (isKey(bytes)) return bytes;
  throw new base_error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,token_list_store/* storeWords */.fI)(store)}: GitHub's public key has ${bytes.length} bytes instead of 32, so nothing can be encrypted with it`,
    hint: "check that GITHUB_API_URL is a GitHub API and that no proxy changes its answers"
  });
}
function isKey(bytes) {
  return bytes.length === 32;
}
async function seal(value, key) {
  const { default: sodium } = await __webpack_require__.e(/* import() */ 768).then(__webpack_require__.bind(__webpack_require__, 4768));
  await sodium.ready;
  return Buffer.from(sodium.crypto_box_seal(value.reveal(), key)).toString("base64");
}


// EXTERNAL MODULE: ./build/src/stores/github/readers.js
var github_readers = __webpack_require__(9258);
;// CONCATENATED MODULE: ./build/src/stores/github/write.js




async function writeSecret(about, options) {
  const { client, places, value, before, guard } = options;
  const path = `${about.path}/secrets/${about.store.secret}`;
  const put = async ({ id, key: key2 }) => {
    const sealed = { encrypted_value: await seal(value, key2), key_id: id };
    return client.send("PUT", path, { body: completeBody(sealed, guard), before });
  };
  const key = await places.key(about);
  const sentAt = client.serverTime();
  let reply = await put(key);
  if (!(0,octokit/* isAnswer */.Tq)(reply) && "status" in reply && [422, 500].includes(reply.status)) {
    const renewed = await places.renewKey(about);
    if (renewed.id !== key.id) reply = await put(renewed);
  }
  if ((0,octokit/* isAnswer */.Tq)(reply)) {
    const isWritten = reply.status === 201 || reply.status === 204;
    if (isWritten) return { result: "written", sentAt, answeredAt: client.serverTime() };
    return { result: "lost", error: unexpected(about, `PUT ${path}`, reply.status) };
  }
  if ("isLate" in reply) return { result: "late" };
  const error = client.refusal(about, "PUT", reply);
  if ("fault" in reply || reply.status >= 500) return { result: "lost", error };
  throw error;
}
function completeBody(body, guard) {
  return guard === void 0 ? body : async () => ({ ...body, ...await guard.take() });
}
async function writeVariable(about, { client, name, expiresAt, isNew = false, guard, before }) {
  const path = `${about.path}/variables`;
  const body = completeBody({ name, value: new Date(expiresAt).toISOString() }, guard);
  const change = () => client.send("PATCH", `${path}/${name}`, { body, before });
  const end = (last, mayBeOld) => {
    if ((0,octokit/* isAnswer */.Tq)(last)) return "done";
    if ("isLate" in last) return "late";
    return isForbidden(last) && !mayBeOld && !isNew ? "same" : { refusal: last, mayBeOld };
  };
  const found = await client.send("GET", `${path}/${name}`);
  if ((0,octokit/* isAnswer */.Tq)(found)) {
    return (0,answers/* parseVariable */.mO)(found.data) === expiresAt ? "same" : end(await change(), true);
  }
  if (isForbidden(found)) return end(found, false);
  if (!("status" in found) || found.status !== 404) return end(found, true);
  const created = await client.send("POST", path, { body, before });
  const isThere = "status" in created && created.status === 409;
  return isThere ? end(await change(), true) : end(created, false);
}
function isForbidden(reply) {
  return "status" in reply && reply.status === 403 && reply.limit === void 0;
}


;// CONCATENATED MODULE: ./build/src/stores/github/github.js








function openGithub(options, level, others) {
  const { access, stores, thisRepository, info: onWait } = options;
  const needs = "token" in access ? [] : (0,target/* tokenNeeds */.px)(stores, { thisRepository, level, others });
  return createGithubClient({ windows: githubPace, ...options, needs, onWait });
}
function createGithub(options) {
  const { warn } = options;
  const client = openGithub(options, "write");
  const places = createGithubPlaces(client, options);
  const index = createGithubIndex(client);
  const readers = (0,github_readers/* createGithubReaders */._d)({
    client,
    warn,
    single: index.single,
    findRepository: places.findRepository
  });
  const told = /* @__PURE__ */ new Set();
  function stateOf({ name: store }, found) {
    if (found === void 0) return { store, kind: "empty" };
    return { store, kind: "stamped", updatedAt: found.updatedAt, ahead: client.ahead() };
  }
  return {
    close: client.close,
    async check(store) {
      const located = await places.locate(store);
      const found = await index.look(located);
      await places.key(located);
      await places.provePermission(located);
      await readers.check(located, found);
      return stateOf(located, found);
    },
    async identify(store) {
      const { path } = await places.locate(store);
      return `${path}/${store.secret}`.toLowerCase();
    },
    async look(store) {
      const located = await places.locate(store);
      return stateOf(located, await index.look(located));
    },
    async write(store, value) {
      const located = await places.locate(store);
      const guard = readers.guard(located);
      index.changed(located);
      const outcome = await writeSecret(located, { ...value, client, places, guard });
      if (outcome.result === "written") await guard?.compare();
      return outcome;
    },
    async announce(store, expiry) {
      if (store.app !== "actions") return "same";
      const located = await places.locate(store);
      const name = (0,token_list_store/* expiryVariable */.GL)(store.secret);
      const outcome = await writeVariable(located, { ...expiry, client, name, guard: readers.guard(located) });
      if (typeof outcome === "string") return outcome;
      const { refusal, mayBeOld } = outcome;
      const error = notWritten(name, located, client.refusal(variableOf(located), "PATCH", refusal));
      if (mayBeOld) throw error;
      const words = "fault" in refusal ? refusal.fault.message : `${refusal.status} ${refusal.message}`;
      const cause = `${located.rights.variables} ${words}`;
      if (!told.has(cause)) warn(`${error.message}; ${error.hint}.`);
      told.add(cause);
      return "refused";
    }
  };
}
function variableOf({ name, place, variablePermission: permission }) {
  return { name, place, permission };
}
function notWritten(variable, { name, place }, refusal) {
  const { code, message, hint } = refusal;
  const why = message.slice((0,token_list_store/* storeWords */.fI)(name).length + 2);
  return new base_error/* OatError */.vE(code, { message: `The variable ${variable} of ${place} was not written: ${why}`, hint });
}



/***/ }),

/***/ 557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IV: () => (/* binding */ readGithubAccess),
/* harmony export */   Ug: () => (/* binding */ parseAppKey),
/* harmony export */   Wf: () => (/* binding */ githubAddress)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9759);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5881);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1595);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1036);
/* harmony import */ var _runner_input_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3152);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3563);







const both = ["github-app-client-id", "github-app-private-key"];
function readGithubAccess(runner) {
  const token = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readSecret */ .n5)(runner, "github-token");
  const clientId = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptional */ .T9)(runner, both[0]);
  const key = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readSecret */ .n5)(runner, both[1]);
  const written = both.filter((name) => (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .isWritten */ .QH)(runner, name));
  if (token !== void 0 && written.length > 0) {
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OatError */ .vE("INPUT_INVALID", {
      message: `${(0,_runner_input_words_js__WEBPACK_IMPORTED_MODULE_2__/* .inputWords */ .c)(["github-token", ...written])} are given together`,
      hint: "give a token, or the App with its key: with the key the action makes its own tokens"
    });
  }
  if (token !== void 0) {
    if (/^[!-~]+$/.test(token.reveal())) return { token };
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)(
      "github-token",
      "has a character that no token has",
      "save the token again, and nothing else"
    );
  }
  if (clientId === void 0 && key === void 0) return void 0;
  if (clientId === void 0 || key === void 0) throw halfAnApp(clientId === void 0 ? both[0] : both[1]);
  if (!/^[A-Za-z0-9._-]{1,100}$/.test(clientId)) {
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)(
      both[0],
      `: ${JSON.stringify((0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(clientId, 60))} is not the client ID of an App`,
      "copy the client ID from the settings of the App; it looks like Iv23liAbCdEf"
    );
  }
  const pem = parseAppKey(key.reveal(), runner.mask);
  if (pem !== void 0) return { app: { clientId, pem } };
  throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)(
    both[1],
    "is not the private key of an App",
    "save the whole .pem file in the secret, from its line BEGIN RSA PRIVATE KEY to its line END"
  );
}
function halfAnApp(name) {
  const why = `an App is given by inputs "${both[0]}" and "${both[1]}": check that the variable and the secret exist in this environment`;
  return (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .missingInputs */ .US)([{ names: [name], why }]) ?? new Error(name);
}
function parseAppKey(secret, mask) {
  const text = secret.replaceAll("\\n", "\n").replaceAll("\r", "");
  try {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(text);
    if (key.asymmetricKeyType !== "rsa") throw new TypeError("another kind of key");
    new _base_secret_js__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z(text, mask);
    return new _base_secret_js__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z(key.export({ type: "pkcs8", format: "pem" }).toString(), mask);
  } catch {
    return void 0;
  }
}
function githubAddress(address) {
  const text = address?.trim() ?? "";
  if (text === "") return "https://api.github.com";
  const url = URL.canParse(text) ? new URL(text) : void 0;
  if (url === void 0) throw badAddress("is not an address");
  const extra = `${url.username}${url.password}${url.search}${url.hash}`;
  if (extra !== "") throw badAddress(extraProblem);
  if ((0,_base_address_js__WEBPACK_IMPORTED_MODULE_6__/* .isTrustworthy */ .Gz)(url)) return url.href.replace(/\/+$/, "");
  throw badAddress(`${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(url.origin, 120)} is not encrypted and not on this machine`);
}
const extraProblem = "has more than host and path (a user name, a password, a query or a fragment)";
function badAddress(problem) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OatError */ .vE("STORE_FAILED", {
    message: `GITHUB_API_URL ${problem}`,
    hint: "set the https address of the API"
  });
}



/***/ }),

/***/ 531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tq: () => (/* binding */ isAnswer),
/* harmony export */   dD: () => (/* binding */ createGithubTime),
/* harmony export */   ne: () => (/* binding */ createGithubAsk)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6451);
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(973);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8602);




function isAnswer(reply) {
  return "data" in reply;
}
const longestAnswer = { page: 4 * 1024 * 1024, token: 16 * 1024 * 1024 };
const firstLimitPause = 6e4;
function createGithubAsk(options, key) {
  const { apiUrl, clock, deadline, onWait: onRetry, onLimit, time } = options;
  const limitOf = (answer, tries) => {
    const name = githubLimit(answer);
    if (name === void 0) return void 0;
    const status = name === "rate limit" ? 429 : 403;
    const requested = (0,_base_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .requestedPause */ .X4)({ ...answer, status }, clock.now());
    const pause = firstLimitPause * 2 ** (tries - 1);
    onLimit?.(requested ?? pause);
    return { words: `its ${name} is reached`, requested, pause };
  };
  const mostBytes = longestAnswer[key === void 0 ? "page" : "token"];
  const attempt = (0,_base_http_js__WEBPACK_IMPORTED_MODULE_1__/* .createAttempts */ .z)({ ...options, name: "GitHub", mostBytes, onRetry, limitOf });
  let opened;
  return async ({ method, path, body: data, around = (request, send) => send(request) }) => {
    const octokit = await (opened ??= openOctokit(apiUrl, key));
    let tried;
    let thrown;
    const timed = async (request, send) => {
      const outcome = await around(request, send);
      if (!("fault" in outcome)) time.hear(outcome);
      return outcome;
    };
    const fetch = async (url, sent) => {
      try {
        tried = await attempt({ ...sent, url }, timed);
      } catch (error) {
        thrown = error;
        throw error;
      }
      if ("fault" in tried.outcome) throw new Error(tried.outcome.fault.message);
      return asResponse(tried.outcome);
    };
    try {
      const url = `${apiUrl}${path}`;
      const sending = { method, url, headers: githubHeaders, request: { fetch } };
      const answer = await octokit.request({ ...sending, ...data !== void 0 && { data } });
      const { status, headers } = answer;
      const hasNext = /rel="?next\b/.test(headers.link ?? "");
      return { status, data: answer.data, hasNext, scopes: headers["x-oauth-scopes"] };
    } catch (error) {
      deadline.signal.throwIfAborted();
      if (thrown instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE && thrown.code.startsWith("REGISTRY_")) return { fault: thrown };
      if (tried === void 0 || thrown !== void 0) throw thrown ?? error;
      const { outcome, requested: pause } = tried;
      if ("fault" in outcome) return outcome;
      const { status, headers } = outcome;
      const { message } = error;
      return { status, message, sso: headers["x-github-sso"]?.toString(), pause, limit: githubLimit(outcome) };
    }
  };
}
const githubHeaders = { accept: "application/vnd.github+json" };
async function openOctokit(baseUrl, key) {
  const { GitHub } = await Promise.all(/* import() */[__webpack_require__.e(434), __webpack_require__.e(568)]).then(__webpack_require__.bind(__webpack_require__, 568));
  const ignore = () => void 0;
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const options = { baseUrl, userAgent: "docker-oat-login", log };
  if (key === void 0) return new GitHub(options);
  const { createAppAuth: authStrategy } = await Promise.all(/* import() */[__webpack_require__.e(434), __webpack_require__.e(479)]).then(__webpack_require__.bind(__webpack_require__, 6479));
  const auth = { appId: key.clientId, privateKey: key.pem.reveal() };
  return new GitHub({ ...options, authStrategy, auth });
}
function asResponse({ status, headers, body }) {
  const isEmpty = [204, 205, 304].includes(status);
  const lines = Object.entries(headers).flatMap(
    ([name, value]) => typeof value === "string" ? [[name, value]] : []
  );
  return new Response(isEmpty ? null : body, { status, headers: Object.fromEntries(lines) });
}
function githubLimit({ status, headers, body }) {
  if (status !== 403 && status !== 429) return void 0;
  if (headers["retry-after"] !== void 0) return "secondary rate limit";
  if (headers["x-ratelimit-remaining"] === "0") return "rate limit";
  return status === 429 || /rate limit/i.test(body) ? "secondary rate limit" : void 0;
}
function createGithubTime(clock) {
  let last;
  return {
    hear({ headers }) {
      const date = (0,_base_time_js__WEBPACK_IMPORTED_MODULE_3__/* .parseInstant */ .nV)(headers.date);
      if (date !== void 0) last = { date, ahead: date - clock.now() };
    },
    /** As last heard, since 1970. */
    heard: () => last?.date,
    /** How far it was ahead of this machine's clock then. */
    ahead: () => last?.ahead,
    /** At this moment, since 1970; this machine's time before the first answer. */
    now: () => clock.now() + (last?.ahead ?? 0)
  };
}



/***/ }),

/***/ 9258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TU: () => (/* binding */ listReaders),
/* harmony export */   _d: () => (/* binding */ createGithubReaders),
/* harmony export */   r_: () => (/* binding */ untold)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1036);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(721);




function bodyOf({ visibility, repositories }) {
  return { visibility, selected_repository_ids: repositories?.map(({ id }) => id) };
}
function createGithubReaders({ client, single, findRepository, warn }) {
  async function read(place, secret) {
    const { store, name } = place;
    if (secret !== void 0) {
      const { visibility: visibility2 } = secret;
      if (visibility2 === void 0) throw untold(name);
      return visibility2 === "selected" ? { visibility: visibility2, repositories: await listReaders(client, place, store.secret) } : { visibility: visibility2 };
    }
    const { visibility = { kind: "private" } } = store;
    if (visibility.kind !== "selected") return { visibility: visibility.kind };
    const repositories = [];
    for (const one of visibility.repositories) repositories.push(await findRepository(one, name));
    return { visibility: "selected", repositories };
  }
  const readNow = async (place) => read(place, await single(place));
  return {
    /** Reads them, and says who cannot read the secret though the token list names them: a write does not change that. */
    async check(located, secret) {
      const place = organizationPlace(located);
      if (place === void 0) return;
      const lack = lackOf(place.store, await read(place, secret));
      if (lack !== void 0) {
        warn(
          `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(place.name)}: ${lack}. A rotation keeps its repository access: change it on GitHub`
        );
      }
    },
    /** `undefined` where nobody is asked who may read. */
    guard(located) {
      const place = organizationPlace(located);
      let sent;
      return place && {
        take: async () => bodyOf(sent = await readNow(place)),
        compare: async () => {
          try {
            const after = await readNow(place);
            if (sent !== void 0 && !isSame(sent, after)) warn(changed(place.name, sent, after));
          } catch (error) {
            if (!(error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE)) throw error;
            warn(`${error.message}; the secret is written: check on GitHub who may read it`);
          }
        }
      };
    }
  };
}
function organizationPlace(located) {
  const { store } = located;
  return store.kind === "organization-secret" ? { ...located, store } : void 0;
}
function listReaders(client, about, secret) {
  const what = "the repositories that may read the secret";
  const path = `${about.path}/secrets/${secret}/repositories`;
  return client.list(path, { about, what, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReaders */ .WM }, ({ id }) => id);
}
function lackOf({ visibility: wanted }, seen) {
  if (wanted === void 0 || seen.visibility === "all") return void 0;
  if (wanted.kind !== "selected") {
    const isNarrow = wanted.kind === "all" || seen.visibility === "selected";
    return isNarrow && wanted.kind !== seen.visibility ? `${describe(seen)} can read it, and the token list says ${wanted.kind}` : void 0;
  }
  const known = seen.repositories?.map(({ fullName }) => fullName.toLowerCase());
  const lack = known && wanted.repositories.filter((name) => !known.includes(name.toLowerCase()));
  return lack?.length ? `${lack.join(", ")} cannot read it, and the token list names it` : void 0;
}
function changed(name, sent, after) {
  return `${name}: who may read this secret changed while it was written (before: ${describe(sent)}, now: ${describe(after)}); check its repository access on GitHub`;
}
function isSame(one, other) {
  const ids = ({ repositories = [] }) => repositories.map(({ id }) => id).toSorted((a, b) => a - b).join();
  return one.visibility === other.visibility && ids(one) === ids(other);
}
function describe({ visibility, repositories = [] }) {
  if (visibility !== "selected") return visibility;
  return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(repositories.length, "selected repository", "selected repositories");
}
function untold(store) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", {
    message: `${store}: GitHub does not say who may read this secret (visibility is missing or unknown)`,
    hint: "check its repository access on GitHub, and look for a newer version of this action"
  });
}



/***/ }),

/***/ 8445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ secretTarget),
/* harmony export */   QL: () => (/* binding */ needFor),
/* harmony export */   px: () => (/* binding */ tokenNeeds)
/* harmony export */ });
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4263);

const families = { actions: "Secrets", dependabot: "Dependabot secrets", codespaces: "Codespaces secrets" };
function secretTarget(store, repository) {
  const { app } = store;
  const isActions = app === "actions";
  const secrets = families[app].toLowerCase().replace(" ", "_");
  if (store.kind === "organization-secret") {
    const { organization: owner2 } = store;
    const may2 = (what) => `the organization permission "${what}: write" for ${owner2}`;
    return {
      path: `/orgs/${encodeURIComponent(owner2)}/${app}`,
      place: `organization ${owner2}`,
      permission: may2(isActions ? families[app] : `Organization ${families[app].toLowerCase()}`),
      variablePermission: may2("Variables"),
      rights: {
        owner: owner2,
        secrets: `organization_${secrets}`,
        variables: isActions ? "organization_actions_variables" : void 0
      }
    };
  }
  const [owner = "", name = ""] = repository.split("/");
  const root = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  const may = (what) => `the repository permission "${what}: write" for ${repository}`;
  if (store.kind === "repository-secret") {
    return {
      path: `${root}/${app}`,
      place: `repository ${repository}`,
      permission: may(families[app]),
      variablePermission: may("Variables"),
      rights: { owner, secrets, variables: isActions ? "actions_variables" : void 0 }
    };
  }
  return {
    path: `${root}/environments/${encodeURIComponent(store.environment)}`,
    place: `environment ${store.environment} of ${repository}`,
    permission: may("Environments"),
    variablePermission: may("Environments"),
    rights: { owner, secrets: "environments", variables: "environments" }
  };
}
const mostRepositories = 500;
function tokenNeeds(stores, {
  thisRepository,
  level,
  others = []
}) {
  const found = /* @__PURE__ */ new Map();
  for (const store of [...stores.filter(_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretStore */ .Qo), ...others.map(ownSecret)]) {
    const isShared = store.kind === "organization-secret";
    const repository = isShared ? "" : store.repository ?? thisRepository;
    const { rights } = secretTarget(store, repository);
    const { owner, secrets, variables } = rights;
    const key = `${owner.toLowerCase()} ${isShared ? "organization" : "repositories"}`;
    const names = isShared ? void 0 : /* @__PURE__ */ new Set();
    const need = found.get(key) ?? { owner, names, permissions: /* @__PURE__ */ new Set() };
    found.set(key, need);
    need.names?.add(repository.slice(owner.length + 1).toLowerCase());
    need.permissions.add(secrets);
    if (variables !== void 0) need.permissions.add(variables);
    if (isShared && level === "read") need.permissions.add("secrets");
  }
  return [...found.values()].flatMap(({ owner, names, permissions }) => {
    const common = { owner, permissions: [...permissions].sort(), level };
    if (names === void 0) return [common];
    const sorted = [...names].sort();
    const parts = Array.from(
      { length: Math.ceil(sorted.length / mostRepositories) },
      (_, part) => sorted.slice(part * mostRepositories, (part + 1) * mostRepositories)
    );
    return parts.map((repositories) => ({ ...common, repositories }));
  });
}
function ownSecret(repository) {
  const position = { line: 1, column: 1 };
  return { kind: "repository-secret", secret: "", app: "actions", repository, position };
}
function needFor(path, needs) {
  const [, top, owner = "", name = ""] = path.split(/[/?]/).map(decodeURIComponent);
  const own = needs.filter((need) => need.owner.toLowerCase() === owner.toLowerCase());
  const shared = own.find(({ repositories }) => repositories === void 0);
  if (top === "orgs") return shared;
  return own.find(({ repositories }) => repositories?.includes(name.toLowerCase())) ?? shared ?? own[0];
}



/***/ }),

/***/ 2429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Iv: () => (/* binding */ createPrograms),
  WJ: () => (/* binding */ isChecked),
  Nx: () => (/* binding */ notedDigest)
});

// EXTERNAL MODULE: ./build/src/docker/stored-login.js
var stored_login = __webpack_require__(731);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var token_list_store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/base/error.js
var error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/process.js + 1 modules
var base_process = __webpack_require__(386);
// EXTERNAL MODULE: ./build/src/base/child-environment.js
var child_environment = __webpack_require__(5497);
// EXTERNAL MODULE: ./build/src/base/program.js
var base_program = __webpack_require__(3363);
// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/token-list/program-input.js
var program_input = __webpack_require__(1527);
// EXTERNAL MODULE: ./build/src/token-list/token-list.js
var token_list = __webpack_require__(96);
// EXTERNAL MODULE: ./build/src/stores/quote.js
var quote = __webpack_require__(1508);
;// CONCATENATED MODULE: ./build/src/stores/program-calls.js










const basics = /^(PATH|PATHEXT|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TMPDIR|TMP|TEMP|XDG_\w+|(HTTP|HTTPS|ALL|NO)_PROXY|SSL_CERT_(FILE|DIR)|COMSPEC|SYSTEM(ROOT|DRIVE)|WINDIR|USERPROFILE|(LOCAL)?APPDATA|PROGRAM(DATA|FILES.*))$/i;
function createProgramCalls({
  environment: own,
  secrets,
  clock,
  signal,
  tokenList
}) {
  const inherited = (0,child_environment/* childEnvironment */.Q)(
    own,
    secrets.map((secret) => secret.reveal())
  );
  const failures = /* @__PURE__ */ new Map();
  const entryOf = (store) => {
    const entry = tokenList.tokens.find(({ stores }) => stores.includes(store));
    if (entry === void 0) throw new TypeError(`no entry has ${(0,token_list_store/* storeName */.Hz)(store, "")}`);
    return entry;
  };
  const prepare = (store, [program, ...words]) => {
    const lost = store.variables?.find((name) => (inherited[name] ?? "") === "");
    if (lost !== void 0) throw unset(store, lost);
    const path = (0,base_program/* findProgram */.Kp)(program, inherited);
    if (path !== void 0 && (0,base_program/* startCall */.t3)(path, words) === void 0) throw unsafeBatch(store, path);
    if (path !== void 0) return path;
    throw new error/* OatError */.vE("STORE_MISSING", {
      message: `${(0,token_list_store/* storeWords */.fI)((0,token_list_store/* storeName */.Hz)(store, ""))}: there is no program ${(0,base_text/* printable */.g$)(program, 100)} to run`,
      hint: "install it first, put it on PATH, or correct the token list"
    });
  };
  const environmentOf = ({ variables }) => {
    if (variables === void 0) return inherited;
    const names = Object.keys(inherited).filter((name) => basics.test(name) || variables.includes(name));
    return Object.fromEntries(names.map((name) => [name, inherited[name] ?? ""]));
  };
  const call = async (store, { argv, token, input }) => {
    const failed = failures.get(argv) ?? [];
    const last = failed.at(-1);
    if (last?.isRefusal === true) return { problem: last };
    if (last !== void 0) await clock.sleep((0,retry/* backoff */.JN)(failed.length, clock.random()), signal);
    if (token?.before !== void 0 && clock.now() >= token.before) return void 0;
    const value = token?.value.reveal() ?? "";
    const { organization } = tokenList;
    const text = (0,program_input/* fillInputText */.Np)(store.stdin ?? "{token}", { organization, token: value });
    const result = await (0,base_process/* runProcessGroup */.M)({
      program: prepare(store, argv),
      argv: argv.slice(1),
      input: input ?? text,
      signal,
      timeoutMs: store.timeoutMs,
      opensStdin: true,
      environment: { ...environmentOf(store), ...entryVariables(entryOf(store), token) }
    });
    if (result.kind === "not-started") throw notStarted(store, argv, result.code);
    if (result.kind === "ended" && result.code === 0) return { stdout: result.stdout };
    const problem = problemOf(result, { store, argv, value });
    failures.set(argv, [...failed, problem]);
    return { problem };
  };
  return { entryOf, prepare, call };
}
function unset(store, name) {
  return new error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,token_list_store/* storeWords */.fI)((0,token_list_store/* storeName */.Hz)(store, ""))}: the variable ${name} is empty, or has an input that is a secret`,
    hint: `give it to this step (env: ${name}: \u2026), or remove it from "env" in the token list`,
    terminalHint: 'set it, or remove it from "env" in the token list'
  });
}
function unsafeBatch(store, path) {
  return new error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,token_list_store/* storeWords */.fI)((0,token_list_store/* storeName */.Hz)(store, ""))}: ${(0,base_text/* printable */.g$)(path, 100)} is a batch file, which Windows cannot give a word with ", %, ! or a line end unchanged`,
    hint: "name a program that is not a batch file, or write that word into a batch file of your own"
  });
}
function notStarted(store, argv, code) {
  return new error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,token_list_store/* storeWords */.fI)((0,token_list_store/* storeName */.Hz)(store, ""))}: ${(0,base_text/* printable */.g$)(argv[0], 100)} could not be started (${code})`,
    hint: process.platform === "win32" ? "name a program (.exe) or a batch file (.cmd, .bat); a script needs its interpreter as the first word" : "check that it is executable, and that a script names its interpreter in the first line"
  });
}
function problemOf(result, { store, argv, value }) {
  const which = `${(0,token_list_store/* storeWords */.fI)((0,token_list_store/* storeName */.Hz)(store, ""))}: ${argv === store.argv ? "the program" : "its check"}`;
  if (result.kind === "late") {
    return new error/* OatError */.vE("STORE_FAILED", {
      message: `${which} did not end within ${store.timeoutMs / 1e3} s, and was stopped`,
      hint: "find out what it waits for, or set a longer timeout: for it in the token list (at most 5m)"
    });
  }
  const said = value === "" ? result.stderr : `${result.stderr}

${result.stdout}`;
  const output = (0,base_text/* printable */.g$)((0,quote/* quoteSafely */.D)(said, value), 300);
  const how = result.code === void 0 ? "was ended by a signal" : `ended with exit code ${result.code}`;
  const isWrite = argv === store.argv;
  return new error/* OatError */.vE("STORE_FAILED", {
    message: `${which} ${how}${output === "" ? "" : ` (${output})`}`,
    hint: isWrite ? "try it by hand with other text on stdin" : "try it by hand",
    isRefusal: (isWrite ? refusedWrite : refusedCheck).test(result.stderr)
  });
}
const refusedWrite = /returned error: (?:401\b|40[034]\b(?![^]*returned error: ))/;
const refusedCheck = /returned error: (?:401\b|40[03]\b(?![^]*returned error: ))/;
function entryVariables(entry, token) {
  const { label, channel, access } = entry;
  return {
    DOCKER_OAT_LABEL: label,
    DOCKER_OAT_ENTRY: (0,token_list/* entryWords */.aY)({ channel, access }).replace(" ", "-"),
    DOCKER_OAT_EXPIRES_AT: token?.expiresAt === void 0 ? "" : new Date(token.expiresAt).toISOString()
  };
}


;// CONCATENATED MODULE: ./build/src/stores/programs.js



function createPrograms(options) {
  const { entryOf, prepare, call } = createProgramCalls(options);
  const look = async (store, own) => {
    const argv = store.checkArgv;
    const wanted = own ?? options.noted(entryOf(store));
    if (argv === void 0 || wanted === void 0) return unseen(store);
    const outcome = await call(store, { argv, token: own, input: "" });
    if (outcome === void 0) return unseen(store);
    if ("problem" in outcome) throw outcome.problem;
    const shown = outcome.stdout.trim();
    const name = (0,token_list_store/* storeName */.Hz)(store, "");
    if (shown === "" && own === void 0) return { store: name, kind: "empty" };
    const isDigest = /^[0-9a-f]{64}$/i.test(shown);
    const digest = isDigest ? shown.toLowerCase() : (0,stored_login/* fingerprint */.Rj)(shown);
    const isWanted = "digest" in wanted ? digest.slice(0, digestLength) === wanted.digest : digest === (0,stored_login/* fingerprint */.Rj)(wanted.value.reveal());
    if (!isDigest && /^\S{12,}$/.test(shown)) options.mask(shown);
    return { store: name, kind: "open", holds: isWanted ? wanted.id : void 0 };
  };
  return {
    check: async (store) => {
      prepare(store, store.argv);
      if (store.checkArgv !== void 0) prepare(store, store.checkArgv);
      return look(store);
    },
    look,
    write: async (store, token) => {
      const outcome = await call(store, { argv: store.argv, token });
      if (outcome === void 0) return { result: "late" };
      if ("problem" in outcome) return { result: "lost", error: outcome.problem };
      return { result: "written", sentAt: void 0, answeredAt: void 0 };
    }
  };
}
function unseen(store) {
  return { store: (0,token_list_store/* storeName */.Hz)(store, ""), kind: store.checkArgv ? "comparable" : "opaque" };
}
const digestLength = 8;
function notedDigest(value, stores) {
  if (value === void 0 || !stores.some(isChecked)) return void 0;
  return (0,stored_login/* fingerprint */.Rj)(value.reveal()).slice(0, digestLength);
}
function isChecked(store) {
  return store.kind === "program" && store.checkArgv !== void 0;
}



/***/ }),

/***/ 1508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ quoteSafely)
/* harmony export */ });
const run = /(?:[\w+/=\\%&#;-]+(?:[ \t]*\r?\n[ \t]*(?=[\w+/=\\%&#;-]))?)+/g;
const rows = /(?<!\w)[\dA-Fa-f]{1,8}(?:[\s:,.-]+[\dA-Fa-f]{1,8}(?!\w)){5,}|(?<!\S)\S{1,2}(?:\s+\S{1,2}(?!\S)){5,}/g;
const longestWord = 11;
const shortestPiece = 4;
function quoteSafely(text, secret) {
  const forms = formsOf(secret).map((form) => form.toLowerCase());
  const hide = (found) => {
    const word = found.replace(/\s/g, "");
    const isPiece = word.length >= shortestPiece && forms.some((form) => form.includes(word.toLowerCase()));
    return word.length > longestWord || isPiece ? "***" : found;
  };
  return text.trim().replace(rows, "***").replace(run, hide);
}
function formsOf(secret) {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((shift) => bytes.subarray(shift).toString("base64"));
  return [secret, Array.from(secret).reverse().join(""), bytes.toString("hex"), ...base64];
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
/* harmony export */   qm: () => (/* binding */ noteMark),
/* harmony export */   qz: () => (/* binding */ openLeak),
/* harmony export */   zf: () => (/* binding */ homeText)
/* harmony export */ });
/* unused harmony export readMark */
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);
/* harmony import */ var _token_list_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4230);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9737);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6617);





const time = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ`;
const note = String.raw`place changed|(?:value|rights) [0-9a-f]{8}|replaced ${time}|leak since ${time}(?: over)?`;
const marks = new RegExp(
  String.raw`\s*\[copies (?<copies>[0-9a-f]{8}|unknown)(?: in (?<home>[\w.~/#-]+))?(?<notes>(?:, (?:${note}))*)\]`,
  "g"
);
const half = /\p{Cs}/gu;
function copiesOf(stores, thisRepository) {
  return fingerprint(stores.map((store) => placeOf(store, thisRepository)));
}
function rightsOf(resources) {
  return fingerprint(resources.flatMap(({ path, scopes }) => scopes.map((scope) => `${scope} on ${path}`)));
}
function readMark(description) {
  const parts = [...description.matchAll(marks)].at(-1)?.groups;
  if (parts === void 0) return void 0;
  const { copies, home, notes = "" } = parts;
  const told = (pattern) => pattern.exec(notes)?.[1];
  return {
    copies: copies === "unknown" ? void 0 : copies,
    home,
    value: told(/, value ([0-9a-f]{8})/),
    replacedAt: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(told(/, replaced (\S+Z)/)),
    isAnswer: notes.includes(", place changed"),
    rights: told(/, rights ([0-9a-f]{8})/),
    leakSince: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(told(/, leak since (\S+Z)/)),
    isLeakOver: / over$/.test(notes)
  };
}
function markOf({ description }) {
  return description === void 0 ? void 0 : readMark(description);
}
function openLeak(token) {
  const mark = markOf(token);
  return mark?.isLeakOver === true ? void 0 : mark?.leakSince;
}
function notedValue(tokens) {
  const current = (0,_token_js__WEBPACK_IMPORTED_MODULE_4__/* .findCurrent */ .$Q)(tokens);
  const digest = current && markOf(current)?.value;
  return current === void 0 || digest === void 0 ? void 0 : { id: current.id, digest };
}
function whoseToken({ resources, ...token }, own) {
  const mark = markOf(token);
  if (mark === void 0) return "unmarked";
  if (mark.home !== void 0 && mark.home.toLowerCase() === own.home) return "here";
  const isFit = mark.copies === own.copies || resources !== void 0 && (0,_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .compareResources */ .TX)(resources, own.resources).verdict === "same";
  const isOlder = mark.home === void 0 || isShortFor(mark.home.toLowerCase(), own.home);
  return isFit && isOlder ? "older" : "elsewhere";
}
function isShortFor(short, home = "") {
  const [repository = ""] = home.split("#");
  return /^[^/#]+\/[^/#]+$/.test(short) && (repository === short || repository.endsWith(`/${short}`));
}
function homeText(home) {
  const text = home.toLowerCase();
  return text.length <= 60 && /^[\w.~/#-]+$/.test(text) ? text : `home-${fingerprint([text])}`;
}
function withoutCopies(description) {
  return description.replace(half, "").replace(marks, "").trim();
}
function noteMark(description, mark) {
  const text = ` ${writeMark(mark)}`;
  const words = withoutCopies(description).slice(0, Math.max(0, _token_list_values_js__WEBPACK_IMPORTED_MODULE_2__/* .longestDescription */ .LP - text.length));
  return `${words.replace(half, "").trimEnd()}${text}`.trimStart();
}
function writeMark({ copies = "unknown", home, ...mark }) {
  const { value, replacedAt, leakSince, isLeakOver = false, isAnswer = false, rights } = mark;
  const seconds = (at) => (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(at).replace(/\.\d+Z$/, "Z");
  const notes = replacedAt !== void 0 ? [`replaced ${seconds(replacedAt)}`] : [
    ...value === void 0 ? [] : [`value ${value}`],
    ...isAnswer ? ["place changed"] : [],
    ...rights === void 0 ? [] : [`rights ${rights}`],
    ...leakSince === void 0 ? [] : [`leak since ${seconds(leakSince)}${isLeakOver ? " over" : ""}`]
  ];
  return `[${[`copies ${copies}${home === void 0 ? "" : ` in ${home}`}`, ...notes].join(", ")}]`;
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

/***/ 4382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KF: () => (/* binding */ registrySessionMs),
/* harmony export */   jq: () => (/* binding */ otherTokens),
/* harmony export */   oC: () => (/* binding */ otherToken)
/* harmony export */ });
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6617);

const registrySessionMs = 3e5;
function otherTokens(tokens, current, now) {
  return tokens.filter(({ id }) => id !== current?.id).map((token) => otherToken(token, now));
}
function otherToken(token, now) {
  const { id, label, state, since, lastUsedAt = 0 } = token;
  if ((0,_token_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .No)(token, now)) return { id, label, state: "works", at: void 0 };
  if (token.isActive) return { id, label, state: "expired", at: token.expiresAt };
  return {
    id,
    label,
    state: "deactivated",
    at: state === "retired" && lastUsedAt <= since ? since : void 0
  };
}



/***/ })

};
;