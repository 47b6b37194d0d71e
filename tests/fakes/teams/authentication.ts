import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { type BotFrameworkAuthentication, ServiceClientCredentialsFactory } from 'botframework-connector';
import { ISSUER } from './keys.ts';

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

class Ours extends ServiceClientCredentialsFactory {
  private readonly appId: string;
  private readonly bearer: () => Promise<string>;
  constructor(appId: string, bearer: () => Promise<string>) {
    super();
    this.appId = appId;
    this.bearer = bearer;
  }
  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === this.appId);
  }
  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(false);
  }
  override createCredentials(): Promise<Credentials> {
    const { bearer } = this;
    const signRequest: Credentials['signRequest'] = async (request) => {
      request.headers.set('authorization', `Bearer ${await bearer()}`);
      return request;
    };
    return Promise.resolve({ signRequest });
  }
}

/** The SDK's own checks, with the keys of the fake in the place of Microsoft's. `bearer` gives our token. */
export function fakeAuthentication(
  appId: string,
  tenant: string,
  origin: string,
  bearer: () => Promise<string>,
): BotFrameworkAuthentication {
  const keys = `${origin}/.well-known/openid-configuration`;
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenant,
      ToBotFromChannelOpenIdMetadataUrl: keys,
      ToBotFromEmulatorOpenIdMetadataUrl: keys,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenant}`,
      ToChannelFromBotOAuthScope: ISSUER,
      OAuthUrl: 'https://token.botframework.com',
      ValidateAuthority: true,
    },
    new Ours(appId, bearer),
  );
}
