import type { Metafile } from 'esbuild';

/** What a bundled file is of: a package's name, or null for the project's own. */
export function packageOf(input: string): string | null {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? null;
}

/** The outputs that are loaded as soon as one is: itself and all that it imports without being asked. */
export function listLoaded({ outputs }: Metafile, output: string): readonly string[] {
  const loaded = new Set<string>([output]);
  for (const each of loaded) {
    for (const { path, kind, external } of outputs[each]?.imports ?? []) {
      if (kind === 'import-statement' && external !== true) loaded.add(path);
    }
  }
  return [...loaded];
}

/** The packages in the outputs given. */
export function listPackages({ outputs }: Metafile, among: readonly string[]): readonly string[] {
  const names = among.flatMap((output) =>
    Object.entries(outputs[output]?.inputs ?? {})
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([input]) => packageOf(input) ?? []),
  );
  return [...new Set(names)].sort();
}

// What code made from a schema needs of ajv.
const checking = ['ajv', 'fast-deep-equal'];
// What a table takes: widths of characters, and what tells colours from text.
const tables = ['ansi-regex', 'cli-table3', 'emoji-regex', 'is-fullwidth-code-point', 'string-width', 'strip-ansi'];

// What it takes to draw a screen and to read keys.
const screens = [
  '@inquirer/ansi',
  '@inquirer/core',
  '@inquirer/figures',
  '@inquirer/type',
  'cli-width',
  'fast-string-truncated-width',
  'fast-string-width',
  'fast-wrap-ansi',
  'mute-stream',
  'signal-exit',
];

// The command line itself; it is there before any command is.
const everywhere = ['commander'];

/** The packages that each entry and each part loaded on demand may bring; what is not named here brings none. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/index.ts': [...checking, 'yaml'],
  'src/load/yaml.ts': ['yaml'],
  'src/cli/model-files.ts': checking,
  'src/cli/pitch-and-decision-places.ts': checking,
  'src/cli/shipped-sources.ts': checking,
  'src/cli/translations-file.ts': checking,
  'src/load/load-assessment.ts': checking,
  'src/load/salvage-assessment.ts': checking,
  'src/load/load-response.ts': checking,
  'src/load/load-scorecard.ts': checking,
  // Responses are written as YAML, answer by answer, and so are the settings of a new assessment.
  'src/cli/commands/assess.ts': [...checking, 'yaml'],
  'src/cli/commands/init.ts': [...checking, 'yaml'],
  'src/cli/commands/import.ts': [...checking, 'yaml'],
  'src/cli/commands/responses.ts': checking,
  'src/cli/commands/check.ts': checking,
  'src/cli/commands/compare.ts': checking,
  'src/cli/commands/round-close.ts': checking,
  'src/cli/commands/round-list.ts': checking,
  'src/cli/commands/trend.ts': checking,
  'src/cli/rounds/read-rounds.ts': checking,
  'src/cli/rounds/recognise-responses.ts': checking,
  // Better thresholds and future answers are written into the settings.
  'src/cli/future-answers.ts': [...checking, 'yaml'],
  'src/cli/ratchet.ts': [...checking, 'yaml'],
  'src/cli/commands/decide.ts': checking,
  // A measure that was asked for is written as YAML.
  'src/cli/deciding/ask-measure.ts': [...checking, 'yaml'],
  'src/interview/terminal/ask-measure.ts': screens,
  'src/cli/commands/demo.ts': checking,
  'src/cli/commands/explain.ts': checking,
  'src/cli/commands/pitch.ts': checking,
  'src/cli/commands/plan.ts': checking,
  'src/cli/commands/questionnaire-lint.ts': checking,
  'src/cli/commands/report.ts': checking,
  'src/cli/commands/score.ts': checking,
  'src/cli/menu.ts': screens,
  'src/cli/assessing/on-screens.ts': screens,
  // Handlebars' parser, without what it could compile with.
  'src/cli/own-templates.ts': [...checking, 'handlebars'],
  'src/report/html.ts': ['handlebars'],
  'src/report/markdown.ts': ['handlebars'],
  'src/report/pitch/html.ts': ['handlebars'],
  'src/report/pitch/markdown.ts': ['handlebars'],
  'src/report/table.ts': tables,
};

/** Compilers whose work the build has done. */
const compilers = [
  /\/ajv\/dist\/(?:compile|core|ajv|vocabularies)\b/,
  /\/handlebars\/dist\/cjs\/handlebars\/compiler\//,
  /\/handlebars\/lib\/handlebars\/compiler\/(?:compiler|javascript-compiler|code-gen)\b/,
];

/**
 * Ways in the project's own sources to ask for modules that no bundler sees, one line each: what comes through them is not
 * in the build, or costs whoever does not need it.
 * @param sources texts by the names of their files
 */
export function findHidden(sources: ReadonlyMap<string, string>): readonly string[] {
  return [...sources].flatMap(([name, text]) => {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
    const ways = [...code.matchAll(/\b(?:createRequire|getBuiltinModule)\b|\bimport\((?!\s*(['"])[^'"]*\1\s*\))/g)].map(
      ([way]) => way,
    );
    return [...new Set(ways)].map(
      (way) => `${name} asks for modules by ${way.replace('(', '() of a name made up at run time')}`,
    );
  });
}

/** Packages in places where they cost those who don't need them, one line each. */
export function findLeaks(metafile: Metafile): readonly string[] {
  const { outputs } = metafile;
  const misplaced = Object.entries(outputs).flatMap(([output, { entryPoint }]) => {
    if (entryPoint === undefined || packageOf(entryPoint) !== null) return [];
    const brought = listPackages(metafile, listLoaded(metafile, output));
    return brought
      .filter((name) => ![...everywhere, ...(allowed[entryPoint] ?? [])].includes(name))
      .map((name) => `${entryPoint} loads ${name}`);
  });
  const superfluous = Object.entries(outputs).flatMap(([output, { inputs }]) =>
    Object.entries(inputs)
      .filter(([input, { bytesInOutput }]) => bytesInOutput > 0 && compilers.some((each) => each.test(input)))
      .map(([input]) => `${output} holds ${input}`),
  );
  return [...misplaced, ...superfluous];
}
