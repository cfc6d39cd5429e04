package org.govsm.portal;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.options.Option;
import org.govsm.portal.options.Options;
import org.govsm.portal.work.MailServer;

/** Mail options: where the portal hands over mails, and to whom they may go. */
final class MailOptions {

  private MailOptions() {}

  static Optional<MailServer> of(Options given) {
    if (!given.has(Option.MAIL)) {
      return Optional.empty();
    }
    String from =
        given
            .read(Option.MAIL_FROM, MailServer::sender)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        given.name(Option.MAIL)
                            + " needs "
                            + Option.MAIL_FROM.flag()
                            + ": the address they come from"));
    List<String> domains = given.readEach(Option.MAIL_DOMAINS, MailServer::domain);
    Optional<MailServer.Login> login = login(given);
    return given.read(Option.MAIL, text -> MailServer.of(text, from, domains, login));
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
