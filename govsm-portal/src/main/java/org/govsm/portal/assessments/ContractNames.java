package org.govsm.portal.assessments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.NearestName;
import org.govsm.governance.facts.FactNode;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Contract names: the contracts of a department, which its people and accounts name. */
public interface ContractNames {

  /** None is kept. */
  ContractNames NONE = (tx, department) -> List.of();

  /** The ids of the contracts of a department; empty where it keeps none. */
  List<String> of(Transaction tx, String department);

  /**
   * Why a contract is none of the department. Where it keeps no contract nothing is known of it.
   *
   * @param named what is named
   * @param pointer where
   */
  default Optional<InputFault> against(
      Transaction tx, String department, @Nullable Object named, String pointer) {
    if (!(named instanceof String text) || text.isBlank()) {
      return Optional.empty();
    }
    List<String> known = of(tx, department);
    return known.isEmpty() || known.contains(text)
        ? Optional.empty()
        : Optional.of(
            new InputFault(
                pointer, "facts.no-contract", NearestName.told("facts.no-contract", text, known)));
  }

  /** The same of the contracts of people. */
  default List<InputFault> against(
      Transaction tx, String department, List<FactNode> people, Set<String> before) {
    List<InputFault> faults = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      String place = "/people/" + i + "/contract";
      people
          .get(i)
          .at("contract")
          .text()
          .filter(named -> !before.contains(named))
          .flatMap(named -> against(tx, department, named, place))
          .ifPresent(faults::add);
    }
    return faults;
  }
}
