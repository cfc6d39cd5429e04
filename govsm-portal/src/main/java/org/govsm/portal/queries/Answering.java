package org.govsm.portal.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.response.QueryCategories;
import org.govsm.governance.response.QueryRouting;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;

/**
 * Answering officers: who answers a query, as the domain routes it.
 *
 * @param persons the officers, one for each role of the category
 * @param missing the roles of the desk that nobody holds
 */
public record Answering(List<String> persons, List<String> missing) {

  private static final String HOLDER = "/deskHolder";

  /** Who answers; nothing of a legal request, and while there is no category. */
  static Optional<Answering> of(Transaction tx, Page page, StoredQuery one) {
    return Optional.of(one)
        .filter(StoredQuery::isOpen)
        .flatMap(open -> QueryCategories.find(open.category()))
        .map(category -> QueryRouting.persons(category, holders(tx, page, one.department())))
        .map(
            ruling ->
                ruling.<Answering>fold(
                    answer -> new Answering(answer.value(), List.of()),
                    refer -> new Answering(List.of(), List.of()),
                    lacking -> new Answering(List.of(), roles(lacking.missing()))));
  }

  private static List<String> roles(List<String> missing) {
    return missing.stream().map(one -> one.replace(HOLDER, "")).toList();
  }

  private static Map<String, List<String>> holders(Transaction tx, Page page, String department) {
    Map<String, List<String>> holders = new LinkedHashMap<>();
    DeskOfficers.of(tx, page.caller(), department)
        .forEach((person, roles) -> roles.forEach(role -> add(holders, role, person)));
    return holders;
  }

  private static void add(Map<String, List<String>> holders, String role, String person) {
    holders.computeIfAbsent(DeskRoles.atDesk(role), key -> new ArrayList<>()).add(person);
  }
}
