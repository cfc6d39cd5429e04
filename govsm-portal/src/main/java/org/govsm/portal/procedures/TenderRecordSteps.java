package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.procedures.RecordedStep.Deed;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderRecord;

/** Steps that are acts of a tender, from its publication to the opening of the prices. */
final class TenderRecordSteps {

  private static final Map<String, String> ROLES =
      Map.of(
          "buyer", "tender-officer",
          "committee-member", RecordedStep.COMMITTEE,
          "competent-authority", "competent-authority");

  /** The paper by which a procedure has a decision on the time to bid. */
  private static final String BID_TIME = "order.bid-time";

  private TenderRecordSteps() {}

  /** The role of the process for that of an act. */
  static String role(String role) {
    return ROLES.getOrDefault(role, role);
  }

  private static List<TenderAct> all(TenderRecord record, Kind kind) {
    return record.acts().stream().filter(act -> act.kind() == kind).toList();
  }

  private static Optional<TenderAct> first(TenderRecord record, Kind kind) {
    return all(record, kind).stream().findFirst();
  }

  private static LocalDate day(TenderAct act) {
    return Moments.day(act.at());
  }

  private static RecordedStep step(ProcedureRecord record, TenderAct act, String... papers) {
    return RecordedStep.on(day(act))
        .by(List.of(new Deed(act.by(), role(act.role()))))
        .with(day(act), record.one().id(), CanonicalForm.digest(act.toPlain()), papers);
  }

  static List<RecordedStep> published(ProcedureRecord record) {
    TenderRecord tender = record.tender();
    return first(tender, Kind.PUBLICATION).stream().map(act -> published(record, act)).toList();
  }

  private static RecordedStep published(ProcedureRecord record, TenderAct act) {
    Node node = record.tender().drafted().node();
    LocalDate closing = Moments.day(record.tender().drafted().closes());
    RecordedStep step =
        RecordedStep.on(day(act))
            .by(List.of(new Deed(act.by(), role(act.role()))))
            .states("closing", closing.toString())
            .states("packets", record.tender().drafted().isSinglePacket() ? "1" : "2")
            .with(
                day(act),
                record.one().id(),
                record.tender().drafted().digest(),
                "notice",
                "request-for-proposal",
                "revised-document");
    List<String> invited = node.codes("invited");
    RecordedStep ordered =
        record.timeDecided()
            ? step.with(day(act), record.one().id(), CanonicalForm.digest(act.toPlain()), BID_TIME)
            : step;
    RecordedStep named =
        invited.isEmpty() ? ordered : ordered.states("invited", String.valueOf(invited.size()));
    return node.find("validityDays", Long.class)
        .map(days -> named.states("validity", closing.plusDays(days).toString()))
        .orElse(named);
  }

  static List<RecordedStep> amended(ProcedureRecord record) {
    List<RecordedStep> steps = new ArrayList<>();
    for (TenderAct act : all(record.tender(), Kind.CORRIGENDUM)) {
      record.tender().amendments().stream()
          .filter(one -> one.id().equals(act.part().text("id")))
          .map(one -> Moments.day(one.closes()).toString())
          .map(closing -> step(record, act, "corrigendum").states("closing", closing))
          .forEach(steps::add);
    }
    return steps;
  }

  static List<RecordedStep> cancelled(ProcedureRecord record) {
    return first(record.tender(), Kind.CANCELLATION).stream()
        .map(act -> step(record, act, "cancellation", "rejection-ground"))
        .toList();
  }

  /** The committee as it is since each order. */
  static List<RecordedStep> reconstituted(ProcedureRecord record) {
    List<RecordedStep> steps = new ArrayList<>();
    List<TenderAct> acts = record.tender().acts();
    for (int i = 0; i < acts.size(); i++) {
      if (acts.get(i).kind() == Kind.RECONSTITUTION) {
        steps.add(reconstituted(acts.get(i), after(record.tender(), i + 1)));
      }
    }
    return steps;
  }

  /** The record as it was after some of its acts. */
  private static TenderRecord after(TenderRecord whole, int acts) {
    Map<String, Object> tree = new LinkedHashMap<>(whole.toPlain());
    tree.put("acts", whole.acts().subList(0, acts).stream().map(TenderAct::toPlain).toList());
    return TenderRecord.fromPlain(tree).orThrow();
  }

  private static RecordedStep reconstituted(TenderAct act, TenderRecord after) {
    return RecordedStep.on(day(act))
        .by(List.of(new Deed(act.by(), role(act.role()))))
        .states(StepAsks.COMMITTEE, committee(after))
        .paper(
            new GivenPaper(
                "committee-order",
                act.part().text("order"),
                act.part().get("orderedOn", LocalDate.class),
                act.part().text("digest")));
  }

  /** Each member, and to whom of the others it reports. */
  private static List<Map<String, Object>> committee(TenderRecord record) {
    List<Map<String, Object>> members = new ArrayList<>();
    for (Node one :
        record.tender().node().branch("committee").stream()
            .flatMap(part -> part.branches("members").stream())
            .toList()) {
      Map<String, Object> member = new LinkedHashMap<>();
      member.put("person", one.text("id"));
      one.find("reportsTo", String.class)
          .ifPresentOrElse(
              other -> member.put("reportsTo", other), () -> member.put("noSuperior", true));
      members.add(member);
    }
    return members;
  }

  /** Who was there and took part, with what the committee put on record. */
  private static RecordedStep meeting(ProcedureRecord record, TenderAct act, String... papers) {
    List<String> recused =
        act.part().branches("declarations").stream()
            .filter(one -> one.get("conflict", Boolean.class))
            .map(one -> one.text("member"))
            .toList();
    List<Deed> there =
        Skeleton.without(act.part().codes("present"), recused).stream()
            .map(member -> new Deed(member, RecordedStep.COMMITTEE))
            .toList();
    return step(record, act, papers).by(there);
  }

  /** The members who took part in the last meeting. */
  static List<Deed> lastMeeting(ProcedureRecord record) {
    List<Deed> there = List.of();
    for (TenderAct act : record.tender().acts()) {
      if (act.part().form().part("present").isPresent()) {
        there = meeting(record, act).by();
      }
    }
    return there;
  }

  /** A bid after the end is none, and a corrigendum stands wherever the tender does. */
  static List<RecordedStep> technical(ProcedureRecord record) {
    return first(record.tender(), Kind.TECHNICAL_OPENING).stream()
        .map(act -> meeting(record, act, "technical-opening"))
        .map(step -> step.confirms("LATE_BIDS_NOT_CONSIDERED", "CORRIGENDUM_E_PUBLISHED"))
        .toList();
  }

  /** The packets of a first stage, which have no price after them. */
  static List<RecordedStep> firstOpened(ProcedureRecord record) {
    return first(record.tender(), Kind.TECHNICAL_OPENING).stream()
        .map(act -> meeting(record, act, "opening-record"))
        .map(step -> step.confirms("LATE_BIDS_NOT_CONSIDERED", "CORRIGENDUM_E_PUBLISHED"))
        .toList();
  }

  static List<RecordedStep> firstExamined(ProcedureRecord record) {
    return first(record.tender(), Kind.TECHNICAL_RESULT).stream()
        .map(act -> meeting(record, act, "first-stage-report"))
        .toList();
  }

  static List<RecordedStep> examined(ProcedureRecord record) {
    return first(record.tender(), Kind.TECHNICAL_RESULT).stream()
        .map(act -> meeting(record, act, "technical-report"))
        .toList();
  }

  static List<RecordedStep> told(ProcedureRecord record) {
    return first(record.tender(), Kind.TECHNICAL_RESULT).stream()
        .map(act -> step(record, act, "technical-result"))
        .toList();
  }

  /** In a tender of two packets the technical ones were first, and only who passed reveals. */
  static List<RecordedStep> prices(ProcedureRecord record) {
    return first(record.tender(), Kind.FINANCIAL_OPENING).stream()
        .filter(act -> !record.tender().tender().isSinglePacket())
        .map(act -> meeting(record, act, "financial-opening"))
        .map(
            step ->
                step.confirms(
                    "TECHNICAL_BIDS_FIRST",
                    "TWO_BIDS_FROM_CONSULTANTS",
                    "ONLY_QUALIFIED_FINANCIAL_BIDS"))
        .toList();
  }

  static List<RecordedStep> opened(ProcedureRecord record) {
    return first(record.tender(), Kind.FINANCIAL_OPENING).stream()
        .filter(act -> record.tender().tender().isSinglePacket())
        .map(act -> meeting(record, act, "opening-record"))
        .map(step -> step.confirms("LATE_BIDS_NOT_CONSIDERED", "CORRIGENDUM_E_PUBLISHED"))
        .toList();
  }
}
