"use strict";
exports.id = 946;
exports.ids = [946];
exports.modules = {

/***/ 9976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
function groupBy(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}



/***/ }),

/***/ 2414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ actionEffects),
/* harmony export */   W: () => (/* binding */ isHubApi)
/* harmony export */ });
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2167);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(827);
/* harmony import */ var _bake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5664);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5593);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7208);
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2206);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1279);
/* harmony import */ var _scripts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7303);








function isHubApi(name) {
  return /dockerhub-description|container-description|sync-(dockerhub-)?readme|docker-?hub.*(clean|delete|prune)/.test(
    name
  );
}
const elsewhere = /^[\w.-]+\/(?!.*hub)(.*[^a-z])?(ecr|acr|gcr|ghcr|quay)([^a-z]|$)/;
function actionEffects(place) {
  const { step } = place;
  const name = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step);
  const at = step.node.start;
  const input = (key) => (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, key);
  const push = (images) => [
    (0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("push", { by: name, at, images: (0,_images_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesIn */ .o$)(images, place) })
  ];
  switch (name) {
    // Builders of others that take the same inputs.
    case "depot/build-push-action":
    case "useblacksmith/build-push-action":
    case "docker/build-push-action":
      return (0,_build_js__WEBPACK_IMPORTED_MODULE_3__/* .buildPushEffects */ .jy)(place);
    case "depot/bake-action":
    case "docker/bake-action":
      return (0,_bake_js__WEBPACK_IMPORTED_MODULE_2__/* .bakeEffects */ .O)(place);
    case "docker/setup-buildx-action":
      return input("driver") === "cloud" ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("cloud", { by: name, at })] : [];
    case "redhat-actions/push-to-registry":
      return push(
        input("image") === void 0 ? input("tags")?.replace(/\s+/g, "\n") : registryImages(input("registry"), input("image"))
      );
    // It pushes unless it is told not to (its documentation, "push").
    case "devcontainers/ci":
      return input("push") === "never" || input("imageName") === void 0 ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("opaque", { by: name, at })] : push(input("imageName"));
    case "akhilerm/tag-push-action":
      return push(input("dst"));
    case "noelware/docker-manifest-action":
      return isTrue(input("push")) ? push(input("base-image") ?? input("tags")) : [];
    case "int128/docker-manifest-create-action":
      return push(input("tags") ?? input("index-annotations"));
    case "actions/attest-build-provenance":
    case "actions/attest-sbom":
    case "actions/attest":
      return isTrue(input("push-to-registry")) ? (0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .untagged */ .GV)(push(input("subject-name"))) : [];
    case "aquasecurity/trivy-action":
      return pulls(place, input("image-ref"));
    case "anchore/sbom-action":
    case "anchore/scan-action":
      return pulls(place, input("image"));
    case "docker/scout-action":
      return scout(place);
    case "actions/github-script":
      return /docker|exec/.test(input("script") ?? "") ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("opaque", { by: name, at })] : [];
    default:
      if (isHubApi(name)) return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("api", { by: name, at })];
      if ((0,_harmless_js__WEBPACK_IMPORTED_MODULE_4__/* .isHarmlessAction */ .Ge)(name)) return [];
      return elsewhere.test(name) ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("pull", { by: name, at })] : unknownAction(place);
  }
}
function isTrue(text = "") {
  return /^\s*true\s*$/i.test(text);
}
function unknownAction(place) {
  const { step, scope } = place;
  const name = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step);
  const part = { by: name, at: step.node.start };
  const program = name.replace(/^.*\//, "").replace(/-action$/, "");
  const words = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, "args")?.split(/\s+/) ?? [];
  const told = (0,_scripts_js__WEBPACK_IMPORTED_MODULE_6__/* .unreadEffects */ .s)([program, ...words], { ...place, at: part.at });
  const isTold = told.some(({ kind, releases }) => kind === "push" || releases === true);
  if (isTold) return told.map((one) => ({ ...one, by: name }));
  const named = ["tags", "images", "image"].flatMap((key) => (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, key) ?? []);
  const isPushed = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, "push") ?? "", scope).every(isTrue);
  if (!isPushed || named.length === 0) return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("opaque", part)];
  return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("push", { ...part, images: (0,_images_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesIn */ .o$)(named[0], place) })];
}
function pulls(place, image) {
  const { step } = place;
  return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("pull", { by: (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step), at: step.node.start, images: (0,_images_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesIn */ .o$)(image, place) })];
}
function scout(place) {
  const { step } = place;
  const part = { by: "docker/scout-action", at: step.node.start };
  const named = ["image", "to"].map((key) => (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, key)?.replace(/^(image|registry):\/\//, ""));
  const images = named.flatMap((text) => text?.includes("://") === true ? [] : (0,_images_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesIn */ .o$)(text, place));
  const owned = images.find(({ image }) => image.registry === "hub" && image.namespace !== "library");
  const owner = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, "organization") ?? owned?.image.namespace;
  const isGiven = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, "dockerhub-password") !== void 0;
  return [
    (0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("pull", { ...part, images, ...owner === void 0 ? {} : { owner: owner.toLowerCase() } }),
    ...isGiven ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("api", part)] : []
  ];
}
function registryImages(registry, image) {
  return [registry ?? "", image ?? ""].filter((part) => part !== "").join("/");
}



/***/ }),

/***/ 5664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ bakeEffects),
/* harmony export */   v: () => (/* binding */ bakeCommandEffects)
/* harmony export */ });
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2167);
/* harmony import */ var _shell_flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4942);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(827);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5593);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7208);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1279);






function bakeEffects(place) {
  const { step, scope } = place;
  const list = (name, separator) => ((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, name) ?? "").split(separator).flatMap((line) => (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(line, scope));
  const part = { by: (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step), at: step.node.start };
  const files = list("files", /[\r\n,]/);
  return bakedEffects(
    { files, overrides: list("set", /[\r\n]/), push: (0,_build_js__WEBPACK_IMPORTED_MODULE_2__/* .mayPush */ .OR)((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, "push"), scope) },
    place,
    part
  );
}
function bakeCommandEffects(words, place) {
  const push = words.some((word) => /^--push(=true)?$/.test(word));
  const part = { by: "docker buildx bake", at: place.at };
  return bakedEffects(
    { files: (0,_shell_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .flagValues */ .N)(words, /^(-f|--file)$/), overrides: (0,_shell_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .flagValues */ .N)(words, /^--set$/), push },
    place,
    part
  );
}
function bakedEffects(request, place, part) {
  const { files, overrides, push } = request;
  const pull = (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("pull", part);
  const forced = overrides.some((line) => /output=type=(registry|image,.*push=true)|\.push=true/.test(line));
  if (!forced && !push) return [pull, (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("opaque", part)];
  const images = overridden(overrides, place) ?? files.flatMap((file) => (0,_images_js__WEBPACK_IMPORTED_MODULE_3__/* .metadataImages */ .UW)(file, place));
  return [pull, (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("push", { ...part, images })];
}
function overridden(overrides, place) {
  const tags = overrides.flatMap((line) => /\.tags\+?=(\S+)/.exec(line)?.slice(1) ?? []);
  const names = overrides.flatMap((line) => /\.output=.*\bname=([^",]+)/.exec(line)?.slice(1) ?? []);
  const named = tags.length > 0 ? tags : names;
  return named.length === 0 ? void 0 : named.flatMap((tag) => (0,_images_js__WEBPACK_IMPORTED_MODULE_3__/* .imagesIn */ .o$)(tag, place));
}



/***/ }),

/***/ 3779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ buildArguments),
  e: () => (/* binding */ buildEffect)
});

;// CONCATENATED MODULE: ./build/src/workflows/effects/official-images.js
const names = new Set(
  "adminer aerospike almalinux alpine amazoncorretto amazonlinux arangodb archlinux bash buildpack-deps bun busybox caddy cassandra centos chronograf clickhouse clojure composer consul couchbase couchdb crate dart debian docker drupal eclipse-mosquitto eclipse-temurin elasticsearch elixir emqx erlang fedora flink fluentd gcc ghost golang gradle groovy haproxy haskell haxe hello-world httpd ibm-semeru-runtimes influxdb jetty joomla jruby julia kapacitor kibana kong liquibase logstash mariadb matomo maven mediawiki memcached mongo mongo-express mysql nats neo4j nextcloud nginx node odoo open-liberty openjdk oraclelinux percona perl photon php phpmyadmin postgres pypy python r-base rabbitmq redis redmine registry rethinkdb rockylinux ros ruby rust sapmachine solr sonarqube spark storm swift swipl telegraf tomcat tomee traefik ubuntu unit valkey varnish vault websphere-liberty wordpress xwiki zookeeper".split(" ")
);
function isOfficialImage(name) {
  return names.has(name);
}


// EXTERNAL MODULE: ./build/src/workflows/workflow/image.js
var workflow_image = __webpack_require__(5125);
// EXTERNAL MODULE: ./build/src/workflows/expression/variables.js
var expression_variables = __webpack_require__(206);
;// CONCATENATED MODULE: ./build/src/workflows/effects/dockerfile.js



function baseImages(text, build) {
  const { stages, globals } = readStages(text);
  const variables = {
    values: (name) => globals.has(name) ? build.args.values(name) ?? globals.get(name) : void 0
  };
  const wanted = stages.findIndex(({ name }) => name !== void 0 && name === build.target?.toLowerCase());
  const waiting = [wanted === -1 ? stages.length - 1 : wanted];
  const seen = /* @__PURE__ */ new Set();
  const found = /* @__PURE__ */ new Set();
  for (let at = waiting.pop(); at !== void 0; at = waiting.pop()) {
    const stage = stages[at];
    if (stage === void 0 || seen.has(at)) continue;
    seen.add(at);
    for (const [place, source] of [stage.from, ...stage.sources].entries()) {
      const images = [];
      for (const one of (0,expression_variables/* expandVariables */.i7)(source, variables)) {
        const known = stageAt(one, stages.slice(0, at), place > 0);
        if (known.length > 0) waiting.push(...known);
        else if (!build.replaced.has(one)) images.push(one);
      }
      const repositories = new Set(images.map(hubRepository));
      const [only] = repositories;
      if (repositories.size === 1 && only !== void 0) found.add(only);
    }
  }
  return [...found].sort();
}
function hubRepository(text) {
  const image = (0,workflow_image/* parseImage */.zZ)(text);
  if (image.namespace === "library" && !isOfficialImage(image.name ?? "")) return void 0;
  return image.registry === "hub" ? (0,workflow_image/* repositoryOf */._M)(image) : void 0;
}
function stageAt(source, stages, isNumbered) {
  if (isNumbered && /^\d+$/.test(source)) return [Number(source)];
  const lower = source.toLowerCase();
  const open = /\$\{?\w+\}?/g;
  const [head = ""] = lower.split("$");
  const isOpen = open.test(lower) && head !== "";
  return stages.flatMap(
    ({ name }, at) => name !== void 0 && (isOpen ? name.startsWith(head) : name === lower) ? [at] : []
  );
}
function readStages(text) {
  const stages = [];
  const globals = /* @__PURE__ */ new Map();
  for (const line of instructions(text)) {
    const [, word = "", rest = ""] = /^\s*([A-Za-z]+)\s+([\s\S]*)$/.exec(line) ?? [];
    const current = stages.at(-1);
    switch (word.toUpperCase()) {
      case "ARG":
        if (current === void 0) for (const part of rest.split(/\s+/)) setGlobal(globals, part);
        break;
      case "FROM":
        stages.push(stageIn(rest));
        break;
      case "COPY":
        current?.sources.push(...[...rest.matchAll(/(?:^|\s)--from=(\S+)/g)].map((match) => match[1] ?? ""));
        break;
      case "RUN":
        for (const [, mount = ""] of rest.matchAll(/(?:^|\s)--mount=(\S+)/g)) {
          current?.sources.push(.../(?:^|,)from=([^,]+)/.exec(mount)?.slice(1) ?? []);
        }
        break;
    }
  }
  return { stages, globals };
}
function setGlobal(globals, part) {
  const [name = "", ...rest] = part.split("=");
  const value = rest.join("=").replace(/^(['"])(.*)\1$/, "$2");
  const known = { values: (one) => globals.get(one) };
  globals.set(name, rest.length === 0 ? [] : (0,expression_variables/* expandVariables */.i7)(value, known));
}
function stageIn(rest) {
  const words = rest.trim().split(/\s+/).filter((word) => !word.startsWith("--"));
  const [from = "", as = "", name] = words;
  return {
    from: from.replace(/^(['"])(.*)\1$/, "$2"),
    name: as.toLowerCase() === "as" ? name?.toLowerCase() : void 0,
    sources: []
  };
}
function instructions(text) {
  const escape = /^#\s*escape=`/im.test(text.slice(0, 500)) ? "`" : "\\";
  const found = [];
  let open = "";
  let end;
  for (const line of text.replace(/\r\n/g, "\n").split("\n")) {
    if (end !== void 0) {
      if (line.trim() === end) end = void 0;
      continue;
    }
    if (/^\s*(#|$)/.test(line)) continue;
    if (line.trimEnd().endsWith(escape)) {
      open += `${line.trimEnd().slice(0, -1)} `;
      continue;
    }
    const whole = open + line;
    open = "";
    end = /^\s*(?:RUN|COPY|ADD)\b.*<<-?["']?([A-Za-z_]\w*)/i.exec(whole)?.[1];
    found.push(whole);
  }
  return [...found, open];
}


// EXTERNAL MODULE: ./build/src/workflows/effects/effect.js
var effect = __webpack_require__(7208);
// EXTERNAL MODULE: ./build/src/workflows/effects/context.js
var effects_context = __webpack_require__(2234);
;// CONCATENATED MODULE: ./build/src/workflows/effects/bases.js




function buildEffect(build, place) {
  const { by, at } = place;
  const text = dockerfileOf(build, place);
  const names = text === void 0 ? [] : baseImages(text, { ...build, replaced: build.contexts });
  const images = names.map((name) => ({ image: (0,workflow_image/* parseImage */.zZ)(name), tags: [] }));
  return (0,effect/* effect */.QZ)("base", { by, at, images });
}
function dockerfileOf({ context, dockerfile }, place) {
  if (/^(https?|git|ssh):|^git@|^-$/.test(context)) return void 0;
  return (0,effects_context/* textAt */.$6)(dockerfile ?? `${context.replace(/\/$/, "")}/Dockerfile`, place);
}
function buildArguments(lines, environment) {
  const named = /* @__PURE__ */ new Map();
  let isOpen = false;
  for (const line of lines) {
    const [, name = "", value] = /^([A-Za-z_]\w*)(?:=([\s\S]*))?$/.exec(line.trim()) ?? [];
    if (name === "") isOpen ||= line.trim() !== "";
    else if (value === void 0) named.set(name, environment.values(name) ?? []);
    else named.set(name, [value]);
  }
  return { values: (name) => named.get(name) ?? (isOpen ? [] : void 0) };
}



/***/ }),

/***/ 5593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ pushesOutput),
/* harmony export */   OR: () => (/* binding */ mayPush),
/* harmony export */   gr: () => (/* binding */ outputNames),
/* harmony export */   jy: () => (/* binding */ buildPushEffects)
/* harmony export */ });
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2167);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(827);
/* harmony import */ var _bases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3779);
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3571);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7208);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1279);






function buildPushEffects(place) {
  const { step, scope } = place;
  const input = (name) => (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, name);
  const at = step.node.start;
  const by = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step);
  const effects = [
    (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("pull", { by, at }),
    ...(0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .localEffects */ .W3)((0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(input("tags"), place), { by, at }),
    ...builds(place).map((build) => (0,_bases_js__WEBPACK_IMPORTED_MODULE_2__/* .buildEffect */ .e)(build, { ...place, directory: "", by, at }))
  ];
  const texts = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(input("outputs") ?? "", scope);
  const outputs = texts.flatMap((text) => text.split(/\r?\n/)).filter((line) => pushesOutput(line));
  const repository = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .isFirstBuildAction */ .Bg)(step) ? input("repository") : void 0;
  const isNamed = outputs.length > 0 && input("tags") === void 0;
  if (!isNamed && mayPush(input("push") ?? (repository === void 0 ? void 0 : "true"), scope)) {
    const images = repository === void 0 ? input("tags") : ["registry", "repository"].flatMap((name) => input(name) ?? []).join("/");
    effects.push((0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("push", { by, at, images: (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(images, place) }));
  }
  if (outputs.length > 0) {
    const named = outputs.flatMap(outputNames);
    effects.push((0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("push", { by, at, images: (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(named.join("\n") || input("tags"), place) }));
  }
  const written = cacheImages(input("cache-to"), place);
  if (written.length > 0) effects.push((0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("push", { by: `${by} (cache)`, at, images: written }));
  const read = cacheImages(input("cache-from"), place);
  if (read.length > 0) effects.push((0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("pull", { by: `${by} (cache)`, at, images: read }));
  return effects;
}
function cacheImages(text, place) {
  return (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(text ?? "", place.scope).flatMap((one) => one.split(/\r?\n/)).flatMap((line) => /\btype=registry\b/.test(line) ? (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_3__/* .splitOutside */ .kO)(line, /,/) : []).flatMap((field) => /^\s*ref=(.+?)\s*$/.exec(field)?.[1] ?? []).flatMap((ref) => (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(ref, place)).map((one) => ({ ...one, tags: [] }));
}
function builds({ step, scope }) {
  const text = (name) => (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, name);
  return resolvedTogether(
    [text("context") ?? ".", text("file") ?? "", text("target") ?? "", text("build-args") ?? ""],
    scope
  ).map(([context = "", file = "", target = "", args = ""]) => ({
    context: context.replace(/^\{\{\s*defaultContext\s*\}\}:?/, "./"),
    dockerfile: file === "" ? void 0 : file,
    target: target === "" ? void 0 : target,
    args: (0,_bases_js__WEBPACK_IMPORTED_MODULE_2__/* .buildArguments */ .f)(args.split(/\r?\n/), scope.env),
    contexts: new Set(
      (text("build-contexts") ?? "").split(/\r?\n/).map((line) => line.split("=")[0]?.trim() ?? "")
    )
  }));
}
function resolvedTogether(texts, scope) {
  const separator = "\0";
  return (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(texts.join(separator), scope).map((text) => text.split(separator));
}
function pushesOutput(line) {
  return /type=registry/.test(line) || /\bpush=(?!false\b)/.test(line);
}
function outputNames(line) {
  const [, quoted] = /(?:^|,)(?:"name=|name=")([^"]*)"/.exec(line) ?? [];
  const [, plain] = /(?:^|,)name=([^,"]+)/.exec(line) ?? [];
  return quoted === void 0 ? plain === void 0 ? [] : [plain] : (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_3__/* .splitOutside */ .kO)(quoted, /,/);
}
function mayPush(push, scope) {
  return !(0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(push ?? "", scope).every((text) => /^\s*(false)?\s*$/i.test(text));
}



/***/ }),

/***/ 2234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Wl: () => (/* binding */ readingBudget),
/* harmony export */   jt: () => (/* binding */ directoryOf),
/* harmony export */   ok: () => (/* binding */ mayRead)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3217);
/* harmony import */ var _workflow_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6212);


function readingBudget() {
  return { characters: 1e7 };
}
function mayRead({ budget }, text, steps = 0) {
  budget.characters -= text.length + 1e3 * (steps + 1);
  return budget.characters >= 0;
}
function directoryOf(step, { workflow, job }) {
  const fallback = [job.node, workflow.root].map(
    (node) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(node, "defaults"), "run"), "working-directory")
  );
  return (0,_workflow_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)("", (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(step.node, "working-directory") ?? fallback.find(Boolean) ?? "");
}
function textAt(name, place) {
  const { directory, checkouts } = place;
  const joined = directory === void 0 ? void 0 : (0,_workflow_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)(directory, name);
  const path = joined === void 0 ? void 0 : (0,_workflow_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInRepository */ .zB)(joined, checkouts);
  const text = path === void 0 ? void 0 : place.repository.otherFiles.text(path);
  return text === void 0 || !mayRead(place, text) ? void 0 : text;
}



/***/ }),

/***/ 7208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ untagged),
/* harmony export */   QZ: () => (/* binding */ effect),
/* harmony export */   W3: () => (/* binding */ localEffects)
/* harmony export */ });
function effect(kind, part) {
  return { kind, images: [], ...part };
}
function localEffects(images, part) {
  return images.length === 0 ? [] : [effect("local", { ...part, images })];
}
function untagged(effects) {
  return effects.map((one) => ({ ...one, images: one.images.map(({ image }) => ({ image, tags: [] })) }));
}



/***/ }),

/***/ 2206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ environmentReader),
/* harmony export */   Ge: () => (/* binding */ isHarmlessAction),
/* harmony export */   PK: () => (/* binding */ isHarmlessCommand)
/* harmony export */ });
/* harmony import */ var _shell_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5256);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2167);
/* harmony import */ var _unread_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4534);



const commands = new Set(
  "echo printf cat ls cd pwd mkdir rm cp mv ln touch chmod chown test [ [[ : true false exit return export set unset read readarray mapfile local declare shift sleep wait trap grep egrep sed awk cut tr sort uniq head tail tee wc find xargs diff date jq yq envsubst base64 sha256sum md5sum openssl gpg tar gzip gunzip zcat bzip2 bunzip2 unzip zip curl wget git gh gofmt golangci-lint rustup rustc pip pip3 pytest tox gem rspec rubocop ruff mypy black flake8 install aws gcloud az apt apt-get apk yum dnf brew dpkg kubectl kind minikube k3d kustomize istioctl hadolint trivy grype syft dive dockle actionlint shellcheck codecov df du free uname whoami id env printenv which type hash ps kill nc ssh-keygen systemctl service mktemp basename dirname realpath stat sudo swapon swapoff fallocate sysctl modprobe update-binfmts cmp seq let break continue corepack pre-commit setcap getent tsc jest vitest mocha nyc c8 eslint prettier vite webpack rollup esbuild tsup rimraf cross-env stylelint biome hostname ip ping dig mount umount losetup nproc ulimit exec pushd popd source-map rsync xz zstd bc expr column docker-credential-pass alias shopt file ipfs".split(" ")
);
function isHarmlessCommand(words) {
  const [head = "", verb = ""] = words;
  if (head === "") return true;
  if (/^(Write|Get|Set|New|Remove|Copy|Move|Test|Select|Out|ConvertTo|ConvertFrom|Expand|Compress)-\w+$/i.test(
    head
  )) {
    return true;
  }
  if (words.length === 2 && tells(head, verb)) return true;
  if (/^python3?$/.test(head) && verb === "-m") return modules.test(words[2] ?? "");
  if (ownCode.test(`${head} ${verb}`)) return !startsPrograms.test(words.slice(2).join(" "));
  if (verb === "publish" && /^(npm|pnpm|poetry|uv)$/.test(head)) return true;
  const known = harmlessVerbs[head];
  if (known?.test(verb) === true) return true;
  if (head === "regctl") return regctlReads.test(words.slice(1, 3).join(" "));
  if (head === "oras") return /^(manifest|blob) (fetch|fetch-config)$/.test(words.slice(1, 3).join(" "));
  const inner = runners[head];
  if (inner?.includes(verb) === true) return isHarmlessCommand(words.slice(2));
  if (head === "npx") return isHarmlessCommand(words.slice(1).filter((word) => !word.startsWith("-")));
  return commands.has(head);
}
function tells(head, verb) {
  if (!/^(\/.*\/)?[a-z][\w.-]*$/.test(head)) return false;
  if (/^(--version|--help)$/.test(verb)) return true;
  return /^(version|help)$/.test(verb) && !runsTargets.test(head.replace(/.*\//, ""));
}
const runsTargets = /^(make|gmake|just|task|mage|rake|mise|npm|pnpm|yarn|bun|npx|nx|turbo|gradle|mvn|ant|bazel|earthly|dagger|invoke|sh|bash|zsh|python3?|node|ruby|php|docker-compose)$/;
const ownCode = /^(node -(e|p|pe|-eval|-print)|python3? -c|ruby -e|perl -[npi]*e)$/;
const startsPrograms = /exec|spawn|popen|system|process|fork|run|shell|docker|import\(|`/i;
const modules = /^(pip|venv|ensurepip|build|playwright|pytest|unittest|mypy|flake8|black|isort|pylint|json\.tool|setuptools_scm)$/;
const ofPackages = /^(ci|clean-install|ic|i|install|add|remove|update|link|dedupe|rebuild|prune|cache|test|audit|version|config|-v|--version|)$/;
const harmlessVerbs = {
  npm: ofPackages,
  yarn: ofPackages,
  pnpm: ofPackages,
  go: /^(build|test|mod|get|install|vet|fmt|version|env|list|work|clean|generate|tool)$/,
  cargo: /^(build|test|check|clippy|fmt|install|fetch|metadata|doc|bench|nextest|llvm-cov|audit|deny|publish)$/,
  dotnet: /^(restore|build|test|tool|format|nuget|pack|clean|--version|--info|sln|add|new)$/,
  poetry: /^(install|build|check|config|lock|add|version|env|show|export|self|--version)$/,
  uv: /^(sync|pip|lock|venv|tool|python|build|add|cache|version|--version)$/,
  // Of these, a verb that is not known here may push.
  skopeo: /^(login|logout|list-tags|manifest-digest|-v|--version)$/,
  crane: /^(auth|ls|digest|manifest|config|catalog|export|pull|validate|blob|version)$/,
  oras: /^(login|logout|pull|discover|repo|resolve|version)$/,
  cosign: /^(login|(sign|attest|verify)-blob|verify(-attestation)?|generate(-key-pair)?|import-key-pair|public-key|download|tree|triangulate|initialize|env|version)$/,
  helm: /^(install|upgrade|uninstall|delete|repo|package|lint|template|dep|dependency|pull|registry|version|test|list|ls|status|show|search|create|get|history|rollback|env|verify|plugin|completion|unittest|diff)$/,
  bundle: /^(install|config|check|update|add|lock|)$/,
  composer: /^(install|require|update|validate|dump-autoload|config|--version)$/
};
const regctlReads = /^(registry (login|logout|set|config)|image (digest|manifest|inspect|config|get-file|check-base|ratelimit|export)|tag ls|repo ls|manifest (get|head|diff)|blob (get|head|get-file)|artifact (get|list|tree)|digest .*|version)$/;
const runners = {
  poetry: ["run"],
  uv: ["run"],
  bundle: ["exec"],
  pnpm: ["exec", "dlx"],
  yarn: ["exec", "dlx"]
};
const owners = [
  "actions/",
  "github/",
  "golangci/",
  "codecov/",
  "sigstore/cosign-installer",
  "dorny/",
  "reviewdog/",
  "aws-actions/",
  "google-github-actions/",
  "swatinem/",
  "dtolnay/",
  "actions-rs/toolchain",
  "taiki-e/install-action",
  "release-drafter/",
  "peaceiris/",
  "cachix/",
  "determinatesystems/",
  "gittools/"
];
const names = new Set(
  "docker/login-action docker/metadata-action hadolint/hadolint-action anchore/sbom-action anchore/scan-action aquasecurity/trivy-action helm/kind-action asdf-vm/actions/install jdx/mise-action softprops/action-gh-release ncipollo/release-action slackapi/slack-github-action step-security/harden-runner gradle/wrapper-validation-action gradle/actions/wrapper-validation hashicorp/vault-action 8398a7/action-slack rtcamp/action-slack-notify jlumbroso/free-disk-space easimon/maximize-build-space crazy-max/ghaction-setup-docker crazy-max/ghaction-docker-buildx crazy-max/ghaction-github-runtime crazy-max/ghaction-docker-meta tj-actions/changed-files mikepenz/action-junit-report stefanzweifel/git-auto-commit-action peter-evans/create-pull-request docker/scout-action crazy-max/.github/.github/actions/docker-scout webfactory/ssh-agent peter-evans/dockerhub-description tibdex/github-app-token robinraju/release-downloader dawidd6/action-download-artifact rlespinasse/github-slug-action crazy-max/ghaction-import-gpg mikefarah/yq coverallsapp/github-action peter-evans/repository-dispatch rickstaa/action-create-tag nixos/nix-installer-action nixbuild/nix-quick-install-action mathieudutour/github-tag-action mxschmitt/action-tmate lewagon/wait-on-check-action irongut/editrelease paulhatch/semantic-version aszc/change-string-case-action".split(" ")
);
function isHarmlessAction(name) {
  return owners.some((owner) => name.startsWith(owner)) || names.has(name) || /(^|\/)(setup-[\w-]+|action-setup|setup)$/.test(name) || /docker-oat-login$/.test(name) || /[-/]login(-action)?$/.test(name);
}
function environmentReader(step) {
  if (step.run !== void 0) {
    const readers = step.commands.filter((command) => !(0,_shell_command_js__WEBPACK_IMPORTED_MODULE_2__/* .isDeaf */ .J)(command));
    const reader = readers.find(({ words }) => !isHarmlessCommand(words)) ?? readers[0];
    return reader === void 0 ? void 0 : (0,_unread_js__WEBPACK_IMPORTED_MODULE_1__/* .commandName */ .p6)(reader.words);
  }
  const name = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step);
  return name.startsWith("docker/") || isHarmlessAction(name) ? void 0 : name;
}



/***/ }),

/***/ 1279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UW: () => (/* binding */ metadataImages),
/* harmony export */   eN: () => (/* binding */ imagesOfWord),
/* harmony export */   o$: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3217);
/* harmony import */ var _workflow_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5125);
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3571);
/* harmony import */ var _workflow_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2830);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(827);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2167);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2234);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4828);








function imagesIn(tags, place, depth = 0) {
  return lines(tags).flatMap(
    (line) => (
      // What a step or an input gives may itself be a list.
      (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveText */ .WY)(line, place.scope).flatMap(
        (text) => lines(text).flatMap((one) => imageOrDescribed(one, place, depth))
      )
    )
  );
}
function imageOrDescribed(text, place, depth) {
  const described = metadataImages(text, place);
  if (described.length > 0) return described;
  const handed = imagesOfAction(text, place, depth);
  return handed.length > 0 ? handed : [taggedImage(text)];
}
function imagesOfAction(text, place, depth) {
  const [, id, name = ""] = /^\$\{\{\s*steps\.([\w-]+)\.outputs\.([\w-]+)\s*\}\}$/.exec(text) ?? [];
  const step = id === void 0 ? void 0 : place.job.steps.find((one) => one.id === id);
  const action = step?.uses && (0,_workflow_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .localAction */ .On)(step.uses.value, place.repository, place.checkouts);
  const [job] = action?.jobs ?? [];
  if (action === void 0 || job === void 0 || depth > 10 || !(0,_context_js__WEBPACK_IMPORTED_MODULE_5__/* .mayRead */ .ok)(place, action.text)) return [];
  const inputs = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .inputRows */ .k8)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .valueOf */ .RP)(action.root, "inputs"), step?.with, place.scope);
  const scope = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)({ workflow: action, job, repository: place.repository.name, inputs, depth: 1 });
  const output = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .inputEntry */ .nJ)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .valueOf */ .RP)(action.root, "outputs"), name)?.value, "value");
  return imagesIn(output, { ...place, workflow: action, job, scope }, depth + 1);
}
function lines(text) {
  return (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOutside */ .kO)(text ?? "", /[\r\n,]/, ["{{"]).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}
function imagesOfWord(word, place) {
  return (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveVariables */ .CO)(word, place.scope).flatMap((text) => {
    const described = metadataImages(text, place);
    if (described.length > 0) return described;
    return (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOutside */ .kO)(text, /[\r\n,]/).length > 1 ? lines(text).map(taggedImage) : [taggedImage(text)];
  });
}
function taggedImage(text) {
  const image = (0,_workflow_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(text);
  const tag = image.tag ?? (image.name === void 0 ? "${{ }}" : void 0);
  return { image, tags: isByDigest(text) ? [] : [(0,_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .tagKind */ .pk)(tag)] };
}
function isByDigest(text) {
  return /@(sha256:|\$)/.test(text);
}
const ofStep = /\bsteps\.([\w-]+)\.outputs\.(tags|json|bake-file(-tags)?)\b/;
function metadataImages(text, place) {
  const { job } = place;
  if (/\bDOCKER_METADATA_OUTPUT_(TAGS|JSON)/.test(text)) {
    const last = job.steps.findLast(isMetadata);
    return last === void 0 ? [] : imagesOf(last, place);
  }
  const needed = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .neededOutput */ .R)(/\bneeds\.[\w-]+\.outputs\.[\w-]+/.exec(text)?.[0] ?? "", place.workflow);
  if (needed !== void 0 && ofStep.test(needed.text)) {
    const { job: job2, text: output } = needed;
    const scope = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)({ workflow: place.workflow, job: job2, repository: place.scope.repository, depth: 1 });
    return metadataImages(output, { ...place, job: job2, scope });
  }
  const id = ofStep.exec(text)?.[1];
  const step = id === void 0 ? void 0 : job.steps.find((one) => one.id === id && isMetadata(one));
  return step === void 0 ? [] : imagesOf(step, place);
}
function isMetadata(step) {
  return /^(docker\/metadata-action|crazy-max\/ghaction-docker-meta)$/.test((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .actionName */ .aM)(step));
}
function imagesOf(step, { scope }) {
  const tags = (0,_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .metadataTags */ .Vs)((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .inputText */ .AN)(step, "tags"), (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .inputText */ .AN)(step, "flavor"));
  return ((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .inputText */ .AN)(step, "images") ?? "").split(/[\r\n]/).flatMap((line) => (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveText */ .WY)(line, scope).flatMap((text) => text.split(/[\r\n]/))).flatMap((line) => line.includes("=") ? [line] : (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOutside */ .kO)(line, /,/)).map((line) => line.trim().replaceAll('"', "")).filter((line) => !/,enable=false\b/.test(line)).map((line) => line.replace(/^name=/, "").replace(/,enable=.*/, "")).filter((line) => line !== "" && !line.startsWith("#")).map((text) => ({ image: (0,_workflow_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(text, { isName: true }), tags }));
}



/***/ }),

/***/ 5665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ jobViews)
});

// EXTERNAL MODULE: ./build/src/workflows/logins/find.js + 5 modules
var find = __webpack_require__(7482);
// EXTERNAL MODULE: ./build/src/workflows/workflow/paths.js
var paths = __webpack_require__(6212);
// EXTERNAL MODULE: ./build/src/workflows/effects/context.js
var effects_context = __webpack_require__(2234);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/workflow/repository.js
var workflow_repository = __webpack_require__(2830);
// EXTERNAL MODULE: ./build/src/workflows/workflow/scope.js + 1 modules
var workflow_scope = __webpack_require__(827);
// EXTERNAL MODULE: ./build/src/workflows/workflow/workflow.js + 7 modules
var workflow = __webpack_require__(2167);
// EXTERNAL MODULE: ./build/src/workflows/effects/actions.js
var actions = __webpack_require__(2414);
// EXTERNAL MODULE: ./build/src/workflows/effects/effect.js
var effect = __webpack_require__(7208);
// EXTERNAL MODULE: ./build/src/workflows/effects/images.js
var effects_images = __webpack_require__(1279);
// EXTERNAL MODULE: ./build/src/workflows/effects/scripts.js + 2 modules
var scripts = __webpack_require__(7303);
// EXTERNAL MODULE: ./build/src/workflows/workflow/script-lines.js
var script_lines = __webpack_require__(6947);
// EXTERNAL MODULE: ./build/src/workflows/effects/unread.js
var unread = __webpack_require__(4534);
;// CONCATENATED MODULE: ./build/src/workflows/effects/step.js











function stepEffects(step, context) {
  return (0,unread/* testsByName */.od)(step, writtenEffects(step, context));
}
function writtenEffects(step, context) {
  const { repository, around, inputs = [] } = context;
  const own = (0,workflow_scope/* scopeOf */.Od)({ ...context, step, repository: repository.name, inputs });
  const rows = own.rows.filter((row) => mayRun(step.condition, row));
  if (rows.length === 0 && own.rows.length > 0) return [];
  const env = { ...own.env, values: (name) => own.env.values(name) ?? around?.values(name) };
  const place = { ...context, step, scope: { ...own, env, rows }, directory: (0,effects_context/* directoryOf */.jt)(step, context) };
  const at = step.node.start;
  if (step.script !== void 0) {
    const lines = (0,script_lines/* scriptLines */.P)(context.workflow.text, step.run);
    return (0,unread/* toldByName */.Me)(step, (0,scripts/* shellEffects */.B)(step.commands, { ...place, at, lines }));
  }
  if (step.uses === void 0) return [];
  const isLocal = (0,workflow_repository/* pathHere */.y)((0,workflow/* actionName */.aM)(step)) !== void 0 || (0,workflow_repository/* localAction */.On)(step.uses.value, repository) !== void 0;
  return isLocal ? localActionEffects(place, context) : (0,actions/* actionEffects */.B)(place);
}
function mayRun(condition, row) {
  const [, name = "", operator, wanted = ""] = question.exec(condition ?? "") ?? [];
  const value = row.get(name);
  if (value === void 0 || String(value).includes("${{")) return true;
  if (operator === void 0) return String(value) !== "" && value !== false;
  return String(value) === wanted === (operator === "==");
}
const question = /^\s*(?:\$\{\{)?\s*((?:inputs|matrix)\.[\w.-]+)\s*(?:([!=]=)\s*'?([\w.-]*)'?)?\s*(?:\}\})?\s*$/;
function localActionEffects(place, context) {
  const { step, repository, scope, checkouts } = place;
  const at = step.node.start;
  const uses = step.uses?.value ?? "";
  const action = (0,workflow_repository/* localAction */.On)(uses, repository, checkouts);
  const depth = (context.depth ?? 0) + 1;
  if (action?.jobs.length === 0) return [];
  const [job] = action?.jobs ?? [];
  const isRead = action !== void 0 && job !== void 0 && depth <= 10 && (0,effects_context/* mayRead */.ok)(place, action.text, job.steps.length);
  if (!isRead) return [(0,effect/* effect */.QZ)("opaque", { by: uses, at })];
  const inner = {
    ...context,
    workflow: action,
    job,
    inputs: (0,workflow_scope/* inputRows */.k8)((0,tree/* valueOf */.RP)(action.root, "inputs"), step.with, scope).map(
      (row) => new Map([...row].map(([name, value]) => [name, described(String(value), place)]))
    ),
    around: scope.env,
    depth
  };
  return job.steps.flatMap(
    (one) => stepEffects(one, inner).map((found) => ({ ...found, at, within: [one, ...found.within ?? []] }))
  );
}
function described(value, place) {
  const images = (0,effects_images/* metadataImages */.UW)(value, place);
  return images.length === 0 ? value : images.map(({ image }) => `${image.text}:\${{ steps }}`).join("\n");
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/job.js




function jobEffects(place) {
  const { repository, job } = place;
  const checkouts = (0,paths/* checkoutsOf */.F9)(job, repository.name);
  return job.steps.flatMap(
    (step) => stepEffects(step, { ...place, checkouts }).map((effect) => ({ ...effect, step }))
  );
}
function jobViews(repository) {
  const jobs = [...repository.workflows.values()].flatMap((workflow) => {
    const budget = (0,effects_context/* readingBudget */.Wl)();
    return workflow.jobs.map((job) => ({
      workflow,
      job,
      budget,
      logins: (0,find/* findLogins */.a)(workflow, job, repository.name)
    }));
  });
  const secretsOf = (wanted) => new Set(
    jobs.flatMap(
      ({ logins }) => logins.flatMap(
        ({ registry, password }) => registry === wanted && password.kind === "secret" ? [password.name] : []
      )
    )
  );
  const passwords = secretsOf("hub");
  const otherPasswords = secretsOf("other");
  return jobs.map(({ workflow, job, logins, budget }) => {
    let effects;
    const read = () => effects ??= jobEffects({ repository, workflow, job, budget });
    return { repository, workflow, job, logins, passwords, otherPasswords, effects: read };
  });
}



/***/ }),

/***/ 7303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ shellEffects),
  s: () => (/* binding */ unreadEffects)
});

// EXTERNAL MODULE: ./build/src/workflows/shell/flags.js
var flags = __webpack_require__(4942);
// EXTERNAL MODULE: ./build/src/workflows/workflow/image.js
var workflow_image = __webpack_require__(5125);
// EXTERNAL MODULE: ./build/src/workflows/workflow/paths.js
var paths = __webpack_require__(6212);
// EXTERNAL MODULE: ./build/src/workflows/workflow/scope.js + 1 modules
var workflow_scope = __webpack_require__(827);
// EXTERNAL MODULE: ./build/src/workflows/shell/registry-tools.js
var registry_tools = __webpack_require__(1868);
// EXTERNAL MODULE: ./build/src/workflows/shell/variables.js
var shell_variables = __webpack_require__(9487);
// EXTERNAL MODULE: ./build/src/workflows/effects/bake.js
var bake = __webpack_require__(5664);
// EXTERNAL MODULE: ./build/src/workflows/effects/bases.js + 2 modules
var bases = __webpack_require__(3779);
// EXTERNAL MODULE: ./build/src/workflows/effects/build.js
var build = __webpack_require__(5593);
// EXTERNAL MODULE: ./build/src/workflows/effects/effect.js
var effect = __webpack_require__(7208);
// EXTERNAL MODULE: ./build/src/workflows/effects/images.js
var effects_images = __webpack_require__(1279);
;// CONCATENATED MODULE: ./build/src/workflows/effects/containers.js






function containerEffects(all, place) {
  const words = withoutGlobalFlags(all);
  const verbs = words.slice(1).filter((word) => !word.startsWith("-"));
  const [head = ""] = words;
  const [first = "", second = ""] = verbs;
  const composed = head === "docker-compose" || first === "compose";
  if (composed) return composeEffects(words, place);
  const push = (images) => [
    pushOf(images, { ...place, by: `${head} ${verbs.slice(0, 1).join(" ")}` })
  ];
  const pull = (named) => [
    (0,effect/* effect */.QZ)("pull", { by: `${head} ${first}`, at: place.at, images: pulled(named, place) })
  ];
  switch (first) {
    case "push":
      return push([verbs.at(head === "docker" ? 1 : -1) ?? ""]);
    case "pull":
      return pull(verbs.slice(1));
    case "run":
    case "create":
      return [...pull(verbs.slice(1)), ...handedLogins(words, place)];
    case "image":
      return containerEffects([head, ...words.slice(words.indexOf("image") + 1)], place);
    case "tag":
      return (0,effect/* localEffects */.W3)((0,effects_images/* imagesOfWord */.eN)(verbs[2] ?? "", place), { by: `${head} tag`, at: place.at });
    case "load":
    case "import":
      return [(0,effect/* effect */.QZ)("local", { by: `${head} ${first}`, at: place.at })];
    case "manifest":
      if (second === "inspect") return pull(verbs.slice(2));
      return second === "push" ? push([verbs[2] ?? ""]) : [];
    case "plugin":
      return second === "push" ? push([verbs[2] ?? ""]) : [];
    case "trust":
      return second === "sign" ? push([verbs[2] ?? ""]) : [];
    case "pushrm":
      return [(0,effect/* effect */.QZ)("api", { by: "docker pushrm", at: place.at })];
    case "build":
      return buildEffects(words, place);
    case "bake":
      return (0,bake/* bakeCommandEffects */.v)(["buildx", ...words.slice(1)], place);
    case "buildx":
      return buildxEffects(withoutGlobalFlags(words.slice(words.indexOf("buildx"))), place);
    default:
      return words.includes("push") || /[$`\s]/.test(first) ? [(0,effect/* effect */.QZ)("opaque", { by: `${head} ${first}`, at: place.at })] : [];
  }
}
function handedLogins(words, place) {
  if (!words.some((word) => /(^|[:/~=])\.docker\b/.test(word))) return [];
  const by = `${words[0] ?? ""} run`;
  const copied = words.findLast((word) => word.startsWith("docker://"));
  return [copied === void 0 ? (0,effect/* effect */.QZ)("opaque", { by, at: place.at }) : pushOf([copied], { ...place, by })];
}
function withoutGlobalFlags([head = "", ...rest]) {
  let at = 0;
  while (rest[at]?.startsWith("-") === true) {
    at += /^(--config|-c|--context|-H|--host|-l|--log-level|--tlscacert|--tlscert|--tlskey|--root|--storage-driver|-f|--file|--builder)$/.test(
      rest[at] ?? ""
    ) ? 2 : 1;
  }
  return [head, ...rest.slice(at)];
}
function buildxEffects(words, place) {
  const [, verb = "", third = ""] = words;
  if (verb === "build" || verb === "b") return buildEffects(words, place);
  if (verb === "imagetools" && third === "create") {
    const named = (0,flags/* flagValues */.N)(words, /^(-t|--tag)$/);
    const described = words.filter(
      (word) => /DOCKER_METADATA_OUTPUT_|\bsteps\.[\w-]+\.outputs\.(json|tags)/.test(word)
    );
    const images = named.length > 0 ? named : described.slice(0, 1);
    const by = "docker buildx imagetools create";
    const sources = words.slice(3).filter((word, at, all) => !/^[-$]/.test(word) && !valuedCreateFlag.test(all[at - 1] ?? ""));
    const read = sources.flatMap((source) => (0,effects_images/* imagesOfWord */.eN)(source, place));
    return [(0,effect/* effect */.QZ)("pull", { by, at: place.at, images: read }), pushOf(images, { ...place, by })];
  }
  if (verb === "imagetools" && third === "inspect") {
    const images = pulled(words.slice(3), place);
    return [(0,effect/* effect */.QZ)("pull", { by: "docker buildx imagetools inspect", at: place.at, images })];
  }
  if (verb === "create" && (0,flags/* flagValue */.y)(words, /^--driver$/) === "cloud") {
    return [(0,effect/* effect */.QZ)("cloud", { by: "docker buildx create --driver cloud", at: place.at })];
  }
  return verb === "bake" || verb === "f" ? (0,bake/* bakeCommandEffects */.v)(words, place) : [];
}
function buildEffects(words, place) {
  const tags = (0,flags/* flagValues */.N)(words, /^(-t|--tag)$/);
  const outputs = (0,flags/* flagValues */.N)(words, /^(-o|--output)$/);
  const named = words.slice(words.findIndex((word) => /^(build|b)$/.test(word)) + 1).filter((word, at, all) => !/^-./.test(word) && !valuedBuildFlag.test(all[at - 1] ?? ""));
  const flag = words.some((word) => /^--push(=true)?$/.test(word)) ? "--push" : "--output";
  const pushes = flag === "--push" || outputs.some(build/* pushesOutput */.Ij);
  const cache = (0,flags/* flagValues */.N)(words, /^--cache-to$/).flatMap(
    (value) => /type=registry.*ref=([^,]+)/.exec(value)?.[1] ?? []
  );
  const effects = [
    (0,effect/* effect */.QZ)("pull", { by: "docker build", at: place.at }),
    baseOf(named, words, { ...place, by: "docker build" }),
    ...(0,effect/* localEffects */.W3)(
      tags.flatMap((tag) => (0,effects_images/* imagesOfWord */.eN)(tag, place)),
      { by: "docker build", at: place.at }
    )
  ];
  const pushed = [...tags, ...outputs.filter(build/* pushesOutput */.Ij).flatMap(build/* outputNames */.gr)];
  if (pushes) effects.push(pushOf(pushed, { ...place, by: `docker build ${flag}` }));
  else if (named.some((word) => word.startsWith("$") && (named.length > 1 || /[@*]\]?\}?$/.test(word)))) {
    effects.push((0,effect/* effect */.QZ)("opaque", { by: "docker build", at: place.at }));
  }
  if (cache.length > 0) {
    const push = pushOf(cache, { ...place, by: "docker build --cache-to" });
    effects.push({ ...push, images: push.images.map(({ image }) => ({ image, tags: [] })) });
  }
  return effects;
}
const valuedCreateFlag = /^(-t|--tag|-f|--file|-p|--platform|--builder|--progress|--annotation|--metadata-file)$/;
const valuedBuildFlag = /^(-t|--tag|-f|--file|--build-arg|--target|--platform|-o|--output|--label|--cache-(to|from)|--secret|--ssh|--network|--builder|--progress|--build-context|--metadata-file|--iidfile|--annotation|--attest|--add-host|--shm-size|--ulimit|--allow|-m|--memory|--project)$/;
function baseOf(named, words, place) {
  const contexts = (0,flags/* flagValues */.N)(words, /^--build-context$/).map((value) => value.split("=")[0] ?? "");
  const build = {
    context: named.at(-1) ?? ".",
    dockerfile: (0,flags/* flagValue */.y)(words, /^(-f|--file)$/),
    target: (0,flags/* flagValue */.y)(words, /^--target$/),
    args: (0,bases/* buildArguments */.f)((0,flags/* flagValues */.N)(words, /^--build-arg$/), place.scope.env),
    contexts: new Set(contexts)
  };
  return (0,bases/* buildEffect */.e)(build, place);
}
function composeEffects(words, place) {
  const by = "docker compose";
  if (words.includes("push") || words.includes("--push")) {
    return [(0,effect/* effect */.QZ)("push", { by: `${by} push`, at: place.at })];
  }
  const [, verb = ""] = withoutGlobalFlags(words.slice(words.findIndex((word) => word.endsWith("compose"))));
  if (verb === "publish") return [pushOf([words.at(-1) ?? ""], { ...place, by: `${by} publish` })];
  if (verb.startsWith("$")) return [(0,effect/* effect */.QZ)("opaque", { by, at: place.at })];
  return [(0,effect/* effect */.QZ)("pull", { by, at: place.at })];
}
function pulled(words, place) {
  const named = words.find(
    (word) => /^[\w.-]+(:\d+)?(\/[\w.${}-]+)+(:[\w.${}-]+)?(@\S+)?$/.test(word) && !/^([./]|(linux|windows)\/)/.test(word)
  );
  const [first = ""] = words;
  const image = named ?? (words.length === 1 ? first : void 0);
  return image === void 0 ? [] : (0,effects_images/* imagesOfWord */.eN)(image, place);
}
function pushOf(images, place) {
  const named = images.filter((image) => image !== "").flatMap((image) => (0,effects_images/* imagesOfWord */.eN)(image, place));
  return (0,effect/* effect */.QZ)("push", { by: place.by, at: place.at, images: named });
}


// EXTERNAL MODULE: ./build/src/workflows/effects/harmless.js
var harmless = __webpack_require__(2206);
// EXTERNAL MODULE: ./build/src/workflows/effects/unread.js
var unread = __webpack_require__(4534);
// EXTERNAL MODULE: ./build/src/workflows/expression/open-text.js
var open_text = __webpack_require__(3571);
;// CONCATENATED MODULE: ./build/src/workflows/effects/words.js



function wordsOf(words, scope) {
  return words.flatMap((word) => meaningOf(word, scope));
}
function meaningOf(word, scope) {
  const texts = (0,workflow_scope/* resolveVariables */.CO)(word, scope);
  if (/^\$\{\w+\[[@*]\]\}$/.test(word)) return texts;
  const [only = "", ...more] = texts;
  if (more.length > 0) {
    const isList = (0,shell_variables/* isVariable */.D)(word) && texts.every(isFlags);
    return isList ? texts.flatMap((text) => separated(text.trim())).filter((text) => text !== "") : [word];
  }
  return (0,shell_variables/* isVariable */.D)(word) ? separated(only.trim()) : [only];
}
function isFlags(text) {
  return /^\s*(-|$)/.test(text);
}
function separated(text) {
  if (!/^[^\s{(`]+\s/.test(text)) return [text];
  return (0,open_text/* splitOutside */.kO)(text, /(^|\s)-/.test(text) ? /\s+/ : /[ \t]+/);
}
function commandWords([head = "", ...rest], scope) {
  const tail = wordsOf(rest, scope);
  const texts = (0,shell_variables/* isVariable */.D)(head) ? (0,workflow_scope/* resolveVariables */.CO)(head, scope) : [];
  const isTold = texts.length > 0 && texts.every((text) => text !== "" && !/^\s*[$`]/.test(text));
  const heads = isTold ? texts.map((text) => text.trim().split(/\s+/)) : [(0,shell_variables/* isVariable */.D)(head) ? [head] : meaningOf(head, scope)];
  return heads.map((words) => [...words, ...tail]);
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/scripts.js












function shellEffects(commands, place) {
  const effects = [];
  let { directory } = place;
  let sometimes = false;
  for (const { command, variables } of (0,shell_variables/* withVariables */.s)(commands, place.scope.env)) {
    const line = place.lines?.[command.line];
    const here = { ...place, at: line ?? place.at, scope: { ...place.scope, env: variables } };
    if (/^(cd|pushd|popd)$/.test(command.words[0])) {
      const [, target = ""] = wordsOf(command.words, here.scope);
      directory = directory === void 0 || target === "" ? void 0 : (0,paths/* joinPath */.uJ)(directory, target);
      sometimes = command.conditional;
      continue;
    }
    const isOpen = sometimes && !command.conditional;
    const at = { ...here, directory: isOpen ? void 0 : directory };
    const found = commandWords(command.words, here.scope).flatMap((words) => commandEffects(words, at));
    effects.push(...found);
  }
  return effects;
}
function unreadEffects(words, place) {
  const told = (0,unread/* unreadCommand */.B1)(words, place.at);
  const isKo = words[0] === "ko";
  const [push] = told;
  if (push?.kind !== "push" || !(isKo || words[0] === "goreleaser")) return told;
  const [name = "", ...more] = (0,workflow_scope/* resolveVariables */.CO)("$KO_DOCKER_REPO", place.scope);
  if (more.length > 0 || name.startsWith("$K")) {
    return isKo ? [{ ...push, kind: "opaque", releases: true }] : told;
  }
  const { namespace = "library", open } = (0,workflow_image/* parseImage */.zZ)(name);
  const isOwner = namespace === "library" && open === void 0;
  const known = { ...push, images: (0,effects_images/* imagesOfWord */.eN)(isOwner ? `${name}/$(app)` : name, place) };
  return isKo ? [known] : [...told, known];
}
function commandEffects(words, place) {
  const [head = "", verb = ""] = words;
  if (words.some((word) => /hub\.docker\.com|\/v2\/users\/login/.test(word)) || head === "hub-tool") {
    return [(0,effect/* effect */.QZ)("api", { by: head, at: place.at })];
  }
  if (verb.startsWith("-") && (0,registry_tools/* registryTool */.a)(head)?.isLikeDocker === false) {
    return [(0,effect/* effect */.QZ)("opaque", { by: `${head} ${verb}`, at: place.at })];
  }
  const known = tool(words, place);
  if (known !== void 0) return known;
  return (0,harmless/* isHarmlessCommand */.PK)(words) ? [] : unreadEffects(words, place);
}
function tool(words, place) {
  const [head = "", verb = "", third = ""] = words;
  const { at } = place;
  const push = (image) => {
    const images = image === void 0 ? [] : (0,effects_images/* imagesOfWord */.eN)(image, place);
    return [(0,effect/* effect */.QZ)("push", { by: `${head} ${verb}`, at, images })];
  };
  const pull = (image = "") => [
    (0,effect/* effect */.QZ)("pull", { by: `${head} ${verb}`, at, images: (0,effects_images/* imagesOfWord */.eN)(image, place) })
  ];
  const [source, last] = words.filter((word) => !word.startsWith("-")).slice(-2);
  const copy = () => [...pull(source), ...push(last)];
  const named = (0,flags/* flagValue */.y)(words, /^(-t|--tag|--new_tag)$/);
  if ((0,registry_tools/* registryTool */.a)(head)?.isLikeDocker === true) return containerEffects(words, place);
  switch (head.replace(/.*\//, "")) {
    case "docker-compose":
    case "depot":
      return containerEffects(words, place);
    case "buildx":
    case "docker-buildx":
      return containerEffects(["docker", "buildx", ...words.slice(1)], place);
    case "skopeo":
      if (verb === "copy") {
        return [source, last].flatMap(
          (image = "", at2) => /^docker:\/\//.test(image) ? (at2 === 0 ? pull : push)(image) : []
        );
      }
      if (verb === "inspect") return /^docker:\/\//.test(last ?? "") ? pull(last) : [];
      return void 0;
    case "crane":
      if (/^(copy|cp)$/.test(verb)) return copy();
      if (verb === "push") return push(last);
      if (/^(tag|delete)$/.test(verb)) return push(third);
      return /^(append|mutate|flatten|rebase)$/.test(verb) ? push(named) : void 0;
    case "regctl":
      if (/^(copy|cp)$/.test(third)) return copy();
      return /^(create|mod|import)$/.test(third) ? push(last) : void 0;
    case "oras":
      if (/^(copy|cp)$/.test(verb)) return copy();
      return /^(push|attach|tag)$/.test(verb) ? push(third) : void 0;
    case "cosign":
      return /^(sign|attest|attach|copy|clean)$/.test(verb) ? (0,effect/* untagged */.GV)(push(last?.replace(/@.*/, ""))) : void 0;
    case "helm":
      return verb === "push" ? (0,effect/* untagged */.GV)(push(chartOf(words))) : void 0;
    case "gradle":
    case "gradlew":
    case "mvn":
    case "mvnw":
      return jibEffects(words, place);
    default:
      return void 0;
  }
}
function chartOf(words) {
  const [file = "", remote = ""] = words.slice(2).filter((word) => !word.startsWith("-"));
  const name = /(?:^|\/)([a-z][\w-]*?)-v?\d[^/]*\.tgz$/.exec(file)?.[1];
  return `${remote.replace(/\/$/, "")}/${name ?? "$(chart)"}`;
}
function jibEffects(words, place) {
  const { at } = place;
  const by = words.slice(0, 2).join(" ");
  if (!words.some((word) => /(^|:)(jib|jib:build)$/.test(word))) return (0,unread/* unreadCommand */.B1)(words, at);
  const [, image] = words.map((word) => /^(?:-Djib\.to\.image|-Dimage|--image)=(.+)$/.exec(word)).find(Boolean) ?? [];
  const images = image === void 0 ? [] : (0,effects_images/* imagesOfWord */.eN)(image, place);
  return [(0,effect/* effect */.QZ)(image === void 0 ? "opaque" : "push", { by, at, images })];
}



/***/ }),

/***/ 4828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ saysNightly),
/* harmony export */   Vs: () => (/* binding */ metadataTags),
/* harmony export */   pk: () => (/* binding */ tagKind)
/* harmony export */ });
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3571);

const nightlyWord = /(^|[^a-z])(nightl(y|ies)|edge|canary|snapshots?|unstable|devel)([^a-z]|$)/i;
function saysNightly(text) {
  return nightlyWord.test(text);
}
const fromRef = /github\.(ref|ref_name|sha|run_id|run_number|head_ref)\b|GITHUB_(REF|REF_NAME|SHA|RUN_ID|RUN_NUMBER|HEAD_REF)\b/i;
function tagKind(tag) {
  if (tag === void 0 || tag === "") return "latest";
  const parts = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(tag, _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .inImages */ .a4);
  const literal = parts.map((part) => part.open === void 0 ? part.text.replace(/\$\w+/g, "") : "").join("");
  if (saysNightly(literal)) return "nightly";
  if (/^(sha|commit|git)-/.test(literal)) return "neutral";
  if (/^pr-|[-.](dev|next)$|^(main|master|dev|develop|next|trunk)([-.]|$)/.test(literal)) return "nightly";
  if (parts.some((part) => part.open === "${{" && part.text.includes("'"))) return "open";
  if (literal !== tag) return fromRef.test(tag) || /\$\(git rev-parse|\$\(date/.test(tag) ? "neutral" : "open";
  if (/^v?\d+(\.\d+)*([-.+].*)?$/.test(literal) || /^(stable|lts|release)\b/.test(literal)) return "release";
  return /^latest/.test(literal) ? "latest" : "open";
}
function metadataTags(tags, flavor = "") {
  const lines = (tags ?? "").split(/\r?\n/).map((line) => line.trim());
  const wanted = lines.filter((line) => line !== "" && !line.startsWith("#") && !/,enable=false\b/.test(line));
  const kinds = wanted.length === 0 ? ["neutral"] : wanted.map(metadataTag);
  const [, around = ""] = /^\s*(?:prefix|suffix)=(.*)$/m.exec(flavor) ?? [];
  if (saysNightly(around)) return ["nightly"];
  return /^\s*latest=true\b/m.test(flavor) ? [...kinds, "latest"] : kinds;
}
function metadataTag(line) {
  const fields = new Map(splitFields(line));
  const value = fields.get("value") ?? fields.get("pattern") ?? (line.includes("=") ? void 0 : line);
  switch (fields.get("type")) {
    case "semver":
    case "pep440":
    case "match":
      return "release";
    case "schedule":
      return value === void 0 ? "nightly" : scheduleKind(value);
    case "edge":
      return "nightly";
    case "sha":
    case "ref":
      return "neutral";
    default:
      return rawKind(value ?? "");
  }
}
function scheduleKind(pattern) {
  return saysNightly(pattern) ? "nightly" : "neutral";
}
function rawKind(value) {
  return /^\{\{\s*(branch|sha|tag|base_ref|date)/.test(value) ? "neutral" : tagKind(value);
}
function splitFields(line) {
  return (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(line, /,/, ["{{"]).map((part) => {
    const at = part.indexOf("=");
    return at === -1 ? ["value", part] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
}



/***/ }),

/***/ 4534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ unreadCommand),
/* harmony export */   Kf: () => (/* binding */ namesHub),
/* harmony export */   Me: () => (/* binding */ toldByName),
/* harmony export */   od: () => (/* binding */ testsByName),
/* harmony export */   p6: () => (/* binding */ commandName)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1036);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3217);
/* harmony import */ var _shell_registry_tools_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1868);
/* harmony import */ var _workflow_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5125);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7208);





const runsTargets = /^(make|gmake|just|task|mage|rake|mise|invoke|npm|pnpm|yarn|bun|npx|nx|turbo|node|python3?|bash|sh|zsh|gradlew?|mvnw?|sbt|bazel|go)$/;
function unreadCommand(words, at) {
  const [head = "", verb = ""] = words;
  const telling = words.find(saysPush);
  const by = commandName(words, telling);
  const program = programOf(head);
  const isScript = head.includes("/") && !runsTargets.test(program) || /\.(sh|py|js|mjs|ts|rb)$/.test(program);
  const isRelease = program === "goreleaser" && words.includes("release") || program === "ko" && koPushes.test(verb);
  const isKept = words.some(keepsImages);
  if (isRelease && !isKept) return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .effect */ .QZ)("push", { by, at })];
  const targets = isScript ? [program] : named(words).slice(1);
  const isPackage = managers.test(program) && verb === "publish";
  const releases = !isPackage && !isKept && targets.some(saysRelease);
  const open = (0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .effect */ .QZ)("opaque", releases ? { by, at, releases } : { by, at });
  if (!isScript && !runsTargets.test(program)) return [open];
  const isQuiet = packages.test(program) ? (one) => isTest(one) || isBuild(one) : isTest;
  if (telling === void 0 && targets.length > 0 && targets.every(isQuiet)) {
    return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .effect */ .QZ)("test", { by, at })];
  }
  return [telling === void 0 ? open : (0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .effect */ .QZ)("push", { by, at, isByWords: true })];
}
function programOf(head) {
  return head.replace(/.*\//, "");
}
function commandName(words, target) {
  const [head = "", first = "", second = ""] = named(words);
  if (/^(\$[({]|`)/.test(head)) return "a computed command";
  if ((0,_shell_registry_tools_js__WEBPACK_IMPORTED_MODULE_0__/* .registryTool */ .a)(head) !== void 0) return `${head} ${first}`;
  if (head === ".") return commandName(["source", first]);
  const isFile = interpreters.test(head) && target !== void 0 && target !== first;
  const rest = first === "run" ? [first, target ?? second] : isFile ? [first, target] : [target ?? first];
  const plain = rest.filter((word) => word !== head && (word === target || /^[\w.:/-]+$/.test(word)));
  const isScript = head.includes("/") && !runsTargets.test(programOf(head));
  const said = isScript ? plain.filter((word) => word === target) : plain;
  return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)([head, ...said].join(" "), 60);
}
const interpreters = /^(bash|sh|zsh|python3?|node)$/;
function named(words) {
  return words.filter((word, at) => at === 0 || !/^-|^\w+=/.test(word));
}
const keepsImages = (word) => /^(--(snapshot|split|local|push=false|skip$|skip-(publish|docker)|skip=.*(publish|docker))|-L$)/.test(word);
const koPushes = /^(build|publish|resolve|apply|create)$/;
const managers = /^(yarn|bun|hatch|flit|gradlew?|sbt)$/;
function saysRelease(target) {
  return /(^|[^a-z])(release|publish)/i.test(target);
}
function isTest(target) {
  return /(^|[^a-z])(tests?|lint|checks?|verify|validat(e|ion))([^a-z]|$)/i.test(target) && !/e2e|build|push|image/i.test(target);
}
const packages = /^(npm|pnpm|yarn|bun)$/;
function isBuild(target) {
  return /^(run|ci|install|(build|compile|bundle)([^a-z].*)?)$/i.test(target) && !/e2e|docker|image|container|push|publish|release|deploy/i.test(target);
}
function saysPush(word) {
  if (/[=:](false|0|no|off)$/i.test(word)) return false;
  const isImage = /docker|image|container|(?<!git)hub/i.test(word);
  return pushing.test(word) || isImage && /publish|upload|release/i.test(word);
}
const pushing = /((^|[^a-zA-Z])push|Push|PUSH)(?!d\b|over)/;
function testsByName(step, effects) {
  const name = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(step.node, "name") ?? "";
  if (!quiet.test(name) || loud.test(name)) return effects;
  return effects.map(
    (one) => one.kind === "opaque" && one.releases !== true ? { ...one, kind: "test", by: nameOf(step) } : one
  );
}
const quiet = /^\W*((smoke )?test|run .*tests?|lint|scan|check|verify|validate|wait|start|stop|download|install|set ?up|print|show|collect|upload|notify)\b|\b(tests?|checks?)\W*$/i;
const loud = /push|publish|upload(?!.*\b(logs?|reports?|results?|coverage)\b)|releas|(?<!wait.*)deploy|build|e2e|creat|tag|manifest|promot|mirror|sync|copy|pipeline|\b(and|ci)\b|[&+,]/i;
function toldByName(step, effects) {
  const unread = effects.findLast(({ kind }) => kind === "opaque");
  const isSeen = effects.some(({ kind }) => kind === "push");
  const by = nameOf(step);
  const isTold = unread !== void 0 && !isSeen && namesPush(step);
  const [owner, ...more] = new Set([...(0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .scalarsIn */ .PX)(step.node)].flatMap(({ value }) => ownersIn(value)));
  return effects.map((one) => {
    const push = isTold && one === unread ? { ...one, kind: "push", by, isByWords: true } : one;
    const isOpen = push.kind === "push" && push.images.length === 0;
    return isOpen && owner !== void 0 && more.length === 0 ? { ...push, owner } : push;
  });
}
function nameOf({ node }) {
  return `the step \u201C${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(node, "name") ?? "", 60)}\u201D`;
}
function ownersIn(text) {
  const named2 = /(?:^|[=:]\s*["']?)(?:oci:\/\/)?(?:index\.|registry-1\.)?docker\.io\/([a-z0-9]{4,30})(?=[/\s"']|$)/g;
  return [...text.matchAll(named2)].flatMap(([, owner = ""]) => owner === "library" ? [] : [owner]);
}
function namesPush(step) {
  const name = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(step.node, "name") ?? "";
  return pushing.test(name) || /docker|image|container/i.test(name) && /publish|upload|release/i.test(name);
}
function namesHub(step) {
  const name = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(step.node, "name") ?? "";
  return /docker ?hub/i.test(name) && !/registries/i.test(name) && !(0,_workflow_image_js__WEBPACK_IMPORTED_MODULE_1__/* .namesAnother */ .it)(name);
}



/***/ }),

/***/ 3489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseExpression),
/* harmony export */   b: () => (/* binding */ operands)
/* harmony export */ });
const token = /\s*('(?:[^']|'')*'|-?\d+(?:\.\d+)?(?![\w.-])|[(),[\]]|[A-Za-z_][\w-]*|\.(?:[\w-]+|\*))/y;
function operands(text, operator) {
  const parts = [];
  let last = "";
  let depth = 0;
  for (const [piece] of text.matchAll(/'[^']*'|&&|\|\||./gs)) {
    if ("([".includes(piece)) depth += 1;
    if (")]".includes(piece)) depth -= 1;
    if (depth < 0) return void 0;
    if (depth === 0 && piece === operator) {
      parts.push(last.trim());
      last = "";
    } else last += piece;
  }
  return depth === 0 ? [...parts, last.trim()] : void 0;
}
const limits = { characters: 21e3, depth: 50 };
function parseExpression(text) {
  const tokens = text.length > limits.characters ? void 0 : tokenize(text);
  if (tokens === void 0) return void 0;
  const input = { tokens, at: 0 };
  const result = parseOne(input, 0);
  return input.at === tokens.length ? result : void 0;
}
function tokenize(text) {
  const tokens = [];
  token.lastIndex = 0;
  const end = text.trimEnd().length;
  while (token.lastIndex < end) {
    const found = token.exec(text)?.[1];
    if (found === void 0) return void 0;
    tokens.push(found);
  }
  return tokens;
}
function parseOne(input, depth) {
  const next = input.tokens[input.at] ?? "";
  input.at += 1;
  if (depth > limits.depth) return void 0;
  if (next === "(") {
    const inner = parseOne(input, depth + 1);
    return take(input, ")") ? inner : void 0;
  }
  if (next.startsWith("'")) return { kind: "literal", value: next.slice(1, -1).replaceAll("''", "'") };
  if (/^-?\d/.test(next)) return { kind: "literal", value: Number(next) };
  if (next === "true" || next === "false") return { kind: "literal", value: next === "true" };
  if (next === "null") return { kind: "literal", value: null };
  if (!/^[A-Za-z_]/.test(next)) return void 0;
  return take(input, "(") ? parseCall(input, next, depth) : parseContext(input, next, depth);
}
function parseCall(input, name, depth) {
  const args = [];
  while (!take(input, ")")) {
    const argument = parseOne(input, depth + 1);
    if (argument === void 0) return void 0;
    args.push(argument);
    if (!take(input, ",") && input.tokens[input.at] !== ")") return void 0;
  }
  return { kind: "call", name: name.toLowerCase(), args };
}
function parseContext(input, first, depth) {
  let name = first;
  for (; ; ) {
    const next = input.tokens[input.at] ?? "";
    if (next.startsWith(".")) {
      name += next;
      input.at += 1;
    } else if (take(input, "[")) {
      const index = parseOne(input, depth + 1);
      if (index === void 0 || !take(input, "]")) return void 0;
      name += index.kind === "literal" ? `.${String(index.value)}` : "[*]";
    } else return { kind: "context", name };
  }
}
function take(input, token2) {
  if (input.tokens[input.at] !== token2) return false;
  input.at += 1;
  return true;
}



/***/ }),

/***/ 94:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GM: () => (/* binding */ wholeList),
/* harmony export */   GT: () => (/* binding */ crossed),
/* harmony export */   Pq: () => (/* binding */ inEveryRow),
/* harmony export */   ZB: () => (/* binding */ mostRows),
/* harmony export */   qe: () => (/* binding */ listSeparator),
/* harmony export */   xI: () => (/* binding */ matrixRows)
/* harmony export */ });
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(206);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3217);


function inEveryRow([first = /* @__PURE__ */ new Map(), ...rest]) {
  return new Map([...first].filter(([name, value]) => rest.every((row) => row.get(name) === value)));
}
const mostRows = 256;
function wholeList(name) {
  return `${name}[]`;
}
const listSeparator = "\0";
function matrixRows(matrix) {
  const axes = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(matrix).filter(({ key }) => key !== "include" && key !== "exclude");
  let rows = axes.length === 0 ? [] : [/* @__PURE__ */ new Map()];
  for (const { key, value } of axes) {
    const items = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(value);
    if (rows.length * items.length > mostRows) return [];
    const listed = items.map((item) => cells(`matrix.${key}`, item));
    rows = rows.flatMap((row) => listed.map((item) => new Map([...row, ...item])));
  }
  const excluded = listOf(matrix, "exclude");
  const kept = rows.filter((row) => !excluded.some((hole) => isWithin(hole, row)));
  return included(kept, listOf(matrix, "include"), new Set(axes.map(({ key }) => `matrix.${key}`)));
}
function listOf(matrix, name) {
  const list = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(matrix).find(({ key }) => key === name)?.value;
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(list).map(
    (item) => new Map((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(item).flatMap(({ key, value }) => cells(`matrix.${key}`, value)))
  );
}
function cells(key, node) {
  if (node.kind === "scalar") return [[key, plainValue(node)]];
  if (node.kind === "sequence") return listCells(key, node);
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(node).flatMap((inner) => cells(`${key}.${inner.key}`, inner.value));
}
function listCells(key, node) {
  const items = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(node);
  const values = items.flatMap((item) => item.kind === "scalar" ? [plainValue(item)] : []);
  if (values.length < items.length || values.length > _variables_js__WEBPACK_IMPORTED_MODULE_0__/* .mostAlternatives */ .YE) return [];
  return [
    ...values.map((value, at) => [`${key}.${String(at)}`, value]),
    [wholeList(key), values.join(listSeparator)]
  ];
}
function isWithin(part, row) {
  return part.size > 0 && [...part].every(([key, value]) => row.get(key) === value);
}
function included(rows, list, axes) {
  const grown = rows.map((row) => ({ row, all: new Map(row) }));
  const more = [];
  for (const entry of list.slice(0, mostRows)) {
    const own = [...entry].filter(([key]) => axes.has(key.split(/[.[]/).slice(0, 2).join(".")));
    const fitting = grown.filter(({ row }) => own.every(([key, value]) => row.get(key) === value));
    if (fitting.length === 0) more.push(entry);
    for (const { all } of fitting) for (const [key, value] of entry) all.set(key, value);
  }
  return [...grown.map(({ all }) => all), ...more];
}
function plainValue(node) {
  const value = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .coreValue */ .T4)(node);
  return typeof value === "boolean" ? value : node.value;
}
function crossed(rows, others) {
  if (rows.length === 0 || others.length === 0) return [...rows, ...others];
  if (rows.length * others.length > mostRows) return [];
  return rows.flatMap((row) => others.map((other) => new Map([...row, ...other])));
}



/***/ }),

/***/ 3571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ textParts),
/* harmony export */   Ky: () => (/* binding */ blankExpressions),
/* harmony export */   M7: () => (/* binding */ expressionIn),
/* harmony export */   a4: () => (/* binding */ inImages),
/* harmony export */   kO: () => (/* binding */ splitOutside),
/* harmony export */   xS: () => (/* binding */ hasExpression)
/* harmony export */ });
const closings = { "${{": "}}", "${": "}", "$(": ")", "{{": "}}" };
function textParts(text, openings = ["${{"]) {
  const parts = [];
  const closable = new Set(openings);
  let isPaired = true;
  let from = 0;
  const sign = openings.includes("{{") ? "{" : "$";
  let at = text.indexOf(sign);
  while (at !== -1) {
    const here = at;
    const open = [...closable].find((opening) => text.startsWith(opening, here));
    if (open === void 0) {
      at = text.indexOf(sign, here + 1);
      continue;
    }
    const first = text.indexOf(closings[open], here + open.length);
    if (first === -1) {
      closable.delete(open);
      continue;
    }
    const pair = open === "$(" && isPaired ? closingPair(text, here) : first;
    if (pair === -1) isPaired = false;
    const close = pair === -1 ? first : pair;
    if (here > from) parts.push({ text: text.slice(from, here), open: void 0 });
    from = close + closings[open].length;
    parts.push({ text: text.slice(here, from), open });
    at = text.indexOf(sign, from);
  }
  return from < text.length || parts.length === 0 ? [...parts, { text: text.slice(from), open: void 0 }] : parts;
}
function closingPair(text, from) {
  let depth = 0;
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    else if (text[at] === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
function hasExpression(text) {
  return text.includes("${{");
}
const inImages = ["${{", "${", "$("];
function expressionIn({ text, open }) {
  return open === "${{" ? text.slice(3, -2).trim() : void 0;
}
function splitOutside(text, separator, openings = inImages) {
  const pieces = [];
  let last = "";
  for (const part of textParts(text, openings)) {
    const cut = part.open === void 0 ? part.text.split(separator) : [part.text];
    for (const [at, piece] of cut.entries()) {
      if (at > 0) {
        pieces.push(last);
        last = "";
      }
      last += piece;
    }
  }
  return [...pieces, last];
}
function blankExpressions(text) {
  return textParts(text).map((part) => part.open === void 0 ? part.text : "_".repeat(part.text.length)).join("");
}



/***/ }),

/***/ 206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ variablesIn),
/* harmony export */   DK: () => (/* binding */ runnerVariable),
/* harmony export */   Wl: () => (/* binding */ lowering),
/* harmony export */   YE: () => (/* binding */ mostAlternatives),
/* harmony export */   dj: () => (/* binding */ namesVariable),
/* harmony export */   i7: () => (/* binding */ expandVariables),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   y3: () => (/* binding */ isLowering)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3217);
/* harmony import */ var _open_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3571);


function variablesIn(env) {
  const variables = /* @__PURE__ */ new Map();
  for (const { key, value } of (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(env)) if (value.kind === "scalar") variables.set(key, value.value);
  return variables;
}
function namesVariable(text, name) {
  return new RegExp(`(env\\.|\\$\\{?|\\$env:|%)${name}\\b`).test(text);
}
function runnerVariable(name) {
  if (name === "GITHUB_REPOSITORY") return "${{ github.repository }}";
  return name === "GITHUB_REPOSITORY_OWNER" ? "${{ github.repository_owner }}" : void 0;
}
const mostAlternatives = 64;
const longest = 4096;
function joined(heads, tails) {
  if (heads.length * tails.length > mostAlternatives) return void 0;
  const texts = new Set(heads.flatMap((head) => tails.map((tail) => head + tail)));
  return [...texts].some((text) => text.length > longest) ? void 0 : [...texts];
}
const reference = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:\[[@*\d]\])?(?:(,,)|%%?:\*|(##?\*\/)|:?[-=]((?:[^{}$]|\$\w|\$\{\w+(?::?-[^{}$]*)?\})*))?\})/g;
function expandVariables(text, variables) {
  let texts = [""];
  let from = 0;
  for (const match of text.matchAll(reference)) {
    const [whole, bare, braced = "", isLower, cut, fallback] = match;
    const known = valuesOf(bare ?? braced, fallback, variables);
    const values = cut === void 0 ? known : known.map((value) => behindSlash(value, cut) ?? whole);
    const before = text.slice(from, match.index);
    const ends = values.length === 0 ? [before + whole] : values.map((value) => before + (isLower === void 0 ? value : lowered(value)));
    const grown = joined(texts, ends) ?? joined(texts, [before + whole]);
    if (grown === void 0) return [text];
    texts = grown;
    from = match.index + whole.length;
  }
  return joined(texts, [text.slice(from)]) ?? [text];
}
function behindSlash(value, cut) {
  if (value === "${{ github.repository }}") return "${{ github.event.repository.name }}";
  if (/[$`]/.test(value)) return void 0;
  return value.replace(cut.startsWith("##") ? /^.*\//s : /^[^/]*\//, "");
}
function valuesOf(name, fallback, variables) {
  const set = variables.values(name);
  if (fallback === void 0) return set ?? [];
  if (set?.length === 0) return [];
  const isOpen = variables.mayBeUnset?.(name) === true;
  const full = (set ?? (isOpen ? [`$${name}`] : [])).filter((value) => value !== "");
  const isSure = !isOpen && full.length > 0 && full.length === set?.length && !full.some(isExpression);
  return isSure ? full : [...full, ...expandVariables(unquoted(fallback), variables)];
}
function isExpression(text) {
  return (0,_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(text).every((part) => part.open !== void 0);
}
function isLowering(words) {
  return /^(A-Z a-z|\[:upper:\] \[:lower:\]|'?s\/\.\*\/\\L&\/g?'?)$/.test(words.replace(/["']/g, ""));
}
function lowering(text) {
  return text.replace(
    echoed,
    (...[whole, , inner = "", words = ""]) => isLowering(words) ? inner : String(whole)
  );
}
const echoed = /\$\(\s*(?:echo\s+(?:-n\s+)?|printf\s+(?:'%s(?:\\n)?'|"%s(?:\\n)?"|%s)\s+)(["']?)([^"'|()]+?)\1\s*\|\s*(?:tr|sed)\s+([^|()]+?)\s*\)/g;
function lowered(text) {
  return (0,_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(text, _open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .inImages */ .a4).map(
    (part) => part.open === void 0 ? part.text.replace(/(\$\w+)|[A-Z]+/g, (found, name) => name ?? found.toLowerCase()) : part.text
  ).join("");
}
function unquoted(text) {
  return text.replace(/^(["'])(.*)\1$/s, "$2");
}



/***/ }),

/***/ 1543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createUnifiedDiff),
/* harmony export */   x: () => (/* binding */ createWorkflowFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5881);
/* harmony import */ var _base_file_access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6940);
/* harmony import */ var _base_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3637);





const largest = 1e6;
const deepest = 12;
function createWorkflowFiles(root, unique) {
  const workspace = (0,_base_files_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Y)(root);
  const placeOf = (relative) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace, relative);
  const outsideWorkspace = (relative) => {
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative) || relative.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).includes("..")) return outside;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(placeOf(relative));
    return (0,_base_files_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Y)(parent) === parent ? void 0 : onTheWay;
  };
  const visit = (relative, depth) => {
    const shown = relative.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
    try {
      const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(placeOf(relative), { throwIfNoEntry: false });
      if (status === void 0) return [];
      if (status.isDirectory()) {
        if (depth > deepest) {
          return [{ path: shown, problem: `directories are nested more than ${deepest} deep` }];
        }
        const names = node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(placeOf(relative)).sort();
        const wanted = names.filter((name) => name !== "node_modules" && name !== ".git");
        return wanted.flatMap((name) => visit(node_path__WEBPACK_IMPORTED_MODULE_1__.join(relative, name), depth + 1));
      }
      const isYaml = /\.ya?ml$/i.test(relative);
      if (status.isSymbolicLink() && leadsToDirectory(placeOf(relative))) {
        return [{ path: shown, problem: linkedDirectory, isMinor: depth > 0 }];
      }
      if (!isYaml) return [];
      if (status.isSymbolicLink()) {
        return [{ path: shown, problem: "it is a symbolic link, which is not followed" }];
      }
      if (!status.isFile()) return [{ path: shown, problem: "it is not a regular file" }];
      if (status.size > largest) return [{ path: shown, problem: "it is larger than 1,000,000 bytes" }];
      return [{ path: shown, target: placeOf(relative) }];
    } catch (error) {
      return [{ path: shown, problem: reasonOf(error) }];
    }
  };
  const start = (name) => {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, name));
    const problem = outsideWorkspace(relative);
    if (problem === void 0) return visit(relative, 0);
    const isThere = node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, name));
    return isThere ? [{ path: name.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/"), problem }] : [];
  };
  return {
    find: (paths) => textsOf(onePerPath(paths.flatMap(start))),
    text: (name) => {
      const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(name);
      return outsideWorkspace(relative) === void 0 ? boundedText(placeOf(relative)) : void 0;
    },
    has: (relative) => Promise.resolve(node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(placeOf(node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(relative)))),
    replace: (change) => {
      const target = placeOf(node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(change.path));
      return Promise.resolve(outsideWorkspace(change.path) ?? replace(change, target, unique));
    },
    create: (name, text) => {
      const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, name));
      return Promise.resolve(outsideWorkspace(relative) ?? create(placeOf(relative), text));
    }
  };
}
const outside = "it is outside the current directory";
const onTheWay = "a directory on the way to it is a symbolic link, which is not followed";
const linkedDirectory = "it is a symbolic link to a directory, which is not followed";
function leadsToDirectory(target) {
  try {
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(target).isDirectory();
  } catch {
    return false;
  }
}
function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return void 0;
  }
}
function* textsOf(seen) {
  for (const file of seen) yield "problem" in file ? file : readText(file);
}
function readText({ path: path2, target }) {
  try {
    const text = decoded(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(target));
    return text === void 0 ? { path: path2, problem: "it is not UTF-8 text" } : { path: path2, text };
  } catch (error) {
    return { path: path2, problem: reasonOf(error) };
  }
}
function boundedText(target) {
  try {
    const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(target);
    if (!status.isFile() || status.size > largest) return void 0;
    return decoded(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(target));
  } catch {
    return void 0;
  }
}
function replace({ before, after }, target, unique) {
  try {
    if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(target).isFile()) return "it is not a regular file any more";
    node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync(target, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(target).equals(Buffer.from(before))) return "it was changed while migrate ran";
    (0,_base_file_access_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(target, { text: after, unique, own: false });
    return void 0;
  } catch (error) {
    return reasonOf(error);
  }
}
function create(target, text) {
  try {
    node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target), { recursive: true });
    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(target, text, { flag: "wx" });
    return void 0;
  } catch (error) {
    return reasonOf(error);
  }
}
function reasonOf(error) {
  const code = (0,_base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errno */ .b)(error) ?? "unknown";
  return {
    EACCES: "no permission",
    EPERM: "no permission",
    ELOOP: "links lead in a circle",
    ENOENT: "it is not there any more",
    EEXIST: "something is there already"
  }[code] ?? `it failed (${code})`;
}
function onePerPath(found) {
  return [...new Map(found.map((file) => [file.path, file])).values()];
}
async function createUnifiedDiff() {
  const { createTwoFilesPatch } = await __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 4023));
  return ({ path: path2, before, after }) => {
    const patch = createTwoFilesPatch(`a/${path2}`, `b/${path2}`, before, after, void 0, void 0, {
      context: 3
    });
    return patch.replace(/^(Index: .*\n)?=+\n/, "");
  };
}



/***/ }),

/***/ 3825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ru: () => (/* binding */ dockerLoginActions),
/* harmony export */   Rv: () => (/* binding */ strayInputs),
/* harmony export */   lo: () => (/* binding */ authEntries)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3217);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(462);
/* harmony import */ var _workflow_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5125);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2167);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6834);





const known = /* @__PURE__ */ new Set(["registry", "username", "password", "logout"]);
const withoutCounterpart = /* @__PURE__ */ new Set(["ecr", "scope", "registry-auth"]);
function dockerLoginActions(place) {
  const { step } = place;
  if ((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .actionName */ .aM)(step) !== "docker/login-action" && !isCopy(step)) return [];
  const list = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .inputEntry */ .nJ)(step.with, "registry-auth")?.value;
  if (list?.kind === "scalar") return authLogins(place, list);
  const fields = {
    registry: (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN)(step, "registry"),
    username: (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN)(step, "username"),
    password: (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN)(step, "password")
  };
  return [(0,_login_js__WEBPACK_IMPORTED_MODULE_3__/* .loginOf */ .DQ)(place, { fields, form: formOf(step) })];
}
function isCopy(step) {
  const secret = (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .onlySecret */ .z_)((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN)(step, "password") ?? "");
  const isNamed = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .actionName */ .aM)(step).endsWith("/login-action") && secret !== void 0;
  return isNamed && (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .isDockerPassword */ .ot)(secret) && (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .Mc)(step.with).every(({ key }) => known.has(key.toLowerCase()));
}
function strayInputs(step) {
  return (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .actionName */ .aM)(step) === "docker/login-action" ? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .Mc)(step.with).filter(({ key }) => !known.has(key.toLowerCase())) : [];
}
function authLogins(place, list) {
  const form = (0,_login_js__WEBPACK_IMPORTED_MODULE_3__/* .unsupported */ .qO)("it stands in registry-auth", byHand);
  return authEntries(list.value).map((fields) => (0,_login_js__WEBPACK_IMPORTED_MODULE_3__/* .loginOf */ .DQ)(place, { fields, form }));
}
const byHand = "give Docker Hub a login step of its own, and take its entry out of registry-auth";
function formOf(step) {
  if (step.with?.kind !== "mapping") {
    return (0,_login_js__WEBPACK_IMPORTED_MODULE_3__/* .unsupported */ .qO)("the step has no inputs", "give it the credential it needs");
  }
  const { flow } = step.with;
  const extra = step.with.entries.find(({ key }) => {
    const name = key.toLowerCase();
    return withoutCounterpart.has(name) || flow && !known.has(name);
  });
  if (extra !== void 0) {
    return (0,_login_js__WEBPACK_IMPORTED_MODULE_3__/* .unsupported */ .qO)(
      `the input ${extra.key} has no counterpart`,
      "remove the input or move the step by hand"
    );
  }
  const host = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN)(step, "registry");
  if (host !== void 0 && host !== "" && !(0,_workflow_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainHost */ .dW)(host) && !host.includes("${{")) {
    return (0,_login_js__WEBPACK_IMPORTED_MODULE_3__/* .unsupported */ .qO)("the registry is written as an address", "write the host alone");
  }
  return { kind: "action", with: step.with };
}
const field = /^\s*(?:-\s+)?(registry|username|password):\s+(\S.*?)\s*$/;
function authEntries(text) {
  return text.split(/^(?=[ \t]*-\s)/m).flatMap((entry) => {
    const lines = entry.split(/\r?\n/).flatMap((line) => /^\s*-\s+\{(.*)\}\s*$/.exec(line)?.[1]?.split(/,\s+/) ?? [line]);
    const values = new Map(
      lines.flatMap((line) => {
        const [, name = "", value = ""] = field.exec(line) ?? [];
        return name === "" ? [] : [[name, value.replace(/^(['"])(.*)\1$/, "$2")]];
      })
    );
    const [registry, username, password] = ["registry", "username", "password"].map((name) => values.get(name));
    return values.size === 0 ? [] : [{ registry, username, password }];
  });
}



/***/ }),

/***/ 462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   BN: () => (/* binding */ givenSecrets),
/* harmony export */   QO: () => (/* binding */ secretReference),
/* harmony export */   TA: () => (/* binding */ isRegistryPassword),
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   ah: () => (/* binding */ isScopedName),
/* harmony export */   jP: () => (/* binding */ isReaderName),
/* harmony export */   ot: () => (/* binding */ isDockerPassword),
/* harmony export */   zJ: () => (/* binding */ isTokenName),
/* harmony export */   z_: () => (/* binding */ onlySecret)
/* harmony export */ });
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3571);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(827);


function credentialOf(text, scope) {
  if (text === void 0 || text.trim() === "") return { kind: "missing" };
  const resolved = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(text, scope);
  const [only = ""] = resolved;
  return resolved.length === 1 ? readOne(only.trim()) : { kind: "computed" };
}
function readOne(text) {
  const [part, ...more] = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(text);
  const inside = part === void 0 || more.length > 0 ? void 0 : (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .expressionIn */ .M7)(part);
  if (inside === void 0) return readOutside(text);
  const [, context = "", name = "", quoted = ""] = single.exec(inside) ?? [];
  switch (context.toLowerCase()) {
    case "secrets":
      return { kind: "secret", name: (name || quoted).toUpperCase() };
    case "vars":
      return { kind: "variable", name: name || quoted };
    case "inputs":
      return { kind: "input", name: name || quoted };
    default:
      if (inside === "github.token") return { kind: "secret", name: "GITHUB_TOKEN" };
      if (/^(github\.(actor|repository_owner|repository))$/.test(inside)) {
        return { kind: "variable", name: inside };
      }
      return /^(steps|needs|env)[.[]|^(?!secrets\[).*\b(steps|needs)\.[\w-]+\.outputs\b/.test(inside) ? { kind: "step" } : { kind: "computed" };
  }
}
const single = /^(secrets|vars|inputs)(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])$/i;
function readOutside(text) {
  if (text.includes("${{")) return { kind: "computed" };
  if (/^\$\w+$|^\$\{\w/.test(text)) return { kind: "broken", why: "a shell variable is not replaced here" };
  if (/^\$?\{\s*(secrets|env|vars)\b|^\{\{|^secrets\./.test(text)) {
    return { kind: "broken", why: "an expression needs ${{ }} around it" };
  }
  return { kind: "literal" };
}
function onlySecret(text) {
  const [, inside = ""] = /^\s*\$\{\{\s*(.*?)\s*\}\}\s*$/.exec(text) ?? [];
  const [, context = "", name, quoted] = single.exec(inside) ?? [];
  return context.toLowerCase() === "secrets" ? (name ?? quoted)?.toUpperCase() : void 0;
}
function isScopedName(name) {
  return /(^|_)OAT(_|$)|(^|_)(RELEASE|NIGHTLY)_(PULL|PUSH)(_|$)/.test(name.toUpperCase());
}
function isReaderName(name) {
  return /(^|_)(READ|READER|READONLY|RO|PULL)(_|$)/i.test(name) && !/WRITE|PUSH|(^|_)RW(_|$)/i.test(name);
}
function isTokenName(name) {
  return isScopedName(name) || /^DOCKERHUB_(\w+_)?(PULL|PUSH)_TOKEN$/.test(name.toUpperCase());
}
function isDockerPassword(name) {
  return /DOCKER|DHUB|^HUB_(USER|PASS|PWD|TOKEN)/.test(name) && isPassword.test(name) && !/PRIVATE_KEY|GITHUB|GHCR|(^|_)ECR(_|$)|QUAY|ACR_|GCR|ARTIFACTORY|HARBOR|(^|_)(AWS|AZURE|GCP|GOOGLE)(_|$)/.test(
    name
  );
}
const isPassword = /PASS|PWD|TOKEN|PAT$|SECRET(?!S)|KEY|AUTH|CRED/;
function isRegistryPassword(name) {
  return /^(CONTAINER_)?REGISTRY_/.test(name) && isPassword.test(name);
}
const secretReference = /\bsecrets(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])/gi;
function givenSecrets(text) {
  return secretNames(text.replace(question, ""));
}
const question = /!\s*secrets\.[\w-]+|''\s*[!=]=\s*secrets\.[\w-]+|\bsecrets\.[\w-]+\s*[!=]=\s*(''|null)/gi;
function secretNames(text) {
  return [...text.matchAll(secretReference)].map((match) => (match[1] ?? match[2] ?? "").toUpperCase());
}



/***/ }),

/***/ 7482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ findLogins)
});

// EXTERNAL MODULE: ./build/src/workflows/workflow/scope.js + 1 modules
var workflow_scope = __webpack_require__(827);
// EXTERNAL MODULE: ./build/src/workflows/logins/action.js
var action = __webpack_require__(3825);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/workflow/image.js
var workflow_image = __webpack_require__(5125);
// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var credential = __webpack_require__(462);
// EXTERNAL MODULE: ./build/src/workflows/logins/login.js
var logins_login = __webpack_require__(6834);
;// CONCATENATED MODULE: ./build/src/workflows/logins/container.js






function builderLogins(workflow, job) {
  const list = (0,tree/* scalarOf */.ol)((0,workflow_scope/* jobPart */.$X)(job, "secrets"), "registry-auths");
  if (list === void 0 || !/^docker\/github-builder\//i.test(job.uses?.value ?? "")) return [];
  const scope = (0,workflow_scope/* scopeOf */.Od)({ workflow, job });
  const form = (0,logins_login/* unsupported */.qO)(
    "a workflow of Docker\u2019s logs in",
    "write the organization\u2019s name as its username, and the secret with the organization\u2019s token as its password"
  );
  return (0,action/* authEntries */.lo)(list.value).map(({ registry = "", username = "", password }) => {
    const account = (0,credential/* credentialOf */.$5)(username, scope);
    return {
      form,
      workflow,
      job,
      step: void 0,
      tool: "docker/github-builder",
      registry: (0,workflow_image/* registryKind */.IL)(registry),
      host: registry,
      username: account,
      password: (0,credential/* credentialOf */.$5)(password, scope),
      account: account.kind === "literal" ? username : void 0,
      at: list.start,
      keptBy: "docker"
    };
  });
}
function containerLogins(workflow, job) {
  const services = (0,tree/* entriesOf */.Mc)((0,workflow_scope/* jobPart */.$X)(job, "services"));
  const containers = [
    { name: "container", node: (0,workflow_scope/* jobPart */.$X)(job, "container") },
    ...services.map(({ key, value }) => ({ name: `services.${key}`, node: value }))
  ];
  return containers.flatMap(({ name, node }) => containerLogin({ workflow, job, name, node }));
}
function containerLogin(place) {
  const { workflow, job, name, node } = place;
  const credentials = (0,tree/* valueOf */.RP)(node, "credentials");
  if (credentials?.kind !== "mapping") return [];
  const scope = (0,workflow_scope/* scopeOf */.Od)({ workflow, job });
  const images = (0,workflow_scope/* resolveText */.WY)((0,tree/* textOf */.b6)(node, "image") ?? "", scope);
  const [image = ""] = images;
  const kinds = new Set(images.map(workflow_image/* imageRegistry */.bl));
  const [kind = "unknown", ...more] = kinds;
  const username = (0,credential/* credentialOf */.$5)((0,tree/* textOf */.b6)(credentials, "username"), scope);
  const password = (0,credential/* credentialOf */.$5)((0,tree/* textOf */.b6)(credentials, "password"), scope);
  const isNamed = [username, password].every(
    (one) => "name" in one ? /docker_?hub/i.test(one.name) : one.kind === "literal"
  );
  const registry = more.length > 0 ? "unknown" : kind;
  return [
    {
      form: { kind: "credentials", node: credentials, image: images.length === 1 ? image : void 0 },
      workflow,
      job,
      step: void 0,
      tool: `${name}.credentials`,
      // Whose password it is, its name tells where the image does not.
      registry: registry === "unknown" && isNamed ? "hub" : registry,
      host: images.join(", "),
      username,
      password,
      account: username.kind === "literal" ? (0,tree/* textOf */.b6)(credentials, "username") : void 0,
      at: credentials.start,
      keptBy: "docker"
    }
  ];
}


// EXTERNAL MODULE: ./build/src/workflows/workflow/workflow.js + 7 modules
var workflow_workflow = __webpack_require__(2167);
;// CONCATENATED MODULE: ./build/src/workflows/logins/other.js




const loginActions = {
  "azure/docker-login": "login-server",
  "redhat-actions/podman-login": "registry"
};
const publishers = /* @__PURE__ */ new Set([
  "elgohr/publish-docker-github-action",
  "mr-smithers-excellent/docker-build-push",
  "whoan/docker-build-with-cache-action",
  "jerray/publish-docker-action",
  "docker/build-push-action"
]);
const podmanPush = "redhat-actions/push-to-registry";
function otherLoginActions(place) {
  const { step, scope } = place;
  const name = (0,workflow_workflow/* actionName */.aM)(step);
  if (name === "actions-hub/docker/login") {
    const fields = {
      registry: (0,tree/* textOf */.b6)(step.env, "DOCKER_REGISTRY_URL"),
      username: (0,tree/* textOf */.b6)(step.env, "DOCKER_USERNAME"),
      password: (0,tree/* textOf */.b6)(step.env, "DOCKER_PASSWORD")
    };
    return [(0,logins_login/* loginOf */.DQ)(place, { fields, form: (0,logins_login/* unsupported */.qO)("another login action", "replace the step by hand") })];
  }
  const host = loginActions[name];
  if (host !== void 0) return [loginStep(place, host)];
  if (!publishers.has(name) && name !== podmanPush) return [];
  const input = (key) => (0,workflow_workflow/* inputText */.AN)(step, key);
  const [username, password] = [input("username"), input("password")];
  const registry = input("registry") ?? (name === podmanPush ? input("tags") : void 0);
  const form = name === podmanPush ? (0,logins_login/* unsupported */.qO)(
    "it pushes with a user name and a password of its own",
    "log in in a step before it, and leave both inputs out"
  ) : (0,logins_login/* unsupported */.qO)("another action that logs in by itself", "replace it by a login step and a build step");
  const isGiven = (0,credential/* credentialOf */.$5)(password, scope).kind !== "missing";
  if (!isGiven) return [];
  const login = (0,logins_login/* loginOf */.DQ)(place, { fields: { registry, username, password }, form });
  const isLater = name === "docker/build-push-action" && !(0,workflow_workflow/* isFirstBuildAction */.Bg)(step);
  const why = "the action takes none from its version 2 on";
  return [isLater ? { ...login, password: { kind: "broken", why } } : login];
}
function loginStep(place, host) {
  const { step } = place;
  const inputs = step.with;
  const [registry, username, password] = [host, "username", "password"].map((name) => (0,workflow_workflow/* inputText */.AN)(step, name));
  const byHand = "replace the step by hand";
  const kept = keptByPodman(place);
  const isPlain = inputs?.kind === "mapping" && !inputs.flow;
  const form = !isPlain ? (0,logins_login/* unsupported */.qO)("its inputs are not written a line each", byHand) : kept === void 0 ? { kind: "action", with: inputs } : (0,logins_login/* unsupported */.qO)(kept, "replace each step with podman-login in this job together");
  const login = (0,logins_login/* loginOf */.DQ)(place, { fields: { registry, username, password }, form });
  return isPodman(step) ? { ...login, keptBy: "podman" } : login;
}
function isPodman(step) {
  return (0,workflow_workflow/* actionName */.aM)(step) === "redhat-actions/podman-login";
}
function keptByPodman({ step, job, workflow }) {
  if (!isPodman(step)) return void 0;
  if (job.steps.some((one) => one !== step && isPodman(one))) {
    return "another login of the job makes podman read its own file of logins";
  }
  const texts = [job.node, ...workflow.env === void 0 ? [] : [workflow.env]].flatMap((node) => [
    ...(0,tree/* scalarsIn */.PX)(node)
  ]);
  const isNamed = (0,workflow_workflow/* inputEntry */.nJ)(step.with, "auth_file_path") !== void 0 || texts.some(({ value }) => /auth-?_?file/i.test(value));
  return isNamed || [...job.variables.keys(), ...workflow.variables.keys()].includes("REGISTRY_AUTH_FILE") ? "the job names a file of logins of its own" : void 0;
}


// EXTERNAL MODULE: ./build/src/workflows/expression/variables.js
var variables = __webpack_require__(206);
// EXTERNAL MODULE: ./build/src/workflows/workflow/script-lines.js
var script_lines = __webpack_require__(6947);
// EXTERNAL MODULE: ./build/src/workflows/shell/command.js
var command = __webpack_require__(5256);
// EXTERNAL MODULE: ./build/src/workflows/shell/variables.js
var shell_variables = __webpack_require__(9487);
// EXTERNAL MODULE: ./build/src/workflows/shell/registry-tools.js
var registry_tools = __webpack_require__(1868);
;// CONCATENATED MODULE: ./build/src/workflows/logins/command.js

const valued = /^(-u|-p|--username|--password|--user|--pass|--authfile|--cert-dir|--tls-verify|--config|--compat-auth-file)$/;
function parseLoginCommand(command) {
  const [head, ...words] = command.words;
  const tool = (0,registry_tools/* registryTool */.a)(head);
  if (tool === void 0) return void 0;
  const { name, login: wanted, keptBy, isHubByDefault } = tool;
  const start = skipGlobalFlags(words);
  if (!wanted.every((verb, at) => words[start + at] === verb)) return void 0;
  const args = words.slice(start + wanted.length);
  const { conditional, statement, line, asOther = false } = command;
  return {
    tool: [name, ...wanted].join(" "),
    keptBy,
    isHubByDefault,
    host: positional(args) ?? "",
    username: flag(args, ["-u", "--username", "--user"]),
    password: flag(args, ["-p", "--password", "--pass"]) ?? standardInput(command),
    conditional,
    asOther,
    statement,
    line,
    command
  };
}
function skipGlobalFlags(words) {
  let at = 0;
  while (words[at]?.startsWith("-") === true) at += valued.test(words[at] ?? "") ? 2 : 1;
  return at;
}
function positional(args) {
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? "";
    if (valued.test(word)) at += 1;
    else if (!word.startsWith("-")) return word;
  }
  return void 0;
}
function flag(args, names) {
  for (const [at, word] of args.entries()) {
    if (names.includes(word)) return args[at + 1];
    const [, long, value] = /^(--[a-z]+)=(.*)$/.exec(word) ?? [];
    if (long !== void 0 && names.includes(long)) return value;
    const short = names.find((name) => name.length === 2 && word.startsWith(name));
    if (short !== void 0) return word.slice(2).replace(/^=/, "");
  }
  return void 0;
}
function standardInput(command) {
  if (command.input !== void 0) return command.input.trim();
  const from = command.pipedFrom;
  if (from === void 0) return void 0;
  if (from.words[0] === "cat" && from.input !== void 0) return from.input.trim();
  const written = from.words.filter((word, at) => at > 0 && !/^(-[neE]+|%s(\\n)?)$/.test(word));
  const simple = from.words[0] === "echo" || from.words[0] === "printf" || /^\$/.test(from.words[0]);
  if (!simple) return "$(computed)";
  return written[0] ?? from.words[0];
}


;// CONCATENATED MODULE: ./build/src/workflows/logins/layout.js

function isUsuallyWritten({ node }, { text }) {
  const condition = (0,tree/* valueOf */.RP)(node, "if");
  const isLong = condition !== void 0 && text.slice(condition.start, condition.end).trim().includes("\n");
  return !isLong && !node.flow && startsItsLine(text, node.start);
}
function startsItsLine(text, start) {
  const dash = text.lastIndexOf("-", start);
  const line = text.lastIndexOf("\n", dash) + 1;
  return text.slice(line, dash).trim() === "" && text.slice(dash + 1, start).trim() === "";
}


;// CONCATENATED MODULE: ./build/src/workflows/logins/script.js











const quiet = /^(echo|printf|set|cat|:|true|)$/;
function isQuiet(command) {
  const { words } = command;
  if (command.output !== void 0 && !/^(\/dev\/|&?[12]$)/.test(command.output)) return false;
  return quiet.test(words[0]) || words.length === 1 && /^\$\w+$/.test(words[0]);
}
function scriptLogins(place) {
  const { script } = place.step;
  if (script === void 0 || !script.includes("login")) return [];
  const commands = [];
  const unsure = /* @__PURE__ */ new Map();
  for (const { command, variables } of (0,shell_variables/* withVariables */.s)(place.step.commands, place.scope.env)) {
    const programs = programsOf(command, { ...place.scope, env: variables });
    const [program, ...others] = programs;
    const [head, ...rest] = command.words;
    const one = program === void 0 ? command : { ...command, words: [program, ...rest] };
    commands.push(one);
    if (others.length > 0) unsure.set(one, { head, programs });
  }
  const logins = commands.flatMap((command) => parseLoginCommand(command) ?? []);
  const lines = (0,script_lines/* scriptLines */.P)(place.workflow.text, place.step.run);
  return logins.map((found) => {
    const engine = unsure.get(found.command);
    const form = engine === void 0 ? formOf(found, { place, commands, logins }) : (0,logins_login/* unsupported */.qO)(`the program is one of several (${engine.programs.join(", ")})`, byHand);
    return {
      ...scriptLogin(place, found, form),
      ...engine === void 0 ? {} : { tool: `${engine.head} login` },
      at: lines[found.line] ?? place.step.run?.start ?? place.step.node.start
    };
  });
}
function programsOf({ words: [head] }, scope) {
  const programs = (0,shell_variables/* isVariable */.D)(head) ? (0,workflow_scope/* resolveVariables */.CO)(head, scope) : [];
  return programs.every((program) => /^[\w./-]+$/.test(program)) ? programs : [];
}
const byHand = "replace it by a login step before this one";
function scriptLogin(place, found, form) {
  const { scope } = place;
  const host = (0,workflow_scope/* resolveVariables */.CO)(found.host, scope);
  const fields = { registry: host[0], username: void 0, password: void 0 };
  const base = (0,logins_login/* loginOf */.DQ)(place, { fields, form, tool: found.tool });
  const account = (0,workflow_scope/* resolveVariables */.CO)(found.username ?? "", scope)[0];
  const username = scriptCredential(found.username, scope);
  const password = scriptCredential(found.password, scope);
  const silent = found.host === "" && !found.isHubByDefault;
  return {
    ...base,
    registry: (0,logins_login/* registryFor */.ZQ)(silent ? "unknown" : base.registry, { account, username, password }),
    username,
    password,
    account: username.kind === "literal" ? account : void 0,
    keptBy: found.asOther ? `sudo ${found.keptBy}` : found.keptBy,
    isConditional: found.conditional
  };
}
function scriptCredential(text, scope) {
  if (text === void 0) return { kind: "missing" };
  const [resolved = "", ...more] = (0,workflow_scope/* resolveVariables */.CO)(text, scope);
  if (more.length === 0 && /^\$(\w+|\{\w+\})$/.test(resolved)) return { kind: "step" };
  if (more.length > 0 || /\$(?!\{\{)|`/.test(resolved)) return { kind: "computed" };
  return (0,credential/* credentialOf */.$5)(resolved, scope);
}
function formOf(found, around) {
  const { step } = around.place;
  if (step.run === void 0) return (0,logins_login/* unsupported */.qO)("a retry action runs the login", byHand);
  if (found.keptBy !== "docker" && !isHelmOnHub(found)) {
    return (0,logins_login/* unsupported */.qO)(
      `${found.tool} keeps logins of its own`,
      "log in with this action if the tool reads Docker\u2019s file"
    );
  }
  if (found.asOther) {
    return (0,logins_login/* unsupported */.qO)(
      "another user logs in (sudo), whose Docker has logins of its own",
      "let that user run docker without sudo, or log in by hand"
    );
  }
  if (found.conditional) return (0,logins_login/* unsupported */.qO)("the login is inside a condition, a loop or a group", byHand);
  const others = around.logins.filter((one) => one !== found);
  if (others.some((one) => !isElsewhere(one))) return (0,logins_login/* unsupported */.qO)("the script logs in more than once", byHand);
  if (found.host.includes("$")) return (0,logins_login/* unsupported */.qO)("the registry is a variable", byHand);
  const more = around.commands.find((one) => parseLoginCommand(one) === void 0 && !isQuiet(one));
  if (more === void 0 && ownPlace.test(step.run.value)) {
    return (0,logins_login/* unsupported */.qO)("the script decides where logins are kept", byHand);
  }
  if (logoutFirst.test(step.run.value)) {
    return (0,logins_login/* unsupported */.qO)("the script logs out first", `${byHand}, and take its logout away`);
  }
  if (more === void 0 && others.length === 0) return { kind: "script", run: step.run };
  const lines = ownLines(found, around);
  if (typeof lines !== "string") return { kind: "lines", lines, reader: readerBeside(found, around) };
  const what = more === void 0 ? "logs in elsewhere, too" : `does more than log in (${more.words[0]})`;
  return (0,logins_login/* unsupported */.qO)(`the script ${what}, and ${lines}`, byHand);
}
function isElsewhere({ host }) {
  return (0,workflow_image/* registryKind */.IL)(host) === "other";
}
function isHelmOnHub({ tool, host }) {
  return tool === "helm registry login" && host === "registry-1.docker.io";
}
const ownPlace = /DOCKER_CONFIG|--config\b|config\.json/;
const logoutFirst = /docker logout[\s\S]*docker login/;
const movable = /^(name|id|run|env|if|shell|working-directory|timeout-minutes|background)$/;
function ownLines({ statement }, { place, commands }) {
  const { step, workflow } = place;
  const { run, script = "" } = step;
  if (run?.style !== "block" || workflow.text.charAt(run.start) !== "|" || statement?.isPlain !== true) {
    return "the login is not a line of its own";
  }
  const { from, to } = statement;
  const near = commands.filter(
    ({ statement: other }) => other !== void 0 && other.from <= to && other.to >= from
  );
  if (!near.every((one) => one.statement === statement && (parseLoginCommand(one) !== void 0 || isQuiet(one)))) {
    return "the login is not a line of its own";
  }
  const before = commands.filter(({ line }) => line < from);
  if (before.some(({ words: [head] }) => /^(exit|return|trap)$/.test(head))) return "may end before the login";
  if (ownPlace.test(script)) return "it decides where logins are kept";
  const extra = step.node.entries.find(({ key }) => !movable.test(key));
  if (extra !== void 0) return `the step has ${extra.key}`;
  if (step.isParallel) return "a step before it would run at the same time";
  if (!isUsuallyWritten(step, workflow)) return "the step is not written in the usual way, a key a line";
  return rangeOf(place, from, to);
}
function readerBeside({ statement }, { place, commands }) {
  const { env, script = "" } = place.step;
  const own = script.split("\n").slice(statement?.from, (statement?.to ?? 0) + 1);
  const isFed = (0,tree/* entriesOf */.Mc)(env).some(({ key }) => (0,variables/* namesVariable */.dj)(own.join("\n"), key));
  return isFed ? commands.find((one) => !(0,command/* isDeaf */.J)(one))?.words[0] : void 0;
}
function rangeOf(place, from, to) {
  const starts = (0,script_lines/* scriptLines */.P)(place.workflow.text, place.step.run);
  const end = place.step.run?.end ?? 0;
  return { start: starts[from] ?? end, end: starts[to + 1] ?? end };
}


;// CONCATENATED MODULE: ./build/src/workflows/logins/find.js





function findLogins(workflow, job, repository) {
  const inSteps = job.steps.flatMap((step) => {
    const place = { workflow, job, step, scope: (0,workflow_scope/* scopeOf */.Od)({ workflow, job, step, repository }) };
    return [...(0,action/* dockerLoginActions */.Ru)(place), ...otherLoginActions(place), ...scriptLogins(place)];
  });
  return [...containerLogins(workflow, job), ...builderLogins(workflow, job), ...inSteps];
}



/***/ }),

/***/ 6834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ loginOf),
/* harmony export */   TC: () => (/* binding */ credentialKey),
/* harmony export */   ZQ: () => (/* binding */ registryFor),
/* harmony export */   eh: () => (/* binding */ placeOfLogin),
/* harmony export */   qO: () => (/* binding */ unsupported)
/* harmony export */ });
/* harmony import */ var _workflow_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5125);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(827);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2167);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(462);




function unsupported(why, remedy) {
  return { kind: "other", why, remedy };
}
function credentialKey({ workflow, registry, password }) {
  return JSON.stringify([workflow.path, registry, password]);
}
function loginOf(place, { fields, form, tool }) {
  const { workflow, job, step, scope } = place;
  const hosts = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(fields.registry ?? "", scope);
  const kinds = new Set(hosts.map(registryOf(job)));
  const [kind = "unknown"] = kinds;
  const username = (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialOf */ .$5)(fields.username, scope);
  const [account] = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(fields.username ?? "", scope);
  const password = (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialOf */ .$5)(fields.password, scope);
  return {
    form,
    workflow,
    job,
    step,
    tool: tool ?? (step.uses?.value ?? "").replace(/@.*$/, ""),
    registry: registryFor(kinds.size === 1 ? kind : "unknown", { account, username, password }),
    host: hosts.join(", "),
    username,
    password,
    account: username.kind === "literal" ? account : void 0,
    at: step.node.start,
    keptBy: "docker"
  };
}
function registryFor(kind, { account, username, password }) {
  const isNamed = [username, password].some((one) => "name" in one && (0,_workflow_image_js__WEBPACK_IMPORTED_MODULE_0__/* .namesAnother */ .it)(one.name));
  return kind === "unknown" && (account === "AWS" || isNamed) ? "other" : kind;
}
function registryOf(job) {
  return (host) => {
    const id = /steps\.([\w-]+)\.outputs/.exec(host)?.[1];
    const step = job.steps.find((one) => one.id === id);
    if (id !== void 0 && step !== void 0 && /ecr|gcloud|acr/.test((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .actionName */ .aM)(step))) return "other";
    return (0,_workflow_image_js__WEBPACK_IMPORTED_MODULE_0__/* .registryByName */ ._C)(host);
  };
}
function placeOfLogin({ workflow, at }) {
  return `${workflow.path}:${workflow.positionAt(at).line}`;
}



/***/ }),

/***/ 5148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createOtherFiles)
/* harmony export */ });
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2167);

function createOtherFiles(read, readYaml) {
  const text = once(read);
  return {
    text,
    action: once((path) => {
      const found = text(path);
      const document = found === void 0 ? void 0 : readYaml(found);
      if (found === void 0 || document === void 0 || "problem" in document) return void 0;
      const action = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflow */ .S6)({ path, text: found, ...document });
      return action === void 0 || "problem" in action || action.kind !== "action" ? void 0 : action;
    })
  };
}
function once(read) {
  const known = /* @__PURE__ */ new Map();
  return (path) => {
    const { found } = known.get(path) ?? { found: read(path) };
    known.set(path, { found });
    return found;
  };
}



/***/ }),

/***/ 5256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isDeaf)
/* harmony export */ });
const deaf = /^(echo|printf|ls|cd|pwd|mkdir|rm|cp|mv|cat|chmod|test|\[|true|false|exit|export|set|sleep|docker|git|cut|tr|head|tail|sort|uniq|wc|basename|dirname|date|tee|grep|sed|)$/;
function isDeaf({ words }) {
  return deaf.test(words[0]) || words[0] === "awk" && !words.some((word) => word.includes("ENVIRON"));
}



/***/ }),

/***/ 4942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ flagValues),
/* harmony export */   y: () => (/* binding */ flagValue)
/* harmony export */ });
function flagValue(words, flag) {
  return flagValues(words, flag)[0];
}
function flagValues(words, flag) {
  return words.flatMap((word, at) => {
    const [name = "", ...rest] = word.split("=");
    if (!flag.test(name)) return [];
    return [rest.length > 0 ? rest.join("=") : words[at + 1] ?? ""];
  });
}



/***/ }),

/***/ 1868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ registryToolNames),
/* harmony export */   a: () => (/* binding */ registryTool)
/* harmony export */ });
const likeDocker = {
  login: ["login"],
  isLikeDocker: true,
  keptBy: "docker",
  isHubByDefault: true
};
const readsDockersFile = { ...likeDocker, isLikeDocker: false, isHubByDefault: false };
const readsPodmansFile = { ...readsDockersFile, keptBy: "podman" };
const registryTools = {
  docker: likeDocker,
  nerdctl: likeDocker,
  podman: { ...readsPodmansFile, isLikeDocker: true },
  buildah: { ...readsPodmansFile, isLikeDocker: true },
  skopeo: readsPodmansFile,
  oras: readsDockersFile,
  cosign: readsDockersFile,
  ko: readsDockersFile,
  crane: { ...readsDockersFile, login: ["auth", "login"] },
  helm: { ...readsDockersFile, keptBy: "helm", login: ["registry", "login"] },
  regctl: { ...readsDockersFile, keptBy: "regctl", login: ["registry", "login"] }
};
const registryToolNames = Object.keys(registryTools);
function registryTool(head) {
  const name = head.replace(/^.*\//, "");
  const tool = Object.hasOwn(registryTools, name) ? registryTools[name] : void 0;
  return tool === void 0 ? void 0 : { name, ...tool };
}



/***/ }),

/***/ 9487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isVariable),
/* harmony export */   s: () => (/* binding */ withVariables)
/* harmony export */ });
/* harmony import */ var _expression_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(206);
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3571);


function* withVariables(commands, outside) {
  const own = /* @__PURE__ */ new Map();
  let isSourced = false;
  const unsure = /* @__PURE__ */ new Set();
  const variables = {
    values: (name) => own.get(name) ?? (isSourced ? [] : outside.values(name)),
    mayBeUnset: (name) => own.has(name) ? unsure.has(name) : outside.mayBeUnset?.(name) === true
  };
  const hasFunctions = commands.some(({ inFunction }) => inFunction);
  for (const command of commands) {
    if (/^(source|\.)$/.test(command.words[0])) {
      isSourced = true;
      own.clear();
    }
    const before = command.words[0] === "" ? [] : command.assignments.map((text) => text.replace(/\+?=.*/s, ""));
    const restored = before.map((name) => [name, own.get(name)]);
    const isConditional = command.conditional || hasFunctions;
    for (const { name, value, between } of assigned(command)) {
      const rest = isConditional ? addedTo(name, value, variables.values(name)) : void 0;
      if (!isConditional) unsure.delete(name);
      else if (variables.values(name) === void 0 || variables.mayBeUnset(name)) unsure.add(name);
      const set = { value: rest ?? value, between, isConditional, variables };
      own.set(name, valuesBehind(variables.values(name), set));
    }
    yield { command, variables };
    for (const [name, value] of restored) own.set(name, value);
  }
}
const declaring = /^(export|local|declare|readonly|typeset)$/;
const reading = /^(read|mapfile|readarray|unset|getopts)$/;
function assigned({ words, assignments, input, fed }) {
  const [head, ...rest] = words;
  const [line = "", ...more] = head === "read" && fed !== void 0 ? rest.filter((one) => one !== "-r") : [];
  if (line !== "" && more.length === 0) return [{ name: line, value: fed, between: /\n/ }];
  if (reading.test(head)) {
    const between = separatorOf(words, assignments);
    const list = between === void 0 ? void 0 : rest.at(-1);
    return rest.map((name) => ({ name, value: name === list ? input : void 0, between }));
  }
  const texts = declaring.test(head) ? [...assignments, ...rest] : assignments;
  return texts.flatMap((text) => {
    const [, name, plus, value = ""] = /^([A-Za-z_]\w*)(\+?)=([\s\S]*)/.exec(text) ?? [];
    if (name === void 0) return [];
    const isList = value.startsWith("(");
    if (isList && plus === "") return [{ name, value: itemsOfList(value), between: /\n/ }];
    return [{ name, value: isList ? void 0 : plus === "+" ? `\${${name}:-}${value}` : value }];
  });
}
function itemsOfList(text) {
  const inside = text.slice(1, -1).replace(/(^|\s)#.*/g, "");
  const items = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOutside */ .kO)(inside, /\s+/).filter((item) => item !== "");
  const isPlain = items.every((item) => /^("[^"`]*"|'[^']*'|[^"'`*?[\]]*)$/.test(item) && !item.includes("$("));
  return isPlain ? items.map((item) => item.replace(/^(["'])(.*)\1$/, "$2")).join("\n") : void 0;
}
function separatorOf(words, assignments) {
  if (/^(mapfile|readarray)$/.test(words[0] ?? "")) return /\n/;
  const isList = words[0] === "read" && /^-\w*a$/.test(words.at(-2) ?? "");
  const [own = " "] = assignments.flatMap((text) => /^IFS=(.*)/s.exec(text)?.[1] ?? []);
  if (!isList || !/^[,\s]$/.test(own)) return void 0;
  return own === "," ? /[,\n]/ : /\s/;
}
function addedTo(name, value, before = []) {
  const [, own, between = "", rest] = /^\$\{?(\w+)(?::-)?\}?([,\n]|\s+(?=-))(.+)/s.exec(value ?? "") ?? [];
  const isList = /[,\n]/.test(between) || before.every((text) => /^(-|$)/.test(text));
  return own === name && isList ? rest : void 0;
}
function itemsIn(text, between) {
  return (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOutside */ .kO)(text, between).flatMap((item) => item.trim() === "" ? [] : [item.trim()]);
}
function valuesBehind(before, { value, between, isConditional, variables }) {
  if (value === void 0) return [];
  const texts = (0,_expression_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .expandVariables */ .i7)((0,_expression_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .lowering */ .Wl)(value), variables);
  const after = between === void 0 ? texts : texts.flatMap((text) => itemsIn(text, between));
  if (!isConditional || before === void 0) return after;
  const all = /* @__PURE__ */ new Set([...before, ...after]);
  return before.length === 0 || all.size > _expression_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .mostAlternatives */ .YE ? [] : [...all];
}
function isVariable(word) {
  return /^\$(\w+|\{\w+\}|\{\{(?:(?!\}\}).)*\}\})$/.test(word);
}



/***/ }),

/***/ 5125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ registryKind),
/* harmony export */   _C: () => (/* binding */ registryByName),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   bl: () => (/* binding */ imageRegistry),
/* harmony export */   dW: () => (/* binding */ isPlainHost),
/* harmony export */   it: () => (/* binding */ namesAnother),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3571);

const open = /\$\{\{|\$[\w{(@*]|`|%[A-Z]/;
function parseImage(text, { isName = false } = {}) {
  const bare = text.trim().replace(/^(docker|oci):\/\//, "");
  const [reference = ""] = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(bare, /@/);
  const parts = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(reference, /\//);
  const [first = ""] = parts;
  const hosted = parts.length > 1 && isHost(first);
  const path = hosted ? parts.slice(1) : parts;
  const last = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(path.at(-1) ?? "", /:/);
  const head = path.length > 1 ? first : last[0] ?? "";
  const registry = hosted ? registryKind(first) : isOpen(head) ? "unknown" : "hub";
  const name = last[0] ?? "";
  const isWhole = isName || last[1] !== void 0 || !name.includes("${{") || githubsName.test(name);
  const written = isWhole ? openName([...path.slice(0, -1), name].join("/")) : void 0;
  const isElsewhere = hosted && (registry !== "hub" || known(name) === void 0);
  const namespace = path.length > 1 ? path.slice(0, -1).join("/") : isElsewhere || written !== void 0 ? void 0 : "library";
  return {
    registry,
    namespace: known(namespace),
    name: known(name),
    tag: last[1],
    text: bare,
    open: written
  };
}
const githubsName = /^\$\{\{\s*github\.(repository|repository_owner|event\.repository\.(full_)?name)\s*\}\}$/;
function isOpen(head) {
  return open.test(head) && !githubsName.test(head);
}
function openName(path) {
  const parts = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(path, _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .inImages */ .a4);
  const isPlain = parts.every(
    (part) => part.open === void 0 ? /^[\w./-]*$/.test(part.text) : /^[\w-]+(\.[\w-]+)+$/.test((0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .expressionIn */ .M7)(part) ?? "")
  );
  if (!isPlain || parts.every((part) => part.open === void 0)) return void 0;
  return parts.map((part) => part.open === void 0 ? part.text : `\${{ ${(0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .expressionIn */ .M7)(part) ?? ""} }}`).join("");
}
function repositoryOf(image) {
  return image.namespace === void 0 || image.name === void 0 ? void 0 : `${image.namespace}/${image.name}`;
}
function known(part) {
  return part === void 0 || !/^[\w./-]+$/.test(part) ? void 0 : part.toLowerCase();
}
function isHost(text) {
  const parts = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(text, ["${{", "${"]);
  return text === "localhost" || parts.some((part) => part.open === void 0 && /[.:]/.test(part.text));
}
const hubHosts = /* @__PURE__ */ new Set([
  "",
  "docker.io",
  "index.docker.io",
  "registry-1.docker.io",
  "registry.hub.docker.com"
]);
function registryKind(text) {
  const host = text.trim().toLowerCase().replace(/^https?:\/\//, "").replace(/\/.*/, "");
  if (hubHosts.has(host)) return "hub";
  if (/[$`]/.test(host)) return hostedElsewhere(host) ? "other" : "unknown";
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? "docker" : "other";
}
function registryByName(text) {
  const kind = registryKind(text);
  return kind === "unknown" && namesAnother(text) ? "other" : kind;
}
function imageRegistry(text) {
  const { registry } = parseImage(text);
  return registry === "unknown" && namesAnother((0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(text, /\//)[0] ?? "") ? "other" : registry;
}
function namesAnother(text) {
  return /ghcr|github(?!\.)|gitea|forgejo|(^|[^a-z])(ecr|acr|gcr|gar|aws)([^a-z]|$)|amazon|azure|google|quay|harbor|jfrog|artifactory|nexus|gitlab|scaleway|aliyun|alibaba|tencent|huawei|digitalocean|openshift/i.test(
    text
  );
}
function hostedElsewhere(host) {
  const [, end] = /(\.[a-z0-9-]+\.[a-z]{2,})(:\d+)?$/.exec(host) ?? [];
  return end !== void 0 && !/^\.docker\.(io|com)$/.test(end);
}
function isPlainHost(text) {
  return /^[a-z0-9.-]+(:\d+)?$/i.test(text);
}



/***/ }),

/***/ 6212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ checkoutsOf),
/* harmony export */   uJ: () => (/* binding */ joinPath),
/* harmony export */   zB: () => (/* binding */ pathInRepository)
/* harmony export */ });
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2167);

function joinPath(folder, path) {
  const clean = path.replace(/^\$\{?GITHUB_WORKSPACE\}?(?=\/|$)/, "/.");
  if (/[$`*?{}~\\]|^\/(?!\.)|^\w+:/.test(clean)) return void 0;
  const start = clean.startsWith("/.") ? "" : folder;
  const parts = [];
  for (const part of `${start}/${clean}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === void 0) return void 0;
  }
  return parts.join("/");
}
function checkoutsOf(job, name) {
  return job.steps.flatMap((step) => {
    if ((0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step) !== "actions/checkout") return [];
    const path = joinPath("", (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, "path") ?? "");
    const repository = (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, "repository")?.replace(/\s/g, "").toLowerCase();
    const isOurs = repository === void 0 || repository === "${{github.repository}}" || repository === name?.toLowerCase();
    return path === void 0 ? [] : [{ path, isOurs }];
  });
}
function pathInRepository(path, checkouts) {
  if (checkouts.length === 0) return path;
  const fitting = checkouts.filter(
    (one) => one.path === "" || path === one.path || path.startsWith(`${one.path}/`)
  );
  const [nearest] = [...fitting].sort((a, b) => b.path.length - a.path.length);
  if (nearest?.isOurs !== true) return void 0;
  return nearest.path === "" ? path : path.slice(nearest.path.length + 1);
}



/***/ }),

/***/ 2830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ callersOf),
/* harmony export */   Og: () => (/* binding */ calleePath),
/* harmony export */   On: () => (/* binding */ localAction),
/* harmony export */   U7: () => (/* binding */ secretOrigins),
/* harmony export */   VO: () => (/* binding */ calledRows),
/* harmony export */   Yt: () => (/* binding */ namedAction),
/* harmony export */   dX: () => (/* binding */ usesOfActions),
/* harmony export */   ow: () => (/* binding */ isOnlyCalled),
/* harmony export */   vY: () => (/* binding */ calledActions),
/* harmony export */   wS: () => (/* binding */ inheritsSecrets),
/* harmony export */   y: () => (/* binding */ pathHere)
/* harmony export */ });
/* harmony import */ var _base_group_by_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9976);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3217);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6212);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(827);
/* harmony import */ var _triggers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8215);





const actionForm = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/;
function namedAction(text) {
  const [, name, ref = ""] = actionForm.exec(text) ?? [];
  if (name === void 0) return void 0;
  const isCommit = /^[0-9a-f]{40}$/.test(ref);
  return { name, tag: ref, pin: isCommit ? { commit: ref, version: ref.slice(0, 7) } : void 0 };
}
function pathHere(uses) {
  return /^[.$]\/(.*)$/.exec(uses)?.[1];
}
function calleePath(job, repository) {
  const uses = job.uses?.value ?? "";
  const here = pathHere(uses);
  if (here !== void 0) return here;
  const [, name = "", path] = /^([\w.-]+\/[\w.-]+)\/(.+?)@/.exec(uses) ?? [];
  return name.toLowerCase() === repository.name?.toLowerCase() ? path : void 0;
}
function callersOf(path, repository) {
  return [...repository.workflows.values()].flatMap(
    (workflow) => workflow.jobs.filter((job) => calleePath(job, repository) === path).map((job) => ({ workflow, job, inherits: inheritsSecrets(job) }))
  );
}
function inheritsSecrets({ node }) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)(node, "secrets")?.value === "inherit";
}
function calledRows(called, repository, known = /* @__PURE__ */ new Map()) {
  const before = known.get(called);
  if (before !== void 0) return before;
  known.set(called, []);
  const rows = rowsOfCallers(called, repository, known);
  known.set(called, rows);
  return rows;
}
function rowsOfCallers(called, repository, known) {
  if (!repository.isWhole || !isOnlyCalled(called)) return [];
  const declared = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(called.on, "workflow_call"), "inputs");
  return callersOf(called.path, repository).flatMap(({ workflow, job }) => {
    const inputs = calledRows(workflow, repository, known);
    const scope = (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .scopeOf */ .Od)({ workflow, job, repository: repository.name, inputs });
    const rows = (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .inputRows */ .k8)(declared, (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(job.node, "with"), scope);
    return rows.length === 0 ? [/* @__PURE__ */ new Map()] : rows;
  });
}
function isOnlyCalled({ triggers }) {
  return triggers.every(({ event }) => event === "workflow_call");
}
function secretOrigins(secret, { workflow, repository }, below = []) {
  const declared = (0,_triggers_js__WEBPACK_IMPORTED_MODULE_3__/* .declaredSecrets */ .uk)(workflow.on);
  if (declared === void 0 || below.includes(workflow)) return { isOwn: true, isGiven: false };
  const callers = callersOf(workflow.path, repository);
  const isDeclared = declared.some((name) => name.toUpperCase() === secret);
  const startsItself = !isOnlyCalled(workflow);
  if (callers.length === 0) {
    return { isOwn: startsItself || !isDeclared, isGiven: isDeclared || !startsItself };
  }
  const origins = callers.map(
    (caller) => caller.inherits ? secretOrigins(secret, { workflow: caller.workflow, repository }, [...below, workflow]) : { isOwn: false, isGiven: true }
  );
  return {
    isOwn: startsItself || origins.some(({ isOwn }) => isOwn),
    isGiven: origins.some(({ isGiven }) => isGiven)
  };
}
function pathOnDisk(uses, checkouts) {
  const path = pathHere(uses);
  return path === void 0 || uses.startsWith("$") ? path : (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInRepository */ .zB)(path.replace(/\/$/, ""), checkouts);
}
function localAction(uses, repository, checkouts = []) {
  const inside = actionPath(uses, repository.name, checkouts);
  if (inside === void 0) return void 0;
  const paths = actionFiles(inside);
  return paths.flatMap((path) => repository.workflows.get(path) ?? [])[0] ?? paths.flatMap((path) => repository.otherFiles.action(path) ?? [])[0];
}
function actionPath(uses, name, checkouts) {
  const [path = ""] = uses.split("@");
  const own = `${name ?? ""}/`;
  const isOwn = path.slice(0, own.length).toLowerCase() === own.toLowerCase();
  return isOwn ? path.slice(own.length) : pathOnDisk(path, checkouts);
}
function actionFiles(path) {
  const folder = path.replace(/\/$/, "");
  return ["action.yml", "action.yaml"].map((file) => folder === "" ? file : `${folder}/${file}`);
}
function calledActions(workflow, name) {
  return workflow.jobs.flatMap((job) => {
    const checkouts = (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .checkoutsOf */ .F9)(job, name);
    return job.steps.flatMap(({ uses }) => {
      const path = actionPath(uses?.value ?? "", name, checkouts);
      return path === void 0 ? [] : actionFiles(path);
    });
  });
}
function usesOfActions(repository) {
  const jobs = [...repository.workflows.values()].flatMap(
    (workflow) => workflow.jobs.map((job) => ({ workflow, job }))
  );
  const uses = jobs.flatMap(({ workflow, job }) => {
    const checkouts = (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .checkoutsOf */ .F9)(job, repository.name);
    return job.steps.flatMap((step) => {
      const action = step.uses && localAction(step.uses.value, repository, checkouts);
      return action === void 0 ? [] : [{ action, workflow, job, step }];
    });
  });
  return (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$)(uses, ({ action }) => action);
}



/***/ }),

/***/ 827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k8: () => (/* binding */ inputRows),
  $X: () => (/* binding */ jobPart),
  R: () => (/* binding */ neededOutput),
  Cy: () => (/* binding */ resolveInRow),
  WY: () => (/* binding */ resolveText),
  CO: () => (/* binding */ resolveVariables),
  Od: () => (/* binding */ scopeOf)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/expression/matrix.js
var matrix = __webpack_require__(94);
// EXTERNAL MODULE: ./build/src/workflows/expression/open-text.js
var open_text = __webpack_require__(3571);
// EXTERNAL MODULE: ./build/src/workflows/expression/expression.js
var expression_expression = __webpack_require__(3489);
// EXTERNAL MODULE: ./build/src/workflows/expression/variables.js
var variables = __webpack_require__(206);
;// CONCATENATED MODULE: ./build/src/workflows/expression/values.js



function expressionValues(text, contexts) {
  const expression = (0,expression_expression/* parseExpression */.Y)(text);
  return expression === void 0 ? chosenValues(text, contexts) : valuesOf(expression, contexts);
}
function chosenValues(text, contexts) {
  const choices = text.length > 1e3 ? void 0 : (0,expression_expression/* operands */.b)(text, "||");
  if (choices === void 0 || choices.length < 2) return void 0;
  const values = /* @__PURE__ */ new Set();
  for (const choice of choices) {
    const result = (0,expression_expression/* parseExpression */.Y)((0,expression_expression/* operands */.b)(choice, "&&")?.at(-1) ?? "");
    const found = result && valuesOf(result, contexts);
    if (found === void 0) return void 0;
    for (const value of found) values.add(value);
  }
  return [...values];
}
function valuesOf(expression, contexts) {
  if (expression.kind === "literal") return [expression.value === null ? "" : String(expression.value)];
  if (expression.kind === "context") return told(contexts(expression.name));
  const { name, args } = expression;
  if (name === "join") return told(joinValues(args, contexts));
  return name === "format" ? told(formatValues(args, contexts)) : void 0;
}
function told(values) {
  return values?.length === 0 ? void 0 : values;
}
function formatValues([format, ...args], contexts) {
  const formats = format && valuesOf(format, contexts);
  let texts = formats?.map(
    (text) => text.replace(/\{\{|\}\}/g, (found) => found.charAt(0))
  );
  for (const [at, argument] of args.entries()) {
    const replacing = valuesOf(argument, contexts) ?? asWritten(argument);
    texts = texts?.flatMap((text) => replacing.map((value) => text.replaceAll(`{${at}}`, value)));
    texts = (0,variables/* joined */.oR)(texts ?? [], [""]);
  }
  return texts;
}
function asWritten(argument) {
  return argument.kind === "context" ? [`\${{ ${argument.name} }}`] : [];
}
function joinValues([list, between = { kind: "literal", value: "," }], contexts) {
  if (list?.kind !== "context" || between.kind !== "literal") return void 0;
  return contexts((0,matrix/* wholeList */.GM)(list.name))?.map((text) => text.split(matrix/* listSeparator */.qe).join(String(between.value)));
}


// EXTERNAL MODULE: ./build/src/workflows/workflow/workflow.js + 7 modules
var workflow = __webpack_require__(2167);
;// CONCATENATED MODULE: ./build/src/workflows/workflow/scope.js






function scopeOf(place) {
  const { job, step } = place;
  const own = (0,variables/* variablesIn */.DF)(step?.env);
  const around = environmentOf(place);
  return {
    // Looked up and not copied: there may be many variables and many steps.
    env: {
      values: (name) => within(own.get(name), name, around.values(name) ?? listed((0,variables/* runnerVariable */.DK)(name))),
      mayBeUnset: (name) => !own.has(name) && around.mayBeUnset(name)
    },
    outputs: { values: (reference) => outputValues(reference, place) ?? neededValues(reference, place) },
    rows: (0,matrix/* crossed */.GT)(place.inputs ?? [], job.matrix),
    repository: place.repository
  };
}
function within(own, name, around) {
  if (own === void 0) return around;
  const parts = (0,open_text/* textParts */.KO)(own);
  const isOuter = (part) => (0,open_text/* expressionIn */.M7)(part) === `env.${name}`;
  if (!parts.some(isOuter)) return [own];
  return (around ?? [""]).map((value) => parts.map((part) => isOuter(part) ? value : part.text).join(""));
}
function listed(value) {
  return value === void 0 ? void 0 : [value];
}
function environmentOf({ workflow, job, step, depth = 0 }) {
  const end = step?.index ?? (depth > 0 ? Infinity : 0);
  const written = (name) => listed(job.variables.get(name) ?? workflow.variables.get(name));
  const before = (name) => job.setByScripts.has(name) ? job.written.filter((one) => one.kind === "env" && one.name === name && one.step.index < end) : [];
  return {
    values: (name) => before(name).reduce(writtenOver, written(name)),
    mayBeUnset: (name) => {
      const scripts = before(name);
      return written(name) === void 0 && scripts.length > 0 && scripts.every((one) => one.conditional);
    }
  };
}
function writtenOver(before, { values, conditional }) {
  if (values.length === 0 || !conditional || before === void 0) return values;
  return before.length === 0 ? [] : [.../* @__PURE__ */ new Set([...before, ...values])];
}
function outputValues(reference, { job }) {
  const [, id, name] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(reference) ?? [];
  const written = job.written.filter((one) => one.kind === "output" && one.step.id === id && one.name === name);
  return written.reduce(writtenOver, void 0);
}
const mostJobs = 10;
function neededOutput(reference, workflow) {
  const [, id, name = ""] = /^needs\.([\w-]+)\.outputs\.([\w-]+)$/.exec(reference) ?? [];
  const job = workflow.jobs.find((one) => one.id === id);
  if (job === void 0) return void 0;
  const text = (0,tree/* textOf */.b6)(jobPart(job, "outputs"), name);
  return text === void 0 ? void 0 : { job, text };
}
function neededValues(reference, position) {
  const { workflow, repository, depth = 0 } = position;
  const needed = depth < mostJobs ? neededOutput(reference, workflow) : void 0;
  if (needed === void 0) return void 0;
  const scope = scopeOf({ workflow, job: needed.job, repository, depth: depth + 1 });
  const texts = resolveText(needed.text, scope);
  return texts.every((text) => text.split("\n").every(isNamed)) ? texts.map(withoutExpressions) : void 0;
}
function isNamed(line) {
  return !/[$`]/.test(line) || /^\s*[\w.-]+(\/[\w.-]+)+:/.test(line);
}
function withoutExpressions(text) {
  return (0,open_text/* textParts */.KO)(text).map((part) => part.open === void 0 ? part.text : "$(needs)").join("");
}
function resolveText(text, scope) {
  return inRows(resolveRounds([text], scope, void 0), scope);
}
function inRows(texts, scope) {
  if (!texts.some(isOfRow) || scope.rows.length === 0) return texts;
  if (scope.rows.length > 1 && !texts.every(isOfRow)) {
    return resolveRounds(texts, scope, (0,matrix/* inEveryRow */.Pq)(scope.rows)).map(withoutRow);
  }
  const rows = [...new Set(scope.rows.flatMap((row) => resolveRounds(texts, scope, row)))];
  return rows.length > variables/* mostAlternatives */.YE ? texts : rows;
}
const ofRow = /\b(matrix|inputs)\b/;
function isOfRow(text) {
  return ofRow.test(text);
}
function withoutRow(text) {
  return (0,open_text/* textParts */.KO)(text).map((part) => ofRow.test((0,open_text/* expressionIn */.M7)(part) ?? "") ? "$(row)" : part.text).join("");
}
function resolveRounds(start, scope, row) {
  let texts = start;
  for (let round = 0; round < 4; round += 1) {
    const next = [...new Set(texts.flatMap((one) => resolveOnce(one, scope, row)))];
    if (next.length > variables/* mostAlternatives */.YE) return texts;
    if (next.length === texts.length && next.every((one, at) => one === texts[at])) return texts;
    texts = next;
  }
  return texts;
}
function resolveOnce(text, scope, row) {
  let texts = [""];
  for (const part of (0,open_text/* textParts */.KO)(text)) {
    const inside = (0,open_text/* expressionIn */.M7)(part);
    const values = inside === void 0 ? void 0 : expressionValues(inside, (name) => contextValues(name, scope, row));
    const grown = (0,variables/* joined */.oR)(texts, values === void 0 || values.length === 0 ? [part.text] : values);
    if (grown === void 0) return [text];
    texts = grown;
  }
  return texts;
}
function contextValues(name, scope, row) {
  if (name.startsWith("env.")) return scope.env.values(name.slice("env.".length));
  const value = row?.get(name.replace("github.event.inputs.", "inputs."));
  if (value !== void 0) return [String(value)];
  const [owner, repository] = scope.repository?.split("/") ?? [];
  switch (name) {
    case "github.repository":
    case "github.event.repository.full_name":
      return listed(scope.repository);
    case "github.repository_owner":
      return listed(owner);
    case "github.event.repository.name":
      return listed(repository);
    case "github.workspace":
      return ["."];
    default:
      return scope.outputs.values(name);
  }
}
function resolveInRow(text, scope, row) {
  return resolveRounds([text], scope, row);
}
function inputRows(declared, inputs, scope) {
  const around = scope.rows.length === 0 ? [void 0] : scope.rows;
  return around.flatMap(
    (row) => (0,tree/* entriesOf */.Mc)(declared).reduce((known, { key, value }) => {
      const written = (0,workflow/* inputEntry */.nJ)(inputs, key)?.value ?? (0,tree/* valueOf */.RP)(value, "default");
      const texts = written?.kind === "scalar" ? resolveInRow(written.value, scope, row) : [""];
      return (0,matrix/* crossed */.GT)(
        known,
        texts.map((text) => /* @__PURE__ */ new Map([[`inputs.${key}`, text]]))
      );
    }, [])
  ).slice(0, matrix/* mostRows */.ZB);
}
function resolveVariables(text, scope) {
  const open = (0,variables/* expandVariables */.i7)(text, scope.env).flatMap((one) => resolveRounds([one], scope, void 0));
  const texts = inRows(open, scope);
  return texts.length > variables/* mostAlternatives */.YE ? [text] : [...new Set(texts)];
}
function jobPart(job, key) {
  return (0,tree/* valueOf */.RP)(job.node, key);
}



/***/ }),

/***/ 6947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ scriptLines)
/* harmony export */ });
function scriptLines(text, run) {
  if (run === void 0) return [];
  if (run.style !== "block") return [run.start];
  const lines = [];
  let at = text.indexOf("\n", run.start);
  for (; at !== -1 && at < run.end; at = text.indexOf("\n", at + 1)) lines.push(at + 1);
  return lines;
}



/***/ }),

/***/ 8215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XJ: () => (/* binding */ triggersOf),
/* harmony export */   t3: () => (/* binding */ tokenSubjects),
/* harmony export */   uk: () => (/* binding */ declaredSecrets)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3217);

function triggersOf(on) {
  if (on?.kind !== "mapping") {
    return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(on).flatMap(
      (item) => item.kind === "scalar" ? filtersOf(item.value, item).map((filter) => ({ event: item.value, filter, at: item.start })) : []
    );
  }
  return on.entries.flatMap(
    ({ key, value, keyRange }) => filtersOf(key, value).map((filter) => ({ event: key, filter, at: keyRange.start }))
  );
}
function filtersOf(event, node) {
  if (event === "release") {
    const types = texts(node, "types");
    return types.length === 0 ? ["published"] : types;
  }
  if (event !== "push") return [""];
  const has = (key) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, key) !== void 0 || (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, `${key}-ignore`) !== void 0;
  const isOpen = !has("branches") && !has("tags");
  return ["branches", "tags"].flatMap((key) => {
    if (!isOpen && !has(key)) return [];
    const globs = texts(node, key).filter((glob) => !glob.startsWith("!"));
    const prefix = key === "tags" ? "refs/tags/" : "refs/heads/";
    return (globs.length === 0 ? [""] : globs).map((glob) => prefix + glob);
  });
}
function texts(node, key) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, key)).flatMap((item) => item.kind === "scalar" ? [item.value] : []);
}
function declaredSecrets(on) {
  const call = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(on, "workflow_call");
  if (call !== void 0) return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(call, "secrets")).map((entry) => entry.key);
  const bare = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(on).some((item) => item.kind === "scalar" && item.value === "workflow_call");
  return bare ? [] : void 0;
}
function tokenSubjects(triggers, environment) {
  if (environment !== void 0) return [`environment:${environment.includes("${{") ? "*" : environment}`];
  return [...new Set(triggers.map(subjectOf))];
}
function subjectOf({ event, filter }) {
  if (/^pull_request/.test(event)) return "pull_request";
  if (event === "release") return "ref:refs/tags/*";
  const ref = event === "push" ? filter.replace(/[+?[].*/, "*").replaceAll("**", "*") : "";
  if (ref === "") return "ref:refs/heads/*";
  return `ref:${ref.endsWith("/") ? `${ref}*` : ref}`;
}



/***/ }),

/***/ 2167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aM: () => (/* binding */ actionName),
  nJ: () => (/* binding */ inputEntry),
  AN: () => (/* binding */ inputText),
  Bg: () => (/* binding */ isFirstBuildAction),
  MU: () => (/* binding */ isOurs),
  Yj: () => (/* binding */ listedRepositories),
  S6: () => (/* binding */ readWorkflow)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/shell/registry-tools.js
var registry_tools = __webpack_require__(1868);
;// CONCATENATED MODULE: ./build/src/workflows/shell/foreign.js

const piece = /\s*(\||(?:"[^"`]*"|'[^']*'|\$\{\{[^}]*\}\}|[\w$:./@,=+%*-])+)/y;
const telling = new RegExp(
  `\\b(${registry_tools/* registryToolNames */.S.join("|")}|make)\\b|docker|push|publish|gradle|mvn|npm|bake|\\.(ps1|sh|cmd|bat|py)\\b`,
  "i"
);
function foreignCommands(script, program) {
  const isLines = /^(pwsh|powershell|cmd)$/i.test(program);
  const conditional = /[{}]/.test(script.replace(/\$?\{\{.*?\}\}/g, ""));
  return script.split("\n").flatMap((text, line) => {
    const here = { line, conditional };
    const parts = isLines ? simpleCommands(text) : void 0;
    if (parts !== void 0) return pipeline(parts, here);
    return telling.test(text) ? [commandOf([`a ${program} script`], here)] : [];
  });
}
function simpleCommands(text) {
  const line = text.trim().replace(/\$env:(\w+)/gi, "$$$1");
  const commands = [[]];
  piece.lastIndex = 0;
  while (piece.lastIndex < line.length) {
    const [, found] = piece.exec(line) ?? [];
    if (found === void 0) return void 0;
    if (found === "|") commands.push([]);
    else commands.at(-1)?.push(found.replace(/["']/g, ""));
  }
  return commands.every(([head = ""]) => /^[\w$./]/.test(head)) ? commands : void 0;
}
function pipeline(parts, position) {
  const commands = [];
  for (const words of parts) commands.push({ ...commandOf(words, position), pipedFrom: commands.at(-1) });
  return commands;
}
const setting = /^\$(\w+)\0?=\0?([^\0+]+)$/;
function commandOf([head = "", ...rest], { line, conditional }) {
  const [, name, value = ""] = setting.exec([head, ...rest].join("\0")) ?? [];
  return {
    words: name === void 0 ? [head, ...rest] : [""],
    assignments: name === void 0 ? [] : [`${name}=${value}`],
    pipedFrom: void 0,
    input: void 0,
    output: void 0,
    conditional,
    statement: void 0,
    line
  };
}


// EXTERNAL MODULE: ./build/src/workflows/expression/matrix.js
var matrix = __webpack_require__(94);
// EXTERNAL MODULE: ./build/src/workflows/workflow/triggers.js
var triggers = __webpack_require__(8215);
// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(8989);
// EXTERNAL MODULE: ./build/src/workflows/expression/open-text.js
var open_text = __webpack_require__(3571);
;// CONCATENATED MODULE: ./build/src/workflows/shell/word.js
function wordText({ parts, pos, end }, text) {
  return parts === void 0 ? unescaped(text(pos, end)) : parts.map((part) => partText(part, text)).join("");
}
function partText(part, text) {
  const { pos, end } = part;
  switch (part.type) {
    case "Literal":
      return unescaped(text(pos, end));
    case "SingleQuoted":
      return text(pos + 1, end).replace("'", "");
    case "DoubleQuoted":
    case "LocaleString":
      return part.parts.map((inner) => quotedText(inner, text)).join("");
    case "AnsiCQuoted":
      return part.value;
    default:
      return substitution(text(pos, end));
  }
}
function quotedText(part, text) {
  const own = text(part.pos, part.end);
  return part.type === "Literal" ? own.replace(/\\([\\"$`]|\n)/g, kept) : substitution(own);
}
function substitution(text) {
  return text.replace(/^`([\s\S]*)`$/, "$($1)");
}
function unescaped(text) {
  return text.replace(/\\([\s\S])/g, kept);
}
function kept(_whole, character) {
  return character === "\n" ? "" : character;
}


;// CONCATENATED MODULE: ./build/src/workflows/shell/parts.js

function statementAt(node, lineOf) {
  const { command, pos, background } = node;
  const parts = command.type === "Pipeline" ? command.commands : [command];
  const simple = parts.flatMap((part) => part.type === "Command" ? [part] : []);
  const bodies = simple.flatMap(
    ({ redirects }) => redirects.flatMap((one) => one.type === "HereDoc" ? [one.closing?.end ?? one.body.end] : [])
  );
  const last = Math.max(pos, Math.max(node.end, ...bodies) - 1);
  const isPlain = simple.length === parts.length && background !== true;
  return { from: lineOf(pos), to: lineOf(last), isPlain };
}
function argument(word, text) {
  if (word.type === "Word") return wordText(word, text);
  const { name, append, value } = word;
  const assigned = value.type === "Word" ? wordText(value, text) : text(value.pos, value.end);
  return `${name}${append === true ? "+" : ""}=${assigned}`;
}
function outputOf(redirects, text) {
  const targets = redirects.flatMap(
    (one) => one.type === "Redirect" && isOutput(one) && one.target !== void 0 ? [wordText(one.target, text)] : []
  );
  return targets.at(-1);
}
function isOutput({ operator, descriptor }) {
  const isOwn = descriptor === void 0 || descriptor.type === "FileDescriptor" && descriptor.value === 1;
  return isOwn && /^(>>?|>\||&>>?)$/.test(operator);
}
function inputOf(redirect, text) {
  if (redirect.type === "HereDoc") return [text(redirect.body.pos, redirect.body.end)];
  return redirect.type === "HereString" && redirect.target !== void 0 ? [wordText(redirect.target, text)] : [];
}


// EXTERNAL MODULE: ./build/src/workflows/expression/variables.js
var expression_variables = __webpack_require__(206);
;// CONCATENATED MODULE: ./build/src/workflows/shell/printed.js

function printedBy(command) {
  const [head, ...args] = command.words;
  switch (head) {
    case "echo":
      return args.join(" ").replace(/^(-[neE]+( |$))+/, "");
    case "printf":
      return formatted(args);
    case "cat":
      return command.input?.replace(/\n$/, "");
    case "tee":
      return command.input ?? pipedTo(command);
    case "tr":
    case "sed":
      return edited(pipedTo(command), args);
    default:
      return void 0;
  }
}
function pipedTo({ pipedFrom }) {
  return pipedFrom === void 0 ? void 0 : printedBy(pipedFrom);
}
function edited(printed, words) {
  const filter = words.join(" ");
  if (printed === void 0 || (0,expression_variables/* isLowering */.y3)(filter)) return printed;
  const [, name = ""] = /^((?:[\w-]+=)?[\w.-]+(?:\/[\w.-]+)+):/.exec(printed) ?? [];
  const isKept = name.split(/[=/]/).every((part) => !filter.includes(part));
  return isKept && !printed.includes("\n") ? `${name}:$(edited)` : void 0;
}
function formatted([format = "", ...args]) {
  const parts = format.replaceAll("\\n", "\n").split("%s");
  if (parts.length - 1 !== args.length || parts.some((part) => part.includes("%"))) return void 0;
  return parts.map((part, at) => part + (args[at] ?? "")).join("").replace(/\n$/, "");
}


;// CONCATENATED MODULE: ./build/src/workflows/shell/wrapper.js
const wrappers = new Map([
  [
    "sudo",
    /^(-[ABEHKPSVbeiklnsv]*[CDRTUghprtu]|--(chdir|chroot|close-from|command-timeout|group|host|other-user|prompt|role|type|user))$/
  ],
  ["doas", /^-[Cu]$/],
  ["env", /^(-[Cu]|--(chdir|unset))$/],
  ["timeout", /^(-[ks]|--(kill-after|signal))$/],
  ["xargs", /^-[adEILnPs]$/],
  ["stdbuf", /^-[ioe]$/],
  ...["exec", "command", "nohup", "retry", "nice"].map((name) => [name, /^-n$/])
]);
const ofWrapper = /^(-|\d+[smh]?$|[A-Za-z_]\w*=)/;
const ofFind = /^-(exec|ok)(dir)?$/;
function wrapped(words) {
  let start = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (words[start] === "find") {
      if (ofFind.test(word)) start = at + 1;
      continue;
    }
    const valued = wrappers.get(words[start] ?? "");
    if (valued === void 0) break;
    if (valued.test(word)) at += 1;
    else if (!ofWrapper.test(word)) start = at;
  }
  return start;
}
const shells = /* @__PURE__ */ new Set(["bash", "sh", "zsh"]);
function isOtherUser(words) {
  return words.slice(0, wrapped(words)).some((word) => /^(sudo|doas)$/.test(word));
}
function shellScript(head, tail) {
  if (head === "eval") return tail.join(" ");
  return shells.has(head) && tail[0] === "-c" ? tail.slice(1).join(" ") : "";
}


;// CONCATENATED MODULE: ./build/src/workflows/shell/script.js







const deepest = 12;
const scriptLevel = 4;
const mostHereDocuments = 1e3;
function readShell(script) {
  const reading = { commands: [], called: [], functions: /* @__PURE__ */ new Set(), problem: void 0 };
  const whole = { conditional: false, depth: 0, line: void 0, pipedFrom: void 0, statement: void 0 };
  readInto(reading, { script, ...whole });
  const { commands, called, problem } = reading;
  if (problem !== void 0) return { problem };
  const all = [...commands, ...called];
  return { commands: all.filter(({ words: [head] }) => !reading.functions.has(head)) };
}
function readInto(reading, part) {
  const { line, conditional, depth, pipedFrom, statement } = part;
  const script = part.script.replaceAll("\r\n", "\n");
  if (script.split("<<", mostHereDocuments + 2).length > mostHereDocuments + 1) {
    reading.problem ??= { message: "a script has more than 1,000 here-documents", line: line ?? 0 };
    return;
  }
  const find = (0,tree/* lineAt */.mh)(script);
  visit((0,parser/* parse */.qg)((0,open_text/* blankExpressions */.Ky)(script)), reading, {
    text: (start, end) => script.slice(start, end),
    lineOf: line === void 0 ? (offset) => find(offset) - 1 : () => line,
    conditional,
    pipedFrom,
    output: void 0,
    statement,
    depth
  });
}
const compound = new Set(
  "If Case ArithmeticFor Select Coproc Subshell BraceGroup".split(" ")
);
function sometimes(at) {
  return { ...at, conditional: true, pipedFrom: void 0, fed: void 0 };
}
function visit(node, reading, at) {
  if (reading.problem !== void 0) return;
  switch (node.type) {
    case "Command":
      visitCommand(node, reading, at);
      return;
    case "Pipeline":
      visitPipeline(node.commands, reading, at);
      return;
    case "AndOr":
      for (const [index, part] of node.commands.entries()) {
        visit(part, reading, { ...at, conditional: at.conditional || index > 0 });
      }
      return;
    case "CommandExpansion":
    case "ProcessSubstitution":
    case "ArithmeticExpansion":
    case "ParameterExpansion":
      visitDeeper(node, reading, at);
      return;
    case "Redirected":
      visitParts(node, reading, {
        ...at,
        output: outputOf(node.redirects, at.text) ?? at.output,
        fed: node.redirects.flatMap((redirect) => inputOf(redirect, at.text)).at(-1)
      });
      return;
    case "While":
      visit(node.clause, reading, { ...sometimes(at), fed: at.fed ?? fedBy(at.pipedFrom) });
      visit(node.body, reading, sometimes(at));
      return;
    case "Statement":
      visitParts(node, reading, { ...at, statement: at.statement ?? statementAt(node, at.lineOf) });
      return;
    case "Function":
      visitFunction(node, reading, at);
      return;
    case "For":
      visitLoop(node, reading, at);
      return;
    case "Script":
      visitParts(node, reading, node.source === void 0 ? at : decoded(node.source, node, at));
      return;
    default:
      visitParts(node, reading, compound.has(node.type) ? sometimes(at) : at);
  }
}
function fedBy(piped) {
  return piped !== void 0 && /^(echo|printf|cat)$/.test(piped.words[0]) ? printedBy(piped) : void 0;
}
function visitFunction(node, reading, at) {
  const around = reading.commands;
  reading.functions.add(wordText(node.name, at.text));
  reading.commands = [];
  visit(node.body, reading, sometimes(at));
  reading.called.push(...reading.commands.map((command) => ({ ...command, inFunction: true })));
  reading.commands = around;
}
function visitLoop(node, reading, at) {
  const { text, lineOf, statement } = at;
  const name = wordText(node.name, text);
  for (const [index, word] of (node.wordlist ?? []).entries()) {
    const item = wordText(word, text);
    const value = /[*?[{]/.test(item.replace(/\$\{[^}]*\}/g, "")) ? `$(${item})` : item;
    reading.commands.push({
      words: [""],
      assignments: [`${name}=${value}`],
      pipedFrom: void 0,
      input: void 0,
      output: void 0,
      conditional: at.conditional || index > 0,
      statement,
      line: lineOf(node.pos)
    });
  }
  visitParts(node, reading, sometimes(at));
}
function visitParts(node, reading, at) {
  (0,parser/* forEachChild */.dK)(node, (child) => {
    visit(child, reading, at);
  });
}
function visitDeeper(node, reading, at) {
  const depth = at.depth + 1;
  if (depth > deepest) {
    reading.problem ??= { message: "a script is nested too deep", line: at.lineOf(node.pos) };
    return;
  }
  visitParts(node, reading, { ...sometimes(at), depth, output: void 0 });
}
function decoded(source, node, at) {
  const line = at.lineOf(node.pos);
  return { ...at, text: (start, end) => source.slice(start, end), lineOf: () => line };
}
function visitPipeline(parts, reading, at) {
  let { pipedFrom } = at;
  for (const part of parts) {
    const before = reading.commands.length;
    visit(part, reading, { ...at, pipedFrom });
    pipedFrom = reading.commands.length > before ? reading.commands.at(-1) : void 0;
  }
}
function visitCommand(node, reading, at) {
  const { text, conditional, pipedFrom, statement, depth } = at;
  visitParts(node, reading, sometimes(at));
  const line = at.lineOf(node.pos);
  const all = [node.name, ...node.args].flatMap((word) => word === void 0 ? [] : argument(word, text));
  const [head = "", ...tail] = all.slice(wrapped(all));
  const inner = shellScript(head, tail);
  if (inner !== "") {
    if (depth + scriptLevel > deepest) reading.problem ??= { message: "a script is nested too deep", line };
    else {
      readInto(reading, {
        script: inner,
        conditional,
        pipedFrom,
        statement,
        depth: depth + scriptLevel,
        line
      });
    }
    return;
  }
  reading.commands.push({
    words: [head, ...tail],
    assignments: node.prefix.flatMap((part) => part.type === "Assignment" ? argument(part, text) : []),
    pipedFrom,
    input: node.redirects.flatMap((redirect) => inputOf(redirect, text)).at(-1),
    output: outputOf(node.redirects, text) ?? at.output,
    conditional,
    statement,
    line,
    ...at.fed === void 0 ? {} : { fed: at.fed },
    ...isOtherUser(all) ? { asOther: true } : {}
  });
}


// EXTERNAL MODULE: ./build/src/workflows/shell/variables.js
var shell_variables = __webpack_require__(9487);
;// CONCATENATED MODULE: ./build/src/workflows/shell/written.js



function writtenBy({ text, commands, variables }) {
  if (!/GITHUB_(ENV|OUTPUT)|::set-output/.test(text)) return [];
  const outside = {
    values: (name) => own(variables.get(name)),
    mayBeUnset: (name) => !variables.has(name)
  };
  const lines = [];
  let isClear = commands.length > 0;
  for (const { command, variables: here } of (0,shell_variables/* withVariables */.s)(commands, outside)) {
    const kind = targetOf(command);
    if (kind === void 0) continue;
    const printed = printedBy(command)?.replace(/^::set-output name=([\w-]+)::/gm, "$1=");
    if (printed === void 0) isClear = false;
    for (const line of (printed ?? "").split("\n")) {
      const texts = (0,expression_variables/* expandVariables */.i7)((0,expression_variables/* lowering */.Wl)(line), here);
      lines.push({ kind, texts, conditional: command.conditional });
    }
  }
  const found = readLines(lines);
  return isClear ? found : [...found, ...namesIn(text)];
}
function own(value) {
  return value === void 0 ? void 0 : [value];
}
function targetOf({ words, output }) {
  const target = words[0] === "tee" ? words.join(" ") : output ?? "";
  if (/GITHUB_ENV\b/.test(target)) return "env";
  const isOld = output === void 0 && words.some((word) => word.includes("::set-output"));
  return isOld || /GITHUB_OUTPUT\b/.test(target) ? "output" : void 0;
}
function readLines(lines) {
  const found = [];
  let open;
  for (const { kind, texts, conditional } of lines) {
    const [only = ""] = texts;
    if (open !== void 0) {
      if (only !== open.end) {
        open.texts = (0,expression_variables/* joined */.oR)(
          open.texts ?? [],
          texts.map((text) => `${text}
`)
        );
        continue;
      }
      found.push({
        kind,
        name: open.name,
        values: (open.texts ?? []).map((text) => text.trimEnd()),
        conditional
      });
      open = void 0;
      continue;
    }
    const [, name = "", end = ""] = /^([A-Za-z_][\w-]*)<<(\S+|[^$`]+)$/.exec(only) ?? [];
    if (name !== "") open = { name, end, texts: [""] };
    else found.push(...pairIn(texts, { kind, conditional }));
  }
  return found;
}
function pairIn(texts, part) {
  const pairs = texts.map((text) => /^([A-Za-z_][\w-]*)=([\s\S]*)/.exec(text));
  const name = pairs[0]?.[1];
  if (name === void 0) return [];
  const values = pairs.map((pair) => passedOn(pair?.[2] ?? ""));
  return [{ ...part, name, values }];
}
function passedOn(value) {
  return value.replace(
    /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:,,)?\})/g,
    (_whole, bare, braced = "") => `\${{ env.${bare ?? String(braced)} }}`
  );
}
function namesIn(text) {
  const names = new Set(
    [...text.replaceAll("\\n", "\n").matchAll(/\b([A-Za-z_][\w-]*)(?:=|<<)/g)].map((match) => match[1] ?? "")
  );
  return [...names].flatMap(
    (name) => ["env", "output"].map((kind) => ({ kind, name, values: [], conditional: false }))
  );
}


;// CONCATENATED MODULE: ./build/src/workflows/workflow/workflow.js







function readWorkflow(file) {
  const { root } = file;
  const on = (0,tree/* valueOf */.RP)(root, "on");
  const env = (0,tree/* valueOf */.RP)(root, "env");
  const runs = (0,tree/* valueOf */.RP)(root, "runs");
  const reading = { file, problem: void 0 };
  const using = (0,tree/* textOf */.b6)(runs, "using");
  if (using === "composite" || using === "docker") {
    const jobs2 = using === "docker" ? [] : [readJob("", runs ?? root, reading)];
    if (reading.problem !== void 0) return { problem: reading.problem };
    return {
      ...file,
      kind: "action",
      on: void 0,
      env: void 0,
      variables: /* @__PURE__ */ new Map(),
      triggers: [],
      jobs: jobs2
    };
  }
  const jobs = (0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)(root, "jobs")).map(({ key, value }) => readJob(key, value, reading));
  if (reading.problem !== void 0) return { problem: reading.problem };
  if (jobs.length === 0) return void 0;
  return { ...file, kind: "workflow", on, env, variables: (0,expression_variables/* variablesIn */.DF)(env), triggers: (0,triggers/* triggersOf */.XJ)(on), jobs };
}
function readJob(id, node, reading) {
  const environment = (0,tree/* valueOf */.RP)(node, "environment");
  const env = (0,tree/* valueOf */.RP)(node, "env");
  const shell = defaultShell(node, reading);
  const steps = placedSteps((0,tree/* valueOf */.RP)(node, "steps")).map(
    (step, index) => readStep(step.node, { index, group: step.group, shell, reading })
  );
  const written = steps.flatMap(writtenIn);
  return {
    id,
    node,
    condition: (0,tree/* textOf */.b6)(node, "if"),
    env,
    variables: (0,expression_variables/* variablesIn */.DF)(env),
    setByScripts: new Set(written.flatMap(({ kind, name }) => kind === "env" ? [name] : [])),
    written,
    matrix: (0,matrix/* matrixRows */.xI)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(node, "strategy"), "matrix")),
    environment: environment?.kind === "scalar" ? environment.value : (0,tree/* textOf */.b6)(environment, "name"),
    uses: (0,tree/* scalarOf */.ol)(node, "uses"),
    steps
  };
}
function writtenIn(step) {
  const { script = "", commands, env, condition } = step;
  return writtenBy({ text: script, commands, variables: (0,expression_variables/* variablesIn */.DF)(env) }).map((value) => ({
    ...value,
    conditional: value.conditional || condition !== void 0,
    step
  }));
}
function defaultShell(job, { file }) {
  const own = [job, file.root].flatMap(
    (node) => (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(node, "defaults"), "run"), "shell") ?? []
  );
  const runner = (0,tree/* textOf */.b6)(job, "runs-on") ?? "";
  return own[0] ?? (/^windows/i.test(runner) ? "pwsh" : void 0);
}
function placedSteps(list) {
  return (0,tree/* itemsOf */.S3)(list).flatMap((step, at) => {
    if (step.kind !== "mapping") return [];
    const inner = (0,tree/* valueOf */.RP)(step, "parallel");
    if (inner === void 0) return [{ node: step, group: void 0 }];
    return placedSteps(inner).map(({ node }) => ({ node, group: at }));
  });
}
function readStep(node, place) {
  const { index, group, reading } = place;
  const uses = (0,tree/* scalarOf */.ol)(node, "uses");
  const run = (0,tree/* scalarOf */.ol)(node, "run");
  const script = run ?? (/retry/i.test(uses?.value ?? "") ? (0,tree/* scalarOf */.ol)((0,tree/* valueOf */.RP)(node, "with"), "command") : void 0);
  const shell = (0,tree/* textOf */.b6)(node, "shell") ?? place.shell ?? "bash";
  const foreign = run === void 0 || /^(ba|z|da|)sh\b/.test(shell) ? void 0 : shell.split(" ")[0];
  return {
    node,
    index,
    isParallel: group !== void 0,
    group,
    id: (0,tree/* textOf */.b6)(node, "id"),
    uses,
    run,
    script: script?.value,
    commands: script === void 0 ? [] : commandsOf(script, foreign, reading),
    with: (0,tree/* valueOf */.RP)(node, "with"),
    env: (0,tree/* valueOf */.RP)(node, "env"),
    condition: (0,tree/* textOf */.b6)(node, "if")
  };
}
function commandsOf(script, foreign, reading) {
  if (foreign !== void 0) return foreignCommands(script.value, foreign);
  const shell = readShell(script.value);
  if ("commands" in shell) return shell.commands;
  const { message, line } = shell.problem;
  const first = reading.file.positionAt(script.start).line;
  reading.problem ??= { message, line: script.style === "block" ? first + 1 + line : first };
  return [];
}
function inputEntry(inputs, name) {
  return (0,tree/* entriesOf */.Mc)(inputs).find(({ key }) => key.toLowerCase() === name.toLowerCase());
}
function inputText(step, name) {
  const value = inputEntry(step.with, name)?.value;
  return value?.kind === "scalar" ? value.value : void 0;
}
function actionName(step) {
  return (step.uses?.value ?? "").replace(/@.*/s, "").toLowerCase();
}
function isFirstBuildAction(step) {
  const [, ref] = /^docker\/build-push-action@(.*)$/i.exec(step.uses?.value ?? "") ?? [];
  return ref !== void 0 && !/^v?([2-9]|[1-9]\d+)(\.|$)/.test(ref);
}
function isOurs(step) {
  return actionName(step).endsWith("/docker-oat-login");
}
function listedRepositories(step, keys = ["push", "pull"]) {
  return keys.flatMap((key) => inputText(step, key)?.split(/[\s,]+/) ?? []);
}



/***/ })

};
;