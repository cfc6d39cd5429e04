package org.govsm.portal;

import java.util.Optional;
import org.govsm.portal.options.Option;
import org.govsm.portal.options.Options;
import org.govsm.portal.work.MailServer;

/** Mail options: where the portal hands over mails, and to whom they may go. */
final class MailOptions {

  private MailOptions() {}

  static Optional<MailServer> of(Options given) {
    Optional<String> server = given.text(Option.MAIL);
    if (server.isEmpty()) {
      return Optional.empty();
    }
    String from =
        given
            .text(Option.MAIL_FROM)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        given.name(Option.MAIL)
                            + " needs "
                            + Option.MAIL_FROM.flag()
                            + ": the address they come from"));
    return Optional.of(
        MailServer.of(server.get(), from, given.list(Option.MAIL_DOMAINS), login(given)));
  }

  private static Optional<MailServer.Login> login(Options given) {
    Optional<String> user = given.text(Option.MAIL_USER);
    Optional<String> password = given.secret(Option.MAIL_PASSWORD);
    if (user.isPresent() != password.isPresent()) {
      throw new IllegalArgumentException(
          Option.MAIL_USER.key() + " and " + Option.MAIL_PASSWORD.key() + " go together");
    }
    return user.map(name -> new MailServer.Login(name, password.orElseThrow()));
  }
}
