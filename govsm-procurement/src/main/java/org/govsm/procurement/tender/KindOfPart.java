package org.govsm.procurement.tender;

import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/** Kind of a clause or criterion: any code may be one, and one without a word is another kind. */
record KindOfPart(String code) implements NamedValue {

  @Override
  public String name(Messages words) {
    return words.find("term." + code).orElseGet(() -> words.term("tender-member.about.other"));
  }
}
