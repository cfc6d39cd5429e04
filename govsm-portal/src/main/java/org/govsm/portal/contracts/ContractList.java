package org.govsm.portal.contracts;

import java.util.List;

/** The list of contracts. */
public record ContractList(List<ContractRow> rows, boolean preparing) {

  /** Keeps its own copy. */
  public ContractList {
    rows = List.copyOf(rows);
  }
}
