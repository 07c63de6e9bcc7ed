import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from './places.js';

/** Writes THIRD_PARTY_NOTICES.md: the licence of every package of which something is in the build. */
export async function writeNotices({ outputs }: Metafile): Promise<void> {
  const folders = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([input]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
  );
  const notices = await Promise.all([...new Set(folders)].map(readNotice));
  notices.sort();
  const head = [
    '# Third-party notices',
    '',
    'cx-maturity is one package without dependencies. Parts of these packages are in it, under their own licences.',
  ];
  await writeFile(path.join(root, 'THIRD_PARTY_NOTICES.md'), `${[head.join('\n'), ...notices].join('\n\n')}\n`);
}

async function readNotice(folder: string): Promise<string> {
  const full = path.join(root, folder);
  const { name, version, license } = JSON.parse(await readFile(path.join(full, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = (await readdir(full)).sort().find((each) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(each));
  if (file === undefined || license === undefined) throw new Error(`${name} comes without its licence`);
  const text = (await readFile(path.join(full, file), 'utf8')).replace(/\r\n/g, '\n').trim();
  return `## ${name} ${version} (${license})\n\n\`\`\`text\n${text}\n\`\`\``;
}
