package org.govsm.portal.bills;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.procedure.PurchaseChannel;
import org.jspecify.annotations.Nullable;

/**
 * Channel answer: whether a contract was ordered on GeM, as an officer decided it by YES or NO with
 * words. Until then no day of GeM is told, and no interest by it.
 */
public final class ChannelAnswer {

  static final String ANSWER = "answer";
  static final List<String> CHOICES = List.of("YES", "NO");

  private static final Set<String> KEYS =
      Set.of("bills.ask-channel", "bills.ask-channels", "bills.ask-gem");

  private ChannelAnswer() {}

  /** Whether a question is answered by YES or NO beside the words. */
  static boolean is(BillQuestion question) {
    return KEYS.contains(question.question().key());
  }

  /** The answers of which one is given beside the words; none where words alone decide. */
  public static List<String> of(BillQuestion question) {
    return is(question) ? CHOICES : List.of();
  }

  /**
   * The answer that comes with a decision; nothing for a question that takes words alone.
   *
   * @throws ProblemException where it lacks, or is given to another question
   */
  static Optional<String> given(BillQuestion question, Map<String, @Nullable Object> given) {
    Optional<String> said = ApiRequests.text(given, ANSWER).filter(text -> !text.isBlank());
    if (is(question) && said.filter(CHOICES::contains).isEmpty()) {
      throw ProblemException.of(Faults.at("/" + ANSWER, "bills.answer-gem"));
    } else if (!is(question) && said.isPresent()) {
      throw ProblemException.of(Faults.at("/" + ANSWER, "bills.answer-none"));
    }
    return said;
  }

  /**
   * Puts the channel that was decided into a request for a bill; while it is asked and nobody has
   * answered, that it is open.
   *
   * @param acts on the bill
   */
  static void hear(
      Transaction tx,
      BillCase of,
      Map<String, @Nullable Object> terms,
      Map<String, @Nullable Object> request,
      List<StoredBillAct> acts) {
    Optional<BillQuestion> asked = TermsQuestions.channel(of);
    if (asked.isPresent()) {
      answered(tx, of, asked.get().id(), acts)
          .ifPresentOrElse(
              yes ->
                  terms.put(
                      "channel",
                      yes.equals("YES") ? PurchaseChannel.ON_GEM : PurchaseChannel.OUTSIDE),
              () -> request.put("channelOpen", true));
    }
  }

  /** The last answer, on this bill or on one of the contract that is passed. */
  private static Optional<String> answered(
      Transaction tx, BillCase of, String id, List<StoredBillAct> acts) {
    Stream<StoredBillAct> before =
        of.passed().stream()
            .filter(one -> one.decisions().containsKey(id))
            .flatMap(one -> new Bills(tx).acts(one).stream());
    return Stream.concat(before, acts.stream())
        .filter(act -> act.kind().equals("decided"))
        .filter(act -> act.text("question").filter(id::equals).isPresent())
        .flatMap(act -> act.text(ANSWER).stream())
        .reduce((earlier, later) -> later);
  }
}
