package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.List;
import org.govsm.portal.web.Page;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.award.AwardRecord;

/**
 * Page of the evaluation of a tender.
 *
 * @param members who takes part, and who has entered a sheet
 * @param steps what the caller can do next, by the codes of the steps
 * @param own whether the caller can enter or change a sheet
 * @param acts what happened, in order of time
 */
public record EvaluationView(
    StoredTender one,
    List<Member> members,
    boolean needsSheets,
    boolean assessed,
    List<String> differences,
    boolean own,
    List<String> steps,
    List<TenderView.Step> acts) {

  /** Member of the committee. */
  public record Member(String id, boolean recused, boolean entered) {}

  static EvaluationView of(
      Page page, StoredTender one, Evaluated now, List<StoredAct> acts, Instant at) {
    AwardRecord record = now.record();
    List<Member> members =
        record.tender().tender().members().stream()
            .map(
                id ->
                    new Member(
                        id, record.tender().recused().contains(id), record.entered().contains(id)))
            .toList();
    boolean member = record.members().contains(page.caller().actor());
    return new EvaluationView(
        one,
        members,
        record.needsSheets(),
        record.isAssessed(),
        record.differences(),
        member && !record.isAssessed() && !record.examined(at).isEmpty(),
        NextSteps.of(now, page.caller(), at),
        acts.stream().map(EvaluationView::step).toList());
  }

  private static TenderView.Step step(StoredAct act) {
    String said = act.kind().equals(Kind.ASSESSMENT.name()) ? "" : TenderViews.said(act.content());
    return new TenderView.Step(act.actNo(), act.kind(), act.actor(), act.madeAt(), said);
  }

  /** The title of the tender. */
  public String title(Page page) {
    return one.title(page.context().language());
  }

  /** Where the page is. */
  public String base() {
    return EvaluationPages.at(one);
  }
}
