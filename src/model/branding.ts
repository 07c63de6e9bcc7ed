/** How an assessment wants its reports to look. Everything in it was checked when it was read. */
export interface Branding {
  /** Who presents the report, beside the organisation that it is about; null where nobody is named. */
  readonly name: string | null;
  readonly logo: Logo | null;
  readonly colours: BrandColours | null;
}

/** A picture that stands in the report itself: nothing is ever loaded from elsewhere. */
export interface Logo {
  readonly type: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  /** The file's content, base64. */
  readonly content: string;
  /** In pixels or user units, both above 0. */
  readonly width: number;
  readonly height: number;
}

/** Each #rrggbb, and with a contrast of at least 4.5 : 1 against white, so that either may stand on the other's ground. */
export interface BrandColours {
  /** Of links, marks and headings on white. */
  readonly accent: string;
  /** The ground of the cover, under white words. */
  readonly ground: string;
}
