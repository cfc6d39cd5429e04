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

/** Publication watch: reads every process once a day, so that none is incomplete unnoticed. */
record PublicationWatch(
    PublicationService service, Clock clock, AtomicReference<Optional<LocalDate>> last)
    implements Consumer<Store> {

  PublicationWatch(PublicationService service, Clock clock) {
    this(service, clock, new AtomicReference<>(Optional.empty()));
  }

  @Override
  public void accept(Store store) {
    Optional<LocalDate> today = Optional.of(Moments.day(clock.instant()));
    if (service.prefix().publishes() && !today.equals(last.getAndSet(today))) {
      for (String department : store.read(service::departments)) {
        service.each(department, publisher(department), one -> {});
      }
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
