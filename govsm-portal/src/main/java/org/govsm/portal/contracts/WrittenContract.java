package org.govsm.portal.contracts;

import org.govsm.procurement.contract.Terms;

/** A version of a contract and what it says. */
public record WrittenContract(Contract stored, Terms terms) {

  /** What the contract is known by in addresses. */
  public String id() {
    return stored.id();
  }
}
