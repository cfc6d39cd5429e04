package org.govsm.portal.tenders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardProcess;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reconstitution service: the competent authority replaces members of the committee of a published
 * tender by an order that is on record.
 */
record ReconstitutionService(TenderService tenders, TenderLaw law) {

  /**
   * Order in the making.
   *
   * @param joining who comes: id, and reportsTo where it is known
   * @param order the number under which it is on the file
   * @param digest the hash of its file; where it is not known, that of number and day stands
   */
  record Order(
      List<String> leaving,
      List<Map<String, Object>> joining,
      String order,
      String orderedOn,
      Optional<String> digest,
      String reason,
      OfficerDecisions decisions) {}

  /** Replaces members by an order. */
  StoredTender take(Transaction tx, StoredTender one, Order given, Caller by) {
    by.requireDepartment(one.department());
    TenderService.requireState(one, Tenders.IS_PUBLISHED);
    tx.events().lock(one.department());
    TenderAct act = ProblemException.accepted(act(given, by).done());
    ProblemException.unlessNone(
        new CommitteeUsers(tx, one.department()).faults(joining(given), "/joining", by));
    AwardRecord record = new Awards(tx).record(one);
    law.allowed(tx, one.department(), record.tender(), act, Moments.day(act.at()));
    unlessAgainst(record, act);
    int number = new TenderHistory(tx).acts(one).size() + 1;
    return new Tenders(tx).act(BidActs.RECONSTITUTED, one, number, act, by.actor());
  }

  private static List<String> joining(Order given) {
    return given.joining().stream().map(member -> String.valueOf(member.get("id"))).toList();
  }

  /** What the record of the award has against an act of the tender. */
  static void unlessAgainst(AwardRecord record, TenderAct act) {
    ProblemException.unlessNone(
        AwardProcess.against(record, act).stream()
            .map(one -> new InputFault("", one.code(), one.text()))
            .toList());
  }

  /** What an officer must decide first; nothing where the order is refused anyway. */
  List<Finding> questions(Transaction tx, StoredTender one, Order given, Caller by) {
    try {
      TenderAct act = ProblemException.accepted(act(given, by).done());
      return law.questions(
          tx, one.department(), new TenderHistory(tx).record(one), act, Moments.day(act.at()));
    } catch (ProblemException e) {
      return List.of(); // what cannot be read is told where it is taken
    }
  }

  private TenderAct.Draft act(Order given, Caller by) {
    ProblemException.unlessNone(FreeTexts.in(Map.of("order", given.order())));
    TenderAct.Draft act =
        TenderAct.draft(Kind.RECONSTITUTION, tenders.now(), by.actor(), TenderService.AUTHORITY)
            .set("leaving", given.leaving())
            .set("joining", given.joining())
            .set("order", TenderActs.words("/order", given.order()))
            .set("orderedOn", given.orderedOn())
            .set("digest", given.digest().orElseGet(() -> digest(given)))
            .set("reason", TenderActs.words("/reason", given.reason()));
    given.decisions().into(act);
    return act;
  }

  /** As the papers of a procedure have it, where there is no file. */
  private static String digest(Order given) {
    return CanonicalForm.digest(
        Map.of("paper", "committee-order", "reference", given.order(), "on", given.orderedOn()));
  }

  /** Who comes, as the act has it. */
  static Map<String, Object> member(String id, Optional<String> reportsTo) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("id", id);
    reportsTo.ifPresent(to -> member.put("reportsTo", to));
    return member;
  }

  /** Who comes, as a body names them. */
  static List<Map<String, Object>> members(List<Map<String, @Nullable Object>> trees) {
    List<Map<String, Object>> members = new ArrayList<>();
    for (Map<String, @Nullable Object> tree : trees) {
      Map<String, Object> member = new LinkedHashMap<>();
      tree.forEach(
          (name, said) -> {
            if (said != null) {
              member.put(name, said);
            }
          });
      members.add(member);
    }
    return members;
  }

  /** Whether fewer members can take part than a meeting needs, and nothing is awarded yet. */
  static boolean isDue(AwardRecord record, LocalDate today) {
    return record.award().isEmpty()
        && record.validUntil().filter(today::isAfter).isEmpty()
        && !record.tender().tender().members().isEmpty()
        && record.members().size() < record.quorum();
  }

  /** The day on which the last of them declared a conflict, or the tender was published. */
  static LocalDate since(Transaction tx, StoredTender one) {
    return new TenderHistory(tx)
        .declarations(one).stream()
            .filter(Declaration::conflict)
            .map(said -> Moments.day(said.at()))
            .reduce((first, last) -> last)
            .orElseGet(() -> Moments.day(one.publishes()));
  }
}
