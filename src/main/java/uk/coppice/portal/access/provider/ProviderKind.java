package uk.coppice.portal.access.provider;

/** What sort of provider it is: which of its claims are the key of an account, and which prove where it belongs. */
public enum ProviderKind {
    /** Microsoft Entra ID, v2.0 tokens: keyed by tenant and object id, let in by tenant. */
    ENTRA,
    /** Google Workspace: keyed by issuer and subject, let in by hosted domain. */
    GOOGLE,
    /** Any other OpenID provider: keyed by issuer and subject, let in by the domain of the verified address. */
    OPENID
}
