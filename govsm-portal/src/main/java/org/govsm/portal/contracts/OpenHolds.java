package org.govsm.portal.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.HeldParts.Holding;
import org.govsm.portal.contracts.HeldParts.Part;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.LruCache;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Open holds: what certificates hold, and what was paid in doubt, of the contracts for which a
 * caller may issue the certificate that settles it. What is held until a day is a task each; what
 * has no day is one task a contract, with what settles it.
 */
final class OpenHolds implements WorkSource {

  private static final String ISSUE = "/contracts/{id}/certificates";
  private static final int KNOWN = 20_000;

  private final Authorisation table;

  /** Of certificates of a former version, by their digests. */
  private final LruCache<String, List<Part>> read = new LruCache<>(KNOWN);

  OpenHolds(Authorisation table) {
    this.table = table;
  }

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (table.route("POST", ISSUE).filter(rule -> rule.allows(caller)).isEmpty()) {
      return List.of();
    }
    List<WorkItem> items = new ArrayList<>();
    for (Holding one : HeldParts.all(tx)) {
      if (caller.seesContract(one.department(), one.supplier())) {
        items.addAll(of(one, one.known() ? one.parts() : read(tx, one), words));
      }
    }
    return items;
  }

  private static List<WorkItem> of(Holding one, List<Part> parts, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    List<Part> held = parts.stream().filter(part -> isSum(part.sum())).toList();
    held.stream()
        .filter(part -> part.until().isPresent())
        .forEach(part -> items.add(item(one, part, words)));
    together("held-open", one, without(held), Part::sum, words).ifPresent(items::add);
    List<Part> doubtful = parts.stream().filter(part -> isSum(part.doubt())).toList();
    together("doubt", one, doubtful, Part::doubt, words).ifPresent(items::add);
    return items;
  }

  private static List<Part> without(List<Part> held) {
    return held.stream().filter(part -> part.until().isEmpty()).toList();
  }

  private static boolean isSum(Money sum) {
    return sum.compareTo(Money.ZERO) > 0;
  }

  private static Optional<WorkItem> together(
      String kind, Holding one, List<Part> parts, Function<Part, Money> sum, Messages words) {
    return parts.stream()
        .map(Part::since)
        .min(LocalDate::compareTo)
        .map(
            since ->
                WorkItem.of(
                    kind,
                    one.department(),
                    Map.<String, Object>of(
                        "sum", parts.stream().map(sum).reduce(Money.ZERO, Money::plus),
                        "title", one.title(),
                        "contract", one.contract(),
                        "question", question(parts, words)),
                    "/contracts/" + one.contract() + "#ledger",
                    since));
  }

  private static Message question(List<Part> parts, Messages words) {
    List<Message> asked =
        parts.stream()
            .flatMap(part -> part.questions().stream())
            .filter(Map.class::isInstance)
            .map(plain -> StoredSentence.of((Map<?, ?>) plain, words))
            .distinct()
            .toList();
    if (asked.size() < 2) {
      return asked.stream().findFirst().orElseGet(() -> Message.of("work.doubt-open"));
    }
    return Message.of("work.more-questions")
        .with("first", asked.get(0))
        .with("count", asked.size() - 1);
  }

  private List<Part> read(Transaction tx, Holding one) {
    return new StoredCertificates(tx)
        .of(one.contract()).stream()
            .max(
                Comparator.comparing(StoredCertificate::issuedAt)
                    .thenComparing(StoredCertificate::period)
                    .thenComparing(StoredCertificate::number))
            .map(newest -> read.of(newest.digest(), () -> read(tx, newest)))
            .orElse(List.of());
  }

  private static List<Part> read(Transaction tx, StoredCertificate newest) {
    try (InputStream file = tx.evidence().open(newest.digest())) {
      return HeldParts.of(file.readAllBytes(), newest.id()).orElse(List.of());
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
                "period", StoredSentence.period(part.period(), words),
                "title", one.title(),
                "contract", one.contract()),
            "/contracts/" + one.contract() + "/certificates/" + part.certificate(),
            part.since())
        .dueOn(part.until().orElseThrow());
  }
}
