package org.govsm.portal.bills;

import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Page;
import org.govsm.procurement.bill.LateInterest;

/** View of interest for paying a bill late, as the page of the bill shows and takes it. */
public record InterestView(StoredBill bill, List<StoredBillAct> acts) {

  private static final String REST = ".REST";

  /** Each who entered what waits for another person, and what. */
  public List<String> waiting(Page page) {
    return kept().waiting().stream().map(act -> waiting(act, page)).toList();
  }

  private static String waiting(StoredBillAct act, Page page) {
    Optional<Money> sum = act.text(BillPayments.AMOUNT).map(Money::ofRupees);
    Message said = Message.of("bills.interest.unconfirmed" + end(act, sum));
    Message whole = said.with("person", page.person(act.actor()));
    return page.words().say(sum.map(paid -> whole.with("sum", paid)).orElse(whole));
  }

  private static String end(StoredBillAct act, Optional<Money> sum) {
    return sum.isPresent() ? "" : InterestTransfers.isRest(act) ? "-rest" : "-none";
  }

  /** Whether what an act entered still waits for another person. */
  public boolean waits(StoredBillAct act) {
    return kept().waiting().stream().anyMatch(one -> one.actNo() == act.actNo());
  }

  /** What of interest for paying it late is owed or was settled, by each authority. */
  public List<LateInterest> owed() {
    return bill.interestState().isEmpty() ? List.of() : kept().owed();
  }

  /** That of which an act may say what becomes. */
  public List<LateInterest> choices() {
    return kept().choices();
  }

  /** What is recorded as paid while no day of payment stands, by which it is known what is owed. */
  public List<String> undated(Page page) {
    return kept().undated().stream()
        .map(
            by ->
                page.say("bills.by." + by)
                    + ": "
                    + page.say("bills.interest.undated", "sum", kept().paid(by).orElse(Money.ZERO)))
        .toList();
  }

  /** Whether that by an authority is still owed. */
  public boolean owes(LateInterest one) {
    return kept().open().contains(one.by());
  }

  /** Whether some of that which is open again is recorded as paid. */
  public boolean isPaidBefore(LateInterest one) {
    return owes(one) && kept().paid(one.by()).isPresent();
  }

  /** What of it is recorded as paid, and what is still open. */
  public String paidBefore(LateInterest one, Page page) {
    boolean known = one.least().isPresent() || one.beyond().isPresent();
    Message said =
        Message.of("bills.interest.paid-before" + (known ? "" : "-unknown"))
            .with("sum", kept().paid(one.by()).orElse(Money.ZERO));
    return page.words().say(known ? said.with("left", kept().left(one).most()) : said);
  }

  /** What was paid for another day beyond what is owed by the day that stands. */
  public Optional<Money> excess(LateInterest one) {
    return kept().excess(one);
  }

  /** Whether all of it is settled, and an act corrects it. */
  public boolean isCorrecting() {
    return !bill.owesInterest();
  }

  /** What may be paid without a reason, as a box is filled; nothing while it is to be decided. */
  public String sum() {
    List<LateInterest> open = owed().stream().filter(this::owes).toList();
    return open.size() == 1 && open.get(0).beyond().isEmpty()
        ? kept().left(open.get(0)).least().map(Money::toString).orElse("")
        : "";
  }

  private KeptInterest kept() {
    return KeptInterest.of(acts);
  }

  /** The end of the key that says to whom interest was paid by an act. */
  public String payee(StoredBillAct act) {
    boolean paid = act.text(InterestActs.DECISION).filter(InterestActs.PAID::equals).isPresent();
    if (InterestTransfers.isRest(act)) {
      return REST;
    }
    return paid && act.text(KeptInterest.BY).filter(LateInterest.GEM::equals).isPresent()
        ? ".GEM"
        : "";
  }

  /** The same of what may be decided, where it can be said before one authority is chosen. */
  public String payee(String decision) {
    List<String> by = choices().stream().map(LateInterest::by).toList();
    return !decision.equals(InterestActs.PAID)
        ? owed().stream().anyMatch(this::isPaidBefore) ? REST : ""
        : by.size() > 1 ? ".ANY" : by.contains(LateInterest.GEM) ? ".GEM" : "";
  }

  /** What may be decided on it. */
  public List<String> decisions() {
    return InterestActs.DECISIONS;
  }

  /** The key of the words for whom a correction waits. */
  public String waitsFor(StoredBillAct entered) {
    if (!needsThree(entered)) {
      return "bills.corrected-waits";
    }
    boolean third = new KeptRate(acts).persons().size() > 1;
    return third ? "bills.rate-waits-third" : "bills.rate-waits-two";
  }

  /** The key of the words that an act does not count by itself. */
  public String notAlone(StoredBillAct entered) {
    return needsThree(entered) ? "bills.counts-not-two" : "bills.counts-not-alone";
  }

  /** Who enters another bank rate, and who one that is most likely mistyped. */
  public Message rateByTwo() {
    return Message.of("bills.rate-corrected-by-two")
        .with("most", LateInterest.MOST_BANK_RATE)
        .with("least", LateInterest.LEAST_BANK_RATE);
  }

  private static boolean needsThree(StoredBillAct entered) {
    return entered.kind().equals(KeptRate.CORRECTED)
        && entered.text(KeptRate.RATE).map(Percent::of).flatMap(LateInterest::asked).isPresent();
  }
}
