package org.govsm.portal.work;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.govsm.core.text.Messages;
import org.govsm.portal.access.MailSubscriptions;
import org.govsm.portal.access.MailSubscriptions.Subscription;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Translations;
import org.govsm.portal.web.WorkItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Daily mail: from seven in the morning, India time, each user who asked for it gets one mail a day
 * with what waits, and none on a day on which nothing waits. Of several portals on one database one
 * sends it. A mail that could not be handed over is tried again until the day is over.
 */
record DailyMail(
    Desk desk, Mailer mailer, Function<LocalDate, Translations> languages, URI portal, Clock clock)
    implements Consumer<Store> {

  private static final Logger LOG = LoggerFactory.getLogger(DailyMail.class);
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  /** A mail that is to be sent. */
  private record Mail(Subscription to, MailText text) {}

  @Override
  public void accept(Store store) {
    if (LocalTime.now(clock).isBefore(MORNING)) {
      return;
    }
    LocalDate today = desk.today();
    for (Subscription one : store.read(tx -> new MailSubscriptions(tx).due(today))) {
      if (store.write(tx -> new MailSubscriptions(tx).take(one.user(), today))) {
        mail(store, one).ifPresent(mail -> send(store, mail));
      }
    }
  }

  private Optional<Mail> mail(Store store, Subscription one) {
    LocalDate today = desk.today();
    Messages words = languages.apply(today).find(one.language()).orElseThrow();
    return store.read(
        tx -> {
          List<WorkItem> items =
              new Users(tx)
                  .find(one.user())
                  .filter(user -> user.facts().isActive())
                  .map(user -> desk.all(tx, user, words))
                  .orElse(List.of());
          return items.isEmpty()
              ? Optional.empty()
              : Optional.of(new Mail(one, MailText.of(items, today, portal, words)));
        });
  }

  private void send(Store store, Mail mail) {
    Subscription to = mail.to();
    Mailer.Outcome outcome =
        mailer.send(
            to.address(),
            to.language(),
            mail.text().subject(),
            mail.text().body(),
            e -> LOG.warn("the daily mail of {} was not sent: {}", to.user(), e.getMessage()));
    if (outcome == Mailer.Outcome.FAILED) {
      store.write(
          tx -> {
            new MailSubscriptions(tx).giveBack(to);
            return true;
          });
    }
  }
}
