import { colorIcon, outlineIcon } from './icons.ts';
import manifest from './manifest/manifest.json' with { type: 'json' };
import { GUID, plainId } from './ids.ts';
import { zip } from './zip.ts';

export interface PackageOptions {
  /** The id of the app as it is registered with Microsoft: a GUID. */
  readonly appId: string;
  /** The address at which this server is reached, with its pages about the bot; https. */
  readonly publicUrl: string;
}

/** The manifest with the app's own id and addresses in it. Throws with one sentence when they cannot be used. */
export function fillManifest({ appId, publicUrl }: PackageOptions): typeof manifest {
  if (!GUID.test(appId)) throw new Error('The Teams package needs MicrosoftAppId, the id of the app as a GUID.');
  const { developer } = manifest;
  const at = (address: string): string => {
    const { pathname } = new URL(address);
    return new URL(pathname, publicUrl).href;
  };
  if (!URL.canParse(publicUrl) || new URL(publicUrl).protocol !== 'https:')
    throw new Error('The Teams package needs KRACHTBOT_PUBLIC_URL, the address of this server, beginning with https.');
  return {
    ...manifest,
    id: plainId(appId),
    developer: {
      ...developer,
      websiteUrl: at(developer.websiteUrl),
      privacyUrl: at(developer.privacyUrl),
      termsOfUseUrl: at(developer.termsOfUseUrl),
    },
    bots: manifest.bots.map((bot) => ({ ...bot, botId: plainId(appId) })),
    composeExtensions: manifest.composeExtensions.map((one) => ({ ...one, botId: plainId(appId) })),
  };
}

/** The app package that an administrator uploads to Teams: a ZIP file with the manifest and two icons. */
export function teamsPackage(options: PackageOptions): Buffer {
  return zip([
    { name: 'manifest.json', content: Buffer.from(`${JSON.stringify(fillManifest(options), null, 2)}\n`) },
    { name: manifest.icons.color, content: colorIcon() },
    { name: manifest.icons.outline, content: outlineIcon() },
  ]);
}
