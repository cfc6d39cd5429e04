package org.govsm.procurement.contract;

import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/** Name of a code of an open set in sentences, where trees keep the code alone. */
record CodeName(String set, String code) implements NamedValue {

  @Override
  public String name(Messages words) {
    return words.find("term." + set + "." + code).orElse(code);
  }
}
