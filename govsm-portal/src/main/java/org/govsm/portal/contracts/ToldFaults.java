package org.govsm.portal.contracts;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Faults;

/** Told faults: the first of many, and how many more there are. */
final class ToldFaults {

  static final int MOST = 50;

  private ToldFaults() {}

  static List<InputFault> of(List<InputFault> faults) {
    if (faults.size() <= MOST) {
      return faults;
    }
    List<InputFault> told = new ArrayList<>(faults.subList(0, MOST));
    Message more = Message.of("contract.more-faults").with("count", faults.size() - MOST);
    told.add(Faults.at("", more));
    return told;
  }
}
