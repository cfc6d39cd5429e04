package org.govsm.portal.users;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Set;

/** Provider: what it says about itself, and the keys with which it signs. */
final class Provider {

  private static final int MILLIS = 5_000;
  private static final int MOST_BYTES = 256 * 1024;
  private static final int SKEW_SECONDS = 60;

  /** No algorithm with a shared secret, and never none. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384);

  private final OIDCProviderMetadata metadata;
  private final IDTokenValidator validator;

  private Provider(OIDCProviderMetadata metadata, IDTokenValidator validator) {
    this.metadata = metadata;
    this.validator = validator;
  }

  static Provider discover(OidcConfig config) throws IOException, GeneralException {
    Issuer issuer = new Issuer(config.issuer());
    OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, MILLIS, MILLIS);
    IDTokenValidator validator =
        new IDTokenValidator(
            issuer,
            new ClientID(config.clientId()),
            new JWSVerificationKeySelector<>(ALGORITHMS, keys(metadata)),
            null);
    validator.setMaxClockSkew(SKEW_SECONDS);
    return new Provider(metadata, validator);
  }

  /** Keys are fetched again for a token whose key is new: so the provider may change them. */
  private static JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata)
      throws MalformedURLException {
    return JWKSourceBuilder.<SecurityContext>create(
            metadata.getJWKSetURI().toURL(),
            new DefaultResourceRetriever(MILLIS, MILLIS, MOST_BYTES))
        .rateLimited(false) // tokens come from the provider itself, never from a stranger
        .build();
  }

  OIDCProviderMetadata metadata() {
    return metadata;
  }

  IDTokenValidator validator() {
    return validator;
  }
}
