package org.govsm.procurement.tender;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.document.Node;
import org.govsm.core.money.Percent;
import org.govsm.core.place.PlatformAccess;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.question.Rates;

/**
 * What the documents say: brands, accessibility, KPIs, chapters, and clauses that have no effect.
 */
final class DocumentChecks {

  private static final String VOID = "gem.void-clauses";
  static final String RIGHTS = "bidder.rights";
  private static final String NORM = "variation.norm";
  private static final String CHAPTERS = "bidding-document.chapters";

  /** The kind of the clause by which the contract is read by Indian law. */
  static final String INDIAN_LAW = "INDIAN_LAW";

  static final String DISPUTES = "DISPUTE_CLAUSE";

  /** The kinds of clause to which bidders have a right, with the question on each. */
  private static final Map<String, String> OF_RIGHT =
      new TreeMap<>(Map.of(DISPUTES, "clause-on-disputes", INDIAN_LAW, "clause-on-law"));

  private final Tender tender;
  private final List<Object> read;
  private final ActFindings findings;
  private final ServiceCatalogue catalogue;

  DocumentChecks(
      Tender tender, Optional<Tender> before, ActFindings findings, ServiceCatalogue catalogue) {
    this.tender = tender;
    read =
        before.stream()
            .flatMap(one -> one.node().branches("clauses").stream())
            .<Object>map(Node::toPlain)
            .toList();
    this.findings = findings;
    this.catalogue = catalogue;
  }

  void check() {
    tender.node().branches("items").forEach(this::item);
    kpis();
    if (tender.evaluation().category().filter("CONSULTING"::equals).isEmpty()) {
      chapters();
    }
    tender.node().branches("clauses").forEach(this::clause);
    OF_RIGHT.forEach(this::stated);
    variation();
  }

  /** A contract is raised further than the norm for a reason alone. */
  private void variation() {
    Optional<Percent> stated =
        tender.node().branch("award").flatMap((Node part) -> part.find("variation", Percent.class));
    Optional<Percent> norm =
        findings.answer(NORM, Map.of()).flatMap(answer -> Rates.percent(answer, "most"));
    if (stated.isPresent() && norm.filter(most -> most.compareTo(stated.get()) < 0).isPresent()) {
      findings.weigh(
          "VARIATION_OVER_NORM",
          Message.of("tender.check.variation")
              .with("percent", stated.get())
              .with("norm", norm.get()),
          findings.cited(findings.look(NORM, Map.of()).orElseThrow(), "award"));
    }
  }

  private void item(Node item) {
    if (!item.codes("platforms").isEmpty() && !item.has("reason")) {
      findings
          .rule("principles", "principle", "DESCRIPTION_IS_GENERIC")
          .ifPresent(
              rule ->
                  findings.weigh(
                      "BRAND_NAMED",
                      item.text("id"),
                      Message.of("tender.check.brand").with("item", item.text("id")),
                      rule));
    }
    PlatformAccess.shipped()
        .findings(item.codes("platforms"), IndianTime.day(tender.publishes()))
        .forEach(
            one ->
                findings.add(
                    "PLATFORM_ACCESS",
                    item.text("id"),
                    one.weight(),
                    Message.of("tender.check.platform")
                        .with("item", item.text("id"))
                        .with("what", one.text()),
                    one.citation()));
    item.find("service", String.class)
        .flatMap(catalogue::service)
        .ifPresent(standard -> accessibility(item, standard));
  }

  private void accessibility(Node item, Service standard) {
    List<String> lacking = new ArrayList<>(standard.accessibility());
    lacking.removeAll(item.codes("accessibility"));
    if (!lacking.isEmpty()) {
      findings.warn(
          "ACCESSIBILITY_NOT_STATED",
          item.text("id"),
          Message.of("tender.check.accessibility")
              .with("item", item.text("id"))
              .with("service", new Term("service." + standard.id())),
          Citation.of("catalogue of services " + catalogue.id(), standard.title("en"))
              .issued(catalogue.edition())
              .sure(Certainty.MEDIUM)
              .cite());
    }
  }

  private void kpis() {
    List<Node> annexes = tender.node().branches("annexes");
    Citation rule = findings.citeOr("", RIGHTS, "right", "DOCUMENT_SELF_CONTAINED");
    if (annexes.stream().noneMatch(annex -> annex.get("kpis", Long.class) > 0)) {
      findings.warn("NO_KPIS", Message.of("tender.check.no-kpis"), rule);
    }
    long kinds =
        annexes.stream()
            .map(annex -> List.of(annex.get("kpis", Long.class), annex.get("blanks", Long.class)))
            .distinct()
            .count();
    if (kinds > 1) {
      findings.refuse("ANNEXES_DIFFER", Message.of("tender.check.annexes"), rule);
    }
    annexes.stream().mapToLong(annex -> annex.get("blanks", Long.class)).max().stream()
        .filter(most -> most > 0)
        .forEach(
            most ->
                findings.warn(
                    "ANNEX_BLANKS", Message.of("tender.check.blanks").with("blanks", most), rule));
  }

  private void chapters() {
    List<String> lacking =
        findings.answer(CHAPTERS, Map.of()).stream()
            .flatMap(answer -> answer.rows().stream())
            .map(row -> String.valueOf(row.get("chapter")))
            .filter(chapter -> !tender.node().codes("chapters").contains(chapter))
            .filter(chapter -> !tender.isFirstStage() || !chapter.equals(FirstStageChecks.PRICES))
            .toList();
    lacking.stream()
        .findFirst()
        .flatMap(first -> findings.rule(CHAPTERS, "chapter", first))
        .ifPresent(
            rule ->
                findings.weigh(
                    "CHAPTERS_MISSING",
                    Message.of("tender.check.chapters")
                        .with("chapters", lacking.stream().<Object>map(Term::new).toList()),
                    rule));
  }

  private void clause(Node clause) {
    Optional<String> about = clause.find("about", String.class);
    if (tender.evaluation().channel().filter("GEM"::equals).isPresent()) {
      onGem(clause, about);
    }
    if (about.filter("TENDER_FEE"::equals).isPresent()) {
      findings
          .condition("NO_CHARGE_FOR_DOCUMENTS")
          .or(() -> findings.rule("mse.benefits", "benefit", "TENDER_DOCUMENTS_FREE"))
          .ifPresent(rule -> findings.weigh("TENDER_FEE", clause.text("id"), fee(clause), rule));
    }
  }

  private static Message fee(Node clause) {
    return Message.of("tender.check.fee").with("clause", clause.text("id"));
  }

  /** More kinds are void on GeM than were read: what is not among them is told, not judged. */
  private void onGem(Node clause, Optional<String> about) {
    Optional<Decision<Outputs>> decision = findings.look(VOID, Map.of());
    Optional<Citation> rule = about.flatMap(kind -> findings.rule(VOID, "clause", kind));
    if (rule.isPresent()) {
      findings.refuse(
          "CLAUSE_VOID",
          Message.of("tender.check.void").with("clause", clause.text("id")),
          rule.get());
    } else if (decision.isPresent() && !isOfRight(clause)) {
      findings.note(
          "CLAUSE_MAYBE_VOID",
          Message.of("tender.check.maybe-void").with("clause", clause.text("id")),
          findings.cited(decision.get(), ""));
    }
  }

  /** Whether bidders have a right to a clause of this kind. */
  static boolean isOfRight(Node clause) {
    return clause.find("about", String.class).filter(OF_RIGHT::containsKey).isPresent();
  }

  /** The right of bidders that a clause is about, or that its words touch. */
  static Optional<String> right(Node clause) {
    return clause
        .find("about", String.class)
        .filter(OF_RIGHT::containsKey)
        .or(() -> ClauseWords.touches(clause));
  }

  private void stated(String kind, String question) {
    List<Node> clauses =
        tender.node().branches("clauses").stream()
            .filter(each -> each.find("about", String.class).filter(kind::equals).isPresent())
            .toList();
    Optional<Citation> rule = findings.rule(RIGHTS, "right", kind);
    if (rule.isEmpty()) {
      return;
    }
    Optional<Node> empty = clauses.stream().filter(each -> !ClauseWords.areIn(each)).findFirst();
    if (clauses.isEmpty() || empty.isPresent()) {
      Message text =
          empty
              .map(one -> Message.of("tender.check.clause-short").with("clause", one.text("id")))
              .orElseGet(() -> Message.of("tender.check.clause"));
      findings.weigh("CLAUSE_MISSING." + kind, text.with("kind", new Term(kind)), rule.get());
    } else {
      clauses.forEach(clause -> asked(clause, kind, question, rule.get()));
    }
    beside(kind, question, rule.get());
  }

  /** A clause of another kind may take the right away that stands in its own. */
  private void beside(String kind, String question, Citation rule) {
    tender.node().branches("clauses").stream()
        .filter(clause -> !isOfRight(clause))
        .filter(clause -> ClauseWords.touches(clause).filter(kind::equals).isPresent())
        .map(clause -> clause.text("id"))
        .map(id -> Message.of("tender.check.clause-beside").with("clause", id))
        .map(text -> text.with("kind", new Term(kind)))
        .forEach(text -> findings.refer(question, text, rule));
  }

  /** What a clause means no word tells: an officer looks where its words say otherwise. */
  private void asked(Node clause, String kind, String question, Citation rule) {
    ClauseWords.asked(clause, kind)
        .filter(why -> why != ClauseWords.Why.OWN_WORDS || !read.contains(clause.toPlain()))
        .map(why -> Message.of("tender.check.clause-" + why))
        .map(text -> text.with("clause", clause.text("id")).with("kind", new Term(kind)))
        .ifPresent(text -> findings.refer(question, text, rule));
  }
}
