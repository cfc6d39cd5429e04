package org.govsm.portal.builder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.LineDiff;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.Page;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsLines;
import org.govsm.procurement.contract.TermsWords;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.HeldQuestion;
import org.govsm.procurement.requirement.CatalogueDeviation;
import org.govsm.procurement.requirement.DeviationReport;
import org.jspecify.annotations.Nullable;

/** Check views: what is to be known of a draft before it is sent and before it is signed. */
final class CheckViews {

  private final BuilderServices services;
  private final Page page;

  CheckViews(BuilderServices services, Page page) {
    this.services = services;
    this.page = page;
  }

  CheckView of(Transaction tx, ContractDraft draft, Form form) {
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
        new CheckView.Known(made.unread(), made.knowsDays(), made.dropped().isEmpty()),
        made.dropped().isEmpty() ? changes(tx, draft) : List.of(),
        draft.lookedVersion() > 0 ? "returned" : draft.isAmendment() ? "contract" : "nothing",
        attained.isPresent() ? form : form.wrong("attained", Message.of("builder.attained-range")),
        DraftService.maySign(tx, draft, page.caller()),
        draft.isSent() ? DraftService.refusal(tx, draft, page.caller()) : Optional.empty(),
        OvertakenAmendment.of(tx, services.contracts().contracts(), draft));
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

  /** Of a sum that cannot be read, nobody says that it is missing. */
  private static List<Finding> notes(List<Finding> all, ProvisionalTerms made) {
    boolean unread = made.unread().contains("value") || made.unread().contains("ceiling");
    return all.stream()
        .filter(note -> !(unread && note.text().key().startsWith("note.no-ceiling")))
        .toList();
  }

  /** What is open is told by itself. */
  private List<Finding> deviations(Terms terms, MetricDictionary dictionary) {
    return DeviationReport.of(terms, services.catalogue(), dictionary, List.of()).all().stream()
        .filter(one -> one.kind() != CatalogueDeviation.Kind.OPEN)
        .map(CatalogueDeviation::finding)
        .toList();
  }

  /** In words; in the lines of the document where the words are the same. */
  private List<String> changes(Transaction tx, ContractDraft draft) {
    Optional<Map<String, ? extends @Nullable Object>> before = before(tx, draft);
    if (before.isEmpty()) {
      return List.of();
    }
    Optional<Terms> was = ProvisionalTerms.of(before.get()).terms();
    Optional<Terms> is = ProvisionalTerms.of(draft.terms()).terms();
    List<String> words =
        was.isPresent() && is.isPresent()
            ? LineDiff.of(said(was.get()), said(is.get()))
            : List.of();
    return words.isEmpty()
        ? LineDiff.of(Json.pretty(before.get()), Json.pretty(draft.terms()))
        : words;
  }

  private String said(Terms terms) {
    return String.join("\n", TermsLines.of(terms, services.contracts().dictionary(), page.words()));
  }

  /** The version that was returned, else the contract that is amended. */
  private Optional<Map<String, ? extends @Nullable Object>> before(
      Transaction tx, ContractDraft draft) {
    if (draft.lookedVersion() > 0) {
      return new ContractDrafts(tx)
          .find(draft.department(), draft.draftNo(), draft.lookedVersion())
          .map(ContractDraft::terms);
    }
    return draft.isAmendment()
        ? Optional.of(
            services
                .contracts()
                .contracts()
                .version(tx, draft.amends(), draft.amendsVersion())
                .terms()
                .toPlain())
        : Optional.empty();
  }
}
