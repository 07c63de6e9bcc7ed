/** What an assessment says of how its reports look. Its logo was not looked at yet. */
export interface BrandingSettings {
  /** Who presents the report, beside the organisation that it is about; null where nobody is named. */
  readonly name: string | null;
  /** As written: a path beside the assessment's file. */
  readonly logo: string | null;
  readonly colours: BrandColours | null;
}

/** Each #rrggbb, and with a contrast of at least 4.5 : 1 against white, so that either may stand on the other's ground. */
export interface BrandColours {
  /** Of links, marks and headings on white. */
  readonly accent: string;
  /** The ground of the masthead, under white words. */
  readonly ground: string;
}

/** How reports look: everything in it was checked. */
export interface Branding {
  readonly name: string | null;
  readonly logo: Logo | null;
  readonly style: BrandStyle;
}

/** A picture that stands in the report itself: nothing is ever loaded from elsewhere. */
export interface Logo extends Picture {
  /** The file's content, base64. */
  readonly content: string;
}

/** What a picture is, told by its content. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  /** In pixels or user units, both above 0. */
  readonly width: number;
  readonly height: number;
}

/** A style sheet beside that of the report. */
export interface BrandStyle {
  readonly css: string;
  /** Its SHA-256, base64: the content security policy lets no other apply. */
  readonly hash: string;
}

/** Why a file is not taken as a logo. */
export type LogoFault =
  | { readonly kind: 'missing' | 'no-file' | 'outside' | 'other-type' | 'sizeless' | 'too-many-parts' }
  | { readonly kind: 'unreadable'; readonly cause: string }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'broken'; readonly type: 'PNG' | 'JPEG' | 'SVG' }
  | { readonly kind: 'dimensions'; readonly width: number; readonly height: number; readonly limit: number }
  /** Something that a logo must not hold, as it stands there: `<script>`, `onload`. */
  | { readonly kind: 'part'; readonly part: string };
