package org.govsm.portal.ask;

import java.util.List;

/** What the list of machines shows. */
public record ProcessesView(List<ProcessView> machines) {

  /** Keeps its own copy. */
  public ProcessesView {
    machines = List.copyOf(machines);
  }
}
