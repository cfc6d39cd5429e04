package org.govsm.core.process;

import org.govsm.core.decision.Citation;

/** A citation, and whether what it cites is a default of the machine's own author. */
record CitedBasis(Citation citation, boolean ownDefault) {}
