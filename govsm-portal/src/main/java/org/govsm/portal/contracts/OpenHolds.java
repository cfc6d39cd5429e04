package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.HeldParts.Part;
import org.govsm.portal.contracts.StandingMoney.Closing;
import org.govsm.portal.contracts.StandingMoney.Standing;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.payment.HeldQuestion;

/**
 * Open holds: what of a contract is held, was paid in doubt, or waits for the closing settlement.
 * What is held until a day is a task each; what has no day is one task a contract, with what
 * settles it.
 */
final class OpenHolds {

  private OpenHolds() {}

  /** Of a contract of which something changed that is not worked out yet. */
  static ContractTask changed(CertifiedContract one) {
    return ContractTask.of(one.id(), TaskWords.CHANGED, one.asOf(), ledger(one), Map.of());
  }

  static List<ContractTask> of(CertifiedContract one, Standing now) {
    List<ContractTask> tasks = new ArrayList<>();
    List<Part> held = now.parts().stream().filter(part -> isSum(part.sum())).toList();
    held.stream()
        .filter(part -> part.until().isPresent() || isAnswered(part))
        .map(part -> held(one, part))
        .forEach(tasks::add);
    List<Part> endless =
        held.stream().filter(part -> part.until().isEmpty() && !isAnswered(part)).toList();
    together(TaskWords.HELD_OPEN, one, endless, Part::sum).ifPresent(tasks::add);
    List<Part> doubtful = now.parts().stream().filter(part -> isSum(part.doubt())).toList();
    together(TaskWords.DOUBT, one, doubtful, Part::doubt).ifPresent(tasks::add);
    now.parts().stream()
        .filter(part -> isSum(part.depends()))
        .map(part -> deducted(one, part))
        .forEach(tasks::add);
    now.closing().ifPresent(closing -> tasks.add(closing(one, closing)));
    return tasks;
  }

  /** Whether all that was asked is on record: since, or since the freeze. */
  private static boolean isAnswered(Part part) {
    return part.answered()
        || !part.questions().isEmpty()
            && part.questions().stream().allMatch(one -> HeldQuestion.cameLate(code(one)));
  }

  /** The code of a question: of a sentence as a certificate has it, or of a message. */
  static String code(Object question) {
    return question instanceof Message message
        ? message.key()
        : question instanceof Map<?, ?> tree ? String.valueOf(tree.get("code")) : "";
  }

  private static boolean isSum(Money sum) {
    return sum.compareTo(Money.ZERO) > 0;
  }

  private static String ledger(CertifiedContract one) {
    return "/contracts/" + one.id() + "#ledger";
  }

  private static ContractTask closing(CertifiedContract one, Closing closing) {
    boolean recovers = closing.sum().compareTo(Money.ZERO) < 0;
    Money sum = recovers ? Money.ZERO.minus(closing.sum()) : closing.sum();
    return ContractTask.of(
            one.id(),
            recovers ? TaskWords.CLOSING_RECOVERS : TaskWords.CLOSING,
            closing.since(),
            "/contracts/" + one.id() + "/certificates/check?period=" + BillingPeriod.CLOSING,
            Map.of("sum", sum.toString()))
        .dueOn(closing.until());
  }

  private static Optional<ContractTask> together(
      String kind, CertifiedContract one, List<Part> parts, Function<Part, Money> sum) {
    return parts.stream()
        .map(Part::since)
        .min(LocalDate::compareTo)
        .map(
            since ->
                ContractTask.of(
                        one.id(),
                        kind,
                        since,
                        ledger(one),
                        Map.of(
                            "sum",
                            parts.stream().map(sum).reduce(Money.ZERO, Money::plus).toString()))
                    .asking(questions(parts)));
  }

  /** The questions on which parts depend; nothing else can be said. */
  static List<?> questions(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> part.questions().stream())
        .filter(one -> one instanceof Map || one instanceof Message)
        .toList();
  }

  /** What was deducted on figures that no longer stand. */
  private static ContractTask deducted(CertifiedContract one, Part part) {
    return ContractTask.of(
            one.id(),
            part.again() ? TaskWords.AGAIN : TaskWords.DEDUCTED,
            part.since(),
            part.again() ? again(one, part) : ledger(one),
            Map.of("sum", part.depends().toString(), "period", part.period()))
        .asking(questions(List.of(part)));
  }

  private static String heldAs(Part part) {
    if (!isAnswered(part)) {
      return TaskWords.HELD;
    }
    return part.again() ? TaskWords.HELD_ANSWERED : TaskWords.HELD_LATE;
  }

  private static String again(CertifiedContract one, Part part) {
    return "/contracts/" + one.id() + "/certificates/check?period=" + part.period();
  }

  private static String certificate(CertifiedContract one, Part part) {
    return "/contracts/" + one.id() + "/certificates/" + part.certificate();
  }

  private static ContractTask held(CertifiedContract one, Part part) {
    return ContractTask.of(
            one.id(),
            heldAs(part),
            part.since(),
            isAnswered(part) && part.again() ? again(one, part) : certificate(one, part),
            Map.of("sum", part.sum().toString(), "period", part.period()))
        .dueOn(part.until());
  }
}
