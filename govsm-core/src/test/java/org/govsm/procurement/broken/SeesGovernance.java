package org.govsm.procurement.broken;

import org.govsm.governance.broken.SeesProcurement;

public final class SeesGovernance {
  SeesProcurement other() {
    return new SeesProcurement();
  }
}
