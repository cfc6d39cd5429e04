package org.govsm.governance.broken;

import org.govsm.procurement.broken.SeesGovernance;

public final class SeesProcurement {
  SeesGovernance other() {
    return new SeesGovernance();
  }
}
