package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.tender.SecondStage;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/** First stage of two: the tender from which the second is drafted, and what it has against it. */
public final class FirstStage {

  static final String PART = "twoStage";

  /** What a second stage takes from the first, and nobody changes. */
  static final List<String> KEPT = List.of(PART, "invited");

  private FirstStage() {}

  /**
   * The record of the first stage that a new tender names.
   *
   * @param given the members of the new tender
   * @throws ProblemException where the first stage is not over, or nobody stood in it
   */
  static Optional<TenderRecord> named(
      Transaction tx, String department, Map<String, ? extends @Nullable Object> given) {
    return id(given)
        .map(id -> record(tx, department, id))
        .map(
            record -> {
              refuse(SecondStage.against(record));
              return record;
            });
  }

  /** The number of the first stage that a tender names. */
  static Optional<String> id(Map<String, ? extends @Nullable Object> tender) {
    return tender.get(PART) instanceof Map<?, ?> part
            && part.get("first") instanceof Map<?, ?> first
            && first.get("id") instanceof String id
        ? Optional.of(id)
        : Optional.empty();
  }

  private static TenderRecord record(Transaction tx, String department, String id) {
    return new Tenders(tx)
        .find(department, id)
        .filter(StoredTender::isPublic)
        .map(new TenderHistory(tx)::record)
        .orElseThrow(
            () ->
                ProblemException.of(
                    new InputFault(
                        "/twoStage/first",
                        "store.no-tender",
                        Message.of("store.no-tender").with("what", id))));
  }

  /** The draft of the second stage, which stands on the requirement of the first. */
  static Map<String, Object> draft(TenderRecord first, String requirement, String number) {
    boolean same =
        first.tender().node().branch("requirement").stream()
            .anyMatch(part -> part.text("id").equals(requirement));
    if (!same) {
      throw ProblemException.of(Faults.at("/requirement", "tender.stage.subject"));
    }
    return SecondStage.draft(first, number).toPlain();
  }

  /** Puts what is given over the draft: of a part, its members one by one. */
  static void put(
      Map<String, @Nullable Object> draft, String name, @Nullable Object given, boolean second) {
    if (second && name.equals(PART)) {
      return; // it follows from the first stage
    }
    if (second && draft.get(name) instanceof Map<?, ?> before && given instanceof Map<?, ?> more) {
      Map<String, @Nullable Object> both = new LinkedHashMap<>();
      before.forEach((member, value) -> both.put(String.valueOf(member), value));
      more.forEach((member, value) -> both.put(String.valueOf(member), value));
      draft.put(name, both);
    } else {
      draft.put(name, given);
    }
  }

  /** Refuses the publication of a second stage that the first has something against. */
  static void requireFits(Transaction tx, String department, Tender second) {
    if (second.isSecondStage()) {
      String id = id(second.toPlain()).orElse("");
      refuse(SecondStage.against(record(tx, department, id), second));
    }
  }

  private static void refuse(List<Finding> found) {
    ProblemException.unlessNone(
        found.stream()
            .map(one -> new InputFault("/twoStage/first", one.code(), one.text()))
            .toList());
  }

  /** When a first stage ended, so that the second can be drafted; nothing of other tenders. */
  static Optional<Instant> over(TenderRecord record) {
    return record.acts().stream()
        .filter(act -> record.tender().isFirstStage())
        .filter(act -> act.kind() == TenderAct.Kind.TECHNICAL_RESULT)
        .map(TenderAct::at)
        .findFirst();
  }

  /** Whether bids stood in a first stage, and no second was drafted on it. */
  static boolean isWaiting(Transaction tx, StoredTender one) {
    return one.tender().isFirstStage()
        && SecondStage.against(new TenderHistory(tx).record(one)).isEmpty()
        && second(tx, one).isEmpty();
  }

  /** The tender of the second stage that was drafted on a first; not one that was withdrawn. */
  public static Optional<StoredTender> second(Transaction tx, StoredTender first) {
    return new Tenders(tx)
        .of(first.department(), Set.of(first.requirement())).stream()
            .filter(other -> !other.state().equals(Tenders.IS_WITHDRAWN))
            .filter(other -> id(other.content()).filter(first.id()::equals).isPresent())
            .reduce((before, last) -> last);
  }
}
