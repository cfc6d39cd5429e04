package org.govsm.portal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.edge.RequestRate;
import org.govsm.portal.users.OidcConfig;
import org.govsm.portal.users.PasswordHashes;
import org.govsm.portal.users.PasswordHashing;
import org.govsm.portal.users.RoleMapping;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.work.MailServer;
import org.jspecify.annotations.Nullable;

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

  /** The environment variable with the secret that the provider knows. */
  static final String SECRET = "GOVSM_OIDC_SECRET";

  static final String NEW_SETUP_TOKEN = "--new-setup-token";

  private static final String RESET_FACTOR = "--reset-second-factor";
  private static final String FACTOR = "--second-factor";
  static final String PUBLIC_URL = "--public-url";
  static final String HOSTS = "--allowed-hosts";
  static final String BEHIND_PROXY = "--behind-proxy";
  static final String PER_SECOND = "--requests-per-second";
  static final String BURST = "--request-burst";
  private static final String ISSUER = "--oidc-issuer";
  private static final String CLIENT = "--oidc-client";
  private static final String ROLES = "--oidc-roles";
  private static final String SECRET_FILE = "--oidc-secret-file";
  private static final String GROUPS = "--oidc-groups-claim";

  static final List<String> ALONE = List.of(NEW_SETUP_TOKEN);
  static final List<String> WITH_TEXT =
      List.of(
          RESET_FACTOR,
          FACTOR,
          PUBLIC_URL,
          HOSTS,
          BEHIND_PROXY,
          PER_SECOND,
          BURST,
          ISSUER,
          CLIENT,
          ROLES,
          SECRET_FILE,
          GROUPS);

  static AccessOptions of(Map<String, String> given, Map<String, String> environment) {
    PublicHosts publicHosts =
        PublicHosts.of(
            Optional.ofNullable(given.get(PUBLIC_URL)),
            list(given, HOSTS),
            list(given, BEHIND_PROXY));
    RequestRate rate =
        new RequestRate(
            number(given, PER_SECOND, 0, RequestRate.USUAL.perSecond()),
            number(given, BURST, 1, RequestRate.USUAL.burst()));
    return new AccessOptions(
        publicHosts,
        oidc(given, environment),
        rate,
        requiresFactor(given),
        new PasswordHashes(),
        MailOptions.of(given, environment));
  }

  private static boolean requiresFactor(Map<String, String> given) {
    String word = given.getOrDefault(FACTOR, "required");
    if (!List.of("required", "offered").contains(word)) {
      throw new IllegalArgumentException(FACTOR + " is required or offered");
    }
    return word.equals("required");
  }

  /** The user whose second factor is to be taken away, if only that is asked for. */
  static Optional<String> userToReset(String... args) {
    int at = List.of(args).indexOf(RESET_FACTOR);
    return at < 0 ? Optional.empty() : Optional.of(args[at + 1]);
  }

  static List<String> list(Map<String, String> given, String option) {
    return Arrays.stream(given.getOrDefault(option, "").split(",", -1))
        .filter(one -> !one.isBlank())
        .map(String::strip)
        .toList();
  }

  private static int number(Map<String, String> given, String option, int least, int usual) {
    String text = given.getOrDefault(option, String.valueOf(usual));
    int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    if (number < least) {
      throw new IllegalArgumentException(option + " is a number from " + least + " to 999999");
    }
    return number;
  }

  private static Optional<OidcConfig> oidc(
      Map<String, String> given, Map<String, String> environment) {
    boolean any =
        List.of(ISSUER, CLIENT, ROLES, SECRET_FILE, GROUPS).stream().anyMatch(given::containsKey);
    if (!any) {
      return Optional.empty();
    }
    return Optional.of(
        new OidcConfig(
            issuer(required(given, ISSUER)),
            required(given, CLIENT),
            secret(given, environment),
            given.getOrDefault(GROUPS, "groups"),
            RoleMapping.read(file(required(given, ROLES)), Slices.table().roles())));
  }

  private static URI issuer(String text) {
    URI issuer = URI.create(text);
    boolean local = List.of("127.0.0.1", "localhost", "[::1]").contains(issuer.getHost());
    if (!"https".equals(issuer.getScheme()) && !local) {
      throw new IllegalArgumentException(ISSUER + " is https://, or on this machine");
    }
    return issuer;
  }

  private static String required(Map<String, String> given, String option) {
    @Nullable String text = given.get(option);
    if (text == null) {
      throw new IllegalArgumentException(
          "a provider needs " + ISSUER + ", " + CLIENT + " and " + ROLES);
    }
    return text;
  }

  private static String secret(Map<String, String> given, Map<String, String> environment) {
    @Nullable String secret =
        given.containsKey(SECRET_FILE)
            ? file(required(given, SECRET_FILE)).strip()
            : environment.get(SECRET);
    if (secret == null || secret.isEmpty()) {
      throw new IllegalArgumentException(
          "the secret of the provider is missing: " + SECRET_FILE + " or " + SECRET);
    }
    return secret;
  }

  private static String file(String name) {
    try {
      return Files.readString(Path.of(name));
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read " + name, e);
    }
  }
}
