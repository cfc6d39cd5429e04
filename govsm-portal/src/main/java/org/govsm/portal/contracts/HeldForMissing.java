package org.govsm.portal.contracts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.money.Money;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.HeldQuestion;

/** Held for missing figures: what of a held sum waits for figures of which none is on record. */
final class HeldForMissing {

  /** What a question is asked by where there is no figure; others ask about figures that differ. */
  private static final Set<String> NO_FIGURE =
      Set.of("missing.reading", "missing.posts", "missing.milestone");

  private HeldForMissing() {}

  /** Nothing where it cannot be told apart from what waits for other answers. */
  static Optional<Money> of(Certificate certificate) {
    List<HeldQuestion> questions = certificate.questions();
    if (questions.stream().allMatch(HeldForMissing::waits)) {
      return Optional.of(certificate.held());
    }
    boolean costed = questions.stream().allMatch(one -> one.atStake().isPresent());
    return costed && stakes(questions).equals(certificate.held())
        ? Optional.of(stakes(questions.stream().filter(HeldForMissing::waits).toList()))
        : Optional.empty();
  }

  private static boolean waits(HeldQuestion question) {
    return NO_FIGURE.contains(question.question().key());
  }

  private static Money stakes(List<HeldQuestion> questions) {
    return questions.stream()
        .flatMap(one -> one.atStake().stream())
        .reduce(Money.ZERO, Money::plus);
  }
}
