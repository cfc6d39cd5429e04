package org.govsm.portal.publication;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;

/**
 * Process as it was read: what is published of it, and what keeps it from being published whole.
 *
 * @param published nothing where no document of it can be published
 */
record ReadProcess(Optional<PublishedProcess> published, List<InputFault> faults) {

  ReadProcess {
    faults = List.copyOf(faults);
  }
}
