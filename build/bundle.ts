import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin, transform } from 'esbuild';
import type { Markup } from '../src/model/template.js';
import { type Document, readTemplates } from '../src/report/templates/compile.js';
import { listLoaded, listPackages, packageOf } from './find-leaks.js';
import { type Packs, type Part, packParts } from './pack.js';
import { root } from './places.js';
import { thinMap } from './thin-map.js';
import { writeTemplates } from './write-templates.js';
import { writeValidator } from './write-validator.js';

const options = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  // Names stay: they are what a stack trace is read by, and what some libraries know their errors by.
  minifySyntax: true,
  minifyWhitespace: true,
  // Lines and names of the sources; the sources themselves are in the repository.
  sourcesContent: false,
  legalComments: 'none',
  // Text of which every character is one byte takes half the memory, and V8 less time to read.
  charset: 'ascii',
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/**
 * Bundles the command line, split by what each command loads, and the library, which shares its parts. Gives what went where.
 * It becomes CommonJS: to load the first ES module takes Node as long as a quarter of its own start. The bundler splits
 * ES modules only, so each part is rewritten afterwards.
 */
export async function bundleAll(): Promise<{ readonly metafile: Metafile; readonly packs: Packs }> {
  const { metafile, outputFiles } = await build({
    ...options,
    // Those of a fixed name are asked for by what is not bundled with them.
    entryPoints: {
      main: 'src/cli/main.ts',
      yaml: 'src/load/yaml.ts',
      'readable-stack': 'src/cli/readable-stack.ts',
      index: 'src/index.ts',
    },
    outdir: 'dist/cli',
    chunkNames: '[name]-[hash]',
    splitting: true,
    write: false,
    sourcemap: 'inline',
    plugins: [compiled, packagesUnmapped, leftOut, yamlWhenNeeded],
  });
  const folder = path.join(root, 'dist', 'cli');
  await mkdir(folder, { recursive: true });
  const parts = new Map<string, Part>();
  for (const { path: file, text } of outputFiles) parts.set(path.basename(file), await asCommonJs(text));
  const { packs, needed } = choosePacks(metafile);
  for (const [name, { code, map }] of packParts(parts, { packs, needed, preludes: await findPreludes() })) {
    await writeFile(path.join(folder, name), `${code}//# sourceMappingURL=${name}.map\n`);
    await writeFile(path.join(folder, `${name}.map`), map);
  }
  await writeFile(path.join(folder, 'package.json'), '{"type":"commonjs"}\n');
  await writeFile(path.join(root, 'dist', 'index.js'), writeLibrary(metafile));
  return { metafile, packs };
}

/** The library as an ES module, of which everybody sees by reading what it exports: all of it is a part of the command line. */
function writeLibrary({ outputs }: Metafile): string {
  const names = outputs['dist/cli/index.js']?.exports ?? [];
  return `import library from './cli/index.js';\nexport const { ${names.toSorted().join(', ')} } = library;\n`;
}

async function asCommonJs(source: string): Promise<Part> {
  const { code, map } = await transform(source, {
    format: 'cjs',
    platform: 'node',
    target: options.target,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.dirname': '__dirname' },
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'ascii',
    sourcemap: 'external',
    sourcesContent: false,
  });
  return { code, map: thinMap(map) };
}

/** What a module that imports nothing from elsewhere begins with, and one that does; told by an example of each. */
async function findPreludes(): Promise<[string, string]> {
  const examples = ["import other from 'other';export const one=other;", 'export const one=1;'] as const;
  const preludeOf = async (code: string): Promise<string> =>
    (await asCommonJs(code)).code.split('var stdin_exports')[0] ?? '';
  return [await preludeOf(examples[0]), await preludeOf(examples[1])];
}

/** Below this many bytes a module costs less where it is not needed than a file of its own where it is. */
const small = 7000;

/**
 * What is always loaded, with everything small of our own; what every
 * command loads that scores something, with the two that do little else; and what reports share.
 */
function choosePacks(metafile: Metafile): { readonly packs: Packs; readonly needed: ReadonlySet<string> } {
  const closureOf = (entry: string): readonly string[] => {
    const found = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry);
    if (found === undefined) throw new Error(`${entry} is no part that is loaded on demand`);
    return listLoaded(metafile, found[0]);
  };
  const isSmall = (output: string): boolean => {
    const { inputs = {}, entryPoint } = metafile.outputs[output] ?? {};
    const bytes = Object.values(inputs).reduce((sum, { bytesInOutput }) => sum + bytesInOutput, 0);
    const isShared = entryPoint === undefined && output.endsWith('.js');
    return isShared && bytes < small && listPackages(metafile, [output]).length === 0;
  };
  const main = closureOf('src/cli/main.ts');
  const always = new Set([...main.slice(1), ...Object.keys(metafile.outputs).filter(isSmall), main[0] ?? '']);
  const rest = (outputs: readonly string[]): readonly string[] => outputs.filter((output) => !always.has(output));
  const [score = '', ...scored] = closureOf('src/cli/commands/score.ts');
  const [report = ''] = closureOf('src/cli/commands/report.ts');
  const scoring = [...rest(scored), score, report];
  const markdown = closureOf('src/report/markdown.ts');
  const rendering = rest(closureOf('src/report/html.ts')).filter(
    (output) => markdown.includes(output) && listPackages(metafile, [output]).length === 0,
  );
  const names = (outputs: Iterable<string>): readonly string[] => [...outputs].map((output) => path.basename(output));
  return {
    packs: { 'start.js': names(always), 'scoring.js': names(scoring), 'rendering.js': names(rendering) },
    needed: new Set(names([...main, ...rest(scored), ...rendering])),
  };
}

/** Puts code in the place of what would otherwise be read and compiled at every start. */
const compiled: Plugin = {
  name: 'compiled',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]src[\\/]load[\\/]validators[\\/][\w-]+\.ts$/ }, async ({ path: file }) => ({
      contents: unmapped(await writeValidator(path.basename(file, '.ts'))),
      resolveDir: path.dirname(file),
    }));
    builder.onLoad(
      { filter: /[\\/]src[\\/]report[\\/]templates[\\/](?:pitch-)?(?:html|md)\.ts$/ },
      async ({ path: file }) => {
        const name = path.basename(file, '.ts');
        const document: Document = name.startsWith('pitch-') ? 'pitch' : 'report';
        return {
          contents: unmapped(await writeTemplates(name.replace('pitch-', '') as Markup, document)),
          resolveDir: path.dirname(file),
        };
      },
    );
    builder.onLoad({ filter: /[\\/]src[\\/]report[\\/]templates[\\/]texts\.ts$/ }, () => ({
      contents: `export const texts = ${JSON.stringify({ html: readTemplates('html', 'report'), md: readTemplates('md', 'report') })};`,
    }));
    // A user's templates are read and never compiled: of Handlebars they need the parser alone.
    builder.onResolve({ filter: /^handlebars$/ }, () => ({ path: 'handlebars', namespace: 'parser' }));
    // With copies of its own of what it shares with the runtime: else every report would open one more file.
    builder.onResolve({ filter: /^\.\.\/(?:utils|exception)$/ }, ({ path: name, importer, resolveDir }) =>
      /[\\/]handlebars[\\/]compiler[\\/]/.test(importer)
        ? { path: `${path.join(resolveDir, name)}.js`, suffix: '?parser' }
        : undefined,
    );
    builder.onLoad({ filter: /.*/, namespace: 'parser' }, () => ({
      contents: `import { parse, parseWithoutProcessing, parser as Parser } from 'handlebars/lib/handlebars/compiler/base.js';
        export default { Parser, parse, parseWithoutProcessing };`,
      resolveDir: root,
    }));
    builder.onLoad({ filter: /[\\/]src[\\/]cli[\\/]built\.ts$/ }, async () => {
      const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
      return { contents: `export const isBuilt = true; export const builtVersion = ${JSON.stringify(version)};` };
    });
  },
};

/** YAML is read by calls that do not wait, so it cannot be imported when it is needed; in CommonJS it can be required. */
const yamlWhenNeeded: Plugin = {
  name: 'yaml-when-needed',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]src[\\/]load[\\/]yaml-when-needed\.ts$/ }, () => ({
      contents: "export const parseYaml = (text, file) => require('./yaml.js').parseYaml(text, file);",
    }));
    builder.onResolve({ filter: /^\.\/yaml\.js$/ }, ({ kind }) =>
      kind === 'require-call' ? { path: './yaml.js', external: true } : undefined,
    );
  },
};

/** Source maps lead to what stands in the repository: not into packages, which would be more than half of them. */
const packagesUnmapped: Plugin = {
  name: 'packages-unmapped',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, async ({ path: file }) => ({
      // Names inside of them are shortened: a fifth less to read for V8 at each start. What stands at the top of a file stays,
      // such as the names that errors are known by.
      contents: unmapped(
        (await transform(await readFile(file, 'utf8'), { minify: true, target: options.target })).code,
      ),
      loader: 'js',
    }));
  },
};

/** Code that source maps leave out: a map of its own, of its first character alone, takes the place of the bundler's. */
function unmapped(code: string): string {
  const nothing = Buffer.from('{"version":3,"sources":["not-ours"],"mappings":"AAAA"}').toString('base64');
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${nothing}`;
}

/** What packages ask for and never use here, in parts of them that stay away. */
const leftOut: Plugin = {
  name: 'left-out',
  setup(builder) {
    // Commander starts commands that are files of their own; there are none, and child processes cost more than commander.
    builder.onResolve({ filter: /^(?:node:)?child_process$/ }, ({ path: name, importer }) =>
      packageOf(importer) === null ? undefined : unused(name),
    );
    // cli-table3 goes on without it where a table asks for no colours.
    builder.onResolve({ filter: /^@colors\/colors\/safe$/ }, (asked) => unused(asked.path));
    // Inquirer can open an editor, which brings tables of all the encodings there ever were.
    builder.onResolve({ filter: /^@inquirer\/external-editor$/ }, (asked) => unused(asked.path));
    builder.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
    // The process is at hand; asking for it as a module makes Node list all that it has.
    builder.onResolve({ filter: /^(?:node:)?process$/ }, () => ({ path: 'process', namespace: 'at-hand' }));
    builder.onLoad({ filter: /.*/, namespace: 'at-hand' }, () => ({ contents: 'module.exports = process;' }));
  },
};

function unused(name: string) {
  return { path: name, namespace: 'unused' };
}
