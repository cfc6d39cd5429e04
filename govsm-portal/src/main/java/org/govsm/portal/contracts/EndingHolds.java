package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.HeldParts.Holding;
import org.govsm.portal.contracts.HeldParts.Part;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.LruCache;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.govsm.procurement.contract.BillingPeriod;

/**
 * Ending holds: what certificates hold until a day, of the contracts for which a caller may issue
 * the certificate that settles it. It waits from the day on which it was held.
 */
final class EndingHolds implements WorkSource {

  private static final String ISSUE = "/contracts/{id}/certificates";
  private static final int KNOWN = 20_000;

  private final Authorisation table;

  /** Of certificates of a former version, by their digests. */
  private final LruCache<String, List<Part>> read = new LruCache<>(KNOWN);

  EndingHolds(Authorisation table) {
    this.table = table;
  }

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (table.route("POST", ISSUE).filter(rule -> rule.allows(caller)).isEmpty()) {
      return List.of();
    }
    List<Holding> holdings = new ArrayList<>(HeldParts.all(tx));
    HeldParts.unknown(tx).forEach(one -> holdings.add(read(tx, one)));
    return holdings.stream()
        .filter(one -> caller.seesDepartment(one.department()))
        .flatMap(one -> one.parts().stream().map(part -> item(one, part, words)))
        .toList();
  }

  private Holding read(Transaction tx, Holding one) {
    List<Part> parts =
        new StoredCertificates(tx)
            .of(one.contract()).stream()
                .max(Comparator.comparing(StoredCertificate::issuedAt))
                .map(newest -> read.of(newest.digest(), () -> read(tx, newest)))
                .orElse(List.of());
    return new Holding(one.contract(), one.department(), one.title(), parts);
  }

  private static List<Part> read(Transaction tx, StoredCertificate newest) {
    try (InputStream file = tx.evidence().open(newest.digest())) {
      return HeldParts.of(file.readAllBytes()).orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WorkItem item(Holding one, Part part, Messages words) {
    return WorkItem.of(
            "held",
            one.department(),
            Map.<String, Object>of(
                "sum", part.sum(),
                "period", month(part.period(), words),
                "title", one.title(),
                "contract", one.contract()),
            "/contracts/" + one.contract() + "/certificates/" + part.certificate(),
            part.since())
        .dueOn(part.until());
  }

  /** The month in which a period begins, of which it has its id. */
  private static String month(String period, Messages words) {
    return period.equals(BillingPeriod.CLOSING) || !period.matches("\\d{4}-\\d{2}")
        ? period
        : words.say("month." + Integer.parseInt(period.substring(5)))
            + " "
            + period.substring(0, 4);
  }
}
