/** Fills a template with data; what the data lacks is an error. */
export type Fill = (data: Readonly<Record<string, unknown>>) => string;

type Filling = (data: unknown, options: object) => string;

/** What Handlebars and its smaller part for compiled templates have in common. */
interface Environment {
  unregisterHelper(name: string): void;
}

/**
 * A template with its partials, compiled now or by the build, made ready to be filled.
 * @param ready turns a template into a function
 */
export function makeFill<Template>(
  environment: Environment,
  ready: (template: Template) => Filling,
  template: Template,
  partials: Readonly<Record<string, Template>>,
): Fill {
  for (const helper of ['log', 'lookup', 'helperMissing', 'blockHelperMissing']) environment.unregisterHelper(helper);
  const fill = ready(template);
  const options = { partials, allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false };
  return (data) => fill(data, options);
}
