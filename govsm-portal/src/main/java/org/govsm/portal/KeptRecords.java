package org.govsm.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.accounts.RegisteredAccount;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.contracts.PaidPrices;
import org.govsm.portal.contracts.PastFigures;
import org.govsm.portal.requirements.OwnRecords;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.benchmark.PricePoint;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.MetricDictionary;

/** Kept records: accounts, readings and certificates of the portal on which requirements rest. */
final class KeptRecords implements OwnRecords {

  private static final int MOST = 500;

  private final MetricDictionary dictionary;
  private final PaidPrices prices;
  private final PastFigures past;

  KeptRecords(MetricDictionary dictionary, PaidPrices prices, Clock clock) {
    this.dictionary = dictionary;
    this.prices = prices;
    this.past = new PastFigures(dictionary, clock);
  }

  /** Those on platforms that the metric dictionary has; a closed one is not offered. */
  @Override
  public List<Account> accounts(Transaction tx, String department) {
    List<Account> all = new ArrayList<>();
    for (RegisteredAccount one : new RegisteredAccounts(tx).page(department, "", MOST)) {
      String handle = String.valueOf(one.facts().getOrDefault("handle", one.id()));
      String id = handle.replaceAll("\\s", "");
      if (!one.state().equals("CLOSED") && !id.isEmpty()) {
        platform(String.valueOf(one.facts().get("platform")))
            .ifPresent(code -> all.add(new Account(code, id, handle)));
      }
    }
    return all;
  }

  private Optional<String> platform(String name) {
    return dictionary.platforms().stream()
        .filter(one -> one.name("en").equalsIgnoreCase(name) || one.code().equalsIgnoreCase(name))
        .map(Code::code)
        .findFirst();
  }

  @Override
  public Optional<Past> past(
      Transaction tx, String department, Kpi kpi, String platform, LocalDate today) {
    return past.find(tx, department, kpi, platform, today)
        .map(one -> new Past(one.contract(), one.from(), one.until(), one.baseline()));
  }

  @Override
  public Collection<PricePoint> prices(Transaction tx) {
    return prices.all(tx);
  }
}
