package org.govsm.portal.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.procedures.RecordedStep.Deed;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.award.AwardRecord;

/** Steps that are acts of an award, from the evaluation to the signed contract. */
final class AwardRecordSteps {

  private static final Set<Kind> ON_EVALUATION = Set.of(Kind.MATCH_REQUEST, Kind.PROPOSAL);

  private static final String OFFICER = "tender-officer";

  private AwardRecordSteps() {}

  private static LocalDate day(AwardAct act) {
    return Moments.day(act.at());
  }

  /** The bids are evaluated again, as an award does not stand. */
  static List<RecordedStep> reopened(ProcedureRecord record) {
    return record.award().acts().stream()
        .filter(act -> act.kind() == Kind.REOPENING)
        .map(act -> step(record, act, "reopening"))
        .toList();
  }

  /** The acts since the bids were last evaluated again. */
  private static List<AwardAct> round(AwardRecord award) {
    List<AwardAct> acts = award.acts();
    int from = 0;
    for (int i = 0; i < acts.size(); i++) {
      from = acts.get(i).kind() == Kind.REOPENING ? i + 1 : from;
    }
    return acts.subList(from, acts.size());
  }

  private static List<AwardAct> all(AwardRecord award, Kind kind) {
    return round(award).stream().filter(act -> act.kind() == kind).toList();
  }

  private static Optional<AwardAct> last(AwardRecord award, Kind kind) {
    return all(award, kind).stream().reduce((first, second) -> second);
  }

  private static Deed deed(AwardAct act) {
    return new Deed(act.by(), TenderRecordSteps.role(act.role()));
  }

  private static RecordedStep step(ProcedureRecord record, AwardAct act, String... papers) {
    return RecordedStep.on(day(act))
        .by(List.of(deed(act)))
        .with(day(act), record.one().id(), ProcedureRecord.digest(act), papers);
  }

  /**
   * The evaluation is over with the first act that stands on it. Sheets have place for what the
   * tender states alone, and the comparison ranks who is responsive.
   */
  static List<RecordedStep> evaluated(ProcedureRecord record) {
    AwardRecord award = record.award();
    boolean asked = !all(award, Kind.MATCH_REQUEST).isEmpty();
    Optional<Instant> replaced = award.tender().reconstituted();
    return round(award).stream()
        .filter(act -> ON_EVALUATION.contains(act.kind()))
        .filter(act -> replaced.filter(act.at()::isBefore).isEmpty())
        .limit(1)
        .map(
            act ->
                RecordedStep.on(day(act))
                    .by(committee(record))
                    .states("mayMatch", asked)
                    .with(
                        day(act),
                        record.one().id(),
                        comparison(award, act.at()),
                        "evaluation-report",
                        "qcbs-report",
                        "least-cost-report",
                        "fixed-budget-report")
                    .confirms(
                        "ONLY_STATED_CRITERIA",
                        "EVALUATION_COMMITTEE_RECORDS",
                        "RESPONSIVE_BIDS_RANKED"))
        .toList();
  }

  private static String comparison(AwardRecord award, Instant at) {
    return CanonicalForm.digest(award.comparison(at).toPlain());
  }

  /** Whose sheets count; who sat at the opening, where there is nothing to examine. */
  private static List<Deed> committee(ProcedureRecord record) {
    List<Deed> sheets =
        record.award().entered().stream()
            .map(member -> new Deed(member, RecordedStep.COMMITTEE))
            .toList();
    return sheets.isEmpty() ? TenderRecordSteps.lastMeeting(record) : sheets;
  }

  /**
   * Once the award is proposed nobody is asked any more. What was answered before the committee was
   * replaced is taken up by the evaluation of the new one.
   */
  static List<RecordedStep> matched(ProcedureRecord record) {
    AwardRecord award = record.award();
    return last(award, Kind.PROPOSAL)
        .flatMap(proposal -> last(award, Kind.MATCH_ANSWER))
        .flatMap(answer -> last(award, Kind.MATCH_REQUEST).map(ask -> matched(record, ask, answer)))
        .stream()
        .toList();
  }

  private static RecordedStep matched(ProcedureRecord record, AwardAct ask, AwardAct answer) {
    LocalDate evaluated =
        evaluated(record).stream().map(RecordedStep::on).findFirst().orElse(day(answer));
    return RecordedStep.on(evaluated.isAfter(day(answer)) ? evaluated : day(answer))
        .by(List.of(deed(ask)))
        .with(day(ask), record.one().id(), ProcedureRecord.digest(ask), "match-invitation")
        .with(day(answer), record.one().id(), ProcedureRecord.digest(answer), "match-answers");
  }

  /** That the price is reasonable is on record where the committee found it as a fact. */
  static List<RecordedStep> approved(ProcedureRecord record) {
    return record.award().award().stream()
        .map(
            act ->
                all(record.award(), Kind.FACTS).stream()
                    .filter(AwardRecordSteps::isReasonable)
                    .reduce((first, second) -> second)
                    .map(facts -> reasonable(record, act, facts))
                    .orElseGet(() -> step(record, act, "approval")))
        .toList();
  }

  private static boolean isReasonable(AwardAct facts) {
    return facts.part().branches("facts").stream()
        .anyMatch(
            fact ->
                fact.text("name").equals("priceReasonable") && fact.text("said").equals("true"));
  }

  private static RecordedStep reasonable(ProcedureRecord record, AwardAct act, AwardAct facts) {
    return step(record, act, "approval")
        .with(day(facts), record.one().id(), ProcedureRecord.digest(facts), "price-reasonable");
  }

  /** Of the day of the award: its publication follows it. */
  static List<RecordedStep> awarded(ProcedureRecord record) {
    return record.award().publication().stream()
        .flatMap(told -> record.award().award().stream().map(act -> awarded(record, act, told)))
        .toList();
  }

  private static RecordedStep awarded(ProcedureRecord record, AwardAct act, AwardAct told) {
    return step(record, act, "award-letter")
        .with(day(told), record.one().id(), ProcedureRecord.digest(told), "award-notice")
        .by(List.of(deed(told)));
  }

  /** Signed for the department by who made the contract, as its first version has it. */
  static List<RecordedStep> contracted(ProcedureRecord record) {
    return record.contract().stream()
        .map(
            signed ->
                secured(
                    record,
                    RecordedStep.on(Moments.day(signed.madeAt()))
                        .by(record.signer().map(who -> new Deed(who, OFFICER)).stream().toList())
                        .with(
                            Moments.day(signed.madeAt()),
                            signed.id(),
                            signed.digest(),
                            "contract")))
        .toList();
  }

  /** With the performance security, where the award has it on record. */
  private static RecordedStep secured(ProcedureRecord record, RecordedStep step) {
    return last(record.award(), Kind.PERFORMANCE_SECURITY)
        .map(
            act ->
                step.with(
                    day(act),
                    record.one().id(),
                    ProcedureRecord.digest(act),
                    "performance-security"))
        .orElse(step);
  }
}
