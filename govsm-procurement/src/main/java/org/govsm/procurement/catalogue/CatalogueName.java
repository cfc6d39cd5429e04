package org.govsm.procurement.catalogue;

import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/** Name of a service or KPI in sentences; trees keep its code. */
record CatalogueName(String code, Wording names) implements NamedValue {

  @Override
  public String name(Messages words) {
    return names.in(words.language());
  }
}
