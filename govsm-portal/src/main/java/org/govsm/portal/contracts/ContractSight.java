package org.govsm.portal.contracts;

import java.util.Optional;
import java.util.function.BiPredicate;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Caller;

/** Sight of contracts: whether a caller may know of one. Of one that is not there, anybody may. */
public record ContractSight(Store store) implements BiPredicate<Caller, String> {

  @Override
  public boolean test(Caller caller, String id) {
    Optional<Contract> contract = store.read(tx -> new Contracts(tx).current(id));
    return contract
        .map(one -> caller.seesContract(one.department(), Suppliers.of(one).orElse("")))
        .orElse(true);
  }
}
