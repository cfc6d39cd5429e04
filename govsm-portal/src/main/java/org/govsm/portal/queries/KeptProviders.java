package org.govsm.portal.queries;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.provider.ProviderRegister;
import org.govsm.portal.assessments.FactPart;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/** The register of providers, as facts that are judged. */
public record KeptProviders() implements FactPart {

  @Override
  public Map<String, Object> of(Transaction tx, String department, Instant asOf) {
    StoredProviders register = new Providers(tx).until(department, asOf);
    if (register.version() == 0) {
      return Map.of();
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(register.content());
    tree.put("asOf", new IndianMoment(Moments.inIndia(asOf)).code());
    return ProviderRegister.toFacts(tree);
  }
}
