package org.govsm.portal.options;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.govsm.core.text.NearestName;

/**
 * Option reader: reads the command line, the environment and the file that one of them names. What
 * is on the command line counts more than the environment, and that more than the file.
 */
final class OptionReader {

  private static final String PREFIX = "GOVSM_";

  /** What tests of govsm read, and what Kubernetes sets for a service of the name govsm. */
  private static final Pattern NOT_OURS =
      Pattern.compile("GOVSM_(?:TEST_.*|SERVICE_(?:HOST|PORT)(?:_.*)?|PORT(?:_\\d.*)?)");

  private OptionReader() {}

  static Map<Option, Given> read(Map<String, String> environment, String... args) {
    Map<Option, Given> all = environment(environment);
    all.putAll(commandLine(args));
    Given file = all.get(Option.CONFIG);
    if (file != null) {
      OptionFile.read(Path.of(file.text())).forEach(all::putIfAbsent);
    }
    all.values().removeIf(Given::isSwitchedOff);
    return all;
  }

  private static Map<Option, Given> commandLine(String... args) {
    Map<Option, Given> given = new EnumMap<>(Option.class);
    int at = 0;
    while (at < args.length) {
      String[] parts = args[at++].split("=", 2);
      Option option = flag(parts[0]);
      Given value;
      if (parts.length == 2) {
        value = Given.of(option, parts[1], option.flag());
      } else if (option.isSwitch()) {
        value = Given.switchedOn(option.flag());
      } else if (at == args.length || Option.ofFlag(args[at]).isPresent()) {
        throw new IllegalArgumentException(
            option.flag() + " needs a value: " + option.flag() + " " + option.value());
      } else {
        value = Given.of(option, args[at++], option.flag());
      }
      if (given.put(option, value) != null) {
        throw new IllegalArgumentException(option.flag() + " is given twice");
      }
    }
    return given;
  }

  private static Option flag(String word) {
    Option option =
        Option.ofFlag(word)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'"
                            + word
                            + "' is no option"
                            + NearestName.hint(word, names(Option::isFlag, Option::flag))
                            + "; all of them: --help"));
    if (!option.isFlag()) {
      throw new IllegalArgumentException(
          word
              + " on the command line can be read by others: name a file with it, by "
              + option.file().flag()
              + ", or set "
              + option.variable());
    }
    return option;
  }

  private static Map<Option, Given> environment(Map<String, String> environment) {
    Map<Option, Given> given = new EnumMap<>(Option.class);
    new TreeMap<>(environment)
        .forEach(
            (name, text) -> {
              if (name.startsWith(PREFIX) && !NOT_OURS.matcher(name).matches()) {
                Option option = variable(name);
                given.put(option, Given.of(option, text, name));
              }
            });
    return given;
  }

  private static Option variable(String name) {
    Option option =
        Option.ofVariable(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the environment has "
                            + name
                            + ", which is no option"
                            + NearestName.hint(name, names(Option::isVariable, Option::variable))));
    if (!option.isVariable()) {
      throw new IllegalArgumentException(
          name + " goes on the command line, as " + option.flag() + ": it is done once");
    }
    return option;
  }

  private static List<String> names(Predicate<Option> which, Function<Option, String> name) {
    return Arrays.stream(Option.values()).filter(which).map(name).toList();
  }
}
