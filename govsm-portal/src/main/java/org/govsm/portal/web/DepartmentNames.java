package org.govsm.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Department names: what registered departments are called and by which book they buy. Read once
 * for a page and never kept longer, so that no node shows what was changed.
 */
public final class DepartmentNames {

  private final Supplier<Map<String, Registered>> read;
  private @Nullable Map<String, Registered> all;

  public DepartmentNames(Supplier<Map<String, Registered>> read) {
    this.read = read;
  }

  /** Name and its language. */
  public record Name(String text, String language) {}

  /** A registered department, as far as every page may name it. */
  public interface Registered {

    /** The name in a language, else in English. */
    Name named(String language);

    /** The id of the rule book that applies. */
    Optional<String> book();

    /** The lines of its letterhead in a language; none where it has none in it. */
    List<String> letterhead(String language);
  }

  /** A department; empty where it is not registered. */
  Optional<Registered> find(String department) {
    if (all == null) {
      all = read.get();
    }
    return Optional.ofNullable(all.get(department));
  }
}
