package org.govsm.procurement.annex;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Messages;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.law.ProcurementDays;
import org.govsm.procurement.law.ProcurementQuestionKeys;
import org.govsm.procurement.law.ProcurementQuestions;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.requirement.Requirement;
import org.govsm.procurement.tender.Tender;

/**
 * Annex to a bid: scope of work, KPIs, payment and special terms of a requirement, ready to be put
 * into tender documents or the additional terms of a GeM bid. What the requirement leaves open is a
 * blank that is marked and listed, never a guess.
 */
public final class Annex {

  private final Requirement requirement;
  private final ServiceCatalogue catalogue;
  private final MetricDictionary dictionary;
  private final VoidClauses voids;

  private Annex(
      Requirement requirement,
      ServiceCatalogue catalogue,
      MetricDictionary dictionary,
      Decision<Outputs> voids) {
    this.requirement = requirement;
    this.catalogue = catalogue;
    this.dictionary = dictionary;
    this.voids = new VoidClauses(voids);
  }

  /**
   * The annex of a requirement.
   *
   * @param requirement read against the same catalogue
   * @param catalogue the standard
   * @param dictionary the metrics
   * @param law the questions of a book; which added clauses are void on GeM is asked of it
   * @param published the day on which the bid is to be published
   */
  public static Annex of(
      Requirement requirement,
      ServiceCatalogue catalogue,
      MetricDictionary dictionary,
      ProcurementQuestions law,
      LocalDate published) {
    Case day = Case.draft().day(ProcurementDays.PUBLICATION, published).done();
    return new Annex(
        requirement,
        catalogue,
        dictionary,
        law.decide(ProcurementQuestionKeys.GEM_VOID_CLAUSES, day));
  }

  /**
   * The kinds of added clauses that a rule declares void on GeM, as far as the packs have them.
   *
   * @param law the questions of a book
   * @param published the day on which the bid is to be published
   * @return codes, as conditions of a requirement name them; none where no rule answers
   */
  public static List<String> voidKinds(ProcurementQuestions law, LocalDate published) {
    Case day = Case.draft().day(ProcurementDays.PUBLICATION, published).done();
    return VoidClauses.kinds(law.decide(ProcurementQuestionKeys.GEM_VOID_CLAUSES, day));
  }

  /**
   * The annex in a language.
   *
   * @param words the sentences of the language, as {@code ProcurementLaw.messages} has them
   */
  public AnnexDocument document(Messages words) {
    Messages all = catalogue.words(words.language()).over(words);
    AnnexWriter writer = new AnnexWriter(all);
    new ScopeSections(requirement, catalogue, dictionary, all).write(writer);
    new KpiSection(requirement, catalogue, dictionary, all).write(writer);
    new PaymentSections(requirement, dictionary, voids, all).write(writer);
    return new AnnexDocument(
        requirement.title(words.language()), requirement.marked(), writer.sections(), all);
  }

  /**
   * The terms for which the annex stands, each KPI with the number of its clause.
   *
   * @return a draft without supplier, sums and consequences
   */
  public Terms.Draft terms() {
    return terms(requirement, catalogue);
  }

  /**
   * The terms for which the annex of a requirement stands, each KPI with the number of its clause.
   *
   * @param requirement read against the same catalogue
   * @param catalogue the standard
   * @return a draft without supplier, sums and consequences
   */
  public static Terms.Draft terms(Requirement requirement, ServiceCatalogue catalogue) {
    ClauseNumbers numbers = ClauseNumbers.of(requirement, catalogue);
    return requirement.toTerms(catalogue, numbers::of, numbers::of);
  }

  /**
   * The tender that the annex belongs to, as far as the requirement says: what is bought, the days
   * of the work, the special terms, and the hash of the annex in each language.
   *
   * @param number the number of the tender
   * @param languages the sentences of each language in which the annex is published
   * @return a draft that lacks what the requirement cannot know
   */
  public Tender.Draft toTender(String number, List<Messages> languages) {
    Tender.Draft draft = new TenderSkeleton(requirement, catalogue).draft(number);
    for (Messages words : languages) {
      AnnexDocument document = document(words);
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("language", document.language());
      tree.put("digest", CanonicalForm.digest(document.toPlain()));
      tree.put("kpis", BigDecimal.valueOf(requirement.kpis().size()));
      tree.put("blanks", BigDecimal.valueOf(document.blanks().size()));
      draft.add("annexes", tree);
    }
    return draft;
  }

  /**
   * The KPIs as metrics of the Open Contracting Data Standard (metrics extension).
   *
   * @param words the sentences of the language
   * @return a tree with the state of the requirement, what it is marked as, and the list {@code
   *     targets}, which belongs to the section tender of a release; a KPI without a target has no
   *     observation
   */
  public Map<String, Object> toMetrics(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("state", requirement.state());
    requirement.marked().ifPresent(mark -> tree.put("marked", mark));
    tree.put("targets", new MetricTrees(requirement, catalogue, dictionary, words).all());
    return tree;
  }
}
