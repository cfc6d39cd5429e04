package org.govsm.portal.builder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;

/** Published terms: contracts and tenders that come with govsm, without their parties and days. */
final class PublishedTerms implements TermsSource {

  private static final List<String> NAMES = List.of("markfed-2025");

  @Override
  public String code() {
    return "published";
  }

  @Override
  public Map<String, String> offered(Transaction tx, String department, Caller by, Messages words) {
    Map<String, String> all = new LinkedHashMap<>();
    NAMES.forEach(name -> all.put(name, Terms.packaged(name).title()));
    return all;
  }

  @Override
  public Optional<Map<String, @Nullable Object>> terms(
      Transaction tx, String department, String id, Caller by) {
    return NAMES.contains(id)
        ? Optional.of(CopiedTerms.of(Terms.packaged(id).toPlain()))
        : Optional.empty();
  }
}
