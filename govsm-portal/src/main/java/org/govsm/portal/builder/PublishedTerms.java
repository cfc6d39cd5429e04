package org.govsm.portal.builder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.contract.PublishedContracts;
import org.jspecify.annotations.Nullable;

/** Published terms: contracts and tenders that come with govsm, without their parties and days. */
final class PublishedTerms implements TermsSource {

  @Override
  public String code() {
    return "published";
  }

  @Override
  public Map<String, String> offered(Transaction tx, String department, Caller by, Messages words) {
    Map<String, String> all = new LinkedHashMap<>();
    PublishedContracts.all().forEach(one -> all.put(one.name(), one.terms().title()));
    return all;
  }

  @Override
  public Optional<Map<String, @Nullable Object>> terms(
      Transaction tx, String department, String id, Caller by) {
    return PublishedContracts.find(id).map(one -> CopiedTerms.of(one.terms().toPlain()));
  }
}
