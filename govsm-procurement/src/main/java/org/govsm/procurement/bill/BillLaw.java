package org.govsm.procurement.bill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.dues.Dues;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Consistency;
import org.govsm.procurement.question.WorkedQuestion;
import org.govsm.procurement.tenderlaw.TenderLaw;

/** Law of one bill: the facts that it gives, and the questions of dues that it asks. */
final class BillLaw {

  /** What this project reads where the law that was read says nothing. */
  static final Citation OWN = OwnDefault.of("examination of a bill");

  private static final String PAYMENT = "payment";
  private static final List<String> SUMS = List.of("yearAmount", "untaxedBefore");
  private static final List<String> CODES = List.of("supplierClass", "payeeType", "paymentKind");

  private final RuleBook book;
  private final Case facts;
  private final Case credit;
  private final TenderLaw law;

  private BillLaw(RuleBook book, Case facts, Case credit) {
    this.book = book;
    this.facts = facts;
    this.credit = credit;
    law = new TenderLaw(book, facts, PAYMENT);
  }

  /**
   * Begins.
   *
   * @param contradicted sums of the payee that do not count, as the record contradicts them
   */
  static BillLaw of(
      RuleBook book,
      Node request,
      GstSupply supply,
      Optional<LocalDate> accepted,
      Set<String> contradicted) {
    Case.Draft draft = Case.draft();
    Node terms = request.branch("terms").orElseThrow();
    request.find(PAYMENT, LocalDate.class).ifPresent(day -> draft.day(PAYMENT, day));
    terms.find("orderedOn", LocalDate.class).ifPresent(day -> draft.day("order", day));
    accepted.ifPresent(day -> draft.day("acceptance", day));
    terms.find("value", Money.class).ifPresent(sum -> draft.fact("contractValue", sum.rupees()));
    draft.fact("supply", supply.code(request.branch("invoice").orElseThrow()));
    request.branch("payee").ifPresent(payee -> payee(payee, contradicted, draft));
    Case facts = draft.done();
    Case.Draft credit = facts.toDraft();
    facts.day(PAYMENT).ifPresent(day -> credit.day(PAYMENT, PassedBill.credited(request)));
    BillLaw law = new BillLaw(book, facts, credit.done());
    contradicted.forEach(law.law::lacks);
    return law;
  }

  private static void payee(Node payee, Set<String> contradicted, Case.Draft draft) {
    CODES.forEach(name -> payee.find(name, String.class).ifPresent(code -> draft.fact(name, code)));
    SUMS.stream()
        .filter(name -> !contradicted.contains(name))
        .forEach(
            name -> payee.find(name, Money.class).ifPresent(sum -> draft.fact(name, sum.rupees())));
    payee.find("trader", Boolean.class).ifPresent(flag -> draft.fact("trader", flag));
    payee.find("bankRate", Percent.class).ifPresent(rate -> draft.fact("bankRate", rate.points()));
  }

  TenderLaw law() {
    return law;
  }

  Case facts() {
    return facts;
  }

  /**
   * The facts for tax at source: with the day by which the bill is passed, where it is planned to
   * be paid later.
   */
  Case credit() {
    return credit;
  }

  /** A question of dues; nothing where the book has not its tables. */
  Optional<Decision<Computation>> ask(String id, Case known) {
    return question(id).map(asked -> asked.decide(Consistency.fitting(asked.question(), known)));
  }

  private Optional<WorkedQuestion> question(String id) {
    return Dues.of(book).stream().filter(one -> one.question().id().equals(id)).findFirst();
  }

  /** What is answered, indicated or known of it. */
  static Optional<Computation> worked(Decision<Computation> decision) {
    return decision
        .ruling()
        .<Optional<Computation>>fold(
            answer -> Optional.of(answer.value()),
            refer -> refer.indication(),
            open -> decision.known());
  }

  /** Lets it bear on the bill; that its sum is not known yet is told by what it lacks itself. */
  void carry(Decision<Computation> before, boolean isSumKnown) {
    if (isSumKnown) {
      law.carry(before);
      return;
    }
    law.tell(before);
    if (before.ruling() instanceof Ruling.Undetermined<Computation> open) {
      open.missing().stream().filter(fact -> !fact.equals("amount")).forEach(law::lacks);
    } else if (before.ruling() instanceof Ruling.Refer<Computation> refer) {
      law.refer(refer.question(), refer.citation());
    }
  }

  /** The values of a field in the rows that a table gives, as they are shown; without bearing. */
  List<String> rows(String table, String... fields) {
    return new TenderLaw(book, credit, PAYMENT)
        .look(table, Map.of()).stream()
            .flatMap(BillLaw::outputs)
            .flatMap(outputs -> outputs.rows().stream())
            .flatMap(row -> Stream.of(fields).flatMap(field -> Stream.ofNullable(row.get(field))))
            .map(
                value ->
                    value instanceof BigDecimal number ? number.toPlainString() : value.toString())
            .distinct()
            .toList();
  }

  private static Stream<Outputs> outputs(Decision<Outputs> decision) {
    return decision
        .ruling()
        .<Stream<Outputs>>fold(
            answer -> Stream.of(answer.value()),
            refer -> refer.indication().stream(),
            open -> Stream.of());
  }

  /** The provision of a row, else a default of this project. */
  Citation cited(String table, String field, String code) {
    return law.lookRow(table, field, code).orElse(OWN);
  }
}
