package org.govsm.portal.requirements;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.annex.Annex;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.requirement.Requirement;

/**
 * Requirement terms: the skeleton of the terms of a contract for a requirement. Each KPI cites its
 * clause of the annex by its number. Supplier, amounts and what follows from a missed target are
 * left open.
 */
public final class RequirementTerms {

  private RequirementTerms() {}

  /** The tree of terms for a requirement. */
  public static Map<String, Object> of(Requirement requirement) {
    return Annex.terms(requirement, ServiceCatalogue.shipped()).toPlain();
  }

  /**
   * The tree of terms for a requirement of a department as it is now.
   *
   * @return nothing where there is no such requirement, or it was withdrawn
   */
  public static Optional<Map<String, Object>> find(
      Transaction tx, String department, String requirement) {
    return new Requirements(tx)
        .find(department, requirement)
        .filter(one -> !one.state().equals("WITHDRAWN"))
        .map(one -> of(one.requirement()));
  }

  /** What a requirement of a department is estimated to cost, before GST, as it is now. */
  public static Optional<Money> estimate(Transaction tx, String department, String requirement) {
    return new Requirements(tx)
        .find(department, requirement)
        .map(one -> one.requirement().toPlain().get("estimate"))
        .flatMap(
            said ->
                said instanceof Map<?, ?> estimate
                    ? Optional.ofNullable(estimate.get("amount"))
                    : Optional.empty())
        .map(amount -> Money.ofRupees(String.valueOf(amount)));
  }

  /**
   * The requirements of a department from which a contract can be started, agreed ones first.
   *
   * @return titles with the state of the review, in the language, by their ids
   */
  public static Map<String, String> titles(
      Transaction tx, String department, Messages words, int most) {
    Map<String, String> titles = new LinkedHashMap<>();
    new Requirements(tx)
        .page(department, "", most).stream()
            .filter(one -> !one.state().equals("WITHDRAWN"))
            .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
            .forEach(one -> titles.put(one.id(), said(one, words)));
    return titles;
  }

  private static String said(StoredRequirement one, Messages words) {
    return one.title(words.language()) + " – " + words.say("requirements.state." + one.state());
  }

  private static int rank(StoredRequirement one) {
    return one.agreed() > 0 ? 0 : 1;
  }
}
