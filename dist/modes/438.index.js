"use strict";
exports.id = 438;
exports.ids = [438];
exports.modules = {

/***/ 1403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ baseImages),
/* harmony export */   u: () => (/* binding */ joinPath)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);

function joinPath(path) {
  const parts = [];
  for (const part of path.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
function baseImages(text, { target, args, contexts }) {
  const globals = /* @__PURE__ */ new Map();
  const stages = [];
  for (const line of instructions(text)) {
    const [, word = "", rest = ""] = /^\s*([A-Za-z]+)\s+([^]*)$/.exec(line) ?? [];
    const kind = word.toUpperCase();
    if (kind === "ARG" && stages.length === 0) {
      const [, name = "", value] = /^(\w+)(?:=["']?([^"'\s]*))?/.exec(rest.trim()) ?? [];
      globals.set(name, args.has(name) ? args.get(name) : value && expanded(value, globals));
    } else if (kind === "FROM") {
      const [from = "", , name = ""] = rest.split(/\s+/).filter((one) => one !== "" && !one.startsWith("--"));
      stages.push({ name: name.toLowerCase(), sources: [from.replace(/["']/g, "")] });
    } else {
      const copied = kind === "COPY" ? rest.matchAll(/(?:^|\s)--from=(\S+)/g) : [];
      const mounted = kind === "RUN" ? rest.matchAll(/(?:^|\s)--mount=\S*?\bfrom=([^,\s]+)/g) : [];
      for (const [, from = ""] of [...copied, ...mounted]) stages.at(-1)?.sources.push(from);
    }
  }
  const found = /* @__PURE__ */ new Map();
  const visit = (at) => {
    for (const source of stages[at]?.sources.splice(0) ?? []) {
      const name = expanded(source, globals);
      const isMade = (stage) => stage !== "" && (name === void 0 || stage === name.toLowerCase());
      const made = stages.slice(0, at).flatMap((stage, place) => isMade(stage.name) ? [place] : []);
      const places = /^\d+$/.test(source) ? [Number(source)] : made;
      places.forEach(visit);
      if (name === void 0 || places.length > 0 || contexts.has(name)) continue;
      const image = (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)([name]);
      const repository = image.registry === "hub" ? (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(image) : void 0;
      const [, own] = /^library\/(.+)$/.exec(repository ?? "") ?? [];
      if (repository !== void 0 && (own === void 0 || official.test(own))) found.set(repository, image);
    }
  };
  const wanted = stages.findLastIndex(({ name }) => name === target?.toLowerCase());
  visit(wanted === -1 ? stages.length - 1 : wanted);
  return [...found.values()];
}
function expanded(text, values) {
  const variable = /\$(?:(\w+)|\{(\w+)(?::?-([^}]*))?\})/g;
  const whole = text.replace(variable, (all, ...names) => {
    const [plain, braced = "", fallback] = names;
    return values.get(plain ?? braced) ?? fallback ?? all;
  });
  const [name = ""] = whole.split(/[:@](?!.*\/)/);
  if (name.includes("$")) return void 0;
  return whole.includes("$") ? name : whole;
}
function instructions(text) {
  const escape = /^#\s*escape=`/im.test(text.slice(0, 500)) ? "`" : "\\";
  const found = [];
  let open = "";
  let end;
  for (const line of text.split(/\r?\n/)) {
    if (end !== void 0) {
      if (line.trim() === end) end = void 0;
    } else if (/^\s*(#|$)/.test(line)) continue;
    else if (line.trimEnd().endsWith(escape)) open += `${line.trimEnd().slice(0, -1)} `;
    else {
      const whole = open + line;
      open = "";
      end = /^\s*(?:RUN|COPY|ADD)\b.*<<-?["']?([A-Za-z_]\w*)/i.exec(whole)?.[1];
      found.push(whole);
    }
  }
  return [...found, open];
}
const official = /^(almalinux|alpine|amazoncorretto|amazonlinux|archlinux|bash|buildpack-deps|bun|busybox|caddy|centos|clojure|composer|debian|docker|eclipse-temurin|elixir|erlang|fedora|gcc|golang|gradle|haproxy|haskell|httpd|jetty|julia|kong|mariadb|maven|memcached|mongo|mysql|nginx|node|openjdk|oraclelinux|perl|php|postgres|pypy|python|r-base|rabbitmq|redis|registry|rockylinux|ros|ruby|rust|swift|tomcat|traefik|ubuntu|vault|wordpress)$/;



/***/ }),

/***/ 7208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ act),
/* harmony export */   o: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2528);


function act(kind, by, images = []) {
  return { kind, by, images };
}
function imagesIn(texts) {
  return texts.flatMap((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(text, /[\s,]+/)).filter((text) => !/^(#|type=|\.{0,2}\/|cwd:)|\.(hcl|json|ya?ml)$|^\w+=/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(text) ?? "")).map(_values_image_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ);
}



/***/ }),

/***/ 3984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ scriptLines),
  s: () => (/* binding */ viewRepository)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/values/expression.js
var expression = __webpack_require__(3489);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
// EXTERNAL MODULE: ./build/src/workflows/jobs/play.js
var play = __webpack_require__(6223);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
;// CONCATENATED MODULE: ./build/src/workflows/jobs/lookup.js





const deepest = 24;
const mostNames = 4e3;
function lookupAt(place, name) {
  return lookupIn({ ...place, depth: 0, isOutside: false, budget: { left: mostNames }, name });
}
function lookupIn(reading) {
  return (path) => {
    const { depth, budget } = reading;
    budget.left -= 1;
    if (depth > deepest || budget.left < 0) return (0,values_text/* openText */.Uq)();
    const found = lookUp(path, { ...reading, depth: depth + 1 });
    return found ?? (0,values_text/* openText */.Uq)(path.join("."), frameOf(reading).file.path);
  };
}
function textIn(text, reading) {
  return (0,expression/* readTemplate */.xV)(text, lookupIn(reading));
}
function frameOf({ step, job }) {
  return step?.frame ?? job.frame;
}
function lookUp([context, first = "", second = "", third = ""], at) {
  switch (context) {
    case "github":
      return second === "inputs" ? givenText(third, at) : githubText(first === "event" ? third : first, at);
    case "env":
      return variable(first, at);
    case "inputs":
      return givenText(first, at);
    case "secrets":
      return secretText(first, at);
    case "steps":
      return outputText(first, third, at);
    default:
      return void 0;
  }
}
function githubText(key, { name }) {
  const [owner, repository] = name?.split("/") ?? [];
  const known = { repository: name, repository_owner: owner, name: repository, full_name: name };
  const text = Object.entries(known).find(([one]) => one === key)?.[1];
  return text === void 0 ? void 0 : [text];
}
function givenText(key, at) {
  const { file, caller } = frameOf(at);
  const bound = (0,play/* boundTo */.sy)(frameOf(at), "inputs", key);
  if (bound !== void 0) return atCaller(bound.node.value, at);
  const declared = (0,workflow/* inputEntry */.nJ)((0,tree/* valueOf */.RP)(file.root, "inputs"), key)?.value;
  return caller?.step && textIn((0,tree/* textOf */.b6)(declared, "default") ?? "", { ...at, step: void 0 });
}
function secretText(key, at) {
  const frame = frameOf(at);
  const { caller } = frame;
  if (caller === void 0 || caller.step !== void 0 || key === "GITHUB_TOKEN") return void 0;
  const text = (0,play/* boundTo */.sy)(frame, "secrets", key)?.node.value;
  if (text === void 0 && !caller.inherits) return void 0;
  return atCaller(text ?? `\${{ secrets.${key} }}`, at);
}
function atCaller(text, at) {
  const { caller } = frameOf(at);
  if (caller === void 0) return void 0;
  return textIn(text, { ...at, job: caller.job, step: caller.step, isOutside: false });
}
function variable(key, at) {
  const { step, job } = at;
  const own = step !== void 0 && !at.isOutside ? (0,tree/* textOf */.b6)(step.env, key) : void 0;
  if (own !== void 0) return textIn(own, { ...at, isOutside: true });
  const outer = step?.frame.caller?.step;
  if (outer !== void 0) return variable(key, { ...at, step: outer, isOutside: false });
  if (mayBeWritten(key, job.played.slice(0, step?.index))) return void 0;
  const around = (0,play/* variableAround */.Qp)(key, { job });
  return around === void 0 ? void 0 : textIn(around, { ...at, step: void 0, isOutside: true });
}
function mayBeWritten(key, steps) {
  const written = new RegExp(`\\b${key}(=|<<)`);
  return steps.some((one) => {
    const script = (0,workflow/* scriptOf */.Fl)(one) ?? "";
    return /GITHUB_ENV|set-env/.test(script) && written.test(script);
  });
}
function outputText(id, key, at) {
  const frame = frameOf(at);
  const step = at.job.played.find((one) => one.id === id && one.frame === frame);
  const isTags = /^(tags|json|bake-file(-tags)?)$/.test(key);
  if (step === void 0 || !isTags || !isMetadata(step)) return void 0;
  const lines = (0,expression/* readLines */.Se)((0,workflow/* inputText */.AN)(step, "images") ?? "", (line) => textIn(line, { ...at, step }));
  return (0,values_text/* joinTexts */.B5)(lines.flatMap(imagesOf).flatMap((image) => [image, [":"], (0,values_text/* openText */.Uq)(), ["\n"]]));
}
function isMetadata(step) {
  return /^(docker\/metadata-action|crazy-max\/ghaction-docker-meta)$/.test((0,workflow/* actionName */.aM)(step));
}
function imagesOf(line) {
  const bare = (0,values_text/* mapStrings */.to)(line, (piece) => piece.replaceAll('"', "").replace(/^\s*name=/, ""));
  const words = (0,values_text/* knownText */.bG)(line) ?? (0,values_text/* wordsOf */.Z9)(line);
  if (!/(^|,)\s*(name|enable)=/.test(words)) return (0,values_text/* splitText */.Ad)(bare, /\s*[,\s]\s*/);
  return /enable=false\b/.test(words) ? [] : (0,values_text/* splitText */.Ad)(bare, /,.*/s).slice(0, 1);
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var jobs_repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/values/shell.js
var shell = __webpack_require__(2769);
// EXTERNAL MODULE: ./build/src/workflows/values/image.js
var values_image = __webpack_require__(1370);
// EXTERNAL MODULE: ./build/src/workflows/effects/dockerfile.js
var dockerfile = __webpack_require__(1403);
// EXTERNAL MODULE: ./build/src/workflows/effects/effect.js
var effect = __webpack_require__(7208);
;// CONCATENATED MODULE: ./build/src/workflows/effects/build.js



function buildActs(build, place) {
  const { by, isPush } = build;
  const outputs = build.outputs.filter(pushesOutput);
  const named = outputs.flatMap((text) => fieldOf("name", text));
  const caches = build.caches.filter((text) => /type=registry/.test((0,values_text/* wordsOf */.Z9)(text))).flatMap((text) => fieldOf("ref", text));
  const tags = named.length > 0 ? named : (0,effect/* imagesIn */.o)(build.tags);
  const kind = isPush === true || outputs.length > 0 ? "push" : isPush === false ? "local" : "open";
  return [
    (0,effect/* act */.R)("base", by, basesOf(build, place)),
    (0,effect/* act */.R)(kind, by, tags),
    ...caches.length > 0 ? [(0,effect/* act */.R)("push", `${by} (cache)`, caches)] : []
  ];
}
function bakeActs(by, { isPush, sets, files }) {
  const outputs = sets.filter((text) => /output=/.test((0,values_text/* wordsOf */.Z9)(text)) && pushesOutput(text));
  if (isPush !== true && outputs.length === 0) {
    const isTold = isPush === false && sets.every((text) => (0,values_text/* onlyHole */.rl)(text) === void 0);
    return isTold ? [] : [(0,effect/* act */.R)("open", by)];
  }
  const tags = sets.filter((text) => /^[^=]*\.tags=/.test((0,values_text/* wordsOf */.Z9)(text))).map((text) => (0,values_text/* mapStrings */.to)(text, (piece) => piece.replace(/^.*\.tags=/, "")));
  const computed = (0,effect/* imagesIn */.o)(files).filter(({ text }) => (0,values_text/* knownText */.bG)(text) === void 0);
  return [
    (0,effect/* act */.R)("push", by, [...(0,effect/* imagesIn */.o)(tags), ...outputs.flatMap((text) => fieldOf("name", text)), ...computed])
  ];
}
function pushesOutput(output) {
  const words = (0,values_text/* wordsOf */.Z9)(output);
  return /push(-by-digest)?=(?!false)|type=registry/.test(words) && !/push=false/.test(words);
}
function fieldOf(name, text) {
  const begin = new RegExp(`^[^]*?(^|,|")${name}=("?)`);
  const at = text.findIndex((piece) => typeof piece === "string" && begin.test(piece));
  const first = text[at];
  if (typeof first !== "string") return [];
  const end = begin.exec(first)?.[2] === "" ? /,[^]*/ : /"[^]*/;
  const field = [];
  for (const piece of [first.replace(begin, ""), ...text.slice(at + 1)]) {
    field.push(typeof piece === "string" ? piece.replace(end, "") : piece);
    if (typeof piece === "string" && end.test(piece)) break;
  }
  return (0,effect/* imagesIn */.o)([field.filter((piece) => piece !== "")]);
}
function basesOf(build, { isRoot, file: read }) {
  const folder = (0,values_text/* knownText */.bG)(build.context ?? ["."]);
  const path = (0,values_text/* knownText */.bG)(build.file ?? [`${folder}/Dockerfile`]);
  const isHere = isRoot && folder !== void 0 && !/^(https?|git|ssh):|^git@|^-$/.test(folder);
  const text = isHere && path !== void 0 ? read((0,dockerfile/* joinPath */.u)(path)) : void 0;
  if (text === void 0) return [];
  const pairs = (texts) => texts.map((one) => {
    const [, name = "", value] = /^\s*([^=]*)=?([^]*)$/.exec((0,values_text/* wordsOf */.Z9)(one)) ?? [];
    return [name.trim(), (0,values_text/* knownText */.bG)(one) === void 0 ? void 0 : value?.trim()];
  });
  const target = build.target && (0,values_text/* knownText */.bG)(build.target);
  if (build.target !== void 0 && target === void 0) return [];
  return (0,dockerfile/* baseImages */.i)(text, {
    target,
    args: new Map(pairs(build.args)),
    contexts: new Map(pairs(build.contexts))
  });
}


// EXTERNAL MODULE: ./build/src/workflows/effects/words.js
var effects_words = __webpack_require__(8376);
;// CONCATENATED MODULE: ./build/src/workflows/effects/actions.js







const pushers = {
  "redhat-actions/push-to-registry": ["image tags"],
  "int128/docker-manifest-create-action": ["tags index-annotations"],
  "actions/attest-build-provenance": ["subject-name", "push-to-registry"],
  "actions/attest-sbom": ["subject-name", "push-to-registry"],
  "actions/attest": ["subject-name", "push-to-registry"]
};
function actionActs(step, place, value) {
  const name = (0,workflow/* actionName */.aM)(step);
  const lines = (key) => {
    const text = (0,workflow/* inputText */.AN)(step, key);
    return text === void 0 ? [] : (0,expression/* readLines */.Se)(text, value);
  };
  const isTrue = (key) => (0,expression/* truthOf */.D)((0,values_text/* joinTexts */.B5)(lines(key)));
  if (/^(docker|depot|useblacksmith)\/build-push-action$/.test(name)) {
    const isPush = isTrue("push") !== false;
    const [context, file, target] = ["context", "file", "target"].map((key) => lines(key)[0]);
    const build = {
      by: name,
      isPush,
      tags: lines("tags"),
      outputs: lines("outputs"),
      caches: lines("cache-to")
    };
    const more = { context, file, target, args: lines("build-args"), contexts: lines("build-contexts") };
    return buildActs({ ...build, ...more }, place);
  }
  if (/^(docker|depot)\/bake-action$/.test(name)) {
    const isTold = (0,workflow/* inputText */.AN)(step, "push") !== void 0 || (0,workflow/* inputText */.AN)(step, "load") !== void 0;
    const isPush = isTrue("push") === false ? isTold ? false : void 0 : true;
    return bakeActs(name, { isPush, sets: lines("set"), files: [...lines("files"), ...lines("bake-file")] });
  }
  const pusher = Object.hasOwn(pushers, name) ? pushers[name] : void 0;
  if (pusher !== void 0) {
    const [inputs, when] = pusher;
    if (when !== void 0 && isTrue(when) !== true) return [];
    const [registry] = lines("registry");
    const images = (0,effect/* imagesIn */.o)(inputs.split(" ").flatMap(lines));
    const below = images.map(({ text }) => (0,values_image/* parseImage */.zZ)([...registry ?? [], "/", ...text]));
    return [(0,effect/* act */.R)("push", name, registry === void 0 ? images : below)];
  }
  if (name === "docker/setup-buildx-action") {
    return (0,workflow/* inputText */.AN)(step, "driver") === "cloud" ? [(0,effect/* act */.R)("cloud", name)] : [];
  }
  const script = name === "actions/github-script" ? (0,workflow/* inputText */.AN)(step, "script") ?? "" : "";
  if (/docker|podman|buildah|skopeo|crane/i.test(script)) return [(0,effect/* act */.R)("open", name)];
  if ((0,effects_words/* isHubApi */.WA)(name) || (0,effects_words/* isQuietAction */.nV)(name)) return [];
  const program = name.replace(/^.*\//, "").replace(/-action$/, "");
  const words = ((0,workflow/* inputText */.AN)(step, "args") ?? "").split(/\s+/).filter((word) => word !== "");
  const told = words.length === 0 ? void 0 : (0,effects_words/* commandByWords */.sd)([program, ...words]);
  if (told?.kind === "push") return [{ ...told, by: name }];
  if (program === "goreleaser" && words.length > 0 && told === void 0) return [];
  return [(0,effect/* act */.R)("open", name)];
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/tools.js
const table = [
  [/docker|podman|nerdctl|buildah|depot/, /(image )?tag/, "local", "last"],
  [/docker|podman|nerdctl|buildah|depot/, /(image |manifest )?push/, "push", "all"],
  [/docker|podman|nerdctl|depot/, /(buildx |image |builder )?build/, "build"],
  [/buildah/, /build|bud|build-using-dockerfile/, "build"],
  [/docker/, /buildx imagetools create/, "push", "tags"],
  [/docker|depot/, /(buildx )?bake/, "bake"],
  [/docker-compose/, /.*/, "compose"],
  [/docker|podman|nerdctl/, /compose.*/, "compose"],
  [/docker|podman|nerdctl/, /(container )?(run|create)/, "run"],
  [
    /docker/,
    /buildx( (create|use|ls|inspect|du|prune|rm|stop|version|install|history.*|imagetools inspect))?/,
    "nothing"
  ],
  [
    /docker|podman|nerdctl|buildah|depot/,
    /(log(in|out|s)|version|info|images?|inspect|ps|rmi?|save|load|(im|ex)port|exec|cp|pull|image pull|stack|service|scout|system|network|volume|context|stop|start|restart|kill|wait|history|search|stats|top|container|commit|builder|plugin|events|diff|port|from|copy|config|u?mount|umount|machine|unshare|manifest (create|add|annotate|inspect|rm)|--version|-v|--help)( .*)?/,
    "nothing"
  ],
  [/skopeo|crane/, /copy|cp/, "copy"],
  [/skopeo/, /sync|delete/, "push"],
  [/skopeo/, /inspect|list-tags|login|logout|manifest-digest|standalone-.*|--version|-v/, "nothing"],
  [/crane/, /push/, "push", "last"],
  [/crane/, /tag|delete/, "push", "first"],
  [/crane/, /append|mutate|flatten|rebase/, "push", "tags"],
  [
    /crane/,
    /auth.*|version|ls|digest|manifest|config|catalog|export|pull|validate|blob|index list/,
    "nothing"
  ],
  [/cosign/, /sign|attest|attach .*|copy|clean/, "push", "all"],
  [
    /cosign/,
    /verify.*|tree|download.*|triangulate|login|(sign|attest)-blob|generate.*|import-key-pair|public-key|initialize|env|version/,
    "nothing"
  ],
  [/helm/, /push/, "chart"],
  [/helm/, /.*/, "nothing"]
];
const rows = table.map(([tools, verb, does, images = "none"]) => ({
  tools: new RegExp(`^(${tools.source})$`),
  verb: new RegExp(`^(${verb.source})$`),
  does,
  images
}));
function isTool(name) {
  return rows.some(({ tools }) => tools.test(name));
}
function rowFor(tool, words) {
  for (const { tools, verb, does, images } of rows) {
    if (!tools.test(tool)) continue;
    const length = [3, 2, 1].find(
      (count) => count <= words.length && verb.test(words.slice(0, count).join(" "))
    );
    if (length !== void 0) return { does, images, length };
  }
  return void 0;
}
const bare = new Set(
  "--push --load --pull --purge --no-cache -q --quiet --rm --force-rm --squash --check --debug -D --compress -a --all-tags --all --disable-content-trust --insecure --append --dry-run --prefer-index --preserve-digests --remove-signatures --insecure-policy --dest-compress --dest-decompress --src-no-creds --dest-no-creds -v --verbose --allow-nondistributable-artifacts -n --no-clobber --index --digest-tags --force-recursive --include-external --referrers --fast --recursive -r -d --no-tty --disable-path-validation --plain-http -y --yes --allow-insecure-registry --allow-http-registry --upload --keyless --replace --force --sk --insecure-skip-tls-verify".split(" ")
);


;// CONCATENATED MODULE: ./build/src/workflows/effects/commands.js






const before = /^(-H|--host|-c|--context|--config|-l|--log-level|-f|--file|-p|--project-name|--profile|--env-file|--project-directory|--ansi|--progress|--builder)$/;
function commandActs(words, place) {
  const [first = []] = words;
  const head = ((0,values_text/* knownText */.bG)(first) ?? "").replace(/^.*\//, "");
  const said = words.map(values_text/* wordsOf */.Z9);
  if (said.some((word) => /hub\.docker\.com|\/v2\/users\/login/.test(word)) || head === "hub-tool") return [];
  if (head === "" && words.length > 0 && first[0] !== "") return [(0,effect/* act */.R)("open", "a computed command")];
  if (/^(docker-)?buildx$/.test(head)) return toolActs("docker", [["buildx"], ...words.slice(1)], place);
  if (isTool(head)) return toolActs(head, words.slice(1), place);
  const told = (0,effects_words/* commandByWords */.sd)(said.map((word) => word.trim()));
  if (told === void 0) return [];
  return head === "ko" && told.kind === "push" ? [koAct(told, said, place.variable("KO_DOCKER_REPO"))] : [told];
}
function toolActs(tool, rest, place) {
  const all = rest.map((word) => (0,values_text/* knownText */.bG)(word) ?? "$");
  const isDocker = /^(docker|podman|nerdctl|buildah)/.test(tool);
  if (!isDocker && /^-/.test(all[0] ?? "") && all.some((word) => !word.startsWith("-"))) {
    return [(0,effect/* act */.R)("open", `${tool} with flags first`)];
  }
  let start = 0;
  while (/^-./.test(all[start] ?? "")) start += before.test(all[start] ?? "") ? 2 : 1;
  const words = rest.slice(start);
  if (words.length === 0) return [];
  const row = rowFor(tool, all.slice(start));
  if (row === void 0) return [(0,effect/* act */.R)("open", `${tool} ${all[start] ?? ""}`)];
  const by = [tool, ...all.slice(start, start + row.length)].join(" ");
  return rowActs(row, { by, words: words.slice(row.length), place });
}
function rowActs(row, { by, words, place }) {
  const { named, flags } = sortedWords(by, words);
  const said = words.map(values_text/* wordsOf */.Z9);
  const isPushed = said.some((word) => /^--push(=(?!false)|$)/.test(word));
  const isDry = said.includes("--dry-run");
  switch (row.does) {
    case "nothing":
      return [];
    case "copy": {
      const [, target = []] = named;
      const isHere = (text) => by.startsWith("skopeo") && !/^(docker:\/\/|[^:]*$)/.test((0,values_text/* knownText */.bG)(text) ?? "");
      return isHere(target) ? [] : [(0,effect/* act */.R)("push", by, (0,effect/* imagesIn */.o)([target]))];
    }
    case "build": {
      const isOpen = [...words.filter(mayBeFlag), ...named.slice(0, -1)].some((word) => (0,values_text/* onlyHole */.rl)(word));
      const [tags, outputs, caches] = [flags("-t", "--tag"), flags("-o", "--output"), flags("--cache-to")];
      const [file, target, context] = [flags("-f", "--file")[0], flags("--target")[0], named.at(-1)];
      const more = { context, file, target, args: flags("--build-arg"), contexts: flags("--build-context") };
      return buildActs(
        { by, isPush: isPushed || (isOpen ? void 0 : false), tags, outputs, caches, ...more },
        place
      );
    }
    case "bake": {
      const isKept = said.some((word) => /^--(load|print|check)$/.test(word));
      return bakeActs(by, {
        isPush: isPushed || (isKept ? false : void 0),
        sets: flags("--set"),
        files: []
      });
    }
    case "compose": {
      const isPush = said.some((word) => /^(push|--push|publish)$/.test(word));
      const verb = named.find((word) => !before.test((0,values_text/* knownText */.bG)(word) ?? ""));
      if (!isPush && (0,values_text/* onlyHole */.rl)(verb) === void 0) return [];
      return [(0,effect/* act */.R)(isPush ? "push" : "open", "docker compose")];
    }
    case "run":
      return said.some((word) => /docker\.sock|\.docker\b|DOCKER_(CONFIG|HOST)/.test(word)) ? [(0,effect/* act */.R)("open", by)] : [];
    case "chart": {
      const [file = [], remote = []] = named;
      return isDry ? [] : [(0,effect/* act */.R)("push", by, (0,effect/* imagesIn */.o)([chartOf(file, remote)]))];
    }
    default: {
      const ranges = { all: [0], first: [0, 1], last: [-1], none: [named.length] };
      const images = row.images === "tags" ? flags("-t", "--tag", "--new_tag") : named.slice(...ranges[row.images]);
      return isDry ? [] : [(0,effect/* act */.R)(row.does, by, (0,effect/* imagesIn */.o)(images))];
    }
  }
}
function mayBeFlag(word) {
  return /push|args|flag|opt|extra|param|output/i.test((0,values_text/* onlyHole */.rl)(word)?.source ?? "");
}
function sortedWords(by, words) {
  const named = [];
  const found = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? [];
    const [first, ...rest] = word;
    const written = typeof first === "string" ? first : "";
    const [, name = written, value] = /^(--?[\w.-]+)=([^]*)$/.exec(written) ?? [];
    const isBare = bare.has(written) || written === "-p" && by === "docker manifest push";
    if (!written.startsWith("-") || written === "-") named.push(word);
    else if (value !== void 0) found.push({ name, value: (0,values_text/* joinTexts */.B5)([[value], rest]) });
    else if (/^-[a-zA-Z]./.test(written)) {
      found.push({ name: written.slice(0, 2), value: [written.slice(2), ...rest] });
    } else if (!isBare) found.push({ name: written, value: words[at += 1] ?? [] });
  }
  return {
    named,
    flags: (...names) => found.flatMap(({ name, value }) => names.includes(name) ? [value] : [])
  };
}
function chartOf(file, remote) {
  const name = /(?:^|\/)([a-z][\w-]*?)-v?\d[^/]*\.tgz$/.exec((0,values_text/* knownText */.bG)(file) ?? "")?.[1];
  return (0,values_text/* joinTexts */.B5)([
    (0,values_text/* mapStrings */.to)(remote, (piece) => piece.trim()),
    ["/"],
    name === void 0 ? (0,values_text/* openText */.Uq)() : [name]
  ]);
}
function koAct(told, said, repository) {
  if ((0,values_text/* onlyHole */.rl)(repository)?.source === "env.KO_DOCKER_REPO") return { ...told, kind: "open" };
  const isExact = said.some((word) => /^(--bare|-B|--base-import-paths)$/.test(word));
  const image = (0,values_image/* parseImage */.zZ)(isExact ? repository : (0,values_text/* joinTexts */.B5)([repository, ["/"], (0,values_text/* openText */.Uq)()]));
  return { ...told, images: image.path === void 0 ? [] : [image] };
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/job.js











function viewRepository(repository) {
  const { name } = repository;
  const reader = {
    text: (text, place) => text.includes("${{") ? (0,expression/* readTemplate */.xV)(text, lookupAt(place, name)) : [text],
    script: (step, job) => (0,shell/* readScript */.U)((0,workflow/* scriptOf */.Fl)(step) ?? "", lookupAt({ job, step }, name), step.foreignShell)
  };
  const jobs = (0,play/* playJobs */.Do)(repository).map((job) => {
    let effects;
    return { job, effects: () => effects ??= jobEffects(job, { repository, reader }) };
  });
  return { repository, reader, jobs };
}
function jobEffects(job, view) {
  const found = job.played.flatMap(
    (step) => (0,effects_words/* stepByName */.Lv)(step.name, stepActs(step, job, view)).map((one) => ({ at: step.node.start, ...one, step }))
  );
  const last = job.played.at(-1);
  const more = (0,effect/* act */.R)("open", "what is called here has more steps than migrate reads");
  return job.isCut && last !== void 0 ? [...found, { ...more, at: job.node.start, step: last }] : found;
}
function stepActs(step, job, { repository, reader }) {
  const value = (text) => reader.text(text, { job, step });
  if ((0,workflow/* scriptOf */.Fl)(step) === void 0) {
    if (step.uses === void 0 || step.isCall) return [];
    if ((0,jobs_repository/* pathHere */.y)(step.uses.value, repository) === void 0) {
      return actionActs(step, { isRoot: true, file: repository.text }, value);
    }
    return (0,jobs_repository/* localAction */.On)(step, repository) === void 0 ? [(0,effect/* act */.R)("open", step.uses.value)] : [];
  }
  const offsetOf = scriptLines(step);
  const { commands, problem } = reader.script(step, job);
  const isMoved = commands.some(({ words: [head = []] }) => /^(cd|pushd)$/.test((0,values_text/* knownText */.bG)(head) ?? ""));
  const place = {
    isRoot: !isMoved && !/working-directory/.test(step.frame.file.text),
    file: repository.text,
    variable: (name) => value(`\${{ env.${name} }}`)
  };
  const found = commands.flatMap(
    ({ words, line }) => commandActs(words, place).map((one) => ({ ...one, at: offsetOf(line) }))
  );
  return problem === void 0 ? found : [...found, (0,effect/* act */.R)("open", problem)];
}
function scriptLines({
  run,
  frame,
  node
}) {
  if (run?.style !== "block") return () => run?.start ?? node.start;
  const { text } = frame.file;
  const starts = [];
  for (let at = text.indexOf("\n", run.start) + 1; at > 0 && at <= run.end; at = text.indexOf("\n", at) + 1) {
    starts.push(at);
  }
  return (line) => starts[line] ?? run.end;
}



/***/ }),

/***/ 8376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lv: () => (/* binding */ stepByName),
/* harmony export */   WA: () => (/* binding */ isHubApi),
/* harmony export */   nV: () => (/* binding */ isQuietAction),
/* harmony export */   sd: () => (/* binding */ commandByWords)
/* harmony export */ });
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7208);

const pushes = /((^|[^a-zA-Z])push|Push|PUSH)(?!d\b|over|gateway|er\b)/;
const ofImages = /docker|image|container|(?<!git)hub(?![a-z]*\.)/i;
const releases = /publish|upload|releas|deploy|promot/i;
const off = /[=:](false|0|no|off|never)$/i;
const quietTarget = /(^|[^a-z])(tests?|lint|checks?|verify|validate|validation|fmt|format|vet|clean|deps|dependencies|setup|version|help|install)([^a-z]|$)/i;
const loudTarget = /e2e|build|push|image|publish|releas|deploy/i;
const runners = /^(make|gmake|just|task|mage|rake|mise|invoke|nx|turbo|npm|pnpm|yarn|bun|npx|node|deno|python3?|ruby|php|perl|bash|sh|zsh|gradlew?|mvnw?|sbt|bazel|go|ant|earthly|dagger|nix|cargo|dotnet|tox|poetry|uv|bundle|composer|goreleaser|ko)$/;
const quietPrograms = new Set(
  "echo printf cat ls cd pwd mkdir rm cp mv ln touch chmod chown test [ [[ : true false exit return export set unset shift local declare read readarray mapfile sleep wait trap grep egrep sed awk cut tr sort uniq head tail tee wc find xargs diff date jq yq envsubst base64 sha256sum md5sum openssl gpg tar gzip gunzip zcat bzip2 unzip zip curl wget git gh gofmt golangci-lint rustup rustc pip pip3 pytest gem rspec ruff mypy aws gcloud az apt apt-get apk yum dnf brew dpkg choco kubectl kind minikube k3d kustomize istioctl hadolint trivy grype syft dive dockle actionlint shellcheck codecov df du free uname whoami id env printenv which type hash ps kill nc ssh ssh-keygen systemctl service mktemp basename dirname realpath stat fallocate sysctl modprobe cmp seq let break continue corepack pre-commit setcap getent tsc jest vitest eslint prettier vite webpack hostname ip ping dig mount umount nproc ulimit pushd popd rsync xz zstd bc expr column alias shopt file source . timeout sudo nohup docker-credential-pass tree watch usermod groupadd newgrp".split(" ")
);
const quietVerb = /^(npm|pnpm|yarn|bun|go|cargo|dotnet|poetry|uv|bundle|composer|ko) (ci|i|install|add|test|t|build|mod|get|vet|fmt|generate|tool|check|clippy|fetch|restore|pack|sync|pip|lock|venv|config|audit|version|cache|login|deps|nuget|publish)$/;
function commandByWords(words) {
  const [head = "", verb = ""] = words;
  const program = head.replace(/.*[/\\]/, "");
  const isScript = /[/\\]/.test(head) && !runners.test(program) || /\.(sh|py|m?js|ts|rb|ps1|cmd|bat)$/.test(program);
  if (head === "" || !isScript && quietPrograms.has(program)) return void 0;
  const by = nameOf(words, isScript);
  if (program === "goreleaser" && words.includes("release") || program === "ko" && /^(build|publish|resolve|apply|create)$/.test(verb)) {
    if (words.includes("--snapshot")) return void 0;
    const isKept = words.some(
      (word) => /^(--(split|local|push=false|skip-(publish|docker)|skip=.*(publish|docker))|-L)$/.test(word)
    );
    return (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)(isKept ? "open" : "push", by);
  }
  if (quietVerb.test(`${program} ${verb}`)) return void 0;
  if (words.some((word) => !off.test(word) && isPush(word))) {
    const isImage = isScript || runners.test(program) || words.some((word) => ofImages.test(word));
    return isImage ? { ...(0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)("push", by), isByWords: true } : (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)("open", by);
  }
  const targets = isScript ? [program] : words.slice(1).filter((word) => !/^(-|run$|\w+=)/.test(word));
  const isQuiet = targets.length > 0 && targets.every((one) => quietTarget.test(one) && !loudTarget.test(one));
  return (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)(isQuiet ? "quiet" : "open", by);
}
function isPush(words) {
  return pushes.test(words) || ofImages.test(words) && releases.test(words);
}
function nameOf([head = "", ...rest], isScript) {
  const plain = rest.filter((word) => /^[\w.:/-]+$/.test(word) && !word.startsWith("-"));
  return [head, ...isScript ? [] : plain.slice(0, plain[0] === "run" ? 2 : 1)].join(" ").slice(0, 60);
}
const quietName = /^\W*((smoke )?test|run .*tests?|lint|scan|check|verify|validate|wait|start|stop|download|install|set ?up|print|show|collect|upload|notify|cache|restore|checkout|save)\b|\b(tests?|checks?)\W*$/i;
const loudName = /push|publish|upload(?!.*\b(logs?|reports?|results?|coverage|artifacts?)\b)|releas|(?<!wait.*)deploy|build|e2e|creat|tag|manifest|promot|mirror|sync|copy|pipeline|\b(and|ci)\b|[&+,]/i;
function stepByName(name, acts) {
  const by = `the step \u201C${name}\u201D`;
  if (quietName.test(name) && !loudName.test(name)) {
    return acts.map((one) => one.kind === "open" ? { ...one, kind: "quiet", by } : one);
  }
  const last = acts.findLast(({ kind }) => kind === "open" || kind === "quiet");
  if (last === void 0 || !isPush(name) || acts.some(({ kind }) => kind === "push")) return acts;
  return acts.map((one) => one === last ? { ...one, kind: "push", by, isByWords: true } : one);
}
const quietActions = /^(actions\/(?!attest)|github\/|golangci\/|codecov\/|sigstore\/cosign-installer|dorny\/|reviewdog\/|aws-actions\/|google-github-actions\/|swatinem\/|dtolnay\/|actions-rs\/|taiki-e\/|release-drafter\/|peaceiris\/|cachix\/|gittools\/|nixos\/|docker\/(setup-|login-action|metadata-action|scout-action)|aquasecurity\/|anchore\/|snyk\/|hadolint\/|helm\/kind-action|asdf-vm\/|jdx\/mise|softprops\/|ncipollo\/|slackapi\/|step-security\/|gradle\/|hashicorp\/|8398a7\/|rtcamp\/|jlumbroso\/|easimon\/|crazy-max\/ghaction-(setup-docker|docker-buildx|github-runtime|docker-meta|import-gpg|virustotal|dump-context)|tj-actions\/|mikepenz\/|stefanzweifel\/|peter-evans\/(?!dockerhub)|webfactory\/|tibdex\/|robinraju\/|dawidd6\/|rlespinasse\/|mikefarah\/|coverallsapp\/|rickstaa\/|mxschmitt\/|lewagon\/|ruby\/setup|pnpm\/|oven-sh\/|astral-sh\/|sonarsource\/|arduino\/|go-task\/|extractions\/|benjlevesque\/|ossf\/)|(^|\/)(setup-[\w-]+|action-setup|setup|docker-scout)$|docker-oat-login$|[-/]login(-action)?$/;
function isQuietAction(name) {
  return quietActions.test(name);
}
function isHubApi(name) {
  return /dockerhub-description|container-description|sync-(dockerhub-)?readme|docker-?hub.*(clean|delete|prune)/.test(
    name
  );
}



/***/ }),

/***/ 6223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ playJobs),
/* harmony export */   Qp: () => (/* binding */ variableAround),
/* harmony export */   sy: () => (/* binding */ boundTo)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3217);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3953);
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2468);



const deepest = 10;
const most = { steps: 5e3, jobs: 500 };
function playJobs(repository) {
  const files = [...repository.workflows.values()].filter(({ kind }) => kind === "workflow");
  const called = new Set(files.flatMap(({ jobs }) => jobs.map((job) => (0,_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .calledWorkflow */ .vZ)(job, repository))));
  return files.filter((file) => !((0,_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .isOnlyCalled */ .ow)(file) && called.has(file))).flatMap((file) => playFile({ file, caller: void 0 }, repository, { ...most }));
}
function playFile(frame, repository, left) {
  return frame.file.jobs.flatMap((job) => {
    const steps = [];
    const played = { ...job, frame, played: steps, isCut: false };
    const file = (0,_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .calledWorkflow */ .vZ)(job, repository);
    left.jobs -= 1;
    played.isCut = left.jobs < 0 || !addSteps(job, played, { frame, steps, repository, left }) || file !== void 0 && depthOf(frame) >= deepest;
    if (file === void 0 || played.isCut) return [played];
    const caller = { job: played, step: void 0, inherits: (0,_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .inheritsSecrets */ .wS)(job) };
    return [played, ...playFile({ file, caller }, repository, left)];
  });
}
function addSteps(job, played, into) {
  const { frame, steps, repository, left } = into;
  let isWhole = true;
  for (const written of job.steps) {
    left.steps -= 1;
    if (left.steps < 0) return false;
    const file = (0,_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .localAction */ .On)(written, repository);
    const [inside] = file?.jobs ?? [];
    const step = { ...written, frame, index: steps.length, isCall: inside !== void 0 };
    steps.push(step);
    if (file === void 0 || inside === void 0) continue;
    const inner = { file, caller: { job: played, step, inherits: false } };
    isWhole = depthOf(inner) <= deepest && addSteps(inside, played, { ...into, frame: inner }) && isWhole;
  }
  return isWhole;
}
function depthOf({ caller }) {
  return caller === void 0 ? 0 : 1 + depthOf(caller.step?.frame ?? caller.job.frame);
}
function boundTo({ caller }, kind, name) {
  if (caller === void 0) return void 0;
  const given = caller.step?.with ?? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(caller.job.node, kind === "inputs" ? "with" : "secrets");
  const node = (0,_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .inputEntry */ .nJ)(given, name)?.value;
  return node?.kind === "scalar" ? { node, frame: caller.step?.frame ?? caller.job.frame } : void 0;
}
function variableAround(name, { job, step }) {
  const around = [step?.env, (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(job.node, "env"), (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(job.frame.file.root, "env")];
  return around.flatMap((env) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(env, name) ?? [])[0];
}



/***/ }),

/***/ 3953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   On: () => (/* binding */ localAction),
/* harmony export */   Yt: () => (/* binding */ namedAction),
/* harmony export */   ow: () => (/* binding */ isOnlyCalled),
/* harmony export */   vY: () => (/* binding */ calledActions),
/* harmony export */   vZ: () => (/* binding */ calledWorkflow),
/* harmony export */   wS: () => (/* binding */ inheritsSecrets),
/* harmony export */   y: () => (/* binding */ pathHere)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3217);

function namedAction(text) {
  const [, name, ref = ""] = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/.exec(text) ?? [];
  if (name === void 0) return void 0;
  const isCommit = /^[0-9a-f]{40}$/.test(ref);
  return { name, tag: ref, pin: isCommit ? { commit: ref, version: ref.slice(0, 7) } : void 0 };
}
function pathHere(uses, { name: home }) {
  const here = /^[.$]\/([^@]*)/.exec(uses)?.[1];
  if (here !== void 0) return here.replace(/\/$/, "");
  const [, name = "", path] = /^([\w.-]+\/[\w.-]+)(?:\/([^@]+))?@/.exec(uses) ?? [];
  return name.toLowerCase() === home?.toLowerCase() ? path ?? "" : void 0;
}
function calledWorkflow(job, repository) {
  const path = pathHere(job.uses?.value ?? "", repository);
  return path === void 0 ? void 0 : repository.workflows.get(path);
}
function localAction(step, repository) {
  const path = pathHere(step.uses?.value ?? "", repository);
  const files = path === void 0 ? [] : actionFiles(path);
  return files.flatMap((file) => repository.workflows.get(file) ?? [])[0];
}
function actionFiles(folder) {
  return ["action.yml", "action.yaml"].map((file) => folder === "" ? file : `${folder}/${file}`);
}
function calledActions(workflow, name) {
  return workflow.jobs.flatMap(
    ({ steps }) => steps.flatMap(({ uses }) => {
      const path = pathHere(uses?.value ?? "", { name });
      return path === void 0 ? [] : actionFiles(path);
    })
  );
}
function inheritsSecrets({ node }) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "secrets")?.value === "inherit";
}
function isOnlyCalled({ events }) {
  return events.every((event) => event === "workflow_call");
}



/***/ }),

/***/ 2468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ inputText),
/* harmony export */   Fl: () => (/* binding */ scriptOf),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   S6: () => (/* binding */ readWorkflow),
/* harmony export */   Yj: () => (/* binding */ listedRepositories),
/* harmony export */   aM: () => (/* binding */ actionName),
/* harmony export */   nJ: () => (/* binding */ inputEntry)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3217);

function readWorkflow(file) {
  const { root } = file;
  const runs = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "runs");
  const using = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(runs, "using");
  if (using === "composite" || using === "docker") {
    const jobs2 = using === "docker" ? [] : [readJob("", runs ?? root, root)];
    return { ...file, kind: "action", on: void 0, events: [], jobs: jobs2 };
  }
  const on = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "on");
  const jobs = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "jobs")).map(({ key, value }) => readJob(key, value, root));
  const items = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(on).flatMap((item) => item.kind === "scalar" ? [item.value] : []);
  const events = [...items, ...(0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(on).map(({ key }) => key)];
  return jobs.length === 0 ? void 0 : { ...file, kind: "workflow", on, events, jobs };
}
function readJob(id, node, root) {
  const environment = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "environment");
  const [shell] = [node, root].flatMap((one) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, "defaults"), "run"), "shell") ?? []);
  const usual = /^windows/i.test((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "runs-on") ?? "") ? "pwsh" : "bash";
  return {
    id,
    node,
    condition: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "if"),
    environment: environment?.kind === "scalar" ? environment.value : (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(environment, "name"),
    uses: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "uses"),
    steps: placedSteps((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "steps"), shell ?? usual)
  };
}
function placedSteps(list, around) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(list).flatMap((node) => {
    if (node.kind !== "mapping") return [];
    const inner = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "parallel");
    if (inner !== void 0) return placedSteps(inner, around);
    const shell = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "shell") ?? around;
    return {
      node,
      id: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "id"),
      name: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "name") ?? "",
      uses: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "uses"),
      run: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "run"),
      with: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "with"),
      env: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "env"),
      condition: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "if"),
      // `nix develop --command bash -e {0}` reads it as bash does.
      foreignShell: /(^|[\s/])(ba|z|da)?sh\b/.test(shell) ? void 0 : shell.split(" ")[0]
    };
  });
}
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
  return step.run?.value ?? (/retry/i.test(actionName(step)) ? inputText(step, "command") : void 0);
}
function isOurs(step) {
  return actionName(step).endsWith("/docker-oat-login");
}
function listedRepositories(step, access) {
  return inputText(step, access)?.split(/[\s,]+/) ?? [];
}



/***/ }),

/***/ 462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   QO: () => (/* binding */ secretReference),
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   Xt: () => (/* binding */ passingOf),
/* harmony export */   ah: () => (/* binding */ isScopedName),
/* harmony export */   ot: () => (/* binding */ isDockerPassword),
/* harmony export */   zJ: () => (/* binding */ isTokenName),
/* harmony export */   z_: () => (/* binding */ onlySecret)
/* harmony export */ });
/* harmony import */ var _jobs_play_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6223);
/* harmony import */ var _values_expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3489);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2528);



function credentialOf(text = []) {
  const plain = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(text)?.trim();
  if (plain !== void 0) return plain === "" ? { kind: "missing" } : readPlain(plain);
  const hole = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyHole */ .rl)(text.filter((piece) => typeof piece !== "string" || piece.trim() !== ""));
  if (hole === void 0) return { kind: "computed", name: "" };
  const { source = "", file } = hole;
  const [context = "", name = ""] = source.split(".");
  if (source === "github.token") return { kind: "secret", name: "GITHUB_TOKEN", file };
  if (context === "secrets" && name !== "") return { kind: "secret", name: name.toUpperCase(), file };
  if (context === "vars") return { kind: "variable", name };
  if (context === "github") return { kind: "variable", name: source };
  return { kind: context === "inputs" ? "input" : "computed", name };
}
function readPlain(text) {
  if (/^\$\w+$|^\$\{\w/.test(text)) return { kind: "broken", why: "a shell variable is not replaced here" };
  if (/^\$?\{\s*(secrets|env|vars)\b|^\{\{|^secrets\./.test(text)) {
    return { kind: "broken", why: "an expression needs ${{ }} around it" };
  }
  return { kind: "literal" };
}
function onlySecret(text) {
  const [context, name, ...more] = (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyReference */ .k7)(text) ?? [];
  return context === "secrets" && more.length === 0 ? name?.toUpperCase() : void 0;
}
function passingOf(text, frame) {
  const [context = "", name = "", ...more] = (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyReference */ .k7)(text) ?? [];
  if (more.length > 0 || context !== "secrets" && context !== "inputs") return void 0;
  const bound = (0,_jobs_play_js__WEBPACK_IMPORTED_MODULE_0__/* .boundTo */ .sy)(frame, context, name);
  if (bound !== void 0) {
    const rest = passingOf(bound.node.value, bound.frame);
    return rest && [bound, ...rest];
  }
  const { caller } = frame;
  if (context === "inputs") return void 0;
  if (caller === void 0) return [];
  return caller.inherits ? passingOf(text, caller.job.frame) : void 0;
}
function isScopedName(name) {
  return /(^|_)OAT(_|$)|(^|_)(RELEASE|NIGHTLY)_(PULL|PUSH)(_|$)/.test(name.toUpperCase());
}
function isTokenName(name) {
  return isScopedName(name) || /^DOCKERHUB_(\w+_)?(PULL|PUSH)_TOKEN$/.test(name.toUpperCase());
}
function isDockerPassword(name) {
  return /DOCKER|DHUB|^HUB_(USER|PASS|PWD|TOKEN)/.test(name) && /PASS|PWD|TOKEN|PAT$|SECRET(?!S)|KEY|AUTH|CRED/.test(name) && !/PRIVATE_KEY|GITHUB|GHCR|(^|_)ECR(_|$)|QUAY|ACR_|GCR|ARTIFACTORY|HARBOR|(^|_)(AWS|AZURE|GCP|GOOGLE)(_|$)/.test(
    name
  );
}
function secretNames(text) {
  return [...text.matchAll(secretReference)].map((match) => (match[1] ?? match[2] ?? "").toUpperCase());
}
const secretReference = /\bsecrets(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])/gi;



/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readRepository),
/* harmony export */   d: () => (/* binding */ usualPlaces)
/* harmony export */ });
/* harmony import */ var _jobs_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3953);
/* harmony import */ var _jobs_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2468);


const beside = [".github/actions", ".gitea/actions", ".forgejo/actions", "action.yml", "action.yaml"];
const elsewhere = [".gitea/workflows", ".forgejo/workflows"];
const usualPlaces = [".github/workflows", ...elsewhere, ...beside];
function readRepository(paths, { files, readYaml, name, own }) {
  const workflows = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const unread = [];
  const add = (file) => {
    const { path } = file;
    if (isOfAction.test(path) && !isAction.test(path)) return;
    if ("problem" in file) {
      unread.push({ path, message: file.problem, isMinor: file.isMinor === true });
      return;
    }
    const document = readYaml(file.text);
    const isOrdinary = !names.test(file.text);
    if ("problem" in document) {
      const { line, message } = document.problem;
      unread.push({ path, line, message, isMinor: isOrdinary || isBelowWorkflows.test(path) });
      return;
    }
    const workflow = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflow */ .S6)({ ...file, ...document });
    if (workflow === void 0) return;
    seen.add(path);
    if (!isOrdinary) workflows.set(path, workflow);
  };
  const isAll = paths.some((path) => /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path));
  for (const file of files.find([...paths, ...isAll ? elsewhere : [], ...beside])) add(file);
  for (const workflow of workflows.values()) {
    for (const path of (0,_jobs_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .calledActions */ .vY)(workflow, name)) {
      const text2 = workflows.has(path) ? void 0 : files.text(path);
      if (text2 !== void 0) add({ path, text: text2 });
    }
  }
  const isWhole = isAll && unread.every(({ isMinor }) => isMinor);
  const texts = /* @__PURE__ */ new Map();
  const text = (path) => {
    if (!texts.has(path)) texts.set(path, files.text(path));
    return texts.get(path);
  };
  const repository = { workflows, name, isWhole, own, text };
  return { repository, seen, unread };
}
const isOfAction = /^\.(github|gitea|forgejo)\/actions\//;
const isAction = /(^|\/)action\.ya?ml$/;
const names = /secrets|login|credentials|password|auths|DOCKER_AUTH_CONFIG|config\.json|workflow_call|composite|docker|\buses:\s*["']?([.$]\/|\S+\/\.github\/)/i;
const isBelowWorkflows = /^\.github\/workflows\/.+\//;



/***/ }),

/***/ 3489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ truthOf),
/* harmony export */   Di: () => (/* binding */ templateParts),
/* harmony export */   Se: () => (/* binding */ readLines),
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
  let at = 0;
  for (let open = text.indexOf("${{"); open !== -1; open = text.indexOf("${{", at)) {
    const [whole] = /^(?:'[^']*'|(?!\}\})[^'])*\}\}/.exec(text.slice(open + 3)) ?? [];
    if (whole === void 0) break;
    if (open > at) parts.push({ text: text.slice(at, open) });
    at = open + 3 + whole.length;
    parts.push({ text: text.slice(open, at), expression: whole.slice(0, -2).trim() });
  }
  return at < text.length || parts.length === 0 ? [...parts, { text: text.slice(at) }] : parts;
}
function readTemplate(text, lookup) {
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .joinTexts */ .B5)(
    templateParts(text).map(
      ({ text: plain, expression }) => expression === void 0 ? [plain] : readExpression(expression, lookup)
    )
  );
}
function readLines(text, read) {
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .splitText */ .Ad)(read(text), /\r?\n/);
}
function readExpression(source, lookup) {
  return parsed(source, (tree) => tree.accept(reader(lookup))) ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)();
}
function parsed(source, read) {
  try {
    const tree = new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG(source).lex().tokens, contexts, functions).parse();
    return tree && read(tree);
  } catch {
    return void 0;
  }
}
function onlyReference(text) {
  const [part, ...more] = templateParts(text.trim());
  return part?.expression === void 0 || more.length > 0 ? void 0 : parsed(part.expression, pathOf);
}
function pathOf(expression) {
  if (expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .ContextAccess */ .QC) return [expression.name.lexeme.toLowerCase()];
  if (!(expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .IndexAccess */ .p_) || !(expression.index instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Literal */ .uS)) return void 0;
  const path = pathOf(expression.expr);
  return path && [...path, expression.index.literal.coerceString()];
}
function reader(lookup) {
  const read = (expression) => expression.accept(visitor);
  const visitor = {
    visitLiteral: ({ literal }) => [literal.coerceString()],
    visitGrouping: ({ group }) => read(group),
    visitContextAccess: ({ name }) => lookup([name.lexeme.toLowerCase()]),
    visitIndexAccess: (access) => {
      const path = pathOf(access);
      return path === void 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)() : lookup(path);
    },
    visitUnary: () => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)(),
    visitBinary: () => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)(),
    visitLogical: ({ operator, args }) => eitherOf(operator.lexeme === "||", args, read),
    visitFunctionCall: ({ functionName, args }) => called(functionName.lexeme.toLowerCase(), args.map(read))
  };
  return visitor;
}
function truthOf(text) {
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(text);
  return plain === void 0 ? void 0 : !/^(|false|0|null)$/.test(plain);
}
function eitherOf(isOr, args, read) {
  const [first, ...rest] = args;
  if (first === void 0) return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)();
  const text = read(first);
  const truth = truthOf(text);
  if (truth === isOr || rest.length === 0) return text;
  const other = eitherOf(isOr, rest, read);
  if (truth !== void 0 || /^github\.event\.inputs\./.test((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyHole */ .rl)(text)?.source ?? "")) return other;
  if (!isOr) return truthOf(other) === false ? other : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)();
  const inside = first instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Grouping */ .aU ? first.group : first;
  const last = inside instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Logical */ .oD && inside.operator.lexeme === "&&" ? inside.args.at(-1) : void 0;
  return last === void 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)() : common(read(last), other);
}
function common(one, other) {
  const [text, second] = [one, other].map(_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG);
  if (second === "") return one;
  if (text === void 0 || second === void 0) return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)();
  let start = text.lastIndexOf("/", text.length);
  while (start > 0 && !second.startsWith(text.slice(0, start + 1))) start = text.lastIndexOf("/", start - 1);
  return start > 0 ? [`${text.slice(0, start)}/`, ...(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)()] : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)();
}
function called(name, args) {
  const [first = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)()] = args;
  if (/^(fromjson|tojson|join)$/.test(name)) return first;
  const format = name === "format" ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(first) : void 0;
  if (format === void 0) return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)();
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .joinTexts */ .B5)(
    format.split(/(\{\d+\})/).map((part) => {
      const number = /^\{(\d+)\}$/.exec(part)?.[1];
      return number === void 0 ? [part] : args[Number(number) + 1] ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)();
    })
  );
}



/***/ }),

/***/ 1370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ registryKind),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   dR: () => (/* binding */ writtenPath),
/* harmony export */   it: () => (/* binding */ namesAnother),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2528);

const hubHost = /^(|(index\.|registry-1\.)?docker\.io|registry\.hub\.docker\.com)$/;
function registryKind(text) {
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(text);
  if (plain === void 0) return registryByWords(text);
  const [host = ""] = plain.trim().toLowerCase().replace(/^https?:\/\//, "").split("/");
  if (hubHost.test(host)) return "hub";
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? "docker" : "other";
}
function registryByWords(text) {
  const last = text.at(-1);
  const isElsewhere = typeof last === "string" && /\.[a-z]{2,}(:\d+)?(\/|$)/i.test(last) && !/docker\.(io|com)/.test(last);
  return isElsewhere || namesAnother((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(text)) ? "other" : "unknown";
}
const others = /ghcr|github(?!\.)|gitea|forgejo|(^|[^a-z])(ecr|acr|gcr|gar|aws)([^a-z]|$)|amazon|azure|google|quay|harbor|jfrog|artifactory|nexus|gitlab|scaleway|aliyun|alibaba|tencent|huawei|digitalocean|openshift/i;
function namesAnother(words) {
  return others.test(words);
}
function parseImage(text) {
  const [reference = []] = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(text, /@.*/s);
  const bare = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .mapStrings */ .to)(
    reference,
    (piece) => piece.replace(/^\s*(docker|oci|docker-image|cwd):\/\//, "").trim()
  );
  const segments = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(bare, /\//);
  const [head = []] = segments;
  const host = hostKind(head, segments.length);
  const path = withoutTag(host === void 0 ? segments : segments.slice(1)).map(
    (part) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .mapStrings */ .to)(part, (piece) => piece.toLowerCase())
  );
  const isOpen = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(head) === void 0 && (segments.length > 1 || typeof head[0] !== "string");
  const registry = host ?? (isOpen ? registryByWords(head) : "hub");
  const [name = []] = path.slice(-1);
  const image = { registry, text, namespace: void 0, path: void 0 };
  if (path.length > 1) {
    const between = path.flatMap((part, at) => at === 0 ? [part] : [["/"], part]);
    return { ...image, namespace: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTexts */ .B5)(between.slice(0, -2)), path: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTexts */ .B5)(between) };
  }
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(name);
  if (name.length === 0 || plain !== void 0 && registry !== "hub") return image;
  if (plain !== void 0) return { ...image, namespace: ["library"], path: [`library/${plain}`] };
  return { ...image, path: name.length === 1 ? name : void 0 };
}
function hostKind(first, segments) {
  const written = first.map((piece) => typeof piece === "string" ? piece : "").join("");
  if (segments > 1 && (written === "localhost" || /[.:]/.test(written))) return registryKind(first);
  const isOpen = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(first) === void 0;
  if (isOpen && segments > 1 && namesAnother((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(first))) return "other";
  return isOpen && segments > 2 ? registryKind(first) : void 0;
}
function withoutTag(segments) {
  const at = segments.findIndex((one) => one.some((piece) => typeof piece === "string" && piece.includes(":")));
  const [bare = []] = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(segments[at] ?? [], /:.*/s);
  return at === -1 ? segments : [...segments.slice(0, at), bare];
}
function repositoryOf({ path }) {
  const plain = path === void 0 ? void 0 : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(path);
  return plain !== void 0 && /^[\w.-]+(\/[\w.-]+)+$/.test(plain) ? plain : void 0;
}
function writtenPath({ path }, isKnownAt) {
  const isWritable = path?.every(
    (piece) => typeof piece === "string" ? /^[\w./-]*$/.test(piece) : isKnownAt(piece)
  );
  return path !== void 0 && isWritable === true ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showText */ .h$)(path) : void 0;
}



/***/ }),

/***/ 2769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readScript),
/* harmony export */   e: () => (/* binding */ printedBy)
/* harmony export */ });
/* harmony import */ var unbash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8989);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3217);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3489);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2528);




const mostHereDocuments = 1e3;
const nothing = { pipedFrom: void 0, input: void 0, output: void 0, asOther: false };
function readScript(script, lookup, program) {
  if (program !== void 0) {
    const command = { ...nothing, words: [[`a ${program} script`]], line: 0, isConditional: true };
    return { commands: telling.test(script) ? [command] : [], problem: void 0 };
  }
  const text = script.replaceAll("\r\n", "\n");
  const commands = [];
  if (text.split("<<", mostHereDocuments + 2).length > mostHereDocuments + 1) {
    return { commands, problem: "a script has more than 1,000 here-documents" };
  }
  const set = new Set([...text.matchAll(assignment)].map(([, name, other]) => name ?? other ?? ""));
  const find = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .lineAt */ .mh)(text);
  const lineOf = (offset) => find(offset) - 1;
  const blank = (0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .templateParts */ .Di)(text).map(({ text: own, expression }) => expression === void 0 ? own : own.replace(/[^\n]/g, "x")).join("");
  const around = { script: text, lookup, lineOf, commands, set, isConditional: false, pipedFrom: void 0 };
  for (const statement of (0,unbash__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(blank).commands) visit(statement, around);
  return { commands, problem: void 0 };
}
const assignment = /(?:^|[\s;&|(])([A-Za-z_]\w*)\+?=|\b(?:read|for|mapfile|readarray|unset|getopts)\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g;
const telling = /docker|podman|buildah|skopeo|crane|oras|helm|cosign|\bko\b|regctl|make|push|publish|gradle|mvn|npm|bake|\.(ps1|sh|cmd|bat|py)\b/i;
function visit(node, at) {
  switch (node.type) {
    case "Command":
      visitCommand(node, at);
      return;
    case "Pipeline": {
      let { pipedFrom } = at;
      for (const part of node.commands) {
        const before = at.commands.length;
        visit(part, { ...at, pipedFrom });
        pipedFrom = at.commands.length > before ? at.commands.at(-1) : void 0;
      }
      return;
    }
    case "AndOr":
      node.commands.forEach((part, index) => {
        visit(part, { ...at, isConditional: at.isConditional || index > 0 });
      });
      return;
    case "Word":
      return;
    default: {
      const isInside = /^(If|For|While|Case|ArithmeticFor|Select|Coproc|Function)$/.test(node.type);
      (0,unbash__WEBPACK_IMPORTED_MODULE_0__/* .forEachChild */ .dK)(node, (child) => {
        visit(child, isInside ? { ...at, isConditional: true, pipedFrom: void 0 } : at);
      });
    }
  }
}
function visitCommand(node, at) {
  const { commands, isConditional, pipedFrom } = at;
  const line = at.lineOf(node.pos);
  if (/(\$\(|`|[<>]\()[^]*(push|publish|upload)/i.test(at.script.slice(node.pos, node.end))) {
    commands.push({ ...nothing, words: [["a substitution"]], line, isConditional: true });
  }
  if (node.name === void 0) return;
  const all = [node.name, ...node.args].flatMap(
    (part) => part.type === "Word" ? wordsFrom(part, at) : [[part.text]]
  );
  const plain = all.map((word) => (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .knownText */ .bG)(word) ?? "$");
  const start = wrapped(plain);
  const asOther = plain.slice(0, start).some((word) => /^(sudo|doas)$/.test(word));
  const files = filesOf(node.redirects, at);
  commands.push({ words: all.slice(start), line, isConditional, pipedFrom, asOther, ...files });
}
function wrapped(words) {
  let start = 0;
  while (/^(sudo|doas|env|timeout|xargs|exec|command|nohup|retry|nice|time)$/.test(words[start] ?? "")) {
    const next = words.findIndex((word, at) => at > start && !/^(-|\d+[smh]?$|[A-Za-z_]\w*=)/.test(word));
    if (next === -1) break;
    start = next;
  }
  return start;
}
function filesOf(redirects, at) {
  const inputs = [];
  const outputs = [];
  for (const part of redirects) {
    if (part.type === "HereDoc") inputs.push(wordText(part.body, at));
    else if (part.target === void 0) continue;
    else if (part.type === "HereString") inputs.push(wordText(part.target, at));
    else if (part.operator.includes(">")) outputs.push(at.script.slice(part.target.pos, part.target.end));
  }
  return { input: inputs.at(-1), output: outputs.at(-1) };
}
function wordsFrom(word, at) {
  const source = at.script.slice(word.pos, word.end);
  const isWhole = !source.includes("$") || /^(["'])[^]*\1$|=["']/.test(source) && !/\[[@*]\]/.test(source);
  const text = wordText(word, at);
  return isWhole ? [text] : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .splitText */ .Ad)(text, /\s+/);
}
function wordText({ parts, pos, end }, at) {
  if (parts !== void 0) return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .joinTexts */ .B5)(parts.map((part) => partText(part, at)));
  return (0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .readTemplate */ .xV)(unescaped(at.script.slice(pos, end), /\\([\s\S])/g), at.lookup);
}
function partText(part, at, isQuoted = false) {
  const { lookup } = at;
  const source = at.script.slice(part.pos, part.end);
  switch (part.type) {
    case "Literal":
      return (0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .readTemplate */ .xV)(unescaped(source, isQuoted ? /\\([\\"$`]|\n)/g : /\\([\s\S])/g), lookup);
    case "SingleQuoted":
      return (0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .readTemplate */ .xV)(source.slice(1).replace("'", ""), lookup);
    case "DoubleQuoted":
    case "LocaleString":
      return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .joinTexts */ .B5)(part.parts.map((inner) => partText(inner, at, true)));
    case "AnsiCQuoted":
      return [part.value];
    case "BraceExpansion":
    case "Glob":
      return [source];
    case "SimpleExpansion":
      return variable(part.text.slice(1), at);
    case "ParameterExpansion":
      return part.prefix === void 0 && part.operation === void 0 ? variable(part.parameter, at) : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .openText */ .Uq)();
    default:
      return (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .openText */ .Uq)();
  }
}
function variable(name, { set, lookup }) {
  return /^\w+$/.test(name) && !set.has(name) ? lookup(["env", name]) : (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .openText */ .Uq)(`env.${name}`);
}
function unescaped(text, escape) {
  return text.replace(escape, (_whole, character) => character === "\n" ? "" : character);
}
function printedBy({ words, input }) {
  const [head, ...rest] = words.map((word) => (0,_text_js__WEBPACK_IMPORTED_MODULE_3__/* .knownText */ .bG)(word) ?? "$");
  if (head === "cat") return rest.length === 0 ? input : void 0;
  const first = rest.findIndex((word) => !/^-[neE]+$|^%s(\\n)?$/.test(word));
  return /^(echo|printf)$/.test(head ?? "") && first === rest.length - 1 ? words.at(-1) : void 0;
}



/***/ }),

/***/ 2528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
  return text.map(
    (piece) => typeof piece === "string" ? piece : piece.source === void 0 ? "\u2026" : `\${{ ${piece.source} }}`
  ).join("");
}
function onlyHole(text = []) {
  const [piece, ...more] = text;
  return typeof piece === "string" || more.length > 0 ? void 0 : piece;
}
function wordsOf(text) {
  return text.map((piece) => typeof piece === "string" ? piece : ` ${piece.source ?? ""} `).join("");
}
function mapStrings(text, change) {
  return text.map((piece) => typeof piece === "string" ? change(piece) : piece);
}
function joinTexts(texts) {
  const all = [];
  let size = 0;
  for (const piece of texts.flat()) {
    const last = all.at(-1);
    size += typeof piece === "string" ? piece.length : 100;
    if (size > 1e5) return openText();
    if (typeof piece === "string" && typeof last === "string") all[all.length - 1] = last + piece;
    else all.push(piece);
  }
  return all;
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