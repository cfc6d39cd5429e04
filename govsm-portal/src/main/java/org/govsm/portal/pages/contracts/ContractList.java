package org.govsm.portal.pages.contracts;

import java.util.List;

/**
 * The list of contracts.
 *
 * @param rows the contracts
 */
public record ContractList(List<ContractRow> rows) {

  /** Keeps its own copy. */
  public ContractList {
    rows = List.copyOf(rows);
  }
}
