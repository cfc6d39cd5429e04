package org.govsm.portal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.edge.RequestRate;
import org.govsm.portal.options.Option;
import org.govsm.portal.options.Options;
import org.govsm.portal.users.OidcConfig;
import org.govsm.portal.users.PasswordHashes;
import org.govsm.portal.users.PasswordHashing;
import org.govsm.portal.users.RoleMapping;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.work.MailServer;

/**
 * Access options: who may come in, and how.
 *
 * @param rate how often one address may ask
 * @param requiresFactor whether some need a second factor; else it is offered
 * @param hashing how passwords are kept
 * @param mail where mails to users are handed over; empty where none are sent
 */
record AccessOptions(
    PublicHosts publicHosts,
    Optional<OidcConfig> oidc,
    RequestRate rate,
    boolean requiresFactor,
    PasswordHashing hashing,
    Optional<MailServer> mail) {

  /** With passwords as strong as a portal needs them, and without mails. */
  AccessOptions(
      PublicHosts publicHosts,
      Optional<OidcConfig> oidc,
      RequestRate rate,
      boolean requiresFactor) {
    this(publicHosts, oidc, rate, requiresFactor, new PasswordHashes(), Optional.empty());
  }

  /** With a second factor where it is needed. */
  AccessOptions(PublicHosts publicHosts, Optional<OidcConfig> oidc, RequestRate rate) {
    this(publicHosts, oidc, rate, true);
  }

  /** By names of this machine, without a provider, as often as anybody likes. */
  static final AccessOptions LOCAL =
      new AccessOptions(PublicHosts.LOCAL, Optional.empty(), RequestRate.NONE);

  private static final List<Option> PROVIDER =
      List.of(
          Option.OIDC_ISSUER,
          Option.OIDC_CLIENT,
          Option.OIDC_ROLES,
          Option.OIDC_SECRET_FILE,
          Option.OIDC_GROUPS_CLAIM);

  private static final int MOST = 999_999;

  static AccessOptions of(Options given) {
    PublicHosts publicHosts =
        PublicHosts.of(
            given.read(Option.PUBLIC_URL, PublicHosts::url).map(URI::toString),
            given.readEach(Option.ALLOWED_HOSTS, PublicHosts::host),
            given.readEach(Option.BEHIND_PROXY, PublicHosts::proxy));
    RequestRate rate =
        new RequestRate(
            given.number(Option.REQUESTS_PER_SECOND, 0, MOST),
            given.number(Option.REQUEST_BURST, 1, MOST));
    return new AccessOptions(
        publicHosts,
        oidc(given),
        rate,
        requiresFactor(given),
        new PasswordHashes(),
        MailOptions.of(given));
  }

  private static boolean requiresFactor(Options given) {
    String word = given.textOrUsual(Option.SECOND_FACTOR);
    if (!List.of("required", "offered").contains(word)) {
      throw new IllegalArgumentException(
          given.name(Option.SECOND_FACTOR) + " is required or offered");
    }
    return word.equals("required");
  }

  private static Optional<OidcConfig> oidc(Options given) {
    if (PROVIDER.stream().noneMatch(given::has)) {
      return Optional.empty();
    }
    return Optional.of(
        new OidcConfig(
            issuer(given),
            required(given, Option.OIDC_CLIENT),
            secret(given),
            given.textOrUsual(Option.OIDC_GROUPS_CLAIM),
            RoleMapping.read(roles(given), Slices.table().roles())));
  }

  private static String roles(Options given) {
    required(given, Option.OIDC_ROLES);
    return given.content(Option.OIDC_ROLES);
  }

  private static URI issuer(Options given) {
    required(given, Option.OIDC_ISSUER);
    return given.read(Option.OIDC_ISSUER, AccessOptions::issuer).orElseThrow();
  }

  /** Never repeats what it refuses: a password in it would stand in the log. */
  private static URI issuer(String text) {
    try {
      URI issuer = new URI(text);
      boolean named = issuer.getHost() != null && issuer.getRawUserInfo() == null;
      boolean local =
          named && List.of("127.0.0.1", "localhost", "[::1]").contains(issuer.getHost());
      if (named && ("https".equals(issuer.getScheme()) || local)) {
        return issuer;
      }
    } catch (URISyntaxException e) {
      // refused below, as any other text that is no address
    }
    throw new IllegalArgumentException(
        "a provider is https://, or on this machine, without a name or password in its address");
  }

  private static String required(Options given, Option option) {
    return given
        .text(option)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a provider needs "
                        + Option.OIDC_ISSUER.flag()
                        + ", "
                        + Option.OIDC_CLIENT.flag()
                        + " and "
                        + Option.OIDC_ROLES.flag()));
  }

  private static String secret(Options given) {
    return given
        .secret(Option.OIDC_SECRET)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the secret of the provider is missing: "
                        + Option.OIDC_SECRET_FILE.flag()
                        + " or "
                        + Option.OIDC_SECRET.variable()));
  }
}
