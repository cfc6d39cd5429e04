package org.govsm.core.broken;

import org.govsm.procurement.broken.SeesGovernance;

public final class SeesProcurement {
  SeesGovernance other() {
    return new SeesGovernance();
  }
}
