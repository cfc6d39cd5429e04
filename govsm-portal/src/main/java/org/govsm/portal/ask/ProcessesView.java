package org.govsm.portal.ask;

import java.util.List;

/** Processes view: the list of machines. */
public record ProcessesView(List<ProcessView> machines) {

  /** Keeps its own copy. */
  public ProcessesView {
    machines = List.copyOf(machines);
  }
}
