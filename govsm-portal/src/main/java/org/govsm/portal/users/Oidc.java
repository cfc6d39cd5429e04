package org.govsm.portal.users;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.govsm.core.text.HiddenCharacters;
import org.jspecify.annotations.Nullable;

/**
 * OpenID Connect client: the authorization code flow with the provider, with PKCE, state and nonce.
 * It keeps nothing but what the provider says about itself.
 */
public final class Oidc {

  private static final int MILLIS = 5_000;
  private static final int LONGEST_NAME = 120;

  private final OidcConfig config;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable Provider provider;

  /** Wires it; the provider is asked only when somebody signs in. */
  public Oidc(OidcConfig config) {
    this.config = config;
  }

  /** Start of a login: where to send a browser, and what to remember of it. */
  record Start(URI address, String state, String nonce, String verifier) {}

  /** Identity of a user who came back. */
  record Identity(String subject, String name, List<String> groups) {}

  /** The provider refused, or could not be asked, or its answer is not to be trusted. */
  static final class Failure extends Exception {

    private static final long serialVersionUID = 1L;

    Failure(String why, @Nullable Throwable cause) {
      super(why, cause);
    }
  }

  OidcConfig config() {
    return config;
  }

  Start start(URI redirect) throws Failure {
    State state = new State(32);
    Nonce nonce = new Nonce(32);
    CodeVerifier verifier = new CodeVerifier();
    URI address =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope("openid", "profile"),
                new ClientID(config.clientId()),
                redirect)
            .endpointURI(provider().metadata().getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build()
            .toURI();
    return new Start(address, state.getValue(), nonce.getValue(), verifier.getValue());
  }

  Identity finish(URI answer, URI redirect, String nonce, String verifier) throws Failure {
    try {
      JWT token = exchange(code(answer), redirect, verifier);
      IDTokenClaimsSet claims = provider().validator().validate(token, new Nonce(nonce));
      @Nullable String name = claims.getStringClaim("name");
      @Nullable List<String> groups = claims.getStringListClaim(config.groupsClaim());
      String subject = claims.getSubject().getValue();
      return new Identity(subject, shown(name, subject), groups == null ? List.of() : groups);
    } catch (IOException | GeneralException | IllegalArgumentException e) {
      throw new Failure("the provider cannot be asked: " + e.getMessage(), e);
    } catch (BadJOSEException | JOSEException e) {
      throw new Failure("the token of the provider is refused: " + e.getMessage(), e);
    }
  }

  /** What pages call a user: what a table can hold, on one line. */
  private static String shown(@Nullable String name, String subject) {
    String line = HiddenCharacters.shown(name == null ? "" : name).strip();
    String text = line.isEmpty() ? subject : line;
    return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
  }

  private AuthorizationCode code(URI answer) throws GeneralException, Failure {
    AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
    if (!response.indicatesSuccess()) {
      throw new Failure(
          "the provider refused: " + response.toErrorResponse().getErrorObject(), null);
    } else if (response.getIssuer() != null
        && !response.getIssuer().getValue().equals(config.issuer().toString())) {
      throw new Failure("another provider answered: " + response.getIssuer(), null);
    }
    @Nullable AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw new Failure("the provider sent no code", null);
    }
    return code;
  }

  private JWT exchange(AuthorizationCode code, URI redirect, String verifier)
      throws IOException, GeneralException, Failure {
    ClientSecretBasic portal =
        new ClientSecretBasic(new ClientID(config.clientId()), new Secret(config.clientSecret()));
    HTTPRequest request =
        new TokenRequest.Builder(
                provider().metadata().getTokenEndpointURI(),
                portal,
                new AuthorizationCodeGrant(code, redirect, new CodeVerifier(verifier)))
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(MILLIS);
    request.setReadTimeout(MILLIS);
    TokenResponse response = OIDCTokenResponseParser.parse(request.send());
    if (!response.indicatesSuccess()) {
      throw new Failure(
          "the provider refused the code: " + response.toErrorResponse().getErrorObject(), null);
    }
    return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens().getIDToken();
  }

  /** Where a browser can sign out at the provider too; empty if it does not offer it. */
  Optional<URI> signOut(URI back) {
    try {
      @Nullable URI end = provider().metadata().getEndSessionEndpointURI();
      return Optional.ofNullable(end)
          .map(
              address ->
                  new LogoutRequest(
                          address, null, null, new ClientID(config.clientId()), back, null, null)
                      .toURI());
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  private Provider provider() throws Failure {
    @Nullable Provider known = provider;
    return known == null ? discovered() : known;
  }

  /**
   * One request at a time: while a provider does not answer, the others must not all wait for it.
   */
  private Provider discovered() throws Failure {
    if (!asking.tryLock()) {
      throw new Failure("the provider is being asked already", null);
    }
    try {
      Provider found = Provider.discover(config);
      provider = found;
      return found;
    } catch (IOException | GeneralException e) {
      throw new Failure("the provider cannot be asked: " + e.getMessage(), e);
    } finally {
      asking.unlock();
    }
  }
}
