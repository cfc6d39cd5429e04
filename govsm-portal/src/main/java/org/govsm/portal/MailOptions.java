package org.govsm.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.work.MailServer;
import org.jspecify.annotations.Nullable;

/** Mail options: where the portal hands over mails, and to whom they may go. */
final class MailOptions {

  static final String SERVER = "--mail";
  static final String FROM = "--mail-from";
  static final String DOMAINS = "--mail-domains";

  static final List<String> WITH_TEXT = List.of(SERVER, FROM, DOMAINS);

  private static final String USER = "GOVSM_MAIL_USER";
  private static final String PASSWORD = "GOVSM_MAIL_PASSWORD";

  private MailOptions() {}

  static Optional<MailServer> of(Map<String, String> given, Map<String, String> environment) {
    @Nullable String server = given.get(SERVER);
    @Nullable String from = given.get(FROM);
    if (server == null) {
      return Optional.empty();
    } else if (from == null) {
      throw new IllegalArgumentException(
          SERVER + " needs " + FROM + ": the address they come from");
    }
    return Optional.of(
        MailServer.of(server, from, AccessOptions.list(given, DOMAINS), login(environment)));
  }

  private static Optional<MailServer.Login> login(Map<String, String> environment) {
    @Nullable String user = environment.get(USER);
    @Nullable String password = environment.get(PASSWORD);
    if (user == null && password == null) {
      return Optional.empty();
    } else if (user == null || password == null) {
      throw new IllegalArgumentException(USER + " and " + PASSWORD + " go together");
    }
    return Optional.of(new MailServer.Login(user, password));
  }
}
