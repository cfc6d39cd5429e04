package org.govsm.portal;

import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.builder.TermsSource;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardedTerms;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Awards of a department, with which the draft of a contract can begin. */
record KeptAwards(AwardedTerms awards) implements TermsSource {

  @Override
  public String code() {
    return "award";
  }

  @Override
  public Map<String, String> offered(Transaction tx, String department, Caller by, Messages words) {
    return by.seesDepartment(department) ? awards.titles(tx, department, words) : Map.of();
  }

  @Override
  public Optional<Map<String, @Nullable Object>> terms(
      Transaction tx, String department, String id, Caller by) {
    return by.seesDepartment(department) ? awards.find(tx, department, id) : Optional.empty();
  }
}
