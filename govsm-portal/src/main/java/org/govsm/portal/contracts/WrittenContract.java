package org.govsm.portal.contracts;

import org.govsm.portal.store.Contract;
import org.govsm.procurement.contract.Terms;

/**
 * A version of a contract and what it says.
 *
 * @param stored id, department, version and digest
 * @param terms the terms of this version
 */
public record WrittenContract(Contract stored, Terms terms) {

  /**
   * What the contract is known by in addresses.
   *
   * @return its id in the store
   */
  public String id() {
    return stored.id();
  }
}
