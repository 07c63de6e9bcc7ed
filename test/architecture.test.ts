import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from './helpers/folders.js';
import { root } from './helpers/run-binary.js';

interface Import {
  /** The importing file, from src on: scoring/score.ts. */
  readonly from: string;
  /** scoring/score.ts for a file of ours, node:fs for a part of the platform, yaml for a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const source = path.join(root, 'src');
const files = listFiles(source).filter((name) => name.endsWith('.ts'));
const texts = new Map(files.map((name) => [name, readFileSync(path.join(source, name), 'utf8')]));

/** A file's text without comments; strings stay. */
function code(name: string): string {
  return (texts.get(name) ?? '').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function importsOf(name: string): Import[] {
  const statement = /\b(?:import|export)\s+(type\s)?([^'";]*?\bfrom\s*)?'([^']+)'|\bimport\(\s*'([^']+)'/g;
  return [...code(name).matchAll(statement)].flatMap(([, type, names, fixed, loaded]): Import[] => {
    const specifier = fixed ?? loaded;
    if (specifier === undefined) return [];
    // { type A, type B } is erased as well as a whole import type.
    const parts =
      /\{([^}]*)\}/
        .exec(names ?? '')?.[1]
        ?.split(',')
        .filter((part) => part.trim() !== '') ?? [];
    const allTypes = parts.length > 0 && parts.every((part) => part.trim().startsWith('type '));
    const to = specifier.startsWith('.')
      ? path.posix.normalize(path.posix.join(path.posix.dirname(name), specifier)).replace(/\.js$/, '.ts')
      : specifier.startsWith('node:')
        ? specifier
        : (/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);
    return [{ from: name, to, typeOnly: type !== undefined || allTypes }];
  });
}

const imports = files.flatMap(importsOf);
const folderOf = (name: string): string => name.split('/')[0] ?? '';
const isOurs = (to: string): boolean => to.endsWith('.ts');
const isPlatform = (to: string): boolean => to.startsWith('node:');
const isPackage = (to: string): boolean => !isOurs(to) && !isPlatform(to);
const show = ({ from, to }: Import): string => `${from} → ${to}`;

describe('what is held against the walls', () => {
  test('is all of src: every import is understood and leads to a file that exists', () => {
    expect(files.length).toBeGreaterThan(90);
    for (const name of files) {
      const written = code(name).match(/^(?:(?:import|export)\b.*|\}) from '[^']+';$|^import '[^']+';$/gm)?.length ?? 0;
      const dynamic = code(name).match(/\bimport\(/g)?.length ?? 0;
      expect(importsOf(name).length, name).toBeGreaterThanOrEqual(written);
      expect(importsOf(name).length, name).toBeGreaterThanOrEqual(dynamic);
    }
    expect(imports.filter(({ to }) => isOurs(to) && !texts.has(to)).map(show)).toEqual([]);
    expect(
      imports.filter(({ to }) => isPackage(to) && builtinModules.includes(to)).map(show),
      'node: before the name',
    ).toEqual([]);
  });

  test('has no circles', () => {
    const done = new Set<string>();
    const walk = (name: string, way: readonly string[]): void => {
      const at = way.indexOf(name);
      if (at >= 0) throw new Error(`a circle of imports: ${[...way.slice(at), name].join(' → ')}`);
      if (done.has(name)) return;
      for (const { to, typeOnly } of importsOf(name)) if (isOurs(to) && !typeOnly) walk(to, [...way, name]);
      done.add(name);
    };
    for (const name of files) walk(name, []);
  });
});

/** Which folders of ours a folder may import, and why no others. */
const walls: Readonly<Record<string, { readonly allowed: readonly string[]; readonly because: string }>> = {
  model: { allowed: ['model'], because: 'the words that everything shares must not depend on how any of it works' },
  schema: { allowed: ['model', 'schema'], because: 'formats are data; whoever publishes them must not load the tool' },
  colour: {
    allowed: ['model', 'colour'],
    because: 'what can be read on what is reckoned alike where colours are checked and where they are adjusted',
  },
  votes: {
    allowed: ['model', 'votes'],
    because: 'how far votes lie apart is said alike in the room and in the scorecard',
  },
  statistics: {
    allowed: ['model', 'statistics'],
    because: 'how much chance is in a number depends on the answers alone, and is reckoned alike wherever it is said',
  },
  compare: {
    allowed: ['model', 'statistics', 'compare'],
    because:
      'what changed must follow from two scorecards alone: nothing is scored again, so that nothing new is known of anybody',
  },
  conditions: {
    allowed: ['conditions'],
    because: 'how comparisons are joined must not depend on what is compared',
  },
  scoring: {
    allowed: ['model', 'votes', 'statistics', 'conditions', 'scoring'],
    because: 'a number must depend on the answers and the rules alone',
  },
  planning: {
    allowed: ['model', 'scoring', 'planning'],
    because:
      'what a plan promises is held against the very rules that score, and follows from figures that are published',
  },
  decide: {
    allowed: ['model', 'conditions', 'decide'],
    because: 'what is said of a measure must depend on its answers, the rules and the scorecard alone',
  },
  gate: { allowed: ['model', 'gate'], because: 'a verdict must depend on the scorecard and the thresholds alone' },
  load: {
    allowed: ['model', 'schema', 'conditions', 'colour', 'load'],
    because: 'what is read is checked, not judged: no scoring, no words',
  },
  interview: {
    allowed: ['model', 'i18n', 'votes', 'interview'],
    because: 'asking must not know how answers are scored or kept',
  },
  i18n: { allowed: ['model', 'i18n'], because: 'words are said of the model, whoever says them' },
  report: {
    allowed: ['model', 'i18n', 'colour', 'report'],
    because: 'a report renders a scorecard: it never scores, never decides, never reads files of users',
  },
  quality: {
    allowed: ['model', 'quality'],
    because: 'what looks odd in a response must depend on its answers alone, and never reach a score',
  },
  pitch: {
    allowed: ['model', 'conditions', 'pitch'],
    because: 'a case for money must rest on the scorecard and the given figures alone',
  },
  lint: {
    allowed: ['model', 'scoring', 'lint'],
    because: 'lint simulates with the very code that scores, and with nothing else',
  },
  cli: {
    allowed: [
      'model',
      'schema',
      'scoring',
      'planning',
      'gate',
      'decide',
      'load',
      'interview',
      'i18n',
      'report',
      'lint',
      'pitch',
      'statistics',
      'compare',
      'quality',
      'cli',
    ],
    because: 'the command line joins everything',
  },
};

describe('the walls', () => {
  test('every folder has one', () => {
    // A file straight under src is the typed entry for those who use the tool as a library.
    const folders = new Set(files.filter((name) => name.includes('/')).map(folderOf));
    expect([...folders].sort()).toEqual(Object.keys(walls).sort());
    expect(files.filter((name) => !name.includes('/') && name !== 'index.ts')).toEqual([]);
  });

  test.each(Object.entries(walls).map(([folder, wall]) => ({ folder, ...wall })))(
    '$folder imports only $allowed, as $because',
    ({ folder, allowed, because }) => {
      const through = imports.filter(
        ({ from, to }) => folderOf(from) === folder && isOurs(to) && !allowed.includes(folderOf(to)),
      );
      expect(through.map(show), because).toEqual([]);
    },
  );

  test('nothing imports the command line, as it is the only part that touches the world', () => {
    const through = imports.filter(({ from, to }) => to.startsWith('cli/') && folderOf(from) !== 'cli');
    expect(through.map(show)).toEqual([]);
  });

  test('siblings among the commands do not import each other, as each is one thin file', () => {
    const through = imports.filter(
      ({ from, to }) => from.startsWith('cli/commands/') && to.startsWith('cli/commands/'),
    );
    expect(through.map(show)).toEqual([]);
  });
});

/** Where a package may be imported, and whether elsewhere its types may be. */
const packages: Readonly<
  Record<string, { readonly only: readonly string[]; readonly typesIn?: string; readonly because: string }>
> = {
  yaml: { only: ['load/yaml.ts'], because: 'one file decides what YAML means here and what of it is refused' },
  ajv: {
    only: ['load/compile-schema.ts', 'load/call-part.ts'],
    typesIn: 'load',
    because: 'one file compiles schemas, with one keyword of our own; the build puts compiled ones in its place',
  },
  inquirer: { only: ['interview/prompts.ts'], because: 'one file knows the ready-made prompts' },
  '@inquirer/core': { only: ['interview/terminal/show-screen.ts'], because: 'one file draws screens on a terminal' },
  handlebars: {
    only: ['report/templates/compile.ts', 'load/parse-template.ts'],
    because: 'one file decides what our templates may do, and one what a user’s may',
  },
  'cli-table3': { only: ['report/table.ts'], because: 'one file lays out tables' },
  chalk: { only: ['cli/colour.ts'], because: 'one file decides whether there is colour' },
  commander: { only: ['cli/program.ts'], typesIn: 'cli', because: 'one file declares the command line' },
  'json-schema-to-ts': {
    only: [],
    typesIn: 'schema',
    because: 'it is a tool of the compiler and not there at run time',
  },
};

/** Parts of the platform outside cli, each with its reason. */
const platform: readonly (readonly [file: string, module: string, because: string])[] = [
  ['load/hash.ts', 'node:crypto', 'content is known by its SHA-256'],
  ['report/templates/html.ts', 'node:crypto', 'the content security policy names the style by its SHA-256'],
  ['report/templates/pitch-html.ts', 'node:crypto', 'the content security policy names the style by its SHA-256'],
  [
    'report/brand-style.ts',
    'node:crypto',
    'the policy names the style of a brand, known only at run time, by its SHA-256',
  ],
  ['report/templates/compile.ts', 'node:fs', 'templates are files of the package'],
  ['interview/prompts.ts', 'node:stream', 'the streams that prompts are given have types'],
];

describe('what comes from outside', () => {
  test.each(Object.entries(packages).map(([name, rule]) => ({ name, ...rule })))(
    '$name is imported by $only alone, as $because',
    ({ name, only, typesIn, because }) => {
      const through = imports.filter(
        ({ from, to, typeOnly }) =>
          to === name && !only.includes(from) && !(typeOnly && typesIn !== undefined && folderOf(from) === typesIn),
      );
      expect(through.map(show), because).toEqual([]);
    },
  );

  test('no package is used that is not named above, as each needs its one thin file', () => {
    expect(imports.filter(({ to }) => isPackage(to) && !Object.hasOwn(packages, to)).map(show)).toEqual([]);
  });

  test('every package that is used is one for development, as the build puts into the tool what it needs of them', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      dependencies?: unknown;
      devDependencies: Readonly<Record<string, string>>;
    };
    expect(manifest.dependencies).toBeUndefined();
    const used = imports.filter(({ to }) => isPackage(to)).map(({ to }) => to);
    expect(used.filter((name) => !Object.hasOwn(manifest.devDependencies, name))).toEqual([]);
  });

  test('only cli touches the platform; every exception has its reason', () => {
    const through = imports.filter(
      ({ from, to }) =>
        isPlatform(to) &&
        folderOf(from) !== 'cli' &&
        !platform.some(([file, module]) => file === from && module === to),
    );
    expect(through.map(show)).toEqual([]);
  });

  test('scoring, planning, gate, decide, model, lint, pitch, votes, conditions, colour, statistics, compare and i18n use nothing of the platform and no package, as they must run anywhere the same', () => {
    const pure = 'scoring planning gate decide model lint pitch votes conditions colour statistics compare i18n'.split(
      ' ',
    );
    expect(imports.filter(({ from, to }) => pure.includes(folderOf(from)) && !isOurs(to)).map(show)).toEqual([]);
  });

  test('nothing opens a way to the network, as nothing is ever sent anywhere', () => {
    const ways = [
      'net',
      'tls',
      'dgram',
      'dns',
      'http',
      'https',
      'http2',
      'child_process',
      'worker_threads',
      'cluster',
      'vm',
      'inspector',
    ];
    const allowed: Readonly<Record<string, string>> = {
      'cli/printing/print-pdf.ts → node:child_process':
        'starts a browser of this machine to print, which is given no way to any other',
    };
    const used = imports.filter(({ to }) => ways.some((way) => to === `node:${way}` || to.startsWith(`node:${way}/`)));
    expect(used.map(show).sort()).toEqual(Object.keys(allowed).sort());
    const calls = files.filter((name) => /\bfetch\(|\bWebSocket\b|\beval\(|\bnew Function\b/.test(code(name)));
    expect(calls).toEqual([]);
  });

  test('the clock, chance and the process are reached in cli alone, as the same input must give the same bytes', () => {
    const touch =
      /\bprocess\.|\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bMath\.random\b|\bperformance\.|\bsetTimeout\b|\bglobalThis\b|\bconsole\./;
    const touching = files.filter((name) => touch.test(code(name)));
    const allowed: Readonly<Record<string, string>> = {
      'cli/io.ts': 'the one place where the process is turned into what the tool is given',
      'cli/printing/print-pdf.ts': 'ends a browser that takes too long, with all that it started',
      'cli/main.ts': 'starts the tool with the process’s arguments and hands its exit code back',
    };
    expect(touching.filter((name) => !Object.hasOwn(allowed, name))).toEqual([]);
  });

  test('chance comes from node:crypto, for names of files only', () => {
    const random = files.filter((name) => /\brandom(?:Bytes|UUID|Int)\b/.test(code(name)));
    expect(random.sort()).toEqual(['cli/name-response.ts']);
  });
});

describe('habits', () => {
  test('no file is called after nothing in particular', () => {
    expect(
      files.filter(
        (name) => /(?:^|\/)(?:utils?|helpers?|misc|common|shared|types|index)\.ts$/.test(name) && name !== 'index.ts',
      ),
    ).toEqual([]);
  });

  test('every file is called in small letters with dashes', () => {
    expect(files.filter((name) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(name))).toEqual(
      [],
    );
  });

  test('no default exports, as a thing has one name everywhere', () => {
    expect(files.filter((name) => /^export default\b/m.test(code(name)))).toEqual([]);
  });

  test('the compiler is never told to look away, and nothing is left for later', () => {
    const switched = /@ts-(?:ignore|nocheck|expect-error)|eslint-disable|\bTODO\b|\bFIXME\b|\bXXX\b/;
    expect(files.filter((name) => switched.test(texts.get(name) ?? ''))).toEqual([]);
  });
});

test('no file of the project names a place on the machine of whoever wrote it', () => {
  const kept = ['.ci', 'bench', 'bin', 'build', 'docs', 'examples', 'questionnaires', 'src', 'templates', 'test'];
  const single = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'LICENSE',
    'package.json',
    'package-lock.json',
    'biome.json',
    '.npmrc',
    '.gitignore',
  ];
  const names = [
    ...kept
      .filter((folder) => existsSync(path.join(root, folder)))
      .flatMap((folder) => listFiles(path.join(root, folder)).map((name) => `${folder}/${name}`)),
    ...single.filter((name) => existsSync(path.join(root, name))),
  ];
  expect(names.length).toBeGreaterThan(150);
  const places =
    /(?<![\w.~-])\/(?:home|Users|root|work|private\/var|mnt|opt\/[a-z]+)\/[\w.-]+|\b[A-Z]:\\(?:Users|Documents)\b|file:\/\/\//;
  const found = names.flatMap((name) => {
    const hit = places.exec(readFileSync(path.join(root, name), 'utf8'));
    return hit === null || name === 'test/architecture.test.ts' ? [] : [`${name}: ${hit[0]}`];
  });
  expect(found).toEqual([]);
});
