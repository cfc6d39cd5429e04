package org.govsm.procurement.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.core.text.Term;
import org.govsm.procurement.disbursement.BatchAct.Kind;
import org.govsm.procurement.disbursement.BatchRecord.State;
import org.govsm.procurement.measurement.Reading;

/**
 * Process of a batch: whether an act is allowed, as a pure function of the record, the act and the
 * register of payees. Who prepared a batch neither approves nor closes it; only accounts that may
 * be paid are approved, made into a file and sent; once the file was made two withdraw it; and a
 * batch is closed when each difference is explained. Money that comes back later opens it again.
 * Money that the bank moved is recorded whatever the state: it is never refused.
 */
public final class BatchProcess {

  private static final Map<Kind, Set<State>> FROM =
      Map.of(
          Kind.APPROVAL, Set.of(State.DRAFT),
          Kind.ISSUE, Set.of(State.APPROVED),
          Kind.DISPATCH, Set.of(State.APPROVED, State.ISSUED),
          Kind.ANSWERS, Set.of(State.SENT, State.ANSWERED, State.CLOSED, State.CANCELLED),
          Kind.CLOSING, Set.of(State.ANSWERED),
          Kind.WITHDRAWAL, Set.of(State.APPROVED, State.ISSUED, State.SENT),
          Kind.RETENTION, Set.of(State.WITHDRAWING),
          Kind.CANCELLATION, Set.of(State.DRAFT, State.APPROVED, State.WITHDRAWING));

  private final PayeeRegister register;
  private final int answerDays;
  private final Map<String, String> shared;
  private final Map<String, String> replaced;

  private BatchProcess(
      PayeeRegister register,
      int answerDays,
      Map<String, String> shared,
      Map<String, String> replaced) {
    this.register = register;
    this.answerDays = answerDays;
    this.shared = Map.copyOf(shared);
    this.replaced = Map.copyOf(replaced);
  }

  /**
   * The process with a register.
   *
   * @param register the accounts of the payees
   * @param answerDays days after the day of payment within which the bank is to answer: the buyer's
   *     choice
   * @throws IllegalArgumentException if the days are below nought
   */
  public static BatchProcess of(PayeeRegister register, int answerDays) {
    if (answerDays < 0) {
      throw new IllegalArgumentException("days to answer are not below nought: " + answerDays);
    }
    return new BatchProcess(register, answerDays, Map.of(), Map.of());
  }

  /**
   * The same, where references of the bank are on record for other payments.
   *
   * @param others by the reference of an order, that of the payment outside its batch of which the
   *     bank gave the reference before, as {@link BankReference} compares them
   */
  public BatchProcess sharing(Map<String, String> others) {
    return new BatchProcess(register, answerDays, others, replaced);
  }

  /**
   * The same, where bills of orders are paid or ordered otherwise since: what the bank did not pay
   * or sent back of such an order is outstanding no longer.
   *
   * @param others by the reference of an order, that of the payment that its bill has now
   */
  public BatchProcess replacing(Map<String, String> others) {
    return new BatchProcess(register, answerDays, shared, others);
  }

  /**
   * Decides whether an act is allowed.
   *
   * @return the record with the act, or every reason against it
   */
  public ActResult<BatchRecord> decide(BatchRecord record, BatchAct act) {
    Findings findings = new Findings();
    findings.inOrder(record.lastAt(), act.at());
    boolean fits = FROM.getOrDefault(act.kind(), Set.of()).contains(record.state());
    if (!fits && !act.booksMoney()) {
      findings.refuse(
          "WRONG_STATE",
          Findings.said("act.state").with("state", new Term("batch-state." + record.state())));
    } else {
      check(record, act, findings);
    }
    return findings.result(() -> record.with(act));
  }

  private void check(BatchRecord record, BatchAct act, Findings findings) {
    switch (act.kind()) {
      case APPROVAL -> approval(record.batch(), act, findings);
      case ISSUE -> payable(record.batch(), act.at(), true, findings);
      case DISPATCH -> dispatch(record, act, findings);
      case ANSWERS -> answers(record, act, findings);
      case CLOSING -> closing(record, act, findings);
      case CANCELLATION, RETENTION -> second(record, act, findings);
      case WITHDRAWAL -> {
        // its reason and its evidence are in its form
      }
    }
  }

  private void approval(PaymentBatch batch, BatchAct act, Findings findings) {
    if (Skeleton.same(act.by(), batch.preparedBy())) {
      findings.refuse("SAME_PERSON", Findings.said("act.second"));
    }
    if (!act.part().text("batch").equals(batch.digest())) {
      findings.refuse("OTHER_BATCH", Findings.said("act.other-batch"));
    }
    payable(batch, act.at(), true, findings);
  }

  private void dispatch(BatchRecord record, BatchAct act, Findings findings) {
    Instant sent = sentAt(record, act, findings);
    payable(record.batch(), sent, true, findings);
    if (!findings.isRefused() && sent.isBefore(act.at())) {
      since(record.batch(), act.at(), findings);
    }
    record
        .last(Kind.ISSUE)
        .filter(made -> !made.part().text("file").equals(act.part().text("file")))
        .ifPresent(made -> findings.refuse("OTHER_FILE", Findings.said("act.other-file")));
  }

  /** When it was sent: a day that is stated is held against those of the file and of the act. */
  private static Instant sentAt(BatchRecord record, BatchAct act, Findings findings) {
    if (act.sentOn().isEmpty()) {
      return act.at();
    }
    LocalDate day = act.sentOn().get();
    Instant made = record.last(Kind.ISSUE).or(() -> record.last(Kind.APPROVAL)).orElseThrow().at();
    if (day.isBefore(day(made)) || day.isAfter(day(act.at()))) {
      findings.refuse(
          "SENT_DAY",
          Findings.said("act.sent-day").with("from", day(made)).with("until", day(act.at())));
      return act.at();
    }
    Instant begins = day.atStartOfDay(Reading.INDIA).toInstant();
    return begins.isAfter(made) ? begins : made;
  }

  private static LocalDate day(Instant at) {
    return at.atZone(Reading.INDIA).toLocalDate();
  }

  /** An account that was right when the file was sent, and is not now: the bank has the old one. */
  private void since(PaymentBatch batch, Instant now, Findings findings) {
    for (PaymentOrder order : batch.orders()) {
      Findings later = new Findings();
      account(order, register.standing(order.payee(), now), later);
      if (later.isRefused()) {
        findings.warn("ACCOUNT_SINCE", about("since", order));
      }
    }
  }

  /** Who proposed to withdraw a batch does not decide on it. */
  private static void second(BatchRecord record, BatchAct act, Findings findings) {
    boolean same =
        record.state() == State.WITHDRAWING
            && record
                .last(Kind.WITHDRAWAL)
                .filter(proposed -> Skeleton.same(proposed.by(), act.by()))
                .isPresent();
    if (same) {
      findings.refuse("SAME_PERSON", Findings.said("act.second-withdraws"));
    }
  }

  /**
   * What stands against handing the file of a batch out, also one that counts as sent: an account
   * that was payable when it was made may be blocked or changed since, a day of payment may be
   * past, and once the bank has answered it has the file.
   *
   * @return findings that block or warn; none where it may be handed out
   */
  public List<Finding> beforeHandingOut(BatchRecord record, Instant at) {
    Findings findings = new Findings();
    if (record.last(Kind.ANSWERS).isPresent()) {
      findings.refuse("FILE_ANSWERED", Findings.said("act.file-answered"));
    }
    boolean sent = record.last(Kind.DISPATCH).isPresent();
    record.batch().orders().stream()
        .map(PaymentOrder::valueDate)
        .filter(day -> sent && day.isBefore(day(at)))
        .findFirst()
        .ifPresent(
            day -> findings.refuse("DAY_PAST", Findings.said("act.sent-past").with("day", day)));
    payable(record.batch(), at, !sent, findings);
    return findings.<BatchRecord>result(() -> record).findings();
  }

  /** An account that was payable at the approval may be blocked when the batch is sent. */
  private void payable(PaymentBatch batch, Instant at, boolean days, Findings findings) {
    LocalDate today = day(at);
    for (PaymentOrder order : batch.orders()) {
      if (days && order.valueDate().isBefore(today)) {
        findings.refuse(
            "DAY_PAST",
            Findings.said("act.day-past").with("order", order.id()).with("day", order.valueDate()));
      }
      account(order, register.standing(order.payee(), at), findings);
      if (order.account().isSame(batch.debtorAccount())) {
        findings.refuse("OWN_ACCOUNT", about("own", order));
      }
    }
  }

  private static void account(PaymentOrder order, PayeeStanding standing, Findings findings) {
    switch (standing.status()) {
      case UNKNOWN, PROPOSED -> findings.refuse("ACCOUNT_UNCONFIRMED", about("unconfirmed", order));
      case BLOCKED -> findings.refuse("PAYEE_BLOCKED", about("blocked", order));
      case COOLING ->
          findings.refuse(
              "ACCOUNT_COOLING",
              about("cooling", order).with("until", Findings.time(standing.until().orElseThrow())));
      case PAYABLE -> {
        if (standing.account().filter(order.account()::equals).isEmpty()) {
          findings.refuse("ACCOUNT_DIFFERS", about("differs", order));
        }
      }
    }
    if (standing.changing()) {
      findings.warn("ACCOUNT_CHANGING", about("changing", order));
    }
  }

  private static Message about(String what, PaymentOrder order) {
    return Findings.said("account." + what).with("order", order.id()).with("payee", order.payee());
  }

  private static void answers(BatchRecord record, BatchAct act, Findings findings) {
    if (act.answers().isEmpty()) {
      findings.refuse("NO_ANSWERS", Findings.said("act.no-answers"));
    }
    String file = act.part().text("file");
    boolean known =
        record.acts().stream()
            .filter(each -> each.kind() == Kind.ANSWERS)
            .anyMatch(each -> each.part().text("file").equals(file));
    if (known) {
      findings.refuse("FILE_TWICE", Findings.said("act.file-twice"));
    }
  }

  private void closing(BatchRecord record, BatchAct act, Findings findings) {
    if (Skeleton.same(act.by(), record.batch().preparedBy())) {
      findings.refuse("SAME_PERSON", Findings.said("act.second-closes"));
    }
    BankReconciliation state = reconciliation(record, act.at());
    Set<List<String>> explained = new HashSet<>();
    act.explanations().forEach(each -> explained.add(List.of(each.code(), each.about())));
    for (BankReconciliation.Difference open : state.differences()) {
      Finding finding = open.finding();
      if (finding.code().equals(BankReconciliation.Outcome.WAITING.name())) {
        findings.refuse("STILL_WAITING", finding.text());
      } else if (finding.weight() != Weight.NOTE
          && !explained.contains(List.of(finding.code(), open.about()))) {
        findings.refuse(
            "UNEXPLAINED",
            Findings.said("act.unexplained")
                .with("code", finding.code())
                .with("about", open.about()));
      }
    }
  }

  /**
   * The reconciliation of all answers that are on record.
   *
   * @param asOf answers that came later are not seen
   */
  public BankReconciliation reconciliation(BatchRecord record, Instant asOf) {
    return BankReconciliation.of(record, answerDays, asOf, shared, replaced);
  }

  /**
   * Asks for each act of a record again.
   *
   * @return what stands in the way of acts that are on record; none where all were allowed and the
   *     record was not changed
   */
  public List<Finding> verify(BatchRecord record) {
    List<Finding> found = new ArrayList<>();
    BatchRecord before = BatchRecord.of(record.batch());
    for (BatchAct act : record.acts()) {
      if (act.after().filter(before.digest()::equals).isEmpty()) {
        found.add(
            Findings.of(
                "RECORD_CHANGED",
                Weight.BLOCKING,
                Findings.said("act.changed").with("act", act.toString())));
      }
      decide(before, act).findings().stream()
          .filter(each -> each.weight() == Weight.BLOCKING)
          .forEach(found::add);
      before = before.with(act);
    }
    return List.copyOf(found);
  }
}
