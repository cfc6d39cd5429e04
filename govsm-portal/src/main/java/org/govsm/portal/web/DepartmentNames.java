package org.govsm.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
  public record Name(String text, String language) {

    private static final String BETWEEN = " \u00b7 ";
    private static final int LAST_OF_ASCII = 0x7f;

    /**
     * The name in a language, where it is given once in each with a dot between them; else as it
     * is, whole. A single word, such as an id, is of any language.
     */
    static Name of(String text, String language) {
      if (text.indexOf(' ') < 0) {
        return new Name(text, language);
      } else if (!text.contains(BETWEEN)) {
        return written(text);
      }
      List<Name> parts = Stream.of(text.split(BETWEEN)).map(Name::written).toList();
      boolean both = parts.size() == 2 && !parts.get(0).language().equals(parts.get(1).language());
      return parts.stream()
          .filter(one -> both && one.language().equals(language))
          .findFirst()
          .orElseGet(() -> written(text));
    }

    private static Name written(String text) {
      boolean hindi =
          text.codePoints()
              .anyMatch(
                  sign ->
                      sign > LAST_OF_ASCII
                          && Character.UnicodeScript.of(sign)
                              == Character.UnicodeScript.DEVANAGARI);
      return new Name(text, hindi ? "hi" : "en");
    }
  }

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
    return Optional.ofNullable(all().get(department));
  }

  /** The department that has a name in English or Hindi; empty where none, or several have it. */
  Optional<Registered> called(String name) {
    List<Registered> called =
        all().values().stream()
            .filter(
                one ->
                    Stream.of("en", "hi")
                        .anyMatch(language -> one.named(language).text().equals(name)))
            .toList();
    return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
  }

  private Map<String, Registered> all() {
    Map<String, Registered> known = all;
    if (known == null) {
      known = read.get();
      all = known;
    }
    return known;
  }
}
