package org.govsm.portal.tenders;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.award.AwardRecord;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Acts from the opened bids to the award. The sheet of a member is sealed as it is stored: no log
 * and no export shows it to another before the assessment is over.
 */
public final class Awards {

  static final StateTable TABLE =
      StateTable.ofDepartment(
              "award_act",
              3,
              "department text, tender text, act_no number, kind text, actor text,"
                  + " content bytes, made_at instant")
          .lasting();

  private static final Map<Kind, String> EVENTS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Kind.ASSESSMENT, "award.assessed"),
              Map.entry(Kind.CLOSING, "award.closed"),
              Map.entry(Kind.RESOLUTION, "award.resolved"),
              Map.entry(Kind.EXPLANATION, "award.explained"),
              Map.entry(Kind.MATCH_REQUEST, "award.match-asked"),
              Map.entry(Kind.MATCH_ANSWER, "award.match-answered"),
              Map.entry(Kind.PROPOSAL, "award.proposed"),
              Map.entry(Kind.RETURN, "award.returned"),
              Map.entry(Kind.AWARD, "award.made"),
              Map.entry(Kind.PUBLICATION, "award.published"),
              Map.entry(Kind.REPRESENTATION, "award.represented"),
              Map.entry(Kind.REPRESENTATION_STEP, "award.representation-moved"),
              Map.entry(Kind.REOPENING, "award.reopened")));

  static final List<String> KINDS = List.copyOf(EVENTS.values());

  private static final String ACTS = "select act_no, kind, actor, content, made_at from award_act";

  private final Transaction tx;

  Awards(Transaction tx) {
    this.tx = tx;
  }

  /** The acts as they are stored, in order of time. */
  List<StoredAct> acts(StoredTender one) {
    return tx.handle()
        .select(
            ACTS + " where department = ? and tender = ? order by act_no",
            one.department(),
            one.id())
        .map(ConstructorMapper.of(StoredAct.class))
        .list();
  }

  /** The whole record, with what is sealed: for decisions, and never to be shown whole. */
  AwardRecord record(StoredTender one) {
    List<AwardAct> acts =
        acts(one).stream()
            .flatMap(act -> opened(one, act).stream())
            .map(tree -> AwardAct.fromPlain(tree).orThrow())
            .toList();
    return AwardRecord.of(new TenderHistory(tx).record(one), acts);
  }

  /** A sheet that was sealed under another key counts as not entered. */
  private List<Map<String, @Nullable Object>> opened(StoredTender one, StoredAct act) {
    return act.kind().equals(Kind.ASSESSMENT.name())
        ? new ActSeal(tx).open(one, sealed(act)).stream().toList()
        : List.of(act.content());
  }

  /** Numbers below zero, so that no sheet passes for an act of the tender. */
  private static StoredAct sealed(StoredAct act) {
    return new StoredAct(-act.actNo(), act.kind(), act.actor(), act.content(), act.madeAt());
  }

  /**
   * Writes an act.
   *
   * @param number how many acts there were, and one
   * @throws org.govsm.portal.store.StoreRefusal if there are more by now
   */
  void act(StoredTender one, int number, AwardAct act, String actor) {
    tx.events().lock(one.department());
    Versions.require(number, acts(one).size() + 1, "store.tender-stale");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("tender", one.id());
    body.put("number", BigDecimal.valueOf(number));
    body.put("actKind", act.kind().name());
    body.put(
        "act",
        act.kind() == Kind.ASSESSMENT
            ? new ActSeal(tx).seal(one, -number, act.toPlain())
            : act.toPlain());
    tx.record(
        one.department(), EVENTS.getOrDefault(act.kind(), "award.made"), act.at(), actor, body);
  }
}
