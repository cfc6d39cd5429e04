package org.govsm.core.rules.table.broken;

import org.govsm.core.rules.Case;

/** An inner part that uses the concept that it is part of. */
public final class SeesRules {
  Case nothing() {
    return Case.draft().done();
  }
}
