package org.govsm.portal.assessments;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Contract people: who worked under a contract by any version of the facts of a department. */
public final class ContractPeople {

  private static final int PAGE = 100;
  private static final String PEOPLE = "people";

  /** By the digest of a version: that is never changed, and few of its people are of an agency. */
  private static final LruCache<String, Map<String, String>> VERSIONS = new LruCache<>(10_000);

  private final Set<Map.Entry<String, String>> named = new HashSet<>();

  /** By all versions that are kept. */
  public ContractPeople(Transaction tx, String department) {
    FactsVersions versions = new FactsVersions(tx);
    List<FactsVersion> page = versions.page(department, 0, PAGE);
    while (!page.isEmpty()) {
      page.forEach(one -> named.addAll(contracts(versions, one).entrySet()));
      page = versions.page(department, page.get(page.size() - 1).version(), PAGE);
    }
  }

  /** The ids of the people of agencies whom a version names with a contract. */
  public Set<String> of(String contract) {
    return named.stream()
        .filter(one -> one.getValue().equalsIgnoreCase(contract.strip()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The contracts that they name. */
  public Set<String> contracts() {
    Set<String> contracts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    named.forEach(one -> contracts.add(one.getValue()));
    return contracts;
  }

  private static Map<String, String> contracts(FactsVersions versions, FactsVersion version) {
    return VERSIONS.of(version.digest(), () -> contracts(versions.document(version)));
  }

  private static Map<String, String> contracts(Map<String, @Nullable Object> document) {
    Map<String, @Nullable Object> people = new LinkedHashMap<>();
    if (document.containsKey(PEOPLE)) {
      people.put(PEOPLE, document.get(PEOPLE));
    }
    Map<String, String> contracts = new LinkedHashMap<>();
    Facts.fromPlain(people).fold(List::of, faults -> List.<Facts>of()).stream()
        .flatMap(one -> People.of(one).contracts().entrySet().stream())
        .forEach(one -> contracts.put(one.getKey(), one.getValue().strip()));
    return contracts;
  }
}
