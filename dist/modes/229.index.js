"use strict";
exports.id = 229;
exports.ids = [229,838];
exports.modules = {

/***/ 8808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startAudit: () => (/* binding */ startAudit)
});

// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var base_clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/files.js + 2 modules
var base_files = __webpack_require__(3637);
// EXTERNAL MODULE: ./build/src/base/http.js + 2 modules
var base_http = __webpack_require__(338);
// EXTERNAL MODULE: ./build/src/hub/inventory.js
var inventory = __webpack_require__(2609);
// EXTERNAL MODULE: ./build/src/hub/used-codes.js
var used_codes = __webpack_require__(1811);
// EXTERNAL MODULE: ./build/src/register/read.js + 4 modules
var read = __webpack_require__(9795);
// EXTERNAL MODULE: ./build/src/runner/register-commit.js
var register_commit = __webpack_require__(6621);
// EXTERNAL MODULE: ./build/src/runner/event.js
var runner_event = __webpack_require__(6464);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var runner_inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/stores/github/call.js + 1 modules
var call = __webpack_require__(1816);
// EXTERNAL MODULE: ./build/src/stores/github/inventory.js
var github_inventory = __webpack_require__(682);
// EXTERNAL MODULE: ./build/src/stores/programs.js
var stores_programs = __webpack_require__(1415);
// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/register/store.js
var register_store = __webpack_require__(3894);
// EXTERNAL MODULE: ./build/src/runner/finding.js
var finding = __webpack_require__(3461);
// EXTERNAL MODULE: ./build/src/runner/input-words.js
var input_words = __webpack_require__(3152);
// EXTERNAL MODULE: ./build/src/stores/old-jobs.js
var old_jobs = __webpack_require__(9402);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/hub/inputs.js
var inputs = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/src/registry/host.js
var host = __webpack_require__(2099);
// EXTERNAL MODULE: ./build/src/registry/lint.js
var lint = __webpack_require__(9872);
// EXTERNAL MODULE: ./build/src/stores/github/inputs.js
var github_inputs = __webpack_require__(557);
;// CONCATENATED MODULE: ./build/src/audit/inputs.js








const auditParts = ["hub", "github", "activity", "programs", "repositories"];
function readAuditInputs(runner) {
  const requested = readParts(runner);
  const activity = readActivityToken(runner);
  const github = (0,github_inputs/* readGithubAccess */.I)(runner);
  const hubGaps = (0,inputs/* ownerGaps */.Be)(runner);
  const isAlone = github === void 0 && activity === void 0;
  const isNeeded = requested.some((part) => part !== "github") && (hubGaps.length === 0 || isAlone);
  const hub = isNeeded ? (0,inputs/* readOwner */.A7)(runner) : void 0;
  const sources = {
    hub,
    github,
    activity: activity ?? hub,
    programs: hub,
    repositories: hub ?? activity
  };
  const isExtra = (part) => !(0,runner_inputs/* isWritten */.QH)(runner, "parts") && (part === "activity" || part === "programs" || part === "github") && sources[part] !== void 0;
  const isWithTokens = (part) => part === "repositories" && hub !== void 0 && requested.includes("hub");
  const parts = auditParts.filter((part) => requested.includes(part) || isExtra(part) || isWithTokens(part));
  if (parts.every((part) => sources[part] === void 0)) {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: 'missing: input "hub-username" or input "github-token"',
      hint: 'give an owner account of Docker Hub (inputs "hub-username" and "hub-password"), a GitHub token, or both: audit looks at what they show. Input "activity-token" alone shows the audit log'
    });
  }
  return {
    // Without a register there is nothing to compare with, at the usual path either.
    config: (0,runner_inputs/* readText */.yR)(runner, "config"),
    parts,
    hub,
    hubGaps,
    activity,
    github,
    warningMs: (0,runner_inputs/* readInteger */.JI)(runner, "expiry-warning-days") * time/* dayMs */.LP,
    allowRef: (0,runner_inputs/* readOptional */.T9)(runner, "allow-ref"),
    failOn: (0,runner_inputs/* readChoice */.Kf)(runner, "fail-on"),
    timeout: (0,runner_inputs/* readInteger */.JI)(runner, "timeout"),
    attempts: (0,runner_inputs/* readInteger */.JI)(runner, "attempts")
  };
}
function readParts(runner) {
  const words = (0,base_text/* parseList */.E1)((0,runner_inputs/* readText */.yR)(runner, "parts"));
  const unknown = words.find((word) => !auditParts.some((part) => part === word));
  if (unknown !== void 0) {
    throw (0,runner_inputs/* invalidInput */.aY)(
      "parts",
      `: ${JSON.stringify((0,base_text/* printable */.g$)(unknown, 60))} is not known`,
      `write some of: ${auditParts.join(", ")}`
    );
  }
  return auditParts.filter((part) => words.includes(part));
}
function readActivityToken(runner) {
  const token = (0,runner_inputs/* readSecret */.n5)(runner, "activity-token");
  if (token === void 0) return void 0;
  (0,lint/* lintToken */.T)(token, "activity-token", (0,host/* parseRegistryHost */.TZ)("docker.io"));
  return { token, baseUrl: (0,inputs/* readHubAddress */.yc)(runner) };
}


// EXTERNAL MODULE: ./build/src/base/batches.js
var batches = __webpack_require__(235);
// EXTERNAL MODULE: ./build/src/tokens/token.js
var tokens_token = __webpack_require__(6617);
;// CONCATENATED MODULE: ./build/src/audit/view.js


const partWords = {
  hub: "Docker Hub",
  github: "GitHub",
  activity: "Docker's audit log",
  repositories: "the repositories on Docker Hub",
  programs: "copies that programs check"
};
async function viewHub(hub) {
  const listed = await hub.list();
  const now = hub.serverTime();
  const alive = listed.filter((token) => (0,tokens_token/* works */.No)(token, now));
  const details = new Map(await (0,batches/* inBatches */.o)(alive, async ({ id }) => [id, await hub.details(id)]));
  return {
    now,
    tokens: listed.map((token) => {
      const { resources, description } = details.get(token.id) ?? {};
      return { ...token, resources, description };
    })
  };
}
async function viewRepositories(names, hub) {
  return new Map(await (0,batches/* inBatches */.o)(names, async (name) => [name, await hub.repository(name)]));
}
async function viewPushes({ tokens, auditDays: days }, log, { leaks, tell }) {
  const all = [...new Set(tokens.flatMap((slot) => slot.repositories))];
  const watched = all.filter(
    (name) => [...leaks, ...tokens.filter(({ pushers }) => pushers !== void 0)].some(
      (it) => it.repositories.includes(name)
    )
  );
  const logs = await (0,batches/* inBatches */.o)(watched, async (name) => {
    const leaked = leaks.filter(({ repositories }) => repositories.includes(name));
    const since = leaked.length === 0 ? void 0 : Math.min(...leaked.map((leak) => leak.since));
    return { name, ...await log.pushes(name, { days, since }) };
  });
  const others = all.filter((name) => !watched.includes(name));
  const latest = others.length === 0 ? [] : (await log.pushes(void 0, { days })).events;
  for (const { name, events } of logs.filter(({ isWhole }) => !isWhole)) {
    tell(name, `was pushed to so often that only the latest ${events.length} pushes were read`);
  }
  return [
    ...logs.flatMap(({ events }) => events),
    ...latest.filter(({ repository }) => others.includes(repository))
  ];
}
async function viewActivity(log, days, tell) {
  const actions = ["create", "update", "delete"];
  const logs = await (0,batches/* inBatches */.o)(actions, (action) => log.events(action, { days }));
  const cut = logs.flatMap(
    ({ events, isWhole }, index) => isWhole ? [] : [
      `${events.length} of "${actions[index] ?? ""}" after ${(0,tokens_token/* date */.p6)(Math.min(...events.map(({ at }) => at)))}`
    ]
  );
  if (cut.length > 0) {
    const message = `has too many events in ${days} days, and only the latest were compared: ${cut.join(", ")}. A smaller "audit-days" in the register avoids that`;
    tell(partWords.activity, message);
  }
  return logs.flatMap(({ events }) => events);
}


;// CONCATENATED MODULE: ./build/src/audit/compared.js





const mostNamed = 8;
function comparedParts(register, view) {
  const { tokens, auditDays } = register;
  const { hub, github, programs, events, pushes, repositories } = view;
  const isOnGithub = tokens.some(({ stores }) => stores.some(register_store/* isSecretStore */.Qo));
  const places = github?.places.size ?? 0;
  return {
    seen: [
      `${(0,base_text/* counted */.hS)(tokens.length, "entry", "entries")} of the register`,
      ...hub === void 0 ? [] : [`${(0,base_text/* counted */.hS)(hub.tokens.length, "token")} on Docker Hub`],
      ...places === 0 ? [] : [`${(0,base_text/* counted */.hS)(places, "place")} on GitHub`],
      ...repositories === void 0 ? [] : [(0,base_text/* counted */.hS)(repositories.size, "repository", "repositories")],
      ...programs === void 0 || programs.size === 0 ? [] : [`${(0,base_text/* counted */.hS)(programs.size, "copy", "copies")} by programs`],
      ...events === void 0 ? [] : [`${(0,base_text/* counted */.hS)(auditDays, "day")} of Docker's audit log`],
      ...pushes === void 0 || pushes.length === 0 ? [] : [(0,base_text/* counted */.hS)(pushes.length, "push", "pushes")]
    ],
    missed: (0,base_text/* firstOf */.Ku)(
      [...places === 0 || !isOnGithub ? ["any copy of a token"] : [], ...missed(register, view)],
      mostNamed
    )
  };
}
function comparedLine({ seen, missed: missed2 }) {
  return `Compared: ${seen.join(", ")}${missed2.length === 0 ? "" : `; not compared: ${missed2.join(", ")}`}`;
}
function missed(register, { parts, hub, github, programs, events, repositories, unseen, thisRepository }) {
  const seen = { hub, github, activity: events, programs: programs ?? true, repositories };
  const elsewhere = register.tokens.flatMap(({ stores }) => stores).filter((store) => !(0,register_store/* isSecretStore */.Qo)(store) && !((0,stores_programs/* isChecked */.WJ)(store) && programs?.has(store))).map((store) => (0,register_store/* storeName */.Hz)(store, thisRepository));
  const unread = auditParts.filter((part) => seen[part] === void 0);
  const within = unseen.map(({ subject }) => subject).filter((subject) => !unread.some((part) => partWords[part] === subject)).map((subject) => subject === partWords.activity ? `the rest of ${subject}` : subject);
  const whole = unread.map((part) => `${partWords[part]}${parts.includes(part) ? "" : ' (not in "parts")'}`);
  return [.../* @__PURE__ */ new Set([...whole, ...within, ...elsewhere.map(register_store/* storeWords */.fI)])];
}


;// CONCATENATED MODULE: ./build/src/audit/finding.js
const kinds = {
  TOKEN_ABSENT: ["error", "let mode rotate create it, or create it in Docker Home with exactly this label"],
  TOKEN_EXPIRED: ["error", "rotate it now: the expiry date of a token cannot be changed"],
  TOKEN_INACTIVE: ["error", "activate it in Docker Home if that was a mistake, else rotate it"],
  TOKEN_EXPIRING: ["warning", "rotate it; if rotation runs on a schedule, find out why it did not"],
  TOKEN_UNUSED: [
    "warning",
    "find out what it was created for; if nothing needs it, remove its entry and the token"
  ],
  TOKEN_IDLE: ["warning", "find out whether anything still needs it; if not, remove its entry and the token"],
  TOKEN_UNNECESSARY: [
    "warning",
    "remove its entry and its secrets, delete the token, and write oidc-connection-id in workflows that found the connection in the register"
  ],
  TOKEN_STRICT: [
    "warning",
    'remove "public-pull: false" and rotate the token, or write "docker-config: scoped" in that job'
  ],
  TOKEN_WIDER: ["error", "rotate it, or remove the additional rights in Docker Home"],
  TOKEN_NARROWER: ["error", "rotate it, or add what is missing in Docker Home"],
  TOKEN_DUPLICATE: ["error", "find out what uses it, then delete it in Docker Home"],
  TOKEN_TAKEN: [
    "error",
    "give the entry a label of its own, with the name of the repository in it: two registers with one label replace each other\u2019s tokens"
  ],
  TOKEN_REACTIVATED: [
    "error",
    "ask who activated it and why; give what uses it the current token, and deactivate it in Docker Home"
  ],
  ROTATION_INCOMPLETE: [
    "error",
    'run mode rotate with this label in "compromised", and look at the first lines of its page: an older token may be the leaked one'
  ],
  TOKEN_PENDING: ["warning", "let mode rotate run: it cleans up after an interrupted run"],
  TOKEN_SUPERSEDED: ["warning", "update the places that use it; mode rotate then deactivates this one"],
  TOKEN_RETIRED: ["warning", "let mode rotate run, or delete it in Docker Home"],
  TOKEN_UNMANAGED: ["warning", "give it an entry in the register, or delete it in Docker Home"],
  TOKEN_ELSEWHERE: [
    "notice",
    "look into that register; if it has no such entry, delete the token in Docker Home"
  ],
  TOKEN_FOREIGN: ["error", "ask who created it and why; rotate or delete it"],
  TOKEN_ACTIVITY: ["warning", "check that this was intended; changes belong in the register"],
  PUSH_UNEXPECTED: [
    "error",
    'ask who that is, and compare the digest with what your build pushed; a name that is right belongs in "pushers"'
  ],
  TAGS_MUTABLE: [
    "warning",
    'make its tags immutable in the settings of the repository on Docker Hub, or remove "immutable-tags" from the register'
  ],
  QUOTA_WASTED: ["warning", "delete them in Docker Home"],
  COPIES_CHANGED: ["error", "let mode rotate run: it copies a new token to the places of the register"],
  PLACE_CHANGED: ["error", "let mode rotate run: it copies a new token to this place"],
  REPOSITORY_GONE: ["error", "remove it from the register, or correct its name"],
  SECRET_ABSENT: ["error", 'rotate the token with "force", or remove the secret from the register'],
  SECRET_STALE: ["error", "rotate the token: this secret cannot have the current one"],
  SECRET_CHANGED: ["error", "rotate the token: which value the secret has now cannot be seen"],
  SECRET_VISIBLE: ["error", "narrow its repository access on GitHub, or say so in the register"],
  SECRET_UNREADABLE: [
    "error",
    'widen its repository access on GitHub, or correct "visibility" and "repositories" in the register'
  ],
  SECRET_HIDDEN: [
    "error",
    "give that repository fewer organization secrets, give this one a name that sorts first, or keep a copy in the repository itself"
  ],
  SECRET_LEGACY: ["warning", "check that no workflow reads it any more, then delete it"],
  EXPIRY_ABSENT: ["warning", "rotate the token: mode rotate writes the variable"],
  EXPIRY_WRONG: ["warning", "correct the variable, or rotate the token"],
  REGISTER_UNPROTECTED: [
    "warning",
    "add a line with its path and its owners to .github/CODEOWNERS, and require their review on the default branch: whoever changes the register decides where tokens go"
  ],
  REGISTER_OTHER_COMMIT: [
    "notice",
    'check out the commit of the run (actions/checkout without "ref"), or make sure that nobody else chooses what is checked out'
  ],
  OWNERS_ABSENT: ["notice", 'add "owners" to the register: the Docker users who may create tokens'],
  PART_NOT_SEEN: ["error", 'correct what the message names; input "parts" says what an audit has to compare']
};
const auditCodes = Object.keys(kinds);
function finding_finding(code, { subject, message, slot }) {
  const [severity, remedy] = kinds[code];
  return {
    code,
    severity,
    subject,
    ...slot?.channel !== void 0 && { channel: slot.channel },
    ...slot && { access: slot.access },
    message,
    remedy
  };
}
const ranks = { error: 0, warning: 1, notice: 2 };
function sortFindings(findings) {
  const key = ({ code, subject, message }) => JSON.stringify([code, subject, message]);
  return [...findings].sort((a, b) => ranks[a.severity] - ranks[b.severity] || (key(a) < key(b) ? -1 : 1));
}


// EXTERNAL MODULE: ./build/src/rotate/plan/sweep.js
var sweep = __webpack_require__(8457);
// EXTERNAL MODULE: ./build/src/tokens/copies.js
var tokens_copies = __webpack_require__(867);
// EXTERNAL MODULE: ./build/src/tokens/resources.js
var tokens_resources = __webpack_require__(9737);
// EXTERNAL MODULE: ./build/src/tokens/older.js
var older = __webpack_require__(4382);
;// CONCATENATED MODULE: ./build/src/audit/hidden.js

const visibleSecrets = 100;
function readersToAsk(stores, view) {
  const readers = /* @__PURE__ */ new Map();
  for (const store of stores) {
    if (store.kind !== "organization-secret" || store.app !== "actions") continue;
    for (const repository of readersOf(store, view)) {
      const secrets = readers.get(repository) ?? [];
      readers.set(repository, secrets);
      secrets.push({ secret: store.secret, store: (0,register_store/* storeName */.Hz)(store, view.thisRepository) });
    }
  }
  return [...readers].map(([repository, secrets]) => ({ repository, secrets }));
}
function readersOf(store, { places, thisRepository }) {
  const place = places.get((0,register_store/* placeName */.fW)(store, thisRepository));
  const secret = place?.secrets.get(store.secret);
  if (place === void 0 || secret === void 0) return [];
  if (placeOf(store.secret, [...place.secrets.keys()]) <= visibleSecrets) return [];
  if (secret.visibility === "selected") return secret.repositories ?? [];
  const [owner = ""] = thisRepository.split("/");
  return owner.toLowerCase() === store.organization.toLowerCase() ? [thisRepository] : [];
}
function hiddenIn({ repository, secrets }, all) {
  const names = all.map((name) => name.toUpperCase());
  return secrets.flatMap(({ secret, store }) => {
    const place = placeOf(secret, names);
    const isHidden = names.includes(secret) && place > visibleSecrets;
    return isHidden ? [{ store, repository, place, total: names.length }] : [];
  });
}
function placeOf(name, names) {
  return names.filter((other) => other < name).length + 1;
}


;// CONCATENATED MODULE: ./build/src/audit/secrets.js





const skewMs = 10 * 6e4;
function locate(slot, { github, thisRepository }) {
  return slot.stores.filter(register_store/* isSecretStore */.Qo).flatMap((store) => {
    const place = github?.places.get((0,register_store/* placeName */.fW)(store, thisRepository));
    if (place === void 0) return [];
    const secret = place.secrets.get(store.secret);
    return [{ store, name: (0,register_store/* storeName */.Hz)(store, thisRepository), place, secret }];
  });
}
function copyState({ updatedAt }, token) {
  if (updatedAt + skewMs < token.createdAt) return "older";
  return token.state === "current" && updatedAt > token.since ? "changed" : "present";
}
function staleStores(slot, token, view) {
  return locate(slot, view).filter(({ secret }) => secret !== void 0 && copyState(secret, token) === "older").map(({ name }) => name);
}
function storedSecretFindings(slot, view) {
  const current = view.hub && (0,tokens_token/* slotTokens */.TG)(slot, view.hub).current;
  return locate(slot, view).flatMap((located) => {
    const { store, name, secret } = located;
    if (secret === void 0 && slot.oidc !== void 0 && current === void 0) return [];
    if (secret === void 0) {
      const message = `the secret ${store.secret} is not there, and ${JSON.stringify(slot.label)} should be in it`;
      return [finding_finding("SECRET_ABSENT", { subject: name, slot, message })];
    }
    return [
      ...current === void 0 ? [] : copyFindings(secret, current),
      ...store.kind === "organization-secret" ? readerFindings(secret, store) : [],
      ...expiryFindings(located, view.hub === void 0 ? "unseen" : current)
    ].map(([code, message]) => finding_finding(code, { subject: name, slot, message }));
  });
}
function copyFindings(secret, current) {
  const changed = secrets_time(secret.updatedAt);
  const made = secrets_time(current.createdAt);
  switch (copyState(secret, current)) {
    case "older":
      return [["SECRET_STALE", `was last changed ${changed}, before its token was created (${made})`]];
    case "changed":
      return [["SECRET_CHANGED", `was changed ${changed}, after the last rotation (${secrets_time(current.since)})`]];
    case "present":
      return [];
  }
}
function secrets_time(at) {
  return (0,time/* formatTime */.fU)(at).slice(0, 16).replace("T", " ");
}
function expiryFindings({ store, place: { variables } }, current) {
  if (store.app !== "actions" || variables === void 0 || current === void 0) return [];
  const name = (0,register_store/* expiryVariable */.GL)(store.secret);
  const value = variables.get(name);
  const expiry = current === "unseen" ? "unseen" : current.expiresAt;
  if (value === void 0) {
    return expiry === void 0 ? [] : [["EXPIRY_ABSENT", `the variable ${name} is not there`]];
  }
  const time2 = Date.parse(value);
  const isRight = expiry === "unseen" ? !Number.isNaN(time2) : Math.abs(time2 - (expiry ?? Infinity)) < 6e4;
  return isRight ? [] : [["EXPIRY_WRONG", `the variable ${name} says ${JSON.stringify(value.slice(0, 40))}, ${truth(expiry)}`]];
}
function truth(expiry) {
  if (expiry === "unseen") return "which is not a time";
  return expiry === void 0 ? "the token never expires" : `the token expires at ${(0,time/* formatTime */.fU)(expiry)}`;
}
const reach = { selected: 0, private: 1, all: 2 };
const audiences = {
  selected: "selected repositories",
  private: "every private repository of the organization",
  all: "every repository of the organization"
};
function readerFindings({ visibility: seen = "private", repositories = [] }, { visibility }) {
  if (visibility === void 0) return [];
  if (seen !== "selected" || visibility.kind !== "selected") {
    if (reach[seen] === reach[visibility.kind]) return [];
    const isWider = reach[seen] > reach[visibility.kind];
    const message = `${audiences[seen]} can read it, the register says ${audiences[visibility.kind]}`;
    return [[isWider ? "SECRET_VISIBLE" : "SECRET_UNREADABLE", message]];
  }
  const extra = without(repositories, visibility.repositories);
  const lack = without(visibility.repositories, repositories);
  const differences = [];
  if (extra.length > 0) {
    differences.push(["SECRET_VISIBLE", `${extra.join(", ")} can read it, which the register does not say`]);
  }
  if (lack.length > 0) {
    differences.push(["SECRET_UNREADABLE", `${lack.join(", ")} cannot read it, and the register lists it`]);
  }
  return differences;
}
function without(names, others) {
  const known = others.map((name) => name.toLowerCase());
  return names.filter((name) => !known.includes(name.toLowerCase()));
}
function hiddenFindings(register, { github, thisRepository }) {
  return (github?.hidden ?? []).map(({ store, repository, place, total }) => {
    const slot = register.tokens.find(
      ({ stores }) => stores.some((one) => (0,register_store/* storeName */.Hz)(one, thisRepository) === store)
    );
    const message = `${repository} is given ${total} organization secrets, and its workflows see only the first ${visibleSecrets} by name; this one is number ${place}`;
    return finding_finding("SECRET_HIDDEN", { subject: store, slot, message });
  });
}
function legacyFindings({ legacySecrets }, { github }) {
  return [...github?.places ?? []].flatMap(
    ([place, { secrets }]) => legacySecrets.filter((name) => secrets.has(name)).map((name) => {
      const message = `the old shared account's secret ${name} is still there`;
      return finding_finding("SECRET_LEGACY", { subject: `${place}:${name}`, message });
    })
  );
}


;// CONCATENATED MODULE: ./build/src/audit/copies.js






function copiesIn(slot, view, token) {
  const { github, programs, thisRepository } = view;
  return slot.stores.map((store) => {
    const name = (0,register_store/* storeName */.Hz)(store, thisRepository);
    const checked = (0,stores_programs/* isChecked */.WJ)(store) ? programs?.get(store) : void 0;
    if (checked !== void 0) return { store: name, updatedAt: null, state: checked };
    const place = (0,register_store/* isSecretStore */.Qo)(store) ? github?.places.get((0,register_store/* placeName */.fW)(store, thisRepository)) : void 0;
    if (place === void 0 || !(0,register_store/* isSecretStore */.Qo)(store)) {
      return { store: name, updatedAt: null, state: "not seen" };
    }
    const secret = place.secrets.get(store.secret);
    if (secret === void 0) return { store: name, updatedAt: null, state: "absent" };
    const state = token === void 0 ? "present" : copyState(secret, token);
    return { store: name, updatedAt: (0,time/* formatTime */.fU)(secret.updatedAt), state };
  });
}
function whyIncomplete(slot, current, view) {
  const { tokens, now } = view.hub;
  const working = (0,older/* otherTokens */.jq)((0,tokens_token/* readSlotTokens */.nG)(tokens, slot.label), current, now).filter(
    ({ state }) => state === "works"
  );
  const copies = copiesIn(slot, view, current).filter(({ state }) => state in badCopies);
  return [
    ...(0,tokens_token/* works */.No)(current, now) ? [] : ["the current token does not work"],
    ...working.map(({ id, label }) => `${id}, ${JSON.stringify(label)}, works`),
    ...copies.map(({ store, state }) => `${(0,register_store/* storeWords */.fI)(store)} ${badCopies[state] ?? ""}`)
  ];
}
const badCopies = {
  absent: "is not there",
  older: "cannot have the current token",
  changed: "was changed after the rotation"
};
function isComplete(slot, current, view) {
  if (whyIncomplete(slot, current, view).length > 0) return false;
  const secrets = copiesIn(slot, view, current).filter((_, place) => {
    const store = slot.stores[place];
    return store !== void 0 && (0,register_store/* isSecretStore */.Qo)(store);
  });
  return secrets.every(({ state }) => state === "present") ? true : null;
}


// EXTERNAL MODULE: ./build/src/hub/failure.js
var failure = __webpack_require__(9839);
// EXTERNAL MODULE: ./build/src/register/label.js
var register_label = __webpack_require__(2405);
;// CONCATENATED MODULE: ./build/src/audit/organization.js






function organizationFindings(register, {
  hub,
  hasActivityToken,
  thisRepository
}) {
  return [
    ...hub.tokens.filter((token) => (0,tokens_token/* works */.No)(token, hub.now) && slotOf(token, register) === void 0).filter((token) => !hasActivityToken || !onlyReadsActivity(token)).map((token) => unmanaged(token, thisRepository)),
    ...register.owners === void 0 ? [finding_finding("OWNERS_ABSENT", { subject: register.file, message: nobodyIsForeign })] : foreignFindings(register.owners, register, hub),
    ...quotaFindings(register, hub)
  ];
}
function onlyReadsActivity({ resources = [] }) {
  const scopes = resources.flatMap((resource) => resource.scopes);
  return scopes.length > 0 && scopes.every((scope) => scope === "scope-activity-read");
}
function slotOf(token, register) {
  const { name } = (0,register_label/* parseLabel */.Q_)(token.label);
  return register.tokens.find(({ label }) => label === name);
}
function unmanaged(token, thisRepository) {
  const { label, createdBy, createdAt } = token;
  const who = createdBy === void 0 ? "" : ` by ${createdBy}`;
  const origin = `created on ${(0,tokens_token/* date */.p6)(createdAt)}${who}`;
  const mark = (0,tokens_copies/* markOf */.Fg)(token);
  const isOurs = (0,register_label/* parseLabel */.Q_)(label).state !== void 0;
  if (isOurs && (0,tokens_copies/* isElsewhere */.l5)(mark, thisRepository || void 0)) {
    const message2 = `was ${origin}, and its description says that it belongs to the register of ${mark?.home ?? ""}`;
    return finding_finding("TOKEN_ELSEWHERE", { subject: label, message: message2 });
  }
  const message = isOurs ? `is one of ours by its label, ${origin}, but the register has lost its name` : `was ${origin} and is not in the register`;
  return finding_finding("TOKEN_UNMANAGED", { subject: label, message });
}
const nobodyIsForeign = "the register has no `owners`, so who created a token was not compared (TOKEN_FOREIGN)";
function foreignFindings(owners, register, hub) {
  const known = owners.map((name) => name.toLowerCase());
  const leaving = new Set(
    register.tokens.flatMap((slot) => (0,tokens_token/* slotTokens */.TG)(slot, hub).superseded.map(({ id }) => id))
  );
  return hub.tokens.filter(({ createdBy }) => createdBy !== void 0 && !known.includes(createdBy.toLowerCase())).filter((token) => (0,tokens_token/* works */.No)(token, hub.now) && !leaving.has(token.id)).map(
    (token) => finding_finding("TOKEN_FOREIGN", {
      subject: token.label,
      slot: slotOf(token, register),
      message: `was created by ${token.createdBy ?? ""}, who is not among the owners of the register`
    })
  );
}
function quotaFindings(register, hub) {
  const cared = new Set(
    register.tokens.flatMap((slot) => {
      const { current, retired } = (0,tokens_token/* slotTokens */.TG)(slot, hub);
      return [...current === void 0 ? [] : [current.id], ...retired.map(({ id }) => id)];
    })
  );
  const dead = hub.tokens.filter((token) => !(0,tokens_token/* works */.No)(token, hub.now) && !cared.has(token.id));
  if (dead.length === 0) return [];
  const names = (0,base_text/* firstOf */.Ku)(
    dead.map(({ label }) => JSON.stringify(label)),
    5
  ).join(", ");
  const message = `${dead.length} of ${hub.tokens.length} tokens ${dead.length === 1 ? "is" : "are"} deactivated or expired (${names}); Docker counts them too, up to ${failure/* planLimits */.Yy}`;
  return [finding_finding("QUOTA_WASTED", { subject: register.organization, message })];
}
function activityFindings({ rotationAccounts }, { events, account }) {
  const expected = [account, ...rotationAccounts].map((name) => name.toLowerCase());
  const others = (events ?? []).filter(({ actor }) => !expected.includes(actor.toLowerCase())).toSorted((a, b) => b.at - a.at);
  const alike = (event) => others.filter(({ actor, action }) => actor === event.actor && action === event.action);
  return others.filter((event) => alike(event)[0] === event).map((event) => {
    const { length } = alike(event);
    const count = length === 1 ? "" : ` (${length} times, this the latest)`;
    return finding_finding("TOKEN_ACTIVITY", {
      subject: event.actor,
      message: `${event.actor} ${event.description} on ${(0,tokens_token/* date */.p6)(event.at)}${count}`
    });
  });
}
function hubRepositoryFindings(register, { repositories, readsAsOwner }) {
  if (repositories === void 0) return [];
  return register.tokens.flatMap((slot) => [
    ...slot.repositories.filter((name) => repositories.has(name) && repositories.get(name) === void 0).map((name) => gone(name, slot, readsAsOwner)),
    ...slot.immutableTags ? slot.repositories.flatMap((name) => mutableTags(name, slot, repositories)) : []
  ]);
}
function gone(name, slot, isOwner) {
  const doubt = isOwner ? "" : ', or input "activity-token" may not see it (scope-repository-read)';
  const message = `${JSON.stringify(slot.label)} names ${name}, which is not on Docker Hub${doubt}`;
  return finding_finding("REPOSITORY_GONE", { subject: name, slot, message });
}
function mutableTags(name, slot, repositories) {
  const found = repositories.get(name);
  if (found === void 0 || found.immutableTags?.enabled === true) return [];
  const message = found.immutableTags === void 0 ? "its tags are to be immutable (immutable-tags: true), and Docker Hub does not tell whether they are" : "its tags are to be immutable (immutable-tags: true), and whoever can push can replace them";
  return [finding_finding("TAGS_MUTABLE", { subject: name, slot, message })];
}


// EXTERNAL MODULE: ./build/src/register/register.js
var register = __webpack_require__(5806);
;// CONCATENATED MODULE: ./build/src/audit/slots.js









function slotFindings(context) {
  const { slot, hub } = context;
  const { current, pending, superseded, retired } = (0,tokens_token/* slotTokens */.TG)(slot, hub);
  const absent = slot.oidc === void 0 ? [["TOKEN_ABSENT", `there is no token for ${(0,register/* slotWords */.Sr)(slot)}`]] : [];
  const differences = current === void 0 ? absent : currentFindings(current, context);
  const subject = current?.label ?? slot.label;
  return [
    ...differences.map(([code, message]) => finding_finding(code, { subject, slot, message })),
    ...pending.filter((token) => token.run === register_label/* endedRun */.Ok || hub.now - token.since >= tokens_token/* longestWork */.yC).map((token) => pendingFinding(token, slot, hub)),
    ...extraFindings(slot, hub),
    ...overdueFindings({ superseded, retired, current }, context)
  ];
}
function currentFindings(token, { slot, register, hub, view }) {
  const { now } = hub;
  const { expiresAt } = token;
  if ((0,tokens_token/* isExpired */._d)(token, now)) return [["TOKEN_EXPIRED", `expired on ${(0,tokens_token/* date */.p6)(expiresAt ?? now)}`]];
  if (!token.isActive) return [["TOKEN_INACTIVE", "is deactivated, and no other token is current"]];
  const left = (expiresAt ?? Infinity) - now;
  const expiring = ["TOKEN_EXPIRING", `expires in ${(0,tokens_token/* span */.Ln)(left)}, on ${(0,tokens_token/* date */.p6)(now + left)}`];
  return [
    ...left <= view.warningMs ? [expiring] : [],
    ...idleFindings(token, slot, { ...register, now }),
    ...resourceFindings(token, slot),
    ...markFindings(token, slot, view.thisRepository)
  ];
}
function markFindings(token, slot, thisRepository) {
  if (token.state !== "current" || token.description === void 0 || thisRepository === "") return [];
  const mark = (0,tokens_copies/* markOf */.Fg)(token);
  if ((0,tokens_copies/* isElsewhere */.l5)(mark, thisRepository)) {
    return [["TOKEN_TAKEN", `belongs to the register of ${mark?.home ?? ""}, by its description`]];
  }
  const isSame = mark?.copies === (0,tokens_copies/* copiesOf */.lS)(slot.stores, thisRepository);
  return isSame ? [] : [["COPIES_CHANGED", "the register names other places than those that got it"]];
}
const extraCodes = { Duplicate: "TOKEN_DUPLICATE", Reactivated: "TOKEN_REACTIVATED" };
function extraTokens(slot, hub) {
  const own = (0,tokens_token/* readSlotTokens */.nG)(hub.tokens, slot.label);
  const current = own.find(({ id }) => id === (0,tokens_token/* slotTokens */.TG)(slot, hub).current?.id);
  return own.flatMap((token) => {
    const role = (0,tokens_token/* tokenRole */.Sh)(token, current);
    const isExtra = (role === "Duplicate" || role === "Reactivated") && (0,tokens_token/* works */.No)(token, hub.now);
    return isExtra ? [{ token, code: extraCodes[role] }] : [];
  });
}
function extraFindings(slot, hub) {
  return extraTokens(slot, hub).map(({ token, code }) => {
    const what = code === "TOKEN_DUPLICATE" ? "has exactly the label of the entry, and works beside the current one" : `is labelled as deactivated since ${(0,tokens_token/* date */.p6)(token.since)}, and works`;
    const more = resourceFindings(token, slot).map(([, message]) => message);
    return finding_finding(code, { subject: token.label, slot, message: [what, ...more].join("; ") });
  });
}
function idleFindings(token, { oidc }, { idleAfterMs, now }) {
  const { lastUsedAt, createdAt } = token;
  const idle = now - (lastUsedAt ?? createdAt);
  if (idle < idleAfterMs) return [];
  if (oidc !== void 0) {
    const since = lastUsedAt === void 0 ? `never used in ${(0,tokens_token/* span */.Ln)(idle)}` : `last used ${(0,tokens_token/* span */.Ln)(idle)} ago`;
    return [["TOKEN_UNNECESSARY", `was ${since}: jobs log in without it, by the OIDC connection ${oidc}`]];
  }
  if (lastUsedAt === void 0) return [["TOKEN_UNUSED", `was never used in ${(0,tokens_token/* span */.Ln)(idle)}`]];
  return [["TOKEN_IDLE", `was last used ${(0,tokens_token/* span */.Ln)(idle)} ago, on ${(0,tokens_token/* date */.p6)(lastUsedAt)}`]];
}
function resourceFindings({ resources }, slot) {
  if (resources === void 0) return [];
  const { excess, lack } = (0,tokens_resources/* compareResources */.TX)(resources, (0,tokens_resources/* slotResources */.KD)(slot));
  const differences = [];
  if (excess.length > 0) {
    differences.push(["TOKEN_WIDER", `has more than the register says: ${excess.join(", ")}`]);
  }
  if (lack.length > 0) {
    differences.push(["TOKEN_NARROWER", `lacks what the register says: ${lack.join(", ")}`]);
  }
  return differences;
}
function pendingFinding({ label: subject, since, run }, slot, hub) {
  const message = `was left behind ${(0,tokens_token/* span */.Ln)(hub.now - since)} ago by run ${run ?? "unknown"}`;
  return finding_finding("TOKEN_PENDING", { subject, slot, message });
}
function overdueFindings({ superseded, retired, current }, { slot, hub, view }) {
  const { graceMs, deleteAfterMs } = slot.rotation;
  const own = (0,tokens_token/* readSlotTokens */.nG)(hub.tokens, slot.label);
  const age = (token) => hub.now - (0,sweep/* supersededAt */.Ut)(token, own, hub.now);
  const extra = new Set(extraTokens(slot, hub).map(({ token }) => token.id));
  const late = superseded.filter((token) => age(token) > graceMs && !extra.has(token.id));
  const users = current === void 0 ? [] : staleStores(slot, current, view);
  const places = users.length > 0 ? `; still in ${users.map(register_store/* storeWords */.fI).join(", ")}` : "";
  return [
    ...late.map((token) => {
      const message = `still works ${(0,tokens_token/* span */.Ln)(age(token))} after its successor; ${lastUse(token)}${places}`;
      return finding_finding("TOKEN_SUPERSEDED", { subject: token.label, slot, message });
    }),
    ...retired.filter(({ since }) => hub.now - since > deleteAfterMs).map(({ label: subject, since }) => {
      const message = `was deactivated ${(0,tokens_token/* span */.Ln)(hub.now - since)} ago and is still there`;
      return finding_finding("TOKEN_RETIRED", { subject, slot, message });
    })
  ];
}
function lastUse({ lastUsedAt }) {
  return lastUsedAt === void 0 ? "never used" : `last used on ${(0,tokens_token/* date */.p6)(lastUsedAt)}`;
}


;// CONCATENATED MODULE: ./build/src/audit/inventory.js








function auditInventory(register, view) {
  const known = register.tokens.flatMap((slot) => slotRows(slot, view));
  const ids = new Set(known.map(({ id }) => id));
  const strangers = (view.hub?.tokens ?? []).filter(({ id }) => !ids.has(id));
  return [...known, ...strangers.map((token) => strangerRow(token, view))];
}
function slotRows(slot, view) {
  const { hub } = view;
  const empty = { ...entryOf(slot), copies: copiesIn(slot, view, void 0) };
  if (hub === void 0) return [{ ...empty, state: "not seen" }];
  const own = (0,tokens_token/* readSlotTokens */.nG)(hub.tokens, slot.label);
  const extra = extraTokens(slot, hub);
  const isExtra = ({ id }) => extra.some(({ token }) => token.id === id);
  const { current, pending, superseded: older } = (0,tokens_token/* slotTokens */.TG)(slot, hub);
  const superseded = older.filter((token) => !isExtra(token));
  const dead = own.filter(
    (token) => !isExtra(token) && ![current, ...pending, ...superseded].some((shown) => shown?.id === token.id)
  );
  const row = (token, more) => {
    const fields = hubFields(token, hub);
    const purpose = slot.purpose ?? fields.purpose;
    const repositories = fields.repositories ?? slot.repositories;
    return { ...entryOf(slot), ...fields, purpose, repositories, ...more };
  };
  return [
    current === void 0 ? empty : row(current, {
      state: "current",
      complete: isComplete(slot, current, { ...view, hub }),
      rotatedAt: current.state === "plain" ? null : (0,time/* formatTime */.fU)((0,tokens_token/* currentSince */.sJ)(current)),
      copies: copiesIn(slot, view, current)
    }),
    ...extra.map(
      ({ token, code }) => row(token, { state: code === "TOKEN_DUPLICATE" ? "duplicate" : "reactivated" })
    ),
    ...pending.map((token) => row(token, { state: "pending" })),
    ...superseded.map(
      (token) => row(token, {
        state: "superseded",
        deactivateAfter: (0,time/* formatTime */.fU)((0,sweep/* supersededAt */.Ut)(token, own, hub.now) + slot.rotation.graceMs)
      })
    ),
    ...dead.map(
      (token) => row(token, {
        state: (0,tokens_token/* isExpired */._d)(token, hub.now) ? "expired" : "deactivated",
        deleteAfter: token.state === "retired" ? (0,time/* formatTime */.fU)(token.since + slot.rotation.deleteAfterMs) : null
      })
    )
  ];
}
const nothing = {
  state: "absent",
  works: null,
  purpose: null,
  channel: null,
  access: null,
  repositories: null,
  rights: null,
  publicRead: null,
  createdBy: null,
  createdAt: null,
  expiresAt: null,
  lastUsedAt: null,
  complete: null,
  rotatedAt: null,
  deactivateAfter: null,
  deleteAfter: null,
  oidc: null,
  id: null,
  copies: []
};
function entryOf({ label, channel, access, repositories, purpose, oidc }) {
  const known = {
    access,
    repositories,
    channel: channel ?? null,
    purpose: purpose ?? null,
    oidc: oidc ?? null
  };
  return { label, ...nothing, ...known };
}
function hubFields(token, { now }) {
  const { id, label, createdBy, createdAt, expiresAt, lastUsedAt, resources, description } = token;
  const flat = resources?.flatMap(({ path, scopes }) => scopes.map((scope) => ({ path, scope })));
  const own = flat?.filter(({ path }) => path !== tokens_resources/* everyPublicRepository */.x8);
  const repositories = resources?.filter(
    ({ type, path }) => type === "TYPE_REPO" && path !== tokens_resources/* everyPublicRepository */.x8
  );
  return {
    id,
    label,
    works: (0,tokens_token/* works */.No)(token, now),
    purpose: (0,tokens_copies/* withoutCopies */.OX)(description ?? "") || null,
    createdBy: createdBy ?? null,
    createdAt: (0,time/* formatTime */.fU)(createdAt),
    expiresAt: expiresAt === void 0 ? "never" : (0,time/* formatTime */.fU)(expiresAt),
    lastUsedAt: lastUsedAt === void 0 ? "never" : (0,time/* formatTime */.fU)(lastUsedAt),
    repositories: repositories?.map(({ path }) => path) ?? null,
    rights: own?.map(({ path, scope }) => `${scope} on ${path}`) ?? null,
    publicRead: flat === void 0 ? null : flat.some(({ path }) => path === tokens_resources/* everyPublicRepository */.x8)
  };
}
function strangerRow(token, { hub, hasActivityToken }) {
  const fields = hubFields(token, { now: hub?.now ?? 0 });
  const reads = hasActivityToken && onlyReadsActivity(token) ? "reads the audit log (activity-token)" : null;
  return { ...nothing, ...fields, purpose: fields.purpose ?? reads, state: "not in the register" };
}


;// CONCATENATED MODULE: ./build/src/audit/view-github.js




async function viewGithub(register, ports) {
  const { github, thisRepository, tell, onProgress } = ports;
  const stores = register.tokens.flatMap((slot) => slot.stores).filter(register_store/* isSecretStore */.Qo);
  const isLost = register.legacySecrets.length > 0 && thisRepository === "";
  const searched = register.legacySecrets.length > 0 && !isLost ? [ownPlace] : [];
  const names = [...new Set([...stores, ...searched].map((store) => (0,register_store/* placeName */.fW)(store, thisRepository)))];
  let looks = 0;
  const looked = await (0,batches/* inBatches */.o)(names, async (name) => {
    onProgress(`${looks += 1} of ${names.length}: ${name}`);
    const own = stores.filter((store) => (0,register_store/* placeName */.fW)(store, thisRepository) === name);
    return { name, ...await look(own.length > 0 ? own : searched, github) };
  });
  const places = new Map(
    looked.flatMap(({ name, place }) => place === void 0 ? [] : [[name, place]])
  );
  const shared = readersToAsk(stores, { places, thisRepository });
  const readers = await (0,batches/* inBatches */.o)(shared, (one) => readShared(one, github));
  if (isLost) tell("this repository", unknownRepository);
  for (const { name, reason } of [...looked, ...readers]) {
    if (reason !== void 0) tell(name, reason);
  }
  return { places, hidden: readers.flatMap(({ hidden }) => hidden) };
}
const ownPlace = {
  kind: "repository-secret",
  secret: "",
  app: "actions",
  repository: void 0,
  position: { line: 1, column: 1 }
};
const unknownRepository = 'is not known, so "legacy-secrets" were not looked for in it: set the variable GITHUB_REPOSITORY to OWNER/NAME';
async function look(stores, github) {
  const [first] = stores;
  if (first === void 0) return {};
  try {
    const place = await github.place(
      first,
      stores.map(({ secret }) => secret)
    );
    const blind = first !== ownPlace && first.app === "actions" && place.variables === void 0;
    return { place, ...blind && { reason: "its variables may not be read, so expiries were not compared" } };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}
async function readShared(shared, github) {
  const name = `actions:${shared.repository}`;
  try {
    return { name, hidden: hiddenIn(shared, await github.organizationSecrets(shared.repository)) };
  } catch (error) {
    const reason = `which organization secrets it is given could not be seen: ${reasonOf(error)}`;
    return { name, hidden: [], reason };
  }
}
function reasonOf(error) {
  if (!(error instanceof base_error/* OatError */.vE) || !error.code.startsWith("STORE_")) throw error;
  return `${error.message}; ${error.hint}`;
}


;// CONCATENATED MODULE: ./build/src/audit/programs.js







async function viewPrograms(register, hub, { open, tell }) {
  const programs = open({ noted: ({ label }) => (0,tokens_copies/* notedValue */.Ge)((0,tokens_token/* readSlotTokens */.nG)(hub.tokens, label)) });
  const stores = register.tokens.flatMap((slot) => slot.stores.filter(stores_programs/* isChecked */.WJ));
  const view = /* @__PURE__ */ new Map();
  await (0,batches/* inBatches */.o)(stores, async (store) => {
    try {
      const state = stateOf(await programs.look(store));
      if (state !== void 0) view.set(store, state);
    } catch (error) {
      tell((0,register_store/* storeName */.Hz)(store, ""), reasonOf(error));
    }
  });
  return view;
}
function stateOf(state) {
  if (state.kind === "empty") return "absent";
  if (state.kind !== "open") return void 0;
  return state.holds === void 0 ? "changed" : "present";
}
function programFindings(slot, { programs }) {
  return slot.stores.flatMap((store) => {
    const state = (0,stores_programs/* isChecked */.WJ)(store) ? programs?.get(store) : void 0;
    if (state === void 0 || state === "present") return [];
    const message = state === "absent" ? `has nothing, and ${JSON.stringify(slot.label)} should be there` : "has another value than the current token";
    return [finding_finding("PLACE_CHANGED", { subject: (0,register_store/* storeName */.Hz)(store, ""), slot, message })];
  });
}


// EXTERNAL MODULE: ./build/src/register/find-slot.js
var find_slot = __webpack_require__(4397);
// EXTERNAL MODULE: ./build/src/workflows/effects/job.js + 1 modules
var job = __webpack_require__(5665);
// EXTERNAL MODULE: ./build/src/workflows/workflow/image.js
var workflow_image = __webpack_require__(5125);
;// CONCATENATED MODULE: ./build/src/audit/repository.js




function repositoryFindings(register, { checkout, thisRepository }) {
  if (checkout === void 0) return [];
  const { codeOwners } = checkout;
  const isOwned = codeOwners !== void 0 && ownersOf(checkout.register, codeOwners).length > 0;
  const unprotected = finding_finding("REGISTER_UNPROTECTED", {
    subject: checkout.register,
    message: codeOwners === void 0 ? "there is no CODEOWNERS file, so nobody has to review a change of the register" : "no line of CODEOWNERS gives the register an owner, so nobody has to review a change of it"
  });
  const strict = register.tokens.filter(({ publicPull }) => !publicPull);
  return [
    ...isOwned ? [] : [unprotected],
    ...strict.flatMap((slot) => {
      const build = publicBuild(slot, checkout, thisRepository);
      if (build === void 0) return [];
      const message = `may not read public images (public-pull: false), and ${build}`;
      return [finding_finding("TOKEN_STRICT", { subject: slot.label, slot, message })];
    })
  ];
}
function publicBuild(slot, { workflows, otherFiles }, thisRepository) {
  const byPath = new Map(workflows.map((workflow) => [workflow.path, workflow]));
  const own = { name: "", tag: "", pin: void 0 };
  const views = (0,job/* jobViews */.o)({ workflows: byPath, name: thisRepository, isWhole: true, own, otherFiles });
  const secret = (0,find_slot/* secretNameFor */.zl)(slot, thisRepository)?.secret;
  for (const view of views) {
    const text = textOf(view);
    if (/docker-config:\s*['"]?scoped/.test(text)) continue;
    const reads = secret !== void 0 && new RegExp(`\\bsecrets\\.${secret}\\b`, "i").test(text);
    if (!reads && !view.effects().some((effect) => pushesTo(effect, slot))) continue;
    const pull = view.effects().find((effect) => pullsPublic(effect, slot));
    if (pull === void 0) continue;
    const { workflow, job } = view;
    return `job ${job.id} pulls some: ${pull.by} in ${workflow.path}:${workflow.positionAt(pull.at).line}`;
  }
  return void 0;
}
function textOf({ workflow, job }) {
  return workflow.text.slice(job.node.start, job.node.end);
}
function pushesTo({ kind, images }, { repositories }) {
  return kind === "push" && images.some(({ image }) => repositories.includes((0,workflow_image/* repositoryOf */._M)(image) ?? ""));
}
function pullsPublic({ kind, images, by }, { repositories }) {
  if (kind !== "pull" && kind !== "base") return false;
  if (images.length === 0) return /\bbuild|bake|compose/.test(by);
  const [organization = ""] = repositories[0]?.split("/") ?? [];
  return images.some(
    ({ image }) => image.registry === "hub" && image.namespace !== void 0 && image.namespace !== organization
  );
}
function ownersOf(path, codeOwners) {
  const lines = codeOwners.split(/\r?\n/).map((line) => line.replace(/(^|\s)#.*$/, "").trim()).filter((line) => line !== "" && ownersIn(line).every(isOwner));
  const fitting = lines.findLast((line) => patternOf(line).test(path));
  return fitting === void 0 ? [] : ownersIn(fitting);
}
function ownersIn(line) {
  return line.split(/(?<!\\)\s+/).slice(1);
}
function isOwner(word) {
  return /^@[\w-]+(?:\/[\w.-]+)?$/.test(word) || /^[^\s@]+@[^\s@]+$/.test(word);
}
function patternOf(line) {
  const [written = ""] = line.split(/(?<!\\)\s+/);
  const pattern = written.replace(/\\ /g, " ");
  const isAnchored = pattern.replace(/\/$/, "").includes("/");
  const body = pattern.replace(/^\//, "").replace(/\/$/, "").split(/(\*\*\/|\/\*\*|\*\*|\*|\?)/).map((part) => wildcards[part] ?? part.replace(/[.+^${}()|[\]\\]/g, "\\$&")).join("");
  const end = pattern.endsWith("/*") ? "$" : pattern.endsWith("/") ? "/" : "(/|$)";
  return new RegExp(`^${isAnchored ? "" : "(.*/)?"}${body}${end}`);
}
const wildcards = {
  "**/": "(.*/)?",
  "/**": "/.*",
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]"
};


// EXTERNAL MODULE: ./build/src/base/markdown.js
var markdown = __webpack_require__(7522);
;// CONCATENATED MODULE: ./build/src/audit/leak.js








function leaksOf({ tokens: slots }, { tokens }) {
  return slots.flatMap(({ label, repositories }) => {
    const current = (0,tokens_token/* findCurrent */.$Q)((0,tokens_token/* readSlotTokens */.nG)(tokens, label));
    const since = current && (0,tokens_copies/* markOf */.Fg)(current)?.leakSince;
    return since === void 0 ? [] : [{ label, repositories, since }];
  });
}
async function viewOldJobs(leaks, { register, places, thisRepository, port }) {
  const seen = /* @__PURE__ */ new Map();
  for (const slot of register.tokens.filter(({ label }) => leaks.some((leak) => leak.label === label))) {
    const copies = slot.stores.filter(register_store/* isSecretStore */.Qo).flatMap((store) => {
      const secret = places.get((0,register_store/* placeName */.fW)(store, thisRepository))?.secrets.get(store.secret);
      return secret === void 0 ? [] : [{ store, changedAt: secret.updatedAt }];
    });
    if (copies.length > 0) seen.set(slot.label, await port.oldJobs(copies));
  }
  return seen;
}
function leakLines(register, view) {
  return register.tokens.flatMap((slot) => {
    const current = (0,tokens_token/* findCurrent */.$Q)((0,tokens_token/* readSlotTokens */.nG)(view.hub.tokens, slot.label));
    if (current === void 0 || (0,tokens_copies/* markOf */.Fg)(current)?.leakSince === void 0) return [];
    const gaps = whyIncomplete(slot, current, view);
    const copies = copiesIn(slot, view, current).filter(({ state }) => state !== "not seen");
    const hidden = slot.stores.length - copies.length;
    const seen = `${copies.filter(({ state }) => state === "present").length} of ${(0,base_text/* counted */.hS)(slot.stores.length, "copy", "copies")} can have the new one${hidden === 0 ? "" : `, ${hidden} not looked at`}`;
    const heading = gaps.length === 0 ? `\u2705 ${(0,markdown/* codeText */.ph)(slot.label)} leaked: no older token works, ${seen}.` : `\u274C ${(0,markdown/* codeText */.ph)(slot.label)} leaked, and its rotation is not complete: ${gaps.map(markdown/* breakableText */.Xg).join("; ")}.`;
    const jobs = view.oldJobs.get(slot.label);
    const lines = jobs === void 0 ? [] : (0,old_jobs/* oldJobsTexts */.Sd)(jobs).map((line) => `- Jobs: ${line}`);
    return [`#### ${heading}`, "", ...lines, ...lines.length > 0 ? [""] : []];
  });
}
function leakFindings(register, view) {
  return register.tokens.flatMap((slot) => {
    const current = (0,tokens_token/* findCurrent */.$Q)((0,tokens_token/* readSlotTokens */.nG)(view.hub.tokens, slot.label));
    if (current === void 0 || (0,tokens_copies/* markOf */.Fg)(current)?.leakSince === void 0) return [];
    const gaps = whyIncomplete(slot, current, view);
    if (gaps.length === 0) return [];
    const message = `a token of this entry leaked, and its rotation is not complete: ${gaps.join("; ")}`;
    return [finding_finding("ROTATION_INCOMPLETE", { subject: slot.label, slot, message })];
  });
}


;// CONCATENATED MODULE: ./build/src/audit/pushes.js





const shownRows = 60;
const shownDays = 10;
const shortDigest = "sha256:".length + 12;
function auditPushes(pushes) {
  return pushes.toSorted((a, b) => b.at - a.at).map(({ at, ...push }) => ({ at: (0,time/* formatTime */.fU)(at), ...push }));
}
function pushFindings({ tokens }, { pushes = [] }) {
  const unexpected = pushes.filter(({ repository, actor }) => {
    const told = tokens.filter((slot) => slot.pushers !== void 0 && slot.repositories.includes(repository));
    const known = told.flatMap(({ pushers = [] }) => pushers.map((name) => name.toLowerCase()));
    return told.length > 0 && !known.includes(actor.toLowerCase());
  });
  return grouped(unexpected, ({ repository, actor }) => `${repository} ${actor}`).map((events) => {
    const [{ repository, actor, at, tag, digest }] = events;
    const latest = `the latest on ${(0,tokens_token/* date */.p6)(at)}: tag ${tag ?? "unknown"}, digest ${digest?.slice(0, shortDigest) ?? "unknown"}`;
    return finding_finding("PUSH_UNEXPECTED", {
      subject: repository,
      message: `${actor} pushed ${(0,base_text/* counted */.hS)(events.length, "time")}, ${latest}; the register names other "pushers"`
    });
  });
}
function grouped(pushes, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const push of pushes.toSorted((a, b) => b.at - a.at)) {
    const group = groups.get(keyOf(push));
    if (group === void 0) groups.set(keyOf(push), [push]);
    else group.push(push);
  }
  return [...groups.values()];
}
function leakPushTable({
  pushes = [],
  leaks
}) {
  const since = leaks.flatMap(
    (leak) => pushes.filter((push) => leak.repositories.includes(push.repository) && push.at >= leak.since)
  );
  const latest = [...new Set(since)].toSorted((a, b) => b.at - a.at);
  if (latest.length === 0) return [];
  return [
    `${(0,base_text/* counted */.hS)(latest.length, "push", "pushes")} since the leaked token was created:`,
    "",
    "| when, by whom | what |",
    "| --- | --- |",
    ...latest.slice(0, shownRows).map(singleRow),
    ...more(latest.length),
    ""
  ];
}
function pushTable({ pushes = [] }) {
  const groups = grouped(pushes, ({ repository, actor }) => `${repository} ${actor}`);
  if (groups.length === 0) return [];
  return [
    "| pushed by | on |",
    "| --- | --- |",
    ...groups.slice(0, shownRows).map(groupRow),
    ...more(groups.length),
    ""
  ];
}
function singleRow({ repository, actor, tag, digest, at }) {
  const when = `${(0,markdown/* dayText */.Ew)((0,tokens_token/* date */.p6)(at))} ${(0,time/* formatTime */.fU)(at).slice(11, 16)} UTC`;
  return `| ${when}<br>${(0,markdown/* breakableText */.Xg)(actor)} | ${(0,markdown/* codeText */.ph)(repository)}<br>${tag === void 0 ? "unknown tag" : (0,markdown/* codeText */.ph)(tag)}<br>${digest === void 0 ? "unknown digest" : digestText(digest)} |`;
}
function digestText(digest) {
  return `<code>${(digest.match(/.{1,12}/gsu) ?? []).map(markdown/* plainText */.wh).join("<wbr>")}</code>`;
}
function groupRow(events) {
  const [{ repository, actor }] = events;
  const days = grouped(events, ({ at }) => (0,tokens_token/* date */.p6)(at)).map(
    ([first, ...others]) => `${(0,markdown/* dayText */.Ew)((0,tokens_token/* date */.p6)(first.at))}: ${(0,base_text/* counted */.hS)(others.length + 1, "push", "pushes")}`
  );
  const rest = days.length > shownDays ? [`and ${days.length - shownDays} more days`] : [];
  return `| ${(0,markdown/* breakableText */.Xg)(actor)}<br>${(0,markdown/* codeText */.ph)(repository)} | ${[...days.slice(0, shownDays), ...rest].join("<br>")} |`;
}
function more(count) {
  return count > shownRows ? [`| and ${count - shownRows} more | see the output <code>pushes</code> |`] : [];
}


// EXTERNAL MODULE: ./build/src/tokens/timeline.js
var timeline = __webpack_require__(1717);
;// CONCATENATED MODULE: ./build/src/audit/inventory-table.js





const mostRows = 100;
const mostCopies = 10;
function inventoryTable(inventory, now) {
  const shown = inventory.slice(0, mostRows);
  const more = inventory.length - shown.length;
  if (shown.length === 0) return [];
  return [
    "| token | lifetime and copies |",
    "| --- | --- |",
    ...shown.map((token) => `| ${whatItIs(token).join("<br>")} | ${lifeOf(token, now).join("<br>")} |`),
    "",
    ...more > 0 ? [`\u2026 and ${more} more: see the output <code>inventory</code>.`, ""] : []
  ];
}
function whatItIs(token) {
  const { label, state, purpose, access, channel, oidc } = token;
  const isOff = state === "current" && token.works === false;
  return [
    // The state and its time stand below.
    `<b>${(0,markdown/* breakableText */.Xg)((0,register_label/* parseLabel */.Q_)(label).name)}</b>`,
    ...purpose === null ? [] : [`<i>${(0,markdown/* breakableText */.Xg)(purpose)}</i>`],
    `${[channel, access].filter((word) => word !== null).join(" ")}${access === null ? "" : ", "}${state}${isOff ? ", does not work" : ""}`,
    rightsOf(token),
    ...oidc === null ? [] : ["jobs log in without it (OIDC)"]
  ];
}
const inventory_table_short = { "scope-image-pull": "pull", "scope-image-push": "push" };
function rightsOf({ rights, publicRead, repositories, works }) {
  if (rights === null) {
    const names = (repositories ?? []).map(markdown/* plainText */.wh).join(", ");
    return works === false ? "no access left" : `for ${names || "unknown repositories"}`;
  }
  const words = rights.map((right) => {
    const [scope = "", path = ""] = right.split(" on ");
    return (0,markdown/* plainText */.wh)(inventory_table_short[scope] === void 0 ? right : `${inventory_table_short[scope]} ${path}`);
  });
  return [...words, publicRead === true ? "read public images" : "not public images"].join("<br>");
}
function lifeOf(token, now) {
  const { createdBy, createdAt, rotatedAt, expiresAt, lastUsedAt, deactivateAfter, deleteAfter } = token;
  const by = createdBy === null ? "" : ` by ${(0,markdown/* breakableText */.Xg)(createdBy)}`;
  return [
    ...createdAt === null ? [] : [`created ${date(createdAt)}${by}`],
    ...rotatedAt === null ? [] : [`rotated ${date(rotatedAt)}`],
    ...token.complete === null ? [] : [token.complete ? "complete: no other token works" : "not complete"],
    ...expiresAt === null ? [] : [expiryOf(expiresAt, now)],
    ...lastUsedAt === null ? [] : [lastUsedAt === "never" ? "never used" : `last used ${date(lastUsedAt)}`],
    ...deactivateAfter === null ? [] : [
      `${isPast(deactivateAfter, now) ? "was to be" : "will be"} deactivated after ${moment(deactivateAfter)}, unless something still uses it`
    ],
    ...deleteAfter === null ? [] : [`${isPast(deleteAfter, now) ? "was to be" : "will be"} deleted after ${moment(deleteAfter)}`],
    ...copyLines(token.copies, now)
  ];
}
function expiryOf(time, now) {
  if (time === "never") return "never expires";
  return `${isPast(time, now) ? "expired" : "expires"} ${date(time)}`;
}
function isPast(time, now) {
  return now !== void 0 && Date.parse(time) <= now;
}
function copyLines(copies, now) {
  const lines = copies.map(({ store, state, updatedAt }) => {
    const name = (0,markdown/* breakableText */.Xg)((0,register_store/* storeWords */.fI)(store));
    if (state === "absent") return `<b>missing</b>: ${name}`;
    if (state === "present" && updatedAt === null) return `${name}: has the token`;
    if (state === "changed" && updatedAt === null) return `${name}: <b>has another value</b>`;
    if (updatedAt === null) return `${name}: not looked at`;
    const days = now === void 0 ? void 0 : Math.max(0, Math.floor((now - Date.parse(updatedAt)) / time/* dayMs */.LP));
    const age = days === void 0 ? date(updatedAt) : days === 0 ? "less than a day old" : `${(0,base_text/* counted */.hS)(days, "day")} old`;
    return `${name}: ${copyNotes[state] ?? ""}${age}`;
  });
  return (0,base_text/* firstOf */.Ku)(lines, mostCopies);
}
const copyNotes = {
  older: "<b>older than the token</b>, ",
  changed: "<b>changed after the rotation</b>, "
};
function date(time) {
  return (0,markdown/* dayText */.Ew)(time.slice(0, 10));
}
function moment(time) {
  return `${time.slice(0, 16).replace("T", " ")} UTC`;
}


;// CONCATENATED MODULE: ./build/src/audit/summary.js










const marks = { error: "\u2717", warning: "!", notice: "i" };
const summary_mostRows = 300;
function auditSummary(findings, news) {
  const { register, view, inventory, compared, stamp } = news;
  const rows = findings.slice(0, summary_mostRows).map(row);
  const more = findings.length - rows.length;
  return [
    `### Docker tokens of ${(0,markdown/* breakableText */.Xg)(register.organization)}: ${countFindings(findings)}`,
    "",
    `${escaped(compared)}.`,
    "",
    ...view.hub === void 0 ? [] : leakLines(register, { ...view, hub: view.hub }),
    ...leakPushTable(view),
    ...rows.length === 0 ? [] : ["| | finding |", "| --- | --- |", ...rows, ""],
    ...more > 0 ? [`\u2026 and ${more} more: see the output <code>findings</code>.`, ""] : [],
    ...inventoryTable(inventory, view.hub?.now),
    ...view.hub === void 0 ? [] : summary_timeline(register, view.hub),
    ...pushTable(view),
    `Compared on ${(0,markdown/* breakableText */.Xg)(`${stamp.date.slice(0, 16).replace("T", " ")} UTC`)}${stamp.commit === null ? "" : `, with the register of commit ${(0,markdown/* storeText */.v7)(stamp.commit)}`}.`,
    ""
  ].join("\n");
}
function escaped({ seen, missed }) {
  return comparedLine({ seen: seen.map(markdown/* breakableText */.Xg), missed: missed.map(markdown/* breakableText */.Xg) });
}
function row({ code: name, severity, subject, message, remedy }) {
  return `| ${marks[severity]} | <b>${name}</b> ${subjectText(subject)}<br>${(0,markdown/* breakableText */.Xg)(message)}<br><i>${(0,markdown/* breakableText */.Xg)(remedy)}</i> |`;
}
function subjectText(subject) {
  const words = (0,register_store/* storeWords */.fI)(subject);
  return words === subject ? (0,markdown/* storeText */.v7)(subject) : (0,markdown/* breakableText */.Xg)(words);
}
function summary_timeline(register, { tokens, now }) {
  const slots = register.tokens.map((slot) => {
    const own = (0,tokens_token/* readSlotTokens */.nG)(tokens, slot.label);
    const current = own.find(({ id }) => id === (0,tokens_token/* slotTokens */.TG)(slot, { tokens, now }).current?.id);
    return { slot, own, current };
  });
  const managed = new Set(slots.flatMap(({ own }) => own.map(({ id }) => id)));
  const strangers = tokens.filter(({ id }) => !managed.has(id));
  const sections = slots.map(
    ({ slot, own, current }) => (0,timeline/* entrySection */.A8)(slot.label, {
      tokens: own,
      current,
      leavesAt: (token) => (0,sweep/* supersededAt */.Ut)(token, own, now) + slot.rotation.graceMs,
      now
    })
  );
  return (0,timeline/* timelineTable */.w0)([...sections, (0,timeline/* strangerSection */.qz)(strangers, now)], now);
}
function countFindings(findings) {
  const counts = ["error", "warning", "notice"].map((severity) => [findings.filter((each) => each.severity === severity).length, severity]).filter(([count]) => count > 0);
  const words = counts.map(([count, severity]) => (0,base_text/* counted */.hS)(count, severity));
  return words.length === 0 ? "no differences were found" : words.join(", ");
}


;// CONCATENATED MODULE: ./build/src/audit/audit.js




















async function audit(inputs, ports) {
  const { runner, register, commit } = ports;
  const view = await audit_look(inputs, ports);
  const compared = comparedParts(register, view);
  runner.info(comparedLine(compared));
  const findings = auditFindings(register, view, (0,register_commit/* otherCommit */.e)(commit, runner.environment));
  for (const one of findings) (0,finding/* announce */.i)(runner, one, (0,register_store/* storeWords */.fI)(one.subject));
  runner.info(countFindings(findings));
  for (const [label, jobs] of view.oldJobs) {
    for (const line of (0,old_jobs/* oldJobsLines */.P5)(jobs)) runner.info(`${label}: jobs: ${line}`);
  }
  const complete = view.unseen.length === 0;
  const ok = complete && !findings.some(({ severity }) => (0,finding/* reaches */.O)(severity, inputs.failOn));
  const inventory = auditInventory(register, view);
  const stamp = { date: (0,time/* formatTime */.fU)(view.hub?.now ?? ports.now()), commit: commit ?? null };
  const stamped = (rows) => JSON.stringify(rows.map((row) => ({ ...stamp, ...row })));
  runner.output("ok", String(ok));
  runner.output("complete", String(complete));
  runner.output("findings", stamped(findings));
  runner.output("inventory", stamped(inventory));
  runner.output("pushes", JSON.stringify(auditPushes(view.pushes ?? [])));
  await runner.summary(() => auditSummary(findings, { register, view, inventory, compared, stamp }));
  return ok;
}
async function audit_look(inputs, ports) {
  const { runner, register, checkout, github } = ports;
  const thisRepository = runner.environment["GITHUB_REPOSITORY"] ?? "";
  const { see, tell, unseen } = createSight(inputs, runner.place);
  const [docker, places] = await Promise.all([
    lookAtDocker(inputs, ports),
    see(
      "github",
      github,
      (port) => viewGithub(register, { github: port, thisRepository, tell, onProgress: runner.progress })
    )
  ]);
  const { hub } = docker.view;
  const programs = await see(
    "programs",
    inputs.hub && ports.openPrograms,
    async (open) => hub === void 0 ? void 0 : viewPrograms(register, hub, { open, tell })
  );
  const seen = { register, places: places?.places ?? /* @__PURE__ */ new Map(), thisRepository };
  const oldJobs = github === void 0 ? /* @__PURE__ */ new Map() : await viewOldJobs(docker.view.leaks, { ...seen, port: github });
  return {
    ...docker.view,
    parts: inputs.parts,
    github: places,
    programs,
    oldJobs,
    readsAsOwner: ports.hub !== void 0,
    checkout,
    unseen: [...docker.unseen, ...unseen],
    account: inputs.hub?.account.username ?? "",
    hasActivityToken: inputs.activity !== void 0,
    thisRepository,
    warningMs: inputs.warningMs
  };
}
async function lookAtDocker(inputs, { runner, register, activity, ...ports }) {
  const { see, tell, unseen } = createSight(inputs, runner.place);
  const hub = await see("hub", ports.hub, viewHub);
  const leaks = hub === void 0 ? [] : leaksOf(register, hub);
  const nothing = { hub, leaks, events: void 0, pushes: void 0, repositories: void 0 };
  if (unseen.length > 0 && inputs.activity === void 0) return { view: nothing, unseen };
  const events = await see("activity", activity, (log) => viewActivity(log, register.auditDays, tell));
  const pushes = events && await see("activity", activity, (log) => viewPushes(register, log, { leaks, tell }));
  const names = [...new Set(register.tokens.flatMap((slot) => slot.repositories))];
  const repositories = await see("repositories", ports.repositories, (port) => viewRepositories(names, port));
  return { view: { hub, leaks, events, pushes, repositories }, unseen };
}
function emptyInputs(part, gaps) {
  if (part === "github") return 'input "github-token" is empty';
  const owner = `${(0,input_words/* inputWords */.c)(gaps)} ${gaps.length === 1 ? "is" : "are"} empty`;
  if (part === "hub" || part === "programs") return owner;
  return `neither input "activity-token" nor an owner account is given: ${owner}`;
}
function createSight({ parts, hubGaps }, place) {
  const unseen = [];
  const tell = (subject, message) => void unseen.push({ subject, message });
  return {
    unseen,
    tell,
    /** `undefined` for a part that cannot be read: the others are compared. Throws what is a defect of this action. */
    see: async (part, port, view) => {
      if (!parts.includes(part)) return void 0;
      try {
        if (port !== void 0) return await view(port);
        tell(partWords[part], `was to be compared, and ${emptyInputs(part, hubGaps)}`);
      } catch (error) {
        if (!(error instanceof base_error/* OatError */.vE) || error.code === "INTERNAL") throw error;
        tell(partWords[part], `${error.code}: ${error.message}; ${(0,base_error/* hintFor */.JR)(error, place)}`);
      }
      return void 0;
    }
  };
}
function auditFindings(register, view, commit) {
  const { hub, unseen } = view;
  return sortFindings([
    ...hub === void 0 ? [] : register.tokens.flatMap((slot) => slotFindings({ slot, register, hub, view })),
    ...hub === void 0 ? [] : organizationFindings(register, { ...view, hub }),
    ...hub === void 0 ? [] : leakFindings(register, { ...view, hub }),
    ...activityFindings(register, view),
    ...pushFindings(register, view),
    ...hubRepositoryFindings(register, view),
    ...repositoryFindings(register, view),
    ...hiddenFindings(register, view),
    ...register.tokens.flatMap((slot) => [...storedSecretFindings(slot, view), ...programFindings(slot, view)]),
    ...legacyFindings(register, view),
    ...commit === void 0 ? [] : [finding_finding("REGISTER_OTHER_COMMIT", { subject: register.file, message: commit })],
    ...unseen.map((part) => finding_finding("PART_NOT_SEEN", part))
  ]);
}


// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/workflows/files.js
var workflows_files = __webpack_require__(1543);
// EXTERNAL MODULE: ./build/src/workflows/other-files.js
var other_files = __webpack_require__(5148);
// EXTERNAL MODULE: ./build/src/workflows/workflow/workflow.js + 7 modules
var workflow_workflow = __webpack_require__(2167);
// EXTERNAL MODULE: ./build/src/yaml/read.js + 1 modules
var yaml_read = __webpack_require__(3869);
;// CONCATENATED MODULE: ./build/src/audit/register-checkout.js





const codeOwnersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
async function readCheckout(register, from) {
  const { files } = from;
  const root = await files.realPath(from.root);
  const relative = external_node_path_.relative(root, await files.realPath(external_node_path_.resolve(root, from.config)));
  if (relative.startsWith("..") || external_node_path_.isAbsolute(relative)) return void 0;
  const workflowFiles = (0,workflows_files/* createWorkflowFiles */.x)(root, from.unique);
  const readYaml = await (0,yaml_read/* loadWorkflowYaml */.T)();
  const isStrict = register.tokens.some(({ publicPull }) => !publicPull);
  return {
    register: relative.split(external_node_path_.sep).join("/"),
    codeOwners: await firstOf(
      codeOwnersPaths.map((name) => external_node_path_.join(root, name)),
      files
    ),
    workflows: isStrict ? readWorkflows(workflowFiles, readYaml) : [],
    otherFiles: (0,other_files/* createOtherFiles */.o)((path2) => workflowFiles.text(path2), readYaml)
  };
}
async function firstOf(paths, files) {
  for (const path2 of paths) {
    const text = await files.read(path2);
    if (text !== void 0) return text;
  }
  return void 0;
}
function readWorkflows(files, readYaml) {
  return [...files.find([".github/workflows", ".github/actions"])].flatMap((file) => {
    const document = "text" in file ? readYaml(file.text) : void 0;
    if (document === void 0 || "problem" in document || !("text" in file)) return [];
    const workflow = (0,workflow_workflow/* readWorkflow */.S6)({ ...file, ...document });
    return workflow === void 0 || "problem" in workflow ? [] : [workflow];
  });
}


;// CONCATENATED MODULE: ./build/src/audit/start.js















async function startAudit(runner) {
  const inputs = readAuditInputs(runner);
  const { attempts, timeout, github: access } = inputs;
  const clock = (0,base_clock/* createClock */.ts)();
  const files = (0,base_files/* createFiles */.q)(clock.unique);
  (0,runner_event/* refuseForeignRun */.k7)(await (0,runner_event/* readEvent */.j_)(runner, files), "audit", inputs.allowRef);
  const register = await (0,read/* loadRegister */.Ku)(inputs.config, files);
  const deadline = (0,base_clock/* createPatience */.se)(timeout);
  const { environment, info, mask } = runner;
  const http = (0,base_http/* createHttp */.V)({ clock, deadline, attempts, onRetry: info });
  const { organization } = register;
  const docker = { organization, http, clock, deadline, mask, onWait: info };
  const hub = inputs.hub && (0,inventory/* createHubInventory */.qy)({ ...inputs.hub, ...docker, codes: (0,used_codes/* usedCodes */.A)(runner) });
  const reader = inputs.activity && (0,inventory/* createHubTokenReader */.Wf)({ ...inputs.activity, ...docker });
  const github = access && openInventory(access, { runner, register, clock, attempts, deadline });
  try {
    return await audit(inputs, {
      runner,
      register,
      hub,
      now: clock.now,
      commit: await (0,register_commit/* checkedOutCommit */.X)(inputs.config, files, environment),
      activity: reader ?? hub,
      repositories: hub ?? reader,
      openPrograms: ({ noted }) => (0,stores_programs/* createPrograms */.Iv)({
        environment,
        clock,
        signal: deadline.signal,
        mask,
        secrets: (0,runner_inputs/* readSecrets */.ql)(runner),
        register,
        noted
      }),
      checkout: await readCheckout(register, {
        root: process.cwd(),
        config: inputs.config,
        files,
        unique: clock.unique
      }),
      github
    });
  } finally {
    await github?.close();
    deadline.close();
  }
}
function openInventory(access, {
  runner,
  register,
  clock,
  attempts,
  deadline
}) {
  const { environment, info, mask, warning: warn } = runner;
  return (0,github_inventory/* createGithubInventory */.q)({
    access,
    clock,
    attempts,
    info,
    warn,
    mask,
    stores: register.tokens.flatMap(({ stores }) => stores),
    ownRun: environment["GITHUB_RUN_ID"],
    signal: deadline.signal,
    apiUrl: (0,call/* githubAddress */.Wf)(environment["GITHUB_API_URL"]),
    thisRepository: environment["GITHUB_REPOSITORY"] ?? "",
    timeoutMs: deadline.timeoutMs
  });
}



/***/ }),

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

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ repositoryOfUrl),
/* harmony export */   fj: () => (/* binding */ clonedName),
/* harmony export */   ld: () => (/* binding */ clonedCommit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

const commitName = /^[0-9a-f]{40}$/;
async function clonedCommit(folder, files) {
  const read = async (...name) => (await textOf(node_path__WEBPACK_IMPORTED_MODULE_0__.join(...name), files))?.trim();
  const { git, shared } = await gitFolders(folder, files);
  const head = await read(git, "HEAD");
  if (head === void 0) return void 0;
  const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1];
  const packed = refsIn(await read(shared, "packed-refs") ?? "");
  const commit = branch === void 0 ? head : await read(shared, branch) ?? packed.get(branch) ?? "";
  if (!commitName.test(commit)) return void 0;
  const tag = [...packed].find(([name, target]) => target === commit && versionTag.test(name))?.[0];
  const version = (tag ?? branch ?? "").replace(/^refs\/(tags|heads)\//, "");
  return { commit, version: version === "" ? commit.slice(0, 7) : version };
}
async function clonedName(folder, files, server) {
  const { shared } = await gitFolders(folder, files);
  const config = await textOf(node_path__WEBPACK_IMPORTED_MODULE_0__.join(shared, "config"), files) ?? "";
  const [, url = ""] = /\[remote "origin"\][^[]*?\burl *= *(\S+)/.exec(config) ?? [];
  return repositoryOfUrl(url, server);
}
function repositoryOfUrl(url, server) {
  const short = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?!\/)(?<path>.+)$/.exec(url)?.groups;
  const long = short === void 0 && URL.canParse(url) ? new URL(url) : void 0;
  const host = short?.["host"] ?? long?.hostname;
  const path2 = (short?.["path"] ?? long?.pathname ?? "").replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  const isServer = URL.canParse(server) && host?.toLowerCase() === new URL(server).hostname;
  return isServer && /^[\w.-]+\/[\w.-]+$/.test(path2) ? path2 : void 0;
}
async function gitFolders(folder, files) {
  const dotGit = node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, ".git");
  const own = /^gitdir: (.+)$/.exec((await textOf(dotGit, files))?.trim() ?? "")?.[1];
  const git = own === void 0 ? dotGit : node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(folder, own);
  const common = (await textOf(node_path__WEBPACK_IMPORTED_MODULE_0__.join(git, "commondir"), files))?.trim();
  return { git, shared: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(git, common ?? "") };
}
async function textOf(name, files) {
  try {
    return await files.read(name);
  } catch {
    return void 0;
  }
}
const versionTag = /^refs\/tags\/v\d+\.\d+\.\d+$/;
function refsIn(text) {
  const refs = /* @__PURE__ */ new Map();
  let last = "";
  for (const line of text.split("\n")) {
    const [, target = "", name = ""] = /^([0-9a-f]{40}) (refs\/\S+)$/.exec(line) ?? [];
    const peeled = /^\^([0-9a-f]{40})$/.exec(line)?.[1];
    if (name !== "") refs.set(name, target);
    else if (peeled !== void 0) refs.set(last, peeled);
    if (name !== "") last = name;
  }
  return refs;
}



/***/ }),

/***/ 3461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ reaches),
/* harmony export */   i: () => (/* binding */ announce)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1036);

function announce(runner, { code, severity, message, remedy }, about = "") {
  runner[severity]((0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)([code, about, `${message}; ${remedy}`].filter(Boolean).join(": "), 600));
}
const failing = {
  error: ["error"],
  warning: ["error", "warning"],
  never: []
};
function reaches(severity, failOn) {
  return failing[failOn].includes(severity);
}



/***/ }),

/***/ 682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createGithubInventory)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3894);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(721);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7524);
/* harmony import */ var _jobs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6684);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8445);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13);







function createGithubInventory(options) {
  const { ownRun, thisRepository } = options;
  const call = (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .openGithub */ .K)(options, "read", thisRepository === "" ? [] : [thisRepository]);
  return {
    /** Revokes an App's tokens. */
    close: call.close,
    /** As GithubStores. */
    oldJobs: (copies) => (0,_jobs_js__WEBPACK_IMPORTED_MODULE_4__/* .findOldJobs */ .B)(copies, { call, thisRepository, ownRun }),
    /** A store's place. `watched`: secrets of which the readers matter. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED. */
    async place(store, watched) {
      const at = locate(store, thisRepository);
      const path = `${at.target.path}/secrets`;
      const secrets = await call.list({ ...at, path, what: "secrets", parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecrets */ .dC }, nameOf);
      const seen = /* @__PURE__ */ new Map();
      for (const secret of secrets) {
        const name = secret.name.toUpperCase();
        const isWatched = watched.includes(name);
        if (isWatched && store.kind === "organization-secret" && secret.visibility === void 0) {
          throw (0,_write_js__WEBPACK_IMPORTED_MODULE_6__/* .untold */ .r_)(at.store);
        }
        const isOpen = isWatched && secret.visibility === "selected";
        const list = {
          ...at,
          path: `${path}/${name}/repositories`,
          what: "the repositories that may read the secret",
          parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepositoryNames */ .Ud
        };
        const repositories = isOpen ? await call.list(list, (it) => it.toLowerCase()) : void 0;
        seen.set(name, { ...secret, repositories });
      }
      return { secrets: seen, variables: await readVariables(at, store, call) };
    },
    /** Names of all organization secrets that a repository (`owner/repo`) is given; a workflow sees the first 100. Errors as `place`. */
    async organizationSecrets(repository) {
      const path = `/repos/${repository.split("/").map(encodeURIComponent).join("/")}/actions/organization-secrets`;
      const permission = `the repository permission "Secrets: read" for ${repository}`;
      const list = {
        store: `actions:${repository}`,
        target: { place: `repository ${repository}`, permission },
        path,
        what: "organization secrets",
        parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecrets */ .dC
      };
      const secrets = await call.list(list, nameOf);
      return secrets.map(({ name }) => name);
    }
  };
}
const nameOf = ({ name }) => name.toUpperCase();
function locate(store, thisRepository) {
  const repository = store.kind === "organization-secret" ? "" : store.repository ?? thisRepository;
  const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .secretTarget */ .Gk)(store, repository);
  const permission = target.permission.replace(': write"', ': read"');
  return { store: (0,_register_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeName */ .Hz)(store, thisRepository), target: { ...target, permission } };
}
async function readVariables(at, store, call) {
  if (store.app !== "actions") return void 0;
  const path = `${at.target.path}/variables`;
  try {
    const list = { ...at, path, what: "variables", size: 30, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVariables */ .rf };
    const variables = await call.list(list, nameOf);
    return new Map(variables.map(({ name, value }) => [name.toUpperCase(), value]));
  } catch (error) {
    if (error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE && error.code === "STORE_FORBIDDEN") return void 0;
    throw error;
  }
}



/***/ })

};
;