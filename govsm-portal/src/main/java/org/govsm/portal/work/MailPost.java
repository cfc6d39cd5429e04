package org.govsm.portal.work;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.access.MailSubscriptions;
import org.govsm.portal.access.MailSubscriptions.Subscription;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.RandomTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Confirmation of mail addresses: an address gets one mail with a link that its holder opens while
 * signed in, and nothing else before. Nobody can have a stranger flooded: a user may name an
 * address every ten minutes.
 */
record MailPost(Store store, MailServer server, Mailer mailer, Clock clock) {

  private static final Logger LOG = LoggerFactory.getLogger(MailPost.class);
  private static final Duration BETWEEN = Duration.ofMinutes(10);

  /**
   * Keeps an address and sends it its link.
   *
   * @param portal the address of the portal, before the address of a page
   * @return why nothing was kept, if so
   */
  Optional<Message> ask(String user, String address, URI portal, Messages words) {
    Instant now = clock.instant();
    Optional<Message> fault = fault(user, address, now);
    if (fault.isPresent()) {
      return fault;
    }
    String secret = RandomTokens.next();
    String language = words.language();
    store.write(
        tx -> {
          new MailSubscriptions(tx).ask(user, address, language, RandomTokens.digest(secret), now);
          return true;
        });
    Mailer.Outcome outcome =
        mailer.send(
            address,
            language,
            words.say("work.mail-confirm-subject"),
            words.say("work.mail-confirm-text")
                + "\n\n"
                + portal.resolve("/work/mail/" + secret)
                + "\n",
            e -> LOG.warn("the link for the mails of {} was not sent: {}", user, e.getMessage()));
    return outcome == Mailer.Outcome.SENT ? Optional.empty() : undone(user, now);
  }

  private Optional<Message> fault(String user, String address, Instant now) {
    if (!MailServer.isAddress(address)) {
      return Optional.of(Message.of("work.mail-no-address"));
    } else if (!server.serves(address)) {
      return Optional.of(
          Message.of("work.mail-other-domain")
              .with("domains", String.join(", ", server.domains())));
    }
    boolean soon =
        store.read(
            tx ->
                new MailSubscriptions(tx)
                    .of(user)
                    .map(Subscription::asked)
                    .filter(at -> at.plus(BETWEEN).isAfter(now))
                    .isPresent());
    return soon
        ? Optional.of(Message.of("work.mail-soon").with("minutes", BETWEEN.toMinutes()))
        : Optional.empty();
  }

  private Optional<Message> undone(String user, Instant now) {
    store.write(
        tx -> {
          new MailSubscriptions(tx).withdraw(user, now);
          return true;
        });
    return Optional.of(Message.of("work.mail-not-sent"));
  }

  /** Confirms the address of a user by the secret of its link. */
  boolean confirm(String user, String secret) {
    return store.write(
        tx ->
            new MailSubscriptions(tx).confirm(user, RandomTokens.digest(secret), clock.instant()));
  }

  /** Whether the secret of a link is the one of the address that a user named last. */
  boolean isKnown(String user, String secret) {
    return store.read(
        tx -> new MailSubscriptions(tx).isConfirmedBy(user, RandomTokens.digest(secret)));
  }

  void withdraw(String user) {
    store.write(
        tx -> {
          new MailSubscriptions(tx).withdraw(user, clock.instant());
          return true;
        });
  }
}
