package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Step;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Case;
import org.govsm.core.text.Message;
import org.govsm.procurement.dues.Dues;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Rates;

/**
 * Deductions of a bill, in order: damages, retention, recovery of an advance, set-off, what was
 * paid before, and the taxes at source, which are taken of the value without GST.
 */
final class BillDeductions {

  private static final String GOVERNMENT = "GST_DEPARTMENT";
  private static final String INCOME_TAX = "INCOME_TAX_DEPARTMENT";
  private static final String BUYER = "BUYER";
  private static final String YEAR = "yearAmount";
  private static final String UNTAXED = "untaxedBefore";
  private static final String WITH_EARLIER = "taxWithEarlier";

  private final Node request;
  private final Node terms;
  private final BillLaw law;
  private final Money value;
  private final Money total;
  private final Optional<Money> taxed;
  private final AdvanceTax advanceTax;
  private final RecoveredAdvance recovered;
  private final List<BillEntry> entries = new ArrayList<>();
  private boolean complete = true;

  /**
   * Begins.
   *
   * @param value what is paid without GST
   * @param taxed the part of it that bears GST; nothing where it is not known which does
   */
  BillDeductions(Node request, BillLaw law, Money value, Optional<Money> taxed, Money total) {
    this.request = request;
    this.taxed = taxed;
    this.law = law;
    this.value = value;
    this.total = total;
    terms = request.branch("terms").orElseThrow();
    advanceTax = AdvanceTax.of(request);
    recovered = RecoveredAdvance.of(request, value);
  }

  List<BillEntry> entries() {
    return List.copyOf(entries);
  }

  /** Tax that was deducted on an advance, as far as it lowers the taxes of the bill. */
  AdvanceTax advanceTax() {
    return advanceTax;
  }

  /** Whether every deduction is known. */
  boolean isComplete() {
    return complete;
  }

  void deduct(Money damages) {
    if (!damages.equals(Money.ZERO)) {
      Message why = Message.of("bill.why.damages").with("sum", damages);
      take("DAMAGES", damages, BUYER, why, damages());
    }
    if (value.compareTo(Money.ZERO) > 0) {
      terms.branch("retention").ifPresent(this::retain);
      terms.branch("advance").ifPresent(this::recover);
    }
    List<Node> setOffs = request.branches("setOffs");
    for (int i = 0; i < setOffs.size(); i++) {
      Node setOff = setOffs.get(i);
      again(setOff);
      asked("bill.set-off-twice", setOff, setOffs.subList(0, i).stream());
      Message why = Message.of("bill.why.set-off").with("reason", setOff.text("reason"));
      take("SET_OFF", setOff.get("amount", Money.class), BUYER, why, BillLaw.OWN);
    }
    for (Node paid : request.branches("paid")) {
      Message why = Message.of("bill.why.paid").with("on", paid.get("on", LocalDate.class));
      take("PAID_BEFORE", paid.get("amount", Money.class), "SUPPLIER", why, BillLaw.OWN);
    }
    taxes();
    if (complete) {
      advanceTax.unused().ifPresent(text -> law.law().refer(text, BillLaw.OWN));
      advanceTax.beyondRates().ifPresent(text -> law.law().refer(text, BillLaw.OWN));
    }
  }

  private Citation damages() {
    return law.cited("tax.damages.treatment", "treatment", "DAMAGES_AFTER_TAX");
  }

  private void retain(Node retention) {
    boolean ofValue = retention.text("of").equals("VALUE");
    Percent percent = retention.get("percent", Percent.class);
    Money base = ofValue ? value : total;
    Message why =
        Message.of(ofValue ? "bill.why.retention" : "bill.why.retention-total")
            .with("percent", percent)
            .with("base", base);
    take("RETENTION", Rates.of(percent, base), BUYER, why, clause(retention));
  }

  /** What was set off by the same reason, on whatever contract, may be the same debt. */
  private void again(Node setOff) {
    Stream<Node> before =
        Stream.concat(request.branches("earlier").stream(), request.branch("onRecord").stream())
            .flatMap(one -> one.branches("setOffs").stream());
    asked("bill.set-off-again", setOff, before);
  }

  private void asked(String key, Node setOff, Stream<Node> others) {
    Money sum =
        others
            .filter(one -> Alike.are(one.text("reason"), setOff.text("reason")))
            .map(one -> one.get("amount", Money.class))
            .reduce(Money.ZERO, Money::plus);
    if (!sum.equals(Money.ZERO)) {
      Message text = Message.of(key).with("reason", setOff.text("reason")).with("before", sum);
      law.law().refer(text, BillLaw.OWN);
    }
  }

  private void recover(Node advance) {
    Money stated = advance.get("recovered", Money.class);
    Money bills = RecoveredAdvance.before(request);
    if (!stated.equals(Money.ZERO) && !bills.equals(Money.ZERO)) {
      Message text = Message.of("bill.advance-both").with("stated", stated).with("bills", bills);
      law.law().find(Finding.of("ADVANCE_RECOVERED", Weight.WARNING, text, clause(advance)));
    }
    Money sum = recovered.sum();
    if (sum.equals(Money.ZERO)) {
      return;
    }
    Message why =
        Message.of("bill.why.advance")
            .with("percent", advance.get("percent", Percent.class))
            .with("base", value)
            .with("left", recovered.left());
    take("ADVANCE", sum, BUYER, why, clause(advance));
    Optional<Boolean> taxed = advance.find("taxDeducted", Boolean.class);
    if (taxed.isEmpty()) {
      law.law().lacks("advanceTaxed");
      complete = false;
    } else if (taxed.get()) {
      lowered(advance, sum);
    } else {
      recovered.question().ifPresent(text -> law.law().refer(text, BillLaw.OWN));
    }
  }

  /** No provision was read on it: an officer states the figures, and another decides on them. */
  private void lowered(Node advance, Money sum) {
    if (advanceTax.isKnown()) {
      law.law().refer(advanceTax.asked(sum), BillLaw.OWN);
      advanceTax
          .beyond(advance.get("paid", Money.class))
          .ifPresent(text -> law.law().refer(text, BillLaw.OWN));
      recovered.question().ifPresent(text -> law.law().refer(text, BillLaw.OWN));
    } else {
      law.law().lacks(AdvanceTax.MEMBER);
      complete = false;
    }
  }

  /** Each tax is a deduction of its own, to whom it is paid. */
  private void taxes() {
    if (value.compareTo(Money.ZERO) <= 0) {
      return;
    }
    Optional<Decision<Computation>> asked =
        law.ask(
            Dues.TAX_DEDUCTION,
            law.credit().toDraft().fact("amount", recovered.inYear().rupees()).done());
    if (asked.isEmpty()) {
      law.law().refer(Message.of("bill.no-tax-law"), BillLaw.OWN);
      return;
    }
    Decision<Computation> decision = asked.get();
    law.law().carry(decision);
    List<Citation> rules = decision.trace().steps().stream().map(Step::citation).toList();
    Citation gst = rules.isEmpty() ? BillLaw.OWN : rules.get(0);
    Citation income = rules.isEmpty() ? BillLaw.OWN : rules.get(rules.size() - 1);
    Optional<Computation> worked = BillLaw.worked(decision);
    Optional<Computation> onTaxed = onTaxed(worked);
    tax(onTaxed, taxed.orElse(value), "gstCentral", "GST_CENTRAL", GOVERNMENT, gst);
    tax(onTaxed, taxed.orElse(value), "gstState", "GST_STATE", GOVERNMENT, gst);
    tax(onTaxed, taxed.orElse(value), "gstIntegrated", "GST_INTEGRATED", GOVERNMENT, gst);
    tax(worked, recovered.inYear(), "incomeTax", "INCOME_TAX", INCOME_TAX, income);
    boolean known = worked.flatMap(found -> found.money("payable")).isPresent();
    complete &=
        taxed.isPresent() && (known || worked.filter(f -> isDecided(f, income)).isPresent());
  }

  /**
   * Whether all taxes are known as an officer says whether income-tax on earlier payments that bore
   * none is deducted from this one too, and takes it: how the section treats them was not read.
   */
  private boolean isDecided(Computation found, Citation cited) {
    Optional<Money> earlier =
        request.branch("payee").flatMap(payee -> payee.find(UNTAXED, Money.class));
    Optional<Percent> percent = found.get("incomeTaxPercent").map(Percent.class::cast);
    if (percent.filter(rate -> rate.points().signum() > 0).isEmpty()
        || found.money("gst").isEmpty()
        || found.money("incomeTax").isPresent()
        || !law.credit().knows(YEAR)
        || !law.credit().knows(UNTAXED)
        || earlier.filter(sum -> sum.compareTo(Money.ZERO) > 0).isEmpty()) {
      return false;
    }
    Optional<Boolean> too =
        request.branch("payee").flatMap(payee -> payee.find(WITH_EARLIER, Boolean.class));
    if (too.isEmpty()) {
      law.law().lacks(WITH_EARLIER);
      return false;
    }
    Money base = recovered.inYear().plus(too.get() ? earlier.orElseThrow() : Money.ZERO);
    Message why = Message.of("bill.why.incomeTax").with("base", base);
    takeTax("INCOME_TAX", Rates.of(percent.get(), base), base, INCOME_TAX, why, cited);
    return true;
  }

  /** Tax at source under GST is on what bears GST. */
  private Optional<Computation> onTaxed(Optional<Computation> whole) {
    if (taxed.filter(recovered.inYear()::equals).isPresent()) {
      return whole;
    }
    return taxed
        .filter(sum -> sum.compareTo(Money.ZERO) > 0)
        .flatMap(sum -> law.ask(Dues.TAX_DEDUCTION, onGst(sum)))
        .flatMap(BillLaw::worked);
  }

  /** Of an advance of an earlier year more may bear GST than is a sum of the year. */
  private Case onGst(Money sum) {
    Case.Draft known = law.credit().toDraft().fact("amount", sum.rupees());
    return recovered.isOfEarlierYear() ? known.fact(YEAR, sum.rupees()).done() : known.done();
  }

  private void tax(
      Optional<Computation> worked,
      Money base,
      String field,
      String code,
      String payee,
      Citation cited) {
    Message why = Message.of("bill.why." + field).with("base", base);
    worked
        .flatMap(found -> found.money(field))
        .ifPresent(sum -> takeTax(code, sum, base, payee, why, cited));
  }

  /**
   * What was deducted on the advance is not deducted again; income-tax of an earlier year is on
   * what this bill does not count.
   */
  private void takeTax(
      String code, Money due, Money base, String payee, Message why, Citation cited) {
    boolean apart = code.equals("INCOME_TAX") && recovered.isOfEarlierYear();
    Money before = apart ? Money.ZERO : advanceTax.take(code, due, base);
    Message whole =
        before.equals(Money.ZERO)
            ? why
            : Message.of("bill.why.less-advance").with("why", why).with("before", before);
    take(code, due.minus(before), payee, whole, cited);
  }

  private void take(String code, Money sum, String payee, Message why, Citation cited) {
    if (!sum.equals(Money.ZERO)) {
      BillEntry entry = BillEntry.deducted(code, sum, payee, why);
      entries.add(entry);
      law.law().step("bill." + code, entry.said(), cited);
    }
  }

  private Citation clause(Node part) {
    return Citation.of(terms.text("contract"), part.text("clause")).cite();
  }
}
