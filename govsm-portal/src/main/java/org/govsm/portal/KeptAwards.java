package org.govsm.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Messages;
import org.govsm.portal.builder.TermsSource;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.AwardedTerms;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Awards of a department, with which the draft of a contract can begin. */
final class KeptAwards implements TermsSource {

  private final AwardedTerms awards;

  KeptAwards(AwardedTerms awards) {
    this.awards = awards;
  }

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

  @Override
  public List<Finding> beforeSignature(
      Transaction tx, String department, Map<String, @Nullable Object> terms, Instant now) {
    return awards.beforeSignature(tx, department, terms, now);
  }
}
