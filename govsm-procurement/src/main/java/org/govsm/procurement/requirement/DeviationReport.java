package org.govsm.procurement.requirement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.HeldQuestion;

/**
 * Deviation report: what a requirement, or the terms of a contract, lacks beside the catalogue,
 * what varies from it, and what can be read in several ways. Deterministic; it finds and never
 * forbids.
 */
public final class DeviationReport {

  private final String about;
  private final String catalogue;
  private final List<CatalogueDeviation> all;

  private DeviationReport(String about, ServiceCatalogue catalogue, List<CatalogueDeviation> all) {
    this.about = about;
    this.catalogue = catalogue.digest();
    this.all = List.copyOf(all);
  }

  /**
   * The report on a requirement.
   *
   * @param requirement read against the same catalogue
   * @param catalogue the standard
   * @param dictionary the metrics
   */
  public static DeviationReport of(
      Requirement requirement, ServiceCatalogue catalogue, MetricDictionary dictionary) {
    return new DeviationReport(
        requirement.id(),
        catalogue,
        new RequirementDeviations(requirement, catalogue, dictionary).all());
  }

  /**
   * The report on a contract that exists.
   *
   * @param terms its terms
   * @param catalogue the standard
   * @param dictionary the metrics
   * @param costs what the open points come to on given figures, as {@link
   *     org.govsm.procurement.payment.ContractLint#cost} has it; none where no figures are given
   */
  public static DeviationReport of(
      Terms terms,
      ServiceCatalogue catalogue,
      MetricDictionary dictionary,
      List<HeldQuestion> costs) {
    return new DeviationReport(
        terms.id(), catalogue, new TermsDeviations(terms, catalogue, dictionary, costs).all());
  }

  /**
   * The document.
   *
   * @return its id
   */
  public String about() {
    return about;
  }

  /**
   * Everything that was found.
   *
   * @return in the order of the document
   */
  public List<CatalogueDeviation> all() {
    return all;
  }

  /**
   * How many findings have a weight.
   *
   * @param weight such as a warning
   */
  public long count(Weight weight) {
    return all.stream().filter(one -> one.finding().weight() == weight).count();
  }

  /** The tree, in a language; it pins the digest of the catalogue. */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("about", about);
    tree.put("catalogue", catalogue);
    tree.put("deviations", Tree.list(all, one -> one.toPlain(words)));
    return tree;
  }
}
