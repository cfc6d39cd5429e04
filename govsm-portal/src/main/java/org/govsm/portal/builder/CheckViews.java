package org.govsm.portal.builder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsWords;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.HeldQuestion;
import org.govsm.procurement.requirement.CatalogueDeviation;
import org.govsm.procurement.requirement.DeviationReport;

/** Check views: what is to be known of a draft before it is sent and before it is signed. */
record CheckViews(BuilderServices services, Page page) {

  CheckView of(Transaction tx, ContractDraft draft, Form form) {
    DraftChanges changes = new DraftChanges(services.contracts());
    List<Finding> before = services.beforeSignature(tx, draft);
    MetricDictionary dictionary = services.contracts().dictionary();
    List<DraftFault> faults =
        draft.isOpen() || draft.isSent()
            ? DraftFault.of(tx, services.contracts().contracts(), draft)
            : List.of();
    ProvisionalTerms made = ProvisionalTerms.of(draft.terms());
    Optional<Terms> terms = made.terms();
    Optional<BigDecimal> attained = AssumedCosts.attained(page);
    Optional<AssumedCosts> costs =
        terms
            .filter(one -> made.knowsDays())
            .flatMap(one -> attained.flatMap(part -> AssumedCosts.of(one, dictionary, part, page)));
    return new CheckView(
        draft,
        terms,
        terms.map(one -> TermsWords.of(one, dictionary, page.words())),
        new MeasureWords(dictionary, page.words()),
        faults,
        terms.map(one -> open(one, dictionary, costs)).orElse(List.of()),
        costs.map(AssumedCosts::period),
        attained.map(BigDecimal::toPlainString).orElseGet(() -> AssumedCosts.given(page)),
        terms.map(one -> notes(one.notes(dictionary), made)).orElse(List.of()),
        terms.map(one -> deviations(one, dictionary)).orElse(List.of()),
        new CheckView.Known(made.unsaid(), made.knowsDays(), made.dropped().isEmpty()),
        changes.lines(tx, draft, page.words()).orElse(List.of()),
        DraftChanges.against(draft),
        attained.isPresent() ? form : form.wrong("attained", Message.of("builder.attained-range")),
        DraftSigners.maySign(tx, draft, page.caller()),
        DraftDecision.mayDecide(tx, draft, before, page.caller()),
        draft.isSent() ? DraftSigners.refusal(tx, draft, page.caller()) : Optional.empty(),
        OvertakenAmendment.of(tx, services.contracts().contracts(), draft),
        OvertakenAmendment.notCarried(tx, services.contracts().contracts(), draft),
        before,
        changes.papers(tx, draft, page.words()));
  }

  private static List<CheckView.Open> open(
      Terms terms, MetricDictionary dictionary, Optional<AssumedCosts> costs) {
    List<HeldQuestion> held = costs.map(AssumedCosts::costs).orElse(List.of());
    return terms.open(dictionary).stream()
        .map(
            point ->
                new CheckView.Open(
                    point.pointer(),
                    point.question(),
                    point.readings().stream().map(OpenPoint.Reading::code).toList(),
                    held.stream().filter(c -> c.about().equals(point.pointer())).findFirst(),
                    costs.filter(one -> isAssumed(one, point.pointer())).isPresent()))
        .toList();
  }

  private static boolean isAssumed(AssumedCosts costs, String pointer) {
    return costs.unmade().stream().noneMatch(kpi -> pointer.startsWith(kpi + "/"));
  }

  /** Of a sum that is not said, nobody says that it is missing. */
  private static List<Finding> notes(List<Finding> all, ProvisionalTerms made) {
    boolean unsaid = made.unsaid().containsKey("value") || made.unsaid().containsKey("ceiling");
    return all.stream()
        .filter(note -> !(unsaid && note.text().key().startsWith("note.no-ceiling")))
        .toList();
  }

  /** What is open is told by itself. */
  private List<Finding> deviations(Terms terms, MetricDictionary dictionary) {
    return DeviationReport.of(terms, services.catalogue(), dictionary, List.of()).all().stream()
        .filter(one -> one.kind() != CatalogueDeviation.Kind.OPEN)
        .map(CatalogueDeviation::finding)
        .toList();
  }
}
