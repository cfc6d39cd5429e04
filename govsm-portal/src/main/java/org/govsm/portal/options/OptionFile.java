package org.govsm.portal.options;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.NearestName;

/**
 * File with options: {@code name = value}, a line each, in UTF-8. A value is taken as it stands to
 * the end of its line; a line that begins with {@code #} is a remark.
 */
final class OptionFile {

  private static final int MOST_BYTES = 64 * 1024;

  private final Path path;
  private final Map<Option, Given> given = new EnumMap<>(Option.class);

  private OptionFile(Path path) {
    this.path = path;
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException naming file and line
   */
  static Map<Option, Given> read(Path path) {
    OptionFile file = new OptionFile(path);
    int number = 0;
    for (String line : lines(path)) {
      file.take(line.strip(), ++number);
    }
    if (file.given.isEmpty()) {
      throw new IllegalArgumentException(path + " has no option: write name = value, a line each");
    }
    return file.given;
  }

  private static List<String> lines(Path path) {
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw new IllegalArgumentException(
            path + " has more than 64 KiB: it is no file of options");
      }
      String text = Files.readString(path);
      return text.replaceFirst("^\uFEFF", "").lines().toList();
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no file " + path.toAbsolutePath(), e);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(path + " is not in UTF-8", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(path + " cannot be read: " + e, e);
    }
  }

  private void take(String line, int number) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    String place = path + ", line " + number;
    int sign = line.indexOf('=');
    if (sign < 1) {
      throw new IllegalArgumentException(place + ": no name = value");
    }
    String key = line.substring(0, sign).strip();
    Option option = option(key, place);
    Given value = Given.of(option, value(line, sign, place), key + " (" + place + ")");
    Given before = given.putIfAbsent(option, value);
    if (before != null) {
      throw new IllegalArgumentException(value.place() + " is there twice: " + before.place());
    }
  }

  /** A value has one line: whoever thinks otherwise is told. */
  private static String value(String line, int sign, String place) {
    String value = line.substring(sign + 1).strip();
    if (value.endsWith("\\")) {
      throw new IllegalArgumentException(
          place + ": a value stands in one line, without \\ at its end");
    }
    return value;
  }

  private static Option option(String key, String place) {
    Option option =
        Option.ofKey(key)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        place + ": '" + key + "' is no option" + NearestName.hint(key, keys())));
    if (option.isSecret()) {
      throw new IllegalArgumentException(
          place + ": a secret stands in a file of its own, named by " + option.file().key());
    } else if (!option.isKey()) {
      throw new IllegalArgumentException(
          place + ": " + key + " goes on the command line, as " + option.flag());
    }
    return option;
  }

  private static List<String> keys() {
    return Arrays.stream(Option.values()).filter(Option::isKey).map(Option::key).toList();
  }
}
