package org.govsm.governance.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address on the web as people paste it: with or without scheme, with anything behind it. */
record Address(String host, List<String> segments, List<String> queries) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:https?://)?(?:(?:www|m|mobile)\\.)?([\\p{L}\\p{M}\\p{N}.-]+\\.\\p{L}[\\p{L}\\p{M}\\p{N}-]+)(?::443|:80)?"
              + "(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SLASH = Pattern.compile("/+");
  private static final Pattern AND = Pattern.compile("&");

  static Optional<Address> of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Address(
            form.group(1).toLowerCase(Locale.ROOT),
            parts(SLASH, form.group(2)),
            parts(AND, form.group(3))));
  }

  Optional<String> query(String name) {
    return queries.stream()
        .filter(query -> query.startsWith(name + "="))
        .map(query -> query.substring(name.length() + 1))
        .findFirst();
  }

  private static List<String> parts(Pattern between, @Nullable String text) {
    return text == null
        ? List.of()
        : between.splitAsStream(text).filter(part -> !part.isEmpty()).toList();
  }
}
