package org.govsm.procurement.contract;

import java.util.Collection;
import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/**
 * Name of a part of terms that has an id alone, in sentences: the words of the id, where trees keep
 * the id.
 */
public record PartName(String id) implements NamedValue {

  /** Names of several parts. */
  static List<PartName> of(Collection<?> ids) {
    return ids.stream().map(id -> new PartName(String.valueOf(id))).toList();
  }

  @Override
  public Object code() {
    return id;
  }

  @Override
  public String name(Messages words) {
    return said();
  }

  /** The words of the id. */
  public String said() {
    return id.replace('-', ' ').replace('_', ' ');
  }
}
