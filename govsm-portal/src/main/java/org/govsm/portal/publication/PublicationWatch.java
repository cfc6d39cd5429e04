package org.govsm.portal.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.record.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publication watch: reads every process once a day, so that none is incomplete unnoticed. */
record PublicationWatch(
    PublicationService service, Clock clock, AtomicReference<Optional<LocalDate>> last)
    implements Consumer<Store> {

  private static final Logger LOG = LoggerFactory.getLogger(PublicationWatch.class);

  PublicationWatch(PublicationService service, Clock clock) {
    this(service, clock, new AtomicReference<>(Optional.empty()));
  }

  @Override
  public void accept(Store store) {
    Optional<LocalDate> today = Optional.of(Moments.day(clock.instant()));
    if (service.prefix().publishes() && !today.equals(last.get())) {
      for (String department : store.read(service::departments)) {
        Publisher publisher = publisher(department);
        new ProcessStream<>(
                after ->
                    store.read(tx -> service.page(tx, department, after, ProcessStream.TOGETHER)),
                id -> read(store, id, publisher))
            .each(one -> {});
        service.incomplete(department).forEach(id -> read(store, id, publisher));
      }
      last.set(today);
    }
  }

  /** One that cannot be read keeps no other from being read. */
  private Optional<PublishedProcess> read(Store store, ProcessId id, Publisher publisher) {
    try {
      return store.read(tx -> service.find(tx, id, publisher));
    } catch (RuntimeException e) {
      LOG.error("The public record cannot be read: {}", id.number(), e);
      return Optional.empty();
    }
  }

  /** What stands in no answer: it is read for its faults alone. */
  private Publisher publisher(String department) {
    return Publisher.fromPlain(
            Map.of(
                "prefix",
                service.prefix().code(),
                "name",
                department,
                "base",
                "https://portal.invalid" + OcdsPackages.path(department)))
        .orThrow();
  }
}
