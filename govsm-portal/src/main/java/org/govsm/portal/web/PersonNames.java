package org.govsm.portal.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Person names: what users are called, read when a page names them and never kept longer, so that a
 * name which was erased is shown nowhere.
 */
public final class PersonNames {

  private final Function<String, Optional<String>> read;
  private final Map<String, Optional<String>> known = new HashMap<>();

  /** Over what reads the name of a user by the id. */
  public PersonNames(Function<String, Optional<String>> read) {
    this.read = read;
  }

  /** The name of a user; empty for whoever is no user, or has no name. */
  Optional<String> find(String id) {
    return known.computeIfAbsent(id, read);
  }
}
