import type { Path } from '../model/problem.js';
import type { Scale, Section } from '../model/questionnaire.js';
import type { ChainLinkRules, Condition, PictureRule, ProfileRules } from '../model/rule-set.js';
import type { RuleSetFile } from '../schema/rule-set.js';
import { linkCondition, type Vocabulary } from './link-condition.js';
import { makeProblem } from './make-problem.js';
import { resolveText } from './resolve-text.js';
import { checkIds, checkSource, linkOneAdvice, own, type RuleContext } from './rule-context.js';

type ProfileFile = NonNullable<RuleSetFile['profiles']>[string];
type PictureFile = NonNullable<ProfileFile['pictures']>[number];
type ChainLinkFile = NonNullable<ProfileFile['chain']>[number];

/** The mean below which a link is weak, unless it says otherwise: nearer to the second option than to the third. */
const usualWeakBelow = 2.5;

/**
 * The rules of every profile that has any: pictures of which the last and only the last always holds, and chains whose items
 * are there and answered as each part of a link asks. What a profile does not say is taken from the base: its pictures all
 * together or, where one looks at something that is not asked, none, because the others would be given in its place.
 * @param inherit a condition of the base as it reads here; null where it looks at something that is not asked
 */
export function linkProfiles(
  vocabulary: Vocabulary,
  inherit: (when: Condition) => Condition | null,
  context: RuleContext,
): readonly ProfileRules[] {
  const profiles = context.questionnaire.sections.filter(({ kind }) => kind === 'profile');
  return profiles.flatMap((section): readonly ProfileRules[] => {
    const written = own(context.written.profiles, section.id);
    const inherited = context.base?.profiles.find((profile) => profile.section === section.id);
    const pictures =
      written?.pictures === undefined
        ? inheritPictures(inherited?.pictures ?? [], inherit)
        : linkPictures(written.pictures, section, vocabulary, context);
    const chain =
      written?.chain === undefined
        ? inheritChain(inherited?.chain ?? [], context)
        : linkChain(written.chain, section, context);
    return pictures.length === 0 && chain.length === 0 ? [] : [{ section: section.id, pictures, chain }];
  });
}

function inheritPictures(
  pictures: readonly PictureRule[],
  inherit: (when: Condition) => Condition | null,
): readonly PictureRule[] {
  const taken = pictures.map((picture) => ({ ...picture, when: picture.when === null ? null : inherit(picture.when) }));
  const isWhole = taken.every(({ when }, index) => when !== null || pictures[index]?.when === null);
  return isWhole ? taken : [];
}

function inheritChain(chain: readonly ChainLinkRules[], { questionnaire }: RuleContext): readonly ChainLinkRules[] {
  const items = questionnaire.sections.flatMap((section) => section.items);
  const keep = (id: string | null, scale: Scale): string | null =>
    items.some((item) => item.id === id && item.scale === scale) ? id : null;
  return chain.flatMap((link) =>
    keep(link.handover, 'anchored') === null
      ? []
      : [
          {
            ...link,
            responsible: keep(link.responsible, 'choice'),
            conflict: keep(link.conflict, 'anchored'),
            narrative: keep(link.narrative, 'text'),
          },
        ],
  );
}

function linkPictures(
  written: readonly PictureFile[],
  section: Section,
  vocabulary: Vocabulary,
  context: RuleContext,
): readonly PictureRule[] {
  const { file, problems } = context;
  const list: Path = ['profiles', section.id, 'pictures'];
  checkIds(written, list, context);
  const last = written.length - 1;
  return written.flatMap((picture, index): readonly PictureRule[] => {
    const path = [...list, index];
    if (picture.when === undefined && index < last) {
      problems.push(makeProblem('picture-default-not-last', file.locate([...path, 'id']), { id: picture.id }));
    }
    if (picture.when !== undefined && index === last) {
      const place = file.locate([...path, 'when'], 'key');
      problems.push(makeProblem('picture-default-missing', place, { section: section.id }));
    }
    const when =
      picture.when === undefined ? null : linkCondition(picture.when, [...path, 'when'], vocabulary, context);
    if (picture.when !== undefined && when === null) return [];
    return [
      {
        id: picture.id,
        title: resolveText(picture.title, [...path, 'title'], context),
        when,
        reason: resolveText(picture.reason, [...path, 'reason'], context),
        next: linkOneAdvice(picture.next, [...path, 'next'], picture.source ?? [], context),
        source: checkSource(picture.source, path, context),
      },
    ];
  });
}

/** How the items that a link names are answered. */
const scalesOfParts = {
  handover: 'anchored',
  responsible: 'choice',
  conflict: 'anchored',
  narrative: 'text',
} as const satisfies Readonly<Partial<Record<keyof ChainLinkFile, Scale>>>;

type Part = keyof typeof scalesOfParts;

function linkChain(
  written: readonly ChainLinkFile[],
  section: Section,
  context: RuleContext,
): readonly ChainLinkRules[] {
  const list: Path = ['profiles', section.id, 'chain'];
  checkIds(written, list, context);
  return written.map((link, index): ChainLinkRules => {
    const path = [...list, index];
    for (const part of Object.keys(scalesOfParts) as Part[]) checkPart(link, part, section, path, context);
    return {
      id: link.id,
      title: resolveText(link.title, [...path, 'title'], context),
      handover: link.handover,
      responsible: link.responsible ?? null,
      conflict: link.conflict ?? null,
      narrative: link.narrative ?? null,
      weakBelow: link.weak_below ?? usualWeakBelow,
      breaks: resolveText(link.breaks, [...path, 'breaks'], context),
      source: checkSource(link.source, path, context),
    };
  });
}

// Hand-over, responsibility and conflict are asked in the profile itself; words of how customers should see us in a narrative.
function checkPart(link: ChainLinkFile, part: Part, section: Section, path: Path, context: RuleContext): void {
  const { questionnaire, file, problems } = context;
  const id = link[part];
  if (id === undefined) return;
  const scale = scalesOfParts[part];
  const sections = part === 'narrative' ? questionnaire.sections : [section];
  const allowed = sections.flatMap(({ items }) => items.filter((item) => item.scale === scale).map((item) => item.id));
  if (allowed.includes(id)) return;
  const place = file.locate([...path, part]);
  const isItem = questionnaire.sections.some(({ items }) => items.some((item) => item.id === id));
  problems.push(
    isItem
      ? makeProblem('chain-item-wrong', place, { id, key: part, scale, allowed })
      : makeProblem('unknown-item', place, { id, allowed }),
  );
}
