package org.govsm.core.rules;

import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/**
 * Name of a rule pack in a sentence: its title where a host's words have one, else its id.
 *
 * @param id such as {@code in.gfr-2017}
 */
record PackName(String id) implements NamedValue {

  @Override
  public Object code() {
    return id;
  }

  @Override
  public String name(Messages words) {
    return words.find("pack." + id).orElse(id);
  }
}
