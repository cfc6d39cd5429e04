package org.govsm.portal.web;

import java.util.List;
import java.util.Map;

/** Roles of acts: who does which; an act that is not named is nobody's. */
public record ActRoles(Map<String, List<String>> ofAct) {

  /** The roles that do an act. */
  public List<String> of(String act) {
    return ofAct.getOrDefault(act, List.of());
  }

  public boolean may(Caller by, String act) {
    return by.isAnyOf(of(act));
  }

  /** Refuses who has no role for an act. */
  public void require(Caller by, String act) {
    if (!may(by, act)) {
      throw by.isNoneOf(of(act));
    }
  }
}
