package org.govsm.portal.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Mailer: hands a mail of plain text over to the mail server, within a minute or not at all. */
final class Mailer {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final MailServer server;
  private final Clock clock;
  private final Session session;

  Mailer(MailServer server, Clock clock) {
    this.server = server;
    this.clock = clock;
    this.session = Session.getInstance(properties(server), login(server));
  }

  /** What comes of handing over. */
  enum Outcome {
    SENT,
    /** The server does not take this address: to try again is of no use. */
    REFUSED,
    /** The server is not reached, or takes nothing now. */
    FAILED
  }

  /**
   * Hands a mail over.
   *
   * @param why told what went wrong, without the address
   */
  Outcome send(
      String to, String language, String subject, String text, Consumer<MessagingException> why) {
    try {
      MimeMessage mail = new MimeMessage(session);
      mail.setFrom(new InternetAddress(server.from()));
      mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
      mail.setSubject(subject, UTF_8.name());
      mail.setText(text, UTF_8.name());
      mail.setSentDate(Date.from(clock.instant()));
      mail.setHeader("Content-Language", language);
      mail.setHeader("Auto-Submitted", "auto-generated"); // no out-of-office note comes back
      Transport.send(mail);
      return Outcome.SENT;
    } catch (SendFailedException e) {
      why.accept(e);
      return e.getInvalidAddresses() == null ? Outcome.FAILED : Outcome.REFUSED;
    } catch (MessagingException e) {
      why.accept(e);
      return Outcome.FAILED;
    }
  }

  private static Properties properties(MailServer server) {
    String protocol = server.tls() ? "smtps" : "smtp";
    String at = "mail." + protocol + ".";
    String wait = String.valueOf(LONGEST.toMillis());
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty("mail.transport.protocol.rfc822", protocol);
    properties.setProperty(at + "host", server.host());
    properties.setProperty(at + "port", String.valueOf(server.port()));
    properties.setProperty(at + "auth", String.valueOf(server.login().isPresent()));
    properties.setProperty(at + "connectiontimeout", wait);
    properties.setProperty(at + "timeout", wait);
    properties.setProperty(at + "writetimeout", wait);
    properties.setProperty(at + "ssl.checkserveridentity", "true");
    properties.setProperty(at + "starttls.enable", "true");
    properties.setProperty(at + "starttls.required", String.valueOf(!server.isThisMachine()));
    return properties;
  }

  private static @Nullable Authenticator login(MailServer server) {
    return server
        .login()
        .map(
            login ->
                new Authenticator() {
                  @Override
                  protected PasswordAuthentication getPasswordAuthentication() {
                    return new PasswordAuthentication(login.user(), login.password());
                  }
                })
        .orElse(null);
  }
}
