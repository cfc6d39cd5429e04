package org.govsm.portal.builder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Contract copies: the contracts of the department, to begin another one like them. */
record ContractCopies(ContractService contracts) implements TermsSource {

  private static final int MOST = 100;

  @Override
  public String code() {
    return "contract";
  }

  @Override
  public Map<String, String> offered(Transaction tx, String department, Caller by, Messages words) {
    Map<String, String> all = new LinkedHashMap<>();
    for (WrittenContract one : contracts.page(tx, by, Optional.of(department), "", MOST)) {
      all.put(one.id(), one.terms().title() + " (" + one.id() + ")");
    }
    return all;
  }

  @Override
  public Optional<Map<String, @Nullable Object>> terms(
      Transaction tx, String department, String id, Caller by) {
    WrittenContract one = contracts.current(tx, id);
    boolean own =
        one.stored().department().equals(department)
            && by.seesContract(department, one.terms().supplier().id());
    return own ? Optional.of(CopiedTerms.of(one.terms().toPlain())) : Optional.empty();
  }
}
