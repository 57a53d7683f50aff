"use strict";
exports.id = 462;
exports.ids = [462];
exports.modules = {

/***/ 2017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sy: () => (/* binding */ boundTo),
  Kf: () => (/* binding */ commandsOf),
  Dm: () => (/* binding */ frameOf),
  Do: () => (/* binding */ playJobs),
  I5: () => (/* binding */ rootOf),
  $6: () => (/* binding */ textAt),
  Qp: () => (/* binding */ variableAround)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/values/expression.js
var expression = __webpack_require__(3489);
// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(8989);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
;// CONCATENATED MODULE: ./build/src/workflows/values/shell.js




function unreadCommand(label, line = 0) {
  return { words: [[label]], line, asOther: false, input: void 0 };
}
function readScript(text, lookup) {
  const script = text.replaceAll("\r\n", "\n");
  const limits = { "<<": "here-documents", coproc: "coprocesses" };
  const endless = Object.entries(limits).find(([text2]) => script.split(text2, 1002).length > 1001);
  if (endless !== void 0) return [unreadCommand(`a script with more than 1,000 ${endless[1]}`)];
  const set = new Set([...script.matchAll(assignment)].map(([, name, other]) => name ?? other ?? ""));
  const find = (0,tree/* positionIn */.Nu)(script);
  const blank = (0,expression/* templateParts */.Di)(script).map(({ text: own, expression }) => expression === void 0 ? own : own.replace(/[^\n]/g, "x")).join("");
  const lineOf = (offset) => find(offset).line - 1;
  const parsed = parser/* parse */.qg(blank);
  const definitions = parsed.commands.flatMap(({ command: it }) => it.type === "Function" ? [it] : []);
  const functions = new Map(definitions.map(({ name, end }) => [name.value, end]));
  const commands = [];
  const place = { text: script, lineOf, lookup, set, functions, isInFunction: false, depth: 0 };
  visit(parsed, { ...place, commands }, void 0);
  for (const { pos } of parsed.errors?.slice(0, 1) ?? []) {
    commands.push(unreadCommand("a script that does not parse", lineOf(pos)));
  }
  return commands;
}
const deepest = 20;
const assignment = /(?:^|[\s;&|(])([A-Za-z_]\w*)\+?=|\b(?:read|for|mapfile|readarray|unset|getopts)\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g;
function visit(node, script, pipedFrom) {
  const visitAll = (around) => {
    parser/* forEachChild */.dK(node, (child) => {
      visit(child, around, pipedFrom);
    });
  };
  switch (node.type) {
    case "Command":
      visitAll(script);
      readCommand(node, script, pipedFrom);
      return;
    case "Pipeline": {
      let pipedCommand = pipedFrom;
      for (const part of node.commands) {
        const count = script.commands.length;
        visit(part, script, pipedCommand);
        pipedCommand = script.commands.length > count ? script.commands.at(-1) : void 0;
      }
      return;
    }
    case "Function":
      visitAll({ ...script, isInFunction: true });
      return;
    case "Redirect": {
      visitAll(script);
      const file = node.target === void 0 ? "" : wordsFrom(node.target, script).map(values_text/* wordsOf */.Z9).join(" ");
      if (node.operator.startsWith("<") && /\.docker|DOCKER_CONFIG/.test(file)) {
        script.commands.push(unreadCommand("what reads Docker\u2019s logins", script.lineOf(node.pos)));
      }
      return;
    }
    case "CommandExpansion":
    case "ProcessSubstitution":
    case "ArithmeticCommandExpansion": {
      if (node.script === void 0 || node.script.source !== void 0 || script.depth > deepest) {
        script.commands.push(unreadCommand("a substitution", script.lineOf(node.pos)));
      } else visit(node.script, { ...script, depth: script.depth + 1 }, void 0);
      return;
    }
    default:
      visitAll(script);
  }
}
function readCommand(node, script, pipedFrom) {
  const line = script.lineOf(node.pos);
  if (node.name === void 0) return;
  const allWords = [node.name, ...node.args].flatMap(
    (part) => part.type === "Word" ? wordsFrom(part, script) : [[part.text]]
  );
  const plain = allWords.map((word) => (0,values_text/* knownText */.bG)(word) ?? "$");
  const definition = script.functions.get(plain[0] ?? "") ?? Infinity;
  if (script.isInFunction ? definition < Infinity : definition <= node.pos) return;
  const start = wrapped(plain);
  const asOther = plain.slice(0, start).some((word) => /^(sudo|doas)$/.test(word));
  const isFed = node.redirects.some(({ operator }) => operator.startsWith("<"));
  const input = isFed ? (0,values_text/* openText */.Uq)() : pipedFrom && printedBy(pipedFrom);
  const fedWords = plain.slice(0, start).includes("xargs") ? [splitHole((0,values_text/* openText */.Uq)())] : [];
  script.commands.push({ words: allWords.slice(start).concat(fedWords), line, asOther, input });
}
function wrapped(words) {
  const start = words.findIndex((word, index) => !wrappers.test(word) && (index === 0 || !setting.test(word)));
  return start === -1 ? words.length : start;
}
const wrappers = /^(sudo|doas|env|timeout|xargs|exec|command|nohup|retry|nice|time)$/;
const setting = /^(-[EHinprtv0-9]+|--|-I|\{\}|\d+[smh]?|[A-Za-z_]\w*=.*)$/s;
function printedBy({ words }) {
  const [head = "", ...args] = words.map((word) => (0,values_text/* knownText */.bG)(word) ?? "$");
  const first = args.findIndex((word) => !/^-[neE]+$|^%s(\\n)?$/.test(word));
  const isOneWord = /^(echo|printf)$/.test(head) && first === args.length - 1;
  return (isOneWord ? words.at(-1) : void 0) ?? (0,values_text/* openText */.Uq)();
}
function wordsFrom(word, script) {
  const source = script.text.slice(word.pos, word.end);
  const isWhole = !source.includes("$") || /^(["'])[^]*\1$|=["']/.test(source) && !/\[[@*]\]/.test(source);
  const text = (0,values_text/* joinTexts */.B5)((word.parts ?? [word]).map((part) => partText(part, script)));
  return isWhole ? [text] : (0,values_text/* splitText */.Ad)(text, /\s+/).map(splitHole);
}
function splitHole(text) {
  const hole = (0,values_text/* onlyHole */.rl)(text);
  return hole === void 0 ? text : [{ ...hole, isSplit: true }];
}
function partText(part, script) {
  switch (part.type) {
    case "Word":
    case "Literal":
    case "SingleQuoted": {
      const source = script.text.slice(part.pos, part.end);
      if (!source.includes("${{")) return [part.value];
      const bare = source.replace(/^'([^]*)'$/, "$1").replace(/\\(["$`\\])|\\\n/g, "$1");
      return (0,expression/* readTemplate */.xV)(bare, script.lookup);
    }
    case "DoubleQuoted":
    case "LocaleString":
      return (0,values_text/* joinTexts */.B5)(part.parts.map((inner) => partText(inner, script)));
    case "SimpleExpansion":
      return variable(part.text.slice(1), script);
    case "ParameterExpansion": {
      const isPlain = part.prefix === void 0 && part.operation === void 0;
      return isPlain ? variable(part.parameter, script) : (0,values_text/* openText */.Uq)();
    }
    case "CommandExpansion":
      return part.text === "$(pwd)" ? (0,values_text/* openText */.Uq)("env.PWD") : (0,values_text/* openText */.Uq)();
    default:
      return (0,values_text/* openText */.Uq)();
  }
}
function variable(name, { set, lookup }) {
  return /^\w+$/.test(name) && !set.has(name) ? lookup(["env", name]) : (0,values_text/* openText */.Uq)(`env.${name}`);
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var jobs_repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
;// CONCATENATED MODULE: ./build/src/workflows/jobs/play.js






const play_deepest = 10;
const most = { characters: 2e6, jobs: 500 };
function* playJobs(repository) {
  const files = [...repository.workflows.values()];
  const called = new Set(files.flatMap(({ jobs }) => jobs.map((job) => (0,jobs_repository/* calledWorkflow */.vZ)(job, repository))));
  const used = /* @__PURE__ */ new Set();
  const order = files.toSorted((a, b) => Number(a.kind === "action") - Number(b.kind === "action"));
  for (const file of order) {
    const isPlayed = file.kind === "action" ? used.has(file) : (0,jobs_repository/* isOnlyCalled */.ow)(file) && called.has(file);
    const play = { repository, used, left: { ...most } };
    if (!isPlayed) yield* playFile({ file, caller: void 0 }, play);
  }
}
function* playFile(frame, play) {
  const { repository, used, left: budget } = play;
  for (const task of frame.file.jobs) {
    const played = [];
    const ids = /* @__PURE__ */ new Map();
    const firstWrites = /* @__PURE__ */ new Map();
    const reading = { texts: /* @__PURE__ */ new Map(), left: { characters: most.characters } };
    const job = { ...task, ...reading, repository, frame, played, ids, written: firstWrites, isCut: false };
    const file = (0,jobs_repository/* calledWorkflow */.vZ)(task, repository);
    budget.jobs -= 1;
    job.isCut = budget.jobs < 0 || file !== void 0 && depthOf(frame) >= play_deepest;
    const add = (steps, around) => {
      for (const item of steps) {
        budget.characters -= item.node.end - item.node.start + 200;
        job.isCut ||= depthOf(around) > play_deepest || budget.characters < 0;
        if (job.isCut) return;
        const action = (0,jobs_repository/* localAction */.On)(item, repository);
        const [inside] = action?.jobs ?? [];
        const step = { ...item, frame: around, index: played.length, isCall: inside !== void 0 };
        played.push(step);
        ids.set(around, (ids.get(around) ?? /* @__PURE__ */ new Map()).set(step.id ?? "", step));
        for (const name of (0,workflow/* namesWritten */.Mu)(step)) firstWrites.set(name, firstWrites.get(name) ?? step.index);
        if (action === void 0 || inside === void 0) continue;
        used.add(action);
        add(inside.steps, { file: action, caller: { job, step, inherits: false } });
      }
    };
    add(task.steps, frame);
    yield job;
    if (file === void 0 || job.isCut) continue;
    yield* playFile({ file, caller: { job, inherits: (0,jobs_repository/* inheritsSecrets */.wS)(task) } }, play);
  }
}
function depthOf({ caller }) {
  return caller === void 0 ? 0 : 1 + depthOf(frameOf(caller));
}
function frameOf({ step, job }) {
  return step?.frame ?? job.frame;
}
function rootOf({ file, caller }) {
  return caller === void 0 ? file : rootOf(frameOf(caller));
}
function boundTo({ caller }, kind, name) {
  if (caller === void 0) return void 0;
  const values = caller.step?.with ?? (0,tree/* valueOf */.RP)(caller.job.node, kind === "inputs" ? "with" : "secrets");
  const node = (0,workflow/* inputEntry */.nJ)(values, name)?.value;
  return node?.kind === "scalar" ? { node, frame: frameOf(caller) } : void 0;
}
function variableAround(name, { job, step }) {
  const around = [step?.env, (0,tree/* valueOf */.RP)(job.node, "env"), (0,tree/* valueOf */.RP)(job.frame.file.root, "env")];
  return around.flatMap((env) => (0,tree/* textOf */.b6)(env, name) ?? [])[0];
}
function textAt(text, place) {
  return text.includes("${{") ? (0,expression/* readTemplate */.xV)(text, lookupAt(place)) : [text];
}
function commandsOf(place) {
  const { step } = place;
  if (step === void 0 || step.isForeign) return [unreadCommand("a script that is not for sh")];
  return readScript((0,workflow/* scriptOf */.Fl)(step) ?? "", lookupAt(place));
}
function lookupAt(place) {
  return lookupIn({ ...place, depth: 0, isOutside: false });
}
function lookupIn(place) {
  const { texts, left: budget } = place.job;
  const cache = texts.get(place.step) ?? /* @__PURE__ */ new Map();
  texts.set(place.step, cache);
  return (path) => {
    if (place.depth > 24) return (0,values_text/* openText */.Uq)();
    const key = [place.isOutside, ...path].join("\n");
    if (!cache.has(key)) {
      cache.set(key, (0,values_text/* openText */.Uq)());
      const text2 = found(path, { ...place, depth: place.depth + 1 });
      cache.set(key, text2 ?? (0,values_text/* openText */.Uq)(path.join("."), frameOf(place).file.path));
    }
    const text = cache.get(key) ?? (0,values_text/* openText */.Uq)();
    budget.characters -= (0,values_text/* sizeOf */.$d)(text);
    return budget.characters < 0 ? (0,values_text/* openText */.Uq)() : text;
  };
}
function found(path, place) {
  const [context, first = "", second, third = ""] = path;
  const { name } = place.job.repository;
  switch (context) {
    case "github":
      if (second === "inputs") return handed("inputs", third, place);
      if (name === void 0) return void 0;
      if (first === "repository_owner") return [name.replace(/\/.*/, "")];
      return first === "repository" ? [name] : void 0;
    case "env": {
      const [, key] = runnersVariables.exec(first) ?? [];
      return key === void 0 ? play_variable(first, place) : lookupIn(place)(["github", key.toLowerCase()]);
    }
    case "inputs":
    case "secrets":
      return handed(context, first, place);
    case "steps":
      return tagsOf(first, third, place);
    default:
      return void 0;
  }
}
const runnersVariables = /^GITHUB_(REPOSITORY(?:_OWNER)?|(?:TRIGGERING_)?ACTOR|(?:HEAD_|BASE_)?REF|REF_NAME|SHA|RUN_\w+)$/;
function handed(kind, key, place) {
  const { file, caller } = frameOf(place);
  if (caller === void 0) return void 0;
  const { job, step, inherits } = caller;
  if (kind === "secrets" && (step !== void 0 || key === "GITHUB_TOKEN")) return void 0;
  const inherited = kind === "secrets" && inherits ? `\${{ secrets.${key} }}` : void 0;
  const text = boundTo(frameOf(place), kind, key)?.node.value ?? inherited;
  if (text !== void 0) return (0,expression/* readTemplate */.xV)(text, lookupIn({ ...place, job, step, isOutside: false }));
  if (step === void 0) return void 0;
  const declared = (0,workflow/* inputEntry */.nJ)((0,tree/* valueOf */.RP)(file.root, "inputs"), key)?.value;
  return (0,expression/* readTemplate */.xV)((0,tree/* textOf */.b6)(declared, "default") ?? "", lookupIn({ ...place, step: void 0 }));
}
function play_variable(key, place) {
  const { step, job } = place;
  const stepValue = step !== void 0 && !place.isOutside ? (0,tree/* textOf */.b6)(step.env, key) : void 0;
  if (stepValue !== void 0) return (0,expression/* readTemplate */.xV)(stepValue, lookupIn({ ...place, isOutside: true }));
  const outer = step?.frame.caller?.step;
  if (outer !== void 0) return play_variable(key, { ...place, step: outer, isOutside: false });
  if ((job.written.get(key) ?? Infinity) < (step?.index ?? Infinity)) return void 0;
  const outside = { ...place, step: void 0, isOutside: true };
  if (step !== void 0) return lookupIn(outside)(["env", key]);
  const around = variableAround(key, { job });
  return around === void 0 ? void 0 : (0,expression/* readTemplate */.xV)(around, lookupIn(outside));
}
function tagsOf(id, key, place) {
  const step = place.job.ids.get(frameOf(place))?.get(id);
  if (step === void 0 || !/^(tags|bake-file(-tags)?)$/.test(key)) return void 0;
  if ((0,workflow/* isOurs */.MU)(step)) return (0,expression/* readTemplate */.xV)((0,workflow/* inputText */.AN)(step, "push") ?? "", lookupIn({ ...place, step }));
  if (!/\/(metadata-action|ghaction-docker-meta)$/.test((0,workflow/* actionName */.aM)(step))) return void 0;
  const imageText = (0,expression/* readTemplate */.xV)((0,workflow/* inputText */.AN)(step, "images") ?? "", lookupIn({ ...place, step }));
  const names = (0,values_text/* mapStrings */.to)(imageText, (piece) => piece.replace(/"|\bname=/g, ""));
  const images = (0,values_text/* splitText */.Ad)(names, /[,\s]+/);
  return (0,values_text/* joinTexts */.B5)(images.flatMap((image) => [image, [":"], (0,values_text/* openText */.Uq)(), ["\n"]]));
}



/***/ }),

/***/ 3953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   On: () => (/* binding */ localAction),
/* harmony export */   SH: () => (/* binding */ actionFiles),
/* harmony export */   Yt: () => (/* binding */ namedAction),
/* harmony export */   ow: () => (/* binding */ isOnlyCalled),
/* harmony export */   vZ: () => (/* binding */ calledWorkflow),
/* harmony export */   wS: () => (/* binding */ inheritsSecrets),
/* harmony export */   y: () => (/* binding */ pathHere)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3217);
/* harmony import */ var _use_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1714);


function namedAction(text) {
  const [, name, ref = ""] = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/.exec(text) ?? [];
  if (name === void 0 || (0,_use_js__WEBPACK_IMPORTED_MODULE_0__/* .isShortCommit */ .oH)(ref)) return void 0;
  const isCommit = /^[0-9a-f]{40}$/.test(ref);
  return { name, tag: ref, pin: isCommit ? { commit: ref, version: ref.slice(0, 7) } : void 0 };
}
function pathHere(uses, { name: home }) {
  const use = (0,_use_js__WEBPACK_IMPORTED_MODULE_0__/* .readUse */ .UT)(uses);
  const isHere = use.kind === "action" && use.name.toLowerCase() === home?.toLowerCase();
  return isHere || use.kind === "local" || use.kind === "self" ? use.path : void 0;
}
function calledWorkflow({ uses }, repository) {
  return repository.workflows.get(pathHere(uses?.value ?? "", repository) ?? "");
}
function localAction(step, repository) {
  return actionFiles(step, repository).flatMap((file) => repository.workflows.get(file) ?? [])[0];
}
function actionFiles({ uses }, repository) {
  const path = pathHere(uses?.value ?? "", repository);
  return path === void 0 ? [] : (0,_use_js__WEBPACK_IMPORTED_MODULE_0__/* .actionPaths */ .rt)(path);
}
function inheritsSecrets({ node }) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(node, "secrets")?.value === "inherit";
}
function isOnlyCalled({ events }) {
  return events.every((event) => event === "workflow_call");
}



/***/ }),

/***/ 1714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UT: () => (/* binding */ readUse),
/* harmony export */   _0: () => (/* binding */ replacedBy),
/* harmony export */   ih: () => (/* binding */ workspaceFolder),
/* harmony export */   oH: () => (/* binding */ isShortCommit),
/* harmony export */   rt: () => (/* binding */ actionPaths)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2468);


function readUse(text) {
  const value = text.trim();
  if (value.startsWith("docker://")) return { kind: "image" };
  const [, start, inside = ""] = /^([.$])[\\/](.*)$/s.exec(value) ?? [];
  const folder = segmentsOf(inside).join("/");
  if (start !== void 0) return { kind: start === "." ? "local" : "self", path: folder };
  const address = /^https?:/i.test(value) && URL.canParse(value) ? new URL(value).pathname : value;
  const [names = "", ref = "", ...extraParts] = address.split("@");
  const [owner = "", repository = "", ...path] = segmentsOf(names);
  const name = `${owner}/${repository}`;
  const isReadable = /^[\w-]+\/(?!\.\.$)[\w.-]+$/.test(name) && ref !== "" && !value.includes("${{");
  if (!isReadable || extraParts.length > 0) return { kind: "unreadable" };
  return { kind: "action", name, path: path.join("/"), ref };
}
function isShortCommit(ref) {
  return /^(?=\d*[a-f])[0-9a-f]{7,39}$/i.test(ref);
}
function segmentsOf(path) {
  return path.split(/[\\/]/).filter((segment) => segment !== "" && segment !== ".");
}
function actionPaths(folder) {
  return ["action.yml", "action.yaml"].map((name) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, name));
}
const ofGit = "add|branch|clean|commit|config|describe|diff|fetch|log|ls-files|ls-remote|push|remote|rev-parse|show|status|tag|--version";
const ofGh = "api|auth|label|secret|variable|workflow|(issue|pr|release|run) +(create|edit|list|upload|view)";
const harmless = new RegExp(`^(-[cC] +\\S+ +|(?!-[cC] )-\\S+ +)*(${ofGit}|${ofGh})(?![\\w-])`);
const commands = /(?<![\w.@:-])(?:git|gh|hub)(?:\.exe)?["']?[ \t]+(?=(\S.*))/gi;
const unpacks = /(?<![\w.-])(tar[ \t]+(?!-?[a-z]*c)|bsdtar|unzip|7z|Expand-Archive)/;
function mayMoveFiles(script) {
  const lines = script.replace(/[\\`]\r?\n/g, " ");
  if (unpacks.test(lines)) return true;
  return Array.from(lines.matchAll(commands)).some(([, words = ""]) => !harmless.test(words));
}
function replacedBy(step, home) {
  if (mayMoveFiles((0,_workflow_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptOf */ .Fl)(step) ?? "")) return [""];
  const name = (0,_workflow_js__WEBPACK_IMPORTED_MODULE_1__/* .actionName */ .aM)(step);
  if (!/(\/checkout|download-artifact)$/.test(name)) return [];
  const [ref = "", repository = "", folder = ""] = ["ref", "repository", "path"].map(
    (it) => (0,_workflow_js__WEBPACK_IMPORTED_MODULE_1__/* .inputText */ .AN)(step, it)
  );
  const isSame = /^(\$\{\{ *github\.sha *\}\})?$/.test(ref.trim());
  const isHere = /^(\$\{\{ *github\.repository *\}\})?$/.test(repository) || repository === home;
  return name.endsWith("/checkout") && isSame && isHere ? [] : [workspaceFolder(folder)];
}
function workspaceFolder(path) {
  const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(path.replaceAll("\\", "/"), "/").replace(/^(\.\/)+/, "");
  return /^([a-z]:|~|\/|\.\.)|\$\{\{/i.test(folder) ? "" : folder.toLowerCase();
}



/***/ }),

/***/ 2468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ inputText),
/* harmony export */   Fl: () => (/* binding */ scriptOf),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   Mu: () => (/* binding */ namesWritten),
/* harmony export */   Q4: () => (/* binding */ isOurLogin),
/* harmony export */   S6: () => (/* binding */ readWorkflow),
/* harmony export */   aM: () => (/* binding */ actionName),
/* harmony export */   nJ: () => (/* binding */ inputEntry)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3217);

function readWorkflow(file, mayMatter = () => true) {
  const { root, text } = file;
  const runs = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "runs");
  const using = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(runs, "using");
  const pinsByCommit = /^[^#\n]*\buses["']?:[ \t]*["']?[\w./-]+@[0-9a-f]{40}\b/im.test(text);
  if (using === "composite" || using === "docker") {
    const jobs2 = using === "docker" ? [] : [readJob("", runs ?? root, root)];
    return { ...file, kind: "action", events: [], jobs: jobs2, pinsByCommit };
  }
  const entries = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "jobs"));
  if (entries.length === 0) return void 0;
  const isIn = (node) => node !== void 0 && mayMatter(text.slice(node.start, node.end));
  const isAround = isIn((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "env"));
  const jobs = entries.filter(({ value }) => isAround || isIn(value)).map(({ key, value }) => readJob(key, value, root));
  const on = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "on");
  const items = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(on).flatMap((item) => item.kind === "scalar" ? [item.value] : []);
  const events = [...items, ...(0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(on).map(({ key }) => key)];
  const top = { ...root, entries: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(root).filter(({ key }) => key !== "jobs") };
  return { ...file, root: top, kind: "workflow", events, jobs, pinsByCommit };
}
function readJob(id, node, root) {
  const environment = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "environment");
  const shells = [node, root].map((one) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, "defaults"), "run"), "shell"));
  const usual = /^windows/i.test((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "runs-on") ?? "") ? "pwsh" : "bash";
  return {
    id,
    node,
    condition: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "if"),
    environment: environment?.kind === "scalar" ? environment.value : (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(environment, "name"),
    uses: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "uses"),
    steps: readSteps((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "steps"), shells[0] ?? shells[1] ?? usual)
  };
}
function readSteps(list, shell, isBeside = false) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(list).flatMap((node) => {
    if (node.kind !== "mapping") return [];
    const inner = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "parallel");
    return inner === void 0 ? [readStep(node, { shell, isBeside })] : readSteps(inner, shell, true);
  });
}
function readStep(node, { shell, isBeside }) {
  return {
    node,
    id: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "id"),
    name: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "name") ?? "",
    uses: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "uses"),
    run: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "run"),
    with: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "with"),
    env: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "env"),
    condition: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "if"),
    /** The steps behind it do not wait for its end. */
    isBeside: isBeside || (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "background") !== void 0 || leaves.test((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "run") ?? ""),
    isForeign: !plainShell.test((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "shell") ?? shell)
  };
}
const plainShell = /^((nix|script|(\/usr\/bin\/)?env)\s([^;&|]*\s"?)?)?(\/[\w/]+\/)?(ba|z|da)?sh( +(-[\w-]+|pipefail))*( +\{0\}"?)?$/;
const leaves = /\bdocker (container )?run (\\\n|[^\n]){0,300}(?<=\s)(-[it]*d[it]*|--detach)(?=\s)|(?<![&|<>])&(?=[\s;)}]|$)(?!\s*[&\d])|(^|[;&|(])[ \t]*(sudo )?(coproc|setsid|screen|tmux|at|batch|systemd-run) /m;
function inputEntry(inputs, name) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(inputs).find(({ key }) => key.toLowerCase() === name.toLowerCase());
}
function inputText(step, name) {
  const value = inputEntry(step.with, name)?.value;
  return value?.kind === "scalar" ? value.value : void 0;
}
function actionName({ uses }) {
  return (uses?.value ?? "").replace(/@.*/s, "").toLowerCase();
}
function scriptOf(step) {
  const inputs = /retry/i.test(actionName(step)) ? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(step.with) : [];
  const commands = inputs.flatMap(({ key }) => /command/i.test(key) ? [inputText(step, key)] : []);
  return step.run?.value ?? (commands.join("\n") || void 0);
}
function namesWritten(step) {
  const script = scriptOf(step) ?? "";
  if (!/GITHUB_ENV|set-env/.test(script)) return [];
  return [...script.matchAll(/\b(\w+)(?:=|<<)/g)].map(([, name = ""]) => name);
}
function isOurs(step) {
  return actionName(step).endsWith("/docker-oat-login");
}
function isOurLogin(step) {
  return isOurs(step) && /^(login)?$/.test(inputText(step, "mode") ?? "");
}



/***/ }),

/***/ 462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   Xt: () => (/* binding */ passingOf),
/* harmony export */   _N: () => (/* binding */ plannedSecretName),
/* harmony export */   o8: () => (/* binding */ scopedSecretName),
/* harmony export */   ot: () => (/* binding */ isDockerPassword),
/* harmony export */   pr: () => (/* binding */ namedSecrets),
/* harmony export */   vz: () => (/* binding */ sourceOf),
/* harmony export */   z_: () => (/* binding */ onlySecret)
/* harmony export */ });
/* harmony import */ var _jobs_play_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2017);
/* harmony import */ var _values_expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3489);
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2528);




function credentialOf(text = []) {
  const plain = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_3__/* .knownText */ .bG)(text)?.trim();
  if (/^\$\w+$|^\$?\{|^secrets\./.test(plain ?? "")) return { kind: "broken" };
  if (plain !== void 0) return { kind: plain === "" ? "missing" : "literal" };
  const { source = "" } = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_3__/* .onlyHole */ .rl)(text.filter((piece) => typeof piece !== "string" || piece.trim() !== "")) ?? {};
  const [context = "", name = ""] = source.split(".");
  if (source === "github.token") return { kind: "secret", name: "GITHUB_TOKEN" };
  if (context === "secrets" && name !== "") return { kind: "secret", name: name.toUpperCase() };
  if (context === "vars") return { kind: "variable", name };
  if (context === "github") return { kind: "variable", name: source };
  return { kind: context === "inputs" ? "input" : "computed", name };
}
function sourceOf(credential) {
  if (!("name" in credential)) return void 0;
  return `${credential.kind === "secret" ? "SECRETS" : "VARS"}.${credential.name.toUpperCase()}`;
}
function onlySecret(text) {
  const [context, name, ...extraNames] = (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyReference */ .k7)(text) ?? [];
  return context === "secrets" && extraNames.length === 0 ? name?.toUpperCase() : void 0;
}
function passingOf(text, frame) {
  const [context = "", name = "", ...extraNames] = (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyReference */ .k7)(text) ?? [];
  if (extraNames.length > 0 || context !== "secrets" && context !== "inputs") return void 0;
  const bound = (0,_jobs_play_js__WEBPACK_IMPORTED_MODULE_0__/* .boundTo */ .sy)(frame, context, name);
  const furtherPassages = bound && passingOf(bound.node.value, bound.frame);
  if (bound !== void 0) return furtherPassages && [bound, ...furtherPassages];
  const { caller } = frame;
  if (context === "inputs") return void 0;
  if (caller === void 0) return [];
  return caller.inherits ? passingOf(text, caller.job.frame) : void 0;
}
const scopedSecretName = /(^|_)OAT(_|$)|(^|_)(RELEASE|NIGHTLY)_(PULL|PUSH)(_|$)/;
const plannedSecretName = /^DOCKERHUB_(\w+_)?(PULL|PUSH)_TOKEN$/;
function isDockerPassword(name) {
  const isOfDocker = /DOCKER|DHUB|^HUB_(USER|PASS|PWD|TOKEN)/.test(name) && !(0,_values_image_js__WEBPACK_IMPORTED_MODULE_2__/* .namesAnother */ .it)(name);
  return isOfDocker && /PASS|PWD|TOKEN|PAT$|SECRET(?!S)|(?<!PRIVATE_)KEY|AUTH|CRED/.test(name);
}
function secretNames(text) {
  return [...text.matchAll(secretReference)].flatMap(
    ([, name, key]) => (name ?? key ?? "").toUpperCase() || []
  );
}
function namedSecrets(text) {
  const isAll = (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .templateParts */ .Di)(text).some(({ expression = "" }) => {
    const code = expression.replace(/(?<!\[\s*)'(?:[^']|'')*'/g, "");
    return [...code.matchAll(secretReference)].some(([, name, key]) => (name ?? key) === void 0);
  });
  return { isAll, names: [...new Set(secretNames(text))].filter((name) => name !== "GITHUB_TOKEN") };
}
const secretReference = /(?<![\w-]|\.\s*)secrets\b(?:\s*\.\s*([\w-]+)|\s*\[\s*'([\w-]+)'\s*\])?/gi;



/***/ }),

/***/ 3489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ truthOf),
/* harmony export */   Di: () => (/* binding */ templateParts),
/* harmony export */   k7: () => (/* binding */ onlyReference),
/* harmony export */   xV: () => (/* binding */ readTemplate)
/* harmony export */ });
/* unused harmony export readExpression */
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2506);
/* harmony import */ var _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2049);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2528);



const contexts = "github env vars secrets inputs matrix strategy needs steps job jobs runner".split(" ");
const functions = "success failure always cancelled hashFiles".split(" ").map((name) => ({ name, minArgs: 0, maxArgs: 255 }));
function templateParts(text) {
  const parts = [];
  let position = 0;
  for (let open = text.indexOf("${{"); open !== -1; open = text.indexOf("${{", position)) {
    const [match] = /^(?:'[^']*'|(?!\}\})[^'])*\}\}/.exec(text.slice(open + 3)) ?? [];
    if (match === void 0) break;
    if (open > position) parts.push({ text: text.slice(position, open) });
    position = open + 3 + match.length;
    parts.push({ text: text.slice(open, position), expression: match.slice(0, -2).trim() });
  }
  return position < text.length || parts.length === 0 ? [...parts, { text: text.slice(position) }] : parts;
}
function readTemplate(text, lookup) {
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .joinTexts */ .B5)(
    templateParts(text).map(
      ({ text: plain, expression }) => expression === void 0 ? [plain] : readExpression(expression, lookup)
    )
  );
}
function readExpression(source, lookup) {
  return parsed(source, (tree) => readTree(tree, lookup)) ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)();
}
function parsed(source, reader) {
  try {
    const parser = new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG(source).lex().tokens, contexts, functions);
    const tree = parser.parse();
    return tree && reader(tree);
  } catch {
    return void 0;
  }
}
function onlyReference(text) {
  const [part, ...moreParts] = templateParts(text.trim());
  return part?.expression === void 0 || moreParts.length > 0 ? void 0 : parsed(part.expression, pathOf);
}
function pathOf(expression) {
  if (expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .ContextAccess */ .QC) return [expression.name.lexeme.toLowerCase()];
  if (!(expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .IndexAccess */ .p_) || !(expression.index instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Literal */ .uS)) return void 0;
  const path = pathOf(expression.expr);
  return path && [...path, expression.index.literal.coerceString()];
}
function readTree(tree, lookup) {
  const readPart = (one) => readTree(one, lookup);
  const path = pathOf(tree);
  if (path !== void 0) return lookup(path);
  if (tree instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Literal */ .uS) return [tree.literal.coerceString()];
  if (tree instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Grouping */ .aU) return readPart(tree.group);
  const [input, text, ...others] = tree instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Logical */ .oD && tree.operator.lexeme === "||" ? tree.args : [];
  const isUsual = input !== void 0 && pathOf(input)?.slice(0, 3).join(".") === "github.event.inputs";
  return isUsual && text !== void 0 && others.length === 0 ? readPart(text) : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)();
}
function truthOf(text) {
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(text);
  return plain === void 0 ? void 0 : !/^(|false|0|null)$/.test(plain);
}



/***/ }),

/***/ 1370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ registryKind),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   it: () => (/* binding */ namesAnother),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2099);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2528);


function registryKind(text) {
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(text)?.trim().toLowerCase();
  if (plain === void 0) {
    const words = text.filter((piece) => typeof piece !== "string" || /[.:]/.test(piece));
    return namesAnother((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(words)) ? "other" : "unknown";
  }
  const [host = ""] = plain.replace(/^https?:\/\//, "").split("/");
  if (host === "" || (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isDockerHub */ .gr)(host) && host !== "hub.docker.com") return "hub";
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? "docker" : "other";
}
const otherRegistries = /ghcr|github(?!\.)|gitea|forgejo|(^|[^a-z])(ecr|acr|gcr|gar|gcp|aws)([^a-z]|$)|pkg\.dev|amazon|azure|google|quay|harbor|jfrog|artifactory|nexus|gitlab|scaleway|aliyun|alibaba|tencent|huawei|digitalocean|openshift/i;
function namesAnother(words) {
  return otherRegistries.test(words);
}
function parseImage(text) {
  const [reference = []] = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(text, /@.*/s);
  const segments = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(
    (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .mapStrings */ .to)(reference, (piece) => piece.replace(/^\s*(docker|oci|docker-image|cwd):\/\//, "").trim()),
    /\//
  );
  const [head = []] = segments;
  const isOpen = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(head) === void 0;
  const prefix = head.map((piece) => typeof piece === "string" ? piece : "").join("");
  const isHost = segments.length > 1 && (/^localhost$|[.:]/.test(prefix) || isOpen && segments.length > 2);
  const isUnclear = isOpen && (segments.length > 1 || typeof head[0] !== "string");
  const registry = isHost || isUnclear ? registryKind(head) : "hub";
  const image = { registry, text, namespace: void 0, path: void 0 };
  const names = (isHost ? segments.slice(1) : segments).map(
    (one) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .mapStrings */ .to)(one, (piece) => piece.toLowerCase())
  );
  const tagged = names.findIndex((one) => one.some((piece) => typeof piece === "string" && piece.includes(":")));
  const path = tagged === -1 ? names : names.slice(0, tagged + 1).flatMap((one) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(one, /:.*/s).slice(0, 1));
  if (path.length > 1) {
    const between = path.flatMap((part, at) => at === 0 ? [part] : [["/"], part]);
    return { ...image, namespace: between.slice(0, -2).flat(), path: between.flat() };
  }
  const [name = []] = path;
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(name);
  if (plain === void 0) return { ...image, path: name.length === 1 ? name : void 0 };
  if (plain === "" || registry !== "hub") return image;
  return { ...image, namespace: ["library"], path: [`library/${plain}`] };
}
function repositoryOf({ path = [] }) {
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(path);
  return plain !== void 0 && /^[\w.-]+(\/[\w.-]+)+$/.test(plain) ? plain : void 0;
}



/***/ }),

/***/ 2528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Ad: () => (/* binding */ splitText),
/* harmony export */   B5: () => (/* binding */ joinTexts),
/* harmony export */   Uq: () => (/* binding */ openText),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   bG: () => (/* binding */ knownText),
/* harmony export */   h$: () => (/* binding */ showText),
/* harmony export */   rl: () => (/* binding */ onlyHole),
/* harmony export */   to: () => (/* binding */ mapStrings)
/* harmony export */ });
function openText(source, file) {
  return [{ source, file }];
}
function knownText(text) {
  return text.every((piece) => typeof piece === "string") ? text.join("") : void 0;
}
function showText(text) {
  const holeText = ({ source }) => source === void 0 ? "\u2026" : `\${{ ${source} }}`;
  return text.map((piece) => typeof piece === "string" ? piece : holeText(piece)).join("");
}
function onlyHole(text = []) {
  const [piece, ...morePieces] = text;
  return typeof piece === "string" || morePieces.length > 0 ? void 0 : piece;
}
function wordsOf(text) {
  return text.map((piece) => typeof piece === "string" ? piece : ` ${piece.source ?? ""} `).join("");
}
function mapStrings(text, change) {
  return text.map((piece) => typeof piece === "string" ? change(piece) : piece);
}
function joinTexts(texts) {
  const pieces = [];
  let size = 0;
  for (const text of texts) {
    size += sizeOf(text);
    if (size > 1e5) return openText();
    for (const piece of text) {
      const last = pieces.at(-1);
      if (typeof piece === "string" && typeof last === "string") pieces[pieces.length - 1] = last + piece;
      else pieces.push(piece);
    }
  }
  return pieces;
}
function sizeOf(text) {
  return text.reduce((size, piece) => size + (typeof piece === "string" ? piece.length : 100), 0);
}
function splitText(text, separator) {
  const parts = [[]];
  for (const piece of text) {
    if (typeof piece !== "string") {
      parts.at(-1)?.push(piece);
      continue;
    }
    const [head = "", ...tail] = piece.split(separator);
    if (head !== "") parts.at(-1)?.push(head);
    for (const one of tail) parts.push(one === "" ? [] : [one]);
  }
  return parts.filter((part) => part.length > 0);
}



/***/ })

};
;