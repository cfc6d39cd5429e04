package org.govsm.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.builder.TermsSource;
import org.govsm.portal.requirements.RequirementTerms;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Requirements of a department, with which the draft of a contract can begin. */
final class KeptRequirements implements TermsSource {

  private static final int MOST = 100;

  @Override
  public String code() {
    return "requirement";
  }

  @Override
  public Map<String, String> offered(Transaction tx, String department, Caller by, Messages words) {
    return by.seesDepartment(department)
        ? RequirementTerms.titles(tx, department, words, MOST)
        : Map.of();
  }

  @Override
  public Optional<Map<String, @Nullable Object>> terms(
      Transaction tx, String department, String id, Caller by) {
    return by.seesDepartment(department)
        ? RequirementTerms.find(tx, department, id).map(LinkedHashMap::new)
        : Optional.empty();
  }
}
