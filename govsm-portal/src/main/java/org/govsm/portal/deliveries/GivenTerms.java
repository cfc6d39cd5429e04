package org.govsm.portal.deliveries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.jspecify.annotations.Nullable;

/**
 * Given terms: what an officer says of what is to be delivered. What the contract states of its
 * deliverables is taken from it; where it states none, they are given with their clause.
 */
final class GivenTerms {

  static final String DELIVERABLES = "deliverables";
  private static final String INSPECTED = "inspected";
  private static final List<String> NAMES =
      List.of("channel", "supplierClass", INSPECTED, DELIVERABLES, TermsCorrections.DECIDED);

  private GivenTerms() {}

  /** Whether a contract states what is delivered. */
  static boolean isStated(WrittenContract contract) {
    return isRead(AcceptanceTerms.of(contract.terms(), AcceptanceTerms.GEM));
  }

  private static boolean isRead(Checked<AcceptanceTerms> checked) {
    return checked.<Boolean>fold(terms -> true, faults -> false);
  }

  /** Reads them; refused with every fault at its place. */
  static AcceptanceTerms read(WrittenContract contract, Map<String, @Nullable Object> body) {
    ApiRequests.only(body, NAMES, List.of("channel"));
    ApiRequests.texts(body, List.of(TermsCorrections.DECIDED));
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("contract", contract.terms().id());
    tree.put("channel", body.get("channel"));
    if (body.get("supplierClass") != null) {
      tree.put("supplierClass", body.get("supplierClass"));
    }
    tree.put(DELIVERABLES, deliverables(contract, body));
    AcceptanceTerms terms = ProblemException.accepted(AcceptanceTerms.fromPlain(tree));
    ProblemException.unlessNone(terms.alike());
    return terms;
  }

  private static @Nullable Object deliverables(
      WrittenContract contract, Map<String, @Nullable Object> body) {
    @Nullable Object given = body.get(DELIVERABLES);
    List<String> inspected = new ArrayList<>();
    if (body.get(INSPECTED) instanceof List<?> some) {
      some.forEach(one -> inspected.add(String.valueOf(one)));
    }
    if (!isStated(contract)) {
      refuseIf(!inspected.isEmpty(), INSPECTED, "deliveries.inspected-there");
      return given == null ? List.of() : given;
    }
    refuseIf(given != null, DELIVERABLES, "deliveries.stated");
    AcceptanceTerms stated = AcceptanceTerms.of(contract.terms(), AcceptanceTerms.GEM).orThrow();
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    StoredTree.trees(new LinkedHashMap<>(stated.toPlain()), DELIVERABLES)
        .forEach(
            row -> {
              Map<String, @Nullable Object> one = new LinkedHashMap<>(row);
              if (inspected.contains(String.valueOf(row.get("id")))) {
                one.put(INSPECTED, true);
              }
              rows.add(one);
            });
    inspected.removeAll(stated.deliverables());
    refuseIf(!inspected.isEmpty(), INSPECTED, "deliveries.inspected-unknown");
    return rows;
  }

  private static void refuseIf(boolean wrong, String member, String key) {
    if (wrong) {
      throw ProblemException.of(Faults.at("/" + member, key));
    }
  }
}
