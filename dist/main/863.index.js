"use strict";
exports.id = 863;
exports.ids = [863];
exports.modules = {

/***/ 5863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  placeScoped: () => (/* binding */ placeScoped),
  proveScoped: () => (/* binding */ proveScoped),
  requireScoped: () => (/* binding */ requireScoped)
});

// EXTERNAL MODULE: ./src/base/error.ts
var base_error = __webpack_require__(9039);
// EXTERNAL MODULE: ./src/docker/buildx.ts
var buildx = __webpack_require__(7890);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/docker/config.ts
var docker_config = __webpack_require__(656);
// EXTERNAL MODULE: ./src/docker/held.ts
var held = __webpack_require__(9605);
// EXTERNAL MODULE: ./src/docker/undo-record.ts
var undo_record = __webpack_require__(2852);
// EXTERNAL MODULE: ./src/docker/undo-stack.ts
var undo_stack = __webpack_require__(7313);
// EXTERNAL MODULE: ./src/docker/undo.ts
var undo = __webpack_require__(5036);
;// CONCATENATED MODULE: ./src/docker/scoped.ts








/** The places for some repositories of one registry. Throws CONFIG_INVALID where the way there is not made of plain directories. */
async function scopedPlaces(root, wanted) {
    const { registry, repositories, files } = wanted;
    const places = [];
    for (const repository of repositories) {
        const parts = [(0,buildx/* requestHost */.Ej)(registry), ...repository.split('/')];
        if (parts.some(part => !isPlainName(part)))
            throw notPlain(repository, 'is not the name of a repository');
        const directory = files.join(root, ...parts);
        const way = parts.map((_, index) => files.join(root, ...parts.slice(0, index + 1)));
        for (const step of [root, ...way])
            await refuseLink(step, files);
        await refuseLink(files.join(directory, docker_config/* configFileName */.S3), files);
        places.push({ root, repository, directory });
    }
    return places;
}
/** The registry's and the register's grammar allow nothing else; a part that leads elsewhere must not get through all the same. */
function isPlainName(part) {
    return /^[^/\\@\s\u0000-\u001f]+$/.test(part) && part !== '.' && part !== '..';
}
/** buildx does not follow links to directories below its own, so what lies behind one would have no effect. */
async function refuseLink(path, files) {
    const { kind } = await (0,docker_config/* readingConfig */.Fk)(path, () => files.locate(path));
    if (kind === 'link')
        throw notPlain(path, 'is a link');
}
function notPlain(what, why) {
    return new base_error/* OatError */.vE('CONFIG_INVALID', {
        message: `${(0,base_text/* printable */.g$)(what, 200)} ${why}`,
        hint: 'remove it, or use "docker-config: isolated"',
    });
}
/** Gives builds the credential for each place's repository alone, and leaves docker's login as it is. Throws CONFIG_INVALID. */
async function loginScoped(logins) {
    for (const place of logins.places) {
        const lock = await lockPlace(place, logins);
        try {
            const login = { ...logins, docker: withoutHelpers(logins.docker), directory: place.directory };
            await (0,undo/* finishUndo */.O)(login, lock.unfinished);
            await placeEntry(place, login);
        }
        finally {
            await lock.release();
        }
    }
}
/** Another login's undo may take an empty directory away before our lock is in it. */
const mostTries = 20;
async function lockPlace({ directory }, { files, deadline }) {
    for (let tries = 1;; tries++) {
        await (0,docker_config/* writingConfig */.RI)(directory, () => files.makeDirectory(directory));
        try {
            return await (0,docker_config/* lockConfig */.kV)(directory, { files, deadline });
        }
        catch (error) {
            const isGone = error instanceof base_error/* OatError */.vE && (0,base_error/* errno */.b)(error.cause) === 'ENOENT';
            if (!isGone || tries === mostTries)
                throw error;
        }
    }
}
async function placeEntry(place, login) {
    const { credential, docker, files, layer: id, registry } = login;
    const path = files.join(place.directory, docker_config/* configFileName */.S3);
    const text = await (0,docker_config/* readingConfig */.Fk)(path, () => files.read(path));
    const config = (0,docker_config/* parseDockerConfig */.Cj)(text, path);
    const key = registry.configKey;
    const secret = `${credential.username}:${credential.token.reveal()}`;
    const entry = { auth: Buffer.from(secret).toString('base64') };
    const after = (0,docker_config/* formatDockerConfig */.YT)((0,docker_config/* withAuthsEntry */.iE)(inFile(config), { key, entry }));
    if (id !== undefined) {
        const file = place === login.places[0] ? login.pullSecret : undefined;
        const pullSecret = file && { path: file.path, put: (0,docker_config/* fingerprint */.Rj)(file.text.reveal()) };
        const below = await (0,held/* readHeld */.iJ)(config, { key, docker });
        const layer = { id, key, put: (0,docker_config/* fingerprint */.Rj)(secret), below, ...(pullSecret && { pullSecret }) };
        const seen = (0,docker_config/* fingerprint */.Rj)(text ?? '');
        const record = (0,undo_stack/* addLayer */.VE)(await (0,undo_record/* readUndoRecord */.yV)(login), { layer, file: text, seen, madeDirectory: false });
        // `seen` is what will be there: nothing but our own write comes in between, under the lock.
        await (0,undo_record/* writeUndoRecord */.J3)(login, { ...record, seen: (0,docker_config/* fingerprint */.Rj)(after) });
    }
    await (0,docker_config/* writingConfig */.RI)(place.directory, () => files.writeOwn(path, after));
}
/** A file that names a credential helper would hand the login on to it. */
function inFile(config) {
    const others = Object.entries(config).filter(([key]) => key !== 'credsStore' && key !== 'credHelpers');
    return Object.fromEntries(others);
}
/** These files are read by nobody but buildx, and ours name no helper: the machine's is not asked. */
function withoutHelpers(docker) {
    return { ...docker, helper: () => Promise.resolve(undefined) };
}
/** Takes a login for builds out again, and the directories that are empty then. Throws CONFIG_INVALID. */
async function undoScoped({ root, repository, directory }, undo) {
    const { docker, files } = undo;
    await undoLayer({ ...undo, docker: withoutHelpers(docker), directory, name: `builds of ${repository}` });
    const below = directory.slice(root.length + 1).split(/[\\/]/);
    for (let depth = below.length; depth >= 0; depth--)
        await files.removeDirectory(files.join(root, ...below.slice(0, depth)), { recursive: false });
}

// EXTERNAL MODULE: ./src/registry/prove.ts
var registry_prove = __webpack_require__(6761);
;// CONCATENATED MODULE: ./src/login/scoped.ts




/** What has to be there before anybody is asked about the token. Throws INPUT_INVALID without repositories, DOCKER_TOO_OLD. */
async function requireScoped(requests, docker) {
    if (requests.length > 0) {
        await (0,buildx/* requireScopedBuildx */.M9)(docker);
        return;
    }
    throw new base_error/* OatError */.vE('INPUT_INVALID', {
        message: '"docker-config: scoped" is a login for single repositories, and the step names none',
        hint: 'write push: or pull: with the repositories that the build uses the token for',
    });
}
/**
 * Proves a token for builds. A repository of somebody else that is only pulled may be public and need no login: one that the token
 * does not cover is no failure here. Throws as `proveGrant` does.
 */
async function proveScoped(proving, organization) {
    const { needed, forbidden } = proving.needs;
    const prove = (questions) => {
        const names = new Set(questions.map(({ repository }) => repository));
        const beyond = forbidden.filter(({ repository }) => names.has(repository));
        return (0,registry_prove/* proveGrant */.B)({ ...proving, needs: { needed: questions, forbidden: beyond } });
    };
    const isForeign = ({ repository, action }) => action === 'pull' && organization !== undefined && !repository.startsWith(`${organization}/`);
    const own = needed.filter(question => !isForeign(question));
    const proofs = own.length > 0 ? [await prove(own)] : [];
    const uncovered = [];
    for (const question of needed.filter(isForeign)) {
        try {
            proofs.push(await prove([question]));
        }
        catch (error) {
            if (!(error instanceof base_error/* OatError */.vE) || error.code !== 'SCOPE_MISSING')
                throw error;
            uncovered.push(question);
        }
    }
    if (proofs.length === 0)
        throw nothingCovered(uncovered);
    return {
        grant: Object.fromEntries(proofs.flatMap(({ grant }) => Object.entries(grant))),
        label: proofs.find(({ label }) => label !== undefined)?.label,
        unproven: proofs.find(({ unproven }) => unproven !== undefined)?.unproven,
        uncovered,
    };
}
function nothingCovered(uncovered) {
    const names = uncovered.map(({ repository }) => repository).join(', ');
    return new base_error/* OatError */.vE('SCOPE_MISSING', {
        message: `the token cannot pull ${names}, so "docker-config: scoped" has nothing to use it for`,
        hint: 'write push: or pull: with a repository that the token covers; public images need no login',
    });
}
/**
 * Gives builds the credential for each repository, and keeps in the state what the post step needs. Throws CONFIG_INVALID,
 * CONFIG_OVERRIDDEN.
 */
async function placeScoped(inputs, place) {
    const { root, credential, requests, ports } = place;
    const { runner, files, id } = ports;
    const { registry } = inputs;
    await (0,buildx/* refuseScopedOverride */.jP)(root, { registry, credential, requests, isScoped: true, files });
    const repositories = [...new Set(requests.map(({ repository }) => repository))];
    const places = await scopedPlaces(root, { registry, repositories, files });
    const undoes = inputs.logout && runner.hasPost;
    if (undoes) {
        runner.saveState('layer', id);
        runner.saveState('scoped', JSON.stringify(places));
    }
    await loginScoped({ ...ports, ...place, registry, places, layer: undoes ? id : undefined });
    runner.info(`builds with buildx are logged in to ${registry.name} as ${credential.username} for ${repositories.join(', ')}, in ${root}`);
    runner.info('docker push, docker pull and other tools do not use this login');
}


/***/ })

};
;