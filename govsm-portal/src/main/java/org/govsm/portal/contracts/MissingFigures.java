package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.HeldParts.Part;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.WorkItem;

/**
 * Missing figures of periods that have a certificate: one task a contract for whoever may upload
 * them, until what depends on them is settled, by the first day on which a hold ends.
 */
record MissingFigures(NeededFigures needed) {

  /** What a question about a figure that cannot be read begins with. */
  private static final String ASKS = "missing.";

  Optional<WorkItem> of(Transaction tx, CertifiedContract one, List<Part> parts, Messages words) {
    List<Part> without =
        parts.stream()
            .filter(part -> asks(part) || needed.lacksMost(tx, one, part.period()))
            .toList();
    Optional<LocalDate> since = without.stream().map(Part::since).min(LocalDate::compareTo);
    return since.map(
        day -> {
          WorkItem item = item(one, without, day, words);
          return without.stream()
              .flatMap(part -> part.until().stream())
              .min(LocalDate::compareTo)
              .map(item::dueOn)
              .orElse(item);
        });
  }

  private static boolean asks(Part part) {
    return part.questions().stream()
        .filter(Map.class::isInstance)
        .map(one -> String.valueOf(((Map<?, ?>) one).get("code")))
        .anyMatch(code -> code.startsWith(ASKS));
  }

  private static WorkItem item(
      CertifiedContract one, List<Part> without, LocalDate since, Messages words) {
    Money sum =
        without.stream().map(part -> part.sum().plus(part.doubt())).reduce(Money.ZERO, Money::plus);
    List<String> periods =
        without.stream().map(part -> StoredSentence.period(part.period(), words)).toList();
    return WorkItem.of(
        "missing-figures",
        one.department(),
        Map.of(
            "periods", periods,
            "sum", sum,
            "title", one.title(),
            "contract", one.id(),
            "question", OpenHolds.question(without, words)),
        "/contracts/" + one.id() + "/readings",
        since);
  }
}
