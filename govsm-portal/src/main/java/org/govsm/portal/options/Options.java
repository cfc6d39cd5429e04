package org.govsm.portal.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Options that hold, each with where it is from. What cannot be read, or is not known, was refused.
 * Its text form has no value.
 */
public final class Options {

  private final Map<Option, Given> given;

  private Options(Map<Option, Given> given) {
    this.given = given;
  }

  /**
   * Reads all places.
   *
   * @param environment of the process
   * @param args the command line
   * @throws IllegalArgumentException with a message for the person who started the portal
   */
  public static Options read(Map<String, String> environment, String... args) {
    return new Options(OptionReader.read(environment, args));
  }

  /** Options as they would be given on a command line, secrets among them. */
  public static Options of(Map<Option, String> values) {
    Map<Option, Given> given = new EnumMap<>(Option.class);
    values.forEach((option, text) -> given.put(option, Given.of(option, text, option.flag())));
    return new Options(given);
  }

  /** Whether it was given; a switch, whether it is on. */
  public boolean has(Option option) {
    return given.containsKey(option);
  }

  /** Those that were given. */
  public Set<Option> all() {
    return Set.copyOf(given.keySet());
  }

  /** What was given. */
  public Optional<String> text(Option option) {
    return Optional.ofNullable(given.get(option)).map(Given::text);
  }

  /**
   * What a given text means.
   *
   * @throws IllegalArgumentException naming the place, if the reader refuses it
   */
  public <T> Optional<T> read(Option option, Function<String, T> reader) {
    return text(option).map(text -> at(option, () -> reader.apply(text)));
  }

  /**
   * What a given list with commas means.
   *
   * @throws IllegalArgumentException naming the place, if the reader refuses one of it
   */
  public <T> List<T> readEach(Option option, Function<String, T> reader) {
    return list(option).stream().map(one -> at(option, () -> reader.apply(one))).toList();
  }

  private <T> T at(Option option, Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name(option) + ": " + e.getMessage(), e);
    }
  }

  /** What was given, or else what holds usually. */
  public String textOrUsual(Option option) {
    return text(option).orElse(option.usual());
  }

  /** Its name where it was given, for messages. */
  public String name(Option option) {
    @Nullable Given one = given.get(option);
    return one == null ? option.flag() : one.place();
  }

  /** The parts of a list with commas. */
  public List<String> list(Option option) {
    return Arrays.stream(textOrUsual(option).split(",", -1))
        .filter(one -> !one.isBlank())
        .map(String::strip)
        .toList();
  }

  /**
   * A whole number.
   *
   * @throws IllegalArgumentException if it is none within the limits
   */
  public int number(Option option, int least, int most) {
    String text = textOrUsual(option);
    int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          name(option) + " is a number from " + least + " to " + most);
    }
    return number;
  }

  /**
   * A secret: from its file, or from the environment.
   *
   * @throws IllegalArgumentException if it is given in both, or its file cannot be read, is empty
   *     or has several lines
   */
  public Optional<String> secret(Option secret) {
    Option file = secret.file();
    if (has(secret) && has(file)) {
      throw new IllegalArgumentException(
          "either " + name(secret) + " or " + name(file) + ", not both");
    }
    return has(file) ? Optional.of(line(file)) : text(secret);
  }

  private String line(Option file) {
    String text = content(file);
    if (text.lines().count() > 1) {
      throw new IllegalArgumentException(
          name(file) + ": " + textOrUsual(file) + " has several lines: a secret is one");
    }
    return text;
  }

  /**
   * The text of the file that an option names, without blanks around it.
   *
   * @throws IllegalArgumentException if it cannot be read, or has nothing in it
   */
  public String content(Option option) {
    Path path = Path.of(textOrUsual(option));
    String text;
    try {
      text = Files.readString(path).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          name(option) + ": cannot read " + path.toAbsolutePath(), e);
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException(name(option) + ": " + path + " is empty");
    }
    return text;
  }

  Optional<String> place(Option option) {
    return Optional.ofNullable(given.get(option)).map(Given::place);
  }

  @Override
  public String toString() {
    return given.values().toString();
  }
}
