package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.PackPin;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.bill.BillReport;
import org.govsm.procurement.bill.BillRequest;
import org.govsm.procurement.bill.PassedBill;
import org.jspecify.annotations.Nullable;

/**
 * Examined bill: what the question of its examination answers.
 *
 * @param request what was asked
 * @param report the lines, amounts and days; nothing where no sum is told
 * @param questions what an officer must decide
 * @param missing the facts that are missing
 * @param warnings what is to be known beside
 * @param faults what is wrong with the bill or what the contract says of bills
 * @param packs the editions of rules by which it is decided
 */
public record Examined(
    Map<String, @Nullable Object> request,
    Optional<BillReport> report,
    List<BillQuestion> questions,
    List<String> missing,
    List<Finding> warnings,
    List<InputFault> faults,
    List<PackPin> packs) {

  /** Codes of what rests on the day of payment. */
  private static final Set<String> BY_DAY = Set.of("INTEREST_BEYOND", "INTEREST_IN_PARTS");

  static Examined of(RuleBook book, Map<String, @Nullable Object> request) {
    Examined now = asked(book, request);
    return now.missing.isEmpty() ? now : now.lacking(LackingFacts.of(book, now));
  }

  static Examined asked(RuleBook book, Map<String, @Nullable Object> request) {
    return BillRequest.over(book)
        .examine(request)
        .<Examined>fold(
            decision -> of(request, decision),
            faults ->
                new Examined(
                    request, Optional.empty(), List.of(), List.of(), List.of(), faults, List.of()));
  }

  /** The same with more that an officer must decide. */
  Examined with(List<BillQuestion> asked) {
    List<BillQuestion> all = new ArrayList<>(questions);
    all.addAll(asked);
    return new Examined(request, report, all, missing, warnings, faults, packs);
  }

  /** The same without questions that are settled. */
  Examined without(Predicate<BillQuestion> settled) {
    List<BillQuestion> open = questions.stream().filter(settled.negate()).toList();
    return new Examined(request, report, open, missing, warnings, faults, packs);
  }

  /** The same with each question as it is asked now. */
  Examined each(UnaryOperator<BillQuestion> asked) {
    List<BillQuestion> all = questions.stream().map(asked).toList();
    return new Examined(request, report, all, missing, warnings, faults, packs);
  }

  /** The same with what is to be known of interest by the day on which it was paid. */
  Examined paid(Examined onDay) {
    List<Finding> told = new ArrayList<>(warnings);
    told.removeIf(one -> BY_DAY.contains(one.code()));
    onDay.warnings.stream().filter(one -> BY_DAY.contains(one.code())).forEach(told::add);
    return new Examined(request, report, questions, missing, told, faults, packs);
  }

  private Examined lacking(List<String> facts) {
    return new Examined(request, report, questions, facts, warnings, faults, packs);
  }

  private static Examined of(Map<String, @Nullable Object> request, Decision<BillReport> decision) {
    List<BillQuestion> asked = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Optional<BillReport> report =
        decision
            .ruling()
            .<Optional<BillReport>>fold(
                answer -> Optional.of(answer.value()),
                refer -> {
                  asked.add(new BillQuestion(refer.question(), refer.citation()));
                  return refer.indication();
                },
                open -> {
                  missing.addAll(open.missing());
                  return decision.known();
                });
    return new Examined(
        request,
        report,
        report.map(BillReport::questions).orElse(asked),
        missing,
        decision.trace().findings().stream()
            .filter(one -> one.weight() == Finding.Weight.WARNING)
            .toList(),
        List.of(),
        decision.trace().packs());
  }

  /** What is paid; nothing while something before it is not known. */
  public Optional<Money> net() {
    return missing.isEmpty() ? report.flatMap(BillReport::net) : Optional.empty();
  }

  /** The earliest day by which it is paid, as far as it is known. */
  Optional<LocalDate> due() {
    return report.flatMap(BillReport::dueOn);
  }

  /** The questions on which nobody has decided. */
  List<BillQuestion> undecided(Map<String, @Nullable Object> decisions) {
    return questions.stream().filter(one -> !decisions.containsKey(one.id())).toList();
  }

  /** What it takes up once it is passed, as the next bill is given it. */
  PassedBill passed() {
    return report.orElseThrow().passed();
  }

  /** Why a fact that was stated is missing all the same; nothing where it was not stated. */
  Optional<Message> contradicted(String fact) {
    return report.flatMap(found -> found.contradicted(fact));
  }
}
