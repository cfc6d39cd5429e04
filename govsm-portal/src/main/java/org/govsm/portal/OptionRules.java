package org.govsm.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Option rules: options of the command line that do not go together are refused. */
final class OptionRules {

  /** Which option means something only where another is given. */
  private static final Map<String, String> NEEDS =
      Map.of(
          CommandLine.ACCEPT_LOSS,
          CommandLine.REPAIR,
          CommandLine.SIGNED_BY,
          CommandLine.IMPORT,
          CommandLine.RECORD,
          CommandLine.IMPORT,
          MailOptions.SERVER,
          AccessOptions.PUBLIC_URL,
          MailOptions.FROM,
          MailOptions.SERVER,
          MailOptions.DOMAINS,
          MailOptions.SERVER);

  /** Each of these does one thing, and ends. */
  private static final List<String> COMMANDS =
      List.of(CommandLine.REPAIR, CommandLine.MOVE, AccessOptions.NEW_SETUP_TOKEN);

  private static final Map<String, List<String>> NOT_WITH =
      Map.of(
          CommandLine.REPAIR, List.of(CommandLine.RECORD, CommandLine.RESET_DEMO),
          CommandLine.MOVE,
              List.of(CommandLine.DATABASE, CommandLine.IMPORT, CommandLine.RESET_DEMO),
          AccessOptions.NEW_SETUP_TOKEN, List.of(CommandLine.IMPORT, CommandLine.RESET_DEMO));

  /** The options that mean something where nothing is kept and nobody signs in. */
  private static final Set<String> STATELESS =
      Set.of(
          CommandLine.STATELESS,
          CommandLine.LISTEN,
          CommandLine.OWNER,
          CommandLine.CONTACT,
          AccessOptions.PUBLIC_URL,
          AccessOptions.HOSTS,
          AccessOptions.BEHIND_PROXY,
          AccessOptions.PER_SECOND,
          AccessOptions.BURST);

  private OptionRules() {}

  /** What would have no effect is refused: nobody is to believe that it had. */
  static void require(Map<String, String> given) {
    NEEDS.forEach(
        (option, needed) -> {
          if (given.containsKey(option) && !given.containsKey(needed)) {
            throw new IllegalArgumentException(
                option + " has a meaning with " + needed + " only; nothing was done");
          }
        });
    if (given.containsKey(CommandLine.STATELESS)) {
      requireStateless(given.keySet());
    }
    List<String> commands = COMMANDS.stream().filter(given::containsKey).toList();
    if (commands.size() > 1) {
      throw new IllegalArgumentException(
          "one at a time, not " + String.join(" and ", commands) + "; nothing was done");
    }
    for (String command : commands) {
      for (String option : NOT_WITH.getOrDefault(command, List.of())) {
        if (given.containsKey(option)) {
          throw new IllegalArgumentException(
              option + " has no meaning with " + command + "; nothing was done");
        }
      }
    }
  }

  private static void requireStateless(Set<String> given) {
    for (String option : given) {
      if (!STATELESS.contains(option)) {
        throw new IllegalArgumentException(
            option + " has no meaning with " + CommandLine.STATELESS + "; nothing was done");
      }
    }
  }
}
