package org.govsm.procurement.contract;

import java.util.Collection;
import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/**
 * Name of a part of terms that has an id alone, in sentences, where trees keep the id: the usual
 * word for it, such as that for a fee or a service of the catalogue, else the words of the id.
 */
public record PartName(String id) implements NamedValue {

  /** Where a word for an id is looked up: usual parts, services, metrics of all platforms. */
  private static final List<String> SETS = List.of("part", "service", "common-name");

  /** Names of several parts. */
  static List<PartName> of(Collection<?> ids) {
    return ids.stream().map(id -> new PartName(String.valueOf(id))).toList();
  }

  @Override
  public Object code() {
    return id;
  }

  /** Ids are English words, so that in English they say themselves. */
  @Override
  public String name(Messages words) {
    return words.language().equals("en")
        ? said()
        : SETS.stream()
            .flatMap(set -> words.find("term." + set + "." + id).stream())
            .findFirst()
            .orElseGet(this::said);
  }

  private String said() {
    return id.replace('-', ' ').replace('_', ' ');
  }
}
