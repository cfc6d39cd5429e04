package org.govsm.core.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.text.Messages;

/**
 * Names of instruments in a language, by a file of whole names and of patterns of names. A name of
 * which a part is not known stays as it is published: none is said half in one language.
 */
final class TranslatedNames {

  /** More names than there are; what is uploaded must not fill the memory. */
  private static final int MOST_KNOWN = 5_000;

  private static final String LANGUAGE = "hi";
  private static final String PLACE = "place ";
  private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");

  private static final Map<String, String> HOLES =
      Map.of(
          "no", "[A-Z]{0,3}[^ ,;a-z]*\\d[^ ,;]*",
          "year", "\\d{4}",
          "date", "\\d{2}\\.\\d{2}\\.\\d{4}|\\d{1,2} [A-Z][a-z]+ \\d{4}|[A-Z][a-z]+ \\d{4}",
          "name", ".+");

  private static final TranslatedNames HINDI = read();

  private final Map<String, String> places = new HashMap<>();
  private final Map<String, String> whole = new HashMap<>();
  private final List<Shape> shapes = new ArrayList<>();
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

  private TranslatedNames() {}

  /** The name in the language of some words; nothing where none is known. */
  static Optional<String> find(String name, Messages words) {
    return words.language().equals(LANGUAGE) ? HINDI.said(name, words) : Optional.empty();
  }

  private static TranslatedNames read() {
    String file = "instruments." + LANGUAGE + ".txt";
    TranslatedNames names = new TranslatedNames();
    try (InputStream in = requireNonNull(TranslatedNames.class.getResourceAsStream(file), file)) {
      List<String[]> lines =
          new String(in.readAllBytes(), UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split(" = ", 2))
              .toList();
      lines.stream()
          .filter(line -> line[0].startsWith(PLACE))
          .forEach(line -> names.places.put(line[0].substring(PLACE.length()), line[1]));
      lines.stream().filter(line -> !line[0].startsWith(PLACE)).forEach(names::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private void take(String[] line) {
    if (HOLE.matcher(line[0]).find()) {
      shapes.add(shape(line[0], line[1]));
    } else {
      whole.put(line[0], line[1]);
    }
  }

  /** Shape of names: their pattern, what its holes are, and how it is said. */
  private record Shape(Pattern pattern, List<String> holes, String said) {}

  private Shape shape(String english, String said) {
    StringBuilder pattern = new StringBuilder();
    List<String> holes = new ArrayList<>();
    Matcher hole = HOLE.matcher(english);
    int end = 0;
    while (hole.find()) {
      pattern.append(Pattern.quote(english.substring(end, hole.start())));
      holes.add(hole.group(1));
      pattern.append('(').append(pattern(hole.group(1))).append(')');
      end = hole.end();
    }
    pattern.append(Pattern.quote(english.substring(end)));
    return new Shape(Pattern.compile(pattern.toString()), List.copyOf(holes), said);
  }

  private String pattern(String hole) {
    return hole.equals("place")
        ? places.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"))
        : requireNonNull(HOLES.get(hole), hole);
  }

  /** Only whole names are kept: one within another is looked into less deep. */
  private Optional<String> said(String name, Messages words) {
    Optional<String> before = known.get(name);
    if (before != null) {
      return before;
    }
    Optional<String> said = find(name, words, 0);
    if (known.size() < MOST_KNOWN) {
      known.put(name, said);
    }
    return said;
  }

  private Optional<String> find(String name, Messages words, int depth) {
    return Optional.ofNullable(whole.get(name)).or(() -> shaped(name, words, depth));
  }

  private Optional<String> shaped(String name, Messages words, int depth) {
    for (Shape shape : shapes) {
      Matcher found = shape.pattern().matcher(name);
      if (found.matches()) {
        Optional<String> said = said(shape, found, words, depth);
        if (said.isPresent()) {
          return said;
        }
      }
    }
    return Optional.empty();
  }

  /** Each hole is filled by what stands at the same one of its kind in the published name. */
  private Optional<String> said(Shape shape, Matcher found, Messages words, int depth) {
    Map<String, List<String>> filled = new HashMap<>();
    for (int i = 0; i < shape.holes().size(); i++) {
      String hole = shape.holes().get(i);
      Optional<String> part = part(hole, found.group(i + 1), words, depth);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      filled.computeIfAbsent(hole, none -> new ArrayList<>()).add(part.get());
    }
    Map<String, Integer> taken = new HashMap<>();
    return Optional.of(
        HOLE.matcher(shape.said())
            .replaceAll(
                hole -> {
                  int at = taken.merge(hole.group(1), 1, Integer::sum) - 1;
                  return Matcher.quoteReplacement(
                      requireNonNull(filled.get(hole.group(1))).get(at));
                }));
  }

  private Optional<String> part(String hole, String text, Messages words, int depth) {
    return switch (hole) {
      case "place" -> Optional.ofNullable(places.get(text));
      case "name" -> depth < 3 ? find(text, words, depth + 1) : Optional.empty();
      case "date" -> Optional.of(date(text, words));
      default -> Optional.of(text);
    };
  }

  /** A day with the name of its month; one in figures stays as it is. */
  private static String date(String text, Messages words) {
    String said = text;
    for (Month month : Month.values()) {
      said = said.replace(CitationWords.name(month), words.say("month." + month.getValue()));
    }
    return said;
  }
}
