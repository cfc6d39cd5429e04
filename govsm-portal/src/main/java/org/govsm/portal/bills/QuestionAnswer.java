package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bill.BeyondRecord;
import org.govsm.procurement.bill.BillQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Question answer: the choice that stands beside the words of a decision, where what is paid or
 * when hangs on it. What was decided in words alone before is asked anew.
 */
public final class QuestionAnswer {

  static final String ANSWER = "answer";
  static final String YES = "YES";
  static final String RECORDED = "RECORDED";

  private static final List<String> ON_GEM = List.of(YES, "NO");
  private static final List<String> WHICH_HOLDS = List.of(RECORDED, "STATED");

  private static final Set<String> CHANNEL =
      Set.of("bills.ask-channel", "bills.ask-channels", "bills.ask-gem");

  private static final String ANEW = "bills.ask-anew";
  private static final String BEHIND = "asked";

  private QuestionAnswer() {}

  /** The key of what a question asks, also where it is asked anew. */
  static String key(BillQuestion question) {
    Message text = question.question();
    return text.key().equals(ANEW) && text.values().get(BEHIND) instanceof Message behind
        ? behind.key()
        : text.key();
  }

  /** Whether a question is answered by a choice beside the words. */
  static boolean is(BillQuestion question) {
    return !of(question).isEmpty();
  }

  /** The answers of which one is given beside the words; none where words alone decide. */
  public static List<String> of(BillQuestion question) {
    String key = key(question);
    if (CHANNEL.contains(key)) {
      return ON_GEM;
    }
    if (BeyondRecord.is(question)) {
      return SettledLines.ANSWERS;
    }
    return key.equals(RecordedClass.ASKED) ? WHICH_HOLDS : List.of();
  }

  /** The key of the sentence that asks for an answer; each answer has its own below it. */
  public static String asked(BillQuestion question) {
    return among(of(question));
  }

  /**
   * The answer that comes with a decision; nothing for a question that takes words alone.
   *
   * @throws ProblemException where it lacks, or is given to another question
   */
  static Optional<String> given(BillQuestion question, Map<String, @Nullable Object> given) {
    Optional<String> said = ApiRequests.text(given, ANSWER).filter(text -> !text.isBlank());
    if (is(question) && said.filter(of(question)::contains).isEmpty()) {
      throw ProblemException.of(Faults.at("/" + ANSWER, asked(question) + "-lacks"));
    } else if (!is(question) && said.isPresent()) {
      throw ProblemException.of(Faults.at("/" + ANSWER, "bills.answer-none"));
    }
    return said;
  }

  /** The last answer to a question, on this bill or on one of the contract that is passed. */
  static Optional<String> last(BillCase of, BillQuestion question, List<StoredBillAct> acts) {
    List<StoredBillAct> all = new ArrayList<>(of.decidedBefore());
    all.addAll(acts);
    return decisions(question, all).stream()
        .flatMap(act -> act.text(ANSWER).stream())
        .reduce((earlier, later) -> later);
  }

  /** The decisions on a question, in the order in which they were made. */
  public static List<StoredBillAct> decisions(BillQuestion question, List<StoredBillAct> acts) {
    List<String> ids = List.of(question.id(), anew(question).id());
    return acts.stream()
        .filter(act -> act.kind().equals("decided"))
        .filter(act -> act.text("question").filter(ids::contains).isPresent())
        .toList();
  }

  /** The key of the sentence that asked for an answer. */
  public static String asked(String answer) {
    String said = said(answer);
    return said.substring(0, said.lastIndexOf('.'));
  }

  /** What the pieces that a question is about come to. */
  public static Money sum(BillQuestion question) {
    return question.question().values().get("sum") instanceof Money sum ? sum : Money.ZERO;
  }

  /** What an answer says of money that came back, or is set off. */
  public static Optional<Message> money(StoredBillAct act) {
    return act.content().containsKey(LineMoney.BACK)
        ? Optional.of(LineMoney.of(act))
            .map(
                one ->
                    Message.of("bills.settled-lines-by")
                        .with("sum", one.sum())
                        .with("instrument", Message.of("payments.instrument." + one.instrument()))
                        .with("number", one.number())
                        .with("day", one.on()))
        : Optional.empty();
  }

  /** The key of an answer in words. */
  public static String said(String answer) {
    if (answer.equals(SettledLines.WITHDRAWN)) {
      return among(SettledLines.ANSWERS) + "." + answer;
    }
    return Stream.of(ON_GEM, WHICH_HOLDS, SettledLines.ANSWERS)
        .filter(answers -> answers.contains(answer))
        .map(answers -> among(answers) + "." + answer)
        .findFirst()
        .orElseThrow();
  }

  private static String among(List<String> answers) {
    if (answers.equals(ON_GEM)) {
      return "bills.on-gem";
    }
    return answers.equals(WHICH_HOLDS) ? "bills.which-holds" : "bills.settled-lines";
  }

  /** The question, asked anew where a bill has a decision in words that gave no answer. */
  static BillQuestion open(
      BillCase of, StoredBill bill, BillQuestion question, List<StoredBillAct> acts) {
    return is(question)
            && bill.decisions().containsKey(question.id())
            && last(of, question, acts).isEmpty()
        ? anew(question)
        : question;
  }

  private static BillQuestion anew(BillQuestion question) {
    Message text = question.question();
    return text.key().equals(ANEW)
        ? question
        : new BillQuestion(Message.of(ANEW).with(BEHIND, text), question.citation());
  }
}
