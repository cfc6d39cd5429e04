package org.govsm.core.identity;

import org.govsm.core.place.Jurisdiction;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/** The last name of a state or union territory, as part of a sentence. */
record PlaceName(Jurisdiction place) implements NamedValue {

  @Override
  public Object code() {
    return place.id();
  }

  @Override
  public String name(Messages words) {
    return place.name(words.language(), place.existence().until().minusDays(1)).orElse(place.id());
  }
}
