package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.portal.contracts.HeldParts.Part;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.payment.HeldQuestion;

/**
 * Missing figures of periods that have a certificate: one task a contract for whoever may upload
 * them, until what depends on them is settled, by the first day on which a hold ends.
 */
record MissingFigures(NeededFigures needed) {

  Optional<ContractTask> of(Transaction tx, CertifiedContract one, List<Part> parts) {
    List<Part> without =
        parts.stream()
            .filter(part -> asks(part) || needed.lacksMost(tx, one, part.period()))
            .toList();
    Optional<LocalDate> since = without.stream().map(Part::since).min(LocalDate::compareTo);
    return since.map(
        day ->
            task(one, without, day)
                .dueOn(
                    without.stream()
                        .flatMap(part -> part.until().stream())
                        .min(LocalDate::compareTo)));
  }

  private static boolean asks(Part part) {
    return part.questions().stream().anyMatch(MissingFigures::waits);
  }

  private static boolean waits(Object question) {
    return HeldQuestion.waitsForFigures(OpenHolds.code(question));
  }

  private static ContractTask task(CertifiedContract one, List<Part> without, LocalDate since) {
    Money sum =
        without.stream()
            .map(part -> part.sum().plus(part.doubt()).plus(part.depends()))
            .reduce(Money.ZERO, Money::plus);
    return ContractTask.of(
            one.id(),
            TaskWords.MISSING_FIGURES,
            since,
            "/contracts/" + one.id() + "/readings",
            Map.of("sum", sum.toString(), "periods", without.stream().map(Part::period).toList()))
        .asking(OpenHolds.questions(without).stream().filter(MissingFigures::waits).toList());
  }
}
