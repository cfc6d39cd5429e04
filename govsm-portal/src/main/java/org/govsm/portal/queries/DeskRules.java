package org.govsm.portal.queries;

import java.util.Optional;
import org.govsm.governance.response.ServiceClock;
import org.govsm.governance.response.ServiceStandard;

/**
 * Rules of a desk: what a department published of its times, and when its office is open.
 *
 * @param standard nothing where none is published: then defaults are proposed
 * @param office nothing where the hours of the office are not known
 */
record DeskRules(Optional<ServiceStandard> standard, Optional<ServiceClock> office) {

  static final DeskRules NONE = new DeskRules(Optional.empty(), Optional.empty());
}
