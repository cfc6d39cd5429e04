package org.govsm.portal.options;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Options in words: the help, and the settings that hold. */
public final class OptionText {

  private static final int WIDTH = 100;
  private static final String INDENT = " ".repeat(8);

  private OptionText() {}

  /** All options, with what each is for. */
  public static String help() {
    return "usage: java -jar govsm-portal.jar [OPTION]...\n\n"
        + "Settings may stand in a file (--config FILE, public-url = ...) or in the environment"
        + " (GOVSM_PUBLIC_URL) too.\nThe command line counts before the environment, and that"
        + " before the file. Secrets are never on the command line.\n\n"
        + Arrays.stream(Option.values()).map(OptionText::help).collect(Collectors.joining())
        + "\nSee docs/operate/configure.md.\n";
  }

  private static String help(Option option) {
    String name = option.isFlag() ? option.flag() : option.variable();
    String value = option.isSwitch() || !option.isFlag() ? "" : " " + option.value();
    String usual = option.usual().isEmpty() ? "" : "; default " + option.usual();
    return "  " + name + value + "\n" + wrapped(option.text() + usual);
  }

  private static String wrapped(String text) {
    StringBuilder lines = new StringBuilder(INDENT);
    int column = INDENT.length();
    for (String word : text.split(" ", -1)) {
      if (column + word.length() > WIDTH) {
        lines.append('\n').append(INDENT);
        column = INDENT.length();
      }
      lines.append(column == INDENT.length() ? "" : " ").append(word);
      column += word.length() + 1;
    }
    return lines.append('\n').toString();
  }

  /**
   * What holds and where it is from, as a file of options that {@code --config} takes back: secrets
   * are not told, and defaults are remarks, since some mean nothing without another option. Where
   * it listens always stands there: a file has an option.
   */
  public static String settings(Options options) {
    return Arrays.stream(Option.values())
        .map(option -> setting(option, options))
        .collect(Collectors.joining());
  }

  private static String setting(Option option, Options options) {
    if (options.place(option).isPresent()) {
      String value = option.isSecret() ? "***" : options.textOrUsual(option);
      String remark = option.isKey() ? "" : "# ";
      return "# from " + options.name(option) + "\n" + remark + option.key() + " = " + value + "\n";
    }
    return option.isKey() && !option.usual().isEmpty()
        ? "# default\n"
            + (option == Option.LISTEN ? "" : "# ")
            + option.key()
            + " = "
            + option.usual()
            + "\n"
        : "";
  }
}
