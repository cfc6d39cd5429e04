package org.govsm.portal.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Glimpse of one option before all are read: what seems to be given for it. Whatever is wrong with
 * it or with others is left to {@link Options#read}.
 */
public final class OptionGlimpse {

  private OptionGlimpse() {}

  /** What the command line, else the environment, else the file that they name says of it. */
  public static Optional<String> of(
      Option option, Map<String, String> environment, String... args) {
    return outside(option, environment, List.of(args))
        .or(
            () ->
                outside(Option.CONFIG, environment, List.of(args))
                    .flatMap(file -> inFile(option, file)));
  }

  private static Optional<String> outside(
      Option option, Map<String, String> environment, List<String> args) {
    int at = args.indexOf(option.flag());
    if (at >= 0 && at + 1 < args.size()) {
      return Optional.of(args.get(at + 1));
    }
    String joined = option.flag() + "=";
    return args.stream()
        .filter(arg -> arg.startsWith(joined))
        .map(arg -> arg.substring(joined.length()))
        .findFirst()
        .or(() -> Optional.ofNullable(environment.get(option.variable())));
  }

  private static Optional<String> inFile(Option option, String file) {
    try {
      return Files.readString(Path.of(file))
          .lines()
          .map(line -> line.split("=", 2))
          .filter(parts -> parts.length == 2 && parts[0].strip().equals(option.key()))
          .map(parts -> parts[1].strip())
          .findFirst();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // told when all are read
    }
  }
}
